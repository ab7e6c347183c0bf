"""LNK003 case-mismatch."""

from collections.abc import Iterator

from editlint import Bad, Document, Finding, Good, Site, rule

from ._shared import message, place, rewrite

FILES = {"editlint.toml": "", "news/Devo.html": "", "docs/Leaflet 1.pdf": ""}


@rule(
    "LNK003",
    "case-mismatch",
    vouched="links",
    examples=[
        Good("[Devo](/news/Devo/) and [leaflet](docs/Leaflet%201.pdf)", path="index.md", files=FILES),
        Bad("[Devo](⟦/News/Devo/⟧)", fixed="[Devo](/news/Devo/)", path="index.md", files=FILES),
        Bad(
            '<a href="⟦devo.html#top⟧">Devo</a>',
            fixed='<a href="Devo.html#top">Devo</a>',
            format="html",
            path="news/a.html",
            files=FILES,
        ),
        Bad("[Leaflet](⟦docs/leaflet%201.pdf⟧)", fixed="[Leaflet](docs/Leaflet%201.pdf)", path="index.md", files=FILES),
    ],
)
def case_mismatch(document: Document, site: Site) -> Iterator[Finding]:
    """A link is spelled in another case than the file that it means.

    It works on the author's disk, where Windows and macOS forgive it, and breaks on the server. In related news this rule speaks
    in place of ``related-dead-link``.
    """
    for address in document.addresses:
        target = site.resolve(address.href, document)
        if target.status == "case" and target.redirect:
            hint = f": write “{target.redirect}”"
            fixes = rewrite(document, address, target.redirect, safe=True)
            yield Finding(place(address), message("“", address.href, "” is spelled in another case than its file", hint), fixes)
