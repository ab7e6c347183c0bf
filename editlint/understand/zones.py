"""Zones: where each block stands (headline, standfirst, body, caption, related, boilerplate …).

Prose rules judge the article, not the furniture round it. A zone comes from the element a block stands in, from the
names of its containers, and from its place relative to the headline.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..read.tree import Block, Element

if TYPE_CHECKING:
    from .document import Document

#: tag -> the zone of everything inside it
TAG_ZONES = {
    "nav": "boilerplate",
    "menu": "boilerplate",
    "button": "boilerplate",
    "form": "boilerplate",
    "dialog": "boilerplate",
    "figcaption": "caption",
    "caption": "table",
    "table": "table",
    "blockquote": "quote",
    "pre": "code",
    "listing": "code",
    "ul": "list",
    "ol": "list",
    "dl": "list",
    "h1": "heading",
    "h2": "heading",
    "h3": "heading",
    "h4": "heading",
    "h5": "heading",
    "h6": "heading",
}
#: Zones that nothing inside can leave.
FINAL = frozenset(("boilerplate", "related", "code", "caption", "table", "heading"))
ROLES = {
    "navigation": "boilerplate",
    "search": "boilerplate",
    "contentinfo": "boilerplate",
    "banner": "boilerplate",
    "dialog": "boilerplate",
}


@cache
def _note() -> re.Pattern[str]:
    """How a note of the author's begins that is set as a block quotation: “Update: …”."""
    return re.compile(r"(?:updated?|note|editor[’']s note|correction|warning|important|tip|disclaimer)\b[^.\n]{0,40}(?::|\b\d{4}\b)", re.I)


@cache
def _furniture() -> re.Pattern[str]:
    """Names of classes and ids that mark the furniture of a page, matched against whole words of the name."""
    return re.compile(
        r"(?i)(?:^|[-_\s])(?:site-?(?:header|footer|nav)|masthead|menu|nav(?:bar|igation)?|breadcrumbs?|sidebar|social|share|sharing|"
        r"share-?(?:bar|buttons|links|tools)|newsletter|subscribe|signup|sign-up|cookies?|cookie-?banner|comments?|disqus|promo|advert(?:isement)?|ads?|banner-ad|"
        r"sponsored|pagination|pager|toc|footer|skip-?link|screen-reader-skip|tags?|tag-?list|paywall|author-?bio)(?:$|[-_\s])"
    )


@cache
def _byline() -> re.Pattern[str]:
    return re.compile(
        r"(?:(?:Words |Posted |Written |(?:Conference )?[Rr]eporting |Report |Photos? )?[Bb]y) "
        r"[A-Z][\w.’'-]+(?: [\w.’'&,-]+){0,9}\.?\s*\Z"
    )


@cache
def _call() -> re.Pattern[str]:
    """A call to act, alone in its block: furniture that was pasted with the article."""
    return re.compile(
        r"(?i)(?:find out|read|learn|see|view|show|load) more\W*\Z|[^.!?]{3,60}[>»›→]\s*\Z|"
        r"(?:join|donate|subscribe|sign up|register|share this|follow us|print|email this)\b[^.!?]{0,40}[>»›→]?\W*\Z"
    )


def is_byline(text: str) -> bool:
    return len(text) < 120 and _byline().match(text.strip()) is not None


def assign(document: Document) -> Block | None:
    """Give every block of the document its zone; returns the block of the headline, or None."""
    from .related import regions

    related = regions(document)
    blocks = document.blocks
    outer: dict[int, str] = {}  # id of an element -> the zone of what is in it

    def zone_of(element: Element) -> str:
        chain = []
        node: Element | None = element
        while node is not None and id(node) not in outer:
            chain.append(node)
            node = node.parent
        zone = outer[id(node)] if node is not None else "body"
        for link in reversed(chain):
            if zone not in FINAL:
                zone = _step(link, zone, related)
            elif zone in ("table", "caption") and id(link) in related:
                zone = "related"
            outer[id(link)] = zone
        return zone

    # A page with one <main> or <article>: what lies outside it is furniture.
    core = _core(document)
    candidates: list[Block] = []
    for block in blocks:
        zone = zone_of(block.element)
        if core is not None and not (core.start <= block.start < core.end) and zone != "related":
            zone = "boilerplate" if block.kind != "h1" else zone
        if id(block) in related:
            zone = "related"
        block.zone = zone
        if zone == "heading" and block.kind == "h1":
            candidates.append(block)
    headline = _headline(document, candidates)
    if headline is not None:
        headline.zone = "headline"
    _beside(document, headline)
    return headline


def _headline(document: Document, candidates: list[Block]) -> Block | None:
    """The h1 that heads the article: of several the one that the page's title repeats, or that stands in the article; else the first."""
    if len(candidates) < 2:
        return candidates[0] if candidates else None
    title = " ".join(element.text for element in document.elements("title")[:1]).casefold()

    def rank(block: Block) -> tuple[bool, bool, int]:
        text = " ".join(block.text.split()).casefold()
        return block.element.closest("article", "main") is not None, title.startswith(text), len(text) if text in title else 0

    return max(candidates, key=rank)


def _core(document: Document) -> Element | None:
    """The element that holds the article, where the page says so and it holds most of the text."""
    selector = document.house.site.article
    if selector:
        from ..read.soup import select

        chosen = select(document.article, selector)
        if chosen:
            return chosen[0]
    if not document.is_page:
        return None
    for tag in ("article", "main"):
        found = document.elements(tag)
        if len(found) == 1:
            return found[0]
    return None


def _step(element: Element, zone: str, related: frozenset[int]) -> str:
    """The zone inside an element, given the zone outside it."""
    if id(element) in related:
        return "related"
    tag = element.tag
    own = TAG_ZONES.get(tag)
    if own is not None:
        if own == zone or (own == "quote" and zone == "list"):
            return own
        if own == "list" and zone == "quote":
            return zone
        if tag == "blockquote" and _note().match(element.text.lstrip()[:60]):
            return zone
        return own
    if tag == "footer" and element.closest("blockquote") is None and element.closest("article") is None:
        return "boilerplate"
    if tag == "header" and element.parent is not None and element.parent.tag == "body" and element.closest("article", "main") is None:
        return "boilerplate" if _outside_title(element) else zone
    if element.attributes and tag not in ("body", "html", "main", "article"):
        for attribute in element.attributes:
            if attribute.name in ("class", "id") and _furniture().search(attribute.value):
                return "boilerplate"
            if attribute.name == "role" and attribute.value in ROLES:
                return ROLES[attribute.value]
    return zone


def _outside_title(element: Element) -> bool:
    """Whether a page header holds no h1 (then it is the masthead, not the article's)."""
    return all(child.tag != "h1" for child in element.walk())


def _beside(document: Document, headline: Block | None) -> None:
    """Datelines, bylines, a standfirst, and calls to act: told by their text and their place."""
    from .datelines import is_dated, is_dateline

    blocks = document.blocks
    place = next((i for i, block in enumerate(blocks) if block is headline), -1)
    first = max(place - 4, 0)
    near = place + 6 if place >= 0 else 4
    seen_body = False
    for i, block in enumerate(blocks):
        if block.zone not in ("body", "list"):
            continue
        text = block.text.strip()
        if first <= i < near and not seen_body:
            if (block.zone == "body" or is_dated(block)) and is_dateline(text):
                block.zone = "dateline"
                continue
            if is_byline(text):
                block.zone = "byline"
                continue
            if i < place and len(text) < 60 and text[-1] not in ".!?”’\"'":
                block.zone = "boilerplate"  # a strapline above the headline
                continue
            if block.zone == "body" and i > place >= 0 and len(text) > 60:
                seen_body = True
        elif is_byline(text):
            block.zone = "byline"
        if block.zone == "body" and len(text) < 64 and document.article.source.format == "text" and _call().match(text):
            block.zone = "boilerplate"
    if document.article.source.format == "text":
        _promos(blocks)
    _standfirst(blocks, place)


def _promos(blocks: tuple[Block, ...]) -> None:
    """In plain text a section that ends in a call to act, and all that follows it, was pasted with the article."""
    heading: Block | None = None
    start = -1
    for i, block in enumerate(blocks):
        if block.zone == "heading":
            heading, start = block, i
        elif block.zone == "boilerplate" and heading is not None and i - start <= 3:
            for other in blocks[start:]:
                if other.zone in ("heading", "body", "list"):
                    other.zone = "boilerplate"
            return


def _standfirst(blocks: tuple[Block, ...], place: int) -> None:
    """A paragraph named so by its class, directly after the headline."""
    if place < 0:
        return
    for block in blocks[place + 1 : place + 5]:
        if block.zone == "body" and any(
            name.lower() in ("standfirst", "subtitle", "dek", "lede", "intro", "lead", "summary") for name in block.element.classes
        ):
            block.zone = "standfirst"
            return
