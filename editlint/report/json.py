"""JSON: the contract that other programs read."""

from __future__ import annotations

import json
from typing import Any, TextIO

from ..rule import Fix
from ..violation import Violation
from .run import Run


def write(run: Run, stream: TextIO) -> None:
    """Everything as one object."""
    entries = [entry(violation) for violation in run.violations]
    stream.write(json.dumps({"editlint": run.version, "files": len(run.files), "violations": entries}, ensure_ascii=False))
    stream.write("\n")


def entry(violation: Violation) -> dict[str, Any]:
    """One violation as plain data."""
    return {
        "path": violation.path,
        "code": violation.rule.code,
        "rule": violation.rule.name,
        "severity": violation.severity,
        "message": violation.message,
        "line": violation.line,
        "column": violation.column,
        "end_line": violation.end_line,
        "end_column": violation.end_column,
        "start": violation.start,
        "end": violation.end,
        "fix": {"safe": violation.fix.safe, "edits": _edits(violation.fix)} if violation.fix else None,
        "alternatives": [{"safe": fix.safe, "title": fix.title, "edits": _edits(fix)} for fix in violation.alternatives],
        "related": [
            {"path": related.path or violation.path, "start": related.span.start, "end": related.span.end, "message": related.message}
            for related in violation.related
        ],
    }


def _edits(fix: Fix) -> list[dict[str, Any]]:
    return [{"start": edit.span.start, "end": edit.span.end, "text": edit.text} for edit in fix.edits]
