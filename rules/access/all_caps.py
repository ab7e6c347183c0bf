"""ACC604 all-caps."""

import re
from collections.abc import Iterator
from functools import cache

from editlint import PROSE, Bad, Block, Document, Edit, Finding, Fix, Good, Record, rule

from ._abbreviations import KNOWN, SHOUTED, is_roman

ZONES = (PROSE - {"quote"}) | {"headline", "heading", "caption", "table"}


class Options(Record):
    min_words: int = 4  #: neighbouring words in capitals that make a run

    def __post_init__(self) -> None:
        if self.min_words < 2:
            raise ValueError("min-words must be 2 or more")


@cache
def pair() -> re.Pattern[str]:
    """Two words in capitals side by side: less is no run."""
    return re.compile(r"[A-ZÀ-ÞΑ-ΩА-Я]{2}[^a-zß-ÿα-ωа-я]{0,12}?\W[^a-zß-ÿα-ωа-я]{0,3}[A-ZÀ-ÞΑ-ΩА-Я]{2}")


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
        Good("The Weir Trust (WEIT) and the Mill Guild (MILG) met: WEIT MILG WEIT MILG.", why="this article's own abbreviations"),
        Bad("We ask that you ⟦DO NOT FEED THE DUCKS⟧ on the weir.", fixed="We ask that you do not feed the ducks on the weir."),
        Bad("## ⟦OPENING HOURS⟧\n\nTen to four.", fixed="## Opening hours\n\nTen to four."),
        Bad("⟦THE NHS IS OPEN TODAY⟧. Come in.", fixed="The NHS is open today. Come in."),
    ],
)
def all_caps(document: Document, options: Options) -> Iterator[Finding]:
    """Several words in a row, or a whole heading, are in capitals.

    Capitals take longer to read, since words lose their shape, and some screen readers spell them out letter by letter (NHS digital
    service manual; plainlanguage.gov). Abbreviations do not count.
    """
    for block in document.abbreviated:
        if block.zone in ZONES and pair().search(block.prose) is not None and document.hidden.exposed(block.element):
            yield from _of_block(block, options)


def _of_block(block: Block, options: Options) -> Iterator[Finding]:
    text = block.prose
    found = list(words().finditer(text))
    if block.zone in ("heading", "headline"):
        letters = [match for match in found if match[0][0].isalpha()]
        if len(letters) >= 2 and not any(character.islower() for character in text):
            yield from _finding(block, letters, 1)
        return
    run: list[re.Match[str]] = []
    for match in found:
        if run and (not _in_capitals(match[0]) or text[run[-1].end() : match.start()].strip(" \u00a0,’'“”\"&-–")):
            if len(run) >= options.min_words:
                yield from _finding(block, run, 2)
            run = []
        if _in_capitals(match[0]):
            run.append(match)
    if len(run) >= options.min_words:
        yield from _finding(block, run, 2)


def _finding(block: Block, run: list[re.Match[str]], least: int) -> Iterator[Finding]:
    """The finding of a run of words in capitals of which at least so many are shouted, not abbreviations."""
    start, end = run[0].start(), run[-1].end()
    text = block.text
    own = [match[0] for match in run if match[0] not in KNOWN and not is_roman(match[0])]
    shouted = [one for one in own if one in SHOUTED or (len(one) > 3 and _spoken(one) and f"({one})" not in text)]
    if end - start > 10 and len(shouted) >= least and len(shouted) * 2 >= len(own):
        fixes = (Fix((Edit(block.span(start, end), _small(text, run)),), title="write it in small letters"),)
        yield Finding(
            block.span(start, end), f"“{text[start:end][:30]}”: write it in small letters", fixes if block.contiguous(start, end) else ()
        )


def _small(text: str, run: list[re.Match[str]]) -> str:
    """A run of words in small letters: known abbreviations stay, and a sentence begins with a capital."""
    start, end = run[0].start(), run[-1].end()
    out: list[str] = []
    at = start
    for match in run:
        keep = match[0] in KNOWN and match[0] not in SHOUTED or match[0] == "I"
        out += (text[at : match.start()], match[0] if keep else match[0].lower())
        at = match.end()
    small = "".join(out) + text[at:end]
    before = text[:start].rstrip()
    return small[0].upper() + small[1:] if not before or before[-1] in '.!?:“"‘' else small


def _in_capitals(word: str) -> bool:
    return word.isupper() and any(character.isalpha() for character in word)


def _spoken(word: str) -> bool:
    """Whether a word could be one: most abbreviations have no vowel."""
    return not word.isascii() or any(character in "AEIOUY" for character in word)
