"""Lines that sign the words above them: “— Jane Doe, head of school”."""

from __future__ import annotations

import re
from functools import cache

from ..read.tree import Block
from .shape import Shape, shape
from .subjects import Mention


@cache
def _credit() -> re.Pattern[str]:
    """A line that signs the words above it: “— Jane Doe, head of school”, “Jane Doe, head of school”."""
    return re.compile(
        r"\s*(?P<dash>[—–―~-]{1,2}\s*)?(?P<name>(?:[A-ZÀ-Þ][\w.’'&-]*)(?:\s+(?:(?:de|da|van|von|bin|al|la|le|of)\s+)*[A-ZÀ-Þ][\w.’'&-]*){0,5})(?P<rest>\s*,.*|\s*\(.*|\s*[|–—-].*)?$"
    )


@cache
def _signed() -> re.Pattern[str]:
    return re.compile(r"\s\s*[—–―]\s*[^\W\d_][^\n\u2028]{1,80}\Z")


def end_of_words(text: str) -> int:
    """Where the words of a block quote end: before the dash and the name that sign it."""
    end = len(text.rstrip())
    match = _signed().search(text, max(end - 90, 0), end)
    return match.start() if match is not None else end


def signs(block: Block) -> bool:
    """Whether a paragraph of a block quote is no more than the name that signs it."""
    if block.element.closest("cite", "footer", "figcaption") is not None:
        return True
    match = _credit().match(block.text)
    return match is not None and match["dash"] is not None


def signature(line: Block) -> tuple[Shape, Mention] | None:
    """Who signs with this line, if it is one that signs: “— Jane Doe, head of school”."""
    match = _credit().match(line.text)
    if match is None:
        return None
    text = line.text.strip()
    if not match["dash"]:
        plain = match["rest"] is None and line.zone in ("heading", "headline")
        short = len(match["name"].split()) < 2 and not (line.zone == "quote" and match["rest"])  # “Jo, Tax Office” signs a block quote
        if len(text.split()) > 14 or text[-1:] in '?!:.,”"' or short or plain:
            return None
    form = shape(line.prose, [0])
    if not match["dash"] and any(kind in "VSx" for kind in form.kinds):
        return None
    first = form.kinds.find("N")
    return (form, Mention(first, first + 1, "name")) if first >= 0 else None
