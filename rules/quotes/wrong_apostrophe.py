"""QUO004 wrong-apostrophe."""

from collections.abc import Iterator

from editlint import Bad, Document, Finding, Good, Mark, rule

from ._fix import SURE, fix
from ._house import apostrophe, english
from ._marks import marks, word

WRONG = frozenset("‘‛`´′ʼ")
ENDINGS = frozenset("s t d ll re ve m".split())


@rule(
    "QUO004",
    "wrong-apostrophe",
    severity="warning",
    examples=[
        Good("It’s the ’90s: “yes”, O’Neill said. Rock ’n’ roll."),
        Good("He wrote ‘round and round’ on the form.", house={"quotes": {"outer": "any"}}),
        Good("Hawaiʻi and Kauaʻi lie in the Pacific.", why="an ʻokina is a letter"),
        Bad("The ⟦‘⟧80s were “loud”.", fixed="The ’80s were “loud”."),
        Bad("the Sheriff⟦‘⟧s deputy said “no”.", fixed="the Sheriff’s deputy said “no”."),
        Bad("It⟦´⟧s done; “yes”.", fixed="It’s done; “yes”."),
        Bad("Visit Hawai⟦‘⟧i soon, “they say”.", fixed="Visit Hawaiʻi soon, “they say”.", why="an ʻokina is suggested, and is never safe"),
    ],
)
def wrong_apostrophe(document: Document) -> Iterator[Finding]:
    """Something else stands where an apostrophe belongs: a left mark, an accent, a prime.

    Software that curls marks opens a quotation before every clipped word (‘90s, ‘em); keyboards offer ` and ´ beside the apostrophe.
    An apostrophe marks what is left out, and always looks like ’ (New Hart's Rules 4.2, Chicago Manual of Style 6.117).
    """
    if not english(document):
        return
    right = apostrophe(document)
    for mark in marks(document, "apostrophe"):
        if mark.glyph not in WRONG or mark.turn < SURE / 4:
            continue
        before, after = _letters(mark)
        name = bool(before and after) and before[0].isupper() and after[0].islower() and after.lower() not in ENDINGS
        if mark.glyph == "ʼ" and after.lower() not in ENDINGS:
            continue  # a letter of a transcribed name
        glyph = "ʻ" if name else right
        safe = mark.turn >= SURE and not name
        message = f"{mark.glyph} in “{word(mark)}” is no apostrophe: use {glyph}"
        if name:
            message = f"“{word(mark)}”: an ʻokina is ʻ, not {mark.glyph}"
        yield Finding(mark.span, message, fix(document, [(mark, glyph)], safe))


def _letters(mark: Mark) -> tuple[str, str]:
    """The letters right before and right after a mark."""
    text = mark.block.text
    start, end = mark.at, mark.end
    while start > 0 and text[start - 1].isalpha():
        start -= 1
    while end < len(text) and text[end].isalpha():
        end += 1
    return text[start : mark.at], text[mark.end : end]
