"""JUnit XML: an article is a suite, a violation a test, and what fails the gate a failure.

Written so that both the Ant schema and the looser one of Jenkins take it: one failure a test, properties first, output last.
"""

from __future__ import annotations

from typing import TextIO

from .run import Run
from .xml import HEADER, attributes, escape


def write(run: Run, stream: TextIO) -> None:
    """Articles without violations are suites with one passing test, so that a clean run is not an empty one."""
    by_path = run.by_path()
    stamp = f"{run.day.isoformat()}T00:00:00"
    stream.write(f"{HEADER}<testsuites>\n")
    for number, path in enumerate(run.files):
        violations = by_path.get(path, [])
        suite = attributes(
            package="editlint",
            id=number,
            name=path,
            timestamp=stamp,
            hostname="localhost",
            tests=len(violations) or 1,
            failures=sum(map(run.fails, violations)),
            errors=0,
            time=0,
        )
        stream.write(f" <testsuite{suite}>\n  <properties/>\n")
        notes: list[str] = []
        for violation in violations:
            place = f"{violation.path}:{violation.line}:{violation.column}"
            case = attributes(name=f"{violation.rule.name} at {violation.line}:{violation.column}", classname=path, time=0)
            if run.fails(violation):
                failure = attributes(message=violation.message, type=violation.severity)
                body = escape(f"{place}: {violation.message} ({violation.rule.code})")
                stream.write(f"  <testcase{case}>\n   <failure{failure}>{body}</failure>\n  </testcase>\n")
            else:
                notes.append(f"{place}: {violation.severity}: {violation.message} ({violation.rule.code})")
                stream.write(f"  <testcase{case}/>\n")
        if not violations:
            stream.write(f"  <testcase{attributes(name='nothing to report', classname=path, time=0)}/>\n")
        stream.write(f"  <system-out>{chr(10).join(map(escape, notes))}</system-out>\n  <system-err/>\n </testsuite>\n")
    stream.write("</testsuites>\n")
