"""REL005 related-unpublished."""

from collections.abc import Iterator

from editlint import Bad, Document, Finding, Good, Site, rule

from ._shared import leads, message, place

FILES = {
    "editlint.toml": "",
    "news/out.md": "---\ntitle: Out\ndate: 2026-11-20\n---\n",
    "news/draft.md": "---\ntitle: Draft\ndraft: true\n---\n",
    "news/soon.md": "---\ntitle: Soon\ndate: 2027-02-01\n---\n",
    "news/gone.md": "---\ntitle: Gone\ndate: 2015-01-01\nexpiryDate: 2016-01-01\n---\n",
}


@rule(
    "REL005",
    "related-unpublished",
    vouched="related",
    examples=[
        Good("# Devo\n\nText.\n\n## Related news\n\n- [Out](/news/out/)", path="news/devo.md", files=FILES),
        Good(
            "---\ntitle: Devo\ndate: 2027-03-01\n---\n\nText.\n\n## Related news\n\n- [Soon](/news/soon/)",
            path="news/devo.md",
            files=FILES,
            why="it will be out when this article is",
        ),
        Bad("# Devo\n\nText.\n\n## Related news\n\n- [⟦Draft⟧](/news/draft/)", path="news/devo.md", files=FILES),
        Bad("# Devo\n\nText.\n\n## Related news\n\n- [⟦Soon⟧](/news/soon/)\n- [⟦Gone⟧](/news/gone/)", path="news/devo.md", files=FILES),
    ],
)
def related_unpublished(document: Document, site: Site) -> Iterator[Finding]:
    """A related item is a draft, dated in the future, or expired.

    It is there on the editor's screen and missing on the site: the reader meets an error page. An article that will itself appear
    later is judged by its own date; a draft is not judged.
    """
    mine = None
    for item in document.related:
        if not leads(item) or item.href is None:
            continue
        target = site.resolve(item.href.strip(), document)
        if target.path is None or target.path == document.address:
            continue
        if not site.doubtful(target.path, document.today):
            continue
        mine = mine or site.article(document.address, document)
        if mine is None or mine.draft:
            return
        day = max(document.today, mine.published or document.today)
        article = site.hidden(target.path, day)
        if article is not None:
            words = {
                "draft": "” is still a draft",
                "future": f"” is dated {article.published}, after today",
                "expired": f"” expired on {article.expires}",
            }
            yield Finding(place(item), message("“", item.title or item.href, words[article.hidden(day)]))
