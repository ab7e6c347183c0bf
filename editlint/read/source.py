"""Bytes to text: decode, find the format, mask template tags."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from .span import Span

Format = Literal["html", "markdown", "text"]


@dataclass(frozen=True, slots=True)
class Source:
    """A decoded file. Offsets are code points of ``text``, without the BOM and without newline translation.

    ``masked`` is as long as ``text``: template tags are replaced by U+FFFC, so that the parsers see no syntax in them;
    ``masks`` are their spans, in order.
    """

    path: str
    text: str
    format: Format
    masked: str
    masks: tuple[Span, ...] = ()
    encoding: str = "utf-8"
    bom: bool = False


class Unreadable(Exception):
    """A file that is no text: the message says why."""


def decode(data: bytes, path: str, format: Format | None = None) -> Source:
    text = data.decode("utf-8-sig", "replace")
    if format is None:
        low = path.lower()
        format = "markdown" if low.endswith((".md", ".markdown", ".mdx")) else "text" if low.endswith(".txt") else "html"
    return Source(path, text, format, text)
