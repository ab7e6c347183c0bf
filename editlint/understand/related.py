"""Related news: which parts of an article point to other articles, and their items.

A block is recognised by a heading-like text ("Related news", whatever element carries it), by the class, id or
``aria-label`` of its container, by a selector of the house, by front-matter keys, or by shortcodes. A card is one item,
however many links it has: of 3,942 anchors in the related blocks of 1,000 news pages 1,052 were the picture beside a title.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from ..read.span import Span
from ..read.tree import HEADINGS, Block, Element, Text
from .document import Document
from .nodes import RelatedBlock, RelatedItem

#: No container beyond these: the block is a part of what they hold.
TOP = frozenset(("#root", "html", "body", "main", "article"))
CONTAINERS = ("section", "aside", "div", "nav", "ul", "ol")
LISTS = frozenset(("ul", "ol", "menu"))
MOST_LINKS = 40  #: a container with more is a section front or a whole page
CLIMB = 4  #: how far above its heading a container may be
PROSE_WORDS = 60  #: a paragraph of more words is the article going on, not an item


@cache
def _strong() -> re.Pattern[str]:
    """Headings after which every item should lead to an article."""
    kind = r"(?:news|stor(?:y|ies)|articles?|posts?|content|coverage|features?)"
    return re.compile(
        rf"(?i)\W*(?:related(?: {kind}| items| pages)?|more (?:related )?(?:news|stories|articles|posts)|"
        rf"(?:latest|other|recent) related {kind}|similar {kind}|recommended(?: {kind}| for you)|you (?:may|"
        rf"might) (?:also )?(?:like|enjoy|be interested(?: in)?)|"
        r"also read|read (?:next|also)|what to read next|up next|keep reading|"
        r"ähnliche (?:artikel|beiträge)|verwandte (?:artikel|beiträge|themen)|weitere (?:artikel|beiträge|meldungen)|"
        r"mehr zum thema|"
        r"das könnte (?:sie|dich) auch interessieren|auch interessant|lesen sie auch|à lire aussi|articles liés|"
        r"sur le même sujet|"
        r"leggi anche|articoli correlati|noticias relacionadas|artículos relacionados|te puede interesar|leia (?:também|mais)|"
        r"notícias relacionadas|lees ook|gerelateerd(?: nieuws)?|läs också|läs mer|relaterade artiklar|czytaj (?:też|także)|"
        r"zobacz też|"
        r"читайте также|по теме)\W*\Z"
    )


@cache
def _weak() -> re.Pattern[str]:
    """Headings that also stand above books, laws and footnotes: there only items with a link count."""
    return re.compile(
        r"(?i)\W*(?:related (?:links|reading|topics|resources)|read more|more (?:on|from|about|like) [^.!?]{1,40}|see also|"
        r"further reading|recommended reading|additional reading|weiterlesen|plus d’infos)\W*\Z"
    )


@cache
def _name() -> re.Pattern[str]:
    """A word of a class or an id that names a related block."""
    thing = (
        r"(?:news|stor(?:y|ies)|articles?|posts?|content|coverage|links?|items?|pages?|reading|entries|"
        r"list|block|section|box|widget|container|wrapper|area|grid|cards?)"
    )
    return re.compile(
        rf"(?i)(?:(?:jp|crp|wp|article|post|entry|content|block|section|c|m|o|js|news|story)[-_]{{1,2}})*"
        rf"(?:related(?:[-_]*{thing})*|yarpp(?:-related)?|outbrain|taboola|(?:more|similar|recommended)[-_]?(?:news|stories|"
        rf"articles|posts)|"
        rf"recommend(?:ed|ations?)(?:[-_]*{thing})*|read[-_]?(?:more|next|also)[-_]*(?:list|block|section|box)|"
        rf"see[-_]?also(?:[-_]*{thing})*|"
        rf"you[-_]?(?:may|might)[-_]?(?:also[-_]?)?like|mehr[-_]zum(?:[-_]thema)?|verwandte?[-_\w]{{0,12}})\Z"
    )


@cache
def _all_of_them() -> re.Pattern[str]:
    """A link to the section front at the end of a block: "All news", "More stories"."""
    return re.compile(
        r"(?i)\W*(?:(?:see|view|show|browse|read)\s+)?(?:all|more)\s+(?:the\s+|our\s+|related\s+|latest\s+)*(?:news|stories|"
        r"articles|posts)\W*\Z"
    )


@dataclass(slots=True)
class _Region:
    """Where a block stands: the elements that make it up, its heading, and whether items without a link count."""

    parts: list[Element]
    heading: Block | None
    strong: bool
    start: int
    end: int
    loose: list[Block]


def regions(document: Document) -> frozenset[int]:
    """``id()`` of every element that is a related block, and of every loose block of text that belongs to one."""
    found: set[int] = set()
    for block in document.related_blocks:
        found.update(id(part) for part in block.parts)
        found.update(id(text) for text in block.loose)
    return frozenset(found)


def related_blocks(document: Document) -> tuple[RelatedBlock, ...]:
    """Every related block of the page, in order. Front matter and shortcodes have items, but no block."""
    return tuple(
        RelatedBlock(
            _trimmed(region.heading) if region.heading is not None else region.parts[0].open,
            Span(region.start, region.end),
            tuple(region.parts),
            tuple(region.loose),
            region.heading,
            region.strong,
            _unfilled(document, region),
        )
        for region in _find(document)
    )


def related(document: Document) -> tuple[RelatedItem, ...]:
    """The items of every related block, in document order; those of front matter come first."""
    found = document.related_blocks
    items = list(_front_matter(document, len(found)))
    for number, block in enumerate(found):
        items.extend(_items(document, block, number))
    items.extend(_shortcodes(document, len(found) + 1))
    return tuple(items)


# Recognition


def _find(document: Document) -> list[_Region]:
    found = [*_by_selector(document), *_by_name(document), *_by_heading(document)]
    if len(found) < 2:
        return found
    # One block may be recognised twice: the selector's word counts before the name's, a container before its inside.
    found.sort(key=lambda region: (region.start, -region.end))
    out: list[_Region] = []
    for region in found:
        last = out[-1] if out else None
        if last is not None and region.start < last.end:
            opens = last.parts[0].open.end
            if last.heading is None and region.heading is not None and region.heading.start - opens < 200:
                last.heading, last.strong = region.heading, last.strong or region.strong
            continue
        out.append(region)
    return out


def _by_selector(document: Document) -> Iterator[_Region]:
    for selector in document.house.related.selectors:
        from ..read.soup import select

        for element in select(document.article, selector):
            yield _Region([element], None, True, element.start, element.end, [])


def _by_name(document: Document) -> Iterator[_Region]:
    if document.article.source.format == "text":
        return
    end = -1
    for element in document.elements(*CONTAINERS):
        if element.start < end or not element.attributes or not _named(element):
            continue
        links = 0
        words = 0
        for node in element.walk():
            if node.tag == "a":
                links += 1
            elif node.tag in ("h1", "main"):
                links = MOST_LINKS + 1
            if links > MOST_LINKS:
                break
            if node.tag == "p":
                words = max(words, sum(len(child.text.split()) for child in node.children if isinstance(child, Text)))
        if 0 < links <= MOST_LINKS and words <= 2 * PROSE_WORDS:
            end = element.end
            yield _Region([element], None, False, element.start, element.end, [])


def _named(element: Element) -> bool:
    return names_related((attribute.name, attribute.value) for attribute in element.attributes)


def names_related(attributes: Iterable[tuple[str, str]]) -> bool:
    """Whether a container's attributes, (name, value) pairs, call it a related block."""
    for name, value in attributes:
        if name in ("class", "id"):
            if any(_name().match(word) for word in value.split()):
                return True
        elif name == "aria-label" and (_strong().match(value.strip()) or _weak().match(value.strip())):
            return True
    return False


def heads_related(text: str) -> bool:
    """Whether a text, white space made single, may be the heading of a related block."""
    return 4 <= len(text) <= 60 and (_strong().match(text) is not None or _weak().match(text) is not None)


@cache
def opening_words() -> frozenset[str]:
    """The first words of all such headings, in lower case: a text that begins otherwise is none."""
    return frozenset(
        "related more latest other recent similar recommended you also read what up keep ähnliche verwandte weitere mehr das auch lesen à "
        "articles sur leggi articoli noticias artículos te leia notícias lees gerelateerd läs relaterade czytaj zobacz читайте по "
        "see further additional weiterlesen plus".split()
    )


def _by_heading(document: Document) -> Iterator[_Region]:
    extra = [text.casefold().strip() for text in document.house.related.headings]
    text_only = document.article.source.format == "text"
    for block in document.blocks:
        size = len(block.text)
        if size > 90 or size < 4:
            continue
        text = " ".join(block.text.split())
        if not 4 <= len(text) <= 60:
            continue
        strong = text.casefold().rstrip(":") in extra or _strong().match(text) is not None
        if not strong and not _weak().match(text):
            continue
        if block is document.blocks[0] and not document.is_page:
            continue  # an article about "Related news" is headed by its headline
        if not _heading_like(block):
            continue
        region = _around(document, block, strong, text_only)
        if region is not None:
            yield region


def _heading_like(block: Block) -> bool:
    """Whether a matching block may head a list: not a link (a "Read more" call), unless it is a real heading."""
    element = block.element
    if element.closest("a", "button", "nav", "blockquote", "td", "th", "figcaption") is not None:
        return False
    if element.tag in HEADINGS:
        return True
    if element.tag == "li":
        return False
    return all(not (node.tag == "a" and node.start < block.end and node.end > block.start) for node in element.walk())


def _around(document: Document, block: Block, strong: bool, text_only: bool) -> _Region | None:
    """The block that a heading opens: its container, where the heading is the first thing in it, else what follows it."""
    heading = block.element
    node = heading
    if heading.tag not in HEADINGS and heading.tag != "p":
        # "<div><strong>Related news</strong><ul>…": the block's element is the container already.
        if heading.tag not in TOP and _first_in(document, heading, block) and _within(heading, block.end):
            return _Region([heading], block, strong, heading.start, heading.end, [])
        if heading.tag in TOP:
            return _following(document, block, heading, block.end, strong, text_only)
    for _ in range(CLIMB):
        parent = node.parent
        if parent is None or parent.tag in TOP or not _first_in(document, parent, block):
            break
        node = parent
        count = _within(node, block.end)
        if count > MOST_LINKS:
            return None
        if count:
            return _Region([node], block, strong, node.start, node.end, [])
        if strong and heading.tag in HEADINGS and not _more_text(document, node, block) and _next_text(document, node) is not block:
            siblings = _following(document, block, node.parent or node, node.end, strong, text_only)
            if siblings is not None and siblings.parts:
                return siblings
            if node.tag in ("aside", "section", "div", "nav"):
                return _Region([node], block, strong, node.start, node.end, [])
    return _following(document, block, node.parent or node, node.end, strong, text_only)


def _first_in(document: Document, container: Element, block: Block) -> bool:
    """Whether no other text stands before the block in a container."""
    blocks_ = document.blocks
    k = bisect.bisect_left(blocks_, container.start, key=_start)
    return k < len(blocks_) and blocks_[k] is block


def _start(block: Block) -> int:
    return block.start


def _next_text(document: Document, element: Element) -> Block | None:
    blocks_ = document.blocks
    k = bisect.bisect_left(blocks_, element.end, key=_start)
    return blocks_[k] if k < len(blocks_) else None


def _more_text(document: Document, container: Element, block: Block) -> bool:
    """Whether text stands in a container after the block."""
    blocks_ = document.blocks
    k = bisect.bisect_right(blocks_, block.start, key=_start)
    return k < len(blocks_) and blocks_[k].start < container.end


def _within(container: Element, after: int) -> int:
    """How many links and list items a container holds after a place (more than MOST_LINKS: enough to know)."""
    count = 0
    for node in container.walk():
        if node.start >= after and node.tag in ("a", "li"):
            count += node.tag == "a" or not any(child.tag == "a" for child in node.walk())
            if count > MOST_LINKS:
                break
    return count


def _following(document: Document, block: Block, parent: Element, after: int, strong: bool, text_only: bool) -> _Region | None:
    """The siblings after a heading that are its items: lists, cards, lines that lead somewhere; up to the next heading."""
    heading = block.element
    level = int(heading.tag[1]) if heading.tag in HEADINGS else 7
    parts: list[Element] = []
    lists = 0
    for child in parent.children:
        if isinstance(child, Text):
            if child.source.start >= after and child.text.strip() and not parts:
                return None
            continue
        if child.start < after:
            continue
        tag = child.tag
        if tag in HEADINGS:
            if level == 7 or int(tag[1]) <= level:
                break
        elif tag in LISTS:
            lists += 1
            if lists > 1 and level == 7:
                break
        elif tag in ("hr", "script", "style", "noscript", "template"):
            if tag == "hr" and parts:
                break
            continue
        elif not _leads(child, text_only):
            if parts or not strong or child.text.strip():
                break
            continue
        elif level == 7 and lists:
            break
        parts.append(child)
    links = sum(_within(part, part.start) for part in parts)
    if links > MOST_LINKS:
        return None
    if not links and not (strong and (lists or _linkless_cards(parts) or not parts)):
        return None
    if not parts and (heading.tag not in HEADINGS or not _at_end(document, block, level)):
        return None
    if not links and not strong:
        return None
    end = parts[-1].end if parts else block.end
    own = [heading] if heading.tag in HEADINGS or heading.tag == "p" else []
    return _Region(own + parts, block, strong, block.start, end, [] if own else [block])


def _leads(element: Element, text_only: bool) -> bool:
    """Whether an element is an item, or holds items: it has a link and is not prose."""
    link = next((node for node in element.walk() if node.tag == "a"), None)
    if link is None:
        return False
    if element.tag != "p" or text_only:
        return len(element.text.split()) <= 40 * PROSE_WORDS
    text = element.text.strip()
    return len(text.split()) <= PROSE_WORDS and (text.startswith(link.text.strip()) or len(link.text) * 2 > len(text))


def _linkless_cards(parts: list[Element]) -> bool:
    return sum(part.tag in HEADINGS for part in parts) > 0


def _at_end(document: Document, block: Block, level: int) -> bool:
    """Whether nothing but a heading of the same rank, or nothing at all, follows."""
    k = bisect.bisect_right(document.blocks, block.start, key=_start)
    if k >= len(document.blocks):
        return True
    tag = document.blocks[k].element.tag
    return tag in HEADINGS and int(tag[1]) <= level


def _unfilled(document: Document, region: _Region) -> bool:
    """Whether the page itself leaves the block empty: no template tag and no script fills it."""
    if region.heading is None or not region.strong:
        return False
    raw = document.text[region.start : region.end + 200]
    if "{{" in raw or "{%" in raw or "<%" in raw or "{" in document.text[region.start : region.end]:
        return False
    for part in region.parts:
        for node in part.walk():
            if node.tag in ("script", "template", "noscript", "iframe", "object", "img") or "-" in node.tag:
                return False
            if node is not part and node.tag in ("div", "span", "section") and node.attributes and not node.children:
                return False
            if any(attribute.name.startswith("data-") for attribute in node.attributes):
                return False
    return True


# Items


def _items(document: Document, block: RelatedBlock, number: int) -> Iterator[RelatedItem]:
    heading = block.heading.element if block.heading is not None else None
    after = block.heading.end if block.heading is not None else block.region.start
    entries: list[Element] = []
    for part in block.parts:
        if part is not heading or part.tag not in (*HEADINGS, "p"):
            entries.extend(_entries(part, after))
    linked = any(_has_anchor((entry,)) for entry in entries)
    if entries:
        cards = [[entry] for entry in entries]
    else:
        cards = _cards(block, after)
    found = []
    for card in cards:
        item = _item(document, card, number)
        if item is None or (item.href is None and not _has_anchor(card) and not (block.strong and (block.heading or linked))):
            continue
        found.append(item)
    if len(found) > 1 and _all_of_them().match(found[-1].title):
        found.pop()
    yield from found


def _has_anchor(card: Iterable[Element]) -> bool:
    return any(node.tag == "a" for element in card for node in element.walk())


def _entries(part: Element, after: int) -> list[Element]:
    """The list items of a part, else its ``article`` elements; none within another."""
    found: list[Element] = []
    for tag in ("li", "article"):
        stack = [part]
        while stack:
            node = stack.pop()
            if node.tag == tag and node.start >= after:
                found.append(node)
            else:
                stack.extend(child for child in reversed(node.children) if isinstance(child, Element))
        if found:
            break
    return found


def _cards(block: RelatedBlock, after: int) -> list[list[Element]]:
    """Cards that are no list: repeated containers of the same shape, else runs of links to one target."""
    anchors = [node for part in block.parts for node in part.walk() if node.tag == "a" and node.start >= after]
    if not anchors:
        return [[part] for part in block.parts if part.tag in HEADINGS and part.start >= after]
    if len(anchors) > 1:
        common = _common(anchors)
        holders: dict[int, Element] = {}
        for anchor in anchors:
            node = anchor
            while node.parent is not None and node.parent is not common:
                node = node.parent
            holders[id(node)] = node
        shapes = {(node.tag, node.get("class") or "") for node in holders.values()}
        if len(holders) > 1 and all(node.tag in ("div", "section", "li", "p", "figure", "h2", "h3", "h4") for node in holders.values()):
            if len(shapes) == 1:
                return [[node] for node in holders.values()]
            words = [set(node.classes) for node in holders.values()]
            if set.intersection(*words):
                return [[node] for node in holders.values()]
    runs: list[list[Element]] = []
    for anchor in anchors:
        if runs and anchor.get("href") is not None and runs[-1][-1].get("href") == anchor.get("href"):
            runs[-1].append(anchor)
        else:
            runs.append([anchor])
    return runs


def _common(elements: list[Element]) -> Element:
    """The nearest element that holds them all."""
    chain = list(elements[0].ancestors())
    for element in elements[1:]:
        above = {id(node) for node in element.ancestors()}
        chain = [node for node in chain if id(node) in above]
    return chain[0]


def _item(document: Document, card: list[Element], number: int) -> RelatedItem | None:
    """The item of a card: its title, and the link that carries it."""
    nodes = [node for element in card for node in element.walk()]
    anchors = [node for node in nodes if node.tag == "a" and (node.get("href") is not None or not node.get("name"))]
    heading = next((node for node in nodes if node.tag in HEADINGS and node.text.strip()), None)
    primary: Element | None = None
    if anchors:
        inside = [a for a in anchors if heading is not None and (a.closest(*HEADINGS) is heading or heading.closest("a") is a)]
        primary = (inside or sorted(anchors, key=lambda a: (a.get("href") is None, -len(a.text.strip()))))[0]
    span = Span(card[0].start, card[-1].end)
    title, title_span = _title(document, card, heading, primary)
    if not title and primary is None:
        return None
    href = primary.attribute("href") if primary is not None else None
    return RelatedItem(
        title, title_span, span, href.value if href is not None else None, href.value_span if href is not None else None, primary, number
    )


def _title(document: Document, card: list[Element], heading: Element | None, primary: Element | None) -> tuple[str, Span]:
    start, end = card[0].start, card[-1].end
    if heading is not None:
        return _words(document, heading)
    if primary is not None and document.article.source.format != "text":
        title, span = _words(document, primary)
        if title and not is_vague(title):
            return title, span
        if title:  # "Panel meets at last <a>Read more</a>": the words before are the title
            block = _first_block(document, start, primary.start)
            if block is not None and block.end > primary.start and block.start < primary.start:
                left = block.offset(primary.start)
                text = block.text[:left].strip(" \t\r\n:–—-|·.")
                if len(text.split()) > 1:
                    return text, block.span(0, left)
            elif block is not None and block.text.strip():
                return block.text.strip(), _trimmed(block)
            return title, span
        for node in primary.walk():
            if node.tag == "img" and (node.get("alt") or "").strip():
                return (node.get("alt") or "").strip(), node.span
        label = primary.get("aria-label") or primary.get("title")
        return (label or "").strip(), primary.span
    block = _first_block(document, start, end)
    if block is None:
        return "", Span(start, end)
    if primary is not None and block.start <= primary.start < block.end:
        left = block.offset(primary.start)
        before = block.text[:left]
        if before.strip(" \t:–—-|·("):
            shown = before.rstrip(" \t\r\n:–—-|·(")
            lead = len(shown) - len(shown.lstrip())
            return shown.strip(), block.span(lead, len(shown))
        return block.text.strip(), _trimmed(block)
    return " ".join(block.text.split()), _trimmed(block)


def _first_block(document: Document, start: int, end: int) -> Block | None:
    k = bisect.bisect_left(document.blocks, start, key=_start)
    block = document.blocks[k] if k < len(document.blocks) else None
    return block if block is not None and block.start < end else None


def _words(document: Document, element: Element) -> tuple[str, Span]:
    """The text of an element, white space made single, and the span of the words."""
    leaves = [leaf for leaf in element.texts() if leaf.text.strip()]
    if not leaves:
        return "", element.span
    first, last = leaves[0], leaves[-1]
    start, end = first.source.start, last.source.end
    if len(first.text) == first.source.end - start:
        start += len(first.text) - len(first.text.lstrip())
    if len(last.text) == end - last.source.start:
        end -= len(last.text) - len(last.text.rstrip())
    return " ".join(element.text.split()), Span(start, end)


def _trimmed(block: Block) -> Span:
    text = block.text
    return block.span(len(text) - len(text.lstrip()), len(text.rstrip()))


@cache
def _vague() -> re.Pattern[str]:
    return re.compile(
        r"(?i)\W*(?:(?:click|tap|press) here|(?:read|find out|learn|see|view|show|discover) (?:more|on|here|it|this|article|"
        r"story|post)|"
        r"(?:read|see|view) (?:the )?(?:full |whole |rest of the )?(?:story|article|post)|read(?: it| on)?|more|here|this|"
        r"link|details?|"
        r"more (?:info|information|details)|continue(?: reading)?|full (?:story|article)|go|open|view|weiterlesen|mehr|"
        r"lire la suite|en savoir plus|leer más)\W*\Z"
    )


def is_vague(text: str) -> bool:
    """Whether a link's text says nothing about where it leads: "Read more", "here"."""
    return len(text) < 40 and _vague().match(text) is not None


# Front matter and shortcodes

ADDRESS_KEYS = ("url", "href", "link", "path", "permalink", "address", "slug", "page", "ref")
TITLE_KEYS = ("title", "headline", "name", "text", "label")


def _plain_key(key: str) -> str:
    return key.replace("_", "").replace("-", "").lower()


def _front_matter(document: Document, number: int) -> Iterator[RelatedItem]:
    matter = document.front_matter
    if matter is None:
        return
    wanted = {_plain_key(key) for key in document.house.related.keys}
    groups: dict[str, dict[str, object]] = {}
    for key in matter.values:
        head, _, rest = key.partition(".")
        if _plain_key(head) not in wanted:
            continue
        parts = rest.split(".") if rest else []
        place = [part for part in parts if part.isdigit()]
        field = parts[-1] if parts and not parts[-1].isdigit() else ""
        groups.setdefault(".".join([head, *place]), {})[field.lower()] = matter.values[key]
    for fields in groups.values():
        address = next((fields[key] for key in ("", *ADDRESS_KEYS) if key in fields), None)
        title = next((fields[key] for key in TITLE_KEYS if key in fields), None)
        value = address or title
        data = getattr(value, "data", None)
        if value is None or not isinstance(data, str) or not data.strip():
            if address is None or title is None or data is not None:
                continue
            value = title
        text, span = getattr(value, "text", ""), getattr(value, "span", Span(0, 0))
        words = getattr(title, "text", "") if title is not None else ""
        if value is address:
            if "" in fields and not _is_address(text):
                continue  # the name of a page or a key that the site's templates know: nobody can judge it
            yield RelatedItem(words, getattr(title, "span", span), span, text.strip(), span, None, number)
        else:
            yield RelatedItem(words, span, span, None, None, None, number)


def _is_address(text: str) -> bool:
    text = text.strip()
    return " " not in text and ("/" in text or text.endswith((".md", ".html", ".htm", ".markdown", ".mdx")))


def _shortcodes(document: Document, number: int) -> Iterator[RelatedItem]:
    patterns = document.house.related.shortcodes
    if not patterns:
        return
    text = document.text
    names = "|".join(re.escape(name) for name in patterns)
    tag = re.compile(r"\{(?:\{[<%]?|%-?)\s*(" + names + r")\b(.*?)/?\s*(?:[>%]?\}|-?%)\}", re.S)
    argument = re.compile(r"(?:[\w-]+\s*[=:]\s*)?(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'=,<>%{}]+))")
    for found in tag.finditer(text):
        pattern = patterns[found[1]]
        for match in argument.finditer(text, *found.span(2)):
            group = match.lastindex or 1
            if not match[group]:
                continue
            span = Span(*match.span(group))
            yield RelatedItem("", span, span, pattern.replace("{}", match[group]), span, None, number)
