"""What the house wants of quote marks: curly or straight, single or double, and the marks of each language."""

from __future__ import annotations

from collections.abc import Mapping

from editlint import Block, Document, Mark

from ._marks import Pair

HEADINGS = frozenset(("headline", "heading", "related"))
STRAIGHT = frozenset("\"'")
CURLY = frozenset("“”‘’")
#: Two signs, or signs of other trades, that stand for a quote mark.
LOOKALIKES = frozenset(("``", "''", "‘‘", "’’", ",,", "´´", "`", "´", "＂", "＇", "′", "″"))
#: Marks that English has no use for.
FOREIGN = frozenset("«»‹›„‚‟‛")
GLYPHS = {("open", True): "“", ("close", True): "”", ("open", False): "‘", ("close", False): "’"}

#: Pairs of each language, the outer and the nested first (CLDR delimiters; further ones that its newspapers use).
LANGUAGES: Mapping[str, tuple[tuple[str, str], ...]] = {
    "cs": (("„", "“"), ("‚", "‘"), ("»", "«"), ("›", "‹")),
    "da": (("“", "”"), ("‘", "’"), ("»", "«"), ("›", "‹"), ("„", "“"), ("”", "”"), ("’", "’")),
    "de": (("„", "“"), ("‚", "‘"), ("»", "«"), ("›", "‹"), ("«", "»"), ("‹", "›")),
    "en": (("“", "”"), ("‘", "’")),
    "es": (("«", "»"), ("“", "”"), ("‘", "’")),
    "fi": (("”", "”"), ("’", "’"), ("»", "»"), ("›", "›")),
    "fr": (("«", "»"), ("“", "”"), ("‹", "›"), ("‘", "’")),
    "hu": (("„", "”"), ("»", "«"), ("’", "’")),
    "it": (("«", "»"), ("“", "”"), ("‘", "’")),
    "nb": (("«", "»"), ("‘", "’"), ("“", "”"), ("”", "”")),
    "nl": (("“", "”"), ("‘", "’"), ("„", "”"), ("‚", "’")),
    "nn": (("«", "»"), ("‘", "’"), ("“", "”"), ("”", "”")),
    "no": (("«", "»"), ("‘", "’"), ("“", "”"), ("”", "”")),
    "pl": (("„", "”"), ("«", "»"), ("‚", "’"), ("»", "«")),
    "pt": (("“", "”"), ("‘", "’"), ("«", "»")),
    "ro": (("„", "”"), ("«", "»")),
    "ru": (("«", "»"), ("„", "“")),
    "sk": (("„", "“"), ("‚", "‘"), ("»", "«")),
    "sv": (("”", "”"), ("’", "’"), ("»", "»"), ("«", "»")),
    "uk": (("«", "»"), ("„", "“")),
}


def language(document: Document) -> str:
    return document.lang.lower().partition("-")[0]


def english(document: Document) -> bool:
    return language(document) == "en"


def curly(document: Document) -> bool:
    """Whether the house, or else the article, has curly marks."""
    glyphs = document.house.quotes.glyphs
    return (document.mark_style.glyphs if glyphs == "auto" else glyphs) == "curly"


def outer(block: Block, document: Document) -> str:
    """The kind of the outer marks of a block: double, single, or any."""
    quotes = document.house.quotes
    if block.zone in HEADINGS and not block.text.rstrip("”’\"' \n").endswith((".", ",", "!")):  # a sentence is no headline
        set_apart = quotes.headline != "any" or quotes.outer == "auto" or block.zone == "headline"
        return quotes.headline if set_apart else quotes.outer
    return document.mark_style.outer if quotes.outer == "auto" else quotes.outer


def double(pair: Pair, document: Document) -> bool:
    """Whether the house sets a pair in double marks."""
    kind = outer(pair.open.block, document)
    if kind == "any":
        return pair.open.double
    if document.house.quotes.scare == "single" and not pair.open.double and not pair.close.double and scare(pair):
        return False
    return (pair.open.level % 2 == 1) == (kind == "double")


def scare(pair: Pair) -> bool:
    """Whether a pair holds a word or a term that nobody says: four words at most, none of them ends a sentence."""
    if pair.open.block is not pair.close.block:
        return False
    inside = pair.open.block.text[pair.open.end : pair.close.at]
    return len(inside.split()) <= 4 and not inside.endswith((",", ".", "!", "?", "…", "—", "–"))


def wanted(mark: Mark, twice: bool, document: Document) -> str:
    """The glyph that the house wants for an opening or closing mark, double or not."""
    if not curly(document):
        return '"' if twice else "'"
    if not english(document):
        own = LANGUAGES.get(language(document))
        if own is not None:
            return own[0 if mark.level % 2 else 1][0 if mark.role == "open" else 1]
    return GLYPHS[mark.role, twice]


def apostrophe(document: Document) -> str:
    return "’" if curly(document) else "'"


def wrong_kind(pair: Pair, document: Document) -> bool:
    """Whether the house sets a well-formed pair in the other kind of mark."""
    return (
        english(document)
        and pair.open.double == pair.close.double
        and not lookalike(pair)
        and not foreign(pair, document)
        and pair.open.double != double(pair, document)
    )


def lookalike(pair: Pair) -> bool:
    return not LOOKALIKES.isdisjoint([mark.glyph for mark in pair.marks])


def foreign(pair: Pair, document: Document) -> bool:
    """Whether a pair is of another language than the article's: one of its marks is, or the two are no pair of it."""
    own = LANGUAGES.get(language(document))
    glyphs = (pair.open.glyph, pair.close.glyph)
    if own is None or glyphs in own or not (STRAIGHT.isdisjoint(glyphs) and LOOKALIKES.isdisjoint(glyphs)):
        return False
    return not FOREIGN.isdisjoint(glyphs) if english(document) else True
