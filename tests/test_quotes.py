"""The rules on quote marks together: hand-made cases, traps, and what must hold for any text."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from linting import ENDING, document, lint

from editlint import House
from editlint.config import house
from editlint.fix import fix
from editlint.linter import Outcome
from editlint.read.source import decode
from editlint.runner import Found, violations
from editlint.suppress import apply as suppress

DATA = Path(__file__).parent / "data" / "marks"
KEYS = {"headline_outer": "headline"}
EVERY_MARK = re.compile("[“”‘’\"'′″`´„‚«»ʻ]")


def rows(name: str) -> list[Any]:
    return [pytest.param(row, id=row["id"]) for row in map(json.loads, (DATA / name).read_text(encoding="utf-8").splitlines())]


def house_of(config: dict[str, Any]) -> House:
    return house({"quotes": {KEYS.get(key, key): value for key, value in config.items()}}, "case")


def found_in(text: str, format: str, decided: House) -> list[Found]:
    from linting import registry

    found = lint(text, "QUO", format=format, house=decided)
    kept, _ = suppress(document(text, format, decided), found, registry().select(("QUO",), ()), registry().find)
    return [one for one in kept if one.rule.family == "QUO"]


def fixed(text: str, format: str, decided: House, unsafe: bool = True) -> str:
    """The text after ``--fix``."""

    def once(path: str, data: bytes) -> Outcome:
        source = decode(data, path, format)  # type: ignore[arg-type]
        return Outcome(path, violations(path, source.text, found_in(source.text, format, decided)), [], source)

    return fix("article" + ENDING[format], text.encode("utf-8"), once, unsafe).after.decode("utf-8")


def trimmed(text: str, start: int, end: int, new: str) -> tuple[int, int]:
    """Where an edit really changes something."""
    while start < end and new and text[start] == new[0]:
        start, new = start + 1, new[1:]
    while start < end and new and text[end - 1] == new[-1]:
        end, new = end - 1, new[:-1]
    return start, end


@pytest.mark.parametrize("case", rows("cases.jsonl"))
def test_case(case: Any) -> None:
    text, decided = case["text"], house_of(case["config"])
    places = set()
    for one in found_in(text, case["format"], decided):
        edits = one.finding.fixes[0].edits if len(one.finding.fixes) == 1 else ()
        places |= {trimmed(text, *edit.span, edit.text) for edit in edits} or {tuple(one.finding.span)}
    assert places == {trimmed(text, want["start"], want["end"], want["fix"] or "") for want in case["expect"]}
    for unsafe in (False, True):
        expected = text
        for want in sorted(case["expect"], key=lambda want: -want["start"]):
            if want["fix"] is not None and (unsafe or want["safe"]):
                expected = expected[: want["start"]] + want["fix"] + expected[want["end"] :]
        assert fixed(text, case["format"], decided, unsafe) == expected


@pytest.mark.parametrize("trap", rows("traps.jsonl"))
def test_trap(trap: Any) -> None:
    for variant in trap["variants"]:
        assert fixed(variant["text"], variant["format"], house_of(trap["config"])) == variant["fixed"]


WORDS = ["we", "act", "It", "boys", "n", "em", "tis", "90s", "6", "12", "said", "‘round", "don’t", "code"]
GLUE = [" ", " ", " ", "\n\n", ", ", ". ", "—", "…", "(", ") ", "-", "\n"]
SIGNS = ["“", "”", "‘", "’", '"', "'", "''", "``", "´", "«", "»", "„", '"', "“", "”"]
TEXTS = st.lists(st.sampled_from(WORDS + GLUE + SIGNS), max_size=40).map("".join)


def mixed(*syntax: str) -> st.SearchStrategy[str]:
    """Texts with bits of a format's syntax between them."""
    return st.lists(st.one_of(TEXTS, st.sampled_from(syntax)), max_size=6).map("".join)


MARKUP = {
    "text": TEXTS,
    "markdown": mixed("*a*", "`\"x'`", '[l\'a](/u "t")', "\n\n- ", "\n\n> ", "{{ 'x' }}"),
    "html": mixed("<p>", "</p>", "<em>", "</em>", "&quot;", "&#39;", "<code>'\"</code>", '<a title="it\'s">x</a>'),
}
HOUSES = st.fixed_dictionaries(
    {"glyphs": st.sampled_from(["auto", "curly", "straight"]), "outer": st.sampled_from(["auto", "double", "single", "any"])}
).map(lambda quotes: house({"quotes": quotes}, "any"))


def visible(text: str, format: str) -> str:
    return "\n".join(EVERY_MARK.sub("", block.text) for block in document(text, format).blocks)


@pytest.mark.parametrize("format", ["text", "markdown", "html"])
@settings(max_examples=100, derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_fixing_is_idempotent_and_changes_marks_only(format: str, data: st.DataObject) -> None:
    text, decided = data.draw(MARKUP[format]), data.draw(HOUSES)
    once = fixed(text, format, decided)
    assert fixed(once, format, decided) == once
    assert visible(once, format).replace(" ", "") == visible(text, format).replace(" ", "")  # QUO009 takes spaces


STRAIGHT = str.maketrans("“”‘’", "\"\"''")


@pytest.mark.parametrize("row", rows("gold.jsonl"))
def test_published_text_comes_back_from_straight_marks(row: Any) -> None:
    curly = house({"quotes": {"glyphs": "curly", "outer": row["style"]}}, "gold")
    assert fixed(row["text"].translate(STRAIGHT), "text", curly) == row["text"]
    assert not found_in(row["text"], "text", curly)


@pytest.mark.parametrize("row", rows("gold.jsonl"))
def test_published_text_survives_the_way_to_british_style_and_back(row: Any) -> None:
    british, american = (house({"quotes": {"glyphs": "curly", "outer": outer}}, "gold") for outer in ("single", "double"))
    assert fixed(fixed(row["text"], "text", british), "text", american) == row["text"]


def test_the_conference_report_has_one_stray_pair_and_one_straight_apostrophe() -> None:
    examples = Path(__file__).parent.parent / "examples"
    found = found_in((examples / "conference-report-long.txt").read_text(encoding="utf-8"), "text", House())
    assert [(one.rule.code, *one.finding.span) for one in found] == [("QUO001", 2438, 2510), ("QUO001", 4908, 4909)]
    assert all(one.finding.fixes[0].safe for one in found)
    assert not found_in((examples / "conference-report-short.txt").read_text(encoding="utf-8"), "text", House())
