"""CPY020 duplicate-article."""

from collections.abc import Iterator

from editlint import Bad, Document, Finding, Good, Related, Site, Span, rule

LEAST = 40  #: words of an article that is compared
SAME = 0.8  #: of all fives of words in a row that two texts have in common (Jaccard's index)
GRAM = 5

TEXT = (
    "Leaders from Wales, Scotland and England met in London to discuss what devolution means for the people who run hospitals. They "
    "agreed that partnership with staff matters more than structure, that money will be short for years to come, and that nobody should "
    "copy what a neighbour does without asking whether it works."
)


@rule(
    "CPY020",
    "duplicate-article",
    severity="warning",
    examples=[
        Good(f"# Devo\n\n{TEXT}", path="a.md", files={"editlint.toml": "", "b.md": "# Devo\n\nAnother text about something else."}),
        Good(
            f"# Devo\n\n{TEXT}",
            path="a.md",
            files={"editlint.toml": "", "b.md": f"# Talk\n\n{TEXT[:120]}\n\nThen they went home. " + "All of them left. " * 20},
        ),
        Bad(f"# ⟦Devo⟧\n\n{TEXT}", path="a.md", files={"editlint.toml": "", "b.md": f"# Devolution\n\n{TEXT}"}),
        Bad(
            f"# ⟦Devo⟧\n\n{TEXT} The end.",
            path="a.md",
            files={"editlint.toml": "", "b.html": f"<html><body><h1>Devo</h1><p>{TEXT}</p></body></html>"},
        ),
    ],
)
def duplicate_article(document: Document, site: Site) -> Iterator[Finding]:
    """Another article of the site says the same.

    A text that was published twice splits its readers, and a correction reaches one of them only. Compared are the articles' own words,
    not the furniture round them: four fifths of all fives of words in a row must be the same.
    """
    paths = site.duplicates(document)
    mine = fives(site.prose(document.address, document)) if paths else frozenset()
    if len(mine) < LEAST - GRAM + 1:
        return
    for path in paths:
        theirs = fives(site.prose(path))
        if len(mine & theirs) >= SAME * len(mine | theirs):
            headline = document.headline
            span = headline.span if headline is not None else Span(0, 0)
            other = Related(path, Span(0, 0), "the other article")
            yield Finding(span, f"Another article says the same: {site.name(path)}"[:80], related=(other,))
            return


def fives(words: list[str]) -> frozenset[tuple[str, ...]]:
    """Every five words in a row."""
    return frozenset(tuple(words[i : i + GRAM]) for i in range(len(words) - GRAM + 1))
