"""STY007 mixed-numbers."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from editlint import Bad, Block, Document, Finding, Good, Related, Span, rule

from ._terms import ZONES, opens

_UNITS = "one two three four five six seven eight nine".split()
_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
VALUES = {
    **{word: value for value, word in enumerate(_UNITS, 1)},
    **{word: value for value, word in enumerate(_TEENS, 10)},
    **{word: value * 10 for value, word in enumerate(_TENS, 2)},
}
#: Words beside which such numbers stand.
CUES = {"age": frozenset(("age", "aged")), "top": frozenset(("top",))}
PERCENT = frozenset(("cent", "percent"))
_WORD = "(?:" + "|".join(sorted(VALUES, key=len, reverse=True)) + ")"


class Use(NamedTuple):
    """A number that stands in one of the contexts where an article should have one scheme."""

    block: Block
    start: int
    end: int
    shown: str
    words: bool


@cache
def contexts() -> dict[str, re.Pattern[str]]:
    """Kinds of numbers, each of which an article writes in one way."""
    return {
        "age": re.compile(rf"\b(?:aged|at (?:the )?age(?: of)?|age) ({_WORD}(?:-{_WORD})?|\d{{1,2}})\b(?![-–]\d)", re.I),
        "top": re.compile(rf"\btop ({_WORD}|\d{{1,3}})\b(?!%| ?per)", re.I),
        "per cent": re.compile(rf"\b({_WORD}(?:-{_WORD})?|\d[\d.,]*) (?:per ?cent)\b", re.I),
    }


@cache
def percent() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w.,])(?:(?P<sign>\d[\d.,]*%)|(?P<word>\d[\d.,]* per ?cent\b)|(?P<spelled>{_WORD}(?:-{_WORD})? per ?cent\b))", re.I
    )


@rule(
    "STY007",
    "mixed-numbers",
    severity="warning",
    examples=[
        Good("He left at age 17; she, aged 18, stayed. The top 10 of the top 100."),
        Good("He left at age seven; she stayed till age 18.", why="words below ten, figures from ten on"),
        Good("It rose by 40%, then 31%. “Forty per cent,” she said."),
        Bad("Aged 14 she came, and at age ⟦seventeen⟧ she left. He was ⟦aged eighteen⟧.".replace("⟦aged ", "aged ⟦")),
        Bad("The top 10 firms met. One is in the ⟦top ten⟧, one in the top 20."),
        Bad("It rose by 40%, then 31%, then ⟦12 per cent⟧."),
    ],
)
def mixed_numbers(document: Document) -> Iterator[Finding]:
    """Numbers of one kind stand in words here and in figures there: ages, rankings, percentages.

    Readers compare numbers, and a house writes those of a kind alike: in words below ten perhaps, but in one way from there on. What
    most of the article has counts.
    """
    found: dict[str, list[Use]] = {"age": [], "top": [], "per cent": []}
    for kind, words in CUES.items():
        for block in document.blocks_with(words):
            if block.zone in ZONES:
                found[kind] += _uses(block, document.narration.of(block), kind)
    # Where no percentage is in words, there is nothing that signs could be mixed with.
    for block in document.blocks if document.blocks_with(PERCENT) else ():
        if block.zone not in ZONES or "%" not in block.prose and PERCENT.isdisjoint(block.words):
            continue
        text = document.narration.of(block)
        for match in percent().finditer(text):
            if match["spelled"] is not None and opens(text, match.start()):
                continue  # no sentence begins with a figure
            found["per cent"].append(Use(block, match.start(), match.end(), match[0], match["sign"] is None))
    for kind, uses in found.items():
        yield from _report(kind, uses)


def _uses(block: Block, text: str, kind: str) -> Iterator[Use]:
    for match in contexts()[kind].finditer(text):
        number = match[1].lower()
        value = int(number) if number.isdigit() else sum(VALUES[part] for part in number.split("-"))
        if value < 10:
            continue
        start = match.start(1) if kind == "age" else match.start()
        yield Use(block, start, match.end(1), text[start : match.end(1)], not number.isdigit())


def _report(kind: str, uses: list[Use]) -> Iterator[Finding]:
    words = sum(use.words for use in uses)
    if not words or words == len(uses):
        return
    # Style guides that disagree on nine agree on ten: figures. Words need to be most of them by far.
    most_in_words = words > 3 * (len(uses) - words) if kind != "per cent" else words * 2 > len(uses)
    model = next(use for use in uses if use.words is most_in_words)
    place: Span = model.block.span(model.start, model.end)
    for use in uses:
        if use.words is not most_in_words:
            message = f"“{use.shown[:24]}” here, “{model.shown[:24]}” elsewhere: write them alike"
            yield Finding(use.block.span(use.start, use.end), message, related=(Related(None, place, "the other way"),))
