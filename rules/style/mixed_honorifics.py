"""STY014 mixed-honorifics."""

import re
from collections.abc import Iterator
from functools import cache

from editlint import Bad, Block, Document, Edit, Finding, Fix, Good, House, Related, rule

from ._terms import ZONES

TITLES = frozenset("mr mrs ms dr prof rev revd".split())


@cache
def title() -> re.Pattern[str]:
    return re.compile(r"(?<![\w.\ufffc-])(?P<title>Mr|Mrs|Ms|Dr|Prof|Revd?|St)(?P<point>\.?)(?=[ \u00a0][A-Z])")


@rule(
    "STY014",
    "mixed-honorifics",
    severity="warning",
    examples=[
        Good("Mr Roe met Dr Doe."),
        Good("Mr. Roe met Dr. Doe."),
        Good("Mr Roe said: “Mr. Doe is late.”", why="quoted words"),
        Bad("Mr Roe met Mrs Poe and ⟦Dr.⟧ Doe.", fixed="Mr Roe met Mrs Poe and Dr Doe."),
        Bad("⟦Mr.⟧ Roe left.", house={"style": {"spelling": "british"}}, fixed="Mr Roe left."),
        Bad("⟦Mr⟧ Roe left.", house={"style": {"spelling": "american"}}, fixed="Mr. Roe left."),
    ],
)
def mixed_honorifics(document: Document, house: House) -> Iterator[Finding]:
    """Courtesy titles stand with a full stop and without: Mr and Dr.

    British houses leave the stop out, American ones keep it. The house's variant decides (``style.spelling``), else what most of the
    article has. Sources: Guardian style guide, AP Stylebook.
    """
    found: list[tuple[Block, re.Match[str]]] = []
    for block in document.blocks_with(TITLES):
        if block.zone in ZONES:
            found += [(block, match) for match in title().finditer(document.narration.of(block)) if match["title"] != "St"]
    pointed = sum(bool(match["point"]) for _, match in found)
    wanted = {"british": False, "oxford": False, "american": True}.get(house.style.spelling)
    if wanted is None:
        if not pointed or pointed == len(found):
            return
        wanted = pointed * 2 > len(found) or pointed * 2 == len(found) and bool(found[0][1]["point"])
    model = next(((block, match) for block, match in found if bool(match["point"]) is wanted), None)
    related = (Related(None, model[0].span(*model[1].span()), "the other way"),) if model else ()
    for block, match in found:
        if bool(match["point"]) is not wanted:
            right = match["title"] + ("." if wanted else "")
            span = block.span(*match.span())
            fixes = (Fix((Edit(span, right),), title=f"write “{right}”"),) if block.contiguous(*match.span()) else ()
            told = (
                f"“{match[0]}” here, “{model[1][0]}” elsewhere: write “{right}”" if model else f"“{match[0]}”: the house writes “{right}”"
            )
            yield Finding(span, told, fixes, related=related)
