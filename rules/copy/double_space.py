"""CPY001 double-space."""

import re
from collections.abc import Iterator
from functools import cache

from editlint import PROSE, Bad, Document, Edit, Finding, Fix, Good, Related, Span, rule

HABIT = 3  #: more than so many in an article are one habit
ZONES = PROSE | {"headline", "caption", "heading"}


@cache
def pattern() -> re.Pattern[str]:
    return re.compile(r"[ \u00a0](?<=[^\s\ufffc].)[ \u00a0]+(?=[^\s\ufffc])")


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
        Bad("One.⟦  ⟧Two.  Three.  Four.  Five.", fixed="One. Two. Three. Four. Five.", why="typed after every stop: one finding"),
        Bad("about 5⟦\u00a0 ⟧km", fixed="about 5\u00a0km", why="the no-break space was meant"),
    ],
)
def double_space(document: Document) -> Iterator[Finding]:
    """Two spaces where one belongs.

    Typewriters needed two spaces after a stop; type does not (Chicago Manual of Style 6.7, Guardian style guide).
    Elsewhere they are what an edit left behind. Where an article has more than three, they are one habit, reported once.
    """
    places: list[tuple[Span, Edit | None]] = []
    for block in document.blocks_having("  ", "\u00a0"):
        for match in pattern().finditer(block.prose) if block.zone in ZONES else ():
            span = block.span(*match.span())
            whole = block.contiguous(*match.span()) and span.end - span.start == match.end() - match.start()
            places.append((span, Edit(span, "\u00a0" if "\u00a0" in match[0] else " ") if whole else None))
    edits = tuple(edit for _, edit in places if edit is not None)
    if len(places) > HABIT:
        related = tuple(Related(None, span, "here, too") for span, _ in places[1:6])
        fixes = (Fix(edits, safe=True, title="one space everywhere"),) if edits else ()
        yield Finding(places[0][0], f"Two spaces, {len(places)} times in the article: one is enough", fixes, related=related)
        return
    for span, edit in places:
        yield Finding(span, "Two spaces: one is enough", (Fix((edit,), safe=True),) if edit is not None else ())
