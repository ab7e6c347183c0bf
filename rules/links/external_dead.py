"""LNK010 external-dead."""

from collections.abc import Iterator

from editlint import Bad, Document, Finding, Good, Site, rule

from ._shared import message, place, rewrite


@rule(
    "LNK010",
    "external-dead",
    profile="online",
    yields_to=("LNK005",),
    examples=[
        Good("[A](https://example.com/a)", answers={"https://example.com/a": "alive"}),
        Good("[A](https://example.com/a)", answers={"https://example.com/a": "unverified"}, why="a wall, a limit, a failure: nobody knows"),
        Bad(
            "---\ndate: 2016-11-29\n---\n\n# Devo\n\n[A](⟦https://example.com/a#top⟧)",
            answers={"https://example.com/a": "dead"},
            fixed="---\ndate: 2016-11-29\n---\n\n# Devo\n\n[A](https://web.archive.org/web/20161129/https://example.com/a#top)",
        ),
    ],
)
def external_dead(document: Document, site: Site) -> Iterator[Finding]:
    """A link leads to a page of another site that is gone.

    The server said so, twice (404, 410), or its host has not existed for a day. The fix is the page as the Internet Archive has it from the
    article's day; nobody asks the archive whether it does, so look at it first. Runs with ``--online`` only.
    """
    for address in document.addresses:
        verdict = site.verdict(address.href)
        if verdict is not None and verdict.state == "dead":
            article = site.article(document.address, document)
            day = article.published if article is not None else None
            old = f"https://web.archive.org/web/{day or document.today:%Y%m%d}/{address.href}"
            fixes = rewrite(document, address, old, safe=False, title="link to the page in the Internet Archive")
            yield Finding(place(address), message("“", address.href, f"” is gone ({verdict.reason})"), fixes)
