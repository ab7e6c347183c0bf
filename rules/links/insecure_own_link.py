"""LNK006 insecure-own-link."""

from collections.abc import Iterator

from editlint import Bad, Document, Finding, Good, House, rule

from ._shared import message, place, rewrite


@rule(
    "LNK006",
    "insecure-own-link",
    severity="warning",
    vouched="links",
    examples=[
        Good("[Devo](https://www.example.org/devo/)", house={"site": {"url": "https://www.example.org"}}),
        Good("[Elsewhere](http://example.com/)", house={"site": {"url": "https://www.example.org"}}),
        Good("[Devo](http://www.example.org/devo/)", house={"site": {"url": "http://www.example.org"}}, why="the site has no https"),
        Bad(
            "[Devo](⟦http://www.example.org/devo/⟧)",
            fixed="[Devo](https://www.example.org/devo/)",
            house={"site": {"url": "https://www.example.org"}},
        ),
    ],
)
def insecure_own_link(document: Document, house: House) -> Iterator[Finding]:
    """A link to a page of our own https site says http.

    The first request goes out unencrypted, and the reader waits for a redirect. Speaks only where ``site.url`` is https.
    """
    own = house.site.url.rstrip("/").lower()
    if not own.startswith("https://"):
        return
    plain = "http://" + own.removeprefix("https://").partition("/")[0]
    for address in document.addresses:
        low = address.href.lower()
        if low.startswith(plain) and low[len(plain) : len(plain) + 1] in ("", "/", "?", "#"):
            fixes = rewrite(document, address, "https" + address.href[4:], safe=True)
            yield Finding(place(address), message("“", address.href, "” is our own site: write https"), fixes)
