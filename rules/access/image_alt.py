"""ACC101 image-alt."""

from collections.abc import Iterator
from typing import Literal

from editlint import Bad, Document, Element, Finding, Good, Record, rule

from ._places import short

#: Data that an ``object`` shows as something other than text.
MEDIA = tuple(".apng .avif .bmp .gif .ico .jpeg .jpg .m4a .m4v .mov .mp3 .mp4 .oga .ogg .ogv .png .svg .wav .webm .webp".split())


class Options(Record):
    markdown_empty_alt: Literal["allow", "report"] = "allow"  #: what ``![](picture)`` is: a decoration, or a description forgotten


@rule(
    "ACC101",
    "image-alt",
    criteria=("1.1.1",),
    act=("23a2a8", "7d6734", "8fc3b6", "59796f"),
    options=Options,
    examples=[
        Good("![A mill wheel under snow](wheel.jpg) and ![](line.png)"),
        Good('<img src="line.png" alt=""> <img src="line.png" role="none"> <img src="p.gif" width="1" height="1">', format="html"),
        Good('<img src="a.png" aria-labelledby="c"><p id="c" hidden>A mill wheel</p>', format="html"),
        Good('<div style="display:none"><img src="a.png"></div><svg><path d="M0 0"/></svg>', format="html"),
        Good('<object data="wheel.png"><img src="wheel.gif" alt="A mill wheel"></object>', format="html"),
        Good('<svg role="img"><title>Rainfall by month</title></svg>', format="html"),
        Bad('⟦<img src="wheel.jpg">⟧', format="html"),
        Bad('⟦<img src="wheel.jpg" alt=" " title=" ">⟧', format="html", why="blanks are no name"),
        Bad('⟦<img src="wheel.jpg" role="none" tabindex="0">⟧', format="html", why="what can be focused is exposed"),
        Bad('⟦<svg role="img"><path d="M0 0"/></svg>⟧', format="html"),
        Bad('⟦<object data="wheel.png"></object>⟧ ⟦<input type="image" src="go.png">⟧', format="html"),
        Bad('<map><area href="/east" alt="East"><area href="/west" alt="West">⟦<area href="/mid">⟧</map>', format="html"),
        Bad("Text and ⟦![](wheel.jpg)⟧.", options=Options(markdown_empty_alt="report")),
    ],
)
def image_alt(document: Document, options: Options) -> Iterator[Finding]:
    """Image has no description.

    A screen reader says nothing, or reads out the file name. Say what the picture tells in this article, or mark it as decoration
    with an empty alternative (``alt=""``). Source: WCAG 1.1.1, failure F65.
    """
    roles, names, hidden = document.roles, document.names, document.hidden
    for element in _images(document):
        if not hidden.exposed(element) or names.of(element):
            continue
        role = roles.of(element)
        tag = element.tag
        if tag == "object":
            if role not in ("", "img") or not _shows_media(element) or names.content(element):
                continue  # the last: what stands in for it has words, and nobody sees from here which of them is shown
            what = "Embedded media"
        elif tag == "input":
            what = "Image button"
        elif tag == "area":
            what = "Area of an image map"
        elif role in ("img", "doc-cover", "graphics-document", "graphics-symbol"):
            if tag == "img" and _pixel(element):
                continue
            what = "Image"
        elif options.markdown_empty_alt == "report" and tag == "img" and document.text.startswith("!", element.start):
            what = "Image"
        else:
            continue
        source = (element.get("src") or element.get("data") or "").rpartition("/")[2]
        name = f" “{short(source, 18)}”" if source and not source.startswith("data:") else ""
        yield Finding(element.span, f"{what}{name} has no description: say what it {'does' if tag in ('area', 'input') else 'shows'}")


def _images(document: Document) -> list[Element]:
    found = {id(one): one for one in document.elements("img", "object", "area", "input") if _candidate(one)}
    found.update((id(one), one) for one in document.having("role") if document.roles.explicit(one) in KINDS)
    return sorted(found.values(), key=lambda one: one.start)


KINDS = frozenset(("img", "doc-cover", "graphics-document", "graphics-symbol"))


def _candidate(element: Element) -> bool:
    if element.tag == "input":
        return (element.get("type") or "").strip().lower() == "image"
    return element.tag != "area" or element.get("href") is not None


def _shows_media(element: Element) -> bool:
    kind = (element.get("type") or "").lower()
    if kind:
        return kind.startswith(("image/", "audio/", "video/"))
    data = (element.get("data") or "").partition("?")[0].partition("#")[0].strip().lower()
    return data.endswith(MEDIA)


def _pixel(element: Element) -> bool:
    return (element.get("width") or "").strip() in ("0", "1") and (element.get("height") or "").strip() in ("0", "1")
