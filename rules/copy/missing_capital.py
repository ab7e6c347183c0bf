"""CPY026 missing-capital."""

import re
from collections.abc import Iterator
from functools import cache

from editlint import PROSE, Bad, Block, Document, Edit, Finding, Fix, Good, rule

ZONES = (PROSE - {"quote"}) | {"caption", "headline", "heading"}
#: Names of days and months that are no other words.
NAMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february april june july september october november december".split()
)
#: Words that begin sentences.
FIRST = (
    "a after all an and as at both but every for he her here his how if in it its many most no on our she since so some that the their "
    "there these they this those we what when where while who why you"
)
#: Abbreviations whose point ends no sentence.
SHORT = frozenset(
    "etc corp mrs prof rev capt sgt approx dept est inc ltd fig vol nos incl esp min max sec hrs tel ext gov vs cf al ca no pp ed eds "
    "jr sr ave".split()
)


@cache
def sentence() -> re.Pattern[str]:
    """A full stop after a word, and a small letter after it."""
    return re.compile(rf"\.(?<=[a-zA-Z]{{2}}[a-z]\.) (?P<word>{'|'.join(FIRST.split())})(?= [a-z])")


@cache
def pronoun() -> re.Pattern[str]:
    verbs = "am|was|have|had|do|did|will|would|can|could|think|know|want|love|like|feel|felt|said"
    return re.compile(rf"(?<=[a-z,] )i(?= (?:{verbs})\b|[’'](?:m|ve|ll|d)\b)")


@cache
def name() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w@/#.=\ufffc-])(?:{'|'.join(sorted(NAMES))})s?(?![\w@/=-]|\.\w)")


@rule(
    "CPY026",
    "missing-capital",
    severity="warning",
    examples=[
        Good("It has books, tapes, etc. that are old, and the iPhone app of eBay. What is it … the mill?"),
        Good("He asked “Why?” and left. Yahoo! is a firm. See /files/april/i.html, or section i of the plan."),
        Good("“It rained. the mill was wet,” she wrote.", why="quoted words"),
        Bad("It rained on the weir. ⟦the⟧ mill was wet.", fixed="It rained on the weir. The mill was wet."),
        Bad("It opens on ⟦monday⟧, 3 ⟦april⟧.", fixed="It opens on Monday, 3 April."),
        Bad("It is old, and ⟦i⟧ am older.", fixed="It is old, and I am older."),
    ],
)
def missing_capital(document: Document) -> Iterator[Finding]:
    """A capital is missing: where a sentence begins, in the name of a day or month, or in the word I.

    The first is left over when two sentences are made of one; the others are slips of the keyboard.
    """
    if not document.lang.lower().startswith("en"):
        return
    for block in document.blocks_matching(sentence()):
        text = document.narration.of(block) if block.zone in ZONES else ""
        for match in sentence().finditer(text):
            before = text[max(0, match.start() - 24) : match.start()].split()
            last = before[-1] if before else ""
            if last.lower() not in SHORT and last.isalpha():
                yield _finding(block, *match.span("word"))
    for found, blocks in ((name(), document.blocks_with(NAMES)), (pronoun(), document.blocks_with({"i"}))):
        for block in blocks:
            for match in found.finditer(document.narration.of(block)) if block.zone in ZONES else ():
                yield _finding(block, *match.span())


def _finding(block: Block, start: int, end: int) -> Finding:
    word = block.text[start:end]
    right = word[0].upper() + word[1:]
    span = block.span(start, end)
    fixes = (Fix((Edit(span, right),), title=f"write “{right}”"),) if block.contiguous(start, end) else ()
    return Finding(span, f"“{word}” needs a capital here: write “{right}”", fixes)
