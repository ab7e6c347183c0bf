"""QUO006 mismatched-pair."""

from collections.abc import Iterator

from editlint import Bad, Document, Finding, Good, rule

from ._fix import SURE, fix
from ._house import double, english, foreign, lookalike, outer, wanted
from ._marks import pairs


@rule(
    "QUO006",
    "mismatched-pair",
    examples=[
        Good("“We will act,” said Ms Jones. “He said ‘no.’”"),
        Good("‘We will act,’ he said. ‘The nurses’ pay is “low”.’"),
        Bad("“We will act,⟦’⟧ said Ms Jones. “Yes.”", fixed="“We will act,” said Ms Jones. “Yes.”"),
        Bad("⟦‘⟧We will act,” said Ms Jones. “Yes.”", fixed="“We will act,” said Ms Jones. “Yes.”"),
    ],
)
def mismatched_pair(document: Document) -> Iterator[Finding]:
    """A quotation is opened with one kind of mark and closed with the other.

    One of the two is a slip, or a quotation inside this one lost a mark; a person must look, so the fix is not safe.
    """
    if not english(document):
        return
    for pair in pairs(document):
        if pair.open.double == pair.close.double or lookalike(pair) or foreign(pair, document):
            continue
        if pair.open.margin < SURE / 4 or pair.close.margin < SURE / 4:
            continue
        twice = double(pair, document)
        changes = [(mark, wanted(mark, twice, document)) for mark in pair.marks if mark.double != twice]
        span = changes[0][0].span if len(changes) == 1 else pair.span
        kinds = ("double", "single") if pair.open.double else ("single", "double")
        fixes = fix(document, changes, False) if outer(pair.open.block, document) != "any" else ()
        yield Finding(span, f"“{pair.words}” opens with a {kinds[0]} mark, ends with a {kinds[1]} one", fixes)
