"""QUO009 quote-spacing."""

from collections.abc import Iterator

from editlint import Bad, Document, Edit, Finding, Fix, Good, rule

from ._fix import MANY, SURE
from ._house import CURLY, GLYPHS, STRAIGHT, english
from ._marks import marks, shortened

SPACES = frozenset(" \u00a0")


@rule(
    "QUO009",
    "quote-spacing",
    severity="warning",
    examples=[
        Good("“We will act,” said Ms Jones. “Yes.”"),
        Good("“He said ‘no.’ ” she said.", why="a space between two closing marks keeps them apart"),
        Good("<p lang='fr'>« Oui », dit-elle.</p><p>“Yes.”</p>", format="html"),
        Bad("“We will act,⟦ ⟧” said Ms Jones.", fixed="“We will act,” said Ms Jones."),
        Bad("“⟦ ⟧We will act,” said Ms Jones.", fixed="“We will act,” said Ms Jones."),
    ],
)
def quote_spacing(document: Document) -> Iterator[Finding]:
    """A space stands between a quote mark and the words that it encloses.

    English sets its marks close. A mark with spaces on both sides may be left alone at the end of a line, and opens or closes for
    nobody to tell.
    """
    if not english(document):
        return
    for mark in marks(document, "open", "close"):
        if mark.partner is None or mark.margin < SURE / 2 or not (mark.glyph in STRAIGHT or mark.glyph == GLYPHS[mark.role, mark.double]):
            continue
        text, block = mark.block.prose, mark.block
        if mark.role == "open":
            start, end, beyond = mark.end, mark.end + 1, mark.end + 1
        else:
            start, end, beyond = mark.at - 1, mark.at, mark.at - 2
        if (
            text[start:end] not in SPACES
            or not 0 <= beyond < len(text)
            or text[beyond] in CURLY
            or text[beyond] in STRAIGHT
            or text[beyond].isspace()
        ):
            continue
        if mark.role == "close" and not text[mark.end :].strip():
            continue
        fixes: tuple[Fix, ...] = ()
        few = len(document.mark_parse.of(block)) <= MANY  # beyond it no fix is tried: each would read the whole block again
        if few and block.contiguous(min(start, mark.at), max(end, mark.end)) and document.mark_parse.same_after(block, {}, without=start):
            fixes = (Fix((Edit(block.span(start, end), ""),), mark.margin >= SURE),)
        words = shortened(block.text[mark.end :] if mark.role == "open" else block.text[: mark.at][-24:].partition(" ")[2])
        yield Finding(block.span(start, end), f"A space inside the quote mark at “{words}”: remove it", fixes)
