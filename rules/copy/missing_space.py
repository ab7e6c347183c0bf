"""CPY003 missing-space."""

import re
from collections.abc import Iterator
from functools import cache

from editlint import PROSE, Bad, Block, Document, Edit, Finding, Fix, Good, rule

ZONES = PROSE | {"caption", "headline", "heading"}
#: First parts before a point that belong to names: "Node.js" is in small letters after it, "St.Pancras" and "Vol.2" are not sentences.
SHORT = frozenset("st mr mrs ms dr no vol fig art sec ch pp ed nr prof rev gen col sgt capt inc ltd co vs jr sr mt ft dept est".split())


@cache
def pattern() -> re.Pattern[str]:
    return re.compile(
        r"(?<![\w@/.\ufffc-])(?P<word>[a-z’'-]{2,}|[A-Z][a-z]{1,}[A-Z]?[a-z’'-]*)(?P<stop>[.!?][”’\"')]?|"
        r",)(?P<next>[A-Z][a-z’']+|(?:I|A)(?= ))(?![\w@(/]|\.\w)"
    )


@cache
def grown() -> re.Pattern[str]:
    """A stop right before a capital: without it there is nothing to look at."""
    return re.compile(r"[.!?,][”’\"')]?[A-Z]")


@rule(
    "CPY003",
    "missing-space",
    severity="warning",
    examples=[
        Good("See Ed.gov’s page, Node.js and WordPress.com, at 9.30 a.m. in St.Pancras."),
        Good("The file is `report.Final`. He met John Q.Public."),
        Good("Use System.Out and the Foo.Bar module.", why="a name with capitals on both sides"),
        Bad("It runs on ⟦WordPress.The⟧ team left.", fixed="It runs on WordPress. The team left."),
        Bad("He came ⟦home,Ann⟧ did not.", fixed="He came home, Ann did not."),
        Bad("“It is ⟦late.”He⟧ left.", fixed="“It is late.” He left."),
    ],
)
def missing_space(document: Document) -> Iterator[Finding]:
    """No space stands after a full stop or comma.

    Two sentences grow together, and a screen reader reads them as an address. Domain names, files and initials are left alone.
    """
    for block in document.blocks_matching(grown()):
        if block.zone in ZONES:
            yield from _missing(block)


def _missing(block: Block) -> Iterator[Finding]:
    text = block.prose
    for match in pattern().finditer(text):
        word, stop, following = match["word"], match["stop"], match["next"]
        if word.lower() in SHORT or (stop == "," and not following[0].isupper()):
            continue
        rest = text[match.end() : match.end() + 1]
        if stop == "." and word[0].isupper() and following not in STARTERS:
            continue
        if stop[0] == "." and following not in STARTERS and rest not in (" ", ",", "\n", ""):
            continue
        at = match.end("stop")
        if not block.contiguous(match.end("stop") - 1, at + 1):
            yield Finding(block.span(*match.span()), f"“{match[0][:30]}”: a space is missing")
            continue
        place = block.span(at, at)
        fix = Fix((Edit(place, " "),), safe=following in STARTERS, title="put a space after the stop")
        yield Finding(block.span(*match.span()), f"“{match[0][:30]}”: a space is missing", (fix,))


#: Words that begin sentences more often than names.
STARTERS = frozenset(
    "The This That These Those There It Its He She They We You I A An And But So If In On At To For From With When While "
    "After Before As By Our Your Their His "
    "Her My What Why How Who Where All Some Many Most Each Every One Two Now Then Here No Not Yes Or Of More Also However "
    "Although Since Because".split()
)
