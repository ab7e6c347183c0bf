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


@cache
def label() -> re.Pattern[str]:
    return re.compile(r"\s*(?:sources?|references?):", re.I)


@cache
def citation() -> re.Pattern[str]:
    """The year of a work that is cited with its author, "(Poe & Roe, 2021)", "(Poe et al. 2021)", or stands alone in brackets."""
    author = r"[A-Z][\w’-]+(?: (?:and|&) [A-Z][\w’-]+|,? et al\.?)"
    return re.compile(rf"\((?:{author},? (?P<year>20\d\d)[a-z]?[);,]|(?<=[.,a-z] \()(?P<alone>20\d\d)[a-z]?\))")


@rule(
    "CPY017",
    "source-after-article",
    severity="warning",
    examples=[
        Good("---\ndate: 2019-05-20\n---\n# Mill\n\nText.\n\n## Sources\n\n- “Mill sold”, The Weir, 19 May 2019"),
        Good("---\ndate: 2019-05-20\nlastmod: 2019-06-03\n---\n# Mill\n\nText.\n\n## Sources\n\n- “Mill sold”, The Weir, 2 June 2019"),
        Good("---\ndate: 2019-05-20\n---\n# Mill\n\nIt opens on 2 June 2019.\n"),
        Good("---\ndate: 2019-05-20\n---\n# Mill\n\nThe next election (2021) is far, the plan (2020) is near. (May 2021) (Tokyo 2020)"),
        Bad("---\ndate: 2019-05-20\n---\n# Mill\n\nMills matter (Poe & Roe, ⟦2021⟧; Doe 2018).\n"),
        Bad("---\ndate: 2019-05-20\n---\n# Mill\n\nText.\n\n## References\n\n- Roe, A. (⟦2021⟧). *The mill*."),
        Bad("---\ndate: 2019-05-20\n---\n# Mill\n\nText.\n\nSources: The Weir, 18 May 2019; Mill News, ⟦2 June 2019⟧"),
        Bad("---\ndate: 2019-05-20\n---\n# Mill\n\nText.\n\n## Sources\n\n- “Mill sold”, The Weir, ⟦2 June 2019⟧"),
    ],
)
def source_after_article(document: Document) -> Iterator[Finding]:
    """A source is dated after the article that cites it.

    One of the two dates is wrong, or the article was changed and does not say so.
    """
    blocks = _sources(document)
    citations = document.blocks_matching(citation())
    if not blocks and not citations:
        return
    days = [date.day for date in document.dates if date.kind in ("published", "modified") and date.day is not None and date.certain]
    if not days:
        return
    last = max(days)
    for date in document.dates if blocks else ():
        if date.kind != "mentioned" or date.day is None or id(date.block) not in blocks:
            continue
        if year().search(date.text) and (date.day - last).days > 1:
            yield Finding(date.span, f"The source is of {date.text[:24]}, after the article: check both dates")
    for block in citations:
        for match in citation().finditer(block.prose):
            own = match["year"] or match["alone"]
            if int(own) > last.year and (match["year"] or id(block) in blocks):
                span = block.span(*match.span("year" if match["year"] else "alone"))
                yield Finding(span, f"The source is of {own}, after the article: check both dates")


def _sources(document: Document) -> set[int]:
    """The blocks below a heading that says so, and those that begin with "Source:"."""
    if document.words.isdisjoint(CUES):
        return set()
    found = set()
    inside = False
    for block in document.blocks:
        if block.zone in ("heading", "headline"):
            inside = sources().match(block.text) is not None
        elif inside or block.words[:1] and block.words[0] in CUES and label().match(block.text):
            found.add(id(block))
    return found
