"""ACC404 lang-xml-clash."""

from collections.abc import Iterator

from editlint import Bad, Document, Edit, Finding, Fix, Good, rule

from ._places import value


@rule(
    "ACC404",
    "lang-xml-clash",
    criteria=("3.1.1",),
    act=("5b7ae0",),
    examples=[
        Good('<html lang="en-GB" xml:lang="en"><body></body></html>', format="html", why="only the language counts, not the country"),
        Good('<html lang="en"><body></body></html>', format="html"),
        Bad(
            '<html lang="fr" xml:lang="⟦en⟧"><body></body></html>',
            format="html",
            fixed='<html lang="fr" xml:lang="fr"><body></body></html>',
        ),
    ],
)
def lang_xml_clash(document: Document) -> Iterator[Finding]:
    """``lang`` and ``xml:lang`` name two languages.

    Which of them counts hangs on how the page is served. Browsers take ``lang`` from pages sent as HTML. Source: HTML, 3.2.6.2.
    """
    for element in document.elements("html"):
        lang, other = element.get("lang"), element.attribute("xml:lang")
        if other is None or not lang or not lang.strip() or not other.value.strip():
            continue
        if not document.templated(element.open) and lang.strip().partition("-")[0].lower() != other.value.strip().partition("-")[0].lower():
            fixes = (Fix((Edit(other.value_span, lang),), safe=True, title=f"write {lang}"),) if other.value_span else ()
            yield Finding(
                value(element, "xml:lang"), f"The language is “{other.value[:14]}” in xml:lang, “{lang[:14]}” in lang: write one", fixes
            )
