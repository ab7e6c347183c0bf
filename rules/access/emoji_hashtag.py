"""ACC607 emoji-hashtag."""

import re
from collections.abc import Iterator
from functools import cache

from editlint import PROSE, Bad, Block, Document, Finding, Good, Record, rule

ZONES = (PROSE - {"quote"}) | {"headline", "heading", "caption"}
_ONE = (
    r"(?:[\U0001f1e6-\U0001f1ff]{2}|[0-9#*]\ufe0f?\u20e3|[\u2600-\u26ff\u2700-\u27bf\u2b50\u2b55\u231a\u231b\u23e9-\u23fa\U0001f300-\U0001faff]"
    r"\ufe0f?[\U0001f3fb-\U0001f3ff]?(?:\u200d[\u2600-\u27bf\U0001f300-\U0001faff]\ufe0f?[\U0001f3fb-\U0001f3ff]?)*)"
)
#: Typographic signs in the same blocks that nobody calls emoji.
SIGNS = frozenset("✓✔✗✘✱✳✴❖➔➜➝➞➡☆★☐☑☒♀♂♠♣♥♦♩♪♫♬♭♮♯☞☜✂✉✏✒⚫⚪❝❞❛❜➤➥➢➣")


class Options(Record):
    max_row: int = 2  #: emoji in a row

    def __post_init__(self) -> None:
        if self.max_row < 1:
            raise ValueError("max-row must be 1 or more")


@cache
def row() -> re.Pattern[str]:
    return re.compile(rf"{_ONE}(?:[ \u00a0]?{_ONE})*")


@cache
def one() -> re.Pattern[str]:
    return re.compile(_ONE)


@cache
def hashtag() -> re.Pattern[str]:
    return re.compile(r"(?<![\w&/#])#([a-z][a-z0-9]{11,40})\b")


@rule(
    "ACC607",
    "emoji-hashtag",
    severity="warning",
    options=Options,
    criteria=("1.1.1",),
    examples=[
        Good("The mill is open 🎉"),
        Good("Farmers met 👩🏽‍🌾", why="one emoji with a joiner is one"),
        Good("The colour is #ffffff, see #1234 and #RebuildTheMill."),
        Good("The mill is open 🎉🎉🎉", options=Options(max_row=3)),
        Bad("The mill is open ⟦🎉🎉🎉⟧"),
        Bad("We ⟦❤⟧ the weir."),
        Bad("Follow ⟦#rebuildthemillnow⟧ for news."),
    ],
)
def emoji_hashtag(block: Block, options: Options, document: Document) -> Iterator[Finding]:
    """Emoji stand in a row or in place of a word, or a hashtag runs words together.

    A screen reader says the name of each emoji, "party popper party popper party popper"; it reads #rebuildthemill as one word, and
    #RebuildTheMill as three. Emoji belong at the end of a sentence.
    """
    if block.zone not in ZONES:
        return
    text = block.prose
    if text.isascii() and "#" not in text:
        return
    exposed = document.hidden.exposed(block.element)
    if not exposed:
        return
    if not text.isascii():
        for match in row().finditer(text):
            found = one().findall(match[0])
            if all(sign[0] in SIGNS for sign in found) and not (match[0][0] == "♥" and _between_words(text, match)):
                continue
            if len(found) > options.max_row:
                yield Finding(block.span(*match.span()), f"{len(found)} emoji in a row: a screen reader says each; keep one")
            elif _between_words(text, match) and not any(sign[0] in "©®™" for sign in found):
                yield Finding(block.span(*match.span()), f"{match[0]} inside the sentence: write the word, or move it to the end")
    for match in hashtag().finditer(text):
        if not _colour(match[1]):
            yield Finding(block.span(*match.span()), f"{match[0][:30]}: begin each word in a hashtag with a capital")


def _between_words(text: str, match: re.Match[str]) -> bool:
    """Whether words of one sentence stand on both sides."""
    before, after = text[: match.start()].rstrip(), text[match.end() :].lstrip(" \u00a0")
    return (
        bool(before)
        and before[-1].isalnum()
        and bool(after)
        and after[0].isalpha()
        and after[0].islower()
        and "\u2028" not in text[match.end() - 1 : match.end() + 2]
    )


def _colour(word: str) -> bool:
    return len(word) in (3, 6, 8) and all(c in "0123456789abcdef" for c in word)
