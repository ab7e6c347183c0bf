"""Quote marks, apostrophes and primes of an article: one parse per block, joined over paragraphs.

``marks_parse`` reads one block; this module says which kind of mark is the outer one, which text is left alone (code, other languages),
and joins the quotations that run on over paragraphs.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from ..read.span import Span
from ..read.tree import Block, Piece
from .marks_parse import DOUBLE, SINGLE, Reading, Token, cost, read, scan
from .nodes import Mark, MarkStyle

if TYPE_CHECKING:
    from .document import Document

#: Blocks that may go on with the quotation of the block before.
_RUNS_ON = frozenset(("p", "div", "blockquote", "section", "article", "body", "main", "#root", "dd", "li"))
_OPENERS = {DOUBLE: frozenset('"“'), SINGLE: frozenset("'‘")}


def marks(document: Document) -> tuple[Mark, ...]:
    """Every mark of the article in document order, with role, level, margin and partner."""
    return document.mark_parse.marks


class MarkParse:
    """The marks of an article, and what is needed to read a block again as it would be after a fix."""

    def __init__(self, document: Document) -> None:
        self._document = document
        blocks = self._blocks = (*document.blocks, *_alternatives(document))
        foreign = self._foreign = _foreign(document)
        tokens = self._tokens = [_scan(block, foreign) for block in blocks]
        outer = self._outer = _outer(blocks, tokens)
        self._readings = [read(own, outer, _goes_on(blocks, n, outer)) if own else [] for n, own in enumerate(tokens)]
        found = self._found = [_marks(*own) if own[1] else [] for own in zip(blocks, tokens, self._readings)]
        _join(blocks, found)
        _bridge(document, blocks, found)
        _count_q(document, found)
        self._place = {id(block): n for n, block in enumerate(blocks)}
        every = [mark for own in found for mark in own]
        if len(blocks) > len(document.blocks):
            every.sort(key=lambda mark: mark.span.start)
        self.marks = tuple(every)

    def of(self, block: Block) -> Sequence[Mark]:
        """The marks of one block."""
        return self._found[self._place[id(block)]]

    def after(self, block: Block) -> Block | None:
        """The block after a block."""
        n = self._place[id(block)] + 1
        return self._blocks[n] if n < len(self._blocks) else None

    def pairs_in(self, text: str) -> list[tuple[int, int, bool]]:
        """(start, end, whether its marks are double) of each outer quotation in a text that is no block."""
        tokens = scan(text)
        readings = read(tokens, self._outer, False)
        return [
            (token.at, tokens[reading.partner].end, token.kind == DOUBLE)
            for token, reading in zip(tokens, readings)
            if reading.role == "open" and reading.level == 1 and reading.partner is not None
        ]

    def same_after(self, block: Block, glyphs: Mapping[int, str], outer: str = "", without: int | None = None) -> bool:
        """Whether the marks of a block keep roles, levels and partners when those at some offsets become other glyphs.

        ``outer`` is the kind of the article's outer quotations after the change, ``double`` or ``single``; empty: as it is.
        ``without`` is the offset of a space that is taken away.
        """
        n = self._place[id(block)]
        if self._ticks_left(block, [mark for mark in self._found[n] if mark.at in glyphs]):
            return False
        text, at = block.prose, 0
        edits = [(mark.at, mark.end, glyphs[mark.at]) for mark in self._found[n] if mark.at in glyphs]
        if without is not None:
            edits = sorted([*edits, (without, without + 1, "")])
        parts: list[str] = []
        for start, end, new in edits:
            parts += (text[at:start], new)
            at = end
        parts.append(text[at:])
        before = self._tokens[n]
        letters = [k for k, token in enumerate(before) if glyphs.get(token.at) == "ʻ"]  # a letter, no mark
        tokens = scan("".join(parts))
        if self._foreign:  # some marks may be left alone: find the same ones
            own = {token.at for token in before}
            every = [token for token in scan(text) if glyphs.get(token.at) != "ʻ"]
            if len(every) != len(tokens):
                return False
            tokens = [token for token, old in zip(tokens, every) if old.at in own]
        old = self._readings[n]
        kept = [k for k in range(len(old)) if k not in letters]
        index = {k: i for i, k in enumerate(kept)}
        wanted = [(old[k].role, old[k].level, None if old[k].partner is None else index[old[k].partner]) for k in kept]  # type: ignore[index]
        kind = {"double": DOUBLE, "single": SINGLE}.get(outer, self._outer)
        after = read(tokens, kind, _goes_on(self._blocks, n, self._outer))
        return wanted == [(reading.role, reading.level, reading.partner) for reading in after]

    def _ticks_left(self, block: Block, changed: Sequence[Mark]) -> bool:
        """Whether backticks in Markdown would lose some of their number, and the others pair up as code in another way."""
        if self._document.article.source.format != "markdown" or not any("`" in mark.glyph for mark in changed):
            return False
        return self._document.source(Span(block.start, block.end)).count("`") > sum(mark.glyph.count("`") for mark in changed)


def _alternatives(document: Document) -> list[Block]:
    """Alternatives of images that are written as text is (in Markdown), each as a block."""
    out = []
    for image in document.images:
        span = image.alt_span
        written = image.element.attribute("alt")
        if image.alt and span is not None and written is not None and written.span == span and document.source(span) == image.alt:
            block = Block(image.element, (Piece(0, image.alt, span),))
            block.zone = "caption"
            out.append(block)
    return out


#: What may stand in the middle of a quotation: its text is no paragraph that could open it again.
_INSERTED = ("img", "figure", "iframe", "video", "audio", "svg", "object", "embed", "table", "pre")
_ITEMS = frozenset(("li", "td", "th", "dt", "dd", "pre", "figcaption"))
_REACH = 12  #: so many blocks of a list or table may stand between the two marks of a quotation


def _bridge(document: Document, blocks: Sequence[Block], found: list[list[Mark]]) -> None:
    """Pair an opening mark that is left open with the closing mark after what splits the quotation: a list, a table, an image, the
    end of a line of verse."""
    inserted: list[int] | None = None
    pending: tuple[int, int] | None = None  # block and index of the mark that is left open
    for n, own in enumerate(found):
        for k, mark in enumerate(own):
            if mark.role == "close" and mark.partner is None and pending is not None:
                place, index = pending
                head = found[place][index]
                pending = None
                if head.double != mark.double or n - place > _REACH or n == place:
                    continue
                if inserted is None:
                    inserted = sorted(element.start for element in document.elements(*_INSERTED))
                items = any(block.kind in _ITEMS for block in blocks[place + 1 : n + 1])
                lines = n == place + 1 and document.text[head.block.end : blocks[n].start].count("\n") == 1
                if items or lines or bisect_left(inserted, head.block.end) < bisect_left(inserted, blocks[n].start):
                    found[place][index] = head._replace(partner=mark.at, partner_block=blocks[n])
                    own[k] = mark._replace(partner=head.at, partner_block=head.block)
            elif mark.role == "open" and mark.partner is None and blocks[n].kind not in _ITEMS:
                pending = n, k


#: Zones whose text is set as a headline is.
HEADINGS = frozenset(("headline", "heading", "related"))
_CURLY, _STRAIGHT = frozenset("“”‘’"), frozenset("\"'")


def style(document: Document) -> MarkStyle:
    """What most of the article's decided marks look like; straight and curly in equal number: curly, double and single: double."""
    curly = straight = double = single = 0
    for mark in document.marks:
        if mark.block.zone == "boilerplate":
            continue
        if mark.role in ("open", "close", "apostrophe") and mark.turn >= 2:
            if mark.glyph in _CURLY:
                curly += 1
            elif mark.glyph in _STRAIGHT:
                straight += 1
        if mark.role == "open" and mark.level == 1 and mark.margin >= 2 and mark.block.zone not in HEADINGS:
            if mark.double:
                double += 1
            else:
                single += 1
    return MarkStyle("straight" if straight > curly else "curly", "single" if single > double else "double")


def _count_q(document: Document, found: list[list[Mark]]) -> None:
    """A ``q`` element is a quotation that brings its own marks: what stands in it is one level deeper."""
    elements = document.elements("q")
    if not elements:
        return
    starts, ends = sorted(element.start for element in elements), sorted(element.end for element in elements)
    for own in found:
        for k, mark in enumerate(own):
            depth = bisect_right(starts, mark.span.start) - bisect_right(ends, mark.span.start)
            if depth and mark.role in ("open", "close"):
                own[k] = mark._replace(level=mark.level + depth)


def _scan(block: Block, foreign: Sequence[Span]) -> list[Token]:
    if block.zone == "code":
        return []
    tokens = scan(block.prose)
    if tokens and foreign and _within(foreign, block.end - 1).end > block.start:
        tokens = [token for token in tokens if _within(foreign, (place := block.span(token.at, token.end).start)).end <= place]
    return tokens


def _within(spans: Sequence[Span], place: int) -> Span:
    """The last of some spans that begins at a place or before it; an empty one where there is none."""
    n = bisect_right(spans, (place, 1 << 60))
    return spans[n - 1] if n else Span(-1, -1)


def _foreign(document: Document) -> list[Span]:
    """Where the article speaks another language than its own."""
    spans: list[Span] = []
    if "lang" not in document.text:
        return spans
    own = document.lang.lower().partition("-")[0]
    for element in document.having("lang", "xml:lang"):
        lang = element.get("lang") or element.get("xml:lang")
        if lang and lang.strip().lower().partition("-")[0] != own and (not spans or element.start >= spans[-1].end):
            spans.append(element.span)
    return spans


def _outer(blocks: Sequence[Block], scanned: Sequence[Sequence[Token]]) -> str:
    """The kind of mark that opens outer quotations in this article; where the counts leave it open, the cheaper parse tells."""
    doubles = singles = closers = 0
    for tokens in scanned:
        for token in tokens:
            if token.costs is None:
                continue
            opens, closes, apostrophe = token.costs[:3]
            if opens <= 0.5 and closes > 1.5:
                if token.kind == DOUBLE:
                    doubles += 1
                elif apostrophe > opens + 1.5:
                    singles += 1
            elif token.kind == SINGLE and closes < 0.5 and apostrophe > closes:
                closers += 1
    if not singles:
        return DOUBLE
    if not doubles:
        return SINGLE if closers else DOUBLE
    if doubles >= 3 * singles:
        return DOUBLE
    if singles >= 6 * doubles:
        return SINGLE
    totals = {
        kind: sum(cost(tokens, kind, _goes_on(blocks, n, kind)) for n, tokens in enumerate(scanned) if tokens) for kind in (DOUBLE, SINGLE)
    }
    return SINGLE if totals[SINGLE] < totals[DOUBLE] else DOUBLE


def _goes_on(blocks: Sequence[Block], n: int, outer: str) -> bool:
    """Whether the next block begins with an outer opening mark, and may go on with this block's quotation."""
    if n + 1 >= len(blocks):
        return False
    this, following = blocks[n], blocks[n + 1]
    return following.text.lstrip()[:1] in _OPENERS[outer] and _follows(this, following)


def _follows(this: Block, following: Block) -> bool:
    """Whether a quotation may run on from one block into the next: paragraphs do, list items and cells do not."""
    return this.kind in _RUNS_ON and following.kind in _RUNS_ON and not (this.kind == following.kind == "li")


def _marks(block: Block, tokens: Sequence[Token], readings: Sequence[Reading]) -> list[Mark]:
    out = []
    for token, reading in zip(tokens, readings):
        partner = tokens[reading.partner].at if reading.partner is not None else None
        out.append(
            Mark(
                block,
                token.at,
                token.glyph,
                reading.role,
                reading.level,
                reading.margin,
                block.span(token.at, token.end),
                partner,
                block if partner is not None else None,
                reading.turn,
            )
        )
    return out


def _join(blocks: Sequence[Block], found: list[list[Mark]]) -> None:
    """Give the marks of quotations that run on over blocks their partners."""
    running: list[tuple[int, int]] = []  # block and index of the marks that opened the quotation that runs on
    for n, own in enumerate(found):
        if running and not _follows(blocks[running[-1][0]], blocks[n]) and own:
            running = []
        opened = next((k for k, mark in enumerate(own) if mark.role == "open" and mark.level == 1 and mark.partner is None), None)
        first = own[0] if own else None
        if running and first is not None:
            head = found[running[0][0]][running[0][1]]
            begins = first.role == "open" and first.double == head.double and not blocks[n].text[: first.at].strip()
            if not begins:
                running = []
            elif first.partner is not None:
                closing = next(k for k, mark in enumerate(own) if mark.at == first.partner)
                for place, index in running:
                    found[place][index] = found[place][index]._replace(partner=own[closing].at, partner_block=blocks[n])
                own[0] = first._replace(continues=True)
                own[closing] = own[closing]._replace(partner=head.at, partner_block=head.block)
                running = []
            elif opened == 0:
                own[0] = first._replace(continues=True)
            else:
                running = []
        if opened is not None and own[opened].partner is None:
            if running and opened == 0:
                running.append((n, 0))
            else:
                running = [(n, opened)]
        elif own:
            running = []
