"""The baseline: after it a run is clean, an edited sentence brings back its own violations, and a re-flowed paragraph none."""

from __future__ import annotations

import json
import random
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from linting import TODAY

from editlint import Block, Document, Finding, Sentence, Span
from editlint.baseline import NAME, Baseline, BaselineError, entries
from editlint.cli import main
from editlint.config import discover
from editlint.linter import Choices, Linter, Outcome
from editlint.read.tree import LINE_BREAK
from editlint.registry import Registry
from editlint.rule import Rule
from editlint.violation import Violation

EXAMPLES = Path(__file__).parent.parent / "examples"
ARTICLES = sorted(path for path in EXAMPLES.rglob("*") if path.suffix in (".md", ".html", ".txt") and path.name != "LICENCES.md")


def word_of_four(sentence: Sentence) -> Iterator[Finding]:
    """Something to adopt in nearly every sentence, some of it twice."""
    for match in list(re.finditer(r"\b[a-z]{4}\b", sentence.text))[:2]:
        start = sentence.start + match.start()
        yield Finding(sentence.block.span(start, start + 4), f"“{match[0]}” has four letters")


def full_paragraph(block: Block) -> Iterator[Finding]:
    """Something that is about every sentence of a paragraph."""
    if len(block.text) > 300:
        yield Finding(Span(block.start, block.end), "A long paragraph")


RULES = Registry(
    Rule(code, check.__name__.replace("_", "-"), check, kind, (), "error", True, None, (), "It is there.", "To be adopted.")
    for code, check, kind in (("TST001", word_of_four, Sentence), ("TST002", full_paragraph, Block))
)
LINTER = Linter(discover(), RULES, Choices(TODAY, keys=True))


def lint(path: str, text: str) -> Outcome:
    return LINTER.lint(path, text.encode())


def adopted(path: str, text: str) -> Baseline:
    baseline = Baseline(Path(NAME))
    baseline.entries = entries(baseline, [lint(path, text)])
    return baseline


def named(violations: list[Violation]) -> list[tuple[str, int, int]]:
    return sorted((one.rule.code, one.start, one.end) for one in violations)


TEXTS = [(path.name, path.read_bytes().decode()) for path in ARTICLES]


@pytest.mark.parametrize(("path", "text"), TEXTS, ids=[path for path, _ in TEXTS])
def test_after_the_baseline_a_run_is_clean(path: str, text: str) -> None:
    outcome = lint(path, text)
    assert len(outcome.violations) > 5
    fresh, old = adopted(path, text).split(path, outcome.violations)
    assert fresh == []
    assert old == outcome.violations


def test_one_edited_sentence_brings_back_exactly_its_own_violations() -> None:
    dice = random.Random(20261122)
    brought = 0
    for _ in range(100):
        path, text = dice.choice(TEXTS)
        document = LINTER.document(path, text.encode())
        sentence = dice.choice(document.sentences)
        words = [m for m in re.finditer(r"\b[A-Za-z]{2,}\b", sentence.text) if _plain(sentence, *m.span())]
        if not words:
            continue
        word = dice.choice(words)
        span = sentence.block.span(sentence.start + word.start(), sentence.start + word.end())
        new = "xyzzy" if word[0][0].islower() else "Xyzzy"  # a small letter would join the sentence to the one before
        edited = text[: span.start] + new + text[span.end :]
        moved = Span(sentence.span.start, sentence.span.end + 5 - (span.end - span.start))
        found = lint(path, edited).violations
        fresh, _ = adopted(path, text).split(path, found)
        own = [one for one in found if one.start < moved.end and moved.start < one.end]
        assert named(fresh) == named(own), (path, sentence.text)
        brought += len(fresh)
    assert brought > 100


def _plain(sentence: Sentence, start: int, end: int) -> bool:
    span = sentence.block.span(sentence.start + start, sentence.start + end)
    return sentence.block.contiguous(sentence.start + start, sentence.start + end) and span.end - span.start == end - start


def reflow(document: Document, width: int) -> str:
    """The article with the lines of its paragraphs broken at another width; what is parsed stays the same."""
    characters = list(document.text)
    for block in document.blocks:
        if block.kind != "p" or block.element.closest("li", "blockquote", "td", "th", "pre", "dd") is not None:
            continue
        column = 0
        for piece in block.pieces:
            if piece.text == LINE_BREAK or len(piece.text) != piece.source.end - piece.source.start:
                continue
            for match in re.finditer(r"(\S*)([ \n])(?=(\S+))|\S+", piece.text):
                if match[2] is None:
                    column += len(match[0])
                    continue
                column += len(match[1])
                full = column + 1 + len(match[3]) > width
                # Elsewhere a break could make a list or a heading of what follows, or stand in a template tag.
                if match[1][-1:].isalpha() and match[3].isalpha():
                    characters[piece.source.start + match.start(2)] = "\n" if full else " "
                    column = 0 if full else column + 1
    return "".join(characters)


#: In plain text a line is a paragraph, so there is nothing to re-flow.
FLOWING = [(path, text) for path, text in TEXTS if not path.endswith(".txt")]


@pytest.mark.parametrize(("path", "text"), FLOWING, ids=[path for path, _ in FLOWING])
def test_reflowing_the_paragraphs_brings_back_none(path: str, text: str) -> None:
    flowed = reflow(LINTER.document(path, text.encode()), 100)
    assert flowed != text
    fresh, old = adopted(path, text).split(path, lint(path, flowed).violations)
    assert named(fresh) == []
    assert len(old) > 5


def test_moved_paragraphs_keep_their_entries_and_copies_do_not_share_them() -> None:
    one, two = "This line will have some words.", "Another line comes here with that."
    baseline = adopted("a.md", f"{one}\n\n{two}\n")
    assert baseline.split("a.md", lint("a.md", f"{two}\n\nA clean row.\n\n{one}\n").violations)[0] == []
    fresh, old = baseline.split("a.md", lint("a.md", f"{one}\n\n{two}\n\n{one}\n").violations)
    assert (len(fresh), len(old)) == (2, 4)


def test_a_baseline_of_a_large_archive_is_read_as_it_was_written(tmp_path: Path) -> None:
    rules = ("inconsistent-quote-marks", "long-sentence", "double-space", "undated-headline")
    held = {f"news/2016/11/article-{i}.md": {rule: {f"{i * 7919 + j:016x}": 1 for j in range(2)} for rule in rules} for i in range(5000)}
    Baseline(tmp_path / NAME, held).write()
    again = Baseline.read(tmp_path / NAME)
    assert len(again) == 40_000
    assert again.entries == held


# On the command line


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.md").write_text("# One, 1 May 2020\n\nTwo  spaces here. And  here.\n")
    (tmp_path / "b.md").write_text("# Two, 1 May 2020\n\nThree  spaces here.\n")
    return tmp_path


def check(*options: str) -> int:
    return main(["check", ".", "--select", "CPY001", "--fail-on", "info", *options])


def baseline(*options: str) -> int:
    return main(["baseline", "--select", "CPY001", *options])


def test_adopted_violations_no_longer_fail_the_gate(site: Path) -> None:
    assert check() == 1
    assert baseline() == 0
    assert check() == 1, "a baseline is read only where it is asked for"
    assert check("--baseline", NAME) == 0
    (site / "editlint.toml").write_text(f'baseline = "{NAME}"\n')
    assert check() == 0
    (site / "b.md").write_text("# Two, 1 May 2020\n\nThree  spaces here.\n\nAnd  more.\n")
    assert check() == 1


def test_a_baseline_never_grows_by_itself(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    baseline()
    before = (site / NAME).read_bytes()
    (site / "c.md").write_text("Some  more.\n")
    assert baseline() == 1
    assert "1 new" in capsys.readouterr().out
    assert (site / NAME).read_bytes() == before
    assert baseline("--prune") == 0
    assert (site / NAME).read_bytes() == before
    assert baseline("--add") == 0
    assert len(Baseline.read(site / NAME)) == 4


def test_what_is_gone_is_pruned_and_fails_where_it_is_frozen(site: Path) -> None:
    baseline()
    assert baseline("--frozen") == 0
    (site / "a.md").write_text("# One, 1 May 2020\n\nTwo spaces here. And  here.\n")
    (site / "b.md").unlink()
    assert baseline("--frozen") == 1
    assert len(Baseline.read(site / NAME)) == 3
    assert baseline("--prune") == 0
    assert len(Baseline.read(site / NAME)) == 1
    assert baseline("--frozen") == 0


def test_articles_and_rules_that_were_not_looked_at_keep_their_entries(site: Path) -> None:
    baseline()
    (site / "a.md").write_text("Clean.\n")
    (site / "b.md").write_text("Clean.\n")
    baseline("a.md", "--prune")
    assert set(Baseline.read(site / NAME).entries) == {"b.md"}
    main(["baseline", "--select", "CPY002", "--prune"])
    assert set(Baseline.read(site / NAME).entries) == {"b.md"}


def test_paths_are_from_the_folder_of_the_baseline(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (site / "news").mkdir()
    (site / "a.md").rename(site / "news" / "a.md")
    baseline()
    monkeypatch.chdir(site / "news")
    assert check("--baseline", f"../{NAME}") == 0


def test_a_renamed_article_keeps_its_entries_with_follow_renames(site: Path) -> None:
    def git(*arguments: str) -> None:
        subprocess.run(["git", "-c", "user.name=a", "-c", "user.email=a@b", *arguments], cwd=site, check=True, capture_output=True)

    baseline()
    git("init", "-q")
    git("add", ".")
    git("commit", "-qm", "one")
    git("mv", "a.md", "renamed.md")
    assert check("--baseline", NAME) == 1
    assert check("--baseline", NAME, "--follow-renames") == 0
    assert baseline("--follow-renames") == 0
    assert set(Baseline.read(site / NAME).entries) == {"b.md", "renamed.md"}
    assert check("--baseline", NAME) == 0


def test_fixes_leave_adopted_violations_alone(site: Path) -> None:
    baseline()
    (site / "b.md").write_text("# Two, 1 May 2020\n\nThree  spaces here.\n\nAnd  more.\n")
    assert check("--baseline", NAME, "--fix") == 0
    assert (site / "b.md").read_text() == "# Two, 1 May 2020\n\nThree  spaces here.\n\nAnd more.\n"


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"baseline": 2, "violations": {}}', '{"baseline": 1, "violations": {"a": 1}}', "\x00"])
def test_what_is_no_baseline_is_said_in_one_line(site: Path, text: str, capsys: pytest.CaptureFixture[str]) -> None:
    (site / NAME).write_text(text)
    with pytest.raises(BaselineError):
        Baseline.read(site / NAME)
    assert check("--baseline", NAME) == 2
    assert capsys.readouterr().err == f"editlint: {NAME}: this is no baseline of editlint\n"


def test_a_missing_baseline_is_no_clean_run(site: Path) -> None:
    assert check("--baseline", "nowhere.json") == 2


def test_the_file_merges_well(site: Path) -> None:
    baseline()
    text = (site / NAME).read_text()
    assert json.loads(text)["baseline"] == 1
    assert len([line for line in text.splitlines() if re.fullmatch(r'\s+"[0-9a-f]{16}": \d+,?', line)]) == 3
