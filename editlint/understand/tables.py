"""Tables as grids, and which header cells head which cells (HTML, 4.9.12)."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..read.tree import Element
from .document import Document

#: What HTML allows: no colspan above 1000, no rowspan above 65534; and no table that is larger than this is laid out.
MAX_COLUMNS, MAX_ROWS, MAX_SLOTS = 1000, 65534, 200_000
#: Roles of header cells, and what these head.
HEADERS = {"columnheader": "col", "rowheader": "row"}
MAX_HEADERS = 16  #: no cell has more headers of one kind


@dataclass(slots=True, eq=False)
class Cell:
    """A cell: where it starts (0-based row and column), how far it reaches, whether it is a header, and of what if its role says so."""

    element: Element
    row: int
    column: int
    height: int
    width: int
    header: bool
    kind: str = ""

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
    _directions: dict[int, str] = field(default_factory=dict)
    _group_headers: list[Cell] = field(default_factory=list)
    _heads: dict[int, dict[int, Cell]] = field(default_factory=dict)
    _classified: bool = False

    @property
    def height(self) -> int:
        return len(self.rows)

    def headers(self, cell: Cell) -> tuple[Cell, ...]:
        """The header cells assigned to a cell: those that ``headers`` names, else those above, before and around it."""
        self._classify()
        return tuple(self._heads.get(id(cell), {}).values())

    def heading(self) -> set[int]:
        """The ``id()`` of every header cell that heads at least one cell which is not a header of the same kind."""
        found: set[int] = set()
        for cell in self.cells:
            own = self.direction(cell)
            found.update(id(one) for one in self.headers(cell) if not own or own != self.direction(one))
        return found

    def _assign(self) -> None:
        ids: dict[str, Cell] = {}
        for cell in self.cells:
            if identifier := cell.element.get("id"):
                ids.setdefault(identifier, cell)
        for cell in self.cells:
            named = (cell.element.get("headers") or "").split()
            self._heads[id(cell)] = {id(ids[one]): ids[one] for one in named if one in ids and ids[one] is not cell}
        self._assign_along(vertical=True)
        self._assign_along(vertical=False)
        for cell in self.cells:
            group = self.groups.get(cell.row, range(0))
            for one in () if cell.element.get("headers") is not None else self._group_headers:
                if one is cell or one.row > cell.row:
                    continue
                inside = cell.column in one.columns if self.direction(one) == "colgroup" else one.row in group and one.column <= cell.column
                if inside:
                    self._heads[id(cell)][id(one)] = one

    def _assign_along(self, vertical: bool) -> None:
        """HTML's "algorithm for assigning header cells", once down every column (``vertical``) or along every row.

        A header gives way to a later one of the same place that data cells part from it.
        """
        kind = "col" if vertical else "row"
        for track in range(self.width if vertical else self.height):
            active: list[Cell] = []
            in_block = False
            block: set[tuple[int, int]] = set()
            for at in range(self.height if vertical else self.width):
                here = self.grid.get((at, track) if vertical else (track, at))
                if here is None or at != (here.row if vertical else here.column):
                    continue
                place = (here.column, here.width) if vertical else (here.row, here.height)
                if here.header:
                    if not in_block:
                        in_block = True
                        block.clear()
                    if place not in block:
                        block.add(place)
                        active = [one for one in active if place != ((one.column, one.width) if vertical else (one.row, one.height))]
                else:
                    in_block = False
                if here.element.get("headers") is None:
                    self._heads[id(here)].update((id(one), one) for one in active)
                if here.header and self.direction(here) == kind:
                    active = [*active[1 - MAX_HEADERS :], here]

    def direction(self, cell: Cell) -> str:
        """What a header cell heads: ``col``, ``row``, ``colgroup``, ``rowgroup``; "" for a data cell.

        By ``scope``; without it a column where no data stands in its rows, else a row where none stands in its columns. HTML gives up on
        the rest; readers do not, and take a header of the first row for a column's. An empty cell is no data, so a corner may be one.
        """
        self._classify()
        return self._directions.get(id(cell), "")

    def _classify(self) -> None:
        if self._classified:
            return
        self._classified = True
        data = [one for one in self.cells if not one.header and (one.element.text.strip() or any(map(_is_element, one.element.children)))]
        data_rows = {row for one in data for row in one.rows}
        data_columns = {column for one in data for column in one.columns}
        for cell in self.cells:
            if not cell.header:
                continue
            scope = cell.kind or (cell.element.get("scope") or "").strip().lower()
            if scope not in ("col", "row", "colgroup", "rowgroup"):
                if data_rows.isdisjoint(cell.rows):
                    scope = "col"
                elif data_columns.isdisjoint(cell.columns):
                    scope = "row"
                else:
                    scope = "col" if cell.row == 0 else "row"
            self._directions[id(cell)] = scope
            if scope.endswith("group") and len(self._group_headers) < MAX_HEADERS:
                self._group_headers.append(cell)
        self._assign()


def _is_element(node: object) -> bool:
    return isinstance(node, Element)


def tables(document: Document) -> tuple[Table, ...]:
    """Every table in document order; one that declares itself presentational too (``document.roles`` knows)."""
    return tuple(_table(document, element) for element in document.elements("table"))


def _table(document: Document, element: Element) -> Table:
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
                explicit = document.roles.explicit(one)
                header = explicit in HEADERS if explicit else one.tag == "th"
                cell = Cell(one, at, column, height, width, header, HEADERS.get(explicit, ""))
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
