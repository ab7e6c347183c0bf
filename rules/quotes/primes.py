"""QUO012 primes."""

import re
from collections.abc import Iterator
from functools import cache

from editlint import Bad, Document, Finding, Good, House, Mark, rule

from ._fix import SURE, fix
from ._marks import marks

PRIMES = {"quotes": {"primes": "prime"}}


@cache
def closing() -> re.Pattern[str]:
    """What may follow where the mark could be the end of a quotation."""
    return re.compile(r"[.,!?;:…]*[\"'”’]")


@cache
def number() -> re.Pattern[str]:
    return re.compile(r"[\s\d.½¼¾]*")


@rule(
    "QUO012",
    "primes",
    severity="warning",
    examples=[
        Good('He is 6\'2" tall and the board is 12" wide.', why="silent until the house wants primes"),
        Good("He is 6′2″ tall, born in ’68.", house=PRIMES),
        Bad("He is 6⟦'2\"⟧ tall.", fixed="He is 6′2″ tall.", house=PRIMES),
        Bad(
            "“He is 6⟦'2\"⟧,” she said.", fixed="“He is 6′2″,” she said.", house=PRIMES, why="not safe: the mark could close the quotation"
        ),
    ],
)
def primes(document: Document, house: House) -> Iterator[Finding]:
    """A quote mark stands for feet, inches, minutes or seconds where the house sets primes.

    The signs for them are ′ and ″, which slant and never curl (Chicago Manual of Style 10.69).
    """
    if house.quotes.primes != "prime":
        return
    group: list[Mark] = []
    for mark in marks(document, "prime"):
        if group and (group[-1].block is not mark.block or not number().fullmatch(mark.block.text, group[-1].end, mark.at)):
            yield from _finding(group, document)
            group = []
        group.append(mark)
    yield from _finding(group, document)


def _finding(group: list[Mark], document: Document) -> Iterator[Finding]:
    changes = [(mark, "″" if mark.double else "′") for mark in group]
    if all(mark.glyph == glyph for mark, glyph in changes):
        return
    first, last = group[0], group[-1]
    safe = all(mark.turn >= SURE for mark in group) and not closing().match(last.block.text, last.end)
    start = first.at
    while start > 0 and not first.block.text[start - 1].isspace():
        start -= 1
    measure = first.block.text[start : last.end]
    yield Finding(
        first.block.span(first.at, last.end), f"“{measure[-30:]}” is a measure: use primes, ′ and ″", fix(document, changes, safe)
    )
