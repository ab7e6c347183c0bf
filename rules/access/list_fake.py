"""ACC603 list-fake."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from editlint import LINE_BREAK, Bad, Block, Document, Finding, Good, Span, rule


@cache
def marker() -> re.Pattern[str]:
    """What people type for a bullet or a number."""
    return re.compile(
        r"[ \t\u00a0]*(?:(?P<bullet>[-–—*•·▪◦‣▸►✓✔☑➤→+]|[\u2600-\u27bf\U0001f300-\U0001faff]\ufe0f?)[ \t\u00a0]*(?=[^\W_]|[“‘\"'])|"
        r"\(?(?P<number>\d{1,2}|[a-z])(?P<stop>[.)])[ \t\u00a0]+(?=\S))"
    )


class Item(NamedTuple):
    """A line that begins like an item: its marker, and its bounds in the block."""

    block: Block
    kind: str
    value: int
    start: int
    end: int


@rule(
    "ACC603",
    "list-fake",
    severity="warning",
    criteria=("1.3.1",),
    examples=[
        Good("- flour\n- water\n- salt"),
        Good("<p>* Prices include tax.</p>\n<p>Note: 1) is closed.</p>", format="html", why="one item makes no list"),
        Good("<p>– Who is there?</p>\n<p>– It is I.</p>", format="html", why="dialogue"),
        Good("<p>1914. War.</p>\n<p>1915. More war.</p>", format="html", why="years"),
        Bad("<p>⟦1. Mix.</p>\n<p>2. Knead.</p>\n<p>3. Bake.⟧</p>", format="html"),
        Bad("⟦✅ flour\n\n✅ water\n\n✅ salt⟧"),
        Bad("<p>You need<br>⟦• flour<br>• water⟧</p>", format="html"),
    ],
)
def list_fake(document: Document) -> Iterator[Finding]:
    """Lines that begin with a typed bullet or number stand where a list should.

    A screen reader says how many items a real list has, and lets people skip it (WCAG technique H48). Typed marks are only read out.
    """
    run: list[Item] = []
    last: Block | None = None
    for block in document.blocks:
        if block.zone != "body" or block.element.tag not in ("p", "div") or block.element.closest("li") is not None:
            if block.zone in ("body", "list", "heading", "headline", "table"):
                yield from _report(document, run)
                run = []
            continue
        if last is not None and run and last is not run[-1].block and block.element.parent is not run[-1].block.element.parent:
            yield from _report(document, run)
            run = []
        for start, end in _lines(block):
            item = _item(block, start, end)
            if item is not None and (not run or _follows(run[-1], item)):
                run.append(item)
            else:
                yield from _report(document, run)
                run = [item] if item is not None and item.value in (0, 1) else []
        last = block
    yield from _report(document, run)


def _lines(block: Block) -> Iterator[tuple[int, int]]:
    """The bounds of the lines that a reader sees."""
    at = 0
    text = block.prose
    while at <= len(text):
        end = text.find(LINE_BREAK, at)
        end = len(text) if end < 0 else end
        start = at + len(text[at:end]) - len(text[at:end].lstrip())
        stop = at + len(text[at:end].rstrip())
        if stop > start:
            yield start, stop
        at = end + 1


def _item(block: Block, start: int, end: int) -> Item | None:
    match = marker().match(block.prose, start, end)
    if match is None:
        return None
    if match["bullet"]:
        return Item(block, match["bullet"], 0, start, end)
    label = match["number"]
    value = int(label) if label.isdigit() else ord(label) - ord("a") + 1
    return Item(block, ("1" if label.isdigit() else "a") + match["stop"], value, start, end)


def _follows(before: Item, item: Item) -> bool:
    return before.kind == item.kind and (item.value == 0 or item.value == before.value + 1)


def _report(document: Document, run: list[Item]) -> Iterator[Finding]:
    if len(run) < 2 or not document.hidden.exposed(run[0].block.element):
        return
    if run[0].kind in "–—-" and (len(run) < 3 or all(one.block.prose[one.end - 1] in ".!?…”" for one in run)):
        return  # dialogue
    first, last = run[0], run[-1]
    span = Span(first.block.span(first.start, first.start + 1).start, last.block.span(last.end - 1, last.end).end)
    yield Finding(span, f"{len(run)} lines with a typed “{_shown(first)}”: make a real list of them")


def _shown(item: Item) -> str:
    return item.kind if item.value == 0 else f"{item.value}{item.kind[1:]}" if item.kind[0] == "1" else item.kind
