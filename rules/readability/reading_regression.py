"""REA002 reading-regression."""

from collections.abc import Iterator

from editlint import Bad, Document, Finding, Good, House, Record, rule

from ._shared import hardest, place

BEFORE = "The board met on Monday. It will hire ten new nurses. The money is there. They start in May. All of them will work at night."
AFTER = (
    "The board met on Monday, when it also heard that it will be able to hire ten additional nurses. "
    "The money is there, so they start in May. All of the additional nurses will initially work at night. "
    "Nobody disagreed. The announcement was unanimously welcomed."
)


class Options(Record):
    by: float = 1  #: how much harder an article may become, in school grades
    min_words: int = 100  #: an article of fewer words, before or after, is not judged
    min_sentences: int = 5  #: nor one of fewer sentences
    worst: int = 3  #: how many of the hardest new sentences the report points at


@rule(
    "REA002",
    "reading-regression",
    severity="warning",
    profile="since",
    options=Options,
    examples=[
        Good(f"# Nurses\n\n{AFTER}", options=Options(min_words=20), why="there is nothing to compare it with"),
        Good(f"# Nurses\n\n{BEFORE}", base=f"# Nurses\n\n{AFTER}", options=Options(min_words=20), why="it became easier"),
        Good(f"# Nurses\n\n{AFTER}", base=f"# Nurses\n\n{BEFORE}", why="too short to judge"),
        Good(f"# Nurses\n\n{AFTER}", base=f"# Nurses\n\n{BEFORE}", options=Options(by=20, min_words=20)),
        Good(f"# Nurses\n\n{AFTER}", base=f"# Nurses\n\n{BEFORE}", options=Options(min_words=20, min_sentences=9)),
        Bad(f"# ⟦Nurses⟧\n\n{AFTER}", base=f"# Nurses\n\n{BEFORE}", options=Options(min_words=20, worst=1)),
    ],
)
def reading_regression(document: Document, options: Options, house: House) -> Iterator[Finding]:
    """The change makes the article more than one school grade harder.

    An archive never becomes readable at once; it does if no change makes it worse. Speaks only with ``--since REF``. A metric that gives no
    school grade is left to ``reading-grade``: the comparison is then made with Flesch-Kincaid.
    """
    base = document.base
    where = place(document)
    if base is None or where is None:
        return
    for scores in (document.scores, base.scores):
        if scores.words < options.min_words or scores.sentences < options.min_sentences:
            return
    before = base.scores.against(house.readability.metric, house.readability.target_grade)
    after = document.scores.against(house.readability.metric, house.readability.target_grade)
    if not after.is_grade:
        before = before._replace(value=base.scores.flesch_kincaid_grade)
        after = after._replace(value=document.scores.flesch_kincaid_grade)
    if after.value - before.value > options.by:
        message = f"Reads at grade {after.value:.1f}, it was {before.value:.1f} before this change: make it easier again"
        known = frozenset(sentence.text for sentence in base.sentences)
        yield Finding(where, message, related=hardest(document, options.worst, known))
