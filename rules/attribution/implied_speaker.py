"""ATT002 implied-speaker."""

from collections.abc import Iterator

from editlint import Bad, Finding, Good, Quotation, Record, rule

from ._shared import is_speech


class Options(Record):
    """How strict to be."""

    every_paragraph: bool = False  #: also where a paragraph goes straight on from one that is all the same person's words


@rule(
    "ATT002",
    "implied-speaker",
    severity="info",
    options=Options,
    examples=[
        Good("“We shall open the ward in May,” said Jane Doe. “The staff are ready.”"),
        Good("Jane Doe said:\n\n“We shall open the ward in May.”"),
        Good(
            "“We shall open the ward in May,” said Jane Doe. “The staff are ready.\n\n“And the patients are, too.”",
            why="open each paragraph, close the last",
        ),
        Bad("Jane Doe said the ward was ready.\n\n⟦“We shall open it in May, whatever it costs.”⟧"),
        Good(
            "“We shall open the ward in May,” said Jane Doe.\n\n“The staff are ready, and so are we.”",
            why="it goes straight on from a paragraph that is all hers",
        ),
        Bad(
            "“We shall open the ward in May,” said Jane Doe.\n\n⟦“The staff are ready, and so are we.”⟧",
            options=Options(every_paragraph=True),
        ),
        Bad("Jane Doe was pleased, and said “we are on time”. John Roe was not.\n\n⟦“The staff are ready, and so are we.”⟧"),
    ],
)
def implied_speaker(quotation: Quotation, options: Options) -> Iterator[Finding]:
    """Only the paragraph before tells who speaks.

    The reader has to guess that the same person goes on; where two people are quoted in turn, the guess is often wrong. “She said” is
    enough. Words that go straight on from a paragraph which is nothing but the same person's words are left alone.
    """
    if quotation.attribution == "implied" and (options.every_paragraph or not quotation.runs_on) and is_speech(quotation):
        name = quotation.resolved or quotation.speaker
        yield Finding(quotation.span, f"Say who speaks: only a paragraph beside it tells ({name})"[:80])
