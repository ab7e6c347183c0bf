"""STY015 number-form."""

import re
from collections.abc import Iterator
from functools import cache

from editlint import Bad, Document, Edit, Finding, Fix, Good, rule

from ._terms import opens

ZONES = frozenset(("standfirst", "body", "list", "headline", "caption"))
_UNITS = "one two three four five six seven eight nine".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
VALUES = {
    word: value
    for words, first, step in ((_UNITS, 1, 1), (_TEENS, 10, 1), (_TENS, 20, 10))
    for value, word in zip(range(first, 100, step), words)
}
PERCENT = frozenset(("percent", "cent"))
LETTERS = frozenset(("m", "b"))
FRACTIONS = {"¼": "a quarter", "½": "half", "¾": "three quarters", "⅓": "a third", "⅔": "two thirds"}

CURRENCIES = frozenset(("dollars", "pounds", "euros"))


@cache
def spelled() -> re.Pattern[str]:
    words = "|".join(sorted(VALUES, key=len, reverse=True))
    return re.compile(rf"(?<![\w\ufffc-])(?P<tens>{words})(?:-(?P<ones>{'|'.join(_UNITS)}))?(?= per ?cent\b)", re.I)


@cache
def letter() -> re.Pattern[str]:
    return re.compile(
        r"(?<![\w.,\ufffc/-])(?P<number>\d{1,3}(?:\.\d+)?)(?P<letter>M|B)(?=[+]? (?!files|drives|disks)(?:[a-z]+s\b|people\b|of\b))"
    )


@cache
def fraction() -> re.Pattern[str]:
    return re.compile(r"(?<![\w\d.,])[¼½¾⅓⅔](?= of\b)")


@cache
def currency() -> re.Pattern[str]:
    """A sum whose currency is told twice."""
    return re.compile(r"(?P<sum>[$£€]\d[\d.,]*(?:[ \u00a0]?(?:million|billion|m|bn))?) (?:dollars|pounds|euros)\b")


@rule(
    "STY015",
    "number-form",
    severity="info",
    examples=[
        Good("Sixty per cent stayed, 40% left. “Forty percent left,” she said."),
        Good("The M1 and the 5M cable; $1M; 2½ miles; 100MB."),
        Bad("About ⟦forty⟧ percent left, ⟦twenty-five⟧ per cent stayed.", fixed="About 40 percent left, 25 per cent stayed."),
        Bad("More than ⟦1M⟧ certificates.", fixed="More than 1 million certificates."),
        Bad("It raised ⟦$17 million dollars⟧.", fixed="It raised $17 million."),
        Bad("Over ⟦¼⟧ of them left.", fixed="Over a quarter of them left."),
    ],
)
def number_form(document: Document) -> Iterator[Finding]:
    """A number has a form that style guides leave to tables: words before "per cent", M for million, ¼ for a quarter, $5 dollars.

    Percentages are in figures so that readers can compare them; a letter or a small fraction is read past, or not read aloud at all.
    Sources: AP Stylebook (percent, millions, fractions), Guardian style guide (numbers), Chicago 9.18.
    """
    percentages = document.blocks_with(PERCENT)
    millions, fractions = document.blocks_with(LETTERS), document.blocks_having(*FRACTIONS)
    for written, blocks in (
        (_percentages, percentages),
        (_millions, millions),
        (_fractions, fractions),
        (_sums, document.blocks_with(CURRENCIES)),
    ):
        for block in blocks:
            text = document.narration.of(block) if block.zone in ZONES else ""
            for start, end, right in written(text):
                span = block.span(start, end)
                fixes = (Fix((Edit(span, right),), title=f"write “{right}”"),) if block.contiguous(start, end) else ()
                yield Finding(span, f"“{text[start:end]}”: write “{right}”", fixes)


Right = Iterator[tuple[int, int, str]]  #: numbers of a text, each with what to write


def _percentages(text: str) -> Right:
    for match in spelled().finditer(text):
        if not opens(text, match.start()):
            yield *match.span(), str(VALUES[match["tens"].lower()] + (VALUES[match["ones"].lower()] if match["ones"] else 0))


def _millions(text: str) -> Right:
    for match in letter().finditer(text):
        yield *match.span(), f"{match['number']} {'million' if match['letter'] == 'M' else 'billion'}"


def _sums(text: str) -> Right:
    for match in currency().finditer(text):
        yield *match.span(), match["sum"]


def _fractions(text: str) -> Right:
    for match in fraction().finditer(text):
        yield *match.span(), FRACTIONS[match[0]]
