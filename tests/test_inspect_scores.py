"""The table of scores over many articles."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from editlint.cli import main
from editlint.cli.inspect import _bar

EASY = "The dog ran to the door. It was late. It sat on the mat."
HARD = "Departmental representatives characterised the implementation strategy as unnecessarily complicated."


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "easy.md").write_text(f"# A dog\n\n{EASY}\n", encoding="utf-8")
    (tmp_path / "hard.md").write_text(f"# A strategy\n\n{HARD}\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "160")
    return tmp_path


def inspect(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(["inspect", "--what", "scores", *arguments]) == 0
    return capsys.readouterr().out


def test_a_terminal_shows_all_articles_in_one_table(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = inspect(capsys, ".").splitlines()
    assert lines[0].split()[:3] == ["article", "words", "sentences"]
    assert [line.split()[:3] for line in lines[1:]] == [["easy.md", "14", "3"], ["hard.md", "9", "1"]]


@pytest.mark.parametrize(
    ("key", "first"),
    [("flesch_kincaid_grade", "hard"), ("flesch_reading_ease", "hard"), ("words", "easy"), ("editlint_difficulty", "hard")],
)
def test_the_hardest_or_the_most_comes_first(folder: Path, capsys: pytest.CaptureFixture[str], key: str, first: str) -> None:
    rows = list(csv.DictReader(io.StringIO(inspect(capsys, ".", "--sort", key, "--output-format", "csv"))))
    assert rows[0]["path"] == f"{first}.md"
    entries = json.loads(inspect(capsys, ".", "--sort", key, "--output-format", "json"))
    assert [entry["path"] for entry in entries] == [row["path"] for row in rows]
    assert entries[0]["scores"][key] == float(rows[0][key])


def test_what_was_left_out_stands_in_the_csv(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = list(csv.DictReader(io.StringIO(inspect(capsys, "easy.md", "--output-format", "csv"))))
    assert (rows[0]["words_left_out"], rows[0]["left_out"]) == ("2", "headline 2")


@pytest.mark.parametrize("arguments", [("--sort", "smog"), ("--what", "dates", "--sort", "words")])
def test_a_wrong_key_is_a_usage_error(folder: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...]) -> None:
    assert main(["inspect", "easy.md", "--what", "scores", *arguments]) == 2
    assert "Traceback" not in capsys.readouterr().err


@pytest.mark.parametrize(("value", "bar"), [(0, ""), (50, "█████"), (100, "██████████"), (6, "▋"), (150, "██████████")])
def test_a_bar_has_ten_cells(value: float, bar: str) -> None:
    assert _bar(value) == bar
