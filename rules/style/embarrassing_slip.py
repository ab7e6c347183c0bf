"""STY010 embarrassing-slip."""

import re
from collections.abc import Iterator
from functools import cache

from editlint import Bad, Document, Finding, Good, Span, rule

#: Words that "than" follows.
COMPARED = frozenset(
    "better fewer faster greater higher larger less longer lower more older rather shorter slower smaller worse younger".split()
)
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
    rf"\b(?:{'|'.join(sorted(COMPARED))}) then(?= (?:\d+|the|an?|any|ever|before|expected|usual|one|half|their|our|[a-z]+ing)\b)": "than",
    r"\bfree reign\b": "free rein",
    r"\bmute point\b": "moot point",
    r"\btow(?:s|ed|ing)? the (?:party )?line\b": "toe the line",
    r"\bsneak peaks?\b": "sneak peek",
    r"\bbare with (?:me|us)\b": "bear",
    r"\bbaited breath\b": "bated breath",
    r"\bpeaked (?:my|his|her|our|their|your|the) (?:interest|curiosity)\b": "piqued",
    r"\bwet(?:s|ted)? (?:your|my|our|their|the) appetites?\b": "whet",
    r"\bdeep[- ]seeded\b": "deep-seated",
    r"\bin the butt\b(?= by|[.,;]| early)": "in the bud",
    r"\bslight of hand\b": "sleight of hand",
    r"\bloosing (?:money|weight|touch|control|their|his|her|the|out|time|jobs|ground)\b": "losing",
    r"\bsites (?:are |were )?(?:firmly )?set on\b": "sights",
    r"\bdamp squid\b": "damp squib",
    r"\bescape goats?\b": "scapegoat",
    r"\bextract(?:s|ed|ing)? revenge\b": "exact revenge",
    r"\bwreck(?:s|ed|ing)? havoc\b": "wreak",
    r"\bunchartered (?:waters?|territory|territories)\b": "uncharted",
    r"\bwide birth\b": "wide berth",
    r"\bsoul (?:purpose|reason|owner|heir|responsibility)\b": "sole",
    r"\bgrizzly (?:murders?|deaths?|discovery|find|scene|details)\b": "grisly",
    r"\bhair[- ]?brained\b": "hare-brained",
    r"\bpedal(?:s|led|ling)? (?:drugs|myths|lies|influence)\b": "peddle",
    r"\bslither of (?:hope|light|cake|land|moon)\b": "sliver",
    r"\bfowl play\b": "foul play",
    r"(?<!\bthe )(?<!\bof )\beveryday(?=[.,])": "every day",
}


#: Words that are slips, or may be; and those that are with "of" after them.
CUES = frozenset(
    "pubic untied prostrate martial marital manger heath waist defiantly shit intensive statue statute statutes assed reign mute tow tows "
    "towed towing baited peaked wetted seeded butt loosing squid goat goats revenge havoc unchartered grizzly brained hairbrained pedal "
    "pedals pedalled pedalling slither fowl bare birth peak peaks sites slight soul wet wets everyday".split()
)
MODALS = frozenset("could would should must might".split())


@cache
def pattern(part: str = "") -> re.Pattern[str]:
    """The slips that are spelled with some letters."""
    return re.compile("|".join(f"(?P<s{number}>{slip})" for number, slip in enumerate(SLIPS) if part in slip), re.I)


@rule(
    "STY010",
    "embarrassing-slip",
    severity="error",
    examples=[
        Good("The mill is open to the public. A cat sat in the manger. He is of course right."),
        Good("The pubic bone is at the front of the pelvis."),
        Bad("The mill is open to the ⟦pubic⟧ again."),
        Good("It was older then. More, then, came: the better then won. He had a sneak peek, and free rein."),
        Bad("It is ⟦more then⟧ 300 years old, ⟦faster then⟧ any other, and had ⟦free reign⟧ ⟦everyday⟧."),
        Bad("The ⟦Untied Nations⟧ met. He ⟦could of⟧ known."),
        Bad("⟦⟧The mill is open.", path="news/open-to-the-pubic.md", why="the file's name becomes its address"),
    ],
)
def embarrassing_slip(document: Document) -> Iterator[Finding]:
    """A slip that makes another word, which no spelling checker finds: pubic for public, then for than, reign for rein.

    It is the slip that gets photographed and passed round. The name of the file counts too, since it becomes the address.
    """
    name = document.address.rpartition("/")[2].rpartition(".")[0]
    for match in _slips(re.sub(r"[-_+]+", " ", name)):
        yield Finding(Span(0, 0), f"“{match[0]}” in the file's name, for “{_meant(match)}”: it becomes the address")
        break
    # Of a word its first letters are in all of its slips, endings or not.
    places = {(block, cue[:3]) for cue in document.words & CUES for block in document.concordance[cue]}
    places.update((block, " of") for block in document.blocks_with(MODALS, {"of"}))
    places.update((block, " then") for block in document.blocks_with(COMPARED, {"then"}))
    for block, part in places:
        for match in pattern(part).finditer(block.prose):
            yield Finding(block.span(*match.span()), f"“{match[0][:30]}”: “{_meant(match)}” was meant, as it seems")
    headline = document.headline
    if headline is not None and headline.block is None:
        for match in _slips(headline.text):
            yield Finding(headline.place(*match.span()), f"“{match[0][:30]}”: “{_meant(match)}” was meant, as it seems")


def _slips(line: str) -> Iterator[re.Match[str]]:
    words = re.findall(r"[a-z]+", line.lower())
    if "then" in words or not (CUES.isdisjoint(words) and MODALS.isdisjoint(words)):
        yield from pattern().finditer(line)


def _meant(match: re.Match[str]) -> str:
    return list(SLIPS.values())[int((match.lastgroup or "s0")[1:])]
