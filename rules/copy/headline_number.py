"""CPY014 headline-number."""

import re
from collections.abc import Iterator
from functools import cache, partial

from editlint import Bad, Document, Finding, Good, Record, Span, rule

_WORDS = "one two three four five six seven eight nine ten eleven twelve".split()
VALUES = {word: number for number, word in enumerate(_WORDS, 1)}
KEYS = ("summary", "description", "standfirst", "excerpt", "deck", "dek", "subtitle", "teaser")  #: standfirsts in front matter


@cache
def count() -> re.Pattern[str]:
    """A count of people or things in a headline: a number and a plural, not a year, a date, a version or an amount."""
    return re.compile(
        r"(?<![\w.,:/$£€#-])(?P<number>[2-9]|[1-9]\d{1,2}|[1-9]\d{0,2}(?:,\d{3})+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
        r" (?:[a-z]+ ){0,1}(?P<noun>[a-z]{3,}s|people|men|women|children)\b(?! (?:ago|later|old))",
        re.I,
    )


class Options(Record):
    strict: bool = False  #: whether a number is reported that the article does not have, if it counts these things or not


@rule(
    "CPY014",
    "headline-number",
    severity="warning",
    options=Options,
    examples=[
        Good("# Three mills sold\n\nThe council sold 3 mills."),
        Good("# 4,000 mills sold\n\nThe council sold 3,960 mills.", why="rounded"),
        Good(
            "# Three mills sold\n\nThe council sold mills to two brewers: Ann Roe, Ben Doe and others.", why="a sum or a list may give it"
        ),
        Good("# Five ways to mill\n\n## One\n\n## Two\n\n## Three\n\n## Four\n\n## Five", why="counted by its headings"),
        Good("# Windows 10 is here. The 3rd mill"),
        Bad("# ⟦17 mills⟧ sold\n\nThe council sold 16 mills."),
        Bad('<h1>Mills</h1><p class="standfirst">It asked ⟦2,400 millers⟧.</p><p>It asked 2,600 millers.</p>', format="html"),
        Bad("---\ntitle: Mills\nsummary: ⟦A study of 2,400 millers⟧\n---\nIt asked 2,600 millers."),
        Bad("# ⟦17 mills⟧ sold\n\nThe council sold mills.", options=Options(strict=True)),
    ],
)
def headline_number(document: Document, options: Options) -> Iterator[Finding]:
    """A number in the headline or standfirst is another in the article.

    It was changed in one place and not in the other, and readers do not know which to believe. Reported where the article counts the
    same things and comes to another number; with ``strict`` also where it does not have the number at all.
    """
    headline = document.headline
    told = [(headline.text, headline.place)] if headline is not None else []
    told += [(block.text, block.span) for block in document.blocks if block.zone == "standfirst"]
    matter = document.front_matter
    values = [matter.get(key) for key in KEYS] if matter is not None else []
    told += [(value.text, partial(_whole, value.span)) for value in values if value is not None and isinstance(value.data, str)]
    counts = [(match, place) for text, place in told for match in count().finditer(text)]
    if not counts:
        return
    outside = ("boilerplate", "related", "standfirst", "headline")
    body = "\n".join(block.text for block in document.blocks if block.zone not in outside)
    numbers = {number.replace(",", "") for number in re.findall(r"\d[\d,]*", body)}
    lower = body.lower()
    headings = sum(heading.level > 1 for heading in document.headings)
    items = max((sum(child.tag == "li" for child in element.walk()) for element in document.elements("ol", "ul")), default=0)
    for match, place in counts:
        value = _value(match["number"])
        words = [word for word, number in VALUES.items() if number == value]
        if str(value) in numbers or any(re.search(rf"\b{word}\b", lower) for word in words) or value in (headings, items):
            continue
        span = place(match.start("number"), match.end())
        others = {_value(other["number"]): other[0] for other in count().finditer(body) if other["noun"].lower() == match["noun"].lower()}
        if len(others) == 1 and _apart(value, *others):
            yield Finding(span, f"“{match[0][:28]}” here, “{next(iter(others.values()))[:28]}” below: which is right?")
        elif options.strict:
            yield Finding(span, f"“{match[0][:40]}”: the article does not have this number")


def _whole(span: Span, start: int, end: int) -> Span:
    """The value itself: where a part of it stands depends on how it is quoted."""
    return span


def _value(number: str) -> int:
    shown = number.lower().replace(",", "")
    return VALUES.get(shown) or int(shown)


def _apart(one: int, other: int) -> bool:
    """Whether of two numbers one is not the other rounded, and both may count the same things."""
    less, more = sorted((one, other))
    return more <= 2 * less and (more - less) * 20 > more or more < 20 and more <= 3 * less
