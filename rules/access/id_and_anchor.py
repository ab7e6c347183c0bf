"""ACC901 id-and-anchor."""

from collections.abc import Iterator

from editlint import Bad, Document, Element, Finding, Good, Related, rule

from ._places import short, templated, value

#: Attributes that name ids of other elements.
REFERENCES = ("aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "for", "headers", "list", "form")
#: Of these, the ones whose dangling ids are reported: what they promise is heard, or missing.
HEARD = REFERENCES[:4]


@rule(
    "ACC901",
    "id-and-anchor",
    criteria=("4.1.2", "2.4.1"),
    act=("3ea0c8",),
    yields_to=("LNK002",),
    examples=[
        Good('<p id="a">Ward</p><p id="b">Seats</p><template><p id="a">Ward</p></template>', format="html"),
        Good('<input aria-labelledby="a b"><p id="a">Ward</p>', format="html", why="one of two names is there"),
        Good('<button aria-controls="menu" aria-expanded="false">Menu</button>', format="html", why="a closed menu may not be there yet"),
        Good('<a href="#mill">Mill</a> <a href="#">Up</a> <a href="#top">Up</a> <h2 id="mill">Mill</h2>', format="html"),
        Good("[Mill](#the-mill)\n\n## The mill\n\nOld.", why="a heading of Markdown has an id by its words"),
        Bad('<a href="⟦#mill⟧">Skip to the mill</a> <h2 id="the-mill">Mill</h2>', format="html"),
        Bad('<b id="name">Name</b><b id="⟦name⟧">Town</b><input aria-labelledby="name">', format="html"),
        Bad('<b id="x">Name</b><b id="⟦x⟧">Town</b>', format="html", why="nothing refers to it yet: a hint only"),
        Bad('<input aria-labelledby="⟦gone⟧"><p aria-describedby="⟦gone⟧">Ward</p>', format="html"),
    ],
)
def id_and_anchor(document: Document) -> Iterator[Finding]:
    """Id stands twice, or a link or an ARIA attribute names one that is not there.

    Labels and links then lead to the first of them, or nowhere: the name or description is never read out, and who skips to a place
    stays where they are. Source: WCAG technique G1, failures F77 and F68.
    """
    used: set[str] = set()
    for name in REFERENCES:
        for element in document.having(name):
            used.update((element.get(name) or "").split())
    used.update(link.href[1:] for link in document.links if link.href.startswith("#"))
    first: dict[str, Element] = {}
    for element in document.having("id"):
        identifier = element.get("id") or ""
        if not identifier.strip() or templated(document, element, "id") or any(one.tag == "template" for one in element.ancestors()):
            continue
        known = first.setdefault(identifier, element)
        if known is not element:
            other = (Related(None, value(known, "id"), "the first one"),)
            severity = None if identifier in used else "info"
            yield Finding(
                value(element, "id"), f"The id “{short(identifier, 24)}” stands twice in this page: give each its own", (), severity, other
            )
    yield from _anchors(document, first)
    for name in HEARD:
        for element in document.having(name):
            tokens = (element.get(name) or "").split()
            if templated(document, element, name):
                continue
            if tokens and not any(one in first for one in tokens) and document.hidden.exposed(element) and not _closed(element, name):
                yield Finding(value(element, name), f"No element has the id “{short(tokens[0], 28)}” that {name} names")


def _anchors(document: Document, ids: dict[str, Element]) -> Iterator[Finding]:
    """Links to places in this page that are not there; silent where a template or Markdown makes ids that cannot be seen."""
    if document.templated(document.root.span) or any(heading.markdown for heading in document.headings):
        return
    from urllib.parse import unquote

    names = {element.get("name") for element in document.having("name")}
    for link in document.links:
        target = link.href[1:]
        if not link.href.startswith("#") or target.lower() in ("", "top") or target.startswith(("/", "!")) or ":~:" in target:
            continue
        known = any(one in ids or one in names for one in (target, unquote(target)))
        if not known and document.hidden.exposed(link.element):
            yield Finding(link.href_span or link.span, f"No element of this page has the id “{short(target, 24)}”: mend the link")


def _closed(element: Element, name: str) -> bool:
    """Whether what the attribute names may not be in the page yet: a menu or panel that is closed."""
    return name in ("aria-controls", "aria-owns") and (element.get("aria-expanded") or element.get("aria-selected") or "").lower() != "true"
