"""The house's vocabulary: what an entry reports, how it is configured, tested and compared."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from linting import document

from editlint.cli import main
from editlint.config import ConfigError, discover, house, presets
from editlint.rule import Edit


def write(style: str, text: str, format: str = "markdown") -> list[tuple[str, tuple[str, ...]]]:
    """What is reported of a text with these entries, and what to write."""
    import tomllib

    made = house({"style": tomllib.loads(style)}, "house.toml")
    return [(usage.shown, usage.write) for usage in document(text, format, made).vocabulary.found]


@pytest.mark.parametrize(
    ("entries", "text", "expected"),
    [
        ('term.adviser = ["advisor"]', "ADVISORS MET", [("ADVISORS", ("ADVISERS",))]),
        ('term.adviser = ["advisor"]', "See advisor.com and @advisor and the advisory board.", []),
        ('term.web = ["Web"]', "The Web is big. Web pages are, too.", [("Web", ("web",))]),
        ('term.T-shirt = ["t-shirt", "tee-shirt"]', "A t-shirt, a T-shirt.", [("t-shirt", ("T-shirt",))]),
        ('term."per cent" = ["percent"]', "Ten percent\u00a0of it", [("percent", ("per cent",))]),
        ('term.DRC = ["D.R.C.", "RDC"]', "The rdc and the RDC", [("RDC", ("DRC",))]),
        ('avoid.utilise = ["use", "apply"]', "They utilise it", [("utilise", ("use", "apply"))]),
        ('avoid.utilise = true', "They “utilise it”", []),
        ('avoid."the poor" = {patterns = ["the poor(?= are)"]}', "The poor mill, and the poor are poor", [("the poor", ())]),
        ('avoid."red tape" = true\navoid.tape = true', "Red tape, tape", [("Red tape", ()), ("tape", ())]),
        ('avoid.cheap = true\nallow.cheap = ["headline"]', "# Cheap mill\n\nA cheap mill", [("cheap", ())]),
        ('case."NHS England" = true', "NHS England, nhs england, NHS ENGLAND", [("nhs england", ("NHS England",))]),
        ('name."Ann Roe" = ["Anne Roe"]', "Anne Roe’s mill", [("Anne Roe", ("Ann Roe",))]),
        ('avoid.percent = {patterns = ["\\\\d+ percent"]}', "It fell 12 percent", [("12 percent", ())]),
        ("", "He committed suicide.", [("committed suicide", ("died by suicide", "killed himself", "killed herself"))]),
        ("agreed = false", "He committed suicide.", []),
    ],
)  # fmt: skip
def test_an_entry_reports(entries: str, text: str, expected: list[tuple[str, tuple[str, ...]]]) -> None:
    assert write(entries, text) == expected


def test_words_that_wrap_over_lines_are_one() -> None:
    assert write('term.lawbreaker = ["law breaker"]', "A law\nbreaker left.") == [("law\nbreaker", ("lawbreaker",))]


def test_a_fix_touches_no_markup() -> None:
    made = house({"style": {"term": {"lawbreaker": ["law breaker"]}}}, "house.toml")
    whole, parted = document("A law breaker, a law *breaker*.", house=made).vocabulary.found
    assert whole.edit("lawbreaker") == Edit(whole.span, "lawbreaker")
    assert parted.edit("lawbreaker") is None


@pytest.mark.parametrize(
    ("toml", "told"),
    [
        ("[style.term]\nx = 3", "style.term.x: write a table, true or false, or its forms"),
        ("[style.term.x]\nfroms = []", "style.term.x: froms: unknown key; did you mean “forms”?"),
        ('[style.avoid.x]\npatterns = ["(u"]', "style.avoid.x: “(u” is no regular expression"),
        ("[style]\nterm = 3", "style.term: must be a table"),
    ],
)
def test_a_mistake_in_an_entry_is_named(toml: str, told: str, tmp_path: Path) -> None:
    (tmp_path / "editlint.toml").write_text(toml)
    with pytest.raises(ConfigError, match="editlint.toml: " + told.replace("(", r"\(").replace("?", r"\?")):
        discover().for_file(tmp_path / "a.md")


def test_a_house_overrides_single_entries_of_what_it_extends(tmp_path: Path) -> None:
    (tmp_path / "house.toml").write_text(
        '[style.term]\nadviser = ["advisor"]\nprotester = ["protestor"]\n[style.term.web]\nforms = ["Web"]\n'
    )
    (tmp_path / "editlint.toml").write_text('extends = "house.toml"\n[style.term]\nprotester = false\nweb = ["world wide web"]\n')
    style = discover().for_file(tmp_path / "a.md").house.style
    assert list(style.term) == ["adviser", "web"]
    assert style.term["web"].forms == ("world wide web",)


def test_entries_kept_from_before_give_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from editlint.understand import vocabulary

    monkeypatch.setenv("EDITLINT_CACHE", str(tmp_path / "cache"))
    (tmp_path / "editlint.toml").write_text('[style.term]\nadviser = ["advisor"]\n[style.avoid.percent]\npatterns = ["\\\\d+ percent"]\n')
    shown = []
    for _ in range(2):
        vocabulary._made.clear()
        made = discover().for_file(tmp_path / "a.md").house
        shown.append([usage.shown for usage in document("The advisor fell 5 percent", house=made).vocabulary.found])
    assert shown == [["advisor", "5 percent"]] * 2
    assert list((tmp_path / "cache" / "kept").iterdir())


@pytest.mark.parametrize("name", presets())
def test_the_examples_of_presets_come_out_as_they_say(name: str, tmp_path: Path) -> None:
    from editlint.cli import house as command

    (tmp_path / "editlint.toml").write_text(f'extends = "editlint:{name}"\n')
    tested = command.run(discover().for_file(tmp_path / "a.md").house)
    assert (tested.failures, tested.dead) == ([], [])


HOUSE = """
[style.term]
adviser = {forms = ["advisor"], good = ["The adviser left."], bad = ["The ⟦advisor⟧ left.", "The adviser left."]}
law-breaker = ["lawbreaker"]
[style.allow]
lawbreaker = true
"""


def test_house_test_names_what_fails_is_not_shown_or_never_fires(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "editlint.toml").write_text(HOUSE)
    (tmp_path / "a.md").write_text("The advisor.\n")
    assert main(["house", "test", "a.md", "--output-format", "json"]) == 1
    shown = json.loads(capsys.readouterr().out)
    assert [(one["word"], one["told"]) for one in shown["failures"]] == [("adviser", "is not reported")]
    assert [one["form"] for one in shown["never_fires"]] == ["lawbreaker"]
    assert [one["entry"] for one in shown["without_example"]] == ["law-breaker", "lawbreaker"]
    assert [one["entry"] for one in shown["unused"]] == ["law-breaker"]


def test_house_diff_shows_what_a_change_of_style_reports(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.toml").write_text('[style.term]\nadviser = ["advisor"]\n')
    (tmp_path / "b.toml").write_text("[style.avoid]\nmill = true\n")
    (tmp_path / "news.md").write_text("# News\n\nThe advisor saw the mill.\n")
    assert main(["house", "diff", "a.toml", "b.toml", ".", "--select", "STY001"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "+ news.md:3:21 STY001 “mill”: the house avoids it",
        "- news.md:3:5 STY001 “advisor”: write “adviser”",
        "1 file: 1 new, 1 gone",
    ]
