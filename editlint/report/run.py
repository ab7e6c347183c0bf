"""Run: what every report is written from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import field
from datetime import date
from functools import cache, cached_property
from typing import Any

from ..card import Card
from ..config import Settings
from ..read.source import Source
from ..record import Record
from ..rule import SEVERITIES, Rule
from ..understand.document import Document
from ..violation import Violation


class Run(Record):
    """One run over some files: ``violations`` in order of path, start, end and code.

    ``suppressed`` are those that the articles allow, ``adopted`` those of the baseline. ``source`` gives the text that a path's
    violations are about, ``document`` the article as understood, ``settings`` what holds for it, ``rules`` the rules that ran on it.
    ``fail_on`` is the limit of the command line (None: each file's own), ``day`` the day of the run, ``cards`` what is known of each
    article as a whole, ``since`` the revision of ``--since``, ``history`` the runs up to this one (day, articles, errors, warnings, notes).
    """

    version: str
    files: Sequence[str]
    violations: Sequence[Violation]
    source: Callable[[str], Source | None]
    document: Callable[[str], Document]
    settings: Callable[[str], Settings]
    suppressed: Sequence[Violation] = ()
    adopted: Sequence[Violation] = ()
    fixed: Sequence[Violation] = field(default=())
    fail_on: str | None = None
    day: date = date(1970, 1, 1)
    cards: Mapping[str, Card] = field(default_factory=dict)
    since: str | None = None
    rules: Callable[[str], Collection[Rule]] = field(default=lambda path: ())
    history: Sequence[Mapping[str, Any]] = ()

    @cached_property
    def severities(self) -> Counter[str]:
        """How many violations of each severity."""
        return Counter(violation.severity for violation in self.violations)

    def by_path(self) -> dict[str, list[Violation]]:
        """The violations of each file that has some."""
        out: dict[str, list[Violation]] = {}
        for violation in self.violations:
            out.setdefault(violation.path, []).append(violation)
        return out

    def fails(self, violation: Violation) -> bool:
        """Whether a violation fails the gate: it is at or above the limit of the run, or of its file."""
        return SEVERITIES.index(violation.severity) <= self._limit(violation.path)

    @cached_property
    def _limit(self) -> Callable[[str], int]:
        return cache(lambda path: SEVERITIES.index(self.fail_on or self.settings(path).fail_on))


def fingerprint(violation: Violation, seen: Counter[str]) -> str:
    """What tells a violation from every other of a run, and is the same in the next run whatever its line.

    It is made of path, rule and key; of several that share these, each has its number. ``seen`` counts them.
    """
    from hashlib import blake2b

    parts = "\0".join((violation.path, violation.rule.code, violation.key or violation.message))
    base = blake2b(parts.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
    seen[base] += 1
    return base if seen[base] == 1 else blake2b(f"{base}:{seen[base]}".encode(), digest_size=16).hexdigest()
