"""STY013 time-style."""

import re
from collections.abc import Iterator
from functools import cache

from editlint import Bad, Block, Document, Edit, Finding, Fix, Good, rule

from ._terms import ZONES

#: Words that say what part of the day it is, and those that say it beside them or by themselves.
PARTS = frozenset("morning afternoon evening night noon midnight".split())
HALVES = frozenset("am pm m noon midnight".split())


@cache
def minutes() -> re.Pattern[str]:
    """A time with minutes."""
    return re.compile(r"\d[:.](?:[1-5]\d|0[1-9]) ?(?:[ap]\.?m\b|[-–])")


@cache
def half() -> re.Pattern[str]:
    """The half of the day after an hour."""
    return re.compile(r" ?(?:[ap]\.m\.|[ap]m\b)", re.I)


@cache
def hour() -> re.Pattern[str]:
    """A full hour with its noughts; not where minutes stand beside it."""
    return re.compile(r"(?<![\d:.\-–] )(?<![\w:.–-])\d{1,2}(?P<noughts>[:.]00)(?= ?(?:[ap]\.m\.|[ap]m\b))", re.I)


@cache
def twice() -> re.Pattern[str]:
    """A time that says twice what part of the day it is."""
    return re.compile(
        r"(?<![\w:.])(?P<right>\d{1,2}(?:[:.]\d\d)? ?(?:a\.m\.|am\b))(?P<more> in the morning)\b|"
        r"(?<![\w:.])(?P<late>\d{1,2}(?:[:.]\d\d)? ?(?:p\.m\.|pm\b))(?P<other> (?:in the (?:afternoon|evening)|at night))\b|"
        r"\b(?P<twelve>(?:12|twelve) )(?:noon|midnight)\b",
        re.I,
    )


@rule(
    "STY013",
    "time-style",
    severity="info",
    examples=[
        Good("It opens at 6am and closes at 5:30 p.m. “Come at 6:00am,” she said."),
        Good("Open 6:00am to 7:30am, and 6:00pm–7:30pm.", why="a range with minutes"),
        Bad("She worked from ⟦6:00am⟧ to midnight.", fixed="She worked from 6am to midnight."),
        Bad("Come at ⟦8pm at night⟧ or at ⟦12 noon⟧.", fixed="Come at 8pm or at noon."),
    ],
)
def time_style(document: Document) -> Iterator[Finding]:
    """A time of day has noughts that say nothing, or says twice what part of the day it is.

    AP, BBC, Guardian and GOV.UK agree on 6am (6 a.m.) for a full hour, and on noon and midnight without twelve.
    """
    for block in document.blocks_having(":00", ".00"):
        text = document.narration.of(block) if block.zone in ZONES else ""
        if not minutes().search(text):
            for match in hour().finditer(text):
                end = half().match(text, match.end())
                stop = end.end() if end else match.end()
                yield _finding(block, (match.start(), stop), match.span("noughts"), text)
    for block in document.blocks_with(PARTS):
        text = document.narration.of(block) if block.zone in ZONES and not HALVES.isdisjoint(block.words) else ""
        for match in twice().finditer(text):
            part = next(name for name in ("more", "other", "twelve") if match[name])
            yield _finding(block, match.span(), match.span(part), text)


def _finding(block: Block, whole: tuple[int, int], cut: tuple[int, int], text: str) -> Finding:
    right = text[whole[0] : cut[0]] + text[cut[1] : whole[1]]
    fixes = (Fix((Edit(block.span(*cut), ""),), title=f"write “{right}”"),) if block.contiguous(*cut) else ()
    return Finding(block.span(*whole), f"“{text[slice(*whole)]}”: write “{right}”", fixes)
