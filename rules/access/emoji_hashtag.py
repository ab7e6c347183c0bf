"""ACC607 emoji-hashtag."""

import re
from collections.abc import Iterator
from functools import cache

from editlint import PROSE, Bad, Block, Document, Edit, Finding, Fix, Good, Record, rule

from ._phrases import primary

ZONES = (PROSE - {"quote"}) | {"headline", "heading", "caption", "table"}
#: Signs that stand for a verb wherever they stand.
HEARTS = frozenset("❤♥💙💚💛💜🖤🧡💕💗💖🤍🤎")
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
def sign() -> re.Pattern[str]:
    """What every emoji has one of."""
    return re.compile("[\u20e3\u2300-\u2bff\U0001f000-\U0001faff]")


@cache
def one() -> re.Pattern[str]:
    return re.compile(_ONE)


@cache
def hashtag() -> re.Pattern[str]:
    return re.compile(r"(?<![\w&/#])#([a-z][a-z0-9]{12,40})\b")


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
        Good("We need #accessibility and #sustainability.", why="one word each"),
        Bad("The mill is open ⟦🎉🎉🎉⟧", fixed="The mill is open 🎉"),
        Bad("We ⟦❤⟧ the weir."),
        Bad("Follow ⟦#rebuildthemillnow⟧ for news.", fixed="Follow #RebuildTheMillNow for news."),
    ],
)
def emoji_hashtag(document: Document, options: Options) -> Iterator[Finding]:
    """Emoji stand in a row or in place of a word, or a hashtag runs words together.

    A screen reader says the name of each emoji, "party popper party popper party popper"; it reads #rebuildthemill as one word, and
    #RebuildTheMill as three. Emoji belong at the end of a sentence.
    """
    for block in () if document.prose.isascii() else document.blocks:
        if block.prose.isascii() or sign().search(block.prose) is None:
            continue
        if block.zone in ZONES and document.hidden.exposed(block.element):
            yield from _emoji(block, options)
    for block in document.blocks_having("#"):
        if block.zone in ZONES and document.hidden.exposed(block.element):
            yield from _hashtags(block, document)


def _emoji(block: Block, options: Options) -> Iterator[Finding]:
    text = block.prose
    for match in row().finditer(text):
        found = one().findall(match[0])
        between = _between_words(text, match)
        if all(sign[0] in SIGNS for sign in found) and not (match[0][0] in HEARTS and between):
            continue
        span = block.span(*match.span())
        if len(found) > options.max_row:
            fixes = (Fix((Edit(span, found[0]),), title="keep one"),) if block.contiguous(*match.span()) else ()
            yield Finding(span, f"{len(found)} emoji in a row: a screen reader says each; keep one", fixes)
        elif between and not any(sign[0] in "©®™" for sign in found):
            yield Finding(span, f"{match[0]} inside the sentence: write the word, or move it to the end")


def _hashtags(block: Block, document: Document) -> Iterator[Finding]:
    for match in hashtag().finditer(block.prose):
        parts = document.words_in(match[1])
        if len(parts) > 1 and primary(document.languages.of(block.element)) == "en":
            span = block.span(*match.span())
            fixes = (Fix((Edit(span, "#" + "".join(part.capitalize() for part in parts)),), title="begin each word with a capital"),)
            shown = f"{match[0][:30]}: begin each word in a hashtag with a capital"
            yield Finding(span, shown, fixes if block.contiguous(*match.span()) else ())


def _between_words(text: str, match: re.Match[str]) -> bool:
    """Whether words of one sentence stand on both sides."""
    before, after = text[: match.start()].rstrip(" \u00a0"), text[match.end() :].lstrip(" \u00a0")
    if not before or not after or not (before[-1].isalnum() or before[-1] in ",;:’'”\"") or not (after[0].isalnum() or after[0] in "‘“\"'"):
        return False
    return match[0][0] in HEARTS or not after[0].isupper()
