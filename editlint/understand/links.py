"""Links of the article, and where they stand."""

from __future__ import annotations

import bisect

from ..read.span import Span
from ..read.tree import Attribute, Element
from .document import Document
from .nodes import Address, Link


def links(document: Document) -> tuple[Link, ...]:
    """Every element with an ``href`` that a reader can follow, in document order."""
    blocks = document.blocks
    starts = [block.start for block in blocks]
    found = []
    for element in document.elements("a", "area"):
        href = element.attribute("href")
        if href is None:
            continue
        zone = _zone(document, starts, element)
        found.append(
            Link(
                href.value,
                href.value_span,
                element.text,
                Span(element.start, element.end),
                element,
                zone if zone in ("related", "boilerplate") else "body",
                templated(document, href),
            )
        )
    return tuple(found)


def addresses(document: Document) -> tuple[Address, ...]:
    """The addresses of related items that are no links, then those of the links, but for what nobody can judge."""
    ignore = document.house.links.ignore
    found = [
        Address(item.href, item.title, item.href_span, item.span, "related")
        for item in document.related
        if item.element is None and item.href
    ]
    found += [Address(link.href.strip(), link.text, link.href_span, link.span, link.zone) for link in document.links if not link.templated]
    if ignore:
        from fnmatch import fnmatchcase

        found = [one for one in found if not any(fnmatchcase(one.href, pattern) for pattern in ignore)]
    return tuple(found)


def _zone(document: Document, starts: list[int], element: Element) -> str:
    """The zone that a link stands in: of the block that holds it, or that its own text opens; a picture's is that of what it stands in."""
    blocks = document.blocks
    k = bisect.bisect_right(starts, element.start) - 1
    if k >= 0 and blocks[k].end > element.start:
        return blocks[k].zone
    if k + 1 < len(blocks) and starts[k + 1] < element.end:
        return blocks[k + 1].zone
    if any(block.region.start <= element.start < block.region.end for block in document.related_blocks):
        return "related"
    return blocks[k].zone if k >= 0 else "body"


def templated(document: Document, attribute: Attribute) -> bool:
    """Whether a template tag stands in the attribute's value: then its value is known only when the site is built."""
    masks = document.article.source.masks
    if not masks:
        return False
    if attribute.value_span is None:
        return "{{" in attribute.value or "{%" in attribute.value or "<%" in attribute.value or "￼" in attribute.value
    return document.templated(attribute.value_span)
