"""CPY014 headline-number."""

import re
from collections.abc import Iterator
from functools import cache

from editlint import Bad, Document, Finding, Good, Headline, rule

_WORDS = "one two three four five six seven eight nine ten eleven twelve".split()
VALUES = {word: number for number, word in enumerate(_WORDS, 1)}


@cache
def count() -> re.Pattern[str]:
    """A count of people or things in a headline: a number and a plural, not a year, a date, a version or an amount."""
    return re.compile(
        r"(?<![\w.,:/$£€#-])(?P<number>[2-9]|[1-9]\d{1,2}|[1-9]\d{0,2}(?:,\d{3})+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
        r" (?:[a-z]+ ){0,1}(?P<noun>[a-z]{3,}s|people|men|women|children)\b(?! (?:ago|later|old))",
        re.I,
    )


@rule(
    "CPY014",
    "headline-number",
    severity="warning",
    on=False,
    examples=[
        Good("# Three mills sold\n\nThe council sold 3 mills."),
        Good("# Five ways to mill\n\n## One\n\n## Two\n\n## Three\n\n## Four\n\n## Five", why="counted by its headings"),
        Good("# Windows 10 is here. The 3rd mill"),
        Bad("# ⟦17 mills⟧ sold\n\nThe council sold 16 mills."),
    ],
)
def headline_number(headline: Headline, document: Document) -> Iterator[Finding]:
    """A number in the headline does not stand in the article.

    It was changed in one place and not in the other. Off by default: articles may give the number as a sum or a list.
    """
    body = " ".join(block.text for block in document.blocks if block is not headline.block and block.zone not in ("boilerplate", "related"))
    numbers = {number.replace(",", "") for number in re.findall(r"\d[\d,]*", body)}
    lower = body.lower()
    headings = sum(heading.level > 1 for heading in document.headings)
    items = max((sum(child.tag == "li" for child in element.walk()) for element in document.elements("ol", "ul")), default=0)
    for match, span in headline.find(count()):
        shown = match["number"].lower().replace(",", "")
        value = VALUES.get(shown) or int(shown)
        words = [word for word, number in VALUES.items() if number == value]
        if str(value) in numbers or any(re.search(rf"\b{word}\b", lower) for word in words) or value in (headings, items):
            continue
        yield Finding(span, f"“{match[0][:40]}”: the article does not have this number")
