"""Link texts that say nothing, and how the context of a link can make it clear."""

from __future__ import annotations

import re

from editlint import Document, Element

from ._links import block_of

#: Says nothing, wherever it stands.
NOTHING = tuple(
    (
        "click here|here|click|this|this link|link|more|more info|more information|more details|read more|read on|learn more|"
        "find out more|see more|view more|show more|continue|continue reading|go|read more here|click this link|follow this link|"
        "tap here|click for more|more here|read it here|find out more here|learn more here|see here|just here|over here|this one|read this"
    ).split("|")
)
#: Says a kind of thing; which one, the context must tell.
KINDS = tuple(
    (
        "download|details|view|open|page|article|website|web page|webpage|site|document|this page|this article|this product|this document|"
        "this website|this site|this post|this story|this report|html|pdf|epub|word|plain text|csv|xml|json|download pdf|view "
        "pdf|download here|workshop|report|"
        "file|video|watch|listen|product|post|blog|blog post|story|form|image|photo|table|presentation|slides|transcript"
    ).split("|")
)
#: Language -> link texts that say nothing in it.
PHRASES: dict[str, frozenset[str]] = {
    lang: frozenset(texts.split("|"))
    for lang, texts in {
        "de": "hier|hier klicken|klicken sie hier|klick hier|mehr|mehr lesen|weiterlesen|mehr erfahren|mehr dazu|mehr infos|"
        "mehr informationen|weiter|link|dieser link",
        "fr": "ici|cliquez ici|cliquer ici|plus|lire la suite|en savoir plus|lire plus|voir plus|suite|lien|ce lien|plus "
        "d'infos|plus d'informations",
        "es": "aquí|aqui|haga clic aquí|haz clic aquí|pulse aquí|más|leer más|ver más|saber más|más información|seguir "
        "leyendo|enlace|este enlace",
        "it": "qui|clicca qui|clicca|di più|leggi tutto|leggi di più|continua|continua a leggere|scopri di più|maggiori "
        "informazioni|link|questo link",
        "pt": "aqui|clique aqui|mais|leia mais|ler mais|saiba mais|ver mais|continuar a ler|mais informações|link|este link",
        "nl": "hier|klik hier|meer|lees meer|lees verder|meer lezen|meer info|meer informatie|verder|link|deze link",
        "sv": "här|klicka här|mer|läs mer|mer information|fortsätt läsa|länk",
        "da": "her|klik her|mere|læs mere|mere information|link",
        "nb": "her|klikk her|mer|les mer|mer informasjon|lenke",
        "pl": "tutaj|kliknij tutaj|więcej|czytaj więcej|czytaj dalej|dowiedz się więcej|link",
        "cy": "yma|cliciwch yma|mwy|darllen mwy|darllenwch fwy|rhagor|mwy o wybodaeth|dolen",
    }.items()
}
PHRASES["no"] = PHRASES["nn"] = PHRASES["nb"]
#: Words that name nothing.
EMPTY = frozenset(
    "a an and as at by can click could download for from get go here how in into is it its link more of on or our out please "
    "read see that the their this to "
    "via view we will with you your now also just open watch listen find about available be can full version format now if "
    "want would like need".split()
)


def in_navigation(element: Element) -> bool:
    """Whether a link is part of a navigation: paging, breadcrumbs, menus."""
    for one in (element, *element.ancestors()):
        if one.tag == "nav" or (one.get("role") or "") in ("navigation", "menu", "menubar", "tablist"):
            return True
        if re.search(
            r"(?:^|[\s_-])(?:nav|pag(?:er|ination)|carousel|slider|prev-?next|post-?navigation)",
            f"{one.get('class') or ''} {one.get('id') or ''}",
            re.I,
        ):
            return True
    return (element.get("rel") or "").lower() in ("next", "prev")


def clear_from_context(document: Document, element: Element, kinds: frozenset[str]) -> bool:
    """Whether the list item above, the header cells, the link's own cell or sentence, or a description names the thing."""
    described = element.get("aria-describedby")
    if described and any((found := document.by_id(one)) is not None and found.text.strip() for one in described.split()):
        return True
    if (element.get("title") or "").strip():
        return True
    item = element.closest("li", "td", "th", "dd")
    while item is not None:
        if item.tag in ("td", "th"):
            if _names(item, element, kinds) or _headed(document, item):
                return True
        elif _names(item, element, kinds, own=True):
            return True
        parent = item.parent
        item = parent.closest("li", "td", "th", "dd") if parent is not None else None
    block = block_of(document, element)
    if block is None:
        return False
    start = block.offset(element.start)
    for sentence in document.sentences:
        if sentence.block is block and sentence.start <= start < sentence.end:
            return _named(sentence.text, element.text, kinds)
    return _named(block.text, element.text, kinds)


def _named(text: str, link: str, kinds: frozenset[str]) -> bool:
    """Whether a text holds a word beyond the link's own that names something."""
    rest = text.replace(link.strip(), " ", 1)
    return any(len(word) > 2 and word.lower() not in EMPTY and word.lower() not in kinds for word in re.findall(r"[^\W_]+", rest))


def _names(item: Element, link: Element, kinds: frozenset[str], own: bool = False) -> bool:
    """Whether a cell, or a list item outside its inner lists, names something besides its links."""
    parts: list[str] = []
    stack: list[object] = [item]
    while stack:
        node = stack.pop()
        if isinstance(node, Element):
            if node is link or (node.tag in ("ul", "ol") and own) or (node.tag == "a" and node is not item):
                continue
            stack.extend(node.children)
        else:
            parts.append(node.text)  # type: ignore[attr-defined]
    return _named(" ".join(parts), "", kinds)


def _headed(document: Document, element: Element) -> bool:
    """Whether a header cell with words is assigned to a cell."""
    for table in document.tables:
        for cell in table.cells:
            if cell.element is element:
                return any(header.element.text.strip() for header in table.headers(cell))
    return False
