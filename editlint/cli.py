"""The command line."""

from __future__ import annotations

import argparse
import gc
import json
import os
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from . import __version__
from .files import MissingPath, collect
from .house import House
from .notices import BROKEN_FRONT_MATTER, UNREADABLE_FILE
from .read.article import parse
from .read.source import Unreadable, decode
from .read.span import Span
from .registry import RegistryError, load
from .rule import SEVERITIES, Finding, Fix
from .runner import Found, activate, run, violations
from .understand.document import Document
from .violation import Violation


def main(argv: Sequence[str] | None = None) -> int:
    """Run editlint; returns the exit code (0 clean, 1 violations at or above --fail-on, 2 usage or internal error)."""
    gc.disable()  # one short run over immutable data: collecting costs a tenth of it and frees nothing
    parser = argparse.ArgumentParser(prog="editlint")
    parser.add_argument("--version", action="version", version=f"editlint {__version__}")
    commands = parser.add_subparsers(dest="command", required=True)
    check = commands.add_parser("check")
    check.add_argument("paths", nargs="*", default=["."])
    check.add_argument("--select")
    check.add_argument("--ignore", default="")
    check.add_argument("--output-format", default="json")
    check.add_argument("--fail-on", choices=SEVERITIES, default="error")
    check.add_argument("--no-cache", action="store_true")
    check.add_argument("--config")
    look = commands.add_parser("inspect")
    look.add_argument("paths", nargs="+")
    look.add_argument("--what", default="")
    look.add_argument("--output-format", default="json")
    args = parser.parse_args(argv)
    try:
        return _check(args) if args.command == "check" else _inspect(args)
    except (RegistryError, MissingPath) as error:
        print(f"editlint: {error}", file=sys.stderr)
        return 2


def today() -> date:
    """The day of the run: SOURCE_DATE_EPOCH (UTC) where it is set, else the local date."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch:
        from datetime import UTC, datetime

        return datetime.fromtimestamp(int(epoch), UTC).date()
    return date.today()


def _document(path: str, day: date) -> Document:
    source = decode(Path(path).read_bytes(), path)
    return Document(parse(source), House(), day)


def _check(args: argparse.Namespace) -> int:
    files = collect(args.paths)
    registry = load()
    rules = registry.select(args.select.split(",") if args.select else None, [key for key in args.ignore.split(",") if key])
    active = activate(rules, {}, {})
    out: list[Violation] = []
    day = today()
    for path in files:
        try:
            document = _document(path, day)
        except Unreadable as error:
            out += violations(path, "", [Found(UNREADABLE_FILE, "error", Finding(Span(0, 0), str(error)))])
            continue
        found = run(document, active)
        matter = document.front_matter
        if matter is not None and matter.error is not None:
            found.append(Found(BROKEN_FRONT_MATTER, "error", Finding(matter.error[1], matter.error[0])))
        out += violations(path, document.text, found)
    out.sort(key=lambda v: (v.path, v.start, v.end, v.rule.code))
    json.dump({"editlint": __version__, "files": len(files), "violations": [_entry(v) for v in out]}, sys.stdout, ensure_ascii=False)
    sys.stdout.write("\n")
    limit = SEVERITIES.index(args.fail_on)
    return int(any(SEVERITIES.index(v.severity) <= limit for v in out))


def _entry(v: Violation) -> dict[str, Any]:
    return {
        "path": v.path,
        "code": v.rule.code,
        "rule": v.rule.name,
        "severity": v.severity,
        "message": v.message,
        "line": v.line,
        "column": v.column,
        "end_line": v.end_line,
        "end_column": v.end_column,
        "start": v.start,
        "end": v.end,
        "fix": {"safe": v.fix.safe, "edits": _edits(v.fix)} if v.fix else None,
        "alternatives": [{"safe": f.safe, "title": f.title, "edits": _edits(f)} for f in v.alternatives],
        "related": [{"path": r.path or v.path, "start": r.span.start, "end": r.span.end, "message": r.message} for r in v.related],
    }


def _edits(fix: Fix) -> list[dict[str, Any]]:
    return [{"start": edit.span.start, "end": edit.span.end, "text": edit.text} for edit in fix.edits]


def _inspect(args: argparse.Namespace) -> int:
    from .inspect import inspect

    day = today()
    what = [name for name in args.what.split(",") if name]
    entries = [inspect(_document(path, day), what) for path in collect(args.paths)]
    json.dump(entries, sys.stdout, ensure_ascii=False)
    sys.stdout.write("\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
