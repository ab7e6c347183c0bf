"""What the readability rules share: which sentences they judge, and why one is hard."""

import re
from collections.abc import Iterator
from functools import cache

from editlint import LINE_BREAK, Document, Related, Sentence, Span


def judged(document: Document) -> Iterator[tuple[Sentence, int]]:
    """Each sentence that an editor can split, with its words: none that somebody said or wrote, no list of links or lines."""
    links = [link.span for link in document.links]
    i = 0
    for sentence, words in zip(document.scores.kept, document.scores.lengths):
        start, end = sentence.span
        while i < len(links) and links[i].end <= start:
            i += 1
        if sentence.block.zone == "quote" or sentence.text.count(LINE_BREAK) > 1 or _is_spoken(sentence.text):
            continue
        if 2 * _covered(links, i, sentence.span) > end - start:
            continue
        yield sentence, words


@cache
def _quotation() -> re.Pattern[str]:
    return re.compile(r"(?<!\w)(?:“[^“”]*+(?:”|\Z)|\"[^\"]*+(?:\"|\Z)|‘(?:[^‘’]|’(?=\w))*+’|'(?:[^']|(?<=\w)'(?=\w))*+')")


def _is_spoken(text: str) -> bool:
    """Whether most of a sentence stands between quote marks: “…,” she said."""
    if not any(mark in text for mark in "“\"‘'"):
        return False
    return 2 * sum(len(match[0]) for match in _quotation().finditer(text)) > len(text)


def _covered(spans: list[Span], i: int, span: Span) -> int:
    """How many code points of a span lie in spans, from the i-th on."""
    total = 0
    while i < len(spans) and spans[i].start < span.end:
        total += min(spans[i].end, span.end) - max(spans[i].start, span.start)
        i += 1
    return total


def reasons(document: Document, sentence: Sentence, room: int) -> str:
    """Why a sentence is hard, in at most ``room`` code points: its commas, its hardest words; empty where neither is to blame."""
    commas = sum(sentence.text.count(mark) for mark in ",;:")
    text = f", {commas} commas" if commas > 2 else ""
    hard = [word for word in document.scores_of([sentence]).hard if word.islower() and "." not in word]  # names are as they are
    for i, word in enumerate(hard[:3]):
        longer = f"{text}, {'hard: ' if i == 0 else ''}{word}"
        if len(longer) > room:
            break
        text = longer
    return text


def place(document: Document) -> Span | None:
    """Where a finding on the whole article stands: its headline, else its first sentence."""
    if document.headline is not None:
        return document.headline.span
    return document.scores.kept[0].span if document.scores.kept else None


def hardest(document: Document, number: int, known: frozenset[str] = frozenset()) -> tuple[Related, ...]:
    """The hardest sentences that an editor can change and that are not ``known``, the worst first, with what makes them hard."""
    new = [one for one in judged(document) if one[0].text not in known]
    ranked = sorted(new, key=lambda one: -one[1])[: 4 * number]  # long ones only: the shorter cannot be the worst
    ranked.sort(key=lambda one: -document.scores_of([one[0]]).flesch_kincaid_grade)
    return tuple(Related(None, sentence.span, f"{words} words{reasons(document, sentence, 60)}") for sentence, words in ranked[:number])
