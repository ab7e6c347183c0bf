"""ATT001 unattributed-quote."""

from collections.abc import Iterator

from editlint import Bad, Document, Finding, Good, Quotation, rule

from ._shared import bare, is_speech, opening


def repeats(quotation: Quotation, document: Document) -> bool:
    """Whether it is a pull quote: the same words stand elsewhere in the article with their speaker."""
    words = bare(quotation.text)
    return any(other.attribution != "none" and words in bare(other.text) for other in document.quotations if other is not quotation)


@rule(
    "ATT001",
    "unattributed-quote",
    examples=[
        Good("> “I came to the mill in 2019 and knew nobody there.”\n>\n> Jo, Town Council", why="signed below, if with one name only"),
        Good("“We shall open the ward in May,” said Jane Doe, the matron."),
        Good("The matron, Jane Doe, was pleased. “We shall open the ward in May,” she said. “The staff are ready for it.”"),
        Good("“The ward is safe to open,” the report says."),
        Good("Jane Doe: “We shall open the ward in May.”\n\nJohn Roe: “We shall see about that.”"),
        Good("As Jane Doe put it, “We shall open the ward in May.”"),
        Good(
            "Patients were kind:\n\n- “The nurses were wonderful.”\n- “I could not have asked for more.”",
            why="the lead-in says whose words they are",
        ),
        Good("You might think, “This has nothing to do with me.” It does.", why="nobody said it"),
        Good("## “We shall open the ward in May”\n\nThe matron, Jane Doe, said so.", why="headings need no speaker"),
        Good("“We shall open in May.”\n\nThe ward has a garden. “We shall open in May. It is time,” said Jane Doe.", why="a pull quote"),
        Bad("The ward has thirty beds.\n\n⟦“We shall open the ward in May, whatever it costs.”⟧\n\nThe street was closed for two days."),
        Bad("The ward has thirty beds. ⟦“We shall open it in May, whatever it costs.”⟧ It has its own garden."),
        Bad("<p>The ward has thirty beds.</p><p>⟦“We shall open it in May, whatever it costs.”⟧</p>", format="html"),
    ],
)
def unattributed_quote(quotation: Quotation, document: Document) -> Iterator[Finding]:
    """Nothing says who speaks.

    A quotation without a speaker is the mistake that editors fear most: readers cannot weigh the words, and whoever answers for the
    article cannot check them. Name the speaker before the quotation or after its first sentence. Journalism teachers call it an
    orphan quote (University of Kansas editing guide; Centre for Journalism, Kent: “Never use a quote without first
    identifying the speaker”).
    """
    if quotation.attribution == "none" and is_speech(quotation) and not repeats(quotation, document):
        yield Finding(quotation.span, f"“{opening(quotation)}”: say who said it")
