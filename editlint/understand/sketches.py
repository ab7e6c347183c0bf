"""What every match of a pattern must have: words and signs, and a stretch of text near its beginning.

A pattern is sketched: each sketch is one way in which its matches may look, as far as that can be told from the parse tree of ``re``.
From the sketches comes the index by which the scanner (``scanner.py``) knows the pattern.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from os.path import commonprefix
from typing import Any

from .scanner import CAPITAL, DIGIT, FIRST, KINDS, LAST, NEAR, PAGES, RUN, RUNS, Entry, Feature, Index, Pattern, fold

#: Words that stand in most articles, the most frequent first.
_COMMON = (
    b"the of and to in a is that for it as was with be by on not he i this are or his from at which but have an had they you were there "
    b"one all we can her has their been if more when will would who so no said what up its about into than them only some could time "
    b"these two may then do first any my now such like our over me even most after also did many must before through back years where "
    b"much your way down should because long each just state those people mr how too little good very make world still see own work men "
    b"day get here between both under last never new us am pm s t".split()
)
#: No pattern is taken apart into more alternatives than this.
_MOST = 600
#: What the sketch of a pattern has for: a character that is not known, any number of them, a space of any kind, a character that is part
#: of no word, a place where a word begins or ends, the end of what is known, where the match begins (before it stands what a look-behind
#: asks for), and a letter of ASCII or what case may make one. The scanner has the others.
_ONE, _ANY, _SPACE, _GAP, _EDGE, _STOP, _BEGIN, _LETTER = "\ue000\ue001\ue002\ue003\ue004\ue005\ue00b\ue008"
_VAGUE = f"{_ONE}{_ANY}{DIGIT}{CAPITAL}{_LETTER}{chr(PAGES)}-\U0010ffff"

#: An entry but for its number.
Rest = tuple[tuple[Feature, ...], str, int | None]
#: A feature that every match of a sketch has, or one of several, after how many of 1,000 articles would have it.
Trait = tuple[int, tuple[Feature, ...]]


def index(patterns: Sequence[Pattern]) -> Index:
    """By what the patterns are known. Raises ValueError, the pattern's number first, for one that is empty or no regular expression."""
    made = Index({}, [])
    for number, pattern in enumerate(patterns):
        if not pattern.text:
            raise ValueError(f"{number}: a pattern without characters")
        sketches, place = _sketched(pattern, number)
        grouped: dict[tuple[Feature, ...], set[Rest]] = {}
        for sketch in sketches:
            traits = _word_traits(sketch)
            if not traits or not pattern.literal:
                traits += _sign_traits(sketch)
            traits.sort(key=lambda trait: (trait[0], str(trait[1])))
            keys = traits[0][1] if traits else ()
            others = tuple([more[0] for rate, more in traits[1:] if len(more) == 1 and rate < 900][:2])
            grouped.setdefault(keys, set()).add((others, *(place or _stretch(sketch, keys))))
        for keys, found in grouped.items():
            entries: list[Entry] = [(number, *rest) if rest[0] or rest[1] else number for rest in _fewer(found)]
            for key in keys:
                made.known.setdefault(key, []).extend(entries)
            if not keys:
                made.always.extend(entries)
            for others, _, _ in found:
                for other in others:
                    made.known.setdefault(other, [])
    return made


def _fewer(found: set[Rest]) -> list[Rest]:
    """Of entries with the same key, those that are not within another. Many stretches at one offset become what they begin with."""
    beginnings: dict[int | None, list[str]] = {}
    for _, stretch, offset in found:
        beginnings.setdefault(offset, []).append(stretch)
    many = {offset: some for offset, some in beginnings.items() if len(some) > 3 and offset is not None}
    shared: dict[int | None, str] = {offset: commonprefix(some) for offset, some in many.items()}  # noqa: RUF071
    short = {
        (others, part, offset) if len(part := shared.get(offset, "")) > 1 else (others, stretch, offset)
        for others, stretch, offset in found
    }
    few: list[Rest] = []
    for others, stretch, offset in sorted(short, key=lambda one: (len(one[0]), len(one[1]), str(one))):
        for more, part, start in few:
            if part in stretch and {*more} <= {*others} and (start is None or offset is not None and start == offset + stretch.find(part)):
                break
        else:
            few.append((others, stretch, offset))
    return few


def _word_traits(sketch: str) -> list[Trait]:
    """The words that every match of a sketch has."""
    traits: list[Trait] = []
    before: re.Match[str] | None = None
    for word in _sketched_word().finditer(sketch.replace(_BEGIN, "")):
        one = word[0].encode()
        traits.append((_word_rate(one), (one,)))
        if before is not None and not _unknown().search(word.string, before.end(), word.start()):
            other = before[0].encode()
            traits.append((_word_rate(other) * _word_rate(one) // 2000, ((other, one),)))
        before = word
    return traits


def _sign_traits(sketch: str) -> Iterator[Trait]:
    """The signs that every match of a sketch has."""
    characters = [_alternatives(character) for character in sketch if character not in (_EDGE, _BEGIN)]
    for some in characters:
        if some and len(some) <= 64 and all(_sign(one) for one in some):
            yield max(map(_sign_rate, some)), tuple(some)
    for left, right in pairwise(characters):
        if left and right and len(left) * len(right) <= 200 and (all(map(_sign, left)) or all(map(_sign, right))):
            pairs = [(one, other) for one in left for other in right]
            yield max(_pair_rate(*pair) for pair in pairs[:70]), tuple(pairs)
    for number, run in enumerate(RUNS):
        if [(run[:1],)] * len(run) == characters[: len(run)] or run in "".join([some[0] if len(some) == 1 else " " for some in characters]):
            yield 900 // (number + 1) ** 2, (run,)


@cache
def _sketched_word() -> re.Pattern[str]:
    """A word of a sketch that is whole: nothing unknown stands right before or after it."""
    return re.compile(rf"(?<=[^a-z0-9_{_VAGUE}])[a-z0-9_]+(?=[^a-z0-9_{_VAGUE}])")


@cache
def _unknown() -> re.Pattern[str]:
    return re.compile(f"[{_VAGUE}]")


def _sign(character: str) -> bool:
    return character != " " and not (character.isascii() and character.isalpha())


@cache
def _alternatives(character: str) -> tuple[str, ...]:
    """The characters for which one of a sketch may stand, as features have them; none where that is not known."""
    if character == DIGIT or character.isdecimal():
        return ("0",)
    if character == _SPACE:
        return tuple(chr(code) for code in range(0x3001) if chr(code).isspace())
    if character == CAPITAL:
        return tuple("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    if character == _LETTER:
        return tuple(other for one in "abcdefghijklmnopqrstuvwxyz" for other in _alternatives(one))
    if character in (_ONE, _ANY, _GAP):
        return ()
    if character.isascii():
        return tuple({character, character.upper(), *(one for one in "İıſK" if fold(one) == character)})
    return (character,) if character == character.upper() == character.lower() else ()


@cache
def _word_rate(word: bytes) -> int:
    if word in _COMMON:
        return 950 - 4 * _COMMON.index(word)
    return max(5, 400 // max(1, len(word) - 1) ** 2)


_FREQUENT = {" ": 1000, ".": 990, ",": 980, "\n": 980, "0": 940, "-": 880, "’": 700, ":": 650, "(": 650, ")": 650, "“": 550, "”": 550}
_FREQUENT |= {"'": 500, "?": 450, '"': 400, ";": 400, "/": 400, "!": 350, "—": 330, "–": 150}


def _sign_rate(sign: str) -> int:
    return _FREQUENT.get(sign, 1000 if sign.isalpha() and sign.isascii() else 60)


def _pair_rate(left: str, right: str) -> int:
    """A sign stands more often on one side of a letter or space than on the other."""
    if left.isalpha():
        usual = right in ".,:;?!)”’'\n-"
    elif right.isalpha():
        usual = left in "-’'(“\"\n"
    elif left == " ":
        usual = right in "(“\"'-–—0"
    elif right == " ":
        usual = left in ".,:;?!)”’'\"-–—0"
    else:
        usual = left == "0" and right in "0.,:-" or right == "0" and left in ".,:-" or right == "\n" and left in ".?!"
    return min(_sign_rate(left), _sign_rate(right)) // (1 if usual else 10)


def _stretch(sketch: str, keys: tuple[Feature, ...]) -> tuple[str, int | None]:
    """A stretch of a sketch that is known to the letter, and its offset from where the match begins (None: that varies).

    The best is one at a fixed offset, then one with the key's word in it, then the longest; "" where there is none.
    """
    key = keys[0][-1] if keys and isinstance(keys[0], tuple) else keys[0] if keys else ""
    word = key.decode() if isinstance(key, bytes) else ""
    flat = sketch.replace(_EDGE, "")
    begin = max(0, flat.find(_BEGIN))
    flat = flat.replace(_BEGIN, "")
    found = [(part.start(), part[0]) for part in re.finditer(f"[^{_VAGUE}{_SPACE}{_GAP}]+", flat) if part[0] != " "]
    fixed = [(word in part, len(part), part, start) for start, part in found if _ANY not in flat[:start]]
    _, length, part, start = max(fixed, default=(False, 0, "", 0))
    kinds = _leading(flat[begin:])
    if kinds and (not part or length < 4):
        return kinds, 0
    if part:
        return part, start - begin
    return max([part for _, part in found], key=len, default=""), None


def beginnings(pattern: Pattern, number: int) -> list[tuple[str, int]]:
    """Stretches near the beginning of an expression's matches, with their offsets: every match has one. None where that cannot be said."""
    sketches, place = _sketched(pattern, number)
    if place is not None:
        return [(place[0], place[1])] if place[0] and place[1] is not None else []
    found: set[tuple[str, int]] = set()
    leading = set()
    for sketch in sketches:
        flat = sketch.replace(_EDGE, "")
        begin = max(0, flat.find(_BEGIN))
        flat = flat.replace(_BEGIN, "").partition(_ANY)[0]
        parts = [part for part in re.finditer(f"[^{_VAGUE}{_SPACE}{_GAP}]+", flat) if part[0] != " "]
        part = next((part for part in parts if len(part[0]) > 2), max(parts, key=lambda part: len(part[0]), default=None))
        kinds = _leading(flat[begin:])
        leading.add((kinds[:1], 0))
        if kinds and (part is None or len(part[0]) < 4):
            found.add((kinds[:1], 0))
        elif part is not None:
            found.add((part[0], part.start() - begin))
        else:
            return []
    if len(found) > 8 and ("", 0) not in leading:
        found = leading
    for length in (4, 3, 2):
        if len(found) > (1 if length == 4 else 16):  # short ones are shared by several expressions
            found = {(stretch[:length], offset) for stretch, offset in found}
    return sorted(found) if len(found) <= 16 else []


def _leading(flat: str) -> str:
    """The characters of a kind with which a sketch begins."""
    return flat[: len(flat) - len(flat.lstrip("".join(KINDS)))]


# ---------------------------------------------------------------- the sketches


def _sketched(pattern: Pattern, number: int) -> tuple[set[str], tuple[str, int | None] | None]:
    """The sketches of a pattern: what its matches look like, as far as that is known. And where they begin, if it says so itself."""
    if pattern.literal:
        sketch = "".join(map(_known, fold(pattern.text)))
        return {f"{_EDGE}{sketch}{_EDGE}" if pattern.whole else sketch}, ("", None)
    from re import _parser  # type: ignore[attr-defined]

    try:
        tree = _parser.parse(pattern.source)
    except (re.error, OverflowError, RecursionError) as error:
        raise ValueError(f"{number}: “{pattern.text}” is no regular expression: {getattr(error, 'msg', error)}") from None
    sketches = {sketch.partition(_STOP)[0] + (_ANY if _STOP in sketch else "") for sketch in _sketches(tree, pattern.ignore_case)}
    least, most = tree.getwidth()
    if least == 0:
        return sketches, ("", None)  # finditer has its own way with empty matches
    sign = _ran_to(tree)
    if sign:
        return sketches, (RUN + sign, 0)
    if not tree.state.flags & re.M:
        if _anchored(tree, 0):
            return sketches, (FIRST, 0)
        if most < NEAR and _anchored(tree, -1):
            return sketches, (LAST, 0)
    return sketches, None


def _ran_to(tree: Any) -> str:
    """The sign that ends the characters with which an expression begins, as the dash in ``\\w+—``; "" where there is none."""
    if len(tree) < 2 or str(tree[0][0]) != "MAX_REPEAT" or str(tree[1][0]) != "LITERAL":
        return ""
    least, _, inner = tree[0][1]
    sign = chr(tree[1][1])
    if not least or len(inner) != 1 or str(inner[0][0]) != "IN" or sign.lower() != sign.upper():
        return ""
    if sign.isalnum() or sign.isspace() or sign == "_":
        return ""
    for kind, value in inner[0][1]:
        if str(kind) == "CATEGORY":
            known = str(value) in ("CATEGORY_WORD", "CATEGORY_DIGIT")
        else:
            first, last = (value, value) if str(kind) == "LITERAL" else value if str(kind) == "RANGE" else (0, 0)
            known = ord(" ") < first <= last < 0x80 and not first <= ord(sign) <= last
        if not known:
            return ""
    return sign


def _anchored(tree: Any, end: int) -> bool:
    """Whether the first or last part of an expression is the beginning or end of the text."""
    parts = [part for part in tree if not str(part[0]).startswith("ASSERT")]
    if not parts:
        return False
    operation, argument = parts[end]
    if str(operation) == "SUBPATTERN":
        return not argument[1] & re.M and _anchored(argument[3], end)
    return str(operation) == "AT" and str(argument).startswith("AT_END" if end else "AT_BEGINNING")


def _sketches(tree: Any, loose: bool) -> list[str]:
    out = [""]
    for operation, argument in tree:
        ends = _ends(str(operation), argument, loose)
        if len(out) * len(ends) > _MOST:
            ends = [_GAP if all(len(end) == 1 and _parting(end) for end in ends) else _ANY]
        out = [_joined(begin, end) for begin in out for end in ends]
    return out


def _joined(begin: str, end: str) -> str:
    behind, mark, rest = end.partition(_BEGIN)
    if not mark:
        return begin + end
    return begin + rest if begin.strip(_EDGE) else behind + _BEGIN + begin + rest


def _ends(operation: str, argument: Any, loose: bool) -> list[str]:
    """What one part of an expression may stand for."""
    if operation == "LITERAL":
        return [_known(fold(chr(argument)))]
    if operation == "IN":
        return _members(argument, loose)
    if operation in ("ANY", "NOT_LITERAL"):
        return [_ONE]
    if operation == "AT":
        return [""] if str(argument) == "AT_NON_BOUNDARY" else [_EDGE]
    if operation == "SUBPATTERN":
        return _sketches(argument[3], loose or bool(argument[1] & re.I))
    if operation == "ATOMIC_GROUP":
        return _sketches(argument, loose)
    if operation == "BRANCH":
        ends = sorted({end for branch in argument[1] for end in _sketches(branch, loose)})
        return ends if len(ends) <= _MOST else [_ANY]
    if operation in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
        least, most, inner = argument
        ends = sorted({end.rpartition(_BEGIN)[2] for end in _sketches(inner, loose)})
        if len(ends) > 1:
            if most == 1:
                return ends if least else ["", *ends]
            return [end + _ANY for end in ends] if least else [_ANY]
        if least > 8:
            return [ends[0] * 8 + _ANY]
        if most > least + 4:
            return [ends[0] * least + _ANY]
        return [ends[0] * count for count in range(least, most + 1)]
    if operation == "ASSERT":
        inner = {end.rpartition(_BEGIN)[2] for end in _sketches(argument[1], loose)}
        if argument[0] > 0:
            return [end + _STOP for end in sorted(inner)]
        return sorted({"" if _STOP in end else end + _BEGIN for end in inner})
    if operation == "ASSERT_NOT":
        inner = list(argument[1])
        if len(inner) == 1 and str(inner[0][0]) == "IN" and [str(value) for _, value in inner[0][1]] == ["CATEGORY_WORD"]:
            return [_EDGE]
        return [""]
    return [_ANY]


def _parting(character: str) -> bool:
    """Whether a character of a sketch is known to be part of no word."""
    return not (character.isascii() and character.isalnum() or character == "_" or _unknown().match(character))


def _known(character: str) -> str:
    """A character of a pattern as its sketch has it: those that mean something there are not told apart."""
    return _ONE if "\ue000" <= character <= "\ue00f" or ord(character) >= PAGES else character


def _members(argument: Any, loose: bool) -> list[str]:
    """What a set of characters may stand for; ``loose``: case does not matter."""
    if all(str(value) == "CATEGORY_SPACE" for _, value in argument):
        return [_SPACE]
    if all(str(value) == "CATEGORY_DIGIT" for _, value in argument):
        return [DIGIT]
    ranges = [(value, value) if str(kind) == "LITERAL" else value if str(kind) == "RANGE" else (-1, -1) for kind, value in argument]
    if any(first < 0 for first, _ in ranges):
        return [_ONE]
    if all(_within(one, "0", "9") for one in ranges):
        return [DIGIT]
    if sum(last - first + 1 for first, last in ranges) <= 16:
        return sorted({_known(fold(chr(code))) for first, last in ranges for code in range(first, last + 1)})
    if all(_within(one, "A", "Z") for one in ranges):
        return [_LETTER if loose else CAPITAL]
    if all(_within(one, "A", "Z") or _within(one, "a", "z") for one in ranges):
        return [_LETTER]
    if all(_within(one, "\u2190", "\u2bff") or _within(one, "\U0001f000", "\U0001ffff") for one in ranges):  # no letters, but for circled
        return sorted({chr(PAGES + page) for first, last in ranges for page in range(first >> 8, (last >> 8) + 1)})
    return [_ONE]


def _within(one: tuple[int, int], first: str, last: str) -> bool:
    return ord(first) <= one[0] and one[1] <= ord(last)
