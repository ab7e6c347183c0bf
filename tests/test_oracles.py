"""The readers against independent implementations: html5lib for HTML, cmark-gfm for Markdown."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import html5lib
import pytest
from cmarkgfm import github_flavored_markdown_to_html
from cmarkgfm.cmark import Options
from html5lib._tokenizer import HTMLTokenizer
from hypothesis import given, settings
from hypothesis import strategies as st

from editlint.read.article import parse
from editlint.read.frontmatter import front_matter
from editlint.read.html import RAW, RCDATA, scan
from editlint.read.source import Source, decode
from editlint.read.tree import BLOCK, UNREAD

ROOT = Path(__file__).parent.parent
PAGES = sorted((ROOT / "examples").rglob("*.html"))

Token = tuple[str, str, dict[str, str]]


def reference(text: str) -> list[Token]:
    """The tokens of html5lib: (kind, name or text, attributes), runs of text joined."""
    tokenizer = HTMLTokenizer(text)
    kinds = {1: "text", 2: "text", 3: "start", 4: "end", 5: "start", 6: "comment", 0: "doctype"}
    tokens: list[Token] = []
    for token in tokenizer:
        kind = kinds.get(token["type"])
        if kind == "start":
            name = token["name"]
            tokens.append(("start", name, dict(token["data"])))
            if name in RAW:
                tokenizer.state = tokenizer.rcdataState if name in RCDATA else tokenizer.rawtextState
            if name == "script":
                tokenizer.state = tokenizer.scriptDataState
            if name == "plaintext":
                tokenizer.state = tokenizer.plaintextState
        elif kind == "end":
            tokens.append(("end", token["name"], {}))
        elif kind == "text":
            if tokens and tokens[-1][0] == "text":
                tokens[-1] = ("text", tokens[-1][1] + token["data"], {})
            else:
                tokens.append(("text", token["data"], {}))
        elif kind:
            tokens.append((kind, token["data"] if kind == "comment" else (token["name"] or "").lower(), {}))
    return tokens


def ours(text: str) -> list[Token]:
    tokens: list[Token] = []
    for kind, start, end, value, attributes in scan(text, 0, len(text)):
        if start == end:
            continue  # the end of <path/> inside svg, which the reference leaves to its tree
        if kind == "text" and tokens and tokens[-1][0] == "text":
            tokens[-1] = ("text", tokens[-1][1] + value, {})
        elif kind == "doctype":
            tokens.append((kind, value.split()[0].lower() if value.split() else "", {}))
        else:
            tokens.append((kind, value, {one.name: one.value for one in attributes or ()}))
    return tokens


def same_characters(text: str) -> str:
    """What the input stream of the reference makes of line ends."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def translate(tokens: list[Token]) -> list[Token]:
    return [(kind, same_characters(value), {k: same_characters(v) for k, v in attributes.items()}) for kind, value, attributes in tokens]


def reference_blocks(text: str) -> list[tuple[str, str]]:
    """The blocks of html5lib's tree: what our own tree must have, whatever the page leaves out."""
    found: list[tuple[str, str]] = []
    run: list[str] = []

    def flush(tag: str) -> None:
        if "".join(run).strip():
            found.append((tag, " ".join("".join(run).split())))
        run.clear()

    def walk(element: Any, tag: str) -> None:
        run.append(element.text or "")
        for child in element:
            name = child.tag.rpartition("}")[2] if isinstance(child.tag, str) else ""
            if name == "br":
                run.append(" ")
            elif name in BLOCK and name not in UNREAD:
                flush(tag)
                walk(child, name)
                flush(name)
            elif name and name not in UNREAD:
                walk(child, tag)
            run.append(child.tail or "")

    walk(html5lib.parse(text, treebuilder="etree", namespaceHTMLElements=False), "body")
    flush("body")
    return found


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_pages_have_the_blocks_of_the_standard(path: Path) -> None:
    article = parse(decode(path.read_bytes(), path.name))
    blocks = [(block.kind, " ".join(block.text.split())) for block in article.blocks]
    assert blocks == reference_blocks(article.source.text)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_pages_have_the_tokens_of_the_standard(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert translate(ours(text)) == reference(same_characters(text))


WORDS = (
    "< > / = \" ' & ; # ! ? - -- <!-- --> --!> <p <p> </p> </ <a href= <a href=' title=\" <br/> <script> </script> <title> </title> "
    "<textarea> </textarea> <style> </style> <!doctype html> <?php ?> &amp; &amp &copy &copy2 &notit; &#65; &#x1F600; &#0; &#150; &bogus; "
    "A a é 😀 x=1 <svg> <b <B </B > <i/ <xmp> <plaintext> <![CDATA[ ]]> ad ü=ü İ"
)
PARTS = st.sampled_from([*WORDS.split(" "), " ", "\n", "\t", "\f"])


@settings(max_examples=400, deadline=None)
@given(st.lists(PARTS, max_size=14).map("".join))
def test_any_soup_has_the_tokens_of_the_standard(text: str) -> None:
    assert ours(text) == reference(text)


# Markdown


SPEC = json.loads((ROOT / "tests" / "data" / "commonmark-0.31.2.json").read_text(encoding="utf-8"))
ARTICLES = sorted((ROOT / "examples").rglob("*.md"))


def markdown_blocks(text: str) -> list[tuple[str, str]]:
    """Our blocks, template tags not masked: the reference knows none."""
    article = parse(Source("a.md", text, "markdown", text))
    return [("body" if block.kind == "#root" else block.kind, " ".join(block.text.split())) for block in article.blocks]


@pytest.mark.parametrize("number", range(len(SPEC)))
def test_every_example_of_the_commonmark_spec(number: int) -> None:
    assert markdown_blocks(SPEC[number]["markdown"]) == reference_blocks(SPEC[number]["html"])


def test_the_spec_is_whole() -> None:
    assert len(SPEC) == 652


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem[:40])
def test_real_articles_have_the_blocks_of_cmark_gfm(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    matter = front_matter(text)
    body = text[matter.span.end :] if matter else text
    body = re.sub(r"(?m)^(#.*) \{#[^}\n]*\}[ \t]*$", r"\1", body)  # heading ids, which cmark-gfm does not know
    rendered = github_flavored_markdown_to_html(body, Options.CMARK_OPT_UNSAFE | Options.CMARK_OPT_FOOTNOTES)
    assert markdown_blocks(body) == reference_blocks(rendered)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("| a | b |\n|---|:-:|\n| c *d* | e |\n", [("th", "a"), ("th", "b"), ("td", "c d"), ("td", "e")]),
        ("One ~~two~~ three.\n", [("p", "One two three.")]),
        ("One[^n].\n\n[^n]: A note.\n", [("p", "One."), ("p", "A note.")]),
        ("- [x] Done\n- [ ] To do\n", [("li", "Done"), ("li", "To do")]),
        ("# Title {#the-id .lead}\n", [("h1", "Title")]),
        ("> [!NOTE]\n> Words\n", [("p", "Words")]),
        ("One  \ntwo\\\nthree\nfour\n", [("p", "One two three four")]),
    ],
)
def test_what_github_and_site_generators_add(text: str, expected: list[tuple[str, str]]) -> None:
    assert markdown_blocks(text) == expected


def test_the_id_and_classes_of_a_heading() -> None:
    article = parse(Source("a.md", "# Title {#the-id .lead}\n", "markdown", "# Title {#the-id .lead}\n"))
    heading = article.blocks[0].element
    assert (heading.get("id"), heading.get("class")) == ("the-id", "lead")
