"""The article's own words: prose in which everything that stands in quotation marks or block quotations is blanked.

Quotations are the speaker's words: a house changes neither their spelling nor their style, so rules on copy look at narration only.
"""

from __future__ import annotations

from ..read.tree import MASK, Block
from .document import Document


class Narration:
    """``of(block)`` is as long as ``block.text``; quoted words, code and template tags are U+FFFC in it."""

    def __init__(self, document: Document) -> None:
        self._quoted: dict[int, list[tuple[int, int]]] = {}
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
        if block.zone == "quote":
            return MASK * len(block.text)
        text = block.prose
        for start, end in self._quoted.get(id(block), ()):
            text = text[:start] + MASK * (end - start) + text[end:]
        return text
