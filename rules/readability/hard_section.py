"""REA006 hard-section."""

from bisect import bisect_left
from collections.abc import Iterator

from editlint import Bad, Document, Finding, Good, House, Record, Sentence, rule

EASY = "The board met on Monday. It will hire ten new nurses. The money is there. They start in May. All of them will work at night."
HARD = (
    "Departmental representatives characterised the administration's implementation strategy as unnecessarily complicated. "
    "Organisational responsibilities remain insufficiently differentiated."
)


class Options(Record):
    margin: float = 1  #: how far beyond the target a section may lie, in the metric's units: few sentences make no exact score
    min_words: int = 100  #: a section of fewer words is not judged
    min_sentences: int = 5  #: nor one of fewer sentences


@rule(
    "REA006",
    "hard-section",
    severity="info",
    options=Options,
    examples=[
        Good(f"# Board\n\n## Nurses\n\n{EASY}\n\n## Money\n\n{EASY}", options=Options(min_words=20, min_sentences=2)),
        Good(f"# Board\n\n## Nurses\n\n{EASY * 3}\n\n## Strategy\n\n{HARD}", why="a section of two sentences says too little"),
        Good(f"# Board\n\n## Strategy\n\n{HARD}", options=Options(min_words=10, min_sentences=2), why="reading-grade says so of it all"),
        Good(f"# Board\n\n## Nurses\n\n{EASY * 3}\n\n## Strategy\n\n{HARD}", options=Options(margin=30, min_words=10, min_sentences=2)),
        Bad(f"# Board\n\n## Nurses\n\n{EASY * 3}\n\n## ⟦Strategy⟧\n\n{HARD}", options=Options(min_words=10, min_sentences=2)),
    ],
)
def hard_section(document: Document, options: Options, house: House) -> Iterator[Finding]:
    """A section reads harder than the house's target, in an article that does not.

    The article's score hides it: the easy sections make up for it, but the reader who came for this one is not helped. The score and
    the target are those of ``reading-grade``.
    """
    metric, target = house.readability.metric, house.readability.target_grade
    headings = [heading.block for heading in document.headings if heading.block is not None and heading.block.zone == "heading"]
    if not headings or document.scores.against(metric, target).over > 0:
        return
    kept = document.scores.kept
    firsts = [bisect_left(kept, block.start, key=_start) for block in headings]
    for block, first, end in zip(headings, firsts, [*firsts[1:], len(kept)]):
        if end - first < options.min_sentences:
            continue
        scores = document.scores.part(range(first, end))
        if scores.words < options.min_words:
            continue
        verdict = scores.against(metric, target)
        if verdict.over > options.margin:
            text = block.text
            span = block.span(len(text) - len(text.lstrip()), len(text.rstrip()))
            yield Finding(span, f"{verdict.title} {verdict.value:.1f} in this section, target {verdict.limit:g}: simplify it")


def _start(sentence: Sentence) -> int:
    return sentence.block.start
