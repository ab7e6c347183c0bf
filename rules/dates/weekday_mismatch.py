"""DAT002 weekday-mismatch."""

from collections.abc import Iterator
from datetime import timedelta

from editlint import Bad, DateMention, Document, Edit, Finding, Fix, Good, rule

NEAR = 60  #: days; a yearless date further from the article's may be of the year before or after


@rule(
    "DAT002",
    "weekday-mismatch",
    examples=[
        Good("# Panel meets\n\nTue 29 Nov 2016\n\nLeaders met."),
        Good("# Panel meets\n\n29 November 2016\n\nThe deadline is Friday 2 December."),
        Good("# Panel meets\n\n29 November 2016\n\nIt meets on the first Wednesday of each month, from Saturday 3 to Sunday 4 December."),
        Good("# Panel meets\n\n29 November 2016\n\nThe Sun 1 May 2015 edition is cited.", why="a newspaper"),
        Good("# Panel meets\n\n29 November 2016\n\nAs told in the Edmonton Sun, August 16, 2008."),
        Good("# Panel meets\n\n29 November 2016\n\nThe next conference opens on Thursday 1 June.", why="that of 2017"),
        Bad("# Panel meets\n\n⟦Mon 29 Nov 2016⟧\n\nLeaders met."),
        Bad("# Panel meets\n\n29 November 2016\n\nIt takes place on ⟦Wednesday 6 December 2016⟧ in London."),
        Bad("# Panel meets\n\n29 November 2016\n\nThe deadline is ⟦Thursday 2 December⟧."),
        Bad('<h1>Boy meets Mayor</h1><p>It was <time datetime="2015-09-22">⟦Wednesday⟧</time>.</p>', format="html"),
    ],
)
def weekday_mismatch(mention: DateMention, document: Document) -> Iterator[Finding]:
    """The weekday is not the weekday of the date.

    One of the two is wrong, and readers who act on either may come on the wrong day. Only the writer knows which, so that there are two
    ways to mend it (as LanguageTool's users asked for). A date without a year is taken for the one nearest to the article's.
    """
    day, written = mention.day, mention.written
    if day is None:
        return
    if mention.source == "time" and mention.element is not None:
        yield from _marked_up(mention, document)
    if written is None or written.weekday is None or written.weekday == day.weekday():
        return
    if written.year is None:
        published = document.dates[0].day
        if published is not None and abs((day - published).days) > NEAR:
            others = (written.in_year(day.year - 1), written.in_year(day.year + 1))
            if any(other is not None and other.weekday() == written.weekday for other in others):
                return
    named = mention.text[written.weekday_start : written.weekday_end]
    right = document.date_like(mention, day)[written.weekday_start :]
    weekday = right[: len(right) - len(mention.text[written.weekday_end :])]
    other = day + timedelta(days=(written.weekday - day.weekday() + 3) % 7 - 3)
    fixes = (
        *mention.rewrite(weekday, start=written.weekday_start, end=written.weekday_end, title=f"change the weekday to {weekday}"),
        *mention.rewrite(document.date_like(mention, other), title=f"change the date to {document.date_like(mention, other)}"),
    )
    severity = "error" if mention.kind == "published" else "warning"
    yield Finding(mention.span, f"“{named}”: {day.isoformat()} is a {day:%A}; mend the weekday or the date", fixes, severity)


def _marked_up(mention: DateMention, document: Document) -> Iterator[Finding]:
    """A weekday alone in a ``<time>`` that says which day is meant."""
    assert mention.element is not None
    assert mention.day is not None
    leaves = [leaf for leaf in mention.element.texts() if leaf.text.strip()]
    if len(leaves) != 1:
        return
    leaf = leaves[0]
    weekday = document.weekday(leaf.text.strip())
    if weekday is None or weekday == mention.day.weekday() or leaf.text != leaf.text.strip():
        return
    other = mention.day + timedelta(days=(weekday - mention.day.weekday() + 3) % 7 - 3)
    fixes = (
        Fix((Edit(leaf.source, f"{mention.day:%A}"),), title=f"change the weekday to {mention.day:%A}"),
        *mention.rewrite(other.isoformat(), end=min(10, len(mention.text)), title=f"change the datetime to {other.isoformat()}"),
    )
    yield Finding(leaf.source, f"“{leaf.text}”: the datetime {mention.day.isoformat()} is a {mention.day:%A}", fixes, "warning")
