"""CPY006 cut-standfirst."""

import re
from collections.abc import Iterator
from functools import cache

from editlint import Bad, Document, Finding, Good, rule

KEYS = ("summary", "description", "standfirst", "excerpt", "deck", "dek", "subtitle", "abstract", "teaser", "lead", "intro")
#: Words that cannot end a sentence or a label.
OPEN = frozenset(
    "the a an of to and or but in on at by for with from as that which who whose is are was were be been has have had will would can could "
    "this these those their its his her our your my between into about than if when while because through during within "
    "without against".split()
)

CUT = 80  #: code points; no template cuts sooner


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
        Good(
            "---\ntitle: Mill\nsummary: The old mill goes to a brewery\n---\nThe old mill goes to a brewery on the hill.",
            why="whole, if short: no template cuts so soon",
        ),
        Bad("---\ntitle: Mill\nsummary: ⟦The mill goes to a brewery. It was the⟧\n---\nText."),
        Bad(
            "---\ntitle: Mill\ndescription: ⟦The mill goes to a brewery that wants the ground floor for its vats, its barrels⟧\n---\n"
            "The mill goes to a brewery that wants the ground floor for its vats, its barrels and the wheel, said the council."
        ),
        Bad(
            '<h1>Mill</h1><p class="standfirst">⟦The mill goes to a brewery. It was decided at a talk with⟧</p><p>Text.</p>', format="html"
        ),
    ],
)
def cut_standfirst(document: Document) -> Iterator[Finding]:
    """The standfirst is cut off in mid-sentence, or its last sentence has no full stop.

    A template or a migration cut it at a number of characters. Search results and lists of articles show it as it is.
    """
    matter = document.front_matter
    if matter is not None:
        for key in KEYS:
            value = matter.get(key)
            told = _cut(value.text, document) if value is not None and isinstance(value.data, str) else ""
            if value is not None and told:
                yield Finding(value.span, told)
    for block in document.blocks:
        text = block.text
        told = _cut(text, document) if block.zone == "standfirst" else ""
        if told:
            yield Finding(block.span(len(text) - len(text.lstrip()), len(text.rstrip())), told)


def _body(document: Document) -> str:
    for block in document.blocks:
        if block.zone == "body":
            return " ".join(block.text.split())
    return ""


def _cut(text: str, document: Document) -> str:
    """What is wrong with the end of a standfirst; nothing where it ends as it should."""
    shown = " ".join(text.split())
    if len(shown) < 25 or stop().search(shown) or "\ufffc" in shown[-3:] or "{{" in shown:
        return ""
    words = re.findall(r"[\w’']+", shown)
    if not words:
        return ""
    tail = shown[-24:].lstrip()
    # the beginning of the article, which goes on: cut at a number of characters
    plain, begins = shown.replace("’", "'"), _body(document).replace("’", "'")
    goes_on = len(plain) >= CUT and begins.startswith(plain) and begins[len(plain) : len(plain) + 1] not in (".", "!", "?", "")
    if shown.endswith(("-", ",")) or words[-1].lower() in OPEN or goes_on:
        return f"The standfirst breaks off after “…{tail}”: finish the sentence"
    # whole sentences, then a part of one, or one without its stop
    last = re.split(r"(?<=[.!?])[”’\"')]* ", shown)
    begun = last[-1].lstrip("“‘\"'(")[:1].isupper() or last[-1][0] == "&"
    if len(last) > 1 and len(shown) >= CUT and begun and len(last[-1].split()) > 2:
        return f"The standfirst ends “…{tail}”: finish it, or add a full stop"
    return ""
