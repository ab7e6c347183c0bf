"""ACC916 role-context."""

from collections.abc import Iterator

from editlint import Bad, Document, Element, Finding, Good, rule

from ._owned import owners, parent
from ._places import start_tag


@rule(
    "ACC916",
    "role-context",
    criteria=("1.3.1",),
    act=("ff89c9",),
    profile="aria",
    examples=[
        Good('<div role="list"><div><div role="listitem">East</div></div></div> <ul><li role="listitem">West</li></ul>', format="html"),
        Good(
            '<div role="list" aria-owns="e"></div><div id="e" role="listitem">East</div> <p role="listitem" hidden>Old</p>', format="html"
        ),
        Bad('⟦<div role="listitem">⟧East</div> <div role="list"><p>⟦<b role="tab">⟧West</b></p></div>', format="html"),
    ],
)
def role_context(document: Document) -> Iterator[Finding]:
    """Part of a list, table or menu does not stand in one.

    A screen reader counts the items of the list that they stand in, and says nothing of lone ones. Source: WAI-ARIA 1.2, 5.2.6.
    """
    roles = document.roles
    owned: dict[int, Element] | None = None
    for element in document.having("role"):
        role = roles.explicit(element)
        spec = roles.spec(role)
        if (
            spec is None
            or not spec.context
            or roles.native(element) == role
            or role == "caption"
            or not document.hidden.exposed(element)
            or roles.of(element) != role
        ):
            continue
        owned = owners(document) if owned is None else owned
        above = parent(document, element, owned)
        if above is None or roles.of(above) not in spec.context:
            yield Finding(start_tag(element), f"Role {role} must stand in {' or '.join(sorted(spec.context - {'directory'})[:4])}")
