"""CPY009 orphan-footnote."""

import re
from collections.abc import Iterator
from functools import cache

from editlint import Bad, Document, Finding, Good, rule

ZONES = frozenset(("standfirst", "body", "list", "headline", "caption", "table"))


@cache
def mark() -> re.Pattern[str]:
    """A footnote mark after a word: asterisks, daggers, or a reference that Markdown did not resolve."""
    return re.compile(r"(?<=[a-z0-9.,)”\"’%])(?P<sign>\*{1,3}|[†‡])(?=[\s.,;:)]|\Z)|(?P<reference>\[\^[\w-]{1,20}\])")


@cache
def note() -> re.Pattern[str]:
    """The beginning of a footnote."""
    return re.compile(r"(?:\A|[\n\u2028(])\W{0,3}?(\*{1,3}|[†‡]) ?(?=[^\s*])")


@rule(
    "CPY009",
    "orphan-footnote",
    severity="warning",
    examples=[
        Good("It cost £5.\\*\n\n\\* Without tax."),
        Good("<p>It cost £5.*</p><p><em>* Without tax.</em></p>", format="html"),
        Good("A trans* person, f***, and 2 * 3."),
        Good("It cost £5.[^1]\n\n[^1]: Without tax."),
        Bad("It cost £5.⟦\\*⟧ The mill is old.".replace("⟦\\*⟧", "\\⟦*⟧")),
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
            word = re.search(r"[\w*]+\Z", block.prose[: match.end()])
            if sign in notes or word is not None and (word[0].lower().startswith("trans*") or word[0].count("*") > 1 and len(sign) > 1):
                continue
        yield Finding(block.span(*match.span()), f"“{match[0]}” has no footnote: add it, or take the mark out")
