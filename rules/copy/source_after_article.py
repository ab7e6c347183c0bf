"""CPY017 source-after-article."""

import re
from collections.abc import Iterator
from functools import cache

from editlint import Bad, Document, Finding, Good, rule

CUES = frozenset("source sources reference references bibliography reading notes".split())


@cache
def sources() -> re.Pattern[str]:
    return re.compile(r"\W*(?:sources?|references|bibliography|further reading|notes)\W*\Z", re.I)


@cache
def year() -> re.Pattern[str]:
    return re.compile(r"(?:19|20)\d\d")


@rule(
    "CPY017",
    "source-after-article",
    severity="warning",
    examples=[
        Good("---\ndate: 2019-05-20\n---\n# Mill\n\nText.\n\n## Sources\n\n- “Mill sold”, The Weir, 19 May 2019"),
        Good("---\ndate: 2019-05-20\nlastmod: 2019-06-03\n---\n# Mill\n\nText.\n\n## Sources\n\n- “Mill sold”, The Weir, 2 June 2019"),
        Good("---\ndate: 2019-05-20\n---\n# Mill\n\nIt opens on 2 June 2019.\n"),
        Bad("---\ndate: 2019-05-20\n---\n# Mill\n\nText.\n\n## Sources\n\n- “Mill sold”, The Weir, ⟦2 June 2019⟧"),
    ],
)
def source_after_article(document: Document) -> Iterator[Finding]:
    """A source is dated after the article that cites it.

    One of the two dates is wrong, or the article was changed and does not say so.
    """
    if document.words.isdisjoint(CUES):
        return
    blocks = set()
    inside = False
    for block in document.blocks:
        if block.zone in ("heading", "headline"):
            inside = sources().match(block.text) is not None
        elif inside:
            blocks.add(id(block))
    if not blocks:
        return
    days = [date.day for date in document.dates if date.kind in ("published", "modified") and date.day is not None and date.certain]
    if not days:
        return
    last = max(days)
    for date in document.dates:
        if date.kind != "mentioned" or date.day is None or id(date.block) not in blocks:
            continue
        if year().search(date.text) and (date.day - last).days > 1:
            yield Finding(date.span, f"The source is of {date.text[:24]}, after the article: check both dates")
