"""ACC103 alt-redundant-prefix."""

import re
from collections.abc import Iterator
from functools import cache

from editlint import Bad, Document, Edit, Finding, Fix, Good, Span, rule

from ._alternatives import alternatives
from ._phrases import normalise, primary
from ._places import short

#: Alternatives that stand for one that nobody wrote, in every language that has a list of prefixes.
PLACEHOLDERS = frozenset(
    "image|images|an image|the image|img|picture|a picture|pic|photo|a photo|photos|photograph|graphic|graphics|icon|alt|alt text|alt-text|"
    "alternative text|alternate text|alt tag|alt attribute|placeholder|placeholder image|image placeholder|placeholder text|dummy|untitled|"
    "untitled image|unnamed|no title|tbd|tba|tbc|todo|to do|fixme|spacer|bullet|divider|separator|background|blank|"
    "intentionally blank|logo|company logo|site logo|our logo|banner|thumbnail|thumb|"
    "avatar|image description|description|image here|image text|"
    "your image|insert alt text|insert image description|insert image here|add alt text|"
    "enter alt text|describe this image|image alt|image alt text|image title|default|default image|featured image|hero image|stock photo|"
    "header image|background image|"
    "main image|lorem ipsum|test|asdf|xxx|figure|screenshot|screen shot|"
    "illustration|drawing|chart|graph|diagram|null|undefined|none|n/a|empty|"
    "image of|picture of|photo of|image not available|no image|no description|decorative|decorative image|"
    "bild|foto|grafik|symbol|platzhalter|symbolbild|bildbeschreibung|alternativtext|"
    "immagine|imagen|imagem|afbeelding|fotografia|icona|icono|ícone|icône|icoon|illustratie|plaatje|texte alternatif|texto alternativo|"
    "testo alternativo|delwedd|llun|ffotograff".split("|")
)
#: What a placeholder is followed by where several were made: "image 1", "photo-2".
NUMBERED = r"(?:image|img|picture|pic|photo|photograph|graphic|icon|figure|untitled|slide|banner|logo|bild|foto)[ _#-]*\(?\d{1,4}\)?"


@cache
def prefixes() -> dict[str, re.Pattern[str]]:
    """Language -> "image of" and the like, at the beginning."""
    start = r"\s*(?:(?:this is|here is|it's) )?(?:(?:an?|the|this) )?"
    kind = r"(?:images?|pictures?|photos?|photographs?|graphics?|icons?|pics?)"
    said = {
        "en": rf"{start}{kind} (?:that |which )?(?:of|showing|shows|for|depicting|depicts|displaying|illustrating|representing) |"
        rf"\s*{kind}\s*(?:: | [-–—] )(?!(?:by|©|credit|courtesy|source)\b)",
        "de": r"\s*(?:(?:eine?|das|dieses|die) )?(?:bild|foto|fotografie|grafik|symbol|icon|abbildung) "
        r"(?:von|vom|für|des|der|einer|eines|mit|zeigt) ",
        "fr": r"\s*(?:(?:une|la|cette) |l['’])?(?:image|photo|photographie|icône) "
        r"(?:de la |de l['’]|du |des |d['’]une? |montrant |représentant |pour )",
        "es": r"\s*(?:(?:una?|la|el) )?(?:imagen|foto|fotografía|gráfico|icono) (?:de (?:la|las|los|una?)|del|que muestra|mostrando|para) ",
        "it": r"\s*(?:(?:una?|la) |(?:un|l)['’])?(?:immagine|foto|fotografia|icona) "
        r"(?:del(?:la|lo|le)?|dell['’]|dei|di una?|che mostra|per) ?",
        "pt": r"\s*(?:(?:uma?|a|o) )?(?:imagem|foto|fotografia|gráfico|ícone) (?:d[ao]s?|de uma?|mostrando|que mostra|para) ",
        "nl": r"\s*(?:(?:een|de|het) )?(?:afbeelding|foto|plaatje|icoon|pictogram) (?:van|voor|met) ",
        "sv": r"\s*(?:en )?(?:bild|foto|fotografi|ikon) (?:av|på|för|som visar) ",
        "da": r"\s*(?:et )?(?:billede|foto|fotografi|ikon) (?:af|for|som viser) ",
        "nb": r"\s*(?:et )?(?:bilde|foto|fotografi|ikon) (?:av|for|som viser) ",
        "cy": r"\s*(?:delwedd|llun|ffotograff|eicon) (?:o|yn dangos|ar gyfer) ",
    }
    return {lang: re.compile(pattern.replace(" ?", r"\s*").replace(" ", r"\s+"), re.I) for lang, pattern in said.items()}


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
        Bad("[![⟦Link to the mill⟧](wheel.jpg)](/mill)", fixed="[![The mill](wheel.jpg)](/mill)"),
        Bad("![⟦photo⟧](wheel.jpg)", why="a placeholder says nothing; only a person knows what the picture shows"),
    ],
)
def alt_redundant_prefix(document: Document) -> Iterator[Finding]:
    """An alternative begins by saying that it is an image, or says nothing else.

    A screen reader announces an image as such before it reads the alternative: "image, image of …" (WAI images tutorial). The kind of
    picture is worth words only where it matters: a painting, a map, a screenshot.
    """
    for element, alt, span in alternatives(document):
        lang = primary(document.languages.of(element))
        prefix = prefixes().get(lang)
        if markup().fullmatch(alt):
            yield Finding(span, f"“{short(alt)}” is markup: a quote mark is missing in the image")
        elif prefix is None:
            continue
        elif normalise(alt) in PLACEHOLDERS or numbered().fullmatch(normalise(alt)):
            yield Finding(span, f"“{short(alt)}” is a placeholder: say what the image shows")
        elif lang == "en" and (match := link().match(alt)) is not None and element.closest("a") is not None:
            yield Finding(
                span, f"“{short(match[0])}”: a screen reader says that already, leave it out", _fix(document, alt, span, match.end())
            )
        elif (match := prefix.match(alt)) is not None and match.end() < len(alt):
            fixes = _fix(document, alt, span, match.end()) if lang == "en" else ()
            yield Finding(span, f"“{short(match[0])}”: a screen reader says that already, leave it out", fixes)


@cache
def markup() -> re.Pattern[str]:
    return re.compile(r"\s*(?:width|height|class|src|title|style|border|align)=\S*")


@cache
def link() -> re.Pattern[str]:
    """What an image that is a link need not say."""
    return re.compile(r"\s*(?:(?:a |the )?link to|click (?:here )?(?:to|for)|linked (?:image|photo|picture|logo) (?:of|to))\s+(?=\S)", re.I)


@cache
def numbered() -> re.Pattern[str]:
    return re.compile(NUMBERED)


def _fix(document: Document, alt: str, span: Span, end: int) -> tuple[Fix, ...]:
    """The fix that leaves the first ``end`` characters out, with a capital on what follows."""
    if document.source(Span(span.start, span.start + end + 1)) != alt[: end + 1]:
        return ()  # an entity in it
    rest, cut = alt[end], Span(span.start, span.start + end)
    brand = alt[end + 1 : end + 2].isupper()  # iPhone
    edit = Edit(cut, "") if brand or rest == rest.upper() else Edit(Span(cut.start, cut.end + 1), rest.upper())
    return (Fix((edit,), safe=True, title=f"leave out “{short(alt[:end])}”"),)
