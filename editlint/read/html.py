"""HTML to events: a stop-gap with one regular expression, until the WHATWG-shaped tokenizer lands."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from .source import Source
from .span import Span
from .tree import Attribute, Event

TOKEN = re.compile(r"<!--.*?-->|<!?[a-zA-Z][^>]*>|</[a-zA-Z][^>]*>|&[#\w]+;", re.S)
ATTRIBUTE = re.compile(r"""([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?""")


def scan(text: str, start: int, end: int, original: str | None = None) -> Iterator[Event]:
    at = start
    shown = text if original is None else original
    for match in TOKEN.finditer(text, start, end):
        if match.start() < at:
            continue
        if match.start() > at:
            yield "text", at, match.start(), shown[at : match.start()], None
        token = match[0]
        at = match.end()
        if token.startswith("&"):
            yield "text", *match.span(), html.unescape(token), None
        elif token.startswith("<!--"):
            yield "comment", *match.span(), token, None
        elif token.startswith("</"):
            yield "end", *match.span(), token[2:-1].strip().lower(), None
        elif not token.startswith("<!"):
            name = re.match(r"<([^\s/>]+)", token)
            assert name
            attributes = []
            for one in ATTRIBUTE.finditer(text, match.start() + name.end(), match.end() - 1):
                group = one.lastindex or 1
                span = Span(*one.span(group))
                attributes.append(Attribute(one[1].lower(), html.unescape(one[group]) if group > 1 else "", span, Span(*one.span())))
            yield "start", *match.span(), name[1].lower(), attributes
    if at < end:
        yield "text", at, end, shown[at:end], None


def events(source: Source, start: int = 0) -> Iterator[Event]:
    yield from scan(source.masked, start, len(source.masked), source.text)
