"""ACC601 abbreviation-first-use."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from editlint import PROSE, Bad, Block, Document, Edit, Finding, Fix, Good, Record, rule

from ._abbreviations import FILES, KNOWN, SHOUTED, is_roman
from ._phrases import primary

ZONES = PROSE - {"quote"}

#: Small words that an expansion may have without a letter for them.
SMALL = frozenset("a an and at by de der des di du for from in la le of on or the to und van von with &".split())


#: How many characters of markup may stand between an abbreviation and the bracket after it.
NEAR = 12


class Options(Record):
    known: tuple[str, ...] = tuple(sorted(KNOWN))  #: abbreviations that every reader knows
    max_per_article: int = 0  #: abbreviations that one article may use, spelled out or not (plainlanguage.gov 3); 0: any number

    def __post_init__(self) -> None:
        if self.max_per_article < 0:
            raise ValueError("max-per-article must be 0 or more")


@cache
def abbreviation() -> re.Pattern[str]:
    return re.compile(
        r"[A-Z](?<![\w.@#/&+$€£'’-].)(?:[A-Z]{1,5}|(?:\.[A-Z]){1,5}\.?|[A-Z]{0,4}\d[A-Z\d]{0,3}|[A-Z]{1,5}s)"
        r"(?![\w@/&+]|-(?![a-z])|[’'](?!s\b)\w|\.\w)"
    )


@cache
def capital() -> re.Pattern[str]:
    return re.compile(r"[A-ZÀ-Þ]")


@cache
def word() -> re.Pattern[str]:
    return re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*|&")


@rule(
    "ACC601",
    "abbreviation-first-use",
    severity="warning",
    options=Options,
    criteria=("3.1.4",),
    examples=[
        Good("The National Planning Policy Framework (NPPF) was revised in July. Councils must follow the NPPF."),
        Good("The NPPF (National Planning Policy Framework) was revised in July."),
        Good('<p>The <abbr title="National Planning Policy Framework">NPPF</abbr> was revised.</p>', format="html"),
        Good("The BBC and NHS staff met at 9 PM in the UK."),
        Good("The SPIRIT network met at the MODSIM conference.", why="names"),
        Good("It SHOULD be there, IF you can.", why="words written in capitals for weight"),
        Good("The report of George VI and J.R. Hartley."),
        Good("The NPPF was revised.", options=Options(known=("NPPF",))),
        Good("The NPPF was revised.", options=Options(known=("NPPF",), max_per_article=1)),
        Good("The NPPF was revised.", house={"style": {"abbreviation": {"NPPF": {"known": True}}}}),
        Bad(
            "The ⟦ONS⟧ counts.",
            house={"style": {"abbreviation": {"ONS": "Office for National Statistics"}}},
            fixed="The Office for National Statistics (ONS) counts.",
        ),
        Good("The National Planning Policy Framework, or NPPF, was revised."),
        Bad("The ⟦NPPF⟧ was revised in July. Councils must follow the NPPF."),
        Bad("The National Planning Policy Framework (⟦NPF⟧) was revised.", why="the letters are others"),
        Bad("The Weir Trust (WT) met the Mill Guild (⟦MG⟧).", options=Options(max_per_article=1)),
        Bad(
            "The ⟦NPPF⟧ was revised in July, and again in the August of the year after it.\n\n"
            "The National Planning Policy Framework (NPPF) binds councils."
        ),
    ],
)
def abbreviation_first_use(document: Document, options: Options) -> Iterator[Finding]:
    """An abbreviation is not spelled out where it is used first.

    Who does not know it is lost from there on; screen readers spell it out letter by letter (NHS digital service manual, GOV.UK,
    18F and plainlanguage.gov). Spell it out once, with the abbreviation in brackets, or list it as known.
    """
    letters = document.house.style.abbreviation
    known = frozenset(options.known).union(word for word in letters if letters[word].known)
    used: set[str] = set()
    marked: dict[str, int] = {}
    brackets: list[Bracket] | None = None
    for block in document.abbreviated:
        if block.zone not in ZONES or not document.hidden.exposed(block.element):
            continue
        text = block.prose
        judged = False
        for match in abbreviation().finditer(text):
            shown = match[0]
            if shown in used or shown in known:
                continue
            plain = _plain(shown)
            if plain in used or plain in known or not _counts(text, match, plain):
                continue
            if not judged and (_shouted(block) or primary(document.languages.of(block.element)) != "en"):
                break
            judged = True
            used.add(plain)
            if brackets is None:
                brackets, marked = list(_brackets(document)), _marked(document)
            place = block.span(match.start(), match.end())
            expanded = _expanded(plain, brackets, marked.get(plain))
            if (expanded is not None and expanded <= place.end + NEAR) or _beside(block.text, match, plain):
                if len(used) > options.max_per_article > 0:
                    yield Finding(place, f"“{shown}” is one abbreviation too many: keep to {options.max_per_article} in an article")
            elif expanded is not None:
                yield Finding(place, f"“{shown}” is spelled out only further down: do it here")
            elif plain in letters and (words := letters[plain].expansion):
                told = f"“{shown}”: write “{words} ({shown})” where it is used first"
                edit = Edit(place, f"{words} ({shown})")
                fixes = (Fix((edit,), title=f"write “{edit.text}”"),) if block.contiguous(match.start(), match.end()) else ()
                yield Finding(place, told if len(told) <= 80 else f"“{shown}”: spell it out where it is used first", fixes)
            else:
                yield Finding(place, f"“{shown}”: spell it out where it is used first")


def _plain(text: str) -> str:
    """An abbreviation without its points and its plural s."""
    plain = text.strip().replace(".", "")
    return plain[:-1] if len(plain) > 2 and plain.endswith("s") and plain[:-1].isupper() else plain


def _counts(text: str, match: re.Match[str], plain: str) -> bool:
    """Whether a run of capitals is an abbreviation that a reader could miss."""
    if is_roman(plain) or plain in SHOUTED or "." in match[0] and len(plain) < 3 or len(plain) < 2:
        return False
    before, after = text[max(0, match.start() - 40) : match.start()], text[match.end() : match.end() + 60]
    if len(plain) > 5 and sum(c in "AEIOU" for c in plain) > 1:
        return False  # a name that is said as a word
    if any(c.isdigit() for c in plain) and len(plain) <= 3:
        return False  # model numbers, roads, paper sizes
    if "." in match[0] and re.match(r"\s+[A-Z][a-z]", after):
        return False  # the initials of a person
    left, right = re.search(r"([A-Z]{2,})[ ,-]+\Z", before[-24:]), re.match(r"[ ,-]+([A-Z]{2,})\b", after)
    if (left and right) or (left and left[1] in SHOUTED) or (right and right[1] in SHOUTED):
        return False  # inside a run of capitals: shouted, not abbreviated
    if plain in FILES and (before[-1:] in "([" or re.match(r" (?:file|format|version|document)s?\b", after)):
        return False
    return not re.match(r"(?:,? ?\d[\d.,]* ?[kKMG]B|\)? only\b)", after) and not before.endswith("$")


def _shouted(block: Block) -> bool:
    return len(capital().findall(block.prose)) * 2 > sum(map(len, block.words))


@cache
def bracket() -> re.Pattern[str]:
    return re.compile(r"\(([^()]{2,120})\)")


@cache
def lead() -> re.Pattern[str]:
    """What may stand before an abbreviation in brackets."""
    return re.compile(r"(?:(?:or|the|also|aka|a\.k\.a\.|hereafter|henceforth|called|known as|abbreviated|in short|short)[ ,:]+)+", re.I)


class Bracket(NamedTuple):
    """Words in brackets: what may spell out an abbreviation, or be one, with what stands before them."""

    block: Block
    match: re.Match[str]
    letters: str  #: the brackets and the end of what stands before them, without points: an abbreviation not in it is not meant


def _brackets(document: Document) -> Iterator[Bracket]:
    for block in document.blocks:
        text = block.text
        if "(" in text:
            for match in bracket().finditer(text):
                yield Bracket(block, match, text[max(0, match.start() - 20) : match.end()].replace(".", ""))


def _marked(document: Document) -> dict[str, int]:
    """Abbreviations that markup spells out, and where."""
    found: dict[str, int] = {}
    for element in document.elements("abbr", "dfn", "acronym"):
        if (element.get("title") or "").strip():
            found.setdefault(_plain(element.text), element.start)
    for block in document.blocks if "*[" in document.text else ():
        if block.text.startswith("*["):  # *[NPPF]: National Planning Policy Framework, as some Markdown has it
            found.update((_plain(match[1]), 0) for match in re.finditer(r"\*\[([^\[\]]{2,12})\]:", block.text))
    return found


def _expanded(plain: str, brackets: list[Bracket], marked: int | None) -> int | None:
    """Where the article first spells out an abbreviation: in brackets after its words, before words in brackets, or by its markup."""
    for block, match, letters in brackets:
        if plain in letters and _gives(plain, block.text, match):
            place = block.span(match.start(), match.end()).start
            return place if marked is None else min(place, marked)
    return marked


def _gives(plain: str, text: str, match: re.Match[str]) -> bool:
    """Whether brackets and what stands before them are an abbreviation and its words, one or the other first."""
    inner = match[1].strip(MARKS)
    named = any(_plain(lead().sub("", part.strip(MARKS)).strip(MARKS)) == plain for part in re.split(r"[,;/]| or ", inner))
    if named and _agrees(plain, word().findall(text[max(0, match.start() - 140) : match.start()])):
        return True
    head = re.search(r"([A-Z][A-Za-z\d.&]{1,9}),?\s*\Z", text[max(0, match.start() - 20) : match.start()])
    words = word().findall(inner) if head and _plain(head[1]) == plain else []
    return len(words) > 1 and (_agrees(plain, words) or _begins(plain, words))


MARKS = " “”\"'‘’\u2028\n"


def _beside(text: str, match: re.Match[str], plain: str) -> bool:
    """Whether the words stand beside an abbreviation without brackets: "…, or NPPF", "NPPF, the …", "NPPF stands for …"."""
    before = re.search(
        r"[,–—-]\s*(?:or|the|called|also known as|known as)?\s*[“\"]?\Z|\b(?:or|called|known as)\s+(?:the\s+)?\Z",
        text[max(0, match.start() - 40) : match.start()],
    )
    if before and _agrees(plain, word().findall(text[max(0, match.start() - 140) : match.start() - len(before[0])])):
        return True
    after = re.match(r"(?:\s*[,–—:=-]+\s*|\s+(?:stands|standing|is short|short) for\s+)(?:or\s+)?", text[match.end() : match.end() + 30])
    return after is not None and _begins(plain, word().findall(text[match.end() + after.end() : match.end() + 160]))


def _letters(plain: str) -> str:
    folded = plain.casefold()
    if not folded.isascii():
        folded = unicodedata.normalize("NFKD", folded)
    return folded if folded.isalnum() else "".join(filter(str.isalnum, folded))


def _begins(plain: str, words: list[str]) -> bool:
    """Whether the letters of an abbreviation begin the first words of a text, small words aside."""
    letters = _letters(plain)
    kept = [_letters(one) for one in words if one.lower() not in SMALL][: len(letters)]
    every = [_letters(one) for one in words if one != "&"][: len(letters)]
    return any(len(some) == len(letters) and all(one[:1] == c for one, c in zip(some, letters)) for some in (kept, every))


def _agrees(plain: str, words: list[str]) -> bool:
    """Whether the letters of an abbreviation are those of the last words of a text, in order.

    Each word gives its first letter, and may give more ("HyperText Markup Language", HTML); an x may stand for "ex" ("User Experience",
    UX). Small words need not give any.
    """
    letters = _letters(plain)
    last = [one for one in words if one != "&"][-2 * len(letters) - 2 :]
    rest = {len(letters)}  # how many of the letters, from the first, are still to be given, going back from the last word
    for one in reversed(last):
        folded, before = _letters(one), rest
        rest = set(before) if one.lower() in SMALL else set()
        for left in before:
            for take in range(1, min(left, 4) + 1):
                part = letters[left - take : left]
                if folded[:1] == part[0] and _within(part, folded) or part == "x" and folded[:2] == "ex":
                    rest.add(left - take)
        if 0 in rest or not rest:
            return 0 in rest
    return False


def _within(part: str, word: str) -> bool:
    """Whether letters stand in a word in this order."""
    at = 0
    for c in part:
        at = word.find(c, at) + 1
        if not at:
            return False
    return True
