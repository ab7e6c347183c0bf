"""ATT008 speaker-name-differs."""

from collections.abc import Iterator

from editlint import Bad, Edit, Finding, Fix, Good, Related, Speaker, rule


@rule(
    "ATT008",
    "speaker-name-differs",
    examples=[
        Good("Stephen Dorrell spoke first. “We open in May,” Dorrell said."),
        Good("“We open in May,” said Jane Williams. “We do,” said John William.", why="two people"),
        Good("“We open in May,” said Steve Jones. Steven Jones said so before.", why="short and long form of one name"),
        Bad(
            "Stephen Dorrell spoke first. “We open in May,” ⟦Dorell⟧ said. “It is time,” Dorrell said.",
            fixed="Stephen Dorrell spoke first. “We open in May,” Dorrell said. “It is time,” Dorrell said.",
        ),
        Bad(
            "Stephen Dorrell spoke first. “Yes,” ⟦Dorell⟧ said. “It is time,” Dorrell said. “Now,” Dorell said. “Go,” Dorrell said.",
            why="one finding for a form",
        ),
        Bad("Katherine Doe spoke. “We open in May,” said Katherine Doe. ⟦Katharine⟧ Doe left."),
    ],
)
def speaker_name_differs(speaker: Speaker) -> Iterator[Finding]:
    """A speaker's name is spelled in two ways.

    One of them is wrong, and a misspelled name is what readers and the person quoted notice first. The rarer spelling is reported; check
    which one is right.
    """
    if not speaker.spellings:
        return
    (usual, places), *others = speaker.spellings
    for other, spans in others:
        fix = Fix(tuple(Edit(span, usual) for span in spans), title=f"spell it “{usual}”")
        related = (Related(None, places[0], usual), *(Related(None, span, "here, too") for span in spans[1:6]))
        yield Finding(spans[0], f"“{other}” here, “{usual}” elsewhere: check the name"[:80], (fix,), related=related)
