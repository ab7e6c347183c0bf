"""ACC605 empty-spacer."""

from collections.abc import Iterator

from editlint import Bad, Document, Edit, Element, Finding, Fix, Good, Span, rule

#: What a paragraph without words may hold and still not be empty.
CONTENT = frozenset(
    "img svg picture video audio iframe object embed canvas input button select textarea math hr a label output progress meter map".split()
)
LIVE = ("aria-live", "id", "role", "data-bind")


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
        Bad("<p>One.⟦<br><br>⟧Two.</p>", format="html", why="two paragraphs that only look apart"),
    ],
)
def empty_spacer(document: Document) -> Iterator[Finding]:
    """Empty paragraphs or rows of line breaks make space.

    A screen reader stops at each one and says "blank"; space is the style sheet's work, paragraphs are the author's.
    """
    for element in document.elements("p"):
        if element.close.end == element.close.start or not document.hidden.exposed(element):
            continue
        if any(element.get(name) is not None for name in LIVE) or any(child.tag in CONTENT for child in element.walk()):
            continue
        if element.text.strip(" \t\r\n\f\u00a0\u200b\ufeff"):
            continue
        if document.article.source.masks and "\ufffc" in document.article.source.masked[element.start : element.end]:
            continue
        fix = Fix((Edit(element.span, ""),), safe=True, title="delete it")
        yield Finding(element.span, "An empty paragraph: leave space to the style sheet", (fix,))
    yield from _breaks(document)


def _breaks(document: Document) -> Iterator[Finding]:
    """Rows of two or more ``br`` with text before and after them in one block."""
    at: Element | None = None
    run: list[Element] = []
    for element in document.elements("br"):
        if element.open.end == element.open.start or element.closest("pre", "form", "label", "address") is not None:
            continue
        if run and element.parent is at and not document.text[run[-1].end : element.start].strip():
            run.append(element)
            continue
        yield from _row(document, run)
        at, run = element.parent, [element]
    yield from _row(document, run)


def _row(document: Document, run: list[Element]) -> Iterator[Finding]:
    if len(run) < 2 or not document.hidden.exposed(run[0]):
        return
    if not all(document.text[element.start] == "<" for element in run):
        return  # hard breaks of Markdown, which never stand in a row
    yield Finding(Span(run[0].start, run[-1].end), f"{len(run)} line breaks in a row: make two paragraphs of it")
