"""The documentation says what is so: the page of every rule is current, and commands and files that pages name exist."""

from __future__ import annotations

import importlib
import re
import shlex
from pathlib import Path

import pytest
import yaml
from linting import apply, registry, run_example, unmark

from editlint import Bad
from editlint.cli import Usage, main, parser
from editlint.docs import PAGE, page
from editlint.notices import NOTICES
from editlint.registry import rules_of
from editlint.report import FORMATS

ROOT = Path(__file__).parent.parent
PAGES = sorted([*(ROOT / "docs").glob("*.md"), ROOT / "README.md"])


def test_the_page_of_every_rule_is_current() -> None:
    assert PAGE.read_text(encoding="utf-8") == page((*registry().rules, *NOTICES)), "write it anew: python -m editlint.docs"


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_links_between_pages_lead_somewhere(path: Path) -> None:
    text = re.sub(r"(?s)```.*?```|`[^`\n]*`", "", path.read_text(encoding="utf-8"))
    for target in re.findall(r"\]\(([^)#\s]+)[^)]*\)", text):
        if "://" not in target and path.name != "rules.md":
            assert (path.parent / target).exists(), target


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_commands_that_pages_show_can_be_given(path: Path) -> None:
    if path.name == "rules.md":
        return
    for block in re.findall(r"(?s)```(?:sh|bash|console)\n(.*?)```", path.read_text(encoding="utf-8")):
        for line in block.replace("\\\n", " ").splitlines():
            for command in re.findall(r"(?:^|\s)editlint ((?:check|baseline|init|config|inspect|rule|completion)\b[^|>&;]*)", line):
                words = shlex.split(command, comments=True)
                try:
                    parser().parse_args(words)
                except Usage as error:
                    pytest.fail(f"{command}: {error}")


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_configurations_that_pages_show_hold(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.md").write_text("# A headline, 3 March 2020\n", encoding="utf-8")
    (tmp_path / "house.toml").write_text("", encoding="utf-8")
    (tmp_path / ".editlint-baseline.json").write_text('{"baseline": 1, "violations": {}}', encoding="utf-8")
    for block in re.findall(r"(?s)```toml\n(.*?)```", path.read_text(encoding="utf-8")):
        if "entry-points" not in block:
            (tmp_path / "editlint.toml").write_text(block, encoding="utf-8")
            assert main(["check", "--no-cache", "a.md"]) == 0, f"{block}\n{capsys.readouterr().err}"


def test_the_readme_shows_the_report_as_it_is(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(ROOT / "examples")
    picture = re.findall(r"(?s)```\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"))[0]
    main(["check", "--no-cache", "conference-report-long.txt", "conference-report-short.txt"])
    shown = capsys.readouterr().out
    assert [line for line in picture.splitlines() if line not in shown.splitlines()] == []


def test_the_rule_that_the_page_shows_is_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = (ROOT / "docs" / "write-a-rule.md").read_text(encoding="utf-8")
    code = re.findall(r"(?s)```python\n(.*?)```", text)[0]
    (tmp_path / "no_utilise.py").write_text(code, encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    (rule,) = rules_of(importlib.import_module("no_utilise"))
    for example in rule.examples:
        marked, expected = unmark(example.text)
        found = run_example(rule, example, marked)
        assert [tuple(one.finding.span) for one in found] == expected
        if isinstance(example, Bad) and example.fixed is not None:
            assert apply(marked, [one.finding.fixes[0] for one in found]) == example.fixed


def test_the_action_and_the_template_are_yaml_and_run_nothing_of_their_inputs() -> None:
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    for step in action["runs"]["steps"]:
        assert "${{" not in step.get("run", "")
    assert {"paths", "args", "since", "baseline", "report", "sarif"} <= set(action["inputs"])
    template = yaml.safe_load((ROOT / "templates" / "editlint.gitlab-ci.yml").read_text(encoding="utf-8"))
    assert template[".editlint"]["artifacts"]["reports"]["codequality"] == "gl-code-quality-report.json"


def test_every_format_is_described() -> None:
    text = (ROOT / "docs" / "formats.md").read_text(encoding="utf-8")
    assert [name for name in FORMATS if f"`{name}`" not in text] == []
