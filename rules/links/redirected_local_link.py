"""LNK004 redirected-local-link."""

from collections.abc import Iterator

from editlint import Bad, Document, Finding, Good, Site, rule

from ._shared import message, place, rewrite

FILES = {
    "editlint.toml": "",
    "_redirects": "/old /news/devo/ 301\n/blog/* /news/:splat\n/app/* /index.html 200\n/shop https://shop.example.org 302!\n",
    "news/devo.md": "---\ntitle: Devo\naliases: /devo/\n---\n",
    "index.html": "",
}


@rule(
    "LNK004",
    "redirected-local-link",
    severity="info",
    vouched="links",
    examples=[
        Good("[Devo](/news/devo/)", path="index.md", files=FILES),
        Good("[App](/app/start)", path="index.md", files=FILES, why="a rewrite (200) is no redirect"),
        Bad("[Devo](⟦/old/#top⟧)", fixed="[Devo](/news/devo/#top)", path="index.md", files=FILES),
        Bad("[Devo](⟦/blog/devo⟧)", fixed="[Devo](/news/devo)", path="index.md", files=FILES),
        Bad("[Devo](⟦../devo/⟧)", fixed="[Devo](../news/devo/)", path="en/index.md", files=FILES, why="an alias in front matter"),
        Bad("[Shop](⟦/shop⟧)", fixed="[Shop](https://shop.example.org)", path="index.md", files=FILES),
    ],
)
def redirected_local_link(document: Document, site: Site) -> Iterator[Finding]:
    """A link leads to an old address of the site, which redirects.

    The reader waits twice, and the day the redirect is cleaned up the link is dead. Redirects are those of ``_redirects`` (Netlify,
    Cloudflare Pages) and of ``aliases`` (Hugo) or ``redirect_from`` (Jekyll) in front matter.
    """
    for address in document.addresses:
        target = site.resolve(address.href, document)
        if target.status == "redirected" and target.redirect:
            fixes = rewrite(document, address, target.redirect, safe=True)
            yield Finding(place(address), message("“", address.href, "” is redirected", f": write “{target.redirect}”"), fixes)
