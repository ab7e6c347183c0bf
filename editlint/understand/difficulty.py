"""editlint_difficulty: how hard a text is to read, from 0 (for a beginner) to 100 (for an expert); 50 is a feature article.

The usual formulas count the length of sentences and words and nothing else. This one adds how rare the words are, how much the
text is about people, and how varied it is: components that Biber 1988 and Graesser, McNamara and Kulikowich 2011 (Coh-Metrix) found to part
easy from hard texts beside length. Each is a count per sentence or word, centred and scaled by its mean and standard deviation over 1,383
passages of 200 words (public-domain speeches and fiction, openly licensed news and blogs), then added with a weight.

The weights are set by hand after that literature: there is no openly licensed corpus of texts with human judgements of difficulty
to fit them on. The score says nothing of how well a text is built or whether it is true, and knows English words only: in another language
only the lengths count.
"""

from __future__ import annotations

from functools import cache
from math import exp, log
from typing import TYPE_CHECKING, NamedTuple

from .wordlist import wordlist

if TYPE_CHECKING:
    from .scores import Scores

RAREST = 4  #: the rarity of a word that is not among the commonest 15,000
WINDOW = 100  #: words over which variety is measured, so that it does not grow with the article


class Component(NamedTuple):
    """A count, its mean and standard deviation over the reference passages, and its weight."""

    mean: float
    deviation: float
    weight: float


COMPONENTS = {
    "sentence": Component(3.154, 0.410, 0.30),  # logarithm of the words per sentence
    "syllables": Component(1.635, 0.186, 0.12),  # per word
    "long": Component(0.251, 0.065, 0.12),  # share of words of more than six letters
    "rarity": Component(0.582, 0.165, 0.28),  # mean over all words of 0 (common) to 4 (rare)
    "people": Component(0.055, 0.035, -0.10),  # share of personal pronouns and contractions
    "variety": Component(61.7, 3.2, 0.13),  # different words in 100 words
}
#: Personal pronouns and contractions: what texts about and between people are full of.
PEOPLE = (
    "i me my mine myself we us our ours ourselves you your yours yourself he him his himself she her hers herself they them their theirs "
    "themselves i'm i've i'll i'd we're we've we'll we'd you're you've you'll you'd he's he'll he'd she's she'll she'd they're they've "
    "they'll they'd it's that's don't doesn't didn't can't couldn't won't wouldn't isn't aren't wasn't weren't let's there's what's".split()
)


def rarity(word: str) -> int:
    """How rare a word is in English, as written in a text: 0 (100 times in a million words) to 4; names, figures, contractions 0."""
    if not word.isalpha():
        if "-" in word and not any(map(str.isdigit, word)):
            return max(rarity(part) for part in word.split("-"))
        word = word.partition("'")[0].partition("’")[0]
        if not word.isalpha() or word[-1] == "n":  # “don’t”
            return 0
    known = wordlist("frequencies").get(word.lower())
    if known is not None:
        return known
    return 0 if word[:1].isupper() else RAREST


class _Rarities(dict[str, int]):
    """The rarity of every word met so far; forgets them all where a hostile text makes it grow."""

    def __missing__(self, word: str) -> int:
        if len(self) > 200_000:
            self.clear()
        level = self[word] = rarity(word)
        return level


_rarities = _Rarities()


@cache
def _personal() -> tuple[str, ...]:
    """The words of PEOPLE as they stand in texts: at the start of a sentence too, and with curly apostrophes."""
    forms = {form for word in PEOPLE for form in (word, word[0].upper() + word[1:])}
    return tuple(forms | {form.replace("'", "’") for form in forms})


def variety(scores: Scores) -> float:
    """How many different words 100 words of the text hold on average (McCarthy and Jarvis 2010, with replacement)."""
    total = scores.words
    return sum(1 - (1 - times / total) ** WINDOW for times in scores.tokens.values())


def components(scores: Scores) -> dict[str, float]:
    """The counts of a text that has words."""
    total = scores.words
    counts = {
        "sentence": log(total / scores.sentences),
        "syllables": scores.syllables / total,
        "long": scores.long_words / total,
    }
    if scores.lang[:2].lower() == "en":
        tokens = scores.tokens
        rare = sum([times * _rarities[word] for word, times in tokens.items()])
        people = sum([tokens[word] for word in _personal() if word in tokens])
        counts |= {"rarity": rare / total, "people": people / total, "variety": variety(scores)}
    return counts


def difficulty(scores: Scores) -> float:
    """The difficulty of a text, 0 to 100; 0 where it has no words."""
    if not scores.words:
        return 0.0
    total = 0.0
    for name, value in components(scores).items():
        mean, deviation, weight = COMPONENTS[name]
        total += weight * (value - mean) / deviation
    return 100 / (1 + exp(-SLOPE * total))


SLOPE = 1.0  #: puts nine in ten reference passages between 27 and 71
