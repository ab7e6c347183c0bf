"""STY003 term-spelled-two-ways."""

from collections.abc import Iterator
from itertools import pairwise
from operator import add

from editlint import Bad, Document, Finding, Good, Related, Span, Word, rule

#: Second parts that make a noun or adjective when joined and a verb when apart ("set up the setup").
PARTICLES = frozenset(
    "up out in on off over down back away through together around about after time times day days one ones body thing things "
    "where way ways ever "
    "more less some any every all no side self selves long term line lines wide like free hand head well made based end right "
    "left first under".split()
)
#: Pairs that mean two things.
DIFFERENT = frozenset(
    "recreation recover reform resign resort resound retreat represent repress release remark remove recollect restore recoup "
    "relay react coop prefix "
    "multiply unionised unionized resent reserve redress replace review".split()
)


@rule(
    "STY003",
    "term-spelled-two-ways",
    severity="warning",
    examples=[
        Good("The health-care bill. Health care costs more.", why="a hyphen before the noun it describes"),
        Good("Set up the setup. Every day is an everyday matter."),
        Good("They re-formed the group after the reform.", why="two words"),
        Bad("The lawbreakers met other lawbreakers and ⟦law-breakers⟧."),
        Bad("Healthcare is dear. The healthcare bill says that ⟦health care⟧ is dear."),
        Bad("The redesign is good. The ⟦re-design⟧ is late, the redesign is not."),
    ],
)
def term_spelled_two_ways(document: Document) -> Iterator[Finding]:
    """One term is spelled in two ways: joined, with a hyphen, or in two words.

    Readers wonder whether two things are meant, and a search for one finds half. What most of the article has is taken as its choice.
    """
    if not _doubtful(document):
        return
    narration = document.narration.words
    closed: dict[str, list[Word]] = {}
    marked: dict[str, list[Word]] = {}
    for word in narration:
        text = word.text
        if "-" in text or "‑" in text:
            parts = _parts(text)
            if len(parts) == 2 and all(len(part) > 1 and part.isalpha() for part in parts):
                marked.setdefault(_key("".join(parts)), []).append(word)
        elif len(text) >= 6:
            closed.setdefault(_key(text.lower()), []).append(word)
    apart = _pairs(narration, closed)
    for key, hyphened in marked.items():
        joined = closed.get(key)
        if joined and key not in DIFFERENT and _parts(hyphened[0].text)[1] not in PARTICLES and not _names(document, joined, hyphened):
            yield from _minority(joined, hyphened)
    for key, pairs in apart.items():
        if key not in DIFFERENT and key not in marked and not _names(document, closed[key], [first for first, _ in pairs]):
            yield from _open(closed[key], pairs)


def _doubtful(document: Document) -> bool:
    """Whether two neighbouring words, joined, are spelled like a word that the article has."""
    closed = {_key(word) for word in document.words if len(word) >= 6}
    closed |= {word + "s" for word in closed}
    for block in document.blocks:
        words = block.words
        joined = closed.intersection(map(add, words, words[1:]))
        if joined and any(first + second in joined and len(first) > 1 and len(second) > 1 for first, second in pairwise(words)):
            return True
    return False


def _parts(text: str) -> list[str]:
    return text.lower().replace("‑", "-").split("-")


def _pairs(words: tuple[Word, ...], closed: dict[str, list[Word]]) -> dict[str, list[tuple[Word, Word]]]:
    """The neighbours that together are spelled like a word that the article has."""
    found: dict[str, list[tuple[Word, Word]]] = {}
    for first, second in pairwise(words):
        if second.start != first.end + 1 or first.block is not second.block or len(first.text) < 4 or len(second.text) < 4:
            continue
        key = _key((first.text + second.text).lower())
        if key in closed and first.text.lower() not in PARTICLES and second.text.lower() not in PARTICLES:
            found.setdefault(key, []).append((first, second))
    return found


def _key(text: str) -> str:
    return text[:-1] if text.endswith("s") and not text.endswith("ss") else text


def _names(document: Document, *groups: list[Word]) -> bool:
    """Whether one of the groups is written with a capital inside sentences: then it is a name, whose spelling is its own."""
    return any(
        all(word.text[0].isupper() for word in group) and not all(document.narration.opens(word) for word in group) for group in groups
    )


def _minority(one: list[Word], other: list[Word]) -> Iterator[Finding]:
    few, many = (other, one) if len(one) >= len(other) else (one, other)
    yield _finding([(word, word) for word in few], (many[0], many[0]))


def _open(joined: list[Word], apart: list[tuple[Word, Word]]) -> Iterator[Finding]:
    closed = [(word, word) for word in joined]
    few, many = (apart, closed) if len(joined) >= len(apart) else (closed, apart)
    yield _finding(few, many[0])


def _finding(few: list[tuple[Word, Word]], model: tuple[Word, Word]) -> Finding:
    """The first place of the form that fewer words have; the others are related."""
    spans = [_span(place) for place in few]
    related = [Related(None, _span(model), "the other spelling"), *(Related(None, span, "here, too") for span in spans[1:5])]
    message = f"“{_shown(few[0])[:24]}” here, “{_shown(model)[:24]}” elsewhere: choose one"
    return Finding(spans[0], message, related=tuple(related))


def _span(place: tuple[Word, Word]) -> Span:
    first, last = place
    return first.block.span(first.start, last.end)


def _shown(place: tuple[Word, Word]) -> str:
    first, last = place
    return first.text if first is last else f"{first.text} {last.text}"
