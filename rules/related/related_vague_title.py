"""REL008 related-vague-title."""

from collections.abc import Iterator

from editlint import Bad, Document, Edit, Finding, Fix, Good, Site, rule

from ._shared import leads, message, place

FILES = {"editlint.toml": "", "news/survey.md": "# New survey shows growing support\n"}


@rule(
    "REL008",
    "related-vague-title",
    severity="warning",
    vouched="related",
    examples=[
        Good("# Devo\n\nText.\n\n## Related news\n\n- [New survey](/news/survey/)", path="news/devo.md", files=FILES),
        Good(
            "# Devo\n\nText.\n\n## Related news\n\n- New survey out [Read more](/news/survey/)",
            path="news/devo.md",
            files=FILES,
            why="the title stands before it",
        ),
        Good("---\nrelated:\n  - /news/survey/\n---\n\nText.", path="news/devo.md", files=FILES, why="the site prints the headline"),
        Bad(
            "# Devo\n\nText.\n\n## Related news\n\n- [⟦Read more⟧](/news/survey/)",
            fixed="# Devo\n\nText.\n\n## Related news\n\n- [New survey shows growing support](/news/survey/)",
            path="news/devo.md",
            files=FILES,
        ),
        Bad(
            '<h1>Devo</h1><aside><h2>Related</h2><ul><li>⟦<a href="/b/"><img src="b.jpg" alt=""></a>⟧</li></ul></aside>',
            format="html",
            path="a.html",
        ),
    ],
)
def related_vague_title(document: Document, site: Site) -> Iterator[Finding]:
    """A related item has no text, or text that says nothing.

    "Read more" tells nobody what there is to read: people who listen to a list of links, or skim, pass over it. The headline of the page
    is offered in its place.
    """
    for item in document.related:
        if item.element is None or not item.vague or not leads(item) or item.href is None:
            continue
        target = site.resolve(item.href.strip(), document)
        article = site.article(target.path) if target.path is not None and target.status == "ok" else None
        headline = article.headline if article is not None else ""
        span = place(item)
        fixes: tuple[Fix, ...] = ()
        if headline and item.title and " ".join(document.source(span).split()) == item.title:
            fixes = (Fix((Edit(span, headline),), title="write the headline of the page"),)
        words = (
            message("“", item.title, "” says nothing: write the headline")
            if item.title
            else "This related item has no text: write its headline"
        )
        yield Finding(span, words, fixes)
