"""DAT004 future-date."""

from collections.abc import Iterator
from datetime import date, timedelta

from editlint import Bad, Document, Finding, Good, House, rule

from ._shared import is_held


@rule(
    "DAT004",
    "future-date",
    examples=[
        Good("# Panel meets\n\n29 November 2016\n\nThe next meeting is on 3 March 2061."),
        Good("---\ntitle: Panel meets\ndate: 2027-01-10\ndraft: true\n---\nText."),
        Good("---\ntitle: Panel meets\ndate: 2027-01-10\nembargo: 2027-01-10\n---\nText."),
        Bad("---\ntitle: Panel meets\ndate: ⟦2027-01-10⟧\nembargo: 2026-01-10\n---\nText.", why="the embargo is over"),
        Good("---\ntitle: Panel meets\ndate: 2016-01-10\nexpiryDate: 2027-01-10\n---\nText."),
        Bad("# Panel meets\n\n⟦29 November 2061⟧\n\nLeaders met.", why="two digits changed places"),
        Bad("---\ntitle: Panel meets\ndate: ⟦2027-01-10⟧\n---\nText."),
        Bad('<h1>Panel meets</h1><p><time datetime="2061-11-29">⟦29 November 2061⟧</time></p>', format="html"),
    ],
)
def future_date(document: Document, house: House) -> Iterator[Finding]:
    """The article is dated after today and is neither a draft nor under embargo.

    Most often two digits changed places; else the article would be published before its day. Prose may look forward, and a time with its
    zone may already be tomorrow's.
    """
    if is_held(document, house):
        return
    seen: set[date] = set()
    for mention in document.dates:
        day = mention.day
        if day is None or day in seen or not mention.claimed or mention.kind not in ("published", "modified"):
            continue
        if day > document.today + timedelta(days=bool(mention.written and mention.written.zoned)):
            seen.add(day)
            yield Finding(mention.span, f"“{mention.text[:40]}” is in the future: a slip, or a draft not marked so?")
