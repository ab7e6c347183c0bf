"""Images of the article with their alternatives."""

from __future__ import annotations

from ..read.span import Span
from .document import Document
from .nodes import Image


def images(document: Document) -> tuple[Image, ...]:
    """Every ``img`` in document order. ``decorative``: an empty alternative, or a presentational role."""
    found = []
    for element in document.elements("img"):
        alt = element.attribute("alt")
        source = element.get("src") or ""
        role = (element.get("role") or "").lower()
        decorative = (alt is not None and not alt.value) or role in ("none", "presentation")
        found.append(
            Image(
                source, alt.value if alt else None, alt.value_span if alt else None, Span(element.start, element.end), element, decorative
            )
        )
    return tuple(found)
