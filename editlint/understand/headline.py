"""The headline: the page's h1, or the title that the front matter gives."""

from __future__ import annotations

from ..read.tree import Block
from .document import Document
from .nodes import Headline


def headline(document: Document, block: Block | None) -> Headline | None:
    """The headline of a document; ``block`` is the one that ``zones.assign`` chose.

    A content file (Markdown with front matter) is headed by its title; its first ``#`` may repeat it.
    """
    matter = document.front_matter
    if matter is not None:
        title = matter.get("title", "headline", "heading")
        if title is not None and title.text.strip() and isinstance(title.data, str):
            return Headline(title.text, title.span, None)
    if block is None:
        return None
    text = block.text
    left = len(text) - len(text.lstrip())
    right = len(text.rstrip())
    return Headline(text, block.span(left, right), block)
