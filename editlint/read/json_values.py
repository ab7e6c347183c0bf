"""Values of JSON front matter, by a scanner of its own: the standard library tells no places."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache

from .frontmatter import Broken, NoMapping, Value, line_span
from .span import Span


@cache
def _token() -> re.Pattern[str]:
    return re.compile(r'"((?:[^"\\]++|\\.)*+)"|[{}\[\]:,]|[^\s{}\[\]:,"]++')


def values(text: str, inner: Span) -> Iterator[Value]:
    """Every scalar of the object in ``text[inner]``, whose braces may be left out. Raises Broken, NoMapping."""
    body = text[inner.start : inner.end]
    bare = not body.lstrip().startswith(("{", "["))
    if bare:
        body = "{" + body.rstrip().removesuffix(",") + "}"
    try:
        data = json.loads(body)
    except json.JSONDecodeError as error:
        at = min(inner.start + error.pos - bare, inner.end - 1)
        said = error.msg[0].lower() + error.msg[1:].removesuffix(" at")
        raise Broken(f"Front matter is no JSON: {said}"[:80], line_span(text, at)) from None
    except (RecursionError, ValueError):
        raise Broken("Front matter cannot be read as JSON", line_span(text, inner.start)) from None
    if not isinstance(data, dict):
        raise NoMapping
    # A frame is the path of an object ("{"), with its pending key, or of a list ("["), with its next index.
    frames: list[tuple[str, str]] = [("{", "")] if bare else []
    keys: list[str | int] = [""] if bare else []
    wants_key = bare
    for match in _token().finditer(text, inner.start, inner.end):
        token = match[0]
        first = token[0]
        if first in "{[":
            path = _path(frames, keys)
            frames.append((first, path))
            keys.append("" if first == "{" else 0)
            wants_key = first == "{"
        elif first in "}]":
            frames.pop()
            keys.pop()
        elif first == ",":
            wants_key = frames[-1][0] == "{"
            if not wants_key:
                keys[-1] = int(keys[-1]) + 1
        elif first == ":":
            wants_key = False
        elif wants_key:
            keys[-1] = json.loads(token)
        else:
            value = json.loads(token)
            shown = value if isinstance(value, str) else "" if value is None else token
            span = Span(*match.span(1)) if first == '"' else Span(*match.span())
            yield Value(_path(frames, keys), value, shown, span)


def _path(frames: list[tuple[str, str]], keys: list[str | int]) -> str:
    if not frames:
        return ""
    prefix = frames[-1][1]
    return f"{prefix}.{keys[-1]}" if prefix else str(keys[-1])
