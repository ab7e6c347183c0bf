"""REA007 long-intro."""

from collections.abc import Iterator

from editlint import Bad, Document, Finding, Good, Record, rule

from ._shared import judged, reasons

LONG = (
    "The board of the hospital, which met on a wet Monday in the old town hall, said that it would hire ten new nurses in May, "
    "although the money is not yet there, and that all of them will have to work at night."
)


class Options(Record):
    words: int = 35  #: the first sentence may have so many words


@rule(
    "REA007",
    "long-intro",
    severity="info",
    options=Options,
    examples=[
        Good("# Nurses\n\nThe board will hire ten new nurses in May."),
        Good(f"# Nurses\n\nIt was late. {LONG}", why="only the first sentence is the intro; long-sentence judges the others"),
        Good(f"# Nurses\n\n> {LONG}\n\nIt was late."),
        Bad(f"# Nurses\n\n⟦{LONG}⟧ It was late."),
        Bad("# Nurses\n\n⟦The board will hire ten new nurses.⟧", options=Options(words=5)),
    ],
)
def long_intro(document: Document, options: Options) -> Iterator[Finding]:
    """The first sentence of the article has too many words.

    It decides whether the reader stays, and search results and social media cut it off. News desks ask for 25 to 35 words: who did what,
    the rest in the second sentence.
    """
    scores = document.scores
    first = next((number for number, sentence in enumerate(scores.kept) if sentence.block.zone in ("standfirst", "body")), None)
    if first is None or scores.lengths[first] <= options.words:
        return
    for number, sentence in judged(document, (first,)):
        message = f"Split the intro: {scores.lengths[number]} words, at most {options.words}{reasons(document, number, 34)}"
        yield Finding(sentence.span, message)
