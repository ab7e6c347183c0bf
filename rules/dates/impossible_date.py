"""DAT003 impossible-date."""

from collections.abc import Iterator

from editlint import Bad, DateMention, Finding, Good, House, rule


@rule(
    "DAT003",
    "impossible-date",
    examples=[
        Good("# Panel meets\n\n29 February 2020\n\nIt was a leap year."),
        Good("# Panel meets\n\n29 November 2016\n\nShe was born on 29 February, and he on 31 May 1952."),
        Good(
            "# Panel meets\n\n29 November 2016\n\nPart 2016-45-99 and version 31.2.2016 are out.", why="in prose, numbers that are no dates"
        ),
        Good("# Notes\n\n29 November 2016\n\n## Version 3.2.0 - December 26th, 2016\n\nText.", why="a version"),
        Bad("# Panel meets\n\n⟦31 November 2016⟧\n\nLeaders met."),
        Bad("# Panel meets\n\n⟦2016-13-01⟧\n\nLeaders met."),
        Bad("---\ntitle: Panel meets\ndate: ⟦2016-02-30⟧\n---\nLeaders met."),
        Bad("# Panel meets\n\n⟦29 November 1016⟧\n\nLeaders met.", why="before `dates.min-year`: a slip of the keys"),
        Bad("# Panel meets\n\n29 November 2016\n\nThey meet again on ⟦30 February⟧."),
        Bad("# Panel meets\n\n⟦29 November 2016⟧\n\nLeaders met.", house={"dates": {"min-year": 2020}}),
    ],
)
def impossible_date(mention: DateMention, house: House) -> Iterator[Finding]:
    """There is no such day, month or year.

    Nobody can come on 31 November, and programs that sort by date put the article first, last, or nowhere. A publication date before
    ``dates.min-year`` is a slip of the keys.
    """
    written = mention.written
    if written is None:
        return
    if not written.possible:
        if mention.source == "time":
            return  # DAT010 speaks of an invalid datetime
        if mention.source == "prose" and written.order and not (written.day is not None and written.day <= 31 and "/" in mention.text):
            return
        if mention.source == "prose" and mention.block is not None and mention.block.text[: mention.at].endswith("."):
            return  # the end of a version: "3.2.0 - December 26"
        yield Finding(mention.span, f"“{mention.text[:40]}”: there is no such date")
    elif mention.claimed and mention.kind != "expires" and written.year is not None and written.year < house.dates.min_year:
        yield Finding(mention.span, f"“{mention.text[:30]}” lies before {house.dates.min_year}: is the year right?")
