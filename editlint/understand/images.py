"""Images of the article with their alternatives."""

from __future__ import annotations

from ..read.span import Span
from .document import Document
from .nodes import Image


def images(document: Document) -> tuple[Image, ...]:
    """Every ``img`` in document order. ``decorative``: its role is none, by an empty alternative or by ``role``."""
    found = []
    for element in document.elements("img"):
        alt = element.attribute("alt")
        source = element.get("src") or ""
        decorative = document.roles.of(element) == "none"
        found.append(
            Image(
                source, alt.value if alt else None, alt.value_span if alt else None, Span(element.start, element.end), element, decorative
            )
        )
    return tuple(found)
