"""STY019 mixed-dates."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from editlint import Bad, Block, Document, Finding, Good, Related, rule

ZONES = frozenset(("standfirst", "body", "list", "caption"))
LONG = "january february march april may june july august september october november december".split()
#: Months that are cut short in running text; those of five letters and fewer never are (AP Stylebook).
SHORT = "jan feb aug sept sep oct nov dec".split()
MONTHS = frozenset((*LONG, *SHORT))
WHOLE = frozenset("january february august september october november december".split())
#: Days that have become names, in the order that their country writes.
NAMES = frozenset(("september 11", "sept 11", "july 4", "4 july", "november 5", "5 november"))


class Day(NamedTuple):
    """A day and its month, and how they are written."""

    block: Block
    start: int
    end: int
    shown: str
    forms: dict[str, str]

    def related(self, told: str) -> Related:
        return Related(None, self.block.span(self.start, self.end), told)


@cache
def pattern() -> re.Pattern[str]:
    months = "|".join(name.capitalize() for name in (*LONG, *SHORT))
    day = r"(?:[12]\d|3[01]|0?[1-9])"
    return re.compile(
        rf"(?=[\dJFMASOND])(?:(?<![\w.,/:£$€-])(?P<day>{day})(?P<nth>st|nd|rd|th)?(?: of)?[ \u00a0]"
        rf"(?P<month>{months})\b(?!\.? \d{{1,2}}(?:,|th|st|nd|rd))|"
        rf"(?<![\w-])(?P<first>{months})\.?[ \u00a0](?P<number>{day})(?P<th>st|nd|rd|th)?(?![\w:%]|[-–,.]\d))"
    )


@rule(
    "STY019",
    "mixed-dates",
    severity="info",
    examples=[
        Good("It opened on 3 August 2026 and closed on 5 October. “On October 7,” she said."),
        Good("It opened on March 3 and closed on Oct. 5.", why="March is never cut short"),
        Good("After September 11 it closed, and it opened on 3 May 2002.", why="a day that is a name"),
        Good("In August 2026 it opened, on the 3rd it closed."),
        Bad("It opened on 3 August 2026, on 4 May 2027, and closed on ⟦October 5⟧, 2027."),
        Bad("It opened on 3 August, on 4 May, and closed on ⟦5th October⟧."),
        Bad("It opened on August 3, and closed on October 5, and on ⟦Nov. 7⟧."),
    ],
)
def mixed_dates(document: Document) -> Iterator[Finding]:
    """Dates are written in two ways: 3 August and August 3, 3rd and 3, Aug. and August.

    Day and month that change places make readers check each date. What most dates of the article have counts; where the article quotes,
    nothing is said. Style guides ask for one form: 3 August 2026 (Guardian, GOV.UK), Aug. 3, 2026 (AP).
    """
    days = [day for block in document.blocks_with(MONTHS) if block.zone in ZONES for day in _days(block, document.narration.of(block))]
    told: set[int] = set()
    for name, what in (("order", "dates"), ("ordinal", "days"), ("cut", "months")):
        forms: dict[str, list[int]] = {}
        for number, day in enumerate(days):
            if name in day.forms:
                forms.setdefault(day.forms[name], []).append(number)
        if len(forms) < 2:
            continue
        most = max(forms, key=lambda form: (len(forms[form]), -forms[form][0]))
        model = days[forms.pop(most)[0]]
        for numbers in forms.values():
            if not told.isdisjoint(numbers):
                continue  # one word about a date is enough
            told.update(numbers)
            first, *others = (days[number] for number in numbers)
            message = f"“{first.shown}” here, “{model.shown}” elsewhere: write {what} alike"
            related = (model.related("the other way"), *(other.related("here, too") for other in others[:4]))
            yield Finding(first.block.span(first.start, first.end), message, related=related)


def _days(block: Block, text: str) -> Iterator[Day]:
    for match in pattern().finditer(text):
        month = (match["month"] or match["first"]).lower()
        number = match["day"] or match["number"]
        if f"{month} {number}" in NAMES or f"{number} {month}" in NAMES:
            continue
        forms = {"order": "day" if match["day"] else "month", "ordinal": "nth" if match["nth"] or match["th"] else "plain"}
        if month in SHORT or month in WHOLE:
            forms["cut"] = "short" if month in SHORT else "whole"
        yield Day(block, *match.span(), match[0], forms)
