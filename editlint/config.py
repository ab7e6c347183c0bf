"""Configuration: find it, merge it, check it, and build the House and the rules' options from it.

Every key, type and default is stated once, in a dataclass (``house.py``, a rule's options, ``Top`` below); reading, checking,
``editlint config`` and the JSON Schema are made from those. Whatever is wrong is one ``ConfigError`` of one plain line.
"""

from __future__ import annotations

import os
import re
import types
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import MISSING, fields, is_dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal, NamedTuple, TypeVar, Union, get_args, get_origin, get_type_hints

from .cache import kept, used
from .glob import matcher
from .house import Entries, House, Style
from .record import Record
from .rule import SEVERITIES, Rule

NAME = "editlint.toml"
PRESETS = Path(__file__).parent / "presets"

#: Tables of ``[style]`` whose keys are words.
ENTRIES = frozenset(f"style.{kind}" for kind in ("term", "case", "avoid", "allow", "name", "abbreviation"))

#: Bytes from which on a file's parsed tables are kept.
LARGE = 16_384

T = TypeVar("T")
Table = Mapping[str, Any]


class ConfigError(Exception):
    """What is wrong with the configuration: one line that names the file and the key."""


class Top(Record):
    """The keys at the top of ``editlint.toml`` and of each ``[[overrides]]``."""

    extends: str | tuple[str, ...] = ()  #: presets (``editlint:NAME``), packages' presets (``package:NAME``) or paths; the later wins
    select: tuple[str, ...] | None = None  #: codes, names, prefixes or criteria of the rules that run; default: those that are on
    ignore: tuple[str, ...] = ()  #: rules that do not run; wins over ``select``
    fail_on: Literal["error", "warning", "info"] = "error"  #: the least severity that makes the exit code 1
    exclude: tuple[str, ...] = ()  #: paths that are not read, patterns as in ``.gitignore``
    baseline: str = ""  #: file of adopted violations, from the folder of the configuration
    profiles: tuple[str, ...] = ()  #: sets of rules that are off until named here: ``aria``, ``online``


class Settings(NamedTuple):
    """What holds for one file.

    ``root`` is the content root (None where there is no configuration), ``select`` None for the default set, to which
    ``extend_select`` adds. ``options`` are the tables of ``[rules.NAME]`` by rule name or code, without ``severity``, which is
    in ``severities``. ``origins`` says which file set a key (a dotted path).
    """

    root: Path | None = None
    file: Path | None = None
    house: House = House()
    select: tuple[str, ...] | None = None
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    options: Mapping[str, Table] = {}
    severities: Mapping[str, str] = {}
    profiles: frozenset[str] = frozenset()
    fail_on: Literal["error", "warning", "info"] = "error"
    exclude: tuple[str, ...] = ()
    baseline: str = ""
    origins: Mapping[str, str] = {}

    def excludes(self, path: Path) -> bool:
        """Whether ``exclude`` says that a file is not to be read."""
        if not self.exclude:
            return False
        return matcher(self.exclude)(below(path, self.file.parent if self.file else Path.cwd()))

    def rule_options(self, rule: Rule) -> Any:
        """The options of a rule as its own dataclass, None where it has none. Raises ConfigError."""
        keys = [key for key in (rule.code, rule.name) if key in self.options]
        if rule.options is None:
            for key in keys:
                for unknown in self.options[key]:
                    raise ConfigError(f"{self.where('rules', key, unknown)}: the rule {rule.name} has no options but severity")
            return None
        table: dict[str, Any] = {}
        for key in keys:
            table.update(self.options[key])
        return build(rule.options, table, self, ("rules", *keys[-1:]))

    def where(self, *keys: str) -> str:
        """``FILE: KEY`` for a message: the file that set the key, or the nearest one above it."""
        for depth in range(len(keys), 0, -1):
            origin = self.origins.get(".".join(keys[:depth]))
            if origin:
                return f"{origin}: {'.'.join(keys)}"
        return f"{shown(self.file) if self.file else NAME}: {'.'.join(keys)}"

    def check_rules(self, rules: Iterable[Rule]) -> None:
        """Raise ConfigError for a table ``[rules.NAME]`` of a rule that does not exist."""
        known: set[str] = set()
        for rule in rules:
            known.update((rule.code, rule.name))
        for name in (*self.options, *self.severities):
            if name not in known:
                raise ConfigError(f"{self.where('rules', name)}: no such rule{closest(name, known)}")


def discover(explicit: Path | None = None) -> Configs:
    """The configurations of a run: the one file given (``--config``), or the nearest one above each file.

    Raises ConfigError where the file given is missing or wrong.
    """
    configs = Configs(explicit)
    if explicit is not None:
        configs.layers(explicit)
    return configs


class Configs:
    """Finds and caches the settings of every file of a run."""

    def __init__(self, explicit: Path | None) -> None:
        self.explicit = explicit
        self._nearest: dict[str, Path | None] = {}
        self._layers: dict[Path, list[Layer]] = {}
        self._bare: set[str] = set()  # folders without a configuration of their own
        self._folders: dict[str, Settings] = {}  # folders whose files all have the same settings
        self._settings: dict[tuple[Path | None, tuple[int, ...]], Settings] = {}

    def nearest(self, folder: str) -> Path | None:
        """The configuration file that holds for an absolute folder, or None."""
        if self.explicit is not None:
            return self.explicit
        seen: list[str] = []
        found: Path | None = None
        while folder not in self._nearest:
            seen.append(folder)
            found = _config_in(folder)
            parent = os.path.dirname(folder)
            if found is not None or parent == folder:
                break
            folder = parent
        else:
            found = self._nearest[folder]
        for name in seen:
            self._nearest[name] = found
        return found

    def layers(self, path: Path) -> list[Layer]:
        """The tables of a configuration file and of all that it extends, the one that wins last."""
        if path not in self._layers:
            self._layers[path] = _read(path, ())
        return self._layers[path]

    def assume(self, path: Path, text: str) -> None:
        """Go by a configuration that is not written yet, as if ``path`` held ``text``. Raises ConfigError."""
        path = Path(os.path.abspath(path))
        self._layers[path] = _read(path, (), data=text.encode())
        self._nearest[str(path.parent)] = path
        self._folders.clear()

    def listed(self, folder: str, names: list[str]) -> None:
        """Take note of the files of a folder that somebody has listed: it need not be looked for a configuration again."""
        if NAME not in names and "pyproject.toml" not in names:
            self._bare.add(folder)

    def _as_above(self, folder: str) -> Settings | None:
        """The settings of the nearest folder above whose settings are known and the same for all of its files, unless a folder between
        has a configuration of its own."""
        chain: list[str] = []
        while folder not in self._folders:
            above, _, name = folder.rpartition("/")
            above = above or os.path.dirname(folder)
            if above == folder or name in (os.curdir, os.pardir, ""):
                if chain:
                    self.for_file(os.path.join(folder, NAME))
                if not chain or folder not in self._folders:
                    return None
                break
            chain.append(folder)
            folder = above
        held = self._folders[folder]
        for one in reversed(chain):
            if self.explicit is None and one not in self._bare and _config_in(one) is not None:
                return None
            self._folders[one] = held
        return held

    def for_file(self, path: Path | str) -> Settings:
        """The settings of a file, which need not exist. Raises ConfigError."""
        place = os.fspath(path).replace(os.sep, "/")
        folder = place.rpartition("/")[0] or os.path.dirname(place)
        held = self._folders.get(folder) or self._as_above(folder)
        if held is not None:
            return held
        absolute = os.path.abspath(path)
        config = self.nearest(os.path.dirname(absolute))
        if config is None:
            return self._folders.setdefault(folder, self._settings.setdefault((None, ()), Settings()))
        layers = self.layers(config)
        home = _home(config, self.explicit)
        overrides = [(layer, table) for layer in layers for table in layer.overrides]
        name = below(Path(absolute), home) if overrides else ""
        active = tuple(i for i, (_, table) in enumerate(overrides) if matcher(tuple(table["paths"]))(name))
        key = (config, active)
        if key not in self._settings:
            merged: dict[str, Any] = {}
            origins: dict[str, str] = {}
            for layer in layers:
                _merge(merged, layer.table, layer.label, origins)
            for i in active:
                layer, table = overrides[i]
                body = {name: value for name, value in table.items() if name != "paths"}
                _merge(merged, body, f"{layer.label}: [[overrides]] {i + 1}", origins)
            self._settings[key] = _settings(merged, config, home, origins)
        if not overrides:
            self._folders[folder] = self._settings[key]
        return self._settings[key]


class Layer(NamedTuple):
    """One file's tables, already checked; ``label`` names the file in messages."""

    label: str
    table: Table
    overrides: tuple[Table, ...] = ()


def below(path: Path, folder: Path) -> str:
    """A path from a folder, with forward slashes; absolute where it does not lie below."""
    name = os.path.relpath(os.path.abspath(path), folder).replace(os.sep, "/")
    return name if not name.startswith("../") else os.path.abspath(path).replace(os.sep, "/")


def shown(path: Path) -> str:
    """A path as messages show it: from the working directory where it lies below."""
    return below(path, Path.cwd())


def closest(word: str, known: Iterable[str]) -> str:
    """``; did you mean “…”?`` for the closest known word, or nothing."""
    from difflib import get_close_matches

    found = get_close_matches(word, sorted(known), 1, 0.6) or get_close_matches(word.lower(), sorted(known), 1, 0.5)
    return f"; did you mean “{found[0]}”?" if found else ""


def _closest_key(word: str, known: Iterable[str]) -> str:
    """The closest known key, or all of them where they are few."""
    keys = sorted(known)
    return closest(word, keys) or (f"; there is {_listed(keys)}" if 0 < len(keys) <= 8 else "")


def _listed(words: Sequence[str]) -> str:
    return " and ".join(filter(None, (", ".join(words[:-1]), words[-1])))


# ---------------------------------------------------------------- reading


def _config_in(folder: str) -> Path | None:
    path = os.path.join(folder, NAME)
    if os.path.isfile(path):
        return Path(path)
    path = os.path.join(folder, "pyproject.toml")
    if not os.path.isfile(path):
        return None
    try:
        with open(path, "rb") as file:
            data = file.read()
    except OSError:
        return None
    if b"tool" in data and b"editlint" in data and "editlint" in _parse(Path(path), data).get("tool", {}):
        return Path(path)
    return None


def _home(config: Path, explicit: Path | None) -> Path:
    """Where the patterns of a configuration start."""
    return Path.cwd() if explicit is not None else Path(os.path.abspath(config)).parent


def _parse(path: Path, data: bytes) -> dict[str, Any]:
    import tomllib

    try:
        text = data.decode("utf-8-sig")
        if len(data) < LARGE:
            return tomllib.loads(text)
        parsed: dict[str, Any] = kept("toml", data, lambda: tomllib.loads(text))
        return parsed
    except tomllib.TOMLDecodeError as error:
        message = re.sub(r"\s*\(at (.*)\)$", "", str(error))
        place = re.search(r"\(at (.*)\)$", str(error))
        raise ConfigError(f"{shown(path)}: {place[1] + ': ' if place else ''}not TOML: {message}") from None
    except UnicodeDecodeError as error:
        raise ConfigError(f"{shown(path)}: byte {error.start} is not UTF-8") from None


def _read(path: Path, chain: tuple[Path, ...], label: str = "", data: bytes | None = None) -> list[Layer]:
    """The layers of a file, or of the bytes that stand for it: those of what it extends, then its own."""
    path = Path(os.path.abspath(path))
    label = label or shown(path)
    if path in chain:
        raise ConfigError(f"{shown(chain[-1])}: extends: {label} extends itself")
    if data is None:
        try:
            data = path.read_bytes()
        except OSError as error:
            raise ConfigError(f"{label}: cannot read the configuration: {error.strerror}") from None
    table = _parse(path, data)
    if path.name == "pyproject.toml":
        table = table.get("tool", {}).get("editlint", {})
        if not isinstance(table, dict):
            raise ConfigError(f"{label}: tool.editlint must be a table")
    overrides = _check(table, label)
    layers: list[Layer] = []
    extends = table.get("extends", ())
    for name in [extends] if isinstance(extends, str) else extends:
        target, target_label = _target(name, path, label)
        layers += _read(target, (*chain, path), target_label)
    body = {key: value for key, value in table.items() if key not in ("extends", "overrides")}
    return [*layers, Layer(label, body, overrides)]


def presets() -> list[str]:
    """The names of editlint's own presets."""
    return sorted(path.stem for path in PRESETS.glob("*.toml"))


def _target(name: str, path: Path, label: str) -> tuple[Path, str]:
    """The file that ``extends`` names, and how messages call it."""
    found = re.fullmatch(r"([A-Za-z_][\w.]+):([\w-]+)", name)
    if not found:
        target = path.parent / name
        if not target.is_file():
            raise ConfigError(f"{label}: extends: there is no file {name}")
        return target, ""
    package, preset = found.groups()
    if package == "editlint":
        target = PRESETS / f"{preset}.toml"
        if not target.is_file():
            raise ConfigError(f"{label}: extends: there is no preset {name}{closest(preset, presets())}")
        return target, name
    from importlib.util import find_spec

    try:
        spec = find_spec(package)
    except (ImportError, ValueError):
        spec = None
    if spec is None:
        raise ConfigError(f"{label}: extends: there is no package {package} here; is it installed?")
    for folder in spec.submodule_search_locations or ():
        target = Path(folder, "presets", f"{preset}.toml")
        if target.is_file():
            return target, name
    raise ConfigError(f"{label}: extends: the package {package} has no preset {preset} (presets/{preset}.toml)")


def _check(table: Table, label: str, override: bool = False) -> tuple[Table, ...]:
    """Check the keys and types of one file or one override; returns the overrides. Values are judged after merging."""
    top, house = _hints(Top), _hints(House)
    known = {_kebab(name) for name in (*top, *house)} | {"rules"} | ({"paths"} if override else {"overrides"})
    if override:
        known.discard("extends")
    overrides: list[Table] = []
    for key, value in table.items():
        where = f"{label}: {key}"
        base = key.removeprefix("extend-")
        if key == "rules":
            for name, options in _table(value, where).items():
                severity = _table(options, f"{where}.{name}").get("severity")
                if severity is not None and severity not in SEVERITIES:
                    raise ConfigError(f"{where}.{name}.severity: must be error, warning or info, not {_show(severity)}")
        elif key == "overrides" and not override:
            if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
                raise ConfigError(f"{where}: write it as [[overrides]], once for each set of paths")
            for i, item in enumerate(value):
                here = f"{label}: [[overrides]] {i + 1}"
                if "paths" not in item:
                    raise ConfigError(f"{here}: paths is missing")
                _check(item, here, override=True)
                overrides.append(item)
        elif key == "paths" and override:
            _convert(tuple[str, ...], value, where)
        elif key in known and _field(key) in house:
            _check_table(house[_field(key)], value, where)
        elif base in known and _field(base) in top and (key == base or (base != "extends" and _is_list(top[_field(base)]))):
            _convert(top[_field(base)], value, where)
        else:
            raise ConfigError(f"{where}: unknown key{closest(key, known)}")
    return tuple(overrides)


def _check_table(cls: Any, value: Any, where: str) -> None:
    """Check the keys and types of one section, not what its ``__post_init__`` demands of the whole."""
    hints = _hints(cls)
    for key, item in _table(value, where).items():
        hint = _hint(hints, key, f"{where}.{key}")
        if is_dataclass(hint):
            _check_table(hint, item, f"{where}.{key}")
        else:
            _convert(hint, item, f"{where}.{key}")


# ---------------------------------------------------------------- merging


def _merge(into: dict[str, Any], table: Table, label: str, origins: dict[str, str], at: str = "") -> None:
    """Lay a table over another: tables merge, everything else replaces, ``extend-X`` collects until ``X`` is set again."""
    for key, value in sorted(table.items(), key=lambda item: item[0].startswith("extend-")):
        name = f"{at}.{key}" if at else key
        if isinstance(value, dict) and name in ENTRIES:
            # An entry replaces the one of the same words whole; there may be thousands.
            into[key] = {**into.get(key, {}), **value}
            origins[name] = label
            continue
        if isinstance(value, dict):
            inner = into.setdefault(key, {})
            if not value:
                origins.setdefault(name, label)
            _merge(inner, value, label, origins, name)
            continue
        if key.startswith("extend-") and isinstance(value, list):
            into[key] = [*into.get(key, ()), *value]
        else:
            into[key] = value
            into.pop(f"extend-{key}", None)
        origins[name] = label


def _settings(merged: dict[str, Any], config: Path, home: Path, origins: Mapping[str, str]) -> Settings:
    draft = Settings(file=config, origins=origins)
    parts = {}
    for item in fields(House):
        table = merged.pop(_kebab(item.name), None)
        if table:
            parts[item.name] = build(_hints(House)[item.name], table, draft, (_kebab(item.name),))
    house = House(**parts)
    if "style" in parts:
        _make_ready(house.style, draft)
    rules: dict[str, dict[str, Any]] = merged.pop("rules", {})
    extend_select = tuple(merged.pop("extend-select", ()))
    top = build(Top, merged, draft, ())
    root = Path(os.path.normpath(Path(os.path.abspath(config)).parent / house.site.root)) if house.site.root else home
    if house.site.root and not root.is_dir():
        raise ConfigError(f"{draft.where('site', 'root')}: there is no folder {house.site.root}")
    return Settings(
        root,
        config,
        house,
        None if top.select is None else top.select + extend_select,
        extend_select if top.select is None else (),
        top.ignore,
        {name: {key: value for key, value in table.items() if key != "severity"} for name, table in rules.items()},
        {name: table["severity"] for name, table in rules.items() if "severity" in table},
        frozenset(top.profiles),
        top.fail_on,
        top.exclude,
        top.baseline,
        origins,
    )


def _make_ready(style: Style, draft: Settings) -> None:
    """Check the entries of the vocabulary and make them ready, which is kept: there may be thousands. Raises ConfigError."""
    if not any(getattr(style, name.removeprefix("style.")).raw for name in ENTRIES):
        return
    from .understand.prefilter import Prefilter, compiled, version, worth
    from .understand.vocabulary import Vocabulary, tables, vocabulary

    code = Path(__file__).parent / "understand"
    stamps = [(code / f"{name}.py").stat().st_mtime_ns for name in ("vocabulary", "scanner", "sketches", "prefilter", "agreed")]
    source = repr((style, stamps))
    try:
        made = vocabulary(style, kept("vocabulary", source.encode(), lambda: Vocabulary(tables(style)).plain()))
    except ValueError as error:
        kind, _, rest = str(error).partition(".")
        raise ConfigError(f"{draft.where('style', kind)}.{rest}") from None
    if used() and worth(made.scanner.patterns):
        # Seconds of work that only a cache makes worth while.
        from platform import machine

        ready = kept("hyperscan", f"{source} {version()} {machine()}".encode(), lambda: compiled(made.scanner.patterns))
        made.scanner.prefilter = Prefilter(*ready)


# ---------------------------------------------------------------- dataclasses from tables


def build(cls: type[T], table: Table, where: str | Settings, keys: Sequence[str] = ()) -> T:
    """Make a frozen dataclass of ours from a TOML table.

    Kebab-case keys are its fields; ``extend-X`` adds to the list X or to its default. ``where`` names the file in messages
    (or the Settings that know which file set a key), ``keys`` the tables above. Raises ConfigError for an unknown key, a wrong type,
    and whatever ``__post_init__`` raises as ValueError.
    """
    kind: Any = cls  # for mypy, to which a type[T] is not hashable
    hints = _hints(kind)

    def place(*more: str) -> str:
        if isinstance(where, Settings):
            return where.where(*keys, *more)
        return f"{where}: {'.'.join((*keys, *more))}"

    values: dict[str, Any] = {}
    added: dict[str, tuple[Any, ...]] = {}
    for key, value in table.items():
        hint = _hint(hints, key, place(key))
        if is_dataclass(hint) and isinstance(hint, type):
            values[_field(key)] = build(hint, _table(value, place(key)), where, (*keys, key))
        elif _field(key) in hints:
            values[_field(key)] = _convert(hint, value, place(key))
        else:
            added[_field(key.removeprefix("extend-"))] = _convert(hint, value, place(key))
    for name, items in added.items():
        values[name] = (*(values[name] if name in values else default(cls, name) or ()), *items)
    try:
        return cls(**values)
    except ValueError as error:
        # The message says which field; the origin of a table is that of the first of its keys that is set.
        at = next((key for key in table if re.search(rf"\b{re.escape(_field(key))}\b|\b{re.escape(key)}\b", str(error))), "")
        raise ConfigError(f"{place(at) if at else place(*list(table)[:1]).rpartition('.')[0]}: {error}") from None
    except TypeError:
        missing = [item.name for item in fields(cls) if item.name not in values and not _has_default(item)]  # type: ignore[arg-type]
        raise ConfigError(f"{place()}: {_kebab(missing[0])} is missing") from None


def default(cls: Any, name: str) -> Any:
    """The default of a dataclass's field; None where it has none."""
    for item in fields(cls):
        if item.name == name:
            if item.default is not MISSING:
                return item.default
            return item.default_factory() if item.default_factory is not MISSING else None
    return None


def _has_default(item: Any) -> bool:
    return item.default is not MISSING or item.default_factory is not MISSING


@cache
def _hints(cls: Any) -> dict[str, Any]:
    hints = get_type_hints(cls)
    return {item.name: hints[item.name] for item in fields(cls)}


def _hint(hints: dict[str, Any], key: str, where: str) -> Any:
    """The type of a key (``extend-X`` has the type of the list X); raises ConfigError for an unknown one."""
    if "_" not in key:
        if _field(key) in hints:
            return hints[_field(key)]
        base = _field(key.removeprefix("extend-"))
        if key.startswith("extend-") and base in hints and _is_list(hints[base]):
            return hints[base]
    raise ConfigError(f"{where}: unknown key{_closest_key(key.replace('_', '-'), map(_kebab, hints))}")


def _kebab(name: str) -> str:
    return name.replace("_", "-")


def _field(key: str) -> str:
    return key.replace("-", "_")


def _is_list(hint: Any) -> bool:
    return get_origin(hint) in (tuple, frozenset) or any(get_origin(part) is tuple for part in get_args(hint))


def _table(value: Any, where: str) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise ConfigError(f"{where}: must be a table, not {_show(value)}")
    return value


_WORDS = {str: "text", bool: "true or false", int: "a whole number", float: "a number"}


def _convert(hint: Any, value: Any, where: str) -> Any:
    """A TOML value as the type of a field; raises ConfigError where it is of another type."""
    origin = get_origin(hint)
    if hint is Any:
        return value
    if origin is Literal:
        choices = get_args(hint)
        if value not in choices or isinstance(value, bool) is not isinstance(choices[0], bool):
            names = ", ".join(_show(choice) for choice in choices if choice != "")
            raise ConfigError(f"{where}: must be one of {names}, not {_show(value)}")
        return value
    if origin in (tuple, frozenset):
        if not isinstance(value, list):
            raise ConfigError(f"{where}: must be a list, not {_show(value)}")
        inner = get_args(hint)[0]
        return origin(_convert(inner, item, f"{where}[{i}]") for i, item in enumerate(value))
    if origin in (Union, types.UnionType):
        parts = [part for part in get_args(hint) if part is not type(None)]
        for part in parts:
            if (isinstance(value, list) if get_origin(part) is tuple else not isinstance(value, list)) or len(parts) == 1:
                return _convert(part, value, where)
        raise ConfigError(f"{where}: {_show(value)} is of the wrong type")
    if origin is Entries:
        return Entries(get_args(hint)[0], _table(value, where))
    if isinstance(origin, type) and issubclass(origin, Mapping):
        inner = get_args(hint)[1]
        return {key: _convert(inner, item, f"{where}.{key}") for key, item in _table(value, where).items()}
    if is_dataclass(hint) and isinstance(hint, type):
        return build(hint, _table(value, where), where.partition(": ")[0], where.partition(": ")[2].split("."))
    if hint is float and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    if not isinstance(value, hint) or (isinstance(value, bool) and hint is not bool):
        raise ConfigError(f"{where}: must be {_WORDS.get(hint, hint.__name__)}, not {_show(value)}")
    return value


def _show(value: Any) -> str:
    if isinstance(value, str):
        return f"“{value}”"
    if isinstance(value, bool):
        return str(value).lower()
    return "a list" if isinstance(value, list) else "a table" if isinstance(value, dict) else str(value)


def house(table: Table, label: str) -> House:
    """The House that tables written as in ``editlint.toml`` describe; ``label`` names them in messages. Raises ConfigError."""
    return build(House, table, label)
