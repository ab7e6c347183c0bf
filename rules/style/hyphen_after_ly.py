"""STY009 hyphen-after-ly."""

import re
from collections.abc import Iterator
from functools import cache

from editlint import Bad, Block, Document, Edit, Finding, Fix, Good, Related, rule

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
#: Endings of words that an adverb can describe.
ENDS = ("ed", "en", "ing", "t", "n", "e", "l", "y", "d", "r", "k", "w")
#: Words that make a noun of what stands before them: an early-only offer, a family-run firm.
NOUNS_AFTER = frozenset("free like wide only old long style level minded looking run owned size sized".split())


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
        Bad(
            "The ⟦publicly-trusted⟧ log. The publicly-trusted log.",
            fixed="The publicly trusted log. The publicly trusted log.",
            why="one finding",
        ),
    ],
)
def hyphen_after_ly(document: Document) -> Iterator[Finding]:
    """A hyphen stands after an adverb in -ly.

    The adverb can only belong to the word after it, so there is nothing for a hyphen to make clear (AP, Guardian and Oxford agree).
    One compound that stands several times is one finding.
    """
    found: dict[str, list[tuple[Block, re.Match[str]]]] = {}
    for block in document.blocks_having("ly-"):
        for match in pattern().finditer(document.narration.of(block)) if block.zone in ZONES else ():
            if match[1].lower() not in NOUNS and match[2].endswith(ENDS) and match[2] not in NOUNS_AFTER:
                found.setdefault(match[0].lower(), []).append((block, match))
    for places in found.values():
        spans = [block.span(*match.span()) for block, match in places]
        edits = [
            Edit(block.span(match.end(1), match.end(1) + 1), " ") for block, match in places if block.contiguous(match.start(), match.end())
        ]
        fixes = (Fix(tuple(edits), safe=True, title="write a space"),) if edits else ()
        times = f", {len(spans)} times" if len(spans) > 1 else ""
        related = tuple(Related(None, span, "here, too") for span in spans[1:6])
        yield Finding(spans[0], f"“{places[0][1][0][:32]}”{times}: no hyphen after an adverb in -ly", fixes, related=related)
