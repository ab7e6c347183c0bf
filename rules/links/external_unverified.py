"""LNK011 external-unverified."""

from collections.abc import Iterator

from editlint import Bad, Document, Finding, Good, Site, rule

from ._shared import message, place


@rule(
    "LNK011",
    "external-unverified",
    severity="info",
    profile="online",
    yields_to=("LNK005",),
    examples=[
        Good("[A](https://example.com/a)", answers={"https://example.com/a": "alive"}),
        Good("[A](https://example.com/a)", answers={"https://example.com/a": "dead"}, why="external-dead speaks"),
        Bad("[A](⟦https://example.com/a⟧)", answers={"https://example.com/a": "unverified"}),
    ],
)
def external_unverified(document: Document, site: Site) -> Iterator[Finding]:
    """Nobody could tell whether a link to another site works.

    Its server wants a person (401, 403), is busy (429, 503), broken (5xx), silent, or at a private address that is not asked. Most such
    links are fine: try those by hand that matter. Runs with ``--online`` only, and never fails a gate.
    """
    for address in document.addresses:
        verdict = site.verdict(address.href)
        if verdict is not None and verdict.state == "unverified":
            yield Finding(place(address), message("“", address.href, f"” could not be checked: {verdict.reason}"))
