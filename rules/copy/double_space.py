"""CPY001 double-space."""

import re
from collections.abc import Iterator
from functools import cache

from editlint import PROSE, Bad, Block, Edit, Finding, Fix, Good, Span, rule

ZONES = PROSE | {"headline", "caption", "heading"}


@cache
def pattern() -> re.Pattern[str]:
    return re.compile(r"(?<=[^\s\ufffc])(?: {2,}|[ ]*\u00a0(?: |\u00a0)+| \u00a0)(?=[^\s\ufffc])")


@rule(
    "CPY001",
    "double-space",
    severity="warning",
    examples=[
        Good("One space. Then another."),
        Good("A line that ends in two spaces  \nbreaks, on purpose."),
        Good("<p>A line\n   and its indented next line</p>", format="html"),
        Good("Five&nbsp;km, and 10\u00a0% of it."),
        Good("`a  b` is code.", why="code is not prose"),
        Good("| a  | b |\n|----|---|\n| 1  | 2 |"),
        Bad("It ended.⟦  ⟧Then it began.", fixed="It ended. Then it began."),
        Bad("<p>at the⟦  ⟧hall</p>", fixed="<p>at the hall</p>", format="html"),
        Bad("about 5⟦\u00a0 ⟧km", fixed="about 5\u00a0km", why="the no-break space was meant"),
    ],
)
def double_space(block: Block) -> Iterator[Finding]:
    """Two spaces where one belongs.

    Typewriters needed two spaces after a stop; type does not (Chicago Manual of Style 6.7, Guardian style guide).
    Elsewhere they are what an edit left behind.
    """
    text = block.prose
    if block.zone not in ZONES or ("  " not in text and "\u00a0" not in text):
        return
    for match in pattern().finditer(text):
        start, end = match.span()
        span = block.span(start, end)
        fixes: tuple[Fix, ...] = ()
        if block.contiguous(start, end) and span.end - span.start == end - start:
            kept = "\u00a0" if "\u00a0" in match[0] else " "
            fixes = (Fix((Edit(Span(span.start, span.end), kept),), safe=True),)
        yield Finding(span, "Two spaces: one is enough", fixes)
