"""REA005 long-paragraph."""

import re
from collections.abc import Iterator
from functools import cache

from editlint import LINE_BREAK, Bad, Block, Finding, Good, Record, rule


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
def long_paragraph(block: Block, options: Options) -> Iterator[Finding]:
    """A paragraph has too many words.

    On a phone 150 words fill the screen, and readers skip a wall of text. The length is the most that guides for the web allow; news has
    25 to 60 words a paragraph.
    """
    text = block.text
    if block.zone not in ("body", "standfirst") or len(text) < 2 * options.words:
        return
    at = 0
    for part in text.split(LINE_BREAK + LINE_BREAK):
        words = len(word().findall(part))
        if words > options.words:
            start = at + len(part) - len(part.lstrip())
            yield Finding(block.span(start, at + len(part.rstrip())), f"The paragraph has {words} words ({options.words} at most): part it")
        at += len(part) + 2
