"""The site as one body: what rules across articles look at."""

from __future__ import annotations


class Site:
    """Read-only facts of every article below the content root."""
