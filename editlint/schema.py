"""The configuration described: a JSON Schema, and what each key means, made from the same dataclasses that read it."""

from __future__ import annotations

import ast
import inspect
import textwrap
import types
from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from .config import Top, default
from .house import Entries, House
from .rule import SEVERITIES, Rule

#: What may stand for an entry of the vocabulary.
_SHORT: list[dict[str, Any]] = [{"type": "boolean"}, {"type": "string"}, {"type": "array", "items": {"type": "string"}}]
_PLAIN: dict[Any, str] = {str: "string", bool: "boolean", int: "integer", float: "number"}


def key(name: str) -> str:
    """A field's key in the configuration."""
    return name.replace("_", "-")


@cache
def comments(cls: type) -> dict[str, str]:
    """What the fields of a dataclass mean: the ``#:`` comment on the line, or the string below it."""
    inherited = {name: told for base in reversed(cls.__mro__[1:]) if is_dataclass(base) for name, told in comments(base).items()}
    try:
        source = textwrap.dedent(inspect.getsource(cls))
    except (OSError, TypeError):
        return {}
    lines = source.splitlines()
    body = ast.parse(source).body[0].body  # type: ignore[attr-defined]
    out = inherited
    for node, following in zip(body, [*body[1:], None]):
        if not isinstance(node, ast.AnnAssign) or not isinstance(node.target, ast.Name):
            continue
        told = lines[(node.end_lineno or node.lineno) - 1].partition("#:")[2].strip()
        if not told and isinstance(following, ast.Expr) and isinstance(following.value, ast.Constant):
            told = " ".join(str(following.value.value).split())
        out[node.target.id] = told.replace("``", "`")
    return out


def schema(rules: Iterable[Rule]) -> dict[str, Any]:
    """A JSON Schema (draft 2020-12) of ``editlint.toml``, with the options of these rules."""
    top, house = _properties(Top), {}
    for field in fields(House):
        section = get_type_hints(House)[field.name]
        house[key(field.name)] = _object(section, _first_line(section))
    options: dict[str, Any] = {}
    for rule in rules:
        own = _properties(rule.options) if rule.options else {}
        own["severity"] = {"enum": list(SEVERITIES), "default": rule.severity}
        options[rule.name] = {"type": "object", "description": rule.summary, "properties": own, "additionalProperties": False}
        options[rule.code] = {"$ref": f"#/$defs/rules/properties/{rule.name}"}
    shared = {**house, "rules": {"$ref": "#/$defs/rules"}}
    override = {name: value for name, value in top.items() if not name.startswith("extends")}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "editlint.toml",
        "type": "object",
        "properties": {
            **top,
            **shared,
            "overrides": {
                "type": "array",
                "description": "What holds for some paths only.",
                "items": {
                    "type": "object",
                    "required": ["paths"],
                    "properties": {"paths": {"type": "array", "items": {"type": "string"}}, **override, **shared},
                    "additionalProperties": False,
                },
            },
        },
        "additionalProperties": False,
        "$defs": {"rules": {"type": "object", "properties": options, "additionalProperties": False}},
    }


def _object(cls: type, description: str) -> dict[str, Any]:
    return {"type": "object", "description": description, "properties": _properties(cls), "additionalProperties": False}


def _properties(cls: Any) -> dict[str, Any]:
    hints, told = get_type_hints(cls), comments(cls)
    out: dict[str, Any] = {}
    for field in fields(cls):
        kind = _type(hints[field.name])
        made = {**kind, "description": told.get(field.name, "")}
        value = plain(default(cls, field.name))
        if value is not None and not is_dataclass(value):
            made["default"] = value
        out[key(field.name)] = made
        if kind.get("type") == "array":
            out[f"extend-{key(field.name)}"] = {**kind, "description": f"Adds to {key(field.name)}."}
    return out


def _type(hint: Any) -> dict[str, Any]:
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is Literal:
        return {"enum": list(arguments)}
    if origin in (tuple, frozenset):
        return {"type": "array", "items": _type(arguments[0])}
    if origin in (Union, types.UnionType):
        kinds = [_type(part) for part in arguments if part is not type(None)]
        return kinds[0] if len(kinds) == 1 else {"anyOf": kinds}
    if origin is Entries:
        one = _type(arguments[0])
        return {"type": "object", "additionalProperties": {"anyOf": [one, *_SHORT]}}
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return {"type": "object", "additionalProperties": _type(arguments[1])}
    if is_dataclass(hint) and isinstance(hint, type):
        return {"type": "object", "properties": _properties(hint), "additionalProperties": False}
    return {"type": _PLAIN[hint]} if hint in _PLAIN else {}


def plain(value: Any) -> Any:
    """A value as JSON and TOML have it."""
    if isinstance(value, (tuple, list)):
        return [plain(item) for item in value]
    if isinstance(value, (frozenset, set)):
        return sorted(plain(item) for item in value)
    if isinstance(value, Entries):
        return dict(value.raw)
    if isinstance(value, Mapping):
        return {name: plain(item) for name, item in value.items()}
    return value


def _first_line(cls: type) -> str:
    return (cls.__doc__ or "").strip().split("\n")[0].replace("``", "`")
