"""How tests lint a text: as the command line would, without files."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

from editlint import Bad, Document, Good, House
from editlint.read.article import parse
from editlint.read.source import decode
from editlint.registry import Registry, load
from editlint.rule import Fix, Rule
from editlint.runner import Found, activate, run

TODAY = date(2026, 11, 22)
ENDING = {"html": ".html", "markdown": ".md", "text": ".txt"}
_registry: Registry | None = None


def registry() -> Registry:
    global _registry
    _registry = _registry or load()
    return _registry


def document(text: str, format: str = "markdown", house: House | None = None, path: str = "", base: str | None = None) -> Document:
    before = None if base is None else partial(document, base, format, house, path)
    source = decode(text.encode("utf-8"), path or "article" + ENDING[format], format)  # type: ignore[arg-type]
    return Document(parse(source), house or House(), TODAY, path, before)


def lint(text: str, *codes: str, format: str = "markdown", house: House | None = None, path: str = "") -> list[Found]:
    """The findings of the rules named (all that are on by default where none is)."""
    rules = registry().select(codes or None, ())
    return run(document(text, format, house, path), activate(rules, {}, {}))


def unmark(text: str) -> tuple[str, list[tuple[int, int]]]:
    """The text without its ⟦ ⟧, and the spans they marked, sorted."""
    plain: list[str] = []
    spans: list[tuple[int, int]] = []
    opened: list[int] = []
    for character in text:
        if character == "⟦":
            opened.append(len(plain))
        elif character == "⟧":
            spans.append((opened.pop(), len(plain)))
        else:
            plain.append(character)
    return "".join(plain), sorted(spans)


def apply(text: str, fixes: list[Fix]) -> str:
    edits = sorted({edit for fix in fixes for edit in fix.edits}, reverse=True)
    for edit in edits:
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text


def example_house(example: Good | Bad) -> House:
    """The House that an example's ``house`` describes, built as the configuration builds it."""
    if not example.house:
        return House()
    from editlint.config import house

    return house(example.house, "example")


def run_example(rule: Rule, example: Good | Bad, text: str, site: Any = None) -> list[Found]:
    doc = document(text, example.format, example_house(example), example.path, example.base)
    options = {rule.name: example.options} if example.options is not None else {}
    return [found for found in run(doc, activate([rule], options, {}), site) if found.rule is rule or found.rule.code == "EDL005"]


def work(function: Callable[[], object]) -> int:
    """How many calls (Python's and C's) a function makes: what it costs, the same on every machine."""
    count = 0

    def called(frame: object, event: str, argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(called)
    try:
        function()
    finally:
        sys.setprofile(None)
    return count
