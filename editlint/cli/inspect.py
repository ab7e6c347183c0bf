"""``editlint inspect``."""

from __future__ import annotations

import argparse
import json
import sys
from typing import Any

from ..config import closest
from ..inspect import VIEWS, inspect
from ..linter import Choices, Linter
from ..read.source import Unreadable
from ..registry import Registry
from . import Usage, common


def main(args: argparse.Namespace) -> int:
    """Show what editlint understood; returns the exit code, 2 where a file cannot be read."""
    what = common.words([args.what])
    for name in what:
        if name not in VIEWS:
            raise Usage(f"there is no view {name}{closest(name, VIEWS) or ': use ' + ', '.join(VIEWS)}")
    linter = Linter(common.configs(args), Registry(()), Choices(common.today()))
    given = common.standard_input(args.paths, args.stdin_filename)
    entries: list[dict[str, Any]] = []
    code = 0
    for path in common.files(args.paths, linter.configs):
        name = next(iter(given)) if path == "-" else path
        try:
            entries.append(inspect(linter.document(name, given.get(name)), what))
        except (Unreadable, OSError) as error:
            print(f"editlint: {name}: {error.strerror if isinstance(error, OSError) else error}", file=sys.stderr)
            code = 2
    stream = sys.stdout
    if hasattr(stream, "reconfigure"):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="")
    if args.output_format == "json":
        json.dump(entries, stream, ensure_ascii=False)
        stream.write("\n")
    elif args.output_format == "csv":
        _csv(entries)
    else:
        _terminal(entries)
    return code


def _csv(entries: list[dict[str, Any]]) -> None:
    """One row an item: path, view, number of the item, key, value."""
    import csv

    from ..report.csv import harmless

    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(("path", "view", "item", "key", "value"))
    for entry in entries:
        for view, value in entry.items():
            if view == "path":
                continue
            items = value if isinstance(value, list) else [value]
            for number, item in enumerate(items):
                pairs = item.items() if isinstance(item, dict) else [("", item)]
                for key, cell in pairs:
                    text = "" if cell is None else cell if isinstance(cell, str) else json.dumps(cell)
                    writer.writerow((harmless(entry["path"]), view, number, key, harmless(text)))


def _terminal(entries: list[dict[str, Any]]) -> None:
    from ..report import plain

    for entry in entries:
        print(f"{plain(entry['path'])} ({entry['format']}, {entry['lang']})")
        for view, value in entry.items():
            if view in ("path", "format", "lang"):
                continue
            items = value if isinstance(value, list) else [value] if value else []
            print(f"  {view}" + (f" ({len(items)})" if isinstance(value, list) else "" if items else ": none"))
            for item in items:
                print("    " + plain("  ".join(f"{key}: {cell}" for key, cell in item.items() if cell is not None and cell != "")))
        print()
