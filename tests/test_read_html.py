"""HTML that people write: torture cases of the tokenizer, and what the tree makes of missing and stray tags."""

from __future__ import annotations

import pytest

from editlint.read.article import Article, parse
from editlint.read.html import scan
from editlint.read.source import decode


def read(text: str) -> Article:
    return parse(decode(text.encode(), "a.html"))


def blocks(text: str) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in read(text).blocks]


def tokens(text: str) -> list[str]:
    """The events, each with what stands in the file at its span: ``kind name|source``, a text as ``text value|source``."""
    out = []
    for kind, start, end, value, attributes in scan(text, 0, len(text)):
        names = "".join(f" {one.name}={one.value}" for one in attributes or ())
        out.append(f"{kind} {value}{names}|{text[start:end]}")
        for one in attributes or ():
            assert one.value_span is not None
            assert one.span is not None
            if "&" not in text:
                assert text[one.value_span.start : one.value_span.end] in (one.value, one.name)
            assert one.span.start <= one.value_span.start <= one.value_span.end <= one.span.end
    return out


TORTURE = {
    "a</>b": ["text a|a", "text b|b"],
    "<?php x ?>y": ["comment ?php x ?|<?php x ?>", "text y|y"],
    "<![CDATA[x]]>y": ["comment [CDATA[x]]|<![CDATA[x]]>", "text y|y"],
    "a\r\nb": ["text a\r\nb|a\r\nb"],
    "a\0b<b\0>": ["text a\0b|a\0b", "start b\0|<b\0>"],
    "a<b c='": ["text a|a"],
    "a<b c": ["text a|a"],
    "a</b": ["text a|a"],
    "a<!-- b": ["text a|a", "comment  b|<!-- b"],
    "a < b <3 c": ["text a < b <3 c|a < b <3 c"],
    "AT&T": ["text AT&T|AT&T"],
    "&copy2024": ["text ©|&copy", "text 2024|2024"],
    "&notit; &amp;amp;": ["text ¬|&not", "text it; |it; ", "text &|&amp;", "text amp;|amp;"],
    "&#151;&#x1F600;&bogus;&#0;&#x110000;": [
        "text —|&#151;",
        "text 😀|&#x1F600;",
        "text &bogus;|&bogus;",
        "text \ufffd|&#0;",
        "text \ufffd|&#x110000;",
    ],
    "<a href='?a=1&copy=2&lt;&reg'>": ["start a href=?a=1&copy=2<®|<a href='?a=1&copy=2&lt;&reg'>"],
    "<p class=a CLASS=b>": ["start p class=a|<p class=a CLASS=b>"],
    "<br/><img src=a/b/ alt>": ["start br|<br/>", "start img src=a/b/ alt=|<img src=a/b/ alt>"],
    "<P\n>x</P \n>": ["start p|<P\n>", "text x|x", "end p|</P \n>"],
    "<script><b>'</b></script >x": ["start script|<script>", "text <b>'</b>|<b>'</b>", "end script|</script >", "text x|x"],
    "<script><!--<script></script>--></script>x": [
        "start script|<script>",
        "text <!--<script></script>-->|<!--<script></script>-->",
        "end script|</script>",
        "text x|x",
    ],
    "<title>a &amp; <b></title>": ["start title|<title>", "text a |a ", "text &|&amp;", "text  <b>| <b>", "end title|</title>"],
    "<textarea></TEXTAREA>": ["start textarea|<textarea>", "end textarea|</TEXTAREA>"],
    "😀<b>𝒳</b>": ["text 😀|😀", "start b|<b>", "text 𝒳|𝒳", "end b|</b>"],
    '<p a"b=c>': ['start p a"b=c|<p a"b=c>'],
    "<a =x>": ["start a =x=|<a =x>"],
    "a<": ["text a<|a<"],
    "a</": ["text a</|a</"],
    "<plaintext>a</plaintext>": ["start plaintext|<plaintext>", "text a</plaintext>|a</plaintext>"],
    "<!--a--!>b": ["comment a|<!--a--!>", "text b|b"],
    "<!-->a<!--->b": ["comment |<!-->", "text a|a", "comment |<!--->", "text b|b"],
    "<p\fid=x\f>": ["start p id=x|<p\fid=x\f>"],
    '<p xml:lang="en" Ünï=1 DATA-X=Y>': ['start p xml:lang=en Ünï=1 data-x=Y|<p xml:lang="en" Ünï=1 DATA-X=Y>'],
    "<svg><title/><path d=M/></svg>x": [
        "start svg|<svg>",
        "start title|<title/>",
        "end title|",
        "start path d=M/|<path d=M/>",
        "end svg|</svg>",
        "text x|x",
    ],
    "<!DOCTYPE html PUBLIC>": ["doctype html PUBLIC|<!DOCTYPE html PUBLIC>"],
}


@pytest.mark.parametrize("text", TORTURE)
def test_torture(text: str) -> None:
    assert tokens(text) == TORTURE[text]


def test_template_tags_round_and_inside_attributes() -> None:
    article = read('<a {% if x %}class="b"{% endif %} href="{{ url("a") }}" title=\'{{ a > b }} &amp; c\'>{{ name }}</a>')
    (link,) = article.root.children
    assert [(one.name, one.value) for one in link.attributes] == [  # type: ignore[union-attr]
        ("class", "b"),
        ("href", '{{ url("a") }}'),
        ("title", "{{ a > b }} & c"),
    ]
    assert article.blocks[0].text == "{{ name }}"
    assert set(article.blocks[0].prose) == {"\ufffc"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<p>One<p>Two", [("p", "One"), ("p", "Two")]),
        ("<p>One<div>Two</div>three</p>", [("p", "One"), ("div", "Two"), ("#root", "three")]),
        ("<p>One<table><tr><td><p>Two</table>", [("p", "One"), ("p", "Two")]),
        ("<ul><li>One<li>Two<ul><li>Three</ul><li>Four</ul>", [("li", "One"), ("li", "Two"), ("li", "Three"), ("li", "Four")]),
        ("<dl><dt>One<dd>Two<dt>Three</dl>", [("dt", "One"), ("dd", "Two"), ("dt", "Three")]),
        ("<table><tr><th>One<td>Two<tr><td>Three</table>", [("th", "One"), ("td", "Two"), ("td", "Three")]),
        ("<h2>One</h3>Two", [("h2", "One"), ("#root", "Two")]),
        ("<h2>One<h3>Two</h3>", [("h2", "One"), ("h3", "Two")]),
        ("One</p>Two</br>Three", [("#root", "One"), ("#root", "Two\u2028Three")]),
        ("<div>One</span></section>Two</div>Three", [("div", "OneTwo"), ("#root", "Three")]),
        ("<table><tr><td>One</div>Two</table>", [("td", "OneTwo")]),
        ("<div><b><div>One</b></div>Two</div>Three", [("div", "One"), ("div", "Two"), ("#root", "Three")]),
        ("<b>One<i>Two</b>Three</i>Four", [("#root", "OneTwoThreeFour")]),
        ("<a href=1>One<a href=2>Two</a>", [("#root", "OneTwo")]),
        ("<html><head><title>T</title><p>One", [("p", "One")]),
        ("<head><meta charset=utf-8>One", [("#root", "One")]),
        ("<!doctype html><title>T</title><p>One<p>Two", [("p", "One"), ("p", "Two")]),
        ("<select><option>A<option>B</select>C<video>No video</video>", [("#root", "C")]),
        ("<p>One<script>x</script>Two<!-- c --></p>", [("p", "OneTwo")]),
        ("<svg><title/><path d=x /><path /></svg><p>One", [("p", "One")]),
        ("<form>One<form>Two</form>Three</form>Four", [("form", "OneTwo"), ("#root", "ThreeFour")]),
        ("<button>One<p>Two</button>", [("button", "One"), ("p", "Two")]),
        ("<p>  \n </p><p>One", [("p", "One")]),
    ],
)
def test_the_tree_closes_what_browsers_close(text: str, expected: list[tuple[str, str]]) -> None:
    assert blocks(text) == expected


@pytest.mark.parametrize(
    ("text", "is_page"),
    [
        ("<html><body><p>x", True),
        ("<!doctype html><p>x", True),
        ("<!-- note -->\n<!DOCTYPE HTML>\n<title>x</title>", True),
        ("<head><title>x</title></head><p>x", True),
        ("<body><p>x", True),
        ("---\ntitle: x\n---\n<p>x", False),
        ("<p>x", False),
        ("<article><header>x</header></article>", False),
        ("&lt;!doctype html>", False),
    ],
)
def test_a_page_is_told_from_a_fragment(text: str, is_page: bool) -> None:
    assert read(text).is_page is is_page


def test_markdown_is_never_a_page() -> None:
    assert not parse(decode(b"<html><body>x", "a.md")).is_page


def test_every_element_knows_its_tags() -> None:
    text = "<ul><li>One<li><b>Two</b></ul>"
    spans = [(one.tag, text[one.start : one.end], text[slice(*one.close)]) for one in read(text).root.walk()][1:]
    assert spans == [("ul", text, "</ul>"), ("li", "<li>One", ""), ("li", "<li><b>Two</b>", ""), ("b", "<b>Two</b>", "</b>")]
