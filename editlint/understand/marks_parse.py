"""The minimum-cost parse of the quote marks of one block of text.

Every mark has a cost for each role that it could play, taken from its neighbours and its glyph; a stack of open quotations adds
costs for what does not fit together (a closing mark with nothing to close, a quotation left open). The cheapest reading of the
whole block wins. The distance to the cheapest reading that gives one mark another role is that mark's margin: how sure we are.

Costs were set by hand and checked on published text; one unit is about "a newsroom gets this wrong once in ten articles".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from math import inf
from typing import Literal, NamedTuple

from ..read.tree import MASK
from .nodes import DOUBLES

Role = Literal["open", "close", "apostrophe", "prime", "other"]
ROLES: tuple[Role, ...] = ("open", "close", "apostrophe", "prime", "other")
OPEN, CLOSE, APOSTROPHE, PRIME, OTHER = range(5)
NEVER = 99.0  #: the cost of a role that is out of the question
SURE = 9.0  #: margins are not told beyond this

DOUBLE, SINGLE = "d", "s"
_LEFT = frozenset("“‘‟‛«‹")  #: glyphs that open in English
_RIGHT = frozenset("”’»›")
_LOW = frozenset(("„", "‚", ",,", "``"))  #: glyphs that open in every language that has them


class Token(NamedTuple):
    """A mark as scanned: ``text[at:end]``, double or single, the cost of each role. ``costs`` None: an apostrophe inside a word."""

    at: int
    end: int
    glyph: str
    kind: str
    costs: tuple[float, ...] | None


class Reading(NamedTuple):
    """What the parse makes of one token.

    ``level`` is the depth of the quotation that it opens or closes (1 is the outer, 0 for other roles). ``margin``: the extra cost of
    another role, ``turn``: of another direction (an apostrophe looks like a closing mark). ``partner`` is the index of the other mark
    of the pair; an opening mark without one is left open at the end of the block.
    """

    role: Role
    level: int
    margin: float
    turn: float
    partner: int | None


INSIDE = Reading("apostrophe", 0, 5.0, 7.0, None)


@cache
def _mark() -> re.Pattern[str]:
    """One set of characters, which the engine of ``re`` skips to."""
    return re.compile("[“”„‟\"‘’‚‛'`´«»‹›＂＇″′ʼ]")


@cache
def _address() -> re.Pattern[str]:
    """Web and mail addresses: what stands in them is no punctuation."""
    return re.compile(r"(?:https?://|www\.)[^\s<>\"“”‘’]+|(?<![\w.+'’-])[\w.+'’-]+@[\w-]+(?:\.[\w-]+)+")


@cache
def _formula() -> re.Pattern[str]:
    return re.compile(r"\$\$[^$]+\$\$|\$(?![\s\d])[^$\n]{0,200}?[=^\\_(){}'][^$\n]{0,200}?(?<!\s)\$(?!\d)")


@cache
def _word_after() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_]+|\d+s?")


@cache
def _feet() -> re.Pattern[str]:
    """After a digit: a foot mark and inches after it."""
    return re.compile(r"['’′]\s?\d{1,2}(?:[.]\d+|[½¼¾])?(?:[\"”″]|['’′]{2})")


@cache
def _inches() -> re.Pattern[str]:
    """Before a double mark: feet and inches, or one measure by another."""
    return re.compile(r"\d(?:['’′]\s?|[\"”″'’′]? ?[x×] ?)\d{1,3}(?:[.]\d+|[½¼¾])?\Z")


@cache
def _measure() -> re.Pattern[str]:
    """After a double mark at a number: what goes on as a measure."""
    return re.compile(r"(?: ?[x×] ?\d| by \d|-?\d|-[a-z]| (?:wide|tall|high|long|deep|thick|diameter|screen|display|monitor|vinyl|pipe)\b)")


#: Words that begin with an apostrophe and are no other word.
NEVER_OPENS = frozenset(
    "tis tisn twas twasn twere twould twill twixt em til cos cuz bout uz neath tain fraid frisco kase un specially stead tween "
    "lowance thout nough bacca pothecary prentice tisnt gainst midst mongst n fo lowed".split()
)
#: Clipped words: usually an apostrophe; some are words of their own.
CLIPPED = frozenset(
    "tweren twouldn twon tain twont twon coz pon nuff burbs spect spose spos sposed scuse kay ud uns ll ve em im imself elp alf arf "
    "uther sblood rithmetic deed spec bove mong mongst yond bliged zackly xactly ticular ticularly magine fess baccy taters merica "
    "merican nother lectric scape noint cajun swounds sdeath cep tention varsity".split()
)
#: Dropped h: dialect, so never sure.
DROPPED = frozenset(
    "e orse ouse ome ead eard eart eaven ere er ell otel ole appen appened umble ard ands andsome ave aven avin igh ad ow undred urry arry "
    "enry usband "
    "appy ope oping elp elped alf ang angs ung arm opped ealth ospital eavy ungry istory".split()
)
AMBIGUOUS = frozenset(
    "is ere as er re ot im ome ave cause round till cross long way less nother gain most lowed cept ole lection clare "
    "member low skeeter hind side tend pears nuther tother cordingly stonishing special flu phone cello plane bus net deed fore tan "
    "possum coon spite sup phone roo at board course cute bye night morning noon mid mazing lasses sides".split()
)
#: Words that end in an apostrophe: o' an' th' wi' lil' po' yo', and wouldn' doan' jis' of dialect.
CUT_SHORT = frozenset(
    "o an th wi ol lil mo po fo de yo ha wouldn couldn shouldn didn hadn needn mustn doan doesn hain warn wasn en jis jes mos fren foun "
    "roun aroun groun behin tol chil sho befo".split()
)
#: Words that end in "in" with no g to drop.
FULL_IN = frozenset(
    "admin bargain basin begin bulletin cabin chin cousin dolphin grin login margin muffin origin penguin plugin protein resin robin ruin "
    "satin shin skin spin thin twin urchin vermin vicin violin virgin within akin insulin vitamin".split()
)
SUFFIXES = frozenset("s d ll re ve t m".split())


class _Classes(dict[str, str]):
    """The class of a character: S space, D dash, E ellipsis, O opening punctuation, A letter or digit, P other."""

    def __missing__(self, character: str) -> str:
        self[character] = found = "A" if character.isalnum() else "P"
        return found


_CLASS = _Classes(
    {
        **dict.fromkeys(" \t\n\r\f\v\u00a0\u2002\u2003\u2009\u202f\u2028\u2029\u3000", "S"),
        **dict.fromkeys("-–—―⸺⸻‒−", "D"),
        **dict.fromkeys("…", "E"),
        **dict.fromkeys("([{<«‹/|¿¡*_~#=+", "O"),
        MASK: "A",
    }
)
_MARKS = frozenset("“”„‟\"‘’‚‛'`´«»‹›＂＇″′ʼ")
_BESIDE = _MARKS | frozenset("\u200a\u2060\u200b\u202f")  #: what a neighbour is looked for beyond


def scan(text: str) -> list[Token]:
    """The marks of a text with their costs, without those of addresses and formulas."""
    places = [match.start() for match in _mark().finditer(text)]
    units = _units(text) if places and _doubled().search(text) else set()
    if ",," in text:
        places = sorted({*places, *units})
    if not places:
        return []
    opaque = iter(_opaque(text) if "@" in text or "://" in text or "www." in text or "$" in text else ())
    hidden, shown = next(opaque, _NONE)
    tokens = []
    skip = 0
    for at in places:
        while at >= shown:
            hidden, shown = next(opaque, _NONE)
        if at < skip or at >= hidden:
            continue
        glyph = text[at]
        if glyph in "'’" and at > 0 and _is_letter(text[at - 1]) and _is_letter(text[at + 1 : at + 2]):
            tokens.append(Token(at, at + 1, glyph, SINGLE, None))
            continue
        end = skip = at + 2 if at in units else at + 1
        glyph = text[at:end]
        kind = DOUBLE if glyph in DOUBLES else SINGLE
        tokens.append(Token(at, end, glyph, kind, _costs(text, at, end, glyph, kind)))
    return tokens


_NONE = (1 << 60, 1 << 60)  # beyond any text


def _is_letter(c: str) -> bool:
    return c.isalnum() and not c.isdecimal()


def _opaque(text: str) -> list[tuple[int, int]]:
    out = []
    for match in _address().finditer(text):
        start, end = match.span()
        if end - start > 1 and text[end - 1] == "'" == text[start - 1 : start]:
            end -= 1  # the address itself is quoted
        out.append((start, end))
    if text.count("$") > 1:
        out += [match.span() for match in _formula().finditer(text)]
        out.sort()
    return out


def _units(text: str) -> set[int]:
    """Where two signs are one makeshift double mark: two backticks …'', ,,…'', ‘‘…’’, and '' after a number."""
    found: set[int] = set()
    opener: int | None = None
    for match in _unit().finditer(text):
        if match.lastgroup == "inch" and opener is None:
            found.add(match.start())
        elif match.lastgroup == "opener":
            opener = match.start()
        elif opener is not None:
            found.add(opener)
            if match.end() - match.start() == 2:
                found.add(match.start())
            opener = None
    return found


@cache
def _doubled() -> re.Pattern[str]:
    return re.compile("''|``|‘‘|,,|´´|’’")


@cache
def _unit() -> re.Pattern[str]:
    return re.compile(
        r"(?P<opener>(?:(?<![^\s(\[{<*_–—-])(?:''|‘‘|,,|’’)|``|´´)(?=[^\s,.;:!?)\]]))|(?P<inch>(?<=\d)''(?!\w))"
        r"|(?P<closer>(?<!\s)(?:''|’’|´´|‘‘|“|”)(?!\w))"
    )


def _costs(text: str, at: int, end: int, glyph: str, kind: str) -> tuple[float, ...]:
    """The cost of each role from the neighbours and the glyph."""
    length = len(text)
    left, right = at - 1, end
    first, last = max(at - 8, 0), min(end + 8, length)  # a longer row of marks is no punctuation
    while left >= first and text[left] in _BESIDE:
        left -= 1
    while right < last and text[right] in _BESIDE:
        right += 1
    before = text[at - 1] if at else " "
    after = text[end] if end < length else " "
    a = _CLASS[text[left]] if left >= 0 else "S"
    b = _CLASS[text[right]] if right < length else "S"
    if a == "O" and text[left] in "*_~":  # emphasis in plain text is looked through
        beyond = left
        while beyond >= 0 and text[beyond] in "*_~":
            beyond -= 1
        if beyond >= 0 and _CLASS[text[beyond]] not in "SDO":
            a = _CLASS[text[beyond]]
    opens, closes = _sides(a, b)
    apostrophe = prime = NEVER
    other = 2.0 if a == "S" and b == "S" else NEVER
    digit = before.isdigit() or before in "½¼¾⅓⅔"
    if kind == SINGLE:
        word_left = before.isalnum() or before == MASK or (before == "*" and at > 1 and (text[at - 2] == "*" or text[at - 2].isalpha()))
        word_right = after.isalnum() or after == MASK
        if word_left and word_right:
            apostrophe, opens, closes = 0.0, 7.0, 5.0
            if digit and after.isalpha() and _word_after().match(text, end)[0].lower() not in SUFFIXES:  # type: ignore[index]
                apostrophe, closes = 2.5, 3.0  # "2030'The": a space is missing
        elif word_left:
            apostrophe, closes = _trailing(text, at, before, closes)
        elif word_right:
            apostrophe, opens, other = _leading(text, end, before, a, opens)
        else:
            apostrophe = 3.0 if a == b == "S" else 5.0
        if digit:
            if _feet().match(text, at):
                prime, apostrophe, closes = 0.0, max(apostrophe, 2.5), max(closes, 3.0)
            else:
                prime = 2.4
    elif digit:
        if _inches().search(text, max(0, at - 10), at):
            prime = 0.0
        else:
            prime = 1.8 if _measure().match(text, end) else 2.2
    if left < 0:
        closes = max(closes, 6.0)
    if right >= length:
        opens = max(opens, 6.0)
    if other == 2.0 and (left < 0) != (right >= length):
        other += 2.0  # at one end of a block: no ditto mark
    return _evidence(glyph, digit, opens, closes, apostrophe, prime, other)


@cache
def _sides(a: str, b: str) -> tuple[float, float]:
    """The cost of opening and of closing between neighbours of two classes."""
    if a in "SO":
        if b == "S":
            return 1.5, 1.5
        return 0.0, {"A": 6.0, "P": 2.5}.get(b, 4.0)
    if a == "D":
        return (0.4 if b in "AEO" else 5.0), (0.0 if b in "SP" else 1.2)
    if a == "E":
        return (1.5 if b == "A" else 5.0), (0.0 if b in "SPD" else 1.0)
    if a == "P":
        return (3.0 if b in "AE" else 6.0), (0.0 if b in "SPD" else 1.5)
    return (4.5 if b in "AE" else 5.0 if b == "O" else 7.0), (0.0 if b in "SPDEO" else 3.0)


def _trailing(text: str, at: int, before: str, closes: float) -> tuple[float, float]:
    """A single mark after a word: the cost of an apostrophe, and of closing."""
    start = at
    while start > 0 and text[start - 1].isalpha():
        start -= 1
    word = text[start:at].lower()
    if word in CUT_SHORT:
        return 0.3, closes + 1.5
    if word == "n" and start > 0 and text[start - 1] in "'’‘":
        return 0.0, closes + 3.0
    if before == "*":
        return 0.8, closes
    if word.endswith("in") and len(word) > 3 and text[start].islower() and not word.endswith(("ain", "oin")) and word not in FULL_IN:
        return 0.5, closes + 1.5
    if word.endswith(("s", "z", "x")):
        return 1.2, closes
    return (4.0 if before.isdigit() else 3.2), closes


def _leading(text: str, end: int, before: str, a: str, opens: float) -> tuple[float, float, float]:
    """A single mark before a word: the cost of an apostrophe, of opening, and of what nobody knows."""
    match = _word_after().match(text, end)
    word = match[0].lower() if match else ""
    stop = end + len(word)
    following = text[stop] if stop < len(text) else " "
    cost, other = 2.6, NEVER
    if word[:1].isdigit():
        if len(word) == 3 and word[1:] == "0s":
            cost, opens = 0.0, opens + 1.2
        elif len(word) == 2 and not (following in ".," and text[stop + 1 : stop + 2].isdigit()):
            cost = 0.6
    elif word == "n":
        cost, opens = 0.0, opens + 3.0
    elif word in NEVER_OPENS:
        cost, opens = 0.0, opens + 3.5
    elif len(word) == 1 and word in "tmdsf" and (following.isspace() or following in ",.;:!?"):
        cost, opens = 0.3, opens + 4.0
    elif word in AMBIGUOUS:
        cost = 1.2
    elif word in CLIPPED:
        cost, opens = 0.3, opens + 0.5
    elif word in DROPPED and not (following in _MARKS and not text[stop + 1 : stop + 2].isalpha()):
        cost, other = 0.6, 2.5
    elif text[end].isupper():
        cost = 3.0 if end > 1 else 3.4
    if a == "A":
        cost = min(cost, 1.0)
    if word in SUFFIXES and not following.isalnum():
        if before in '>)]}"”’':
            cost = 0.0
        elif before in ".!?%":
            cost = 0.2
    return cost, opens, other


def _evidence(glyph: str, digit: bool, opens: float, closes: float, apostrophe: float, prime: float, other: float) -> tuple[float, ...]:
    """The costs with what the glyph itself says: evidence, not truth."""
    if glyph in "\"'":
        pass
    elif glyph in _LEFT or glyph == "‘‘":
        closes, apostrophe, prime, other = closes + 2.5, apostrophe + 1.5, prime + 2.5, other + 2.0
    elif glyph in _RIGHT or glyph == "’’":
        opens, prime = opens + (2.5 if glyph == "”" else 3.5), prime + 2.5
        other += 2.0 if other < 2.5 else 0.0
    elif glyph in _LOW:
        closes, apostrophe, prime = closes + 4.0, NEVER, NEVER
    elif glyph == "`":
        closes, apostrophe, prime = closes + 1.5, apostrophe + 0.5, NEVER
    elif glyph == "´":
        opens, prime = opens + 2.5, NEVER
    elif glyph in "′″":
        opens, closes = opens + 1.0, closes + 1.0
        prime = 0.0 if digit else NEVER
    elif glyph == "ʼ":
        opens, closes, prime, other = opens + 4.0, closes + 2.5, NEVER, 1.0
    if glyph in "«»‹›":
        apostrophe = prime = NEVER
    return opens, closes, apostrophe, prime, other


Transition = tuple[int, str, float]  #: role, the stack after it, what that costs


@cache
def _transitions(state: str, kind: str, outer: str, word: bool) -> tuple[Transition, ...]:
    """Where a mark of one kind can lead from a stack of open quotations. ``word``: it may well be an apostrophe."""
    out: list[Transition] = [(APOSTROPHE, state, 0.0), (PRIME, state, 0.0), (OTHER, state, 0.0)]
    if len(state) < 4:
        extra = 0.0
        if kind in state:
            extra += 3.5 if state[-1] == kind else 2.5
        if not state and kind != outer:
            extra += 1.0
        out.append((OPEN, state + kind, extra))
    if state and state[-1] == kind:
        out.append((CLOSE, state[:-1], 0.0))
    elif kind in state:
        out.append((CLOSE, state[: state.rindex(kind)], 3.0))
    else:
        out.append((CLOSE, state, 4.5 if kind == SINGLE else 2.5 if kind == outer and not state else 3.0))
    if state and state[-1] != kind:
        out.append((CLOSE, state[:-1], 6.2 if word else 4.0))  # a mismatched pair
    return tuple(out)


@cache
def _left_open(state: str, outer: str, continued: bool) -> float:
    """The cost of a block that ends with quotations open."""
    cost = 0.0
    for depth, kind in enumerate(state):
        if depth == 0 and kind == outer:
            cost += 0.6 if continued else 2.8
        elif depth == 1 and continued:
            cost += 1.0
        else:
            cost += 3.2
    return cost


def read(tokens: Sequence[Token], outer: str, continued: bool) -> list[Reading]:
    """The reading of every token of a block. ``outer`` is the kind of an outer quotation, ``continued``: the next block begins with one."""
    hard = [n for n, token in enumerate(tokens) if token.costs is not None]
    if not hard:
        return [INSIDE] * len(tokens)
    solved = _solve(tuple([(tokens[n].kind, tokens[n].costs) for n in hard]), outer, continued)
    if len(hard) == len(tokens):
        return list(solved.readings)
    out = [INSIDE] * len(tokens)
    for n, reading in zip(hard, solved.readings):
        out[n] = reading if reading.partner is None else reading._replace(partner=hard[reading.partner])
    return out


def cost(tokens: Sequence[Token], outer: str, continued: bool) -> float:
    """The cost of the best reading of a block."""
    return _solve(tuple([(token.kind, token.costs) for token in tokens if token.costs is not None]), outer, continued).cost


class _Solved(NamedTuple):
    cost: float
    readings: tuple[Reading, ...]


@lru_cache(2048)
def _solve(marks: tuple[tuple[str, tuple[float, ...]], ...], outer: str, continued: bool) -> _Solved:
    """Forward and backward costs (min-marginals). Blocks with the same marks in the same neighbourhood are common: cached."""
    forward: list[dict[str, float]] = [{"": 0.0}]
    for kind, costs in marks:
        states = forward[-1]
        if len(states) > 6:
            limit = min(states.values()) + SURE
            states = forward[-1] = {state: so_far for state, so_far in states.items() if so_far <= limit}
        word = costs[APOSTROPHE] < 4.5
        new: dict[str, float] = {}
        for state, so_far in states.items():
            for role, after, extra in _transitions(state, kind, outer, word):
                total = so_far + extra + costs[role]
                if total < new.get(after, inf):
                    new[after] = total
        forward.append(new)
    backward: list[dict[str, float]] = [{state: _left_open(state, outer, continued) for state in forward[-1]}]
    marginals: list[list[float]] = []
    for n in range(len(marks) - 1, -1, -1):
        kind, costs = marks[n]
        word = costs[APOSTROPHE] < 4.5
        rest = backward[-1]
        here: dict[str, float] = {}
        roles = [inf] * 5
        for state, so_far in forward[n].items():
            best = inf
            for role, after, extra in _transitions(state, kind, outer, word):
                if after in rest:
                    total = extra + costs[role] + rest[after]
                    best = min(best, total)
                    roles[role] = min(roles[role], so_far + total)
            here[state] = best
        backward.append(here)
        marginals.append(roles)
    backward.reverse()
    marginals.reverse()
    return _Solved(backward[0][""], _walk(marks, outer, backward, marginals))


def _walk(
    marks: Sequence[tuple[str, tuple[float, ...]]], outer: str, backward: Sequence[dict[str, float]], marginals: Sequence[list[float]]
) -> tuple[Reading, ...]:
    """Follow the cheapest path, and pair the marks on it."""
    chosen: list[tuple[int, int, int | None]] = []  # role, level, partner
    stack: list[int] = []
    state = ""
    for n, (kind, costs) in enumerate(marks):
        rest = backward[n + 1]
        role, after, _ = min(
            (step for step in _transitions(state, kind, outer, costs[APOSTROPHE] < 4.5) if step[1] in rest),
            key=lambda step: step[2] + costs[step[0]] + rest[step[1]],
        )
        level, partner = 0, None
        if role == OPEN:
            stack.append(n)
            level = len(stack)
        elif role == CLOSE:
            if len(after) < len(state):
                del stack[len(after) + 1 :]
                level = len(stack)
                partner = stack.pop()
                chosen[partner] = (OPEN, level, n)
            else:
                level = len(stack) + 1
        chosen.append((role, level, partner))
        state = after
    for first in stack:  # left open: what has the same kind of mark inside it is no nested quotation
        for k in range(first + 1, len(chosen)):
            role, own, partner = chosen[k]
            if own == chosen[first][1] + 1 and marks[k][0] == marks[first][0] and partner is not None:
                chosen[k] = (role, own - 1, partner)
    out = []
    for (role, level, partner), roles in zip(chosen, marginals):
        best = roles[role]
        others = min([total for k, total in enumerate(roles) if k != role])
        turns = min([total for k, total in enumerate(roles) if k != role and not {k, role} <= {CLOSE, APOSTROPHE}])
        out.append(Reading(ROLES[role], level, min(others - best, SURE), min(turns - best, SURE), partner))
    return tuple(out)
