"""Who speaks: the subject of a verb of saying, and the places beside a quotation where that verb stands.

Everything here works on a ``Shape``: numbers are token numbers, ``kinds`` its string of one letter a token. The order of
the looks in ``beside`` is the recipe: what stands after a quotation, what stands before it, looser signs last.
"""

from __future__ import annotations

from typing import NamedTuple

from . import cues
from .shape import Shape


class Mention(NamedTuple):
    """Words that name a speaker: tokens ``first`` up to ``last``, exclusive; ``kind`` is name, pronoun or role."""

    first: int
    last: int
    kind: str


class Said(NamedTuple):
    """A speaker and the token of the cue (-1 where there is none); ``sure``: a verb of saying or its like governs the words."""

    speaker: Mention
    cue: int
    sure: bool = True


#: Kinds that a noun phrase is made of, with what hangs on it (“a spokesman for the mayor of Leeds”).
_PHRASE = frozenset("NGDRBhlk0pqdoIgT")
_START = frozenset(",;:cstQ.-")  #: after one of them a clause may begin
_FINITE = frozenset("VSWvx")
_BE = frozenset("was were is are am be been being get got gets".split())
#: Verbs whose passive has the speaker after “by”, if at all.
_TURNED = frozenset(
    "asked told called described accused dubbed labeled labelled branded criticized criticised quizzed questioned nicknamed reminded "
    "titled urged entitled named warned deemed considered thought believed known seen used".split()
)
FAR = 300  #: tokens; no sentence of an article is longer
_LEAST = {"V": 28, "S": 15, "W": 6}


def subject(shape: Shape, low: int, verb: int) -> Mention | None:
    """The subject of the verb at a token, looked for from token ``low`` on."""
    kinds = shape.kinds
    j = verb
    if shape.words[verb] in _TURNED and _passive(shape, low, verb):
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
        if k > low and kinds[k - 1] in "NGRBlhIk":
            return _phrase(shape, low, k)
        return main(shape, low, j)
    if kind == "-":  # “Bush – the former governor – said”
        dash = kinds.rfind("-", low, j - 1)
        return _phrase(shape, low, dash) if dash > low else None
    if kind == ",":
        return _before_comma(shape, low, j - 1) or main(shape, low, j)
    if kind in "cVSWvos":
        return main(shape, low, j, kind != "c" or shape.words[j - 1] == "and")
    if kind == "G":
        return Mention(j - 1, j, "name")
    if kind in _PHRASE:
        return _phrase(shape, low, j)
    return None


def _speaks(shape: Shape, verb: int) -> bool:
    """Whether a verb that often means something else reports speech here: “he continued:”, not “he continued to work”."""
    return not shape.words[verb].startswith("continu") or shape.kinds[verb + 1 : verb + 2] in ("", ",", ":", "Q", ".", ";", "-")


def _passive(shape: Shape, low: int, verb: int) -> bool:
    k = verb
    while k > low and shape.kinds[k - 1] == "r":
        k -= 1
    return k > low and shape.words[k - 1] in _BE


def _phrase(shape: Shape, low: int, end: int) -> Mention | None:
    """The head of the noun phrase that ends before token ``end``."""
    kinds = shape.kinds
    begin = end
    while begin > low and kinds[begin - 1] in _PHRASE and end - begin < 24:
        begin -= 1
        if kinds[begin] == "d" and begin - 1 > low and kinds[begin - 1] == "p":
            # “On Monday the mayor said”: the day does not belong to the phrase.
            begin += 1
            break
    first = begin
    # A phrase that begins with a preposition stands in front of the subject: “In Ohio Mr Smith said”.
    if kinds[first] == "p" or kinds[first] == "d":
        k = first + 1
        while k < end and kinds[k] not in "NDGI":
            k += 1
        object_end = k
        if k < end and kinds[k] in "DG":
            object_end = k + 1
            while object_end < end and kinds[object_end] in "Rlhk0q":
                object_end += 1
            if object_end < end and kinds[object_end] == "N" and object_end + 1 < end:
                object_end += 1
        elif k < end:
            object_end = k + 1
        first = object_end if object_end < end else k
        if first >= end:
            first = begin
            while first < end - 1 and kinds[first] in "pd":
                first += 1
    stop = first
    while stop < end and (kinds[stop] not in "pT" or stop == first):
        stop += 1
    if kinds[stop - 1] == "N":
        return Mention(stop - 1, stop, "name")
    if kinds[stop - 1] == "I" and stop - 1 == first:
        return Mention(first, end, "role")
    if kinds[first] == "N" and stop - first > 1 and kinds[first + 1] in "lRh" and not any(kind in "Dk" for kind in kinds[first:stop]):
        # “Hope Hicks spokeswoman” has no comma; “Trump aides” has no name of its own
        return Mention(first, end, "role") if kinds[stop - 1] == "R" and stop == end else Mention(first, first + 1, "name")
    if kinds[first] in "NG" and stop == first + 1:
        return Mention(first, stop, "name")
    if all(kind in "poT" for kind in kinds[first:end]):
        return None
    if (
        first - 2 >= low
        and kinds[first - 1] == ","
        and kinds[first - 2] == "N"
        and kinds[first] in "DR"
        and (first - 2 == low or kinds[first - 3] in _START)
    ):
        return Mention(first - 2, first - 1, "name")  # “Jane Doe, an adviser to the mayor said”
    return Mention(first, end, "role")


def _before_comma(shape: Shape, low: int, comma: int) -> Mention | None:
    """The subject in front of an apposition or a clause set off by commas, the last of them at token ``comma``."""
    kinds = shape.kinds
    k = comma
    best: Mention | None = None
    for _ in range(5):
        k -= 1
        begin = k
        while begin >= low and kinds[begin] not in ",;:.-Q":
            begin -= 1
        inner = kinds[begin + 1 : k + 1]
        if begin < low or kinds[begin] != ",":
            # The last stretch: all of it from where the clause begins.
            if best is None and inner:
                best = _phrase(shape, max(begin + 1, low), comma) if not any(kind in "VSWxP" for kind in inner) else None
            return best
        if inner[:1] not in ("t", "s", "g", "v", "W", "S") and "P" in inner:
            return best
        before = kinds[begin - 1] if begin > low else ""
        if (
            best is None
            and inner[-1:] == "N"
            and before != "N"
            and not any(kind in "VSWxPpcg" for kind in inner)
            and _bare(shape, low, begin)
        ):
            return Mention(k, k + 1, "name")  # “one of its authors, Senator Scott Beason,”
        if before in ("N", "R", "l", "k", "B", "h", "I", "P", "0"):
            if before == "P":
                return Mention(begin - 1, begin, "pronoun")
            found = _phrase(shape, low, begin)
            if found is None:
                return best
            if best is None or found.kind == "name" or best.kind != "name":
                best = found
            if found.kind == "name" and kinds[found.first - 1 : found.first] != "," or found.first <= low:
                return best
            k = begin
            comma_before = found.first - 1
            while comma_before > low and kinds[comma_before] in "clRhDp":
                comma_before -= 1  # “Jane Doe, curator and director of exhibits, said”
            if comma_before <= low or kinds[comma_before] != "," or found.kind == "name" and kinds[comma_before - 1] not in "NR":
                return best
            k = comma_before
            comma = k
            # “Jane Doe, a teacher from Leeds, said”: the apposition is no speaker of its own.
            outer = _phrase(shape, low, comma_before) if kinds[comma_before - 1] in "NR" else None
            if outer is not None and outer.kind == "name" and (outer.first == low or kinds[outer.first - 1] not in "p"):
                return outer
            return best
        k = begin
    return best


def _bare(shape: Shape, low: int, end: int) -> bool:
    """Whether the noun phrase that ends before a token names nobody: “the bill’s author”."""
    found = _phrase(shape, low, end)
    return found is not None and found.kind == "role"


def main(shape: Shape, low: int, end: int, relative: bool = True) -> Mention | None:
    """The subject of the clause that goes on at token ``end``: the last one before it that begins a clause.

    ``relative``: the clause may be one that begins with *who*.
    """
    kinds = shape.kinds
    weak: Mention | None = None
    i = end - 1
    while i >= low:
        kind = kinds[i]
        if kind == "P" and not (shape.words[i] == "it" and i > low and kinds[i - 1] in "VSWvgp"):
            return Mention(i, i + 1, "pronoun")
        if (
            relative
            and kind == "t"
            and shape.words[i] == "who"
            and i + 1 < end
            and kinds[i + 1] in "VSWvxr"
            and i > low
            and kinds[i - 1] in "NRlI"
        ):
            return _phrase(shape, low, i)
        if kind in "NRI" or kind in "lBhk" and i + 1 < end and kinds[i + 1] in "VSWvx":
            begin = i
            while begin > low and kinds[begin - 1] in "NGDlRkh0qI":
                begin -= 1
            after = i + 1
            while after < end and kinds[after] in "r":
                after += 1
            follows = kinds[after] if after < end else ""
            opens = (
                begin == low or kinds[begin - 1] in _START or kinds[begin - 1] == "r" and (begin - 1 == low or kinds[begin - 2] in _START)
            )
            if opens:
                found = Mention(i, i + 1, "name") if kind == "N" else Mention(begin, i + 1, "role")
                if kind in "lBhk" and kinds[begin] not in "DGk":
                    i = begin - 1
                    continue
                if follows in _FINITE and follows:
                    return found
                if follows in (",", "p", "c", "t", "-") and (weak is None or weak.kind != "name" and found.kind == "name"):
                    weak = found
            i = begin
        i -= 1
    return weak


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
            while stop < high and kinds[stop] in "NGDRlkBh0qdo":
                stop += 1
        return Mention(i, stop, "role")
    if kind == "o":
        return None
    if kind not in "NGDRlkBh0qdI":
        return None
    stop = i + (kind == "I")
    while stop < high and stop - i < 14 and kinds[stop] in "NGDRlkBh0q":
        stop += 1
    if kinds[stop - 1] == "N":
        return Mention(stop - 1, stop, "name")
    if kinds[i] == "N":
        return Mention(i, i + 1, "name")
    if stop + 1 < high and kinds[stop] == "," and kinds[stop + 1] == "N" and (stop + 2 >= high or kinds[stop + 2] in ",.Q;"):
        return Mention(stop + 1, stop + 2, "name")
    if not any(kind in "NGDRIBkhq" for kind in kinds[i:stop]):
        return None
    while stop < high and kinds[stop] in "pNGDRlkBh0q" and stop - i < 12:
        stop += 1
    while stop > i + 1 and kinds[stop - 1] == "p":
        stop -= 1
    return Mention(i, stop, "role")


def after(shape: Shape, low: int, high: int, loose: bool = False) -> Said | None:
    """Who speaks, by the words between a quotation and the end of its sentence."""
    kinds, words = shape.kinds, shape.words
    high = min(high, low + FAR)
    i = low
    while i < high and kinds[i] in ",;-":
        i += 1
    if i >= high:
        return None
    if (
        kinds[i] == "N"
        and i > low
        and kinds[i - 1] == "-"
        and not loose
        and high - i < 14
        and not any(kind in "VSv" for kind in kinds[i:high])
    ):
        return Said(Mention(i, i + 1, "name"), -1)
    limit = min(i + 6, high)
    a = kinds.find("a", i, limit)
    if a >= 0 and a + 1 < high and kinds[a + 1] == "T" and "V" not in kinds[i:a]:
        found = following(shape, a + 2, high)
        if found is not None:
            return Said(found, a)
    # said Smith; later added the head of the school
    v = i
    while v < high and kinds[v] in "rx":
        v += 1
    if v < high and kinds[v] in "VSW" and v - i <= 2:
        found = following(shape, v + 2 if kinds[v : v + 2] == "V," else v + 1, high)
        if found is not None and (kinds[v] != "W" or found.kind != "role") and not (kinds[v] != "V" and v > i and kinds[i] == "x"):
            return Said(found, v)
    if not loose and kinds[i] in "cpstx" and not (kinds[i] == "s" and words[i] == "as"):
        return None
    if words[i] == "as":
        i += 1
    last = high
    q = kinds.find("Q", i, high)
    if q >= 0:
        last = q
    weak: Said | None = None
    for v in range(i + 1, last):
        kind = kinds[v]
        if kind not in "VSWg" or v - i > _LEAST.get(kind, 10):
            continue
        if kind == "g" and kinds[v - 1] in ",D" or not _speaks(shape, v):
            continue
        found = subject(shape, i, v)
        if found is None:
            continue
        if kind in "V" or v - found.last <= 3:
            return Said(found, v)
        weak = weak or Said(found, v)
    return weak


def before(shape: Shape, low: int, high: int) -> Said | None:
    """Who speaks, by the words between the beginning of a sentence and a quotation in it."""
    kinds, words = shape.kinds, shape.words
    if low >= high:
        return None
    low = max(low, high - FAR)
    # Name: “…”
    if kinds[high - 1] == ":" and high - low <= 4 and kinds[low] in "NRI":
        return Said(Mention(low, low + 1, "name" if kinds[low] == "N" else "role"), -1)
    candidates: list[int] = []
    for letters, reach in (("V", 400), ("near", 3), ("S", 25), ("W", 6), ("g", 12)):
        for v in range(high - 1, max(low, high - 1 - reach) - 1, -1):
            kind = kinds[v]
            if letters == "near":
                if kind in "gS" and all(one in ",:t" or words[v + 1] == "as" for one in kinds[v + 1 : high]):
                    candidates.append(v)
            elif kind == letters or letters == "V" and kind == "g" and _core(words[v]):
                candidates.append(v)
    seen: set[int] = set()
    aside: Said | None = None
    for v in candidates:
        if v in seen or not _speaks(shape, v):
            continue
        seen.add(v)
        if shape.words[v] in _TURNED and _passive(shape, low, v):
            by = next((k for k in range(v + 1, min(v + 4, high)) if words[k] == "by"), -1)
            found = following(shape, by + 1, high) if by >= 0 else None
            if found is not None:
                return Said(found, v)
            continue
        found = subject(shape, low, v)
        if found is not None and _aside(shape, low, found, v, high):
            aside = aside or Said(found, v)
            continue
        if found is not None:
            return Said(found, v)
        if v == low or kinds[v - 1] in ",-;" and kinds[v] == "V":
            inverted = following(shape, v + 1, high)
            if inverted is not None and kinds[v] == "V" and words[v] not in ("asked", "told", "called", "described"):
                return Said(inverted, v)
    if aside is not None:
        return aside
    a = kinds.find("a", low, high)
    if a >= 0 and a + 1 < high and kinds[a + 1] == "T":
        found = following(shape, a + 2, high)
        if found is not None:
            return Said(found, a)
    for h in range(high - 1, max(low, high - 14) - 1, -1):
        if words[h] in cues.NOUNS or kinds[h] == "h" or words[h] == "words":
            found = holder(shape, low, high, h)
            if found is not None:
                return Said(found, h)
    if kinds[high - 1] == ":":
        found = main(shape, low, high - 1) or following(shape, low, high - 1)
        if found is not None:
            return Said(found, high - 1)
    return None


def _aside(shape: Shape, low: int, found: Mention, verb: int, high: int) -> bool:
    """Whether a verb of saying stands in a clause of its own before the clause of the quotation: “After he said so, she called it …”."""
    kinds = shape.kinds
    if found.first <= low or kinds[found.first - 1] != "s":
        return False
    comma = kinds.find(",", verb, high)
    return comma >= 0 and any(kind in "VS" for kind in kinds[comma:high])


def _core(word: str) -> bool:
    return word in _core_gerunds()


def _core_gerunds() -> frozenset[str]:
    global _gerunds
    if _gerunds is None:
        _gerunds = frozenset(form for verb in cues.CORE.split() for form in cues.forms(verb) if form.endswith("ing"))
    return _gerunds


_gerunds: frozenset[str] | None = None


def holder(shape: Shape, low: int, high: int, noun: int) -> Mention | None:
    """Whose words a noun holds: “Smith’s claim that”, “in the words of Smith”, “she issued a statement”."""
    kinds, words = shape.kinds, shape.words
    k = noun - 1
    while k >= low and kinds[k] in "lRh0qN" and noun - k < 4:
        k -= 1
    if k >= low:
        if kinds[k] == "G":
            return Mention(k, k + 1, "name")
        if kinds[k] == "D" and words[k] in cues.POSSESSIVES:
            return Mention(k, k + 1, "pronoun")
        if kinds[k] == "k":
            return _phrase(shape, low, k + 1)
    for p in ("by", "from", "of"):
        for i in range(noun + 1, min(noun + 4, high)):
            if words[i] == p:
                found = following(shape, i + 1, high)
                if found is not None:
                    return found
    return main(shape, low, noun)


def reported(shape: Shape, low: int, high: int, any_verb: bool = False) -> Said | None:
    """The subject of the first verb of saying of a sentence: indirect speech. ``any_verb``: of any verb."""
    kinds = shape.kinds
    high = min(high, low + FAR)
    verbs = [v for v in range(low, high) if kinds[v] == "V"] + [v for v in range(low, high) if kinds[v] == "S"]
    if any_verb:
        verbs = [v for v in range(low, high) if kinds[v] in "VSWvx"]
    for v in verbs:
        if any_verb or _speaks(shape, v):
            found = subject(shape, low, v)
            if found is not None:
                return Said(found, v)
            if kinds[v] == "V" and v > low and kinds[v - 1] == ",":
                inverted = following(shape, v + 1, high)
                if inverted is not None:
                    return Said(inverted, v)
    a = kinds.find("a", low, high)
    if a >= 0 and a + 1 < high and kinds[a + 1] == "T":
        found = following(shape, a + 2, high)
        if found is not None:
            return Said(found, a)
    return None


def topic(shape: Shape, low: int, high: int) -> Mention | None:
    """The subject of a sentence whatever its verb is: a name or a pronoun that stands where subjects stand."""
    kinds = shape.kinds
    for i in range(low, high):
        if kinds[i] == "P":
            return Mention(i, i + 1, "pronoun")
        if kinds[i] == "N" and (i == low or kinds[i - 1] not in "p") and stands_alone(shape, i):
            return Mention(i, i + 1, "name")
    return None


def stands_alone(shape: Shape, name: int) -> bool:
    """Whether a name is not part of another noun: not “the Greater Manchester vision”."""
    kinds = shape.kinds
    return kinds[name + 1 : name + 2] not in ("l", "R", "h", "B") and (name == 0 or kinds[name - 1] not in "DG")
