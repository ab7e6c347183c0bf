"""Links as the rules on link text see them: where their words are, the block that they stand in, and where they lead."""

from __future__ import annotations

from bisect import bisect_right
from urllib.parse import urlsplit

from editlint import Block, Document, Element, Span

from ._places import value, words

INDEX = ("index.html", "index.htm", "index.php", "default.html", "default.aspx", "index.md")


def shown(element: Element) -> Span:
    """Where a link's words are: its text, else the alternative or label that stands for it, else the link."""
    if any(not leaf.text.isspace() for leaf in element.texts()):
        return words(element)
    if (element.get("aria-label") or "").strip():
        return value(element, "aria-label")
    for one in element.walk():
        for name in ("alt", "aria-label"):
            if one is not element and (one.get(name) or "").strip():
                return value(one, name)
    for name in ("alt", "title"):
        if (element.get(name) or "").strip():
            return value(element, name)
    return element.span


def block_of(document: Document, element: Element) -> Block | None:
    """The block that an element's text stands in."""
    blocks = document.blocks
    number = bisect_right(blocks, element.start, key=_start) - 1
    if number >= 0 and element.start < blocks[number].end:
        return blocks[number]
    if number + 1 < len(blocks) and blocks[number + 1].start < element.end:
        return blocks[number + 1]
    holder = element.closest("p", "li", "td", "th", "dd", "dt", "figcaption")  # an image that is a link holds no text
    for near in (number, number + 1):
        if holder is not None and 0 <= near < len(blocks) and blocks[near].element is holder:
            return blocks[near]
    return None


def _start(block: Block) -> int:
    return block.start


def target(href: str) -> str:
    """An address as two links to one page share it: no scheme, host in small letters, no default page, slash at the end, or fragment."""
    try:
        parts = urlsplit(href.strip())
    except ValueError:
        return href
    path = parts.path
    folder, slash, page = path.rpartition("/")
    if page.lower() in INDEX:
        path = folder + slash
    path = path.rstrip("/")
    if not parts.netloc and not path and not parts.query:
        return f"#{parts.fragment}"
    host = parts.netloc.lower().removeprefix("www.")
    scheme = parts.scheme if parts.scheme not in ("", "http", "https") else ""
    return f"{scheme}{host}{path}" + (f"?{parts.query}" if parts.query else "")
