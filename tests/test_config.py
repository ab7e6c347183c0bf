"""Configuration: what is found, what wins, and what is said of a mistake."""

from __future__ import annotations

import pickle
from dataclasses import FrozenInstanceError, dataclass, fields, replace
from pathlib import Path

import pytest

from editlint.config import PRESETS, ConfigError, build, discover
from editlint.glob import matcher
from editlint.house import House
from editlint.record import Record


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "news").mkdir()
    return tmp_path


def settings(root: Path, text: str, path: str = "news/a.md"):
    (root / "editlint.toml").write_text(text, encoding="utf-8")
    return discover().for_file(Path(path))


def test_without_configuration_the_defaults_hold_and_there_is_no_root(root: Path) -> None:
    found = discover().for_file(Path("news/a.md"))
    assert found.root is None
    assert found.house == House()
    assert found.select is None


def test_an_empty_file_makes_a_content_root(root: Path) -> None:
    assert settings(root, "").root == root


def test_the_nearest_file_holds(root: Path) -> None:
    (root / "news" / "editlint.toml").write_text('[quotes]\nouter = "single"\n')
    found = settings(root, '[quotes]\nouter = "double"\n')
    assert found.house.quotes.outer == "single"
    assert found.root == root / "news"


def test_pyproject_counts_only_with_its_table(root: Path) -> None:
    (root / "news" / "pyproject.toml").write_text('[project]\nname = "editlint"\n')
    assert settings(root, "").root == root
    (root / "news" / "pyproject.toml").write_text("[tool.editlint.dates]\nmin-year = 2000\n")
    found = discover().for_file(Path("news/a.md"))
    assert found.house.dates.min_year == 2000
    assert found.root == root / "news"


def test_a_configuration_given_by_name_sets_no_root(root: Path) -> None:
    (root / "news" / "house.toml").write_text('fail-on = "warning"\n')
    found = discover(Path("news/house.toml")).for_file(Path("news/a.md"))
    assert found.fail_on == "warning"
    assert found.root == root


def test_presets_come_in_order_and_the_file_wins(root: Path) -> None:
    found = settings(root, 'extends = ["editlint:uk-news", "editlint:nhs"]\n[dates]\norder = "YMD"\n')
    assert found.house.quotes.headline == "single"
    assert found.house.quotes.glyphs == "straight"
    assert found.house.dates.order == "YMD"
    assert found.origins["quotes.headline"] == "editlint:uk-news"
    assert found.origins["dates.order"] == "editlint.toml"


@pytest.mark.parametrize("name", sorted(path.stem for path in PRESETS.glob("*.toml")))
def test_every_preset_is_valid(root: Path, name: str) -> None:
    assert settings(root, f'extends = "editlint:{name}"\n').origins


def test_lists_replace_and_extend_adds(root: Path) -> None:
    (root / "base.toml").write_text('ignore = ["A"]\nselect = ["QUO"]\n[dates]\nkeys = ["day"]\n')
    found = settings(
        root, 'extends = "base.toml"\nextend-ignore = ["B"]\nselect = ["DAT"]\nextend-select = ["ACC"]\n[dates]\nextend-keys = ["x"]\n'
    )
    assert found.ignore == ("A", "B")
    assert found.select == ("DAT", "ACC")
    assert found.house.dates.keys == ("day", "x")


def test_extend_adds_to_the_default(root: Path) -> None:
    found = settings(root, 'extend-select = ["ACC"]\n[dates]\nextend-keys = ["day"]\n')
    assert (found.select, found.extend_select) == (None, ("ACC",))
    assert found.house.dates.keys == (*House().dates.keys, "day")


def test_overrides_hold_for_their_paths_only(root: Path) -> None:
    text = '[[overrides]]\npaths = ["archive/"]\nignore = ["DAT"]\n[overrides.quotes]\nouter = "single"\n'
    assert settings(root, text, "archive/2001/a.md").house.quotes.outer == "single"
    assert settings(root, text, "archive/2001/a.md").ignore == ("DAT",)
    assert settings(root, text, "news/archive.md").house.quotes.outer == "auto"


def test_a_package_can_bring_presets(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = root / "lib" / "editlint_acme" / "presets"
    folder.mkdir(parents=True)
    (folder.parent / "__init__.py").write_text("raise RuntimeError('presets are read without importing the package')\n")
    (folder / "house.toml").write_text('[quotes]\nouter = "single"\n')
    monkeypatch.syspath_prepend(str(root / "lib"))
    assert settings(root, 'extends = "editlint_acme:house"\n').house.quotes.outer == "single"
    with pytest.raises(ConfigError, match="has no preset hous "):
        settings(root, 'extends = "editlint_acme:hous"\n')


MISTAKES = {
    "[quotes\n": "editlint.toml: line 1, column 8: not TOML: Expected ']' at the end of a table declaration",
    "[quotess]\nouter = 'double'": "editlint.toml: quotess: unknown key; did you mean “quotes”?",
    "[quotes]\noutr = 'double'": "editlint.toml: quotes.outr: unknown key; did you mean “outer”?",
    "[quotes]\nouter = 'doubl'": "editlint.toml: quotes.outer: must be one of “auto”, “double”, “single”, “any”, not “doubl”",
    "[dates]\nkeys = 'a'": "editlint.toml: dates.keys: must be a list, not “a”",
    "[dates]\nkeys = ['a', 3]": "editlint.toml: dates.keys[1]: must be text, not 3",
    "[dates]\nmin_year = 3": "editlint.toml: dates.min_year: unknown key; did you mean “min-year”?",
    "[dates]\nmin-year = true": "editlint.toml: dates.min-year: must be a whole number, not true",
    "[related.shortcodes]\nx = 3": "editlint.toml: related.shortcodes.x: must be text, not 3",
    "extends = 'editlint:uk-newz'": "editlint.toml: extends: there is no preset editlint:uk-newz; did you mean “uk-news”?",
    "extends = 'foo.toml'": "editlint.toml: extends: there is no file foo.toml",
    "extends = 'nopackage:foo'": "editlint.toml: extends: there is no package nopackage here; is it installed?",
    "extends = 'editlint.toml'": "editlint.toml: extends: editlint.toml extends itself",
    "select = 'QUO'": "editlint.toml: select: must be a list, not “QUO”",
    "selec = ['QUO']": "editlint.toml: selec: unknown key; did you mean “select”?",
    "extend-extends = ['QUO']": "editlint.toml: extend-extends: unknown key; did you mean “extends”?",
    "fail-on = 'fatal'": "editlint.toml: fail-on: must be one of “error”, “warning”, “info”, not “fatal”",
    "[rules.x]\nseverity = 'bad'": "editlint.toml: rules.x.severity: must be error, warning or info, not “bad”",
    "rules = 3": "editlint.toml: rules: must be a table, not 3",
    "[[overrides]]\nignore = ['x']": "editlint.toml: [[overrides]] 1: paths is missing",
    "[overrides]\npaths = ['x']": "editlint.toml: overrides: write it as [[overrides]], once for each set of paths",
    "[site]\nroot = 'nowhere'": "editlint.toml: site.root: there is no folder nowhere",
}


@pytest.mark.parametrize("text", MISTAKES)
def test_a_mistake_is_one_plain_line_that_names_file_and_key(root: Path, text: str) -> None:
    with pytest.raises(ConfigError) as caught:
        settings(root, text)
    assert str(caught.value) == MISTAKES[text]


def test_bytes_that_are_not_utf8_are_named(root: Path) -> None:
    (root / "editlint.toml").write_bytes(b"# caf\xe9\n")
    with pytest.raises(ConfigError, match="byte 5 is not UTF-8"):
        discover().for_file(Path("a.md"))


def test_a_missing_configuration_is_named(root: Path) -> None:
    with pytest.raises(ConfigError, match=r"house.toml: cannot read the configuration: No such file"):
        discover(Path("house.toml"))


@dataclass(frozen=True, slots=True)
class Options:
    max_row: int = 3  #: the longest row
    words: tuple[str, ...] = ("a",)

    def __post_init__(self) -> None:
        if self.max_row < 1:
            raise ValueError("max-row must be 1 or more")


class Row(Record):
    length: int
    words: tuple[str, ...] = ("a",)


def test_a_record_is_a_frozen_dataclass_by_inheritance() -> None:
    row = Row(3)
    assert [field.name for field in fields(row)] == ["length", "words"]
    assert row == Row(length=3) == replace(Row(4), length=3) == pickle.loads(pickle.dumps(row)) != Row(4)
    assert hash(row) == hash(Row(3))
    assert repr(row) == "Row(length=3, words=('a',))"
    with pytest.raises(FrozenInstanceError):
        row.length = 4  # type: ignore[misc]
    for wrong in (lambda: Row(), lambda: Row(1, (), 2), lambda: Row(1, length=2), lambda: Row(1, size=2)):
        with pytest.raises(TypeError, match=r"^Row "):
            wrong()


def test_any_frozen_dataclass_is_built_from_a_table() -> None:
    assert build(Options, {"max-row": 5, "extend-words": ["b"]}, "x.toml") == Options(5, ("a", "b"))
    with pytest.raises(ConfigError, match=r"^x.toml: rules.long-row.max-row: max-row must be 1 or more$"):
        build(Options, {"max-row": 0}, "x.toml", ("rules", "long-row"))
    with pytest.raises(ConfigError, match=r"^x.toml: rules.long-row.max-rows: unknown key; did you mean “max-row”\?$"):
        build(Options, {"max-rows": 0}, "x.toml", ("rules", "long-row"))


@pytest.mark.parametrize(
    ("pattern", "path", "expected"),
    [
        ("*.md", "a/b.md", True),
        ("/*.md", "a/b.md", False),
        ("drafts/", "x/drafts/a.md", True),
        ("drafts/", "x/drafts", False),
        ("drafts", "x/drafts/a.md", True),
        ("news/*.md", "news/a.md", True),
        ("news/*.md", "news/2016/a.md", False),
        ("news/**/*.md", "news/a.md", True),
        ("news/**/*.md", "news/2016/11/a.md", True),
        ("**/old/**", "a/old/b.md", True),
        ("[ab].md", "b.md", True),
        ("[!ab].md", "c.md", True),
        ("a?.md", "a/.md", False),
        ("a+b.md", "a+b.md", True),
        ("[.md", "[.md", True),
    ],
)
def test_patterns_mean_what_they_mean_in_gitignore(pattern: str, path: str, expected: bool) -> None:
    assert matcher((pattern,))(path) is expected


def test_the_last_pattern_that_matches_decides() -> None:
    assert not matcher(("*.md", "!keep.md"))("keep.md")
