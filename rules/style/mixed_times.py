"""STY018 mixed-times."""

import re
from collections.abc import Iterator
from functools import cache

from editlint import Bad, Document, Finding, Good, rule

from ._forms import Written, unlike

ZONES = frozenset(("standfirst", "body", "list", "caption", "table"))
HALVES = frozenset(("am", "pm", "m"))
#: What articles write in two ways, and what to say of it.
HABITS = (("parted", "the minutes"), ("gap", "the space"), ("half", "am and pm"))


@cache
def pattern() -> re.Pattern[str]:
    return re.compile(
        r"[1-9](?<![\w.:£$€].)(?:(?<=1)[0-2])?(?:(?P<parted>[:.])[0-5]\d)?(?P<gap>[ \u00a0]?)(?P<half>[ap]\.m\.|[ap]m\b|[AP]\.M\.|[AP]M\b)"
    )


def forms(match: re.Match[str]) -> dict[str, str]:
    """How a time is written: what parts hours and minutes, the space and the points of am and pm."""
    found = {"parted": match["parted"], "gap": match["gap"].replace("\u00a0", " ")}
    found["half"] = re.sub("[ap]", "a", re.sub("[AP]", "A", match["half"]))
    return {habit: form for habit, form in found.items() if form is not None}


@rule(
    "STY018",
    "mixed-times",
    severity="info",
    yields_to=("STY013",),
    examples=[
        Good("It opens at 9.30am and closes at 5pm. “Come at 6:15 p.m.,” she said."),
        Good("Open 9 a.m. to 5:30 p.m. The 3.30 was late, and the poem ends: I am."),
        Bad("It opens at 9.30am and closes at ⟦5:30pm⟧."),
        Bad("Come at 6pm or 7pm, not at ⟦8 pm⟧."),
        Bad("Come at 6 p.m. or 7 p.m., not at ⟦8 pm⟧."),
    ],
)
def mixed_times(document: Document) -> Iterator[Finding]:
    """Times of day are written in two ways: 9.30am and 5:30pm, 6pm and 6 pm, p.m. and pm.

    Readers compare times to plan their day, and a list of them in several forms looks unchecked. What most times of the article have
    counts. Every style guide asks for one form: 6pm (Guardian, GOV.UK), 6 p.m. (AP).
    """
    times = [
        Written(block, *match.span(), forms(match))
        for block in document.blocks_with(HALVES)
        if block.zone in ZONES
        for match in pattern().finditer(document.narration.of(block))
    ]
    yield from unlike(times, HABITS)
