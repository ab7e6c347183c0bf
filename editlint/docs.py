"""``python -m editlint.docs`` writes docs/rules.md: every rule, from its docstring and its examples."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from .cli.rule import options
from .notices import NOTICES
from .registry import load
from .report import FAMILIES
from .rule import Bad, Good, Rule

PAGE = Path(__file__).parent.parent / "docs" / "rules.md"

_LANGUAGES = {"markdown": "markdown", "html": "html", "text": "text"}
_SHOWN = 4  #: examples of a kind that the page shows; editlint rule shows all


def page(rules: Iterable[Rule]) -> str:
    """The whole page."""
    families: dict[str, list[Rule]] = {}
    for rule in rules:
        families.setdefault(rule.family, []).append(rule)
    lines = [
        "# Every rule",
        "",
        "Written by `python -m editlint.docs` from the rules' docstrings and examples; the examples are also their tests.",
        "`editlint rule NAME` shows the same in the terminal. In examples, ⟦ ⟧ mark what is reported.",
        "A rule that is off runs where it is selected, or where the option or profile that it names is set.",
        "",
    ]
    for family in sorted(families, key=_order):
        lines += [f"- [{FAMILIES.get(family, family)}](#{_anchor(FAMILIES.get(family, family))})"]
    for family in sorted(families, key=_order):
        lines += ["", f"## {FAMILIES.get(family, family)}", "", "| Rule | Fault | |", "| --- | --- | --- |"]
        lines += [
            f"| [{rule.name}](#{_anchor(f'{rule.name} {rule.code}')}) | {_cell(rule.summary)} | {_state(rule)} |"
            for rule in families[family]
        ]
        for rule in families[family]:
            lines += ["", *_rule(rule)]
    return "\n".join(lines) + "\n"


def _order(family: str) -> int:
    return list(FAMILIES).index(family) if family in FAMILIES else len(FAMILIES)


def _rule(rule: Rule) -> Iterator[str]:
    yield f"### {rule.name} {rule.code}"
    yield ""
    yield f"**{_prose(rule.summary)}** {_prose(rule.explanation)}".strip()
    yield ""
    facts = [_state(rule)]
    if rule.criteria:
        facts.append(f"WCAG {', '.join(rule.criteria)}")
    if rule.act:
        facts.append(f"ACT {', '.join(rule.act)}")
    if rule.yields_to:
        facts.append(f"says nothing where {', '.join(rule.yields_to)} speaks")
    yield f"{'; '.join(facts).capitalize() if not facts[0].isupper() else '; '.join(facts)}."
    listed = list(options(rule))
    if listed:
        yield ""
        yield f"| Option in `[rules.{rule.name}]` | Default | |"
        yield "| --- | --- | --- |"
        for key, default, means in listed:
            yield f"| `{key}` | `{_cell(str(default))}` | {_cell(_prose(means))} |"
    for title, kind in (("Reported", Bad), ("Not reported", Good)):
        examples = [example for example in rule.examples if isinstance(example, kind)]
        if examples:
            yield ""
            yield f"{title}:"
        for example in examples[:_SHOWN]:
            yield ""
            yield from _example(example)


def _example(example: Good | Bad) -> Iterator[str]:
    notes = [example.why] if example.why else []
    if isinstance(example, Good) and example.known_false_positive:
        notes.insert(0, "a known limit: it is reported")
    if example.options is not None:
        changed = example.options
        notes.append(f"with `{changed}`".replace(f"{type(changed).__name__}(", "").replace(")`", "`"))
    if notes:
        yield f"{_prose('; '.join(notes)).capitalize() if notes[0][:1].islower() and '`' not in notes[0] else _prose('; '.join(notes))}:"
        yield ""
    yield from _fenced(example.text, example.format)
    if isinstance(example, Bad) and example.fixed is not None:
        yield ""
        yield "fixed:"
        yield ""
        yield from _fenced(example.fixed, example.format)


def _fenced(text: str, format: str) -> Iterator[str]:
    """A text in a fence longer than any in it; what cannot be seen is shown."""
    fence = "```"
    while fence in text:
        fence += "`"
    shown = "".join(c if c.isprintable() or c in "\n\t" else f"\\u{ord(c):04x}" for c in text)
    yield fence + _LANGUAGES.get(format, "")
    yield from (line.rstrip("\r") for line in shown.rstrip("\n").split("\n"))
    yield fence


def _state(rule: Rule) -> str:
    on = "" if rule.on else f", off until the profile `{rule.profile}` is on" if rule.profile else ", off"
    fixes = any(isinstance(example, Bad) and example.fixed is not None for example in rule.examples)
    return f"{rule.severity}{on}{', can be fixed' if fixes else ''}"


def _prose(text: str) -> str:
    return " ".join(text.split()).replace("``", "`").replace("<!--", "&lt;!--")


def _cell(text: str) -> str:
    return _prose(text).replace("|", "\\|")


def _anchor(title: str) -> str:
    """The id that GitHub gives a heading."""
    return "".join(c for c in title.lower() if c.isalnum() or c in " -_").replace(" ", "-")


def main() -> None:
    """Write the page."""
    PAGE.parent.mkdir(exist_ok=True)
    PAGE.write_text(page((*load().rules, *NOTICES)), encoding="utf-8")


if __name__ == "__main__":
    main()
