"""Finds the rules: every pack in the entry-point group ``editlint.rules``, ours and everyone's through the same door."""

from __future__ import annotations

import importlib
import os
import pkgutil
import sys
from collections.abc import Iterable, Sequence
from types import ModuleType

from .notices import NOTICES
from .rule import Bad, Good, Rule
from .wcag import level

GROUP = "editlint.rules"


class RegistryError(Exception):
    """A rule pack that cannot be used, or a code that nobody has; the message names it."""


class Registry:
    """The rules of all packs in order of their codes. Codes and names both find a rule, or one of editlint's own notices."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self.rules = tuple(sorted(rules, key=lambda rule: rule.code))
        self._by_key: dict[str, Rule] = {}
        for rule in (*self.rules, *NOTICES):
            for key in (rule.code, rule.name):
                other = self._by_key.setdefault(key, rule)
                if other is not rule:
                    raise RegistryError(f"{rule.check.__module__} and {other.check.__module__} both claim {key}")

    def find(self, key: str) -> Rule | None:
        """The rule of a code (any case) or a name."""
        return self._by_key.get(key.strip()) or self._by_key.get(key.strip().upper())

    def match(self, key: str) -> tuple[Rule, ...]:
        """The rules that a code, name, prefix (``QUO``), criterion (``1.1.1``) or level (``wcag-aa``: A and AA) means.

        Raises RegistryError, naming the closest known key, where there are none.
        """
        key = key.strip()
        rule = self.find(key)
        if rule is not None:
            return (rule,)
        upper, lower = key.upper(), key.lower()
        if lower == "all":
            return (*self.rules, *NOTICES)
        if lower in ("wcag-a", "wcag-aa", "wcag-aaa"):
            most = len(lower) - len("wcag-")
            return tuple(rule for rule in self.rules if any(0 < level(criterion) <= most for criterion in rule.criteria))
        found = tuple(rule for rule in (*self.rules, *NOTICES) if rule.code.startswith(upper)) if upper else ()
        found = found or tuple(rule for rule in self.rules if lower in rule.criteria)
        if found:
            return found
        import difflib

        close = difflib.get_close_matches(key, [*self._by_key, *{rule.family for rule in self.rules}], 1, 0.5)
        raise RegistryError(f"no rule is called “{key}”" + (f"; did you mean {close[0]}?" if close else ""))

    def select(
        self, select: Sequence[str] | None, ignore: Sequence[str], profiles: Iterable[str] = (), extend: Sequence[str] = ()
    ) -> tuple[Rule, ...]:
        """The rules of a run. ``select`` None means those that are on by default; ``ignore`` wins over everything.

        Editlint's own notices are among them. A rule of a profile runs only where the profile is on, whatever ``select`` says.
        """
        on = frozenset(profiles)
        if select is None:
            chosen = {rule for rule in (*self.rules, *NOTICES) if rule.on or rule.profile in on}
        else:
            chosen = {rule for key in select for rule in self.match(key)}
        chosen.update(rule for key in extend for rule in self.match(key))
        chosen.difference_update(rule for key in ignore for rule in self.match(key))
        return tuple(rule for rule in (*self.rules, *NOTICES) if rule in chosen and (not rule.profile or rule.profile in on))


def load() -> Registry:
    """Every rule of every installed pack. Raises RegistryError for a pack that cannot be imported."""
    found: list[Rule] = []
    for name, target in sorted(entry_points()):
        try:
            found.extend(pack(importlib.import_module(target.partition(":")[0])))
        except RegistryError:
            raise
        except (Exception, SystemExit) as error:
            said = " ".join(f"{type(error).__name__}: {error}".split())
            raise RegistryError(f"rule pack “{name}” ({target}) cannot be loaded: {said}") from error
    return Registry(found)


def entry_points() -> set[tuple[str, str]]:
    """(name, module) of each rule pack: read straight from the metadata, since importlib.metadata costs 30 ms to import."""
    found: set[tuple[str, str]] = set()
    for folder in dict.fromkeys(sys.path):
        try:
            names = os.listdir(folder or ".")
        except OSError:
            continue
        for name in names:
            if name.endswith((".dist-info", ".egg-info")):
                try:
                    with open(os.path.join(folder, name, "entry_points.txt"), encoding="utf-8") as file:
                        text = file.read()
                except OSError:
                    continue
                if GROUP in text:
                    found.update(_section(text))
    if not found:
        from importlib.metadata import entry_points as installed

        found.update((point.name, point.value) for point in installed(group=GROUP))
    return found


def _section(text: str) -> Iterable[tuple[str, str]]:
    inside = False
    for line in text.splitlines():
        line = line.strip()
        if line.startswith("["):
            inside = line == f"[{GROUP}]"
        elif inside and "=" in line and not line.startswith(("#", ";")):
            name, _, value = line.partition("=")
            yield name.strip(), value.strip()


def pack(package: ModuleType) -> list[Rule]:
    """The rules of a package: of its modules and those of its sub-packages (modules named ``_x`` hold none)."""
    found = rules_of(package)
    for module in pkgutil.iter_modules(getattr(package, "__path__", ())):
        if not module.name.startswith("_"):
            child = importlib.import_module(f"{package.__name__}.{module.name}")
            found += pack(child) if module.ispkg else rules_of(child)
    return found


def rules_of(module: ModuleType) -> list[Rule]:
    """The rules that a module defines. Raises RegistryError for one without a Good and a Bad example."""
    found = []
    for value in vars(module).values():
        rule = getattr(value, "rule", None)
        if isinstance(rule, Rule) and rule.check.__module__ == module.__name__:
            if not {Good, Bad} <= {type(example) for example in rule.examples}:
                raise RegistryError(f"{module.__file__}: {rule.code} needs a Good and a Bad example")
            found.append(rule)
    return found
