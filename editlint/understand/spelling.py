"""Whether a word is spelled right: a Hunspell dictionary, and the words of the house's vocabulary.

The library (``editlint[spelling]``) brings American English; British spellings are known by their American forms. Any other dictionary
is a pair of files ``NAME.aff`` and ``NAME.dic``.
"""

from __future__ import annotations

import os
import re
from functools import cache
from typing import Any

from ..house import Style
from .vocabulary import tables
from .wordlist import wordlist


class Speller:
    """``knows(word)`` and ``suggest(word)``, remembered. Raises RuntimeError where the library or the dictionary is missing."""

    def __init__(self, style: Style) -> None:
        dictionary = style.dictionary
        try:
            from hunspell import Hunspell  # type: ignore[import-untyped,import-not-found,unused-ignore]
        except ImportError:
            raise RuntimeError("spelling needs a library that is not installed: pip install editlint[spelling]") from None
        folder, name = os.path.split(dictionary)
        try:
            self._dictionary: Any = Hunspell(name, hunspell_data_dir=folder) if folder else Hunspell(name)
        except Exception as error:
            raise RuntimeError(f"there is no dictionary {dictionary} (.aff and .dic): {error}") from None
        self._common = wordlist("frequencies")
        self._known: dict[str, bool] = {}
        self._own: set[str] = set()
        for kind, table in tables(style).items():
            for phrase in table if kind != "avoid" else ():
                self._own.update(word.casefold() for word in re.findall(r"[^\W\d_]+", phrase))

    def knows(self, word: str) -> bool:
        """Whether a word of small letters, with a straight apostrophe if any, is in the dictionary, in the house's vocabulary, among the
        commonest English words, or two such words joined."""
        found = self._known.get(word)
        if found is None:
            found = self._alone(word) or self._alone(word.capitalize()) or self._joined(word)
            self._known[word] = found
        return found

    def _alone(self, word: str) -> bool:
        return word.casefold() in self._own or word in self._common or bool(self._dictionary.spell(word))

    def _joined(self, word: str) -> bool:
        parts = ((word[:at], word[at:]) for at in range(4, len(word) - 2))
        return any(self._alone(first) and (len(last) > 3 and self._alone(last) or last in ENDINGS) for first, last in parts)

    def suggest(self, word: str, close: bool = False) -> list[str]:
        """Words that may have been meant, the likeliest first; ``close``: only those that are one slip away."""
        return [one for one in self._dictionary.suggest(word) if not close or near(word, one)]


#: Endings that make a word of a word.
ENDINGS = frozenset(
    "ability ably able ality ful ing ings ish ized ised izing ising ism ist ity less like ly ment ness ship ted ting ware wise".split()
)


def near(word: str, other: str) -> bool:
    """Whether one letter too many, too few or wrong, or two that changed places, part two words."""
    if word == other or abs(len(word) - len(other)) > 1:
        return False
    start = 0
    while start < min(len(word), len(other)) and word[start] == other[start]:
        start += 1
    left, right = word[start:], other[start:]
    return left[1:] == right[1:] or left[1:] == right or left == right[1:] or (left[:2] == right[:2][::-1] and left[2:] == right[2:])


@cache
def speller(style: Style) -> Speller:
    """The speller of a house, loaded once. Raises RuntimeError."""
    return Speller(style)
