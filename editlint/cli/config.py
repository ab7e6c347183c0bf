"""``editlint config``."""

from __future__ import annotations

import argparse
import json
import os
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

from ..config import Settings, Top, shown
from ..house import House
from ..registry import Registry, load
from ..schema import key, plain, schema
from . import common


def main(args: argparse.Namespace) -> int:
    """Show what holds for a file, and where it comes from; or the JSON Schema of the configuration. Returns 0."""
    registry = load()
    if args.schema:
        print(json.dumps(schema(registry.rules), ensure_ascii=False, indent=1))
        return 0
    path = Path(args.path)
    settings = common.configs(args).for_file(path / "article.md" if os.path.isdir(path) else path)
    settings.check_rules(registry.rules)
    print("\n".join(held(settings, registry)))
    return 0


def held(settings: Settings, registry: Registry) -> Iterator[str]:
    """The settings as TOML; what a file has set is followed by its name, the rest is the default."""
    yield f"# {shown(settings.file)}" if settings.file else "# no configuration: the defaults hold"
    yield f"# content root: {shown(settings.root)}" if settings.root else "# no content root"
    rules = registry.select(settings.select, settings.ignore, settings.profiles, settings.extend_select)
    yield f"# {len(rules)} of {len(registry.rules)} rules run; editlint rule lists them"
    for field in fields(Top):
        if field.name not in ("extends",):
            value = getattr(settings, field.name)
            if value is not None:
                yield from _line(settings, (key(field.name),), value)
    if settings.extend_select:
        yield from _line(settings, ("extend-select",), settings.extend_select)
    for field in fields(House):
        section = getattr(settings.house, field.name)
        yield ""
        yield f"[{key(field.name)}]"
        for item in fields(section):
            yield from _line(settings, (key(field.name), key(item.name)), getattr(section, item.name))
    for name in sorted({*settings.options, *settings.severities}):
        yield ""
        yield f"[rules.{name}]"
        if name in settings.severities:
            yield from _line(settings, ("rules", name, "severity"), settings.severities[name])
        for option, value in settings.options.get(name, {}).items():
            yield from _line(settings, ("rules", name, option), value)


def _line(settings: Settings, keys: tuple[str, ...], value: Any) -> Iterator[str]:
    origin = next((found for depth in range(len(keys), 0, -1) if (found := settings.origins.get(".".join(keys[:depth])))), "")
    origin = origin or settings.origins.get(".".join((*keys[:-1], f"extend-{keys[-1]}")), "")
    yield f"{_name(keys[-1])} = {toml(value)}" + (f"  # {origin}" if origin else "")


def _name(text: str) -> str:
    return text if text.replace("-", "").replace("_", "").isalnum() and text.isascii() else json.dumps(text)


def toml(value: Any) -> str:
    """A value as TOML writes it."""
    if is_dataclass(value) and not isinstance(value, type):
        value = {key(field.name): getattr(value, field.name) for field in fields(value)}
    value = plain(value)
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_name(str(name))} = {toml(item)}" for name, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(toml, value)) + "]"
    return str(value)
