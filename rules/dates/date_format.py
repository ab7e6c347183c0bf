"""DAT007 date-format."""

from collections.abc import Iterator

from editlint import Bad, DateMention, Document, Finding, Good, House, rule

SHORT = {"dates": {"format": "%a %-d %b %Y"}}
GOV_UK = {"dates": {"format": "%-d %B %Y"}}
US = {"dates": {"format": "%B %-d, %Y"}}


@rule(
    "DAT007",
    "date-format",
    severity="warning",
    examples=[
        Good("# Panel meets\n\nNovember 29th, 2016\n\nLeaders met.", why="no house format is set"),
        Good("# Panel meets\n\nTue 29 Nov 2016\n\nLeaders met.", house=SHORT),
        Good(
            "# Panel meets\n\nPublished: 29 November 2016, 9.30am\n\nIt met on November 29, 2016.",
            house=GOV_UK,
            why="prose is not this rule's",
        ),
        Bad("# Panel meets\n\n⟦Tue, 29 Nov 2016⟧\n\nLeaders met.", fixed="# Panel meets\n\nTue 29 Nov 2016\n\nLeaders met.", house=SHORT),
        Bad(
            "# Panel meets\n\n⟦29th November 2016⟧\n\nLeaders met.", fixed="# Panel meets\n\n29 November 2016\n\nLeaders met.", house=GOV_UK
        ),
        Bad(
            "<h1>Panel meets</h1><p>By A. Moore | ⟦29 November 2016⟧</p>",
            fixed="<h1>Panel meets</h1><p>By A. Moore | November 29, 2016</p>",
            format="html",
            house=US,
        ),
    ],
)
def date_format(mention: DateMention, document: Document, house: House) -> Iterator[Finding]:
    """The dateline is not in the house format.

    One form of date all over the site reads faster and sorts out doubts about order. It says nothing unless ``dates.format`` is set; a date
    whose weekday is wrong, or that can be read in two ways, is left to other rules.
    """
    written, day = mention.written, mention.day
    if not house.dates.format or written is None or day is None or mention.source not in ("dateline", "byline"):
        return
    if mention.kind == "mentioned" or not written.complete or written.ambiguous or written.short_year or written.swapped:
        return
    if written.weekday not in (None, day.weekday()) or mention.block is None or mention.block.zone == "headline":
        return
    if any(dash in mention.text for dash in "–—-") and not written.order:
        return  # a range
    right = document.write_date(day)
    if mention.text != right:
        yield Finding(mention.span, f"“{mention.text}”: the house writes “{right}”"[:80], mention.rewrite(right, safe=True))
