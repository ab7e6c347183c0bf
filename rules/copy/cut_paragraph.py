"""CPY011 cut-paragraph."""

import re
from collections.abc import Iterator
from functools import cache

from editlint import Bad, Block, Document, Finding, Good, rule

#: Words with which no paragraph ends.
OPEN = frozenset("the a an of and or but than because although during which whose my your our their every".split())

LAST = OPEN | frozenset("as to is was were are has had that".split())  #: and the last words of phrases that end none


@cache
def last_word() -> re.Pattern[str]:
    return re.compile(r"(?<=[\w,] )([a-z]+)\s*\Z")


@cache
def phrase() -> re.Pattern[str]:
    """Words that together end no paragraph."""
    return re.compile(
        r"(?<=[\w,] )(such as|in order to|as well as|due to|according to|(?:who|which) (?:is|was|were|are|has|had)|"
        r"(?:said|says|added|announced|believes?|claims?|warned) that)\s*\Z"
    )


@rule(
    "CPY011",
    "cut-paragraph",
    severity="error",
    examples=[
        Good("The mill goes to a brewery, as the council said.\n\nIt rained."),
        Good("The mill goes to a brewery that the council, after all, likes, and\n\n- one\n- two", why="a list goes on"),
        Good("The mill goes to a brewery that the council likes because of\n\n> the rain", why="a quotation goes on"),
        Good("The mill goes to a brewery that nobody in the town knows, and that is where the money comes from\n\nIt rained."),
        Bad("The mill goes to a brewery from the next town, and so the council ⟦said that⟧\n\nIt rained.\n\nThe council met."),
        Bad("The mill goes to a brewery that wants the ground floor and ⟦the⟧\n\nIt rained.\n\nThe council met."),
    ],
)
def cut_paragraph(document: Document) -> Iterator[Finding]:
    """A paragraph breaks off in mid-sentence.

    Something was cut or lost after its last word. Where a list, a quotation or a picture goes on, nothing is said.
    """
    blocks = document.blocks
    for number, block in enumerate(blocks):
        if block.zone != "body" or block.kind != "p" or len(block.text) < 60 or LAST.isdisjoint(block.words[-1:]):
            continue
        match = last_word().search(block.prose, max(0, len(block.prose.rstrip()) - 12))
        if match is not None and match[1] not in OPEN:
            match = phrase().search(block.prose, max(0, len(block.prose.rstrip()) - 24))
        if match is None:
            continue
        following = blocks[number + 1] if number + 1 < len(blocks) else None
        if following is not None and (following.zone not in ("body", "heading") or _goes_on(block, following, document)):
            continue
        yield Finding(block.span(*match.span(1)), f"The paragraph breaks off after “{match[1]}”: finish the sentence")


def _goes_on(block: Block, following: Block, document: Document) -> bool:
    """Whether the next paragraph goes on with the sentence, or a picture stands between."""
    if following.text.lstrip()[:1].islower():
        return True
    return any(block.end <= element.start < following.start for element in document.elements("img", "figure", "iframe", "pre", "table"))
