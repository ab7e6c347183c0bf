"""ACC803 symbols."""

import re
from collections.abc import Iterator
from functools import cache

from editlint import PROSE, Bad, Block, Document, Edit, Finding, Fix, Good, Record, rule


class Options(Record):
    ampersand: bool = True  #: "&" between words
    latin: bool = True  #: eg, ie, etc
    slash: bool = True  #: and/or
    plural: bool = True  #: form(s)
    ranges: bool = True  #: 10am-4pm, 3–5 days
    months: bool = True  #: short months in running text
    ordinals: bool = True  #: raised st, nd, rd, th


_MONTH = r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?"


@cache
def ampersand() -> re.Pattern[str]:
    return re.compile(r"(?<=[a-z0-9)]) & (?=[a-z])|(?<=[a-z]) & (?=[a-z0-9(])")


@cache
def latin() -> re.Pattern[str]:
    return re.compile(r"(?<![\w.-])(?:e\.g\.|eg\.?(?=[ ,:])|i\.e\.|ie\.?(?=[ ,:])|etc\b\.?)(?![\w/])")


@cache
def plural() -> re.Pattern[str]:
    return re.compile(r"\b[a-z]{3,}\(e?s\)(?!\w)", re.I)


@cache
def spans() -> re.Pattern[str]:
    """Ranges of times, dates and numbers with a unit, written with a hyphen or dash."""
    return re.compile(
        r"(?<![\w/.,:+-])(?:\d{1,2}(?:[.:]\d\d)? ?(?:[ap]\.?m\.?)? ?[-–] ?\d{1,2}(?:[.:]\d\d)? ?[ap]\.?m\b\.?|"
        r"\d{1,3} ?[-–] ?\d{1,3}(?= (?:days?|weeks?|months?|years?|hours?|minutes?|people|percent|per cent|%|words|pages)\b))"
    )


@cache
def months() -> re.Pattern[str]:
    return re.compile(rf"\b(?:(?<=\d ){_MONTH}(?![\w])|{_MONTH}(?= \d{{1,4}}\b))")


LATIN = {"eg": "for example", "ie": "that is", "etc": "and so on"}


@rule(
    "ACC803",
    "symbols",
    severity="warning",
    on=False,
    options=Options,
    criteria=("3.1.5",),
    examples=[
        Good("Open from 10am to 4pm, 24/7, on a twelve-year lease."),
        Good("A&E, Q&A, R&D, Marks & Spencer, AT&T."),
        Good("Flour & water.", options=Options(ampersand=False)),
        Good("Birds, e.g. ducks, geese etc.", options=Options(latin=False)),
        Good("Flour and/or water.", options=Options(slash=False)),
        Good("Bring your form(s).", options=Options(plural=False)),
        Good("The 21<sup>st</sup> mill.", options=Options(ordinals=False)),
        Good("Open 10am-4pm daily.", options=Options(ranges=False)),
        Good("Open until 3 Sept 2019.", options=Options(months=False)),
        Bad("Flour ⟦&⟧ water.", fixed="Flour and water."),
        Bad("Birds, ⟦e.g.⟧ ducks and geese."),
        Bad("Flour ⟦and/or⟧ water."),
        Bad("Bring your ⟦form(s)⟧."),
        Bad("Open ⟦10am-4pm⟧ daily."),
        Bad("Open until 3 ⟦Sept⟧ 2019."),
        Bad("The 21⟦<sup>st</sup>⟧ mill.", fixed="The 21st mill."),
    ],
)
def symbols(block: Block, options: Options, document: Document) -> Iterator[Finding]:
    """A sign or a short form stands for words.

    "eg" is read out as "egg", "(s)" as "s in brackets", a dash between numbers not at all; and readers in a hurry or in their second
    language stumble (GOV.UK and NHS style guides, plainlanguage.gov). Off by default, and each part can be switched off: houses differ.
    """
    if block.zone not in PROSE or not document.lang.lower().startswith("en"):
        return
    text = block.prose
    found: list[Finding] = []
    if options.ampersand and "&" in text:
        for match in ampersand().finditer(text):
            at = match.start() + 1
            span = block.span(at, at + 1)
            found.append(Finding(span, "“&” between words: write “and”", (Fix((Edit(span, "and"),), safe=True, title="write “and”"),)))
    if options.latin:
        for match in latin().finditer(text):
            word = match[0].replace(".", "").lower()
            if not (word == "ie" and match[0] == "ie" and text[match.end() : match.end() + 1] == ":"):
                found.append(Finding(block.span(*match.span()), f"“{match[0]}”: write “{LATIN[word]}”"))
    if options.slash and "and/or" in text.lower():
        for match in re.finditer(r"\band/or\b", text, re.I):
            found.append(Finding(block.span(*match.span()), "“and/or”: write “or”, or “A or B, or both”"))
    if options.plural and "s)" in text:
        for match in plural().finditer(text):
            found.append(Finding(block.span(*match.span()), f"“{match[0][:30]}”: write the plural"))
    if options.ranges:
        for match in spans().finditer(text):
            found.append(Finding(block.span(*match.span()), f"“{match[0]}”: write the range with “to”"))
    if options.months:
        for match in months().finditer(text):
            found.append(Finding(block.span(*match.span()), f"“{match[0]}”: write the month in full"))
    if options.ordinals:
        found += _ordinals(block, document)
    if found and document.hidden.exposed(block.element):
        yield from found


def _ordinals(block: Block, document: Document) -> Iterator[Finding]:
    """Raised endings of ordinal numbers."""
    for child in block.element.walk():
        if child.tag != "sup" or child.text not in ("st", "nd", "rd", "th") or child.close.end == child.close.start:
            continue
        if child.start and document.text[child.start - 1].isdigit():
            fix = Fix((Edit(child.open, ""), Edit(child.close, "")), safe=True, title="write it on the line")
            yield Finding(child.span, f"A raised “{child.text}”: write it on the line", (fix,))
