"""Markdown to events, through pyromark (CommonMark and GFM): the only file that knows its event shapes."""

from __future__ import annotations

import bisect
import re
from collections.abc import Callable, Iterator
from functools import cache
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
    ends: list[int] = []
    surplus: list[int] = [0]
    extra = 0
    for match in _beyond_ascii().finditer(text):
        for character in match[0]:
            size = len(character.encode("utf-8", "surrogatepass"))
            extra += size - 1
            surplus.append(extra)
        at = match.start() + surplus[len(ends)]
        for character in match[0]:
            at += len(character.encode("utf-8", "surrogatepass"))
            ends.append(at)
    find = bisect.bisect_right
    return lambda byte: byte - surplus[find(ends, byte)]


@cache
def _beyond_ascii() -> re.Pattern[str]:
    return re.compile(r"[^\x00-\x7f]+")


@cache
def _definition() -> re.Pattern[str]:
    return re.compile(r"^[ >]{0,12}\[((?:[^\[\]\\]|\\.)+)\]:[ \t]*(?:\r?\n[ \t]*)?(?:<([^<>\n]*)>|(\S+))", re.M)


@cache
def _destination() -> re.Pattern[str]:
    return re.compile(r"\]\([ \t\r\n]*(?:<((?:[^<>\\\n]|\\.)*)>|([^ \t\r\n]*))")


def _label(text: str) -> str:
    return " ".join(text.split()).casefold()


def events(source: Source, start: int = 0) -> Iterator[Event]:
    """The events of a Markdown file from code point ``start`` (where its front matter ends)."""
    masked, original = source.masked, source.text
    body = masked[start:] if start else masked
    if "\0" in body:
        body = body.replace("\0", "�")
    try:
        stream = pyromark.events_with_range(body, options=OPTIONS)
    except UnicodeEncodeError:  # a lone surrogate cannot reach the parser
        body = body.encode("utf-8", "replace").decode("utf-8")
        stream = pyromark.events_with_range(body, options=OPTIONS)
    to = code_points(body)
    has_masks = bool(source.masks)
    references: dict[str, Span] | None = None
    noted: set[str] = set()  # labels of footnotes that were referred to
    tags: list[str] = []  # of open containers, "" for one that is no element
    links: list[tuple[list[Attribute], dict[str, Any], list[int]]] = []
    image: tuple[int, dict[str, Any], list[str]] | None = None
    image_depth = 0
    reached = start  # the end of the last event inside the innermost link or image
    in_head = False
    run_start = run_end = -1  # the pending run of text
    run: list[str] = []
    html_start = html_end = -1  # the pending stretch of raw HTML

    def written(value: str, place: Span | None) -> str:
        """An address as its author wrote it where a template tag is in it."""
        return original[place.start : place.end] if place is not None and MASK in value else value

    def destination(kind: str, found: dict[str, Any], begin: int, end: int) -> Span | None:
        """Where the address of a link is written; ``begin`` is the end of its text, ``end`` of it all."""
        nonlocal references
        if kind == "Inline":
            match = _destination().match(masked, begin)
            if match is None:
                return None
            return Span(*match.span(1)) if match[1] is not None else _trim(masked, Span(*match.span(2)), end)
        if kind in ("Autolink", "Email"):
            return Span(begin, end - 1)
        if references is None:
            references = {}
            for match in _definition().finditer(masked, start):
                references.setdefault(_label(match[1]), Span(*match.span(2 if match[2] is not None else 3)))
        return references.get(_label(found["id"]))

    for event, where in stream:
        if type(event) is dict:
            ((kind, value),) = event.items()
        else:
            kind, value = event, None
        s, e = to(where["start"]) + start, to(where["end"]) + start
        if image is not None:
            reached = max(reached, e) if kind != "End" or image_depth else reached
            if kind == "Text" or kind == "Code":
                image[2].append(value)
            elif kind in ("SoftBreak", "HardBreak"):
                image[2].append(" ")
            elif kind == "Start":
                image_depth += 1
            elif kind == "End":
                if image_depth:
                    image_depth -= 1
                    continue
                begin, found, words = image
                image = None
                alt_span = Span(begin + 2, max(reached, begin + 2))
                place = destination(found["link_type"], found, alt_span.end, e)
                attributes = [
                    Attribute("src", written(found["dest_url"], place), place, place),
                    Attribute("alt", written("".join(words), alt_span), alt_span, alt_span),
                ]
                if found["title"]:
                    attributes.append(Attribute("title", found["title"], None, None))
                yield "start", begin, e, "img", attributes
                reached = e
            continue
        if kind == "Text":
            if s == e:
                continue  # indentation that the parser made up
            if s == run_end and e - s == len(value):
                run.append(value)
                run_end = e
                continue
            if run:
                text = "".join(run)
                yield "text", run_start, run_end, original[run_start:run_end] if has_masks and MASK in text else text, None
                run.clear()
                run_end = -1
            if e - s == len(value):
                run_start, run_end = s, e
                run.append(value)
            else:
                yield "text", s, e, value, None
            reached = e
            continue
        if run:
            reached = run_end
            text = "".join(run)
            yield "text", run_start, run_end, original[run_start:run_end] if has_masks and MASK in text else text, None
            run.clear()
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
        if kind == "SoftBreak":
            yield "text", s, e, original[s:e], None
        elif kind == "InlineHtml":
            yield from scan(masked, s, e, original)
        elif kind == "Code":
            yield "start", s, s, "code", None
            ticks = 0
            while masked[s + ticks] == "`":
                ticks += 1
            a, b = s + ticks, e - ticks
            if b - a > 1 and masked[a] in " \n" and masked[b - 1] in " \n" and not masked[a:b].isspace():
                a, b = a + 1, b - 1
            yield "text", a, b, original[a:b], None
            yield "end", e, e, "code", None
        elif kind == "Start":
            attributes = []
            if type(value) is dict:
                ((name, found),) = value.items()
                if name == "Link":
                    attributes.append(Attribute("href", found["dest_url"], None, None))
                    if found["title"]:
                        attributes.append(Attribute("title", found["title"], None, None))
                    links.append((attributes, found, [s]))
                    tag = "a"
                    reached = s + 1
                elif name == "Image":
                    image, image_depth, reached = (s, found, []), 0, s + 2
                    continue
                elif name == "Heading":
                    tag = found["level"].lower()
                    if found["id"]:
                        attributes.append(Attribute("id", found["id"], None, None))
                    if found["classes"]:
                        attributes.append(Attribute("class", " ".join(found["classes"]), None, None))
                elif name == "List":
                    tag = "ul" if found is None else "ol"
                    if found not in (None, 1):
                        attributes.append(Attribute("start", str(found), None, None))
                elif name == "CodeBlock":
                    tag = "pre"
                    if type(found) is dict and found.get("Fenced"):
                        attributes.append(Attribute("class", "language-" + found["Fenced"].split()[0], None, None))
                elif name == "FootnoteDefinition":
                    tag = "aside"
                    attributes += [Attribute("role", "doc-footnote", None, None), Attribute("id", f"fn-{found}", None, None)]
                else:
                    tag = TAGS.get(name, "div")
            elif value == "TableCell":
                tag = "th" if in_head else "td"
            else:
                tag = TAGS.get(value, "div")
            tags.append(tag)
            if tag:
                yield "start", s, s, tag, attributes
            if tag == "thead":
                in_head = True
                yield "start", s, s, "tr", None
        elif kind == "End":
            tag = tags.pop()
            if tag == "a":
                attributes, found, (begin,) = links.pop()
                place = destination(found["link_type"], found, reached if found["link_type"] == "Inline" else begin + 1, e)
                attributes[0] = Attribute("href", written(found["dest_url"], place), place, place)
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
        if kind != "Start":
            reached = max(reached, e)
    if run:
        text = "".join(run)
        yield "text", run_start, run_end, original[run_start:run_end] if has_masks and MASK in text else text, None
    if html_end > html_start:
        yield from scan(masked, html_start, html_end, original)


def _trim(text: str, span: Span, end: int) -> Span:
    """A bare destination without the parenthesis that closes the link."""
    stop = min(span.end, end)
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
