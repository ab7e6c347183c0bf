"""Charts as inline SVG, each with its figures in words for those who do not see it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

_WIDTH, _HEIGHT, _FOOT = 640, 220, 30


def distribution(values: Sequence[float], limit: float, name: str) -> str:
    """How many values there are of each size, with the limit as a line; ``name`` says what they measure."""
    step = _step(max(values) - min(values))
    bins = Counter(int(value // step) for value in values)
    limit_bin = limit / step
    first, last = min(*bins, int(limit_bin)), max(*bins, int(limit_bin)) + 1
    most = max(bins.values())
    wide = _WIDTH / (last - first)
    tall = _HEIGHT - _FOOT - 24
    parts = []
    for bin_ in range(first, last):
        number = bins[bin_]
        x, high = (bin_ - first) * wide, tall * number / most
        kind = "over" if bin_ * step >= limit else "under"
        if number:
            parts.append(
                f'<rect class="{kind}" x="{x + wide * 0.08:.1f}" y="{24 + tall - high:.1f}" width="{wide * 0.84:.1f}" height="{high:.1f}"/>'
            )
        if (bin_ - first) % max(1, (last - first) // 12) == 0:
            parts.append(f'<text x="{x + wide / 2:.1f}" y="{_HEIGHT - 8}" text-anchor="middle">{bin_ * step:g}</text>')
    x = (limit_bin - first) * wide
    anchor = "end" if x > _WIDTH / 2 else "start"
    parts.append(f'<line class="limit" x1="{x:.1f}" x2="{x:.1f}" y1="14" y2="{_HEIGHT - _FOOT}"/>')
    parts.append(f'<text x="{x + (-6 if anchor == "end" else 6):.1f}" y="14" text-anchor="{anchor}">the house’s limit, {limit:g}</text>')
    told = ", ".join(f"{bin_ * step:g} to {(bin_ + 1) * step:g}: {bins[bin_]}" for bin_ in range(first, last) if bins[bin_])
    return _svg(f"Number of articles by {name}", told, parts)


def _step(reach: float) -> float:
    return 1 if reach <= 25 else 5 if reach <= 120 else 10


def trend(history: Sequence[Mapping[str, Any]]) -> str:
    """Errors and warnings over the runs of a history."""
    most = max(max(int(one["errors"]), int(one["warnings"])) for one in history) or 1
    tall = _HEIGHT - _FOOT - 24
    wide = (_WIDTH - 20) / (len(history) - 1)
    parts = []
    for kind in ("errors", "warnings"):
        points = [(10 + i * wide, 24 + tall - tall * int(one[kind]) / most) for i, one in enumerate(history)]
        parts.append(f'<polyline class="{kind}" points="{" ".join(f"{x:.1f},{y:.1f}" for x, y in points)}"/>')
        x, y = points[-1]
        parts.append(f'<text x="{x:.1f}" y="{y - 6:.1f}" text-anchor="end">{int(history[-1][kind]):,} {kind}</text>')
    first, last = str(history[0]["day"])[:10], str(history[-1]["day"])[:10]
    parts.append(f'<text x="10" y="{_HEIGHT - 8}">{first}</text><text x="{_WIDTH - 10}" y="{_HEIGHT - 8}" text-anchor="end">{last}</text>')
    told = "; ".join(f"{str(one['day'])[:10]}: {int(one['errors'])} errors, {int(one['warnings'])} warnings" for one in history)
    return _svg("Errors and warnings of each run", told, parts)


def _svg(title: str, told: str, parts: Sequence[str]) -> str:
    label = f"{title}. {told}".replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")
    return f'<svg class="chart" viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img" aria-label="{label}">{"".join(parts)}</svg>\n'
