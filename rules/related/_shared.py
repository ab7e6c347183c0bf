"""What the rules of related news share."""

import re
from functools import cache

from editlint import Document, Edit, Fix, RelatedItem, Site, Span

MOST = 80  #: characters of a message
#: Words that say nothing about what a headline is about.
EMPTY = frozenset(
    "the and for with from that this have has had are was were will would not but its his her their our your you they what how why who "
    "when where can could may might about into over under after before new says said more than all out now der die das und von mit les "
    "des une dans pour que los las del una con por het een van".split()
)


def place(item: RelatedItem) -> Span:
    """Where a finding on an item stands: on its title, else on all of it."""
    return item.title_span if item.title_span.end > item.title_span.start else item.span


def leads(item: RelatedItem) -> bool:
    """Whether an item has an address that leads anywhere at all."""
    href = (item.href or "").strip()
    return bool(href) and href not in ("#", "#!", "/#") and not href.lower().startswith(("javascript:", "about:blank"))


def shown(text: str, room: int) -> str:
    """A text of one line, shortened to ``room`` characters at most."""
    text = " ".join(text.split())
    return text if len(text) <= room else text[: room - 1].rstrip() + "…"


def message(before: str, text: str, after: str) -> str:
    """A message that quotes a text, shortened where it is too long."""
    return before + shown(text, MOST - len(before) - len(after)) + after


def identity(site: Site, item: RelatedItem, document: Document) -> str:
    """What all addresses of one target share: the file of our own, else the address without scheme, slash and tracking."""
    href = (item.href or "").strip()
    target = site.resolve(href, document)
    fragment = href.partition("#")[2]
    if target.path is not None:
        return f"{target.path}#{fragment}"
    address, _, query = href.partition("#")[0].partition("?")
    kept = sorted(part for part in query.split("&") if part and not tracking(part))
    address = address.split("//", 1)[-1] if "//" in address else address
    host, slash, path = address.partition("/")
    return f"{host.lower().removeprefix('www.')}{slash}{path}".rstrip("/") + "?" + "&".join(kept) + "#" + fragment


def tracking(part: str) -> bool:
    """Whether a part of a query only says where the reader came from."""
    name = part.partition("=")[0].lower()
    return name.startswith(("utm_", "mc_", "at_", "wt.")) or name in ("fbclid", "gclid", "ref", "source", "cmp", "cmpid", "ito", "xtor")


def removal(document: Document, item: RelatedItem) -> tuple[Fix, ...]:
    """The fix that takes an item out of its list; none where it is not an entry of its own or the only one."""
    element = item.element
    entry = element.closest("li") if element is not None else None
    if entry is None or sum(other.block == item.block for other in document.related) < 2:
        return ()
    if any(other is not item and entry.start <= other.span.start < entry.end for other in document.related):
        return ()
    text, start, end = document.text, entry.start, entry.end
    while start and text[start - 1] in " \t":
        start -= 1
    if (not start or text[start - 1] == "\n") and text[end : end + 1] == "\n" and text[end - 1 : end] != "\n":
        end += 1
    return (Fix((Edit(Span(start, end), ""),), title="remove this item"),)


def words(text: str) -> frozenset[str]:
    """The words of a text that mean something, in lower case, cut to their stems' first six letters."""
    found = _word().findall(text.lower().replace("’", "'"))
    return frozenset(word[:6] for word in found if len(word) > 2 and word not in EMPTY)


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[^\W_]+")
