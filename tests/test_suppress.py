"""Suppressions: what they allow, how far they reach, and what is said of those that do nothing."""

from collections.abc import Iterator

import pytest
from linting import apply as patch
from linting import document, work

from editlint import Finding, Span
from editlint.notices import NOTICES, UNKNOWN_SUPPRESSION, UNUSED_SUPPRESSION
from editlint.rule import Bad, Good, Rule, rule
from editlint.runner import Found, activate, run
from editlint.suppress import apply
from editlint.understand.document import Document


@rule("TST001", "no-foo", examples=[Good("bar"), Bad("⟦foo⟧")])
def no_foo(document: Document) -> Iterator[Finding]:
    """Foo."""
    for block in document.blocks:
        at = block.text.find("foo")
        while at >= 0:
            yield Finding(block.span(at, at + 3), "foo")
            at = block.text.find("foo", at + 3)


@rule("TST002", "no-bar", examples=[Good("foo"), Bad("⟦bar⟧")])
def no_bar(document: Document) -> Iterator[Finding]:
    """Bar."""
    for block in document.blocks:
        at = block.text.find("bar")
        if at >= 0:
            yield Finding(block.span(at, at + 3), "bar")


RULES: tuple[Rule, ...] = (no_foo.rule, no_bar.rule)  # type: ignore[attr-defined]


def find(name: str) -> Rule | None:
    return next((rule for rule in (*RULES, *NOTICES) if name in (rule.code, rule.name)), None)


def left(text: str, format: str = "markdown", path: str = "") -> list[Found]:
    doc = document(text, format, path=path)
    kept, _ = apply(doc, run(doc, activate(RULES, {}, {})), (*RULES, UNKNOWN_SUPPRESSION, UNUSED_SUPPRESSION), find)
    return kept


def said(text: str, format: str = "markdown", path: str = "") -> list[tuple[str, str]]:
    return [(one.rule.code, text[one.finding.span.start : one.finding.span.end]) for one in left(text, format, path)]


ALLOWED = {
    "next block": ("<!-- editlint: allow no-foo -->\nA foo.\n\nB bar.\n", "markdown", ["bar"]),
    "next block only": ("<!-- editlint: allow no-foo -->\n\nA foo.\n\nB foo.\n", "markdown", ["foo"]),
    "a list is one block": ("<!-- editlint: allow TST001 -- a reason -->\n- foo\n- foo\n\nfoo\n", "markdown", ["foo"]),
    "several names": ("<!-- editlint: allow no-foo, no-bar -->\nA foo bar.\n", "markdown", []),
    "start and end": (
        "<!-- editlint: allow-start no-foo -->\nfoo\n\n# foo\n\n<!-- editlint: allow-end no-foo -->\n\nfoo\n",
        "markdown",
        ["foo"],
    ),
    "an end without a name ends all": (
        "<!-- editlint: allow-start no-foo -->\nfoo\n\n<!-- editlint: allow-end -->\n\nfoo\n",
        "markdown",
        ["foo"],
    ),
    "no end": ("foo\n\n<!-- editlint: allow-start no-foo -->\n\nfoo\n\nfoo", "markdown", ["foo"]),
    "the whole file, before it too": ("foo\n\n<!-- editlint: allow-file no-foo -- legal names -->\n\nfoo\n", "markdown", []),
    "html": ("<p>foo</p><!-- editlint: allow no-foo --><hr><div><p>foo</p><p>foo</p></div><p>foo</p>", "html", ["foo", "foo"]),
    "inside a paragraph": ("<p>foo <!-- editlint: allow no-foo -->foo <b>foo</b></p><p>foo</p>", "html", ["foo", "foo"]),
    "plain text": ("A headline of words\n\n[editlint: allow no-foo -- reason]\nA foo.\n\nfoo\n", "text", ["foo"]),
}


@pytest.mark.parametrize("name", ALLOWED)
def test_a_suppression_reaches_as_far_as_it_says(name: str) -> None:
    text, format, expected = ALLOWED[name]
    assert [what for _, what in said(text, format)] == expected


def test_mdx_comments_count() -> None:
    assert said("{/* editlint: allow-file TST001 -- legal */}\n\nfoo\n", path="a.mdx") == []


NO_SUPPRESSION = {
    "in a code block": "```\n<!-- editlint: allow-file no-foo -->\n```\n\nfoo\n",
    "in code": "`<!-- editlint: allow-file no-foo -->` foo\n",
    "a bracket inside a Markdown line": "[editlint: allow-file no-foo]\n\nfoo\n",
}


@pytest.mark.parametrize("name", NO_SUPPRESSION)
def test_what_readers_see_is_no_suppression(name: str) -> None:
    assert ("TST001", "foo") in said(NO_SUPPRESSION[name])


def test_an_unused_suppression_is_reported_and_its_fix_takes_its_line() -> None:
    text = "# Head\n\n<!-- editlint: allow no-foo -->\nA bar.\n"
    found = left(text)
    assert [one.rule.code for one in found] == ["EDL003", "TST002"]
    assert patch(text, list(found[0].finding.fixes)) == "# Head\n\nA bar.\n"


def test_removing_a_suppression_never_joins_paragraphs() -> None:
    text = "One.\n<!-- editlint: allow no-foo -->\nTwo.\n"
    assert patch(text, list(left(text)[0].finding.fixes)) == "One.\n\nTwo.\n"


def test_one_unused_name_of_several() -> None:
    text = "<!-- editlint: allow no-foo, no-bar -->\nA bar.\n"
    (one,) = left(text)
    assert text[slice(*one.finding.span)] == "no-foo"
    assert patch(text, list(one.finding.fixes)) == "<!-- editlint: allow no-bar -->\nA bar.\n"


def test_a_suppression_of_a_rule_that_did_not_run_is_nobodys_fault() -> None:
    doc = document("<!-- editlint: allow no-foo -->\nA bar.\n")
    assert apply(doc, [], (no_bar.rule, UNUSED_SUPPRESSION), find) == ([], [])  # type: ignore[attr-defined]


def test_an_unknown_name_and_an_unknown_word_are_reported() -> None:
    assert said("<!-- editlint: allow no-fo -->\nA bat.\n") == [("EDL004", "no-fo")]
    assert [code for code, _ in said("<!-- editlint: alow no-foo -->\nA foo.\n")] == ["EDL004", "TST001"]


def test_a_crash_cannot_be_allowed() -> None:
    from editlint.notices import RULE_CRASH

    doc = document("<!-- editlint: allow-file rule-crash -->\nA bat.\n")
    crash = Found(RULE_CRASH, "error", Finding(Span(0, 0), "x"))
    assert apply(doc, [crash], (), find)[0] == [crash]


def test_many_suppressions_cost_linear_work() -> None:
    def cost(n: int) -> int:
        doc = document("<!-- editlint: allow no-foo -->\n\nA foo.\n\n" * n)
        found = run(doc, activate(RULES, {}, {}))
        return work(lambda: apply(doc, found, (*RULES, UNUSED_SUPPRESSION), find))

    assert cost(800) < 5 * cost(200)
