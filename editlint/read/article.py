"""An article as read: its source, its tree, its blocks, its front matter."""

from __future__ import annotations

from typing import NamedTuple

from .frontmatter import FrontMatter, front_matter
from .source import Source
from .tree import Block, Element, blocks, grow


class Article(NamedTuple):
    """What reading yields. ``is_page``: an HTML page with its own ``<html>``, not a fragment or a content file."""

    source: Source
    root: Element
    blocks: tuple[Block, ...]
    front_matter: FrontMatter | None
    is_page: bool


def parse(source: Source) -> Article:
    """Read a decoded source in its format. Linear in its length; raises nothing."""
    matter = front_matter(source.text)
    start = matter.span.end if matter else 0
    if source.format == "html":
        from .html import events
    elif source.format == "markdown":
        from .markdown import events
    else:
        from .text import events
    root = grow(events(source, start), len(source.text))
    is_page = source.format == "html" and any(getattr(child, "tag", "") == "html" for child in root.children)
    return Article(source, root, blocks(root, source.masks), matter, is_page)
