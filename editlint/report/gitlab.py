"""GitLab code quality: a JSON list for ``artifacts: reports: codequality`` (docs.gitlab.com, "Code Quality report format")."""

from __future__ import annotations

import json
from collections import Counter
from typing import TextIO

from .run import Run, fingerprint

_SEVERITIES = {"error": "major", "warning": "minor", "info": "info"}


def write(run: Run, stream: TextIO) -> None:
    """Every violation with a fingerprint of its own: GitLab drops those that share one."""
    seen: Counter[str] = Counter()
    entries = [
        {
            "description": violation.message,
            "check_name": violation.rule.name,
            "fingerprint": fingerprint(violation, seen),
            "severity": _SEVERITIES[violation.severity],
            "categories": ["Style"],
            "location": {
                "path": violation.path,
                "positions": {
                    "begin": {"line": violation.line, "column": violation.column},
                    "end": {"line": violation.end_line, "column": violation.end_column},
                },
                "lines": {"begin": violation.line, "end": violation.end_line},
            },
        }
        for violation in run.violations
    ]
    stream.write(json.dumps(entries, ensure_ascii=True, indent=1) + "\n")
