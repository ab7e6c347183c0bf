"""Which of thousands of patterns a text has, by Hyperscan: the extra ``editlint[fast]``.

Hyperscan looks for all expressions at once and tells which of them match somewhere, but knows no look-around and has letters of its own. So
it is given expressions that match wherever the pattern does, if not only there, and only texts whose characters it sees as ``re`` does;
where a pattern really stands says the scanner (``scanner.py``), which does without all this too.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import chain
from typing import Any, NamedTuple

from .scanner import Pattern, Row, fold

#: So many regular expressions are worth the seconds of compiling; words alone the scanner finds faster.
WORTH = 200


def version() -> str:
    """The version of Hyperscan for Python; "" where it is not installed."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("hyperscan")
    except PackageNotFoundError:
        return ""


def worth(patterns: Sequence[Row]) -> bool:
    """Whether there are so many expressions among the patterns that compiling them pays, and something to compile them with."""
    return sum(not literal for _, literal, _, _ in patterns) >= WORTH and version() != ""


class Prefilter:
    """It is made of what ``compiled`` gave, on a processor of the same kind.

    ``widths`` has the least and the greatest width of expressions of which it is told where they may end, ``beginnings`` of the others
    what their matches begin with.
    """

    def __init__(
        self,
        database: bytes,
        left: Sequence[int],
        widths: Mapping[int, tuple[int, int]],
        beginnings: Mapping[int, Sequence[tuple[str, int]]],
    ) -> None:
        import hyperscan

        self._database: Any = None
        if database:
            self._database = hyperscan.loadb(database, hyperscan.HS_MODE_BLOCK)
            self._database.scratch = hyperscan.Scratch(self._database)
        self._left = left
        self.widths = widths
        self.beginnings = beginnings

    def look(self, text: str) -> Told | None:
        """What may match in the text; None for one with characters that ``re`` takes for a letter of ASCII where case does not matter."""
        ascii = text.isascii()
        if not ascii and any(sign in text for sign in "İıſ\u212a"):
            return None
        data = text.encode("utf-8", "surrogatepass")
        ends: dict[int, list[int]] = defaultdict(list)
        if self._database is not None:
            self._database.scan(data, match_event_handler=_note, context=ends)
        numbers = ends.keys() & self.beginnings.keys()
        for number in numbers:
            del ends[number]
        if not ascii:
            # From bytes to characters, from one place to the next.
            at = count = 0
            characters = {}
            for end in sorted({*chain.from_iterable(ends.values())}):
                count += len(data[at:end].decode("utf-8", "surrogatepass"))
                at = end
                characters[end] = count
            ends = {number: [characters[end] for end in places] for number, places in ends.items()}
        return Told(numbers.union(self._left), ends)


class Told(NamedTuple):
    """The numbers of expressions that may match somewhere; and of words and other expressions, the places where they may end."""

    numbers: set[int]
    ends: dict[int, list[int]]


def _note(number: int, start: int, end: int, flags: int, ends: dict[int, list[int]]) -> None:
    ends[number].append(end)


def compiled(patterns: Sequence[Row]) -> tuple[bytes, list[int], dict[int, tuple[int, int]], dict[int, list[tuple[str, int]]]]:
    """What a Prefilter is made of, which takes seconds: a database of all patterns, the numbers of those that it had to leave out, and the
    beginnings of the expressions.
    """
    import hyperscan

    from .sketches import beginnings

    given: list[tuple[int, bytes, int]] = []
    left: list[int] = []
    found = {number: _widths(Pattern(*row)) for number, row in enumerate(patterns) if not row[1]}
    widths = {number: some for number, some in found.items() if some is not None}
    near = {number: beginnings(Pattern(*patterns[number]), number) for number in found.keys() - widths.keys()}
    # Of words and short expressions all places are told, of others one.
    once = hyperscan.HS_FLAG_SINGLEMATCH | hyperscan.HS_FLAG_ALLOWEMPTY
    for number, row in enumerate(patterns):
        try:
            expression, loose = _expression(Pattern(*row))
            given.append((number, expression.encode("ascii"), hyperscan.HS_FLAG_CASELESS * loose | once * (number in near)))
        except _Unknown:
            left.append(number)
            widths.pop(number, None)
    try:
        return _dumped(given), left, widths, near
    except hyperscan.error:
        pass
    taken = []
    for one in given:
        try:
            _dumped([one])
            taken.append(one)
        except hyperscan.error:
            left.append(one[0])
    return _dumped(taken), left, widths, near


def _widths(pattern: Pattern) -> tuple[int, int] | None:
    """The least and the greatest width of an expression's matches, if they differ little, and Hyperscan can tell where they end."""
    from re import _parser  # type: ignore[attr-defined]

    tree = _parser.parse(pattern.text)
    least, most = tree.getwidth()
    # What stands after a match is part of it to Hyperscan.
    shifted = re.search(r"ASSERT(_NOT)?, \(1,|AT_END", repr(tree))
    return (least, most) if least > 0 and most - least < 24 and not shifted else None


def _dumped(given: Sequence[tuple[int, bytes, int]]) -> bytes:
    import hyperscan

    if not given:
        return b""
    database = hyperscan.Database(mode=hyperscan.HS_MODE_BLOCK)
    numbers, expressions, flags = zip(*given)
    database.compile(expressions=expressions, ids=numbers, elements=len(given), flags=flags)
    return bytes(hyperscan.dumpb(database))


class _Unknown(Exception):
    """A part of an expression that has no counterpart."""


#: A character beyond ASCII, in UTF-8. Nothing more is known of it, but for single ones that a pattern names.
_BEYOND = r"(?:[\xc2-\xdf]|(?:[\xe0-\xef]|[\xf0-\xf4][\x80-\xbf])[\x80-\xbf])[\x80-\xbf]"


def _expression(pattern: Pattern) -> tuple[str, bool]:
    """An expression over bytes that matches in every text in which the pattern does, and whether it ignores the case of ASCII."""
    from re import _parser  # type: ignore[attr-defined]

    tree = _parser.parse(pattern.source, re.I if pattern.ignore_case else 0)
    flags = tree.state.flags
    return _written(tree, flags, True, True), bool(flags & re.I)


def _written(tree: Any, flags: int, first: bool, last: bool) -> str:
    """``first``, ``last``: nothing of the pattern stands before or after this. Only there look-around counts, as part of the match."""
    parts = [(str(operation), argument) for operation, argument in tree]
    wide = [at for at, part in enumerate(parts) if part[0] not in ("AT", "ASSERT", "ASSERT_NOT")]
    head, tail = (wide[0], wide[-1] + 1) if wide else (len(parts), len(parts))
    out = _around(parts[:head], flags, -1, parts[head : head + 1]) if first else ""
    closing = _around(parts[tail:], flags, 1, parts[tail - 1 : tail]) if last and wide else ""
    if not out:
        out = "".join([_place(parts, at, flags, last and not wide) for at in range(head)])
    if not closing:
        closing = "".join([_place(parts, at, flags, last) for at in range(tail, len(parts))])
    for at in range(head, tail):
        out += _part(parts, at, flags, first and not out, last and not closing and at == tail - 1)
    return out + closing


def _around(parts: Sequence[tuple[str, Any]], flags: int, direction: int, beside: Sequence[tuple[str, Any]]) -> str:
    """What must stand before (-1) or after (1) the match, of which ``beside`` is next to it; "" where that cannot be said."""
    for operation, argument in parts:
        if operation == "AT" or argument[0] != direction:
            continue
        inner = [(str(name), value) for name, value in argument[1]]
        if operation == "ASSERT":
            return f"(?:{_written(argument[1], flags, direction < 0, direction > 0)})"
        if len(inner) == 1 and inner[0][0] == "IN":
            if [str(value) for _, value in inner[0][1]] == ["CATEGORY_WORD"]:
                return r"\b" if _word(beside, direction) else ""
            none = _set([("NEGATE", None), *inner[0][1]], flags)
            return f"(?:^|{none})" if direction < 0 else rf"(?:{none}|\z)"
    return ""


def _part(parts: Sequence[tuple[str, Any]], at: int, flags: int, first: bool, last: bool) -> str:
    operation, argument = parts[at]
    if operation == "LITERAL":
        return _character(argument, flags)
    if operation == "NOT_LITERAL":
        return _set([("NEGATE", None), ("LITERAL", argument)], flags)
    if operation == "ANY":
        return rf"(?:[\x00-\x7f]|{_BEYOND})"
    if operation == "IN":
        return _set(argument, flags)
    if operation in ("AT", "ASSERT", "ASSERT_NOT"):
        return _place(parts, at, flags, False)
    if operation == "BRANCH":
        return f"(?:{'|'.join([_written(branch, flags, first, last) for branch in argument[1]])})"
    if operation == "SUBPATTERN":
        _, more, less, inner = argument
        if (more | less) & re.I:
            raise _Unknown
        return f"(?:{_written(inner, flags & ~less | more, first, last)})"
    if operation == "ATOMIC_GROUP":
        return f"(?:{_written(argument, flags, first, last)})"
    if operation in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
        least, most, inner = argument
        return f"(?:{_written(inner, flags, False, False)}){{{least},{'' if str(most) == 'MAXREPEAT' else most}}}"
    raise _Unknown


def _place(parts: Sequence[tuple[str, Any]], at: int, flags: int, last: bool) -> str:
    """A part that has no width; "" where it cannot be said."""
    operation, name = parts[at][0], str(parts[at][1])
    if operation != "AT":
        return ""
    if name == "AT_BOUNDARY":
        # With a letter of ASCII on one side, the other side is a letter to bytes only if it is one.
        return r"\b" if _word(parts[at + 1 : at + 2], -1) or _word(parts[max(0, at - 1) : at], 1) else ""
    if name == "AT_BEGINNING_STRING" or name == "AT_BEGINNING" and not flags & re.M:
        return "^"
    if name == "AT_END" and last and not flags & re.M:
        return r"(?:\n?\z)"
    return ""


def _word(parts: Sequence[tuple[str, Any]], direction: int) -> bool:
    """Whether these parts surely begin (-1) or end (1) with a letter or digit of ASCII."""
    if not parts:
        return False
    operation, argument = parts[0 if direction < 0 else -1]
    if str(operation) == "LITERAL":
        return bool(chr(argument).isascii() and (chr(argument).isalnum() or argument == ord("_")))
    if str(operation) == "IN":
        return all(str(kind) in ("LITERAL", "RANGE") for kind, _ in argument) and all(
            _word([("LITERAL", code)], -1)
            for _, value in argument
            for code in ([value] if isinstance(value, int) else range(value[0], value[1] + 1))
        )
    if str(operation) == "SUBPATTERN":
        return _word(list(argument[3]), direction)
    if str(operation) == "BRANCH":
        return all(_word(list(branch), direction) for branch in argument[1])
    return str(operation).endswith("REPEAT") and argument[0] > 0 and _word(list(argument[2]), direction)


def _character(code: int, flags: int) -> str:
    character = chr(code)
    if flags & re.I:
        character = fold(character)
        if not character.isascii() and not character == character.lower() == character.upper():
            return f"(?:{_BEYOND})"
    return "".join([f"\\x{byte:02x}" for byte in character.encode("utf-8", "surrogatepass")])


def _set(argument: Any, flags: int) -> str:
    """A set of characters: those of ASCII, and what is beyond it, if that is in the set."""
    members = [(str(kind), value) for kind, value in argument]
    none = members[:1] == [("NEGATE", None)]
    ranges = [(value, value) if kind == "LITERAL" else value for kind, value in members[none:] if kind in ("LITERAL", "RANGE")]
    kinds = "".join([_KINDS[str(value)] for kind, value in members[none:] if kind == "CATEGORY"])
    loose = re.I if flags & re.I else 0
    inside = re.compile(f"[{kinds}{''.join([f'{re.escape(chr(first))}-{re.escape(chr(last))}' for first, last in ranges])}]", loose)
    codes = [code for code in range(128) if (inside.match(chr(code)) is None) == none]
    listed = "".join([f"\\x{code:02x}" for code in codes])
    some = [f"[{listed}]"] if codes else []
    if none or kinds or loose and any(_cased(max(first, 0x80), last) for first, last in ranges):
        some.append(_BEYOND)
    else:
        some += [_range(max(first, 0x80), last) for first, last in ranges if last > 0x7F]
    return f"(?:{'|'.join(some)})"


def _cased(first: int, last: int) -> bool:
    """Whether there is a letter with a capital, or may be, among the characters from one to another."""
    if last - first > 5000:
        return True
    return any(character.lower() != character.upper() for character in map(chr, range(first, last + 1)))


def _range(first: int, last: int) -> str:
    """Characters beyond ASCII from one to another, and perhaps their neighbours."""
    one, other = (chr(code).encode("utf-8", "surrogatepass") for code in (first, last))
    same = next((at for at in range(len(one)) if one[at] != other[at]), len(one))
    if same == 0:
        return _BEYOND
    out = "".join([f"\\x{byte:02x}" for byte in one[:same]])
    return out + (rf"[\x{one[same]:02x}-\x{other[same]:02x}]" + r"[\x80-\xbf]" * (len(one) - same - 1) if same < len(one) else "")


_KINDS = {
    "CATEGORY_WORD": r"\w",
    "CATEGORY_NOT_WORD": r"\W",
    "CATEGORY_DIGIT": r"\d",
    "CATEGORY_NOT_DIGIT": r"\D",
    "CATEGORY_SPACE": r"\s",
    "CATEGORY_NOT_SPACE": r"\S",
}
