"""ACC304 page-title."""

import re
from collections.abc import Iterator
from functools import cache

from editlint import Bad, Document, Element, Finding, Good, Record, rule

from ._places import short, start_tag, words

#: Titles that say nothing of the page: what editors and templates put there.
GENERIC = frozenset(
    "blank|default|document|"
    "home|home page|homepage|html|index|loading|main page|new document|new page|new post|no title|page|title goes here|"
    "untitled|untitled document|untitled page|web page|webpage|website|your title here|react app|vite app|seite|startseite|page d'accueil|"
    "sans titre|sin título".split("|")
)
#: What joins a title and the name of the site.
JOINTS = (" | ", " – ", " — ", " - ", " · ", " :: ", " » ")


class Options(Record):
    site_names: tuple[str, ...] = ()  #: names of the site: a title that is one of them alone says nothing of the page


@rule(
    "ACC304",
    "page-title",
    criteria=("2.4.2",),
    act=("2779a5", "c4a8a4"),
    options=Options,
    examples=[
        Good("<html><head><title>The mill reopens – The Echo</title></head><body><p>Text.</p></body></html>", format="html"),
        Good("<p>An article alone is no page.</p>", format="html"),
        Bad(
            "<html>⟦<head>⟧</head><body><svg><title>Wheel</title></svg></body></html>",
            format="html",
            why="the title of a drawing is no page title",
        ),
        Bad("<html><head>⟦<title> </title>⟧</head><body><title>Mill</title></body></html>", format="html", why="browsers take the first"),
        Bad("<html><head><title>⟦Untitled Document⟧</title></head></html>", format="html"),
        Bad("<html><head><title>⟦Arkham College⟧</title></head><body><h1>Courses at Arkham College</h1></body></html>", format="html"),
        Bad(
            "<html><head><title>⟦First title is incorrect⟧</title></head><body><p>Clementines will be ready to harvest from late "
            "October through February, and again in March.</p></body></html>",
            format="html",
            why="the title of another page",
        ),
        Bad("<html><head><title>⟦The Echo⟧</title></head></html>", format="html", options=Options(site_names=("The Echo",))),
    ],
)
def page_title(document: Document, options: Options) -> Iterator[Finding]:
    """Page has no title, or one that every page could have.

    The title is the first thing a screen reader says of a page, and what tabs, bookmarks and search results show. Source: WCAG 2.4.2,
    technique H25, failure F25.
    """
    root = document.elements("html")
    if not document.is_page or not root:
        return
    title = next((one for one in document.elements("title") if _of_page(one)), None)
    if title is None:
        heads = document.elements("head")
        yield Finding(start_tag(heads[0] if heads else root[0]), "Page has no title: say what it is about in <title>")
        return
    text = " ".join(title.text.split())
    if not text:
        yield Finding(title.span, "The title of the page is empty: say what it is about")
        return
    names = {name.casefold() for name in options.site_names}
    parts = [text]
    for joint in JOINTS:
        parts = [part for whole in parts for part in whole.split(joint)]
    own = [part for part in parts if part.strip(" .…!").casefold() not in names]
    if not own or (own[0].strip(" .…!").casefold() in GENERIC and len(own) == 1) or _is_place(document, text):
        yield Finding(words(title), f"“{short(text)}” could be the title of any page: say what it is about", severity="warning")
    elif _is_elsewhere(document, text):
        yield Finding(words(title), f"“{short(text)}” has no word of the page in it: say what it is about", severity="warning")


def _is_elsewhere(document: Document, title: str) -> bool:
    """Whether no word of the title, nor one like it, stands anywhere in a page that says something."""
    wanted = {word[:5] for word in words_of().findall(title.casefold()) if not document.languages.plainly(word, document.lang)}
    if len(wanted) < 2 or not title.isascii():
        return False
    count = 0
    for text in (*(block.text for block in document.blocks), *(image.alt or "" for image in document.images)):
        said = words_of().findall(text.casefold())
        count += len(said)
        if any(word[:5] in wanted for word in said):
            return False
    return count >= 8


@cache
def words_of() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_]{4,}")


def _is_place(document: Document, title: str) -> bool:
    """Whether the title is only where the page is, as its own first heading says: "Search results at the University of Arkham"."""
    for heading in document.headings[:1]:
        text = " ".join(heading.text.split())
        if text != title and text.endswith((f" at {title}", f" at the {title}")):
            return all(word[0].isupper() or word in ("of", "the", "and", "for", "in") for word in title.split())
    return False


def _of_page(element: Element) -> bool:
    return not any(one.tag in ("svg", "template", "math", "noscript") for one in element.ancestors())
