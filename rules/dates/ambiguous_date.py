"""DAT005 ambiguous-date."""

from collections.abc import Iterator
from datetime import date

from editlint import Bad, DateMention, Document, Finding, Good, House, rule

DAY_FIRST = {"dates": {"order": "DMY"}}
MACHINES = ("meta", "json-ld", "microdata", "time", "url", "filename")


@rule(
    "DAT005",
    "ambiguous-date",
    severity="warning",
    examples=[
        Good("# Panel meets\n\n29/11/2016\n\nLeaders met.", house=DAY_FIRST),
        Good("# Panel meets\n\n2016-04-03\n\nLeaders met."),
        Good("# Panel meets\n\n04/04/2016\n\nLeaders met."),
        Good("# Panel meets\n\n29 November 2016\n\nOpen 24/7, and 3/4 of staff in 10/11 trusts."),
        Good("# Panel meets\n\n12/25/2016\n\nLeaders met.", why="nobody has said which country's order holds"),
        Bad("# Panel meets\n\n⟦03/04/2016⟧\n\nLeaders met."),
        Bad("# Panel meets\n\n⟦29 Nov '16⟧\n\nLeaders met."),
        Bad("# Panel meets\n\n⟦12/25/2016⟧\n\nLeaders met.", house=DAY_FIRST),
        Bad("# Panel meets\n\n29 November 2016\n\nThe deal of ⟦03/04/2015⟧ holds."),
        Bad(
            "---\ndate: 2016-04-03\n---\n\n# Panel meets\n\n⟦03/04/2016⟧\n\nLeaders met.",
            fixed="---\ndate: 2016-04-03\n---\n\n# Panel meets\n\n3 April 2016\n\nLeaders met.",
            why="the front matter says which day is meant",
        ),
    ],
)
def ambiguous_date(document: Document, house: House) -> Iterator[Finding]:
    """The date can be read in two ways: 03/04/2016, a two-digit year, or another country's order.

    Half of the readers will take 03/04 for March and half for April (W3C, "Date formats": spell out the month). Where another
    source of the article says which day is meant, there is a fix.
    """
    claims = [one for one in document.dates if one.claimed and one.kind == "published" and one.day and one.written]
    sure = next((one.day for one in claims if one.written and not (one.written.ambiguous or one.written.short_year)), None)
    for mention in document.dates:
        problem = _problem(mention, bool(house.dates.order or "-" in document.lang))
        if problem:
            fixes = mention.rewrite(document.write_date(sure)) if sure is not None and _may_mean(mention, sure) else ()
            yield Finding(mention.span, f"“{mention.text[:24]}”: {problem} Name the month, give the year in full"[:80], fixes)


def _problem(mention: DateMention, ordered: bool) -> str:
    """What can be misread; ``ordered``: whether the country's order of day and month is known."""
    written = mention.written
    if written is None or mention.source in MACHINES or not written.possible:
        return ""
    if mention.source == "prose" and written.short_year:
        return ""
    if written.ambiguous:
        return "day or month first?"
    if written.short_year:
        return "of which century?"
    if written.swapped and ordered:
        return "is it day or month first?"
    return ""


def _may_mean(mention: DateMention, day: date) -> bool:
    """Whether a date of publication, read in either order, can be the day."""
    written = mention.written
    if written is None or mention.kind != "published" or written.year != day.year:
        return False
    return (written.month, written.day) in ((day.month, day.day), (day.day, day.month))
