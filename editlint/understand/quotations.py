"""Quotations of an article: where they are, what kind they are, and who speaks.

The marks say where a quotation is (``marks``), ``discourse`` who speaks, ``wording`` what the words are like.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import Literal

from ..read.span import Span
from ..read.tree import Element
from .discourse import Found, Reader
from .document import Document
from .nodes import Quotation
from .people import is_body
from .signatures import end_of_words, signs
from .wording import is_attributive, is_example, is_title, wording

Kind = Literal["direct", "partial", "scare", "title", "hypothetical"]
Attribution = Literal["named", "pronoun", "organisation", "implied", "none"]
_MODALS = frozenset("can could might may should would must will shall cannot".split())


def quotations(document: Document) -> tuple[Quotation, ...]:
    """Every outer quotation of the article in document order; one that runs over paragraphs is one a paragraph."""
    reader = document.discourse
    if not reader.found:
        return ()
    links = sorted(link.span for link in document.links)
    return tuple(
        _quotation(quote, links)
        for block in document.blocks
        for quote in reader.found.get(id(block), ())
        if quote.sure or not quote.bare  # a block quote that nobody signs may be no quotation at all
    )


def discourse(document: Document) -> Reader:
    """What is known of the article's speakers once it has been read from end to end."""
    return Reader(document, _spans(document))


def _spans(document: Document) -> dict[int, list[Found]]:
    """id of a block -> its outer quotations: by the parse of marks, and the paragraphs of block quotes."""
    out: dict[int, list[Found]] = {}
    for mark in document.marks:
        if mark.role != "open" or mark.level != 1 or mark.block.zone == "code":
            continue
        block, start = mark.block, mark.at
        here = mark.partner is not None and mark.partner_block is block and mark.partner > start
        end = mark.partner + 1 if here and mark.partner is not None else len(block.text.rstrip())
        if here and block.text[end - 1] in "'’`´" and block.text[end : end + 1] == block.text[end - 1] and len(mark.glyph) == 2:
            end += 1
        held = out.setdefault(id(block), [])
        if held and start < held[-1].end:
            continue
        held.append(Found(block, start, end, wording(block.text, start, end, here), mark.continues, not here))
    frame: Element | None = None
    previous: Found | None = None
    for block in document.blocks:
        if block.zone != "quote" or id(block) in out or signs(block):
            continue
        start, end = len(block.text) - len(block.text.lstrip()), end_of_words(block.text)
        around = block.element.closest("blockquote")
        goes_on = previous is not None and around is frame
        if goes_on and previous is not None:
            previous.open = True
        previous = Found(block, start, end, wording(block.text, start, end, False), goes_on, False, bare=True)
        frame = around
        out[id(block)] = [previous]
    return out


def _quotation(quote: Found, links: list[Span]) -> Quotation:
    block, form, mention, home = quote.block, quote.shape, quote.speaker, quote.home
    quote.kind = kind = _kind(quote, links)
    span = block.span(quote.start, quote.end)
    text = block.text[quote.start : quote.end]
    closed = quote.bare or not quote.open or quote.goes_on
    whole = Quotation(
        text,
        span,
        block,
        quote.start,
        quote.end,
        kind,
        continues=quote.head is not None,
        closed=closed,
    )
    if form is None or mention is None or home is None or kind == "title" and not quote.sure and not quote.words.full:
        return whole
    a, b = form.starts[mention.first], form.ends[mention.last - 1]
    name = home.text[a:b]
    attribution: Attribution
    if quote.implied or not quote.sure and kind != "direct":
        attribution = "implied"
    elif mention.kind == "pronoun":
        attribution = "pronoun"
    else:
        attribution = "organisation" if is_body(name) else "named"
    resolved = quote.name if quote.name != name else None
    place = home.span(a, b)
    return whole._replace(
        speaker=name, speaker_span=place, cue=quote.cue, attribution=attribution, resolved=resolved, runs_on=quote.runs_on
    )


def _kind(quote: Found, links: list[Span]) -> Kind:
    words, text = quote.words, quote.block.prose
    if quote.bare:
        return "direct"
    before, after = text[max(0, quote.start - 160) : quote.start], text[quote.end : quote.end + 60]
    said = (
        quote.sure and quote.verb >= 0 and quote.shape is not None and quote.home is quote.block and quote.shape.kinds[quote.verb] in "VSg"
    )
    if is_title(words, before, after, said) or not said and _is_linked(quote, links):
        return "title"
    if not said and before[-1:] == "(" and after[:1] == ")":
        return "scare"
    if (words.capital or words.size > 3) and (is_example(before) or (said or quote.home is not quote.block) and _is_imagined(quote)):
        return "hypothetical"
    if quote.twin is not None and quote.twin.kind == "hypothetical" and not words.small:
        return "hypothetical"
    if quote.block.kind == "li" and not said and words.size <= 8 and not text[: quote.start].strip(" *_") and after.strip():
        return "hypothetical"  # the label of a list item
    if quote.label or quote.cited and not quote.sure:
        return "hypothetical"
    if words.capital and (words.size >= 4 and not words.titled or words.last in ".?!…" or quote.sure and words.last == ","):
        return "direct" if quote.sure or words.last in ".?!…,—–-" or words.size > 8 else "scare"
    return "partial" if said and words.size > 1 and not is_attributive(before, after) else "scare"


def _is_linked(quote: Found, links: list[Span]) -> bool:
    """Whether all the words are one link: the title of what it leads to."""
    if not links:
        return False
    inner = quote.block.span(quote.start + 1, quote.end - 1)
    k = bisect_right(links, (inner.start, inner.start + (1 << 40)))
    return k > 0 and links[k - 1].start <= inner.start and inner.end <= links[k - 1].end


def _is_imagined(quote: Found) -> bool:
    """Whether the verb of saying only says what might be said: “you could say”, “it is easy to ask”."""
    form, verb, mention = quote.shape, quote.verb, quote.speaker
    if form is None or mention is None or verb < 1:
        return False
    k = verb - 1
    while k > 0 and (form.kinds[k] == "r" or form.kinds[k] == "x" and form.words[k] not in _MODALS):
        k -= 1
    if form.words[k] not in _MODALS and not (form.kinds[k] == "T" and quote.home is quote.block):
        return False
    return mention.kind == "role" or mention.kind == "pronoun" and form.words[mention.first] not in ("he", "she", "i")
