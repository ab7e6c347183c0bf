"""Front matter in YAML, TOML or JSON, with the span of every value."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from .span import Span


@dataclass(frozen=True, slots=True)
class Value:
    """One scalar: its key as a dotted path (``seo.title``, ``tags.0``), what it means, and where it is written.

    ``data`` is what the format makes of it (str, int, float, bool, date, datetime, None); ``text`` the string a template would
    print; ``span`` the value's text without its quotes.
    """

    key: str
    data: Any
    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """``span`` covers the delimiters and the line end after them: the body begins at ``span.end``."""

    syntax: str
    span: Span
    values: dict[str, Value] = field(default_factory=dict)
    error: tuple[str, Span] | None = None

    def get(self, *keys: str) -> Value | None:
        """The first of the dotted keys that has a value."""
        for key in keys:
            if key in self.values:
                return self.values[key]
        return None


def front_matter(text: str) -> FrontMatter | None:
    """The front matter of a file, or None where it has none. Broken front matter has an ``error`` and no values."""
    import re

    m = re.match(r"---\r?\n(.*?)\n---[ \t]*(?:\r?\n|\Z)", text, re.S)
    if not m:
        return None
    values = {}
    for line in re.finditer(r"(?m)^(\w[\w-]*):[ \t]*([\"']?)(.*?)\2[ \t]*$", m[1]):
        values[line[1]] = Value(line[1], line[3], line[3], Span(m.start(1) + line.start(3), m.start(1) + line.end(3)))
    return FrontMatter("yaml", Span(0, m.end()), values)
