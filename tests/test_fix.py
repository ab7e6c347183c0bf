"""Fixes: chosen so that they fit together, written whole or not at all, and shown as a diff that git takes."""

from __future__ import annotations

import errno
import os
import signal
import stat
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from runs import SPACE

from editlint import Edit, Fix, Span, fix
from editlint.cli import main
from editlint.fix import FixError, choose, diff, patch
from editlint.violation import Violation

TEXT = "Two  spaces and  two more.\n"
FIXED = "Two spaces and two more.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def mend(*options: str) -> int:
    return main(["check", "--select", "CPY001", "--fail-on", "info", "--fix", *options])


def only(folder: Path) -> list[str]:
    """The names in a folder: no temporary file may be left."""
    return sorted(path.name for path in folder.iterdir())


def proposed(start: int, end: int, new: str, safe: bool = True) -> Violation:
    return Violation("a.md", SPACE, "warning", "", start, end, 1, 1, 1, 1, Fix((Edit(Span(start, end), new),), safe))


# Choosing


def test_of_two_fixes_that_overlap_the_first_is_made() -> None:
    chosen = choose([proposed(0, 4, "a"), proposed(2, 6, "b"), proposed(6, 8, "c")], unsafe=False)
    assert patch("0123456789", [edit for _, one in chosen for edit in one.edits]) == "a45c89"


def test_two_insertions_at_one_place_are_made_one_after_the_other() -> None:
    assert len(choose([proposed(3, 3, "a"), proposed(3, 3, "b")], unsafe=False)) == 1


def test_unsafe_fixes_are_made_only_where_they_are_asked_for() -> None:
    assert choose([proposed(0, 1, "a", safe=False)], unsafe=False) == []
    assert len(choose([proposed(0, 1, "a", safe=False)], unsafe=True)) == 1


def test_edits_that_belong_together_are_made_together() -> None:
    both = Violation("a.md", SPACE, "warning", "", 0, 9, 1, 1, 1, 1, Fix((Edit(Span(0, 1), "("), Edit(Span(8, 9), ")")), True))
    chosen = choose([proposed(8, 10, "x"), both], unsafe=False)
    assert [edit for _, one in chosen for edit in one.edits] == [Edit(Span(8, 10), "x")]


# What is kept


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le-bom", "utf-16-be-bom"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_encoding_bom_and_line_ends_survive(folder: Path, encoding: str, end: str) -> None:
    def encoded(text: str) -> bytes:
        text = text.replace("\n", end)
        if encoding.endswith("-bom"):
            name = encoding.removesuffix("-bom")
            return "\ufeff".encode(name) + text.encode(name)
        return text.encode(encoding)

    file = folder / "a.html"
    file.write_bytes(encoded(f"<p>“é” 🙂\n{TEXT}</p>\n\n<p>End\n"))
    assert mend("a.html") == 0
    assert file.read_bytes() == encoded(f"<p>“é” 🙂\n{FIXED}</p>\n\n<p>End\n")


@pytest.mark.skipif(os.name != "posix", reason="modes are POSIX")
def test_the_mode_is_kept(folder: Path) -> None:
    file = folder / "a.md"
    file.write_text(TEXT)
    file.chmod(0o751)
    assert mend("a.md") == 0
    assert file.read_text() == FIXED
    assert stat.S_IMODE(file.stat().st_mode) == 0o751
    assert only(folder) == ["a.md"]


def test_an_article_that_needs_nothing_is_not_written(folder: Path) -> None:
    file = folder / "a.md"
    file.write_text("Clean.\n")
    before = file.stat()
    assert mend("a.md") == 0
    assert (file.stat().st_mtime_ns, file.stat().st_ino) == (before.st_mtime_ns, before.st_ino)


# Whole or not at all


@pytest.mark.parametrize("place", ["write", "fsync", "replace"])
def test_a_full_disk_leaves_the_old_file(
    folder: Path, place: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def full(*_: Any, **__: Any) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    class FullDisk:
        def __init__(self, handle: int, mode: str) -> None:
            self.handle = handle

        def __enter__(self) -> FullDisk:
            return self

        def __exit__(self, *_: object) -> None:
            os.close(self.handle)

        write = full

    monkeypatch.setattr(fix.os, "fdopen" if place == "write" else place, FullDisk if place == "write" else full)
    file = folder / "a.md"
    file.write_text(TEXT)
    assert mend("a.md") == 2
    assert file.read_text() == TEXT
    assert only(folder) == ["a.md"]
    assert "a.md: not fixed: No space left on device" in capsys.readouterr().err


def test_an_interrupt_leaves_the_old_file(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(handle: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(fix.os, "fsync", interrupted)
    file = folder / "a.md"
    file.write_text(TEXT)
    assert mend("a.md") == 130
    assert file.read_text() == TEXT
    assert only(folder) == ["a.md"]


@pytest.mark.skipif(os.name != "posix", reason="sends a signal")
def test_ctrl_c_in_the_midst_of_a_run_leaves_every_file_old_or_new(folder: Path) -> None:
    body = TEXT * 50
    for number in range(200):
        (folder / f"{number}.md").write_text(body)
    command = [sys.executable, "-c", "from editlint.cli import main; raise SystemExit(main())"]
    process = subprocess.Popen([*command, "check", "--select", "CPY001", "--fix", "."], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    while (folder / "0.md").read_text() == body and process.poll() is None:
        pass
    process.send_signal(signal.SIGINT)
    process.communicate(timeout=60)
    assert {file.read_text() for file in folder.iterdir()} <= {body, FIXED * 50}
    assert all(name.endswith(".md") and not name.startswith(".") for name in only(folder))


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write everything")
def test_a_read_only_file_is_said_and_left(folder: Path) -> None:
    file = folder / "a.md"
    file.write_text(TEXT)
    file.chmod(0o444)
    assert mend("a.md") == 2
    assert file.read_text() == TEXT


def test_a_read_only_file_is_never_replaced(folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(fix.os, "access", lambda path, mode: False)
    file = folder / "a.md"
    file.write_text(TEXT)
    assert mend("a.md") == 2
    assert file.read_text() == TEXT
    assert "a.md: not fixed: the file is read-only" in capsys.readouterr().err


def test_a_file_that_changed_meanwhile_is_left(folder: Path) -> None:
    file = folder / "a.md"
    file.write_text("Somebody else was here.\n")
    with pytest.raises(FixError, match="it changed while it was read"):
        fix.write("a.md", TEXT.encode(), FIXED.encode())
    assert file.read_text() == "Somebody else was here.\n"
    assert only(folder) == ["a.md"]


def test_a_link_is_followed_within_the_tree_and_stays_a_link(folder: Path) -> None:
    (folder / "a.md").write_text(TEXT)
    (folder / "b.md").symlink_to("a.md")
    assert mend("b.md") == 0
    assert (folder / "b.md").is_symlink()
    assert (folder / "a.md").read_text() == FIXED


def test_a_link_that_leaves_the_tree_is_not_followed(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "outside.md").write_text(TEXT)
    (folder / "site").mkdir()
    (folder / "site" / "editlint.toml").write_text("")
    (folder / "site" / "a.md").symlink_to("../outside.md")
    monkeypatch.chdir(folder / "site")
    assert mend("a.md") == 2
    assert (folder / "outside.md").read_text() == TEXT
    assert "it is a link to a file outside" in capsys.readouterr().err


# Diffs


@pytest.mark.parametrize("name", ["a.md", "with space.md", 'quo"te.md', "ünïcode.md", "tab\t.md", "news/deep/a.md"])
@pytest.mark.parametrize(
    "text", [TEXT, TEXT.rstrip("\n"), TEXT.replace("\n", "\r\n"), "\ufeff" + TEXT, TEXT.replace("\n", "\r") + "one\rtwo"]
)
def test_git_applies_the_diff(folder: Path, name: str, text: str, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(text.encode())
    assert main(["check", "--select", "CPY001", "--fail-on", "info", "--diff", "."]) == 0
    made = capfdbinary.readouterr().out
    assert file.read_bytes() == text.encode(), "--diff writes nothing"
    subprocess.run(["git", "init", "-q"], cwd=folder, check=True)
    subprocess.run(["git", "-c", "core.autocrlf=false", "apply", "-"], cwd=folder, input=made, check=True)
    assert file.read_bytes() == text.replace("  ", " ").encode()


def test_a_diff_fails_where_something_would_remain(folder: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    (folder / "a.md").write_text("The the end,  he said.\n")
    assert main(["check", "--select", "CPY001,CPY002", "--fail-on", "info", "--diff", "."]) == 1


def test_a_diff_of_a_file_without_a_last_line_end() -> None:
    made = diff("a.md", b"one\ntwo", b"one\n2").decode()
    assert made == "--- a/a.md\n+++ b/a.md\n@@ -1,2 +1,2 @@\n one\n-two\n\\ No newline at end of file\n+2\n\\ No newline at end of file\n"


# What is told


def test_show_fixes_lists_them_and_fix_only_says_no_more(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "a.md").write_text("The the end,  he said.\n")
    assert main(["check", "--select", "CPY001,CPY002", "--fix-only", "--show-fixes", "."]) == 0
    shown = capsys.readouterr()
    assert shown.err == "a.md:1:13: fixed: Two spaces: one is enough (double-space)\n"
    assert shown.out == ""
    assert (folder / "a.md").read_text() == "The the end, he said.\n"
