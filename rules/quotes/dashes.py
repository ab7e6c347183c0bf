"""QUO013 dashes."""

import re
from collections.abc import Iterator
from functools import cache

from editlint import PROSE, Bad, Block, Document, Edit, Finding, Fix, Good, House, rule

DASHES = {"spaced-en": " – ", "unspaced-em": "—", "spaced-em": " — "}
ZONES = PROSE | {"headline", "heading", "caption", "related", "table"}
SPACED, CLOSE = {"quotes": {"dash": "spaced-en"}}, {"quotes": {"dash": "unspaced-em"}}
RANGES = {"quotes": {"ranges": "en"}}


@cache
def dash() -> re.Pattern[str]:
    """A dash between words: hyphens that stand for it, or a dash of another house. An option (``--force``) has a space on one side."""
    return re.compile(r"(?<=[\w”’)\"'%!?.,])(?:(?<!\d) - | -{2,3} | [–—] |(?<!-)-{2,3}(?!-)|—)(?=[\w“‘(\"'£$€])")


@cache
def numbers() -> re.Pattern[str]:
    """Two numbers and the mark between them, on their own: no date, telephone number, version or code."""
    return re.compile(r"(?<![\w./:+,\ufffc–-])(?P<from>\d{1,4})(?P<mark>[-–])(?P<to>\d{1,4})(?![\w/:\ufffc–-]|[.,]\d)")


@rule(
    "QUO013",
    "dashes",
    severity="warning",
    examples=[
        Good("We will -- if we can — act, on pages 10-12.", why="silent until the house says which"),
        Good(
            "Run `a --b` and use --force to “win”. Call 020-7946-0018 or 555-1234 on 2016-11-29.",
            house={"quotes": {"dash": "spaced-en", "ranges": "en"}},
        ),
        Good("We will – if we can – act. “I never—” she began.", house=SPACED, why="broken speech keeps its dash"),
        Good("They won 3-2.", house=RANGES, why="a score"),
        Bad("We will⟦ -- ⟧if we can⟦—⟧act.", fixed="We will – if we can – act.", house=SPACED),
        Bad("We will⟦ - ⟧if we can⟦ – ⟧act.", fixed="We will—if we can—act.", house=CLOSE),
        Bad("Pages 10⟦-⟧12 of 1939⟦-⟧45.", fixed="Pages 10–12 of 1939–45.", house=RANGES),
    ],
)
def dashes(document: Document, house: House) -> Iterator[Finding]:
    """A dash is not the house's: two hyphens, a hyphen between spaces, or the other kind of dash.

    British houses mostly set a spaced en dash, American ones an unspaced em dash (New Hart's Rules 4.11, Chicago Manual of Style 6.85).
    A range of numbers takes an unspaced en dash where the house says so.
    """
    quotes = house.quotes
    if not (quotes.dash or quotes.ranges):
        return
    for block in document.blocks:
        if block.zone not in ZONES:
            continue
        if quotes.dash:
            right = DASHES[quotes.dash]
            for match in dash().finditer(block.prose):
                if match[0] != right:
                    yield _finding(block, *match.span(), right, f"“{match[0].strip()}” is not the house's dash: use “{right}”")
        if quotes.ranges:
            right = "–" if quotes.ranges == "en" else "-"
            for match in numbers().finditer(block.prose):
                if match["mark"] != right and _range(match["from"], match["to"]):
                    yield _finding(block, *match.span("mark"), right, f"“{match[0]}” is a range of numbers: use {right}")


def _range(first: str, last: str) -> bool:
    """Whether two numbers make a range: the second is greater, or abbreviates a year (1939-45)."""
    if len(first) == 4 and len(last) == 2:
        return int(last) > int(first[2:])
    return len(last) - len(first) in (0, 1) and int(last) > int(first) and not (len(first) == 3 and len(last) == 4)


def _finding(block: Block, start: int, end: int, new: str, message: str) -> Finding:
    span = block.span(start, end)
    fixes = (Fix((Edit(span, new),), safe=True),) if block.contiguous(start, end) and span.end - span.start == end - start else ()
    return Finding(span, message, fixes)
