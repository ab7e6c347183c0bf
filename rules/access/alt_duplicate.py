"""ACC104 alt-duplicate."""

import re
from collections.abc import Iterator

from editlint import Bad, Document, Edit, Element, Finding, Fix, Good, rule

from ._alternatives import alternatives
from ._phrases import normalise
from ._places import short


@rule(
    "ACC104",
    "alt-duplicate",
    severity="warning",
    criteria=("1.1.1",),
    yields_to=("ACC102", "ACC103"),
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
    seen: dict[str, Element] = {}
    captions: dict[int, set[str]] = {}
    for element, alt, span in alternatives(document):
        words = normalise(alt)
        if not words or element.tag == "area":
            continue
        quoted = short(alt)
        link = element.closest("a")
        title = element.attribute("title")
        if link is not None and normalise(document.names.visible(link)) == words:
            fixes = (Fix((Edit(span, ""),), title="leave the alternative empty: the link's words say it"),) if element.tag == "img" else ()
            yield Finding(span, f"“{quoted}” repeats the link's own words: leave it empty", fixes)
        elif title is not None and normalise(title.value) == words:
            yield Finding(span, f"“{quoted}” is the title as well: drop the title or say more")
        elif words in _captions(document, element, captions):
            yield Finding(span, f"“{quoted}” repeats the caption: say what is to be seen")
        elif element.tag == "img":
            other = seen.setdefault(words, element)
            same_target = _target(element) is not None and _target(element) == _target(other)
            if other is not element and _picture(other) != _picture(element) and not same_target:
                yield Finding(span, f"“{quoted}” describes another image too: say how they differ")


def _captions(document: Document, element: Element, known: dict[int, set[str]]) -> set[str]:
    """The caption of an image's figure, or of the box that content systems put round both; ``known`` are those found before."""
    holder = element.closest("figure") or next((one for one in element.ancestors() if "caption" in (one.get("class") or "").lower()), None)
    if holder is None:
        return set()
    found = known.get(id(holder))
    if found is None:
        found = known[id(holder)] = set()
        for child in holder.walk():
            if child.tag == "figcaption" or (child is not holder and "caption" in (child.get("class") or "").lower()):
                found.add(normalise(document.names.visible(child)))
                found.update(normalise(one) for one in _lines(child))
        if holder.tag != "figure":
            found.add(normalise(document.names.visible(holder)))
        found.discard("")
    return found


def _lines(caption: Element) -> Iterator[str]:
    """The texts of a caption's own paragraphs and spans: a credit often stands beside the caption."""
    for child in caption.children:
        yield child.text


def _picture(element: Element) -> str:
    """What tells one picture from another: its address without the query, or the size that a content system adds to its name."""
    source = (element.get("src") or "").partition("?")[0]
    return re.sub(r"-\d{2,4}x\d{2,4}(?=\.\w+\Z)|@\dx(?=\.\w+\Z)", "", source)


def _target(element: Element) -> str | None:
    link = element.closest("a")
    return link.get("href") if link is not None else None
