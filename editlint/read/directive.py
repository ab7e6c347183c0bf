"""The syntax of suppressions in an article: the readers leave them out of the prose, ``editlint.suppress`` obeys them."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache


def _directive(opening: str, closing: str) -> re.Pattern[str]:
    """Each part stops where the next begins, so that no two can take the same characters: linear on any input."""
    kind = r"editlint:[ \t]*(?P<kind>[\w-]+)"
    names = rf"(?P<names>(?:(?!{closing}|\s--)[^\r\n])*)"
    reason = rf"(?:\s--(?!>)(?P<reason>(?:(?!{closing})[^\r\n])*))?"
    return re.compile(rf"{opening}[ \t]*{kind}{names}{reason}\s?{closing}", re.M)


@cache
def html() -> re.Pattern[str]:
    """``<!-- editlint: allow NAME -- reason -->``"""
    return _directive("<!--", "-->")


@cache
def mdx() -> re.Pattern[str]:
    """``{/* editlint: allow NAME -- reason */}``, or the HTML comment."""
    return _directive(r"(?:\{/\*|<!--)", r"(?:\*/\}|-->)")


@cache
def text() -> re.Pattern[str]:
    """``[editlint: allow NAME -- reason]`` on a line of its own."""
    return _directive(r"^[ \t]*\[", r"\][ \t]*$")


PATTERNS: dict[str, Callable[[], re.Pattern[str]]] = {"html": html, "mdx": mdx, "text": text}
