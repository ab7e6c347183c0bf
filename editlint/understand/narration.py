"""The article's own words: prose in which everything that stands in quotation marks or block quotations is blanked.

Quotations are the speaker's words: a house changes neither their spelling nor their style, so rules on copy look at narration only.
"""

from __future__ import annotations

import re
from functools import cache, cached_property

from ..read.tree import MASK, Block
from .document import Document
from .nodes import PROSE, Word

#: Where words of the narration are told: running text, and what is set beside it.
ZONES = (PROSE - {"quote"}) | {"headline", "heading", "caption"}


@cache
def _word() -> re.Pattern[str]:
    """A word with its hyphens and apostrophes; addresses, file names and handles are none."""
    return re.compile(r"[^\W\d_](?<![\w\ufffc@#/.&=?-].)[^\W\d_]*(?:[-‑’'][^\W\d_]+)*(?![\w@/]|[.][\w])")


class Narration:
    """``of(block)`` is as long as ``block.text``; quoted words, code and template tags are U+FFFC in it."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._quoted: dict[int, list[tuple[int, int]]] = {}
        self._of: dict[int, str] = {}
        opened: dict[int, int] = {}
        for mark in document.marks:
            if mark.level != 1:
                continue
            key = id(mark.block)
            if mark.role == "open":
                opened.setdefault(key, mark.at)
            elif mark.role == "close":
                # A closing mark without an opening one ends a quotation that the block before began.
                self._quoted.setdefault(key, []).append((opened.pop(key, 0), mark.at + 1))
        for block in document.blocks:
            start = opened.get(id(block))
            if start is not None:
                self._quoted.setdefault(id(block), []).append((start, len(block.text)))

    def of(self, block: Block) -> str:
        """The narration of a block; nothing but U+FFFC for a block quotation."""
        known = self._of.get(id(block))
        if known is None:
            known = self._of[id(block)] = self._compute(block)
        return known

    def _compute(self, block: Block) -> str:
        if block.zone == "quote":
            return MASK * len(block.text)
        text, at = block.prose, 0
        parts: list[str] = []
        for start, end in sorted(self._quoted.get(id(block), ())):
            start = max(start, at)
            if start < end:
                parts += (text[at:start], MASK * (end - start))
                at = end
        return "".join((*parts, text[at:])) if parts else text

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """The words of the narration in document order: running text, headings, headline, captions."""
        return tuple(word for block in self._document.blocks for word in self.words_of(block))

    def words_of(self, block: Block) -> list[Word]:
        """The words of one block; none where it is no running text, heading, headline or caption."""
        if block.zone not in ZONES:
            return []
        return [Word(block, match.start(), match.end(), match[0]) for match in _word().finditer(self.of(block))]

    def opens(self, word: Word) -> bool:
        """Whether a sentence, a line or a bracket begins with a word, so that a capital says nothing."""
        before = self.of(word.block)[max(word.start - 40, 0) : word.start].rstrip(" \n\u00a0(“\"‘'[*_")
        return not before or before[-1] in ".!?:;…\ufffc\u2028–—-•"
