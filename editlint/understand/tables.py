"""Tables as grids, and which header cells head which cells (HTML, 4.9.12)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from ..read.tree import Element
from .document import Document

#: What HTML allows: no colspan above 1000, no rowspan above 65534; and no table that is larger than this is laid out.
MAX_COLUMNS, MAX_ROWS, MAX_SLOTS = 1000, 65534, 200_000


@dataclass(slots=True, eq=False)
class Cell:
    """A cell: where it starts (0-based row and column), how far it reaches, whether it is a header."""

    element: Element
    row: int
    column: int
    height: int
    width: int
    header: bool

    @property
    def rows(self) -> range:
        return range(self.row, self.row + self.height)

    @property
    def columns(self) -> range:
        return range(self.column, self.column + self.width)


@dataclass(slots=True, eq=False)
class Table:
    """A table: its rows as elements, its cells in order, and the grid of slots, (row, column) to the cell that covers it."""

    element: Element
    rows: list[Element] = field(default_factory=list)
    cells: list[Cell] = field(default_factory=list)
    grid: dict[tuple[int, int], Cell] = field(default_factory=dict)
    groups: dict[int, range] = field(default_factory=dict)  #: row -> the rows of its thead, tbody or tfoot
    width: int = 0
    _heads: dict[int, list[Cell]] | None = None

    @property
    def height(self) -> int:
        return len(self.rows)

    def cell(self, element: Element) -> Cell | None:
        """The cell of a ``td`` or ``th``."""
        return next((cell for cell in self.cells if cell.element is element), None)

    def headers(self, cell: Cell) -> list[Cell]:
        """The header cells assigned to a cell: those that ``headers`` names, else those above and before it."""
        named = cell.element.get("headers")
        if named is not None:
            ids = {one.element.get("id"): one for one in reversed(self.cells) if one.element.get("id")}
            found = [ids[one] for one in dict.fromkeys(named.split()) if one in ids]
        else:
            found = [*self._scan(cell, vertical=True), *self._scan(cell, vertical=False), *self._grouped(cell)]
        out: list[Cell] = []
        for one in found:
            if one is not cell and one not in out and one.element.children:
                out.append(one)
        return out

    def _scan(self, cell: Cell, vertical: bool) -> Iterator[Cell]:
        """The scan of HTML's "internal algorithm for scanning and assigning header cells", from the cell outwards."""
        tracks = cell.columns if vertical else cell.rows
        start = (cell.row if vertical else cell.column) - 1
        for track in tracks:
            blocking: list[Cell] = []
            in_header_block = cell.header
            opaque: list[Cell] = [cell] if cell.header else []
            for at in range(start, -1, -1):
                here = self.grid.get((at, track) if vertical else (track, at))
                if here is None:
                    continue
                if here.header:
                    in_header_block = True
                    blocking.append(here)
                    same = any(
                        (one.column, one.width) == (here.column, here.width)
                        if vertical
                        else (one.row, one.height) == (here.row, here.height)
                        for one in opaque
                    )
                    right = self.is_column_header(here) if vertical else self.is_row_header(here)
                    if right and not same:
                        yield here
                elif in_header_block:
                    in_header_block = False
                    opaque += blocking
                    blocking = []

    def _grouped(self, cell: Cell) -> Iterator[Cell]:
        group = self.groups.get(cell.row)
        for one in self.cells:
            scope = (one.element.get("scope") or "").strip().lower()
            if not one.header or one is cell:
                continue
            if (
                scope == "rowgroup"
                and group is not None
                and one.row in group
                and one.row <= cell.row
                and one.column <= cell.column
                or scope == "colgroup"
                and one.row <= cell.row
                and cell.column in one.columns
            ):
                yield one

    def is_column_header(self, cell: Cell) -> bool:
        """Whether a ``th`` heads its column: by ``scope``, or because no ``td`` stands in its rows."""
        if not cell.header:
            return False
        scope = (cell.element.get("scope") or "").strip().lower()
        if scope in ("col", "row", "colgroup", "rowgroup"):
            return scope == "col"
        return not any(row in cell.rows and not one.header for row in cell.rows for one in self._in_row(row))

    def is_row_header(self, cell: Cell) -> bool:
        """Whether a ``th`` heads its row: by ``scope``, or because it heads no column and no ``td`` stands in its columns."""
        if not cell.header:
            return False
        scope = (cell.element.get("scope") or "").strip().lower()
        if scope in ("col", "row", "colgroup", "rowgroup"):
            return scope == "row"
        if self.is_column_header(cell):
            return False
        return not any(not one.header for row in range(self.height) for column in cell.columns if (one := self.grid.get((row, column))))

    def _in_row(self, row: int) -> Iterator[Cell]:
        for column in range(self.width):
            cell = self.grid.get((row, column))
            if cell is not None:
                yield cell


def tables(document: Document) -> tuple[Table, ...]:
    """Every table in document order; one that declares itself presentational too (``document.roles`` knows)."""
    return tuple(_table(element) for element in document.elements("table"))


def _table(element: Element) -> Table:
    table = Table(element)
    groups: list[list[Element]] = []
    tails: list[list[Element]] = []
    loose: list[Element] = []
    for child in element.children:
        if not isinstance(child, Element):
            continue
        if child.tag == "tr":
            loose.append(child)
        elif child.tag in ("thead", "tbody", "tfoot"):
            if loose:
                groups.append(loose)
                loose = []
            rows = [one for one in child.children if isinstance(one, Element) and one.tag == "tr"]
            (tails if child.tag == "tfoot" else groups).append(rows)
    if loose:
        groups.append(loose)
    slots = 0
    for rows in (*groups, *tails):
        first = table.height
        last = first + len(rows)
        span = range(first, last)
        for row in rows:
            at = table.height
            table.rows.append(row)
            table.groups[at] = span
            column = 0
            for one in row.children:
                if not isinstance(one, Element) or one.tag not in ("td", "th"):
                    continue
                while (at, column) in table.grid:
                    column += 1
                width = _span(one, "colspan", MAX_COLUMNS) or 1
                height = _span(one, "rowspan", MAX_ROWS)
                height = min(height or last - at, last - at)
                cell = Cell(one, at, column, height, width, one.tag == "th")
                table.cells.append(cell)
                slots += width * height
                if slots > MAX_SLOTS:
                    return table
                for i in cell.rows:
                    for j in cell.columns:
                        table.grid.setdefault((i, j), cell)
                column += width
                table.width = max(table.width, column)
    return table


def _span(element: Element, name: str, most: int) -> int:
    value = (element.get(name) or "1").strip()
    digits = value[: next((i for i, c in enumerate(value) if c not in "0123456789"), len(value))]
    return min(int(digits[:6]), most) if digits else 1
