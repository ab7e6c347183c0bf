"""The history: one line of JSON a day, from which a report draws the trend."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from ..files import write
from .run import Run

KEYS = ("day", "articles", "errors", "warnings", "notes")


class HistoryError(Exception):
    """A history that cannot be read: the message names the file and the line."""


def remember(run: Run, file: Path) -> Run:
    """The run with the history of a file, to which its own figures are added; of several runs on a day the last counts.

    Raises HistoryError, OSError.
    """
    entries = {entry["day"]: entry for entry in _read(file)} if file.exists() else {}
    figures = (len(run.files), *(run.severities[severity] for severity in ("error", "warning", "info")))
    day = run.day.isoformat()
    entries[day] = dict(zip(KEYS, (day, *figures)))
    history = [entries[day] for day in sorted(entries)]
    write(file, "".join(json.dumps(entry) + "\n" for entry in history).encode())
    return replace(run, history=history)


def _read(file: Path) -> list[dict[str, Any]]:
    out = []
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        try:
            entry = json.loads(line)
            out.append({"day": str(entry["day"]), **{key: int(entry[key]) for key in KEYS[1:]}})
        except (ValueError, KeyError, TypeError):
            raise HistoryError(f"{file}: line {number} is no line of a history") from None
    return out
