"""Headings of the page, with the spans that carry their level."""

from __future__ import annotations

import re

from ..read.span import Span
from ..read.tree import HEADINGS, Block, Element
from .document import Document
from .nodes import Heading


def headings(document: Document) -> tuple[Heading, ...]:
    """Every heading in document order; ``span`` is trimmed of white space."""
    blocks: dict[int, Block] = {}
    for block in document.blocks:
        element = block.element.closest(*HEADINGS) if block.zone in ("heading", "headline", "related", "boilerplate") else None
        if element is not None:
            blocks.setdefault(id(element), block)
    text = document.text
    found = []
    for element in document.elements(*sorted(HEADINGS)):
        marks, markdown = _marks(text, element)
        end = element.end
        while end > element.start and text[end - 1].isspace():
            end -= 1
        found.append(
            Heading(int(element.tag[1]), element.text.strip(), Span(element.start, end), element, blocks.get(id(element)), marks, markdown)
        )
    return tuple(found)


def _marks(text: str, element: Element) -> tuple[tuple[Span, ...], bool]:
    start = element.start
    if element.open.end > element.open.start:  # an HTML tag
        marks = [Span(start + 1, start + 3)]
        if element.close.end > element.close.start:
            marks.append(Span(element.close.start + 2, element.close.start + 4))
        return tuple(marks), False
    match = re.compile(r"#{1,6}").match(text, start)
    if match:
        return (Span(*match.span()),), True
    return (), True  # an underlined heading has two levels only
