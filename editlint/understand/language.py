"""The language of an article."""

from __future__ import annotations

from .document import Document


def language(document: Document) -> str:
    """A BCP 47 tag: of ``<html lang>``, of the outermost element that declares one, of the front matter, of the house; else ``en``."""
    for element in document.elements("html"):
        declared = element.get("lang") or element.get("xml:lang")
        if declared and declared.strip():
            return declared.strip()
    if document.front_matter is not None:
        value = document.front_matter.get("lang", "language", "locale")
        if value is not None and value.text.strip():
            return value.text.strip().replace("_", "-")
    return document.house.site.lang or "en"
