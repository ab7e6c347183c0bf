"""Accessible names: what assistive technology calls an element (accname 1.2, HTML-AAM 1.0).

In order: ``aria-labelledby``, ``aria-label``, what HTML has for it (alternative, label, caption, legend, title of an svg), the content,
``title``, ``placeholder``. What is hidden counts for nothing, unless it is what ``aria-labelledby`` or a label points to.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from ..read.tree import BLOCK, MASK, Element, Text
from .document import Document
from .hidden import REPLACED, UNRENDERED

LABELABLE = frozenset("button input meter output progress select textarea".split())
#: Elements without a role that names them by their content, and yet are named by it.
BY_CONTENT = frozenset("summary label legend caption figcaption option".split())
#: Controls that stand for their value inside a name.
RANGES = frozenset("slider spinbutton progressbar meter scrollbar".split())
#: Elements of SVG, which a ``title`` in them names; ``a`` is one inside ``svg``.
SVG = frozenset("svg g circle ellipse line path polygon polyline rect symbol text tspan image use foreignobject".split())
#: tag -> the child that names it
NAMING_CHILD = {"fieldset": "legend", "table": "caption", "figure": "figcaption", **dict.fromkeys(SVG, "title")}


#: Elements whose text is not read as words of the page.
NON_TEXT = frozenset("select textarea svg object math".split())


class Names:
    """``of(element)`` is the accessible name with white space joined; "" where there is none, U+FFFC where a template will make it."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._hidden = document.hidden
        self._roles = document.roles
        self._of: dict[int, str] = {}
        self._referenced: dict[int, str] = {}
        self._labels: dict[str, list[Element]] | None = None

    def of(self, element: Element) -> str:
        """The name, also of an element that is hidden itself."""
        name = self._of.get(id(element))
        if name is None:
            name = " ".join(self._compute(element, False).split())
            if not name and self._document.templated(element.span):
                name = MASK
            self._of[id(element)] = name
        return name

    @cached_property
    def links(self) -> tuple[tuple[Element, str], ...]:
        """Everything with the role link that is exposed and has a name, and its name, in document order."""
        found = [element for element in self._document.elements("a", "area") if element.get("href") is not None]
        marked = [element for element in self._document.having("role") if element.tag not in ("a", "area")]
        if marked:
            found = sorted([*found, *marked], key=lambda one: one.start)
        exposed = [element for element in found if self._hidden.exposed(element) and self._roles.of(element) == "link"]
        return tuple((element, name) for element in exposed if (name := self.of(element)))

    def content(self, element: Element) -> str:
        """The text that an element's content gives to a name, white space joined."""
        return " ".join(self._content(element, False, False).split())

    def visible(self, element: Element) -> str:
        """The words that can be seen inside an element, white space joined; images, icon fonts and other non-text are left out."""
        parts: list[str] = []
        stack: list[Element | Text] = [element]
        while stack:
            node = stack.pop()
            if isinstance(node, Text):
                parts.append(node.text)
            elif node.tag == "br":
                parts.append(" ")
            elif self._hidden.seen(node) and node.tag not in REPLACED and node.tag not in NON_TEXT:
                if node is not element and self._icon(node):
                    continue
                if node.tag in BLOCK:
                    parts.append(" ")
                    stack.append(Text(" ", node.close))
                stack.extend(reversed(node.children))
        return " ".join("".join(parts).split())

    def _icon(self, element: Element) -> bool:
        """Whether the characters of an element are drawn as icons: its font or its class says so."""
        family = self._document.styles.value(element, "font-family") or ""
        return "icon" in family or "awesome" in family or any("icon" in one.lower() for one in element.classes)

    def labels(self, control: Element) -> tuple[Element, ...]:
        """The ``label`` elements of a form control: those that name its id, and the one around it."""
        if self._labels is None:
            self._labels = {}
            for label in self._document.elements("label"):
                target = label.get("for")
                if target is not None:
                    self._labels.setdefault(target, []).append(label)
        found: list[Element] = []
        identifier = control.get("id")
        if identifier and self._document.by_id(identifier) is control:
            found.extend(self._labels.get(identifier, ()))
        if self._document.elements("label"):
            around = control.closest("label")
            if around is not None and around.get("for") is None and next(_labelable(around), None) is control:
                found.append(around)
        return tuple(sorted(found, key=lambda label: label.start))

    def _compute(self, element: Element, referenced: bool) -> str:
        """Steps 2B to 2I for an element that is named or, where ``referenced``, gives its name to another."""
        own = self._own(element, referenced)
        if own.strip():
            return own
        role = self._roles.of(element)
        if role == "none" and not referenced:
            return ""
        spec = self._roles.spec(role)
        if referenced or element.tag in BY_CONTENT or (spec is not None and spec.from_content):
            content = self._content(element, referenced and not self._hidden.exposed(element), referenced)
            if content.strip():
                return content
        return self._tooltip(element)

    def _own(self, element: Element, referenced: bool) -> str:
        """What attributes and HTML say, content and ``title`` aside."""
        if not element.attributes and element.tag not in NAMING_CHILD and element.tag not in LABELABLE:
            return ""
        if not referenced:
            references = element.get("aria-labelledby")
            if references:
                targets = [self._document.by_id(one) for one in references.split()]
                name = " ".join(self._reference(one) for one in targets if one is not None)
                if name.strip():
                    return name
        label = element.get("aria-label")
        if label is not None and label.strip():
            return label
        if self._roles.of(element) == "none":
            return ""
        return self._native(element)

    def _reference(self, target: Element) -> str:
        name = self._referenced.get(id(target))
        if name is None:
            self._referenced[id(target)] = ""  # while it is being found: a circle of labels adds nothing
            name = self._compute(target, True)
            self._referenced[id(target)] = name
        return name

    def _native(self, element: Element) -> str:
        tag = element.tag
        if tag in ("img", "area"):
            return element.get("alt") or ""
        child = NAMING_CHILD.get(tag) or ("title" if tag == "a" and element.parent is not None and element.parent.closest("svg") else None)
        if child is not None:
            for one in element.children:
                if isinstance(one, Element) and one.tag == child:
                    return one.text if child == "title" else self._content(one, not self._hidden.exposed(one), True)
            return ""
        if tag in LABELABLE:
            names = [self._label(label, element) for label in self.labels(element)]
            name = " ".join(names)
            if name.strip():
                return name
            if tag == "input":
                return self._button(element)
        if tag in ("optgroup", "option"):
            return element.get("label") or ""
        return ""

    def _label(self, label: Element, control: Element) -> str:
        name = label.get("aria-label") or ""
        return name if name.strip() else self._content(label, not self._hidden.exposed(label), True, control)

    @staticmethod
    def _button(element: Element) -> str:
        kind = (element.get("type") or "").strip().lower()
        if kind == "image":
            return element.get("alt") or ""
        if kind in ("button", "submit", "reset"):
            value = element.get("value")
            if value is None and kind != "button":
                return kind.capitalize()
            return value or ""
        return ""

    def _tooltip(self, element: Element) -> str:
        title = element.get("title")
        if title is not None and title.strip():
            return title
        if element.tag in ("input", "textarea"):
            return element.get("placeholder") or element.get("aria-placeholder") or ""
        return element.get("aria-placeholder") or "" if element.get("role") else ""

    def _value(self, element: Element) -> str | None:
        """What a control inside a name stands for (step 2C), None where the element is no such control."""
        role = self._roles.of(element)
        if role in ("textbox", "searchbox"):
            if element.tag == "input":
                return element.get("value") or ""
            return element.text
        if role in ("combobox", "listbox"):
            if element.tag == "input":
                return element.get("value") or ""
            options = [one for one in element.walk() if self._roles.of(one) == "option"]
            chosen = [one for one in options if one.get("selected") is not None or (one.get("aria-selected") or "").lower() == "true"]
            if not chosen and element.tag == "select" and role == "combobox":
                chosen = options[:1]
            return " ".join(self.of(one) for one in chosen)
        if role in RANGES:
            for name in ("aria-valuetext", "aria-valuenow", "value"):
                value = element.get(name)
                if value is not None:
                    return value
            return ""
        return None

    def _content(self, root: Element, hidden: bool, referenced: bool, skip: Element | None = None) -> str:
        """The text of a subtree (step 2F). ``hidden``: what is hidden counts; ``referenced``: no further references are followed."""
        parts: list[str] = []
        stack: list[Element | Text | tuple[Element, int]] = list(reversed(root.children))
        while stack:
            node = stack.pop()
            if isinstance(node, Text):
                parts.append(node.text)
                continue
            if isinstance(node, tuple):
                element, before = node
                if not any(parts[i].strip() for i in range(before, len(parts))) and self._roles.of(element) != "none":
                    parts.append(self._tooltip(element))
                if element.tag in BLOCK:
                    parts.append(" ")
                continue
            tag = node.tag
            if node is skip or tag in UNRENDERED or not (hidden or self._hidden.exposed(node)):
                continue
            if tag == "br":
                parts.append(" ")
                continue
            block = tag in BLOCK
            if block:
                parts.append(" ")
            own = ""
            if node.attributes or tag in NAMING_CHILD or tag in LABELABLE:
                value = self._value(node) if tag in LABELABLE or node.get("role") else None
                own = value if value is not None else self._own(node, referenced)
                if value is not None and not own.strip():
                    own = self._own(node, referenced)
                if own.strip():
                    parts.append(own)
                    if block:
                        parts.append(" ")
                    continue
                if value is not None:
                    continue
            if tag in REPLACED or (tag == "object" and node.get("data") is not None):
                parts.append(self._tooltip(node))
            elif node.children or node.attributes or block:
                if node.attributes or block:
                    stack.append((node, len(parts)))
                stack.extend(reversed(node.children))
        return "".join(parts)


def _labelable(label: Element) -> Iterator[Element]:
    for one in label.walk():
        if one.tag in LABELABLE and not (one.tag == "input" and (one.get("type") or "").strip().lower() == "hidden"):
            yield one
