"""CPY012 wrong-article."""

import re
from collections.abc import Iterator
from functools import cache

from editlint import PROSE, Bad, Block, Document, Edit, Finding, Fix, Good, rule

ZONES = PROSE | {"headline", "heading", "caption", "standfirst"}
#: Words that begin with a vowel letter and a consonant sound, as prefixes.
CONSONANT = tuple(
    "eu ewe one once uni use usa usu uti ute ubi uku ura uri uro uto ufo ouija u-turn u-boat oui url ux usb ui uk uno".split()
)
VOWEL_ALL_THE_SAME = ("unin", "unim", "unid", "unimp", "unint", "unill", "unir", "unis")
#: Words that begin with an h that nobody says.
SILENT = ("heir", "honest", "honor", "honour", "hour")
#: Words with h where houses differ: "an historic".
EITHER = ("historic", "historical", "historian", "hotel", "heroic", "hereditary", "hysterical", "habitual", "horrific", "herb")
#: Before these an article is another slip.
SMALL = frozenset("as and or if in is it its at an a of on to are".split())
#: Letters whose names begin with a vowel sound.
SPELLED = frozenset("AEFHILMNORSX")
#: Abbreviations that are said as words.
WORDS = frozenset(
    "NASA NATO NAFTA NICE NIST NOAA FIFA FEMA LED SARS SEAL SIM SWAT SAT RADAR LASER SONAR MIDI MASH RAM ROM MERS SOAP REST "
    "RIBA RADA RAF MENSA NASDAQ NAACP "
    "LAN FAQ FARC HUD HIPAA LIDAR FISA SALT SCUBA STEM START SMART NESTA MOD MIT HEPA HAL SPAM HESA HEFCE SCOTUS ROTC RICO "
    "LEGO NIMBY YIMBY".split()
)


@cache
def pattern() -> re.Pattern[str]:
    """An article and its word; not "a" before two letters that begin with a consonant, which is right in any case."""
    return re.compile(
        r"(?P<article>[Aa](?=n? )(?<![\w\ufffc’'.&@/-].)n?)(?P<space> (?:[“‘\"'(\[])?)"
        r"(?!(?<=[Aa] )[bcdfgj-np-tv-z][a-z])(?P<word>[A-Za-z][A-Za-z’'-]*)(?![\w])"
    )


@rule(
    "CPY012",
    "wrong-article",
    severity="warning",
    examples=[
        Good("A European hour, an honest user, a one-off, a UK firm, an MP, an NHS trust, a NATO base, a unicorn, an uninvited guest."),
        Good("An historic mill, a historic mill.", why="houses differ"),
        Good("Vitamin A is good. Class A offences.", why="a letter, no article"),
        Good("From A to Z, and a “so-called” end."),
        Bad("It took ⟦a hour⟧.", fixed="It took an hour."),
        Bad("She joined ⟦a LGBT⟧ network.", fixed="She joined an LGBT network."),
        Bad("⟦An user⟧ came with ⟦an European⟧.", fixed="A user came with a European."),
        Bad("It was ⟦a interesting⟧ day.", fixed="It was an interesting day."),
    ],
)
def wrong_article(document: Document) -> Iterator[Finding]:
    """ "a" stands before a vowel sound, or "an" before a consonant.

    The sound counts, not the letter: an hour, a user, an MP, a UK firm. Words where houses differ (an historic) are left alone.
    """
    if not document.lang.lower().startswith("en"):
        return
    for block in document.blocks_matching(pattern()):
        if block.zone in ZONES:
            yield from _wrong(block)


def _wrong(block: Block) -> Iterator[Finding]:
    text = block.prose
    for match in pattern().finditer(text):
        article, word = match["article"], match["word"]
        if article == "A" and not _begins(text, match.start()):
            continue
        wanted = _wanted(word)
        if wanted is None or wanted == article.lower() or word.lower() in SMALL:
            continue
        following = text[match.end() : match.end() + 2]
        if len(word) == 1 and (following[:1] in ".,)" or article == "A"):
            continue
        right = wanted.capitalize() if article[0] == "A" else wanted
        fixes: tuple[Fix, ...] = ()
        span = block.span(match.start(), match.end("article"))
        if block.contiguous(match.start(), match.end("article")):
            fixes = (Fix((Edit(span, right),), safe=False, title=f"write “{right} {word}”"),)
        yield Finding(block.span(*match.span()), f"“{match[0][:40]}”: write “{right}”", fixes)


def _begins(text: str, at: int) -> bool:
    before = text[:at].rstrip(" “‘\"'(")
    return not before or before[-1] in ".!?:\u2028\n\ufffc"


def _wanted(word: str) -> str | None:
    """The article that a word takes by its sound; None where it may take either, or nobody knows."""
    head = word.split("-")[0]
    if len(head) > 1 and head.isupper() or re.fullmatch(r"[A-Z]{2,}s?", head):
        plain = head.rstrip("s")
        if plain in WORDS or (len(plain) > 3 and any(c in "AEIOU" for c in plain[1:])):
            return None  # it may be said as a word
        if plain in ("US", "UK", "UN", "EU", "USA") or plain[0] == "U":
            return "a"
        return "an" if plain[0] in SPELLED else "a"
    lower = word.lower()
    if len(head) == 1 and head.isalpha():
        if len(word) == 1:
            return None
        return "an" if head.upper() in SPELLED else "a"
    if any(c.isupper() for c in word[1:]) or lower in ("uh", "um", "ugh", "hmm"):
        return None
    if lower.startswith(EITHER):
        return None
    if lower.startswith(SILENT):
        return "an"
    if lower.startswith(("uni",)) and lower.startswith(VOWEL_ALL_THE_SAME) and not lower.startswith(("unison", "unisex", "unidirectional")):
        return "an"
    if lower.startswith(CONSONANT) and not lower.startswith(("oneiric", "uses ", "ural", "usher")):
        return "a"
    return "an" if lower[0] in "aeiou" else "a"
