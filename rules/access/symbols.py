"""ACC803 symbols."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from editlint import PROSE, Bad, Block, Document, Edit, Element, Finding, Fix, Good, Record, rule

from ._phrases import primary


class Options(Record):
    ampersand: bool = True  #: "&" between words
    latin: bool = True  #: eg, ie, etc
    slash: bool = True  #: and/or
    plural: bool = True  #: form(s)
    ranges: bool = True  #: 10am-4pm, 3–5 days
    months: bool = True  #: short months in running text
    ordinals: bool = True  #: raised st, nd, rd, th


MONTHS = {
    "jan": "January", "feb": "February", "mar": "March", "apr": "April", "jun": "June", "jul": "July", "aug": "August",
    "sep": "September", "sept": "September", "oct": "October", "nov": "November", "dec": "December",
}  # fmt: skip
_MONTH = r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)"
_LONG = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_DAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)"


@cache
def ampersand() -> re.Pattern[str]:
    return re.compile(r"([^\W_][\w’'-]*|[)”\"’])[ \u00a0\n]&[ \u00a0\n]([^\W_]|[(“\"‘])")


@cache
def latin() -> re.Pattern[str]:
    return re.compile(
        r"(?<![\w.@/-])(?:(?P<eg>e\. ?g\.|eg\b\.?(?=[ ,:(“\"‘]))|"
        r"(?P<ie>i\. ?e\.|ie\b\.?(?=[ ,:(“\"‘]))|(?P<etc>etc\b\.?|et cetera\b))(?![\w/@-])",
        re.I,
    )


@cache
def plural() -> re.Pattern[str]:
    return re.compile(r"\b([a-z]{2,})\((e?s)\)(?!\w)", re.I)


@cache
def spans() -> re.Pattern[str]:
    """Ranges of times, dates, years, and numbers with a unit, written with a hyphen or dash."""
    time = r"\d{1,2}(?:[.:]\d\d)? ?(?:[ap]\.m\.|[ap]m\b)"
    bare = r"\d{1,2}(?:[.:]\d\d)?"
    dash = r" ?[-–—] ?"
    units = (
        r"(?:days?|weeks?|months?|years?|hours?|minutes?|mins?|seconds?|people|persons|percent|per cent|words|pages|times|miles|metres|"
        r"meters|kilometres|degrees|pounds|dollars|euros|students|children|members|items|million|billion|thousand|working)\b"
    )
    return re.compile(
        rf"(?<![\w/.,:+£$€–-])(?:(?:{time}|{bare}){dash}{time}|{time}{dash}{bare}(?![\w.:]\w)|"
        rf"\d{{1,2}}:\d\d{dash}\d{{1,2}}:\d\d|"
        rf"\d{{1,2}}{dash}\d{{1,2}}(?= {_LONG}\b)|(?<!\w){_LONG} \d{{1,2}}{dash}\d{{1,2}}(?![\w/-])|"
        rf"\d{{1,2}} {_LONG}{dash}\d{{1,2}} {_LONG}\b|{_LONG}{dash}{_LONG}\b|{_DAY}{dash}{_DAY}\b|"
        rf"(?:1[5-9]|20)\d\d[-–—](?:1[5-9]|20)\d\d(?![\w/-])|"
        rf"\d{{1,3}}(?:[,.]\d+)?[-–—]\d{{1,3}}(?:[,.]\d+)?(?:%|(?= {units}))|(?<=[Pp]ages )\d+[-–—]\d+\b|(?<=aged )\d+[-–—]\d+\b|"
        rf"(?<=ages )\d+[-–—]\d+\b)|(?<![\w.,/])[£$€]\d[\d,.]*[km]?[-–—][£$€]?\d+(?:[,.]\d+)*"
    )


@cache
def apart() -> re.Pattern[str]:
    """The dash of a range."""
    return re.compile(r"[ \u00a0]?[-–—][ \u00a0]?")


@cache
def months() -> re.Pattern[str]:
    day = "(?:" + "|".join(rf"(?<=\d{end} )" for end in ("", "st", "nd", "rd", "th")) + ")"
    return re.compile(rf"(?<![\w-])(?:{day}{_MONTH}\b\.?|{_MONTH}\b\.?(?= \d{{1,4}}\b))")


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
        Good("They won 3-2 in size 10-12, call 020-7946. See Dec and June."),
        Good("Flour & water.", options=Options(ampersand=False)),
        Good("Birds, e.g. ducks, geese etc.", options=Options(latin=False)),
        Good("Flour and/or water.", options=Options(slash=False)),
        Good("Bring your form(s).", options=Options(plural=False)),
        Good("The 21<sup>st</sup> mill.", options=Options(ordinals=False)),
        Good("Open 10am-4pm daily.", options=Options(ranges=False)),
        Good("Open until 3 Sept 2019.", options=Options(months=False)),
        Bad("Flour ⟦&⟧ water.", fixed="Flour and water."),
        Bad("Birds, ⟦e.g.⟧ ducks and geese.", fixed="Birds, for example ducks and geese."),
        Bad("Flour ⟦and/or⟧ water.", fixed="Flour or water."),
        Bad("Bring your ⟦form(s)⟧.", fixed="Bring your forms."),
        Bad("Open ⟦10am-4pm⟧ daily.", fixed="Open 10am to 4pm daily."),
        Bad("Open until 3 ⟦Sept⟧ 2019.", fixed="Open until 3 September 2019."),
        Bad("The 21⟦<sup>st</sup>⟧ mill.", fixed="The 21st mill."),
    ],
)
def symbols(block: Block, options: Options, document: Document) -> Iterator[Finding]:
    """A sign or a short form stands for words.

    "eg" is read out as "egg", "(s)" as "s in brackets", a dash between numbers not at all; and readers in a hurry or in their second
    language stumble (GOV.UK and NHS style guides, plainlanguage.gov). Off by default, and each part can be switched off: houses differ.
    """
    if block.zone not in ZONES:
        return
    text = block.prose
    lower = text.lower()
    found: list[Finding] = []

    def report(start: int, end: int, message: str, instead: str, safe: bool = False) -> None:
        """A finding on ``text[start:end]``, with the fix that writes something else there."""
        fix = Fix((Edit(block.span(start, end), instead),), safe, f"write “{instead}”")
        found.append(Finding(block.span(start, end), message, (fix,) if block.contiguous(start, end) else ()))

    if options.ampersand and "&" in text:
        for match in ampersand().finditer(text):
            if not (match[1][0].isupper() and match[2].isupper()) and not match[1][0].isdigit():
                at = match.start() + text[match.start() : match.end()].index("&")
                report(at, at + 1, "“&” between words: write “and”", "and", True)
    if options.latin and any(word in lower for word in ("eg", "e.", "ie", "i.", "etc", "et c")):
        for match in latin().finditer(text):
            word = str(match.lastgroup)
            if match[0] in ("IE", "EG"):
                continue
            end = match.end() - (
                word == "etc" and match[0].endswith(".") and not text[match.end() : match.end() + 2].lstrip()[:1].islower()
            )
            instead = LATIN[word]
            report(match.start(), match.end(), f"“{match[0]}”: write “{instead}”", instead + text[end : match.end()])
    if options.slash and "and/or" in lower:
        for match in re.finditer(r"\band/or\b", text, re.I):
            report(*match.span(), "“and/or”: write “or”, or “A or B, or both”", "or")
    if options.plural and "s)" in lower:
        for match in plural().finditer(text):
            report(*match.span(), f"“{match[0][:30]}”: write the plural", match[1] + match[2])
    if options.ranges and any(dash in text for dash in "-–—"):
        for match in spans().finditer(text):
            if not _is_name(text, match):
                report(*match.span(), f"“{match[0][:40]}”: write the range with “to”", apart().sub(" to ", match[0], count=1))
    if options.months:
        for match in months().finditer(text):
            report(*match.span(), f"“{match[0]}”: write the month in full", MONTHS[match[0].strip(".").lower()])
    if options.ordinals:
        found += _ordinals(block, document)
    if found and document.hidden.exposed(block.element) and primary(document.languages.of(block.element)) == "en":
        yield from found


ZONES = PROSE - {"quote"}


def _is_name(text: str, match: re.Match[str]) -> bool:
    """Whether a range is a score, a size or a code, or the years of a name ("the 2014-2020 programme")."""
    before = text[max(0, match.start() - 24) : match.start()]
    return (
        re.search(
            r"\b(?:sizes?|won|lost|beat|drew|score[ds]?|win|ISBN|tel|phone|part|version|no|nos|ISO|EN|BS)\.?\s+(?:by\s+)?\Z", before, re.I
        )
        is not None
    )


def _ordinals(block: Block, document: Document) -> Iterator[Finding]:
    """Raised endings of ordinal numbers."""
    raised = document.elements("sup")
    for child in raised[bisect_left(raised, block.start, key=_start) :]:
        if child.start >= block.end:
            break
        if child.text not in ("st", "nd", "rd", "th") or child.close.end == child.close.start:
            continue
        if child.start and document.text[child.start - 1].isdigit():
            fix = Fix((Edit(child.open, ""), Edit(child.close, "")), safe=True, title="write it on the line")
            yield Finding(child.span, f"A raised “{child.text}”: write it on the line", (fix,))


def _start(element: Element) -> int:
    return element.start
