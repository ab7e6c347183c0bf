"""ACC604 all-caps."""

import re
from collections.abc import Iterator
from functools import cache

from editlint import PROSE, Bad, Block, Document, Finding, Good, Record, rule

from ._abbreviations import KNOWN, is_roman

ZONES = PROSE | {"headline", "heading", "caption"}


class Options(Record):
    min_words: int = 4  #: neighbouring words in capitals that make a run

    def __post_init__(self) -> None:
        if self.min_words < 2:
            raise ValueError("min-words must be 2 or more")


@cache
def pair() -> re.Pattern[str]:
    """Two words in capitals side by side: less is no run."""
    return re.compile(r"[A-ZÀ-Þ]{2}[^a-zß-ÿ\n]{0,12}?[^\w][^a-zß-ÿ\n]{0,3}[A-ZÀ-Þ]{2}")


@cache
def words() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*|\d[\d.,]*|\ufffc+")


@rule(
    "ACC604",
    "all-caps",
    severity="warning",
    options=Options,
    criteria=("3.1.5",),
    examples=[
        Good("The BBC, ITV and NHS England met the UK FA."),
        Good("Use `DO NOT FEED THE DUCKS` as the label."),
        Good("Signs say DO NOT FEED THE DUCKS there.", options=Options(min_words=6)),
        Bad("We ask that you ⟦DO NOT FEED THE DUCKS⟧ on the weir."),
        Bad("## ⟦OPENING HOURS⟧\n\nTen to four."),
    ],
)
def all_caps(block: Block, options: Options, document: Document) -> Iterator[Finding]:
    """Several words in a row, or a whole heading, are in capitals.

    Capitals take longer to read, since words lose their shape, and some screen readers spell them out letter by letter (NHS digital
    service manual; plainlanguage.gov). Abbreviations do not count.
    """
    if block.zone not in ZONES:
        return
    text = block.prose
    if pair().search(text) is None or not document.hidden.exposed(block.element):
        return
    found = list(words().finditer(text))
    capital = [_in_capitals(match[0]) for match in found]
    if block.zone in ("heading", "headline"):
        letters = [match for match in found if match[0][0].isalpha()]
        long = [match for match in letters if len(match[0]) > 3 and match[0] not in KNOWN]
        if len(letters) >= 2 and long and text.upper() == text and letters[-1].end() - letters[0].start() > 10:
            start, end = letters[0].start(), letters[-1].end()
            yield Finding(block.span(start, end), f"“{text[start:end][:30]}”: write it in small letters")
        return
    at = 0
    while at < len(found):
        if not capital[at]:
            at += 1
            continue
        end = at
        while end + 1 < len(found) and capital[end + 1] and text[found[end].end() : found[end + 1].start()].strip(" ,’'“”\"&-") == "":
            end += 1
        run = [match[0] for match in found[at : end + 1]]
        shouted = [word for word in run if word not in KNOWN and not is_roman(word)]
        start, stop = found[at].start(), found[end].end()
        if len(run) >= options.min_words and stop - start > 10 and sum(len(word) > 3 for word in shouted) >= 2 and _vowels(shouted):
            yield Finding(block.span(start, stop), f"“{text[start:stop][:30]}”: write it in small letters")
        at = end + 1


def _in_capitals(word: str) -> bool:
    return word.isupper() and any(c.isalpha() for c in word)


def _vowels(words: list[str]) -> bool:
    """Whether most words could be words: abbreviations in a row have few vowels or letters."""
    return sum(any(c in "AEIOUYÁÉÍÓÚÄÖÜ" for c in word) for word in words) * 4 >= len(words) * 3
