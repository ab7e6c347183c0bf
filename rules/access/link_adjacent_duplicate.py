"""ACC207 link-adjacent-duplicate."""

from collections.abc import Iterator

from editlint import Bad, Document, Finding, Good, rule

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
        Bad('<a href="/visit"><img src="w.jpg" alt="The wheel"></a> ⟦<a href="/visit">Visit the mill</a>⟧', format="html"),
    ],
)
def link_adjacent_duplicate(document: Document) -> Iterator[Finding]:
    """A picture and its words are two links to the same place, side by side.

    Keyboard and screen-reader users pass the same link twice (WCAG technique H2). Put both into one link.
    """
    before = None
    for link in document.links:
        if before is not None and target(before.href) == target(link.href) and not document.text[before.span.end : link.span.start].strip():
            pictures = [any(child.tag == "img" for child in one.element.walk()) for one in (before, link)]
            bare = [not document.names.visible(one.element) for one in (before, link)]
            if (pictures[0] and bare[0]) != (pictures[1] and bare[1]) and document.hidden.exposed(link.element):
                yield Finding(link.span, "The link before leads to the same place: put both into one link")
        before = link
