"""Hyperscan changes how long the scanner takes, not what it finds."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from test_scanner import PATTERNS, TEXT, alone

from editlint.cli import main
from editlint.understand.prefilter import Prefilter, compiled
from editlint.understand.scanner import Hit, Pattern, Row, Scanner

pytest.importorskip("hyperscan")

CHARACTERS = st.text(alphabet="lawLAW the-’'.,!12 \n\t\x1ckKſİıéÉßµ☀🌀\u00a0", max_size=24)
MORE = st.sampled_from(
    [
        r"(?<=[.!?] )\w+", r"(?<![\d.,])\d(?= law)\b", r"\w+-\w+", r"[^a-z]law$", r"^\W", r"law\Z", r"(?:^|e )the", r"[É-ß]", 
        r"é", r"[^é]k",
        r".law", r"\Blaw", r"\b-", r"(?!the)\w{3}", r"law(?:$|\s)", r"(?i)LAW", r"(?m)^law$", r"(?a:\w)\blaw", r"[☀🌀]+", r"[🌀-🫿]{2,}",
        r"\S\s\S", r"ſ", r"[\s\d]{2}",
    ]
)  # fmt: skip
EXPRESSIONS = st.lists(st.builds(Pattern, MORE, st.just(False), st.booleans(), st.just(False)), max_size=6)


def faster(patterns: list[Pattern]) -> Scanner:
    scanner = Scanner(patterns)
    scanner.prefilter = Prefilter(*compiled(patterns))
    return scanner


@given(PATTERNS.filter(bool), TEXT)
@settings(max_examples=300, deadline=None)
def test_the_findings_are_those_of_re(patterns: list[Pattern], text: str) -> None:
    assert faster(patterns).scan(text) == alone(patterns, text)


@given(EXPRESSIONS.filter(bool), st.lists(CHARACTERS, max_size=8))
@settings(max_examples=300, deadline=None)
def test_the_findings_are_those_of_re_whatever_the_characters(patterns: list[Pattern], texts: list[str]) -> None:
    scanner = faster(patterns)
    for text in texts:
        assert scanner.scan(text) == Scanner(patterns).scan(text) == alone(patterns, text)


def test_patterns_that_hyperscan_does_not_take_are_left_to_re() -> None:
    patterns = [Pattern("law"), Pattern(r"(\w+) \1", literal=False)]
    assert compiled(patterns)[1] == [1]
    assert faster(patterns).scan("the the law") == [Hit(0, 7, 1), Hit(8, 11, 0)]


def test_a_text_with_letters_that_only_re_takes_for_ascii_is_not_looked_at() -> None:
    patterns: list[Row] = [Pattern("kit")]
    assert Prefilter(*compiled(patterns)).look("a kit") == (set(), {0: [5]})
    assert Prefilter(*compiled(patterns)).look("a \u212ait") is None


@pytest.mark.parametrize(("options", "kept"), [([], True), (["--no-cache"], False)])
def test_a_house_of_many_expressions_is_compiled_once_and_kept(
    options: list[str], kept: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("EDITLINT_CACHE", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)
    entries = "\n".join(f'"word {i}" = {{patterns = ["mills?{i} [a-z]+"]}}' for i in range(200))
    (tmp_path / "editlint.toml").write_text(f"[style.avoid]\n{entries}\n")
    (tmp_path / "a.md").write_text("# Mill\n\nThe mills17 closed in May.\n")
    for _ in range(2):
        main(["check", "a.md", "--select", "STY", *options])
        assert "mills17 closed" in capsys.readouterr().out
    assert [path.name.partition("-")[0] for path in (tmp_path / "cache" / "kept").glob("hyperscan-*")] == ["hyperscan"] * kept
    assert kept == bool(list((tmp_path / "cache").glob("kept/*")))
