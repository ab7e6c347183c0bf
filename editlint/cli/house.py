"""``editlint house``: test the examples of a house's vocabulary, and show what a change of style would report."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from ..config import Configs, discover
from ..house import House
from ..linter import Choices, Linter
from ..read.article import parse
from ..read.source import decode
from ..registry import load
from ..report import count, plain
from ..understand.document import Document
from ..understand.nodes import Usage
from ..understand.vocabulary import Form, vocabulary
from ..violation import Violation
from . import common

_SHOWN = 20  #: entries that are named one by one


def main(args: argparse.Namespace) -> int:
    """Test or compare. Returns 1 where an example fails or an entry never fires, else 0."""
    return test(args) if args.action == "test" else diff(args)


# ---------------------------------------------------------------- test


class Failure(NamedTuple):
    """An example that does not come out as it says."""

    kind: str
    word: str
    example: str
    told: str


@dataclass(slots=True)
class Tested:
    """What the test of a vocabulary gave: entries are (kind, words)."""

    entries: list[tuple[str, str]] = field(default_factory=list)
    failures: list[Failure] = field(default_factory=list)
    dead: list[tuple[str, str, str]] = field(default_factory=list)  #: a form that is never reported: kind, words, form
    unshown: list[tuple[str, str]] = field(default_factory=list)
    unused: list[tuple[str, str]] = field(default_factory=list)  #: never found in the articles given


def test(args: argparse.Namespace) -> int:
    found = common.configs(args)
    style = found.for_file(Path.cwd() / "article.md").house
    tested = run(style)
    if args.paths:
        tested.unused = unused(tested, found, args.paths)
    if args.output_format == "json":
        shown = {
            "entries": len(tested.entries),
            "failures": [failure._asdict() for failure in tested.failures],
            "never_fires": [{"kind": kind, "entry": word, "form": form} for kind, word, form in tested.dead],
            "without_example": [{"kind": kind, "entry": word} for kind, word in tested.unshown],
            "unused": [{"kind": kind, "entry": word} for kind, word in tested.unused],
        }
        print(json.dumps(shown, ensure_ascii=False, indent=1))
    else:
        print("\n".join(lines(tested, bool(args.paths))))
    return int(bool(tested.failures or tested.dead or args.strict and tested.unshown))


def run(house: House) -> Tested:
    """Run the examples of every entry of the house's own, and see that each form is found at all."""
    out = Tested()
    made = vocabulary(house.style)
    for kind, table in made.entries.items():
        own: Mapping[str, Any] = getattr(house.style, kind).raw
        for word in table:
            if word not in own:
                continue
            out.entries.append((kind, word))
            one = made.entry(kind, word)
            for example in one.bad:
                out.failures += _bad(house, kind, word, example)
            for example in one.good:
                if any((usage.kind, usage.word) == (kind, word) for usage in _usages(house, example)):
                    out.failures.append(Failure(kind, word, example, "is reported"))
            if kind not in ("allow", "abbreviation") and not one.bad or kind == "allow" and not one.good:
                out.unshown.append((kind, word))
    out.dead = list(_dead(house, [Form(*form) for form, pattern in zip(made.forms, made.scanner.patterns) if pattern[1]], set(out.entries)))
    return out


def _document(house: House, text: str, format: str = "markdown") -> Document:
    return Document(parse(decode(text.encode("utf-8"), f"example.{format}", format)), house, date(2000, 1, 1))  # type: ignore[arg-type]


def _usages(house: House, text: str) -> tuple[Usage, ...]:
    return _document(house, text).vocabulary.found


def _bad(house: House, kind: str, word: str, example: str) -> Iterator[Failure]:
    text = example.replace("⟦", "").replace("⟧", "")
    found = [(usage.start, usage.end) for usage in _usages(house, text) if (usage.kind, usage.word) == (kind, word)]
    if not found:
        yield Failure(kind, word, example, "is not reported")
    elif "⟦" in example and found != _marked(example):
        yield Failure(kind, word, example, f"is reported at “{'”, “'.join(text[start:end] for start, end in found)}”")


def _marked(example: str) -> list[tuple[int, int]]:
    """The places between ⟦ and ⟧, in the text without these."""
    spans: list[tuple[int, int]] = []
    length = 0
    for part in example.split("⟦"):
        inside, _, rest = part.partition("⟧") if "⟧" in part else ("", "", part)
        if inside:
            spans.append((length, length + len(inside)))
        length += len(inside) + len(rest)
    return spans


def _dead(house: House, forms: list[Form], own: set[tuple[str, str]]) -> Iterator[tuple[str, str, str]]:
    """The forms that are not found even where nothing else stands: another entry takes them, or the words are right already."""
    asked = [form for form in forms if (form.kind, form.word) in own and form.kind not in ("allow", "case") and not form.ending]
    document = _document(house, "\n\n".join(f"It is {form.form} here." for form in asked), "text")
    found: dict[str, set[tuple[str, str]]] = {}
    for usage in document.vocabulary.found:
        if usage.block is not None:
            found.setdefault(usage.block.text.strip(), set()).add((usage.kind, usage.word))
    for form in asked:
        if (form.kind, form.word) not in found.get(f"It is {form.form} here.", set()):
            yield form.kind, form.word, form.form


def unused(tested: Tested, configs: Configs, paths: list[str]) -> list[tuple[str, str]]:
    """The entries that nothing in the articles ever calls for. Raises MissingPath, Usage."""
    linter = Linter(configs, load(), Choices(common.today(), cache=False))
    seen: set[tuple[str, str]] = set()
    for path in common.files(paths, configs):
        seen.update((usage.kind, usage.word) for usage in linter.document(path).vocabulary.found)
    return [(kind, word) for kind, word in tested.entries if (kind, word) not in seen and kind not in ("allow", "abbreviation")]


def lines(tested: Tested, looked: bool) -> Iterator[str]:
    """The outcome for people."""
    for kind, word, example, told in tested.failures:
        yield plain(f"{kind} “{word}”: “{example}” {told}")
    for kind, word, form in tested.dead:
        yield plain(f"{kind} “{word}”: “{form}” never fires: another entry, or an allowed phrase, has it first")
    yield from _named("shown by no example", tested.unshown)
    if looked:
        yield from _named("never found in these articles", tested.unused)
    shown = len(tested.entries) - len(tested.unshown)
    failures = count(len(tested.failures), "example fails", "examples fail")
    dead = count(len(tested.dead), "form never fires", "forms never fire")
    yield f"{count(len(tested.entries), 'entry', 'entries')}, {shown} shown by examples; {failures}, {dead}"


def _named(told: str, entries: list[tuple[str, str]]) -> Iterator[str]:
    if entries:
        names = ", ".join(f"{kind} “{word}”" for kind, word in entries[:_SHOWN])
        rest = len(entries) - _SHOWN
        yield plain(f"{told}: {names}" + (f" and {rest} more" if rest > 0 else ""))


# ---------------------------------------------------------------- diff


def diff(args: argparse.Namespace) -> int:
    """Show what the second configuration reports and the first does not, and the other way round. Returns 0."""
    registry = load()
    select = common.words(args.select) if args.select else None
    choices = Choices(common.today(), select, common.words(args.ignore), cache=False)
    before = Linter(discover(Path(args.before)), registry, choices)
    after = Linter(discover(Path(args.after)), registry, choices)
    added: list[Violation] = []
    gone: list[Violation] = []
    names = common.files(args.paths, after.configs)
    for path in names:
        old, new = before.lint(path).violations, after.lint(path).violations
        known, held = {_same(one) for one in old}, {_same(one) for one in new}
        added += [one for one in new if _same(one) not in known]
        gone += [one for one in old if _same(one) not in held]
    if args.output_format == "json":
        shown = {"files": len(names), "added": list(map(_facts, added)), "gone": list(map(_facts, gone))}
        print(json.dumps(shown, ensure_ascii=False, indent=1))
        return 0
    for sign, violations in (("+", added), ("-", gone)):
        for one in violations:
            print(plain(f"{sign} {one.path}:{one.line}:{one.column} {one.rule.code} {one.message}"))
    print(f"{count(len(names), 'file')}: {len(added)} new, {len(gone)} gone" + _most(added))
    return 0


def _same(one: Violation) -> tuple[str, int, int, str]:
    return one.rule.code, one.start, one.end, one.message


def _facts(one: Violation) -> dict[str, Any]:
    return {"path": one.path, "line": one.line, "column": one.column, "code": one.rule.code, "rule": one.rule.name, "message": one.message}


def _most(violations: Iterable[Violation]) -> str:
    """The messages that come most often."""
    from collections import Counter

    common_ones = Counter(one.message for one in violations).most_common(3)
    return (
        "; most often: " + "; ".join(f"{message} ({count})" for message, count in common_ones if count > 1)
        if common_ones and common_ones[0][1] > 1
        else ""
    )
