"""Alternatives of images as the rules on their words see them: what a screen reader says, and where it is written."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from editlint import Document, Element, Span


class Alternative(NamedTuple):
    """The text that stands for an image, as written in one attribute: ``text`` decoded, ``span`` its place."""

    element: Element
    text: str
    span: Span


def alternatives(document: Document) -> Iterator[Alternative]:
    """The alternative of every image that is read: ``img``, image buttons, areas, and what has the role ``img``; none that is empty."""
    drawn = [element for element in document.having("role") if element.tag not in PICTURES and (element.get("role") or "").strip() == "img"]
    found = document.elements(*PICTURES)
    for element in sorted([*found, *drawn], key=_start) if drawn else found:
        if element.tag == "input" and (element.get("type") or "").strip().lower() != "image":
            continue
        for name in ("aria-label", "alt"):
            attribute = element.attribute(name)
            if attribute is not None and attribute.value.strip():
                if attribute.value_span is not None and not element.get("aria-labelledby") and document.hidden.exposed(element):
                    yield Alternative(element, attribute.value, attribute.value_span)
                break


PICTURES = ("img", "input", "area")


def _start(element: Element) -> int:
    return element.start
