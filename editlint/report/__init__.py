"""Reports: one module a format, each with ``write(run, stream)``."""

from __future__ import annotations

from collections.abc import Callable
from typing import TextIO

from .run import Run

FORMATS = ("terminal", "json", "jsonl", "github", "gitlab", "sarif", "junit", "checkstyle", "rdjson", "csv", "html", "wcag", "earl")

#: What the letters of a code stand for; a pack of rules may have others.
FAMILIES = {
    "QUO": "Quotation marks",
    "ATT": "Attribution",
    "DAT": "Dates",
    "REA": "Readability",
    "LNK": "Links",
    "REL": "Related news",
    "ACC": "Accessible content",
    "STY": "House style",
    "CPY": "Clean copy",
    "EDL": "About the checking",
}


def writer(name: str) -> Callable[[Run, TextIO], None]:
    """The function that writes a format; its module is imported only now."""
    from importlib import import_module

    write: Callable[[Run, TextIO], None] = import_module(f"{__name__}.{name}").write
    return write


def plain(text: str) -> str:
    """A text that does nothing to a terminal or a log: control and direction characters are shown, not sent."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() or c == "\u00a0" else _shown(c) for c in text)


def _shown(character: str) -> str:
    if character in "\t\u2028\u00a0\u3000\u2009\u202f":
        return " "
    return f"\\x{ord(character):02x}" if ord(character) < 256 else f"\\u{ord(character):04x}"


def count(number: int, one: str, many: str = "") -> str:
    """``1 article``, ``2 articles``, ``1,234 articles``."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"
