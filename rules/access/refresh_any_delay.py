"""ACC905 refresh-any-delay."""

from collections.abc import Iterator

from editlint import Bad, Document, Finding, Good, rule

from ._meta import refresh_delay, remove
from ._places import value

#: Up to this delay ACC902 speaks.
LONG = 72_000


@rule(
    "ACC905",
    "refresh-any-delay",
    severity="info",
    on=False,
    criteria=("2.2.4", "3.2.5"),
    act=("bisz58",),
    examples=[
        Good('<meta http-equiv="refresh" content="0; url=/new">', format="html", why="a redirect at once disturbs nobody"),
        Bad('<meta http-equiv="refresh" content="⟦72001⟧">', format="html", fixed=""),
    ],
)
def refresh_any_delay(document: Document) -> Iterator[Finding]:
    """Page reloads by itself, if only after a day.

    Under level AAA of WCAG a page changes only when its reader asks for it, however long that takes. Source: WCAG 2.2.4 and 3.2.5.
    """
    refresh = refresh_delay(document.elements("meta"))
    if refresh is not None and refresh[1] > LONG:
        message = f"The page reloads after {refresh[1]} seconds: let the reader decide"
        yield Finding(value(refresh[0], "content"), message, remove(document, refresh[0]))
