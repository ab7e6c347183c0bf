"""English words that are run together, as in a hashtag."""

from __future__ import annotations

from .wordlist import wordlist

#: Short words that may stand between longer ones; the list of frequencies has many that are no words in a name.
SHORT = frozenset("a i am an as at be by do go he if in is it me my no of on or so to up us we".split())
LONGEST = 16


def parts(run: str) -> tuple[str, ...]:
    """The words that letters without spaces are made of, few and common ones; empty where they are one word, or none are found.

    ``run`` is in small letters; digits at its end are a part of their own.
    """
    known = wordlist("frequencies")
    letters = run.rstrip("0123456789")
    if letters in known or len(letters) > 60:
        return ()
    best: list[tuple[int, int] | None] = [(0, 0)] + [None] * len(letters)  # (cost, length of the last word) to each offset
    for end in range(1, len(letters) + 1):
        for start in range(max(0, end - LONGEST), end):
            before = best[start]
            word = letters[start:end]
            if before is None or not (word in SHORT or (len(word) > 2 and (word in known or (word[-1] == "s" and word[:-1] in known)))):
                continue
            rare = known.get(word, 0)
            cost = before[0] + 10 + rare + (5 if rare and len(word) < 4 else 0)
            if best[end] is None or cost < best[end][0]:  # type: ignore[index]
                best[end] = (cost, end - start)
    if best[-1] is None:
        return ()
    words: list[str] = []
    at = len(letters)
    while at:
        step = best[at]
        assert step is not None
        words.append(letters[at - step[1] : at])
        at -= step[1]
    words.reverse()
    return tuple(words) + ((run[len(letters) :],) if len(run) > len(letters) else ())
