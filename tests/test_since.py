"""--since REF: only the blocks that changed speak, and a rule may compare an article with what it was."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from linting import TODAY

from editlint.cli import main
from editlint.config import discover
from editlint.git import Changes, GitError
from editlint.linter import Choices, Linter
from editlint.read.span import Span
from editlint.registry import Registry

OLD = "# Head line\n\nOne  old paragraph that\nis wrapped over  three\nlines of text.\n\nAnother  one.\n"

Git = Callable[..., None]


@pytest.fixture
def git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Git:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")

    def run(*arguments: str) -> None:
        named = ("-c", "user.name=a", "-c", "user.email=a@b", "-c", "init.defaultBranch=main")
        subprocess.run(["git", *named, *arguments], cwd=tmp_path, check=True, capture_output=True)

    run("init", "-q")
    Path("a.md").write_text(OLD)
    Path("b.md").write_text(OLD)
    run("add", ".")
    run("commit", "-qm", "one")
    return run


def lines(capsys: pytest.CaptureFixture[str], *options: str) -> list[tuple[str, int]]:
    capsys.readouterr()
    main(["check", ".", "--select", "CPY001", "--since", "HEAD", "--output-format", "json", *options])
    return [(one["path"], one["line"]) for one in json.loads(capsys.readouterr().out)["violations"]]


def test_nothing_changed_is_nothing_to_report(git: Git, capsys: pytest.CaptureFixture[str]) -> None:
    assert lines(capsys) == []
    assert main(["check", ".", "--since", "HEAD"]) == 0


def test_the_whole_paragraph_of_a_changed_line_speaks_and_no_other(git: Git, capsys: pytest.CaptureFixture[str]) -> None:
    Path("a.md").write_text(OLD.replace("lines of text", "lines of prose"))
    assert lines(capsys) == [("a.md", 3), ("a.md", 4)]


def test_a_line_taken_out_of_a_paragraph_touches_it_and_one_between_paragraphs_none(git: Git, capsys: pytest.CaptureFixture[str]) -> None:
    Path("a.md").write_text(OLD.replace("is wrapped over  three\n", ""))
    assert lines(capsys) == [("a.md", 3)]
    Path("a.md").write_text(OLD.replace("\n\nAnother  one.", ""))
    assert lines(capsys) == []


def test_new_files_speak_as_a_whole_tracked_or_not(git: Git, capsys: pytest.CaptureFixture[str]) -> None:
    Path("new.md").write_text("New  words.\n")
    assert lines(capsys) == [("new.md", 1)]
    git("add", "new.md")
    assert lines(capsys) == [("new.md", 1)]


def test_a_renamed_article_speaks_where_it_was_edited(git: Git, capsys: pytest.CaptureFixture[str]) -> None:
    git("mv", "a.md", "c.md")
    Path("c.md").write_text(OLD.replace("Another  one", "Another  two"))
    assert lines(capsys) == [("c.md", 7)]


def test_names_that_git_would_quote(git: Git, capsys: pytest.CaptureFixture[str]) -> None:
    name = 'ü "x".md'
    Path(name).write_text(OLD)
    git("add", ".")
    git("commit", "-qm", "two")
    Path(name).write_text(OLD.replace("Another", "An other"))
    assert lines(capsys) == [(name, 7)]


def test_what_others_did_on_the_branch_since_is_not_ours(git: Git, capsys: pytest.CaptureFixture[str]) -> None:
    git("checkout", "-qb", "work")
    git("checkout", "-q", "main")
    Path("b.md").write_text(OLD.replace("Another", "Some other"))
    git("commit", "-qam", "theirs")
    git("checkout", "-q", "work")
    assert Changes("main", Path()).renames == {}
    assert not Changes("main", Path()).changed("b.md")


def test_below_the_top_of_the_repository(git: Git, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "d.md").write_text(OLD)
    monkeypatch.chdir(tmp_path / "news")
    assert Changes("HEAD", Path()).touched("d.md", OLD) == [Span(0, len(OLD))]
    assert Changes("HEAD", Path()).changed("../a.md") is False


def test_utf_16_is_binary_to_git_and_counts_as_touched(git: Git, capsys: pytest.CaptureFixture[str]) -> None:
    Path("u.html").write_bytes("<p>Old  words</p>".encode("utf-16"))
    git("add", ".")
    git("commit", "-qm", "two")
    text = "<p>New  words</p>"
    Path("u.html").write_bytes(text.encode("utf-16"))
    assert Changes("HEAD", Path()).touched("u.html", text) == [Span(0, len(text))]


def test_documents_know_what_they_were(git: Git) -> None:
    Path("a.md").write_text("# New\n")
    Path("c.md").write_text("# Other\n")
    linter = Linter(discover(), Registry(()), Choices(TODAY, since="HEAD"))
    base = linter.document("a.md").base
    assert base is not None
    assert base.text == OLD
    assert linter.document("c.md").base is None
    assert linter.document("b.md").base is None


@pytest.mark.parametrize("revision", ["nowhere", "--help", "HEAD; rm -rf ."])
def test_what_is_no_revision_is_said(git: Git, revision: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(GitError):
        Changes(revision, Path())
    assert main(["check", ".", f"--since={revision}"]) == 2
    assert f"there is no revision {revision} here" in capsys.readouterr().err


def test_outside_a_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    Path("a.md").write_text(OLD)
    assert main(["check", ".", "--since", "HEAD"]) == 2
    assert "not a git repository" in capsys.readouterr().err


def test_what_earlier_runs_remember_is_not_taken_for_what_changed(
    git: Git, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("EDITLINT_CACHE", str(tmp_path / "cache"))
    Path("editlint.toml").write_text("")
    Path("a.md").write_text(OLD.replace("Another", "An other"))
    main(["check", ".", "--select", "CPY001"])
    assert lines(capsys) == [("a.md", 7)]
    assert main(["check", "a.md", "--select", "CPY001", "--fail-on", "warning", "--output-format", "jsonl"]) == 1
    assert capsys.readouterr().out.count("\n") == 3
