"""What is rendered, visible, exposed and seen."""

from __future__ import annotations

import pytest
from linting import document


def of(html: str) -> tuple[bool, bool, bool]:
    """Whether the element with the id x is rendered, visible and exposed."""
    doc = document(html, "html")
    element = doc.by_id("x")
    assert element is not None
    return doc.hidden.rendered(element), doc.hidden.visible(element), doc.hidden.exposed(element)


ALL, NONE = (True, True, True), (False, False, False)


@pytest.mark.parametrize(
    ("html", "wanted"),
    [
        ('<p id="x">', ALL),
        ('<p id="x" hidden>', NONE),
        ('<p id="x" hidden style="display: block">', ALL),
        ('<p id="x" style="display: none">', NONE),
        ('<p id="x" style="display: none; display: block">', ALL),
        ('<p id="x" style="display: none !important; display: block">', NONE),
        ('<div style="display: none"><p id="x" style="display: block">', NONE),
        ('<p id="x" style="visibility: hidden">', (True, False, False)),
        ('<div style="visibility: hidden"><p id="x">', (True, False, False)),
        ('<div style="visibility: hidden"><p id="x" style="visibility: visible">', ALL),
        ('<div style="display: none"><p id="x" style="visibility: visible">', NONE),
        ('<p id="x" aria-hidden="true">', (True, True, False)),
        ('<p id="x" aria-hidden="false">', ALL),
        ('<p id="x" aria-hidden="">', ALL),
        ('<div aria-hidden="true"><p id="x" aria-hidden="false">', (True, True, False)),
        ('<p id="x" style="position: absolute; left: -9999px">', ALL),
        ('<p id="x" style="/* display: none */ color: red">', ALL),
        ('<style>.a { display: none }</style><p id="x" class="b a">', NONE),
        ('<style>.a { display: none } #x { display: block }</style><p id="x" class="a">', ALL),
        ('<style>#x { display: none } p { display: block }</style><p id="x">', NONE),
        ('<style>p { display: none } p { display: block }</style><p id="x">', ALL),
        ('<style>p { display: none !important } #x { display: block }</style><p id="x">', NONE),
        ('<style>div p { display: none }</style><div><b><p id="x"></b></div>', NONE),
        ('<style>div > p { display: none }</style><div><b><i id="x"></i></b></div>', ALL),
        ('<style>ul > li > b { visibility: hidden }</style><ul><li><b id="x"></b></li></ul>', (True, False, False)),
        ('<style>section > div p { display: none }</style><section><div><div><p id="x"></div></div></section>', NONE),
        ('<style>[lang|=en] { display: none }</style><p id="x" lang="en-GB">', NONE),
        ('<style>p:hover, p::before, p + p { display: none }</style><p><p id="x">', ALL),
        ('<style>@media print { p { display: none } }</style><p id="x">', ALL),
        ('<style>@media screen { p { display: none } }</style><p id="x">', NONE),
        ('<style media="print">p { display: none }</style><p id="x">', ALL),
        ('<style>/* p { display: none } */ p { color: red }</style><p id="x">', ALL),
        ('<style>@import "a.css"; p { display: none }</style><p id="x">', NONE),
        ('<template><p id="x"></template>', NONE),
        ('<video src="a"><p id="x"></video>', NONE),
        ('<input type="hidden" id="x">', NONE),
        ('<dialog><p id="x"></dialog>', NONE),
        ('<dialog open><p id="x"></dialog>', ALL),
    ],
)
def test_hidden(html: str, wanted: tuple[bool, bool, bool]) -> None:
    assert of(html) == wanted


@pytest.mark.parametrize(
    ("html", "wanted"),
    [
        ('<p id="x">', True),
        ('<p id="x" style="position: absolute; top: -999em">', False),
        ('<p id="x" style="top: -999em">', True),
        ('<div style="margin-left: -9999px"><p id="x"></div>', False),
        ('<p id="x" style="text-indent: -9999px">', False),
        ('<p id="x" style="opacity: 0">', False),
        ('<style>.sr-only { position: absolute; clip: rect(0, 0, 0, 0) }</style><p id="x" class="sr-only">', False),
        ('<p id="x" style="margin-left: -9px">', True),
    ],
)
def test_seen(html: str, wanted: bool) -> None:
    doc = document(html, "html")
    element = doc.by_id("x")
    assert element is not None
    assert doc.hidden.seen(element) is wanted


@pytest.mark.parametrize(
    ("html", "wanted"),
    [
        ('<p id="x">', 16),
        ('<p id="x" style="font-size: 25px">', 25),
        ('<div style="font-size: 20px"><p id="x" style="font-size: 1.5em"></div>', 30),
        ('<div style="font-size: 20px"><p id="x" style="font-size: 50%"></div>', 10),
        ('<style>p { font-size: 12pt }</style><p id="x">', 16),
        ('<p id="x" style="font-size: x-large">', 24),
    ],
)
def test_font_size(html: str, wanted: float) -> None:
    doc = document(html, "html")
    element = doc.by_id("x")
    assert element is not None
    assert doc.styles.font_size(element) == pytest.approx(wanted)
