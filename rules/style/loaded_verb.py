"""STY016 loaded-verb."""

import re
from collections.abc import Iterator
from functools import cache

from editlint import Bad, Block, Document, Edit, Finding, Fix, Good, rule

ZONES = frozenset(("standfirst", "body", "headline", "caption"))
PLAIN = {"claims": "says", "claimed": "said", "admits": "says", "admitted": "said", "insists": "says", "insisted": "said",
         "concedes": "says", "conceded": "said", "boasts": "says", "boasted": "said", "alleges": "says", "alleged": "said"}  # fmt: skip


@cache
def verb() -> re.Pattern[str]:
    """A speaker, and a verb that takes sides: not the noun, and not what is claimed by right."""
    return re.compile(
        r"(?:\b[A-Z][\w’'-]+|\b[Hh]e|\b[Ss]he|\b[Tt]hey|\bwho|\b(?:woman|man|minister|spokes\w+|council|company|report|lawyers?)) "
        r"(?P<verb>claims|claimed|admits|admitted|insists|insisted|concedes|conceded|boasts|boasted|alleges|alleged)"
        r"(?= (?:that\b|he\b|she\b|they\b|it\b|the\b|there\b|to have\b|[A-Z])|,? [“\"])"
    )


@rule(
    "STY016",
    "loaded-verb",
    severity="info",
    on=False,
    examples=[
        Good("Roe says that she was kept. She claimed benefits. The claims were heard."),
        Good("“He claims that it is late,” she said."),
        Bad("Roe ⟦claims⟧ that she was kept.", fixed="Roe says that she was kept."),
    ],
)
def loaded_verb(block: Block, document: Document) -> Iterator[Finding]:
    """A verb of saying takes sides: claims, admits, insists.

    "Claims" says that the writer doubts it, "admits" that it was a sin. "Says" leaves the judgement to readers (BBC News and Guardian
    style guides, AP). Off by default: there are stories in which it is meant.
    """
    if block.zone not in ZONES:
        return
    text = document.narration.of(block)
    if not any(word in text for word in PLAIN):
        return
    for match in verb().finditer(text):
        right = PLAIN[match["verb"]]
        span = block.span(*match.span("verb"))
        fixes = (Fix((Edit(span, right),), title=f"write “{right}”"),) if block.contiguous(*match.span("verb")) else ()
        yield Finding(span, f"“{match['verb']}” takes sides: “{right}” does not", fixes)
