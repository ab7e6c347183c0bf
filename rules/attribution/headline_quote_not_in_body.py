"""ATT005 headline-quote-not-in-body."""

import re
from collections.abc import Iterator
from functools import cache

from editlint import PROSE, Bad, Document, Finding, Good, Headline, rule

ZONES = PROSE | {"caption", "heading", "table"}
#: Words that do not make a quotation one's own.
SMALL = frozenset(
    "a an the of and or but in to for on with at by from as is are was were be been it its he she they we i you his her their our my this "
    "that not no has have had will would can could do did does so if".split()
)


@cache
def quoted() -> re.Pattern[str]:
    """Words between quote marks; an apostrophe inside a word is none."""
    return re.compile(r"(?<!\w)(?:“[^“”]+”|‘(?:[^‘’]|’(?=\w))+’|\"[^\"]+\"|'(?:[^']|(?<=\w)'(?=\w))+')(?!\w)")


@cache
def word() -> re.Pattern[str]:
    return re.compile(r"[^\W_]+(?:[’'.-][^\W_]+)*")


def stems(text: str) -> list[str]:
    """The words of a text in lower case, without the commonest endings."""
    return [stem(match[0].lower().replace("’", "'")) for match in word().finditer(text)]


def stem(low: str) -> str:
    for ending in ("'s", "ing", "ed", "es", "s", "ly", "e"):
        if low.endswith(ending) and len(low) - len(ending) >= 3:
            return low[: len(low) - len(ending)]
    return low


@rule(
    "ATT005",
    "headline-quote-not-in-body",
    examples=[
        Good("# Ward ‘will open in May’\n\nThe ward “will open in May”, said Jane Doe."),
        Good("# Ward ‘opens in May’\n\n“We are opening the ward in May,” said Jane Doe.", why="the same words in another form"),
        Good("# Jane Doe stars in ‘The Ward’\n\nThe film opens in May.", why="a title"),
        Good("# ‘Shambles’ at the ward\n\nJane Doe called it a shambles."),
        Bad("# Ward is ⟦‘a complete shambles’⟧\n\nJane Doe said the ward would open in May."),
        Bad("---\ntitle: Ward is ⟦‘a complete shambles’⟧\n---\n\nJane Doe said the ward would open in May."),
    ],
)
def headline_quote_not_in_body(headline: Headline, document: Document) -> Iterator[Finding]:
    """Words quoted in the headline that nobody says in the article.

    The marks in a headline promise that somebody said so. If the article does not bear it out, the headline puts words into a mouth, and
    marks are no defence against a claim for libel (Centre for Journalism, Kent).
    """
    body: list[list[str]] | None = None
    for match, span in headline.find(quoted()):
        inner = match[0][1:-1]
        words = [one for one in word().findall(inner) if one.lower() not in SMALL]
        if not words or all(one[0].isupper() for one in words):
            continue  # a title, a name
        if body is None:
            body = [stems(block.text) for block in document.blocks if block.zone in ZONES]
        if not body:
            return
        wanted = {stem(one.lower().replace("’", "'")) for one in words}
        if not any(len(wanted.intersection(paragraph)) * 2 > len(wanted) for paragraph in body):
            said = inner if len(inner) <= 34 else inner[:33].rsplit(" ", 1)[0] + " …"
            yield Finding(span, f"“{said}”: nobody says this in the article, check it")
