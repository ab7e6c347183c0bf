"""The role that assistive technology is given, after WAI-ARIA 1.2 and HTML-AAM."""

from __future__ import annotations

import pytest
from linting import document

from editlint.understand import aria


@pytest.mark.parametrize(
    ("html", "wanted"),
    [
        ('<a id="x" href="/">', "link"),
        ('<a id="x">', "generic"),
        ('<img id="x">', "img"),
        ('<img id="x" alt="">', "none"),
        ('<img id="x" alt=" ">', "img"),
        ('<img id="x" alt="" tabindex="0">', "img"),
        ('<img id="x" alt="" aria-label="">', "img"),
        ('<img id="x" role="none" aria-hidden="true">', "none"),
        ('<img id="x" role="presentation">', "none"),
        ('<img id="x" role="image">', "img"),
        ('<a id="x" href="/" role="none">', "link"),
        ('<h2 id="x" role="none">', "none"),
        ('<h2 id="x" role="none" aria-live="polite">', "heading"),
        ('<button id="x" role="none" disabled>', "none"),
        ('<fieldset disabled><button id="x" role="none"></fieldset>', "none"),
        ('<fieldset disabled><legend><button id="x" role="none"></legend></fieldset>', "button"),
        ('<p id="x" role="nonsense landmark note">', "note"),
        ('<p id="x" role="NOTE">', "note"),
        ('<p id="x" role="">', "paragraph"),
        ('<ul><li id="x"></ul>', "listitem"),
        ('<ul role="none"><li id="x"></ul>', "none"),
        ('<ul role="none" aria-label="a"><li id="x"></ul>', "listitem"),
        ('<table role="presentation"><tr><td id="x"></table>', "none"),
        ('<table role="grid"><tr><td id="x"></table>', "gridcell"),
        ('<table><tr><th id="x"><th></table>', "columnheader"),
        ('<table><tr><th id="x"><td></table>', "rowheader"),
        ('<table><tr><th id="x" scope="row"><th></table>', "rowheader"),
        ('<header id="x">', "banner"),
        ('<article><header id="x"></article>', "generic"),
        ('<section id="x">', "generic"),
        ('<section id="x" aria-label="News">', "region"),
        ('<input id="x">', "textbox"),
        ('<input id="x" type="checkbox">', "checkbox"),
        ('<input id="x" list="l">', "combobox"),
        ('<input id="x" type="password">', ""),
        ('<select id="x">', "combobox"),
        ('<select id="x" multiple>', "listbox"),
        ('<select id="x" size="4">', "listbox"),
    ],
)
def test_role(html: str, wanted: str) -> None:
    doc = document(html, "html")
    element = doc.by_id("x")
    assert element is not None
    assert doc.roles.of(element) == wanted


@pytest.mark.parametrize(
    ("html", "focusable", "tabbable"),
    [
        ('<a id="x" href="/">', True, True),
        ('<a id="x">', False, False),
        ('<p id="x" tabindex="0">', True, True),
        ('<p id="x" tabindex="-1">', True, False),
        ('<p id="x" tabindex="none">', False, False),
        ('<button id="x" disabled>', False, False),
        ('<input id="x" type="hidden">', False, False),
        ('<audio id="x">', False, False),
        ('<audio id="x" controls>', True, True),
        ('<details><summary id="x">', True, True),
        ('<summary id="x">', False, False),
        ('<p id="x" contenteditable>', True, True),
        ('<p id="x" contenteditable="false">', False, False),
    ],
)
def test_focus(html: str, focusable: bool, tabbable: bool) -> None:
    doc = document(html, "html")
    element = doc.by_id("x")
    assert element is not None
    assert (doc.roles.focusable(element), doc.roles.tabbable(element)) == (focusable, tabbable)


def test_roles_inherit_what_the_roles_above_them_may_have() -> None:
    option = aria.role("option")
    assert option is not None
    assert {"aria-selected", "aria-disabled", "aria-label"} <= option.attributes
    treeitem = aria.role("treeitem")
    assert treeitem is not None
    assert {"aria-level", "aria-checked", "aria-expanded"} <= treeitem.attributes
    generic = aria.role("generic")
    assert generic is not None
    assert "aria-label" not in generic.attributes


def test_every_role_and_attribute_that_the_tables_name_is_in_them() -> None:
    names = [line.partition(":")[0] for line in aria._ROLES.strip().splitlines()]
    assert len(names) == len(set(names))
    known = aria.attributes()
    for name in names:
        role = aria.role(name)
        assert role is not None
        assert role.attributes <= known.keys(), name
        for other in (*role.context, *(one for path in role.owned for one in path)):
            assert aria.role(other) is not None, other
    assert known.keys() >= aria.GLOBAL
