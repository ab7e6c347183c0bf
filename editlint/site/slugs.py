"""Heading slugs: what GitHub, Hugo, Jekyll and Python-Markdown make of a heading's text.

A link may use any of them, because an article does not say which program will print it.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Iterable


@functools.cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    return re.compile(r"[^\w\- ]"), re.compile(r"[^a-z0-9 \-]"), re.compile(r"[-\s]+")


def github(text: str) -> str:
    """``github-slugger``: lower case, nothing but letters, digits, ``_`` and ``-``, a hyphen for every space."""
    return _patterns()[0].sub("", text.strip().lower()).replace(" ", "-")


def kramdown(text: str) -> str:
    """Jekyll's default: as GitHub, but ASCII only, and nothing before the first letter."""
    slug = _patterns()[1].sub("", text.strip().lower())
    return slug.lstrip("0123456789 -").replace(" ", "-")


def collapsed(text: str) -> str:
    """Python-Markdown and Hugo's ASCII style: accents taken off, runs of spaces and hyphens made one hyphen."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return _patterns()[2].sub("-", _patterns()[0].sub("", plain).strip().lower()).strip("-")


def slugs(headings: Iterable[str]) -> set[str]:
    """Every slug that a page's headings may have; the second of a name is also ``name-1``, ``name_1``, and so on."""
    found: set[str] = set()
    seen: dict[str, int] = {}
    for text in headings:
        for slug in {github(text), kramdown(text), collapsed(text)}:
            if not slug:
                continue
            count = seen.get(slug, 0)
            seen[slug] = count + 1
            found.update((f"{slug}-{count}", f"{slug}_{count}") if count else (slug,))
    return found
