"""ACC105 alt-length."""

from collections.abc import Iterator

from editlint import Bad, Document, Finding, Good, Record, rule

from ._alternatives import alternatives


class Options(Record):
    max: int = 125  #: characters as a screen reader reads them

    def __post_init__(self) -> None:
        if self.max < 1:
            raise ValueError("max must be 1 or more")


LONG = (
    "Four volunteers in waders lift the last of the six oak paddles onto the wheel while a crane holds the axle above the "
    "race and a crowd looks on"
)


@rule(
    "ACC105",
    "alt-length",
    severity="warning",
    options=Options,
    criteria=("1.1.1",),
    examples=[
        Good("![Volunteers lift the last paddle onto the wheel](wheel.jpg)"),
        Good(f"![{LONG}](wheel.jpg)", options=Options(max=250)),
        Good('<img src="a.jpg" alt="" title="x">', format="html"),
        Bad(f"![⟦{LONG}⟧](wheel.jpg)"),
        Bad(f'<img src="wheel.jpg" alt="⟦{LONG}⟧">', format="html"),
    ],
)
def alt_length(document: Document, options: Options) -> Iterator[Finding]:
    """An alternative text is too long to listen to.

    A screen reader reads an alternative in one go: nobody can pause in it, go back a word, or skip. 125 characters is the limit of the
    NHS digital service manual; what needs more belongs in the text or the caption, where everybody can read it.
    """
    for _, alt, span in alternatives(document):
        length = len(" ".join(alt.split()))
        if length > options.max:
            yield Finding(span, f"Alternative of {length} characters: keep to {options.max}, put the rest in the text")
