"""ACC915 role-required-state."""

from collections.abc import Iterator

from editlint import Bad, Document, Element, Finding, Good, rule

from ._places import start_tag

#: Roles where WAI-ARIA has a value for the state that is left out.
DEFAULTED = frozenset(("heading", "option"))


@rule(
    "ACC915",
    "role-required-state",
    criteria=("4.1.2",),
    act=("4e8ab6",),
    profile="aria",
    examples=[
        Good(
            '<div role="checkbox" aria-checked="false">Old</div> <input type="checkbox" role="switch"> <b role="option">S</b>',
            format="html",
        ),
        Good(
            '<div role="combobox" aria-expanded="false">York</div> <hr role="separator">',
            format="html",
            why="a closed list need not be there",
        ),
        Bad(
            '⟦<div role="checkbox">⟧Old</div> ⟦<div role="slider" aria-valuemin="0">⟧Loud</div> ⟦<b role="combobox">⟧York</b>',
            format="html",
        ),
        Bad('⟦<div role="separator" tabindex="0">⟧</div> ⟦<div role="radio" aria-checked="">⟧Old</div>', format="html"),
    ],
)
def role_required_state(document: Document) -> Iterator[Finding]:
    """Element with a role lacks the state that the role needs.

    A checkbox that does not say whether it is checked says nothing at all. Source: WAI-ARIA 1.2, 5.2.2.
    """
    roles = document.roles
    for element in document.having("role"):
        role = roles.explicit(element)
        spec = roles.spec(role)
        if spec is None or role in DEFAULTED or not document.hidden.exposed(element) or roles.of(element) != role:
            continue
        if roles.native(element) == role or _built_in(element):
            continue
        needed = set(spec.required)
        if role == "separator" and roles.focusable(element):
            needed.add("aria-valuenow")
        if role == "combobox" and (element.get("aria-expanded") or "").strip().lower() == "false":
            needed.discard("aria-controls")
        if document.templated(element.open):
            continue
        missing = sorted(name for name in needed if not (element.get(name) or "").strip())
        if missing:
            yield Finding(start_tag(element), f"Role {role} needs {' and '.join(missing)}")


def _built_in(element: Element) -> bool:
    """Whether the element has the state by nature: a checkbox is checked or not, whatever role it plays."""
    return element.tag == "input" and (element.get("type") or "").strip().lower() in ("checkbox", "radio", "range", "number")
