"""CPY012 wrong-article."""

import re
from collections.abc import Iterator
from functools import cache

from editlint import PROSE, Bad, Block, Document, Edit, Finding, Fix, Good, rule

ZONES = PROSE | {"headline", "heading", "caption", "standfirst"}
#: Words that begin with a vowel letter and a consonant sound, as prefixes.
CONSONANT = tuple(
    "eu ewe one once unanim unary uni use usa usu uti ute ubi uku ura uri uro uto ufo ouija u-turn u-boat oui url ux usb ui uk".split()
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
#: Abbreviations that look like words and are said letter by letter.
LETTERS = frozenset("FOI HIV LED MEP MOT MP NHS RAF SEO SUV".split())
#: Abbreviations that are said as words.
WORDS = frozenset(
    "NASA NATO NAFTA NICE NIST NOAA FIFA FEMA SARS SEAL SIM SWAT SAT RADAR LASER SONAR MIDI MASH RAM ROM MERS SOAP REST "
    "RIBA RADA MENSA NASDAQ NAACP "
    "LAN FAQ FARC HUD HIPAA LIDAR FISA SALT SCUBA STEM START SMART NESTA MOD MIT HEPA HAL SPAM HESA HEFCE SCOTUS ROTC RICO "
    "LEGO NIMBY YIMBY".split()
)


@cache
def doubtful() -> re.Pattern[str]:
    """An article before letters or figures with which it is not right in any case, as nearly all are."""
    return re.compile(
        r"[Aa](?=n? )(?<![\w\ufffc’'.&@/-].)(?: (?![bcdfgj-np-tv-z][a-z]|[£$€]?[02-79])|n (?![ai][a-z]|e[a-tvx-z]|o[a-mo-tv-z]))"
    )


@cache
def pattern() -> re.Pattern[str]:
    """An article and its word; not "a" before two letters that begin with a consonant."""
    return re.compile(
        r"(?P<article>[Aa](?=n? )(?<![\w\ufffc’'.&@/-].)n?)(?P<space> (?:[“‘\"'(\[])?)"
        r"(?!(?<=[Aa] )[bcdfgj-np-tv-z][a-z])(?P<word>[A-Za-z][A-Za-z’'-]*)(?![\w])"
    )


@cache
def figure() -> re.Pattern[str]:
    """An article and a figure: eight and eleven begin with a vowel, and so do 80, 8,000, 11,000 and £18m; four figures may be a year."""
    return re.compile(
        r"(?P<article>[Aa](?=n? [£$€]?\d)(?<![\w\ufffc’'.&@/-].)n?) "
        r"(?P<word>[£$€]?(?:(?P<vowel>8[\d,]*|1[18](?:,\d{3})*)|[1-79]\d{0,2}(?:,\d{3})*)(?![\d,]))"
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
        Good("A unanimous vote, an unofficial one, an onerous task, an unopened can; a FIN, an FAQ, an npm package, a HIPAA form."),
        Good("An 8% rise, an 11-year-old, an £18m deal, a 110-page report, a 1,100-page one, an 1890 law, a 10am start."),
        Bad(
            "It took ⟦a 8⟧-hour walk with ⟦a 11⟧-year-old and ⟦an 10⟧% fall.",
            fixed="It took an 8-hour walk with an 11-year-old and a 10% fall.",
        ),
        Bad("She took ⟦a HIV⟧ test.", fixed="She took an HIV test."),
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
    for block in document.blocks_matching(doubtful()):
        if block.zone in ZONES:
            yield from _wrong(block)
            for match in figure().finditer(block.prose):
                wanted = "an" if match["vowel"] else "a"
                if match["article"].lower() != wanted:
                    yield _finding(block, match, wanted)


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
        yield _finding(block, match, wanted)


def _finding(block: Block, match: re.Match[str], wanted: str) -> Finding:
    right = wanted.capitalize() if match["article"][0] == "A" else wanted
    fixes: tuple[Fix, ...] = ()
    if block.contiguous(match.start(), match.end("article")):
        edit = Edit(block.span(match.start(), match.end("article")), right)
        fixes = (Fix((edit,), safe=False, title=f"write “{right} {match['word']}”"),)
    return Finding(block.span(*match.span()), f"“{match[0][:40]}”: write “{right}”", fixes)


def _begins(text: str, at: int) -> bool:
    before = text[:at].rstrip(" “‘\"'(")
    return not before or before[-1] in ".!?:\u2028\n\ufffc"


def _wanted(word: str) -> str | None:
    """The article that a word takes by its sound; None where it may take either, or nobody knows."""
    head = word.split("-")[0]
    if len(head) > 1 and head.isupper() or re.fullmatch(r"[A-Z]{2,}s?", head):
        plain = head.rstrip("s")
        said = len(plain) > 2 and plain[1] in "AEIOU" and plain[0] not in "AEIOU" or len(plain) > 3 and any(c in "AEIOU" for c in plain[1:])
        if plain in WORDS or said and plain not in LETTERS:
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
    if lower.startswith(EITHER) or not any(c in "aeiouyw" for c in lower):
        return None  # houses differ; or letters that are said one by one: npm
    if lower.startswith(SILENT):
        return "an"
    if lower.startswith(("uni",)) and lower.startswith(VOWEL_ALL_THE_SAME) and not lower.startswith(("unison", "unisex", "unidirectional")):
        return "an"
    if lower.startswith(CONSONANT) and not lower.startswith(("oneiric", "oner", "usher")):
        return "a"
    return "an" if lower[0] in "aeiou" else "a"
