"""Finds thousands of patterns in one pass over a text.

Of every pattern is known what none of its matches can be without (``sketches.py``): a word, two words side by side, signs. A text is taken
apart into words and signs once, and only the patterns whose words and signs it has are looked for, where they may begin. The findings are
those of ``re`` run with each pattern alone; a property test compares them. Hyperscan, where it is installed, tells the same faster
(``prefilter.py``).

Measured on 4,248 patterns of a real house style, 1,243 of them expressions, and the prose of 1,000 articles, in MB of text a second on one
core (``tools/bench_scan.py``): ``re`` one by one 0.02, ``regex`` 0.2, google-re2 0.1 (it refuses 36 patterns); this 4, and 17 on the 3,005
that are words, which is what a house's vocabulary holds; with Hyperscan 10. Automata reach 25 to 41 on words and know no expressions.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import chain, pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from .prefilter import Prefilter


class Pattern(NamedTuple):
    """What is looked for: words as they are (``literal``) or a regular expression of ``re``. ``whole``: no letter, digit or underscore
    stands right before or after it."""

    text: str
    literal: bool = True
    ignore_case: bool = True
    whole: bool = True

    @property
    def source(self) -> str:
        """The regular expression that finds it."""
        inner = re.escape(self.text) if self.literal else self.text
        return rf"(?<!\w)(?:{inner})(?!\w)" if self.whole else inner


Row = tuple[str, bool, bool, bool]  #: a Pattern, or a plain tuple as ``marshal`` keeps it


class Hit(NamedTuple):
    """A place where a pattern stands: ``text[start:end]``; ``pattern`` is its number."""

    start: int
    end: int
    pattern: int


#: By what patterns are known: a word, two words side by side, a sign, two characters side by side one of which is a sign, digits in a row.
Feature = bytes | str | tuple[bytes, bytes] | tuple[str, str]
#: A pattern that cannot match without a feature: its number alone, or with further features that its matches have, a text that they hold,
#: and its offset from where they begin (None: that varies).
Entry = int | tuple[int, tuple[Feature, ...], str, int | None]


class Index(NamedTuple):
    """Patterns by the rarest feature that their matches cannot be without; ``always`` are those known by none.

    It is made of what ``marshal`` writes.
    """

    known: dict[Feature, list[Entry]]
    always: list[Entry]


#: In a stretch and in a sketch (``sketches.py``), in place of a character of a kind: a digit, a capital.
DIGIT, CAPITAL = "\ue006\ue007"
KINDS = {DIGIT: r"\d", CAPITAL: r"[A-Z]"}
#: In place of a stretch: the match begins where the text begins, or at most so many characters before it ends.
FIRST, LAST, NEAR = "\ue009", "\ue00a", 3
#: The same, before a sign: in one of the characters before the sign, which no space parts from it.
RUN = "\ue00c"
#: In a feature and in a sketch, in place of a character of which nothing is known but ``ord(character) >> 8``: this plus that.
PAGES = 0xF0000
#: Digits in a row, as features.
RUNS = ("000", "0000", "00000", "000000")


class Scanner:
    """Patterns made ready. ``index`` is one that was made of the same patterns before.

    Raises ValueError, the pattern's number first, for a pattern that is empty or no regular expression.
    """

    def __init__(self, patterns: Sequence[Row], index: Index | None = None) -> None:
        self.patterns = patterns
        if index is None:
            from . import sketches  # where an index is kept, it is not needed

            index = sketches.index([Pattern(*pattern) for pattern in patterns])
        self.index = index
        self.prefilter: Prefilter | None = None
        self._asks_signs = any(isinstance(key[0], str) for key in self.index.known)
        self._ready: dict[int, re.Pattern[str] | _Words] = {}

    def scan(self, text: str) -> list[Hit]:
        """Every match, sorted by place. Matches of different patterns may overlap, those of one do not."""
        folded = fold(text)
        hits: list[Hit] = []
        told = self.prefilter.look(text) if self.prefilter is not None else None
        if told is None or self.prefilter is None:
            wanted = self._wanted(text, folded)
        else:
            wanted = self._places(told.numbers, text, folded)
            for number, ends in told.ends.items():
                ready = self._made(number)
                if isinstance(ready, _Words):
                    hits += [Hit(at, at + ready.length, number) for at in _ending(ready, ends, text, folded)]
                else:
                    least, most = self.prefilter.widths[number]
                    wanted[number] = {end - width for end in ends for width in range(least, most + 1)}
        for number, starts in wanted.items():
            ready = self._made(number)
            if isinstance(ready, _Words):
                hits += [Hit(at, at + ready.length, number) for at in _stand(ready, text, folded)]
            else:
                for match in ready.finditer(text) if starts is None else _at(ready, text, starts):
                    hits.append(Hit(match.start(), match.end(), number))
        hits.sort()
        return hits

    def _made(self, number: int) -> re.Pattern[str] | _Words:
        ready = self._ready.get(number)
        if ready is None:
            ready = self._ready[number] = _ready(Pattern(*self.patterns[number]))
        return ready

    def _wanted(self, text: str, folded: str) -> dict[int, set[int] | None]:
        """The patterns that may stand in a text, each with the places where matches may begin (None: anywhere)."""
        known, always = self.index
        found = known.keys() & _features(text, folded, self._asks_signs)
        wanted: dict[int, set[int] | None] = {}
        places: dict[str, list[int]] = {}
        for entry in chain(always, *map(known.__getitem__, found)):
            if isinstance(entry, int):
                wanted[entry] = None
                continue
            number, others, stretch, offset = entry
            if not found.issuperset(others):
                continue
            if not stretch:
                wanted[number] = None
                continue
            at = places.get(stretch)
            if at is None:
                at = places[stretch] = _places(stretch, text, folded)
            if not at:
                continue
            if offset is None:
                wanted[number] = None
                continue
            starts = wanted.setdefault(number, set())
            if starts is not None:
                starts.update([place - offset for place in at])
        return wanted

    def _places(self, numbers: Iterable[int], text: str, folded: str) -> dict[int, set[int] | None]:
        """Of patterns that stand in a text, the places where their matches may begin (None: anywhere)."""
        beginnings = self.prefilter.beginnings if self.prefilter is not None else {}
        wanted: dict[int, set[int] | None] = {}
        places: dict[str, list[int]] = {}
        for number in numbers:
            stretches = beginnings.get(number)
            if not stretches:
                wanted[number] = None
                continue
            starts = wanted[number] = set()
            for stretch, offset in stretches:
                at = places.get(stretch)
                if at is None:
                    at = places[stretch] = _places(stretch, text, folded)
                if at:
                    starts.update([place - offset for place in at] if offset else at)
        return wanted


def _places(stretch: str, text: str, folded: str) -> list[int]:
    """Where a stretch stands in the text."""
    at = folded.find(stretch)
    if at < 0:
        if stretch[0] in KINDS:
            return [match.start() for match in _kinds(stretch).finditer(text)]
        if stretch[0] == RUN:
            return [*_runs(stretch[1:], text)]
        if stretch == FIRST:
            return [0]
        return [*range(max(0, len(text) - NEAR), len(text) + 1)] if stretch == LAST else []
    places = []
    while at >= 0:
        places.append(at)
        at = folded.find(stretch, at + 1)
    return places


@cache
def _kinds(markers: str) -> re.Pattern[str]:
    """Where characters of these kinds stand in a row; the first alone is part of the match, so that none is left out."""
    first, *others = [KINDS[marker] for marker in markers]
    return re.compile(f"{first}(?={''.join(others)})")


def _runs(sign: str, text: str) -> Iterator[int]:
    """The places from which no space parts a sign."""
    place = text.find(sign)
    while place >= 0:
        at = place - 1
        while at >= 0 and text[at] != sign and not text[at].isspace():
            yield at
            at -= 1
        place = text.find(sign, place + 1)


def _at(compiled: re.Pattern[str], text: str, starts: set[int]) -> Iterator[re.Match[str]]:
    """The matches that ``finditer`` would find, looked for where one may begin."""
    free = 0
    for start in sorted(starts):
        if start >= free:
            match = compiled.match(text, start)
            if match is not None:
                yield match
                free = match.end()


# ---------------------------------------------------------------- the text

#: Characters that ``re`` takes for another where case does not matter, although that is not their lower case.
_ALIKE = str.maketrans(
    dict(
        zip(
            "İıſµ\u0345\u1fbe\u1fd3\u1fe3ϐϵϑϰϖϱςϕ\u1c80\u1c81\u1c82\u1c83\u1c84\u1c85\u1c86\u1c87\u1c88ẛﬆ",
            "iisμιιΐΰβεθκπρσφвдосттъѣ\ua64bṡﬅ",
            strict=True,
        )
    )
)
_LETTERS = b"abcdefghijklmnopqrstuvwxyz0123456789_"
#: Bytes of UTF-8 as words see them: what is no ASCII letter, digit or underscore parts words.
_PARTS = bytes(byte if byte in _LETTERS else 0x20 for byte in range(256))


def fold(text: str) -> str:
    """The text in lower case, every character at its place."""
    lower = text.lower()
    if text.isascii():
        return lower
    if len(lower) != len(text):
        lower = "".join([one if len(one := c.lower()) == 1 else c for c in text])
    return lower.translate(_ALIKE) if any(chr(code) in lower for code in _ALIKE) else lower


def _features(text: str, folded: str, with_signs: bool) -> Iterator[Feature]:
    """What a text has of that by which patterns are known."""
    words = folded.encode("utf-8", "surrogatepass").translate(_PARTS).split()
    if not with_signs:
        return chain(words, pairwise(words))
    around = _digit().sub("0", "\0".join({*_signs().findall(f" {text}")}))
    signs = {*around}
    pages = () if around.isascii() else {chr(PAGES + (ord(sign) >> 8)) for sign in signs}
    runs = [zeros for zeros in RUNS if zeros in around]
    return chain(words, pairwise(words), signs, pairwise(around), runs, pages)


@cache
def _signs() -> re.Pattern[str]:
    """Signs in a row, with what stands before and after them. A sign is what is no letter of ASCII and no space.

    The first sign is looked for, since that is fast; the rest looks back to the character before it.
    """
    return re.compile(r"[^A-Za-z ](?<=(?=(.[^A-Za-z ]+[A-Za-z ]?))..)[^A-Za-z ]*", re.S)


@cache
def _digit() -> re.Pattern[str]:
    return re.compile(r"\d")


class _Words(NamedTuple):
    """A literal pattern made ready: what to look for in the text, or in the folded text."""

    text: str
    length: int
    ignore_case: bool
    whole: bool


def _ready(pattern: Pattern) -> re.Pattern[str] | _Words:
    if pattern.literal:
        return _Words(fold(pattern.text) if pattern.ignore_case else pattern.text, len(pattern.text), pattern.ignore_case, pattern.whole)
    return re.compile(pattern.source, re.I if pattern.ignore_case else 0)


def _stand(words: _Words, text: str, folded: str) -> list[int]:
    """Where words stand."""
    wanted, length, ignore_case, whole = words
    where = folded if ignore_case else text
    places = []
    at = where.find(wanted)
    while at >= 0:
        end = at + length
        if whole and (at and _in_word(text[at - 1]) or end < len(text) and _in_word(text[end])):
            at = where.find(wanted, at + 1)
        else:
            places.append(at)
            at = where.find(wanted, end)
    return places


def _ending(words: _Words, ends: Sequence[int], text: str, folded: str) -> list[int]:
    """Where words stand that may end at some places."""
    wanted, length, ignore_case, whole = words
    where = folded if ignore_case else text
    places = []
    free = 0
    for end in sorted(ends):
        at = end - length
        if at < free or where[at:end] != wanted or whole and (at and _in_word(text[at - 1]) or end < len(text) and _in_word(text[end])):
            continue
        places.append(at)
        free = end
    return places


def _in_word(character: str) -> bool:
    return character.isalnum() or character == "_"
