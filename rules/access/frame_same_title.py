"""ACC704 frame-same-title."""

from collections.abc import Iterator

from editlint import Bad, Document, Finding, Good, Related, rule

from ._places import short, start_tag


@rule(
    "ACC704",
    "frame-same-title",
    severity="warning",
    criteria=("4.1.2",),
    act=("4b1c6c",),
    examples=[
        Good('<iframe title="Map" src="/map"></iframe><iframe title="Map" src="./map/"></iframe>', format="html"),
        Good('<iframe title="Map of the mill" src="/a"></iframe><iframe title="Map of the weir" src="/b"></iframe>', format="html"),
        Good('<iframe title="Map" src="/a"></iframe><iframe title="Map" src="/b" hidden></iframe>', format="html"),
        Bad('<iframe title="Map" src="/a"></iframe>⟦<iframe title="map" src="/b">⟧</iframe>', format="html"),
    ],
)
def frame_same_title(document: Document) -> Iterator[Finding]:
    """Two frames have the same title and show different things.

    In the list of frames that a screen reader offers nobody can tell them apart. Source: W3C ACT rule 4b1c6c.
    """
    first: dict[str, tuple[str, Related]] = {}
    for element in document.elements("iframe"):
        source = element.get("src") or ""
        name = document.names.of(element).casefold()
        if not source or not name or not document.hidden.exposed(element):
            continue
        target = _normal(source)
        known = first.setdefault(name, (target, Related(None, start_tag(element), "the other frame")))
        if known[0] != target:
            yield Finding(start_tag(element), f"Another frame is called “{short(name)}” too", related=(known[1],))


def _normal(address: str) -> str:
    """The address without scheme, ``./``, default page, trailing slash and fragment."""
    address = address.strip().partition("#")[0]
    for scheme in ("https:", "http:"):
        address = address.removeprefix(scheme)
    path = address.removeprefix("./").removeprefix("/") if not address.startswith("//") else address.lower()
    for page in ("index.html", "index.htm", "index.php"):
        path = path.removesuffix(page)
    return path.rstrip("/")
