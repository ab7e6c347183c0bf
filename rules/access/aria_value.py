"""ACC912 aria-value."""

import re
from collections.abc import Iterator
from functools import cache

from editlint import Bad, Document, Element, Finding, Good, rule

from ._places import short, value

#: Roles whose required reference must lead somewhere.
REQUIRED = {"aria-controls": frozenset(("combobox", "scrollbar"))}


@cache
def integer() -> re.Pattern[str]:
    return re.compile(r"[+-]?\d+")


@cache
def number() -> re.Pattern[str]:
    return re.compile(r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?", re.I)


@rule(
    "ACC912",
    "aria-value",
    criteria=("4.1.2",),
    act=("6a7281",),
    profile="aria",
    examples=[
        Good(
            '<b role="button" aria-pressed="mixed">Bold</b> <b role="gridcell" aria-rowindex="2">East</b> <i aria-live="">x</i>',
            format="html",
        ),
        Good('<b role="textbox" aria-label="Town" aria-errormessage="gone"></b>', format="html", why="the message may come later"),
        Bad('<b role="gridcell" aria-rowindex="⟦2.5⟧">East</b> <b role="switch" aria-checked="⟦yes⟧">Light</b>', format="html"),
        Bad(
            '<b aria-live="⟦loud⟧">East</b> <b aria-relevant="⟦text sound⟧">x</b> <b role="slider" aria-valuenow="⟦high⟧">x</b>',
            format="html",
        ),
        Bad('<b role="scrollbar" aria-controls="⟦gone⟧" aria-valuenow="1">x</b>', format="html"),
    ],
)
def aria_value(document: Document) -> Iterator[Finding]:
    """ARIA attribute has a value that it cannot have.

    Browsers put the default in its place, so the state that is announced is not the one that was meant. Source: WAI-ARIA 1.2, 6.3.
    """
    known = document.roles.attributes()
    for element in document.having("aria-"):
        for attribute in element.attributes:
            kinds = known.get(attribute.name)
            said = attribute.value.strip()
            if (
                kinds
                and said
                and not document.templated(attribute.span)
                and document.hidden.exposed(element)
                and not _fits(document, element, attribute.name, said, kinds)
            ):
                want = f": {', '.join(kinds)}"[:40] if kinds[0] not in TYPES else f": {TYPES[kinds[0]]}"
                yield Finding(value(element, attribute.name), f"“{short(said, 15)}” is no {short(attribute.name, 22)}{want}"[:80])


TYPES = {
    "integer": "a whole number",
    "number": "a number",
    "tokens": "one or more of its words",
    "id": "an id",
    "ids": "ids of this page",
    "string": "a text",
}


def _fits(document: Document, element: Element, name: str, said: str, kinds: tuple[str, ...]) -> bool:
    kind = kinds[0]
    if kind == "string":
        return True
    if kind in ("id", "ids"):
        needs = REQUIRED.get(name, frozenset())
        if document.roles.of(element) not in needs or (element.get("aria-expanded") or "").lower() == "false":
            return kind == "ids" or len(said.split()) == 1
        return any(document.by_id(one) is not None for one in said.split())
    if kind == "integer":
        return integer().fullmatch(said) is not None
    if kind == "number":
        return number().fullmatch(said) is not None
    if kind == "tokens":
        return all(token in kinds[1:] for token in said.lower().split())
    return said.lower() in kinds
