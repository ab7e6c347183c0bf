"""Measures what editlint does with an article, step by step, in CPU seconds of one core, best of five rounds.

python tools/bench.py [FOLDER]     articles are read from FOLDER (default: examples)

Quote a figure with the machine, or as a ratio to another of the same run: machines differ, and share their cores.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from time import process_time

from editlint import Document, House
from editlint.read.article import parse
from editlint.read.source import Source, decode
from editlint.registry import Registry, load
from editlint.runner import activate, run
from editlint.understand import date_grammar, marks_parse
from editlint.understand.nodes import PROSE

ROUNDS = 5
TODAY = date(2026, 11, 22)
DATES = ("Tue 29 Nov 2016", "Tuesday, 29 November 2016", "November 29, 2016", "2016-11-29", "29/11/2016", "29 Nov 2016")
VIEWS = ("sentences", "marks", "quotations", "dates", "scores", "links", "related")


def best(function: Callable[[], object]) -> float:
    """CPU seconds of the fastest round."""
    times = []
    for _ in range(ROUNDS):
        start = process_time()
        function()
        times.append(process_time() - start)
    return min(times)


def documents(sources: Sequence[Source]) -> list[Document]:
    return [Document(parse(source), House(), TODAY) for source in sources]


def main() -> None:
    gc.disable()  # as the command line does
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "examples")
    sources = [decode(path.read_bytes(), str(path)) for path in sorted(folder.rglob("*")) if path.suffix in (".md", ".html", ".txt")]
    count, size = len(sources), sum(len(source.text.encode()) for source in sources) / 1e6
    prose = "\n".join(block.text for document in documents(sources) for block in document.blocks if block.zone in PROSE)
    print(f"{count} articles, {size:.2f} MB, of which {len(prose.encode()) / 1e6:.2f} MB is prose")

    def row(name: str, seconds: float, amount: float, unit: str) -> None:
        seconds = max(seconds, 1e-5)  # of a difference little may be left
        print(f"{name:<44}{seconds * 1000:9.1f} ms  {amount / seconds:12,.1f} {unit}/s")

    reading = best(lambda: documents(sources))
    row("read, tree, blocks, zones", reading, size, "MB")
    for view in VIEWS:
        # What a view needs besides itself (quotations need marks and sentences) is in its figure.
        seconds = best(lambda view=view: [getattr(one, view) for one in documents(sources)]) - reading  # type: ignore[misc]
        row(f"{view}, with what it needs", seconds, count, "articles")
    paragraphs = prose.split("\n")
    row("parse of the quote marks alone", best(lambda: _marks(paragraphs)), len(prose.encode()) / 1e6, "MB")
    row("dates parsed", best(lambda: [date_grammar.parse(text) for text in DATES * 2000]), len(DATES) * 2000, "dates")
    registry = load()
    on = registry.select(None, ())
    for family in ("QUO", "ATT", "DAT", "REA", "LNK", "REL", "ACC", "STY", "CPY"):
        codes = [rule.code for rule in on if rule.family == family]
        seconds = best(lambda codes=codes: _lint(registry, sources, codes)) - reading  # type: ignore[misc]
        row(f"rules {family}, with what they need", seconds, count, "articles")
    row("all rules that are on", best(lambda: _lint(registry, sources, None)), count, "articles")


def _marks(paragraphs: Sequence[str]) -> None:
    marks_parse._solve.cache_clear()
    for paragraph in paragraphs:
        marks_parse.read(marks_parse.scan(paragraph), "d", False)


def _lint(registry: Registry, sources: Sequence[Source], select: Sequence[str] | None) -> None:
    active = activate(registry.select(select, ()), {}, {})
    for document in documents(sources):
        run(document, active)
        document.close()


if __name__ == "__main__":
    main()
