"""Positions are exact or they are nothing: every piece of every block, and every attribute value, stands where it says."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editlint.read.article import Article, parse
from editlint.read.html import decode_value
from editlint.read.source import decode
from editlint.read.tree import LINE_BREAK, MASK, Element

ROOT = Path(__file__).parent.parent
ARTICLES = sorted(path for path in (ROOT / "examples").rglob("*") if path.suffix in (".md", ".mdx", ".html", ".txt"))
ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")


def wrong_pieces(article: Article) -> Iterator[tuple[str, str]]:
    """(what a piece says, what stands in the file) of every piece that is not where it says."""
    text = article.source.text
    markdown = article.source.format == "markdown"
    for block in article.blocks:
        at = 0
        assert len(block.prose) == len(block.text)
        for piece in block.pieces:
            raw = text[piece.source.start : piece.source.end]
            assert piece.at == at
            at += len(piece.text)
            right = raw == piece.text or html.unescape(raw) == piece.text
            if piece.text == LINE_BREAK:
                right = raw.lower().startswith(("<br", "</br", "  ", "\\"))
            elif markdown and raw == "\0":
                right = piece.text == "\ufffd"
            if not right:
                yield piece.text, raw
        assert at == len(block.text)


def wrong_values(article: Article) -> Iterator[tuple[str, str]]:
    """(an attribute's value, what stands in the file) of every value that is not where it says."""
    for element in article.root.walk():
        for one in element.attributes:
            if one.value_span is None or one.name == "alt" and article.source.format == "markdown":
                continue
            raw = article.source.text[one.value_span.start : one.value_span.end]
            if one.value == f"mailto:{raw}":
                continue  # <a@example.org>
            if one.value not in (raw, decode_value(raw), "") and html.unescape(ESCAPE.sub(r"\1", raw)) != one.value and MASK not in raw:
                yield one.value, raw


def wrong_order(root: Element) -> Iterator[Element]:
    """Elements that do not lie inside their parent, or begin before the one in front of them ends."""
    for element in root.walk():
        reached = element.start
        for child in element.children:
            start, end = (child.start, child.end) if isinstance(child, Element) else child.source
            if not reached <= start <= end <= element.end:
                yield element
            reached = end if not isinstance(child, Element) else start


def check(article: Article) -> None:
    assert list(wrong_pieces(article)) == []
    assert list(wrong_values(article)) == []
    assert list(wrong_order(article.root)) == []


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem[:40])
def test_of_real_articles(path: Path) -> None:
    check(parse(decode(path.read_bytes(), path.name)))


def test_there_are_articles_in_every_format() -> None:
    assert {path.suffix for path in ARTICLES} >= {".md", ".html", ".txt"}


HTML = (
    "<p> </p> <p class='a&amp;b' id=x> <b> </b> <a href=\"/x?a=1&amp;b\"> </a> <br> <br/> <div> </div> <ul> <li> <table> <tr> <td> "
    "<code> </code> <!-- --> <script> </script> &amp; &ldquo; &copy2 &#8217; &bogus; & < > “Yes” é 😀 word {{ x }} {% if %} <title> "
    "<img alt='a' src=b>"
)
MARKDOWN = (
    "* ** _ ` `` [a](b) [a](<b c> 'd') [c][r] [r]: /u ![i](j) > - 1. # ## ~~ \\ \\* \\& &amp; &copy; &#65; <https://x.y> <a@b.cc> <b> </b> "
    "<br> --- === ``` | word “Yes” é 😀 {{< x >}} {%x%} [^1] [^1]: {#id} {:.a}"
)
TABLE = "\n| a | b |\n|---|---|\n| c | d |\n"


def soups(words: str) -> st.SearchStrategy[str]:
    parts = [
        *words.split(" "),
        " ",
        "  ",
        "\n",
        "\r\n",
        "\n\n",
        "\n- ",
        "\n> ",
        "\n    ",
        "\t",
        "  \n",
        "\n| a | b |\n|---|---|\n| c | d |\n",
    ]
    return st.lists(st.sampled_from(parts), max_size=25).map("".join)


@settings(max_examples=300, deadline=None)
@given(soups(HTML))
def test_of_any_html(text: str) -> None:
    check(parse(decode(text.encode(), "a.html")))


@settings(max_examples=300, deadline=None)
@given(soups(MARKDOWN))
def test_of_any_markdown(text: str) -> None:
    check(parse(decode(text.encode(), "a.md")))


@settings(max_examples=100, deadline=None)
@given(soups(HTML + " " + MARKDOWN))
def test_of_any_text(text: str) -> None:
    check(parse(decode(text.encode(), "a.txt")))


@settings(max_examples=200, deadline=None)
@given(soups(HTML), st.data())
def test_block_spans_map_back(text: str, data: st.DataObject) -> None:
    article = parse(decode(text.encode(), "a.html"))
    for block in article.blocks:
        start = data.draw(st.integers(0, len(block.text)))
        end = data.draw(st.integers(start, len(block.text)))
        left, right = block.span(start, end)
        assert block.start <= left <= right <= block.end
        if block.contiguous(start, end) and end > start and html.unescape(text[left:right]) != block.text[start:end]:
            assert LINE_BREAK in block.text[start:end] or "&" in text[left:right]
