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
CUES = {"age": frozenset(("age", "aged")), "old": frozenset(("old",)), "top": frozenset(("top",))}
PERCENT = frozenset(("cent", "percent"))
MONEY = frozenset("million billion m bn".split())
COUNTS = frozenset(VALUES) - {"one"}
LARGE = frozenset((*_TEENS, *_TENS))
#: What style guides count in figures throughout.
MEASURES = frozenset(
    "acres cents centimetres cm days degrees dollars euros feet gallons grams hectares hours inches kilograms kilometres kilometers km "
    "litres liters metres meters miles millimetres minutes months ounces pence percent points pounds seconds stones tonnes tons weeks "
    "yards years".split()
)
HABIT = 3  #: more than so many departures of a kind in an article are one habit
_WORD = "(?:" + "|".join(sorted(VALUES, key=len, reverse=True)) + ")"


#: Where things are told: lists and tables may count in figures what the text has in words.
TOLD = frozenset(("standfirst", "body"))
RUNNING = TOLD | {"list"}
JOINTS = frozenset("to or and by than of page pages round part no level day week year".split())


class Use(NamedTuple):
    """A number that stands in one of the contexts where an article should have one scheme."""

    block: Block
    start: int
    end: int
    shown: str
    words: bool


@cache
def context(kind: str) -> re.Pattern[str]:
    """A number of a kind of which an article writes all in one way."""
    patterns = {
        "age": rf"\b(?:aged|at (?:the )?age(?: of)?|age) ({_WORD}(?:-{_WORD})?|\d{{1,2}})\b(?![-–]\d)",
        "old": rf"(?<![\w.,-])({_WORD}(?:-{_WORD})?|\d{{1,2}})(?=[- ]years?[- ]old\b)",
        "top": rf"\btop ({_WORD}|\d{{1,3}})\b(?!%| ?per)",
        "per cent": rf"\b({_WORD}(?:-{_WORD})?|\d[\d.,]*) (?:per ?cent)\b",
    }
    return re.compile(patterns[kind], re.I)


@cache
def percent() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w.,])(?:(?P<sign>\d[\d.,]*%)|(?P<word>\d[\d.,]* per ?cent\b)|(?P<spelled>{_WORD}(?:-{_WORD})? per ?cent\b))", re.I
    )


@cache
def money() -> re.Pattern[str]:
    return re.compile(r"[£$€]\d[\d.,]*(?:(?P<short>m|bn|M)\b|(?P<word>[ \u00a0](?:million|billion)\b))")


@cache
def counts() -> re.Pattern[str]:
    """A number in words before a plural."""
    words = "|".join(word for word in sorted(COUNTS, key=len, reverse=True))
    units = "|".join(_UNITS)
    return re.compile(
        rf"(?=[efnst])(?<![\w\ufffc.,-])(?P<tens>{words})(?:-(?P<ones>{units}))? (?P<noun>[a-z]{{3,}}s|people|men|women|children)\b"
    )


@cache
def figures() -> re.Pattern[str]:
    """A figure of one or two digits before a plural; not the second end of a range."""
    return re.compile(r"[1-9](?<![\w.,:£$€#/+–-].)(?<![-–] .)(?:\d|(?<=[2-9]))(?= (?P<noun>[a-z]{3,}s|people|men|women|children)\b)")


@cache
def label() -> re.Pattern[str]:
    """The word right before a place."""
    return re.compile(r"[\w’'-]+(?= \Z)")


@rule(
    "STY007",
    "mixed-numbers",
    severity="warning",
    examples=[
        Good("He left at age 17; she, aged 18, stayed. The top 10 of the top 100."),
        Good("He left at age seven; she stayed till age 18.", why="words below ten, figures from ten on"),
        Good("It rose by 40%, then 31%. “Forty per cent,” she said."),
        Bad("Aged 14 she came, and at age ⟦seventeen⟧ she left. He was aged ⟦eighteen⟧."),
        Bad("The top 10 firms met. One is in the ⟦top ten⟧, one in the top 20."),
        Good("# A mill of £4 million\n\nIt cost £4m in May.", why="a headline has room for fewer letters"),
        Good("Four times he came, 4 of 5 times he left. In Round 2 winners met; two winners left after 5 to 6 weeks, two weeks late."),
        Good("Two years passed, then 12 years.", why="words below ten, figures from ten on"),
        Bad("It rose by 40%, then 31%, then ⟦12 per cent⟧."),
        Bad("The mill cost £4m, the wheel £2m, the roof ⟦£1.5 million⟧."),
        Bad("It closed five times, and the other four times. The weir broke ⟦4 times⟧."),
        Good("It has twelve rooms in 70 years. Twelve rooms have 20 beds.", why="a length of time, and a number that begins a sentence"),
        Bad("It has 38 nurses, ⟦eleven doctors⟧ and 11 cooks."),
        Bad("Ann, aged 58, met a ⟦sixteen⟧-year-old boy."),
        Bad("It has 70 sponsors; then it had ⟦nineteen sponsors⟧."),
    ],
)
def mixed_numbers(document: Document) -> Iterator[Finding]:
    """Numbers of one kind stand in words here and in figures there: ages, rankings, percentages, sums, the same things counted.

    Readers compare numbers, and a house writes those of a kind alike: in words below ten perhaps, but in one way from there on. What
    most of the article has counts.
    """
    found: dict[str, list[Use]] = {"age": [], "top": [], "per cent": []}
    for kind, words in CUES.items():
        for block in document.blocks_with(words):
            if block.zone in ZONES:
                found["age" if kind == "old" else kind] += _uses(block, document.narration.of(block), kind)
    # Where no percentage is in words, there is nothing that signs could be mixed with.
    for block in document.blocks if document.blocks_with(PERCENT) else ():
        if block.zone not in ZONES or "%" not in block.prose and PERCENT.isdisjoint(block.words):
            continue
        text = document.narration.of(block)
        for match in percent().finditer(text):
            if match["spelled"] is not None and opens(text, match.start()):
                continue  # no sentence begins with a figure
            found["per cent"].append(Use(block, match.start(), match.end(), match[0], match["sign"] is None))
    found["money"] = [
        Use(block, *match.span(), match[0], match["word"] is not None)
        for block in (document.blocks_with(MONEY) if any(sign in document.prose for sign in "£$€") else ())
        if block.zone in RUNNING
        for match in money().finditer(document.narration.of(block))
    ]
    for kind, uses in (*found.items(), *_counts(document), *_listed(document)):
        yield from _report(kind, uses)


def _counts(document: Document) -> Iterator[tuple[str, list[Use]]]:
    """Numbers of the same things, those below ten apart from those from ten on."""
    uses: dict[tuple[str, bool], list[Use]] = {}
    for block in document.blocks_with(COUNTS):
        if block.zone in TOLD:
            text = document.narration.of(block)
            for match in counts().finditer(text):
                if not opens(text, match.start()):
                    large = VALUES[match["tens"]] >= 10
                    uses.setdefault((match["noun"], large), []).append(Use(block, *match.span(), match[0], True))
    if not uses:
        return
    for block in document.blocks_with({noun for noun, _ in uses}):
        if block.zone in TOLD:
            text = document.narration.of(block)
            for match in figures().finditer(text):
                start, end = match.start(), match.end("noun")
                key = (match["noun"], int(match[0]) >= 10)
                if key not in uses:
                    continue
                before = label().search(text, max(start - 30, 0), start)
                if before is None or before[0] not in JOINTS and not (before[0][0].isupper() and not opens(text, before.start())):
                    uses[key].append(Use(block, start, end, text[start:end], False))
    for (noun, _), alike in uses.items():
        yield noun, sorted(alike, key=lambda use: use.block.span(use.start, use.end))


def _listed(document: Document) -> Iterator[tuple[str, list[Use]]]:
    """Counts of several things in one sentence, from ten on: "eleven doctors, 38 nurses and 11 therapists"."""
    for block in document.blocks_with(COUNTS & LARGE):
        text = document.narration.of(block) if block.zone in TOLD else ""
        for match in counts().finditer(text):
            if VALUES[match["tens"]] < 10 or match["noun"] in MEASURES or opens(text, match.start()):
                continue
            start, end = max(text.rfind(sign, 0, match.start()) for sign in ".!?") + 1, stop().search(text, match.end())
            shown = [
                Use(block, one.start(), one.end("noun"), text[one.start() : one.end("noun")], False)
                for one in figures().finditer(text, start, end.start() if end else len(text))
                if int(one[0]) >= 10 and one["noun"] not in MEASURES and one["noun"] != match["noun"]
            ]
            if shown:
                yield match["noun"], [shown[0], Use(block, *match.span(), match[0], True), *shown[1:]]


@cache
def stop() -> re.Pattern[str]:
    return re.compile(r"[.!?](?!\d)")


def _uses(block: Block, text: str, kind: str) -> Iterator[Use]:
    for match in context(kind).finditer(text):
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
    most_in_words = words > 3 * (len(uses) - words) if kind in CUES else words * 2 > len(uses)
    model = next(use for use in uses if use.words is most_in_words)
    place: Span = model.block.span(model.start, model.end)
    departing = [use for use in uses if use.words is not most_in_words]
    for use in departing if len(departing) <= HABIT else departing[:1]:
        message = f"“{use.shown[:24]}” here, “{model.shown[:24]}” elsewhere: write them alike"
        yield Finding(use.block.span(use.start, use.end), message, related=(Related(None, place, "the other way"),))
