"""Syllables of English words as they are spoken: a rule, and a list of the words that the rule gets wrong.

The list, ``syllables.txt``, holds the words of the CMU Pronouncing Dictionary, and their British spellings, for which
the rule gives a count that the dictionary does not have (``tools/syllables.py`` makes it). Figures and initialisms count as
they are read aloud, as Flesch asks ("count the syllables in the words as you pronounce them", 1948).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from .wordlist import wordlist

#: Second parts of compounds: the e before them is silent (“something”, “spacecraft”).
_PARTS = (
    "ly|less|ful|ness|some|where|thing|body|land|work|time|house|line|man|men|side|town|ville|wood|ton|hood|shire|ford|"
    "burg|bury|holder|base|keep|page|like|stone|front|cast|guard|way|boat|card|hammer|light|play|style|blood|craft"
)


@cache
def _vowels() -> re.Pattern[str]:
    return re.compile(r"[aeiouy]+")


@cache
def _silent() -> re.Pattern[str]:
    """Vowels that are written and not spoken; an e after a consonant and l is (“table”)."""
    return re.compile(
        r"e(?<=[^aeiouy]e)(?:$(?<![^aeiouyr]le)|(?<![td]e)d$(?<![^aeiouyrl]led)|"
        r"s$(?<![sxz]es)(?<![^k]ces)(?<!kces)(?<!shes)(?<!ches)(?<!ges)(?<![^aeiouyr]les)|"
        rf"(?<!le)ment|(?=(?:{_PARTS})(?:s|rs?|ed|ing|ly|ness)?$)(?<![^aeiouyr]le))|ically$|u(?<=[gq]u)e(?=s?$)"
    )


@cache
def _parted() -> re.Pattern[str]:
    """Vowels that stand together and are spoken apart (“media”, “create”, “being”), and “-ism”, whose m is a syllable."""
    return re.compile(
        r"(?<=[^cgstxln])ia|(?<=[ln])ia(?!n|r)|[ct]ia(?=t)|(?<=[^cgstxln])io|(?<=[^aeioucgt])ie(?=n[ct]|ty|r(?:s|$)|st$|tal|s[tm])(?<!prie)|"
        r"iety?$|[^qg]u[ao](?!r)|eo(?!n|us|p|r|u)|(?<=[aeiouy])ing|uou|isms?$|ithms?$|iu|(?<=[ao])ye[re]|(?<=cr)ea(?=t)|"
        r"(?<=[aeiouy][^aeiouy])ea(?=s?$)|^re(?:[ou]|e[lmnv]|in)|^mc(?=[^aeiouy])"
    )


def by_rule(word: str) -> int:
    """The syllables of a lower-case word of the letters a to z, by the rule alone; at least 1."""
    groups = _vowels().findall(word)
    number = len(groups)
    if "e" in word or "ically" in word:
        number -= len(_silent().findall(word))
    if len("".join(groups)) > len(groups) or "m" in word:
        number += len(_parted().findall(word))
    return max(1, number)


def count(word: str, exceptions: Mapping[str, int]) -> int:
    """The syllables of a lower-case word of the letters a to z: as listed, else as its stem is listed, else by the rule."""
    known = exceptions.get(word)
    if known is not None:
        return known
    guess = by_rule(word)
    if not word.endswith(ENDINGS):
        return guess
    for ending in ENDINGS:
        base = word[: -len(ending)]
        if len(base) > 3 and word.endswith(ending):
            known = exceptions.get(base) or exceptions.get(base := base + "e")
            if known is not None:  # what the rule gets wrong in a word it gets wrong in its forms
                return max(1, guess + known - by_rule(base))
    return guess


def _plain(word: str) -> int:
    return count(word, wordlist("syllables"))


ENDINGS = ("s", "ed", "ing", "ly", "er", "ers")
CODE = 6  #: nobody reads X25519MLKEM768 aloud: figures mixed with letters count as no more syllables

#: Letters with marks as the rule should read them.
_SPOKEN = str.maketrans({"é": "ay", "ï": "hi", "ö": "ho", "ë": "hay", "ä": "ha", "æ": "e", "œ": "e", "ø": "o", "ß": "ss"})
#: Words of two or three letters that are no initialisms, even in capitals.
_SHORT = frozenset(
    "a an am and any are as at be but by can did do for get had has he her him his how i if in is it its let may me my new no nor not now "
    "of off on one or our out own she so the to too two up was we who why yes yet you your all day end man men old see way".split()
)


@cache
def _part() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+(?:[.,]\d+)*")


def syllables(word: str) -> int:
    """The syllables of a word as it stands in a text, in any case, with hyphens, apostrophes, stops or figures; at least 1."""
    if word.isascii() and word.isalpha():
        return _letters(word)
    dotted = "." in word and all(len(part) == 1 for part in word.split("."))
    total = 0
    for part in _part().findall(word):
        if part[0].isdecimal():
            total += _figure(part)
        else:
            total += 3 if dotted and part in "Ww" else _letters(part)
    if total > CODE and any(map(str.isdigit, word)) and any(map(str.isalpha, word)):
        return CODE
    return max(1, total)


def _letters(word: str) -> int:
    """The syllables of letters with at most apostrophes between them."""
    if len(word) > 1 and word[:2].isupper() and is_initialism(word):
        letters = word.partition("'")[0].partition("’")[0].rstrip("s")
        return len(letters) + 2 * letters.count("W")
    low = word.lower()
    if not low.isascii():
        from unicodedata import combining, normalize

        low = low.replace("’", "'")
        bare = "".join(letter for letter in normalize("NFD", low) if not combining(letter))
        if bare not in wordlist("syllables"):
            bare = "".join(letter for letter in normalize("NFD", low.translate(_SPOKEN)) if not combining(letter))
        low = bare
    if "'" in low:
        base, _, tail = low.partition("'")
        if tail == "s":
            return _plain(base) + base.endswith(("s", "x", "z", "ch", "sh", "ce", "ge")) if base else 1
        if tail == "t" and base.endswith("n") and len(base) > 1:
            if base in ("don", "won", "can", "aren", "weren", "ain", "mayn"):
                return 1
            stem = base[:-1]
            return _plain(stem) + (stem[-1] in "dst")
        if tail in ("ll", "re", "ve", "d", "m", ""):
            return _plain(base) + (tail in ("ve", "d", "ll") and base[-1:] in "tdhs") if base else 1
        return (_plain(base) if len(base) > 1 else base == "o") + _plain(tail)
    return _plain(low)


def is_initialism(word: str) -> bool:
    """Whether capitals are read letter by letter: NHS, MPs, RSPCA; not NATO, Unesco or THE."""
    letters = word.partition("'")[0].partition("’")[0]
    if letters.endswith("s") and len(letters) > 2:
        letters = letters[:-1]
    if len(letters) < 2 or len(letters) > 6 or not letters.isupper():
        return False
    low = letters.lower()
    if len(letters) <= 3:
        return low not in _SHORT and not (len(low) == 3 and low[0] not in "aeiouy" and low[1] in "aeo" and low[2] not in "aeiouy")
    return re.search(r"[^AEIOUY]{3}", letters) is not None or not re.search(r"[AEIOUY]", letters)


_ONES = (0, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 3, 1, 2, 2, 2, 2, 3, 2, 2)  # from nothing, one … nineteen
_TENS = (0, 1, 2, 2, 2, 2, 2, 3, 2, 2)  # from nothing, ten … ninety


def _figure(figure: str) -> int:
    """The syllables of a figure as an English speaker reads it: 2016, 3.5, 1,200."""
    whole, _, decimals = figure.replace(",", "").partition(".")
    digits = decimals.replace(".", "")
    spoken = 1 + sum(_ONES[int(digit)] or 2 for digit in digits) if digits else 0
    if len(whole) > 12:
        return spoken + sum(_ONES[int(digit)] or 2 for digit in whole)
    number = int(whole)
    if number == 0:
        return spoken + 2
    if len(whole) == 4 and "," not in figure and not digits and (1100 <= number < 2000 or 2010 <= number < 2100):
        low = number % 100
        return _hundreds(number // 100) + (2 if low == 0 else 1 + _ONES[low] if low < 10 else _hundreds(low))
    for power, name in ((9, 2), (6, 2), (3, 2)):
        high, number = divmod(number, 10**power)
        if high:
            spoken += _hundreds(high) + name
    return spoken + _hundreds(number)


def _hundreds(number: int) -> int:
    hundreds, rest = divmod(number, 100)
    return (_ONES[hundreds] + 2 if hundreds else 0) + (_ONES[rest] if rest < 20 else _TENS[rest // 10] + _ONES[rest % 10])
