"""Texts of links and alternatives as rules compare them: whole, normalised, in the phrase list of their language."""

from __future__ import annotations

import re
import unicodedata
from functools import cache


@cache
def _notice() -> re.Pattern[str]:
    return re.compile(r"\s*[(\[][^()\[\]]{0,60}[)\]]\s*$")


_EDGES = " \t\r\n\u00a0.,:;!?…‥·•*|/\\_~-–—→›»>«‹<←↗⇒➔“”‘’\"'`()[]{}"


@cache
def normalise(text: str) -> str:
    """NFKC, lower case, white space to one space, a notice in brackets and punctuation at both ends left out."""
    text = " ".join(unicodedata.normalize("NFKC", text).casefold().split())
    bare = _notice().sub("", text)
    return (bare or text).strip(_EDGES)


def primary(lang: str) -> str:
    """The primary subtag of a language tag: ``en`` of ``en-GB``."""
    return lang.lower().replace("_", "-").partition("-")[0]
