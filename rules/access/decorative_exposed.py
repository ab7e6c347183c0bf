"""ACC106 decorative-exposed."""

from collections.abc import Iterator

from editlint import Bad, Document, Edit, Finding, Fix, Good, rule

from ._places import start_tag, value


@rule(
    "ACC106",
    "decorative-exposed",
    criteria=("1.1.1",),
    act=("46ca7f",),
    examples=[
        Good(
            '<img src="line.png" alt=""> <img src="line.png" role="presentation"> <img src="line.png" alt="" aria-hidden="true">',
            format="html",
        ),
        Good('<table role="presentation"><tr><td>Left</td></tr></table>', format="html"),
        Bad('⟦<nav role="presentation" aria-label="Main">⟧<a href="/">Home</a></nav>', format="html"),
        Bad('⟦<img src="line.png" alt="" tabindex="0">⟧ ⟦<img src="line.png" alt="" aria-label="A line">⟧', format="html"),
        Bad('<img src="line.png" alt="⟦ ⟧">', format="html", fixed='<img src="line.png" alt="">', why="blanks are neither a text nor none"),
    ],
)
def decorative_exposed(document: Document) -> Iterator[Finding]:
    """Element is declared to be decoration, and yet assistive technology meets it.

    A browser does not hide what can be focused, or what has an ARIA label: the author wanted one thing and said another.
    Source: WAI-ARIA 1.2, 5.4.2; WCAG failure F39.
    """
    roles, hidden = document.roles, document.hidden
    for element in document.having("role", "alt"):
        if not hidden.exposed(element):
            continue
        if roles.decorative(element):
            if roles.of(element) != "none":
                why = "it can be focused" if roles.focusable(element) else "it has an ARIA attribute"
                yield Finding(start_tag(element), f"Declared as decoration, but {why}: screen readers meet it")
            continue
        alt = element.attribute("alt")
        if element.tag == "img" and alt is not None and alt.value and not alt.value.strip() and alt.value_span is not None:
            fix = Fix((Edit(alt.value_span, ""),), safe=True, title="make the alternative empty")
            yield Finding(value(element, "alt"), 'Alternative of blanks: describe the image, or make it alt=""', (fix,))
