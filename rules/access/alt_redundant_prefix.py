"""ACC103 alt-redundant-prefix."""

import re
from collections.abc import Iterator
from functools import cache

from editlint import Bad, Document, Edit, Finding, Fix, Good, Image, Span, rule

from ._phrases import normalise, primary

#: Alternatives that stand for one that nobody wrote.
PLACEHOLDERS = frozenset(
    "image|img|picture|pic|photo|photograph|graphic|icon|alt|alt text|alternative text|placeholder|placeholder image|untitled|tbd|todo|"
    "spacer|logo|banner|thumbnail|avatar|image description|insert alt text|description|figure|screenshot".split("|")
)


@cache
def prefix() -> re.Pattern[str]:
    return re.compile(
        r"\s*(?:an?\s+|the\s+|this\s+is\s+an?\s+)?(?:image|picture|photo|photograph|graphic|icon)\s+(?:of|showing|for)\s+", re.I
    )


@rule(
    "ACC103",
    "alt-redundant-prefix",
    severity="warning",
    criteria=("1.1.1",),
    examples=[
        Good("![The mill wheel, seen from the weir](wheel.jpg)"),
        Good("![The mayor holds up a picture of the old mill](mayor.jpg)", why="only a prefix is redundant"),
        Good("![Painting of a mill by Constable](mill.jpg)", why="that it is a painting may be the point"),
        Good("![Disk image being written to a card](card.jpg)"),
        Bad("![⟦Image of the mill wheel⟧](wheel.jpg)", fixed="![The mill wheel](wheel.jpg)"),
        Bad('<img src="a.jpg" alt="⟦A photo showing the weir⟧">', format="html", fixed='<img src="a.jpg" alt="The weir">'),
        Bad('<img src="a.jpg" alt="⟦ width=⟧">', format="html"),
        Bad("![⟦photo⟧](wheel.jpg)", why="a placeholder says nothing; only a person knows what the picture shows"),
    ],
)
def alt_redundant_prefix(image: Image, document: Document) -> Iterator[Finding]:
    """An alternative begins by saying that it is an image, or says nothing else.

    A screen reader announces an image as such before it reads the alternative: "image, image of …" (WAI images tutorial). The kind of
    picture is worth words only where it matters: a painting, a map, a screenshot.
    """
    alt, span = image.alt, image.alt_span
    if not alt or span is None or primary(document.lang) != "en" or not document.hidden.exposed(image.element):
        return
    if re.fullmatch(r"\s*(?:width|height|class|src|title|style|border|align)=\S*", alt):
        yield Finding(span, f"“{alt.strip()[:30]}” is markup: a quote mark is missing in the image")
        return
    if normalise(alt) in PLACEHOLDERS:
        yield Finding(span, f"“{alt.strip()[:30]}” is a placeholder: say what the image shows")
        return
    match = prefix().match(alt)
    if match is None or match.end() == len(alt):
        return
    fixes: tuple[Fix, ...] = ()
    rest = alt[match.end()]
    if span.end - span.start == len(alt) and document.source(span) == alt:
        edits = [Edit(Span(span.start, span.start + match.end()), "")]
        if rest != rest.upper():
            edits = [Edit(Span(span.start, span.start + match.end() + 1), rest.upper())]
        fixes = (Fix(tuple(edits), safe=True, title=f"leave out “{match[0].strip()}”"),)
    yield Finding(span, f"“{match[0].strip()}”: a screen reader says that already, leave it out", fixes)
