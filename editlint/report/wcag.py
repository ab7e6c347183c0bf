"""The violations by WCAG criterion: which criteria the articles miss, by which rules, and how often."""

from __future__ import annotations

from typing import TextIO

from ..rule import Rule
from ..violation import Violation
from ..wcag import TITLES, level, order
from . import count, plain
from .run import Run


def write(run: Run, stream: TextIO) -> None:
    """First the criteria with something to report, then those that the rules of this run answer to without a report."""
    missed: dict[str, dict[str, list[Violation]]] = {}
    for violation in run.violations:
        for criterion in violation.rule.criteria:
            missed.setdefault(criterion, {}).setdefault(violation.rule.code, []).append(violation)
    checked = {criterion for path in run.files for rule in run.rules(path) for criterion in rule.criteria}
    stream.write(f"WCAG 2.2 in {count(len(run.files), 'article')}: {count(len(missed), 'criterion', 'criteria')} missed\n")
    for criterion in sorted(missed, key=order):
        by_rule = missed[criterion]
        every = [one for found in by_rule.values() for one in found]
        stream.write(f"\n{_headed(criterion)}: {_counted(every)}\n")
        for _code, found in sorted(by_rule.items()):
            rule: Rule = found[0].rule
            stream.write(f"    {plain(f'{rule.code} {rule.name}: {rule.summary}')}\n")
            for violation in found:
                stream.write(f"        {plain(violation.path)}:{violation.line}:{violation.column} {plain(violation.message)}\n")
    quiet = sorted(checked - missed.keys(), key=order)
    if quiet:
        stream.write("\nNothing found by the rules for:\n")
        for criterion in quiet:
            stream.write(f"    {_headed(criterion)}\n")
    stream.write("\nNo rule can find everything that a criterion asks for: what is quiet here still wants a person's look.\n")


def _headed(criterion: str) -> str:
    return f"{criterion} {TITLES.get(criterion, '')} ({'A' * level(criterion) or 'none'})"


def _counted(found: list[Violation]) -> str:
    articles = count(len({one.path for one in found}), "article")
    return f"{count(len(found), 'violation')} in {articles}"
