"""ACC501 table-header."""

from collections.abc import Iterator

from editlint import Bad, Document, Edit, Element, Finding, Fix, Good, Span, rule

from ._places import short, start_tag, words

HEADINGS = tuple("h1 h2 h3 h4 h5 h6".split())
TABLES = frozenset(("table", "grid", "treegrid"))
HEADERS = frozenset(("columnheader", "rowheader"))


@rule(
    "ACC501",
    "table-header",
    criteria=("1.3.1",),
    act=("d0f69e",),
    examples=[
        Good("| Ward | Seats |\n|---|---|\n| East | 3 |"),
        Good(
            "<table><tr><td></td><th>Seats</th></tr><tr><th>East</th><td>3</td></tr></table>", format="html", why="the corner may be empty"
        ),
        Good('<table role="presentation"><tr><td>Left</td><td>Right</td></tr><tr><td>a</td><td>b</td></tr></table>', format="html"),
        Good("<table><tr><td>One column</td></tr><tr><td>is a list</td></tr></table>", format="html"),
        Good("<table><tr><td><table><tr><th>A</th></tr><tr><td>1</td></tr></table></td></tr></table>", format="html"),
        Bad(
            "<table>⟦<tr><td>Ward</td><td>Seats</td></tr>⟧<tr><td>East</td><td>3</td></tr></table>",
            format="html",
            fixed="<table><tr><th>Ward</th><th>Seats</th></tr><tr><td>East</td><td>3</td></tr></table>",
        ),
        Bad("<table><tr><th>Ward</th>⟦<th> </th>⟧</tr><tr><td>East</td><td>3</td></tr></table>", format="html"),
        Bad("<table><tr><th>Ward</th><th>⟦Seats⟧</th></tr><tr><td>East</td></tr></table>", format="html", why="no cell stands below it"),
        Bad("<table><tr><th><h3>⟦Ward⟧</h3></th><th>Seats</th></tr><tr><td>East</td><td>3</td></tr></table>", format="html"),
        Bad(
            '<div role="table"><div role="row"><b role="columnheader">A</b><b role="columnheader">⟦B⟧</b></div>'
            '<div role="row"><i role="cell">1</i></div></div>',
            format="html",
        ),
    ],
)
def table_header(document: Document) -> Iterator[Finding]:
    """Table has no header cells, or a header cell that heads nothing.

    A screen reader says of each cell which row and column it stands in; without headers a table is a heap of words. A table that only
    arranges things says ``role="presentation"``. Source: WCAG 1.3.1, technique H51, the WAI tables tutorial, W3C ACT rule d0f69e.
    """
    roles, hidden, names = document.roles, document.hidden, document.names
    for table in document.tables:
        element = table.element
        if not hidden.exposed(element) or document.templated(element.span) or roles.of(element) not in TABLES:
            continue
        cells = [cell for cell in table.cells if hidden.exposed(cell.element)]
        headers = [cell for cell in cells if cell.header or roles.of(cell.element) in HEADERS]
        for cell in cells:
            for child in cell.element.children:
                if isinstance(child, Element) and child.tag in HEADINGS and roles.of(child) == "heading" and hidden.exposed(child):
                    yield Finding(words(child), f"Heading “{short(child.text)}” in a table: use a caption or a header cell")
        if not headers:
            if table.height > 1 and table.width > 1 and _holds_data(document, table.element, len(cells)):
                yield Finding(
                    _row(table.rows[0]), "No cell of this table is a header: mark up the first row or column", _promote(table.rows[0])
                )
            continue
        heading = table.heading()
        for cell in headers:
            role = roles.of(cell.element)
            if not names.of(cell.element) and not names.content(cell.element):
                if not (cell.row == 0 and cell.column == 0):
                    yield Finding(cell.element.span, "Header cell is empty: say what it heads, or make it a <td>")
            elif cell.header and id(cell) not in heading and role in HEADERS:
                yield Finding(words(cell.element), f"Header “{short(cell.element.text)}” heads no cell")
    yield from _without_markup(document)


def _holds_data(document: Document, element: Element, cells: int) -> bool:
    """Whether a table without headers shows data: short cells, nothing in it that only a layout has."""
    if any(
        one.tag in ("table", "form", "ul", "ol", "iframe", "p", "div", "input", "button", "video")
        for one in element.walk()
        if one is not element
    ):
        return False
    filled = [text for text in (" ".join(leaf.text.split()) for leaf in element.texts()) if text]
    return len(filled) * 2 > cells and max(map(len, filled)) <= 150


def _row(row: Element) -> Span:
    return row.span if row.open.end > row.open.start else words(row)


def _promote(row: Element) -> tuple[Fix, ...]:
    """The fix that makes every cell of a row a header."""
    edits: list[Edit] = []
    for cell in row.children:
        if not isinstance(cell, Element):
            continue
        if cell.tag != "td" or cell.open.end <= cell.open.start:
            return ()
        edits.append(Edit(Span(cell.open.start + 1, cell.open.start + 3), "th"))
        if cell.close.end > cell.close.start:
            edits.append(Edit(Span(cell.close.start + 2, cell.close.start + 4), "th"))
    return (Fix(tuple(edits), title="make the first row the header"),) if edits else ()


def _without_markup(document: Document) -> Iterator[Finding]:
    """Headers of tables that are made of roles: a column header needs a cell at its place in a later row, a row header one in its own."""
    roles, hidden = document.roles, document.hidden
    for table in document.having("role"):
        if table.tag == "table" or roles.of(table) not in TABLES or not hidden.exposed(table):
            continue
        rows: list[list[Element]] = []
        for one in table.walk():
            role = roles.of(one) if one is not table else ""
            if role == "row":
                rows.append([])
            elif rows and hidden.exposed(one) and (role in HEADERS or role in ("cell", "gridcell")):
                rows[-1].append(one)
        data = {at for row in rows for at, one in enumerate(row) if roles.of(one) not in HEADERS}
        spans = any(one.get("aria-colspan") or one.get("aria-colindex") for row in rows for one in row)
        for row in rows:
            for at, one in enumerate(row):
                role = roles.of(one)
                alone = role == "columnheader" and at not in data and not spans
                if alone or (role == "rowheader" and all(roles.of(other) in HEADERS for other in row)):
                    yield Finding(start_tag(one) if not one.text.strip() else words(one), f"Header “{short(one.text)}” heads no cell")
