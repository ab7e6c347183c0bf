"""The shape of prose: one letter a token, so that who says what is read off short strings, with names as one token.

============  =====================================================================================================
``Q q``       a quotation; a short one that is part of the sentence, as a noun is
``N G``       a name, however many words it has; a name in the genitive
``P I o Y``   he, she …; someone, many …; him, her …; you
``D k``       article or possessive; a common noun in the genitive
``R h l``     people, nouns that hold words, any other word
``V S W v``   verbs: core verbs of saying, other verbs of saying, weak ones, others
``g``         a verb of saying in -ing
``x r p T``   auxiliary, adverb, preposition, *to*
``c s t a``   conjunction, subordinator, relative (who, which, that), *according*
``d 0``       a day or month, a number
``, ; : - .`` punctuation; a dash of any kind is ``-``, every stop is ``.``
============  =====================================================================================================

Words in brackets are left out.
"""

from __future__ import annotations

import re
from functools import cache

from . import cues

HIDDEN = "\x01"  #: what stands for every character of a quotation
SMALL = "\x02"  #: the same for a short one that is part of the sentence


class Shape:
    """The tokens of one block: ``kinds`` has a letter a token, ``starts`` and ``ends`` its place in the block's text.

    ``words`` are in lower case, without a genitive ending. ``first`` are the numbers of the tokens that begin sentences.
    """

    __slots__ = ("ends", "first", "kinds", "starts", "text", "words")

    def __init__(self, text: str, kinds: str, starts: list[int], ends: list[int], words: list[str], first: list[int]) -> None:
        self.text = text
        self.kinds = kinds
        self.starts = starts
        self.ends = ends
        self.words = words
        self.first = first


@cache
def _token() -> re.Pattern[str]:
    return re.compile(r"\x01+|\x02+|\d[\d,.]*(?<![,.])|[^\W_]+(?:[’'.&-][^\W_]+)*(?:(?<=s)[’'](?=\s))?|\.\.+|[^\w\s]")


@cache
def _kinds() -> dict[str, str]:
    """Word -> letter, function words last, so that they win."""
    out: dict[str, str] = {}
    for word in cues.VERBS:
        for form in cues.forms(word):
            out[form] = "v"
    for word in cues.PAST:
        out[word] = "v"
    for word in cues.NOUNS:
        out[word] = "h"
    for verbs, letter in ((cues.WEAK, "W"), (cues.SPEECH, "S"), (cues.CORE, "V")):
        for verb in verbs.split():
            for form in cues.forms(verb):
                out[form] = "g" if form.endswith("ing") and len(form) > 4 else letter
    for person in cues.PEOPLE:
        out[person] = out[cues.plural(person)] = "R"
    for word in cues.COLLECTIVE:
        out[word] = "R"
    for words, letter in (
        (cues.ARTICLES, "D"),
        (cues.POSSESSIVES, "D"),
        (cues.PREPOSITIONS, "p"),
        (cues.AUXILIARIES, "x"),
        (cues.ADVERBS, "r"),
        (cues.CONJUNCTIONS, "c"),
        (cues.SUBORDINATORS, "s"),
        (cues.RELATIVES, "t"),
        (cues.OBJECTS, "o"),
        (cues.INDEFINITE, "I"),
        (cues.SUBJECTS, "P"),
        (cues.TIMES, "d"),
    ):
        for word in words:
            out[word] = letter
    out["to"] = "T"
    out["according"] = "a"
    out["you"] = "Y"
    for word in list(out):
        if "’" in word:
            out[word.replace("’", "'")] = out[word]
    return out


_CLITIC_HOSTS = frozenset("it he she that what there here who let how where why this".split())
_PUNCTUATION = {",": ",", ";": ";", ":": ":", "–": "-", "—": "-", "―": "-", "-": "-", ".": ".", "?": ".", "!": ".", "…": "."}
#: Letters that a capital does not make a name.
_FUNCTION = frozenset("DPIpxrcstoTaYd")
#: Articles after which a second word is as likely the verb: “the army claims”, but “his peace call”.
_LOOSE = frozenset("the these those some many most all".split())
_PLACES = frozenset("outside inside up down out off over above below across behind around along through".split())


#: The letters of lower-case words met so far, of those that have the same letter wherever they stand.
_constant: dict[str, str] = {}


def shape(text: str, sentences: list[int]) -> Shape:
    """The tokens of a block's text, its quotations hidden; ``sentences`` are the offsets at which sentences begin, in order."""
    known = _kinds()
    nounish = cues.NOUNISH
    constant = _constant
    if len(constant) > 100_000:
        constant.clear()
    found = [(match[0], match.start()) for match in _token().finditer(text)]
    kinds: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    words: list[str] = []
    first: list[int] = []
    upcoming = iter([*sentences, len(text) + 1])
    border = next(upcoming)
    i, count = 0, len(found)
    while i < count:
        token, at = found[i]
        opens = False
        while at >= border:
            opens = True
            border = next(upcoming)
        if opens:
            first.append(len(kinds))
        end = at + len(token)
        i += 1
        plain = constant.get(token)
        if plain is not None:
            kinds.append(plain)
            starts.append(at)
            ends.append(end)
            words.append(token)
            continue
        c = token[0]
        if token.islower() and token.isalpha():  # most words
            low = token
            letter = known.get(low) or _guess(low, False) or "l"
            if letter == "I" or low == "one" or low == "another":
                if i < count and _determines(low, found[i][0], known):
                    letter = "D"
            elif letter in "VSWg" and low in nounish and _is_noun(kinds, words):
                letter = "h" if low in cues.NOUNS else "l"
            elif letter not in "VSWg" or low not in nounish:
                constant[token] = letter
        elif c in (HIDDEN, SMALL):
            letter = "Q" if c == HIDDEN else "q"
            low = ""
        elif c.isalpha():
            low = token.lower()
            genitive = ""
            if low[-2:] in ("’s", "'s") and len(low) > 2 and low[:-2] not in _CLITIC_HOSTS:
                genitive, low = "k", low[:-2]
            elif low[-1] in "’'":
                genitive, low = "k", low[:-1]
            previous = kinds[-1] if kinds else "."
            following = found[i][0] if i < count else ""
            letter = known.get(low, "")
            if (letter == "I" or low in ("one", "another")) and following and _determines(low, following, known):
                letter = "D"
            if not letter:
                letter = _guess(low, c.isupper() and not opens)
            named = (c.isupper() or _capital(token)) and _is_name(
                token, letter, opens or previous in "Q:-.", known.get(following, ""), following, previous
            )
            if named:
                end, genitive, low, i = _name(text, found, i - 1, known)
                letter = "G" if genitive else "N"
            elif genitive:
                letter = "k"
            elif letter and letter in "VSWg" and low in nounish and _is_noun(kinds, words):
                letter = "h" if low in cues.NOUNS else "l"
            letter = letter or "l"
        elif c.isdigit():
            letter, low = "0", token
        elif c in "([":
            low, letter = token, ""
            close = ")" if c == "(" else "]"
            for k in range(i, min(i + 40, count)):
                if found[k][0][0] in "\x01\x02([":
                    break
                if found[k][0] == close:
                    i = k + 1
                    break
            continue
        else:
            letter = _PUNCTUATION.get(c, "")
            low = token
            if not letter:
                continue
            if letter == "-" and c == "-" and (text[at - 1 : at].strip() and text[end : end + 1].strip()):
                continue
        kinds.append(letter)
        starts.append(at)
        ends.append(end)
        words.append(low)
    first = sorted({0, *(number for number in first if number < len(kinds))})
    return Shape(text, "".join(kinds), starts, ends, words, first)


def _determines(low: str, following: str, known: dict[str, str]) -> bool:
    """Whether “some”, “many”, “one” … stand before their noun: “some critics”, “one reason”."""
    letter = known.get(following, "l" if following.islower() and following.isalpha() else "")
    return letter in ("l", "R", "h", "k", "0") or low in ("one", "another") and following in cues.NOUNISH


def _is_noun(kinds: list[str], words: list[str]) -> bool:
    """Whether a word that may be a verb or a noun is a noun, by the tokens before it."""
    previous = kinds[-1] if kinds else "."
    if previous in "DGk":
        return True
    if previous == "p":
        return words[-1] not in _PLACES
    return previous in "lr" and len(kinds) > 1 and kinds[-2] in "DGk" and words[-2] not in _LOOSE


def _guess(low: str, named: bool) -> str:
    """The letter of a word that is in no list, by its ending, or ""; ``named``: it has a capital where names have one."""
    stem, mark, ending = low.partition("’") if "’" in low else low.partition("'")
    if mark and ending in ("s", "m", "d", "re", "ve", "ll", "t"):
        return "P" if stem in cues.SUBJECTS else "x" if ending != "s" or stem in _CLITIC_HOSTS else ""
    if len(low) > 4 and not named:
        if low.endswith("ly") and len(low) > 5 and low not in cues.GIVEN_FEMALE:
            return "r"
        if low.endswith("ed"):
            return "v"
    return ""


def _capital(token: str) -> bool:
    """Whether a word has its capital after a prefix: al-Amr, d’Estaing."""
    if not token.islower() and token[:1].islower() and any(c.isupper() for c in token[1:5]) and token.isalpha():
        return True  # deLevie, iPlayer
    head, mark, tail = token.partition("-") if "-" in token else token.partition("’") if "’" in token else token.partition("'")
    return (
        bool(mark) and tail[:1].isupper() and head in ("al", "el", "ul", "an", "ar", "as", "ash", "at", "d", "l", "de", "bin", "t", "abd")
    )


#: Months that are names, too.
_CALENDAR_NAMES = frozenset("jan april may june august".split())
#: Words in -ed that open names.
_STATES = frozenset("United Allied Associated".split())


def _is_name(token: str, letter: str, opens: bool, following_kind: str, following: str, previous: str) -> bool:
    """Whether a capitalised word begins a name; ``opens``: it stands where any word has a capital."""
    before_name = following[:1].isupper()
    if letter == "d":  # May said; said Jan; April Smith
        said = following_kind in ("V", "S") or previous in ("V", "S") and following in ",."
        return said or before_name and previous != "p" and token.lower() in _CALENDAR_NAMES and following_kind != "d"
    if letter in ("P", "Y", "T", "a", "D", "t", "o", "c"):
        return False
    if not token[0].isupper() or token.isupper() and len(token) > 1 and letter not in ("p", "x", "s", "r", "I"):
        return True
    if not opens:
        return letter not in _FUNCTION
    if letter == "x":
        return before_name and len(token) > 2  # Will Smith
    if letter in _FUNCTION or letter == "g":
        return False
    if letter == "R":
        return before_name and following_kind != "d" or token.lower() in cues.HONORIFICS and following == "."
    if token.endswith("ed") and letter in ("V", "S", "W", "v"):
        return letter == "v" and following_kind in ("V", "x") or token in _STATES  # Mohamed said
    if letter in ("V", "S", "W", "v"):
        return token.lower() not in ("said", "told", "says", "wrote") and (before_name or following_kind == "V")
    if not letter:
        return not token.endswith("ing") or before_name or following_kind in ("V", "x", "S")
    return before_name or following_kind == "V" and letter == "l"


def _name(text: str, found: list[tuple[str, int]], i: int, known: dict[str, str]) -> tuple[int, str, str, int]:
    """From the first word of a name: (its end, its genitive ending or "", the name, the number of the token after it)."""
    begin = found[i][1]
    end = begin
    genitive = ""
    count = len(found)
    while True:
        token, at = found[i]
        end = at + len(token)
        i += 1
        if token[-2:] in ("’s", "'s") and len(token) > 2:
            genitive = "’s"
            end -= 2
            break
        if token[-1] in "’'":
            genitive = "’"
            end -= 1
            break
        low = token.lower()
        if i < count and found[i][0] == "." and found[i][1] == end:
            initial = len(token) == 1 or "." in token or low in cues.STOPPED
            if initial and (
                i + 1 < count
                and (found[i + 1][0][0].isupper() or not found[i + 1][0][0].isalpha() and "." in token or found[i + 1][0][0].islower())
            ):
                end += 1
                i += 1
        if i >= count:
            break
        if text[end : found[i][1]].strip():
            break
        following = found[i][0]
        c = following[0]
        if c == "," and i + 1 < count and found[i + 1][0] in ("Jr", "Sr", "Jr.", "Sr.", "III", "II", "MP", "MSP", "PhD", "QC", "KC"):
            i += 1
            continue
        if "\u2028" in text[end : found[i][1]] or "\n\n" in text[end : found[i][1]]:
            break
        if c.isupper() or _capital(following):
            if known.get(following.lower()) in _FUNCTION and following not in (
                "For",
                "In",
                "On",
                "By",
                "May",
                "April",
                "June",
                "August",
                "Will",
            ):
                break
            continue
        if c.isdigit():
            break
        if following in cues.PARTICLES or following in ("of", "&", "for", "the"):
            ahead = i + 1
            while ahead < count and ahead < i + 3 and (found[ahead][0] in cues.PARTICLES or found[ahead][0] == "the"):
                ahead += 1
            if ahead < count and found[ahead][0][0].isupper() and known.get(found[ahead][0].lower()) not in ("P", "d", "D"):
                if following in ("for", "the") and not any(word.lower() in cues.BODIES for word in text[begin:end].split()):
                    break
                i = ahead
                continue
        break
    return end, genitive, text[begin:end], i
