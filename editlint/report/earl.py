"""EARL in JSON-LD: what each rule says of each article, in the shape that W3C's tools read to list a linter.

Source: w3.org/TR/EARL10-Schema; an outcome is ``failed`` where the rule reports something, else ``passed``. Only rules that answer to a
criterion of WCAG or to an ACT rule are in it.
"""

from __future__ import annotations

import json
from typing import Any, TextIO

from ..rule import Rule
from ..violation import Violation
from ..wcag import order
from .run import Run

CONTEXT = {
    "@vocab": "http://www.w3.org/ns/earl#",
    "earl": "http://www.w3.org/ns/earl#",
    "WCAG2": "http://www.w3.org/TR/WCAG22/#",
    "dct": "http://purl.org/dc/terms/",
    "sch": "https://schema.org/",
    "ptr": "http://www.w3.org/2009/pointers#",
    "testRuns": "@graph",
    "name": "dct:title",
    "shortDesc": "dct:description",
    "date": "dct:date",
    "source": "dct:source",
    "title": "dct:title",
    "WebPage": "sch:WebPage",
    "assertedBy": {"@type": "@id"},
    "outcome": {"@type": "@id"},
    "mode": {"@type": "@id"},
    "isPartOf": {"@id": "dct:isPartOf", "@type": "@id"},
    "assertions": {"@reverse": "subject"},
}


def write(run: Run, stream: TextIO) -> None:
    """One assertor with a test run for each article, and an assertion for each rule that ran on it."""
    found = run.by_path()
    report = {
        "@context": CONTEXT,
        "@id": "_:assertor",
        "@type": ["Assertor", "Software"],
        "name": "editlint",
        "shortDesc": f"editlint {run.version}: house style and accessible content",
        "testRuns": [_subject(run, path, found.get(path, ())) for path in run.files],
    }
    stream.write(json.dumps(report, ensure_ascii=False, indent=1) + "\n")


def _subject(run: Run, path: str, found: tuple[Violation, ...] | list[Violation]) -> dict[str, Any]:
    by_rule: dict[str, list[Violation]] = {}
    for violation in found:
        by_rule.setdefault(violation.rule.code, []).append(violation)
    rules = {rule.code: rule for rule in (*run.rules(path), *(violation.rule for violation in found)) if rule.criteria or rule.act}
    return {
        "@type": ["TestSubject", "WebPage"],
        "source": path,
        "date": run.day.isoformat(),
        "assertions": [_assertion(rules[code], by_rule.get(code, [])) for code in sorted(rules)],
    }


def _assertion(rule: Rule, found: list[Violation]) -> dict[str, Any]:
    result: dict[str, Any] = {"@type": "TestResult", "outcome": "earl:failed" if found else "earl:passed"}
    if found:
        result["pointer"] = [
            {"@type": "ptr:LineCharPointer", "ptr:lineNumber": one.line, "ptr:charNumber": one.column, "info": one.message} for one in found
        ]
    criteria = sorted(rule.criteria, key=order)
    return {
        "@type": "Assertion",
        "assertedBy": "_:assertor",
        "mode": "earl:automatic",
        "result": result,
        "test": {
            "@type": "TestCase",
            "title": f"{rule.code} {rule.name}",
            "isPartOf": [{"@type": "TestRequirement", "title": f"WCAG2: {one}"} for one in criteria]
            + [{"@type": "TestRequirement", "title": f"ACT: {one}"} for one in rule.act],
        },
    }
