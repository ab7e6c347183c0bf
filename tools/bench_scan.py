"""How fast the scanner finds the patterns of a house style in the prose of articles: ``python tools/bench_scan.py STYLES ARTICLES``.

STYLES is a folder of rules as Vale writes them (``*.yml``), ARTICLES one of Markdown and HTML. Three rounds each of: the words alone, all
patterns, and all patterns with Hyperscan where it is installed; CPU seconds of one core. The findings of the last two must be the same.
"""

from __future__ import annotations

import gc
import re
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from editlint import Document, House
from editlint.read.article import parse
from editlint.read.source import Unreadable, decode
from editlint.understand.prefilter import Prefilter, compiled, version
from editlint.understand.scanner import Pattern, Scanner


def patterns(folder: Path) -> Iterator[Pattern]:
    """What the rules that look for words look for."""
    for path in sorted(folder.glob("*.yml")):
        rule = yaml.safe_load(path.read_text(encoding="utf-8"))
        whole = not rule.get("nonword", False)
        kind = rule["extends"]
        found = list(rule.get("tokens", ())) if kind == "existence" else list(rule["swap"]) if kind == "substitution" else []
        if kind == "consistency":
            found = [word for pair in rule["either"].items() for word in pair]
        for text in found:
            yield _pattern(text, rule, whole)
        for text in rule.get("raw", ()) if kind == "existence" else ():
            yield _pattern(text, rule, False)


def _pattern(text: str, rule: dict[str, Any], whole: bool) -> Pattern:
    return Pattern(text, not re.search(r"[\\^$.*+?()\[\]{}|]", text), rule.get("ignorecase") is True, whole)


def prose(folder: Path) -> Iterator[str]:
    for path in sorted(path for path in folder.rglob("*") if path.suffix in (".md", ".html")):
        try:
            source = decode(path.read_bytes(), str(path))
        except Unreadable:
            continue
        yield "\n".join(block.prose for block in Document(parse(source), House(), date(2026, 1, 1)).blocks)


def seconds(work: Callable[[], Any]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def rounds(name: str, scanner: Scanner, texts: Sequence[str]) -> int:
    """Print the throughput of three rounds, and return the number of findings."""
    size = sum(len(text.encode("utf-8", "surrogatepass")) for text in texts) / 1e6
    counts: list[int] = []
    figures = [size / seconds(lambda: counts.append(sum(len(scanner.scan(text)) for text in texts))) for _ in range(3)]
    print(f"{name:24} {' '.join(f'{figure:6.1f}' for figure in figures)} MB/s {counts[0]:8,} findings")
    return counts[0]


def main() -> None:
    gc.disable()  # as editlint does
    wanted = list(patterns(Path(sys.argv[1])))
    texts = list(prose(Path(sys.argv[2])))
    words = [pattern for pattern in wanted if pattern.literal and pattern.whole]
    print(f"{len(wanted):,} patterns, {len(words):,} of them words; {len(texts):,} articles")
    rounds("words", Scanner(words), texts)
    scanner = Scanner(wanted)
    found = rounds("all", scanner, texts)
    if version():
        made: list[Any] = []
        print(f"compiled in {seconds(lambda: made.extend(compiled(wanted))):.1f} s, {len(made[0]) / 1e6:.1f} MB")
        scanner.prefilter = Prefilter(*made)
        if rounds("all, with Hyperscan", scanner, texts) != found:
            sys.exit("the findings differ")


if __name__ == "__main__":
    main()
