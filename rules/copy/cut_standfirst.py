"""CPY006 cut-standfirst."""

import re
from collections.abc import Iterator
from functools import cache

from editlint import Bad, Document, Finding, Good, Span, rule

KEYS = ("summary", "description", "standfirst", "excerpt", "deck", "dek", "subtitle", "abstract", "teaser", "lead", "intro")
#: Words that cannot end a sentence or a label.
OPEN = frozenset(
    "the a an of to and or but in on at by for with from as that which who whose is are was were be been has have had will would can could "
    "this these those their its his her our your my between into about than if when while because through during within "
    "without against".split()
)


@cache
def stop() -> re.Pattern[str]:
    return re.compile(r"[.!?…:;][”’\"')\]]*\s*\Z|\)\s*\Z")


@rule(
    "CPY006",
    "cut-standfirst",
    severity="warning",
    examples=[
        Good("---\ntitle: Mill\nsummary: The mill goes to a brewery.\n---\nText."),
        Good("---\ntitle: Mill\nsummary: What the council decided on Tuesday\n---\nText.", why="a label needs no stop"),
        Good('<h1>Mill</h1><p class="standfirst">What the brewers want</p><p>Text.</p>', format="html"),
        Bad("---\ntitle: Mill\nsummary: ⟦The mill goes to a brewery. It was the⟧\n---\nText."),
        Bad(
            "---\ntitle: Mill\ndescription: ⟦The mill goes to a brewery that wants the ground floor⟧\n---\n"
            "The mill goes to a brewery that wants the ground floor and the wheel, said the council."
        ),
        Bad(
            '<h1>Mill</h1><p class="standfirst">⟦The mill goes to a brewery. It was decided at a talk with⟧</p><p>Text.</p>', format="html"
        ),
    ],
)
def cut_standfirst(document: Document) -> Iterator[Finding]:
    """The standfirst is cut off in mid-sentence.

    A template or a migration cut it at a number of characters. Search results and lists of articles show it as it is.
    """
    matter = document.front_matter
    if matter is not None:
        for key in KEYS:
            value = matter.get(key)
            if value is not None and isinstance(value.data, str) and _cut(value.text, document):
                yield _finding(value.span, value.text)
    for block in document.blocks:
        if block.zone == "standfirst" and _cut(block.text, document):
            text = block.text
            yield _finding(block.span(len(text) - len(text.lstrip()), len(text.rstrip())), text)


def _body(document: Document) -> str:
    for block in document.blocks:
        if block.zone == "body":
            return " ".join(block.text.split())
    return ""


def _cut(text: str, document: Document) -> bool:
    shown = " ".join(text.split())
    if len(shown) < 25 or stop().search(shown) or "\ufffc" in shown[-3:] or "{{" in shown:
        return False
    if shown.endswith(("-", ",")):
        return True
    words = re.findall(r"[\w’']+", shown)
    if not words:
        return False
    if words[-1].lower() in OPEN:
        return True
    # the beginning of the article, which goes on
    plain, begins = shown.replace("’", "'"), _body(document).replace("’", "'")
    if len(plain) > 40 and begins.startswith(plain) and begins[len(plain) : len(plain) + 1] not in (".", "!", "?", ""):
        return True
    # whole sentences, then a part of one
    last = re.split(r"(?<=[.!?])[”’\"')]* ", shown)
    return (
        len(last) > 1 and len(shown) > 80 and (last[-1].lstrip("“‘\"'(")[:1].isupper() or last[-1][0] == "&") and len(last[-1].split()) > 2
    )


def _finding(span: Span, text: str) -> Finding:
    shown = " ".join(text.split())
    return Finding(span, f"The standfirst breaks off after “…{shown[-24:].lstrip()}”: finish the sentence")
