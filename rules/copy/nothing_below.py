"""CPY008 nothing-below."""

import re
from collections.abc import Iterator
from functools import cache

from editlint import Bad, Document, Finding, Good, rule

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


@cache
def promise() -> re.Pattern[str]:
    """The end of a paragraph that sends readers further down."""
    verbs = "view|viewed|watch|see|seen|find|found|read|listen|shown|available|listed|set out|embedded|included|reproduced"
    things = "video|image|picture|photo|chart|table|map|graph|list|links?|slides|recording|panel|clip|form|details"
    return re.compile(rf"(?:\b(?:{verbs})\b[^.!?:]{{0,60}}|\b(?:{things}) )\bbelow\b[^.!?:\w]{{0,3}}[.!:]?\W*\Z", re.I)


@rule(
    "CPY008",
    "nothing-below",
    severity="warning",
    examples=[
        Good("The rest can be viewed below.\n\n![The mill](mill.jpg)"),
        Good("The rest can be viewed below.\n\nIt rained."),
        Good("The rest can be viewed below.\n\n{{< youtube abc >}}"),
        Good("The talks were held on the floor below."),
        Bad("It rained.\n\nThe rest of the talk ⟦can be viewed below.⟧".replace("⟦can be ", "can be ⟦")),
        Bad("It rained. ⟦See the video below:⟧".replace("⟦See the ", "⟦See the ")),
    ],
)
def nothing_below(document: Document) -> Iterator[Finding]:
    """The article ends by sending readers to something below, and nothing is there.

    A video, a table or a list was lost on the way: in a migration, or because an embed was not pasted.
    """
    last = next((block for block in reversed(document.blocks) if block.zone not in ("boilerplate", "related", "byline", "dateline")), None)
    if last is None or last.zone not in ("body", "list", "caption") or last.words[-1:] != ["below"]:
        return
    match = promise().search(last.prose)
    if match is None:
        return
    if any(element.start >= last.start for element in document.elements(*SHOWN)):
        return
    if any(mask.end > last.start for mask in document.article.source.masks):
        return  # a template tag shows it
    stop = len(last.prose.rstrip())
    yield Finding(last.span(match.start(), min(stop, match.end())), "Nothing stands below: put in what is promised, or leave the words out")
