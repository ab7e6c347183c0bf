"""CPY018 missing-apostrophe."""

import re
from collections.abc import Iterator
from functools import cache

from editlint import Bad, Block, Document, Edit, Finding, Fix, Good, House, rule

ZONES = frozenset("headline heading standfirst body list caption table".split())
_COUNTED = (
    r"\d+|an?|few|several|many|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|eighteen|twenty|thirty|forty|fifty|sixty"
)
_CLIPPED = (
    "can't couldn't didn't doesn't don't hadn't hasn't haven't isn't shouldn't wasn't weren't wouldn't "
    "that's there's they're they've what's you're you've children's men's women's"
)
#: Words without their apostrophe -> with it.
CLIPPED = {word.replace("'", ""): word for word in _CLIPPED.split()}
#: How long things last, and what lasts so long.
LASTING = frozenset("years months weeks days hours minutes".split())
LENGTHY = frozenset("acquaintance experience holiday imprisonment leave notice pay service time worth".split())
#: What a thing has ("its own"), and what it is or does ("it's a").
OWNED = frozenset("own predecessor successor inception entirety namesake headquarters".split())
BEING = frozenset("a an the been also no going not".split())

#: What follows "it's" where it is "it is", after a word that may be no preposition: "the one I think of it's too late".
CLAUSE = "a|all|also|always|an|been|clear|hard|just|not|now|only|really|so|still|the|too|very"


@cache
def duration() -> re.Pattern[str]:
    """A length of time that owns the noun after it: "30 years acquaintance"."""
    units, nouns = "|".join(sorted(LASTING)), "|".join(sorted(LENGTHY))
    return re.compile(rf"(?<![\w.,-])(?:{_COUNTED}) (?P<unit>{units})(?= (?:{nouns}|maternity leave)\b(?!-))", re.I)


@cache
def clipped() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w/@.#’'\ufffc-])(?P<word>{'|'.join(sorted(CLIPPED))})(?! rea\b)(?![\w/@’'=-]|\.\w)", re.I)


@cache
def its() -> re.Pattern[str]:
    """ "It is" where the thing's own is meant, and the other way round."""
    return re.compile(
        rf"(?<![\w’'-])(?:(?P<long>it[’']s)(?= (?:sister [a-z]+|{'|'.join(sorted(OWNED))})\b)|"
        rf"(?:(?<=\b(?:in|of|on|at|to|by) )|(?<=\b(?:from|into|over|with) ))(?P<placed>it[’']s)(?= (?!(?:{CLAUSE})\b)[a-z])|"
        r"(?P<short>its)(?= (?:an?|the|been|also|no longer|going to|not (?!in|un|im|ir))(?: [a-z]|\b(?![-\w]))))",
        re.I,
    )


@cache
def placed() -> re.Pattern[str]:
    """ "It's" after a preposition."""
    return re.compile(r" it[’']s (?:(?<=\b(?:in|of|on|at|to|by) it.s )|(?<=\b(?:from|into|over|with) it.s ))")


@cache
def plural() -> re.Pattern[str]:
    """A plural with an apostrophe: "the 1930's", "GP's are"."""
    return re.compile(
        r"\b(?:the|early|mid|late)[ -](?P<decade>(?:1[5-9]|20)\d0[’']s)\b|"
        r"(?<![\w’'-])(?P<letters>[A-Z]{2,4}[’']s)(?= (?:are|were|have)\b)"
    )


@rule(
    "CPY018",
    "missing-apostrophe",
    severity="warning",
    examples=[
        Good("She has ten years’ experience, in two years’ time. It took two years. It has 24-hour service."),
        Good("Men’s and women’s sport. The mens rea of a crime. See dont.example.org and #thats."),
        Good("The mill lost its own wheel, and its not inconsiderable charm. It’s the best of its kind."),
        Good("In the 1930s, at the end of 1930’s winter, the BBC’s was the best."),
        Good("“I dont know,” she wrote.", why="quoted words"),
        Bad("He met a friend of 30 ⟦years⟧ acquaintance.", fixed="He met a friend of 30 years’ acquaintance."),
        Bad("It opens in a few ⟦weeks⟧ time.", fixed="It opens in a few weeks’ time."),
        Bad("They ⟦dont⟧ know. ⟦Thats⟧ all.", fixed="They don’t know. That’s all."),
        Bad("The crowd rose to ⟦it’s⟧ feet.", fixed="The crowd rose to its feet."),
        Bad("⟦It’s⟧ own wheel broke; ⟦its⟧ a pity.", fixed="Its own wheel broke; it’s a pity."),
        Bad("Strikes began in the ⟦1930’s⟧; the ⟦MP’s⟧ were late.", fixed="Strikes began in the 1930s; the MPs were late."),
    ],
)
def missing_apostrophe(document: Document, house: House) -> Iterator[Finding]:
    """An apostrophe is missing, or stands where none belongs: "30 years acquaintance", "dont", "it's own", "the 1930's".

    No spelling checker finds these, since "its", "years" and "cant" are words. Only forms that cannot be right are reported, and never
    quoted words. Sources: New Hart's Rules 4.2, Guardian style guide (apostrophes), Chicago Manual of Style 7.13 and 7.25.
    """
    if not document.lang.lower().startswith("en"):
        return
    glyphs = house.quotes.glyphs if house.quotes.glyphs != "auto" else document.mark_style.glyphs
    sign = "’" if glyphs == "curly" else "'"
    for block in document.blocks_with(LASTING, LENGTHY | {"maternity"}):
        for match in duration().finditer(_text(block, document)):
            yield _finding(block, *match.span("unit"), match["unit"] + sign)
    for block in document.blocks_with(CLIPPED.keys()):
        for match in clipped().finditer(_text(block, document)):
            word = match["word"]
            if not word.isupper():
                yield _finding(block, *match.span(), word[0] + CLIPPED[word.lower()][1:].replace("'", sign))
    told = (*document.blocks_with({"its"}, BEING), *document.blocks_with({"s"}, OWNED | {"sister"}))
    for block in dict.fromkeys((*told, *document.blocks_matching(placed()))):
        for match in its().finditer(_text(block, document)):
            letter = match[0][0]
            yield _finding(block, *match.span(), f"{letter}ts" if match["short"] is None else f"{letter}t{sign}s")
    for block in document.blocks_having("0’s", "0's", *(f"{glyph}s {verb}" for verb in ("are", "were", "have") for glyph in "’'")):
        for match in plural().finditer(_text(block, document)):
            name = match.lastgroup or ""
            yield _finding(block, *match.span(name), f"{match[name][:-2]}s")


def _text(block: Block, document: Document) -> str:
    return document.narration.of(block) if block.zone in ZONES else ""


def _finding(block: Block, start: int, end: int, right: str) -> Finding:
    span = block.span(start, end)
    fixes = (Fix((Edit(span, right),), title=f"write “{right}”"),) if block.contiguous(start, end) else ()
    text = block.text
    after = text[end : end + 24].rstrip(".,;:!?").split()[:1]
    follows = f" {after[0]}" if after and text[end : end + 1] == " " else ""
    return Finding(span, f"“{text[start:end]}{follows}”: write “{right}{follows}”", fixes)
