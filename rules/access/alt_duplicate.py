"""ACC104 alt-duplicate."""

from collections.abc import Iterator

from editlint import Bad, Document, Edit, Element, Finding, Fix, Good, Image, rule

from ._phrases import normalise


@rule(
    "ACC104",
    "alt-duplicate",
    severity="warning",
    criteria=("1.1.1",),
    examples=[
        Good("[![](w.jpg) Visit the mill](/visit)", why="beside its own words a picture in a link needs none"),
        Good('![The wheel turns again](w.jpg "Photo: Anna Tate")'),
        Good('<figure><img src="w.jpg" alt="The wheel in ice"><figcaption>The mill, January 1963</figcaption></figure>', format="html"),
        Good("![The mill](a.jpg)\n\n![The mill](a.jpg)", why="the same picture twice"),
        Bad("[![⟦Visit the mill⟧](w.jpg) Visit the mill](/visit)", fixed="[![](w.jpg) Visit the mill](/visit)"),
        Bad('![⟦The wheel⟧](w.jpg "The wheel")'),
        Bad('<figure><img src="w.jpg" alt="⟦The mill⟧"><figcaption>The mill.</figcaption></figure>', format="html"),
        Bad("![The mill](a.jpg)\n\n![⟦The mill⟧](b.jpg)", why="two pictures that sound the same"),
    ],
)
def alt_duplicate(document: Document) -> Iterator[Finding]:
    """An alternative repeats the caption, the title, the link's own words, or another image's alternative.

    Who listens hears the same words twice and wonders what was missed (NHS digital service manual; WCAG technique H2). The caption says
    what the picture is about, the alternative what is to be seen.
    """
    seen: dict[str, Image] = {}
    for image in document.images:
        words = normalise(image.alt or "")
        if not words or image.alt_span is None or not document.hidden.exposed(image.element):
            continue
        quoted = " ".join((image.alt or "").split())[:30]
        link = image.element.closest("a")
        if link is not None and normalise(_text(document, link)) == words:
            fix = Fix((Edit(image.alt_span, ""),), title="leave the alternative empty: the link's words say it")
            yield Finding(image.alt_span, f"“{quoted}” repeats the link's own words: leave it empty", (fix,))
        elif normalise(image.element.get("title") or "") == words:
            yield Finding(image.alt_span, f"“{quoted}” is the title as well: drop the title or say more")
        elif (caption := _caption(document, image.element)) and normalise(caption) == words:
            yield Finding(image.alt_span, f"“{quoted}” repeats the caption: say what is to be seen")
        else:
            other = seen.setdefault(words, image)
            same_target = _target(image) is not None and _target(image) == _target(other)
            if other.src != image.src and not same_target:
                yield Finding(image.alt_span, f"“{quoted}” describes another image too: say how they differ")


def _text(document: Document, element: Element) -> str:
    return document.names.visible(element)


def _caption(document: Document, element: Element) -> str:
    figure = element.closest("figure")
    if figure is None:
        return ""
    return next((_text(document, child) for child in figure.walk() if child.tag == "figcaption"), "")


def _target(image: Image) -> str | None:
    link = image.element.closest("a")
    return link.get("href") if link is not None else None
