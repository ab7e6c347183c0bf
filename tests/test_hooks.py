"""The pre-commit hooks, run by pre-commit itself in content repositories: as a newsroom would install them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
IDS = ("editlint", "editlint-fix", "editlint-site")
CLEAN = "---\ntitle: Panel meets in Cardiff\ndate: 2016-11-29\n---\n\nThe panel met.\n"
FAULTY = CLEAN.replace("met.", "met.\n\n‘‘The the end.")

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")


def program_path(name: str) -> str | None:
    """A program of this environment, or of the system."""
    return shutil.which(name, path=str(Path(sys.executable).parent)) or shutil.which(name)


def git(folder: Path, *args: str) -> str:
    command = ["git", "-c", "user.name=T", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false", *args]
    return subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True).stdout


@pytest.fixture(scope="session")
def hooks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """This working tree as a repository of hooks."""
    folder = tmp_path_factory.mktemp("hooks") / "editlint"
    for name in ("editlint", "rules"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "setup.py", "LICENSE", "README.md", ".pre-commit-hooks.yaml"):
        shutil.copy(ROOT / name, folder / name)
    git(folder, "init", "-q", "-b", "main")
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", "hooks")
    return folder


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the hooks' environment is built, once for all tests."""
    return tmp_path_factory.mktemp("pre-commit-home")


@pytest.fixture
def content(tmp_path: Path, hooks: Path) -> Callable[[dict[str, str]], Path]:
    """Makes a content repository with the hooks configured and the articles staged."""

    def make(articles: dict[str, str]) -> Path:
        git(tmp_path, "init", "-q", "-b", "main")
        ids = "".join(f"      - id: {name}\n" for name in IDS)
        config = f"repos:\n  - repo: {hooks}\n    rev: {git(hooks, 'rev-parse', 'HEAD').strip()}\n    hooks:\n{ids}"
        (tmp_path / ".pre-commit-config.yaml").write_text(config)
        (tmp_path / "editlint.toml").write_text('fail-on = "warning"\nselect = ["CPY001", "CPY002"]\n')
        for name, text in articles.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        git(tmp_path, "add", "-A")
        return tmp_path

    return make


def run(program: str, folder: Path, home: Path, *args: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PRE_COMMIT_HOME": str(home), "PREK_HOME": str(home / "prek"), "EDITLINT_CACHE": str(home / "cache")}
    for name in ("GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE"):
        environment.pop(name, None)
    path = program_path(program)
    assert path is not None
    return subprocess.run([path, "run", *args], cwd=folder, env=environment, capture_output=True, text=True, timeout=300)


@pytest.mark.parametrize("program", ["pre-commit", "prek"])
def test_a_commit_with_a_fault_is_stopped_and_says_where(program: str, content: Callable[[dict[str, str]], Path], home: Path) -> None:
    if program_path(program) is None:
        pytest.skip(f"{program} is not installed")
    folder = content({"news/a.md": CLEAN, "news/b.md": FAULTY, "robots.txt": "User-agent: *\n"})
    stopped = run(program, folder, home, "editlint")
    assert stopped.returncode == 1, stopped.stdout + stopped.stderr
    assert "news/b.md" in stopped.stdout
    assert "doubled-word CPY002" in stopped.stdout
    assert "news/a.md" not in stopped.stdout
    git(folder, "rm", "-q", "--cached", "news/b.md")
    passed = run(program, folder, home, "editlint")
    assert passed.returncode == 0, passed.stdout + passed.stderr


def test_the_fixing_hook_fixes_and_fails_so_that_a_person_looks(content: Callable[[dict[str, str]], Path], home: Path) -> None:
    folder = content({"a.md": CLEAN.replace("panel met", "panel  met")})
    stopped = run("pre-commit", folder, home, "editlint-fix")
    assert stopped.returncode == 1, stopped.stdout + stopped.stderr
    assert (folder / "a.md").read_text() == CLEAN
    git(folder, "add", "-A")
    assert run("pre-commit", folder, home, "editlint-fix").returncode == 0


def test_the_site_hook_reads_articles_that_are_not_staged(content: Callable[[dict[str, str]], Path], home: Path) -> None:
    folder = content({"a.md": CLEAN, "b.md": FAULTY})
    git(folder, "commit", "-q", "-m", "articles", "--no-verify")
    (folder / "a.md").write_text(CLEAN + "\nMore.\n")
    git(folder, "add", "a.md")
    stopped = run("pre-commit", folder, home, "editlint-site")
    assert stopped.returncode == 1
    assert "b.md" in stopped.stdout


def test_four_thousand_staged_files(content: Callable[[dict[str, str]], Path], home: Path) -> None:
    articles = {f"news/{number // 100:02}/an-article-about-the-panel-{number:04}.md": CLEAN for number in range(4000)}
    articles["news/13/an-article-about-the-panel-1313.md"] = FAULTY
    folder = content(articles)
    stopped = run("pre-commit", folder, home, "editlint")
    assert stopped.returncode == 1
    assert stopped.stdout.count("doubled-word CPY002") == 1
    assert "4,000 articles" not in stopped.stdout, "pre-commit splits the list: no part knows the whole"
