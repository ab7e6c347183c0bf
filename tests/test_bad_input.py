"""What goes wrong around a run, not in an article: disks, pipes, streams, names. One plain line each, the right exit code, nothing lost."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from time import sleep

import pytest

from editlint.report import FORMATS

SPACES = "# Vote, 3 March 2020\n\nHe  said so.\n"
CLEAN = SPACES.replace("  ", " ")
posix = pytest.mark.skipif(os.name != "posix", reason="files of this kind are those of POSIX systems")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("EDITLINT_CACHE", str(tmp_path.parent / f"{tmp_path.name}-cache"))
    Path("a.md").write_text(SPACES)
    return tmp_path


def editlint(*args: str, stdin: bytes | None = None, shell: str = "", env: dict[str, str] | None = None) -> tuple[int, str, str]:
    """(exit code, standard output, standard error) of a run; ``shell`` are redirections."""
    command = [sys.executable, "-m", "editlint", *args]
    if shell:
        command = ["sh", "-c", f'exec "$@" {shell}', "sh", *command]
    done = subprocess.run(command, input=stdin, capture_output=True, timeout=60, env={**os.environ, "PYTHONUTF8": "1", **(env or {})})
    return done.returncode, done.stdout.decode(), done.stderr.decode()


@posix
def test_a_pipe_is_no_file_and_nobody_waits_for_it() -> None:
    os.mkfifo("b.md")
    assert editlint("check", "b.md") == (2, "", "editlint: b.md: a pipe or a device, no file; use - to read standard input\n")
    code, out, _ = editlint("check", ".", "--output-format", "json")
    assert (code, json.loads(out)["files"]) == (0, 1), "a walk leaves it out"
    Path("editlint.toml").touch()
    code, out, _ = editlint("check", ".", "--output-format", "json")
    assert (code, json.loads(out)["files"]) == (0, 1), "so does the index of the site"


@posix
def test_a_link_to_itself_hides_no_other_file() -> None:
    Path("0.md").symlink_to("0.md")
    code, out, _ = editlint("check", ".", "--output-format", "json", "--select", "EDL,CPY001")
    assert code == 1
    assert [(one["path"], one["code"]) for one in json.loads(out)["violations"]] == [("0.md", "EDL001"), ("a.md", "CPY001")]


@posix
@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_folder_that_cannot_be_read_is_reported(folder: Path) -> None:
    (folder / "closed").mkdir()
    (folder / "closed").chmod(0)
    code, out, _ = editlint("check", ".")
    (folder / "closed").chmod(0o700)
    assert code == 1
    assert "The file cannot be read: permission denied" in out


@posix
def test_names_that_are_no_unicode_are_names() -> None:
    try:
        Path(os.fsdecode(b"b\xff.md")).write_text(SPACES)
    except OSError:
        pytest.skip("this file system has Unicode names only")
    Path("editlint.toml").touch()
    outputs = [word for name in FORMATS if name != "terminal" for word in ("--output", f"{name}=out.{name}")]
    for _ in range(2):  # the second time from the cache
        code, out, err = editlint("check", ".", *outputs)
        assert (code, err) == (0, "")
        assert "b\\udcff.md" in out
    assert "b%FF.md" in Path("out.sarif").read_text()
    assert editlint("check", "--fix", ".")[0] == 0
    assert Path(os.fsdecode(b"b\xff.md")).read_text() == CLEAN


def test_a_file_whose_name_begins_with_a_dash_can_be_named() -> None:
    Path("-b.md").write_text(CLEAN)
    assert editlint("check", "-b.md")[2] == "editlint: there is no option -b.md: for the file, write ./-b.md (see editlint --help)\n"
    assert editlint("check", "./-b.md")[0] == 0


def test_an_unknown_command_is_told_the_closest() -> None:
    assert editlint("chek", "a.md") == (2, "", "editlint: there is no command chek; did you mean “check”? (see editlint --help)\n")


@posix
@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs a disk that is full")
@pytest.mark.parametrize("option", ["", "json=/dev/full"])
def test_a_full_disk_is_told_in_one_line(option: str) -> None:
    args = ("--output", option) if option else ()
    code, _, err = editlint("check", "a.md", *args, shell="" if option else ">/dev/full")
    place = "/dev/full" if option else "the report cannot be written"
    assert (code, err) == (2, f"editlint: {place}: No space left on device\n")


@posix
def test_closed_streams_are_no_crash() -> None:
    assert editlint("check", "a.md", "--fail-on", "warning", shell=">&-") == (1, "", "")
    assert editlint("check", "nowhere", shell="2>&-") == (2, "", "")
    assert editlint("check", "-", shell="<&-") == (2, "", "editlint: -: standard input is closed\n")


@pytest.mark.parametrize(
    ("given", "code"),
    [(SPACES, 0), (CLEAN, 0), ("# Vote\n\nHe said so.\n", 1), ("caf\udce9\n", 1)],
    ids=["mended", "clean", "left", "broken"],
)
def test_standard_input_fixed_is_all_that_standard_output_gets(given: str, code: int) -> None:
    """An editor puts standard output in place of the text that it sent: a report there would overwrite the article."""
    data = given.encode("utf-8", "surrogateescape")
    done = subprocess.run([sys.executable, "-m", "editlint", "check", "--fix", "-"], input=data, capture_output=True, timeout=60)
    assert (done.returncode, done.stdout) == (code, data.replace(b"  ", b" "))
    assert b"1 article checked" in done.stderr


def test_what_is_only_shown_is_not_called_done() -> None:
    assert editlint("check", "--diff", "a.md")[2] == "Would fix 1. 1 article checked: nothing to report.\n"
    assert editlint("check", "--add-allow", "so", "--diff", "a.md")[2].splitlines()[0] == "1 violation would be allowed."
    assert Path("a.md").read_text() == SPACES
    assert editlint("check", "--fix", "a.md")[1] == "Fixed 1. 1 article checked: nothing to report.\n"


def test_a_report_is_whole_or_the_old_one_stands_and_spares_articles() -> None:
    code, _, err = editlint("check", "a.md", "--output", "json=a.md")
    assert (code, err) == (2, "editlint: --output json=a.md: it is one of the articles; write the report somewhere else\n")
    assert Path("a.md").read_text() == SPACES
    assert editlint("check", "a.md", "--output", "json=nowhere/a.json")[2] == "editlint: nowhere/a.json: No such file or directory\n"
    assert sorted(os.listdir()) == ["a.md"]


@pytest.mark.parametrize("entries", ["[]", '{"a.md": []}', '{"a.md": {"double-space": [1]}}', '{"a.md": {"double-space": {"x": "1"}}}'])
def test_a_baseline_of_another_shape_is_none(entries: str) -> None:
    Path("b.json").write_text(f'{{"baseline": 1, "violations": {entries}}}')
    assert editlint("check", "--baseline", "b.json", "a.md") == (2, "", "editlint: b.json: this is no baseline of editlint\n")


def test_a_report_among_the_articles_is_no_article() -> None:
    for _ in range(2):
        code, _, err = editlint("check", ".", "--output", "html=report.html")
        assert (code, err) == (0, "")
    code, out, _ = editlint("check", ".", "--output-format", "json", "--select", "ALL")
    assert {one["path"] for one in json.loads(out)["violations"]} == {"a.md"}


@pytest.mark.parametrize(
    "args",
    [["--show-fixes"], ["--max-time", "3"], ["--max-time", "-1", "--online"], ["--watch", "-"], ["--unsafe-fixes"], ["--fix", "--diff"]],
)
def test_options_that_go_without_what_they_need_are_told_so(args: list[str]) -> None:
    code, out, err = editlint("check", *args, "a.md")
    assert (code, out) == (2, "")
    assert err.startswith("editlint: --")
    assert err.count("\n") == 1


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
@pytest.mark.parametrize("whom", ["the run", "a process"])
def test_who_is_killed_leaves_nobody_behind(whom: str) -> None:
    for number in range(40):
        Path(f"{number}.md").write_text(SPACES + "He said that it rains. “No,” she said.\n\n" * 400)
    command = [sys.executable, "-m", "editlint", "check", "--no-cache", "--jobs", "2", "."]
    run = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    children: list[int] = []
    while len(children) < 2 and run.poll() is None:
        sleep(0.02)
        children = [int(word) for word in Path(f"/proc/{run.pid}/task/{run.pid}/children").read_text().split()]
    os.kill(run.pid if whom == "the run" else children[0], signal.SIGKILL)
    _, err = run.communicate(timeout=20)  # fails where somebody is left who holds the pipes
    if whom == "a process":
        assert (run.returncode, err.count(b"\n")) == (2, 1)
        assert err.startswith(b"editlint: one of the processes was killed")


def test_a_rule_pack_cannot_end_the_run_nor_spoil_a_file(folder: Path) -> None:
    pack = folder / "pack"
    (pack / "acme-1.dist-info").mkdir(parents=True)
    (pack / "acme-1.dist-info" / "entry_points.txt").write_text("[editlint.rules]\nacme = acme\n")
    body = """
from editlint import Bad, Document, Edit, Finding, Fix, Good, Span, rule
@rule("XXX001", "acme", examples=[Good("a"), Bad("⟦b⟧")])
def acme(document: Document):
    \"\"\"A fault.\"\"\"
    DO
    yield
"""
    path = {"PYTHONPATH": str(pack)}
    for does, says in (
        ("raise SystemExit(0)", "SystemExit"),
        ("yield Finding(Span(0, 1), None)", "a finding needs a message"),
        ("yield Finding(Span(5, 9999), 'x')", "it reports 5 to 9999 of"),
        ("yield Finding(Span(0, 1), 'x', (Fix((Edit(Span(-5, 9), 'zz'),), True),))", "it reports -5 to 9 of"),
        ("yield 'hello'", "AttributeError"),
    ):
        (pack / "acme.py").write_text(body.replace("DO", does))
        code, out, _ = editlint("check", "a.md", "--fix", "--select", "XXX", env=path)
        assert (code, Path("a.md").read_text()) == (2, SPACES)
        assert "acme failed on this file: " in out
        assert says in out
    (pack / "acme.py").write_text("raise SystemExit('good\\nbye')")
    assert editlint("check", "a.md", env=path) == (2, "", "editlint: rule pack “acme” (acme) cannot be loaded: SystemExit: good bye\n")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('profiles = ["aira"]', "profiles: there is no profile aira; did you mean “aria”?"),
        ("[rules.long-sentence]\nmax = 3", "rules.long-sentence.max: unknown key; there is most and words"),
        ('[style.avoid.z]\npatterns = ["("]', "style.avoid.z: “(” is no regular expression: missing ), unterminated subpattern"),
    ],
)
def test_a_mistake_in_the_configuration_names_what_there_is(text: str, says: str) -> None:
    Path("editlint.toml").write_text(text)
    assert editlint("check", "a.md") == (2, "", f"editlint: editlint.toml: {says}\n")
