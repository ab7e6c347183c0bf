"""document.soup: BeautifulSoup of the article's own tree, with spans; CSS selectors that yield our elements."""

from __future__ import annotations

import html
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Comment, Doctype, NavigableString, Tag
from linting import document

from editlint import House
from editlint.config import ConfigError, build
from editlint.house import SiteHouse
from editlint.read.article import Article, parse
from editlint.read.soup import select, soup, without
from editlint.read.source import decode

ROOT = Path(__file__).parent.parent
PAGES = sorted((ROOT / "examples").rglob("*.html"))


def article(text: str, path: str = "a.html") -> Article:
    return parse(decode(text.encode(), path))


def spans(node: NavigableString | Tag, text: str) -> str:
    start, end = node.span  # type: ignore[union-attr]
    return text[start:end]


def test_every_node_knows_its_place() -> None:
    text = '<!DOCTYPE html><body><!-- a --><p class="x y">Tom &amp; <b>Ann</b><br>said<script>1 < 2</script></p></body>'
    tree = document(text, "html").soup
    assert isinstance(tree, BeautifulSoup)
    assert spans(tree.p, text) == text[text.index("<p") : text.index("</body>")]
    assert tree.p["class"] == ["x", "y"]
    assert [(str(node), spans(node, text)) for node in tree.p.find_all(string=True)] == [
        ("Tom & ", "Tom &amp; "),
        ("Ann", "Ann"),
        ("said", "said"),
        ("1 < 2", "1 < 2"),
    ]
    assert [spans(node, text) for node in tree.find_all(string=lambda node: isinstance(node, (Comment, Doctype)))] == [
        "<!DOCTYPE html>",
        "<!-- a -->",
    ]
    assert tree.p.element.attribute("class").value_span == (text.index("x y"), text.index("x y") + 3)


def test_markdown_has_a_soup_too() -> None:
    text = "# Title\n\nSee [the *report*](/r).\n\n<div class=card><a href=x>y</a></div>\n"
    tree = document(text).soup
    assert [link["href"] for link in tree.select("a")] == ["/r", "x"]
    assert spans(tree.a, text) == "[the *report*](/r)"
    assert tree.h1.string == "Title"


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_spans_of_the_example_pages(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    tree = soup(article(text))
    for node in tree.descendants:
        place = spans(node, text)
        if isinstance(node, Tag):
            assert place.startswith("<" + node.name) or place[1 : 1 + len(node.name)].lower() == node.name
        elif isinstance(node, Comment):
            assert node in place
        elif not isinstance(node, Doctype) and node.parent.name not in ("script", "style"):
            assert html.unescape(place) == node


def test_select_yields_our_elements() -> None:
    text = "<main><ul class=related><li><a href=a>A</a><li><a href=b>B</a></ul></main>"
    read = article(text)
    assert [(one.tag, one.get("href")) for one in select(read, "ul.related > li a[href]")] == [("a", "a"), ("a", "b")]
    assert select(read, "aside") == []
    assert all(one in list(read.root.walk()) for one in select(read, "li"))


@pytest.mark.parametrize("css", ["ul >", ":::", "a[", "p:nope"])
def test_what_is_no_selector_says_so(css: str) -> None:
    with pytest.raises(ValueError, match="is no CSS selector"):
        select(article("<p>x"), css)


def test_without() -> None:
    read = without(article("<p>One<aside class=ad>Buy <b>this</b></aside><p>Two"), [".ad", "b", "nav"])
    assert [block.text for block in read.blocks] == ["One", "Two"]
    assert [one.tag for one in read.root.walk()] == ["#root", "p", "p"]


def test_what_the_house_skips_is_read_by_no_rule() -> None:
    house = House(site=SiteHouse(skip=(".ad",)))
    read = document("<h1>A</h1><p>One<p class=ad>Buy <a href=x>this</a>", "html", house)
    assert [block.text for block in read.blocks] == ["A", "One"]
    assert read.links == ()


def test_a_wrong_selector_is_a_mistake_in_the_configuration() -> None:
    with pytest.raises(ConfigError, match=r"editlint\.toml: site\.skip: .*“a\[” is no CSS selector"):
        build(House, {"site": {"skip": ["a["]}}, "editlint.toml")


def test_deep_nesting() -> None:
    assert len(soup(article("<div>" * 50_000)).find_all("div")) == 50_000
