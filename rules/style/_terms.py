"""What the rules on consistency share: where words count, and when two words are one."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from editlint import PROSE

#: Running text, in which a capital means something.
RUNNING = frozenset(("standfirst", "body", "list", "caption"))
ZONES = (PROSE - {"quote"}) | {"headline", "heading", "caption"}


@cache
def capitalised() -> re.Pattern[str]:
    """A word that begins with a capital, with its hyphens and apostrophes."""
    return re.compile(r"[A-ZÀ-ÖØ-Þ](?<![\w\ufffc@#/.&=?-].)[^\W\d_]*(?:[-‑’'][^\W\d_]+)*(?![\w@/]|[.][\w])")


def opens(text: str, at: int) -> bool:
    """Whether a sentence, a line or a bracket begins at a place, so that a capital says nothing."""
    before = text[max(at - 40, 0) : at].rstrip(" \n\u00a0(“\"‘'[*_")
    return not before or before[-1] in ".!?:;…\ufffc\u2028–—-•"


def bare(text: str) -> str:
    """A word without marks on its letters, in lower case."""
    if text.isascii():
        return text.lower()
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c)).casefold()


def shortened(text: str, most: int = 23) -> str:
    """A term for a message: whole words of it, and what is left out told by an ellipsis."""
    if len(text) <= most:
        return text
    words = text[: most - 1].rpartition(" ")[0]
    return (words or text[: most - 1]) + "…"
