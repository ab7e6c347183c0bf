"""``editlint rule``: explain one rule, or list them all."""

from __future__ import annotations

import argparse
import textwrap
from collections.abc import Iterator
from dataclasses import fields
from typing import Any

from ..registry import Registry, load
from ..report import plain
from ..rule import Bad, Good, Rule
from ..schema import comments
from . import Usage

_WIDTH = 88  #: columns


def main(args: argparse.Namespace) -> int:
    """Explain the rules that a code, name, prefix or criterion means; list every rule where none is given. Returns 0."""
    registry = load()
    rules = registry.match(args.rule) if args.rule else registry.rules
    if args.rule and not rules:
        raise Usage(f"no rule answers to {args.rule}")
    if args.output_format == "json":
        import json

        print(json.dumps([facts(rule) for rule in rules], ensure_ascii=False, indent=1))
    elif args.rule and len(rules) == 1:
        print("\n".join(explain(rules[0], registry)))
    else:
        print("\n".join(listing(rules)))
    return 0


def facts(rule: Rule) -> dict[str, Any]:
    """A rule as plain data."""
    return {
        "code": rule.code,
        "rule": rule.name,
        "severity": rule.severity,
        "on": rule.on,
        "profile": rule.profile or None,
        "summary": rule.summary,
        "explanation": rule.explanation,
        "criteria": list(rule.criteria),
        "act": list(rule.act),
        "options": [{"key": key, "default": default, "means": means} for key, default, means in options(rule)],
        "yields_to": list(rule.yields_to),
    }


def listing(rules: tuple[Rule, ...]) -> Iterator[str]:
    """One line a rule, by family."""
    width = max(len(rule.name) for rule in rules)
    family = ""
    for rule in rules:
        if family and rule.family != family:
            yield ""
        family = rule.family
        state = rule.severity if rule.on else f"off, {rule.profile} profile" if rule.profile else "off"
        yield f"{rule.code}  {rule.name:<{width}}  {state:<18}  {rule.summary}"
    yield ""
    yield "editlint rule CODE explains one."


def explain(rule: Rule, registry: Registry) -> Iterator[str]:
    """Everything that its author wrote about a rule: the fault, why it matters, options, examples."""
    yield f"{rule.name} ({rule.code})"
    yield rule.summary
    yield ""
    if rule.explanation:
        for paragraph in rule.explanation.split("\n\n"):
            yield textwrap.fill(" ".join(paragraph.split()), _WIDTH)
        yield ""
    state = "on by default" if rule.on else f"on with the profile “{rule.profile}”" if rule.profile else "off until it is selected"
    yield f"Severity: {rule.severity}; {state}."
    if rule.criteria:
        yield f"WCAG: {', '.join(rule.criteria)}" + (f"; ACT: {', '.join(rule.act)}" if rule.act else "")
    if rule.yields_to:
        stronger = [found.name for code in rule.yields_to if (found := registry.find(code))]
        yield f"Says nothing where these speak: {', '.join(stronger)}." if stronger else ""
    rows = list(options(rule))
    if rows:
        yield ""
        yield f"Options, in [rules.{rule.name}]:"
        for key, default, means in rows:
            yield f"  {key} = {default}" + (f"  ({means})" if means else "")
    for title, kind in (("Reported (between ⟦ and ⟧)", Bad), ("Not reported", Good)):
        examples = [example for example in rule.examples if isinstance(example, kind)]
        if examples:
            yield ""
            yield f"{title}:"
            for example in examples:
                yield from _example(example)
    yield ""
    yield f"To allow it in one place: <!-- editlint: allow {rule.name} -->"


def _example(example: Good | Bad) -> Iterator[str]:
    known = isinstance(example, Good) and example.known_false_positive
    note = "; ".join(part for part in ("a known limit: it is reported" if known else "", example.why) if part)
    lines = [plain(line) for line in example.text.split("\n")]
    if note:
        yield f"  # {note}"
    yield from (f"  {line}".rstrip() for line in lines)
    if isinstance(example, Bad) and example.fixed is not None:
        yield "  fixed:"
        yield from (f"  {plain(line)}".rstrip() for line in example.fixed.split("\n"))
    yield ""


def options(rule: Rule) -> Iterator[tuple[str, Any, str]]:
    """(key, default, meaning) of each option; the meaning is the ``#:`` comment on the field."""
    if rule.options is None:
        return
    told = comments(rule.options)
    defaults = rule.options()
    for field in fields(rule.options):
        default = getattr(defaults, field.name)
        shown = list(default) if isinstance(default, (tuple, frozenset, set)) else default
        yield field.name.replace("_", "-"), shown, told.get(field.name, "")
