"""QUO014 ellipses."""

import re
from collections.abc import Iterator
from functools import cache

from editlint import PROSE, Bad, Document, Edit, Finding, Fix, Good, House, rule

STYLES = {"char": "…", "dots": "...", "spaced-dots": ". . ."}
ZONES = PROSE | {"headline", "heading", "caption", "related", "table"}
CHAR, DOTS, SPACED = ({"quotes": {"ellipsis": name}} for name in STYLES)


@cache
def ellipsis() -> re.Pattern[str]:
    """Three points as a sign, close or spaced; not four, and not in a path."""
    return re.compile(r"…|(?<![./\\])\.{3}(?![./\\])|(?<![.])\.[ \u00a0]\.[ \u00a0]\.(?![ \u00a0]?\.)")


@rule(
    "QUO014",
    "ellipses",
    severity="warning",
    examples=[
        Good("“Well... no,” she said… slowly.", why="silent until the house says which"),
        Good("“Well… no,” she said. See `a...b` and ../../x.", house=CHAR),
        Bad("“Well⟦...⟧ no,” she said.", fixed="“Well… no,” she said.", house=CHAR),
        Bad("“Well⟦. . .⟧ no,” she said.", fixed="“Well… no,” she said.", house=CHAR),
        Bad("“Well⟦…⟧ no,” she said.", fixed="“Well... no,” she said.", house=DOTS),
        Bad("“Well ⟦...⟧ no,” she said.", fixed="“Well . . . no,” she said.", house=SPACED),
    ],
)
def ellipses(document: Document, house: House) -> Iterator[Finding]:
    """An ellipsis is not the house's: three points where the house has one sign, or the other way round.

    One sign is never broken at the end of a line and is read out as a pause; Chicago style spaces its points (Manual of Style 13.50).
    """
    if not house.quotes.ellipsis:
        return
    right = STYLES[house.quotes.ellipsis]
    for block in document.blocks:
        for match in ellipsis().finditer(block.prose) if block.zone in ZONES else ():
            if match[0] != right:
                span = block.span(*match.span())
                fixes = (Fix((Edit(span, right),), safe=True),) if block.contiguous(*match.span()) else ()
                yield Finding(span, f"“{match[0]}” is not the house's ellipsis: use “{right}”", fixes)
