"""ACC904 role-valid."""

from collections.abc import Iterator

from editlint import Bad, Document, Finding, Good, rule

from ._places import short, templated, value


@rule(
    "ACC904",
    "role-valid",
    criteria=("4.1.2",),
    act=("674b10",),
    examples=[
        Good(
            '<p role="note">Old.</p> <a role="doc-noteref" href="#n">1</a> <p role="doc-tip note">New.</p> <p role="">None.</p>',
            format="html",
        ),
        Good('<p role="searchfield" hidden>Old.</p>', format="html"),
        Bad('<p role="⟦notice⟧">Old.</p> <div role="⟦landmark⟧">Abstract.</div>', format="html"),
    ],
)
def role_valid(document: Document) -> Iterator[Finding]:
    """``role`` is none that WAI-ARIA knows.

    Browsers ignore it, and the element stays what it was: what the role promised is not there. Source: WAI-ARIA 1.2, 5.4.
    """
    for element in document.having("role"):
        said = element.get("role") or ""
        if templated(document, element, "role"):
            continue
        if said.strip() and not document.roles.explicit(element) and document.hidden.exposed(element):
            yield Finding(value(element, "role"), f"“{short(said)}” is no role of WAI-ARIA: remove it")
