"""Plain text to events: headline, headings, paragraphs and lists, recognised from the layout.

A line is a paragraph of its own, unless the file is hard-wrapped (no line longer than 120 code points, and each line
of the paragraph but the last too full for the next word). Empty lines always part paragraphs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from .directive import text as directive
from .source import Source
from .span import Span
from .tree import MASK, Event

WRAP = 120  #: code points; a file with a longer line is not hard-wrapped


@cache
def _line() -> re.Pattern[str]:
    return re.compile(r"[^\r\n]*(?:\r\n|\n|\r|\Z)")


@cache
def _item() -> re.Pattern[str]:
    return re.compile(r"[ \t]*(?:[-*•·‣–]|\d{1,2}[.)])(?:[ \t]+|\Z)")


@cache
def _address() -> re.Pattern[str]:
    return re.compile(r"https?://[^\s<>\"“”]+[^\s<>\"“”.,;:!?)\]’']")


def events(source: Source, start: int = 0) -> Iterator[Event]:
    """The events of a plain-text file from code point ``start``: ``h1``, ``h2``, ``p``, ``ul`` with ``li``, and ``a`` for addresses."""
    text = source.masked
    paragraphs = list(_paragraphs(text, start))
    headline = _headline(text, paragraphs)
    listing = card = False
    for number, (lines, gap) in enumerate(paragraphs):
        first = lines[0]
        marker = _item().match(text, first.start, first.end)
        bare = marker is not None and marker.end() == first.end  # a lone "-": the next line is an item's title
        ends_list = listing and not marker and (gap > 1 or _is_heading(text, paragraphs, number)) and not card
        if ends_list or (listing and card and gap and not marker):
            yield from _close(first.start, card)
            listing = card = False
        if bare:
            if not listing:
                yield "start", first.start, first.start, "ul", None
                listing = True
            elif card:
                yield "end", first.start, first.start, "li", None
            yield "start", first.start, first.start, "li", None
            card = True
            continue
        if marker is not None and not (card and listing):
            if not listing:
                yield "start", first.start, first.start, "ul", None
                listing = True
            yield from _block(source, "li", [Span(marker.end(), first.end), *lines[1:]])
            continue
        if listing and not card:
            yield from _close(first.start, card)
            listing = False
        if number == headline:
            tag = "h1"
        elif not card and _is_heading(text, paragraphs, number) and number > headline + 1:
            tag = "h2"
        else:
            tag = "p"
        yield from _block(source, tag, lines)
    if listing:
        yield from _close(len(text), card)


def _close(at: int, card: bool) -> Iterator[Event]:
    if card:
        yield "end", at, at, "li", None
    yield "end", at, at, "ul", None


def _block(source: Source, tag: str, lines: list[Span]) -> Iterator[Event]:
    yield "start", lines[0].start, lines[0].start, tag, None
    for k, line in enumerate(lines):
        if k:
            yield "text", lines[k - 1].end, line.start, source.text[lines[k - 1].end : line.start], None
        at = line.start
        if "://" in source.text[line.start : line.end]:
            for match in _address().finditer(source.masked, line.start, line.end):
                if match.start() > at:
                    yield "text", at, match.start(), source.text[at : match.start()], None
                yield "start", match.start(), match.start(), "a", [_href(match)]
                yield "text", *match.span(), source.text[match.start() : match.end()], None
                yield "end", match.end(), match.end(), "a", None
                at = match.end()
        if line.end > at:
            yield "text", at, line.end, source.text[at : line.end], None
    yield "end", lines[-1].end, lines[-1].end, tag, None


def _href(match: re.Match[str]):  # type: ignore[no-untyped-def]
    from .tree import Attribute

    span = Span(*match.span())
    return Attribute("href", match[0], span, span)


def _paragraphs(text: str, start: int) -> Iterator[tuple[list[Span], int]]:
    """(the trimmed lines of a paragraph, how many empty lines stand before it)."""
    lines: list[Span] = []
    for match in _line().finditer(text, start):
        if match.start() == match.end():
            break
        raw = match[0]
        body = raw.strip()
        if body.startswith("[editlint:") and directive().fullmatch(body):
            body = ""  # a suppression is no prose: it parts paragraphs as an empty line does
        left = match.start() + (len(raw) - len(raw.lstrip()) if body else 0)
        lines.append(Span(left, left + len(body)))
    width = max((len(line_text) for line_text in (text[line.start : line.end] for line in lines)), default=0)
    wrapped = width <= WRAP
    gap = 0
    group: list[Span] = []
    group_gap = 0
    for line in lines:
        if line.start == line.end:
            if group:
                yield group, group_gap
                group = []
            gap += 1
            continue
        if group:
            last = group[-1]
            word = text[line.start : line.end].split(None, 1)[0]
            full = last.end - last.start + 1 + len(word) > width and width > 50
            if not (wrapped and full) or _item().match(text, line.start, line.end):
                yield group, group_gap
                group = []
        if not group:
            group_gap, gap = gap, 0
        group.append(line)
    if group:
        yield group, group_gap


def _short(text: str, lines: list[Span], most: int) -> bool:
    return len(lines) == 1 and lines[0].end - lines[0].start <= most


def _is_heading(text: str, paragraphs: list[tuple[list[Span], int]], number: int) -> bool:
    """A short line without a stop that opens what follows: after an empty line, or before a lone list mark."""
    lines, gap = paragraphs[number]
    if not _short(text, lines, 70) or number + 1 >= len(paragraphs):
        return False
    line = text[lines[0].start : lines[0].end]
    if line[-1] in ".!,;>»…" or not line[0].isupper() or line.count(" ") > 8 or MASK in line:
        return False
    following, _ = paragraphs[number + 1]
    mark = text[following[0].start : following[0].end]
    if mark in ("-", "*", "•", "–"):
        return True
    return bool(gap) and not _short(text, following, 70)


def _headline(text: str, paragraphs: list[tuple[list[Span], int]]) -> int:
    """The number of the paragraph that is the headline, -1 where the text has none.

    It is the line of most words among the short lines without a full stop that the article opens with; straplines
    and datelines stand among them.
    """
    best, words = -1, 1
    for number, (lines, _) in enumerate(paragraphs[:5]):
        line = text[lines[0].start : lines[-1].end]
        if len(line) > 160 or len(lines) > 2 or line[-1] in ".," or _item().match(line) or line.startswith(("“", '"', "‘", "[", "<!--")):
            break
        digits = sum(character.isdigit() for character in line)
        count = len(line.split())
        if digits * 4 > len(line) or re.match(r"(?i)by ", line):  # a dateline or a byline
            continue
        if count > words:
            best, words = number, count
    if best >= 0 and best + 1 >= len(paragraphs):
        return -1 if len(paragraphs) == 1 and words > 14 else best
    return best
