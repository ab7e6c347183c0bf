"""Related news: which parts of an article point to other articles, and their items."""

from __future__ import annotations

from .document import Document
from .nodes import RelatedItem


def regions(document: Document) -> frozenset[int]:
    """``id()`` of every element that is a related block, and of every loose block that belongs to one."""
    return frozenset()


def related(document: Document) -> tuple[RelatedItem, ...]:
    """The items of every related block, in document order."""
    return ()
