"""REA001 reading-grade."""

from collections.abc import Iterator

from editlint import Bad, Document, Finding, Good, House, Record, rule

from ._shared import hardest, place

EASY = (
    "The hospital board met on Monday and heard from many patients. It will hire ten additional nurses in May. The money is there. "
    "All of them will work at night. Nobody voted against the proposal."
)
FIRST = "Departmental representatives characterised the administration's implementation strategy as unnecessarily complicated."
REST = "Organisational responsibilities remain insufficiently differentiated. Parliamentary accountability consequently deteriorates."
HARD = f"{FIRST} {REST}"


class Options(Record):
    limit: float = 0  #: limit in the metric's own units; 0: ``target-grade`` of ``[readability]``, or what is as hard
    min_words: int = 100  #: an article of fewer words is not judged
    min_sentences: int = 5  #: nor one of fewer sentences: a score of a few sentences says little
    worst: int = 3  #: how many of the hardest sentences the report points at


@rule(
    "REA001",
    "reading-grade",
    severity="warning",
    options=Options,
    examples=[
        Good(f"# Nurses\n\n{EASY}", options=Options(min_words=10)),
        Good(f"# A strategy\n\n{HARD}", why="too short to judge"),
        Good(f"# A strategy\n\n{HARD}", options=Options(min_words=10), why="three sentences say too little"),
        Bad(f"# ⟦A strategy⟧\n\n{HARD}", options=Options(min_words=10, min_sentences=3)),
        Bad(f"⟦{FIRST}⟧ {REST}", options=Options(min_words=10, min_sentences=3, worst=1), why="no headline to report it at"),
        Bad(f"# ⟦Nurses⟧\n\n{EASY}", options=Options(min_words=10), house={"readability": {"target-grade": 1}}),
        Bad(f"# ⟦Nurses⟧\n\n{EASY}", options=Options(min_words=10, limit=99), house={"readability": {"metric": "flesch_reading_ease"}}),
    ],
)
def reading_grade(document: Document, options: Options, house: House) -> Iterator[Finding]:
    """The article reads harder than the house's target.

    Readers leave a text that asks too much of them, and those with low literacy are shut out. The score is that of ``[readability] metric``
    (Flesch-Kincaid, a school grade; add five for the British reading age) over the article's prose alone. Real news sits at grade
    10 to 12, so the default target is 14; GOV.UK, the NHS and plain-language guides ask for 8 or 9 (presets). It is a measure of word and
    sentence length: the sentences it points at are where to look, not a verdict.
    """
    scores = document.scores
    where = place(document)
    if where is None or scores.words < options.min_words or scores.sentences < options.min_sentences:
        return
    verdict = scores.against(house.readability.metric, house.readability.target_grade, options.limit)
    if verdict.over <= 0:
        return
    age = f" (reading age {scores.reading_age})" if verdict.metric == "flesch_kincaid_grade" else ""
    message = f"{verdict.title} {verdict.value:.1f}{age}, target {verdict.limit:g}: shorten sentences and words"
    yield Finding(where, message, related=hardest(document, options.worst))
