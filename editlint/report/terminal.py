"""The terminal: grouped by article, each line quoted with its span marked, and a summary a person can read."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Sequence
from typing import TextIO

from ..read.span import LineIndex
from ..rule import SEVERITIES, Rule
from ..violation import Violation
from . import count, plain
from .run import Run

Paint = Callable[[str, str], str]

_COLOURS = {"error": "31", "warning": "33", "info": "36"}
_WIDTH = 100  #: columns of a quoted line
_MARGIN = 11  #: columns before a quoted line


def write(run: Run, stream: TextIO, explain: bool = False, statistics: bool = False) -> None:
    """The report for a person; colours only where the stream is a terminal that wants them.

    ``explain`` says below each violation why it matters, where a rule speaks first; ``statistics`` counts the rules instead.
    """
    paint = _painter(coloured(stream))
    if statistics:
        for line in counts(run):
            stream.write(line + "\n")
    else:
        told: set[Rule] = set()
        for path, violations in run.by_path().items():
            stream.write(f"{paint(plain(path), '1')}\n")
            source = run.source(path)
            index = LineIndex(source.text) if source is not None else None
            for violation in violations:
                _violation(violation, index, paint, stream)
                if explain and violation.rule not in told:
                    told.add(violation.rule)
                    for line in _why(violation.rule):
                        stream.write(f"{' ' * _MARGIN}{paint(line, '2')}\n")
            stream.write("\n")
    stream.write(summary(run) + "\n")


def counts(run: Run) -> list[str]:
    """How often each rule spoke, the most frequent first, and how many of its violations have a fix."""
    rules = Counter(violation.rule for violation in run.violations)
    fixes = Counter(violation.rule for violation in run.violations if violation.fix)
    wide = max((len(f"{number:,}") for number in rules.values()), default=0)
    name = max((len(rule.name) for rule in rules), default=0)
    return [
        f"{number:>{wide},}  {rule.name:<{name}}  {rule.code}  {rule.summary}" + (f" ({fixes[rule]:,} can be fixed)" if fixes[rule] else "")
        for rule, number in rules.most_common()
    ] + [""] * bool(rules)


def _why(rule: Rule) -> list[str]:
    from textwrap import wrap

    return wrap(" ".join(f"{rule.summary} {rule.explanation}".split()), _WIDTH)


def coloured(stream: TextIO) -> bool:
    """Whether to write colours: a terminal, without NO_COLOR; FORCE_COLOR overrides."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return stream.isatty() and os.environ.get("TERM") != "dumb"


def _painter(on: bool) -> Paint:
    return (lambda text, code: f"\x1b[{code}m{text}\x1b[0m") if on else (lambda text, code: text)


def _violation(violation: Violation, index: LineIndex | None, paint: Paint, stream: TextIO) -> None:
    place = f"{violation.line}:{violation.column}"
    severity = paint(f"{violation.severity:<7}", _COLOURS[violation.severity])
    name = paint(f"{violation.rule.name} {violation.rule.code}", "2")
    stream.write(f"  {place:>7}  {severity}  {plain(violation.message)}  {name}\n")
    if index is not None and (violation.end > violation.start or violation.start):
        quoted, mark = quote(index, violation)
        if quoted:
            bar = f"{' ' * _MARGIN}{paint('│', '2')} "
            stream.write(f"{bar}{quoted}\n{bar}{paint(mark, _COLOURS[violation.severity])}\n")
    for title in advice(violation, index):
        stream.write(f"{' ' * _MARGIN}{paint('└', '2')} {plain(title)}\n")


def advice(violation: Violation, index: LineIndex | None) -> list[str]:
    """What can be done, in words: the fix, or the choices; then the other places that explain it."""
    out = []
    if violation.fix is not None:
        flag = "--fix" if violation.fix.safe else "--fix --unsafe-fixes"
        out.append(f"{violation.fix.title or 'can be fixed'} ({flag})")
    out += [f"or {fix.title}" if number else f"either {fix.title}" for number, fix in enumerate(violation.alternatives) if fix.title]
    for related in violation.related:
        line = f"line {index.position(related.span.start)[0]}" if related.path is None and index is not None else ""
        out.append(f"see {line or related.path or violation.path}: {related.message}")
    return out


def quote(index: LineIndex, violation: Violation) -> tuple[str, str]:
    """The line of a violation, cut to a window around its span, and a line that marks the span."""
    line = index.line(violation.line)
    left = violation.column - 1
    right = violation.end_column - 1 if violation.end_line == violation.line else len(line)
    right = max(right, left)
    start = 0
    if len(line) > _WIDTH and right > _WIDTH - 10:
        start = max(0, min(left - 30, len(line) - _WIDTH))
        space = line.rfind(" ", start, left)
        start = line.find(" ", start, left) + 1 if space >= 0 else start
    end = min(len(line), start + _WIDTH)
    before, marked, after = (plain(part) for part in (line[start:left], line[left : min(right, end)], line[min(right, end) : end]))
    if not (before + marked + after).strip():
        return "", ""
    opening = "…" if start else ""
    closing = "…" if end < len(line) else ""
    mark = "‾" * max(_columns(marked), 1)
    if start == 0:
        before = before.lstrip()
    return f"{opening}{before}{marked}{after.rstrip()}{closing}", " " * _columns(opening + before) + mark


def _columns(text: str) -> int:
    """How many columns a terminal gives a text."""
    if text.isascii():
        return len(text)
    from unicodedata import combining, east_asian_width

    return sum(0 if combining(c) else 2 if east_asian_width(c) in "WF" else 1 for c in text)


def summary(run: Run, made: bool = True) -> str:
    """One line: what was read, what was found, what can be fixed; ``made``: whether the fixes of the run were, or only shown."""
    read = count(len(run.files), "article") + " checked"
    if not run.violations:
        text = f"{read}: nothing to report."
    else:
        numbers = [count(run.severities[severity], _NAMES[severity]) for severity in SEVERITIES if run.severities[severity]]
        text = f"{read}: {_joined(numbers)} in {len(run.by_path()):,}."
        safe = sum(1 for violation in run.violations if violation.fix and violation.fix.safe)
        unsafe = sum(1 for violation in run.violations if violation.fix and not violation.fix.safe)
        if safe:
            text += f" --fix can fix {safe:,}" + (f", --unsafe-fixes {unsafe:,} more." if unsafe else ".")
        elif unsafe:
            text += f" --fix --unsafe-fixes can fix {unsafe:,}."
    if run.fixed:
        text = f"{'Fixed' if made else 'Would fix'} {len(run.fixed):,}. {text}"
    if run.adopted:
        text += f" {len(run.adopted):,} more in the baseline."
    return text


_NAMES = {"error": "error", "warning": "warning", "info": "note"}


def _joined(items: Sequence[str]) -> str:
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} and {items[-1]}"
