"""Checkstyle XML: what Jenkins and many review tools read."""

from __future__ import annotations

from typing import TextIO

from .run import Run
from .xml import HEADER, attributes


def write(run: Run, stream: TextIO) -> None:
    """One ``file`` for each article that has violations."""
    stream.write(f'{HEADER}<checkstyle version="10.0">\n')
    for path, violations in run.by_path().items():
        stream.write(f" <file{attributes(name=path)}>\n")
        for violation in violations:
            values = attributes(
                line=violation.line,
                column=violation.column,
                severity=violation.severity,
                message=violation.message,
                source=f"editlint.{violation.rule.name}",
            )
            stream.write(f"  <error{values}/>\n")
        stream.write(" </file>\n")
    stream.write("</checkstyle>\n")
