"""Which articles repeat each other's words: a cheap sketch of every text, so that only likely pairs are read.

Two sketches a page: hashes of five words in a row that may stand in a quotation, and the least hashes of all five words in a row
(a bottom-k sketch, Broder 1997), whose overlap estimates how much of two texts is the same. Both only propose; rules compare.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from html import unescape
from itertools import accumulate
from typing import NamedTuple
from zlib import crc32

GRAM = 5  #: words in a row
REACH = 60  #: words after an opening mark that may stand in its quotation
OPENING, CLOSING = frozenset("“\"‘«„‹'’`"), frozenset("”»›")
SKETCH = 32  #: hashes in the sketch of a text


class Echo(NamedTuple):
    """``quoted``: hashes of what may be quoted; ``sketch``: the least hashes of the whole text, sorted."""

    quoted: array[int]
    sketch: array[int]

    def dump(self) -> bytes:
        return len(self.quoted).to_bytes(4, "little") + self.quoted.tobytes() + self.sketch.tobytes()


def load(data: bytes | str) -> Echo:
    """The way back from ``dump``."""
    assert isinstance(data, bytes)
    cut = 4 + 4 * int.from_bytes(data[:4], "little")
    quoted, sketch = array("I"), array("I")
    quoted.frombytes(data[4:cut])
    sketch.frombytes(data[cut:])
    return Echo(quoted, sketch)


@cache
def _tokens() -> re.Pattern[str]:
    return re.compile(r"[“\"‘«„‹]|(?<![^\s(\[])['’`](?=[^\W_])|[”»›]|[^\W_]+(?:['’][^\W_]+)*")


@cache
def _tags() -> tuple[re.Pattern[str], re.Pattern[str]]:
    return re.compile(r"(?is)<(script|style|head)\b.*?</\1\s*>"), re.compile(r"<[^<>]*>")


def words(text: str) -> list[str]:
    """The words of a text in lower case, apostrophes made straight."""
    return [token.lower().replace("’", "'") for token in _tokens().findall(text) if token[0] not in "“\"‘«„‹'’`”»›"]


def grams(found: list[str]) -> list[int]:
    """A hash of every five words in a row."""
    text = " ".join(found)
    line = memoryview(text.encode())
    sizes = map(len, found) if len(line) == len(text) else (len(word.encode()) for word in found)
    starts = list(accumulate([size + 1 for size in sizes], initial=0))
    return [crc32(line[start : end - 1]) for start, end in zip(starts, starts[GRAM:])]


def echo(text: str, format: str) -> Echo:
    """The sketches of a file's text."""
    if format != "text" and "<" in text:
        unread, tag = _tags()
        text = tag.sub("", unread.sub("", text).replace("><", "> <"))
    if "&" in text:
        text = unescape(text)
    found: list[str] = []
    opened: list[int] = []
    for token in _tokens().findall(text.lower().replace("’", "'")):
        if token in OPENING:
            opened.append(len(found))
        elif token in CLOSING:
            opened.append(-len(found) - 1)
        else:
            found.append(token)
    hashes = grams(found)
    quoted: set[int] = set()
    for k, start in enumerate(opened):
        if start < 0:
            continue
        end = start + REACH
        if k + 1 < len(opened) and opened[k + 1] < 0:
            end = min(end, -opened[k + 1] - 1)
        quoted.update(hashes[start : max(start, end - GRAM + 1)])
    return Echo(array("I", sorted(quoted)), array("I", sorted(set(hashes))[:SKETCH]))


class Shelf:
    """Which texts hold a hash. The first few questions go through all of them; then it pays to sort them (12 MB for 10,000 articles)."""

    PATIENCE = 8  #: questions before sorting pays

    def __init__(self, held: Mapping[str, array[int]]) -> None:
        self.paths = list(held)
        self._held = list(held.values())
        self._asked = 0
        self._sorted: array[int] | None = None

    def having(self, hashes: Iterable[int]) -> set[str]:
        """The paths of the texts that hold any of the hashes."""
        wanted = set(hashes)
        if not wanted:
            return set()
        self._asked += 1
        if self._asked <= self.PATIENCE:
            return {path for path, held in zip(self.paths, self._held) if not wanted.isdisjoint(held)}
        if self._sorted is None:
            self._sorted = array("Q", sorted(one << 24 | k for k, held in enumerate(self._held) for one in held))
        found = set()
        for one in wanted:
            k = bisect_left(self._sorted, one << 24)
            while k < len(self._sorted) and self._sorted[k] >> 24 == one:
                found.add(self.paths[self._sorted[k] & 0xFFFFFF])
                k += 1
        return found


def resemblance(a: Sequence[int], b: Sequence[int]) -> float:
    """An estimate of the share of two texts that is the same, from their sketches: 0 to 1."""
    if not a or not b:
        return 0.0
    least = sorted({*a, *b})[:SKETCH]
    return len(set(a) & set(b) & set(least)) / len(least)
