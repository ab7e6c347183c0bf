"""STY002 mixed-spelling."""

from collections.abc import Iterator
from typing import NamedTuple

from editlint import Bad, Block, Document, Edit, Finding, Fix, Good, House, Related, Span, rule

from ._variants import variants

NAMES = {"british": "British", "american": "American", "ise": "-ise", "ize": "-ize"}


class Use(NamedTuple):
    """One word whose spelling tells a variant."""

    block: Block
    start: int
    end: int
    shown: str
    side: str
    other: str


@rule(
    "STY002",
    "mixed-spelling",
    severity="warning",
    examples=[
        Good("The colour of the centre was grey. They organised it."),
        Good("The color of the center was gray. They organized it."),
        Good("The colour was organized well.", why="Oxford spelling: British words, and -ize"),
        Good("The colour of the centre. “The color of my dreams,” she said.", why="quoted words are the speaker's"),
        Good("The colour of Kennedy Center and Pearl Harbor.", why="names"),
        Bad("The colour of the centre, and the ⟦defense⟧.", fixed="The colour of the centre, and the defence."),
        Bad("They organised and recognised it, and ⟦characterized⟧ it.", fixed="They organised and recognised it, and characterised it."),
        Bad(
            "The colour of the centre is grey. The ⟦defense⟧ was weak. Defense is dear.",
            fixed="The colour of the centre is grey. The defence was weak. Defence is dear.",
            why="one finding for a word",
        ),
        Bad("The ⟦color⟧ is gone.", house={"style": {"spelling": "british"}}, fixed="The colour is gone."),
        Bad("They ⟦organised⟧ it.", house={"style": {"spelling": "oxford"}}, fixed="They organized it."),
    ],
)
def mixed_spelling(document: Document, house: House) -> Iterator[Finding]:
    """British and American spellings stand side by side, or -ise beside -ize.

    Readers notice, and take it for carelessness. The house's variant decides (``style.spelling``), else what most words of the article
    have. Quotations and names are left alone. Source: New Hart's Rules 3.1, AP Stylebook.
    """
    if not document.lang.lower().startswith("en"):
        return
    spelling = house.style.spelling
    telling = document.words & variants().keys()
    sides = {variants()[word][0] for word in telling}
    if not (spelling or sides >= {"british", "american"} or sides >= {"ise", "ize"}):
        return
    plain: list[Use] = []
    ends: list[Use] = []
    for block in document.blocks_with(telling):
        for one in document.narration.words_of(block):
            held = variants().get(one.text.lower())
            # A capital inside a sentence makes a name.
            if held is not None and (one.text[0].islower() or document.narration.opens(one)):
                found = plain if held[0] in ("british", "american") else ends
                found.append(Use(one.block, one.start, one.end, one.text, *held))
    wanted = {"british": "british", "oxford": "british", "american": "american"}.get(spelling)
    yield from _report(plain, wanted)
    if spelling == "british":
        yield from _report(ends, "ise")
    elif spelling:
        yield from _report(ends, "ize")
    else:
        yield from _report(ends, None)


def _report(uses: list[Use], wanted: str | None) -> Iterator[Finding]:
    """The words that are not of the wanted side, or of the side that fewer words have; of two equal sides the one that comes later."""
    sides = [use.side for use in uses]
    if wanted is None:
        if len(set(sides)) < 2:
            return
        first = sides[0]
        wanted = max(set(sides), key=lambda side: (sides.count(side), side == first))
    model = next((use for use in uses if use.side == wanted), None)
    odd: dict[str, list[Use]] = {}
    for use in uses:
        if use.side != wanted:
            odd.setdefault(use.shown.lower(), []).append(use)
    for alike in odd.values():
        use = alike[0]
        other = _cased(use)
        edits = tuple(Edit(_span(one), _cased(one)) for one in alike if one.block.contiguous(one.start, one.end))
        fixes = (Fix(edits, title=f"write “{other}”"),) if edits else ()
        reason = f"elsewhere “{model.shown}”" if model is not None else f"the house writes {NAMES[wanted]}"
        related = [Related(None, _span(model), "the other variant")] if model is not None else []
        related += [Related(None, _span(one), "here, too") for one in alike[1:6]]
        told = f"“{use.shown}” is {NAMES[use.side]}, {reason}: write “{other}”"[:80]
        yield Finding(_span(use), told, fixes, related=tuple(related))


def _span(use: Use) -> Span:
    return use.block.span(use.start, use.end)


def _cased(use: Use) -> str:
    """The word in the other variant, with the capital that it has where it stands."""
    return use.other.capitalize() if use.shown[0].isupper() else use.other
