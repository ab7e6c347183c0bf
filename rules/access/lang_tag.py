"""ACC402 lang-tag."""

from collections.abc import Iterator

from editlint import Bad, Document, Edit, Element, Finding, Fix, Good, rule

from ._places import templated, value


@rule(
    "ACC402",
    "lang-tag",
    criteria=("3.1.2",),
    act=("de46e4",),
    examples=[
        Good('<p>She said <q lang="cy">Bore da</q>, <q lang="sr-Latn">Dobro jutro</q>.</p>', format="html"),
        Good(
            '<p lang="xyz"></p><p lang="nope" hidden>Old</p><div lang="nope"><p lang="fr">Salut</p></div>',
            format="html",
            why="nobody reads it",
        ),
        Good('<pre><code lang="">x = 1</code></pre>', format="html", why="an empty tag says that the language is not known"),
        Bad('<p>She said <q lang="⟦ger⟧">Guten Tag</q>.</p>', format="html", fixed='<p>She said <q lang="de">Guten Tag</q>.</p>'),
        Bad('<p lang="⟦fr_FR⟧">Bonjour</p>', format="html", fixed='<p lang="fr-FR">Bonjour</p>'),
        Bad('<p lang="⟦#!⟧">Hello</p> <p lang="⟦ ⟧"><img src="a.png" alt="Mill"></p>', format="html"),
    ],
)
def lang_tag(document: Document) -> Iterator[Finding]:
    """Language of a passage is none that is registered.

    A screen reader cannot choose the voice for it and reads it in the language of the page. Only the first part of the tag is judged,
    against the IANA registry. Source: WCAG 3.1.2, technique H58.
    """
    for element in document.having("lang"):
        attribute = element.attribute("lang")
        if attribute is None or not attribute.value or element.tag == "html" or document.languages.known(attribute.value.strip()):
            continue
        if templated(document, element, "lang") or not _read(document, element):
            continue
        tag = attribute.value.strip()
        meant = document.languages.meant(tag)
        fixes = (Fix((Edit(attribute.value_span, meant),), title=f"write {meant}"),) if meant and attribute.value_span else ()
        what = f"“{tag[:20]}” is no registered language" if tag else "The language is left blank"
        yield Finding(value(element, "lang"), what + (f": write {meant[:12]}" if meant else ""), fixes)


def _read(document: Document, root: Element) -> bool:
    """Whether anybody sees or hears text in this element that has no language of its own."""
    stack = [root]
    while stack:
        element = stack.pop()
        seen, exposed = document.hidden.visible(element), document.hidden.exposed(element)
        for child in element.children:
            if isinstance(child, Element):
                if child.get("lang") is None:
                    stack.append(child)
            elif (seen or exposed) and not child.text.isspace() and child.text:
                return True
        if exposed and any((element.get(name) or "").strip() for name in ("alt", "aria-label", "title", "placeholder")):
            return True
    return False
