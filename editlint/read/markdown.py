"""Markdown to events, through pyromark (CommonMark and GFM): the only file that knows its event shapes."""

from __future__ import annotations

import bisect
import re
from collections.abc import Callable, Iterator
from functools import cache
from itertools import accumulate
from typing import Any

import pyromark

from .html import scan
from .source import Source
from .span import Span
from .tree import MASK, Attribute, Event

_O = pyromark.Options
OPTIONS = (
    _O.ENABLE_TABLES | _O.ENABLE_STRIKETHROUGH | _O.ENABLE_FOOTNOTES | _O.ENABLE_TASKLISTS | _O.ENABLE_HEADING_ATTRIBUTES | _O.ENABLE_GFM
)
#: pyromark's name of a container -> our tag
TAGS = {
    "Paragraph": "p",
    "Emphasis": "em",
    "Strong": "strong",
    "Strikethrough": "del",
    "Item": "li",
    "TableRow": "tr",
    "TableHead": "thead",
    "HtmlBlock": "",
    "BlockQuote": "blockquote",
    "Table": "table",
    "FootnoteDefinition": "aside",
}


def code_points(text: str) -> Callable[[int], int]:
    """The function from UTF-8 byte offsets of ``text`` to code-point offsets."""
    if text.isascii():
        return lambda byte: byte
    beyond = list(_beyond_ascii().finditer(text))
    surplus = [0, *accumulate(1 if match[0] < "\u0800" else 2 if match[0] < "\U00010000" else 3 for match in beyond)]
    ends = [match.end() + more for match, more in zip(beyond, surplus[1:], strict=True)]  # in bytes
    find = bisect.bisect_right
    return lambda byte: byte - surplus[find(ends, byte)]


@cache
def _beyond_ascii() -> re.Pattern[str]:
    return re.compile(r"[^\x00-\x7f]")


@cache
def _lone_return() -> re.Pattern[str]:
    return re.compile(r"\r(?!\n)")


@cache
def _definition() -> re.Pattern[str]:
    return re.compile(r"^[ >]{0,12}\[((?:[^\[\]\\]|\\.)+)\]:[ \t]*(?:\r?\n[ \t]*)?(?:<([^<>\n]*)>|(\S+))", re.M)


@cache
def _destination() -> re.Pattern[str]:
    return re.compile(r"\]\([ \t\r\n]*(?:<((?:[^<>\\\n]|\\.)*)>|([^ \t\r\n]*))")


def _label(text: str) -> str:
    return " ".join(text.split()).casefold()


class _Addresses:
    """Where the addresses of links and images are written; the parser only says what they are."""

    def __init__(self, source: Source, start: int) -> None:
        self.source = source
        self.start = start
        self.references: dict[str, Span] | None = None

    def attribute(self, name: str, link: dict[str, Any], begin: int, end: int) -> Attribute:
        """The ``href`` or ``src`` of a link; ``begin`` is the end of its text, ``end`` that of it all."""
        place = self._place(link, begin, end)
        address: str = link["dest_url"]
        if link["link_type"] == "Email":  # CommonMark 6.5: <a@example.org> leads to a mail
            address = f"mailto:{address}"
        if place is not None and MASK in address:
            address = self.source.text[place.start : place.end]  # as its author wrote it: a template tag is in it
        return Attribute(name, address, place, place)

    def _place(self, link: dict[str, Any], begin: int, end: int) -> Span | None:
        kind = link["link_type"]
        text = self.source.masked
        if kind == "Inline":
            match = _destination().match(text, begin)
            if match is None:
                return None
            return Span(*match.span(1)) if match[1] is not None else _trim(text, Span(*match.span(2)), end)
        if kind in ("Autolink", "Email"):
            return Span(begin, end - 1)
        if self.references is None:
            self.references = {}
            for match in _definition().finditer(text, self.start):
                self.references.setdefault(_label(match[1]), Span(*match.span(2 if match[2] is not None else 3)))
        return self.references.get(_label(link["id"]))


def _container(name: str, found: Any) -> tuple[str, list[Attribute]]:
    """The tag and attributes of a container other than a link, an image or a cell; ``found`` is what the parser says of it."""
    attributes: list[Attribute] = []

    def attribute(key: str, value: str) -> None:
        attributes.append(Attribute(key, value, None, None))

    if name == "Heading":
        if found["id"]:
            attribute("id", found["id"])
        if found["classes"]:
            attribute("class", " ".join(found["classes"]))
        return found["level"].lower(), attributes
    if name == "List":
        if found not in (None, 1):
            attribute("start", str(found))
        return "ul" if found is None else "ol", attributes
    if name == "CodeBlock":
        if type(found) is dict and found.get("Fenced"):
            attribute("class", "language-" + found["Fenced"].split()[0])
        return "pre", attributes
    if name == "FootnoteDefinition":
        attribute("role", "doc-footnote")
        attribute("id", f"fn-{found}")
    return TAGS.get(name, "div"), attributes


def _readable(body: str) -> str:
    """The body as the parser takes it, of the same length: it knows no lone CR and no NUL."""
    if "\r" in body:
        body = _lone_return().sub("\n", body)
    if "\0" in body:
        body = body.replace("\0", "\ufffd")
    return body


def events(source: Source, start: int = 0) -> Iterator[Event]:
    """The events of a Markdown file from code point ``start`` (where its front matter ends)."""
    masked, original = source.masked, source.text
    body = _readable(masked[start:])
    to = code_points(body)
    addresses = _Addresses(source, start)
    noted: set[str] = set()  # labels of footnotes that were referred to
    tags: list[str] = []  # of open containers, "" for one that is no element
    found: Any  # what the parser says of a link or an image
    links: list[tuple[list[Attribute], dict[str, Any], int]] = []
    image: tuple[int, dict[str, Any], list[str]] | None = None
    inside_image = 0
    reached = start  # the end of the last event inside the innermost link or image
    in_head = False
    run_start = run_end = -1  # the pending run of text
    html_start = html_end = -1  # the pending stretch of raw HTML
    kind: str
    value: Any
    for event, where in pyromark.events_with_range(body, options=OPTIONS):
        if type(event) is dict:
            ((kind, value),) = event.items()
        else:
            kind, value = str(event), None
        s, e = to(where["start"]) + start, to(where["end"]) + start
        if image is not None:
            if kind != "End" or inside_image:
                reached = max(reached, e)
            if kind == "Text" or kind == "Code":
                image[2].append(value)
            elif kind in ("SoftBreak", "HardBreak"):
                image[2].append(" ")
            elif kind == "Start":
                inside_image += 1
            elif kind == "End" and inside_image:
                inside_image -= 1
            elif kind == "End":
                begin, found, words = image
                image = None
                alt = Span(begin + 2, max(reached, begin + 2))
                said = "".join(words)
                attributes = [
                    addresses.attribute("src", found, alt.end, e),
                    Attribute("alt", original[alt.start : alt.end] if MASK in said else said, alt, alt),
                ]
                if found["title"]:
                    attributes.append(Attribute("title", found["title"], None, None))
                yield "start", begin, e, "img", attributes
                reached = e
            continue
        if kind == "Text":
            if s == e:
                continue  # indentation that the parser made up
            if s != run_end or e - s != len(value):
                if run_end >= 0:
                    yield "text", run_start, run_end, original[run_start:run_end], None
                    run_end = -1
                if e - s != len(value):  # an entity
                    yield "text", s, e, value, None
                    reached = e
                    continue
                run_start = s
            run_end = reached = e
            continue
        if run_end >= 0:
            yield "text", run_start, run_end, original[run_start:run_end], None
            run_end = -1
        if kind == "Html":
            if s != html_end:
                if html_end > html_start:
                    yield from scan(masked, html_start, html_end, original)
                html_start = s
            html_end = e
            continue
        if html_end > html_start:
            yield from scan(masked, html_start, html_end, original)
            html_start = html_end = -1
        if kind == "SoftBreak" or (kind == "HardBreak" and not original.startswith(("\\", "  "), s)):
            # (the parser takes a tab for one of the two spaces of a hard break: CommonMark does not)
            yield "text", s, e, original[s:e], None
        elif kind == "InlineHtml":
            yield from scan(masked, s, e, original)
        elif kind == "Code":
            yield "start", s, s, "code", None
            inner = _code(masked, s, e)
            yield "text", *inner, original[inner.start : inner.end], None
            yield "end", e, e, "code", None
        elif kind == "Start":
            name, found = next(iter(value.items())) if type(value) is dict else (value, {})
            attributes = []
            if name == "Image":
                image, inside_image, reached = (s, found, []), 0, s + 2
                continue
            if name == "Link":
                tag = "a"
                attributes.append(Attribute("href", found["dest_url"], None, None))
                if found["title"]:
                    attributes.append(Attribute("title", found["title"], None, None))
                links.append((attributes, found, s))
                reached = s + 1
            elif name == "TableCell":
                tag = "th" if in_head else "td"
            else:
                tag, attributes = _container(name, found)
            tags.append(tag)
            if tag:
                yield "start", s, s, tag, attributes
            if tag == "thead":
                in_head = True
                yield "start", s, s, "tr", None
        elif kind == "End":
            tag = tags.pop()
            if tag == "a":
                attributes, found, begin = links.pop()
                attributes[0] = addresses.attribute("href", found, reached if found["link_type"] == "Inline" else begin + 1, e)
                reached = e
            elif tag == "thead":
                in_head = False
                yield "end", e, e, "tr", None
            if tag:
                yield "end", e, e, tag, None
        elif kind == "HardBreak":
            yield "start", s, e, "br", None
        elif kind == "Rule":
            yield "start", s, e, "hr", None
        elif kind == "FootnoteReference":
            # Renderers put the number of the note there, and the id on the first reference only.
            reference = [Attribute("role", "doc-noteref", None, None), Attribute("aria-label", value, None, None)]
            if value not in noted:
                noted.add(value)
                reference.append(Attribute("id", f"fnref-{value}", None, None))
            yield "start", s, e, "sup", reference
            yield "end", e, e, "sup", None
        if e > reached and kind != "Start":
            reached = e
    if run_end >= 0:
        yield "text", run_start, run_end, original[run_start:run_end], None
    if html_end > html_start:
        yield from scan(masked, html_start, html_end, original)


def _code(text: str, start: int, end: int) -> Span:
    """What a code span says: without its backticks, and the space on both sides that may part them from the code."""
    while text[start] == "`":
        start += 1
        end -= 1
    inner = text[start:end]
    if len(inner) > 1 and inner[0] in " \r\n" and inner[-1] in " \r\n" and not inner.isspace():
        left = 2 if inner.startswith("\r\n") else 1
        return Span(start + left, end - (2 if inner.endswith("\r\n") else 1))
    return Span(start, end)


def _trim(text: str, span: Span, end: int) -> Span:
    """A bare destination without the parenthesis that closes the link."""
    stop = min(span.end, end)
    if text.find("(", span.start, stop) < 0 and text.find("\\", span.start, stop) < 0:
        close = text.find(")", span.start, stop)
        return Span(span.start, close if close >= 0 else stop)
    depth = 0
    at = span.start
    while at < stop:
        character = text[at]
        if character == "\\":
            at += 1
        elif character == "(":
            depth += 1
        elif character == ")":
            if not depth:
                return Span(span.start, at)
            depth -= 1
        at += 1
    return Span(span.start, stop)
