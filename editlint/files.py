"""Which files a run reads."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from functools import cache

from .read.source import ENDINGS

#: Folders that hold no articles, whatever their names end in.
SKIPPED = frozenset(("node_modules", "__pycache__"))


class MissingPath(Exception):
    """A path that was named and is not there: the message is the path."""


def collect(
    paths: Iterable[str],
    excluded: Callable[[str], bool] = lambda path: False,
    force_exclude: bool = False,
    listed: Callable[[str, list[str]], None] = lambda folder, names: None,
) -> list[str]:
    """The article files of the paths, each once, in order; a folder is walked, a named file always read.

    Paths come back as given, with forward slashes and without a leading ``./``. ``excluded`` tells what the configuration leaves
    out of walks, and with ``force_exclude`` of the files named too; ``listed`` is told of each folder walked, and of its files that are no
    articles. ``-`` is standard input. Raises MissingPath.
    """
    out: dict[str, None] = {}
    for path in paths:
        if os.path.isdir(path):
            out.update(dict.fromkeys(name for name in _walk(path, listed) if not excluded(name)))
        elif path == "-":
            out["-"] = None
        elif os.path.lexists(path):
            if not (force_exclude and excluded(path)):
                out[tidy(path)] = None
        else:
            raise MissingPath(path)
    return list(out)


def tidy(path: str) -> str:
    """A path as reports show it."""
    path = path.replace(os.sep, "/")
    while path.startswith("./"):
        path = path[2:].lstrip("/")
    return path


def _walk(folder: str, listed: Callable[[str, list[str]], None]) -> Iterator[str]:
    """The articles below a folder, in order of their paths; what ``.gitignore`` files leave out is left out."""
    ignored = _Ignored(folder)
    stack = [folder]
    while stack:
        place = stack.pop()
        folders: list[str] = []
        names: list[str] = []
        others: list[str] = []
        try:
            with os.scandir(place) as entries:
                for entry in entries:
                    if entry.is_dir(follow_symlinks=False):
                        if not entry.name.startswith(".") and entry.name not in SKIPPED:
                            folders.append(entry.name)
                    elif entry.name == ".gitignore":
                        ignored.read(place)
                    elif entry.name.lower().endswith(tuple(ENDINGS)) and not entry.is_dir():
                        names.append(entry.name)
                    else:
                        others.append(entry.name)
        except OSError:
            continue
        prefix = tidy(os.path.join(place, "x"))[:-1]
        listed(prefix[:-1], others)
        for name in sorted(names):
            if not ignored.has(prefix + name, False):
                yield prefix + name
        stack += [prefix + name for name in sorted(folders, reverse=True) if not ignored.has(prefix + name, True)]


class _Ignored:
    """What the ``.gitignore`` files above and below a folder leave out; the deepest file that says something decides."""

    def __init__(self, folder: str) -> None:
        self._rules: list[tuple[str, list[str]]] = []
        top = os.path.abspath(folder)
        above: list[str] = []
        while True:
            if os.path.exists(os.path.join(top, ".git")):
                above.append(top)
                break
            above.append(top)
            parent = os.path.dirname(top)
            if parent == top:
                above = []  # no repository: nobody's .gitignore holds here, save those below
                break
            top = parent
        for place in reversed(above[1:]):
            self.read(place)

    def read(self, folder: str) -> None:
        try:
            with open(os.path.join(folder, ".gitignore"), encoding="utf-8", errors="replace") as file:
                lines = file.read().splitlines()
        except OSError:
            return
        patterns = [line.rstrip() if not line.endswith("\\ ") else line for line in lines if line.strip() and not line.startswith("#")]
        if patterns:
            self._rules.append((os.path.abspath(folder) + os.sep, patterns))

    def has(self, path: str, is_folder: bool) -> bool:
        if not self._rules:
            return False
        absolute = os.path.abspath(path)
        for base, patterns in reversed(self._rules):
            if not absolute.startswith(base):
                continue
            name = absolute[len(base) :].replace(os.sep, "/") + ("/" if is_folder else "")
            for pattern in reversed(patterns):
                if _matches(pattern.removeprefix("!"), name):
                    return not pattern.startswith("!")
        return False


@cache
def _pattern(pattern: str) -> Callable[[str], object]:
    from .glob import compiled

    return compiled(pattern).fullmatch


def _matches(pattern: str, name: str) -> bool:
    return bool(_pattern(pattern)(name))


def read(path: str) -> bytes:
    """The bytes of a file. Raises OSError."""
    with open(path, "rb") as file:
        return file.read()
