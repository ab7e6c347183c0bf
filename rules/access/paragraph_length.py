"""ACC802 paragraph-length."""

from collections.abc import Iterator

from editlint import Bad, Document, Finding, Good, Record, rule


class Options(Record):
    max_words: int = 150  #: words in a paragraph; 0: any number
    max_sentences: int = 0  #: sentences in a paragraph (NHS 3); 0: any number


_P = "The miller ground the wheat of the farm before noon on Monday. "


@rule(
    "ACC802",
    "paragraph-length",
    severity="info",
    on=False,
    options=Options,
    criteria=("3.1.5",),
    yields_to=("REA005",),
    examples=[
        Good(_P * 4),
        Good(_P * 14, options=Options(max_words=200)),
        Bad(f"⟦{(_P * 14).strip()}⟧"),
        Bad(f"⟦{(_P * 4).strip()}⟧", options=Options(max_sentences=3)),
    ],
)
def paragraph_length(document: Document, options: Options) -> Iterator[Finding]:
    """A paragraph is longer than readers like to enter.

    plainlanguage.gov stops at 150 words, the NHS at three sentences. One paragraph, one thought.
    """
    counts: dict[int, int] = {}
    for sentence in document.sentences:
        counts[id(sentence.block)] = counts.get(id(sentence.block), 0) + 1
    for block in document.blocks:
        if block.zone not in ("body", "standfirst") or id(block) not in counts or not document.hidden.exposed(block.element):
            continue
        words = sum(any(c.isalnum() for c in word) for word in block.text.split())
        text = block.text
        span = block.span(len(text) - len(text.lstrip()), len(text.rstrip()))
        if options.max_words and words > options.max_words:
            yield Finding(span, f"A paragraph of {words} words: make two of it")
        elif options.max_sentences and counts[id(block)] > options.max_sentences:
            yield Finding(span, f"A paragraph of {counts[id(block)]} sentences: keep to {options.max_sentences}")
