"""ACC701 frame-title."""

from collections.abc import Iterator

from editlint import Bad, Document, Finding, Good, rule

from ._places import short, start_tag

#: Names that say nothing of what is in the frame.
GENERIC = frozenset(
    "iframe|frame|embed|embedded content|embedded iframe|untitled|untitled document|title|content|page|no title|none|null|undefined".split(
        "|"
    )
)


@rule(
    "ACC701",
    "frame-title",
    criteria=("4.1.2",),
    act=("cae760",),
    examples=[
        Good('<iframe title="Map of the mill" src="/map"></iframe>', format="html"),
        Good('<iframe src="/count" hidden></iframe> <iframe src="/count" tabindex="-1"></iframe>', format="html"),
        Bad('⟦<iframe src="https://example.org/map">⟧</iframe>', format="html"),
        Bad("Map:\n\n⟦<iframe src=\"/map\" title=' '>⟧</iframe>"),
        Bad('⟦<iframe title="iframe" src="/map">⟧</iframe> ⟦<iframe title="https://example.org/map" src="/map">⟧</iframe>', format="html"),
    ],
)
def frame_title(document: Document) -> Iterator[Finding]:
    """Frame has no title, or one that says nothing.

    A screen reader announces a frame by its title; without one nobody knows whether it is worth entering. Source: WCAG 4.1.2,
    technique H64.
    """
    for element in document.elements("iframe"):
        if not document.hidden.exposed(element) or not document.roles.tabbable(element):
            continue
        name = document.names.of(element)
        if not name:
            source = (element.get("src") or "").partition("?")[0]
            yield Finding(
                start_tag(element),
                f"Frame of “{short(source, 36)}” has no title: say what is in it" if source else "Frame has no title: say what is in it",
            )
        elif name.casefold() in GENERIC or name.startswith(("http://", "https://", "//")):
            yield Finding(start_tag(element), f"“{short(name)}” does not say what is in the frame: name it")
