"""The card of an article: what a report says of it as a whole, worked out while the article is in memory."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from .understand.document import Document

#: What stands before a name in a byline.
_BEFORE_NAMES = frozenset(("by", "posted", "written", "words", "story", "text", "von", "par", "por", "di", "av", "door"))


class Card(NamedTuple):
    """Headline and author ("" where there is none), language, date of publication, words and minutes of prose, and the score that is
    judged: its metric, value, limit, and how far it lies on the hard side (above 0: too hard)."""

    headline: str
    author: str
    lang: str
    published: date | None
    words: int
    minutes: float
    metric: str
    value: float
    limit: float
    over: float


def card(document: Document) -> Card:
    """The card of a document."""
    headline = document.headline
    published = next((mention.day for mention in document.dates if mention.kind == "published"), None)
    scores, house = document.scores, document.house.readability
    verdict = scores.against(house.metric, house.target_grade)
    return Card(
        " ".join(headline.text.split()) if headline else "",
        author(document),
        document.lang,
        published,
        scores.words,
        scores.reading_minutes,
        *verdict,
    )


def author(document: Document) -> str:
    """Who wrote the article, by its front matter, its metadata or its byline; "" where nothing says so."""
    if document.front_matter is not None:
        value = document.front_matter.get("author", "authors", "author.name", "authors.0", "authors.0.name", "byline")
        if value is not None and value.text.strip():
            return " ".join(value.text.split())
    for meta in document.elements("meta"):
        if (meta.get("name") or meta.get("property") or "").lower() in ("author", "article:author"):
            content = " ".join((meta.get("content") or "").split())
            if content and "://" not in content:
                return content
    for block in document.blocks:
        if block.zone == "byline":
            day = next((one.span.start for one in document.dates if block.start < one.span.start < block.end), block.end)
            words = block.text[: block.offset(day)].split()
            while words and words[0].lower().rstrip(":") in _BEFORE_NAMES:
                del words[0]
            return " ".join(words)[:80].rstrip(".,;|–— ").removesuffix(" on")
    return ""
