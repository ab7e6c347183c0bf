"""The scanner finds what ``re`` finds with each pattern alone."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editlint.understand.scanner import Hit, Index, Pattern, Scanner, fold

WORDS = st.sampled_from(["adviser", "Advisors", "law", "breaker", "the", "of", "café", "İ", "ſ", "ß", "K", "Ⅷ", "12", "_", "٣", "n't"])
BETWEEN = st.sampled_from([" ", "-", "’", "'", ". ", "\n", "", "—", "  ", "é", "\u00a0", "☀"])
TEXT = st.lists(st.tuples(WORDS, BETWEEN), max_size=12).map(lambda parts: "".join(word + between for word, between in parts))
EXPRESSIONS = st.sampled_from(
    [
        r"advis(?:e|o)rs?", r"(?:the|of) law[- ]?breakers?", r"\d{1,3}", r"\d+ ?n't", r"law(?= breaker)", r"(?<=the )law", r"[A-Z]{2,}",
        r"[a-z]+-[a-z]+", r"(?i:LAW)breaker", r"law\b.{0,3}breaker", r"(law) \1", r"x|law", r"[☀-➿]+", r"\s’", r"caf[eé]", r"k", r"s+",
        r"(?:law|the){2}", r"\blaw\B", r"^the", r"r$", r"[\u202a-\u202e]", r"[A-Ck]", r"(?>the )law", r"(?:ſ|K)", r"law(?!\w)", r"[1-9] ",
    ]
)  # fmt: skip
LITERALS = st.lists(WORDS, min_size=1, max_size=3).map(" ".join)
PATTERNS = st.lists(
    st.one_of(
        st.builds(Pattern, LITERALS, st.just(True), st.booleans(), st.booleans()),
        st.builds(Pattern, EXPRESSIONS, st.just(False), st.booleans(), st.booleans()),
    ),
    max_size=8,
)


def alone(patterns: list[Pattern], text: str) -> list[Hit]:
    """What ``re`` finds, pattern by pattern."""
    found = []
    for number, pattern in enumerate(patterns):
        for match in re.finditer(pattern.source, text, re.I if pattern.ignore_case else 0):
            found.append(Hit(match.start(), match.end(), number))
    return sorted(found)


@given(PATTERNS, TEXT)
@settings(max_examples=600, deadline=None)
def test_the_findings_are_those_of_re(patterns: list[Pattern], text: str) -> None:
    assert Scanner(patterns).scan(text) == alone(patterns, text)


@given(st.text(max_size=40))
def test_folding_keeps_every_character_at_its_place(text: str) -> None:
    assert len(fold(text)) == len(text)


def test_an_index_made_before_gives_the_same() -> None:
    import marshal

    patterns = [Pattern("law breaker"), Pattern(r"\d+ laws?", literal=False)]
    index = Index._make(marshal.loads(marshal.dumps(tuple(Scanner(patterns).index))))
    assert Scanner(patterns, index).scan("12 laws, a law breaker") == [Hit(0, 7, 1), Hit(11, 22, 0)]


def test_matches_of_two_patterns_may_overlap() -> None:
    assert Scanner([Pattern("red herring"), Pattern("herring")]).scan("A red herring") == [Hit(2, 13, 0), Hit(6, 13, 1)]


def test_a_pattern_that_is_none_is_named() -> None:
    with pytest.raises(ValueError, match="1: “\\(law” is no regular expression"):
        Scanner([Pattern("law"), Pattern("(law", literal=False)])
    with pytest.raises(ValueError, match="0: a pattern without characters"):
        Scanner([Pattern("")])


def test_patterns_whose_words_are_not_there_cost_nothing() -> None:
    from linting import work

    few = Scanner([Pattern(f"word{i} and phrase") for i in range(10)])
    many = Scanner([Pattern(f"word{i} and phrase") for i in range(10_000)])
    text = "The mill by the weir goes to a brewery. " * 20
    assert work(lambda: many.scan(text)) == work(lambda: few.scan(text))
