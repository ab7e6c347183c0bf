"""ACC102 alt-filename."""

import re
from collections.abc import Iterator
from functools import cache

from editlint import Bad, Document, Element, Finding, Good, Span, rule

from ._places import short, start_tag, value

IMAGES = "jpg|jpeg|png|gif|webp|svg|avif|bmp|tif|tiff|heic"


@cache
def ending() -> re.Pattern[str]:
    return re.compile(rf"[^\s]*\.(?:{IMAGES})|[^.!?]*[\w)]\.(?:{IMAGES})", re.I)


@cache
def path() -> re.Pattern[str]:
    return re.compile(r"(?:[a-z]+:/)?/?(?:[\w.%~-]+/)+[\w.%~-]+", re.I)


@cache
def camera() -> re.Pattern[str]:
    return re.compile(
        r"_?(?:dsc[nf]?|img|imag|image|pxl|dcim|gopr|mvimg|wp|scan|screenshot|screen shot|photo|p|vlcsnap|unnamed|fullsizerender)[ _-]*"
        r"\d{2,}[\d _.()-]*(?:at|edited|copy|e\d+)?[\d _.()-]*|\d+[_-][\d_-]*\d(?:[_-][a-z\d]{1,8})*|[\da-f]{16,}",
        re.I,
    )


@rule(
    "ACC102",
    "alt-filename",
    criteria=("1.1.1",),
    act=("9eb3f6", "qt1vmo"),
    examples=[
        Good("![The mill wheel under snow](mill-wheel.jpg)"),
        Good("![Screenshot of the settings, with report.pdf selected](s.png)"),
        Good('<a href="wheel.png"><img src="wheel-small.png" alt="wheel.png"></a>', format="html", why="the link gets that very file"),
        Good('<img src="/img/bread" alt="bread">', format="html", why="a word may well say what is in the picture"),
        Bad("![⟦mill-wheel-2019-final.png⟧](/media/mill-wheel-2019-final.png)"),
        Bad("![⟦DSC00412⟧](a.jpg) ![⟦uploads/2019/wheel_small⟧](c.jpg)"),
        Bad('<img src="/img/mill_wheel_2.jpg" alt="⟦mill_wheel_2⟧">', format="html"),
        Bad('<img src="/img/94251e110d24a4c2b6e6.jpg" alt="⟦94251e110d24a4c2b6e6⟧">', format="html"),
    ],
)
def alt_filename(document: Document) -> Iterator[Finding]:
    """Alternative of an image is the name of its file.

    It was made for a folder, not for a reader; many editors fill it in by themselves. Say what the picture shows. Source: WCAG
    failure F30.
    """
    for element in document.elements("img", "input", "area"):
        if element.tag == "input" and (element.get("type") or "").strip().lower() != "image":
            continue
        if not document.hidden.exposed(element):
            continue
        name = document.names.of(element)
        if name and _is_file_name(name, element) and not _downloads(element, name):
            yield Finding(_place(element, name), f"“{short(name)}” is a file name: say what the picture shows")


def _is_file_name(name: str, element: Element) -> bool:
    if len(name) > 200:
        return False
    if (ending().fullmatch(name) and len(name.split()) <= 4) or path().fullmatch(name) and _is_path(name) or camera().fullmatch(name):
        return True
    source = (element.get("src") or "").partition("?")[0].rpartition("/")[2]
    stem = source.rpartition(".")[0] or source
    if name.casefold() not in (source.casefold(), stem.casefold()):
        return False
    return any(character.isdigit() or character in "_" for character in name) and not name.isdigit()


def _is_path(name: str) -> bool:
    """Whether a text with slashes is a path: "and/or" and "either/or" are words."""
    return name.startswith(("/", "http")) or name.count("/") > 1 or any(character.isdigit() or character == "_" for character in name)


def _downloads(element: Element, name: str) -> bool:
    link = element.closest("a")
    return link is not None and (link.get("href") or "").partition("?")[0].rpartition("/")[2].casefold() == name.casefold()


def _place(element: Element, name: str) -> Span:
    """The attribute that the name comes from."""
    for attribute in ("aria-label", "alt", "title", "value"):
        if " ".join((element.get(attribute) or "").split()) == name:
            return value(element, attribute)
    return start_tag(element)
