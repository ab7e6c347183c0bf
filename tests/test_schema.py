"""The JSON Schema and the reading of the configuration say the same of every key."""

from __future__ import annotations

import copy
import json
import tomllib
from pathlib import Path
from typing import Any

import pytest
from linting import registry

from editlint.cli import main
from editlint.config import PRESETS, ConfigError, discover
from editlint.schema import schema

jsonschema = pytest.importorskip("jsonschema")

SCHEMA = schema(registry().rules)
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)


def accepted(table: dict[str, Any], folder: Path) -> bool:
    """Whether reading the configuration takes a table."""
    from editlint.cli.config import toml

    lines: list[str] = []

    def put(name: str, inner: dict[str, Any]) -> None:
        if name:
            lines.append(f"[{name}]")
        lines.extend(f"{json.dumps(key)} = {toml(value)}" for key, value in inner.items() if not isinstance(value, dict))
        for key, value in inner.items():
            if isinstance(value, dict):
                put(f"{name}.{json.dumps(key)}" if name else json.dumps(key), value)

    put("", table)
    (folder / "editlint.toml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    try:
        settings = discover().for_file(folder / "a.md")
        settings.check_rules(registry().rules)
        for rule in registry().rules:
            settings.rule_options(rule)
    except ConfigError:
        return False
    return True


def samples(kind: dict[str, Any]) -> list[Any]:
    """Values of a kind."""
    if "$ref" in kind or "anyOf" in kind:
        return []
    if "enum" in kind:
        return kind["enum"]
    return {"string": ["x"], "boolean": [True], "integer": [3], "number": [2.5, 3], "array": [[]], "object": [{}]}.get(
        kind.get("type", ""), []
    )


def cases() -> list[Any]:
    found = []
    for section, kind in SCHEMA["properties"].items():
        if kind.get("type") == "object":
            found += [((section, key), inner) for key, inner in kind["properties"].items()]
        elif section not in ("rules", "overrides", "extends"):
            found.append(((section,), kind))
    for name, rule in SCHEMA["$defs"]["rules"]["properties"].items():
        found += [(("rules", name, key), inner) for key, inner in rule.get("properties", {}).items()]
    return [pytest.param(keys, kind, id=".".join(keys)) for keys, kind in found]


def nested(keys: tuple[str, ...], value: Any) -> dict[str, Any]:
    out = value
    for key in reversed(keys):
        out = {key: out}
    return out  # type: ignore[no-any-return]


@pytest.mark.parametrize(("keys", "kind"), cases())
def test_a_key_is_known_to_both_and_takes_the_same_types(keys: tuple[str, ...], kind: dict[str, Any], tmp_path: Path) -> None:
    for value in samples(kind):
        table = nested(keys, value)
        assert VALIDATOR.is_valid(table), table
        if value not in ("x", 3, 2.5, []) and keys[-1] not in ("root",):  # what a value must be besides its type, only reading knows
            assert accepted(table, tmp_path), table
    wrong = nested(keys, {"no": [1]} if kind.get("type") != "object" else 7)
    assert not VALIDATOR.is_valid(wrong)
    assert not accepted(wrong, tmp_path)
    misspelt = nested((*keys[:-1], keys[-1] + "x"), samples(kind)[0] if samples(kind) else "x")
    assert not VALIDATOR.is_valid(misspelt)
    assert not accepted(misspelt, tmp_path)


@pytest.mark.parametrize("preset", sorted(PRESETS.glob("*.toml")), ids=lambda path: path.stem)
def test_presets_keep_to_the_schema(preset: Path) -> None:
    assert [error.message for error in VALIDATOR.iter_errors(tomllib.loads(preset.read_text()))] == []


def test_overrides_need_paths_and_extend_nothing() -> None:
    assert VALIDATOR.is_valid({"overrides": [{"paths": ["a/"], "quotes": {"outer": "single"}, "extend-ignore": ["QUO001"]}]})
    assert not VALIDATOR.is_valid({"overrides": [{"quotes": {}}]})
    assert not VALIDATOR.is_valid({"overrides": [{"paths": [], "extends": "editlint:wcag"}]})


def test_every_key_says_what_it_means() -> None:
    untold = [
        f"{section}.{key}"
        for section, kind in SCHEMA["properties"].items()
        for key, inner in kind.get("properties", {}).items()
        if not inner.get("description")
    ]
    assert untold == []


def test_the_schema_is_a_schema_and_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    assert main(["config", "--schema"]) == 0
    assert json.loads(capsys.readouterr().out) == json.loads(json.dumps(copy.deepcopy(SCHEMA)))


# editlint config


def test_config_shows_what_holds_and_where_from(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "editlint.toml").write_text(
        'extends = "editlint:uk-news"\nextend-ignore = ["CPY001"]\n[dates]\nformat = "%-d %B %Y"\n'
        '[rules.double-space]\nseverity = "info"\n[[overrides]]\npaths = ["opinion/"]\n[overrides.quotes]\nouter = "single"\n'
    )
    (tmp_path / "opinion").mkdir()
    assert main(["config", "opinion/a.md"]) == 0
    shown = capsys.readouterr().out
    assert 'outer = "single"  # editlint.toml: [[overrides]] 1\n' in shown
    assert 'format = "%-d %B %Y"  # editlint.toml\n' in shown
    assert 'lang = "en-GB"  # editlint:uk-news\n' in shown
    assert 'ignore = ["CPY001"]  # editlint.toml\n' in shown
    assert 'severity = "info"  # editlint.toml\n' in shown
    assert "\nmin-year = 1990\n" in shown
    assert main(["config", "."]) == 0
    assert 'outer = "double"  # editlint:uk-news\n' in capsys.readouterr().out


def test_what_config_shows_is_a_configuration_of_the_same_meaning(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "editlint.toml").write_text('extends = ["editlint:us-news"]\n[site.permalinks]\n"news" = "/n/:slug/"\n')
    before = discover().for_file(tmp_path / "a.md")
    main(["config"])
    (tmp_path / "editlint.toml").write_text(capsys.readouterr().out)
    assert discover().for_file(tmp_path / "a.md").house == before.house
