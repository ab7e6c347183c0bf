"""Link texts that say nothing, and how the context of a link can make it clear."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache, cached_property

from editlint import Document, Element, Sentence

from ._links import block_of

#: Says nothing, wherever it stands.
NOTHING = tuple(
    (
        "click|click here|here|click here now|click this|click on this|click this link|click on this link|click for more|"
        "click here for more|"
        "click for details|click for more info|click for more information|click here for more information|click here for more info|"
        "click here for details|click to read more|click to learn more|click to see more|press here|tap here|tap|this|that|"
        "these|this one|"
        "it|link|links|this link|that link|the link|a link|link here|follow this link|use this link|link text|"
        "more|more here|more info|more information|more details|further information|further info|further details|"
        "additional information|"
        "for more info|for more information|for more details|read more|read more here|read it here|read this|read on|read here|read|"
        "learn|learn more|learn more here|find out|find out more|find out more here|find out here|see more|see more here|see here|see|"
        "see this|just here|over here|right here|view|view more|view here|show more|show me more|get more|check it out|check this out|"
        "check out|check here|look here|discover more|explore more|know more|tell me more|continue|continue reading|"
        "keep reading|go|go here|"
        "go there|go to|go to page|go to link|visit|visit here|visit link|visit now|start here|button|undefined|"
        "apply here|sign up here|register here|download here|available here|info|information"
    ).split("|")
)
#: Says a kind of thing; which one, the context must tell.
KINDS = tuple(
    (
        "download|download now|download file|download pdf|download the pdf|download link|download document|details|full details|"
        "open|open link|page|web page|webpage|this page|this webpage|the page|article|this article|full article|read article|"
        "read the article|"
        "read full article|read the full article|view article|website|this website|the website|our website|their website|visit website|"
        "visit the website|visit site|view website|web site|site|this site|blog|blog post|post|this post|read post|product|"
        "this product|"
        "view product|document|documents|this document|the document|view document|file|this file|attachment|attached|form|"
        "this form|the form|"
        "report|this report|the report|full report|read report|view report|story|this story|full story|read the story|"
        "read the full story|"
        "full text|video|this video|watch|watch now|watch video|watch the video|listen|listen now|image|photo|picture|table|"
        "presentation|"
        "slides|transcript|html|pdf|this pdf|the pdf|pdf file|pdf version|pdf document|view pdf|open pdf|epub|word|"
        "word document|plain text|"
        "txt|csv|xls|xlsx|doc|docx|xml|json|spreadsheet|excel|view details|see details|view page|view post|view all|see all|show all|"
        "workshop"
    ).split("|")
)
_FORMATS = "html|pdf|epub|word|csv|xml|json"
#: Language -> link texts that say nothing in it.
PHRASES: dict[str, frozenset[str]] = {
    "en": frozenset(NOTHING),
    **{
        lang: frozenset(texts.split("|"))
        for lang, texts in {
            "de": "hier|hier klicken|klicken sie hier|klicke hier|klick hier|bitte hier klicken|bitte klicken|klicken|klick|"
            "mehr|mehr hier|"
            "mehr lesen|weiterlesen|weiter lesen|mehr erfahren|erfahren sie mehr|mehr dazu|mehr infos|mehr info|mehr informationen|"
            "weitere informationen|weitere infos|mehr anzeigen|mehr sehen|weiter|link|dieser link|diesem link|zum link|"
            "siehe hier|lesen sie mehr|"
            "los|dies|diese|hier entlang",
            "fr": "ici|cliquez ici|cliquer ici|clique ici|cliquez|cliquez sur ce lien|par ici|plus|lire|lire la suite|en savoir plus|"
            "en savoir +|savoir plus|lire plus|voir plus|voir|suite|la suite|lien|ce lien|le lien|suivre ce lien|plus d'infos|"
            "plus d'info|"
            "plus d'informations|plus de détails|afficher plus|voir ici|continuer|continuer la lecture|découvrir|allez",
            "es": "aquí|aqui|haga clic aquí|haga clic aqui|haz clic aquí|haz clic aqui|clic aquí|pulse aquí|pincha aquí|pinche aquí|"
            "haga clic|más|mas|leer más|leer mas|lee más|lea más|ver más|saber más|conoce más|más información|mas información|más info|"
            "más detalles|seguir leyendo|continuar|continuar leyendo|enlace|este enlace|ir|ver",
            "it": "qui|clicca qui|cliccare qui|cliccate qui|clicca|di più|leggi|leggi qui|leggi tutto|leggi di più|leggi ancora|"
            "continua|"
            "continua a leggere|scopri di più|per saperne di più|maggiori informazioni|ulteriori informazioni|più informazioni|"
            "maggiori dettagli|mostra altro|altro|link|questo link|al link|vai",
            "pt": "aqui|clique aqui|clique|clica aqui|mais|leia|leia mais|ler mais|saiba mais|saber mais|ver mais|continuar|"
            "continuar a ler|"
            "continue lendo|mais informações|mais informação|mais detalhes|link|este link|esta ligação|ligação|ir|veja mais|veja aqui",
            "nl": "hier|klik hier|klik|klik op deze link|hierzo|meer|lees|lees hier|lees meer|lees verder|meer lezen|meer weten|"
            "meer info|"
            "meer informatie|meer details|bekijk meer|toon meer|verder|verder lezen|link|deze link|ga|ga verder",
            "sv": "här|klicka här|klicka|tryck här|mer|läs|läs mer|läs mer här|läs vidare|mer information|mer info|visa mer|se mer|"
            "fortsätt|fortsätt läsa|länk|denna länk|den här länken",
            "da": "her|klik her|klik|tryk her|mere|læs|læs mere|læs mere her|læs videre|mere information|mere info|se mere|"
            "vis mere|fortsæt|"
            "link|dette link",
            "nb": "her|klikk her|klikk|trykk her|mer|les|les mer|les mer her|les videre|mer informasjon|mer info|se mer|vis mer|"
            "fortsett|"
            "lenke|denne lenken|link",
            "fi": "tästä|täältä|täällä|klikkaa|klikkaa tästä|klikkaa tätä|lisää|lue|lue lisää|lisätietoja|lisätietoa|"
            "näytä lisää|katso lisää|"
            "jatka|jatka lukemista|linkki|tämä linkki",
            "pl": "tutaj|tu|kliknij|kliknij tutaj|kliknij tu|więcej|czytaj|czytaj więcej|czytaj dalej|dowiedz się więcej|"
            "więcej informacji|"
            "zobacz więcej|zobacz|pokaż więcej|dalej|link|ten link",
            "cs": "zde|tady|klikněte zde|klikni zde|klikněte|více|číst více|číst dále|čtěte více|více informací|zobrazit více|"
            "pokračovat|odkaz|"
            "tento odkaz",
            "tr": "buraya|burada|buradan|tıklayın|tıkla|buraya tıklayın|buraya tıkla|daha fazla|devamı|devamını oku|daha fazla bilgi|"
            "bağlantı|bu bağlantı|devam",
            "cy": "yma|cliciwch yma|cliciwch|gwasgwch yma|mwy|darllen|darllen mwy|darllenwch fwy|rhagor|gweld mwy|dysgu mwy|"
            "mwy o wybodaeth|"
            "rhagor o wybodaeth|dolen|y ddolen hon",
            "ga": "anseo|cliceáil anseo|níos mó|léigh|léigh níos mó|tuilleadh|tuilleadh eolais|nasc|an nasc seo",
            "ca": "aquí|feu clic aquí|fes clic aquí|cliqueu aquí|més|llegir més|llegiu més|més informació|enllaç|aquest enllaç|continuar",
        }.items()
    },
}
PHRASES["no"] = PHRASES["nn"] = PHRASES["nb"]
#: Language -> link texts that say a kind of thing in it.
SORTS: dict[str, frozenset[str]] = {
    "en": frozenset(KINDS),
    **{
        lang: frozenset(f"{texts}|{_FORMATS}".split("|"))
        for lang, texts in {
            "de": "herunterladen|download|details|seite|diese seite|artikel|dieser artikel|zum artikel|webseite|website|"
            "dokument|öffnen|datei",
            "fr": "télécharger|détails|page|cette page|article|cet article|site|site web|site internet|document|ce document|ouvrir|fichier",
            "es": "descargar|detalles|página|esta página|artículo|este artículo|sitio web|documento|abrir|archivo",
            "it": "scarica|scaricare|dettagli|pagina|questa pagina|articolo|questo articolo|sito|sito web|documento|apri|file",
            "pt": "descarregar|baixar|detalhes|página|esta página|artigo|este artigo|site|sítio|documento|abrir|ficheiro|arquivo",
            "nl": "download|downloaden|details|pagina|deze pagina|artikel|dit artikel|website|site|document|openen|bestand",
            "sv": "ladda ner|ladda ned|detaljer|sida|denna sida|artikel|webbplats|dokument|öppna|fil",
            "da": "hent|download|detaljer|side|denne side|artikel|hjemmeside|dokument|åbn|fil",
            "nb": "last ned|detaljer|side|denne siden|artikkel|nettside|dokument|åpne|fil",
            "cy": "lawrlwytho|lawrlwythwch|manylion|tudalen|y dudalen hon|erthygl|gwefan|dogfen|agor",
        }.items()
    },
}
SORTS["no"] = SORTS["nn"] = SORTS["nb"]
#: Every text above, whatever its language: what is not among them needs no further look.
ANY = frozenset().union(*PHRASES.values(), *SORTS.values())
#: Words that name nothing.
EMPTY = frozenset(
    "a an and as at by can click could download for from get go here how in into is it its link more of on or our out please "
    "read see that the their this to "
    "via view we will with you your now also just open watch listen find about available be can full version format now if "
    "want would like need".split()
)


@cache
def _menu() -> re.Pattern[str]:
    return re.compile(r"(?:^|[\s_-])(?:nav|menu|pag(?:er|ing|ination)|breadcrumb|carousel|slider|prev-?next)", re.I)


def in_navigation(element: Element) -> bool:
    """Whether a link is part of a navigation: paging, breadcrumbs, menus."""
    for one in (element, *element.ancestors()):
        if not one.attributes:
            if one.tag == "nav":
                return True
            continue
        if one.tag == "nav" or (one.get("role") or "") in ("navigation", "menu", "menubar", "tablist"):
            return True
        if _menu().search(f"{one.get('class') or ''} {one.get('id') or ''}"):
            return True
    return (element.get("rel") or "").lower() in ("next", "prev")


class Contexts:
    """What stands around the links of a document; each item, cell and sentence is read once, however many links it holds."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._named: dict[tuple[int, str], bool] = {}
        self._terms: dict[int, str] = {}

    def clear(self, element: Element, kinds: frozenset[str], lang: str = "en") -> bool:
        """Whether the list item above, the header cells, the link's own cell or sentence, or a description names the thing."""
        for one in (element.get("aria-describedby") or "").split():
            found = self._document.by_id(one)
            if found is not None and found.text.strip():
                return True
        if (element.get("aria-description") or element.get("title") or "").strip():
            return True
        item = element.closest("li", "td", "th", "dd")
        while item is not None:
            if self._names(item, lang, kinds):
                return True
            item = item.parent.closest("li", "td", "th", "dd") if item.parent is not None else None
        block = block_of(self._document, element)
        if block is None:
            return False
        at = block.offset(element.start)
        sentences = self._sentences.get(id(block), [])
        number = bisect_right(sentences, at, key=_start) - 1
        inside = number >= 0 and at < sentences[number].end
        key = (id(sentences[number]) if inside else id(block), lang)
        if key not in self._named:
            self._named[key] = self._says(sentences[number].text if inside else block.text, lang, kinds)
        return self._named[key]

    @cached_property
    def _sentences(self) -> dict[int, list[Sentence]]:
        found: dict[int, list[Sentence]] = {}
        for sentence in self._document.sentences:
            found.setdefault(id(sentence.block), []).append(sentence)
        return found

    @cached_property
    def _cells(self) -> dict[int, str]:
        """Of every cell the text of its header cells."""
        return {
            id(cell.element): " ".join(header.element.text for header in table.headers(cell))
            for table in self._document.tables
            for cell in table.cells
        }

    def _names(self, item: Element, lang: str, kinds: frozenset[str]) -> bool:
        """Whether an item or cell, without its lists and its links, or what heads it, names a thing."""
        key = (id(item), lang)
        if key not in self._named:
            above = self._cells.get(id(item), "") if item.tag in ("td", "th") else self._term(item) if item.tag == "dd" else ""
            self._named[key] = self._says(f"{_words(item)} {above}", lang, kinds)
        return self._named[key]

    def _term(self, item: Element) -> str:
        """The term that a description list's item describes."""
        if id(item) not in self._terms and item.parent is not None:
            term = ""
            for one in item.parent.children:
                if isinstance(one, Element) and one.tag == "dt":
                    term = one.text
                elif isinstance(one, Element):
                    self._terms[id(one)] = term
        return self._terms.get(id(item), "")

    def _says(self, text: str, lang: str, kinds: frozenset[str]) -> bool:
        """Whether a text holds a word that names something."""
        plainly = self._document.languages.plainly
        for word in set(re.findall(r"[^\W_]{3,}", text.lower())):
            if word not in EMPTY and word not in kinds and word not in _parts(kinds) and (lang == "en" or not plainly(word, lang)):
                return True
        return False


@cache
def _parts(kinds: frozenset[str]) -> frozenset[str]:
    """The words of texts that say a kind of thing: a link's own words name nothing."""
    return frozenset(word for kind in kinds for word in kind.split())


def _start(sentence: Sentence) -> int:
    return sentence.start


def _words(item: Element) -> str:
    """The text of a cell or a list item without its lists' items and its links."""
    parts: list[str] = []
    stack = list(item.children)
    while stack:
        node = stack.pop()
        if not isinstance(node, Element):
            parts.append(node.text)
        elif node.tag not in ("ul", "ol", "a") and node.get("role") != "link":
            stack.extend(node.children)
    return " ".join(parts)
