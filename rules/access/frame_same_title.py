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
        Good(
            '<iframe title="Map" src="/map"></iframe><iframe title="Map" src="/copy-of-map"></iframe>',
            format="html",
            why="may be the same page",
        ),
        Good('<iframe title="Map of the mill" src="/a"></iframe><iframe title="Map of the weir" src="/b"></iframe>', format="html"),
        Good('<iframe title="Map" src="//m.example/a"></iframe><iframe title="Map" src="//m.example/b" hidden></iframe>', format="html"),
        Bad(
            '<iframe title="YouTube video player" src="https://www.youtube.com/embed/a"></iframe>'
            '⟦<iframe title="YouTube video player" src="https://www.youtube.com/embed/b">⟧</iframe>',
            format="html",
        ),
    ],
)
def frame_same_title(document: Document) -> Iterator[Finding]:
    """Two frames have the same title and show different things.

    In the list of frames that a screen reader offers nobody can tell them apart. Frames from other sites are judged, by their address:
    whether two pages of one's own site are copies cannot be seen from here. Source: W3C ACT rule 4b1c6c.
    """
    first: dict[str, tuple[str, Related]] = {}
    for element in document.elements("iframe"):
        target = _target(element.get("src") or "")
        name = document.names.of(element).casefold()
        if not target or not name or not document.hidden.exposed(element):
            continue
        known = first.setdefault(name, (target, Related(None, start_tag(element), "the other frame")))
        if known[0] != target:
            yield Finding(start_tag(element), f"Another frame is called “{short(name, 28)}” too: say how they differ", related=(known[1],))


def _target(address: str) -> str:
    """What an address on another site leads to, without scheme, query words that only tune the player, and fragment; "" for one's own."""
    address = address.strip().partition("#")[0]
    for scheme in ("https:", "http:"):
        address = address.removeprefix(scheme)
    if not address.startswith("//"):
        return ""
    path, _, query = address.partition("?")
    kept = [part for part in query.split("&") if part.partition("=")[0] in ("v", "id", "list", "url", "q", "pb", "mid")]
    return "?".join([path.rstrip("/"), *kept])
