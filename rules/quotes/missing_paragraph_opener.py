"""QUO011 missing-paragraph-opener."""

from collections.abc import Iterator

from editlint import Bad, Document, Finding, Good, rule

from ._fix import SURE
from ._house import english
from ._marks import not_reopened, unbalanced, word


@rule(
    "QUO011",
    "missing-paragraph-opener",
    severity="warning",
    examples=[
        Good("“The first point is money.\n\n“The second is time,” said Ms Jones."),
        Good("“The first point is money.”\n\n“The second is time,” said Ms Jones.", why="closing every paragraph is no fault of this rule"),
        Bad("⟦“⟧The first point is money.\n\nThe second is time,” said Ms Jones."),
    ],
)
def missing_paragraph_opener(document: Document) -> Iterator[Finding]:
    """A quotation runs on over paragraphs, and the next paragraph does not open it again.

    Without an opening mark readers take the second paragraph for the article's own words (Chicago Manual of Style 13.32; Guardian and AP
    say the same: open each paragraph, close the last).
    """
    if not english(document):
        return
    for mark in unbalanced(document)[0]:
        if mark.turn >= SURE and not_reopened(mark, document):
            yield Finding(mark.span, f"The quotation at “{word(mark)}” runs on: open it again in the next paragraph")
