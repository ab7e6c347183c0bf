"""STY018 mixed-times."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from editlint import Bad, Block, Document, Finding, Good, Related, rule

ZONES = frozenset(("standfirst", "body", "list", "caption", "table"))
HALVES = frozenset(("am", "pm", "m"))


class Time(NamedTuple):
    """A time of day, and how it is written: what parts hours and minutes, the space and the points of am and pm."""

    block: Block
    match: re.Match[str]

    @property
    def shown(self) -> str:
        return self.match[0]

    def related(self, told: str) -> Related:
        return Related(None, self.block.span(*self.match.span()), told)


@cache
def pattern() -> re.Pattern[str]:
    return re.compile(
        r"[1-9](?<![\w.:£$€].)(?:(?<=1)[0-2])?(?:(?P<parted>[:.])[0-5]\d)?(?P<gap>[ \u00a0]?)(?P<half>[ap]\.m\.|[ap]m\b|[AP]\.M\.|[AP]M\b)"
    )


@cache
def habits() -> tuple[tuple[str, str], ...]:
    """What articles write in two ways, and what to say of it."""
    return (("parted", "the minutes"), ("gap", "the space"), ("half", "am and pm"))


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
        Time(block, match)
        for block in document.blocks_with(HALVES)
        if block.zone in ZONES
        for match in pattern().finditer(document.narration.of(block))
    ]
    told: set[int] = set()
    for name, what in habits():
        forms: dict[str, list[int]] = {}
        for number, time in enumerate(times):
            form = time.match[name]
            if form is not None:
                forms.setdefault(
                    re.sub("[apAP]", lambda letter: "A" if letter[0].isupper() else "a", form).replace("\u00a0", " "), []
                ).append(number)
        if len(forms) < 2:
            continue
        most = max(forms, key=lambda form: (len(forms[form]), -forms[form][0]))
        model = times[forms.pop(most)[0]]
        for numbers in forms.values():
            if not told.isdisjoint(numbers):
                continue  # one word about a time is enough
            told.update(numbers)
            first, *others = (times[number] for number in numbers)
            message = f"“{first.shown}” here, “{model.shown}” elsewhere: write {what} alike"
            related = (model.related("the other way"), *(other.related("here, too") for other in others[:4]))
            yield Finding(first.block.span(*first.match.span()), message, related=related)
