"""ACC307 heading-style."""

import re
from collections.abc import Iterator
from functools import cache

from editlint import MASK, Bad, Edit, Finding, Fix, Good, Heading, Record, rule


class Options(Record):
    questions: bool = True  #: whether a heading may be a question (plainlanguage.gov likes them, the NHS does not)
    max_h1: int = 65  #: characters of a level 1 heading
    max: int = 120  #: characters of any heading


@cache
def abbreviation() -> re.Pattern[str]:
    return re.compile(r"(?:\b\w\.\w\.|\b(?:etc|vs|no|Inc|Ltd|Co|Jr|Sr|St|approx|dept|est|Mr|Mrs|Ms|Dr)\.|\.\.)\Z", re.I)


@rule(
    "ACC307",
    "heading-style",
    severity="info",
    on=False,
    options=Options,
    criteria=("2.4.6",),
    examples=[
        Good("## Who pays?\n\nNobody."),
        Good("## Trains at 9 a.m.\n\nTwo."),
        Good("# " + "word " * 15 + "end\n\nText.", options=Options(max_h1=100)),
        Good("## " + "word " * 30 + "end\n\nText.", options=Options(max=200)),
        Bad("## The mill reopens⟦.⟧\n\nOld.", fixed="## The mill reopens\n\nOld."),
        Bad("<h2>What to bring⟦:⟧</h2><p>Boots.</p>", format="html", fixed="<h2>What to bring</h2><p>Boots.</p>"),
        Bad("## Who pays⟦?⟧\n\nNobody.", options=Options(questions=False)),
        Bad("##### ⟦Too deep⟧\n\nText."),
    ],
)
def heading_style(heading: Heading, options: Options) -> Iterator[Finding]:
    """A heading ends in a full stop or colon, is too long, or too deep.

    Headings are labels to jump to: short, and without a final stop (NHS digital service manual; Mailchimp and 18F content guides).
    Screen-reader users hear them as a list.
    """
    block = heading.block
    if block is None or block.zone in ("boilerplate", "related"):
        return
    text = block.text
    end = len(text.rstrip())
    start = len(text) - len(text.lstrip())
    shown = text[start:end]
    if not shown:
        return
    last = shown[-1]
    if (last == "." and not abbreviation().search(shown)) or last == ":":
        span = block.span(end - 1, end)
        fix = Fix((Edit(span, ""),), safe=last == ".", title="remove it")
        yield Finding(span, f"A heading needs no “{last}” at its end: remove it", (fix,))
    elif last == "?" and not options.questions:
        yield Finding(block.span(end - 1, end), "A question as heading: say what the part is about")
    most = min(options.max, options.max_h1) if heading.level == 1 else options.max
    length = len(" ".join(block.prose.replace(MASK, "").split()))
    if length > most:
        yield Finding(block.span(start, end), f"A heading of {length} characters: keep to {most}")
    if heading.level > 4:
        yield Finding(block.span(start, end), f"A heading of level {heading.level}: four levels are as deep as readers follow")
