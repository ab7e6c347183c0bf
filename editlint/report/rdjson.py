"""Reviewdog's diagnostic format: comments with suggestions on any code host (reviewdog, proto/rdf). Columns count UTF-8 bytes."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, TextIO

from ..fix import patch
from ..read.span import LineIndex, Span
from ..rule import Fix
from ..violation import Violation
from .run import Run


def write(run: Run, stream: TextIO) -> None:
    """One DiagnosticResult."""
    found: list[dict[str, Any]] = []
    for path, violations in run.by_path().items():
        source = run.source(path)
        index = LineIndex(source.text) if source is not None else None
        found += (_diagnostic(violation, index) for violation in violations)
    stream.write(json.dumps({"source": {"name": "editlint"}, "diagnostics": found}, ensure_ascii=False) + "\n")


def _diagnostic(violation: Violation, index: LineIndex | None) -> dict[str, Any]:
    out: dict[str, Any] = {
        "message": violation.message,
        "location": {"path": violation.path},
        "severity": violation.severity.upper(),
        "code": {"value": violation.rule.name},
    }
    if index is not None:
        out["location"]["range"] = _range(index, violation.start, violation.end)
        suggestions = [_suggestion(index, fix) for fix in _fixes(violation) if fix.edits]
        if suggestions:
            out["suggestions"] = suggestions
    return out


def _fixes(violation: Violation) -> Iterable[Fix]:
    return (violation.fix,) if violation.fix is not None else violation.alternatives


def _suggestion(index: LineIndex, fix: Fix) -> dict[str, Any]:
    """One replacement for all edits of a fix: reviewdog's suggestions are taken one by one."""
    start, end = min(edit.span.start for edit in fix.edits), max(edit.span.end for edit in fix.edits)
    shifted = [edit._replace(span=Span(edit.span.start - start, edit.span.end - start)) for edit in set(fix.edits)]
    return {"range": _range(index, start, end), "text": patch(index.text[start:end], shifted)}


def _range(index: LineIndex, start: int, end: int) -> dict[str, Any]:
    return {"start": _position(index, start), "end": _position(index, end)}


def _position(index: LineIndex, offset: int) -> dict[str, int]:
    line, column = index.position(offset)
    before = index.text[offset - column + 1 : offset]
    return {"line": line, "column": 1 + (len(before) if before.isascii() else len(before.encode("utf-8", "surrogatepass")))}
