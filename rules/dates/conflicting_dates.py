"""DAT008 conflicting-dates."""

from collections.abc import Iterator

from editlint import Bad, DateMention, Document, Finding, Good, Related, rule


@rule(
    "DAT008",
    "conflicting-dates",
    examples=[
        Good("---\ntitle: Panel meets\ndate: 2016-11-29\n---\n\nTue 29 Nov 2016\n\nLeaders met.", path="_posts/2016-11-29-panel.md"),
        Good(
            '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2016-11-28T23:30:00-05:00"}</script>'
            '<h1>Panel meets</h1><time datetime="2016-11-29">29 November 2016</time>',
            format="html",
            why="the same moment in another time zone",
        ),
        Good("<h1>Panel meets</h1><p>Published 29 November 2016</p><p>Updated 5 January 2017</p>", format="html"),
        Good("---\ntitle: Panel meets\ndate: 2016-11-29\n---\n\nThe panel met on 3 March 2015 in London."),
        Bad("---\ntitle: Panel meets\ndate: 2016-11-29\n---\n\n⟦Tue 22 Nov 2016⟧\n\nLeaders met."),
        Bad(
            '<meta property="article:published_time" content="2015-11-29T09:00:00Z"><h1>Panel meets</h1><time datetime="2016-11-29">'
            "⟦29 November 2016⟧</time>",
            format="html",
        ),
        Bad("# Panel meets\n\n⟦29 November 2016⟧\n\nLeaders met.", path="news/2016/12/29/panel/index.md", why="the address says December"),
    ],
)
def conflicting_dates(document: Document) -> Iterator[Finding]:
    """Two sources give different dates of publication.

    Readers see one date, search engines and feeds another (Google, "Publication dates": they must agree). One day is tolerated where a
    time zone is involved.
    """
    claims = [one for one in document.dates if one.claimed and one.kind == "published" and one.day is not None and not _in_headline(one)]
    zoned = any(_is_zoned(one) for one in claims)
    changed = {one.day for one in document.dates if one.kind == "modified"}
    for other in claims[1:]:
        best = claims[0]
        if _agree(best, other) or other.source == "meta" and other.day in changed:
            continue  # some sites write the last change into a field that is meant for the first publication
        if zoned and "url" in (best.source, other.source) and best.day and other.day and abs((best.day - other.day).days) == 1:
            continue  # an address holds the day of one time zone
        where, against = max(((best, other), (other, best)), key=lambda pair: (pair[0].visible, pair[0].span.end > 0))
        message = f"{where.day} here, {against.day} in {_source(against)}: which is right?"
        related = () if against.span.end == 0 else (Related(None, against.span, f"{against.day}, {_source(against)}"),)
        severity = "warning" if against.source == "filename" else None  # some generators let the front matter overrule the name
        yield Finding(where.span, message, severity=severity, related=related)
        return


def _in_headline(mention: DateMention) -> bool:
    return mention.block is not None and mention.block.zone == "headline"


def _is_zoned(mention: DateMention) -> bool:
    return mention.written is not None and mention.written.zoned


def _agree(one: DateMention, other: DateMention) -> bool:
    assert one.day is not None
    assert other.day is not None
    if abs((one.day - other.day).days) <= (_is_zoned(one) or _is_zoned(other)):
        return True
    for mention, against in ((one, other.day), (other, one.day)):
        written = mention.written
        if (
            written is not None
            and written.ambiguous
            and (written.year, written.day, written.month) == (against.year, against.month, against.day)
        ):
            return True  # DAT005 speaks
    return False


def _source(mention: DateMention) -> str:
    return {
        "json-ld": "the JSON-LD",
        "meta": "a meta element",
        "time": "a time element",
        "front-matter": "the front matter",
        "filename": "the file name",
        "url": "the address",
        "microdata": "the microdata",
    }.get(mention.source, f"the {mention.source}")
