"""REL006 related-title-mismatch."""

from collections.abc import Iterator

from editlint import Bad, Document, Edit, Finding, Fix, Good, Related, Site, Span, rule

from ._shared import leads, message, place, words

FILES = {
    "editlint.toml": "",
    "news/survey.md": "# New survey shows growing support for regulating managers\n",
    "news/mip.md": "# MiP responds to the abolition of NHS England\n",
}
#: The words of the text are hardly any of the target's headline (below LOW of them), and nearly all of another's (HIGH or more).
LOW, HIGH = 0.2, 0.6


@rule(
    "REL006",
    "related-title-mismatch",
    severity="warning",
    vouched="related",
    examples=[
        Good("# Devo\n\nText.\n\n## Related news\n\n- [Survey: managers back regulation](/news/survey/)", path="news/devo.md", files=FILES),
        Good(
            "# Devo\n\nText.\n\n## Related news\n\n- [What they told us](/news/survey/)",
            path="news/devo.md",
            files=FILES,
            why="a rewritten headline that fits no other page",
        ),
        Bad(
            "# Devo\n\nText.\n\n## Related news\n\n- [⟦MiP responds to abolition of NHS England⟧](/news/survey/)",
            fixed="# Devo\n\nText.\n\n## Related news\n\n- [New survey shows growing support for regulating managers](/news/survey/)",
            path="news/devo.md",
            files=FILES,
        ),
    ],
)
def related_title_mismatch(document: Document, site: Site) -> Iterator[Finding]:
    """A related item's text is another article's headline.

    Text and address were copied from two items. Reported only where the text shares almost nothing with the headline of the page
    it leads to, and fits another page of the site.
    """
    for item in document.related:
        text = words(item.title)
        if len(text) < 3 or not leads(item) or item.href is None:
            continue
        target = site.resolve(item.href.strip(), document)
        if target.path is None or target.path == document.address or target.status not in ("ok", "redirected", "no-fragment"):
            continue
        likely = words(site.title(target.path))
        rivals = [] if likely and len(text & likely) >= LOW * min(len(text), len(likely)) else site.headed(item.title)
        article = site.article(target.path) if any(path not in (target.path, document.address) for path in rivals) else None
        if article is None:
            continue
        mine = words(article.headline)
        if not mine or len(text & mine) >= LOW * min(len(text), len(mine)):
            continue
        best, other = 0.0, None
        for path in rivals:
            if path in (article.path, document.address):
                continue
            rival = site.article(path)
            theirs = words(rival.headline) if rival is not None else frozenset()
            fit = len(text & theirs) / len(text | theirs) if theirs else 0
            if fit > best:
                best, other = fit, rival
        if other is None or best < HIGH:
            continue
        span = place(item)
        fixes: tuple[Fix, ...] = ()
        if " ".join(document.source(span).split()) == item.title:
            fixes = (Fix((Edit(span, article.headline),), title="write the headline of the page"),)
        yield Finding(
            span,
            message("This leads to “", article.headline, "”, another article"),
            fixes,
            related=(Related(other.path, Span(other.start, other.end), "the article with this headline"),),
        )
