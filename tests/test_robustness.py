"""No crash, no hang, no lost byte: any input in, a report out, by the public path and with every rule that is on."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from linting import registry

from editlint import House
from editlint.read.article import parse
from editlint.read.source import Unreadable, decode
from editlint.runner import Found, activate, run, violations
from editlint.suppress import apply
from editlint.understand.document import Document

ROOT = Path(__file__).parent.parent
ARTICLES = sorted(path for path in (ROOT / "examples").rglob("*") if path.suffix in (".md", ".mdx", ".html", ".txt"))
ENDINGS = [".html", ".md", ".txt", ".mdx"]
RULES = registry().select(None, ())
ACTIVE = activate(RULES, {}, {})


def lint(data: bytes, name: str) -> list[Found] | str:
    """What all default rules find, suppressions settled, or why the file cannot be read."""
    try:
        source = decode(data, name)
    except Unreadable as error:
        return str(error)
    document = Document(parse(source), House(), date(2026, 11, 22))
    found = run(document, ACTIVE)
    crashed = [one.finding.message for one in found if one.rule.code == "EDL005"]
    assert not crashed
    kept, _ = apply(document, found, RULES, registry().find)
    for one in violations(name, source.text, kept):
        assert 0 <= one.start <= one.end <= len(source.text)
        assert 0 < len(one.message) <= 80
        for edit in one.fix.edits if one.fix else ():
            assert 0 <= edit.span.start <= edit.span.end <= len(source.text)
    return kept


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem[:40])
def test_articles_cut_anywhere(path: Path) -> None:
    data = path.read_bytes()
    chance = random.Random(path.name)
    for _ in range(3):
        start, end = sorted(chance.sample(range(len(data) + 1), 2))
        lint(data[:end], path.name)
        lint(data[start:], path.name)


@pytest.mark.parametrize("newline", [b"\r\n", b"\r"], ids=["CRLF", "CR"])
@pytest.mark.parametrize("path", ARTICLES[::3], ids=lambda path: path.stem[:40])
def test_articles_with_other_line_ends_have_the_same_faults(path: Path, newline: bytes) -> None:
    data = path.read_bytes().replace(b"\r\n", b"\n")
    plain, other = lint(data, path.name), lint(data.replace(b"\n", newline), path.name)
    assert isinstance(plain, list)
    assert isinstance(other, list)
    assert [one.rule.code for one in other] == [one.rule.code for one in plain]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32", "utf-8-sig"])
def test_articles_in_other_encodings_have_the_same_faults(encoding: str) -> None:
    text = ARTICLES[0].read_bytes().decode()
    assert lint(text.encode(encoding), ARTICLES[0].name) == lint(text.encode(), ARTICLES[0].name)


@pytest.mark.parametrize("name", ["a" + ending for ending in ENDINGS])
@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\n",
        b"\xef\xbb\xbf",
        b"caf\xe9",
        b"<meta charset=latin1>caf\xe9 \x93so\x94",
        b"one\0two three four five six seven eight nine ten",
        random.Random(1).randbytes(5000),
        random.Random(2).randbytes(5000).replace(b"\0", b"x").decode("utf-8", "replace").encode(),
        b"---\ntitle: a: b\n---\nBody",
        b"---\ntitle: a\n\nBody",
        b"+++\ntitle\n+++\nBody",
        b'{"title": }\nBody',
        b"---\n" + b"[" * 2000 + b"\n---\nBody",
        "\ufeff\ufffc\u2028 “’” \u202e אב\U0010ffff".encode(),
    ],
    ids=lambda value: repr(value[:12]),
)
def test_odd_files(data: bytes, name: str) -> None:
    lint(data, name)


WORDS = (
    "< > & ; # * _ ` [ ] ( ) | ! ~ - = + \" ' “ ” ‘ ’ « » { } % \\ / : . , ? … – — word Word said Mr. 31 November {{< }} "
    "### </p> </ <p> <h1> <a> <img> <table> <td> <li> <blockquote> <time"
)
PHRASES = ["29 Nov 2016", "“Yes,” she said", "\n", "\n\n", "\r\n", "\r", "\0", "\u2028", "\ufffc", "\n- ", "\n> ", "---\n", "\n## ", "\t"]
PARTS = st.sampled_from([*WORDS.split(" "), *PHRASES])


@settings(max_examples=150, deadline=None)
@given(st.lists(PARTS, max_size=40).map(" ".join), st.sampled_from(ENDINGS))
def test_any_text(text: str, ending: str) -> None:
    lint(text.encode(), "a" + ending)


HOSTILE: dict[str, Callable[[int], str]] = {
    "<": lambda n: "<" * n,
    "<a ": lambda n: "<a " * n,
    "<!--": lambda n: "<!--" * n,
    "</": lambda n: "</" * n,
    "&": lambda n: "&" * n,
    "&a": lambda n: "&a" * n,
    '<a b="': lambda n: '<a b="' * n,
    "<title>": lambda n: "<title>" * n,
    "<script>": lambda n: "<script><!--" * n,
    "attributes": lambda n: "<a " + " ".join(f"a{i}" for i in range(n)) + ">",
    "<div>": lambda n: "<div>" * n,
    "<p><b>": lambda n: "<p><b>" * n,
    "<table><td>": lambda n: "<table><td>" * n,
    "<ul><li>": lambda n: "<ul><li>a" * n,
    "<h1>": lambda n: "<h1>a " * n,
    "<a>": lambda n: "<a href=x>a " * n,
    "</b>": lambda n: "<b><table><td>" + "<div>" * 500 + "</b>" * n,
    "[": lambda n: "[" * n,
    "*a_": lambda n: "*a_" * n,
    "[a](": lambda n: "[a](" * n,
    "> ": lambda n: "> " * n,
    "- ": lambda n: "- " * n,
    "`a``b ": lambda n: "`a``b " * n,
    "[a]: b": lambda n: "[a]: b\n" * n + "[a] " * n,
    "| a ": lambda n: "| a " * n + "\n" + "|---" * n + "\n",
    "{{": lambda n: "{{ " * n,
    "{% x %}": lambda n: "{% comment %}" * n,
    "{": lambda n: "{" * n + "}" * n,
    "one line": lambda n: "The panel met on 3 May and said “yes”. " * n,
    "lines": lambda n: "The panel met\n" * n,
    "paragraphs": lambda n: "“The panel met,” he said.\n\n" * n,
    "quotes": lambda n: "“" * n,
    "apostrophes": lambda n: "'" * n,
    "a word": lambda n: "a" * n,
    "capitals": lambda n: "Ann " * n,
    "digits": lambda n: "1" * n,
    "spaces": lambda n: "a" + " " * n + "b",
    "dots": lambda n: "a. " * n,
    "commas": lambda n: "a, " * n,
    "hyphens": lambda n: "a-" * n,
    "empty lines": lambda n: "\n" * n,
    "brackets": lambda n: "(" * n + ")" * n,
    "address": lambda n: "https://" + "a/" * n,
    "entities": lambda n: "&amp;&nbsp;&#8217;" * n,
    "suppressions": lambda n: "<!-- editlint: allow double-space -->\n\nThe panel met.\n\n" * n,
    "front matter": lambda n: "---\n" + "".join(f"key{i}: value\n" for i in range(n)) + "---\n",
    "open front matter": lambda n: "---\n" + "key: value\n" * n,
}
#: How often each is repeated in the smaller of two runs.
TIMES = 400


def cost(text: str, name: str) -> float:
    """The least CPU seconds of two runs."""
    best = float("inf")
    for _ in range(2):
        started = time.process_time()
        lint(text.encode(), name)
        best = min(best, time.process_time() - started)
    return best


@pytest.mark.parametrize("ending", ENDINGS[:3])
@pytest.mark.parametrize("shape", HOSTILE)
def test_time_grows_with_the_input_and_no_faster(shape: str, ending: str) -> None:
    small = cost(HOSTILE[shape](TIMES), "a" + ending)
    large = cost(HOSTILE[shape](4 * TIMES), "a" + ending)
    assert large < 11 * small + 0.05, f"4 times the input cost {large / small:.1f} times as much"


def test_a_nested_block_quote_costs_what_any_nested_element_costs() -> None:
    quotes, divisions = cost("> " * 4000 + "Words", "a.md"), cost("<div>" * 4000 + "Words", "a.html")
    assert quotes < 4 * divisions + 0.05, f"{quotes:.2f} s against {divisions:.2f} s"


def test_fifty_thousand_nested_tags() -> None:
    lint(b"<div>" * 50_000 + b"Words" + b"</div>" * 50_000, "a.html")


def test_one_line_of_a_megabyte() -> None:
    lint(("The panel met in May and “agreed”. " * 4000).encode(), "a.md")
