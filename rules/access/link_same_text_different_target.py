"""ACC203 link-same-text-different-target."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from editlint import Bad, Document, Element, Finding, Good, Related, rule

from ._generic import ANY
from ._links import shown, target
from ._phrases import normalise
from ._places import short


class Places(NamedTuple):
    """Where headings start, and of every element and section that was asked about, whether words stand there outside links."""

    headings: list[int]
    says: dict[tuple[int, int], bool]


@rule(
    "ACC203",
    "link-same-text-different-target",
    severity="warning",
    criteria=("2.4.4",),
    act=("fd3a94",),
    yields_to=("ACC202",),
    examples=[
        Good("Write to [the office](/a) in town. Or to [the office](/a/) again."),
        Good("Write to [the office](/a) in town.\n\nThe other one is [the office](/b).", why="two paragraphs, two contexts"),
        Good("Learn more ([about us](/a)) and get in touch ([about us](/b)).", why="each has its words before the bracket"),
        Good(
            '<table><tr><th>Name</th><td><a href="/name">Change</a></td></tr><tr><th>Town</th><td><a '
            'href="/town">Change</a></td></tr></table>',
            format="html",
        ),
        Good("We are on [ACT rules](https://a.org) [ACT rules](https://b.org)", why="who sees them is no wiser"),
        Bad("Write to [the office](/a) in town or [⟦the office⟧](/b) at the mill."),
    ],
)
def link_same_text_different_target(document: Document) -> Iterator[Finding]:
    """Two links in one place have the same text and lead to different pages.

    Who hears them cannot tell them apart (NHS digital service manual; ACT rule fd3a94). Say what is different.
    """
    called: dict[str, list[Element]] = {}
    for element, name in document.names.links:
        if not name.startswith("@"):
            called.setdefault(normalise(name), []).append(element)
    places = Places([heading.span.start for heading in document.headings], {})
    for text, elements in called.items():
        if text and len(elements) > 1 and text not in ANY:
            yield from _clashes(document, text, elements, places)


def _clashes(document: Document, text: str, elements: list[Element], places: Places) -> Iterator[Finding]:
    """The findings on links that have the same text."""
    seen: dict[object, dict[str, Element]] = {}
    for element in elements:
        href = element.get("href") or element.get("xlink:href")
        context = None if href is None or "\ufffc" in href else _context(document, element, text, places)
        if href is None or context is None:
            continue
        targets = seen.setdefault(context, {})
        where = target(href)
        if where not in targets and targets:
            first = next(iter(targets.values()))
            if _same_to_all(document, first, element):
                targets[where] = element
                continue
            related = (Related(None, shown(first), "the first link with this text"),)
            name = short(document.names.of(element))
            yield Finding(shown(element), f"“{name}” led elsewhere a moment ago: say how they differ", related=related)
        targets.setdefault(where, element)


#: What a screen reader can tell as a link's context.
CONTEXTS = ("tr", "li", "p", "dd", "dt", "figcaption", "h1", "h2", "h3", "h4", "h5", "h6")


def _context(document: Document, element: Element, name: str, places: Places) -> object | None:
    """What tells a link from another by the same name: the row, item or paragraph that it stands in; None where nobody can say.

    A link alone in brackets has the words before the bracket for its context. One that is all of its paragraph has none: then what
    follows the last heading counts as one place, unless nothing is written there.
    """
    if element.closest("blockquote", "nav", "footer") is not None:
        return None  # an embedded post: somebody else's words; a menu
    if document.text[max(0, element.start - 40) : element.start].rstrip().endswith("("):
        return None
    holder = element.closest(*CONTEXTS)
    if holder is not None and (holder.tag not in ("p", "li", "dd") or not _is_all(holder, element, name)):
        return id(holder)
    if holder is not None and holder.tag != "p":
        return None  # an item of a list: the item above tells
    around = holder.parent if holder is not None else element.parent
    while around is not None and around.tag in ("span", "b", "strong", "em", "i", "font", "small"):
        around = around.parent
    if around is None or around.closest("li", "td", "th", "nav", "footer", "header") is not None:
        return None
    section = bisect_right(places.headings, element.start)
    key = (id(around), section)
    if key not in places.says:
        places.says[key] = _says(around, places.headings[section - 1] if section else 0)
    return key if places.says[key] else None


def _same_to_all(document: Document, first: Element, second: Element) -> bool:
    """Whether nobody can tell two links apart: side by side, with no picture and no style of their own (WCAG 2.4.4 lets that pass)."""
    if document.text[first.end : second.start].strip() or first.get("style") or second.get("style"):
        return False
    holder = second.closest("p", "li", "tr", "div", "section", "article", "main", "body") or document.root
    number = bisect_left(document.images, holder.start, key=lambda image: image.span.start)
    return number == len(document.images) or document.images[number].span.start >= holder.end


def _is_all(holder: Element, element: Element, name: str) -> bool:
    """Whether a link is all that its paragraph or item says."""
    return (holder.end - holder.start) - (element.end - element.start) < 300 and normalise(holder.text) == name


def _says(around: Element, start: int) -> bool:
    """Whether an element holds words outside its links, from a place on."""
    stack = list(around.children)
    while stack:
        node = stack.pop()
        if isinstance(node, Element):
            if node.tag != "a" and node.end > start:
                stack.extend(node.children)
        elif node.source.start >= start and any(character.isalnum() for character in node.text):
            return True
    return False
