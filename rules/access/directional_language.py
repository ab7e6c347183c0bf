"""ACC602 directional-language."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal

from editlint import PROSE, Bad, Block, Document, Finding, Good, Record, rule

THINGS = (
    "forms?|buttons?|menus?|links?|box(?:es)?|icons?|tables?|columns?|sidebars?|side bars?|images?|pictures?|photos?|"
    "graphics?|charts?|graphs?|diagrams?|maps?|"
    "fields?|tabs?|panels?|panes?|sections?|arrows?|banners?|screens?|pages?|search bar|navigation|toolbar|lists?|videos?|"
    "player|widget|text|checkbox(?:es)?"
)
ORDERS = (
    "click|press|tap|select|choose|see|use|fill in|fill out|complete|look|check|push|hit|scroll|follow|open|go|"
    "find|enter|type|hover|watch|read|view|touch"
)
COLOURS = "red|green|blue|yellow|orange|grey|gray|purple|pink|black|white|brown|coloured|colored|highlighted|shaded"
SHAPES = "round|square|circular|circle|triangular|triangle|rectangular|oval|large|big|small|bold"


PARTS = ("button", "icon", "link", "box", "arrow", "tab", "text", "field", "menu", "circle", "square")


class Options(Record):
    reading_order: Literal["allow", "report"] = "allow"  #: "above" and "below", which hold for listeners too


@cache
def place() -> re.Pattern[str]:
    side = r"(?:(?:top|bottom|upper|lower|far)[ -])?(?:left|right)(?:[ -]hand)?"
    return re.compile(
        rf"\b(?:(?:(?:on|in|at|to|from) (?:the|your) )(?:{side}(?:[ -](?:side|corner|column|sidebar|margin|menu|panel))?|"
        rf"(?:top|bottom)[ -](?:left|right)(?: corner)?)"
        rf"(?: of (?:the|this|your) (?:page|screen|window))?|(?:at|on|in) the (?:top|bottom) of (?:the|this|your) (?:page|"
        rf"screen))\b(?![ -](?:wing|bank|back|foot|track|to|of centre|of center|time))",
        re.I,
    )


@cache
def colour() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:the |a |our )?(?:{COLOURS}|{SHAPES})(?:,? (?:{COLOURS}|{SHAPES}))? (?:button|icon|link|box|arrow|tab|text|"
        rf"field|menu|circle|square)s?\b",
        re.I,
    )


@cache
def below() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:see|click|use|fill in|complete|in|follow) (?:the )?(?:(?:{THINGS}) )?(?:below|above)\b(?! (?:the|a|an|\d|"
        rf"average|zero|ground|sea))",
        re.I,
    )


@cache
def thing() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{THINGS})\b", re.I)


@cache
def order() -> re.Pattern[str]:
    return re.compile(rf"(?:^|[.!?:;,]\s+|\b(?:and|then|to|please|just|or|you can|simply|should|must) )(?:{ORDERS})\b", re.I)


@cache
def label() -> re.Pattern[str]:
    return re.compile(r"[“\"‘'][^“”\"‘’']{1,40}[”\"’']|\b(?:labelled|labeled|called|named|marked|titled)\b", re.I)


@rule(
    "ACC602",
    "directional-language",
    severity="warning",
    options=Options,
    criteria=("1.3.3",),
    examples=[
        Good("You have the right to appeal."),
        Good("Green Party members met on the left bank."),
        Good("Prices fell below two pounds."),
        Good("Press the green button labelled “Start”.", why="it has a label as well"),
        Good("See the table below.", why="below holds for listeners too: it comes next"),
        Good("The house on the right was empty.", why="a street, not a page"),
        Bad("Fill in the form ⟦on the right⟧ and press Send."),
        Bad("Press ⟦the green button⟧ to start."),
        Bad("⟦See the table below⟧.", options=Options(reading_order="report")),
    ],
)
def directional_language(block: Block, options: Options, document: Document) -> Iterator[Finding]:
    """Readers are sent to a part of the page by its place, shape or colour alone.

    Who listens to the page, enlarges it or reads it on a telephone has no right-hand column, and a green button is a button like any
    other (WCAG failure F14, success criterion 1.3.3). Name the thing.
    """
    if block.zone not in PROSE or not document.lang.lower().startswith("en"):
        return
    text = block.prose
    lower = text.lower()
    candidates: list[tuple[int, int]] = []
    if " left" in lower or " right" in lower or " top" in lower or " bottom" in lower:
        candidates += [match.span() for match in place().finditer(text) if _of_the_page(text, *match.span())]
    if any(word in lower for word in PARTS):
        candidates += [match.span() for match in colour().finditer(text) if order().search(_sentence(text, *match.span()))]
    if options.reading_order == "report" and ("below" in lower or "above" in lower):
        candidates += [match.span() for match in below().finditer(text)]
    if not candidates or not document.hidden.exposed(block.element):
        return
    named = {word for heading in document.headings for word in heading.text.lower().split()}
    links = [link.span for link in document.links if block.start <= link.span.start < block.end]
    reached = -1
    for start, end in sorted(candidates):
        span = block.span(start, end)
        if start < reached or label().search(_sentence(text, start, end)) or any(link.start <= span.start < link.end for link in links):
            continue
        reached = end
        clause = _sentence(text, start, end)
        if any(match[0].lower() in named for match in thing().finditer(clause)):
            continue  # the thing has a heading by this name
        yield Finding(span, f"“{text[start:end][:40]}” helps only who sees it: name the thing")


def _sentence(text: str, start: int, end: int) -> str:
    """The clause around a place in a text: from the stop before it to the stop after it."""
    left = max(text.rfind(mark, 0, start) for mark in (". ", "! ", "? ", "\u2028", "\n"))
    right = min((found for mark in (". ", "! ", "? ", "\u2028") if (found := text.find(mark, end)) >= 0), default=len(text))
    return text[left + 1 : right + 1].strip()


def _of_the_page(text: str, start: int, end: int) -> bool:
    """Whether the words point at the page: they name a part of it, or follow an order to use one."""
    if re.search(r"(?:page|screen|window|column|sidebar|menu|panel|corner)\Z", text[start:end], re.I):
        return True
    sentence = _sentence(text, start, end)
    return thing().search(sentence) is not None and order().search(sentence) is not None
