"""Measures the gate: every format on 40,000 violations beyond linting, and reading a baseline of 40,000 entries.

python tools/bench_gate.py [FOLDER]     articles are taken again and again from FOLDER (default: examples)
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from time import process_time

from editlint.baseline import Baseline, entries
from editlint.config import discover
from editlint.linter import Choices, Linter, Outcome
from editlint.registry import load
from editlint.report import FORMATS, writer
from editlint.report.run import Run

VIOLATIONS = 40_000


def run(folder: Path) -> tuple[Run, list[Outcome]]:
    """A run of 40,000 violations over copies of the articles of a folder, and its outcomes."""
    linter = Linter(discover(), load(), Choices(date(2026, 11, 22), keys=True, cards=True))
    paths = [str(path) for path in sorted(folder.rglob("*")) if path.suffix in (".md", ".html", ".txt")]
    done = [linter.lint(path) for path in paths]
    found, cards, original, outcomes = [], {}, {}, []
    number = 0
    while len(found) < VIOLATIONS:
        number += 1
        for path, outcome in zip(paths, done):
            name = f"{number}/{path}"
            original[name] = path
            copies = [one._replace(path=name) for one in outcome.violations]
            found += copies
            outcomes.append(outcome._replace(path=name, violations=copies))
            if outcome.card is not None:
                cards[name] = outcome.card
    sources = {outcome.path: outcome.source for outcome in done}
    made = Run(
        "0.1.0",
        list(original),
        sorted(found, key=lambda one: (one.path, one.start, one.end, one.rule.code)),
        lambda path: sources[original[path]],
        lambda path: linter.document(original[path]),
        lambda path: linter.configs.for_file(Path(path)),
        day=date(2026, 11, 22),
        cards=cards,
    )
    return made, outcomes


def seconds(work: Callable[[], object]) -> float:
    """CPU seconds of this process, the best of three."""
    best = float("inf")
    for _ in range(3):
        began = process_time()
        work()
        best = min(best, process_time() - began)
    return best


def main() -> None:
    """Print the figures."""
    made, outcomes = run(Path(sys.argv[1] if len(sys.argv) > 1 else "examples"))
    print(f"{len(made.violations):,} violations in {len(made.files):,} articles")
    with tempfile.TemporaryDirectory() as folder:
        for name in FORMATS:
            file = Path(folder, name)

            def work(name: str = name, file: Path = file) -> None:
                with file.open("w", encoding="utf-8", errors="backslashreplace", newline="") as stream:
                    writer(name)(made, stream)

            print(f"{name:<12}{seconds(work):6.2f} s{file.stat().st_size / 1e6:8.1f} MB")
        baseline = Baseline(Path(folder, "baseline.json"))
        baseline.entries = entries(baseline, outcomes)
        baseline.write()
        took = seconds(lambda: Baseline.read(baseline.file))
        print(f"{'baseline':<12}{took * 1000:6.0f} ms to read {len(baseline):,} violations")


main()
