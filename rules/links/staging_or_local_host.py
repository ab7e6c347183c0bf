"""LNK005 staging-or-local-host."""

import re
from collections.abc import Iterator
from fnmatch import fnmatchcase
from functools import cache

from editlint import Address, Bad, Document, Finding, Fix, Good, House, Site, rule

from ._shared import message, place, rewrite


@cache
def local() -> re.Pattern[str]:
    """Hosts that only the author's machine or network knows (RFC 1918, RFC 6761), and the closed networks of British government."""
    octet = r"\d{1,3}"
    return re.compile(
        rf"(?i)(?:localhost|(?:[\w-]+\.)+(?:localhost|local|localdomain|internal|intranet|lan)|"
        rf""
        rf"intranet\.[\w.-]+|(?:[\w-]+\.)*(?:gsi|gsx|gse|gcsx)\.gov\.uk|127\.{octet}\.{octet}\.{octet}|0\.0\.0\.0|"
        rf"10\.{octet}\.{octet}\.{octet}|192\.168\.{octet}\.{octet}|172\.(?:1[6-9]|2\d|3[01])\.{octet}\.{octet}|"
        rf"169\.254\.{octet}\.{octet}|\[(?:::1|f[cde][0-9a-f]{{2}}:[0-9a-f:]*)\])(?::\d+)?\Z"
    )


@cache
def preview() -> re.Pattern[str]:
    """Hosts of deploy previews and tunnels, which live for days."""
    return re.compile(
        r"(?i)(?:deploy-preview-\d+--[\w-]+\.netlify\.app|[\w-]+--[\w-]+\.netlify\.app|[\w-]+-git-[\w-]+\.vercel\.app|"
        r"[0-9a-f]{8}\.[\w-]+\.pages\.dev|[\w-]+\.ngrok(?:-free)?\.(?:io|app|dev)|[\w-]+\.trycloudflare\.com|[\w-]+\.gitpod\.io|"
        r"[\w-]+\.app\.github\.dev)(?::\d+)?\Z"
    )


@cache
def parts() -> re.Pattern[str]:
    return re.compile(r"(?i)(?:(https?):)?//(?:[^/?#@]*@)?([^/?#]*)(.*)\Z", re.S)


@rule(
    "LNK005",
    "staging-or-local-host",
    vouched="links",
    examples=[
        Good("[Devo](https://example.org/devo/)"),
        Good("Open <http://localhost:8080/> in a browser.", why="an address that is shown as such is meant"),
        Good("[Devo](https://staging.example.org/)", why="nobody said that it is a staging host"),
        Bad("[Devo](⟦http://localhost:1313/devo/⟧)"),
        Bad("[Devo](⟦http://192.168.1.20/x/⟧) and [form](⟦https://intranet.example.org/form⟧)"),
        Bad("[Devo](⟦file:///C:/site/x.html⟧)"),
        Bad("[Devo](⟦https://deploy-preview-12--site.netlify.app/devo⟧)"),
        Bad(
            "[Devo](⟦https://staging.example.org/devo/⟧)",
            fixed="[Devo](https://example.org/devo/)",
            house={"site": {"url": "https://example.org", "staging-hosts": ["staging.example.org"]}},
            path="index.md",
            files={"editlint.toml": "", "devo.md": ""},
        ),
    ],
)
def staging_or_local_host(document: Document, house: House, site: Site) -> Iterator[Finding]:
    """A link leads to the author's own machine, a private network or a preview of the site.

    It works for the author and for nobody else. Hosts that only your house uses for drafts go into ``site.staging-hosts``.
    """
    for address in document.addresses:
        if "//" not in address.href and ":" not in address.href:
            continue
        low = address.href.lower()
        if low.startswith("file:") or re.match(r"[a-z]:[\\/]", low):
            yield Finding(place(address), message("“", address.href, "” is a file on the author’s own disk"))
            continue
        found = parts().match(address.href)
        if found is None:
            continue
        host = found[2].lower()
        staging = any(fnmatchcase(host, pattern.lower()) for pattern in house.site.staging_hosts)
        if not staging and (not (local().match(host) or preview().match(host)) or _shown(address)):
            continue
        fixes: tuple[Fix, ...] = ()
        if house.site.url:
            new = house.site.url.rstrip("/") + (found[3] if found[3].startswith("/") else "/" + found[3])
            if site.resolve(new, document).status == "ok":
                fixes = rewrite(document, address, new, safe=True)
        what = "a staging host" if staging else "a preview" if preview().match(host) else "a host that readers cannot reach"
        yield Finding(place(address), message("“", address.href, f"” leads to {what}"), fixes)


def _shown(address: Address) -> bool:
    """Whether the text of a link is the address itself: instructions say "open http://localhost:8080"."""
    return address.zone != "related" and address.text.strip().rstrip("/") in address.href and "//" in address.text
