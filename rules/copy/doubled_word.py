"""CPY002 doubled-word."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice
from operator import eq

from editlint import PROSE, Bad, Block, Document, Edit, Finding, Fix, Good, rule

ZONES = PROSE | {"headline", "heading", "caption", "related"}
#: Words that stand twice in good English: "had had", "that that", "bye bye", "Walla Walla" is a name (a capital twice).
INNOCENT = frozenset(
    "had that is do no so very really very bye hush now there ha blah yada many far out in on well knock tut hear ho la boo "
    "night chop couscous aye beriberi pom tom cha can her was yes sing go big long never please".split()
)
#: Function words: doubled they are a slip wherever they stand.
SLIPS = frozenset(
    "the a an of to and or but for from with by at as it this these those we you he she they be are were been has have will would "
    "could should may might must not if then than when which who what where how into over under about after before between during "
    "because through per our your his their its my i".split()
)


#: Adjectives that take a noun before them: "make the standard standard-compliant".
TAILS = frozenset("aware based compliant driven free friendly led only owned ready related run specific wide".split())


@cache
def pattern() -> re.Pattern[str]:
    return re.compile(r"(?<![\w\ufffc’'-])([A-Za-zÀ-ɏ]+)(\s+)\1(?![\w\ufffc]|[’'-]\w)", re.I)


@cache
def following() -> re.Pattern[str]:
    return re.compile(rf" (?:{'|'.join(sorted(TAILS))})\b")


@rule(
    "CPY002",
    "doubled-word",
    severity="warning",
    examples=[
        Good("He said that that was what she had had."),
        Good("It was a very, very long night. Night fell."),
        Good("They flew to Walla Walla and Baden Baden."),
        Good("The play is called Really Really."),
        Good("| the | the |\n|---|---|\n| a | a |"),
        Good("Make the standard standard compliant.", why="the second belongs to the adjective"),
        Good("He came in in March and logged on on Monday.", why="two words that belong to two phrases"),
        Bad("It went to ⟦the the⟧ board.", fixed="It went to the board."),
        Bad("It was up ⟦to\nto⟧ us to go."),
        Bad("<p>⟦The <em>the⟧</em> board</p>", format="html", why="markup does not hide it, but then there is no fix"),
        Bad("The ⟦report report⟧ was late.", fixed="The report was late."),
    ],
)
def doubled_word(document: Document) -> Iterator[Finding]:
    """The same word stands twice in a row.

    Readers skip it, screen readers do not. Fixing it is not safe: now and then the second word should have been another.
    """
    for block in document.blocks:
        if block.zone in ZONES and any(map(eq, block.words, islice(block.words, 1, None))):
            yield from _doubled(block)


def _doubled(block: Block) -> Iterator[Finding]:
    text = block.prose
    for match in pattern().finditer(text):
        word = match[1]
        lower = word.lower()
        if lower in INNOCENT or "\u2028" in match[2] or len(word) == 1 and lower not in "ai":
            continue
        second = text[match.end() - len(word) : match.end()]
        if lower not in SLIPS and (word[0].isupper() or second[0].isupper()):
            continue  # a name, a title, or a sentence that ends and one that begins
        if lower not in SLIPS and following().match(text, match.end()):
            continue
        start, end = match.span()
        fixes: tuple[Fix, ...] = ()
        if block.contiguous(start, end):
            fixes = (Fix((Edit(block.span(match.end(1), end), ""),), title=f"remove the second “{word}”"),)
        yield Finding(block.span(start, end), f"“{word} {second}”: the word stands twice, take one out", fixes)
