"""STY003 term-spelled-two-ways."""

import re
from collections.abc import Iterator, Sequence, Set
from functools import cache
from itertools import pairwise

from editlint import Bad, Document, Finding, Good, Related, Span, Word, rule

from ._terms import shortened

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

LONG = 40  #: letters from which a word is none
#: Words of three letters that compounds begin with: of "man aged" nobody makes "managed".
HEADS = frozenset(
    "air bar bed box bus car cat cow day dog ear egg eye fan fly gas gun hot ice job key law lay net oil pay per pub sea sky sub sun "
    "tax tea web".split()
)
#: Words that dictionaries spell in two ways, both right; an article has one of them.
EITHER = (
    "adviser:advisor acknowledgement:acknowledgment afterwards:afterward amongst:among benefitted:benefited benefitting:benefiting "
    "convener:convenor focussed:focused focussing:focusing imposter:impostor judgement:judgment likeable:likable liveable:livable "
    "moveable:movable protester:protestor sizeable:sizable towards:toward useable:usable yoghurt:yogurt café:cafe cliché:cliche "
    "façade:facade naïve:naive"
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
        Good("The statusCode is the status code.", why="a name in a program"),
        Good("A man aged 40 managed it. They were not able: a notable thing."),
        Bad("The car park is full, and the car park is dear. The ⟦carpark⟧ is old."),
        Bad("An adviser met two advisers and an ⟦advisor⟧."),
        Bad("Send an email, or two emails, not an ⟦e-mail⟧."),
        Bad("The redesign is good. The ⟦re-design⟧ is late, the redesign is not."),
    ],
)
def term_spelled_two_ways(document: Document) -> Iterator[Finding]:
    """One term is spelled in two ways: joined, with a hyphen, or in two words.

    Readers wonder whether two things are meant, and a search for one finds half. What most of the article has is taken as its choice.
    """
    yield from _either(document)
    doubtful = _doubtful(document)
    closed: dict[str, list[Word]] = {}
    for word in _words(document, {whole for key in doubtful for whole in (key, key + "s")}):
        inside = word.text[1:]
        if len(word.text) >= 5 and (inside.islower() or inside.isupper()) and (key := _key(word.text.lower())) in doubtful:
            closed.setdefault(key, []).append(word)
    apart_words = _words(document, {first for key in closed for first in doubtful[key]})
    marked: dict[str, list[Word]] = {}
    for word in apart_words:
        parts = _parts(word.text)
        if len(parts) == 2 and all((len(part) > 1 or part == "e") and part.isalpha() for part in parts):
            marked.setdefault(_key("".join(parts)), []).append(word)
    apart = _pairs(apart_words, closed)
    for key, hyphened in marked.items():
        joined = closed.get(key)
        if joined and key not in DIFFERENT and _parts(hyphened[0].text)[1] not in PARTICLES and not _names(document, joined, hyphened):
            yield from _minority(joined, hyphened)
    for key, pairs in apart.items():
        if key not in DIFFERENT and key not in marked and not _names(document, closed[key], [first for first, _ in pairs]):
            yield from _open(closed[key], pairs)


def _either(document: Document) -> Iterator[Finding]:
    """Words that dictionaries spell in two ways, where the article has both."""
    found: dict[str, tuple[set[str], set[str]]] = {}
    for word in document.words & either().keys():
        pair, side = either()[word]
        found.setdefault(pair, (set(), set()))[side].add(word)
    for forms in found.values():
        if all(forms):
            places = [[word for word in _words(document, form) if word.text.lower() in form] for form in forms]
            if all(places) and not _names(document, *places):
                yield from _minority(*places)


@cache
def either() -> dict[str, tuple[str, int]]:
    """The words of ``EITHER`` and their plurals -> the pair that each is of, and its place in it."""
    out = {}
    for pair in EITHER.split():
        first, second = pair.split(":")
        for side, word in enumerate((first, second)):
            for form in (word,) if first == second + "s" else (word, word + "s"):
                out[form] = pair, side
    return out


def _doubtful(document: Document) -> dict[str, set[str]]:
    """The words, by their key, that two parts make which stand apart or with a hyphen in the article; of each the first parts."""
    index = document.concordance
    found: dict[str, set[str]] = {}

    def add(first: str, second: str) -> None:
        key = _key(first + second)
        if len(key) > 4 and (key in index or key + "s" in index) and second not in PARTICLES and key not in DIFFERENT:
            found.setdefault(key, set()).add(first)

    prose = document.prose.replace("‑", "-")
    for match in hyphen().finditer(prose):
        before = letters().findall(prose, max(match.start() - 30, 0), match.start())
        add(before[-1].lower(), match[1].lower())
    begun = [(word, cut) for word in index if 6 < len(word) < LONG for cut in range(3, len(word) - 2) if word[:cut] in index]
    for word, cut in begun:
        first, second = word[:cut], _key(word[cut:])
        seconds = index.keys() & {second, second + "s"}
        if seconds and first not in PARTICLES and (cut > 3 or first in HEADS) and document.blocks_with({first}, seconds):
            add(first, second)
    return found


def _words(document: Document, telling: Set[str]) -> list[Word]:
    """The words of the narration in the blocks that have one of some words."""
    return [word for block in document.blocks_with(telling) for word in document.narration.words_of(block)]


@cache
def hyphen() -> re.Pattern[str]:
    """A hyphen inside a word, and the part after it."""
    return re.compile(r"-(?<=[^\W\d_]-)([^\W\d_]{2,})")


@cache
def letters() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_]+")


def _parts(text: str) -> list[str]:
    return text.lower().replace("‑", "-").split("-")


def _pairs(words: Sequence[Word], closed: dict[str, list[Word]]) -> dict[str, list[tuple[Word, Word]]]:
    """The neighbours that together are spelled like a word that the article has."""
    found: dict[str, list[tuple[Word, Word]]] = {}
    for first, second in pairwise(words):
        if second.start != first.end + 1 or first.block is not second.block or len(first.text) < 3 or len(second.text) < 4:
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
    message = f"“{shortened(_shown(few[0]))}” here, “{shortened(_shown(model))}” elsewhere: choose one"
    return Finding(spans[0], message, related=tuple(related))


def _span(place: tuple[Word, Word]) -> Span:
    first, last = place
    return first.block.span(first.start, last.end)


def _shown(place: tuple[Word, Word]) -> str:
    first, last = place
    return first.text if first is last else f"{first.text} {last.text}"
