"""The reports that programs read: each as its platform wants it, and harmless whatever an article holds."""

from __future__ import annotations

import csv
import io
import json
import os
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from runs import DEVO, MARKS, NAME, hostile, ordinary, run, violation

from editlint.report import FORMATS, github, writer
from editlint.report.run import Run

jsonschema = pytest.importorskip("jsonschema")

HERE = Path(__file__).parent
TEXTUAL = [name for name in FORMATS if name not in ("html", "wcag", "earl")]  # those have tests of their own


@pytest.fixture(autouse=True)
def plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("GITHUB_STEP_SUMMARY", "GITHUB_WORKSPACE", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)


def written(name: str, made: Run) -> str:
    stream = io.StringIO()
    writer(name)(made, stream)
    return stream.getvalue().encode("utf-8", "backslashreplace").decode()


@pytest.mark.parametrize("name", TEXTUAL)
@pytest.mark.parametrize("which", [ordinary, hostile], ids=["ordinary", "hostile"])
def test_as_the_golden_file_has_it(name: str, which: Callable[[], Run]) -> None:
    """GOLDEN=1 writes the files anew: look at what changed before you commit it."""
    file = HERE / "golden" / f"{which.__name__}.{name}"
    text = written(name, which())
    if os.environ.get("GOLDEN"):
        file.write_bytes(text.encode())
    assert text == file.read_bytes().decode()


@pytest.mark.parametrize(("name", "schema"), [("sarif", "sarif-2.1.0"), ("gitlab", "code-quality"), ("rdjson", "rdjson")])
@pytest.mark.parametrize("which", [ordinary, hostile], ids=["ordinary", "hostile"])
def test_keeps_to_its_schema(name: str, schema: str, which: Callable[[], Run]) -> None:
    rules = json.loads((HERE / "schemas" / f"{schema}.json").read_text())
    validator = jsonschema.validators.validator_for(rules)(rules)
    assert [error.message for error in validator.iter_errors(json.loads(written(name, which())))] == []


@pytest.mark.parametrize("name", TEXTUAL)
def test_nothing_from_an_article_is_a_control(name: str) -> None:
    """Escape codes, direction overrides and line ends of an article never reach a terminal or a log as such."""
    text = written(name, hostile())
    allowed = "\r\n" if name == "csv" else "\n"
    if name in ("json", "jsonl", "sarif", "gitlab", "rdjson", "earl"):
        assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f]", text)
    else:
        assert not [c for c in text if not c.isprintable() and c not in allowed]


# WCAG


ALT = replace(MARKS, code="ACC101", name="image-alt", criteria=("1.1.1",), act=("23a2a8",))
TITLE = replace(MARKS, code="ACC304", name="page-title", criteria=("2.4.2",))


def judged() -> Run:
    return run(
        {"devo.md": DEVO, "quiet.md": "Quiet.\n"},
        [violation("devo.md", DEVO, ALT, "panel", "No description")],
        rules=lambda path: (ALT, TITLE, MARKS),
    )


def test_wcag_says_which_criteria_are_missed_and_which_are_quiet() -> None:
    text = written("wcag", judged())
    assert "1.1.1 Non-text Content (A): 1 violation in 1 article" in text
    assert text.index("Nothing found") < text.index("2.4.2 Page Titled (A)")


def test_earl_has_an_outcome_for_every_rule_with_a_criterion_and_every_article() -> None:
    report = json.loads(written("earl", judged()))
    outcomes = {
        (one["source"], each["test"]["title"]): each["result"]["outcome"] for one in report["testRuns"] for each in one["assertions"]
    }
    assert outcomes == {
        ("devo.md", "ACC101 image-alt"): "earl:failed",
        ("devo.md", "ACC304 page-title"): "earl:passed",
        ("quiet.md", "ACC101 image-alt"): "earl:passed",
        ("quiet.md", "ACC304 page-title"): "earl:passed",
    }


# GitHub


def commands(text: str) -> list[str]:
    """What the runner takes for a workflow command: ``::x::`` at the start of a line, ``##[x]`` anywhere."""
    return [line for line in text.splitlines() if line.lstrip().startswith("::") or "##[" in line]


def test_github_names_lines_and_columns() -> None:
    first = written("github", ordinary()).splitlines()[0]
    properties, message = first.removeprefix("::error ").split("::")
    assert properties == "file=news/devo.md,line=3,endLine=3,title=inconsistent-quote-marks (QUO001),col=37,endColumn=42"
    assert message == 'Opens “ and closes ": make it ”'


def test_github_runs_no_command_of_an_article() -> None:
    found = commands(written("github", hostile()))
    assert len(found) == 2
    assert all(line.startswith("::error file=a%2Cb%3Ac%25d") for line in found)
    assert all("::" not in line[2:].partition("::")[0] for line in found), "the name of the file ends no properties"


def many(number: int, **more: object) -> Run:
    one = violation("news/devo.md", DEVO, MARKS, 'full"', 'Opens “ and closes "')
    kinds = ("warning", "error", "info")
    return run({"news/devo.md": DEVO}, [one._replace(severity=kinds[i % 3], message=f"number {i}") for i in range(number)], **more)


def test_github_shows_the_worst_within_its_limits() -> None:
    text = written("github", many(300))
    kinds = [line.split(" ")[0] for line in commands(text)]
    assert kinds == ["::error"] * 10 + ["::warning"] * 10 + ["::notice"] * 10
    assert "270 more" in text
    assert len([line for line in text.splitlines() if "number " in line]) == 300


def test_github_finds_files_from_the_root_of_the_checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "site").mkdir()
    monkeypatch.chdir(tmp_path / "site")
    monkeypatch.setenv("GITHUB_WORKSPACE", str(tmp_path))
    assert "file=site/news/devo.md," in written("github", ordinary())


def test_github_step_summary_is_appended_and_harmless(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "summary.md"
    file.write_text("before\n")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(file))
    written("github", ordinary())
    text = file.read_text()
    assert text.startswith("before\n## editlint")
    assert "| The quotation marks are of two kinds. | inconsistent-quote-marks | 2 |" in text
    file.write_text("")
    written("github", hostile())
    assert "<script" not in file.read_text()
    assert "](http" not in file.read_text()


def test_github_step_summary_stays_below_its_limit() -> None:
    made = many(2000)
    assert len(github.summary(made, list(made.violations)).encode()) < github.SUMMARY_BYTES


# Fingerprints


@pytest.mark.parametrize(
    ("name", "fingerprints"),
    [
        ("gitlab", lambda data: [one["fingerprint"] for one in data]),
        ("sarif", lambda data: [one["partialFingerprints"]["primaryLocationLineHash"] for one in data["runs"][0]["results"]]),
    ],
)
def test_fingerprints_are_unique_and_outlive_new_lines(name: str, fingerprints: Callable[[Any], list[str]]) -> None:
    path = "news/devo.md"

    def found(text: str) -> list[str]:
        once = violation(path, text, MARKS, 'full"', 'Opens “ and closes "')
        return fingerprints(json.loads(written(name, run({path: text}, [once, once._replace(message="again", column=once.column + 1)]))))

    before = found(DEVO)
    assert len(set(before)) == 2
    assert found(DEVO.replace("\n\nThe", "\n\nA new paragraph.\n\nThe").replace("The panel met at", "The panel\nmet at")) == before


# SARIF


def test_sarif_counts_code_points() -> None:
    result = json.loads(written("sarif", ordinary()))["runs"][0]
    assert result["columnKind"] == "unicodeCodePoints"
    regions = [one["locations"][0]["physicalLocation"]["region"] for one in result["results"]]
    assert {"startLine": 3, "startColumn": DEVO.split("\n")[2].index("“it") + 1, "endLine": 3, "endColumn": 99} in regions


def test_sarif_says_what_is_allowed_and_adopted() -> None:
    results = json.loads(written("sarif", ordinary()))["runs"][0]["results"]
    assert Counter(one.get("suppressions", [{"kind": ""}])[0]["kind"] for one in results) == {"": 4, "inSource": 1, "external": 1}


def test_sarif_keeps_to_the_limits_of_github() -> None:
    made = json.loads(written("sarif", many(25_100)))["runs"][0]
    assert len(made["results"]) == 25_000
    assert made["results"][0]["level"] == "error"
    assert "100 more were left out" in made["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"]


# XML


def test_junit_counts_what_fails_the_gate() -> None:
    suites = ElementTree.fromstring(written("junit", ordinary()))
    devo, clean = suites
    assert (devo.get("tests"), devo.get("failures"), len(devo.findall("testcase/failure"))) == ("4", "2", 2)
    assert (clean.get("tests"), clean.get("failures")) == ("1", "0")
    strict = ElementTree.fromstring(written("junit", replace(ordinary(), fail_on="info")))
    assert strict[0].get("failures") == "4"


def test_junit_has_the_order_and_attributes_of_the_ant_schema() -> None:
    for suite in ElementTree.fromstring(written("junit", hostile())):
        assert set(suite.attrib) == {"package", "id", "name", "timestamp", "hostname", "tests", "failures", "errors", "time"}
        tags = [child.tag for child in suite]
        assert tags[0] == "properties"
        assert tags[-2:] == ["system-out", "system-err"]
        assert set(tags[1:-2]) == {"testcase"}
        for case in suite.iter("testcase"):
            assert set(case.attrib) == {"name", "classname", "time"}
            assert len(case) <= 1


def test_checkstyle_groups_by_file() -> None:
    root = ElementTree.fromstring(written("checkstyle", ordinary()))
    assert [file.get("name") for file in root] == ["news/devo.md"]
    assert [error.get("severity") for error in root[0]] == ["info", "warning", "error", "error"]


# Reviewdog, CSV, JSON lines


def test_rdjson_counts_bytes_and_joins_the_edits_of_a_fix() -> None:
    found = json.loads(written("rdjson", ordinary()))["diagnostics"][-1]
    line = DEVO.split("\n")[2]
    assert found["location"]["range"]["start"]["column"] == len(line[: line.index("“it")].encode()) + 1
    assert [one["text"] for one in found["suggestions"]] == ["", "‘good’"]


def test_csv_holds_no_formula() -> None:
    rows = list(csv.reader(io.StringIO(written("csv", hostile()))))
    assert not [cell for row in rows[1:] for cell in row if cell[:1] in ("=", "+", "-", "@", "\t", "\r")]


def test_json_lines_are_the_entries_of_json() -> None:
    lines = [json.loads(line) for line in written("jsonl", ordinary()).splitlines()]
    assert lines == json.loads(written("json", ordinary()))["violations"]
    assert json.loads(written("jsonl", hostile()).splitlines()[0])["path"] == NAME
