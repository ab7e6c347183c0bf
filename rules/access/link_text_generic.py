"""ACC202 link-text-generic."""

from collections.abc import Iterator

from editlint import Bad, Document, Finding, Good, Link, rule

from ._places import words

#: Says nothing, wherever it stands.
NOTHING = frozenset(
    (
        "click here|here|click|this|this link|link|more|more info|more information|more details|read more|read on|learn more|"
        "find out more|see more|view more|show more|continue|continue reading|go"
    ).split("|")
)


@rule(
    "ACC202",
    "link-text-generic",
    severity="warning",
    criteria=("2.4.4",),
    act=("5effbb",),
    examples=[
        Good("[Minutes of the July meeting](/july)."),
        Good("[Click here to read the minutes of the July meeting](/july).", why="only the whole text counts"),
        Good('Then <a>click here</a>. <a href="/m" aria-label="Minutes of July">here</a>', format="html"),
        Bad("For the minutes, [⟦click here⟧](/july)."),
        Bad("[⟦Read more…⟧](/july)"),
        Bad('<a href="/july">⟦Here⟧</a>', format="html"),
    ],
)
def link_text_generic(link: Link, document: Document) -> Iterator[Finding]:
    """Link text says nothing of where it leads.

    People who use a screen reader meet links in a list, without the sentence around them. Say what stands behind the link.
    Source: WCAG 2.4.4, the NHS and Mailchimp content guides.
    """
    name = document.names.of(link.element).casefold().strip(" .,;:!?…→›»>\"'“”‘’")
    if name in NOTHING and document.hidden.exposed(link.element):
        yield Finding(words(link.element), f"“{document.names.of(link.element)}” does not say where the link leads")
