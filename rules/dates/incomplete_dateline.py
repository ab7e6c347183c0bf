"""DAT011 incomplete-dateline."""

from collections.abc import Iterator

from editlint import Bad, DateMention, Document, Finding, Fix, Good, rule


@rule(
    "DAT011",
    "incomplete-dateline",
    severity="warning",
    examples=[
        Good("# Panel meets\n\n29 November 2016\n\nThey meet again on 3 December."),
        Good("# Panel meets in November 2016\n\n29 November 2016\n\nText."),
        Bad("# Panel meets\n\n⟦29 November⟧\n\nLeaders met."),
        Bad("# Panel meets\n\nPublished ⟦November 2016⟧\n\nLeaders met."),
        Bad("# Panel meets\n\n⟦Today⟧\n\nLeaders met."),
        Bad(
            '<h1>Panel meets</h1><p><time datetime="2016-11-29">⟦3 days ago⟧</time></p>',
            fixed='<h1>Panel meets</h1><p><time datetime="2016-11-29">29 November 2016</time></p>',
            format="html",
        ),
    ],
)
def incomplete_dateline(mention: DateMention, document: Document) -> Iterator[Finding]:
    """The dateline has no year or no day, or is counted from the day it was written.

    "3 days ago" is true once; "29 November" leaves readers of an archive with a guess. Where the article gives the day elsewhere, the
    fix writes it.
    """
    if mention.kind not in ("published", "modified") or mention.source not in ("dateline", "byline") or not mention.visible:
        return
    written = mention.written
    if written is None:
        problem = "counts from the day it was written"
    elif written.year is None:
        problem = "has no year"
    elif written.day is None:
        problem = "has no day"
    else:
        return
    fixes: tuple[Fix, ...] = ()
    known = next((one for one in document.dates if one.claimed and one.kind == mention.kind and one.day and not one.visible), None)
    if known is not None and known.day is not None:
        fixes = mention.rewrite(document.write_date(known.day))
    yield Finding(mention.span, f"“{mention.text[:30]}” {problem}: give the full date", fixes)
