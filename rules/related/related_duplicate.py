"""REL004 related-duplicate."""

from collections.abc import Iterator

from editlint import Bad, Document, Finding, Good, Related, RelatedItem, Site, rule

from ._shared import identity, leads, message, place, removal

FILES = {"editlint.toml": "", "news/survey.md": "# New survey\n", "news/mip.md": "# MiP responds\n"}


@rule(
    "REL004",
    "related-duplicate",
    severity="warning",
    vouched="related",
    examples=[
        Good("# Devo\n\nText.\n\n## Related news\n\n- [New survey](/news/survey/)\n- [MiP](/news/mip/)", path="news/devo.md", files=FILES),
        Good(
            '<main><h1>Devo</h1><p>Text.</p><aside><h2>Related</h2><ul><li><a href="/news/mip/"><img src="m.jpg" alt=""></a>'
            '<a href="/news/mip/">MiP responds</a></li></ul></aside></main>',
            format="html",
            path="news/devo.html",
            files=FILES,
            why="the picture and the title of one card",
        ),
        Good("# Devo\n\nText.\n\n## Related\n\n- [Part 1](https://example.com/a#1)\n- [Part 2](https://example.com/a#2)", path="a.md"),
        Bad(
            "# Devo\n\nText.\n\n## Related news\n\n- [New survey](/news/survey/)\n- [⟦The survey⟧](survey.md)\n",
            fixed="# Devo\n\nText.\n\n## Related news\n\n- [New survey](/news/survey/)\n",
            path="news/devo.md",
            files=FILES,
        ),
        Bad(
            "# Devo\n\nText.\n\n## Related\n\n- [A](https://example.com/a)\n- [⟦A⟧](http://www.example.com/a/?utm_medium=mail)\n\n"
            "## Also read\n\n- [⟦A⟧](https://example.com/a)\n",
            path="a.md",
        ),
    ],
)
def related_duplicate(document: Document, site: Site) -> Iterator[Finding]:
    """A related item leads to the same page as another.

    It takes the place of an article that the reader has not been offered yet. A card with a picture and a title is one item; a
    trailing slash, the scheme, ``www`` and tracking queries make no difference.
    """
    first: dict[str, RelatedItem] = {}
    for item in document.related:
        if not leads(item) or (item.href or "").strip().startswith("#"):
            continue
        if site.resolve((item.href or "").strip(), document).status == "unjudged":
            continue
        key = identity(site, item, document)
        if key in first:
            other = Related(None, place(first[key]), "the first item that leads there")
            yield Finding(
                place(item), message("“", item.title or item.href or "", "” is listed already"), removal(document, item), related=(other,)
            )
        else:
            first[key] = item
