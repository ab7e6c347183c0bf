"""Front matter in YAML, TOML or JSON, with the span of every value."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from .span import Span


class Value(NamedTuple):
    """One scalar: its key as a dotted path (``seo.title``, ``tags.0``), what it means, and where it is written.

    ``data`` is what the format makes of it (str, int, float, bool, date, datetime, None); ``text`` the string a template would
    print ("" for None); ``span`` the value's text without its quotes. Where ``text`` is as long as ``span`` they map one to one;
    any other (escapes, folded lines) is all or nothing. An alias has the span of what it stands for.
    """

    key: str
    data: Any
    text: str
    span: Span


class FrontMatter(NamedTuple):
    """``span`` covers the delimiters and the line end after them: the body begins at ``span.end``.

    ``syntax`` is yaml, toml, json or js (which is not read). ``error`` is a plain message and its place. ``repeats`` are the places of
    keys that stood before in the same mapping: some generators take the last, others refuse the file.
    """

    syntax: str
    span: Span
    values: dict[str, Value]
    error: tuple[str, Span] | None = None
    repeats: tuple[Span, ...] = ()

    def get(self, *keys: str) -> Value | None:
        """The first of the dotted keys that has a value."""
        for key in keys:
            if key in self.values:
                return self.values[key]
        return None


class Broken(Exception):
    """Front matter that is not valid: what is wrong and what to do in at most 80 characters, and where."""

    def __init__(self, message: str, span: Span) -> None:
        super().__init__(message)
        self.message = message
        self.span = span


class Repeated(Exception):
    """Keys that stand twice; every value has been told, the last one wins."""

    def __init__(self, spans: tuple[Span, ...]) -> None:
        super().__init__(spans)
        self.spans = spans


#: What opens front matter -> its syntax; ``---`` may name another.
FENCES = {"---": "yaml", "+++": "toml", ";;;": "json"}
NAMED = {"yaml": "yaml", "yml": "yaml", "toml": "toml", "json": "json", "js": "js", "javascript": "js"}


@cache
def _opening() -> re.Pattern[str]:
    return re.compile(r"(---|\+\+\+|;;;)([a-z]*)[ \t]*+(?:\r\n?|\n)")


@cache
def _closing(fence: str) -> re.Pattern[str]:
    """The line that closes a block: its own fence, in YAML also ``...``."""
    fence = re.escape(fence) if fence != "---" else r"(?:---|\.\.\.)"
    return re.compile(rf"(?<=[\r\n]){fence}[ \t]*+(?:\r\n?|\n|\Z)")


@cache
def _assignment() -> re.Pattern[str]:
    """A line that could only stand in front matter: a key, an item, a comment, or an indented line below one."""
    key = r"(?:[\"']?\w[\w .-]*+[\"']?[ \t]*+(?:[:=](?=[ \t\r\n])|:\Z)|\"[^\"\r\n]*+\":)"
    return re.compile(rf"(?:{key}|-[ \t]|#|[ \t]++\S|[\[\]}}])[^\r\n]*+(?:\r\n?|\n|\Z)")


@cache
def _object() -> re.Pattern[str]:
    return re.compile(r"\{\s*(?:\"(?:[^\"\\\r\n]|\\.)*+\"\s*:|\}\s*(?:[\r\n]|\Z))")


@cache
def _object_end() -> re.Pattern[str]:
    return re.compile(r"(?<=[\r\n])\}[ \t]*+(?:\r\n?|\n|\Z)")


def front_matter(text: str) -> FrontMatter | None:
    """The front matter of a file, or None where it has none.

    Broken front matter has an ``error``, the values that could still be told (none, mostly), and a span as good as can be
    told, so that the body is read all the same. Linear in the length of the front matter; raises nothing.
    """
    if text.startswith("{"):
        return _bare_json(text) if _object().match(text) else None
    opening = _opening().match(text)
    if opening is None:
        return None
    fence, name = opening.groups()
    syntax = NAMED.get(name) if name and fence == "---" else FENCES[fence] if not name else None
    if syntax is None:
        return None
    start = opening.end()
    closing = _closing(fence).search(text, start)
    if closing is None:
        return _unclosed(text, syntax, fence, start)
    return _read(text, syntax, Span(0, closing.end()), Span(start, closing.start()))


def _read(text: str, syntax: str, whole: Span, inner: Span) -> FrontMatter | None:
    values: dict[str, Value] = {}
    error: tuple[str, Span] | None = None
    repeats: tuple[Span, ...] = ()
    try:
        for value in _values(text, syntax, inner):
            values[value.key] = value
    except Broken as broken:
        error = (broken.message, broken.span)
    except Repeated as repeated:
        repeats = repeated.spans
    except NoMapping:
        return None  # the text between two thematic breaks
    if error and syntax == "yaml" and not values and not _has_assignment(text, inner):
        return None
    return FrontMatter(syntax, whole, values, error, repeats)


class NoMapping(Exception):
    """The block holds no keys and values: it is no front matter."""


def _values(text: str, syntax: str, inner: Span) -> Iterator[Value]:
    """The values of a block. Raises Broken and NoMapping, and Repeated, after the values that can still be told."""
    if syntax == "yaml":
        from .yaml_values import values
    elif syntax == "toml":
        from .toml_values import values
    elif syntax == "json":
        from .json_values import values
    else:
        return iter(())
    return values(text, inner)


def _has_assignment(text: str, inner: Span) -> bool:
    at = inner.start
    while at < inner.end:
        match = _assignment().match(text, at, inner.end)
        if match is not None and match[0][0] not in "-#[]} \t":
            return True
        at = line_end(text, at)
    return False


def _unclosed(text: str, syntax: str, fence: str, start: int) -> FrontMatter | None:
    """A block that is opened and never closed, where its first line says that it is one."""
    first = _assignment().match(text, start)
    if first is None or text[start] in "-# \t":
        return None
    at = start
    while (line := _assignment().match(text, at)) is not None and line.end() > at:
        at = line.end()
    return FrontMatter(syntax, Span(0, at), {}, (f"Front matter is never closed: put {fence} on a line after it", Span(0, len(fence))))


def _bare_json(text: str) -> FrontMatter | None:
    """Front matter that is one JSON object, with nothing round it."""
    import json

    try:
        _, end = json.JSONDecoder().raw_decode(text)
    except (ValueError, RecursionError):
        closing = _object_end().search(text)
        end = closing.end() if closing else line_end(text, 0)
        return _read(text, "json", Span(0, end), Span(0, end))
    stop = line_end(text, end)
    return _read(text, "json", Span(0, stop if not text[end:stop].strip() else end), Span(0, end))


def line_end(text: str, at: int) -> int:
    """Where the next line begins."""
    match = _line_end().search(text, at)
    return match.end() if match else len(text)


def line_span(text: str, at: int) -> Span:
    """The line round a place, without the white space at its ends; never empty but in an empty text."""
    at = min(max(at, 0), max(len(text) - 1, 0))
    start = max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1
    line = text[start : line_end(text, at)]
    left = start + len(line) - len(line.lstrip())
    return Span(left, left + len(line.strip())) if line.strip() else Span(start, start + min(len(line), 1))


@cache
def _line_end() -> re.Pattern[str]:
    return re.compile(r"\r\n?|\n")
