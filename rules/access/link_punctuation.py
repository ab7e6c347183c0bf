"""ACC208 link-punctuation."""

from collections.abc import Iterator

from editlint import Bad, Document, Edit, Finding, Fix, Good, Span, rule


@rule(
    "ACC208",
    "link-punctuation",
    severity="info",
    on=False,
    criteria=("2.4.4",),
    examples=[
        Good("See [the minutes](/july)."),
        Good("Made in the [U.S.](/us) Others came."),
        Bad("See [the minutes⟦.⟧](/july)", fixed="See [the minutes](/july)."),
    ],
)
def link_punctuation(document: Document) -> Iterator[Finding]:
    """A full stop or comma belongs to the sentence and stands inside its link.

    It is read out with the link's name in every list of links (Mailchimp content style guide).
    """
    for link in document.links:
        leaves = [leaf for leaf in link.element.texts() if leaf.text.strip()]
        if not leaves or len(leaves[-1].text) != leaves[-1].source.end - leaves[-1].source.start:
            continue
        text = link.text.rstrip()
        if text[-1:] not in (".", ",") or text.endswith("...") or len(text.split()) < 2:
            continue
        if _sentence(text) or not document.hidden.exposed(link.element):
            continue
        end = leaves[-1].source.end - (len(leaves[-1].text) - len(leaves[-1].text.rstrip()))
        mark = Span(end - 1, end)
        fix = Fix((Edit(mark, ""), Edit(Span(link.span.end, link.span.end), text[-1])), safe=True, title="move it out of the link")
        yield Finding(mark, f"“{text[-1]}” inside the link: move it out", (fix,))


def _sentence(text: str) -> bool:
    """Whether the link is a whole sentence, or ends in an abbreviation."""
    last = text.split()[-1]
    return "." in last[:-1] or (text[0].isupper() and len(text.split()) > 6)
