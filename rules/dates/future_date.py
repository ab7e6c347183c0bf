"""DAT004 future-date."""

from collections.abc import Iterator
from datetime import date, timedelta

from editlint import Bad, Document, Finding, Good, House, rule


@rule(
    "DAT004",
    "future-date",
    examples=[
        Good("# Panel meets\n\n29 November 2016\n\nThe next meeting is on 3 March 2061."),
        Good("---\ntitle: Panel meets\ndate: 2027-01-10\ndraft: true\n---\nText."),
        Good("---\ntitle: Panel meets\ndate: 2027-01-10\nembargo: 2027-01-10\n---\nText."),
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
    matter = document.front_matter
    if matter is not None:
        values = {key.lower(): value.text.strip().lower() for key, value in matter.values.items()}
        held = values.get("draft") in ("true", "yes") or values.get("published") in ("false", "no")
        if held or values.get("status") in ("draft", "scheduled", "embargoed", "pending"):
            return
        if any(values.get(key.lower()) for key in house.dates.embargo_keys):
            return
    seen: set[date] = set()
    for mention in document.dates:
        day = mention.day
        if day is None or day in seen or not mention.claimed or mention.kind not in ("published", "modified"):
            continue
        if day > document.today + timedelta(days=bool(mention.written and mention.written.zoned)):
            seen.add(day)
            yield Finding(mention.span, f"“{mention.text[:40]}” is in the future: a slip, or a draft not marked so?")
