"""Runs rules on a document: findings in, violations out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from .house import House
from .notices import RULE_CRASH
from .read.span import LineIndex, Span
from .rule import Finding, Rule
from .site import Site
from .understand.document import Document
from .violation import Violation


class Active(NamedTuple):
    """A rule as it runs on one file: its options, and the severity that the configuration gives it (None: its own)."""

    rule: Rule
    options: Any = None
    severity: str | None = None


class Found(NamedTuple):
    """A finding, the rule that made it, and its severity."""

    rule: Rule
    severity: str
    finding: Finding


def activate(rules: Iterable[Rule], options: Mapping[str, Any], severities: Mapping[str, str]) -> list[Active]:
    """The rules with their options (rule name -> instance; missing: defaults) and severities (rule name -> severity)."""
    return [Active(rule, options.get(rule.name) or (rule.options() if rule.options else None), severities.get(rule.name)) for rule in rules]


def run(document: Document, active: Sequence[Active], site: Site | None = None) -> list[Found]:
    """What the rules find in a document, sorted by place and code, without duplicates.

    A rule that raises is reported once as EDL005, and the others go on. A finding overlapped by one that its rule
    yields to is dropped.
    """
    found: list[Found] = []
    length = len(document.text)
    for entry in active:
        rule = entry.rule
        try:
            extras = _extras(entry, document, site)
            if extras is None:
                continue
            check = rule.check
            for node in document.nodes(rule.looks_at):
                for finding in check(node, *extras):
                    _check_finding(finding, length)
                    found.append(Found(rule, entry.severity or finding.severity or rule.severity, finding))
        except (Exception, SystemExit) as error:  # a rule ends nobody's run, least of all with exit code 0
            message = " ".join(f"{rule.name} failed on this file: {type(error).__name__}: {error}".split())
            found.append(Found(RULE_CRASH, RULE_CRASH.severity, Finding(Span(0, 0), message[:300])))
    return settle(found)


def _check_finding(finding: Finding, length: int) -> None:
    """Raise for a finding that no report could show, or whose fix would spoil the file."""
    if not isinstance(finding.message, str):
        raise TypeError("a finding needs a message")
    for span in (finding.span, *(edit.span for fix in finding.fixes for edit in fix.edits)):
        if not 0 <= span.start <= span.end <= length:
            raise ValueError(f"it reports {span.start} to {span.end} of {length} characters")


def _extras(entry: Active, document: Document, site: Site | None) -> list[Any] | None:
    """The further arguments of a check, by their annotation; None where the rule needs a Site and there is none."""
    out: list[Any] = []
    for kind in entry.rule.extras:
        if kind is entry.rule.options:
            out.append(entry.options)
        elif kind is Document:
            out.append(document)
        elif kind is House:
            out.append(document.house)
        elif kind is Site:
            if site is None:
                return None
            out.append(site)
        else:
            raise TypeError(f"{entry.rule.code} asks for {kind.__name__}, which no rule can have")
    return out


def settle(found: list[Found]) -> list[Found]:
    """Sorted by start, end and code; duplicates, and findings that yield to another, dropped."""
    found.sort(key=lambda one: (one.finding.span, one.rule.code))
    strong: dict[str, list[Span]] = {}
    for one in found:
        strong.setdefault(one.rule.code, []).append(one.finding.span)
    out: list[Found] = []
    seen: set[tuple[str, Span, str]] = set()
    for one in found:
        key = (one.rule.code, one.finding.span, one.finding.message)
        if key in seen or any(_overlap(one.finding.span, span) for code in one.rule.yields_to if code in strong for span in strong[code]):
            continue
        seen.add(key)
        out.append(one)
    return out


def _overlap(a: Span, b: Span) -> bool:
    return (a.start < b.end and b.start < a.end) or a == b


def violations(path: str, text: str, found: Iterable[Found]) -> list[Violation]:
    """The findings as reports show them, with lines and columns."""
    index: LineIndex | None = None
    out = []
    for one in found:
        index = index or LineIndex(text)
        finding = one.finding
        start, end = finding.span
        line, column = index.position(start)
        end_line, end_column = index.position(end)
        only = finding.fixes[0] if len(finding.fixes) == 1 else None
        out.append(
            Violation(
                path,
                one.rule,
                one.severity,
                finding.message,
                start,
                end,
                line,
                column,
                end_line,
                end_column,
                only,
                finding.fixes if len(finding.fixes) > 1 else (),
                finding.related,
            )
        )
    return out
