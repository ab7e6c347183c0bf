"""CPY003 missing-space."""

import re
from collections.abc import Iterator
from functools import cache

from editlint import PROSE, Bad, Block, Document, Edit, Finding, Fix, Good, rule

ZONES = PROSE | {"caption", "headline", "heading"}
#: First parts before a point that belong to names: "Node.js" is in small letters after it, "St.Pancras" and "Vol.2" are not sentences.
SHORT = frozenset("st mr mrs ms dr no vol fig art sec ch pp ed nr prof rev gen col sgt capt inc ltd co vs jr sr mt ft dept est".split())

#: Words that begin sentences more often than names.
STARTERS = frozenset(
    "The This That These Those There It Its He She They We You I A An And But So If In On At To For From With When While "
    "After Before As By Our Your Their His "
    "Her My What Why How Who Where All Some Many Most Each Every One Two Now Then Here No Not Yes Or Of More Also However "
    "Although Since Because".split()
)


@cache
def pattern() -> re.Pattern[str]:
    return re.compile(
        r"(?<![\w@/.\ufffc-])(?P<word>[a-z’'-]{2,}|[A-Z][a-z]{1,}[A-Z]?[a-z’'-]*)(?P<stop>[.!?][”’\"')]?|"
        r",)(?P<next>[A-Z][a-z’']+|(?:I|A)(?= ))(?![\w@(/]|\.\w)"
    )


@cache
def late() -> re.Pattern[str]:
    """A sentence that begins right after a number, an abbreviation or a bracket: "2.1 MB.Here"."""
    words = "|".join(word for word in sorted(STARTERS) if len(word) > 1)
    return re.compile(
        rf"(?:(?<![\w.-])[A-Z]{{2,6}}|(?<!^)(?<![\w.-])\d{{1,4}}|\w[)%])(?P<stop>[.!?][”’\"')]?)(?P<next>{words})(?![\w@(/]|\.\w)", re.M
    )


@cache
def tight() -> re.Pattern[str]:
    """A comma between two words of small letters, or a bracket that grows together with a word."""
    return re.compile(r"(?<![\w,./@-])[a-z’]{3,}(?P<stop>,)[a-z]{3,}(?![\w,/@=(]|\.\w)|(?<=[\w,] )\([^()\n]{6,80}(?P<bracket>\))[a-z]{2,}")


@cache
def grown() -> re.Pattern[str]:
    """A stop right before a letter: without it there is nothing to look at."""
    return re.compile(r"[.!?,)](?:(?<!\))[”’\"')]?[A-Z]|(?<=[,)])[a-z])")


@rule(
    "CPY003",
    "missing-space",
    severity="warning",
    yields_to=("QUO003",),
    examples=[
        Good("See Ed.gov’s page, Node.js and WordPress.com, at 9.30 a.m. in St.Pancras."),
        Good("The file is `report.Final`. He met John Q.Public."),
        Good("Use System.Out and the Foo.Bar module.", why="a name with capitals on both sides"),
        Good("The (re)learned noncompliance, tagged mill,weir,wheel.\n\n1.The mill", why="lists of tags"),
        Bad("It weighs 2.1 ⟦MB.Here⟧ is why. It opened in ⟦2019.The⟧ mill did not (it was we⟦t).It⟧ closed."),
        Bad("It was a tool, a ⟦tool,made⟧ for mills ⟦(and for wheels)that⟧ turn."),
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
    ends = "".join([match[0][-1] for match in grown().finditer(text)])  # the letters that stand right after a stop
    for match in pattern().finditer(text) if not ends.islower() else ():
        word, stop, following = match["word"], match["stop"], match["next"]
        if word.lower() in SHORT or (stop == "," and not following[0].isupper()):
            continue
        rest = text[match.end() : match.end() + 1]
        if stop == "." and word[0].isupper() and following not in STARTERS:
            continue
        if stop[0] == "." and following not in STARTERS and rest not in (" ", ",", "\n", ""):
            continue
        yield _finding(block, match, match.end("stop"), following in STARTERS)
    for match in late().finditer(text) if not ends.islower() else ():
        yield _finding(block, match, match.end("stop"), True)
    for match in tight().finditer(text) if not ends.isupper() else ():
        yield _finding(block, match, match.end("stop" if match["stop"] else "bracket"), False)


def _finding(block: Block, match: re.Match[str], at: int, safe: bool) -> Finding:
    fixes: tuple[Fix, ...] = ()
    if block.contiguous(at - 1, at + 1):
        fixes = (Fix((Edit(block.span(at, at), " "),), safe, "put a space after the stop"),)
    return Finding(block.span(*match.span()), f"“{match[0][-30:]}”: a space is missing", fixes)
