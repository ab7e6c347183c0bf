"""ACC702 autoplay."""

from collections.abc import Iterator

from editlint import Bad, Document, Edit, Element, Finding, Fix, Good, Span, rule

from ._media import silent, sources

#: Words on a button that stops or silences what plays.
CONTROLS = frozenset("play pause stop mute unmute volume sound audio".split())


@rule(
    "ACC702",
    "autoplay",
    criteria=("1.4.2",),
    act=("80f0bf", "4c31df"),
    examples=[
        Good('<video src="a.mp4" autoplay muted></video> <video src="a.mp4" autoplay controls></video>', format="html"),
        Good('<video autoplay><source src="a.mp4#t=8,10"></video>', format="html", why="it lasts three seconds at most"),
        Good('<div><video src="a.mp4" autoplay></video><button>Pause</button></div>', format="html"),
        Bad('<video ⟦autoplay⟧ loop src="a.mp4#t=8,10"></video>', format="html", why="three seconds, again and again"),
        Bad('<audio src="a.mp3" ⟦autoplay⟧></audio>', format="html", fixed='<audio src="a.mp3"></audio>'),
        Bad(
            '<video ⟦autoplay⟧ src="a.mp4"></video><button hidden>Pause</button>',
            format="html",
            fixed='<video src="a.mp4"></video><button hidden>Pause</button>',
        ),
    ],
)
def autoplay(document: Document) -> Iterator[Finding]:
    """Sound plays by itself, and nothing stops it.

    It drowns the voice of a screen reader, which is what a blind reader would need to find the switch. Source: WCAG 1.4.2, failure F23.
    """
    for element in document.elements("audio", "video"):
        attribute = element.attribute("autoplay")
        if attribute is None or attribute.span is None or element.get("muted") is not None or element.get("controls") is not None:
            continue
        addresses = sources(element)
        if not addresses or silent(element) or _short(element, addresses) or _controlled(document, element):
            continue
        start = attribute.span.start
        while document.text[start - 1].isspace():
            start -= 1
        fix = Fix((Edit(Span(start, attribute.span.end), ""),), safe=True, title="do not play by itself")
        yield Finding(attribute.span, "Plays by itself with sound, and nothing stops it: add controls", (fix,))


def _short(element: Element, addresses: list[str]) -> bool:
    """Whether it is over after three seconds."""
    return element.get("loop") is None and all(_seconds(one) <= 3 for one in addresses)


def _seconds(address: str) -> float:
    """How long a source plays, by its ``#t=`` fragment in seconds; endless where there is none."""
    _, found, times = address.partition("#t=")
    start, comma, end = times.partition(",")
    try:
        return float(end) - float(start or "0") if found and comma else float("inf")
    except ValueError:
        return float("inf")


def _controlled(document: Document, element: Element) -> bool:
    """Whether a named button that a reader can reach stands on the page and says that it stops or silences."""
    roles, hidden = document.roles, document.hidden
    return any(
        roles.of(one) in ("button", "switch", "checkbox")
        and hidden.exposed(one)
        and hidden.seen(one)
        and CONTROLS & set(document.names.of(one).lower().replace("/", " ").split())
        for one in (*document.elements("button", "input"), *document.having("role"))
    )
