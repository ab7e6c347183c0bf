"""STY005 capitals-drift."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from editlint import Bad, Block, Document, Element, Finding, Good, Related, Span, rule

from ._terms import RUNNING, opens, shortened


@rule(
    "STY005",
    "capitals-drift",
    severity="warning",
    examples=[
        Good("The civil service grew. Some said that the civil service was too large."),
        Good("They met Prime Minister David Cameron. The prime minister left.", why="a title before a name has capitals"),
        Good("It is generally available. See [All Logs are Generally Available](/logs) in July.", why="a title"),
        Good("We read the Civil Service Code. The civil service has one.", why="part of a longer name"),
        Good("The certificate authority met. A Certificate Authority (CA) is one.", why="the capitals of its abbreviation"),
        Bad("In the Civil Service, and out of the Civil Service, the ⟦civil service⟧ was praised."),
        Bad("Many certificate authorities met other certificate authorities and some ⟦Certificate Authorities⟧."),
        Bad("They praised inter-agency work, more inter-agency work, and ⟦Inter-Agency⟧ work."),
        Bad(
            "It is Inter-Agency work, Inter-Agency work, ⟦inter-agency⟧ work, inter-agency work, inter-agency work.",
            why="one finding an article",
        ),
        Good("He went to the north of the town. The North Sea is to the north."),
        Bad("They fled to the North, and shells fell on the ⟦north⟧."),
        Good("Web design is hard. The Responsive Web Design Challenge, on Responsive Web design, was on."),
        Good("She is Web Manager at the mill, and met web managers.", why="one is a title, the others are many"),
        Good("Come to the training series. It is the Training Series: How to Mill.", why="a title"),
        Good("Tamar crossing is old. They saw the Tamar Crossing."),
        Bad("It was the Tamar Crossing that made her name, and the ⟦Tamar crossing⟧ that broke it."),
        Bad("He made the Sleep Quality Index, and the ⟦sleep quality index⟧ made him."),
        Bad("The ⟦Environment agency⟧ pays. The Environment Agency is late, and the Environment Agency says so."),
        Bad("They sold a T-shirt, then a ⟦t-shirt⟧."),
    ],
)
def capitals_drift(document: Document) -> Iterator[Finding]:
    """One term stands with capitals and without in running text.

    Readers take "the Index" and "the index" for two things. What most of the article has is taken as its choice.
    """
    terms = {term for term in pairs().findall(document.capitals) if _is_small(document, term.lower())}
    upper: dict[str, list[Place]] = {}
    for block in document.blocks_having(*terms):
        if block.zone in RUNNING:
            text = document.narration.of(block)
            begin = _label(block)
            for match in pairs().finditer(text):
                if (
                    match[0] in terms
                    and match.start() >= begin
                    and not opens(text, match.start())
                    and _alone(text, *match.span())
                    and not _titled(document, block, match)
                ):
                    upper.setdefault(match[0].lower(), []).append(Place(block, *match.span()))
    lower = _lower(document, upper) if upper else {}
    for found_upper, found_lower in (*((upper[key], lower.get(key, [])) for key in upper), *_single(document)):
        yield from drift(found_upper, found_lower)


class Place(NamedTuple):
    """Where a term stands in a block."""

    block: Block
    start: int
    end: int

    @property
    def text(self) -> str:
        return self.block.text[self.start : self.end]

    @property
    def span(self) -> Span:
        return self.block.span(self.start, self.end)


def drift(upper: list[Place], lower: list[Place]) -> Iterator[Finding]:
    """The first place that departs from what most of the article has, or, where that is not clear, from what it had first."""
    if not upper or not lower:
        return
    many, few = (upper, lower) if len(upper) >= 2 * len(lower) else (lower, upper) if len(lower) >= 2 * len(upper) else (None, None)
    if many is None or few is None:
        if len(upper) == len(lower) and len(upper) > 2:
            return  # two uses, as it seems
        many, few = (upper, lower) if upper[0].span < lower[0].span else (lower, upper)
    model, place = many[0], few[0]
    related = [Related(None, model.span, "the other spelling"), *(Related(None, other.span, "here, too") for other in few[1:5])]
    message = f"“{shortened(place.text)}” here, “{shortened(model.text)}” elsewhere: choose one"
    yield Finding(place.span, message, related=tuple(related))


#: Words that begin sentences, and names never.
LEADS = frozenset("A An And At But By For From Her His In Its My On Our Their The This To Your".split())
QUARTERS = frozenset(("north", "south", "east", "west"))


@cache
def quarter() -> re.Pattern[str]:
    """A quarter of the compass, or of the world, by itself."""
    return re.compile(r"(?<=\b[Tt]he )(?i:north|south|east|west)(?=[.,;:)]| (?:and|but|has|had|is|was|will|to|in|with|from|for|said)\b)")


@cache
def lettered() -> re.Pattern[str]:
    """A word whose first letter stands alone before a hyphen."""
    return re.compile(r"(?<![\w-])[A-Za-z]-[a-z]{3,}(?![\w-])")


@cache
def alone() -> re.Pattern[str]:
    """The hyphen of such a word."""
    return re.compile(r"-(?<=\b[A-Za-z]-)[a-z]{3}")


def _single(document: Document) -> Iterator[tuple[list[Place], list[Place]]]:
    """Single words with capitals and without: the North and the north, T-shirt and t-shirt."""
    found: dict[str, tuple[list[Place], list[Place]]] = {}
    for pattern, blocks in ((quarter(), document.blocks_with(QUARTERS)), (lettered(), document.blocks_matching(alone()))):
        for block in blocks:
            text = document.narration.of(block) if block.zone in RUNNING else ""
            for match in pattern.finditer(text):
                if not opens(text, match.start()):
                    found.setdefault(match[0].lower().rstrip("s"), ([], []))[match[0][0].islower()].append(Place(block, *match.span()))
    yield from found.values()


@cache
def pairs() -> re.Pattern[str]:
    """Two to four capitalised words of small letters, side by side or joined by a hyphen."""
    leads = "|".join(sorted(LEADS))
    word = r"(?: (?=[A-Z][a-z]{3})|-)[A-Z][a-z]{2,}"
    return re.compile(rf"(?=[A-Z])(?!(?:{leads}) )[A-Z](?<![\w\ufffc@#/.&=?’'-].)[a-z]{{2,}}(?:{word}){{1,3}}(?![\w@/’'-]|\.\w)")


def _is_small(document: Document, term: str) -> bool:
    """Whether a term stands in small letters, too, save perhaps its first."""
    last = term.replace("-", " ").rpartition(" ")[2]
    return any(term[1:] in block.prose for block in document.concordance.get(last, ()))


def _alone(text: str, start: int, end: int) -> bool:
    """Whether a term is no part of a longer name, and not explained with the capitals of its abbreviation."""
    before = re.search(r"(\S+)(?: (?:of|for|and))? \Z", text[max(0, start - 40) : start])
    if before is not None and before[1][0].isupper() and before[1] not in LEADS:
        return False
    after = text[end : end + 40]
    if re.match(r"(?: (?:of|for|and))? [A-Z]| \([A-Z]{2}|: [A-Z]", after):
        return False
    return " " in text[start:end] or "-" in text[start:end]


def _titled(document: Document, block: Block, match: re.Match[str]) -> bool:
    """Whether a term stands in the words of a link that are the title of something."""
    span = block.span(*match.span())
    return any(link.span.start <= span.start and span.end <= link.span.end and len(link.text.split()) > 3 for link in document.links)


def _forms(key: str) -> tuple[str, str]:
    """How a term may begin that is written in small letters, or as a name before a common noun: "the Tamar crossing"."""
    return key, key.capitalize()


def _named(text: str, at: int) -> bool:
    """Whether a capitalised word stands before a place, of which the term is then a part."""
    before = text[max(0, at - 30) : at].split()
    return bool(before) and before[-1][0].isupper() and before[-1] not in LEADS


def _lower(document: Document, upper: dict[str, list[Place]]) -> dict[str, list[Place]]:
    """Where the terms stand in small letters, or with a capital only where they begin."""
    found: dict[str, list[Place]] = {}
    forms = [(key, form) for key in upper for form in _forms(key)]
    for block in document.blocks_having(*(form for _, form in forms)):
        if block.zone not in RUNNING:
            continue
        text = document.narration.of(block)
        for key, form in forms:
            at = text.find(form)
            while at >= 0:
                end = at + len(form)
                whole = not (at > 0 and (text[at - 1].isalnum() or text[at - 1] in "-’'@#/.")) and not text[end : end + 1].isalpha()
                name = form[0].isupper() and (opens(text, at) or _named(text, at))
                if whole and not name and text[end : end + 1] != "-":
                    found.setdefault(key, []).append(Place(block, at, end))
                at = text.find(form, end)
    return found


def _label(block: Block) -> int:
    """Where the bold label ends that a block begins with: labels are written like headings."""
    for child in block.element.children:
        if isinstance(child, Element):
            return len(child.text.strip()) + len(block.text) - len(block.text.lstrip()) if child.tag in ("strong", "b") else 0
        if child.text.strip():
            return 0
    return 0
