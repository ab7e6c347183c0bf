"""CPY023 caption-without-credit."""

import re
from collections.abc import Iterator
from functools import cache

from editlint import Bad, Block, Finding, Good, rule


@cache
def credit() -> re.Pattern[str]:
    return re.compile(
        r"(?:image|photo|photograph|picture|pic|credit|courtesy|source|illustration|graphic|design|artwork|screenshot)s?\b[^.]{0,20}(?::|\bby\b|\bof\b|/)"
        r"|©|\(c\)|\bvia\b|/(?:Getty|AP|PA|Reuters|AFP|Alamy|Shutterstock|Flickr)|\b(?:Getty|Shutterstock|Alamy|Flickr|Wikimedia|Reuters)\b",
        re.I,
    )


@rule(
    "CPY023",
    "caption-without-credit",
    severity="info",
    on=False,
    examples=[
        Good("<figure><img src='a.jpg' alt='x'><figcaption>The mill. Image: Ann Roe.</figcaption></figure>", format="html"),
        Good("<figure><table></table><figcaption>What the mill cost</figcaption></figure>", format="html", why="no picture"),
        Bad("<figure><img src='a.jpg' alt='x'><figcaption>⟦The mill.⟧</figcaption></figure>", format="html"),
    ],
)
def caption_without_credit(block: Block) -> Iterator[Finding]:
    """A picture's caption does not say who made the picture.

    Most licences ask for it, and so do most houses. Off by default: some houses keep credits elsewhere.
    """
    if block.zone != "caption" or block.kind != "figcaption" or credit().search(block.text):
        return
    figure = block.element.closest("figure")
    if figure is None or not any(element.tag in ("img", "picture") for element in figure.walk()):
        return
    text = block.text
    yield Finding(
        block.span(len(text) - len(text.lstrip()), len(text.rstrip())), "The caption names no source of the picture: add a credit"
    )
