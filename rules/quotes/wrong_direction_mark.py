"""QUO003 wrong-direction-mark."""

from collections.abc import Iterator

from editlint import Bad, Document, Finding, Good, rule

from ._fix import SURE, fix
from ._house import CURLY, GLYPHS, curly, english, foreign, lookalike, wrong_kind
from ._marks import Pair, marks, pairs, word


@rule(
    "QUO003",
    "wrong-direction-mark",
    examples=[
        Good("“We will act,” said Ms Jones. “‘No’ is no answer.”"),
        Good("Rock ’n’ roll of the ’90s, “he said”."),
        Good("<p lang='sv'>”Ja”, sade hon.</p><p>“Yes.”</p>", format="html", why="Swedish marks look the same at both ends"),
        Bad("⟦”⟧We will act,” said Ms Jones.", fixed="“We will act,” said Ms Jones."),
        Bad("“It is a balance. ⟦“⟧", fixed="“It is a balance. ”"),
        Bad("“She said ‘no⟦‘⟧ twice.”", fixed="“She said ‘no’ twice.”"),
    ],
)
def wrong_direction_mark(document: Document) -> Iterator[Finding]:
    """A curly mark is turned the wrong way: an opening one closes, or a closing one opens.

    Software that curls marks guesses from the space beside them, and guesses wrong after a dash, a tag or a stray space.
    """
    if not english(document) or not curly(document):
        return
    other = {(id(mark.block), mark.at) for pair in pairs(document) if _another_fault(pair, document) for mark in pair.marks}
    for mark in marks(document, "open", "close"):
        right = GLYPHS[mark.role, mark.double]
        if mark.glyph == right or mark.glyph not in CURLY or (id(mark.block), mark.at) in other:
            continue
        if mark.partner is None and mark.margin < SURE:
            continue
        action = "opens" if mark.role == "open" else "closes"
        yield Finding(
            mark.span,
            f"{mark.glyph} at “{word(mark)}” {action} a quotation: use {right}",
            fix(document, [(mark, right)], mark.turn >= SURE),
        )


def _another_fault(pair: Pair, document: Document) -> bool:
    return pair.open.double != pair.close.double or lookalike(pair) or foreign(pair, document) or wrong_kind(pair, document)
