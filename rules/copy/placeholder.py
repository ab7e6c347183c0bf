"""CPY004 placeholder."""

import re
from collections.abc import Iterator
from functools import cache

from editlint import PROSE, Bad, Document, Finding, Good, rule

ZONES = PROSE | {"headline", "heading", "caption", "dateline", "byline", "table"}


#: Words and signs without which no placeholder can stand.
CUES = frozenset("tk tktk tbc tbd fixme x lorem placeholder headline standfirst byline caption todo".split())
SIGNS = ("XX", "[")


@cache
def pattern() -> re.Pattern[str]:
    return re.compile(
        r"(?=[TFX$£€\[LlPpHSBCh])(?:\bTKTK?\b|\bTK\b(?= [a-z])|\bTBC\b|\bTBD\b(?![\w-])|"
        r"\b(?:FIXME|XXX+)\b(?!-)|\b[Ll]orem ipsum\b[^.]{0,40}|"
        r"[$£€]?\bXX+(?:,?[X0]{2,})+\b|[$£€]X{1,3}(?:[,.]?X{2,3})*\b|[$£€]?X\d{0,2}(?:,000)+\b|"
        r"\[(?:[Ii]nsert|INSERT|TK|TBC|TBD|[Aa]dd|[Nn]ame|NAME|[Dd]ate|DATE|[Pp]laceholder|[Ii]mage here|[Ll]ink here|"
        r"[Qq]uote here|[Cc]heck|to come)\b[^\]]{0,60}\](?!\()|"
        r"\b[Pp]laceholder (?:text|image|copy)\b|\b(?:HEADLINE|STANDFIRST|BYLINE|CAPTION) (?:HERE|GOES HERE|TO COME)\b|"
        r"\bheadline goes here\b|"
        r"\bTODO\b:?)"
    )


@rule(
    "CPY004",
    "placeholder",
    severity="error",
    examples=[
        Good("He keeps a to-do list. The XXL shirt costs £20. Super Bowl XXX was in 1996."),
        Good("She said that “[the] council” was late."),
        Good("Use `TODO` in the code."),
        Good("Write to them:\n\n> I, [name of the owner], sign.", why="a letter that readers fill in"),
        Bad("The mill cost ⟦£XX,000⟧ last year."),
        Bad("⟦[insert quote from the mayor]⟧"),
        Bad("⟦Lorem ipsum dolor sit amet⟧."),
        Bad("The meeting is at ⟦TBC⟧."),
    ],
)
def placeholder(document: Document) -> Iterator[Finding]:
    """Placeholder text was left in.

    Somebody meant to come back to it. In print it would be there for good.
    """
    for block in dict.fromkeys((*document.blocks_with(CUES), *document.blocks_having(*SIGNS))):
        if block.zone not in ZONES:
            continue
        text = document.narration.of(block) if block.zone in ("body", "list") else block.prose
        for match in pattern().finditer(text):
            if match[0] == "XXX" and re.search(r"(?:Bowl|Super|Pius|Olympi\w+) \Z", text[: match.start()]):
                continue
            if block.zone == "quote" and match[0][0] == "[":
                continue  # a letter to be filled in
            yield Finding(block.span(*match.span()), f"“{match[0][:40]}” is a placeholder: fill it in or take it out")
