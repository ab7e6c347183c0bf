"""ACC602 directional-language."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from typing import Literal

from editlint import PROSE, Bad, Block, Document, Finding, Good, Link, Record, rule

from ._phrases import primary

#: What a page is made of.
THINGS = (
    "forms?|buttons?|menus?|links?|box(?:es)?|icons?|tables?|columns?|sidebars?|side bars?|images?|pictures?|photos?|photographs?|"
    "graphics?|charts?|graphs?|diagrams?|maps?|fields?|tabs?|panels?|panes?|arrows?|banners?|search bar|navigation|toolbar|videos?|"
    "player|widget|checkbox(?:es)?|drop-?downs?|sliders?|logo|infographic|screenshot"
)
ORDERS = (
    "click|press|tap|select|choose|see|use|fill in|fill out|complete|look|check|push|hit|scroll|follow|open|go|"
    "find|enter|type|hover|watch|read|view|touch|drag|refer|download|sign up|subscribe|search"
)
COLOURS = "red|green|blue|yellow|orange|grey|gray|purple|pink|black|white|brown|turquoise|violet|gold|coloured|colored|highlighted|shaded"
SHAPES = "round|square|circular|circle|triangular|triangle|rectangular|rectangle|oval|diamond(?:-shaped)?|star-shaped|heart-shaped"
SIZES = "wide|narrow|tall|large|larger|largest|small|smaller|smallest|big|bigger|biggest|tiny|bold"
#: Things that are hardly anything but parts of a page, and others that may well be out in the world.
PARTS = "button|icon|link|menu|tab|field|drop-?down|banner|checkbox|toolbar|sidebar"
OTHERS = "box|arrow|text|circle|square|triangle|area|bar|dot|star|section|panel|column|form"
PICTURES = "image|picture|photo|photograph|graphic|chart|graph|diagram|map"


class Options(Record):
    reading_order: Literal["allow", "report"] = "allow"  #: "above" and "below", which hold for listeners too


@cache
def place() -> re.Pattern[str]:
    side = r"(?:(?:top|bottom|upper|lower|far)[ -])?(?:left|right)(?:[ -]?hand)?"
    part = r"(?:side|corner|column|sidebar|side bar|margin|menu|panel|pane|navigation|nav|bar|rail|edge)"
    page = r"(?: of (?:the|this|your|our|each|every) (?:page|screen|window|site|website|article|form|menu|image|picture|photo))?"
    return re.compile(
        rf"\b(?:on|in|at|to|from|along|down) (?:the|your|our) (?:very )?{side}(?:[ -]{part})?{page}"
        rf"(?=[.,;:!?)\]\u2028\n]|\Z| (?:of|and|or|to|then|for|is|are|shows?|will|you|in|at|when|if|with|as|from|here|below|above|lists?|"
        rf"opens?|takes?|leads?|has|have|gives?|can|lets?|tells?|starts?|but|which|that|by|now|before)\b)|"
        rf"\bthe {side}[ -](?:column|sidebar|side bar|margin|menu|panel|pane|navigation|nav|rail|hand (?:side|column|menu|panel))\b{page}|"
        rf"\b(?:at|on|in|to|from|near) the (?:very )?(?:top|bottom) of (?:the|this|your|our|each|every) "
        rf"(?:page|screen|window|site|website|article|form|menu|sidebar)\b|"
        rf"(?<=[,( ])(?:above|below) (?:left|right)\b",
        re.I,
    )


@cache
def elsewhere() -> re.Pattern[str]:
    """What follows "on the left" in politics, geography and sport."""
    return re.compile(
        r" of (?:the|this|our|his|her|its|their|a) (?!page|screen|window|site|website|article|form|menu|image|picture|photo)", re.I
    )


@cache
def colour() -> re.Pattern[str]:
    looks = rf"(?:{COLOURS}|{SHAPES}|{SIZES})"
    return re.compile(
        rf"\b{looks}(?:,? (?:and )?{looks})? (?:{PARTS}|{OTHERS})(?:s|es)?\b|"
        rf"(?<=[Cc]lick the )(?:triangle|square|circle|diamond)\b|(?<=[Pp]ress the )(?:triangle|square|circle|diamond)\b|"
        rf"\b(?:shown|marked|highlighted|displayed|listed) in (?:{COLOURS})\b",
        re.I,
    )


@cache
def picture() -> re.Pattern[str]:
    return re.compile(rf"\bthe (?:{COLOURS}|{SHAPES}|{SIZES}|left(?:[ -]hand)?|right[ -]hand) (?:{PICTURES})s?\b", re.I)


@cache
def below() -> re.Pattern[str]:
    return re.compile(
        rf"(?:\b(?:see|click|use|fill in|complete|follow|read|press|as (?:shown|described|listed)|listed|shown) )?"
        rf"(?:\b(?:in )?(?:the|this|our) )?(?:\b(?:{THINGS}|list|section|text|information|details) )?\b(?:below|above)\b"
        rf"(?! (?:the|a|an|\d|average|zero|ground|sea|two|three|four|five|ten|all|and beyond|par|cost))",
        re.I,
    )


@cache
def thing() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{THINGS})\b", re.I)


@cache
def before() -> re.Pattern[str]:
    """A thing of the page directly before a place: "the form on the right", "the links you find"."""
    between = r"(?:,| that you (?:see|find)| you (?:see|find)| shown| located| found| is| are)?"
    return re.compile(rf"\b(?:{THINGS}){between}[ \u2028\n]+\Z", re.I)


@cache
def order() -> re.Pattern[str]:
    you = r"you(?:[’']ll| can| may| must| should| will| need to| have to)?"
    return re.compile(
        rf"(?:^|[.!?:;,(]\s+|\b(?:and|then|to|please|just|or|{you}|simply|should|must|can) )(?:{ORDERS})\b",
        re.I,
    )


@cache
def shows() -> re.Pattern[str]:
    """What a part of a page does to its reader."""
    return re.compile(
        r" (?:opens|shows|takes you|lists|starts|means|indicates|marks|leads|lets you|brings|gives|sends|will|is where)\b", re.I
    )


@cache
def label() -> re.Pattern[str]:
    return re.compile(
        r"[“\"‘«][^“”\"‘’«»]{1,60}[”\"’»]|(?<![\w])'[^']{1,40}'(?!\w)|"
        r"\b(?:labelled|labeled|called|named|marked|titled|headed|entitled)\b(?! in )"
    )


@cache
def named() -> re.Pattern[str]:
    """A thing's own name before its place: "press Send, on the right", "the Subscribe form on the right"."""
    return re.compile(
        rf"\b(?:[Cc]lick|[Pp]ress|[Tt]ap|[Ss]elect|[Cc]hoose|[Hh]it|[Uu]se|[Oo]pen)(?: on)?(?: the)? [A-Z]\w*|"
        rf"(?<=[a-z] )[A-Z]\w+ (?:{THINGS})\b"
    )


@rule(
    "ACC602",
    "directional-language",
    severity="warning",
    options=Options,
    criteria=("1.3.3",),
    act=("9bd38c",),
    examples=[
        Good("You have the right to appeal."),
        Good("Green Party members met on the left bank."),
        Good("Prices fell below two pounds."),
        Good("Press the green button labelled “Start”.", why="it has a label as well"),
        Good("See the table below.", why="below holds for listeners too: it comes next"),
        Good("The house on the right was empty.", why="a street, not a page"),
        Good("![The wide valley](a.jpg)\n\nThe wide image is the best.", why="the alternative says which one is wide"),
        Bad("Fill in the form ⟦on the right⟧ and press Send."),
        Bad("Press the ⟦green button⟧ to start."),
        Bad("![The valley](a.jpg)\n\nThe ⟦wide image⟧ is the best."),
        Bad("Find it in the ⟦triangle menu⟧."),
        Bad("⟦See the table below⟧.", options=Options(reading_order="report")),
    ],
)
def directional_language(document: Document, options: Options) -> Iterator[Finding]:
    """Readers are sent to a part of the page by its place, shape or colour alone.

    Who listens to the page, enlarges it or reads it on a telephone has no right-hand column, and a green button is a button like any
    other (WCAG failure F14, success criterion 1.3.3). Name the thing.
    """
    page: tuple[set[str], set[str]] | None = None
    for block, text, candidates in _candidates(document, options):
        if not (document.hidden.seen(block.element) or document.hidden.exposed(block.element)):
            continue
        if primary(document.languages.of(block.element)) != "en":
            continue
        page = page or _names(document)
        reached = -1
        for start, end in candidates:
            clause = _sentence(text, start, end)
            own = named().search(text, max(0, start - len(clause)), start)
            if start < reached or own is not None or label().search(clause) or _linked(document, block, start):
                continue
            reached = end
            if any(match[0].lower() in page[0] for match in thing().finditer(clause)):
                continue  # the thing has a heading by this name
            if any(word in page[1] for word in _words(text[start:end])):
                continue  # a name on the page says the same word
            yield Finding(block.span(start, end), f"“{text[start:end][:40]}” helps only who sees it: name the thing")


def _candidates(document: Document, options: Options) -> Iterator[tuple[Block, str, list[tuple[int, int]]]]:
    """The blocks that name a place or a look, their prose, and where in it."""
    placed = set(map(id, document.blocks_with(BESIDE, then=SIDES)))
    looks = (
        document.blocks_with(LOOKS, then=_looked_at()),
        document.blocks_with({"in"}, then=VISUAL),
        document.blocks_with(DRAWN),
    )
    looking = {id(block) for blocks in looks for block in blocks}
    ordered = set(map(id, document.blocks_with(ORDER))) if options.reading_order == "report" else set()
    pointing = placed | looking | ordered
    for block in document.blocks if pointing else ():
        if id(block) not in pointing or block.zone not in ZONES:
            continue
        text = block.prose.replace("\u00a0", " ")
        found: list[tuple[int, int]] = []
        if id(block) in placed:
            found += [match.span() for match in place().finditer(text) if _of_the_page(text, *match.span())]
        if id(block) in looking:
            found += [match.span() for match in colour().finditer(text) if _is_pointed_at(text, match)]
            if document.images:
                found += [(match.start() + 4, match.end()) for match in picture().finditer(text) if "big" not in match[0].lower()]
        if id(block) in ordered:
            found += [match.span() for match in below().finditer(text)]
        if found:
            yield block, text, sorted(found)


def _names(document: Document) -> tuple[set[str], set[str]]:
    """The words of the page's headings, and those words for looks and places that names on it say."""
    headings = {word for heading in document.headings for word in _words(heading.text)}
    things = document.elements("img", "button", "svg", "input", "a")
    return headings, {word for one in things for word in _words(document.names.of(one)) if word in VISUAL}


def _linked(document: Document, block: Block, at: int) -> bool:
    """Whether a place in a block stands in a link."""
    place = block.span(at, at).start
    number = bisect_right(document.links, place, key=_start) - 1
    return number >= 0 and place < document.links[number].span.end


def _start(link: Link) -> int:
    return link.span.start


ZONES = PROSE - {"quote"}
#: Words by which a block is told to have what the patterns look for: one of a pair stands right after the other.
BESIDE = frozenset("the your our very top bottom upper lower far above below".split())
SIDES = frozenset("left right lefthand righthand top bottom".split())
DRAWN = frozenset("triangle square circle diamond".split())
ORDER = frozenset(("above", "below"))
VISUAL = frozenset(re.findall("[a-z]+", f"{COLOURS}|{SHAPES}|{SIZES}|left|right|top|bottom"))
LOOKS = VISUAL | {"hand"}


@cache
def _looked_at() -> frozenset[str]:
    things = re.findall("[a-z]+", f"{PARTS}|{OTHERS}|{PICTURES}")
    return frozenset([thing + ending for thing in [*things, "dropdown"] for ending in ("", "s", "es")])


def _words(text: str) -> list[str]:
    return re.findall(r"[a-z]+", text.lower())


def _sentence(text: str, start: int, end: int) -> str:
    """The sentence around a place in a text: from the stop before it to the stop after it, no more than 300 characters away."""
    first, last = max(0, start - 300), min(len(text), end + 300)
    left = max(first - 1, *(text.rfind(mark, first, start) for mark in (". ", "! ", "? ", "\u2028", "\n")))
    right = min((found for mark in (". ", "! ", "? ", "\u2028") if (found := text.find(mark, end, last)) >= 0), default=last)
    return text[left + 1 : right + 1].strip()


def _of_the_page(text: str, start: int, end: int) -> bool:
    """Whether the words point at the page: they name a part of it, stand right after one, or follow an order to use one."""
    if elsewhere().match(text, end):
        return False
    sentence = _sentence(text, start, end)
    told = order().search(sentence) is not None
    if re.search(r"(?:page|screen|window|column|sidebar|side bar|menu|panel|pane|navigation|nav|website)\Z", text[start:end], re.I):
        return told or before().search(text[max(0, start - 60) : start]) is not None or re.search(r"\byou\b", sentence, re.I) is not None
    return before().search(text[max(0, start - 60) : start]) is not None or (told and thing().search(sentence) is not None)


def _is_pointed_at(text: str, match: re.Match[str]) -> bool:
    """Whether a reader is told to use what has the colour, or is told what it does."""
    sentence = _sentence(text, *match.span())
    if match[0].lower().startswith(("shown", "marked", "highlighted", "displayed", "listed")):
        return (
            re.search(r"\b(?:fields?|items?|links?|entries|rows?|cells?|columns?|words|dates|questions|boxes)\b", sentence, re.I)
            is not None
        )
    if re.search(r"\b(?:a|an|his|her|their|my)\s+(?:\w+\s+)?\Z", text[max(0, match.start() - 30) : match.start()], re.I):
        return False
    if order().search(sentence) is not None:
        return True
    return shows().match(text, match.end()) is not None and re.search(rf"(?:{PARTS})s?\Z", match[0], re.I) is not None
