"""SARIF 2.1.0: code scanning on GitHub and elsewhere.

Columns are Python's, so the run says ``unicodeCodePoints``. GitHub's limits are kept: 25,000 results a run, 20 tags a rule
(docs.github.com, "SARIF support for code scanning"). What articles allow and the baseline holds are results with a suppression.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from typing import Any, TextIO
from urllib.parse import quote

from ..read.span import LineIndex, Span
from ..rule import SEVERITIES, Fix, Rule
from ..violation import Violation
from . import FAMILIES
from .run import Run, fingerprint

MOST = 25_000  #: results of one run that GitHub takes
TAGS = 20  #: tags of one rule that GitHub takes

_LEVELS = {"error": "error", "warning": "warning", "info": "note"}
_HOME = "https://pypi.org/project/editlint/"
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def write(run: Run, stream: TextIO) -> None:
    """One run with the worst results first."""
    kinds = ((None, run.violations), ("inSource", run.suppressed), ("external", run.adopted))
    stated = [(violation, kind) for kind, violations in kinds for violation in violations]
    stated.sort(key=lambda one: one[0].path)
    rules = sorted({violation.rule for violation, _ in stated}, key=lambda rule: rule.code)
    numbers = {rule: number for number, rule in enumerate(rules)}
    seen: Counter[str] = Counter()
    results: list[tuple[tuple[bool, int], dict[str, Any]]] = []
    path, index = None, None
    for violation, suppression in stated:
        if violation.path != path:
            path, source = violation.path, run.source(violation.path)
            index = LineIndex(source.text) if source is not None else None
        result = _result(violation, numbers[violation.rule], fingerprint(violation, seen), index)
        if suppression:
            result["suppressions"] = [{"kind": suppression}]
        results.append(((suppression is not None, SEVERITIES.index(violation.severity)), result))
    results.sort(key=lambda one: one[0])
    invocation: dict[str, Any] = {"executionSuccessful": True}
    if len(results) > MOST:
        text = f"{len(results) - MOST:,} more were left out: a run holds at most {MOST:,} results."
        invocation["toolExecutionNotifications"] = [{"level": "warning", "message": {"text": text}}]
    report = {
        "$schema": _SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "editlint",
                        "semanticVersion": run.version,
                        "informationUri": _HOME,
                        "rules": [_rule(rule) for rule in rules],
                    }
                },
                "automationDetails": {"id": "editlint/"},
                "columnKind": "unicodeCodePoints",
                "newlineSequences": ["\r\n", "\n", "\r"],
                "originalUriBaseIds": {"SRCROOT": {"description": {"text": "The folder that editlint ran in."}}},
                "invocations": [invocation],
                "results": [result for _, result in results[:MOST]],
            }
        ],
    }
    stream.write(json.dumps(report, ensure_ascii=False) + "\n")


def _rule(rule: Rule) -> dict[str, Any]:
    tags = [FAMILIES.get(rule.family, rule.family).lower(), *(f"WCAG {criterion}" for criterion in rule.criteria)]
    return {
        "id": rule.code,
        "name": "".join(word.capitalize() for word in rule.name.split("-")),
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": " ".join(f"{rule.summary} {rule.explanation}".split())},
        "help": {"text": f"{rule.summary}\n\n{rule.explanation}\n\neditlint rule {rule.name}".replace("\n\n\n", "\n")},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"tags": tags[:TAGS]},
    }


def _result(violation: Violation, rule: int, hash_: str, index: LineIndex | None) -> dict[str, Any]:
    out: dict[str, Any] = {
        "ruleId": violation.rule.code,
        "ruleIndex": rule,
        "level": _LEVELS[violation.severity],
        "message": {"text": _sentence(violation.message)},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": _artifact(violation.path),
                    "region": _region(violation.line, violation.column, violation.end_line, violation.end_column),
                }
            }
        ],
        "partialFingerprints": {"primaryLocationLineHash": hash_},
    }
    related = [
        {
            "id": number,
            "message": {"text": _sentence(one.message)},
            "physicalLocation": _physical(one.path or violation.path, one.span, index if one.path is None else None),
        }
        for number, one in enumerate(violation.related, 1)
    ]
    if related:
        out["relatedLocations"] = related
    fixes = (violation.fix,) if violation.fix is not None else violation.alternatives
    if index is not None and fixes:
        out["fixes"] = [_fix(fix, violation, index) for fix in fixes if fix.edits]
    return out


def _sentence(message: str) -> str:
    """A message as SARIF wants it: a sentence with its stop, in which nothing is a link (section 3.11.6)."""
    message = message.replace("](", "] (")
    return message if message.endswith((".", "!", "?")) else f"{message}."


def _artifact(path: str) -> dict[str, str]:
    uri = quote(os.fsencode(path))
    if path.startswith("/"):
        return {"uri": "file://" + uri}
    return {"uri": uri} if path.startswith("../") else {"uri": uri, "uriBaseId": "SRCROOT"}


def _physical(path: str, span: Span, index: LineIndex | None) -> dict[str, Any]:
    out: dict[str, Any] = {"artifactLocation": _artifact(path)}
    if index is not None:
        out["region"] = _region(*index.position(span.start), *index.position(span.end))
    return out


def _region(line: int, column: int, end_line: int, end_column: int) -> dict[str, int]:
    return {"startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column}


def _fix(fix: Fix, violation: Violation, index: LineIndex) -> dict[str, Any]:
    replacements = [
        {
            "deletedRegion": _region(*index.position(edit.span.start), *index.position(edit.span.end)),
            "insertedContent": {"text": edit.text},
        }
        for edit in sorted(set(fix.edits))
    ]
    return {
        "description": {"text": _sentence(fix.title or f"Mend: {violation.message}")},
        "artifactChanges": [{"artifactLocation": _artifact(violation.path), "replacements": replacements}],
    }
