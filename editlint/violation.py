"""Violation: a finding that survived suppressions, as every report shows it."""

from __future__ import annotations

from typing import NamedTuple

from .rule import Fix, Related, Rule


class Violation(NamedTuple):
    """``path`` as given, forward slashes; lines and columns 1-based, in code points; ``start`` and ``end`` offsets.

    ``fix`` is the one fix, ``alternatives`` those between which a person must choose. ``key`` is a hash of the sentence or block
    that it is about, white space evened out: what baselines and fingerprints go by.
    """

    path: str
    rule: Rule
    severity: str
    message: str
    start: int
    end: int
    line: int
    column: int
    end_line: int
    end_column: int
    fix: Fix | None = None
    alternatives: tuple[Fix, ...] = ()
    related: tuple[Related, ...] = ()
    key: str = ""
