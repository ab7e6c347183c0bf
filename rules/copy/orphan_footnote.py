"""CPY009 orphan-footnote."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from editlint import Bad, Block, Document, Finding, Good, rule

ZONES = frozenset(("standfirst", "body", "list", "headline", "caption", "table"))


@cache
def mark() -> re.Pattern[str]:
    """A footnote mark after a word: asterisks, daggers, or a reference that Markdown did not resolve."""
    return re.compile(r"(?<=[a-z0-9.,)”\"’%])(?P<sign>\*{1,3}|[†‡])(?=[\s.,;:)]|\Z)|(?P<reference>\[\^[\w-]{1,20}\])")


@cache
def note() -> re.Pattern[str]:
    """The beginning of a footnote."""
    return re.compile(r"(?:\A|[\n\u2028(])\W{0,3}?(\*{1,3}|[†‡]) ?(?=[^\s*])")


@cache
def stars() -> re.Pattern[str]:
    """The stars of a hotel or a review."""
    return re.compile(r"\b[1-5]\*(?= (?:hotels?|rat|review|resort|service|accomm))")


@cache
def number() -> re.Pattern[str]:
    """A raised number, or one in square brackets, right after a word or stop: not m², nor [3] of a list that is counted."""
    return re.compile(
        r"[¹²³⁴-⁹⁰\[](?:(?<=[^\W\d_]{4}.)|(?<=[.,;”’)].))"
        r"(?:(?<!\[)[¹²³⁴-⁹⁰]{0,2}|(?<=\[)\d{1,3}\])(?=[\s.,;:)]|\Z)"
    )


@cache
def numbered() -> re.Pattern[str]:
    """The beginning of a note that has a number."""
    return re.compile(r"(?:\A|[\n\u2028])\W{0,3}?(\d{1,3}|[¹²³⁴-⁹⁰]{1,3})(?=\W)")


@rule(
    "CPY009",
    "orphan-footnote",
    severity="warning",
    examples=[
        Good("It cost £5.\\*\n\n\\* Without tax."),
        Good("<p>It cost £5.*</p><p><em>* Without tax.</em></p>", format="html"),
        Good("A trans* person, f***, and 2 * 3. A 5* hotel of 40 m², rated A*."),
        Good("It cost £5 a day.¹ It is old.[2]\n\n## Notes\n\n1. Without tax.\n2. Very old."),
        Bad("It cost £5 a day.⟦¹⟧ It is the oldest mill.⟦[3]⟧ It was sold."),
        Good("It cost £5.[^1]\n\n[^1]: Without tax."),
        Bad("It cost £5.\\⟦*⟧ The mill is old."),
        Bad("<p>It cost £5⟦†⟧ a day.</p>", format="html"),
        Bad("It cost £5.⟦[^1]⟧ The mill is old."),
    ],
)
def orphan_footnote(document: Document) -> Iterator[Finding]:
    """A footnote mark has no footnote.

    Readers look for the note and find none. Or the note was meant, and what it says is missing.
    """
    marks = []
    notes: set[str] = set()
    for block in document.blocks_having(*"*†‡^"):
        text = block.prose
        notes.update(match[1] for match in note().finditer(text))
        if block.zone in ZONES:
            marks += [(block, match) for match in mark().finditer(text)]
    for block, match in marks:
        sign = match["sign"]
        if sign is not None:
            if stars().search(block.prose, max(0, match.start() - 2), match.end() + 12):
                continue
            word = re.search(r"[\w*]+\Z", block.prose[: match.end()])
            if sign in notes or word is not None and (word[0].lower().startswith("trans*") or word[0].count("*") > 1 and len(sign) > 1):
                continue
        yield _finding(block, match)
    yield from _numbers(document)


def _numbers(document: Document) -> Iterator[Finding]:
    """Numbers of notes that nothing further down begins with, neither a paragraph nor an item of a list."""
    for block in document.blocks_having(*"[¹²³⁴⁵⁶⁷⁸⁹⁰"):
        for match in number().finditer(block.prose) if block.zone in ZONES else ():
            own = _plain(match[0].strip("[]"))
            items = [sum(child.tag == "li" for child in each.walk()) for each in document.elements("ol") if each.start > block.start]
            begun = (one for later in document.blocks if later is not block for one in numbered().findall(later.text))
            if int(own) > max(items, default=0) and all(_plain(one) != own for one in begun):
                yield _finding(block, match)


def _plain(digits: str) -> str:
    """Digits on the line for raised ones."""
    return unicodedata.normalize("NFKC", digits)


def _finding(block: Block, match: re.Match[str]) -> Finding:
    return Finding(block.span(*match.span()), f"“{match[0]}” has no footnote: add it, or take the mark out")
