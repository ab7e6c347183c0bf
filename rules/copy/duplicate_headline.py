"""CPY021 duplicate-headline."""

import re
from collections.abc import Iterator

from editlint import Bad, Document, Finding, Good, Related, Site, Span, rule

FILES = {"editlint.toml": "", "b.md": "# Devo talks open in London\n\nText."}


@rule(
    "CPY021",
    "duplicate-headline",
    severity="warning",
    examples=[
        Good("# Devo talks end in London\n\nText.", path="a.md", files=FILES),
        Good(
            "# Weekly notes\n\nText.", path="a.md", files={"editlint.toml": "", "b.md": "# Weekly notes\n\nMore."}, why="a column’s title"
        ),
        Good("---\nlang: cy\n---\n\n# Devo talks open in London\n\nText.", path="a.md", files=FILES, why="a version in another language"),
        Bad("# ⟦Devo talks open in London⟧\n\nOther text.", path="a.md", files=FILES),
        Bad("# ⟦DEVO talks open – in London⟧\n\nOther text.", path="a.md", files=FILES),
    ],
    yields_to=("CPY020",),
)
def duplicate_headline(document: Document, site: Site) -> Iterator[Finding]:
    """Another article of the site has the same headline.

    In a list of results, in related news and in a reader's tabs the two cannot be told apart. Case, spaces and punctuation make no
    difference; headlines of one or two words are taken for the title of a column, and versions in other languages are left alone.
    """
    headline = document.headline
    mine = words(headline.text) if headline is not None else []
    if headline is None or len(mine) < 3:
        return
    for path in site.namesakes(headline.text, document):
        other = site.article(path)
        if other is not None and other.lang == document.lang and words(other.headline) == mine:
            related = Related(path, Span(other.start, other.end), "the same headline")
            yield Finding(headline.span, f"Another article has this headline: {site.name(path)}"[:80], related=(related,))
            return


def words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.casefold())
