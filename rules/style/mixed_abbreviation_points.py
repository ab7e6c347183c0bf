"""STY008 mixed-abbreviation-points."""

import re
from collections.abc import Iterator
from functools import cache

from editlint import Bad, Block, Document, Finding, Good, Related, Span, rule

from ._terms import ZONES

#: Forms with points, without the last one: where none stands nothing is mixed.
POINTED = ("U.S", "U.K", "U.N", "E.U")
PLAIN = ("US", "UK", "UN", "EU")


@cache
def pattern() -> re.Pattern[str]:
    return re.compile(r"(?<![\w.@/$\ufffc])(?:U\.S\.|U\.K\.?|U\.N\.?|E\.U\.?|US|UK|UN|EU)(?![\w/@-]|\.\w|\$)")


@rule(
    "STY008",
    "mixed-abbreviation-points",
    severity="warning",
    examples=[
        Good("The US and the UK met at the UN."),
        Good("The U.S. and the U.N. met."),
        Good("The U.S. met. “The US is late,” he said.", why="quoted words are the speaker's"),
        Good("The U.S. Army in US$.", why="a currency sign"),
        Good("Write to Mr A.B. Roe, e.g. to his club."),
        Bad("The NHS met the NHS staff of the ⟦N.H.S.⟧ in May."),
        Bad("The US met the ⟦U.N.⟧ in the US."),
        Bad("The U.S. met. Then the U.S. left, and the ⟦US⟧ came back."),
    ],
)
def mixed_abbreviation_points(document: Document) -> Iterator[Finding]:
    """Abbreviations stand with points and without: U.S. and UK, N.H.S. and NHS.

    A house has one form; what most of the article has counts. Names of firms and laws keep their own.
    """
    yield from _countries(document)
    yield from _others(document)


def _countries(document: Document) -> Iterator[Finding]:
    """Countries and their unions: one form for all of them."""
    if "u" not in document.words or not any(form in document.prose for form in POINTED):
        return
    found: list[tuple[Block, int, int, str, bool]] = []
    for block in document.blocks_having(*POINTED, *PLAIN):
        if block.zone not in ZONES:
            continue
        text = document.narration.of(block)
        if text.upper() == text:
            continue
        for match in pattern().finditer(text):
            after = text[match.end() : match.end() + 2]
            if after[:1] == " " and after[1:2].isupper() and _name(text, match.end()):
                continue
            found.append((block, match.start(), match.end(), match[0], "." in match[0]))
    pointed = sum(item[4] for item in found)
    if not pointed or pointed == len(found):
        return
    points = pointed * 2 > len(found) or (pointed * 2 == len(found) and found[0][4])
    model = next(item for item in found if item[4] is points)
    related = (Related(None, model[0].span(model[1], model[2]), "the other form"),)
    for block, start, end, shown, own in found:
        if own is not points:
            yield Finding(block.span(start, end), f"“{shown}” here, “{model[3]}” elsewhere: choose one form", related=related)


@cache
def initials() -> re.Pattern[str]:
    """Capitals with points, a degree, or a Latin abbreviation with its points."""
    return re.compile(r"(?<![\w.@/\ufffc-])(?:(?:[A-Z]\.){2,6}|Ph\.D\.?|[ei]\.[ge]\.)(?![\w@])")


@cache
def inside() -> re.Pattern[str]:
    """A point inside such an abbreviation: a search goes by points."""
    return re.compile(r"\.(?:(?<=[A-Z]\.)[A-Z]\.|(?<=[ei]\.)[ge]\.|(?<=Ph\.)D)")


def _others(document: Document) -> Iterator[Finding]:
    """Any other abbreviation that stands in both ways: N.H.S. and NHS, e.g. and eg."""
    found: dict[str, list[Span]] = {}
    for block in document.blocks_matching(inside()):
        for match in initials().finditer(document.narration.of(block)) if block.zone in ZONES else ():
            found.setdefault(match[0], []).append(block.span(*match.span()))
    for pointed, spans in found.items():
        plain = pointed.replace(".", "")
        if plain in PLAIN or plain.lower() not in document.words:
            continue
        word = re.compile(rf"(?<![\w.@/-]){plain}(?![\w@/-]|\.\w)")
        others = [
            block.span(*match.span())
            for block in document.blocks_having(plain)
            for match in (word.finditer(document.narration.of(block)) if block.zone in ZONES else ())
        ]
        if others:
            (few, shown), (many, model) = (
                ((spans, pointed), (others, plain)) if len(spans) <= len(others) else ((others, plain), (spans, pointed))
            )
            yield Finding(
                few[0], f"“{shown}” here, “{model}” elsewhere: choose one form", related=(Related(None, many[0], "the other form"),)
            )


def _name(text: str, at: int) -> bool:
    """Whether a body's name follows, of which the abbreviation is a part: its owner decides how it is written."""
    return (
        re.match(
            r" (?:[A-Z][\w’'&]+ (?:(?:of|and|for) )?)*(?:Department|Army|Navy|Air|Bureau|Agency|Commission|Court|Open|Digital|"
            r"Office|Bank|Steel|Code|"
            r"Geological|Census|Postal|Forest|Coast|Marine|Council|Corps|Service|Administration|Act|Institute|Association|Chamber|Network|Committee|Fund)\b",
            text[at:],
        )
        is not None
    )
