"""QUO007 lookalike-marks."""

from collections.abc import Iterator

from editlint import Bad, Document, Finding, Good, rule

from ._fix import SURE, fix
from ._house import double, english, lookalike, wanted
from ._marks import pairs


@rule(
    "QUO007",
    "lookalike-marks",
    severity="warning",
    examples=[
        Good("“We will act,” she said."),
        Good("``a `b` c`` is code.", why="backticks that make code are no marks"),
        Good("The board is 12'' wide."),
        Bad("⟦``We will act,''⟧ she said.", fixed="“We will act,” she said.", format="text"),
        Bad("⟦‘‘Yes,’’⟧ she said. “No.”", fixed="“Yes,” she said. “No.”"),
        Bad("⟦,,Yes,''⟧ she said. “No.”", fixed="“Yes,” she said. “No.”"),
        Bad("⟦＂Yes,＂⟧ she said. “No.”", fixed="“Yes,” she said. “No.”"),
    ],
)
def lookalike_marks(document: Document) -> Iterator[Finding]:
    """Quote marks are made of other signs: two single marks, backticks, commas, accents, primes.

    They come from LaTeX, typewriters and other keyboards. Screen readers read them sign by sign, and search does not find them.
    """
    if not english(document):
        return
    for pair in pairs(document):
        if lookalike(pair):
            twice = double(pair, document)
            changes = [(mark, wanted(mark, twice, document)) for mark in pair.marks]
            right = changes[0][1] + changes[-1][1]
            safe = all(mark.margin >= SURE for mark in pair.marks)
            yield Finding(pair.span, f"Makeshift marks round “{pair.words}”: use {right}", fix(document, changes, safe))
