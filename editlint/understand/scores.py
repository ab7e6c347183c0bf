"""Readability scores, all from one count of words, sentences, syllables and letters.

The formulas are those of Flesch 1948 (reading ease), Kincaid 1975 (grade, and ARI after Senter and Smith 1967), McLaughlin 1969 (SMOG),
Gunning 1952 (Fog), Coleman and Liau 1975, Björnsson 1968 (LIX). Every other metric goes by its name in textstat.

A hard word has three syllables or more, in one of its parts if it is hyphenated; figures and initialisms, read aloud, are none.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property
from itertools import chain
from math import sqrt
from typing import NamedTuple

from .document import Document
from .nodes import PROSE, Sentence
from .syllables import is_initialism, syllables

WORDS_PER_MINUTE = 238  #: silent reading of non-fiction (Brysbaert 2019, a mean over 190 studies)
SHORT_ITEM = 8  #: a list item of fewer words, without a stop at its end, is a label, not a sentence

#: The keys of ``Scores.as_dict``, in order: the counts, then the scores.
KEYS = (
    "words",
    "sentences",
    "syllables",
    "flesch_reading_ease",
    "flesch_kincaid_grade",
    "smog_index",
    "gunning_fog",
    "coleman_liau_index",
    "automated_readability_index",
    "lix",
    "editlint_difficulty",
)
#: The metric made for a language, where English grades do not hold; LIX was made to work in many.
LANGUAGE_METRICS = {
    "en": "flesch_kincaid_grade",
    "de": "wiener_sachtextformel",
    "es": "szigriszt_pazos",
    "it": "gulpease_index",
    "ar": "osman",
}
#: Metrics that are no school grades -> the value beyond which a text is as hard as grade 14 of an English one, by their authors' tables.
LIMITS = {
    "flesch_reading_ease": 40.0,
    "lix": 60.0,
    "rix": 7.2,
    "editlint_difficulty": 53.0,
    "dale_chall_readability_score": 10.0,
    "dale_chall_readability_score_v2": 10.0,
    "mcalpine_eflaw": 30.0,
    "fernandez_huerta": 40.0,
    "szigriszt_pazos": 40.0,
    "gutierrez_polini": 33.0,
    "gulpease_index": 40.0,
    "osman": 40.0,
}
#: Metrics that fall as a text gets harder.
EASE = frozenset(("flesch_reading_ease", "fernandez_huerta", "szigriszt_pazos", "gutierrez_polini", "gulpease_index", "osman"))


class Verdict(NamedTuple):
    """A score beside its limit; ``over`` is how far it lies on the hard side (above 0: too hard), in the metric's own units."""

    metric: str
    value: float
    limit: float
    over: float

    @property
    def is_grade(self) -> bool:
        """Whether the metric gives school grades."""
        return self.metric not in LIMITS

    @property
    def title(self) -> str:
        """What a message calls the value."""
        return "School grade" if self.is_grade else self.metric.replace("_", " ").capitalize()


@cache
def _word() -> re.Pattern[str]:
    """A word: letters and figures, with apostrophes, hyphens and stops inside (“don’t”, “well-known”, “p.m”, “3.5”, “1,200”)."""
    return re.compile(r"\w+(?:(?:['’.&‐‑-]|(?<=\d),(?=\d))\w+)*")


class _Spoken(dict[str, int]):
    """The syllables of every word met so far, worked out once a process; forgets them all where a hostile text makes it grow."""

    def __missing__(self, word: str) -> int:
        if len(self) > 200_000:
            self.clear()
        number = self[word] = syllables(word)
        return number


_spoken = _Spoken()


def _letters(word: str) -> int:
    return len(word) if word.isalnum() else sum(map(str.isalnum, word))


def _is_hard(word: str) -> bool:
    if word.isalpha() and word[1:].islower():  # as nearly all
        return _spoken[word] > 2
    if _spoken[word] < 3 or any(map(str.isdigit, word)) or is_initialism(word):
        return False
    if "-" in word or "." in word or "‑" in word or "‐" in word:
        return any(syllables(part) >= 3 for part in re.split(r"[-‐‑.]", word) if part)
    return True


class Scores:
    """Counts and scores of some sentences, each with its words: of an article, a section, or one sentence alone.

    ``kept`` are the sentences, ``lengths`` how many words each has, ``tokens`` how often each word stands as written. All scores are 0
    where there is no word.
    """

    def __init__(self, sentences: Sequence[Sentence], each: Sequence[Sequence[str]], lang: str = "en") -> None:
        self.kept = sentences
        self.lang = lang
        self._each = each  # the words of each sentence
        self.lengths: Sequence[int] = list(map(len, each))
        self.words = sum(self.lengths)
        self.sentences = len(each)

    def part(self, numbers: Iterable[int]) -> Scores:
        """The scores of some of the sentences, by their places in ``kept``."""
        chosen = list(numbers)
        part = Scores([self.kept[i] for i in chosen], [self._each[i] for i in chosen], self.lang)
        part.spoken = [self.spoken[i] for i in chosen]
        return part

    @cached_property
    def tokens(self) -> Mapping[str, int]:
        return Counter(chain.from_iterable(self._each))

    @cached_property
    def spoken(self) -> Sequence[int]:
        """The syllables of each sentence."""
        return [sum(map(_spoken.__getitem__, found)) for found in self._each]

    @cached_property
    def syllables(self) -> int:
        return sum(self.spoken)

    @cached_property
    def letters(self) -> int:
        return sum(times * _letters(word) for word, times in self.tokens.items())

    @cached_property
    def hard_words(self) -> int:
        return sum(times for word, times in self.tokens.items() if _is_hard(word))

    @cached_property
    def long_words(self) -> int:
        return sum(times for word, times in self.tokens.items() if _letters(word) > 6)

    @property
    def flesch_reading_ease(self) -> float:
        return 206.835 - 1.015 * self.words / self.sentences - 84.6 * self.syllables / self.words if self.words else 0.0

    @property
    def flesch_kincaid_grade(self) -> float:
        return 0.39 * self.words / self.sentences + 11.8 * self.syllables / self.words - 15.59 if self.words else 0.0

    @property
    def smog_index(self) -> float:
        return 1.043 * sqrt(30 * self.hard_words / self.sentences) + 3.1291 if self.words else 0.0

    @property
    def gunning_fog(self) -> float:
        return 0.4 * (self.words / self.sentences + 100 * self.hard_words / self.words) if self.words else 0.0

    @property
    def coleman_liau_index(self) -> float:
        return 5.88 * self.letters / self.words - 29.6 * self.sentences / self.words - 15.8 if self.words else 0.0

    @property
    def automated_readability_index(self) -> float:
        return 4.71 * self.letters / self.words + 0.5 * self.words / self.sentences - 21.43 if self.words else 0.0

    @property
    def lix(self) -> float:
        return self.words / self.sentences + 100 * self.long_words / self.words if self.words else 0.0

    @cached_property
    def editlint_difficulty(self) -> float:
        """Our own score, 0 to 100, higher is harder; see ``difficulty.py``."""
        from .difficulty import difficulty

        return difficulty(self)

    def grade(self, number: int) -> float:
        """Flesch-Kincaid of a sentence alone, names, initialisms and figures as one syllable: nobody can write them in plainer words."""
        found = self._each[number]
        spoken = sum([_spoken[word] if word[0].islower() else 1 for word in found])
        return 0.39 * len(found) + 11.8 * spoken / len(found) - 15.59

    def harder(self, grade: float) -> Iterator[tuple[int, float]]:
        """The sentences, by their places in ``kept``, whose ``grade`` is higher, with it."""
        for number, (length, spoken) in enumerate(zip(self.lengths, self.spoken)):
            if 0.39 * length + 11.8 * spoken / length - 15.59 > grade and (own := self.grade(number)) > grade:
                yield number, own

    @property
    def reading_age(self) -> int:
        """The age at which British readers are at ease with the text: the school grade and five years."""
        return round(max(self.flesch_kincaid_grade, 0)) + 5 if self.words else 0

    @property
    def reading_minutes(self) -> float:
        return self.words / WORDS_PER_MINUTE

    @property
    def hard(self) -> list[str]:
        """The hard words as written, each once, the longest spoken first."""
        found = [word for word in dict.fromkeys(chain.from_iterable(self._each)) if _is_hard(word)]
        return sorted(found, key=lambda word: -_spoken[word])

    def as_dict(self) -> dict[str, float]:
        """Counts and scores by their names, the scores to two decimals."""
        return {key: round(getattr(self, key), 2) for key in KEYS}

    def metric(self, name: str) -> float:
        """A score by its name here or in textstat. Raises AttributeError for a name that neither has."""
        if name in KEYS:
            value = getattr(self, name)
            return float(value)
        return _textstat(name, "\n\n".join(sentence.text for sentence in self.kept), self.lang)

    def against(self, metric: str, grade: float, limit: float = 0) -> Verdict:
        """The score that is judged, beside its limit.

        ``metric`` is the house's choice; where it is Flesch-Kincaid, and the article is not in English, the metric made for its language
        takes its place. ``limit`` is in the metric's own units; 0: the school grade, or what is as hard for a metric that gives none.
        """
        if metric == LANGUAGE_METRICS["en"]:
            metric = LANGUAGE_METRICS.get(self.lang[:2].lower(), "lix")
        value = self.metric(metric)
        limit = limit or LIMITS.get(metric, grade)
        return Verdict(metric, value, limit, limit - value if metric in EASE else value - limit)


def scores(document: Document) -> Scores:
    """The scores of an article: of its prose, without short list items, and without quotations where the house leaves them out."""
    find = _word().findall
    kept: list[Sentence] = []
    each: list[list[str]] = []
    for sentence in counted(document):
        found = find(sentence.block.prose, sentence.start, sentence.end)
        if found:
            kept.append(sentence)
            each.append(found)
    return Scores(kept, each, document.lang)


def counted(document: Document) -> list[Sentence]:
    """The sentences that scores count: no labels of lists, no addresses and file names that stand alone."""
    kept = [sentence for sentence in document.sentences if not _is_label(sentence)]
    if document.house.readability.quotations:
        return kept
    spoken = [quotation.span for quotation in document.quotations if quotation.kind == "direct"]
    out = []
    i = 0
    for sentence in kept:
        start, end = sentence.span
        while i < len(spoken) and spoken[i].end <= start:
            i += 1
        inside = 0
        j = i
        while j < len(spoken) and spoken[j].start < end:
            inside += min(end, spoken[j].end) - max(start, spoken[j].start)
            j += 1
        if 2 * inside <= end - start:
            out.append(sentence)
    return out


def _is_label(sentence: Sentence) -> bool:
    """Whether this is an item of a list that is no sentence, or an address or a file name alone."""
    text = sentence.text
    if sentence.block.zone == "list":
        item = sentence.block.text.rstrip()
        if not item.endswith((".", "!", "?", "…", ".”", ".’", '."', ".)")) and len(_word().findall(sentence.block.prose)) < SHORT_ITEM:
            return True
    return len(text.split(None, 1)) == 1 and ("/" in text or len(text) >= 30)


def left_out(document: Document) -> dict[str, int]:
    """The words of the article that its scores do not count, by zone; what was said is ``quotation``, labels and addresses ``label``."""
    find = _word().findall
    out: Counter[str] = Counter()
    for block in document.blocks:
        if block.zone not in PROSE:
            out[block.zone] += len(find(block.prose))
    counted_now = {(id(sentence.block), sentence.start) for sentence in document.scores.kept}
    for sentence in document.sentences:
        if (id(sentence.block), sentence.start) not in counted_now:
            out["label" if _is_label(sentence) else "quotation"] += len(find(sentence.block.prose, sentence.start, sentence.end))
    return {zone: number for zone, number in out.items() if number}


def _textstat(name: str, text: str, lang: str) -> float:
    """A metric of textstat, in the language of the article where textstat knows it."""
    from textstat import textstat  # type: ignore[import-untyped]

    textstat.set_lang(lang.replace("-", "_"))
    if name == "wiener_sachtextformel":
        return float(textstat.wiener_sachtextformel(text, 1))
    if name == "text_standard":
        return float(textstat.text_standard(text, float_output=True))
    return float(getattr(textstat, name)(text))
