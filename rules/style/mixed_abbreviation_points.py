"""STY008 mixed-abbreviation-points."""

import re
from collections.abc import Iterator
from functools import cache

from editlint import Bad, Block, Document, Finding, Good, Related, rule

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
        Bad("The US met the ⟦U.N.⟧ in the US."),
        Bad("The U.S. met. Then the U.S. left, and the ⟦US⟧ came back."),
    ],
)
def mixed_abbreviation_points(document: Document) -> Iterator[Finding]:
    """Abbreviations stand with points and without: U.S. and UK.

    A house has one form; what most of the article has counts. Names of firms and laws keep their own.
    """
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
