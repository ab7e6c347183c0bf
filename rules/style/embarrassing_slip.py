"""STY010 embarrassing-slip."""

import re
from collections.abc import Iterator
from functools import cache

from editlint import Bad, Document, Finding, Good, Span, rule

#: slip -> (what was meant, the words around it that show that it was meant)
SLIPS = {
    r"\bpubic(?! (?:hair|area|bone|region|lice|symphysis|arch|louse|wig|mound))\b": "public",
    r"\buntied (?:nations|states|kingdom|airlines)\b": "united",
    r"\bprostrate (?:cancer|gland|exam)\b": "prostate",
    r"\bmarital (?:arts?|law)\b": "martial",
    r"\bmartial (?:status|bliss|home)\b": "marital",
    r"\b(?:general|line|project|bank|team|office|football|hotel|shop|stage|city|senior|middle|program(?:me)?) manger\b": "manager",
    r"\bstatue of limitations\b": "statute",
    r"\bstatutes? of liberty\b": "statue",
    r"\bcould of\b(?! course)": "could have",
    r"\b(?:would|should|might|must) of\b(?! course)": "have",
    r"\bfor all intensive purposes\b": "for all intents and purposes",
    r"\bpublic heath\b": "health",
    r"\bmental heath\b": "health",
    r"\bheath (?:service|care|secretary|minister|department|board)\b": "health",
    r"\bnuclear waist\b": "waste",
    r"\bdefiantly (?:not|a|the|be|will|is|was|worth|need|going)\b": "definitely",
    r"\bregards? shit\b": "shift",
    r"\b(?:night|day|late|early|double) shit\b": "shift",
    r"\bassed\b": "assessed",
}


#: Words that are slips, or may be; and those that are with "of" after them.
CUES = frozenset("pubic untied prostrate martial marital manger heath waist defiantly shit intensive statue statute statutes assed".split())
MODALS = frozenset("could would should must might".split())


@cache
def pattern() -> re.Pattern[str]:
    return re.compile("|".join(f"(?P<s{number}>{slip})" for number, slip in enumerate(SLIPS)), re.I)


@rule(
    "STY010",
    "embarrassing-slip",
    severity="error",
    examples=[
        Good("The mill is open to the public. A cat sat in the manger. He is of course right."),
        Good("The pubic bone is at the front of the pelvis."),
        Bad("The mill is open to the ⟦pubic⟧ again."),
        Bad("The ⟦Untied Nations⟧ met. He ⟦could of⟧ known."),
        Bad("⟦⟧The mill is open.", path="news/open-to-the-pubic.md", why="the file's name becomes its address"),
    ],
)
def embarrassing_slip(document: Document) -> Iterator[Finding]:
    """A slip that makes another word, which no spelling checker finds: pubic for public.

    It is the slip that gets photographed and passed round. The name of the file counts too, since it becomes the address.
    """
    name = document.address.rpartition("/")[2].rpartition(".")[0]
    for match in _slips(re.sub(r"[-_+]+", " ", name)):
        yield Finding(Span(0, 0), f"“{match[0]}” in the file's name, for “{_meant(match)}”: it becomes the address")
        break
    for block in dict.fromkeys((*document.blocks_with(CUES), *document.blocks_with(MODALS, {"of"}))):
        for match in pattern().finditer(block.prose):
            yield Finding(block.span(*match.span()), f"“{match[0][:30]}”: “{_meant(match)}” was meant, as it seems")
    headline = document.headline
    if headline is not None and headline.block is None:
        for match in _slips(headline.text):
            yield Finding(headline.place(*match.span()), f"“{match[0][:30]}”: “{_meant(match)}” was meant, as it seems")


def _slips(line: str) -> Iterator[re.Match[str]]:
    words = re.findall(r"[a-z]+", line.lower())
    if not (CUES.isdisjoint(words) and MODALS.isdisjoint(words)):
        yield from pattern().finditer(line)


def _meant(match: re.Match[str]) -> str:
    return list(SLIPS.values())[int((match.lastgroup or "s0")[1:])]
