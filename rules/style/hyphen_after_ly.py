"""STY009 hyphen-after-ly."""

import re
from collections.abc import Iterator
from functools import cache

from editlint import Bad, Block, Document, Edit, Finding, Fix, Good, rule

from ._terms import ZONES

#: Words in -ly that are no adverbs.
NOUNS = frozenset(
    "family fly supply reply july italy assembly anomaly monopoly early daily weekly monthly yearly hourly nightly quarterly "
    "only likely friendly lively "
    "lovely lonely elderly ugly silly holy curly costly deadly orderly scholarly cowardly beastly bodily comely friendly "
    "ghastly heavenly homely jolly kindly "
    "leisurely manly masterly measly miserly motherly neighbourly oily portly princely saintly shapely sickly slovenly "
    "stately surly timely unlikely wily womanly "
    "woolly worldly user-friendly butterfly bully belly jelly ally rally tally folly gully lily ply apply multiply comply "
    "rely imply poly billy sally molly holly kelly".split()
)


@cache
def pattern() -> re.Pattern[str]:
    return re.compile(r"(?<![\w\ufffc-])([A-Za-z]{3,}ly)-([a-z]{3,})(?![\w-])")


@rule(
    "STY009",
    "hyphen-after-ly",
    severity="warning",
    examples=[
        Good("A highly skilled team, a family-run firm, an early-morning train, a friendly-looking dog."),
        Good("“A highly-skilled team,” she said."),
        Bad("A ⟦highly-skilled⟧ team.", fixed="A highly skilled team."),
        Bad("The ⟦publicly-trusted⟧ log.", fixed="The publicly trusted log."),
    ],
)
def hyphen_after_ly(document: Document) -> Iterator[Finding]:
    """A hyphen stands after an adverb in -ly.

    The adverb can only belong to the word after it, so there is nothing for a hyphen to make clear (AP, Guardian and Oxford agree).
    """
    for block in document.blocks_having("ly-"):
        if block.zone in ZONES:
            yield from _hyphens(block, document.narration.of(block))


def _hyphens(block: Block, text: str) -> Iterator[Finding]:
    for match in pattern().finditer(text):
        if match[1].lower() in NOUNS or not match[2].endswith(("ed", "en", "ing", "t", "n", "e", "l", "y", "d", "r", "k", "w")):
            continue
        if match[2] in (
            "free",
            "like",
            "wide",
            "only",
            "old",
            "long",
            "style",
            "level",
            "minded",
            "looking",
            "run",
            "owned",
            "size",
            "sized",
        ):
            continue
        span = block.span(match.start(), match.end())
        fixes: tuple[Fix, ...] = ()
        if block.contiguous(match.start(), match.end()):
            hyphen = block.span(match.end(1), match.end(1) + 1)
            fixes = (Fix((Edit(hyphen, " "),), safe=True, title="write a space"),)
        yield Finding(span, f"“{match[0][:40]}”: no hyphen after an adverb in -ly", fixes)
