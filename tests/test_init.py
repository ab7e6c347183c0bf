"""editlint init: a configuration that fits what is there."""

from __future__ import annotations

import re
import tomllib
from datetime import date
from pathlib import Path

import pytest

from editlint.cli import main
from editlint.config import discover
from editlint.survey import date_format


def article(number: int, marks: str = "“”", extra: str = "") -> str:
    return (
        f"---\ntitle: Number {number}\nwritten: 2020-05-{number + 1:02}\n{extra}---\n\n{number + 1} May 2020\n\n"
        f"The chair, Ann Other, said: {marks[0]}We met at the hall in the rain{marks[1]}. It was late.\n"
    )


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "content" / "news").mkdir(parents=True)
    for number in range(12):
        (tmp_path / "content" / "news" / f"{number}.md").write_text(article(number))
    (tmp_path / "hugo.toml").write_text('baseURL = "https://news.example.org/"\nlanguageCode = "en-gb"\n')
    (tmp_path / "public").mkdir()
    (tmp_path / "public" / "index.html").write_text('<p>“Built"  page</p>')
    return tmp_path


def test_what_most_articles_do_is_written(site: Path) -> None:
    assert main(["init"]) == 0
    text = (site / "editlint.toml").read_text()
    table = tomllib.loads(text)
    assert "of Hugo with 12 articles" in text
    assert table["quotes"] == {"glyphs": "curly", "outer": "double"}
    assert table["site"]["url"] == "https://news.example.org"
    assert table["exclude"] == ["public/"]
    assert table["dates"] == {"extend-keys": ["written"]}
    assert discover().for_file(site / "content" / "news" / "1.md").house.quotes.outer == "double"


def test_the_findings_are_said_beforehand(site: Path) -> None:
    (site / "content" / "news" / "1.md").write_text(article(1) + "\nTwo  spaces.\n")
    main(["init"])
    assert re.search(r"# +1  double-space: Two spaces where one belongs\.", (site / "editlint.toml").read_text())


def test_what_is_mixed_is_left_to_each_article(site: Path) -> None:
    for number in range(6):
        (site / "content" / "news" / f"{number}.md").write_text(article(number, "''"))
    main(["init"])
    assert "quotes" not in {key for key, value in tomllib.loads((site / "editlint.toml").read_text()).items() if value}


def test_every_line_that_is_commented_out_may_be_taken_in(site: Path) -> None:
    (site / "content" / "news" / "1.md").write_text(article(1) + "\nTwo  spaces.\n")
    main(["init"])
    file = site / "editlint.toml"
    file.write_text(re.sub(r"(?m)^# ([\w-]+ = )", r"\1", file.read_text()))
    settings = discover().for_file(site / "content" / "news" / "1.md")
    assert settings.baseline == ".editlint-baseline.json"
    assert settings.house.dates.format
    assert settings.ignore


@pytest.mark.parametrize(
    ("files", "name"),
    [({"_config.yml": "url: https://x.org"}, "Jekyll"), ({".eleventy.js": ""}, "Eleventy"), ({}, "plain files")],
)
def test_the_generator_is_recognised(site: Path, files: dict[str, str], name: str, capsys: pytest.CaptureFixture[str]) -> None:
    (site / "hugo.toml").unlink()
    for file, text in files.items():
        (site / file).write_text(text)
    assert main(["init", "--stdout"]) == 0
    assert f"the house style of {name} with" in capsys.readouterr().out
    assert not (site / "editlint.toml").exists()


def test_nothing_is_written_over(site: Path) -> None:
    (site / "editlint.toml").write_text("# ours\n")
    assert main(["init"]) == 2
    assert (site / "editlint.toml").read_text() == "# ours\n"
    assert main(["init", "--force"]) == 0


def test_a_folder_without_articles_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["init", str(tmp_path)]) == 2
    assert "no article found" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("text", "format"),
    [
        ("29 November 2016", "%-d %B %Y"),
        ("Tue 29 Nov 2016", "%a %-d %b %Y"),
        ("Tuesday, November 29, 2016", "%A, %B %-d, %Y"),
        ("Published in Leeds, 29 November 2016", ""),
        ("29 November", ""),
        ("2016", ""),
    ],
)
def test_the_format_of_a_date_is_read_off(text: str, format: str) -> None:
    assert date_format(text, date(2016, 11, 29)) == format


def test_a_day_with_a_nought_in_front() -> None:
    assert date_format("05 May 2016", date(2016, 5, 5)) == "%d %B %Y"
    assert date_format("5 May 2016", date(2016, 5, 5)) in ("%-d %B %Y", "%-d %b %Y")
