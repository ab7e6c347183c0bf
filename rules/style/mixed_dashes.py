"""STY006 mixed-dashes."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from editlint import PROSE, Bad, Block, Document, Edit, Element, Finding, Fix, Good, House, Related, Span, rule

ZONES = (PROSE - {"quote"}) | {"caption"}
NAMES = {
    "hyphen": "a spaced hyphen", "double": "a double hyphen", "en": "a spaced en dash", "em": "an em dash", "spaced-em": "a spaced em dash",
}  # fmt: skip
#: Group of the pattern -> kind of dash.
KINDS = {"hyphen": "hyphen", "double": "double", "tight": "double", "en": "en", "em": "em", "spaced": "spaced-em"}
WRITTEN = {"en": " – ", "em": "—", "spaced-em": " — "}


#: Without one of these there is no dash.
SIGNS = (" - ", "--", "–", "—", "\u00a0")


class Dash(NamedTuple):
    """A dash in a sentence, with the spaces beside it."""

    block: Block
    start: int
    end: int
    kind: str

    @property
    def span(self) -> Span:
        return self.block.span(self.start, self.end)


@cache
def pattern() -> re.Pattern[str]:
    """What stands for a dash between two words; a search goes by its first sign."""
    closing = r"’'”\")\]»"
    return re.compile(
        rf"[ \u00a0—](?:(?<=[^\W_].)|(?<=[^\W_][{closing}].))"
        rf"(?:(?<=—)(?P<em>)|(?<!—)(?:(?P<hyphen>-)|(?P<double>--)|(?P<en>–)|(?P<spaced>—))[ \u00a0])"
        rf"(?=[“‘\"'(\[«]?[^\W\d_{closing}])|"
        r"-(?<=[^\W\d_]-)(?P<tight>-)(?=[“‘\"']?[^\W\d_])"
    )


@rule(
    "STY006",
    "mixed-dashes",
    severity="warning",
    yields_to=("QUO013",),
    examples=[
        Good("The mill – old and wet – was sold. The wheel – oak – was not."),
        Good("It runs 10 - 4, from A - B.", why="ranges and labels"),
        Good("The mill — old — was sold.\n\n- Flour - white\n- Flour - brown", why="a separator in a list"),
        Good(
            "- [Why the mill on the river was sold to the brewers, and who gained](/mill) - Flour\n"
            "- [Why the wheel was left to rot in the weir for a hundred years or so](/wheel) - Oak",
            why="after the link of a list item",
        ),
        Bad("The mill⟦ - ⟧old and wet - was sold.", why="one finding for a kind", fixed="The mill – old and wet – was sold."),
        Bad(
            "The mill — old and wet — was sold. The wheel⟦ -- ⟧oak — was not.",
            fixed="The mill — old and wet — was sold. The wheel — oak — was not.",
        ),
        Bad("The mill⟦--⟧old and wet--was sold.", fixed="The mill – old and wet – was sold."),
        Bad(
            "The mill – old – was sold. The wheel – oak – was not⟦—⟧or so.",
            fixed="The mill – old – was sold. The wheel – oak – was not – or so.",
        ),
    ],
)
def mixed_dashes(document: Document, house: House) -> Iterator[Finding]:
    """Dashes are written in several ways, or a hyphen stands for one.

    A hyphen joins, a dash parts: who reads fast reads "community - the team" as one word. The dash that most of the article has
    counts; with ``quotes.dash`` set the house's own form is judged by the rule on dashes. Source: New Hart's Rules 4.11.
    """
    if house.quotes.dash:
        return
    dashes: list[Dash] = []
    for block in document.blocks_having(*SIGNS):
        if block.zone not in ZONES:
            continue
        text = document.narration.of(block)
        for match in pattern().finditer(text):
            kind = KINDS[match.lastgroup or ""]
            if block.zone == "list" and _separates(block, text, match) or _joins(text, match):
                continue
            dashes.append(Dash(block, match.start(), match.end(), kind))
    real = [dash.kind for dash in dashes if dash.kind in WRITTEN]
    style = max(WRITTEN, key=lambda kind: (real.count(kind), kind == "en")) if real else "en"
    model = next((dash for dash in dashes if dash.kind == style), None)
    others = [dash for dash in dashes if dash.kind != style]
    for kind in dict.fromkeys(dash.kind for dash in others):
        alike = [dash for dash in others if dash.kind == kind]
        yield _finding(alike, style, model)


def _finding(group: list[Dash], style: str, model: Dash | None) -> Finding:
    """All dashes of a kind: the first place, one fix for all."""
    first = group[0]
    edits = tuple(Edit(dash.span, WRITTEN[style]) for dash in group if dash.block.contiguous(dash.start, dash.end))
    safe = first.kind != "em" and all(dash.end - dash.start != 2 for dash in group)  # “button--primary” may be an identifier
    fixes = (Fix(edits, safe=safe, title=f"write “{WRITTEN[style]}”"),) if edits else ()
    related = [Related(None, model.span, "the article's dash")] if model is not None else []
    related += [Related(None, dash.span, "here, too") for dash in group[1:6]]
    times = f", {len(group)} times" if len(group) > 1 else ""
    told = f"{NAMES[first.kind].capitalize()} stands for a dash{times}: write {NAMES[style]}"
    told += ", as elsewhere" if model is not None else ""
    return Finding(first.span, told, fixes, related=tuple(related))


def _separates(block: Block, text: str, match: re.Match[str]) -> bool:
    """Whether the dash parts the label of a list item from its text: right after the link that it begins with, or the only one."""
    return match.start() == _link(block) or match.start() < 60 and pattern().search(text, match.end()) is None


def _link(block: Block) -> int:
    """Where the link ends that a block begins with, 0 where it begins otherwise."""
    for child in block.element.children:
        if isinstance(child, Element):
            return len(block.text) - len(block.text.lstrip()) + len(child.text.strip()) if child.tag == "a" else 0
        if child.text.strip():
            return 0
    return 0


@cache
def _month() -> re.Pattern[str]:
    return re.compile(r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\Z", re.I)


def _joins(text: str, match: re.Match[str]) -> bool:
    """Whether the mark parts two ends of a range, two single letters, or the parts of an identifier."""
    start, end = match.span()
    left, right = text[max(0, start - 60) : start].rsplit(None, 1)[-1], text[end : end + 60].split(None, 1)[0]
    if _month().match(left) and _month().match(right.rstrip(",.")):
        return True
    return len(left.strip("(")) < 2 or len(right.strip(".,;)")) < 2 and right[:1].isupper() or any(c in left + right for c in "{}_=<>/")
