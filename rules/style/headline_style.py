"""STY011 headline-style."""

import re
from collections.abc import Iterator
from functools import cache

from editlint import Bad, Document, Finding, Good, Headline, Record, rule


class Options(Record):
    max: int = 80  #: characters; search results show about 65, shared cards about 80
    exclamation: bool = True  #: whether an exclamation mark is reported

    def __post_init__(self) -> None:
        if self.max < 10:
            raise ValueError("max must be 10 or more")


@cache
def emoticon() -> re.Pattern[str]:
    return re.compile(r"(?<!\S)(?:[:;=8][-o^']?[)(DPp|/\\]|<3|:'\()(?!\S)")


@cache
def entity() -> re.Pattern[str]:
    return re.compile(r"&(?:#\d{2,5}|#x[0-9a-fA-F]{2,5}|[a-z]{2,8});")


@cache
def abbreviation() -> re.Pattern[str]:
    return re.compile(r"(?:\b\w\.\w\.|\b(?:etc|Inc|Ltd|Co|Jr|Sr|St|No|vs)\.|\.\.)\Z", re.I)


@rule(
    "STY011",
    "headline-style",
    severity="warning",
    options=Options,
    examples=[
        Good("# Mill by the weir goes to brewery"),
        Good("# Who pays for the mill?"),
        Good("# Made in the U.S.\n\nText."),
        Good("# “We won!” say millers\n\nText.", why="an exclamation that somebody made"),
        Good("# " + "Mill by the weir " * 6 + "goes\n\nText.", options=Options(max=120)),
        Good("# Mill sold!\n\nText.", options=Options(exclamation=False)),
        Bad("# Mill by the weir goes to brewery⟦.⟧\n\nText."),
        Bad("# Mill sold⟦!⟧\n\nText."),
        Bad("---\ntitle: Mill sold, brewers happy ⟦<3⟧\n---\nText."),
        Bad("---\ntitle: '⟦&#8216;⟧Mill&#8217; sold'\n---\nText.", why="a template shows it as it is"),
        Bad("# ⟦" + "Mill by the weir " * 6 + "goes⟧\n\nText."),
    ],
)
def headline_style(headline: Headline, options: Options, document: Document) -> Iterator[Finding]:
    """The headline is too long, ends in a full stop, exclaims, or holds an emoticon or an entity.

    A headline is read in lists, search results and alerts, cut where it is too long. Sources: Guardian and Reuters style guides.
    """
    text = headline.text
    end = len(text.rstrip())
    start = len(text) - len(text.lstrip())
    shown = text[start:end]
    if not shown:
        return
    if headline.block is None:
        for match, span in list(headline.find(entity()))[:1]:
            yield Finding(span, f"“{match[0]}” in the headline: type the character itself")
    for match, span in headline.find(emoticon()):
        yield Finding(span, f"“{match[0]}” in the headline: leave it out")
    length = len(entity().sub("x", " ".join(shown.split())))
    if length > options.max:
        yield Finding(headline.place(start, end), f"The headline has {length} characters: keep to {options.max}")
    if shown.endswith(".") and not abbreviation().search(shown) and shown.count(". ") == 0:
        yield Finding(headline.place(end - 1, end), "A headline ends without a full stop: remove it")
    at = text.find("!")
    if (
        options.exclamation
        and at >= 0
        and text[at + 1 : at + 2] not in ("”", '"', "’", "'", "»")
        and "Yahoo!" not in text
        and not _title(text, at)
    ):
        yield Finding(headline.place(at, at + 1), "An exclamation mark in the headline: let the words do it")


def _title(text: str, at: int) -> bool:
    """Whether an exclamation mark ends the name of a series or show, which the headline goes on to fill."""
    return re.match(r"!\s*[-–—:|]", text[at:]) is not None
