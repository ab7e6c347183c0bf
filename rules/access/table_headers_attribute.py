"""ACC502 table-headers-attribute."""

from collections.abc import Iterator

from editlint import Bad, Document, Finding, Good, rule

from ._places import value

TABLES = frozenset(("table", "grid", "treegrid"))


@rule(
    "ACC502",
    "table-headers-attribute",
    criteria=("1.3.1",),
    act=("a25f45",),
    examples=[
        Good('<table><tr><th id="w">Ward</th></tr><tr><td headers="w">East</td></tr></table>', format="html"),
        Good('<table role="none"><tr><td headers="gone">East</td></tr></table> <div headers="gone"></div>', format="html"),
        Bad('<table><tr><th id="w">Ward</th></tr><tr><td headers="⟦ward⟧">East</td></tr></table>', format="html"),
        Bad('<table><tr><th id="w" headers="⟦w⟧">Ward</th></tr><tr><td>East</td></tr></table>', format="html", why="no cell heads itself"),
        Bad(
            '<table><tr><td id="w">Ward</td></tr><tr><td headers="⟦w⟧">East</td></tr></table>',
            format="html",
            why="a data cell heads nothing",
        ),
        Bad('<b id="w">Ward</b><table><tr><th>Ward</th></tr><tr><td headers="⟦w⟧">East</td></tr></table>', format="html"),
    ],
)
def table_headers_attribute(document: Document) -> Iterator[Finding]:
    """``headers`` of a cell names something that is no header cell of the same table.

    The attribute replaces what the browser would find out by itself, so a slip in it leaves the cell without any header.
    Source: WCAG technique H43, failure F90.
    """
    roles, hidden = document.roles, document.hidden
    for table in document.tables:
        if not any(cell.element.get("headers") for cell in table.cells):
            continue
        if not hidden.exposed(table.element) or roles.of(table.element) not in TABLES:
            continue
        cells = {cell.element.get("id"): cell for cell in reversed(table.cells)}
        for cell in table.cells:
            if not hidden.exposed(cell.element) or document.templated(table.element.span):
                continue
            for token in dict.fromkeys((cell.element.get("headers") or "").split()):
                target = cells.get(token)
                if target is None:
                    problem = f"No cell of this table has the id “{token[:30]}”"
                elif target is cell:
                    problem = f"“{token[:30]}” is this cell itself: name its header"
                elif roles.of(target.element) not in ("columnheader", "rowheader"):
                    problem = f"The cell “{token[:30]}” is no header cell"
                else:
                    continue
                yield Finding(value(cell.element, "headers"), problem)
