"""What nobody sees, and what nobody hears: elements that are not rendered, not visible, or kept from assistive technology."""

from __future__ import annotations

from ..read.tree import Element
from .document import Document

#: Elements that a browser never renders (HTML, 15.3.1), scripting being on.
UNRENDERED = frozenset("head title meta link base style script noscript template noembed noframes datalist param rp source track".split())
#: Elements that stand in for their content, which is a fallback for old browsers.
REPLACED = frozenset("audio video iframe".split())
#: Why an element is hidden. Each holds for all below it; only visibility can be taken back.
_UNRENDERED, _INVISIBLE, _SILENT = 1, 2, 4


class Hidden:
    """Of every element, whether it is rendered, visible and exposed.

    Counted are the ``hidden`` attribute, ``display`` and ``visibility`` in style attributes and the page's style sheets, and
    ``aria-hidden="true"``, each with its inheritance. Text moved off the screen is not hidden: screen readers read it.
    """

    def __init__(self, document: Document) -> None:
        self._why: dict[int, int] = {}
        styles = document.styles
        display, visibility = styles.says("display"), styles.says("visibility")
        stack: list[tuple[Element, int]] = [(document.root, 0)]
        while stack:
            element, why = stack.pop()
            tag = element.tag
            if tag in UNRENDERED:
                why |= _UNRENDERED
            if element.attributes:
                style = element.get("style")
                why = self._own(element, why, styles.value(element, "display") if display or style else None)
                if visibility or style:
                    seen = styles.value(element, "visibility")
                    if seen in ("hidden", "collapse"):
                        why |= _INVISIBLE
                    elif seen == "visible":
                        why &= ~_INVISIBLE
            elif display or visibility or tag == "dialog":
                why = self._own(element, why, styles.value(element, "display"))
                if styles.value(element, "visibility") in ("hidden", "collapse"):
                    why |= _INVISIBLE
            if why:
                self._why[id(element)] = why
            if tag in REPLACED:
                why |= _UNRENDERED
            stack.extend((child, why) for child in element.children if isinstance(child, Element))

    @staticmethod
    def _own(element: Element, why: int, display: str | None) -> int:
        if display == "none" or (
            display is None
            and (
                element.get("hidden") is not None
                or (element.tag == "dialog" and element.get("open") is None)
                or (element.tag == "input" and (element.get("type") or "").strip().lower() == "hidden")
            )
        ):
            why |= _UNRENDERED
        if (element.get("aria-hidden") or "").strip().lower() == "true":
            why |= _SILENT
        return why

    def rendered(self, element: Element) -> bool:
        """Whether the element has a box: neither it nor anything around it is ``display: none`` or ``hidden``."""
        return not self._why.get(id(element), 0) & _UNRENDERED

    def visible(self, element: Element) -> bool:
        """Whether it is rendered and not ``visibility: hidden``."""
        return not self._why.get(id(element), 0) & (_UNRENDERED | _INVISIBLE)

    def exposed(self, element: Element) -> bool:
        """Whether assistive technology is told of it: visible, and nothing around it is ``aria-hidden``."""
        return id(element) not in self._why
