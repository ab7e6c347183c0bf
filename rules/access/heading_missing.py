"""ACC306 heading-missing."""

from collections.abc import Iterator

from editlint import PROSE, Bad, Block, Document, Finding, Good, Record, rule


class Options(Record):
    max_words: int = 400  #: words of running text without a subheading

    def __post_init__(self) -> None:
        if self.max_words < 1:
            raise ValueError("max-words must be 1 or more")


_P = "The miller ground the wheat of the farm before noon on Monday. "


@rule(
    "ACC306",
    "heading-missing",
    severity="warning",
    on=False,
    options=Options,
    criteria=("2.4.10",),
    examples=[
        Good(f"# Mill\n\n{_P * 20}\n\n## Wheel\n\n{_P * 20}"),
        Good(f"# Mill\n\n{_P * 20}\n\n{_P * 20}", options=Options(max_words=1000)),
        Bad(f"# Mill\n\n{_P * 20}\n\n{_P * 17}\n\n⟦{_P.strip()}⟧"),
    ],
)
def heading_missing(document: Document, options: Options) -> Iterator[Finding]:
    """A long stretch of text has no subheading.

    Readers scan for the part they came for, and people who use a screen reader jump from heading to heading (WAI page structure
    tutorial; 400 words is the usual limit of browser checkers). Off by default: news is written without subheadings.
    """
    words = 0
    last: Block | None = None
    headings = {id(heading.block) for heading in document.headings}
    for block in document.blocks:
        if block.zone in ("headline", "heading") or id(block) in headings:
            if words > options.max_words and last is not None:
                yield _finding(last, words)
            words, last = 0, None
        elif block.zone in PROSE and document.hidden.exposed(block.element):
            if words > options.max_words:
                yield _finding(block, words)
                words = 0
            words += len(block.prose.split())
            last = block
    if words > options.max_words and last is not None:
        yield _finding(last, words)


def _finding(block: Block, words: int) -> Finding:
    text = block.text
    span = block.span(len(text) - len(text.lstrip()), len(text.rstrip()))
    return Finding(span, f"{words} words without a subheading: put one before this paragraph")
