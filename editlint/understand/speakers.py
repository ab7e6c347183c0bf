"""Who speaks, by the words beside a quotation: after it, before it, or in a sentence of indirect speech.

Numbers are token numbers of a ``Shape``. What stands after a quotation says more than what stands before it; before it, the nearest verb
that does little else than report speech wins over verbs that may.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from . import cues
from .shape import Shape
from .subjects import FAR, Mention, following, is_turned, main, phrase, stands_alone, subject


class Said(NamedTuple):
    """A speaker and the token of the cue (-1 where there is none); ``sure``: a verb of saying or its like governs the words."""

    speaker: Mention
    cue: int
    sure: bool = True


#: How many tokens may stand between a quotation and the verb after it.
_REACH = {"V": 28, "S": 15, "W": 6, "g": 10}
#: Verbs that are followed by whom somebody talks to or of.
_TAKES_PERSON = frozenset(("asked", "told", "called", "described"))


@cache
def _core_gerunds() -> frozenset[str]:
    return frozenset(form for verb in cues.CORE.split() for form in cues.forms(verb) if form.endswith("ing"))


def after(shape: Shape, low: int, high: int, loose: bool = False) -> Said | None:
    """Who speaks, by the words between a quotation and the end of its sentence."""
    kinds, words = shape.kinds, shape.words
    high = min(high, low + FAR)
    i = low
    while i < high and kinds[i] in ",;-":
        i += 1
    if i >= high:
        return None
    signed = kinds[i] == "N" and i > low and kinds[i - 1] == "-" and high - i < 14
    if signed and not loose and not any(kind in "VSv" for kind in kinds[i:high]):
        return Said(Mention(i, i + 1, "name"), -1)  # “…” — Jane Doe
    source = _according(shape, i, min(i + 6, high), high)
    if source is not None and "V" not in kinds[i : source.cue]:
        return source
    v = i  # said Smith; later added the head of the school
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
    q = kinds.find("Q", i, high)
    last = q if q >= 0 else high
    weak: Said | None = None
    for v in range(i + 1, last):
        kind = kinds[v]
        if kind not in "VSWg" or v - i > _REACH[kind]:
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
    kinds = shape.kinds
    if low >= high:
        return None
    low = max(low, high - FAR)
    if kinds[high - 1] == ":" and high - low <= 4 and kinds[low] in "NRI":
        return Said(Mention(low, low + 1, "name" if kinds[low] == "N" else "role"), -1)  # Jane Doe: “…”
    aside: Said | None = None
    for v in _candidates(shape, low, high):
        said = _governed(shape, low, v, high)
        if said is None:
            continue
        if not _aside(shape, low, said.speaker, v, high):
            return said
        aside = aside or said
    return aside or _according(shape, low, high, high) or _held(shape, low, high)


def _candidates(shape: Shape, low: int, high: int) -> list[int]:
    """The verbs that may govern a quotation at token ``high``, the likeliest first: the nearest core verb, wherever it stands."""
    kinds, words = shape.kinds, shape.words
    core: list[int] = []
    near: list[int] = []
    speech: list[int] = []
    weak: list[int] = []
    gerund: list[int] = []
    for v in range(high - 1, low - 1, -1):
        kind, distance = kinds[v], high - 1 - v
        if kind not in "VSWg" or not _speaks(shape, v):
            continue
        if kind == "V" or kind == "g" and words[v] in _core_gerunds():
            core.append(v)
        elif kind in "gS" and distance <= 3 and all(one in ",:t" or words[v + 1] == "as" for one in kinds[v + 1 : high]):
            near.append(v)
        elif kind == "S" and distance <= 25:
            speech.append(v)
        elif kind == "W" and distance <= 6:
            weak.append(v)
        elif kind == "g" and distance <= 12:
            gerund.append(v)
    return core + near + speech + weak + gerund


def _governed(shape: Shape, low: int, verb: int, high: int) -> Said | None:
    """Who speaks, if this verb governs the quotation at token ``high``."""
    kinds, words = shape.kinds, shape.words
    if is_turned(shape, low, verb):
        by = next((k for k in range(verb + 1, min(verb + 4, high)) if words[k] == "by"), -1)
        found = following(shape, by + 1, high) if by >= 0 else None
        return Said(found, verb) if found is not None else None
    found = subject(shape, low, verb)
    if found is None and kinds[verb] == "V" and (verb == low or kinds[verb - 1] in ",-;") and words[verb] not in _TAKES_PERSON:
        found = following(shape, verb + 1, high)  # “Said Smith: …”
    return Said(found, verb) if found is not None else None


def _according(shape: Shape, low: int, end: int, high: int) -> Said | None:
    """“According to Jane Doe”, beginning between tokens ``low`` and ``end``."""
    a = shape.kinds.find("aT", low, end + 1)
    found = following(shape, a + 2, high) if a >= 0 else None
    return Said(found, a) if found is not None else None


def _held(shape: Shape, low: int, high: int) -> Said | None:
    """Who speaks, by a noun that holds the words (“her claim that”), or by a colon."""
    kinds = shape.kinds
    for noun in range(high - 1, max(low, high - 14) - 1, -1):
        if shape.words[noun] in cues.NOUNS or kinds[noun] == "h":
            found = holder(shape, low, high, noun)
            if found is not None:
                return Said(found, noun)
    if kinds[high - 1] != ":":
        return None
    found = main(shape, low, high - 1) or following(shape, low, high - 1)
    return Said(found, high - 1) if found is not None else None


def _speaks(shape: Shape, verb: int) -> bool:
    """Whether a verb that often means something else reports speech here: “he continued:”, not “he continued to work”."""
    return not shape.words[verb].startswith("continu") or shape.kinds[verb + 1 : verb + 2] in ("", ",", ":", "Q", ".", ";", "-")


def _aside(shape: Shape, low: int, found: Mention, verb: int, high: int) -> bool:
    """Whether a verb of saying stands in a clause of its own before the clause of the quotation: “After he said so, she called it …”."""
    kinds = shape.kinds
    if found.first <= low or kinds[found.first - 1] != "s":
        return False
    comma = kinds.find(",", verb, high)
    return comma >= 0 and any(kind in "VS" for kind in kinds[comma:high])


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
            return phrase(shape, low, k + 1)
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
    for verb in (_verb(),) if any_verb else _verbs_of_saying():
        for match in verb.finditer(kinds, low, high):
            v = match.start()
            if any_verb or _speaks(shape, v):
                found = subject(shape, low, v)
                if found is not None:
                    return Said(found, v)
                if kinds[v] == "V" and v > low and kinds[v - 1] == ",":
                    inverted = following(shape, v + 1, high)
                    if inverted is not None:
                        return Said(inverted, v)
    return _according(shape, low, high, high)


@cache
def _verbs_of_saying() -> tuple[re.Pattern[str], ...]:
    return re.compile("V"), re.compile("S")


@cache
def _verb() -> re.Pattern[str]:
    return re.compile("[VSWvx]")


@cache
def _person() -> re.Pattern[str]:
    return re.compile("[PN]")


def answered(shape: Shape, low: int, high: int) -> Said | None:
    """Who is to speak after a few words without a verb, at most six of them: “His answer?”, “Jane Doe’s response:”."""
    kinds = shape.kinds[low:high].rstrip(".:")
    if not kinds.endswith("h"):
        return None
    noun = low + len(kinds) - 1
    whose = holder(shape, low, high, noun)
    return Said(whose, noun) if whose is not None else None


def topic(shape: Shape, low: int, high: int) -> Mention | None:
    """The subject of a sentence whatever its verb is: a name or a pronoun that stands where subjects stand."""
    kinds = shape.kinds
    for match in _person().finditer(kinds, low, high):
        i = match.start()
        if kinds[i] == "P":
            return Mention(i, i + 1, "pronoun")
        if (i == low or kinds[i - 1] != "p") and stands_alone(shape, i):
            return Mention(i, i + 1, "name")
    return None
