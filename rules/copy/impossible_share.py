"""CPY015 impossible-share."""

import re
from collections.abc import Iterator
from functools import cache

from editlint import PROSE, Bad, Document, Finding, Good, rule

ZONES = PROSE | {"headline", "caption"}
_WORDS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"
).split()
GROUPS = frozenset("men women boys girls adults children sons daughters".split())
_NUMBER = rf"(?:\d{{1,6}}|{'|'.join(_WORDS)})"


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


@rule(
    "CPY015",
    "impossible-share",
    severity="error",
    examples=[
        Good("It hit 30 people: 13 men and 17 women. Twelve members, five men and seven women, met. Sales rose 120%."),
        Good("They met 20 people, 3 men and 4 women among them.", known_false_positive=True),
        Bad("It hit ⟦30 people: 13 men and 16 women⟧."),
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
            if whole != total:
                yield Finding(block.span(*match.span()), f"The parts make {total}, not {whole}: check the figures")
    for block in document.blocks_having("% of ", "cent of "):
        for match in share().finditer(block.prose) if block.zone in ZONES else ():
            yield Finding(block.span(*match.span()), f"“{match[0][:40]}”: more than all of them, check the figure")


def _value(number: str) -> int:
    return int(number) if number.isdigit() else _WORDS.index(number.lower()) + 1
