"""DAT001 undated-headline."""

from collections.abc import Iterator

from editlint import Bad, Document, Finding, Fix, Good, Headline, House, rule

from ._shared import is_held

ACCEPT = {"dates": {"accept": ["dateline"]}}


@rule(
    "DAT001",
    "undated-headline",
    examples=[
        Good("# Panel meets\n\nTue 29 Nov 2016\n\nLeaders met."),
        Good("Devo panel\n\nDevolution: different paths\n\nBy Alison Moore, 29 November 2016\n\nLeaders met in London.", format="text"),
        Good("---\ntitle: Panel meets\ndate: 2016-11-29\n---\nLeaders met."),
        Good("# Panel meets\n\nLeaders met.", path="_posts/2016-11-29-panel.md", why="a dated file name"),
        Good('<h1>Panel meets</h1><time datetime="2016-11-29">29 November</time>', format="html"),
        Good("---\ntitle: Panel meets\ndraft: true\n---\nText.", why="a draft gets its date later"),
        Good("---\ntitle: About us\nlayout: page\n---\nText.", why="no article"),
        Good("# Contribute\n\nText.", path="README.md"),
        Good("# Panel meets, 29 November 2016\n\nLeaders met."),
        Good("# Panel meets\n\n29 November\n\nLeaders met.", why="a dateline without its year is DAT011"),
        Good("---\ntitle: [Panel meets\ndate: 2016-11-29\n---\n# Panel meets\n\nText.", why="front matter that does not parse is EDL002"),
        Bad("# ⟦Panel meets⟧\n\nMiP Conference 2016: leaders met.", why="a year in the text is no dateline"),
        Bad("<h1>⟦Panel meets⟧</h1><p>Leaders met on 29 November 2016 in London.</p><footer>© 2016 MiP</footer>", format="html"),
        Bad(
            "---\ndate: 2016-11-29\n---\n\n# ⟦Panel meets⟧\n\nLeaders met.",
            fixed="---\ndate: 2016-11-29\n---\n\n# Panel meets\n\n29 November 2016\n\nLeaders met.",
            house=ACCEPT,
            why="this house wants a date that readers see",
        ),
        Bad(
            '<head><meta name="pubdate" content="2016-11-29"></head><h1>⟦Panel meets⟧</h1><p>Leaders met.</p>',
            fixed='<head><meta name="pubdate" content="2016-11-29"></head><h1>Panel meets</h1>'
            '<p><time datetime="2016-11-29">29 November 2016</time></p><p>Leaders met.</p>',
            format="html",
            house=ACCEPT,
        ),
    ],
)
def undated_headline(headline: Headline, document: Document, house: House) -> Iterator[Finding]:
    """No date belongs to the headline.

    Articles outlive the day they were written, and readers who come from a search cannot tell news from history (Nielsen Norman Group;
    GOV.UK content guide: "published" and "updated" dates). A dateline beside the headline counts, and so do the dates that ``dates.accept``
    names: machine-readable ones, front matter, file name and address.
    """
    if is_held(document, house) or not document.is_article:
        return
    if document.front_matter is not None and document.front_matter.error is not None and "front-matter" in house.dates.accept:
        return  # the date may well stand in what cannot be read, which EDL002 reports
    for mention in document.dates:
        if mention.kind in ("published", "modified") and mention.source in house.dates.accept:
            return
        if mention.visible and mention.day and headline.span.start <= mention.span.start and mention.span.end <= headline.span.end:
            return
    fixes: tuple[Fix, ...] = ()
    best = next((mention for mention in document.dates if mention.kind == "published" and mention.claimed and mention.day), None)
    if best is not None and best.day is not None:
        fixes = headline.date_below(best.day, document.write_date(best.day))
    yield Finding(headline.span, "The headline has no date: give one beside it, or in the front matter", fixes)
