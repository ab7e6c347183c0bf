"""editlint_difficulty."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .scores import Scores


def difficulty(scores: Scores) -> float:
    return 0.0
