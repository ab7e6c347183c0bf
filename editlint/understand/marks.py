"""Quote marks, apostrophes and primes of an article: one parse per block, joined over paragraphs.

``marks_parse`` reads one block; this module says which kind of mark is the outer one, which text is left alone (code, other languages),
and joins the quotations that run on over paragraphs.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from ..read.span import Span
from ..read.tree import Block
from .marks_parse import DOUBLE, SINGLE, Reading, Token, cost, read, scan
from .nodes import Mark

if TYPE_CHECKING:
    from .document import Document

#: Blocks that may go on with the quotation of the block before.
_RUNS_ON = frozenset(("p", "div", "blockquote", "section", "article", "body", "main", "#root", "dd", "li"))
_OPENERS = {DOUBLE: frozenset('"“'), SINGLE: frozenset("'‘")}


def marks(document: Document) -> tuple[Mark, ...]:
    """Every mark of the article in document order, with role, level, margin and partner."""
    blocks = document.blocks
    foreign = _foreign(document)
    scanned = [_scan(block, foreign) for block in blocks]
    outer = _outer(blocks, scanned)
    found: list[list[Mark]] = []
    for n, block in enumerate(blocks):
        tokens = scanned[n]
        if not tokens:
            found.append([])
            continue
        found.append(_marks(block, tokens, read(tokens, outer, _goes_on(blocks, n, outer))))
    _join(blocks, found)
    return tuple([mark for own in found for mark in own])


def _scan(block: Block, foreign: Sequence[Span]) -> list[Token]:
    if block.zone == "code":
        return []
    text = block.prose
    tokens = scan(text)
    if tokens and foreign and any(span.start < block.end and block.start < span.end for span in foreign):
        spans = [(block.span(token.at, token.end), token) for token in tokens]
        tokens = [token for place, token in spans if not any(span.start <= place.start < span.end for span in foreign)]
    return tokens


def _foreign(document: Document) -> list[Span]:
    """Where the article speaks another language than its own."""
    own = document.lang.lower().partition("-")[0]
    spans: list[Span] = []
    for element in document.root.walk():
        if element.attributes:
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
                    found[place][index] = replace(found[place][index], partner=own[closing].at, partner_block=blocks[n])
                own[0] = replace(first, continues=True)
                own[closing] = replace(own[closing], partner=head.at, partner_block=head.block)
                running = []
            elif opened == 0:
                own[0] = replace(first, continues=True)
            else:
                running = []
        if opened is not None and own[opened].partner is None:
            if running and opened == 0:
                running.append((n, 0))
            else:
                running = [(n, opened)]
        elif own:
            running = []
