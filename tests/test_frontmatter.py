"""Front matter: every value with its meaning, its text and its place; broken blocks with a plain message."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editlint.read.frontmatter import FrontMatter, front_matter


def read(text: str) -> FrontMatter:
    matter = front_matter(text)
    assert matter is not None
    return matter


def written(text: str) -> dict[str, str]:
    """What stands in the file at each value."""
    return {key: text[value.span.start : value.span.end] for key, value in read(text).values.items()}


def data(text: str) -> dict[str, Any]:
    return {key: value.data for key, value in read(text).values.items()}


def test_yaml_scalars_of_every_style() -> None:
    text = (
        "---\nplain: A title — no\ndouble: \"Caf\\u00e9 \\\"x\\\"\"\nsingle: 'it''s'\nfolded: >-\n  A title\n"
        "literal: |\n  two\n  lines\nlong: some words\n  on two lines\n---\nBody"
    )
    assert data(text) == {
        "plain": "A title — no",
        "double": 'Café "x"',
        "single": "it's",
        "folded": "A title",
        "literal": "two\nlines\n",
        "long": "some words on two lines",
    }
    assert written(text) == {
        "plain": "A title — no",
        "double": 'Caf\\u00e9 \\"x\\"',
        "single": "it''s",
        "folded": "A title",
        "literal": "two\n  lines",
        "long": "some words\n  on two lines",
    }
    assert text[read(text).span.end :] == "Body"


def test_yaml_says_what_a_value_is() -> None:
    text = (
        "---\nday: 2016-11-29\nmoment: 2016-11-29T10:00:00Z\nnumber: 3\nratio: 1.5\ndraft: true\nnothing: ~\nempty:\n"
        'text: "2016-11-29"\ntime: 10:30\nimpossible: 2016-13-45\n---\n'
    )
    assert data(text) == {
        "day": date(2016, 11, 29),
        "moment": datetime(2016, 11, 29, 10, tzinfo=UTC),
        "number": 3,
        "ratio": 1.5,
        "draft": True,
        "nothing": None,
        "empty": None,
        "text": "2016-11-29",
        "time": "10:30",
        "impossible": "2016-13-45",
    }
    assert read(text).values["draft"].text == "true"
    assert read(text).values["nothing"].text == ""


def test_yaml_keys_are_dotted_paths() -> None:
    text = "---\nseo:\n  title: x\n  list:\n    - one\n    - deep: two\ntags: [a, 'b c']\n---\n"
    assert written(text) == {"seo.title": "x", "seo.list.0": "one", "seo.list.1.deep": "two", "tags.0": "a", "tags.1": "b c"}


def test_yaml_anchors_aliases_and_merges() -> None:
    text = "---\na: &name !!str value\nb: *name\nbase: &base {p: 1, q: 2}\nmine:\n  <<: *base\n  q: 3\n---\n"
    assert data(text) == {"a": "value", "b": "value", "base.p": 1, "base.q": 2, "mine.p": 1, "mine.q": 3}
    assert written(text)["b"] == "value"


def test_aliases_that_say_a_billion_cost_little() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"] + [f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 10)}]" for i in range(1, 10)]
    assert len(read("---\n" + "\n".join(lines) + "\nself: &self [*self]\n---\n").values) <= 20_000


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("close", ["---", "...", "---  "])
def test_the_block_ends_at_its_fence(newline: str, close: str) -> None:
    text = newline.join(["---", "title: A", close, "Body", "---", ""])
    assert written(text) == {"title": "A"}
    assert text[read(text).span.end :].startswith("Body")


def test_toml() -> None:
    text = (
        '+++\ntitle = "A \\"x\\""\nday = 2016-11-29\nmoment = 2016-11-29 10:00:00Z\nhour = 10:30:00\n[seo]\n'
        'lit = \'a"b\'\n"q.k" = """\nmulti "q"\nend"""\n'
        '[[parts]]\nx = [1, [2], {a = \'b\', c.d = true}, # note\n]\n[[parts]]\nx = 2\n[parts.sub]\ny = """"q""""\n+++\nBody'
    )
    assert data(text) == {
        "title": 'A "x"',
        "day": date(2016, 11, 29),
        "moment": datetime(2016, 11, 29, 10, tzinfo=UTC),
        "hour": "10:30:00",
        "seo.lit": 'a"b',
        "seo.q.k": 'multi "q"\nend',
        "parts.0.x.0": 1,
        "parts.0.x.1.0": 2,
        "parts.0.x.2.a": "b",
        "parts.0.x.2.c.d": True,
        "parts.1.x": 2,
        "parts.1.sub.y": '"q"',
    }
    assert written(text) == {key: str(value) for key, value in data(text).items()} | {
        "title": 'A \\"x\\"',
        "moment": "2016-11-29 10:00:00Z",
        "parts.0.x.2.c.d": "true",
    }
    assert text[read(text).span.end :] == "Body"


@pytest.mark.parametrize(
    "text",
    [
        '{\n "title": "A \\u00e9", "tags": ["a", {"b": null}], "n": 1.5\n}\nBody',
        '---json\n{"title": "A \\u00e9", "tags": ["a", {"b": null}], "n": 1.5}\n---\nBody',
        ';;;\n"title": "A \\u00e9", "tags": ["a", {"b": null}], "n": 1.5,\n;;;\nBody',
    ],
)
def test_json(text: str) -> None:
    assert data(text) == {"title": "A é", "tags.0": "a", "tags.1.b": None, "n": 1.5}
    assert written(text) == {"title": "A \\u00e9", "tags.0": "a", "tags.1.b": "null", "n": "1.5"}
    assert text[read(text).span.end :] == "Body"


@pytest.mark.parametrize(
    ("text", "message", "place"),
    [
        ("---\ntitle: a: b\n---\nBody", "Front matter: “: ” in a value that has no quotes: put the value in quotes", "title: a: b"),
        ('---\ntitle: "abc\nday: x\n---\nBody', "Front matter: a quote mark that is never closed", 'title: "abc'),
        ("---\na: b\n\tc: d\n---\nBody", "Front matter: a tab where YAML wants spaces: indent with spaces", "c: d"),
        ("---\ntitle: @x\n---\nBody", "Front matter: a value starts with a sign of YAML: put it in quotes", "title: @x"),
        ("---\ntitle: [a, b\nx: y\n---\nBody", "Front matter: a list that is never closed: a “]” is missing", "x: y"),
        ("---\nb: *a\n---\nBody", "Front matter: an alias (*name) without its anchor (&name)", "b: *a"),
        ("---\ntitle: a\nday: b\n\nBody", "Front matter is never closed: put --- on a line after it", "---"),
        ("---\na: \0\n---\nBody", "Front matter: a control character", "a: \0"),
        ("+++\ntitle = 'A'\nx =\n+++\nBody", "Front matter is no TOML: invalid value", "x ="),
        ("+++\ntitle = 'A'\n\nBody", "Front matter is never closed: put +++ on a line after it", "+++"),
        ('{\n"title": "A"\n"b": 1\n}\nBody', "Front matter is no JSON: expecting ',' delimiter", '"b": 1'),
    ],
)
def test_broken_front_matter_says_what_and_where_and_leaves_the_body(text: str, message: str, place: str) -> None:
    matter = read(text)
    assert matter.error is not None
    said, span = matter.error
    assert (said, text[span.start : span.end]) == (message, place)
    assert len(said) <= 80
    assert text[matter.span.end :].strip() == "Body"


def test_a_key_that_stands_twice_is_told_and_the_last_wins() -> None:
    text = "---\ntitle: a\ntitle: b\n---\nBody"
    matter = read(text)
    assert (matter.error, matter.values["title"].text) == (None, "b")
    assert [(span.start, text[span.start : span.end]) for span in matter.repeats] == [(13, "title")]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "---",
        "---\n",
        "---\n- a\n---\nBody",
        "+++\n",
        "---\n\nHello there.\n\n---\nBody",
        "Title\n---\n",
        "{{< x >}}\n",
        "{% x %}",
        "{ not json",
        "----\na: b\n----\n",
    ],
)
def test_what_is_no_front_matter(text: str) -> None:
    assert front_matter(text) is None


@pytest.mark.parametrize("text", ["---\n---\nBody", "---js\n{ title: 1 }\n---\nBody", "{}\nBody"])
def test_front_matter_without_values(text: str) -> None:
    assert read(text).values == {}
    assert text[read(text).span.end :] == "Body"


@pytest.mark.parametrize(
    "text",
    ["---\na: " + "[" * 50_000 + "]" * 50_000 + "\n---\n", "+++\na = " + "[" * 50_000 + "\n+++\n", '{"a":' * 50_000 + "1" + "}" * 50_000],
)
def test_nesting_is_reported_not_suffered(text: str) -> None:
    assert read(text).error is not None


WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"]), max_size=20)


@settings(max_examples=150, deadline=None)
@given(st.dictionaries(st.from_regex(r"\A[a-z]{1,8}\Z"), WORDS, max_size=4), st.sampled_from(["yaml", "json", "toml"]))
def test_what_is_written_is_what_is_read(values: dict[str, str], syntax: str) -> None:
    import json

    def quoted(value: str) -> str:
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'

    if syntax == "json":
        text = json.dumps(values, ensure_ascii=False) + "\nBody"
    elif syntax == "toml":
        text = "+++\n" + "".join(f"{key} = {quoted(value)}\n" for key, value in values.items()) + "+++\nBody"
    else:
        text = "---\n" + "".join(f"x-{key}: {quoted(value)}\n" for key, value in values.items()) + "---\nBody"
        values = {f"x-{key}": value for key, value in values.items()}
    matter = read(text)
    if matter.error is None:  # YAML forbids a few characters
        assert data(text) == values
        assert {key: place.replace('\\"', '"').replace("\\\\", "\\") for key, place in written(text).items()} == values
    else:
        assert syntax == "yaml"
    assert text[matter.span.end :] == "Body"
