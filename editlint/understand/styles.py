"""What style sheets in the page, and style attributes, say of an element: a small part of the CSS cascade.

Type, class, id and attribute selectors, joined by nothing, white space or ``>``; order, specificity and ``!important``. A selector
with anything else in it (``:hover``, ``::before``, ``+``) matches nothing here, and a rule inside a condition (``@media``) holds only
where the condition is ``screen`` or ``all``. Linked style sheets are not read.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from ..read.tree import Element, Text
from .document import Document


class Declaration(NamedTuple):
    """``name: value``: both lower case, ``!important`` parted from the value; start and end are offsets in what was parsed."""

    name: str
    value: str
    important: bool
    start: int
    end: int


class _Simple(NamedTuple):
    """A compound selector: everything that one element must be."""

    tag: str
    id: str
    classes: tuple[str, ...]
    attributes: tuple[tuple[str, str, str], ...]  # name, operator, value


class _Above:
    """What must stand above an element: compounds and their combinators, outermost first.

    Of every ancestor that was asked about it keeps which of the compounds, from the first on, are matched there (``own``), and there or
    above (``any``), as bits: so a selector costs one step an element, however deep the page.
    """

    __slots__ = ("combinators", "compounds", "known")

    def __init__(self, compounds: tuple[_Simple, ...], combinators: tuple[str, ...]) -> None:
        self.compounds = compounds
        self.combinators = combinators
        self.known: dict[int, tuple[int, int]] = {}

    def holds(self, element: Element) -> bool:
        """Whether what stands above the element is as wanted."""
        chain = []
        one = element.parent
        own = any_ = 0
        while one is not None:
            state = self.known.get(id(one))
            if state is not None:
                own, any_ = state
                break
            chain.append(one)
            one = one.parent
        for one in reversed(chain):
            now = 0
            for i, simple in enumerate(self.compounds):
                before = not i or (any_ if self.combinators[i - 1] == " " else own) >> (i - 1) & 1
                if before and _is(one, simple):
                    now |= 1 << i
            own, any_ = now, any_ | now
            self.known[id(one)] = own, any_
        return bool((any_ if self.combinators[-1] == " " else own) >> (len(self.compounds) - 1) & 1)


class _Rule(NamedTuple):
    weight: tuple[int, int, int, int]  # ids, classes and attributes, tags, order in the page
    last: _Simple
    above: _Above | None
    value: str
    important: bool


#: As many selectors of one kind (``#id``, ``.class``, tag) are looked at for a property: nobody's page has more.
MOST = 300


@cache
def _part() -> re.Pattern[str]:
    return re.compile(r"/\*(?:[^*]|\*(?!/))*(?:\*/|$)|\"[^\"]*\"?|'[^']*'?|\([^)]*\)?|;|[^;\"'(/]+|/")


@lru_cache(1024)
def declarations(text: str) -> tuple[Declaration, ...]:
    """The declarations of a style attribute or of a rule's body, in order."""
    found = []
    start = 0
    ends = [match.start() for match in _part().finditer(text) if match[0] == ";"]
    for end in (*ends, len(text)):
        part = text[start:end]
        if "/*" in part:
            part = _comment().sub(lambda match: " " * len(match[0]), part)
        name, colon, value = part.partition(":")
        if colon and name.strip():
            left = start + len(part) - len(part.lstrip())
            right = start + len(part.rstrip())
            value = " ".join(value.lower().split())
            bare = value
            if "!" in value:
                before, _, after = value.rpartition("!")
                if after.strip() == "important":
                    bare = before.strip()
            if bare:
                found.append(Declaration(name.strip().lower(), bare, bare != value, left, right))
        start = end + 1
    return tuple(found)


@cache
def _comment() -> re.Pattern[str]:
    return re.compile(r"/\*(?:[^*]|\*(?!/))*(?:\*/|$)")


@cache
def _compound() -> re.Pattern[str]:
    return re.compile(
        r"(?P<tag>\*|[a-z][\w-]*)|#(?P<id>[\w\-\u0080-\uffff]+)|\.(?P<class>[\w\-\u0080-\uffff]+)"
        r"|\[\s*(?P<name>[\w:-]+)\s*(?:(?P<operator>[~|^$*]?=)\s*(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|(?P<bare>[^\s\]]+))\s*)?\]"
        r"|(?P<root>:root)",
        re.I,
    )


def _simple(text: str) -> _Simple | None:
    """A compound selector, or None for one that this module does not know."""
    at, tag, identifier = 0, "", ""
    classes: list[str] = []
    attributes: list[tuple[str, str, str]] = []
    while at < len(text):
        match = _compound().match(text, at)
        if match is None or match.end() == at:
            return None
        if match["tag"]:
            tag = "" if match["tag"] == "*" else match["tag"].lower()
        elif match["id"]:
            identifier = match["id"]
        elif match["class"]:
            classes.append(match["class"])
        elif match["root"]:
            tag = "html"
        else:
            value = match["double"] or match["single"] or match["bare"] or ""
            attributes.append((match["name"].lower(), match["operator"] or "", value))
        at = match.end()
    return _Simple(tag, identifier, tuple(classes), tuple(attributes)) if text else None


def _selector(text: str) -> tuple[tuple[_Simple, ...], tuple[str, ...]] | None:
    """The compounds of a complex selector and what joins them (" " or ">"), left to right."""
    compounds: list[_Simple] = []
    combinators: list[str] = []
    wanted = ""
    for word in text.replace(">", " > ").split():
        if word == ">":
            if not compounds:
                return None
            wanted = ">"
            continue
        simple = _simple(word)
        if simple is None:
            return None
        if compounds:
            combinators.append(wanted or " ")
        compounds.append(simple)
        wanted = ""
    return (tuple(compounds), tuple(combinators)) if compounds and not wanted else None


def _is(element: Element, simple: _Simple) -> bool:
    if simple.tag and element.tag != simple.tag:
        return False
    if simple.id and element.get("id") != simple.id:
        return False
    if simple.classes:
        classes = element.classes
        if any(one not in classes for one in simple.classes):
            return False
    for name, operator, wanted in simple.attributes:
        value = element.get(name)
        if value is None:
            return False
        if operator == "=" and value != wanted:
            return False
        if operator == "~=" and wanted not in value.split():
            return False
        if operator == "|=" and value != wanted and not value.startswith(wanted + "-"):
            return False
        if operator in ("^=", "$=", "*=") and not wanted:
            return False
        if operator == "^=" and not value.startswith(wanted):
            return False
        if operator == "$=" and not value.endswith(wanted):
            return False
        if operator == "*=" and wanted not in value:
            return False
    return True


class Styles:
    """The page's own style: ``value(element, "display")`` is what the cascade gives, None where nothing is said."""

    def __init__(self, document: Document) -> None:
        #: property -> key of the last compound ("#id", ".class", "tag", "*") -> rules
        self._rules: dict[str, dict[str, dict[object, _Rule]]] = {}
        self._above: dict[object, _Above] = {}
        self._sizes: dict[int, float] = {}
        order = 0
        for element in document.elements("style"):
            media = (element.get("media") or "all").strip().lower()
            if media in ("all", "screen", ""):
                order = self._read("".join(child.text for child in element.children if isinstance(child, Text)), order)

    def _read(self, text: str, order: int) -> int:
        text = _comment().sub(" ", text)
        at, skipped = 0, 0  # skipped: how many conditions that may not hold are open
        open_: list[bool] = []
        for match in _brace().finditer(text):
            prelude = text[at : match.start()]
            at = match.end()
            if match[0] == "}":
                if open_:
                    skipped -= open_.pop()
                continue
            prelude = prelude.rpartition(";")[2].strip()
            if prelude.startswith("@"):
                holds = prelude.lower().split() in (["@media", "screen"], ["@media", "all"]) or prelude.lower().startswith("@layer")
                open_.append(not holds)
                skipped += not holds
                continue
            open_.append(False)
            if skipped:
                continue
            end = text.find("}", at)
            body = declarations(text[at : end if end >= 0 else len(text)])
            for part in prelude.split(",") if body else ():
                selector = _selector(part)
                if selector is None:
                    continue
                order += 1
                compounds, combinators = selector
                last = compounds[-1]
                key = f"#{last.id}" if last.id else f".{last.classes[0]}" if last.classes else last.tag or "*"
                weight = (
                    sum(bool(one.id) for one in compounds),
                    sum(len(one.classes) + len(one.attributes) for one in compounds),
                    sum(bool(one.tag) for one in compounds),
                    order,
                )
                above = None
                if combinators:
                    above = self._above.setdefault((compounds[:-1], combinators), _Above(compounds[:-1], combinators))
                for one in body:
                    alike = self._rules.setdefault(one.name, {}).setdefault(key, {})
                    same = (selector, one.important)
                    if same in alike or len(alike) < MOST:
                        alike[same] = _Rule(weight, last, above, one.value, one.important)
        return order

    def says(self, name: str) -> bool:
        """Whether any style sheet of the page sets the property."""
        return name in self._rules

    def value(self, element: Element, name: str) -> str | None:
        """The cascaded value of a property in lower case; inheritance is the caller's."""
        best: tuple[bool, bool, tuple[int, int, int, int]] | None = None
        value = None
        index = self._rules.get(name)
        if index:
            keys = [element.tag, "*"]
            keys.extend(f".{one}" for one in element.classes)
            if identifier := element.get("id"):
                keys.append(f"#{identifier}")
            for key in keys:
                for rule in index.get(key, {}).values():
                    rank = (rule.important, False, rule.weight)
                    if (best is None or rank > best) and _is(element, rule.last) and (rule.above is None or rule.above.holds(element)):
                        best, value = rank, rule.value
        style = element.get("style")
        if style:
            for one in declarations(style):
                rank = (one.important, True, (0, 0, 0, one.start))
                if one.name == name and (best is None or rank > best):
                    best, value = rank, one.value
        return value

    def declarations(self, text: str) -> tuple[Declaration, ...]:
        """The declarations of a style attribute, in order."""
        return declarations(text)

    def length(self, value: str, font: float) -> float | None:
        """A length in CSS pixels, where 1em is ``font``; None where the value is none."""
        return length(value, font)

    def font_size(self, element: Element) -> float:
        """The computed font size in CSS pixels, 16 where nothing is said."""
        chain = []
        one: Element | None = element
        size = 16.0
        while one is not None:
            known = self._sizes.get(id(one))
            if known is not None:
                size = known
                break
            chain.append(one)
            one = one.parent
        for one in reversed(chain):
            said = self.value(one, "font-size") if one.attributes or "font-size" in self._rules else None
            if said is not None:
                own = length(said, size)
                if own is not None:
                    size = own
                elif said in KEYWORDS:
                    size = KEYWORDS[said]
                elif said in ("larger", "smaller"):
                    size *= 1.2 if said == "larger" else 1 / 1.2
            self._sizes[id(one)] = size
        return size


#: Font sizes by keyword in CSS pixels.
KEYWORDS = {
    "xx-small": 9.0, "x-small": 10.0, "small": 13.0, "medium": 16.0, "large": 18.0, "x-large": 24.0, "xx-large": 32.0, "initial": 16.0,
}  # fmt: skip
#: Units in CSS pixels.
UNITS = {"px": 1.0, "pt": 4 / 3, "pc": 16.0, "in": 96.0, "cm": 96 / 2.54, "mm": 9.6 / 2.54, "rem": 16.0}


def length(value: str, font: float) -> float | None:
    """A length or percentage in CSS pixels, ``font`` being what 1em and 100% are; None where it is none."""
    match = _number().fullmatch(value)
    if match is None:
        return None
    number, unit = float(match[1]), match[2]
    if not unit:
        return 0.0 if number == 0 else None
    if unit in ("em", "%"):
        return number * font * (0.01 if unit == "%" else 1.0)
    if unit in ("ex", "ch"):
        return number * font * 0.5
    return number * UNITS[unit] if unit in UNITS else None


@cache
def _number() -> re.Pattern[str]:
    return re.compile(r"([+-]?(?:\d{1,9}(?:\.\d{0,9})?|\.\d{1,9}))(%|[a-z]{0,3})")


@cache
def _brace() -> re.Pattern[str]:
    return re.compile(r"[{}]")
