"""Headings of the page, with the spans that carry their level."""

from __future__ import annotations

import re

from ..read.span import Span
from ..read.tree import HEADINGS, Block, Element
from .document import Document
from .nodes import Heading


def headings(document: Document) -> tuple[Heading, ...]:
    """Every heading that is exposed, in document order: ``h1`` to ``h6`` and ``role=heading``; ``span`` is trimmed of white space."""
    roles = document.having("role")
    blocks: dict[int, Block] = {}
    for block in document.blocks:
        element = block.element.closest(*HEADINGS) if block.zone in ("heading", "headline", "related", "boilerplate") else None
        if element is not None:
            blocks.setdefault(id(element), block)
        elif roles and block.element.get("role"):
            blocks.setdefault(id(block.element), block)
    text = document.text
    found = []
    elements = list(document.elements(*HEADINGS))
    if roles:
        elements += [element for element in roles if element.tag not in HEADINGS]
        elements.sort(key=lambda element: element.start)
    for element in elements:
        if document.roles.of(element) != "heading" or not document.hidden.exposed(element):
            continue
        marks, markdown = _marks(text, element)
        end = element.end
        while end > element.start and text[end - 1].isspace():
            end -= 1
        found.append(
            Heading(_level(element), element.text.strip(), Span(element.start, end), element, blocks.get(id(element)), marks, markdown)
        )
    return tuple(found)


def _level(element: Element) -> int:
    """The level that is announced: a whole ``aria-level`` above 0, else that of the tag, else 2."""
    level = (element.get("aria-level") or "").strip()
    if level.isdecimal() and level.isascii() and int(level[:3]) > 0:
        return int(level[:3])
    return int(element.tag[1]) if element.tag in HEADINGS else 2


def _marks(text: str, element: Element) -> tuple[tuple[Span, ...], bool]:
    start = element.start
    if element.tag not in HEADINGS:
        return (), False
    if element.open.end > element.open.start:  # an HTML tag
        if element.get("aria-level") is not None:
            return (), False
        marks = [Span(start + 1, start + 3)]
        if element.close.end > element.close.start:
            marks.append(Span(element.close.start + 2, element.close.start + 4))
        return tuple(marks), False
    match = re.compile(r"#{1,6}").match(text, start)
    if match:
        return (Span(*match.span()),), True
    return (), True  # an underlined heading has two levels only
