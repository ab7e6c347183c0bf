"""``editlint inspect``."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from typing import Any, TextIO

from ..config import closest
from ..inspect import VIEWS, View, inspect
from ..linter import Choices, Linter
from ..read.source import Unreadable
from ..registry import Registry
from ..understand.document import Document
from . import Usage, common


def main(args: argparse.Namespace) -> int:
    """Show what editlint understood; returns the exit code, 2 where a file cannot be read."""
    what = common.words([args.what])
    for name in what:
        if name not in VIEWS:
            raise Usage(f"there is no view {name}{closest(name, VIEWS) or ': use ' + ', '.join(VIEWS)}")
    names = what or tuple(VIEWS)
    if args.output_format == "csv" and len(names) != 1:
        raise Usage("CSV is one table: name one view, as in --what quotations --output-format csv")
    overview = VIEWS[names[0]] if len(names) == 1 and VIEWS[names[0]].bar else None
    if args.sort and overview is None:
        raise Usage("--sort orders articles by their scores: use it with --what scores")
    if args.sort and overview is not None and args.sort not in overview.columns:
        raise Usage(f"there is no score {args.sort}{closest(args.sort, overview.columns) or ': use ' + ', '.join(overview.columns)}")
    linter = Linter(common.configs(args), Registry(()), Choices(common.today(), cache=False))
    given = common.standard_input(args.paths, args.stdin_filename)
    stream = sys.stdout
    if hasattr(stream, "reconfigure"):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="")
    formats = {"json": _Json, "csv": _Csv, "terminal": _Overview if overview is not None else _Terminal}
    table = formats[args.output_format](stream, names)
    rows: list[tuple[Sequence[object], Any]] = []
    code = 0
    for path in common.files(args.paths, linter.configs):
        name = next(iter(given)) if path == "-" else path
        try:
            document = linter.document(name, given.get(name))
        except (Unreadable, OSError) as error:
            print(f"editlint: {name}: {error.strerror if isinstance(error, OSError) else error}", file=sys.stderr)
            code = 2
            continue
        if "links" in names:
            document.site = linter.site(name)
        entry = table.entry(document)
        if args.sort and overview is not None:
            rows.append((overview.table(document)[1][0], entry))
        else:
            table.write(entry)
    if args.sort and overview is not None:
        rows.sort(key=lambda one: overview.key(args.sort, one[0]))
        for _, entry in rows:
            table.write(entry)
    table.close()
    return code


class _Output:
    """Turns documents into entries, and writes the entries in the order given."""

    def __init__(self, stream: TextIO, names: Sequence[str]) -> None:
        self.stream = stream
        self.names = names

    def entry(self, document: Document) -> Any:
        """What is shown of a document; the document itself may be forgotten."""
        raise NotImplementedError

    def write(self, entry: Any) -> None:
        raise NotImplementedError

    def close(self) -> None:
        """Write what had to wait for the last entry."""


class _Json(_Output):
    """The contract's list, one entry a file."""

    def __init__(self, stream: TextIO, names: Sequence[str]) -> None:
        super().__init__(stream, names)
        self.entries: list[Any] = []

    def entry(self, document: Document) -> Any:
        return inspect(document, self.names)

    def write(self, entry: Any) -> None:
        self.entries.append(entry)

    def close(self) -> None:
        json.dump(self.entries, self.stream, ensure_ascii=False)
        self.stream.write("\n")


class _Csv(_Output):
    """One table for all files: the path, then the columns of the view."""

    def __init__(self, stream: TextIO, names: Sequence[str]) -> None:
        import csv

        super().__init__(stream, names)
        self.writer = csv.writer(stream, lineterminator="\r\n")
        self.headed = False

    def entry(self, document: Document) -> Any:
        return (document.article.source.path, *VIEWS[self.names[0]].table(document))

    def write(self, entry: Any) -> None:
        from ..report.csv import harmless

        path, columns, rows = entry
        if columns and not self.headed:
            self.headed = True
            self.writer.writerow(("path", *columns))
        for row in rows:
            self.writer.writerow((harmless(path), *(harmless(cell) if isinstance(cell, str) else cell for cell in row)))


class _Terminal(_Output):
    """A table a view, its longest column wrapped to the width of the terminal."""

    def __init__(self, stream: TextIO, names: Sequence[str]) -> None:
        from shutil import get_terminal_size

        super().__init__(stream, names)
        self.width = max(get_terminal_size((100, 24)).columns, 60)

    def entry(self, document: Document) -> Any:
        from ..report import plain

        source = document.article.source
        tables = [(name, _cells(VIEWS[name], *VIEWS[name].table(document))) for name in self.names]
        return plain(f"{source.path} ({source.format}, {document.lang})"), tables

    def write(self, entry: Any) -> None:
        title, tables = entry
        print(title, file=self.stream)
        for name, cells in tables:
            print(f"\n{name}: {len(cells) - 1 or 'none'}", file=self.stream)
            if len(cells) > 1:
                self.table(cells)
        print(file=self.stream)

    def table(self, cells: list[list[str]]) -> None:
        """Print rows of cells, the first of them the headings."""
        from textwrap import wrap

        widths = [max(len(row[i]) for row in cells) for i in range(len(cells[0]))]
        longest = max(range(len(widths)), key=widths.__getitem__)
        rest = sum(widths) - widths[longest] + 2 * len(widths)
        widths[longest] = min(widths[longest], max(self.width - rest, 24))
        for row in cells:
            parts = [wrap(cell, widths[i]) if i == longest else [cell] for i, cell in enumerate(row)]
            for k in range(max(len(part) for part in parts)):
                line = "  ".join((part[k] if k < len(part) else "").ljust(width) for part, width in zip(parts, widths))
                print("  " + line.rstrip(), file=self.stream)


class _Overview(_Terminal):
    """One table for all articles, a row each, with a bar on a terminal."""

    def __init__(self, stream: TextIO, names: Sequence[str]) -> None:
        super().__init__(stream, names)
        self.view = VIEWS[names[0]]
        self.cells: list[list[str]] = []

    def entry(self, document: Document) -> Any:
        from ..report import plain

        columns, rows = self.view.table(document)
        headings, row = _cells(self.view, [column.replace("_", " ") for column in columns], rows, columns)
        value = rows[0][columns.index(self.view.bar)]
        return ["article", *headings], [plain(document.article.source.path), *row], value

    def write(self, entry: Any) -> None:
        headings, row, value = entry
        drawn = self.stream.isatty()
        if not self.cells:
            self.cells.append([*headings, *([""] if drawn else [])])
        self.cells.append([*row, *([_bar(value)] if drawn else [])])

    def close(self) -> None:
        if self.cells:
            self.table(self.cells)


def _cells(view: View, headings: Sequence[str], rows: Sequence[Sequence[object]], columns: Sequence[str] = ()) -> list[list[str]]:
    """The columns of a view that fit a terminal, as text, under their headings."""
    from ..report import plain

    keep = [i for i, column in enumerate(columns or headings) if not view.shown or column in view.shown]
    return [[headings[i] for i in keep], *([plain(_cell(row[i])) for i in keep] for row in rows)]


def _bar(value: float) -> str:
    """Ten cells for 0 to 100, in eighths of a cell."""
    cells, eighths = divmod(round(min(max(value, 0), 100) * 0.8), 8)
    return "█" * cells + " ▏▎▍▌▋▊▉"[eighths].strip()


def _cell(value: object) -> str:
    return "" if value is None else f"{value:.1f}" if isinstance(value, float) else " ".join(str(value).split())
