"""What nobody sees, and what nobody hears: elements that are not rendered, not visible, or kept from assistive technology."""

from __future__ import annotations

from ..read.tree import Element
from .document import Document
from .styles import length

#: Elements that a browser never renders (HTML, 15.3.1), scripting being on.
UNRENDERED = frozenset("head title meta link base style script noscript template noembed noframes datalist param rp source track".split())
#: Elements that stand in for their content, which is a fallback for old browsers.
REPLACED = frozenset("audio video iframe".split())
#: Attributes that can hide an element.
CAUSES = ("hidden", "style", "aria-hidden")
#: An offset that takes text off any screen, in CSS pixels.
OFF_SCREEN = -900.0
#: Why an element is hidden. Each holds for all below it; only visibility can be taken back.
_UNRENDERED, _INVISIBLE, _SILENT = 1, 2, 4


#: Properties that can put text where nobody sees it.
MOVES = tuple("position left top margin-left margin-top text-indent clip clip-path opacity".split())


class Hidden:
    """Of every element, whether it is rendered, visible and exposed.

    Counted are the ``hidden`` attribute, ``display`` and ``visibility`` in style attributes and the page's style sheets, and
    ``aria-hidden="true"``, each with its inheritance. Text moved off the screen is not hidden: screen readers read it.
    """

    def __init__(self, document: Document) -> None:
        self._why: dict[int, int] = {}
        self._away: dict[int, bool] = {}
        self._styles = styles = document.styles
        self._moved = any(styles.says(name) for name in MOVES)
        self._display, self._visibility = styles.says("display"), styles.says("visibility")
        if self._display or self._visibility:
            self._walk(document.root)
            return
        causes = [*document.having(*CAUSES), *document.elements(*UNRENDERED, *REPLACED, "dialog", "input")]
        below = -1
        for cause in sorted(causes, key=_start):  # nothing outside them can be hidden
            if cause.start > below:
                self._walk(cause)
                below = max(cause.end - 1, cause.start)

    def _walk(self, top: Element) -> None:
        """Find out about an element round which nothing is hidden, and about all below it."""
        styles, display, visibility = self._styles, self._display, self._visibility
        stack: list[tuple[Element, int]] = [(top, 0)]
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

    def seen(self, element: Element) -> bool:
        """Whether it is visible and neither moved off the screen, nor clipped away, nor transparent, as far as the page's styles say."""
        if not self.visible(element):
            return False
        chain = []
        away = False
        one: Element | None = element
        while one is not None:
            known = self._away.get(id(one))
            if known is not None:
                away = known
                break
            chain.append(one)
            one = one.parent
        for one in reversed(chain):
            away = away or self._moves_away(one)
            self._away[id(one)] = away
        return not away

    def _moves_away(self, element: Element) -> bool:
        style = element.get("style")
        if not (self._moved or style):
            return False
        value = self._styles.value
        if style and not self._moved and not any(name in style for name in ("position", "margin", "indent", "clip", "opacity")):
            return False
        offsets = ["margin-left", "margin-top", "text-indent"]
        if value(element, "position") in ("absolute", "fixed"):
            offsets += ["left", "top"]
        for name in offsets:
            said = value(element, name)
            moved = length(said, 16.0) if said else None
            if moved is not None and moved <= OFF_SCREEN:
                return True
        clip = value(element, "clip") or ""
        path = (value(element, "clip-path") or "").replace(" ", "")
        if (
            clip.startswith("rect")
            and not any(digit in clip for digit in "23456789")
            and value(element, "position") in ("absolute", "fixed")
        ):
            return True
        return path.startswith(("inset(50%", "inset(100%", "circle(0")) or value(element, "opacity") in ("0", "0%", "0.0")


def _start(element: Element) -> int:
    return element.start
