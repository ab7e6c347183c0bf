"""What the readability rules share: which sentences they judge, and why one is hard."""

from collections.abc import Iterable, Iterator

from editlint import LINE_BREAK, Document, Related, Sentence, Span


def judged(document: Document, numbers: Iterable[int]) -> Iterator[tuple[int, Sentence]]:
    """Of the sentences with these numbers in ``scores.kept`` (in order) those that an editor can split, with their numbers: none that
    somebody said or wrote, no list of links or lines."""
    kept = document.scores.kept
    said = links = None
    for number in numbers:
        sentence = kept[number]
        if sentence.block.zone == "quote" or sentence.text.count(LINE_BREAK) > 1:
            continue
        if said is None or links is None:
            said = _Cover(quotation.span for quotation in document.quotations if quotation.kind == "direct")
            links = _Cover(link.span for link in document.links)
        span = sentence.span
        if not said.holds_most_of(span) and not links.holds_most_of(span):
            yield number, sentence


class _Cover:
    """Spans of the file that cover sentences; sentences are asked for in their order."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self.spans = sorted(spans)
        self.i = 0

    def holds_most_of(self, span: Span) -> bool:
        start, end = span
        spans = self.spans
        while self.i < len(spans) and spans[self.i].end <= start:
            self.i += 1
        covered = 0
        at = start
        j = self.i
        while j < len(spans) and spans[j].start < end:
            covered += max(min(spans[j].end, end) - max(spans[j].start, at), 0)
            at = max(at, spans[j].end)
            j += 1
        return 2 * covered > end - start


def reasons(document: Document, number: int, room: int) -> str:
    """Why a sentence is hard, in at most ``room`` code points: its commas, its hardest words; empty where neither is to blame."""
    alone = document.scores.part((number,))
    commas = sum(alone.kept[0].text.count(mark) for mark in ",;:")
    text = f", {commas} commas" if commas > 2 else ""
    hard = [word for word in alone.hard if word.islower() and "." not in word]  # names are as they are
    for i, word in enumerate(hard[:3]):
        longer = f"{text}, {'hard: ' if i == 0 else ''}{word}"
        if len(longer) > room:
            break
        text = longer
    return text


def place(document: Document) -> Span | None:
    """Where a finding on the whole article stands: its headline, else its first sentence."""
    if document.headline is not None:
        return document.headline.span
    return document.scores.kept[0].span if document.scores.kept else None


def hardest(document: Document, most: int, known: frozenset[str] = frozenset()) -> tuple[Related, ...]:
    """The hardest sentences that an editor can change and that are not ``known``, the worst first, with what makes them hard."""
    scores = document.scores
    new = [number for number, sentence in judged(document, range(scores.sentences)) if sentence.text not in known]
    ranked = sorted(new, key=lambda number: -scores.lengths[number])[: 4 * most]  # long ones only: the shorter cannot be the worst
    ranked.sort(key=lambda number: -scores.part((number,)).flesch_kincaid_grade)
    return tuple(
        Related(None, scores.kept[number].span, f"{scores.lengths[number]} words{reasons(document, number, 60)}")
        for number in ranked[:most]
    )
