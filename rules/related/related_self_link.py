"""REL003 related-self-link."""

from collections.abc import Iterator

from editlint import Bad, Document, Finding, Good, Site, rule

from ._shared import leads, message, place, removal

FILES = {"editlint.toml": "", "news/survey.md": "# New survey\n"}


@rule(
    "REL003",
    "related-self-link",
    severity="warning",
    vouched="related",
    examples=[
        Good("# Devo\n\nText.\n\n## Related news\n\n- [New survey](/news/survey/)", path="news/devo.md", files=FILES),
        Good("# Devo\n\nText [on](#money).\n\n## Money\n\nMore.", path="news/devo.md", files=FILES, why="not related news"),
        Bad(
            "# Devo\n\nText.\n\n## Related news\n\n- [⟦Devo⟧](/news/devo/?utm_source=x)\n- [New survey](survey.md)\n",
            fixed="# Devo\n\nText.\n\n## Related news\n\n- [New survey](survey.md)\n",
            path="news/devo.md",
            files=FILES,
        ),
        Bad(
            '<main><h1>Devo</h1><p>Text.</p><aside><h2>Related</h2><ul><li><a href="#top">⟦Devo⟧</a></li></ul></aside></main>',
            format="html",
            path="news/devo.html",
            files=FILES,
        ),
    ],
)
def related_self_link(document: Document, site: Site) -> Iterator[Finding]:
    """A related item is the article itself.

    The reader clicks and stays where they are. Plugins that fill the block by topic do this when they forget to leave out the
    page that they stand on. Fragments, absolute addresses and tracking queries do not hide it.
    """
    for item in document.related:
        if not leads(item) or item.href is None:
            continue
        href = item.href.strip()
        target = site.resolve(href, document)
        here = target.path is not None and target.path == document.address and target.status in ("ok", "no-fragment", "redirected")
        if href.startswith("#") or here:
            yield Finding(place(item), message("“", item.title, "” leads back to this article: remove it"), removal(document, item))
