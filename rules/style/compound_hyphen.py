"""STY012 compound-hyphen."""

import re
from collections.abc import Iterator
from functools import cache

from editlint import Bad, Document, Edit, Finding, Fix, Good, rule

from ._terms import ZONES

_NUMBER = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|ninety"
#: A unit in the singular after a number above one belongs to the noun that follows.
_UNITS = "year|month|week|day|hour|minute|mile|page|person|member|agency|story|storey|part|step|inch|foot|metre|meter|acre|bed|seat"
UNITS = frozenset(_UNITS.split("|"))
CENTURY = frozenset(("century",))
#: Adjectives that an abbreviation goes before.
_TAILS = "based|led|specific|related|funded|owned|run|wide"
TAILS = frozenset(_TAILS.split("|"))
#: Words that do not follow a compound adjective, and nouns that have the unit as a part of their own.
_NOT = (
    r"(?:and|or|of|in|on|at|to|for|from|by|with|as|is|are|was|were|will|would|has|had|have|can|may|ago|later|earlier|before|after|per|each|"
    r"views?|one|two|three|four|five|into|than|that|which|who|when|if|but|not|numbers?|counts?|so|because|while|since|rates?)\b"
)


@cache
def unit() -> re.Pattern[str]:
    """A unit in the singular before a noun."""
    return re.compile(rf" (?P<unit>{_UNITS})(?P<old> old(?= [a-z]))? (?!{_NOT})(?=[a-z]{{3,}})")


@cache
def number() -> re.Pattern[str]:
    """A number above one at the end of what stands before."""
    return re.compile(rf"(?<![\w.,$£€\ufffc#-])(?:(?:{_NUMBER}|\d+) and a half|{_NUMBER}|[2-9]|[1-9]\d|[1-9]\d{{2}})\Z", re.I)


def measures(text: str) -> Iterator[tuple[int, int]]:
    """Where a number and its unit describe a noun."""
    for match in unit().finditer(text):
        before = number().search(text, max(0, match.start() - 30), match.start())
        if before is not None:
            yield before.start(), match.end("old") if match["old"] else match.end("unit")


def centuries(text: str) -> Iterator[tuple[int, int]]:
    """Where a century describes a noun."""
    return ((match.start("nth"), match.end("gap") + 7) for match in century().finditer(text))


VERBS = frozenset(("led", "run"))  #: adjectives after an article, else more often verbs: "the tests that CI run should pass"


def abbreviations(text: str) -> Iterator[tuple[int, int]]:
    """Where an abbreviation and its adjective describe a noun."""
    for match in capitals().finditer(text):
        if match["tail"] not in VERBS or text[: match.start()].endswith((" a ", " an ", "A ", "An ")):
            yield match.start("name"), match.end("tail")


@cache
def century() -> re.Pattern[str]:
    return re.compile(
        rf"\ban? (?P<nth>\d{{1,2}}(?:st|nd|rd|th)|(?:[a-z]+-)?[a-z]+th|twenty-first)(?P<gap> )century (?!{_NOT})(?=[a-z]{{3,}})"
    )


@cache
def capitals() -> re.Pattern[str]:
    return re.compile(rf"(?P<name>[A-Z](?<![\w-].)[A-Z]{{1,4}})(?P<gap> )(?P<tail>{_TAILS}) (?!{_NOT})(?=[a-z]{{3,}})")


@rule(
    "STY012",
    "compound-hyphen",
    severity="info",
    examples=[
        Good("A two-year plan. Two years passed. It took two years. It has 1,900 page views. Year two begins in one year or two."),
        Good("In the 21st century people met. A firm in the UK, based on trust. The UK led in May."),
        Good("“A two year plan,” she said."),
        Good("The NHS run clinics. It will NOT run the mill."),
        Bad("It is an ⟦NHS run⟧ clinic.", fixed="It is an NHS-run clinic."),
        Bad("It is a ⟦10 agency⟧ group.", fixed="It is a 10-agency group."),
        Bad("After a ⟦two and a half year⟧ block it came.", fixed="After a two-and-a-half-year block it came."),
        Bad("A ⟦40 year old⟧ mill, in a ⟦21st century⟧ way.", fixed="A 40-year-old mill, in a 21st-century way."),
        Bad("An ⟦LGBT specific⟧ charity.", fixed="An LGBT-specific charity."),
    ],
)
def compound_hyphen(document: Document) -> Iterator[Finding]:
    """A number and its unit, or an abbreviation and its adjective, stand before a noun without a hyphen.

    "10 agency groups" are ten groups; a "10-agency group" is one. AP, Guardian, GOV.UK and Chicago (7.96) all join what describes
    a noun together.
    """
    for words, places in ((UNITS, measures), (CENTURY, centuries), (TAILS, abbreviations)):
        for block in document.blocks_with(words):
            if block.zone not in ZONES:
                continue
            text = document.narration.of(block)
            for start, end in places(text):
                right = re.sub(r"[ \n]", "-", text[start:end])
                span = block.span(start, end)
                fixes = (Fix((Edit(span, right),), title=f"write “{right}”"),) if block.contiguous(start, end) else ()
                yield Finding(span, f"“{text[start:end][:30]}” before a noun: write “{right[:30]}”", fixes)
