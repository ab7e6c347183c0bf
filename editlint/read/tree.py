"""One event stream, whatever the format, becomes one light tree and its blocks of text.

An event is ``(kind, start, end, value, attributes)`` with code-point offsets into the source:

- ``("text", start, end, text, None)``: decoded text; an entity or an escape is an event of its own;
- ``("start", start, end, tag, attributes)``: the span is the start tag's;
- ``("end", start, end, tag, None)``: the span is the end tag's;
- ``("comment", start, end, text, None)`` and ``("doctype", start, end, text, None)``.

The tree closes elements as browsers do for the cases that articles hold (an open ``p``, list items, table
cells), with no foster parenting and no recursion: hostile nesting costs time, never the stack.
"""

from __future__ import annotations

import bisect
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from .span import Span

LINE_BREAK = "\u2028"  #: what a hard line break (``<br>``, two spaces in Markdown) is in ``Block.text``
MASK = "\ufffc"  #: what stands in ``Block.prose`` for a character of code, mathematics or a template tag


class Attribute(NamedTuple):
    """One attribute: its decoded value, the span of the value without quotes, and the span of it all."""

    name: str
    value: str
    value_span: Span | None
    span: Span | None


Event = tuple[str, int, int, str, "Sequence[Attribute] | None"]


class Text(NamedTuple):
    """A leaf of the tree: visible text and where it came from."""

    text: str
    source: Span


class Piece(NamedTuple):
    """One stretch of a block's visible text and where it came from.

    ``at`` is its offset in ``Block.text``. A piece as long as its source maps one to one; any other (an entity,
    an escape, a line break) is all or nothing.
    """

    at: int
    text: str
    source: Span


class Element:
    """A node of the tree: tag, attributes, and the spans of the whole, of the start tag and of the end tag.

    ``close`` is empty (start == end) where the end tag is left out or cannot be.
    """

    __slots__ = ("attributes", "children", "close", "end", "open", "parent", "start", "tag")

    def __init__(self, tag: str, attributes: Sequence[Attribute], open_: Span, parent: Element | None) -> None:
        self.tag = tag
        self.attributes = attributes
        self.open = open_
        self.close = Span(open_.end, open_.end)
        self.start = open_.start
        self.end = open_.end
        self.children: list[Element | Text] = []
        self.parent = parent

    def __repr__(self) -> str:
        return f"<{self.tag} {self.start}-{self.end}>"

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)

    def get(self, name: str) -> str | None:
        """The decoded value of an attribute, or None where there is none."""
        for attribute in self.attributes:
            if attribute.name == name:
                return attribute.value
        return None

    def attribute(self, name: str) -> Attribute | None:
        """The attribute with its spans, or None."""
        for attribute in self.attributes:
            if attribute.name == name:
                return attribute
        return None

    @property
    def classes(self) -> list[str]:
        return (self.get("class") or "").split()

    def walk(self) -> Iterator[Element]:
        """This element and all below it, in document order."""
        stack: list[Element] = [self]
        while stack:
            element = stack.pop()
            yield element
            stack.extend(child for child in reversed(element.children) if isinstance(child, Element))

    def texts(self) -> Iterator[Text]:
        """Every text below this element, in document order."""
        stack: list[Element | Text] = [self]
        while stack:
            node = stack.pop()
            if isinstance(node, Element):
                stack.extend(reversed(node.children))
            else:
                yield node

    @property
    def text(self) -> str:
        """All text below this element, joined; white space as written."""
        return "".join(leaf.text for leaf in self.texts())

    def ancestors(self) -> Iterator[Element]:
        """The parent, its parent, and so on up to the root."""
        element = self.parent
        while element is not None:
            yield element
            element = element.parent

    def closest(self, *tags: str) -> Element | None:
        """This element or its nearest ancestor that has one of the tags."""
        element: Element | None = self
        while element is not None and element.tag not in tags:
            element = element.parent
        return element


class Block:
    """A paragraph, heading, list item, cell …: a stretch of text that nothing interrupts.

    ``text`` is what a reader sees, ``prose`` the same length with code, mathematics and template tags replaced by
    U+FFFC. ``element`` is the nearest block element, ``kind`` its tag (``p``, ``h1``, ``li``, ``td``, ``figcaption`` …;
    plain text has ``p`` and ``h1``). ``zone`` is set by ``understand.zones``.
    """

    __slots__ = ("element", "kind", "pieces", "prose", "text", "zone")

    def __init__(self, element: Element, pieces: tuple[Piece, ...], literals: Sequence[tuple[int, int]] = ()) -> None:
        self.element = element
        self.kind = element.tag
        self.pieces = pieces
        self.text = "".join([piece.text for piece in pieces])
        self.zone = "body"
        prose = self.text
        for start, end in literals:
            prose = prose[:start] + MASK * (end - start) + prose[end:]
        self.prose = prose

    def __repr__(self) -> str:
        return f"<Block {self.kind} {self.zone} {self.text[:40]!r}>"

    @property
    def start(self) -> int:
        return self.pieces[0].source.start

    @property
    def end(self) -> int:
        return self.pieces[-1].source.end

    def _piece(self, at: int) -> Piece:
        pieces = self.pieces
        if len(pieces) == 1:
            return pieces[0]
        return pieces[max(bisect.bisect_right(pieces, at, key=_at) - 1, 0)]

    def span(self, start: int, end: int) -> Span:
        """The span in the file of ``text[start:end]``; an entity or escape is taken whole."""
        first = self._piece(start)
        if len(first.text) == first.source.end - first.source.start:
            left = first.source.start + start - first.at
        else:
            left = first.source.start
        if end <= start:
            return Span(left, left)
        last = self._piece(end - 1)
        if len(last.text) == last.source.end - last.source.start:
            return Span(left, last.source.start + end - last.at)
        return Span(left, last.source.end)

    def contiguous(self, start: int, end: int) -> bool:
        """Whether ``text[start:end]`` stands in the file with no markup inside: only then may a fix replace it."""
        at = start
        place: int | None = None
        while at < end:
            piece = self._piece(at)
            if place is not None and piece.source.start != place:
                return False
            place = piece.source.end
            at = piece.at + len(piece.text)
        return True

    def offset(self, place: int) -> int:
        """The offset in ``text`` of a code-point offset in the file (the nearest one where markup stands there)."""
        pieces = self.pieces
        i = max(bisect.bisect_right(pieces, place, key=_source_start) - 1, 0)
        piece = pieces[i]
        if len(piece.text) == piece.source.end - piece.source.start:
            return piece.at + min(max(place - piece.source.start, 0), len(piece.text))
        return piece.at if place < piece.source.end else piece.at + len(piece.text)


def _at(piece: Piece) -> int:
    return piece.at


def _source_start(piece: Piece) -> int:
    return piece.source.start


VOID = frozenset("area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr".split())
BLOCK = frozenset(
    "#root address article aside blockquote body button caption center col colgroup dd details dialog dir div dl dt fieldset "
    "figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe legend li listing main "
    "menu nav ol optgroup option p pre search section select summary table tbody td tfoot th thead tr ul title textarea "
    "video audio object".split()
)
#: Elements whose text nobody reads as part of the article.
UNREAD = frozenset("script style noscript template iframe noembed noframes head select textarea".split())
#: Elements whose text is not the author's prose.
LITERAL = frozenset("code kbd samp pre var math svg".split())
CLOSES_P = frozenset(
    "address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 "
    "h4 h5 h6 header hgroup hr main menu nav ol p pre section summary table ul li dd dt listing search".split()
)
HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
#: tag -> (the siblings that its start tag closes, the elements beyond which it does not look)
_CELL = (frozenset(("td", "th")), frozenset(("tr", "table")))
_ROWS = (frozenset("tbody thead tfoot tr td th caption colgroup".split()), frozenset(("table",)))
SIBLINGS = {
    "li": (frozenset(("li",)), frozenset(("ul", "ol", "menu"))),
    "dt": (frozenset(("dt", "dd")), frozenset(("dl",))),
    "dd": (frozenset(("dt", "dd")), frozenset(("dl",))),
    "tr": (frozenset(("tr", "td", "th", "caption", "colgroup")), frozenset(("table", "thead", "tbody", "tfoot"))),
    "td": _CELL,
    "th": _CELL,
    "tbody": _ROWS,
    "thead": _ROWS,
    "tfoot": _ROWS,
    "option": (frozenset(("option",)), frozenset(("select", "optgroup", "datalist"))),
    "optgroup": (frozenset(("option", "optgroup")), frozenset(("select",))),
    "body": (frozenset(("head",)), frozenset(("html",))),
}
SCOPE = frozenset("table td th caption html button object template".split())
#: No deeper than browsers go (Blink's limit): looking up the tree is bounded, so time stays linear.
DEPTH = 512
#: End tags that may close an open table cell on their way up.
STRUCTURAL = frozenset("table tr td th tbody thead tfoot html body div article section main".split())


def grow(events: Iterable[Event], length: int) -> Element:
    """The tree of an event stream.

    ``length`` is the length of the source in code points; the root spans it all. Every element left open at the
    end ends there. The number of open elements of each tag is kept, so that looking for one that is not there is
    never a walk; below ``DEPTH`` an element becomes its parent's sibling.
    """
    root = current = Element("#root", (), Span(0, 0), None)
    root.end = length
    count: dict[str, int] = {}
    depth = 0

    def close(top: Element, at: int) -> None:
        """Close everything from the current element up to and including ``top``."""
        nonlocal current, depth
        while True:
            count[current.tag] -= 1
            depth -= 1
            current.end = at
            current.close = Span(at, at)
            parent = current.parent
            assert parent is not None
            done = current is top
            current = parent
            if done:
                return

    for kind, start, end, value, attributes in events:
        if kind == "text":
            current.children.append(Text(value, Span(start, end)))
        elif kind == "start":
            if count.get("p") and value in CLOSES_P:
                element: Element | None = current
                while element is not None and element.tag not in SCOPE and element.tag != "p":
                    element = element.parent
                if element is not None and element.tag == "p":
                    close(element, start)
            siblings = SIBLINGS.get(value)
            if siblings and any(count.get(tag) for tag in siblings[0]):
                top = None
                element = current
                while element is not None and element.tag not in siblings[1]:
                    if element.tag in siblings[0]:
                        top = element
                    element = element.parent
                if top is not None:
                    close(top, start)
            if value in HEADINGS and current.tag in HEADINGS:
                close(current, start)
            if value == "a" and count.get("a"):
                element = current
                while element is not None and element.tag != "a" and element.tag not in SCOPE:
                    element = element.parent
                if element is not None and element.tag == "a":
                    close(element, start)
            if depth >= DEPTH:
                close(current, start)
            new = Element(value, attributes or (), Span(start, end), current)
            current.children.append(new)
            if value not in VOID:
                current = new
                depth += 1
                count[value] = count.get(value, 0) + 1
        elif kind == "end":
            if not count.get(value):
                continue
            element = current
            while element is not None and element.tag != value:
                if element.tag in SCOPE and value not in STRUCTURAL:
                    element = None
                    break
                element = element.parent
            if element is not None:
                close(element, start)
                element.end = end
                element.close = Span(start, end)
    while current is not root:
        current.end = length
        current.close = Span(length, length)
        assert current.parent is not None
        current = current.parent
    return root


def blocks(root: Element, masked: Sequence[Span] = ()) -> tuple[Block, ...]:
    """The blocks of a tree in document order; ``masked`` are the spans of template tags, in order.

    Text of ``script``, ``style`` and the like is left out, and so are blocks of white space alone.
    """
    out: list[Block] = []
    pieces: list[Piece] = []
    literals: list[tuple[int, int]] = []
    at = 0
    mask_starts = [span.start for span in masked]

    def flush(element: Element) -> None:
        nonlocal at
        if pieces:
            if any(piece.text and not piece.text.isspace() for piece in pieces):
                out.append(Block(element, tuple(pieces), tuple(literals)))
            pieces.clear()
            literals.clear()
            at = 0

    # The stack holds (element, the block it stands in, how many literal elements it stands in, next child).
    stack: list[list[object]] = [[root, root, 0, 0]]
    while stack:
        frame = stack[-1]
        element: Element = frame[0]  # type: ignore[assignment]
        holder: Element = frame[1]  # type: ignore[assignment]
        literal: int = frame[2]  # type: ignore[assignment]
        i: int = frame[3]  # type: ignore[assignment]
        children = element.children
        descended = False
        while i < len(children):
            child = children[i]
            i += 1
            if isinstance(child, Text):
                text, source = child
                pieces.append(Piece(at, text, source))
                if literal:
                    literals.append((at, at + len(text)))
                elif masked:
                    k = max(bisect.bisect_right(mask_starts, source.start) - 1, 0)
                    while k < len(masked) and masked[k].start < source.end:
                        left, right = max(masked[k].start, source.start), min(masked[k].end, source.end)
                        if left < right:
                            literals.append((at + left - source.start, at + right - source.start))
                        k += 1
                at += len(text)
            elif child.tag == "br":
                pieces.append(Piece(at, LINE_BREAK, child.open))
                at += 1
            elif child.tag in UNREAD:
                continue
            elif child.tag in BLOCK:
                flush(holder)
                if child.children:
                    frame[3] = i
                    stack.append([child, child, literal + (child.tag in LITERAL), 0])
                    descended = True
                    break
            elif child.children:
                frame[3] = i
                stack.append([child, holder, literal + (child.tag in LITERAL), 0])
                descended = True
                break
        if descended:
            continue
        stack.pop()
        if element.tag in BLOCK:
            flush(element)
    return tuple(out)
