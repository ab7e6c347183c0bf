"""Fixes of quote marks that change what no other mark is, and how sure they are."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import lru_cache

from editlint import Block, Document, Edit, Fix, Mark

from ._house import apostrophe, double, english, outer, wanted
from ._marks import Pair, marks, pairs

SURE = 2.0  #: the margin from which a fix is safe
SURE_KIND = 3.5  #: the same for making single marks double: an apostrophe at the end of a word may be the closing mark
MANY = 200  #: marks in a block, beyond which its fixes are tried all at once only: cost stays linear
ENTITIES = {"“": "&ldquo;", "”": "&rdquo;", "‘": "&lsquo;", "’": "&rsquo;", '"': "&quot;", "'": "&#39;", "′": "&prime;", "″": "&Prime;"}


def swap(pair: Pair, inside: list[Pair], document: Document) -> tuple[Fix, ...]:
    """The fix that sets a pair in the other kind of marks, with all that is nested in it."""
    changes = [(mark, wanted(mark, double(one, document), document)) for one in (pair, *inside) for mark in one.marks]
    safe = all(mark.margin >= (SURE if mark.double else SURE_KIND) for mark, _ in changes)
    for one in (pair, *inside):
        if safe and not one.open.double:  # an apostrophe inside single marks might be the one that closes
            safe = all(mark.margin >= SURE_KIND for mark in _between(one, document) if mark.role == "apostrophe")
    return fix(document, changes, safe, alone=False)


def _between(pair: Pair, document: Document) -> Sequence[Mark]:
    """The marks after the opening one of a pair and before its closing one, in the block that it begins in."""
    marks = document.mark_parse.of(pair.open.block)
    first = bisect_right(marks, pair.open.at, key=_at)
    if pair.close.block is not pair.open.block:
        return marks[first:]
    return marks[first : bisect_left(marks, pair.close.at, key=_at)]


def _at(mark: Mark) -> int:
    return mark.at


def sure(marks: Iterable[Mark], least: float = SURE) -> bool:
    """Whether the direction of every mark is sure."""
    return all(mark.turn >= least for mark in marks)


def fix(document: Document, glyphs: Iterable[tuple[Mark, str]], safe: bool, alone: bool = True) -> tuple[Fix, ...]:
    """The fix that gives marks new glyphs; none where a block would then be read in another way.

    Every block is read as it will be when all its marks are as the house wants them, and, where the fix may stand ``alone``, with this
    fix made and no other. Marks that have the glyph already are left as they are. An entity stays one where the house says so.
    """
    edits = []
    blocks: dict[Block, dict[int, str]] = {}
    for mark, glyph in glyphs:
        if mark.glyph == glyph:
            continue
        if not mark.block.contiguous(mark.at, mark.end):
            return ()
        new = glyph
        if document.house.quotes.entities and document.source(mark.span).startswith("&"):
            new = ENTITIES.get(glyph, glyph)
        edits.append(Edit(mark.span, new))
        blocks.setdefault(mark.block, {})[mark.at] = glyph
    for block, changed in blocks.items():
        few = len(document.mark_parse.of(block)) <= MANY
        if not _steady(block, document) or (alone and few and not document.mark_parse.same_after(block, changed)):
            return ()
    return (Fix(tuple(edits), safe),) if edits else ()


@lru_cache(maxsize=8)
def _steady(block: Block, document: Document) -> bool:
    """Whether a block in which every mark is as the house wants it is read as it is now.

    Where most of the article changes from single to double or back, it is read as it will be when all of it has changed.
    """
    most = outer(block, document)
    changed = most if english(document) and most not in ("any", document.mark_style.outer) else ""
    return document.mark_parse.same_after(block, _wants(document).get(block, {}), changed)


@lru_cache(maxsize=1)
def _wants(document: Document) -> dict[Block, dict[int, str]]:
    """The glyphs that the house wants for the marks of each block, by offset."""
    out: dict[Block, dict[int, str]] = {}
    for pair in pairs(document):
        twice = double(pair, document) if english(document) else pair.open.double
        for mark in pair.marks:
            out.setdefault(mark.block, {})[mark.at] = wanted(mark, twice, document)
    for mark in marks(document, "open", "close", "apostrophe"):
        if mark.role == "apostrophe":
            out.setdefault(mark.block, {})[mark.at] = apostrophe(document)
        elif mark.partner is None:
            out.setdefault(mark.block, {})[mark.at] = wanted(mark, mark.double, document)
    return out
