"""DAT010 date-not-machine-readable."""

from collections.abc import Iterator

from editlint import Bad, Document, Finding, Good, rule

MACHINE = ("json-ld", "meta", "microdata", "time")


@rule(
    "DAT010",
    "date-not-machine-readable",
    severity="warning",
    examples=[
        Good('<h1>Panel meets</h1><p><time datetime="2016-11-29">29 November 2016</time></p>', format="html"),
        Good("<h1>Panel meets</h1><p><time>2016-11-29</time></p>", format="html", why="the text is machine-readable itself"),
        Good('<meta name="date" content="2016-11-29"><h1>Panel meets</h1><p>29 November 2016</p>', format="html"),
        Good("# Panel meets\n\n29 November 2016", why="Markdown has no mark-up for dates"),
        Good("<h1>Panel meets</h1><p>29 November</p>", format="html", why="a date without its year is DAT011"),
        Bad(
            "<h1>Panel meets</h1><p>Published ⟦29 November 2016⟧</p><p>Updated 5 January 2017</p>",
            fixed='<h1>Panel meets</h1><p>Published <time datetime="2016-11-29">29 November 2016</time></p><p>Updated 5 January 2017</p>',
            format="html",
        ),
        Bad(
            '<h1>Panel meets</h1><time class="d" datetime="">⟦29 November 2016⟧</time>',
            fixed='<h1>Panel meets</h1><time class="d" datetime="2016-11-29">29 November 2016</time>',
            format="html",
        ),
        Bad('<h1>Panel meets</h1><time datetime="29/11/2016">⟦29 November 2016⟧</time>', format="html", why="no valid `datetime`"),
        Bad('<h1>Panel meets</h1><time datetime="2016-11-31">⟦30 November 2016⟧</time>', format="html", why="no such day"),
        Bad(
            "<h1>Panel meets</h1><time>⟦29 November 2016⟧</time>",
            fixed='<h1>Panel meets</h1><time datetime="2016-11-29">29 November 2016</time>',
            format="html",
        ),
    ],
)
def date_not_machine_readable(document: Document) -> Iterator[Finding]:
    """Machines cannot read the date of the article.

    Search engines, feeds and archives read ``<time datetime="…">`` (HTML standard, 4.5.14), JSON-LD or meta elements; from a date
    in words they guess.
    """
    claims = [one for one in document.dates if one.claimed and one.kind == "published" and one.day]
    if any(one.source in MACHINE and one.machine_readable for one in claims):
        return
    for mention in claims:
        if mention.visible and not mention.machine_readable:
            yield Finding(mention.span, "Machines cannot read this date: wrap it in <time datetime=…>", mention.mark_up())
            return
