"""LNK020 orphan-article."""

from collections.abc import Iterator
from fnmatch import fnmatchcase

from editlint import Bad, Document, Finding, Good, House, Site, Span, rule

FILES = {"editlint.toml": "", "index.md": "[News](/news/) [Devo](/news/devo/)", "news/index.md": "# News", "news/devo.md": "# Devo"}
HOUSE = {"links": {"entry-pages": ["index.md"]}}


@rule(
    "LNK020",
    "orphan-article",
    severity="info",
    vouched="links",
    examples=[
        Good("# Old news", path="news/old.md", files=FILES, why="says nothing unless links.entry-pages is set"),
        Good("# Home\n\n[News](/news/) [Devo](/news/devo/)", path="index.md", files=FILES, house=HOUSE, why="readers come in here"),
        Good("# Devo", path="news/devo.md", files=FILES, house=HOUSE),
        Bad("# ⟦Old news⟧", path="news/old.md", files=FILES, house=HOUSE),
        Bad("# ⟦Old news⟧\n\n[Here](old.md)", path="news/old.md", files=FILES, house=HOUSE, why="a link to itself does not count"),
    ],
)
def orphan_article(document: Document, house: House, site: Site) -> Iterator[Finding]:
    """No page of the site links to the article.

    Readers find it by search only. Says nothing unless ``links.entry-pages`` names the pages where readers come in: a list that
    templates fill is not seen, so a site whose section fronts are made by its generator should leave this rule alone.
    """
    entries = house.links.entry_pages
    if not entries or any(fnmatchcase(document.address, pattern.lstrip("/")) for pattern in entries):
        return
    if not any(path != document.address for path in site.linked_from(document.address)):
        headline = document.headline
        yield Finding(headline.span if headline else Span(0, 0), "No page of the site links to this article: link to it somewhere")
