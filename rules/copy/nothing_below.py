"""CPY008 nothing-below."""

import re
from collections.abc import Iterator
from functools import cache

from editlint import Bad, Block, Document, Finding, Good, rule

#: Elements that can be what the words promise.
SHOWN = (
    "img",
    "iframe",
    "video",
    "audio",
    "object",
    "embed",
    "figure",
    "table",
    "picture",
    "svg",
    "canvas",
    "pre",
    "form",
    "script",
    "button",
)


ENDS = frozenset(("body", "list", "caption"))


@cache
def promise() -> re.Pattern[str]:
    """The end of a paragraph that sends readers further down."""
    verbs = "view|viewed|watch|see|seen|find|found|read|listen|shown|available|listed|set out|embedded|included|reproduced"
    things = "video|image|picture|photo|chart|table|map|graph|list|links?|slides|recording|panel|clip|form|details"
    return re.compile(rf"(?:\b(?:{verbs})\b[^.!?:]{{0,60}}|\b(?:{things}) )\bbelow\b[^.!?:\w]{{0,3}}[.!:]?\W*\Z", re.I)


@cache
def thing() -> re.Pattern[str]:
    """Something to look at that is said to stand further down, anywhere in the text."""
    things = "video|image|picture|photo|photograph|chart|table|map|graph|diagram|infographic|screenshot"
    return re.compile(
        rf"\b(?:the|this|these|our|see|watch) (?:{things})s? (?:shown |embedded |set out )?below\b(?! (?:the|a|an|this|his|her) )", re.I
    )


@cache
def address() -> re.Pattern[str]:
    """A paragraph that is an address alone: many systems show what stands there."""
    return re.compile(r"\s*https?://\S+\s*\Z")


@rule(
    "CPY008",
    "nothing-below",
    severity="warning",
    examples=[
        Good("The rest can be viewed below.\n\n![The mill](mill.jpg)"),
        Good("The rest can be viewed below.\n\nIt rained."),
        Good("The rest can be viewed below.\n\n{{< youtube abc >}}"),
        Good("The talks were held on the floor below."),
        Bad("It rained.\n\nThe rest of the talk can be ⟦viewed below.⟧"),
        Good("The table below shows the fees.\n\n| a | b |\n|---|---|\n| 1 | 2 |"),
        Good("Watch the video below.\n\nhttps://video.example.org/1\n\nIt rained."),
        Good("He slid the picture below the table. It rained."),
        Bad("Fees are in ⟦the table below⟧.\n\n## Appeals\n\nYou can appeal."),
        Bad("It rained. ⟦See the video below:⟧"),
    ],
)
def nothing_below(document: Document) -> Iterator[Finding]:
    """The article sends readers to something below, and nothing is there.

    A video, a table or a list was lost on the way: in a migration, or because an embed was not pasted.
    """
    last = next((block for block in reversed(document.blocks) if block.zone not in ("boilerplate", "related", "byline", "dateline")), None)
    if last is None:
        return
    if last.zone in ENDS and last.words[-1:] == ["below"]:
        match = promise().search(last.prose)
        if match is not None:
            if _shown(document, last):
                return
            stop = min(len(last.prose.rstrip()), match.end())
            yield Finding(last.span(match.start(), stop), "Nothing stands below: put in what is promised, or leave the words out")
            return
    if document.article.source.format == "text":
        return  # tables and pictures cannot be told there
    for block in document.blocks_with(frozenset(("below",))):
        match = thing().search(document.narration.of(block)) if block.zone in ENDS else None
        if match is not None and not _shown(document, block):
            yield Finding(block.span(*match.span()), f"“{match[0]}”: nothing of the kind follows, put it in or leave the words out"[:80])


def _shown(document: Document, block: Block) -> bool:
    """Whether something to look at stands after the beginning of a block, or a template tag that may show it."""
    if any(element.start >= block.start for element in document.elements(*SHOWN)):
        return True
    if any(mask.end > block.start for mask in document.article.source.masks):
        return True
    return any(later.start > block.start and address().match(later.text) for later in document.blocks)
