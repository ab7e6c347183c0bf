"""LNK001 dead-local-link."""

from collections.abc import Iterator

from editlint import Bad, Document, Finding, Good, Site, rule

from ._shared import message, place, rewrite

FILES = {"editlint.toml": "", "news/2016/devo.html": "<h1>Devo</h1>", "docs/leaflet.pdf": "", "en/talk/index.md": "# Talk"}


@rule(
    "LNK001",
    "dead-local-link",
    vouched="links",
    examples=[
        Good("[Devo](/news/2016/devo.html)", path="index.md", files=FILES),
        Good("[Devo](../news/2016/devo/)", path="en/index.md", files=FILES, why="a folder's page, with or without its ending"),
        Good('<a href="/docs/leaflet.pdf">Leaflet</a>', format="html", path="index.html", files=FILES),
        Good("[Devo]({{< ref devo >}}) and [talk]({% link talk.md %})", path="index.md", files=FILES, why="the site's generator knows"),
        Good("[Write](mailto:press@example.org), [call](tel:+44)", path="index.md", files=FILES),
        Good(
            "[Old](/archive/1999/)", path="index.md", files=FILES, house={"links": {"ignore": ["/archive/*"]}}, why="links.ignore names it"
        ),
        Good(
            "[Devo](/blog/devo/)",
            path="index.md",
            files={**FILES, "_redirects": "/blog/:slug /news/2016/:slug 301\n"},
            why="redirected by the site",
        ),
        Bad("[Devo](⟦/news/2016/devos/⟧)", fixed="[Devo](/news/2016/devo.html)", path="index.md", files=FILES),
        Bad('<a href="⟦talks/⟧">Talk</a>', format="html", path="en/index.html", files=FILES, fixed='<a href="talk/">Talk</a>'),
        Bad("[Leaflet](⟦/docs/leaflets.pdf⟧)", path="index.md", files=FILES),
        Bad(
            "[Devo](⟦https://www.example.org/news/2017/⟧)",
            path="index.md",
            files=FILES,
            house={"site": {"url": "https://example.org"}},
            why="the site's own address",
        ),
    ],
    yields_to=("LNK005", "LNK007"),
)
def dead_local_link(document: Document, site: Site) -> Iterator[Finding]:
    """A link leads to a page or file that the site does not have.

    Readers meet an error page, and search engines count it against the site. Only the site's own files are asked, never the
    network; in related news ``related-dead-link`` speaks instead. A page may be a content file, an alias, or a redirect.
    """
    for address in document.addresses:
        if address.zone == "related":
            continue
        target = site.resolve(address.href, document)
        if target.status == "dead":
            hint = f"; did you mean “{target.suggestions[0]}”?" if target.suggestions else ""
            fixes = [fix for one in target.suggestions for fix in rewrite(document, address, one, safe=False)]
            yield Finding(place(address), message("“", address.href, "” leads nowhere: the site has no such page", hint), tuple(fixes))
