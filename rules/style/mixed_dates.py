"""STY019 mixed-dates."""

import re
from collections.abc import Iterator
from functools import cache

from editlint import Bad, Block, Document, Finding, Good, rule

from ._forms import Written, unlike

ZONES = frozenset(("standfirst", "body", "list", "caption"))
LONG = "january february march april may june july august september october november december".split()
#: Months that are cut short in running text; those of five letters and fewer never are (AP Stylebook).
SHORT = "jan feb aug sept sep oct nov dec".split()
MONTHS = frozenset((*LONG, *SHORT))
WHOLE = frozenset("january february august september october november december".split())
#: Days that have become names, in the order that their country writes.
NAMES = frozenset(("september 11", "sept 11", "july 4", "4 july", "november 5", "5 november"))
#: What articles write in two ways, and what to say of it.
HABITS = (("order", "dates"), ("ordinal", "days"), ("cut", "months"))


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
    yield from unlike(days, HABITS)


def _days(block: Block, text: str) -> Iterator[Written]:
    for match in pattern().finditer(text):
        month = (match["month"] or match["first"]).lower()
        number = match["day"] or match["number"]
        if f"{month} {number}" in NAMES or f"{number} {month}" in NAMES:
            continue
        forms = {"order": "day" if match["day"] else "month", "ordinal": "nth" if match["nth"] or match["th"] else "plain"}
        if month in SHORT or month in WHOLE:
            forms["cut"] = "short" if month in SHORT else "whole"
        yield Written(block, *match.span(), forms)
