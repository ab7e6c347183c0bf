"""CPY005 duplicated-paragraph."""

from collections.abc import Iterator
from itertools import groupby
from operator import attrgetter

from editlint import PROSE, Bad, Block, Document, Finding, Good, Record, Related, Sentence, Span, rule


class Options(Record):
    min_words: int = 12  #: words from which a repeated paragraph is a slip

    def __post_init__(self) -> None:
        if self.min_words < 1:
            raise ValueError("min-words must be 1 or more")


_P = "The mill by the weir goes to a brewery for the next ten years, said the council."
_QUOTE = "“The mill by the weir goes to a brewery for the next ten years, at last,” she said."


@rule(
    "CPY005",
    "duplicated-paragraph",
    severity="error",
    options=Options,
    examples=[
        Good(f"{_P}\n\nMore news.\n\nRead on.\n\nRead on."),
        Good(f"{_QUOTE}\n\n> {_QUOTE}", why="a pull quote repeats the text by design"),
        Good(f"---\ndescription: {_P}\n---\n{_P}"),
        Good("Read on for all of it.\n\nThe mill.\n\nRead on for all of it.", why="too short"),
        Bad("Read on for all of it.\n\nThe mill.\n\n⟦Read on for all of it.⟧", options=Options(min_words=5)),
        Bad(f"{_P}\n\nThe council met.\n\n⟦{_P}⟧"),
        Bad(f"{_P} ⟦{_P}⟧ It rains."),
    ],
)
def duplicated_paragraph(document: Document, options: Options) -> Iterator[Finding]:
    """A paragraph stands twice in the article, or sentences twice in one paragraph.

    It was pasted twice, or a migration doubled it. Pull quotes and a standfirst that repeats the opening are left alone.
    """
    seen: dict[str, Block] = {}
    doubled: set[int] = set()
    for block in document.blocks:
        if block.zone not in PROSE or block.zone == "standfirst" or any(len(document.concordance[word]) == 1 for word in block.words):
            continue
        text = " ".join(block.text.split())
        if text.count(" ") + 1 < options.min_words:
            continue
        first = seen.setdefault(_key(text), block)
        if first is block or "quote" in (first.zone, block.zone) or block.element.closest("aside", "figure") is not None:
            continue
        doubled.add(id(block))
        start = len(block.text) - len(block.text.lstrip())
        span = block.span(start, len(block.text.rstrip()))
        other = first.span(len(first.text) - len(first.text.lstrip()), len(first.text.rstrip()))
        yield Finding(span, "This paragraph stands further up already: remove one", related=(Related(None, other, "the first time"),))
    yield from _sentences(document, options.min_words, doubled)


MARKS = ".,;:!?…“”‘’\"'"


def _key(text: str) -> str:
    return "".join(text.split()).casefold().strip(MARKS)


def _ends(text: str) -> str:
    """The first and the last character of what makes a key, which few sentences of a paragraph share: soon told."""
    bare = text.strip(f"{MARKS} \n\u00a0\u2028")
    return (bare[:1] + bare[-1:]).casefold()


def _sentences(document: Document, least: int, doubled: set[int]) -> Iterator[Finding]:
    """Stretches of sentences that stand a second time in one paragraph."""
    for block, group in groupby(document.sentences, attrgetter("block")):
        sentences = list(group)
        if len({_ends(sentence.text) for sentence in sentences}) == len(sentences):
            continue
        keys = [_key(sentence.text) for sentence in sentences]
        if len(set(keys)) == len(keys) or block.zone not in ("body", "list") or id(block) in doubled:
            continue
        seen: dict[str, Sentence] = {}
        run: list[tuple[Sentence, Sentence]] = []
        for key, sentence in zip(keys, sentences, strict=True):
            first = seen.setdefault(key, sentence)
            if first is not sentence and sentence.text.count(" ") + 1 >= least:
                run.append((first, sentence))
            else:
                yield from _run(run)
                run = []
        yield from _run(run)


def _run(run: list[tuple[Sentence, Sentence]]) -> Iterator[Finding]:
    if run:
        span = Span(run[0][1].span.start, run[-1][1].span.end)
        related = (Related(None, Span(run[0][0].span.start, run[-1][0].span.end), "the first time"),)
        yield Finding(span, "These words stand twice in the paragraph: remove one", related=related)
