"""--add-allow writes suppressions that hold, where they belong, and nothing else changes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from editlint.cli import main

EXAMPLES = Path(__file__).parent.parent / "examples"
ARTICLES = sorted(path for path in EXAMPLES.rglob("*") if path.suffix in (".md", ".html", ".txt") and path.name != "LICENCES.md")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def allow(*options: str) -> int:
    return main(["check", ".", "--fail-on", "info", *options, "--add-allow", "adopted in 2026"])


@pytest.mark.parametrize("article", ARTICLES, ids=[path.name for path in ARTICLES])
def test_real_articles_are_clean_afterwards(article: Path, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / article.name).write_bytes(article.read_bytes())
    assert allow("--ignore", "EDL002") == 0, capsys.readouterr().out
    text = (folder / article.name).read_text()
    directive = r"(?:<!-- editlint: [^\n]*-- adopted in 2026 -->|\[editlint: [^\n]*-- adopted in 2026\])"
    assert re.sub(rf"(?m)^[ \t]*{directive}\n|{directive}", "", text).split() == article.read_text().split()
    assert main(["check", ".", "--ignore", "EDL002", "--fail-on", "info"]) == 0


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("a.md", "One.\n\nTwo  spaces.\n", "One.\n\n<!-- editlint: allow double-space -- adopted in 2026 -->\nTwo  spaces.\n"),
        (
            "a.md",
            "- One.\n- Two  spaces.\n",
            "<!-- editlint: allow double-space -- adopted in 2026 -->\n- One.\n- Two  spaces.\n",
        ),
        ("a.mdx", "Two  spaces.\n", "{/* editlint: allow double-space -- adopted in 2026 */}\nTwo  spaces.\n"),
        (
            "a.txt",
            "One two three four\n\nTwo  spaces.\n",
            "One two three four\n\n[editlint: allow double-space -- adopted in 2026]\nTwo  spaces.\n",
        ),
        (
            "a.html",
            "<div>\r\n  <p>Two  spaces.</p>\r\n</div>\r\n",
            "<div>\r\n  <!-- editlint: allow double-space -- adopted in 2026 -->\r\n  <p>Two  spaces.</p>\r\n</div>\r\n",
        ),
        (
            "a.html",
            "<p>One.</p><p>Two  spaces.</p>",
            "<p>One.</p><!-- editlint: allow double-space -- adopted in 2026 --><p>Two  spaces.</p>",
        ),
    ],
)
def test_where_it_is_written(folder: Path, name: str, before: str, after: str) -> None:
    (folder / name).write_bytes(before.encode())
    assert allow("--select", "CPY001") == 0
    assert (folder / name).read_bytes().decode() == after


def test_several_rules_share_a_comment(folder: Path) -> None:
    (folder / "a.md").write_text("The the end  is near.\n")
    assert allow("--select", "CPY001,CPY002") == 0
    assert "allow double-space, doubled-word --" in (folder / "a.md").read_text()


@pytest.mark.parametrize("reason", ["a -- b", "a\nb", "a]", "-->"])
def test_a_reason_that_would_end_the_comment_is_refused(folder: Path, reason: str) -> None:
    (folder / "a.md").write_text("Two  spaces.\n")
    assert main(["check", ".", "--select", "CPY001", "--add-allow", reason]) == 2
    assert (folder / "a.md").read_text() == "Two  spaces.\n"


def test_fixing_and_allowing_exclude_each_other(folder: Path) -> None:
    (folder / "a.md").write_text("Two  spaces.\n")
    assert allow("--fix") == 2
