"""CPY015 impossible-share."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from editlint import PROSE, Bad, Block, Document, Finding, Good, rule

ZONES = PROSE | {"headline", "caption"}
_WORDS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"
).split()
GROUPS = frozenset("men women boys girls adults children sons daughters".split())
_NUMBER = rf"(?:\d{{1,6}}|{'|'.join(_WORDS)})"
_SUM = rf"(?:[£$€]?\d{{1,3}}(?:,\d{{3}})+|[£$€]?\d{{1,6}}(?:\.\d+)?(?:m|bn)?|(?:{'|'.join(_WORDS)})\b)"


@cache
def parts() -> re.Pattern[str]:
    """A number of people and the two groups that they are made of."""
    groups = "men,women men,boys women,men boys,girls girls,boys adults,children women,children men,children sons,daughters daughters,sons"
    pairs = "|".join(
        f"{first} and (?P<b{n}>{_NUMBER}) {second}" for n, (first, second) in enumerate(pair.split(",") for pair in groups.split())
    )
    return re.compile(
        rf"(?<![\w,.])(?P<whole>{_NUMBER}) (?:people|persons|members|victims|players|passengers|pupils|students|patients|children|workers|"
        rf"councillors|candidates|survivors|suspects)(?: ?[:,(–—-] ?| \()(?P<first>{_NUMBER}) (?:{pairs})\b",
        re.I,
    )


@cache
def share() -> re.Pattern[str]:
    """More than all of a group."""
    return re.compile(
        r"(?<![\w.,])(?P<share>1\d[1-9]|1[1-9]\d|[2-9]\d\d)(?:\.\d+)?(?:%| per ?cent) of (?:all |the |its |their |our |those |these )?"
        r"(?:people|voters|respondents|women|men|children|adults|pupils|students|patients|households|users|readers|members|votes|staff)\b",
        re.I,
    )


@cache
def listed() -> re.Pattern[str]:
    """A number of things, or a sum, and a list of parts that all begin with a number: "27 games: 16 wins, 4 draws and 8 defeats"."""
    thing = r" (?:[a-z’'-]+ ){0,2}[a-z’'-]+"
    parted = rf"(?:{thing}(?::| [–—]| \()|(?<=[\dmn]):)"
    return re.compile(rf"(?<![\w,.£$€-])(?P<whole>{_SUM}){parted}\s?(?P<parts>{_SUM} [^.;:()–—?!]+)", re.I)


@cache
def begun() -> re.Pattern[str]:
    """The number that such a list begins with."""
    return re.compile(rf"[:–—(]\s?{_SUM}", re.I)


@cache
def counted() -> re.Pattern[str]:
    """The parts of a number that is told first: "Of the 50 members, 31 voted for, 14 against and 7 stayed away"."""
    told = rf"{_SUM}[^.;:()–—?!]+(?:\.\d+[^.;:()–—?!]*)*"
    return re.compile(rf"\bOf (?:the|its|our|their|these|those) (?:(?P<whole>{_SUM})|[a-z])[a-z’' -]{{0,40}}, (?P<parts>{told})")


@cache
def together() -> re.Pattern[str]:
    """A sum after its parts: "£48,000 for heat and £27,000 for staff, £65,000 in all"."""
    return re.compile(rf"(?<=[ (])(?P<whole>{_SUM})(?: [a-z]+){{0,3}} (?:in all|in total|altogether)\b", re.I)


@cache
def figure() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w.,])({_SUM})(?: ?(%|per ?cent\b))?(?![\w%])", re.I)


@cache
def joint() -> re.Pattern[str]:
    """What parts two parts of a list."""
    return re.compile(rf",? (?:and|or) (?={_SUM}\b)|, (?={_SUM}\b)", re.I)


@rule(
    "CPY015",
    "impossible-share",
    severity="error",
    examples=[
        Good("It hit 30 people: 13 men and 17 women. Twelve members, five men and seven women, met. Sales rose 120%."),
        Good("They met 20 people, 3 men and 4 women among them."),
        Good("It has 24 beds: 8 for men, 12 for women and 4 for children. The 3 events: 5 May, 6 May and 7 June."),
        Good("Of the 50 members, 31 are men, 30 are over 60. Of the pupils, 48% were girls, 47% boys; 15% play, 12% sing."),
        Good("It cost £48,000 to heat and £27,000 to staff, £75,000 in all. There are 12 mills and 5 weirs, 40 sites in all."),
        Bad("It hit ⟦30 people: 13 men and 16 women⟧."),
        Bad("It gave ⟦£1.2m: £500,000 to schools and £800,000 to clinics⟧."),
        Bad("They stand at ⟦27 games: 16 wins, 4 draws and 8 defeats⟧."),
        Bad("⟦Of the 50 members, 31 voted for, 14 against and 7 stayed away⟧."),
        Bad("⟦Of the pupils, 48% were girls, 46% boys and 9% did not say⟧."),
        Bad("It cost ⟦£48,000 to heat and £27,000 to staff, £65,000 in all⟧."),
        Bad("The survey says ⟦120% of voters⟧ like the mill."),
    ],
)
def impossible_share(document: Document) -> Iterator[Finding]:
    """Parts do not add up to the whole, or a share is more than all.

    Readers who add up lose their trust in every other figure of the article.
    """
    for block in document.blocks_with(GROUPS):
        if block.zone not in ZONES or len(GROUPS.intersection(block.words)) < 2:
            continue
        for match in parts().finditer(block.prose):
            second = next(value for name, value in match.groupdict().items() if name[0] == "b" and value)
            whole, total = _value(match["whole"]), _value(match["first"]) + _value(second)
            if whole != total and not block.prose.startswith(" among", match.end()):
                yield Finding(block.span(*match.span()), f"The parts make {total}, not {whole}: check the figures")
    for block in document.blocks_matching(begun()):
        if block.zone in ZONES:
            yield from _unequal(block, _matched(listed(), block.prose), both=True)
    for block in document.blocks_having("Of "):
        if block.zone in ZONES:
            yield from _unequal(block, _matched(counted(), block.prose), both=False)
    for block in dict.fromkeys((*document.blocks_with({"in"}, {"all", "total"}), *document.blocks_with({"altogether"}))):
        if block.zone in ZONES:
            yield from _unequal(block, _summed(block.prose), both=True)
    for block in document.blocks_having("% of ", "cent of "):
        for match in share().finditer(block.prose) if block.zone in ZONES else ():
            yield Finding(block.span(*match.span()), f"“{match[0][:40]}”: more than all of them, check the figure")


class Sum(NamedTuple):
    """A place where parts and their whole are told."""

    start: int
    end: int
    parts: str
    whole: str | None  #: None for the whole of percentages


def _matched(pattern: re.Pattern[str], text: str) -> Iterator[Sum]:
    for match in pattern.finditer(text):
        if match["whole"] and text[match.end("whole")] == ":" and match["whole"][0] not in "£$€":
            continue  # a time, or a place in a list
        yield Sum(match.start(), match.start() + len(match[0].rstrip()), match["parts"], match["whole"])


def _summed(text: str) -> Iterator[Sum]:
    """Sums that stand after their parts, in the same sentence."""
    for match in together().finditer(text):
        before = re.split(r"[.;:?!](?!\d)", text[max(0, match.start() - 300) : match.start()])[-1]
        first = figure().search(before)
        if first is not None and before.rstrip()[-1] in ",–—-(":
            start = match.start() - len(before) + first.start()
            yield Sum(start, match.end(), before[first.start() :].rstrip(" ,–—-("), match["whole"])


def _unequal(block: Block, sums: Iterable[Sum], both: bool) -> Iterator[Finding]:
    """Lists whose parts nearly make the whole: what is far from it was not meant to. ``both``: too little is a fault, too."""
    for one in sums:
        total = _total(one.parts)
        if total is None or parts().match(block.prose, one.start):
            continue
        made, unit, biggest = total
        whole, own = (100.0, "%") if one.whole is None else _amount(one.whole)
        near = abs(made - whole) <= max(2.0, whole / (5 if both else 20))
        if unit != own or not near or biggest >= whole or whole < 5:
            continue
        sign = "%" if unit == "%" else ""
        if made > whole + len(sign) or both and made < whole:
            yield Finding(block.span(one.start, one.end), f"The parts make {made:,.12g}{sign}, not {whole:,.12g}{sign}: check the figures")


def _total(text: str) -> tuple[float, str, float] | None:
    """What the parts of a list make, in what unit, and the biggest of them; None unless each has one number and the same unit."""
    amounts: list[tuple[float, str]] = []
    for part in joint().split(text):
        found = figure().findall(part)
        if len(found) != 1 or re.search(r"\d", figure().sub("", part)):
            return None
        number, percent = found[0]
        value, unit = _amount(number)
        amounts.append((value, "%" if percent else unit))
    if len(amounts) < 2 or len({unit for _, unit in amounts}) > 1:
        return None
    values = [value for value, _ in amounts]
    return sum(values), amounts[0][1], max(values)


def _amount(number: str) -> tuple[float, str]:
    """The value of a number as written, and its unit: the sign of a currency, with m or bn."""
    if number.lower() in _WORDS:
        return float(_value(number)), ""
    digits = re.sub(r"[^\d.]", "", number)
    sign = re.sub(r"[\d.,]", "", number)
    return float(digits) * {"m": 1e6, "n": 1e9}.get(number[-1], 1.0), sign.rstrip("mbn")


def _value(number: str) -> int:
    return int(number) if number.isdigit() else _WORDS.index(number.lower()) + 1
