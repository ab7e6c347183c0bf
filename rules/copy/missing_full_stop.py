"""CPY025 missing-full-stop."""

import re
from collections.abc import Iterator
from functools import cache

from editlint import Bad, Block, Document, Edit, Finding, Fix, Good, Span, rule

#: Elements that may go on with a sentence.
NEXT = ("img", "figure", "iframe", "video", "pre", "table", "ul", "ol", "dl", "blockquote", "br", "math", "svg")


@cache
def ending() -> re.Pattern[str]:
    """The last sentence of a paragraph, which ends in a word and nothing else, after a sentence that has its stop."""
    return re.compile(r"[a-z0-9]{2}[.!?][”’\"')]? +[A-Z“‘\"'][^.!?–—\u2028\ufffc]{20,}(?<= )[a-z]{2,}\Z")


@rule(
    "CPY025",
    "missing-full-stop",
    severity="warning",
    examples=[
        Good("The mill is old and wet. The council wants to sell it to a brewery.\n\nIt rained."),
        Good("The mill is old and wet. The council wants to sell it to these people\n\n- Ann Roe\n- Ben Doe", why="a list goes on"),
        Good("The mill is old and wet. For more about the sale please write to ann@example.org", why="a stop would spoil an address"),
        Good("The mill is old. “We want to sell it to a brewery soon.” – Ann Roe, owner of the mill", why="a name below a quotation"),
        Good("The mill is old and wet. The council wants to sell it and\n\nthen to buy it back.", why="the next paragraph goes on"),
        Bad(
            "The mill is old and wet. The council wants to sell it to a ⟦brewery⟧\n\nIt rained.",
            fixed="The mill is old and wet. The council wants to sell it to a brewery.\n\nIt rained.",
        ),
    ],
)
def missing_full_stop(document: Document) -> Iterator[Finding]:
    """A paragraph of several sentences ends without a full stop.

    The stop was lost, or words were. A label or a line before a list needs none, so only paragraphs are judged whose other sentences have
    theirs.
    """
    if document.article.source.format == "text" or not document.lang.lower().startswith("en"):
        return
    blocks = [block for block in document.blocks if block.zone != "boilerplate"]
    for number, block in enumerate(blocks):
        if block.zone != "body" or block.kind != "p" or not block.text.rstrip()[-1:].islower():
            continue
        text = document.narration.of(block).rstrip()
        if ending().search(text, max(0, len(text) - 400)) is None:
            continue
        if number + 1 < len(blocks) and _goes_on(block, blocks[number + 1], document):
            continue
        start, end = text.rfind(" ") + 1, len(text)
        place = block.span(end, end)
        bare = document.source(Span(place.end, place.end + 1)) in ("", "\n", "\r", "<", " ")  # not in the words of a link
        fixes = (Fix((Edit(place, "."),), title="add a full stop"),) if bare and block.contiguous(start, end) else ()
        yield Finding(block.span(start, end), f"“…{text[-30:].partition(' ')[2]}”: the full stop is missing", fixes)


def _goes_on(block: Block, following: Block, document: Document) -> bool:
    """Whether what comes next may be the rest of the sentence."""
    if following.zone not in ("body", "heading", "related", "byline") or following.text.lstrip()[:1].islower():
        return True
    return any(block.end <= element.start < following.start for element in document.elements(*NEXT))
