"""The accessibility tree around an element: who is its parent, who are its children."""

from collections.abc import Iterator

from editlint import Document, Element

#: Roles that the tree leaves out: what is in them belongs to what is around them.
TRANSPARENT = frozenset(("generic", "none", ""))
#: Elements without a role that assistive technology nevertheless meets.
MET = frozenset("audio canvas embed iframe input label legend object summary video".split())


def owners(document: Document) -> dict[int, Element]:
    """id() of an element -> the element that owns it by ``aria-owns``."""
    found: dict[int, Element] = {}
    for element in document.having("aria-owns"):
        for token in (element.get("aria-owns") or "").split():
            target = document.by_id(token)
            if target is not None and target is not element:
                found.setdefault(id(target), element)
    return found


def transparent(document: Document, element: Element) -> bool:
    """Whether the tree leaves the element out, though not what is in it."""
    return document.roles.of(element) in TRANSPARENT and element.tag not in MET


def parent(document: Document, element: Element, owned: dict[int, Element]) -> Element | None:
    """The element above in the accessibility tree."""
    one: Element | None = element
    seen: set[int] = set()
    while one is not None and id(one) not in seen:
        seen.add(id(one))
        one = owned.get(id(one)) or one.parent
        if one is not None and one.tag != "#root" and not transparent(document, one):
            return one
    return None


def children(document: Document, element: Element, owned: dict[int, Element]) -> Iterator[Element]:
    """The elements directly below in the accessibility tree, first those inside it, then those that ``aria-owns`` names."""
    stack = [child for child in reversed(element.children) if isinstance(child, Element)]
    extra = [document.by_id(token) for token in (element.get("aria-owns") or "").split()]
    stack = [one for one in reversed(extra) if one is not None and owned.get(id(one)) is element] + stack
    seen: set[int] = {id(element)}
    while stack:
        one = stack.pop()
        if id(one) in seen or owned.get(id(one), element) is not element or not document.hidden.exposed(one):
            continue
        seen.add(id(one))
        if transparent(document, one):
            stack.extend(child for child in reversed(one.children) if isinstance(child, Element))
        else:
            yield one
