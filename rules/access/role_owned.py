"""ACC917 role-owned."""

from collections.abc import Iterator

from editlint import Bad, Document, Element, Finding, Good, rule

from ._owned import children, owners
from ._places import start_tag

#: Roles that may hold other things beside what they need.
LOOSE = frozenset(("radiogroup", "feed"))
#: What may always stand between the items.
BETWEEN = {"menu": "separator", "menubar": "separator", "group": "separator", "table": "caption", "grid": "caption", "treegrid": "caption"}


@rule(
    "ACC917",
    "role-owned",
    criteria=("1.3.1",),
    act=("bc4a75",),
    profile="aria",
    examples=[
        Good('<div role="list"><span role="listitem">East</span></div> <ul role="list"><li>East</li></ul>', format="html"),
        Good(
            '<div role="menu"><div role="group"><b role="menuitem">Cut</b></div></div> <ul role="menu" aria-busy="true"></ul>',
            format="html",
        ),
        Good('<table role="grid"><tr><td role="gridcell">1</td></tr></table> <select multiple><option>1</option></select>', format="html"),
        Bad('⟦<div role="list">⟧<span role="listitem">East</span><a href="/">West</a></div>', format="html"),
        Bad('<div role="grid">⟦<div role="row">⟧<span>1</span></div></div>', format="html"),
        Bad('⟦<div role="menu">⟧<div role="group"><b role="treeitem">Cut</b></div></div>', format="html"),
    ],
)
def role_owned(document: Document) -> Iterator[Finding]:
    """List, table or menu made of roles holds something else than its items, or none.

    Screen readers count the items and move among them; what is none of them is left out. Source: WAI-ARIA 1.2, 5.2.5.
    """
    roles = document.roles
    owned: dict[int, Element] | None = None
    for element in document.having("role"):
        role = roles.explicit(element)
        spec = roles.spec(role)
        if spec is None or not spec.owned or not document.hidden.exposed(element) or roles.of(element) != role:
            continue
        if document.templated(element.span) or (element.get("aria-busy") or "").strip().lower() == "true":
            continue
        owned = owners(document) if owned is None else owned
        found, stranger = _judge(document, element, spec.owned, owned)
        items = " or ".join(dict.fromkeys(path[-1] for path in spec.owned if len(path) == 1))
        if stranger is not None and role not in LOOSE:
            yield Finding(start_tag(element), f"Role {role} holds <{stranger.tag[:12]}>, and may hold only {items[:36]}"[:80])
        elif not found:
            yield Finding(start_tag(element), f"Role {role} holds none of its items: {items[:46]}"[:80])


def _judge(
    document: Document, element: Element, paths: tuple[tuple[str, ...], ...], owned: dict[int, Element]
) -> tuple[bool, Element | None]:
    """Whether there is an item, and the first child that is none and leads to none."""
    direct = {path[0] for path in paths if len(path) == 1}
    through = {path[0]: {other[-1] for other in paths if other[0] == path[0] and len(other) > 1} for path in paths if len(path) > 1}
    found = False
    stack: list[tuple[Element, set[str]]] = [(element, direct)]
    seen: set[int] = set()
    while stack:
        holder, allowed = stack.pop()
        for child in children(document, holder, owned):
            role = document.roles.of(child)
            if role == "generic" and child.tag == "li":
                role = "listitem"
            if role in allowed:
                found = True
            elif role in through and id(child) not in seen:
                seen.add(id(child))
                stack.append((child, through[role]))
            elif BETWEEN.get(document.roles.of(holder)) != role:
                return found, child
    return found, None
