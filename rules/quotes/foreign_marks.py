"""QUO008 foreign-marks."""

from collections.abc import Iterator

from editlint import Bad, Document, Finding, Good, rule

from ._fix import SURE, fix
from ._house import double, english, foreign, wanted
from ._marks import pairs


@rule(
    "QUO008",
    "foreign-marks",
    severity="warning",
    examples=[
        Good("<p>“Yes,” she said. <span lang='fr'>« Oui », dit-elle.</span></p>", format="html"),
        Good("<html lang='fr'><body><p>« Oui », dit-elle. « Il a crié “non” ».</p></body></html>", format="html"),
        Good("<html lang='de'><body><p>„Ja“, sagte sie. „Er rief ‚nein‘.“</p></body></html>", format="html"),
        Bad("⟦„Yes,“⟧ she said. “No.”", fixed="“Yes,” she said. “No.”"),
        Bad("⟦«Yes,»⟧ she said. “No.”", fixed="“Yes,” she said. “No.”"),
        Bad(
            "<html lang='de'><body><p>⟦“Ja”⟧, sagte sie.</p></body></html>",
            fixed="<html lang='de'><body><p>„Ja“, sagte sie.</p></body></html>",
            format="html",
        ),
    ],
)
def foreign_marks(document: Document) -> Iterator[Finding]:
    """Quote marks are those of another language than the article's.

    Each language has marks of its own (Unicode CLDR, delimiters). Those of another come from software that is set to it. Words in another
    language keep its marks: say so with ``lang``.
    """
    for pair in pairs(document):
        if foreign(pair, document):
            twice = double(pair, document) if english(document) else pair.open.double
            changes = [(mark, wanted(mark, twice, document)) for mark in pair.marks]
            right = changes[0][1] + changes[-1][1]
            safe = all(mark.margin >= SURE for mark in pair.marks)
            yield Finding(pair.span, f"Marks of another language round “{pair.words}”: use {right}", fix(document, changes, safe))
