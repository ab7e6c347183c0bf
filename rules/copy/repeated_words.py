"""CPY007 repeated-words."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice
from operator import eq

from editlint import PROSE, Bad, Block, Document, Finding, Good, rule

ZONES = PROSE | {"headline", "heading", "caption"}


ADVERBS = "now also just only already still always currently usually often recently therefore".split()
ENDS = tuple("tion sion ment ness ity ance ence ism ology".split())


#: In "more and more and more", "friends of friends of friends" the words are meant to stand twice.
FIGURES = frozenset(("and", "or", "by", "of"))
SMALL = frozenset("a an the in on at to for from with of is are was".split())


@cache
def adverb() -> re.Pattern[str]:
    """One adverb twice in a clause: "now we are now"."""
    return re.compile(
        r"(?<![\w\ufffc’'-])(now|also|just|only|already|still|always|currently|usually|often|recently|therefore)((?: "
        r"[a-z’']+){1,4}) \1(?![\w’'-])",
        re.I,
    )


@cache
def restarted() -> re.Pattern[str]:
    """A clause whose adverb stands before its subject and again after the verb: no figure of speech, in a quotation neither."""
    return re.compile(
        r"(?<![\w\ufffc’'-])(now|also|still|already|currently|recently) (?:I|we|you|they|he|she|it|there) "
        r"(?:am|are|is|was|were|have|has|had|will) \1(?![\w’'-])",
        re.I,
    )


@cache
def verb() -> re.Pattern[str]:
    """One verb group twice in a clause: "will be for the movement will be"."""
    return re.compile(
        r"(?<![\w\ufffc’'-])(will be|would be|has been|have been|had been|can be|could be|should be|must be|is to|was to)((?: "
        r"[A-Za-z’'-]+){1,6}) \1(?![\w’'-])"
    )


@cache
def plural() -> re.Pattern[str]:
    """A noun and its plural: "presentation presentations"."""
    return re.compile(
        r"(?<![\w\ufffc-])([a-z]{3,}(?:tion|sion|ment|ness|ity|ance|ence|ism|ology)) \1s\b|(?<![\w\ufffc-])([a-z]{3,}(?:tion|"
        r"sion|ment|ness|ance|ence))s \2\b",
        re.I,
    )


@cache
def joint() -> re.Pattern[str]:
    """A word between the two that begins a new clause, or turns the repetition into a figure."""
    return re.compile(
        r"(?i)\b(?:that|which|who|what|and|or|but|if|when|because|as|than|then|not|where|how|why|while|so|from|or|nor|to now|"
        r"before|after)\b"
    )


@cache
def phrase() -> re.Pattern[str]:
    """Two to four words twice in a row; not "over and over and over", nor "followers of followers of followers"."""
    return re.compile(
        r"(?<![\w\ufffc’'-])(?<!hat )(?<!ever )((?P<first>[a-z’']+) (?:[a-z’']+ ){0,2}[a-z’']+) \1(?![\w’'-])(?! (?P=first)\b)", re.I
    )


@rule(
    "CPY007",
    "repeated-words",
    severity="warning",
    examples=[
        Good("What will be will be. He also said that she also came."),
        Good("They will be late, and the others will be later."),
        Good("Only the brave, only the few. It is now or never, now."),
        Good("“We are now falling now,” she said.", why="quoted words are the speaker's"),
        Bad("“The mill has sunk, ⟦now we are now⟧ falling behind,” she said.", why="a slip of who wrote it down"),
        Bad("The mill has sunk and ⟦now we are now⟧ falling behind."),
        Bad("It ⟦will be for the movement will be⟧ a chance."),
        Good("It went over and over and over, and followers of followers of followers came; more and more and more."),
        Bad("Watch it, ⟦along with along with⟧ the slides ⟦in the in the⟧ hall ⟦of the of the⟧ mill."),
        Bad("He gave a ⟦presentation presentations⟧."),
    ],
)
def repeated_words(document: Document) -> Iterator[Finding]:
    """A word or phrase stands twice in one clause.

    The sentence was rewritten and the old words were left in. Where a new clause begins in between, nothing is said.
    """
    for block in _twice(document, *ADVERBS):
        if block.zone not in ZONES:
            continue
        text = document.narration.of(block)
        found = [match for match in adverb().finditer(text) if not joint().search(match[2])]
        found += [match for match in restarted().finditer(block.prose) if text[match.start()] == "\ufffc"]
        for match in found:
            yield Finding(block.span(*match.span()), f"“{match[1]}” stands twice: “{_short(match[0])}”, take one out")
    for block in dict.fromkeys((*_twice(document, "be", "been"), *document.blocks_having("is to ", "was to "))):
        for match in verb().finditer(document.narration.of(block)) if block.zone in ZONES else ():
            if not joint().search(match[2]):
                yield Finding(block.span(*match.span()), f"“{match[1]}” stands twice: “{_short(match[0])}”, take one out")
    for block in document.blocks:
        if block.zone in ZONES and _again(block.words):
            for match in phrase().finditer(document.narration.of(block)):
                inside = set(match[1].lower().split())
                if FIGURES.isdisjoint(inside) or "of" in inside <= SMALL:
                    yield Finding(block.span(*match.span()), f"“{_short(match[0])}”: the words stand twice, take one out")
    index = document.concordance
    plurals = [word for word in index if word[-1] == "s" and word[:-1] in index and word[:-1].endswith(ENDS)]
    for word in plurals:
        noun = {word[:-1]}
        for block in dict.fromkeys((*document.blocks_with(noun, {word}), *document.blocks_with({word}, noun))):
            for match in plural().finditer(document.narration.of(block)) if block.zone in ZONES else ():
                yield Finding(block.span(*match.span()), f"“{_short(match[0])}”: the word stands twice, take one out")


def _again(words: list[str]) -> bool:
    """Whether two to four words stand twice in a row; then so does one of every second, third or fourth, which is soon told."""
    for length in (2, 3, 4):
        every = words[::length]
        if any(map(eq, every, islice(every, 1, None))) and b"\1" * length in bytes(map(eq, words, islice(words, length, None))):
            return True
    return False


def _twice(document: Document, *words: str) -> dict[Block, None]:
    """The blocks that have one of the words more than once."""
    index = document.concordance
    return {block: None for word in words for block in index.get(word, ()) if block.words.count(word) > 1}


def _short(text: str) -> str:
    return text if len(text) <= 40 else text[:39].rstrip() + "…"
