"""QUO002 unclosed-quotation."""

from collections.abc import Iterator

from editlint import Bad, Document, Finding, Good, rule

from ._fix import SURE
from ._house import english
from ._marks import not_reopened, unbalanced, word


@rule(
    "QUO002",
    "unclosed-quotation",
    examples=[
        Good("“The first point is money.\n\n“The second is time,” said Ms Jones.", why="a quotation that runs on opens each paragraph"),
        Good("> “The first point is money.\n>\n> “The second is time.”"),
        Good("“We need three things:\n\n- money\n- time\n- luck.”", why="a list stands in the quotation"),
        Good("<p>“We need money,</p><figure><img src='a.png' alt=''></figure><p>and time.”</p>", format="html", why="so does an image"),
        Good("The board is 12\" wide, and the nurses’ pay is due. Rock 'n' roll, f*****' hell."),
        Bad("⟦“⟧We will act, said Ms Jones.\n\nThe vote was close."),
        Bad("We will act,⟦”⟧ said Ms Jones."),
        Bad("<ul><li>⟦“⟧One</li><li>“Two”</li></ul>", format="html", why="items do not run on"),
        Bad("⟦“⟧We will act, said Ms Jones. “It is time.”"),
    ],
)
def unclosed_quotation(document: Document) -> Iterator[Finding]:
    """A quotation is opened and never closed, or closed and never opened.

    Readers cannot tell where somebody's words end and the article's begin; in a news story that is the difference between a claim and
    a fact. There is no fix: only the author knows where the words end. A quotation that runs on opens every paragraph and closes the
    last (Chicago Manual of Style 13.32, Guardian style guide).
    """
    if not english(document):
        return
    opened, closed = unbalanced(document)
    for mark in opened:
        if mark.turn >= SURE and not not_reopened(mark, document):
            yield Finding(mark.span, f"The quotation that begins at “{word(mark)}” is never closed")
    for mark in closed:
        if mark.margin >= SURE:
            yield Finding(mark.span, f"The quotation that ends at “{word(mark)}” is never opened")
