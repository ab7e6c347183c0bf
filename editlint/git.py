"""What git knows: which lines changed since a revision, what a file held then, and what it was called."""

from __future__ import annotations

import os
import re
import subprocess
from functools import cached_property
from pathlib import Path

from .read.span import Span


class GitError(Exception):
    """What git refused, in one line."""


def _git(folder: Path, *arguments: str) -> bytes:
    try:
        done = subprocess.run(
            ("git", "-c", "core.quotepath=false", *arguments), cwd=folder, capture_output=True, check=False, stdin=subprocess.DEVNULL
        )
    except OSError as error:
        raise GitError(f"git cannot be run: {error.strerror}") from None
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines() or [f"exit {done.returncode}"]
        raise GitError(said[0].removeprefix("fatal: "))
    return done.stdout


class Changes:
    """What changed between a revision and the working tree of the repository that a folder lies in.

    The revision counts where the current branch left it (``git merge-base``), so that what others did there since is nobody's change
    here. Raises GitError for what is no revision, and outside a repository.
    """

    def __init__(self, revision: str, folder: Path) -> None:
        self.top = Path(os.fsdecode(_git(folder, "rev-parse", "--show-toplevel").rstrip(b"\n")))
        try:
            commit = _git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}").decode().strip()
        except GitError:
            raise GitError(f"there is no revision {revision} here") from None
        try:
            self.commit = _git(folder, "merge-base", commit, "HEAD").decode().strip()
        except GitError:  # histories without a common commit, a shallow clone
            self.commit = commit

    @cached_property
    def _names(self) -> dict[str, str | None]:
        """Path from the top now -> path then, of every file that changed; None for a new one."""
        out: dict[str, str | None] = dict.fromkeys(_split(_git(self.top, "ls-files", "-z", "--others", "--exclude-standard")))
        fields = iter(_split(_git(self.top, "diff", "--name-status", "-z", "--no-ext-diff", "--find-renames", self.commit, "--")))
        for status in fields:
            name = next(fields)
            if status.startswith(("R", "C")):
                out[next(fields)] = name
            elif status == "A":
                out[name] = None
            elif status != "D":
                out[name] = name
        return out

    @property
    def renames(self) -> dict[str, str]:
        """Path then -> path now, from the top of the repository, of the files that were renamed."""
        return {old: new for new, old in self._names.items() if old is not None and old != new}

    def name(self, path: str) -> str:
        """A path from the top of the repository."""
        return os.path.relpath(os.path.realpath(path), os.path.realpath(self.top)).replace(os.sep, "/")

    def changed(self, path: str) -> bool:
        """Whether a file is new or has changed."""
        return self.name(path) in self._names

    def base(self, path: str) -> bytes | None:
        """What a changed file held at the revision, whatever it was called; None for a new or unchanged one."""
        old = self._names.get(self.name(path))
        return None if old is None else _git(self.top, "show", f"{self.commit}:{old}")

    def touched(self, path: str, text: str) -> list[Span]:
        """The changed lines of a file as spans of its text; where lines were only taken out, the empty span between their neighbours."""
        name = self.name(path)
        if name not in self._names:
            return []
        old = self._names[name]
        if old is None:
            return [Span(0, len(text))]
        lines = _git(self.top, "diff", "--unified=0", "--no-color", "--no-ext-diff", "--find-renames", self.commit, "--", *{old, name})
        hunks: list[tuple[bytes, bytes]] = re.findall(rb"(?m)^@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@", lines)
        if not hunks and b"\nBinary files " in lines:  # UTF-16 is binary to git
            return [Span(0, len(text))]
        starts = [0]
        for line in text.split("\n"):  # as git counts them
            starts.append(starts[-1] + len(line) + 1)
        last = len(starts) - 1
        out: list[Span] = []
        for at, number in hunks:
            first, count = int(at), int(number or 1)
            begin = min(first - 1 if count else first, last)
            out.append(Span(min(starts[begin], len(text)), min(starts[min(begin + count, last)], len(text))))
        return out


def last_commit(file: Path) -> str:
    """The commit that last changed a file. Raises GitError where there is none."""
    commit = _git(Path(os.path.abspath(file)).parent, "log", "-1", "--format=%H", "--", os.path.abspath(file)).decode().strip()
    if not commit:
        raise GitError(f"{file.name} was never committed")
    return commit


def _split(data: bytes) -> list[str]:
    return [os.fsdecode(name) for name in data.split(b"\0")[:-1]]
