"""ACC804 passive-voice."""

import re
from collections.abc import Iterator
from functools import cache

from editlint import Bad, Document, Finding, Good, Sentence, rule

from ._phrases import primary


@cache
def passive() -> re.Pattern[str]:
    irregular = (
        "given|taken|made|done|seen|known|shown|written|held|sent|told|found|brought|built|bought|caught|chosen|cut|drawn|driven|eaten|fed|felt|"
        "forgotten|grown|heard|hidden|hit|kept|led|left|lost|meant|met|paid|put|read|run|said|sold|set|shot|spent|spoken|stolen|taught|thought|"
        "thrown|understood|won|worn|broken|begun|born|beaten|bound|fought|forbidden|frozen|laid|lent|mistaken|overseen|proven|rung|sought|struck|sung|sworn|torn|woken"
    )
    return re.compile(
        rf"\b(?:(?:am|is|are|was|were|be|been|being|get|gets|got)(?: (?:not|never|also|often|always|usually|currently|recently|being))?) "
        rf"(?:(?:[a-z]{{3,}}(?<!e)ed)|{irregular})(?: by\b| (?=for|to|with|in|on|at|from|as|under|over|when|if|because|and|"
        rf"or)|(?=[.,;:]|$))",
        re.I,
    )


#: Participles that are plain adjectives after "is".
ADJECTIVES = frozenset(
    "interested excited pleased concerned worried tired married supposed used based located related limited dedicated "
    "committed involved prepared "
    "surprised delighted engaged experienced skilled aged gifted advanced detailed complicated convinced scared ashamed "
    "proposed indeed needed disappointed "
    "determined inclined qualified satisfied frustrated confused bored closed lost born left done set started".split()
)


@rule(
    "ACC804",
    "passive-voice",
    severity="info",
    on=False,
    criteria=("3.1.5",),
    examples=[
        Good("The council sold the mill."),
        Good("She was pleased with it."),
        Bad("The mill ⟦was sold by⟧ the council."),
        Bad("The form must ⟦be completed⟧."),
    ],
)
def passive_voice(sentence: Sentence, document: Document) -> Iterator[Finding]:
    """A sentence in the passive voice hides who does it.

    Readers must find out who acts (plainlanguage.gov, NHS, 18F). A hint only: sometimes the deed matters more than the doer.
    """
    for match in passive().finditer(sentence.text):
        shown = match[0].rstrip()
        if shown.removesuffix(" by").split()[-1].lower() in ADJECTIVES and not shown.endswith(" by"):
            continue
        element = sentence.block.element
        if primary(document.languages.of(element)) != "en" or not document.hidden.exposed(element):
            return
        start = sentence.start + match.start()
        yield Finding(sentence.block.span(start, start + len(shown)), f"“{shown[:40]}”: say who does it")
