"""REA005 long-paragraph."""

import re
from collections.abc import Iterator
from functools import cache

from editlint import LINE_BREAK, Bad, Block, Document, Finding, Good, Record, rule


class Options(Record):
    words: int = 150  #: a paragraph may have so many words


@cache
def word() -> re.Pattern[str]:
    return re.compile(r"\w[\w’'-]*")


@rule(
    "REA005",
    "long-paragraph",
    severity="info",
    options=Options,
    examples=[
        Good("One two three four.\n\nFive six seven.", options=Options(words=5)),
        Good("<p>One two three four.<br><br>Five six seven.</p>", "html", Options(words=5), why="two line breaks part paragraphs"),
        Good("> One two three four five six seven.", options=Options(words=5), why="another's words"),
        Bad("⟦One two three four. Five six seven.⟧", options=Options(words=5)),
        Bad(f"⟦{'The board met on Monday. ' * 31}It did.⟧"),
    ],
)
def long_paragraph(document: Document, options: Options) -> Iterator[Finding]:
    """A paragraph has too many words.

    On a phone 150 words fill the screen, and readers skip a wall of text. The length is the most that guides for the web allow; news has
    25 to 60 words a paragraph.
    """
    for block in document.blocks:
        if 2 * len(block.words) > options.words and block.zone in ("body", "standfirst"):  # the rest may be figures
            yield from _of_block(block, options.words)


def _of_block(block: Block, most: int) -> Iterator[Finding]:
    text = block.text
    at = 0
    for part in text.split(LINE_BREAK + LINE_BREAK):
        words = len(word().findall(part))
        if words > most:
            start = at + len(part) - len(part.lstrip())
            yield Finding(block.span(start, at + len(part.rstrip())), f"The paragraph has {words} words ({most} at most): part it")
        at += len(part) + 2
