"""DAT005 ambiguous-date."""

from collections.abc import Iterator
from datetime import date

from editlint import Bad, DateMention, Document, Finding, Fix, Good, House, rule

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
def ambiguous_date(mention: DateMention, document: Document, house: House) -> Iterator[Finding]:
    """The date can be read in two ways: 03/04/2016, a two-digit year, or another country's order.

    Half of the readers will take 03/04 for March and half for April (W3C, "Date formats": spell out the month). Where another
    source of the article says which day is meant, there is a fix.
    """
    written = mention.written
    if written is None or mention.source in MACHINES or not written.possible:
        return
    prose = mention.source == "prose"
    if written.ambiguous and not (prose and written.short_year):
        problem = "day or month first?"
    elif written.short_year and not prose:
        problem = "of which century?"
    elif written.swapped and not (prose and written.short_year) and (house.dates.order or "-" in document.lang):
        problem = "the month stands where the day is expected" if written.order == "MDY" else "the day stands where the month is expected"
    else:
        return
    fixes: tuple[Fix, ...] = ()
    meant = _meant(mention, document)
    if meant is not None:
        fixes = mention.rewrite(document.write_date(meant))
    yield Finding(mention.span, f"“{mention.text[:24]}”: {problem} Name the month, give the year in full"[:80], fixes)


def _meant(mention: DateMention, document: Document) -> date | None:
    """The day that a source which leaves no doubt gives, where this date can mean it."""
    written = mention.written
    if written is None or mention.kind != "published" or written.year is None or written.month is None or written.day is None:
        return None
    readings = {(written.year, written.month, written.day), (written.year, written.day, written.month)}
    for other in document.dates:
        sure = other.claimed and other.kind == "published" and other.written is not None
        if sure and other.written is not None and not (other.written.ambiguous or other.written.short_year) and other.day is not None:
            return other.day if (other.day.year, other.day.month, other.day.day) in readings else None
    return None
