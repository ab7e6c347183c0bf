"""An article as read: its source, its tree, its blocks, its front matter."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from .frontmatter import FrontMatter, front_matter
from .source import Source
from .tree import Block, Element, Event, blocks, grow


class Article(NamedTuple):
    """What reading yields.

    ``is_page``: a whole HTML page, told by a doctype or by ``<html>``, ``<head>`` or ``<body>`` (each of which may be left out), not
    a fragment or a content file.
    """

    source: Source
    root: Element
    blocks: tuple[Block, ...]
    front_matter: FrontMatter | None
    is_page: bool


def parse(source: Source) -> Article:
    """Read a decoded source in its format. Linear in its length; raises nothing."""
    matter = front_matter(source.text)
    start = matter.span.end if matter else 0
    root = grow(events(source, start), len(source.text))
    return Article(source, root, blocks(root, source.masks), matter, _is_page(source, root, start))


def events(source: Source, start: int = 0) -> Iterator[Event]:
    """The events of a source in its format from code point ``start``, where its front matter ends."""
    if source.format == "html":
        from .html import events as read
    elif source.format == "markdown":
        from .markdown import events as read
    else:
        from .text import events as read
    return read(source, start)


def _is_page(source: Source, root: Element, start: int) -> bool:
    if source.format != "html":
        return False
    if any(isinstance(child, Element) and child.tag in ("html", "head", "body") for child in root.children):
        return True
    return "<!doctype" in source.text[start : start + 1024].lower()
