"""ACC911 aria-known."""

from collections.abc import Iterator

from editlint import Bad, Document, Edit, Finding, Fix, Good, Span, rule

from ._places import short


@rule(
    "ACC911",
    "aria-known",
    criteria=("4.1.2",),
    act=("5f99a7",),
    profile="aria",
    examples=[
        Good('<div role="dialog" aria-modal="true" aria-label="Log in">Name</div>', format="html"),
        Bad(
            '<div role="searchbox" ⟦aria-labelled⟧="name">Town</div>',
            format="html",
            fixed='<div role="searchbox" aria-labelledby="name">Town</div>',
        ),
        Bad('<p ⟦aria-made-up⟧="x">Town</p>', format="html"),
    ],
)
def aria_known(document: Document) -> Iterator[Finding]:
    """Attribute begins with ``aria-`` and is none that WAI-ARIA has.

    Browsers ignore it: mostly it is a slip of the pen, and the name or state it should give is missing. Source: WAI-ARIA 1.2, 6.5.
    """
    known = document.roles.attributes()
    for element in document.having("aria-"):
        for attribute in element.attributes:
            if not attribute.name.startswith("aria-") or attribute.name in known or attribute.span is None:
                continue
            import difflib

            close = difflib.get_close_matches(attribute.name, known, 1, 0.8)
            place = Span(attribute.span.start, attribute.span.start + len(attribute.name))
            fixes = (Fix((Edit(place, close[0]),), title=f"write {close[0]}"),) if close else ()
            hint = f": did you mean {close[0]}?" if close else ""
            yield Finding(place, f"“{short(attribute.name, 25)}” is not in WAI-ARIA{hint}", fixes)
