"""ATT004 speaker-without-role."""

from collections.abc import Iterator

from editlint import Bad, Finding, Good, House, Speaker, rule


@rule(
    "ATT004",
    "speaker-without-role",
    severity="info",
    on=False,
    examples=[
        Good("“We open in May,” said Jane Doe, the matron."),
        Good("“We open in May,” said campaign spokeswoman Jane Doe."),
        Good("President Obama was there. “We open in May,” Barack Obama said."),
        Good("“We open in May,” Jane Doe said.", house={"style": {"name": {"Jane Doe": {"roles": ["matron"]}}}}),
        Bad("“We open in May,” ⟦Jane Doe⟧ said."),
    ],
)
def speaker_without_role(speaker: Speaker, house: House) -> Iterator[Finding]:
    """A speaker is named, and nothing says what the person is.

    Readers weigh words by who speaks: “Jane Doe, the matron”, not “Jane Doe” (Purdue OWL asks for a descriptor at first mention). Off by
    default: people whom every reader of the house knows need none, and those whose roles the house's vocabulary has.
    """
    names = house.style.name
    if not speaker.role and speaker.introduced and not (speaker.name in names and names[speaker.name].roles):
        name = speaker.name if len(speaker.name) <= 32 else speaker.name[:31].rstrip() + "…"
        yield Finding(speaker.first, f"Say what {name} is: a job, a place, a tie to the story")
