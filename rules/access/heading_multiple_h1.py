"""ACC305 heading-multiple-h1."""

from collections.abc import Iterator

from editlint import Bad, Document, Finding, Good, rule

from ._places import short, words


@rule(
    "ACC305",
    "heading-multiple-h1",
    severity="warning",
    criteria=("1.3.1",),
    examples=[
        Good("# The mill\n\n## Wheel\n\nOak."),
        Good("## Wheel\n\nOak.", why="a fragment: the site's template has the h1"),
        Good("<html><body><h1>The mill</h1><p>Oak.</p></body></html>", format="html"),
        Good("<html><body><h2 hidden>Menu</h2><p>Oak.</p></body></html>", format="html", why="a page without headings is no article"),
        Bad("<html><body><h2>⟦The mill⟧</h2><p>Oak.</p></body></html>", format="html", why="a whole page without any"),
        Bad("# The mill\n\nOak.\n\n# ⟦Weir⟧\n\nWet."),
        Bad("<h1>The mill</h1><p>Oak.</p><h1>⟦Weir⟧</h1><p>Wet.</p>", format="html"),
    ],
)
def heading_multiple_h1(document: Document) -> Iterator[Finding]:
    """A second heading of level 1, or none in a whole page.

    The level 1 heading is the headline: people who move by headings take a second one for another article, and look for the one that is
    missing (NHS digital service manual). An article without its page may leave it to the site's template.
    """
    headline = document.headline.block if document.headline is not None else None
    headings = [one for one in document.headings if one.text and one.block is not None and one.block.zone not in ("boilerplate", "related")]
    top = [one for one in headings if one.level == 1]
    if not top:
        if document.is_page and headings and not any(one.level == 1 for one in document.headings):
            first = headings[0]
            yield Finding(words(first.element), f"No level 1 heading in the page: is it “{short(first.text)}”?", first.relevel(1))
        return
    first = next((one for one in top if one.block is headline), top[0])
    for heading in top:
        if heading is not first:
            message = f"A second level 1 heading, “{short(heading.text)}”: make it level 2"
            yield Finding(words(heading.element), message, heading.relevel(2))
