"""LNK012 external-moved."""

from collections.abc import Iterator

from editlint import Bad, Document, Finding, Good, Site, rule

from ._shared import message, place, rewrite


@rule(
    "LNK012",
    "external-moved",
    severity="info",
    profile="online",
    yields_to=("LNK005",),
    examples=[
        Good("[A](https://example.com/a)", answers={"https://example.com/a": "alive"}),
        Bad(
            "[A](⟦http://example.com/a⟧)",
            answers={"http://example.com/a": "moved https://www.example.com/a"},
            fixed="[A](https://www.example.com/a)",
        ),
    ],
)
def external_moved(document: Document, site: Site) -> Iterator[Finding]:
    """A page of another site has moved for good.

    Its server redirects permanently (301, 308) to another address of the same site. Such redirects do not live for ever. Runs with
    ``--online`` only.
    """
    for address in document.addresses:
        verdict = site.verdict(address.href)
        if verdict is not None and verdict.state == "moved" and verdict.final:
            _, hash_, fragment = address.href.partition("#")
            new = verdict.final + hash_ + fragment
            yield Finding(
                place(address), message("“", address.href, "” has moved", f": write “{new}”"), rewrite(document, address, new, safe=False)
            )
