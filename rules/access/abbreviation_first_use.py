"""ACC601 abbreviation-first-use."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from editlint import PROSE, Bad, Document, Finding, Good, rule

from ._abbreviations import KNOWN, SHOUTED, is_roman

#: Small words that an expansion may have without a letter for them.
SMALL = frozenset("a an and at by de der des di du for from in la le of on or the to und van von with &".split())


@dataclass(frozen=True, slots=True)
class Options:
    known: tuple[str, ...] = tuple(sorted(KNOWN))  #: abbreviations that every reader knows
    max_per_article: int = 0  #: report no more than so many in one article; 0: all

    def __post_init__(self) -> None:
        if self.max_per_article < 0:
            raise ValueError("max-per-article must be 0 or more")


@cache
def abbreviation() -> re.Pattern[str]:
    return re.compile(
        r"(?<![\w.@#/&+$€£'’-])(?:[A-Z]{2,6}|[A-Z](?:\.[A-Z]){1,5}\.?|[A-Z]{1,5}\d[A-Z\d]{0,3}|[A-Z]{2,5}s)(?![\w@/&+]|[-’'][\w]|\.\w)"
    )


@cache
def capital() -> re.Pattern[str]:
    return re.compile(r"[A-ZÀ-Þ]")


@cache
def letter() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_]")


@cache
def word() -> re.Pattern[str]:
    return re.compile(r"[^\W_]+(?:[’'][^\W_]+)?|&")


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
        Good("It SHOULD be there, IF you can.", why="words written in capitals for weight"),
        Good("The report of George VI and J.R. Hartley."),
        Good("The NPPF was revised.", options=Options(known=("NPPF",))),
        Good("The NPPF was revised. The XQRT was not.", options=Options(max_per_article=2, known=("NPPF", "XQRT"))),
        Bad("The ⟦NPPF⟧ was revised in July. Councils must follow the NPPF."),
        Bad("The ⟦NPPF⟧ was revised. The XQRT was not.", options=Options(max_per_article=1)),
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
    if not document.lang.lower().startswith("en"):
        return
    known = frozenset(options.known)
    seen: set[str] = set()
    count = 0
    marked = {_plain(element.text) for element in document.elements("abbr", "dfn") if (element.get("title") or "").strip()}
    expanded = _expanded(document)
    for block in document.blocks:
        if block.zone not in PROSE or not document.hidden.exposed(block.element):
            continue
        text = block.prose
        shouted: bool | None = None
        for match in abbreviation().finditer(text):
            shown = match[0]
            plain = _plain(shown)
            if plain in seen:
                continue
            if shouted is None:
                shouted = _shouted(text)
            if shouted:
                break
            if plain in known or shown in known or plain.rstrip("s") in known or not _counts(text, match, plain):
                continue
            seen.add(plain)
            place = block.span(match.start(), match.end())
            if plain in marked or plain in expanded and expanded[plain] <= place.end + 60:
                continue
            count += 1
            if plain in expanded:
                yield Finding(place, f"“{shown}” is spelled out only further down: do it here")
            else:
                yield Finding(place, f"“{shown}”: spell it out where it is used first")
            if count == options.max_per_article:
                return


def _plain(text: str) -> str:
    """An abbreviation without its points and its plural s."""
    plain = text.strip().replace(".", "")
    return plain[:-1] if len(plain) > 2 and plain.endswith("s") and plain[:-1].isupper() else plain


def _counts(text: str, match: re.Match[str], plain: str) -> bool:
    """Whether a run of capitals is an abbreviation that a reader could miss."""
    if is_roman(plain) or plain in SHOUTED or "." in match[0] and len(plain) < 3 or len(plain) < 2:
        return False
    before, after = text[: match.start()], text[match.end() :]
    if any(c.isdigit() for c in plain) and len(plain) <= 3:
        return False  # model numbers, roads, paper sizes
    if "." in match[0] and re.match(r"\s+[A-Z][a-z]", after):
        return False  # the initials of a person
    if re.search(r"[A-Z]{2,}[ ,-]+\Z", before[-12:]) and re.match(r"[ ,-]+[A-Z]{2,}\b", after):
        return False  # inside a run of capitals: shouted, not abbreviated
    return not re.match(r"(?:,? ?\d[\d.,]* ?[kKMG]B|\)? only\b)", after) and not re.search(r"\$\Z", before)


def _shouted(text: str) -> bool:
    return len(capital().findall(text)) * 2 > len(letter().findall(text))


def _expanded(document: Document) -> dict[str, int]:
    """Where the article spells out each abbreviation: in brackets after its words, or before words in brackets."""
    found: dict[str, int] = {}
    for block in document.blocks:
        text = block.text
        if "(" not in text:
            continue
        for match in re.finditer(r"\(([^()]{2,120})\)", text):
            inner = match[1].strip(" “”\"'‘’")
            for candidate in re.split(r",| or |;|/", inner):
                plain = _plain(candidate.strip(" “”\"'‘’"))
                if 2 <= len(plain) <= 10 and sum(c.isupper() for c in plain) >= 2 and " " not in plain:
                    before = word().findall(text[max(0, match.start() - 120) : match.start()])
                    if _agrees(plain, before):
                        found.setdefault(plain, block.span(match.start(), match.end()).start)
            words = word().findall(inner)
            head = re.search(r"([A-Z][A-Za-z.&]{1,9}),?\s*\Z", text[: match.start()])
            if head and len(words) > 1 and _agrees(_plain(head[1]), words):
                found.setdefault(_plain(head[1]), block.span(match.start(), match.end()).start)
    return found


def _agrees(plain: str, words: list[str]) -> bool:
    """Whether the letters of an abbreviation begin the last words of a text, small words aside."""
    letters = [c.lower() for c in plain if c.isalnum()]
    main = [one.lower() for one in words]
    for skip in (True, False):
        kept = [one for one in main if not (skip and one in SMALL)]
        initials = [one[0] for one in kept]
        if initials[-len(letters) :] == letters:
            return True
    # letters from within the words, in order: "Extensible Markup Language (XML)", "Electronic mail (EML)"
    tail = " ".join(main[-len(letters) - 3 :])
    at = 0
    for letter in letters:
        at = tail.find(letter, at) + 1
        if not at:
            return False
    kept = [one for one in main[-len(letters) - 3 :] if one not in SMALL]
    return bool(kept) and any(one.startswith(letters[0]) for one in kept)
