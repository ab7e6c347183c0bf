"""ACC305 heading-multiple-h1."""

from collections.abc import Iterator

from editlint import Bad, Document, Finding, Good, rule


@rule(
    "ACC305",
    "heading-multiple-h1",
    severity="warning",
    criteria=("1.3.1",),
    examples=[
        Good("# The mill\n\n## Wheel\n\nOak."),
        Good("## Wheel\n\nOak.", why="a fragment: the site's template has the h1"),
        Good("<html><body><h1>The mill</h1><p>Oak.</p></body></html>", format="html"),
        Bad("# The mill\n\nOak.\n\n# ⟦Weir⟧\n\nWet."),
        Bad("<h1>The mill</h1><p>Oak.</p><h1>⟦Weir⟧</h1><p>Wet.</p>", format="html"),
    ],
)
def heading_multiple_h1(document: Document) -> Iterator[Finding]:
    """A second heading of level 1.

    The level 1 heading is the headline: people who move by headings take a second one for another article (NHS digital service manual).
    """
    headline = document.headline.block if document.headline is not None else None
    first = None
    for heading in document.headings:
        if heading.level != 1 or not heading.text or not document.hidden.exposed(heading.element):
            continue
        if heading.block is None or heading.block.zone == "boilerplate":
            continue
        if first is None or heading.block is headline:
            first = first or heading
            continue
        text = heading.block.text
        span = heading.block.span(len(text) - len(text.lstrip()), len(text.rstrip()))
        quoted = " ".join(heading.text.split())
        yield Finding(span, f"A second level 1 heading, “{quoted[:30]}”: make it level 2", heading.relevel(2))
