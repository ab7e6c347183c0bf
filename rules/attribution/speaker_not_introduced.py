"""ATT003 speaker-not-introduced."""

from collections.abc import Iterator

from editlint import Bad, Finding, Good, Speaker, rule


@rule(
    "ATT003",
    "speaker-not-introduced",
    severity="warning",
    examples=[
        Good("Jane Dunbar runs the ward. “We open in May,” Ms Dunbar said."),
        Good("The matron, Ms Dunbar, runs the ward. “We open in May,” Ms Dunbar said.", why="the article says who she is"),
        Good("“We open in May,” Google said.", why="a company has but one name"),
        Good("# Jane Dunbar opens ward\n\n“We open in May,” Ms Dunbar said."),
        Bad("The ward has thirty beds. “We open in May,” ⟦Ms Dunbar⟧ said. “It was time.”"),
        Good("The ward has thirty beds. “We open in May,” Dunbar said.", why="it may be a company"),
    ],
)
def speaker_not_introduced(speaker: Speaker) -> Iterator[Finding]:
    """A speaker appears by surname only, and the article never says who that is.

    The paragraph that introduced the person was cut, or the writer forgot. Give the full name and what the person is at first mention
    (Purdue OWL, “Journalism and journalistic writing”: full name and descriptor).
    """
    if speaker.titled and not speaker.introduced and not speaker.role:
        yield Finding(speaker.first, f"Say who {speaker.name} is: the article gives only a surname"[:80])
