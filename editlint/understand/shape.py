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
from bisect import bisect_left
from functools import cache
from itertools import accumulate, compress

from . import cues

HIDDEN = "\x01"  #: what stands for every character of a quotation
SMALL = "\x02"  #: the same for a short one that is part of the sentence


class Shape:
    """The tokens of one block: ``kinds`` has a letter a token, ``starts`` and ``ends`` its place in the block's text.

    ``words`` are in lower case, but names as they are, all without a genitive ending. ``first`` are the numbers of the tokens that begin
    sentences.
    """

    __slots__ = ("ends", "first", "kinds", "starts", "words")

    def __init__(self, kinds: str, starts: list[int], ends: list[int], words: list[str], first: list[int]) -> None:
        self.kinds = kinds
        self.starts = starts
        self.ends = ends
        self.words = words
        self.first = first


@cache
def _token() -> re.Pattern[str]:
    return re.compile(r"([A-Za-z]+(?=[ ,])|\x01+|\x02+|\d[\d,.]*(?<![,.])|[^\W_]+(?:[’'.&-][^\W_]+)*(?:(?<=s)[’'](?=\s))?|\.\.+|[^\w\s])")


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
#: Those of them that never begin one.
_NO_NAME = frozenset("PYTaDtoc")
#: Articles after which a second word is as likely the verb: “the army claims”, but “his peace call”.
_LOOSE = frozenset("the these those some many most all".split())
_PLACES = frozenset("outside inside up down out off over above below across behind around along through".split())


#: The letters of tokens met so far, of those that have the same letter wherever they stand; empty for those that are left out.
_constant: dict[str, str] = {}
_UNKNOWN = "?"  #: what stands for the letter of a token while it is looked for


def shape(text: str, sentences: list[int]) -> Shape:
    """The tokens of a block's text, its quotations hidden; ``sentences`` are the offsets at which sentences begin, in order."""
    known = _kinds()
    constant = _constant
    if len(constant) > 100_000:
        constant.clear()
    parts = _token().split(text)  # in turn what stands between two tokens, and a token
    places = list(accumulate(map(len, parts)))
    words, starts, ends = parts[1::2], places[:-1:2], places[1::2]
    letters = [constant.get(word, _UNKNOWN) for word in words]
    opening = {bisect_left(starts, start) for start in sentences}
    after = 0  # the token after a name or a bracket: what they hold has no letter of its own
    for i in [number for number, letter in enumerate(letters) if letter == _UNKNOWN]:
        if i < after:
            continue
        token = words[i]
        c = token[0]
        if c.isalpha():
            low = token.lower()
            genitive = False
            if low[-2:] in ("’s", "'s") and len(low) > 2 and low[:-2] not in _CLITIC_HOSTS:
                genitive, low = True, low[:-2]
            elif token[-1] in "’'":
                genitive, low = True, low[:-1]
            opens = i in opening
            following = words[i + 1] if i + 1 < len(words) else ""
            letter = known.get(low, "")
            if letter in _NO_NAME and not genitive and token.isalpha():  # a capital at the beginning of a sentence, most often
                letters[i], words[i] = letter, low
                if low == token:
                    constant[token] = letter
                continue
            changes = letter == "I"
            if changes and following and _determines(low, following, known):
                letter = "D"
            capital = c.isupper()
            if not letter and (opens or not capital or not token.isalpha()):
                letter = _guess(low, capital and not opens)
            if letter not in _NO_NAME and (capital or not token.islower() and _capital(token)):
                previous = letters[k] if (k := _before(letters, i)) >= 0 else "."
                opens = opens or previous in "Q:-."
                if not letter and not opens or _is_name(token, letter, opens, known.get(following, ""), following, previous):
                    ends[i], genitive, words[i], after = _name(text, words, starts, ends, i, known)
                    letters[i] = "G" if genitive else "N"
                    _swallow(letters, opening, i, after)
                    continue
            if genitive:
                letter = "k"
            elif letter and letter in "VSWg" and low in cues.NOUNISH:
                if _is_noun(letters, words, i):
                    letter = "h" if low in cues.NOUNS else "l"
            elif low == token and not changes:
                constant[token] = letter or "l"
            letters[i], words[i] = letter or "l", low
        elif c in (HIDDEN, SMALL):
            letters[i], words[i] = "Q" if c == HIDDEN else "q", ""
        elif c.isdigit():
            letters[i] = "0"
        elif c in "([":
            letters[i] = ""
            after = _past_bracket(words, i)
            _swallow(letters, opening, i, after)
        elif c == "-":
            letters[i] = "" if text[starts[i] - 1 : starts[i]].strip() and text[ends[i] : ends[i] + 1].strip() else "-"
        else:
            letters[i] = constant[token] = _PUNCTUATION.get(c, "")
    kinds = "".join(letters)
    if len(kinds) < len(letters):
        starts, ends, words = list(compress(starts, letters)), list(compress(ends, letters)), list(compress(words, letters))
        opening = {bisect_left(starts, start) for start in sentences}
    first = (opening | {0}) - {len(kinds)}
    return Shape(kinds, starts, ends, words, sorted(first) or [0])


def _before(letters: list[str], i: int) -> int:
    """The last token before a token that is not left out, -1 where there is none."""
    i -= 1
    while i >= 0 and not letters[i]:
        i -= 1
    return i


def _swallow(letters: list[str], opening: set[int], i: int, after: int) -> None:
    """Leave out the tokens between a token and the one ``after``; where a sentence began there, it begins with that one."""
    if after > i + 1:
        letters[i + 1 : after] = [""] * (after - i - 1)
        if not opening.isdisjoint(range(i + 1, after)):
            opening.add(after)


def _past_bracket(tokens: list[str], i: int) -> int:
    """The token after the bracket that closes what a token opens; the one after it where that is far away, or words are quoted in it."""
    close = ")" if tokens[i][0] == "(" else "]"
    for k in range(i + 1, min(i + 41, len(tokens))):
        if tokens[k][0] in "\x01\x02([":
            break
        if tokens[k] == close:
            return k + 1
    return i + 1


def _determines(low: str, following: str, known: dict[str, str]) -> bool:
    """Whether “some”, “many”, “one” … stand before their noun: “some critics”, “one reason”."""
    letter = known.get(following, "l" if following.islower() and following.isalpha() else "")
    return letter in ("l", "R", "h", "k", "0") or low in ("one", "another") and following in cues.NOUNISH


def _is_noun(letters: list[str], words: list[str], i: int) -> bool:
    """Whether a word that may be a verb or a noun is a noun, by the tokens before it."""
    k = _before(letters, i)
    previous = letters[k] if k >= 0 else "."
    if previous in "DGk":
        return True
    if previous == "p":
        return words[k] not in _PLACES
    if previous not in "lr":
        return False
    k = _before(letters, k)
    return k >= 0 and letters[k] in "DGk" and words[k] not in _LOOSE


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
    if token[:1].islower() and any(c.isupper() for c in token[1:5]) and token.isalpha():
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


def _name(text: str, tokens: list[str], starts: list[int], ends: list[int], i: int, known: dict[str, str]) -> tuple[int, bool, str, int]:
    """From the first word of a name: (its end, whether it is a genitive, the name, the number of the token after it)."""
    begin = starts[i]
    genitive = False
    body = False  # whether the words so far are an organisation's, as far as anybody asked
    count = len(tokens)
    while True:
        token = tokens[i]
        end = ends[i]
        i += 1
        if token[-2:] in ("’s", "'s") and len(token) > 2:
            genitive = True
            end -= 2
            break
        if token[-1] in "’'":
            genitive = True
            end -= 1
            break
        if i < count and tokens[i] == "." and starts[i] == end:
            initial = len(token) == 1 or "." in token or token.lower() in cues.STOPPED
            if initial and (
                i + 1 < count
                and (tokens[i + 1][0].isupper() or not tokens[i + 1][0].isalpha() and "." in token or tokens[i + 1][0].islower())
            ):
                end += 1
                i += 1
        if i >= count:
            break
        between = text[end : starts[i]]
        if between != " " and (between.strip() or "\u2028" in between or "\n\n" in between):
            break
        following = tokens[i]
        c = following[0]
        if c == "," and i + 1 < count and tokens[i + 1] in ("Jr", "Sr", "Jr.", "Sr.", "III", "II", "MP", "MSP", "PhD", "QC", "KC"):
            i += 1
            continue
        if c.isupper() or c.islower() and not following.islower() and _capital(following):
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
            while ahead < count and ahead < i + 3 and (tokens[ahead] in cues.PARTICLES or tokens[ahead] == "the"):
                ahead += 1
            if ahead < count and tokens[ahead][0].isupper() and known.get(tokens[ahead].lower()) not in ("P", "d", "D"):
                if following in ("for", "the") and not body:
                    body = any(word.lower() in cues.BODIES for word in text[begin:end].split())
                    if not body:
                        break
                i = ahead
                continue
        break
    return end, genitive, text[begin:end], i
