"""The documentation says what is so: the page of every rule is current, and commands and files that pages name exist."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from linting import registry

from editlint.cli import Usage, parser
from editlint.docs import PAGE, page
from editlint.notices import NOTICES
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


def test_every_format_is_described() -> None:
    text = (ROOT / "docs" / "formats.md").read_text(encoding="utf-8")
    assert [name for name in FORMATS if f"`{name}`" not in text] == []
