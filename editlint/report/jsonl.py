"""JSON lines: one violation a line, for programs that read as they go."""

from __future__ import annotations

import json
from typing import TextIO

from .json import entry
from .run import Run


def write(run: Run, stream: TextIO) -> None:
    """The violations, each as in the JSON contract."""
    for violation in run.violations:
        stream.write(json.dumps(entry(violation), ensure_ascii=False) + "\n")
