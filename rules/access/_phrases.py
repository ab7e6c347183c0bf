"""Texts of links and alternatives as rules compare them: whole, normalised, in the phrase list of their language."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache


@cache
def _notice() -> re.Pattern[str]:
    """A notice of a window or a file at the end: "(opens in new tab)", "[PDF, 2 MB]"."""
    return re.compile(
        r"\s*[(\[](?:[^()\[\]]{0,40}\b(?:tab|window|external|pdf|docx?|word|xlsx?|excel|pptx?|powerpoint|odt|ods|csv|zip|epub|rtf|html|video|"
        r"audio|mp3|mp4|fenster|fenêtre|onglet|ventana|pestaña|venster|tabblad|\d[\d.,]*\s?(?:[kmg]i?b|ko|mo|bytes?|pages?|min(?:utes?)?))\b"
        r"[^()\[\]]{0,40})[)\]]\s*$"
    )


_EDGES = " \t\r\n\u00a0.,:;!?…‥·•*|/\\_~-–—→›»>«‹<←↗⇒➔➜▶▸►⟶“”‘’\"'`()[]{}+"


@lru_cache(maxsize=4096)
def normalise(text: str) -> str:
    """NFKC, lower case, white space to one space, a notice of window or file and punctuation at both ends left out."""
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text)
    text = " ".join(text.casefold().split())
    bare = _notice().sub("", text) if text.endswith((")", "]")) else text
    return (bare or text).strip(_EDGES)


def primary(lang: str) -> str:
    """The primary subtag of a language tag: ``en`` of ``en-GB``."""
    return lang.lower().replace("_", "-").partition("-")[0]
