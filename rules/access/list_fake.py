"""ACC603 list-fake."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from editlint import LINE_BREAK, Bad, Block, Document, Edit, Element, Finding, Fix, Good, Span, rule


@cache
def marker() -> re.Pattern[str]:
    """What people type for a bullet or a number."""
    emoji = r"(?:[\u2600-\u27bf\u2b00-\u2bff\U0001f300-\U0001faff]|[0-9]\ufe0f?\u20e3)\ufe0f?[\U0001f3fb-\U0001f3ff]?"
    return re.compile(
        r"(?:(?P<dash>[-–—*+])[ \t\u00a0]+(?=\S)|(?P<bullet>[•·▪▫◦●○■□‣▸►⁃∙→➤])[ \t\u00a0]*(?=[^\W_]|[“‘\"'(])|"
        rf"(?P<emoji>{emoji})(?:\u200d{emoji})*[ \t\u00a0]*(?=[^\W_]|[“‘\"'(])|"
        r"\(?(?P<number>\d{1,2})(?P<stop>[.)])(?:[ \t\u00a0]+(?=\S)|(?=[^\W\d_]))|"
        r"\(?(?P<letter>[ivx]{2,4}|[a-zA-Z])(?P<after>[.)])[ \t\u00a0]+(?=\S))"
    )


@cache
def begun() -> re.Pattern[str]:
    """A line break and a marker."""
    return re.compile(rf"\n\s*{marker().pattern}")


class Item(NamedTuple):
    """A line that begins like an item: its marker, and its bounds in the block; ``body`` is where the marker ends."""

    block: Block
    kind: str
    value: int
    start: int
    end: int
    body: int


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
        Bad(
            "<p>⟦1. Mix.</p>\n<p>2. Knead.</p>\n<p>3. Bake.⟧</p>",
            format="html",
            fixed="<ol>\n<li>Mix.</li>\n<li>Knead.</li>\n<li>Bake.</li>\n</ol>",
        ),
        Bad("⟦✅ flour\n\n✅ water\n\n✅ salt⟧", fixed="- ✅ flour\n\n- ✅ water\n\n- ✅ salt"),
        Bad("You need\n⟦• flour  \n• water⟧", fixed="You need\n- flour  \n- water"),
        Bad("<p>You need<br>⟦• flour<br>• water⟧</p>", format="html"),
        Bad("<p>⟦- flour<br>- water⟧</p>", format="html", fixed="<ul>\n<li>flour</li>\n<li>water</li>\n</ul>"),
    ],
)
def list_fake(document: Document) -> Iterator[Finding]:
    """Lines that begin with a typed bullet or number stand where a list should.

    A screen reader says how many items a real list has, and lets people skip it (WCAG technique H48). Typed marks are only read out.
    """
    if begun().search("\n" + document.prose.replace(LINE_BREAK, "\n")) is None:
        return
    run: list[Item] = []
    last: Block | None = None
    for block in document.blocks:
        if (
            block.zone not in ("body", "standfirst", "table")
            or block.element.tag not in HOLDERS
            or block.element.closest("li", "pre") is not None
        ):
            if block.zone not in ("boilerplate", "related"):
                yield from _report(document, run)
                run = []
            continue
        if last is not None and run and (last is not run[-1].block or block.element.parent is not last.element.parent):
            yield from _report(document, run)
            run = []
        for start, end in _lines(block):
            item = _item(block, start, end)
            if item is not None and run and _follows(run[-1], item):
                run.append(item)
            else:
                yield from _report(document, run)
                run = [item] if item is not None and _begins(item) else []
        last = block
    yield from _report(document, run)


HOLDERS = frozenset("p div td section article main body #root center".split())


def _lines(block: Block) -> Iterator[tuple[int, int]]:
    """The bounds of the lines as they are written or shown, without the white space around them."""
    at = 0
    for line in block.prose.replace(LINE_BREAK, "\n").split("\n"):
        bare = line.strip()
        if bare:
            start = at + line.index(bare[0])
            yield start, start + len(bare)
        at += len(line) + 1


def _item(block: Block, start: int, end: int) -> Item | None:
    match = marker().match(block.prose, start, end)
    if match is None:
        return None
    if match["number"]:
        return Item(block, "1" + match["stop"], int(match["number"]), start, end, match.end())
    if match["letter"]:
        letter = match["letter"]
        if letter.isupper() and match["after"] == ".":
            return None  # the initial of a name
        if letter in ROMAN[1:]:
            return Item(block, "i" + match["after"], ROMAN.index(letter) + 1, start, end, match.end())
        if len(letter) > 1:
            return None
        return Item(block, ("a" if letter.islower() else "A") + match["after"], ord(letter.lower()) - ord("a") + 1, start, end, match.end())
    if match["emoji"]:
        return Item(block, "emoji", 0, start, end, start)
    return Item(block, match["dash"] or match["bullet"], 0, start, end, match.end())


def _begins(item: Item) -> bool:
    """Whether an item may be the first of a list: a bullet, 1, a or i."""
    return item.value in (0, 1) or (item.kind[0] == "a" and item.value == ord("i") - ord("a") + 1)


ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")


def _follows(before: Item, item: Item) -> bool:
    if item.value == 2 and item.kind[0] == "i" and before.kind == "a" + item.kind[1:] and before.value == ord("i") - ord("a") + 1:
        return True  # i), ii)
    return before.kind == item.kind and (item.value == 0 or item.value == before.value + 1)


def _report(document: Document, run: list[Item]) -> Iterator[Finding]:
    if len(run) < 2 or not document.hidden.exposed(run[0].block.element):
        return
    ends = [one.block.prose[one.end - 1] for one in run]
    if run[0].kind in "–—-" and all(end in ".!?…”" for end in ends) and (run[0].kind != "-" or any(end in "!?…”" for end in ends)):
        return  # dialogue
    if any("verse" in name or "poem" in name or "lyric" in name for name in _classes(run[0].block.element)):
        return
    first, last = run[0], run[-1]
    span = Span(first.block.span(first.start, first.start + 1).start, last.block.span(last.end - 1, last.end).end)
    shown = document.source(first.block.span(first.start, max(first.body, first.start + 1))).strip()
    yield Finding(span, f"{len(run)} lines with a typed “{shown[:8]}”: make a real list of them", _fix(document, run))


def _classes(element: Element) -> list[str]:
    return [name.lower() for one in (element, *element.ancestors()) for name in one.classes]


def _fix(document: Document, run: list[Item]) -> tuple[Fix, ...]:
    """The fix that makes a list: safe in Markdown; in HTML only where the items are all that their paragraphs hold."""
    if run[0].kind[0] in "aAi":
        return ()
    tag = "ol" if run[0].kind[0] == "1" else "ul"
    if not all(one.block.contiguous(one.start, one.body + 1) for one in run):
        return ()
    markers = [one.block.span(one.start, one.body) for one in run]
    elements = [one.block.element for one in run]
    if all(element.open.end == element.open.start for element in elements):
        if document.article.source.format != "markdown" or any("<" in document.text[one.end : two.start] for one, two in pairwise(markers)):
            return ()
        edits = [Edit(place, f"{one.value}. " if tag == "ol" else "- ") for one, place in zip(run, markers)]
        return (Fix(tuple(edits), safe=True, title="make it a list"),)
    if any(element.tag != "p" or element.attributes or element.close.end == element.close.start for element in elements):
        return ()
    whole = {id(element): element for element in elements}
    held = Counter(map(id, elements))
    if sum(len(list(_lines(block))) for block in {id(one.block): one.block for one in run}.values()) != len(run):
        return ()
    edits = [Edit(place, "") for place in markers if place.end > place.start]
    for element in whole.values():
        first = "<li>" if element is not elements[0] else f"<{tag}>\n<li>"
        last = "</li>" if element is not elements[-1] else f"</li>\n</{tag}>"
        edits += [Edit(element.open, first), Edit(element.close, last)]
        breaks = [child for child in element.children if isinstance(child, Element) and child.tag == "br"]
        edits += [Edit(child.open, "</li>\n<li>") for child in breaks]
        if len(breaks) != held[id(element)] - 1:
            return ()
    return (Fix(tuple(edits), title="make it a list"),)
