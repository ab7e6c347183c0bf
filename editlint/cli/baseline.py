"""``editlint baseline``."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from ..baseline import NAME, Baseline, Entries, entries, fewer, renames
from ..config import Settings, shown
from ..report import count
from ..rule import Rule
from . import Usage, common


def main(args: argparse.Namespace) -> int:
    """Write, shrink or check the baseline; returns 0, or 1 where it would have to grow, or is frozen and not exact."""
    linter = common.linter(args, keys=True)
    paths = common.files(args.paths, linter.configs, args.force_exclude)
    file = Path(args.baseline) if args.baseline else _configured([linter.configs.for_file(Path(path)) for path in paths])
    there = file.exists()
    if not there and (args.prune or args.frozen):
        raise Usage(f"there is no baseline {shown(file)}")
    old = Baseline.read(file) if there else Baseline(file)
    moved = old.follow(renames(file)) if there and args.follow_renames else 0
    outcomes = list(linter.lint_all(paths, {}, args.jobs))
    crashed = [outcome.path for outcome in outcomes if outcome.crashed]
    new = entries(old, outcomes)
    ran = {old.name(outcome.path): _names(linter.plan(linter.configs.for_file(Path(outcome.path))).rules) for outcome in outcomes}
    exists = {path for path in old.entries if path not in ran and os.path.lexists(old.folder / path)}
    kept, stale = fewer(old.entries, new, ran, exists)
    added = _more(kept, new)
    name = shown(file)
    if args.frozen:
        wrong = [part for part in (stale and f"{stale:,} no longer found", added and f"{added:,} new") if part]
        print(f"{name} is not what is found: {' and '.join(wrong)}." if wrong else f"{name} is exact: {_held(old)}.")
        return 2 if crashed else int(bool(wrong))
    if added and there and not (args.add or args.prune):
        print(f"{name} holds {_held(old)}; {added:,} new. A baseline does not grow by itself: --add adopts them, --prune only takes out.")
        return 2 if crashed else 1
    result = Baseline(file, kept if args.prune else _union(kept, new))
    if result.entries != old.entries or moved or not there:
        result.write()
    words = [
        f"{moved:,} renamed" if moved else "",
        f"{stale:,} gone" if stale else "",
        f"{added:,} added" if added and not args.prune else "",
    ]
    print(f"{name}: {_held(result)}{''.join(f', {word}' for word in words if word)}.")
    if args.prune and added:
        print(f"{added:,} new were not added.")
    if not there and not args.baseline and not any(linter.configs.for_file(Path(path)).baseline for path in paths[:1]):
        print(f'editlint check --baseline {name} leaves them out, or baseline = "{file.name}" in editlint.toml.')
    return 2 if crashed else 0


def _configured(found: list[Settings]) -> Path:
    """The one baseline that the configuration names, or the usual name in the content root. Raises Usage where there are several."""
    files = {settings.file.parent / settings.baseline for settings in found if settings.baseline and settings.file}
    if len(files) > 1:
        raise Usage("the configuration names several baselines: say which with --baseline")
    if files:
        return files.pop()
    root = next((settings.root for settings in found if settings.root), None)
    return (root or Path()) / NAME


def _names(rules: frozenset[Rule]) -> frozenset[str]:
    return frozenset(rule.name for rule in rules)


def _held(baseline: Baseline) -> str:
    return f"{count(len(baseline), 'violation')} in {count(len(baseline.entries), 'article')}"


def _more(old: Entries, new: Entries) -> int:
    """How many violations the new entries have beyond the old."""
    return sum(
        max(times - old.get(path, {}).get(rule, {}).get(key, 0), 0)
        for path, rules in new.items()
        for rule, keys in rules.items()
        for key, times in keys.items()
    )


def _union(old: Entries, new: Entries) -> Entries:
    out: Entries = {path: {rule: dict(keys) for rule, keys in rules.items()} for path, rules in old.items()}
    for path, rules in new.items():
        for rule, keys in rules.items():
            for key, times in keys.items():
                held = out.setdefault(path, {}).setdefault(rule, {})
                held[key] = max(times, held.get(key, 0))
    return out
