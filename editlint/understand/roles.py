"""The role that assistive technology is given for an element: explicit, or implied by HTML, with the conflicts resolved."""

from __future__ import annotations

from ..read.tree import Element
from . import aria
from .document import Document

SECTIONING = frozenset("article aside main nav section".split())
#: tag -> role where nothing else decides (HTML-AAM 1.0).
IMPLICIT = {
    "address": "group", "article": "article", "aside": "complementary", "b": "generic", "bdi": "generic", "bdo": "generic",
    "blockquote": "blockquote", "body": "generic", "button": "button", "caption": "caption", "code": "code", "data": "generic",
    "datalist": "listbox", "dd": "definition", "del": "deletion", "details": "group", "dfn": "term", "dialog": "dialog", "dir": "list",
    "div": "generic", "dt": "term", "em": "emphasis", "fieldset": "group", "figure": "figure", "h1": "heading", "h2": "heading",
    "h3": "heading", "h4": "heading", "h5": "heading", "h6": "heading", "hgroup": "group", "hr": "separator", "html": "document",
    "i": "generic", "ins": "insertion", "main": "main", "mark": "mark", "math": "math", "menu": "list", "meter": "meter",
    "nav": "navigation", "ol": "list", "optgroup": "group", "option": "option", "output": "status", "p": "paragraph", "pre": "generic",
    "progress": "progressbar", "q": "generic", "s": "deletion", "samp": "generic", "search": "search", "small": "generic",
    "span": "generic", "strong": "strong", "sub": "subscript", "sup": "superscript", "table": "table", "tbody": "rowgroup",
    "textarea": "textbox", "tfoot": "rowgroup", "thead": "rowgroup", "time": "time", "u": "generic", "ul": "list",
}  # fmt: skip
INPUTS = {
    "button": "button", "checkbox": "checkbox", "email": "textbox", "image": "button", "number": "spinbutton", "radio": "radio",
    "range": "slider", "reset": "button", "search": "searchbox", "submit": "button", "tel": "textbox", "text": "textbox",
    "url": "textbox", "password": "", "date": "", "datetime-local": "", "month": "", "time": "", "week": "", "color": "", "file": "",
    "hidden": "",
}  # fmt: skip
#: What a list or table gives to its parts, and takes away from them when it is presentational itself.
PARTS = {
    "li": frozenset(("ul", "ol", "menu", "dir")),
    "tr": frozenset(("table", "thead", "tbody", "tfoot")),
    "td": frozenset(("tr",)),
    "th": frozenset(("tr",)),
    "thead": frozenset(("table",)),
    "tbody": frozenset(("table",)),
    "tfoot": frozenset(("table",)),
}


class Roles:
    """``of(element)`` is the role that counts; "" where an element has none that WAI-ARIA names."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._of: dict[int, str] = {}
        self._header_rows: dict[int, bool] = {}  # of rows that were looked at, whether they hold header cells alone

    def of(self, element: Element) -> str:
        """The role in lower case, synonyms as ``none`` and ``img``; what conflicts with ``none`` is resolved as browsers do."""
        role = self._of.get(id(element))
        if role is None:
            role = self._resolve(element)
            self._of[id(element)] = role
        return role

    def spec(self, name: str) -> aria.Role | None:
        """What WAI-ARIA says of a role, or None where there is no such role."""
        return aria.role(name)

    def attributes(self) -> dict[str, tuple[str, ...]]:
        """Every attribute that WAI-ARIA has, with its type or values."""
        return aria.attributes()

    def explicit(self, element: Element) -> str:
        """The first token of ``role`` that is a role, synonyms resolved; "" where there is none."""
        value = element.get("role")
        if not value:
            return ""
        for token in value.lower().split():
            spec = aria.role(token)
            if spec is not None and not spec.abstract:
                return {"presentation": "none", "image": "img"}.get(token, token)
        return ""

    def native(self, element: Element) -> str:
        """The role that the tag and its attributes give, were there no ``role``."""
        return self._implicit(element)

    def implicit(self, element: Element) -> str:
        """The role that HTML gives the element, whatever its ``role`` says."""
        role = self._implicit(element)
        if role == "none" and self._conflict(element):
            return "img"
        return role

    def decorative(self, element: Element) -> bool:
        """Whether the element is declared to be decoration: ``role=none``, or an image with an empty alternative."""
        if self.explicit(element):
            return self.explicit(element) == "none"
        return element.tag == "img" and element.get("alt") == ""

    def _resolve(self, element: Element) -> str:
        explicit = self.explicit(element)
        if explicit == "none" and self._conflict(element):
            role = self._implicit(element)
            return "img" if element.tag == "img" else role
        if explicit:
            return explicit
        if element.tag in PARTS and self._inherits_none(element):
            return "none"
        return self.implicit(element)

    def _conflict(self, element: Element) -> bool:
        """Focusable, or with a global property: then ``none`` is not to be had (WAI-ARIA 1.2, 5.4.2)."""
        return self.focusable(element) or any(
            attribute.name in aria.GLOBAL for attribute in element.attributes if attribute.name != "aria-hidden"
        )

    def _inherits_none(self, element: Element) -> bool:
        one: Element = element
        while one.tag in PARTS:
            parent = one.parent
            if parent is None or parent.tag not in PARTS[one.tag]:
                return False
            explicit = self.explicit(parent)
            if explicit == "none":
                return not self._conflict(parent)
            if explicit:
                return False
            one = parent
        return False

    def _implicit(self, element: Element) -> str:
        tag = element.tag
        if tag == "a":
            return "link" if element.get("href") is not None or element.get("xlink:href") is not None else "generic"
        if tag == "area":
            return "link" if element.get("href") is not None else "generic"
        if tag == "img":
            return "none" if element.get("alt") == "" else "img"
        if tag == "input":
            return self._input(element)
        if tag == "select":
            size = element.get("size") or ""
            return "listbox" if element.get("multiple") is not None or (size.isdigit() and int(size[:6]) > 1) else "combobox"
        if tag in ("header", "footer"):
            if element.closest(*SECTIONING) is not None:
                return "generic"
            return "banner" if tag == "header" else "contentinfo"
        if tag in ("section", "form"):
            if any(element.get(name) for name in ("aria-label", "aria-labelledby", "title")):
                return "region" if tag == "section" else "form"
            return "generic" if tag == "section" else ""
        if tag == "li":
            return "listitem" if element.parent is not None and element.parent.tag in PARTS["li"] else "generic"
        if tag == "tr":
            return "row" if element.closest("table") is not None else "generic"
        if tag in ("td", "th"):
            return self._cell(element)
        if tag == "svg":
            return "graphics-document"
        return IMPLICIT.get(tag, "")

    @staticmethod
    def _input(element: Element) -> str:
        kind = (element.get("type") or "text").strip().lower()
        if element.get("list") is not None and kind in ("text", "search", "tel", "url", "email"):
            return "combobox"
        return INPUTS.get(kind, "textbox")

    def _cell(self, element: Element) -> str:
        table = element.closest("table")
        if table is None:
            return ""
        grid = self.explicit(table) in ("grid", "treegrid")
        if element.tag == "td":
            return "gridcell" if grid else "cell"
        scope = (element.get("scope") or "").strip().lower()
        if scope in ("row", "rowgroup"):
            return "rowheader"
        if scope in ("col", "colgroup"):
            return "columnheader"
        row = element.parent
        if row is None or row.tag != "tr":
            return "columnheader"
        only_headers = self._header_rows.get(id(row))
        if only_headers is None:
            only_headers = not any(isinstance(child, Element) and child.tag == "td" for child in row.children)
            self._header_rows[id(row)] = only_headers
        return "columnheader" if only_headers else "rowheader"

    def focusable(self, element: Element) -> bool:
        """Whether a keyboard or a script can put the focus on the element."""
        tag = element.tag
        if self._document.having("inert") and any(one.get("inert") is not None for one in (element, *element.ancestors())):
            return False
        if tabindex(element) is not None:
            return not self._disabled(element)
        if tag in ("a", "area"):
            return element.get("href") is not None
        if tag == "input":
            return (element.get("type") or "").strip().lower() != "hidden" and not self._disabled(element)
        if tag in ("button", "select", "textarea"):
            return not self._disabled(element)
        if tag in ("audio", "video"):
            return element.get("controls") is not None
        if tag == "summary":
            return self.summary(element)
        if tag == "details":
            return not any(isinstance(child, Element) and child.tag == "summary" for child in element.children)
        if tag in ("iframe", "embed"):
            return True
        editable = element.get("contenteditable")
        return editable is not None and editable.strip().lower() in ("", "true", "plaintext-only")

    def tabbable(self, element: Element) -> bool:
        """Whether the Tab key comes by: focusable, and not taken out of the order by a negative ``tabindex``."""
        index = tabindex(element)
        return self.focusable(element) and (index is None or index >= 0)

    @staticmethod
    def summary(element: Element) -> bool:
        """Whether a ``summary`` is the one that opens and closes its ``details``."""
        parent = element.parent
        if element.tag != "summary" or parent is None or parent.tag != "details":
            return False
        return next(child for child in parent.children if isinstance(child, Element) and child.tag == "summary") is element

    @staticmethod
    def _disabled(element: Element) -> bool:
        if element.tag not in ("button", "input", "select", "textarea", "optgroup", "option", "fieldset"):
            return False
        if element.get("disabled") is not None:
            return True
        for above in element.ancestors():
            if above.tag == "fieldset" and above.get("disabled") is not None:
                legend = next((one for one in above.children if isinstance(one, Element) and one.tag == "legend"), None)
                return not (legend is not None and legend.start < element.start < legend.end)
        return False

    def disabled(self, element: Element) -> bool:
        """Whether a form control is disabled, by itself or by its ``fieldset``."""
        return self._disabled(element)


def _integer(value: str) -> int | None:
    digits = value.strip()
    sign = digits[:1] in "+-" and digits[:1]
    body = digits[1:] if sign else digits
    end = next((i for i, c in enumerate(body) if c not in "0123456789"), len(body))
    return None if not end else int(body[: min(end, 9)]) * (-1 if sign == "-" else 1)


def tabindex(element: Element) -> int | None:
    """The value of ``tabindex`` as HTML parses an integer, None where there is none or it is none."""
    value = element.get("tabindex")
    return None if value is None else _integer(value)
