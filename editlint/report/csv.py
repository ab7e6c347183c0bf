"""CSV: one row a violation, for a spreadsheet."""

from __future__ import annotations

import csv
from typing import TextIO

from . import plain
from .run import Run

COLUMNS = ("path", "line", "column", "end_line", "end_column", "severity", "code", "rule", "message", "fix")


def write(run: Run, stream: TextIO) -> None:
    """A header and the violations."""
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for violation in run.violations:
        fix = "" if violation.fix is None else "safe" if violation.fix.safe else "unsafe"
        writer.writerow(
            (
                harmless(violation.path),
                violation.line,
                violation.column,
                violation.end_line,
                violation.end_column,
                violation.severity,
                violation.rule.code,
                violation.rule.name,
                harmless(violation.message),
                fix,
            )
        )


def harmless(text: str) -> str:
    """A cell that no spreadsheet takes for a formula, by the apostrophe that OWASP advises ("CSV injection"), and no terminal obeys."""
    text = plain(text)
    return "'" + text if text[:1] in ("=", "+", "-", "@") else text
