"""ACC605 empty-spacer."""

from bisect import bisect_left
from collections.abc import Iterator

from editlint import Bad, Document, Edit, Element, Finding, Fix, Good, Span, rule

#: What a paragraph without words may hold and still not be empty.
CONTENT = frozenset(
    "img svg picture video audio iframe object embed canvas input button select textarea math hr a label output progress meter map".split()
)
#: What marks a paragraph that a script will fill.
LIVE = ("aria-live", "role", "data-bind", "aria-atomic", "x-text", "v-text", "v-html")
BLANK = " \t\r\n\f\u00a0\u2002\u2003\u2009\u200b\u2060\ufeff\u2028"


@rule(
    "ACC605",
    "empty-spacer",
    severity="warning",
    criteria=("1.3.1",),
    examples=[
        Good("<p>One.</p>\n<p>Two.</p>", format="html"),
        Good('<p>Roses<br>Violets</p>\n<p aria-live="polite"></p>\n<p><img src="a.jpg" alt="Weir"></p>', format="html"),
        Good("One.\n\n\n\nTwo.", why="empty lines in Markdown are no paragraphs"),
        Bad("<p>One.</p>\n⟦<p>&nbsp;</p>⟧\n<p>Two.</p>", format="html", fixed="<p>One.</p>\n\n<p>Two.</p>"),
        Good("<p>Roses<br>Violets<br>Sugar<br><br>Are red<br>Are blue</p>", format="html", why="verse"),
        Bad(
            "<p>One.⟦<br><br>⟧Two.</p>",
            format="html",
            fixed="<p>One.</p>\n<p>Two.</p>",
            why="two paragraphs that only look apart",
        ),
        Bad("<p>One.</p>⟦<br>\n<br>⟧\n<p>Two.</p>", format="html", fixed="<p>One.</p>\n<p>Two.</p>"),
        Bad("One.\n\n⟦&nbsp;⟧\n\nTwo.", fixed="One.\n\n\n\nTwo."),
    ],
)
def empty_spacer(document: Document) -> Iterator[Finding]:
    """Empty paragraphs or rows of line breaks make space.

    A screen reader stops at each one and says "blank"; space is the style sheet's work, paragraphs are the author's.
    """
    for element in document.elements("p"):
        first = element.children[0] if element.children else element
        if not isinstance(first, Element) and first.text.strip(BLANK):
            continue  # as nearly all
        written = element.open.end > element.open.start
        if written and element.close.end == element.close.start or not document.hidden.exposed(element):
            continue
        if any(element.get(name) is not None for name in LIVE) or any(child.tag in CONTENT for child in element.walk()):
            continue
        text = element.text
        if text.strip(BLANK) or (element.get("id") is not None and not text) or document.templated(element.span):
            continue
        span = element.span
        if not written:
            leaves = list(element.texts())
            span = Span(leaves[0].source.start, leaves[-1].source.end) if leaves else element.span
            if not document.source(span).strip():
                continue
        yield Finding(span, "An empty paragraph: leave space to the style sheet", (Fix((Edit(span, ""),), safe=True, title="delete it"),))
    yield from _breaks(document)


def _breaks(document: Document) -> Iterator[Finding]:
    """Rows of two or more ``br``."""
    run: list[Element] = []
    verse: dict[int, bool] = {}
    for element in document.elements("br"):
        if document.source(Span(element.start, element.start + 1)) != "<":
            continue  # a hard break of Markdown, which never stands in a row
        if run and element.parent is run[0].parent and not document.text[run[-1].end : element.start].replace("&nbsp;", "").strip(BLANK):
            run.append(element)
            continue
        yield from _row(document, run, verse)
        run = [element]
    yield from _row(document, run, verse)


def _row(document: Document, run: list[Element], verse: dict[int, bool]) -> Iterator[Finding]:
    if len(run) < 2 or not document.hidden.exposed(run[0]):
        return
    holder = run[0].parent
    if holder is None or holder.closest("pre", "form", "label", "address", "textarea", "button") is not None:
        return
    if id(holder) not in verse:
        verse[id(holder)] = _verse(holder)
    if verse[id(holder)]:
        return
    span = Span(run[0].start, run[-1].end)
    before, after = _stands(holder, run[0], -1), _stands(holder, run[-1], 1)
    fixes: tuple[Fix, ...] = ()
    if not before or not after:
        fixes = (Fix((Edit(span, ""),), safe=True, title="delete them"),)
    elif holder.tag == "p" and not holder.attributes and holder.open.end > holder.open.start:
        fixes = (Fix((Edit(span, "</p>\n<p>"),), title="make two paragraphs"),)
    message = (
        f"{len(run)} line breaks in a row: make two paragraphs of it"
        if before and after
        else f"{len(run)} line breaks in a row: delete them"
    )
    yield Finding(span, message, fixes)


def _stands(holder: Element, element: Element, step: int) -> bool:
    """Whether text of the same block stands before (-1) or after (1) a line break."""
    children = holder.children
    at = bisect_left(children, element.start, key=_place) + step
    while 0 <= at < len(children):
        child = children[at]
        if isinstance(child, Element):
            if child.tag != "br":
                return child.tag not in BLOCKS
        elif child.text.strip(BLANK):
            return True
        at += step
    return False


def _place(node: object) -> int:
    return node.start if isinstance(node, Element) else node.source.start  # type: ignore[attr-defined]


BLOCKS = frozenset("p div ul ol dl table h1 h2 h3 h4 h5 h6 blockquote figure section article hr pre aside header footer form".split())


def _verse(holder: Element) -> bool:
    """Whether the breaks part the stanzas of a poem: its class says so, or most lines are short and end in single breaks."""
    if any(word in name.lower() for one in (holder, *holder.ancestors()) for name in one.classes for word in ("poem", "verse", "lyric")):
        return True
    breaks = sum(isinstance(child, Element) and child.tag == "br" for child in holder.children)
    lines = [child.text.strip() for child in holder.children if not isinstance(child, Element) and child.text.strip(BLANK)]
    rows = breaks - len(lines) + 1  # breaks beyond one between two lines
    return len(lines) >= 4 and rows * 2 <= len(lines) and all(len(line) < 60 for line in lines)
