"""--watch checks again what changed."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from editlint.cli import main


def test_without_the_extra_it_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setitem(sys.modules, "watchfiles", None)
    (tmp_path / "a.md").write_text("One.\n")
    assert main(["check", ".", "--watch"]) == 2
    assert "pip install editlint[watch]" in capsys.readouterr().err


def test_a_changed_article_is_checked_again(tmp_path: Path) -> None:
    pytest.importorskip("watchfiles")
    (tmp_path / "a.md").write_text("One.\n")
    command = [
        sys.executable,
        "-c",
        "from editlint.cli import main; raise SystemExit(main())",
        "check",
        ".",
        "--select",
        "CPY001",
        "--watch",
    ]
    process = subprocess.Popen(
        command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env={**os.environ, "PYTHONUNBUFFERED": "1"}
    )
    assert process.stdout is not None
    try:
        assert b"nothing to report" in process.stdout.readline()
        said = b""
        for attempt in range(100):  # the watch begins a moment after the first report
            (tmp_path / "a.md").write_text(f"Two  spaces, {attempt}.\n")
            os.set_blocking(process.stdout.fileno(), False)
            time.sleep(0.1)
            said += process.stdout.read() or b""
            if b"double-space" in said:
                break
        assert b"a.md\n" in said
        assert b"Two spaces: one is enough" in said
    finally:
        process.kill()
        process.wait()
