"""What the readability rules share: which sentences they judge, and why one is hard."""

from collections.abc import Iterable, Iterator

from editlint import LINE_BREAK, Document, Related, Sentence, Span


def judged(document: Document) -> Iterator[tuple[Sentence, int]]:
    """Each sentence that an editor can split, with its words: none that somebody said or wrote, no list of links or lines."""
    said = _Cover(quotation.span for quotation in document.quotations if quotation.kind == "direct")
    links = _Cover(link.span for link in document.links)
    for sentence, words in zip(document.scores.kept, document.scores.lengths):
        if sentence.block.zone == "quote" or sentence.text.count(LINE_BREAK) > 1:
            continue
        if not said.holds_most_of(sentence.span) and not links.holds_most_of(sentence.span):
            yield sentence, words


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


def reasons(document: Document, sentence: Sentence, room: int) -> str:
    """Why a sentence is hard, in at most ``room`` code points: its commas, its hardest words; empty where neither is to blame."""
    commas = sum(sentence.text.count(mark) for mark in ",;:")
    text = f", {commas} commas" if commas > 2 else ""
    hard = [word for word in document.scores_of([sentence]).hard if word.islower() and "." not in word]  # names are as they are
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


def hardest(document: Document, number: int, known: frozenset[str] = frozenset()) -> tuple[Related, ...]:
    """The hardest sentences that an editor can change and that are not ``known``, the worst first, with what makes them hard."""
    new = [one for one in judged(document) if one[0].text not in known]
    ranked = sorted(new, key=lambda one: -one[1])[: 4 * number]  # long ones only: the shorter cannot be the worst
    ranked.sort(key=lambda one: -document.scores_of([one[0]]).flesch_kincaid_grade)
    return tuple(Related(None, sentence.span, f"{words} words{reasons(document, sentence, 60)}") for sentence, words in ranked[:number])
