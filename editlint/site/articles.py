"""What rules know of another article: facts taken from its Document once."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from ..understand.document import Document


class Article(NamedTuple):
    """``path`` below the content root; ``headline`` and ``start``–``end`` where it stands ("" and 0–0 without one).

    ``published`` is the best published date, ``expires`` the day from which it is no longer shown; ``draft``: not published at all.
    """

    path: str
    headline: str
    start: int
    end: int
    published: date | None
    expires: date | None
    draft: bool
    lang: str

    def plain(self) -> list[Any]:
        """As JSON has it; ``of`` is the way back."""
        return [str(value) if isinstance(value, date) else value for value in self]

    @classmethod
    def of(cls, plain: list[Any]) -> Article:
        path, headline, start, end, published, expires, draft, lang = plain
        return cls(
            path,
            headline,
            start,
            end,
            date.fromisoformat(published) if published else None,
            date.fromisoformat(expires) if expires else None,
            draft,
            lang,
        )

    def hidden(self, day: date) -> str:
        """Why readers cannot see it on a day: ``draft``, ``future``, ``expired``; "" where they can."""
        if self.draft:
            return "draft"
        if self.published is not None and self.published > day:
            return "future"
        if self.expires is not None and self.expires <= day:
            return "expired"
        return ""


class Said(NamedTuple):
    """A quotation as others compare it: where it stands, its words, the speaker's name as far as it is known, the article's day."""

    path: str
    start: int
    end: int
    text: str
    speaker: str
    day: str


def quotations(document: Document, path: str) -> Iterator[Said]:
    """The quotations of a document that somebody says."""
    article = facts(document, path)
    day = str(article.published or "")
    for quotation in document.quotations:
        name = quotation.resolved or quotation.speaker
        if name and quotation.kind in ("direct", "partial"):
            yield Said(path, quotation.span.start, quotation.span.end, quotation.text, name, day)


def prose(document: Document) -> list[str]:
    """The words of a document's own prose, in lower case."""
    from ..understand.nodes import PROSE
    from .echoes import words

    return [word for block in document.blocks if block.zone in PROSE for word in words(block.text)]


def facts(document: Document, path: str) -> Article:
    """The facts of a document."""
    headline = document.headline
    published = expires = None
    for mention in document.dates:
        if mention.kind == "published" and published is None and mention.day is not None and mention.certain:
            published = mention.day
        elif mention.kind == "expires" and expires is None:
            expires = mention.day
    return Article(
        path,
        " ".join(headline.text.split()) if headline else "",
        headline.span.start if headline else 0,
        headline.span.end if headline else 0,
        published,
        expires,
        is_draft(document),
        document.lang,
    )


def is_draft(document: Document) -> bool:
    """Whether front matter says that the article is not published (Hugo, Jekyll, Eleventy and the systems that export to them)."""
    matter = document.front_matter
    if matter is None:
        return False
    draft, published, status = matter.get("draft"), matter.get("published", "publish"), matter.get("status", "state")
    return (
        (draft is not None and draft.text.strip().lower() in ("true", "yes"))
        or (published is not None and published.text.strip().lower() in ("false", "no"))
        or (status is not None and status.text.strip().lower() in ("draft", "unpublished", "private"))
    )
