"""Links of the article, and where they stand."""

from __future__ import annotations

import bisect

from ..read.span import Span
from ..read.tree import Attribute, Element
from .document import Document
from .nodes import Link


def links(document: Document) -> tuple[Link, ...]:
    """Every element with an ``href`` that a reader can follow, in document order."""
    zones = _zones(document)
    starts = [zone[0] for zone in zones]
    found = []
    for element in document.elements("a", "area"):
        href = element.attribute("href")
        if href is None:
            continue
        k = bisect.bisect_right(starts, element.start) - 1
        zone = zones[k][1] if k >= 0 else "body"
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


def _zones(document: Document) -> list[tuple[int, str]]:
    return [(block.start, block.zone) for block in document.blocks]


def templated(document: Document, attribute: Attribute) -> bool:
    """Whether a template tag stands in the attribute's value: then its value is known only when the site is built."""
    masks = document.article.source.masks
    if not masks:
        return False
    if attribute.value_span is None:
        return "{{" in attribute.value or "{%" in attribute.value or "<%" in attribute.value or "￼" in attribute.value
    start, end = attribute.value_span
    k = bisect.bisect_left([mask.end for mask in masks], start + 1)
    return k < len(masks) and masks[k].start < end


def block_zone(document: Document, element: Element) -> str:
    """The zone of the first block that starts at or after an element."""
    starts = [block.start for block in document.blocks]
    k = bisect.bisect_left(starts, element.start)
    return document.blocks[k].zone if k < len(starts) else "body"
