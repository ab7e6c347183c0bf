"""The subject of a verb, found in the shape of a sentence.

Numbers are token numbers, ``kinds`` is the string of one letter a token that ``shape`` describes. No grammar is parsed: a subject is the
noun phrase that ends where its verb begins, after what commas, dashes and relative clauses put between; or it is the subject of the clause
that the verb goes on with.
"""

from __future__ import annotations

from typing import NamedTuple

from .shape import Shape


class Mention(NamedTuple):
    """Words that name somebody: tokens ``first`` up to ``last``, exclusive; ``kind`` is name, pronoun or role."""

    first: int
    last: int
    kind: str


FAR = 300  #: tokens; no sentence of an article is longer
#: Kinds that a noun phrase is made of, with what hangs on it (“a spokesman for the mayor of Leeds”).
_PHRASE = frozenset("NGDRhlk0pqdoIgT")
_START = frozenset(",;:cstQ.-")  #: after one of them a clause may begin
_RUNS = ("V", "S", "W", "v", "x", "r")  #: what a clause goes on with after its subject
_BE = frozenset("was were is are am be been being get got gets".split())
#: Verbs whose passive has the speaker after “by”, if at all.
_TURNED = frozenset(
    "asked told called described accused dubbed labeled labelled branded criticized criticised quizzed questioned nicknamed reminded "
    "titled urged entitled named warned deemed considered thought believed known seen used".split()
)


def subject(shape: Shape, low: int, verb: int) -> Mention | None:
    """The subject of the verb at a token, looked for from token ``low`` on."""
    kinds = shape.kinds
    j = verb
    if is_turned(shape, low, verb):
        return None
    infinitive = False
    while j > low and kinds[j - 1] in "xrT":
        infinitive = infinitive or kinds[j - 1] == "T"
        j -= 1
    if j == low:
        return None
    if infinitive and kinds[j - 1] in "VSWvglR0":
        return main(shape, low, j)
    kind = kinds[j - 1]
    if kinds[verb] == "g" and kind not in "PNI" and "x" not in kinds[j:verb]:
        return main(shape, low, j) if kind != "D" else None
    if kind in "PI":
        return Mention(j - 1, j, "pronoun" if kind == "P" else "role")
    if kind == "t":
        k = j - 1
        if k > low and kinds[k - 1] == ",":
            k -= 1
        if k > low and kinds[k - 1] in "NGRlhIk":
            return phrase(shape, low, k)
        return main(shape, low, j)
    if kind == "-":  # “Bush – the former governor – said”
        dash = kinds.rfind("-", low, j - 1)
        return phrase(shape, low, dash) if dash > low else None
    if kind == ",":
        return _before_comma(shape, low, j - 1) or main(shape, low, j)
    if kind in "cVSWvos":
        return main(shape, low, j, kind != "c" or shape.words[j - 1] == "and")
    if kind == "G":
        return Mention(j - 1, j, "name")
    if kind in _PHRASE:
        return phrase(shape, low, j)
    return None


def is_turned(shape: Shape, low: int, verb: int) -> bool:
    """Whether a verb is in the passive, so that its subject is not who speaks: “he was asked”."""
    if shape.words[verb] not in _TURNED:
        return False
    k = verb
    while k > low and shape.kinds[k - 1] == "r":
        k -= 1
    return k > low and shape.words[k - 1] in _BE


def phrase(shape: Shape, low: int, end: int) -> Mention | None:
    """The noun phrase that ends before token ``end``, by its head: “Jane Doe” of “matron Jane Doe”, all of “a spokesman for the ward”."""
    kinds = shape.kinds
    begin = end
    while begin > low and kinds[begin - 1] in _PHRASE and end - begin < 24:
        begin -= 1
        if kinds[begin] == "d" and begin - 1 > low and kinds[begin - 1] == "p":
            begin += 1  # “On Monday the mayor said”: the day does not belong to the phrase
            break
    first = _past_place(kinds, begin, end) if kinds[begin : begin + 1] in ("p", "d") else begin
    stop = first
    while stop < end and (kinds[stop] not in "pT" or stop == first):
        stop += 1
    head = kinds[first:stop]
    if head[-1:] == "N":
        return Mention(stop - 1, stop, "name")
    if head in ("I", "G"):
        return Mention(first, end, "role") if head == "I" else Mention(first, stop, "name")
    if head[:1] == "N" and head[1:2] in ("l", "R", "h") and "D" not in head and "k" not in head:
        # “Jane Doe spokeswoman for the ward” lacks its comma; “Doe aides” have no name of their own
        return Mention(first, end, "role") if head[-1] == "R" and stop == end else Mention(first, first + 1, "name")
    if not kinds[first:end].strip("poT"):
        return None
    if kinds[first] in "DR" and first - 2 >= low and kinds[first - 2 : first] == "N," and (first - 2 == low or kinds[first - 3] in _START):
        return Mention(first - 2, first - 1, "name")  # “Jane Doe, an adviser to the mayor said”
    return Mention(first, end, "role")


def _past_place(kinds: str, begin: int, end: int) -> int:
    """Where the subject begins after a place or a day in front of it: “In Ohio Mr Smith said”."""
    k = begin + 1
    while k < end and kinds[k] not in "NDGI":
        k += 1
    stop = k
    if k < end and kinds[k] in "DG":
        stop = k + 1
        while stop < end and kinds[stop] in "Rlhk0q":
            stop += 1
        if kinds[stop : stop + 1] == "N" and stop + 1 < end:
            stop += 1
    elif k < end:
        stop = k + 1
    first = stop if stop < end else k
    if first >= end:  # nothing but the place
        first = begin
        while first < end - 1 and kinds[first] in "pd":
            first += 1
    return first


def _before_comma(shape: Shape, low: int, comma: int) -> Mention | None:
    """The subject in front of what commas set off: “Jane Doe, a teacher from Leeds, said”; ``comma`` is the last of them."""
    kinds = shape.kinds
    best: Mention | None = None
    for _ in range(5):
        begin = comma - 1
        while begin >= low and kinds[begin] not in ",;:.-Q":
            begin -= 1
        inner = kinds[begin + 1 : comma]
        if begin < low or kinds[begin] != ",":
            # No comma before it: “Jane Doe head of the school, said”
            clause = any(kind in "VSWxP" for kind in inner)
            return best if best is not None or clause or not inner else phrase(shape, max(begin + 1, low), comma)
        if "P" in inner and inner[0] not in "tsgvWS":
            return best
        ahead = kinds[begin - 1] if begin > low else ""
        if ahead == "P":
            return Mention(begin - 1, begin, "pronoun")
        if ahead and ahead in "NRlkBhI0":
            found = phrase(shape, low, begin)
            if found is None:
                return best
            apposed = inner[-1:] == "N" and ahead != "N" and not any(kind in "VSWxPpcg" for kind in inner)
            if best is None and apposed and found.kind == "role":
                return Mention(comma - 1, comma, "name")  # “one of its authors, Senator Scott Beason,”
            return _described(shape, low, found) or found
        comma = begin
    return best


def _described(shape: Shape, low: int, found: Mention) -> Mention | None:
    """The name that a phrase only describes: “Jane Doe, curator and director of exhibits, said”."""
    kinds = shape.kinds
    k = found.first - 1
    while k > low and kinds[k] in "clRhDp":
        k -= 1
    if k <= low or kinds[k] != "," or kinds[k - 1] not in "NR":
        return None
    outer = phrase(shape, low, k)
    named = outer is not None and outer.kind == "name" and (outer.first == low or kinds[outer.first - 1] != "p")
    return outer if named else None


def main(shape: Shape, low: int, end: int, relative: bool = True) -> Mention | None:
    """The subject of the clause that goes on at token ``end``: the last one before it that begins a clause.

    ``relative``: the clause may be one that begins with *who*.
    """
    kinds = shape.kinds
    weak: Mention | None = None
    i = end
    while i > low:
        i -= 1
        kind = kinds[i]
        if kind == "P" and not (shape.words[i] == "it" and i > low and kinds[i - 1] in "VSWvgp"):
            return Mention(i, i + 1, "pronoun")
        if relative and kind == "t" and shape.words[i] == "who" and i > low and kinds[i - 1] in "NRlI" and kinds[i + 1 : i + 2] in _RUNS:
            return phrase(shape, low, i)
        if kind not in "NRI" and not (kind in "lhk" and i + 1 < end and kinds[i + 1] in "VSWvx"):
            continue
        begin = i
        while begin > low and kinds[begin - 1] in "NGDlRkh0qI":
            begin -= 1
        if _opens(kinds, low, begin) and (kind in "NRI" or kinds[begin] in "DGk"):
            after = i + 1
            while after < end and kinds[after] == "r":
                after += 1
            follows = kinds[after : min(after + 1, end)]
            found = Mention(i, i + 1, "name") if kind == "N" else Mention(begin, i + 1, "role")
            if follows in _RUNS[:-1] and follows:
                return found
            if follows in (",", "p", "c", "t", "-") and (weak is None or weak.kind != "name" and found.kind == "name"):
                weak = found
        i = begin
    return weak


def _opens(kinds: str, low: int, begin: int) -> bool:
    """Whether a clause may begin at a token."""
    if begin > low and kinds[begin - 1] == "r":
        begin -= 1
    return begin == low or kinds[begin - 1] in _START


def following(shape: Shape, i: int, high: int) -> Mention | None:
    """The noun phrase that begins at token ``i``, after adverbs."""
    kinds = shape.kinds
    while i < high and kinds[i] in "r":
        i += 1
    if i >= high:
        return None
    kind = kinds[i]
    if kind == "P":
        return Mention(i, i + 1, "pronoun")
    if kind == "I" and kinds[i + 1 : i + 2] not in ("N", "R", "l"):
        stop = i + 1
        if stop + 1 < high and shape.words[stop] == "of":
            stop += 1
            while stop < high and kinds[stop] in "NGDRlkh0qdo":
                stop += 1
        return Mention(i, stop, "role")
    if kind not in "NGDRlkh0qdI":
        return None
    stop = i + (kind == "I")
    while stop < high and stop - i < 14 and kinds[stop] in "NGDRlkh0q":
        stop += 1
    if kinds[stop - 1] == "N":
        return Mention(stop - 1, stop, "name")
    if kinds[i] == "N":
        return Mention(i, i + 1, "name")
    if stop + 1 < high and kinds[stop] == "," and kinds[stop + 1] == "N" and (stop + 2 >= high or kinds[stop + 2] in ",.Q;"):
        return Mention(stop + 1, stop + 2, "name")
    if not any(kind in "NGDRIkhq" for kind in kinds[i:stop]):
        return None
    while stop < high and kinds[stop] in "pNGDRlkh0q" and stop - i < 12:
        stop += 1
    while stop > i + 1 and kinds[stop - 1] == "p":
        stop -= 1
    return Mention(i, stop, "role")


def stands_alone(shape: Shape, name: int) -> bool:
    """Whether a name is not part of another noun: not “the Greater Manchester vision”."""
    kinds = shape.kinds
    return kinds[name + 1 : name + 2] not in ("l", "R", "h") and (name == 0 or kinds[name - 1] not in "DG")
