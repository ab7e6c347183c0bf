"""Every rule's examples: what is good stays silent, what is bad is marked exactly, what is fixed stays fixed."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from linting import ENDING, apply, document, example_house, registry, run_example, unmark

from editlint import Bad, Good
from editlint.rule import Rule

CASES = [
    pytest.param(rule, example, id=f"{rule.code}-{rule.name}-{number}-{type(example).__name__.lower()}")
    for rule in registry().rules
    for number, example in enumerate(rule.examples)
]


@contextlib.contextmanager
def site_of(rule: Rule, example: Good | Bad, text: str, folder: Path) -> Iterator[Any]:
    """The site that an example's files make, or None where the rule asks for none."""
    if not any(kind.__name__ == "Site" for kind in rule.extras):
        yield None
        return
    from editlint.site import open_site

    name = example.path or "article" + ENDING[example.format]
    for path, content in {**example.files, name: text}.items():
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(content, encoding="utf-8", newline="")
    house = example_house(example)
    with contextlib.closing(open_site(folder, house, [document(text, example.format, house, name)], cache=False)) as site:
        site.answer(example.answers)
        yield site


@pytest.mark.parametrize(("rule", "example"), CASES)
def test_example(rule: Rule, example: Good | Bad, tmp_path: Path) -> None:
    text, expected = unmark(example.text)
    with site_of(rule, example, text, tmp_path) as site:
        found = run_example(rule, example, text, site)
    assert not [one.finding.message for one in found if one.rule is not rule]
    for one in found:
        assert 0 < len(one.finding.message) <= 80, one.finding.message
        assert not re.match(r"[a-z]+ ", one.finding.message), f"begins like no sentence: {one.finding.message}"
    spans = sorted((one.finding.span.start, one.finding.span.end) for one in found)
    if isinstance(example, Good):
        if example.known_false_positive:
            assert spans, "no longer a false positive: say so in the example"
        else:
            assert not spans, [(text[a:b], one.finding.message) for (a, b), one in zip(spans, found)]
        return
    assert spans == expected, [(text[a:b]) for a, b in spans]
    if example.fixed is not None:
        fixed = apply(text, [one.finding.fixes[0] for one in found if len(one.finding.fixes) == 1])
        assert fixed == example.fixed
        with site_of(rule, example, fixed, tmp_path) as site:
            left = [one for one in run_example(rule, example, fixed, site) if one.finding.fixes]
        assert not left, "fixing again would change something"


@pytest.mark.parametrize("rule", registry().rules, ids=lambda rule: rule.code)
def test_rule_explains_itself(rule: Rule) -> None:
    assert rule.summary
    assert rule.explanation, "the docstring says the fault, then why it matters"
    assert rule.check.__name__ == rule.name.replace("-", "_"), "a rule's function is named like the rule"
    assert rule.check.__module__.rpartition(".")[2] == rule.check.__name__, "a rule's file is named like the rule"
    if rule.options is not None:
        used = {field for example in rule.examples if example.options for field in _changed(rule, example.options)}
        assert used == set(rule.options.__dataclass_fields__), "every option is shown by an example"


def _changed(rule: Rule, options: Any) -> set[str]:
    assert rule.options is not None
    default = rule.options()
    return {name for name in rule.options.__dataclass_fields__ if getattr(options, name) != getattr(default, name)}
