"""ACC401 page-lang."""

from collections.abc import Iterator

from editlint import Bad, Document, Edit, Finding, Fix, Good, Span, rule

from ._places import start_tag, templated, value


@rule(
    "ACC401",
    "page-lang",
    criteria=("3.1.1",),
    act=("b5c3f8", "bf051a"),
    examples=[
        Good('<html lang="en-GB"><body><p>Text.</p></body></html>', format="html"),
        Good('<html lang="gsw"><body><p>Text.</p></body></html>', format="html", why="not every language has a code of two letters"),
        Good("<p>An article alone is no page.</p>", format="html"),
        Bad("⟦<html>⟧<body><p>Text.</p></body></html>", format="html"),
        Bad(
            "⟦<html>⟧<body></body></html>",
            format="html",
            house={"site": {"lang": "cy"}},
            fixed='<html lang="cy"><body></body></html>',
            why="the house says which language it writes",
        ),
        Bad('<html ⟦lang=""⟧><body></body></html>', format="html"),
        Bad('⟦<html xml:lang="en">⟧<body></body></html>', format="html", why="browsers read xml:lang in XML only"),
        Bad('<html lang="⟦eng⟧"><body></body></html>', format="html", fixed='<html lang="en"><body></body></html>'),
        Bad('<html lang="⟦english⟧"><body></body></html>', format="html", fixed='<html lang="en"><body></body></html>'),
    ],
)
def page_lang(document: Document) -> Iterator[Finding]:
    """Page does not say which language it is in.

    A screen reader then reads it with the voice of the reader's own language, and hyphenation and translation go wrong. Only the first
    part of the tag is judged, against the IANA registry. Source: WCAG 3.1.1, technique H57.
    """
    if not document.is_page:
        return
    for element in document.elements("html")[:1]:
        attribute = element.attribute("lang")
        if templated(document, element, "lang"):
            continue
        house = document.house.site.lang
        if attribute is None or not attribute.value.strip():
            fixes: tuple[Fix, ...] = ()
            if house and attribute is None:
                after = element.open.start + len("<html")
                fixes = (Fix((Edit(Span(after, after), f' lang="{house}"'),), safe=True, title=f"say that it is {house}"),)
            elif house and attribute is not None and attribute.span is not None:
                fixes = (Fix((Edit(attribute.span, f'lang="{house}"'),), safe=True, title=f"say that it is {house}"),)
            place = start_tag(element) if attribute is None else attribute.span or start_tag(element)
            yield Finding(place, "The page does not say its language: add lang to <html>", fixes)
        elif not document.languages.known(attribute.value.strip()):
            tag = attribute.value.strip()
            meant = document.languages.meant(tag)
            fixes = (Fix((Edit(attribute.value_span, meant),), title=f"write {meant}"),) if meant and attribute.value_span else ()
            yield Finding(
                value(element, "lang"), f"“{tag[:20]}” is no registered language" + (f": write {meant[:12]}" if meant else ""), fixes
            )
