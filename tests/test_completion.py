"""The scripts for shells know every command and option."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from editlint.cli import main
from editlint.cli.completion import commands


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_every_option_is_completed(shell: str, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main(["completion", shell]) == 0
    text = capsys.readouterr().out
    for name, (_, options) in commands().items():
        assert name in text
        for option in options:
            assert (option.name[2:] if shell == "fish" else option.name) in text
    if shutil.which(shell):
        (tmp_path / "script").write_text(text)
        subprocess.run([shell, "-n", str(tmp_path / "script")], check=True)


@pytest.mark.skipif(shutil.which("bash") is None, reason="no bash here")
@pytest.mark.parametrize(
    ("words", "some"),
    [
        (["bas"], {"baseline"}),
        (["check", "--out"], {"--output", "--output-format"}),
        (["check", "--output-format", "j"], {"json", "jsonl", "junit"}),
        (["check", "--fail-on", ""], {"error", "warning", "info"}),
        (["completion", "--de"], {"--debug"}),
    ],
)
def test_bash_completes(words: list[str], some: set[str], capsys: pytest.CaptureFixture[str]) -> None:
    main(["completion", "bash"])
    line = " ".join(["editlint", *words])
    script = (
        f"{capsys.readouterr().out}\nCOMP_WORDS=(editlint {' '.join(word or chr(34) * 2 for word in words)}); COMP_CWORD={len(words)}\n"
        '_editlint; printf "%s\\n" "${COMPREPLY[@]}"'
    )
    done = subprocess.run(["bash", "-c", script], capture_output=True, text=True, check=True)
    assert set(done.stdout.split()) == some, line
