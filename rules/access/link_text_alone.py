"""ACC209 link-text-alone."""

from collections.abc import Iterator

from editlint import Bad, Document, Finding, Good, rule

from ._generic import ANY, PHRASES, SORTS, Contexts, in_navigation
from ._links import shown
from ._phrases import normalise, primary
from ._places import short


@rule(
    "ACC209",
    "link-text-alone",
    severity="info",
    on=False,
    criteria=("2.4.9",),
    act=("aizyf1",),
    examples=[
        Good("[Minutes of the July meeting](/july)."),
        Good("For the minutes, [click here](/july).", why="link-text-generic reports it"),
        Bad("See the description of [⟦this product⟧](#desc)."),
        Bad("- Minutes of July\n  - [⟦PDF⟧](/july.pdf)"),
    ],
)
def link_text_alone(document: Document) -> Iterator[Finding]:
    """Link text is clear only from what stands around it.

    In a list of links, as screen readers offer it, nothing stands around it (WCAG 2.4.9, level AAA). Off by default: the context is
    enough for levels A and AA.
    """
    contexts = Contexts(document)
    for element, name in document.names.links:
        text = normalise(name)
        if text not in ANY:
            continue
        lang = primary(document.languages.of(element))
        kinds = SORTS.get(lang, frozenset())
        if text not in kinds or text in PHRASES.get(lang, ()) or in_navigation(element):
            continue
        if contexts.clear(element, kinds, lang):
            yield Finding(shown(element), f"“{short(name)}” is clear only from its context: name the thing")
