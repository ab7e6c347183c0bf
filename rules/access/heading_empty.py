"""ACC302 heading-empty."""

from collections.abc import Iterator

from editlint import Bad, Document, Edit, Finding, Fix, Good, Heading, rule


@rule(
    "ACC302",
    "heading-empty",
    criteria=("1.3.1", "2.4.6"),
    act=("ffd0e9",),
    examples=[
        Good("## Getting there\n\nBy tram."),
        Good('<h1><img src="logo.png" alt="The Mill"></h1><h2 aria-label="Wheel"></h2>', format="html"),
        Good('<h2 hidden></h2><h2 aria-hidden="true"></h2><h2 role="none"></h2>', format="html"),
        Bad("Old.\n\n⟦##⟧\n\nNew.", fixed="Old.\n\n\n\nNew."),
        Bad("<p>Old.</p>⟦<h2> </h2>⟧", format="html", fixed="<p>Old.</p>"),
        Bad('⟦<h1><img src="logo.png" alt=""></h1>⟧', format="html"),
        Bad('⟦<div role="heading" aria-level="2"><span hidden>Draft</span></div>⟧', format="html"),
        Bad('⟦<h2><a id="top"></a>&nbsp;</h2>⟧', format="html", why="no fix: something may point to what is inside"),
    ],
)
def heading_empty(heading: Heading, document: Document) -> Iterator[Finding]:
    """Heading has no text.

    People who move from heading to heading land on nothing. Often it is a leftover of the editor's formatting. Delete it, or say
    what the section is about. Source: W3C ACT rule ffd0e9.
    """
    element = heading.element
    if document.names.of(element):
        return
    fixes: tuple[Fix, ...] = ()
    if not element.attributes and not any(not isinstance(child, tuple) for child in element.children) and element.text.strip() == "":
        fixes = (Fix((Edit(heading.span, ""),), safe=True, title="delete the empty heading"),)
    yield Finding(heading.span, "Heading has no text: delete it, or write what the section is about", fixes)
