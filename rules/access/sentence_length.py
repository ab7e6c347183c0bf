"""ACC801 sentence-length."""

from collections.abc import Iterator
from typing import Literal

from editlint import Bad, Document, Finding, Good, Record, Sentence, rule


class Options(Record):
    max: int = 25  #: words (GOV.UK and 18F 25, NHS 20)
    quotations: Literal["skip", "count"] = "skip"  #: whether a sentence that somebody said counts

    def __post_init__(self) -> None:
        if self.max < 1:
            raise ValueError("max must be 1 or more")


_LONG = (
    "Anyone who wants to speak at the meeting, which is open to all and will be held in the hall behind the church, must "
    "write to the clerk before noon on Friday."
)


@rule(
    "ACC801",
    "sentence-length",
    severity="warning",
    on=False,
    options=Options,
    criteria=("3.1.5",),
    yields_to=("REA003",),
    examples=[
        Good("The council decided on Tuesday. The old mill by the weir goes to a brewery. It may stay for ten years."),
        Good(f"“{_LONG}”"),
        Good(_LONG, options=Options(max=40)),
        Bad(f"The clerk was clear. ⟦{_LONG}⟧ She left."),
        Bad(f"⟦“{_LONG}”⟧", options=Options(quotations="count")),
    ],
)
def sentence_length(sentence: Sentence, options: Options, document: Document) -> Iterator[Finding]:
    """A sentence is longer than readers follow at once.

    Understanding drops with length: GOV.UK and 18F stop at 25 words, the NHS at 20. Most of what is longer is two sentences.
    """
    if sentence.block.zone in ("list", "quote") and sentence.text.strip()[-1:] not in ".!?…”\"’'":
        return
    words = sentence.text.split()
    count = sum(any(c.isalnum() for c in word) for word in words)
    if count <= options.max or (options.quotations == "skip" and sentence.text.lstrip()[:1] in '“"‘«„'):
        return
    if document.hidden.exposed(sentence.block.element):
        yield Finding(sentence.span, f"A sentence of {count} words: make two of it, or keep to {options.max}")
