"""ATT006 late-attribution."""

import re
from collections.abc import Iterator
from functools import cache

from editlint import Bad, Finding, Good, Quotation, Record, rule

from ._shared import MARKS, is_speech, opening


class Options(Record):
    """What counts as late."""

    sentences: int = 1  #: sentences that a reader may read before the article says who speaks


LONG = "“We open in May. The staff are ready. The patients are, too,” said Jane Doe."


@cache
def _stop() -> re.Pattern[str]:
    return re.compile(r"[.!?…][’'”\"]?\s+(?=[A-Z“‘\"'])")


@rule(
    "ATT006",
    "late-attribution",
    severity="info",
    on=False,
    options=Options,
    examples=[
        Good("“We open in May,” said Jane Doe. “The staff are ready. The patients are, too.”"),
        Good("Jane Doe said: “We open in May. The staff are ready. The patients are, too.”"),
        Good("> We open in May. The staff are ready. The patients are, too.\n>\n> — Jane Doe, matron", why="a block quote is signed below"),
        Good(LONG, options=Options(sentences=3)),
        Bad("⟦“We open in May. The staff are ready. The patients are, too,”⟧ said Jane Doe."),
    ],
)
def late_attribution(quotation: Quotation, options: Options) -> Iterator[Finding]:
    """The speaker of a long quotation comes after its first sentence.

    The reader holds the words without knowing whose they are. Introduce the speaker before them or after the first sentence
    (the Guardian's style guide of 2004; Associated Press teaching: attribute after the first sentence).
    """
    place = quotation.speaker_span
    if quotation.text[0] not in MARKS:
        return  # a block quote is signed below
    if place is None or place.start < quotation.span.end or quotation.attribution == "implied" or not is_speech(quotation):
        return
    count = 1 + len(_stop().findall(quotation.text))
    if count > options.sentences:
        yield Finding(quotation.span, f"“{opening(quotation, 24)}”: name the speaker by the first sentence")
