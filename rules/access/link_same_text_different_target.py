"""ACC203 link-same-text-different-target."""

from collections.abc import Iterator

from editlint import Bad, Document, Element, Finding, Good, Related, rule

from ._generic import NOTHING
from ._links import links, target
from ._phrases import normalise
from ._places import short, words


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
        Bad("Write to [the office](/a) in town or [⟦the office⟧](/b) at the mill."),
    ],
)
def link_same_text_different_target(document: Document) -> Iterator[Finding]:
    """Two links in one place have the same text and lead to different pages.

    Who hears them cannot tell them apart (NHS digital service manual; ACT rule fd3a94). Say what is different.
    """
    seen: dict[tuple[int, str], dict[str, Element]] = {}
    for element, name in links(document):
        text = normalise(name)
        href = element.get("href")
        if not text or href is None or text in NOTHING or "\ufffc" in href:
            continue
        context = _context(document, element)
        if context is None:
            continue
        targets = seen.setdefault((id(context), text), {})
        where = target(href)
        if where not in targets and targets:
            first = next(iter(targets.values()))
            related = (Related(None, words(first), "the first link with this text"),)
            yield Finding(words(element), f"“{short(name)}” led elsewhere a moment ago: say how they differ", related=related)
        targets.setdefault(where, element)


def _context(document: Document, element: Element) -> Element | None:
    """What a screen reader can tell as a link's context: the row of a table, a list item, a paragraph; None where there is none.

    A link alone in brackets has the words before the bracket for its context.
    """
    if element.closest("blockquote") is not None:
        return None  # an embedded post: somebody else's words
    before = document.text[max(0, element.start - 40) : element.start].rstrip()
    if before.endswith("("):
        return None
    return element.closest("tr", "li", "p", "dd", "dt", "figcaption", "h1", "h2", "h3", "h4", "h5", "h6")
