"""CPY022 caption-start."""

import re
from collections.abc import Iterator
from functools import cache

from editlint import Bad, Block, Document, Finding, Good, rule


@cache
def lower() -> re.Pattern[str]:
    """A caption that begins with a small letter; brands such as iPhone have one of their own."""
    return re.compile(r"\s*[“‘\"'(]?([a-zà-öø-ÿ][a-zà-öø-ÿ’'-]*)(?![\w.@/])")


@rule(
    "CPY022",
    "caption-start",
    severity="info",
    examples=[
        Good("<figure><img src='a.jpg' alt='x'><figcaption>The mill. Image: Roe.</figcaption></figure>", format="html"),
        Good("<figure><img src='a.jpg' alt='x'><figcaption>via Ann Roe</figcaption></figure>", format="html", why="a credit"),
        Good("<figure><img src='a.jpg' alt='x'><figcaption>iPhone mills</figcaption></figure>", format="html"),
        Bad("<figure><img src='a.jpg' alt='x'><figcaption>⟦the⟧ mill by the weir</figcaption></figure>", format="html"),
    ],
)
def caption_start(block: Block, document: Document) -> Iterator[Finding]:
    """A caption begins with a small letter.

    It reads as the rest of something. Every house writes captions like sentences or like labels, with a capital at the start.
    """
    if block.zone != "caption" or block.kind != "figcaption":
        return
    match = lower().match(block.prose)
    if match is None or match[1] in (
        "via",
        "photo",
        "image",
        "credit",
        "source",
        "by",
        "courtesy",
        "from",
        "pic",
        "copyright",
        "reprinted",
    ):
        return
    yield Finding(block.span(*match.span(1)), f"The caption begins with a small letter: “{match[1][:30]}”")
