"""ACC207 link-adjacent-duplicate."""

import re
from collections.abc import Iterator

from editlint import Bad, Document, Edit, Element, Finding, Fix, Good, Link, Span, rule

from ._links import target


@rule(
    "ACC207",
    "link-adjacent-duplicate",
    severity="info",
    on=False,
    criteria=("2.4.4",),
    examples=[
        Good("[![](w.jpg) Visit the mill](/visit)"),
        Good("[Visit the mill](/visit) or [the weir](/weir)."),
        Good('<a href="/visit"><img src="w.jpg" alt="The wheel"></a> and so <a href="/visit">visit the mill</a>', format="html"),
        Bad(
            '<a href="/visit"><img src="w.jpg" alt="The wheel"></a> ⟦<a href="/visit">Visit the mill</a>⟧',
            format="html",
            fixed='<a href="/visit"><img src="w.jpg" alt="The wheel"> Visit the mill</a>',
        ),
        Bad("[![The wheel](w.jpg)](/visit) ⟦[Visit the mill](/visit/)⟧", fixed="[![The wheel](w.jpg) Visit the mill](/visit/)"),
        Bad('<a href="/visit"><img src="w.jpg" alt="The wheel"></a>\n<h3>⟦<a href="/visit">Visit the mill</a>⟧</h3>', format="html"),
    ],
)
def link_adjacent_duplicate(document: Document) -> Iterator[Finding]:
    """A picture and its words are two links to the same place, side by side.

    Keyboard and screen-reader users pass the same link twice (WCAG technique H2). Put both into one link.
    """
    before: Link | None = None
    for link in document.links:
        if not document.hidden.exposed(link.element):
            continue
        if before is not None and target(before.href) == target(link.href) and _side_by_side(document, before, link):
            pictures = [any(child.tag in ("img", "svg") for child in one.element.walk()) for one in (before, link)]
            bare = [not document.names.visible(one.element) for one in (before, link)]
            if (pictures[0] and bare[0]) != (pictures[1] and bare[1]):
                yield Finding(link.span, "The link before leads to the same place: put both into one link", _fix(document, before, link))
        before = link


def _side_by_side(document: Document, before: Link, link: Link) -> bool:
    """Whether only markup and white space stand between two links, and not much of it."""
    between = document.text[before.span.end : link.span.start]
    if not between.strip():
        return True
    inner = between.strip()
    return len(inner) < 300 and inner[0] == "<" and inner[-1] == ">" and not re.sub(r"<[^<>]*>", "", inner).strip() and "<img" not in inner


def _fix(document: Document, before: Link, link: Link) -> tuple[Fix, ...]:
    """The fix that makes one link of two, where nothing but white space parts them."""
    one, other = before.element, link.element
    if not one.children or not other.children or document.text[one.end : other.start].strip():
        return ()
    last, first = one.children[-1], other.children[0]
    left = last.end if isinstance(last, Element) else last.source.end
    right = first.start if isinstance(first, Element) else first.source.start
    if one.close.end == one.close.start and document.text[one.start] == "<":
        return ()
    edits = (Edit(Span(left, one.end), ""), Edit(Span(other.start, right), ""))
    return (Fix(edits, title="put both into one link"),)
