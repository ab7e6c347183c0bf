"""Run: what every report is written from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from ..config import Settings
from ..read.source import Source
from ..understand.document import Document
from ..violation import Violation


@dataclass(frozen=True)
class Run:
    """One run over some files: ``violations`` in order of path, start, end and code.

    ``suppressed`` are those that the articles allow, ``adopted`` those of the baseline. ``source`` gives the text that a path's violations
    are about, ``document`` the article as understood, ``settings`` what holds for it.
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
