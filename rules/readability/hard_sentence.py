"""REA004 hard-sentence."""

from collections.abc import Iterator

from editlint import Bad, Document, Finding, Good, House, Record, rule

from ._shared import judged, reasons

HARD = (
    "Interdepartmental administrative responsibilities necessitate considerably accelerated organisational transformation "
    "across every regional authority."
)


class Options(Record):
    margin: float = 6  #: how many grades above the target a sentence may be
    min_words: int = 12  #: a shorter sentence is not judged: one long name would decide
    most: int = 3  #: how many sentences of an article are reported, the hardest first; 0: all


@rule(
    "REA004",
    "hard-sentence",
    severity="info",
    options=Options,
    yields_to=("REA003", "REA007"),
    examples=[
        Good("The board met on Monday and said that it will hire ten new nurses in May."),
        Good("Interdepartmental responsibilities necessitate reorganisation.", why="too short to judge"),
        Good(f"> {HARD}"),
        Good(f"It is so. {HARD}", options=Options(margin=40)),
        Bad(f"It is so. ⟦{HARD}⟧"),
        Bad("It is so. ⟦Interdepartmental responsibilities necessitate reorganisation.⟧", options=Options(min_words=3)),
        Bad(f"It is so. ⟦{HARD}⟧ {HARD[:-1]} soon.", options=Options(most=1)),
    ],
)
def hard_sentence(document: Document, options: Options, house: House) -> Iterator[Finding]:
    """A sentence is far harder than the article's target.

    One such sentence loses a reader whom all the others would have kept. The grade is Flesch-Kincaid's of the sentence alone, with
    names and figures as short words, since nobody can change them; it is judged in English only. The report says what makes it hard.
    """
    if document.lang[:2].lower() != "en":
        return
    lengths = document.scores.lengths
    grades = dict(document.scores.harder(house.readability.target_grade + options.margin))
    hard = [number for number in grades if lengths[number] >= options.min_words]
    found = [(grades[number], sentence.span, number) for number, sentence in judged(document, hard)]
    found.sort(key=lambda one: (-one[0], one[1]))
    for grade, span, number in found[: options.most or None]:
        yield Finding(span, f"Simplify this sentence: grade {grade:.0f}, {lengths[number]} words{reasons(document, number, 38)}")
