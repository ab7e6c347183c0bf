"""ACC208 link-punctuation."""

import re
from collections.abc import Iterator
from functools import cache

from editlint import Bad, Document, Edit, Finding, Fix, Good, Link, Span, rule

from ._links import block_of


@rule(
    "ACC208",
    "link-punctuation",
    severity="info",
    on=False,
    criteria=("2.4.4",),
    examples=[
        Good("See the [minutes](/july)."),
        Good("Made in the [old U.S.](/us) Others came."),
        Good("Read [The Echo](/echo) and [A Tale of Two Mills](/tale).", why="the article is part of a name"),
        Good("Then [and so on...](/july)"),
        Bad("See [minutes of July⟦.⟧](/july)", fixed="See [minutes of July](/july)."),
        Bad("See [⟦the⟧ minutes](/july).", fixed="See the [minutes](/july)."),
        Bad(
            'After <a href="/july"><b>⟦the⟧ minutes⟦,⟧</b></a> came tea.',
            format="html",
            fixed='After the <a href="/july"><b>minutes</b></a>, came tea.',
        ),
    ],
)
def link_punctuation(document: Document) -> Iterator[Finding]:
    """A full stop, comma or article belongs to the sentence and stands inside its link.

    It is read out with the link's name in every list of links (Mailchimp content style guide).
    """
    for link in document.links:
        leaves = [leaf for leaf in link.element.texts() if leaf.text.strip()]
        if not leaves or not document.hidden.exposed(link.element):
            continue
        first, last = leaves[0], leaves[-1]
        lead = first.source.start + len(first.text) - len(first.text.lstrip())
        match = article().match(first.text.lstrip())
        if match is not None and len(first.text) == first.source.end - first.source.start and _inside(document, link):
            mark = Span(lead, lead + len(match[1]))
            edits = (Edit(Span(link.span.start, link.span.start), f"{match[1]} "), Edit(Span(mark.start, mark.end + 1), ""))
            yield Finding(mark, f"“{match[1]}” inside the link: move it out", (Fix(edits, True, "move it out of the link"),))
        text = " ".join(link.text.split())
        if text[-1:] not in (".", ",") or text.endswith("..") or abbreviation().search(text) or len(text) < 3:
            continue
        if len(last.text) != last.source.end - last.source.start:
            continue
        end = last.source.end - (len(last.text) - len(last.text.rstrip()))
        mark = Span(end - 1, end)
        fix = Fix((Edit(mark, ""), Edit(Span(link.span.end, link.span.end), text[-1])), safe=True, title="move it out of the link")
        yield Finding(mark, f"“{text[-1]}” inside the link: move it out", (fix,))


@cache
def article() -> re.Pattern[str]:
    """An article that is no part of a name."""
    return re.compile(r"(the|an?|The|An?)[ \t\n](?=[a-z\d]|\Z)")


@cache
def abbreviation() -> re.Pattern[str]:
    return re.compile(r"(?:\b\w\.[\w.]*|\b(?:etc|vs|no|Inc|Ltd|Co|Corp|Jr|Sr|St|approx|Mr|Mrs|Ms|Dr|Bros)\.)\Z", re.I)


def _inside(document: Document, link: Link) -> bool:
    """Whether a link stands inside a sentence: one that is all of its block is a title."""
    block = block_of(document, link.element)
    return block is not None and block.text.strip() != link.text.strip()
