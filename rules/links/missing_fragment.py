"""LNK002 missing-fragment."""

from collections.abc import Iterator

from editlint import Bad, Document, Finding, Good, Site, rule

from ._shared import message, place, rewrite

FILES = {
    "editlint.toml": "",
    "devo.html": '<html><body><h1 id="Top">Devo</h1><a name="old"></a><p>Health and care meet.</p></body></html>',
    "talk.md": "# Talk\n\n## What’s *next* for us?\n\n## Money {#cash}\n",
}


@rule(
    "LNK002",
    "missing-fragment",
    vouched="links",
    examples=[
        Good("[Talk](talk.md#whats-next-for-us), [money](talk.md#cash)", path="index.md", files=FILES, why="headings have slugs"),
        Good("[Devo](/devo/#old), [top](#top), [up](#)", path="index.md", files=FILES),
        Good("[Devo](devo.html#:~:text=care%20meet)", path="index.md", files=FILES, why="a text fragment"),
        Good("[Page 2](leaflet.pdf#page=2)", path="index.md", files={**FILES, "leaflet.pdf": ""}, why="only pages have ids"),
        Bad("[Devo](⟦/devo/#top-1⟧)", path="index.md", files=FILES),
        Bad(
            '<p id="aim">Aim</p><a href="⟦#aims⟧">Aim</a>', format="html", path="a.html", fixed='<p id="aim">Aim</p><a href="#aim">Aim</a>'
        ),
        Bad("[Talk](⟦talk.md#whats-next⟧)", path="index.md", files=FILES),
        Bad("[Devo](⟦devo.html#:~:text=care%20meets⟧)", path="index.md", files=FILES),
    ],
)
def missing_fragment(document: Document, site: Site) -> Iterator[Finding]:
    """A link leads to a part of a page that the page does not have.

    The reader lands at the top and has to search. Ids count, and the slugs that GitHub, Hugo, Jekyll and Python-Markdown make of
    Markdown headings; an id is compared exactly in HTML, in any case in Markdown. Text fragments (WICG) are looked up in the text.
    """
    for address in document.addresses:
        if "#" not in address.href:
            continue
        target = site.resolve(address.href, document)
        if target.status == "no-fragment":
            fragment = address.href.partition("#")[2]
            hint = f"; did you mean “#{target.suggestions[0].partition('#')[2]}”?" if target.suggestions else ""
            fixes = [fix for one in target.suggestions for fix in rewrite(document, address, one, safe=False)]
            yield Finding(place(address), message("“#", fragment, "” is nowhere on the page that it leads to", hint), tuple(fixes))
