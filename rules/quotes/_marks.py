"""Marks that are to be judged, the pairs they make, and what is left without a partner."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from itertools import takewhile
from typing import NamedTuple

from editlint import Block, Document, Mark, Span

#: Classes of the blockquotes that networks hand out for posts on other sites.
EMBEDS = frozenset(
    "twitter-tweet twitter-video instagram-media tiktok-embed bluesky-embed mastodon-embed reddit-embed-bq reddit-card fb-post "
    "text-post-media imgur-embed-pub".split()
)
EXTRACT = 200  #: code points; a quotation of this length, left open at the end of the text, goes on elsewhere


class Pair(NamedTuple):
    """A quotation's marks: the first that opens it, those that open it again in later paragraphs, the one that closes it."""

    open: Mark
    again: tuple[Mark, ...]
    close: Mark

    @property
    def marks(self) -> tuple[Mark, ...]:
        return (self.open, *self.again, self.close)

    @property
    def span(self) -> Span:
        return Span(self.open.span.start, self.close.span.end)

    @property
    def words(self) -> str:
        """The first words of the quotation, for a message."""
        mark = self.open
        end = self.close.at if self.close.block is mark.block else len(mark.block.text)
        return shortened(mark.block.text[mark.end : end])


def shortened(text: str, most: int = 28) -> str:
    """A text on one line, cut after the word that goes over ``most`` characters."""
    words = " ".join(text[: most * 2].split())
    if len(words) <= most:
        return words
    return words[:most].rpartition(" ")[0].rstrip(" ,;:") + " …" if " " in words[:most] else words[:most] + "…"


def word(mark: Mark) -> str:
    """The word that a mark belongs to, for a message."""
    text = mark.block.text
    start, end = mark.at, mark.end
    while start > 0 and not text[start - 1].isspace() and mark.at - start < 20:
        start -= 1
    while end < len(text) and not text[end].isspace() and end - mark.end < 20:
        end += 1
    return text[start:end].rstrip(".,;:!?")


def judged(block: Block, document: Document) -> bool:
    """Whether the marks of a block are the author's: not those of code, of the furniture of a page, or of an embedded post."""
    if block.zone == "code" or (document.is_page and block.zone in ("boilerplate", "related")):
        return False
    return block.zone != "quote" or not _embedded(block)


def _embedded(block: Block) -> bool:
    quote = block.element.closest("blockquote")
    while quote is not None and not EMBEDS.intersection(quote.classes):
        quote = quote.parent.closest("blockquote") if quote.parent else None
    return quote is not None


def marks(document: Document, *roles: str) -> Iterator[Mark]:
    """The marks with one of the roles that are to be judged."""
    for mark in document.marks:
        if mark.role in roles and judged(mark.block, document):
            yield mark


@lru_cache(maxsize=1)
def pairs(document: Document) -> tuple[Pair, ...]:
    """The quotations that are to be judged and have both their marks, in the order of their opening marks."""
    where = {(id(mark.block), mark.at): mark for mark in document.marks}
    again: dict[tuple[int, int], list[Mark]] = {}
    out = []
    for mark in document.marks:
        if mark.continues and mark.partner is not None:
            again.setdefault((id(mark.partner_block), mark.partner), []).append(mark)
    for mark in marks(document, "open"):
        if mark.partner is not None and not mark.continues:
            key = (id(mark.partner_block), mark.partner)
            out.append(Pair(mark, tuple(again.get(key, ())), where[key]))
    return tuple(out)


def nested(pair: Pair, document: Document) -> list[Pair]:
    """The pairs inside a pair."""
    every = pairs(document)
    first = bisect_right(every, pair.span.start, key=_start)
    end = pair.span.end
    inside = takewhile(lambda other: other.open.span.start < end, (every[k] for k in range(first, len(every))))
    return [other for other in inside if other.close.span.end <= end]


def _start(pair: Pair) -> int:
    return pair.open.span.start


def unbalanced(document: Document) -> tuple[list[Mark], list[Mark]]:
    """Opening marks that nothing closes, and closing marks that nothing opens; of a quotation that runs on, its last opening mark."""
    opened: list[Mark] = []
    closed: list[Mark] = []
    for mark in document.marks:
        if mark.partner is not None or mark.role not in ("open", "close"):
            continue
        if mark.role == "close":
            closed.append(mark)
        elif mark.continues and opened:
            opened[-1] = mark
        else:
            opened.append(mark)
    if opened and _extract(opened[-1], document):
        opened = [mark for mark in opened if mark.block is not opened[-1].block]
    return [mark for mark in opened if judged(mark.block, document)], [mark for mark in closed if judged(mark.block, document)]


def _extract(mark: Mark, document: Document) -> bool:
    """Whether the text ends in the middle of a long quotation: then it is taken for an extract."""
    block = mark.block
    return block is document.blocks[-1] and (mark.continues or len(block.text) - mark.at > EXTRACT)


def not_reopened(mark: Mark, document: Document) -> bool:
    """Whether the paragraph after that of an unclosed mark closes a quotation that it never opened: the same one."""
    if mark.role != "open" or mark.block.kind not in ("p", "div", "blockquote", "dd"):
        return False
    following = document.mark_parse.after(mark.block)
    if following is None or following.kind != mark.block.kind:
        return False
    unopened = next(
        (other for other in document.mark_parse.of(following) if other.partner is None and other.role in ("open", "close")), None
    )
    return unopened is not None and unopened.role == "close" and unopened.double == mark.double
