"""Languages: which holds where, and which tags are languages."""

from __future__ import annotations

import pytest
from linting import document


@pytest.mark.parametrize("tag", ["en", "EN", "en-GB", "en-XX-whatever", "cy", "gsw", "yue", "sr-Latn", "zh-min-nan", "iw", "qaa"])
def test_known(tag: str) -> None:
    assert document("", "html").languages.known(tag)


@pytest.mark.parametrize("tag", ["", " ", "eng", "dutch", "#!", "i-lux", "xx", "e", "en_GB", "x-klingon", "em-US"])
def test_unknown(tag: str) -> None:
    assert not document("", "html").languages.known(tag)


@pytest.mark.parametrize(
    ("tag", "meant"), [("eng", "en"), ("en_GB", "en-GB"), ("dutch", "nl"), ("fre-CA", "fr-CA"), ("jp", "ja"), ("#!", ""), ("i-lux", "")]
)
def test_meant(tag: str, meant: str) -> None:
    assert document("", "html").languages.meant(tag) == meant


@pytest.mark.parametrize(
    ("html", "wanted"),
    [
        ('<html lang="cy"><p id="x">', "cy"),
        ('<html lang="cy"><div lang="fr"><p id="x">', "fr"),
        ('<html lang="cy"><div xml:lang="fr"><p id="x">', "fr"),
        ('<div lang="fr"><p id="x" lang="">', ""),
        ('<p id="x">', "en"),
    ],
)
def test_of(html: str, wanted: str) -> None:
    doc = document(html, "html")
    element = doc.by_id("x")
    assert element is not None
    assert doc.languages.of(element) == wanted
