"""Words of an article as the rules on consistency compare them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from editlint import PROSE, Block, Document

#: Where the article's own words stand in running text, so that a capital means something.
RUNNING = frozenset(("standfirst", "body", "list", "caption"))
ZONES = (PROSE - {"quote"}) | {"headline", "heading", "caption"}


class Word(NamedTuple):
    """A word with its hyphens and apostrophes; ``opens``: a sentence begins with it."""

    block: Block
    start: int
    end: int
    text: str
    opens: bool


@cache
def pattern() -> re.Pattern[str]:
    return re.compile(r"(?<![\w\ufffc@#/.&=?-])[^\W\d_]+(?:[-‑’'][^\W\d_]+)*(?![\w@/]|[.][\w])")


def words(document: Document, zones: frozenset[str] = ZONES) -> Iterator[Word]:
    """The words of the narration, block by block."""
    for block in document.blocks:
        if block.zone in zones:
            text = document.narration.of(block)
            for match in pattern().finditer(text):
                yield Word(block, match.start(), match.end(), match[0], opens(text, match.start()))


def opens(text: str, at: int) -> bool:
    """Whether a sentence, a line or a bracket begins at a place, so that a capital says nothing."""
    before = text[:at].rstrip(" \n\u00a0(“\"‘'[*_")
    return not before or before[-1] in ".!?:;…\ufffc\u2028–—-•"


def bare(text: str) -> str:
    """A word without marks on its letters, in lower case."""
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c)).casefold()
