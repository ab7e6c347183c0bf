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
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
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
            if element.children:
                stack += [child for child in element.children[::-1] if child.__class__ is Element]

    def texts(self) -> Iterator[Text]:
        """Every text below this element, in document order."""
        stack = [iter(self.children)]  # iterators: who takes the first few pays for no more
        while stack:
            for node in stack[-1]:
                if isinstance(node, Element):
                    stack.append(iter(node.children))
                    break
                yield node
            else:
                stack.pop()

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

    __slots__ = ("_words", "element", "kind", "pieces", "prose", "text", "zone")

    def __init__(self, element: Element, pieces: tuple[Piece, ...], literals: Sequence[tuple[int, int]] = ()) -> None:
        self.element = element
        self.kind = element.tag
        self.pieces = pieces
        self.text = self.prose = text = pieces[0].text if len(pieces) == 1 else "".join([piece.text for piece in pieces])
        self.zone = "body"
        self._words: list[str] | None = None
        if literals:
            parts: list[str] = []
            at = 0
            for start, end in literals:
                parts += (text[at:start], MASK * (end - start))
                at = end
            parts.append(text[at:])
            self.prose = "".join(parts)

    def __repr__(self) -> str:
        return f"<Block {self.kind} {self.zone} {self.text[:40]!r}>"

    @property
    def words(self) -> list[str]:
        """The words of ``prose`` in lower case, in order, letters only (“don’t” is two): by these a rule sees what cannot be there."""
        if self._words is None:
            self._words = _split(self.prose)
        return self._words

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
        return pieces[max(bisect.bisect_left(pieces, (at + 1,)) - 1, 0)]  # pieces sort by ``at``

    def span(self, start: int, end: int) -> Span:
        """The span in the file of ``text[start:end]``; an entity or escape is taken whole."""
        first = self._piece(start)
        if len(first.text) == first.source.end - first.source.start:
            left = first.source.start + start - first.at
        else:
            left = first.source.start
        if end <= start:
            return Span(left, left)
        last = first if end <= first.at + len(first.text) else self._piece(end - 1)
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


#: Signs that stand in most articles: without them a text is ASCII, as a rule, and soon split.
SIGNS = f"’‘“”–—…£\u00a0{LINE_BREAK}{MASK}"


def _split(text: str) -> list[str]:
    """The words of a text in lower case, letters only."""
    if not text.isascii():
        for sign in SIGNS:
            text = text.replace(sign, " ")
    return text.translate(_spaced()).split() if text.isascii() else _letters().findall(text.lower())


@cache
def _spaced() -> str:
    """The ASCII letters in lower case, all else as spaces, each at its place."""
    return "".join([character.lower() if character.isalpha() else " " for character in map(chr, range(128))])


@cache
def _letters() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_]+")


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
UNREAD = frozenset("script style noscript template iframe noembed noframes head title select datalist textarea video audio canvas".split())
#: Elements whose text is not the author's prose.
LITERAL = frozenset("code kbd samp pre var math svg".split())
HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
CLOSES_P = frozenset(
    "address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 "
    "h4 h5 h6 header hgroup hr main menu nav ol p pre section summary table ul li dd dt listing search".split()
)
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
}
#: What may stand in a head; anything else ends it, whether ``</head>`` is written or not.
IN_HEAD = frozenset("title meta link script style base noscript template basefont bgsound noframes".split())
#: How far an end tag looks for the element it closes: the standard's scopes.
SCOPE = frozenset("table td th caption html button object template".split())
TABLE_SCOPE = frozenset(("table", "html", "template"))
IN_TABLE = frozenset("table tr td th tbody thead tfoot caption".split())
#: Inline elements that end where their end tag says, whatever is open inside; any other never ends a block.
FORMATTING = frozenset("a b big code em font i nobr s small strike strong tt u".split())
#: Blocks whose end tag is always written: where something else has closed one, its end tag is still to come.
CONTAINERS = frozenset("div section article aside main nav header footer figure blockquote ul ol table form center fieldset".split())
#: Start tags that may close something, or mean nothing.
_CLOSERS = CLOSES_P | SIBLINGS.keys() | {"a", "html", "body", "head"}
_CLOSE_P_ALONE = CLOSES_P - SIBLINGS.keys() - HEADINGS - {"form"}
#: No deeper than browsers go (Blink's limit): looking up the tree is bounded, so time stays linear.
DEPTH = 512


def grow(events: Iterable[Event], length: int) -> Element:
    """The tree of an event stream.

    ``length`` is the length of the source in code points; the root spans it all. Every element left open at the
    end ends there. The number of open elements of each tag is kept, so that looking for one that is not there is
    never a walk; below ``DEPTH`` an element becomes its parent's sibling.
    """
    root = current = Element("#root", (), Span(0, 0), None)
    root.end = length
    count: defaultdict[str, int] = defaultdict(int)
    owed: defaultdict[str, int] = defaultdict(int)  # end tags to come, of containers that are closed already
    depth = 0
    add = root.children.append

    def close(top: Element, at: int, early: bool = False) -> None:
        """Close everything from the current element up to and including ``top``."""
        nonlocal current, depth, add
        while True:
            tag = current.tag
            count[tag] -= 1
            depth -= 1
            if early and tag in CONTAINERS and current is not top:
                owed[tag] += 1
            current.end = at
            current.close = Span(at, at)
            parent = current.parent
            assert parent is not None
            done = current is top
            current = parent
            if done:
                add = current.children.append
                return

    def up(tags: frozenset[str], scope: frozenset[str]) -> Element | None:
        """The nearest open element with one of the tags, not beyond one of the scope."""
        element: Element | None = current
        while element is not None and element.tag not in tags:
            if element.tag in scope:
                return None
            element = element.parent
        return element

    def make_room(tag: str, at: int) -> bool:
        """Close what a start tag closes; False where the tag means nothing."""
        if tag == "form" and count["form"]:
            return False
        if tag in CLOSES_P and count["p"] and (paragraph := up(_P, SCOPE)) is not None:
            close(paragraph, at)
        siblings = SIBLINGS.get(tag)
        if siblings is not None and any(count[one] for one in siblings[0]):
            top = None
            element: Element | None = current
            while element is not None and element.tag not in siblings[1]:
                if element.tag in siblings[0]:
                    top = element
                element = element.parent
            if top is not None:
                close(top, at)
        if tag in HEADINGS:
            if current.tag in HEADINGS:
                close(current, at)
        elif tag == "a":
            if count["a"] and (link := up(_A, SCOPE)) is not None:
                close(link, at, early=True)
        elif tag == "html" or tag == "body" or tag == "head":
            return not count[tag] and (tag != "head" or not count["body"])
        return True

    for kind, start, end, value, attributes in events:
        if kind == "text":
            if count["head"] and current.tag == "head" and not value.isspace():
                close(current, start)
            add(Text(value, Span(start, end)))
        elif kind == "start":
            if count["head"] and current.tag == "head" and value not in IN_HEAD:
                close(current, start)
            if value in _CLOSERS and (count["p"] or value not in _CLOSE_P_ALONE) and not make_room(value, start):
                continue
            if depth >= DEPTH:
                close(current, start)
            new = Element(value, attributes or (), Span(start, end), current)
            add(new)
            if value not in VOID:
                current = new
                add = new.children.append
                depth += 1
                count[value] += 1
        elif kind == "end":
            if owed and owed[value]:
                owed[value] -= 1
                continue
            if current.tag == value and current.parent is not None:  # as it mostly is
                count[value] -= 1
                depth -= 1
                current.end = end
                current.close = Span(start, end)
                current = current.parent
                add = current.children.append
                continue
            if not count[value]:
                if value == "br" or value == "p":
                    add(Element(value, (), Span(start, end), current))  # as every browser has it: a break, an empty paragraph
                    continue
                if value not in HEADINGS or current.tag not in HEADINGS:
                    continue
                value = current.tag  # <h2>…</h3>
            early = False
            if value in IN_TABLE:
                scope = TABLE_SCOPE
            elif value in BLOCK:
                scope = _ITEM_SCOPE if value == "li" else SCOPE
            elif value in FORMATTING:
                scope, early = SCOPE, True
            else:
                scope = BLOCK
            element = up(frozenset((value,)), scope)
            if element is not None:
                close(element, start, early)
                element.end = end
                element.close = Span(start, end)
    while current is not root:
        current.end = length
        current.close = Span(length, length)
        assert current.parent is not None
        current = current.parent
    return root


_P = frozenset(("p",))
_A = frozenset(("a",))
_ITEM_SCOPE = SCOPE | {"ul", "ol"}


def blocks(root: Element, masked: Sequence[Span] = ()) -> tuple[Block, ...]:
    """The blocks of a tree in document order; ``masked`` are the spans of template tags, in order.

    Text of ``script``, ``style`` and the like is left out, and so are blocks of white space alone.
    """
    out: list[Block] = []
    pieces: list[Piece] = []
    literals: list[tuple[int, int]] = []
    at = 0
    seen = False  # whether the pending pieces hold more than white space

    def flush(element: Element) -> None:
        nonlocal at, seen
        if seen:
            out.append(Block(element, tuple(pieces), literals))
        pieces.clear()
        literals.clear()
        at = 0
        seen = False

    # What is open: (the element, the block it stands in, how many literal elements it stands in, its further children).
    element, holder, literal = root, root, 0
    children = iter(root.children)
    stack: list[tuple[Element, Element, int, Iterator[Element | Text]]] = []
    while True:
        for child in children:
            if isinstance(child, Text):
                text, source = child
                pieces.append(Piece(at, text, source))
                if literal:
                    literals.append((at, at + len(text)))
                elif masked:
                    literals.extend(_masked(masked, source, at))
                at += len(text)
                if not seen and not text.isspace():
                    seen = True
                continue
            tag = child.tag
            if tag == "br":
                pieces.append(Piece(at, LINE_BREAK, child.open))
                at += 1
                continue
            if tag in UNREAD:
                continue
            if tag in BLOCK and pieces:
                flush(holder)
            if child.children:
                stack.append((element, holder, literal, children))
                element, children = child, iter(child.children)
                if tag in BLOCK:
                    holder = child
                if tag in LITERAL:
                    literal += 1
                break
        else:
            if element is holder and pieces:
                flush(element)
            if not stack:
                return tuple(out)
            element, holder, literal, children = stack.pop()


def _masked(masked: Sequence[Span], source: Span, at: int) -> Iterator[tuple[int, int]]:
    """What of a text at offset ``at`` of its block is template tags."""
    k = max(bisect.bisect_right(masked, (source.start, source.start)) - 1, 0)
    while k < len(masked) and masked[k].start < source.end:
        left, right = max(masked[k].start, source.start), min(masked[k].end, source.end)
        if left < right:
            yield at + left - source.start, at + right - source.start
        k += 1
