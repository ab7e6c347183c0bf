"""ACC608 blockquote-misuse."""

import re
from collections.abc import Iterator
from functools import cache

from editlint import Bad, Document, Finding, Good, Record, rule

from ._phrases import primary


class Options(Record):
    min: int = 25  #: characters from which a block quotation is taken for one


@cache
def speech() -> re.Pattern[str]:
    """Marks, a dash of a source, a stop, or what makes a sentence: a subject, a verb."""
    return re.compile(
        r"[“”‘’\"'«»„—–.!?…]|--|\b(?:is|are|was|were|am|be|been|have|has|had|do|does|did|will|would|can|could|shall|should|may|might|must|"
        r"don.t|can.t|won.t|isn.t|let.s|it.s|we.re|i.m|let|go|come|make|take|see|keep|get|know|think|love|want|need|i|we|he|she|they|you|it|who|that.s|there.s|what.s)\b|\s\w+ed\b",
        re.I,
    )


@rule(
    "ACC608",
    "blockquote-misuse",
    severity="warning",
    options=Options,
    criteria=("1.3.1",),
    examples=[
        Good("> We shall rebuild the wheel before the spring floods come."),
        Good("> No comment.", why="a sentence"),
        Good('<blockquote cite="/speech">Bread for all</blockquote>', format="html"),
        Good("> Our values", options=Options(min=5)),
        Bad("> ⟦Our values⟧\n\n- trust\n- bread"),
        Bad("<blockquote><p>⟦Our values⟧</p></blockquote>", format="html"),
    ],
)
def blockquote_misuse(document: Document, options: Options) -> Iterator[Finding]:
    """A block quotation that quotes nobody: a few words set large.

    A screen reader announces a quotation, and readers look for who said it (WCAG technique H49). A heading or the style sheet does
    what was meant.
    """
    if not document.elements("blockquote"):
        return
    held: dict[int, int] = {}
    for block in document.blocks:
        quote = block.element.closest("blockquote")
        if quote is not None:
            held[id(quote)] = held.get(id(quote), 0) + 1
    for block in document.blocks:
        quote = block.element.closest("blockquote")
        if quote is None or held[id(quote)] > 1 or block.element.tag in ("pre", "li", "td", "th") or block.kind[0] == "h":
            continue
        text = block.prose.strip()
        if len(text) >= options.min or "\ufffc" in text or speech().search(text) or not any(c.isalpha() for c in text):
            continue
        if quote.get("cite") is not None or any(child.tag in ("cite", "footer", "img", "a", "iframe") for child in quote.walk()):
            continue
        if not document.hidden.exposed(quote) or (primary(document.languages.of(block.element)) != "en" and len(text.split()) > 2):
            continue  # we know no other language's verbs
        start = len(block.text) - len(block.text.lstrip())
        yield Finding(block.span(start, len(block.text.rstrip())), f"“{text[:30]}” quotes nobody: make it a heading or plain text")
