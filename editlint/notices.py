"""EDL: editlint's own notices. They report what no rule looks at, so they are data, not functions."""

from __future__ import annotations

from collections.abc import Iterable

from .rule import Finding, Rule
from .understand.document import Document


def _nothing(document: Document) -> Iterable[Finding]:
    return ()


def _notice(code: str, name: str, severity: str, summary: str, explanation: str) -> Rule:
    return Rule(code, name, _nothing, Document, (), severity, True, None, (), summary, explanation)


UNREADABLE_FILE = _notice(
    "EDL001", "unreadable-file", "error", "The file cannot be read as text.", "Binary, or not in the encoding that it declares."
)
BROKEN_FRONT_MATTER = _notice(
    "EDL002",
    "broken-front-matter",
    "error",
    "The front matter does not parse.",
    "A site generator will refuse the article, or publish it without its headline and date.",
)
UNUSED_SUPPRESSION = _notice(
    "EDL003",
    "unused-suppression",
    "warning",
    "A suppression allows what was not reported.",
    "It would hide a later fault. Only rules that ran are counted.",
)
UNKNOWN_SUPPRESSION = _notice(
    "EDL004", "unknown-suppression", "warning", "A suppression allows a rule that does not exist.", "Nothing is suppressed: check the name."
)
RULE_CRASH = _notice(
    "EDL005", "rule-crash", "error", "A rule failed on this file.", "The other rules went on. Please report it with the file."
)
NOTICES = (UNREADABLE_FILE, BROKEN_FRONT_MATTER, UNUSED_SUPPRESSION, UNKNOWN_SUPPRESSION, RULE_CRASH)
