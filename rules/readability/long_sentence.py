"""REA003 long-sentence."""

from collections.abc import Iterator

from editlint import Bad, Document, Finding, Good, Record, rule

from ._shared import judged, reasons

LONG = (
    "The board, which met on Monday in the old town hall, said that it would hire ten new nurses in May, although the money "
    "is not yet there, and that all of them will have to work at night."
)
LONGER = LONG.replace("Monday", "a wet and windy Monday morning")


class Options(Record):
    words: int = 30  #: a sentence may have so many words
    most: int = 3  #: how many sentences of an article are reported, the longest first; 0: all


@rule(
    "REA003",
    "long-sentence",
    severity="warning",
    options=Options,
    yields_to=("REA007",),
    examples=[
        Good("The board met on Monday. It will hire ten new nurses."),
        Good(f"- {LONG[:60]}\n- {LONG[60:]}", why="items of a list are sentences of their own"),
        Good(f"> {LONG}", why="nobody edits what another person wrote"),
        Good(f"It was late. “It is so. {LONG} That is all,” said Anna Smith.", why="nor what a person said"),
        Good(f"It was late. {LONG}", options=Options(words=40)),
        Bad(f"It was late. ⟦{LONG}⟧"),
        Bad(f"It was late. {LONG} ⟦{LONGER}⟧", options=Options(most=1)),
        Bad(f"<p>It was late.</p><ul><li>⟦{LONG}⟧</li></ul>", format="html"),
    ],
)
def long_sentence(document: Document, options: Options) -> Iterator[Finding]:
    """A sentence has too many words.

    Readers lose the thread, and screen-reader users cannot look back. GOV.UK splits sentences of more than 25 words, the Plain English
    Campaign asks for 15 to 20 on average; 30 is the most that news needs. Only the worst three of an article are reported: fix
    those and look again. What people said is left alone.
    """
    lengths = document.scores.lengths
    long = [number for number, words in enumerate(lengths) if words > options.words]
    found = [(lengths[number], sentence.span, number) for number, sentence in judged(document, long)]
    found.sort(key=lambda one: (-one[0], one[1]))
    for words, span, number in found[: options.most or None]:
        yield Finding(span, f"Split this sentence: {words} words, at most {options.words}{reasons(document, number, 38)}")
