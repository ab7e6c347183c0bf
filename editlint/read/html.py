"""HTML to events: a tokenizer after the WHATWG states, one pass, with the span of every text, entity and attribute value.

It follows https://html.spec.whatwg.org/multipage/parsing.html#tokenization, with these differences: line ends and NUL stay as they
are in the file (spans map one to one), CDATA sections are bogus comments everywhere, and the self-closing ``/`` counts inside ``svg``
and ``math`` only, where the tree builder would heed it. Every pattern is possessive: no input makes it go back.
"""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator
from functools import cache

from .source import Source
from .span import Span
from .tree import MASK, Attribute, Event

#: Elements whose content has no markup; that of ``title`` and ``textarea`` has entities.
RAW = frozenset("script style xmp iframe noembed noframes title textarea".split())
RCDATA = frozenset(("title", "textarea"))
FOREIGN = frozenset(("svg", "math"))
#: What a numeric reference to a C1 control means: windows-1252, as every browser has it.
_C1 = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ"
_UPPER = {code: code + 32 for code in range(ord("A"), ord("Z") + 1)}


@cache
def _tag() -> re.Pattern[str]:
    """The start of a tag: 1 the slash, 2 the name, 3 all the rest where there is no attribute."""
    return re.compile(r"<(/?)([A-Za-z][^\t\n\f\r />]*+)([\t\n\f\r ]*+>)?+")


@cache
def _attribute() -> re.Pattern[str]:
    """The end of the tag (1), or an attribute: 2 the name, and its value 3 in double quotes, 4 in single ones, 5 without.

    A template tag between attributes counts as white space.
    """
    return re.compile(
        rf"[\t\n\f\r /{MASK}]*+(?:(>)|([^\t\n\f\r />{MASK}][^\t\n\f\r />={MASK}]*+)"
        r"(?>[\t\n\f\r ]*+=[\t\n\f\r ]*+(?:\"([^\"]*+)(?:\"|\Z)|'([^']*+)(?:'|\Z)|([^\t\n\f\r >]*+)))?+)"
    )


@cache
def _comment_end() -> re.Pattern[str]:
    """Where a comment ends; one that the end of the input cuts off loses the dashes that would have closed it."""
    return re.compile(r"--!?>|--?\Z|--!\Z")


@cache
def _raw_end(tag: str) -> re.Pattern[str]:
    return re.compile(rf"</{tag}(?=[\t\n\f\r />])", re.I | re.A)


@cache
def _script_part() -> re.Pattern[str]:
    return re.compile(r"<!--|-->|<(/?)script(?=[\t\n\f\r />])", re.I | re.A)


@cache
def _reference() -> re.Pattern[str]:
    """A character reference, as far as it could reach: 1 hexadecimal digits, 2 decimal ones, 3 a name."""
    return re.compile(r"&(?:#(?:[xX]([0-9a-fA-F]++)|([0-9]++));?|([A-Za-z][A-Za-z0-9]*+;?))")


def scan(text: str, start: int, end: int, original: str | None = None) -> Iterator[Event]:
    """The events of the HTML in ``text[start:end]``, with offsets into ``text``; anything is valid input.

    ``original`` is the text before template tags were masked (as long as ``text``): what events say of a text or a
    value is taken from it. A tag that the end of the input cuts off is dropped, as in a browser.
    """
    shown = text if original is None else original
    find = text.find
    tag, attribute = _tag().match, _attribute().match
    at = look = start  # `at`: where the pending text starts; `look`: where the next "<" may be
    foreign = 0  # how many svg and math elements are open
    while (lt := find("<", look, end)) >= 0:
        opening = tag(text, lt, end)
        if opening is None:
            after = text[lt + 1 : lt + 2] if lt + 1 < end else ""
            if after not in ("!", "?", "/") or (after == "/" and lt + 2 >= end):
                look = lt + 1
                continue
            if at < lt:
                yield from _text(text, at, lt, shown)
            if text.startswith("<!--", lt, end):
                at = yield from _comment(text, lt, end, shown)
            else:
                gt = find(">", lt + 2, end)
                at = end if gt < 0 else gt + 1
                inner = shown[lt + 2 : at - (gt >= 0)]
                if after == "!" and inner[:7].lower() == "doctype":
                    yield "doctype", lt, at, inner[7:].strip("\t\n\f\r "), None
                elif after != "/" or gt != lt + 2:
                    yield "comment", lt, at, inner if after != "?" else "?" + inner, None
            look = at
            continue
        slash, name, rest = opening.groups()
        stop = opening.end()
        name = fold(name)
        attributes: dict[str, Attribute] = {}
        closed = bool(rest)
        self_closing = False
        while not closed:
            found = attribute(text, stop, end)
            if found is None:
                break
            stop = found.end()
            kind = found.lastindex
            if kind == 1:
                closed = True
                self_closing = text[stop - 2] == "/" and found.start() < stop - 1
            elif not slash:
                key = fold(found[2])
                if key in attributes:
                    continue
                assert kind is not None
                left, right = found.span(kind)
                if kind == 2:
                    span = Span(left, right)
                    attributes[key] = Attribute(key, "", span, span)
                else:
                    value = found[kind]
                    if MASK in value:
                        value = shown[left:right]
                    if "&" in value:
                        value = decode_value(value)
                    attributes[key] = Attribute(key, value, Span(left, right), Span(found.start(2), stop))
        if at < lt:
            yield from _text(text, at, lt, shown)
        if not closed:
            return
        at = look = stop
        if slash:
            yield "end", lt, stop, name, None
            if foreign and name in FOREIGN:
                foreign -= 1
            continue
        yield "start", lt, stop, name, list(attributes.values())
        if name in FOREIGN:
            foreign += not self_closing
            if self_closing:
                yield "end", stop, stop, name, None
        elif foreign and self_closing:
            yield "end", stop, stop, name, None
        elif name in RAW:
            at = look = _raw_text_end(text, name, stop, end)
            if at > stop:
                if name in RCDATA:
                    yield from _text(text, stop, at, shown)
                else:
                    yield "text", stop, at, shown[stop:at], None
        elif name == "plaintext":
            if at < end:
                yield "text", at, end, shown[at:end], None
            return
    if at < end:
        yield from _text(text, at, end, shown)


def events(source: Source, start: int = 0) -> Iterator[Event]:
    """The events of an HTML file from code point ``start`` (where its front matter ends)."""
    return scan(source.masked, start, len(source.masked), source.text)


def fold(name: str) -> str:
    """A name in lower case as the tokenizer has it: ASCII letters only."""
    return name.lower() if name.isascii() else name.translate(_UPPER)


def _text(text: str, start: int, end: int, shown: str) -> Iterator[Event]:
    """The events of a run of text: each entity is one of its own."""
    at = start
    if text.find("&", start, end) >= 0:
        for match in _reference().finditer(text, start, end):
            found = _decode(match)
            if found is None:
                continue
            value, size = found
            left = match.start()
            if at < left:
                yield "text", at, left, shown[at:left], None
            at = left + size
            yield "text", left, at, value, None
    if at < end:
        yield "text", at, end, shown[at:end], None


def _comment(text: str, start: int, end: int, shown: str) -> Generator[Event, None, int]:
    """The event of the comment that starts here; returns where it ends."""
    inner = start + 4
    for empty in (">", "->"):
        if text.startswith(empty, inner, end):
            yield "comment", start, inner + len(empty), "", None
            return inner + len(empty)
    close = _comment_end().search(text, inner, end)
    stop, after = close.span() if close else (end, end)
    yield "comment", start, after, shown[inner:stop], None
    return after


def _raw_text_end(text: str, tag: str, start: int, end: int) -> int:
    """Where the raw text of an element ends: at its end tag, or at the end of the input."""
    close = _raw_end(tag).search(text, start, end)
    stop = close.start() if close else end
    if tag != "script" or text.find("<!--", start, stop) < 0:
        return stop
    # A script may hide "</script>" behind "<!--" and "<script": the escaped states.
    part = _script_part().search
    escaped = double = False
    at = start
    while (match := part(text, at, end)) is not None:
        at = match.end()
        found = match[0]
        if found == "-->":
            escaped = double = False
        elif found == "<!--":
            if not escaped:
                escaped, at = True, at - 2  # "<!-->" is a whole comment
        elif not match[1]:
            double = escaped
        elif double:
            double = False
        else:
            return match.start()
    return end


# Character references


@cache
def _entities() -> dict[str, str]:
    from html.entities import html5

    return html5


def _number(digits: str, base: int) -> str:
    digits = digits.lstrip("0")
    code = int(digits, base) if 0 < len(digits) < 8 else 0 if not digits else 0x110000
    if 0x80 <= code <= 0x9F:
        return _C1[code - 0x80]
    return "\ufffd" if not code or code > 0x10FFFF or 0xD800 <= code <= 0xDFFF else chr(code)


def _decode(match: re.Match[str]) -> tuple[str, int] | None:
    """What a reference means and how long it is in the source; None where it is no reference.

    The names that may lack their ``;`` match by their longest prefix: ``&copy2024`` is © and ``2024``.
    """
    digits = match[1]
    if digits is not None:
        return _number(digits, 16), match.end() - match.start()
    digits = match[2]
    if digits is not None:
        return _number(digits, 10), match.end() - match.start()
    name = match[3]
    names = _entities()
    value = names.get(name)
    if value is not None:
        return value, len(name) + 1
    for size in range(min(len(name), 6), 1, -1):
        value = names.get(name[:size])
        if value is not None:
            return value, size + 1
    return None


def decode_value(value: str) -> str:
    """An attribute's value with its references decoded; a name without ``;`` before ``=`` or a letter stays (``?a=1&copy=2``)."""

    def replace(match: re.Match[str]) -> str:
        found = _decode(match)
        if found is None:
            return match[0]
        text, size = found
        surplus = match[0][size:]
        if match[3] is not None and match[0][size - 1] != ";" and (surplus or value[match.end() : match.end() + 1] == "="):
            return match[0]
        return text + surplus

    return _reference().sub(replace, value)
