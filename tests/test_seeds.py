"""The two articles that the project began with, and what a sub-editor says of them: they come out right, always."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

EXAMPLES = Path(__file__).parent.parent / "examples"
LONG, SHORT = "conference-report-long.txt", "conference-report-short.txt"
#: (file, code, the words that the report lies on): what has to be said
MUST = [
    (LONG, "QUO001", "‘We need to support and motivate our staff to do the best job they can.’"),
    (LONG, "QUO001", "'"),
    (LONG, "ATT001", "“That seems to have been very important but it does take time to consolidate these relationships.”"),
    (SHORT, "DAT001", "MiP Conference: Different paths, similar obstacles"),
    (SHORT, "REL001", "MiP responds to the abolition of NHS England"),
    (SHORT, "REL001", "NHS England and central staff could be cut by 50%, NHSE has announced"),
    (
        SHORT,
        "REL001",
        "New MiP survey shows growing support for principle of regulating managers, but warns it won’t improve patient safety",
    ),
]
#: (file, first letters of the codes, words): what nobody may say
MUST_NOT = [
    (SHORT, "ATT", "“Why is it that we still think"),
    (SHORT, "ATT", "“come down off the hill”"),
    (SHORT, "STY", "Summers saw working"),
    (SHORT, "ACC", "NHS leaders"),
    (SHORT, "QUO", "– with just 10 chief executives –"),
    (SHORT, "STY", "– with just 10 chief executives –"),
    (LONG, "DAT", "Tue 29 Nov 2016"),
    (LONG, "ATT", "“at the top of their licences”"),
    (LONG, "STY", "up 25% in real terms"),
    (LONG, "CPY", "up 25% in real terms"),
    (LONG, "ATT", "“There has been a great recognition"),
    (LONG, "QUO", "NHS’s values"),
]
#: (file, severity, words) of the quotations that the two versions give differently
DRIFT = [
    (LONG, "warning", "“It is about recognising that we are all under pressure but there is a lot that we can do collectively,”"),
    (SHORT, "warning", "“It’s about recognising that we are all under pressure but there is a lot that we can do collectively,”"),
    (SHORT, "warning", "“challenge ourselves on how we can make it real,”"),
    (SHORT, "info", "“gives us an opportunity to have action and momentum,”"),
]


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    """What the default rules say of both articles, as one site."""
    folder = tmp_path_factory.mktemp("seeds")
    for name in (LONG, SHORT):
        shutil.copy(EXAMPLES / name, folder / name)
    (folder / "editlint.toml").write_text("")
    command = [sys.executable, "-m", "editlint", "check", ".", "--no-cache", "--output-format", "json"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8")
    found: list[dict[str, Any]] = json.loads(done.stdout)["violations"]
    for violation in found:
        text = (folder / violation["path"]).read_bytes().decode("utf-8")
        violation["text"] = text[violation["start"] : violation["end"]]
        violation["source"] = text
    return found


@pytest.mark.parametrize(("name", "code", "words"), MUST, ids=lambda value: value[:24])
def test_what_must_be_said(reports: list[dict[str, Any]], name: str, code: str, words: str) -> None:
    assert [one for one in reports if (one["path"], one["code"], one["text"]) == (name, code, words)]


@pytest.mark.parametrize(("name", "family", "words"), MUST_NOT, ids=lambda value: value[:24])
def test_what_must_not_be_said(reports: list[dict[str, Any]], name: str, family: str, words: str) -> None:
    text = (EXAMPLES / name).read_bytes().decode("utf-8")
    start = text.index(words)
    hits = [one for one in reports if one["path"] == name and one["code"].startswith(family)]
    # A quotation that differs between the versions is another matter than who said it.
    hits = [one for one in hits if one["code"] != "ATT020"]
    assert not [one["message"] for one in hits if one["start"] < start + len(words) and start < one["end"]]


def test_the_quotations_that_drift_are_named_and_no_others(reports: list[dict[str, Any]]) -> None:
    found = {(one["path"], one["severity"], one["text"]) for one in reports if one["code"] == "ATT020"}
    assert set(DRIFT) <= found
    others = [one for one in found if one not in DRIFT]
    assert [(path, severity) for path, severity, _ in others] == [(LONG, "warning")], "the long version of “make it real”"


def test_errors_are_few_and_each_is_one_of_these(reports: list[dict[str, Any]]) -> None:
    errors = [(one["path"], one["code"], one["text"]) for one in reports if one["severity"] == "error"]
    assert sorted(errors) == sorted(MUST)
