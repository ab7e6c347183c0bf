"""The contract of the command line: exit codes, order, offsets, and one plain line for whatever is wrong."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

CLEAN = "---\ntitle: Panel meets in Cardiff\ndate: 2016-11-29\n---\n\nThe panel met.\n"
DOUBLED = CLEAN.replace("The panel", "The the panel")
SPACES = CLEAN.replace("panel met", "panel  met")
PACK = Path(__file__).parent / "data" / "rule_pack"


class Result:
    """What one call gave."""

    def __init__(self, done: subprocess.CompletedProcess[bytes]) -> None:
        self.code = done.returncode
        self.out = done.stdout.decode("utf-8")
        self.err = done.stderr.decode("utf-8")

    @property
    def violations(self) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = json.loads(self.out)["violations"]
        return found

    @property
    def codes(self) -> list[str]:
        return [violation["code"] for violation in self.violations]


def editlint(*args: str, stdin: bytes | None = None, cwd: Path | None = None, **environment: str) -> Result:
    """Run the program as a user would."""
    env = {**os.environ, "SOURCE_DATE_EPOCH": "1795348800", "PYTHONUTF8": "1", **environment}
    command = [sys.executable, "-m", "editlint", *args]
    return Result(subprocess.run(command, input=stdin, cwd=cwd, env=env, capture_output=True, timeout=120))


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("EDITLINT_CACHE", str(tmp_path.parent / f"{tmp_path.name}-cache"))
    return tmp_path


def write(name: str, text: str | bytes) -> str:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
    return name


def check(*args: str, **more: Any) -> Result:
    return editlint("check", "--output-format", "json", *args, **more)


# ---------------------------------------------------------------- exit codes


def test_a_clean_article_passes() -> None:
    done = check(write("a.md", CLEAN))
    assert (done.code, done.violations) == (0, [])


def test_a_violation_below_the_limit_passes_and_is_reported() -> None:
    done = check(write("a.md", DOUBLED), "--select", "CPY001,CPY002")
    assert (done.code, done.codes) == (0, ["CPY002"])
    assert check("a.md", "--select", "CPY001,CPY002", "--fail-on", "warning").code == 1


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (["nowhere.md"], "nowhere.md: no such file or folder"),
        (["empty"], "no article found in empty"),
        (["a.md", "--selekt", "CPY"], "there is no option --selekt; did you mean “--select”? (see editlint --help)"),
        (["a.md", "--select", "double-spaces"], "no rule is called “double-spaces”; did you mean double-space?"),
        (["a.md", "--select", ","], "--select names no rule"),
        (["a.md", "--output-format", "jsn"], "there is no format jsn; did you mean “json”?"),
        (["a.md", "--fix", "--diff"], "--fix and --diff exclude each other: --diff only shows what --fix would do"),
        (["a.md", "--unsafe-fixes"], "--unsafe-fixes goes with --fix or --diff"),
        (["a.md", "--jobs", "0"], "argument --jobs: must be 1 or more, not 0 (see editlint check --help)"),
        (["a.md", "--config", "house.toml"], "house.toml: cannot read the configuration: No such file or directory"),
    ],
)
def test_a_mistake_is_one_plain_line_and_exit_code_2(args: list[str], message: str) -> None:
    write("a.md", CLEAN)
    Path("empty").mkdir()
    done = editlint("check", *args)
    assert (done.code, done.out, done.err) == (2, "", f"editlint: {message}\n")


def test_a_configuration_mistake_names_file_and_key() -> None:
    write("editlint.toml", "[quotes]\nouterr = 'double'\n")
    done = check(write("a.md", CLEAN))
    assert (done.code, done.err) == (2, "editlint: editlint.toml: quotes.outerr: unknown key; did you mean “outer”?\n")


def test_a_file_that_cannot_be_read_is_a_violation_and_the_others_are_checked() -> None:
    write("a.md", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00")
    write("b.md", DOUBLED)
    done = check("a.md", "b.md")
    assert done.code == 1
    assert [(violation["path"], violation["code"]) for violation in done.violations] == [("a.md", "EDL001"), ("b.md", "CPY002")]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root can read everything")
def test_a_file_without_permission_is_a_violation() -> None:
    os.chmod(write("a.md", CLEAN), 0)
    assert check("a.md").codes == ["EDL001"]


def test_broken_front_matter_is_a_violation_and_the_body_is_checked() -> None:
    done = check(write("a.md", "---\ntitle: 'Panel\n---\n\nThe the panel met.\n"), "--select", "EDL,CPY002")
    assert (done.code, done.codes) == (1, ["EDL002", "CPY002"])


# ---------------------------------------------------------------- what comes out


def test_offsets_are_code_points_without_the_bom_and_lines_end_at_cr_lf_crlf() -> None:
    text = "# 𝒩ews\r\n\r\nOne.\rThe the panel.\n"
    done = check(write("a.md", b"\xef\xbb\xbf" + text.encode()), "--select", "CPY002")
    (violation,) = done.violations
    at = text.index("The the")
    assert (violation["start"], violation["end"]) == (at, at + 7)
    assert (violation["line"], violation["column"], violation["end_line"], violation["end_column"]) == (4, 1, 4, 8)
    assert violation["fix"] == {"safe": False, "edits": [{"start": at + 3, "end": at + 7, "text": ""}]}


def test_order_is_path_start_end_code_whatever_the_order_of_arguments() -> None:
    write("b.md", DOUBLED + "\nAnd and  so.\n")
    write("a/c.md", DOUBLED)
    done = check("b.md", "./a/", "--select", "CPY001,CPY002")
    found = [(violation["path"], violation["start"], violation["end"], violation["code"]) for violation in done.violations]
    assert found == sorted(found)
    assert {path for path, *_ in found} == {"a/c.md", "b.md"}


def test_a_file_named_twice_is_one_file() -> None:
    write("a.md", DOUBLED)
    done = check("a.md", "./a.md", ".", "--select", "CPY001,CPY002")
    assert json.loads(done.out)["files"] == 1
    assert len(done.violations) == 1


def test_standard_input_goes_by_the_name_given() -> None:
    done = check("-", "--stdin-filename", "news/a.md", "--select", "CPY001,CPY002", stdin=DOUBLED.encode())
    assert [violation["path"] for violation in done.violations] == ["news/a.md"]


def test_an_unknown_ending_is_html_if_it_looks_like_it() -> None:
    assert check(write("a.inc", "\n <p>The the panel.</p>"), "--select", "CPY001,CPY002").codes == ["CPY002"]
    assert json.loads(editlint("inspect", "a.inc", "--output-format", "json").out)[0]["format"] == "html"
    assert json.loads(editlint("inspect", write("b.inc", "Plain."), "--output-format", "json").out)[0]["format"] == "text"


def test_ignored_and_hidden_folders_are_not_walked_but_named_files_are_read() -> None:
    Path(".git").mkdir()
    write(".gitignore", "/drafts/\n")
    write("drafts/a.md", DOUBLED)
    write("node_modules/x/readme.md", DOUBLED)
    write("b.md", CLEAN)
    assert check(".", "--select", "CPY001,CPY002").codes == []
    assert check("drafts/a.md", "--select", "CPY001,CPY002").codes == ["CPY002"]


def test_excluded_files_are_left_out_of_walks_and_with_force_exclude_of_names() -> None:
    write("editlint.toml", 'exclude = ["archive/"]\n')
    write("archive/a.md", DOUBLED)
    write("b.md", CLEAN)
    assert check(".", "--select", "CPY001,CPY002").codes == []
    assert check("archive/a.md", "--select", "CPY001,CPY002").codes == ["CPY002"]
    assert check("archive/a.md", "--select", "CPY001,CPY002", "--force-exclude").code == 0


def test_several_reports_from_one_run() -> None:
    done = check(write("a.md", DOUBLED), "--select", "CPY001,CPY002", "--output", "csv=out.csv", "--output", "json=out.json")
    assert json.loads(Path("out.json").read_text(encoding="utf-8")) == json.loads(done.out)
    assert "doubled-word" in Path("out.csv").read_text(encoding="utf-8")


def test_processes_give_the_same_report() -> None:
    for number in range(40):
        write(f"n/{number:02}.md", DOUBLED if number % 7 == 0 else SPACES)
    assert check("n", "--jobs", "1").out == check("n", "--jobs", "3").out


def test_hostile_text_reaches_no_terminal() -> None:
    write("a\x1b[31m.md", "# Panel\n\nThe the \x1b]0;pwned\x07 the the \u202e panel.\n")
    done = editlint("check", ".", "--select", "CPY001,CPY002")
    assert "\x1b" not in done.out
    assert "\u202e" not in done.out
    assert "\x07" not in done.out


def test_no_colours_where_nobody_sees_them() -> None:
    write("a.md", DOUBLED)
    assert "\x1b" not in editlint("check", "a.md").out
    assert "\x1b" in editlint("check", "a.md", FORCE_COLOR="1").out
    assert "\x1b" not in editlint("check", "a.md", FORCE_COLOR="1", NO_COLOR="1").out


# ---------------------------------------------------------------- fixes


def test_fix_makes_safe_fixes_and_reports_the_rest_in_new_offsets() -> None:
    write("a.md", SPACES.replace("met.", "met met."))
    done = check("a.md", "--select", "CPY001,CPY002", "--fix")
    text = Path("a.md").read_text(encoding="utf-8")
    assert text == CLEAN.replace("met.", "met met.")
    (violation,) = done.violations
    assert text[violation["start"] : violation["end"]] == "met met"


def test_unsafe_fixes_are_made_on_request_only() -> None:
    write("a.md", DOUBLED)
    assert check("a.md", "--select", "CPY001,CPY002", "--fix", "--unsafe-fixes").codes == []
    assert Path("a.md").read_text(encoding="utf-8") == CLEAN


def test_diff_writes_nothing_and_says_what_would_remain() -> None:
    write("a.md", SPACES)
    done = editlint("check", "a.md", "--select", "CPY001,CPY002", "--diff", "--fail-on", "warning")
    assert (done.code, Path("a.md").read_text(encoding="utf-8")) == (0, SPACES)
    assert "-The panel  met.\n+The panel met.\n" in done.out
    write("b.md", DOUBLED)
    assert editlint("check", "b.md", "--select", "CPY001,CPY002", "--diff", "--fail-on", "warning").code == 1


# ---------------------------------------------------------------- rules


def test_rule_lists_and_explains() -> None:
    assert "CPY002  doubled-word" in editlint("rule").out
    told = editlint("rule", "doubled-word").out
    assert "The same word stands twice in a row." in told
    assert "⟦the the⟧" in told
    assert editlint("rule", "doubled-wrd").err == "editlint: no rule is called “doubled-wrd”; did you mean doubled-word?\n"


@pytest.fixture
def house_rules(tmp_path: Path) -> str:
    """A folder with somebody's own rule pack, installed as pip would install it."""
    site = tmp_path.parent / f"{tmp_path.name}-site"
    package = site / "acme_rules"
    package.mkdir(parents=True)
    (package / "__init__.py").write_text('"""House rules of Acme."""\n')
    (package / "no_acme.py").write_text(
        "from editlint import Bad, Block, Finding, Good, rule\n\n\n"
        '@rule("ACM001", "no-acme", examples=[Good("We"), Bad("⟦Acme⟧ said")])\n'
        "def no_acme(block: Block):\n"
        '    """The firm names itself."""\n'
        '    at = block.text.find("Acme")\n'
        "    if at >= 0:\n"
        '        yield Finding(block.span(at, at + 4), "“Acme”: write “we”")\n'
    )
    info = site / "acme_rules-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: acme-rules\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text("[editlint.rules]\nacme = acme_rules\n")
    return str(site)


def test_a_pack_of_house_rules_comes_in_by_the_same_door(house_rules: str) -> None:
    done = check(write("a.md", CLEAN.replace("panel", "Acme panel")), "--select", "ACM,CPY002", PYTHONPATH=house_rules)
    assert (done.code, done.codes) == (1, ["ACM001"])


def test_one_more_file_in_a_pack_is_one_more_rule(house_rules: str) -> None:
    first = Path(house_rules, "acme_rules", "no_acme.py")
    second = first.read_text(encoding="utf-8").replace("no_acme", "no_panel").replace("no-acme", "no-panel")
    Path(house_rules, "acme_rules", "no_panel.py").write_text(second.replace("ACM001", "ACM002").replace("Acme", "panel"), encoding="utf-8")
    assert check(write("a.md", CLEAN), "--select", "ACM", PYTHONPATH=house_rules).codes == ["ACM002"]


def test_a_pack_that_cannot_be_imported_is_named(house_rules: str) -> None:
    Path(house_rules, "acme_rules", "broken.py").write_text("import nowhere_at_all\n")
    done = check(write("a.md", CLEAN), PYTHONPATH=house_rules)
    assert done.code == 2
    assert done.err.startswith(
        "editlint: rule pack “acme” (acme_rules) cannot be loaded: ModuleNotFoundError: No module named 'nowhere_at_all'"
    )
    assert "Traceback" not in done.err


def test_a_rule_that_raises_is_reported_and_the_others_go_on(house_rules: str) -> None:
    path = Path(house_rules, "acme_rules", "no_acme.py")
    path.write_text(path.read_text(encoding="utf-8").replace("at = block", "1 / 0; at = block"), encoding="utf-8")
    done = check(write("a.md", DOUBLED), "--select", "ACM,CPY002", PYTHONPATH=house_rules)
    assert (done.code, done.codes) == (2, ["EDL005", "CPY002"])
    assert done.violations[0]["message"].startswith("no-acme failed on this file: ZeroDivisionError")


def test_a_code_that_two_packs_claim_is_named(house_rules: str) -> None:
    path = Path(house_rules, "acme_rules", "no_acme.py")
    path.write_text(path.read_text(encoding="utf-8").replace("ACM001", "CPY002"), encoding="utf-8")
    done = check(write("a.md", CLEAN), PYTHONPATH=house_rules)
    assert done.code == 2
    assert "both claim CPY002" in done.err


# ---------------------------------------------------------------- start


def test_a_check_of_one_file_imports_nothing_heavy() -> None:
    write("a.md", CLEAN)
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "editlint", "check", "a.md", "--no-cache"], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout
    imported = {line.rpartition("|")[2].strip().split(".")[0] for line in done.stderr.splitlines() if line.startswith("import time:")}
    heavy = {"rich", "jinja2", "textstat", "bs4", "pygls", "http", "httpx", "aiohttp", "multiprocessing", "asyncio", "html5lib", "urllib3"}
    heavy |= {"difflib", "hashlib", "pickle", "random", "sqlite3", "tempfile"}
    assert not imported & heavy
