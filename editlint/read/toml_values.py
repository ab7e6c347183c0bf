"""Values of TOML front matter: tomllib says what they are, a scanner of our own where they are written."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Any

from .frontmatter import Broken, Value, line_span
from .span import Span

Path = tuple[str | int, ...]


@cache
def _space() -> re.Pattern[str]:
    """White space, line ends and comments."""
    return re.compile(r"(?:[ \t\r\n]++|#[^\r\n]*+)*+")


@cache
def _key() -> re.Pattern[str]:
    """One part of a key, and the dot after it: 1 basic string, 2 literal string, 3 bare."""
    return re.compile(r"[ \t]*+(?:\"((?:[^\"\\]++|\\.)*+)\"|'([^']*+)'|([A-Za-z0-9_-]++))[ \t]*+(\.?)")


@cache
def _scalar() -> re.Pattern[str]:
    """A string (its text in the last group that matched), or anything bare."""
    return re.compile(
        r'"""(?:\r?\n)?((?:[^"\\]++|\\.|"{1,2}(?!"))*+"{0,2}?)"""(?!")|'
        r"'''(?:\r?\n)?((?:[^']++|'{1,2}(?!'))*+'{0,2}?)'''(?!')|"
        r'"((?:[^"\\\r\n]++|\\.)*+)"|'
        r"'([^'\r\n]*+)'|"
        r"(\d{4}-\d\d-\d\d[ Tt]\d\d:[^\s,\]}#]*+|[^\s,\]}#]++)",
        re.S,
    )


@cache
def _place() -> re.Pattern[str]:
    return re.compile(r"\s*\(at (?:line (\d+), column (\d+)|end of document)\)\Z")


def values(text: str, inner: Span) -> Iterator[Value]:
    """Every scalar of the table in ``text[inner]``. Raises Broken."""
    body = text[inner.start : inner.end]
    try:
        data = tomllib.loads(body)
    except tomllib.TOMLDecodeError as error:
        raise _broken(str(error), text, inner) from None
    except (RecursionError, ValueError):
        raise Broken("Front matter cannot be read as TOML", line_span(text, inner.start)) from None
    yield from _scan(text, inner, data)


def _scan(text: str, inner: Span, data: dict[str, Any]) -> Iterator[Value]:
    """The values of a text that tomllib accepts."""
    space, end = _space(), inner.end
    table: Path = ()
    last: dict[Path, int] = {}  # an array of tables -> the index of the table that is being written

    def skip(at: int) -> int:
        match = space.match(text, at, end)
        return match.end() if match else at

    at = skip(inner.start)
    while at < end:
        if text[at] != "[":
            path, at = _keys(text, at, end)
            at = skip(at)  # behind the key stands "="
            at = skip((yield from _value(text, skip(at + 1), end, table + path, data, skip)))
            continue
        many = text.startswith("[[", at)
        path, at = _keys(text, at + 1 + many, end)
        table = ()
        for number, part in enumerate(path):
            table += (part,)
            if many and number == len(path) - 1:
                last[table] = last.get(table, -1) + 1
            if table in last:
                table += (last[table],)
        at = skip(at + 1 + many)


def _keys(text: str, at: int, end: int) -> tuple[Path, int]:
    """A dotted key, and where it ends."""
    parts: list[str | int] = []
    while (match := _key().match(text, at, end)) is not None:
        at = match.end()
        if match[1] is not None:
            parts.append(next(iter(tomllib.loads(f'"{match[1]}" = 0'))))
        else:
            parts.append(match[2] if match[2] is not None else match[3])
        if not match[4]:
            break
    return tuple(parts), at


def _value(text: str, at: int, end: int, path: Path, data: dict[str, Any], skip: Any) -> Any:
    """Yields the scalars of one value, which may be an array or an inline table; returns where it ends."""
    frames: list[tuple[str, Path, int]] = []  # what is open, its path, and how many items it has had
    while True:
        sign = text[at] if at < end else ""
        if sign in ("[", "{"):
            frames.append((sign, path, 0))
            at = skip(at + 1)
        elif sign not in ("]", "}"):
            match = _scalar().match(text, at, end)
            if match is None:
                return end
            group = match.lastindex or 0
            yield _scalar_value(path, _look_up(data, path), match[group], Span(*match.span(group)), group < 5)
            at = match.end()
        # What may follow: the end of what is open, or its next item.
        while frames:
            kind, outer, count = frames[-1]
            at = skip(at)
            if at < end and text[at] == ",":
                at = skip(at + 1)
            if at < end and text[at] in "]}":
                frames.pop()
                at += 1
                continue
            frames[-1] = (kind, outer, count + 1)
            if kind == "[":
                path = (*outer, count)
            else:
                keys, at = _keys(text, at, end)
                path = outer + keys
                at = skip(skip(at) + 1)
            break
        if not frames or at >= end:
            return at


def _scalar_value(path: Path, data: Any, raw: str, span: Span, quoted: bool) -> Value:
    text = data if isinstance(data, str) else raw
    if not isinstance(data, (str, int, float, bool, date)):
        data = text  # a time of day
    return Value(".".join(map(str, path)), data, text, span)


def _look_up(data: Any, path: Path) -> Any:
    for part in path:
        data = data[part]
    return data


def _broken(message: str, text: str, inner: Span) -> Broken:
    place = _place().search(message)
    at = inner.end - 1
    if place is not None and place[1]:
        at = inner.start
        for _ in range(int(place[1]) - 1):
            at = text.find("\n", at) + 1
        at += int(place[2]) - 1
    said = _place().sub("", message)
    return Broken(f"Front matter is no TOML: {said[:1].lower()}{said[1:]}"[:80], line_span(text, min(at, inner.end - 1)))
