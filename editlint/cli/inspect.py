"""``editlint inspect``."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from typing import Any, TextIO

from ..config import closest
from ..inspect import VIEWS, inspect
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
    linter = Linter(common.configs(args), Registry(()), Choices(common.today()))
    given = common.standard_input(args.paths, args.stdin_filename)
    stream = sys.stdout
    if hasattr(stream, "reconfigure"):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="")
    entries: list[dict[str, Any]] = []
    tables = _Csv(stream) if args.output_format == "csv" else _Terminal(stream)
    code = 0
    for path in common.files(args.paths, linter.configs):
        name = next(iter(given)) if path == "-" else path
        try:
            document = linter.document(name, given.get(name))
        except (Unreadable, OSError) as error:
            print(f"editlint: {name}: {error.strerror if isinstance(error, OSError) else error}", file=sys.stderr)
            code = 2
            continue
        if args.output_format == "json":
            entries.append(inspect(document, names))
        else:
            tables.write(document, names)
    if args.output_format == "json":
        json.dump(entries, stream, ensure_ascii=False)
        stream.write("\n")
    return code


class _Csv:
    """One table for all files: the path, then the columns of the view."""

    def __init__(self, stream: TextIO) -> None:
        import csv

        self.writer = csv.writer(stream, lineterminator="\r\n")
        self.headed = False

    def write(self, document: Document, names: Sequence[str]) -> None:
        from ..report.csv import harmless

        columns, rows = VIEWS[names[0]].table(document)
        if columns and not self.headed:
            self.headed = True
            self.writer.writerow(("path", *columns))
        path = harmless(document.article.source.path)
        for row in rows:
            self.writer.writerow((path, *(harmless(cell) if isinstance(cell, str) else cell for cell in row)))


class _Terminal:
    """A table a view, its longest column wrapped to the width of the terminal."""

    def __init__(self, stream: TextIO) -> None:
        from shutil import get_terminal_size

        self.stream = stream
        self.width = max(get_terminal_size((100, 24)).columns, 60)

    def write(self, document: Document, names: Sequence[str]) -> None:
        from ..report import plain

        source = document.article.source
        print(plain(f"{source.path} ({source.format}, {document.lang})"), file=self.stream)
        for name in names:
            view = VIEWS[name]
            columns, rows = view.table(document)
            keep = [i for i, column in enumerate(columns) if not view.shown or column in view.shown]
            print(f"\n{name}: {len(rows) or 'none'}", file=self.stream)
            cells = [[columns[i] for i in keep], *([plain(_cell(row[i])) for i in keep] for row in rows)]
            if rows:
                self._table(cells)
        print(file=self.stream)

    def _table(self, cells: list[list[str]]) -> None:
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


def _cell(value: object) -> str:
    return "" if value is None else f"{value:.2f}" if isinstance(value, float) else " ".join(str(value).split())
