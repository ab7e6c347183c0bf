"""REL007 related-stale."""

from collections.abc import Iterator

from editlint import Bad, Document, Finding, Good, House, Site, rule

from ._shared import leads, message, place

FILES = {
    "editlint.toml": "",
    "news/old.md": "---\ntitle: Old\ndate: 2016-11-29\n---\n",
    "news/out.md": "---\ntitle: Out\ndate: 2025-11-20\n---\n",
}
HOUSE = {"related": {"max-age-years": 5}}
TEXT = "---\ntitle: Devo\ndate: 2026-11-20\n---\n\nText.\n\n## Related news\n\n"


@rule(
    "REL007",
    "related-stale",
    severity="info",
    vouched="related",
    examples=[
        Good(TEXT + "- [Old](/news/old/)", path="news/devo.md", files=FILES, why="says nothing unless related.max-age-years is set"),
        Good(TEXT + "- [Out](/news/out/)", path="news/devo.md", files=FILES, house=HOUSE),
        Bad(TEXT + "- [⟦Old⟧](/news/old/)", path="news/devo.md", files=FILES, house=HOUSE),
    ],
)
def related_stale(document: Document, house: House, site: Site) -> Iterator[Finding]:
    """A related item is older than the house wants.

    What was news ten years ago misleads readers who take it for today's. The age is counted from the article's own date. Says nothing
    unless ``related.max-age-years`` is set.
    """
    most = house.related.max_age_years
    if not most:
        return
    mine = site.article(document.address, document)
    day = (mine.published if mine is not None else None) or document.today
    for item in document.related:
        if not leads(item) or item.href is None:
            continue
        target = site.resolve(item.href.strip(), document)
        article = site.article(target.path) if target.path is not None and target.path != document.address else None
        if article is not None and article.published is not None and (day - article.published).days > most * 365.25:
            age = int((day - article.published).days / 365.25)
            yield Finding(place(item), message("“", item.title or item.href, f"” is {age} years older than this article"))
