"""GitHub Actions: annotations on the lines of a pull request, and the step summary.

GitHub shows ten annotations of a kind for each step and fifty for a job, so the worst come first and the rest are plain lines
of the log. Commands and limits: docs.github.com, "Workflow commands for GitHub Actions"; actions/toolkit, docs/problem-matchers.md.
"""

from __future__ import annotations

import os
from collections import Counter
from typing import TextIO

from ..rule import SEVERITIES
from ..violation import Violation
from . import count, plain
from .run import Run
from .terminal import summary as one_line

PER_KIND = 10  #: annotations of one kind that GitHub shows for a step
SUMMARY_BYTES = 1_000_000  #: GitHub refuses a step summary of more than 1 MiB
SUMMARY_ROWS = 100  #: violations that a person reads in a summary; the log has the rest

_KINDS = {"error": "error", "warning": "warning", "info": "notice"}


def write(run: Run, stream: TextIO) -> None:
    """Annotations, then the log; the step summary goes to ``$GITHUB_STEP_SUMMARY`` where that is set."""
    worst = sorted(run.violations, key=lambda violation: SEVERITIES.index(violation.severity))
    shown: Counter[str] = Counter()
    rest: list[Violation] = []
    for violation in worst:
        if shown[violation.severity] < PER_KIND:
            shown[violation.severity] += 1
            stream.write(_annotation(violation) + "\n")
        else:
            rest.append(violation)
    if rest:
        stream.write(f"GitHub shows {PER_KIND} annotations of a kind; {len(rest):,} more:\n")
        for violation in rest:
            place = f"{violation.path}:{violation.line}:{violation.column}"
            stream.write(_log(f"- {place}: {violation.severity}: {violation.message} ({violation.rule.name})") + "\n")
    stream.write(_log(one_line(run)) + "\n")
    path = os.environ.get("GITHUB_STEP_SUMMARY")
    if path:
        with open(path, "a", encoding="utf-8", errors="backslashreplace") as file:
            file.write(summary(run, worst))


def _annotation(violation: Violation) -> str:
    properties = {
        "file": plain(_from_workspace(violation.path)),
        "line": str(violation.line),
        "endLine": str(violation.end_line),
        "title": f"{violation.rule.name} ({violation.rule.code})",
    }
    if violation.line == violation.end_line:
        properties["col"], properties["endColumn"] = str(violation.column), str(max(violation.end_column, violation.column))
    listed = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    return f"::{_KINDS[violation.severity]} {listed}::{_data(plain(violation.message))}"


def _from_workspace(path: str) -> str:
    """A path as GitHub looks for it: from the root of the checkout."""
    root = os.environ.get("GITHUB_WORKSPACE")
    if not root:
        return path
    relative = os.path.relpath(os.path.abspath(path), root)
    return path if relative.startswith("..") else relative.replace(os.sep, "/")


def _data(text: str) -> str:
    """Text after ``::`` of a workflow command, escaped as actions/toolkit does."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """A property of a workflow command, escaped as actions/toolkit does."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _log(text: str) -> str:
    """A line of the log that starts no command: those begin with ``::``, or hold ``##[`` anywhere (the older form)."""
    line = plain(text).replace("##[", "# #[")
    return f"- {line}" if line.lstrip().startswith("::") else line


def summary(run: Run, worst: list[Violation]) -> str:
    """The step summary in Markdown: what was found, by rule, and the worst places."""
    lines = ["## editlint", "", _cell(one_line(run)), ""]
    if worst:
        rules = Counter(violation.rule for violation in worst)
        lines += ["| Fault | Rule | Times |", "| --- | --- | ---: |"]
        lines += [f"| {_cell(rule.summary)} | {rule.name} | {number:,} |" for rule, number in rules.most_common()]
        lines += ["", f"<details><summary>{_first(len(worst))}</summary>", "", "| Where | What | |", "| --- | --- | --- |"]
        lines += [
            f"| {_cell(violation.path)}:{violation.line} | {_cell(violation.message)} | {violation.severity} |"
            for violation in worst[:SUMMARY_ROWS]
        ]
        lines += ["", "</details>"]
    text = "\n".join(lines) + "\n\n"
    return text if len(text.encode("utf-8", "backslashreplace")) <= SUMMARY_BYTES else "\n".join(lines[:4]) + "\n"


def _first(number: int) -> str:
    return f"The worst {SUMMARY_ROWS} of {number:,}" if number > SUMMARY_ROWS else count(number, "place")


def _cell(text: str) -> str:
    """A text that is no Markdown and no HTML: every mark of either as a character reference."""
    return "".join(f"&#{ord(c)};" if c in "\\`*_{}[]()<>#+!|&~$@:" and c != ":" else c for c in plain(text)).replace("://", "&#58;//")
