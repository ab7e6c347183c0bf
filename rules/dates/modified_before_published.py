"""DAT009 modified-before-published."""

from collections.abc import Iterator

from editlint import Bad, Document, Finding, Good, rule


@rule(
    "DAT009",
    "modified-before-published",
    severity="warning",
    examples=[
        Good("---\ntitle: Panel meets\ndate: 2016-11-29\nlastmod: 2016-11-29\nexpiryDate: 2017-11-29\n---\nText."),
        Good("---\ntitle: Panel meets\ndate: 2016-11-29T01:00:00+02:00\nlastmod: 2016-11-28\n---\nText.", why="a time zone is involved"),
        Bad("---\ntitle: Panel meets\ndate: 2016-11-29\nlastmod: ⟦2016-11-01⟧\n---\nText."),
        Bad("---\ntitle: Panel meets\ndate: 2016-11-29\nexpiryDate: ⟦2015-11-29⟧\n---\nText."),
        Bad("# Panel meets\n\nPublished 29 November 2016\n\nLast updated ⟦5 January 2016⟧\n\nText."),
    ],
)
def modified_before_published(document: Document) -> Iterator[Finding]:
    """The article was changed, or expires, before it was published.

    An expiry in the past takes the article off the site at once; an update in the past is a slip (the turn of the year is the usual one).
    One day is tolerated where a time zone is involved.
    """
    published = next((one for one in document.dates if one.kind == "published" and one.claimed and one.day), None)
    if published is None or published.day is None:
        return
    for mention in document.dates:
        if mention.kind not in ("modified", "expires") or mention.day is None:
            continue
        zoned = any(one.written is not None and one.written.zoned for one in (mention, published))
        if (published.day - mention.day).days > zoned:
            what = "Changed" if mention.kind == "modified" else "Expires"
            yield Finding(mention.span, f"{what} on {mention.day}, before it was published on {published.day}: check both")
