"""Which files a run reads."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from functools import cache

from .read.source import ENDINGS

#: Folders that hold no articles, whatever their names end in.
SKIPPED = frozenset(("node_modules", "__pycache__"))


class MissingPath(Exception):
    """A path that was named and is not there, or is no file: the message says so."""


def look(folder: str) -> tuple[list[str], list[str]]:
    """The names of the files and of the folders in a folder, linked folders left out; none where it cannot be read."""
    files: list[str] = []
    folders: list[str] = []
    with suppress(OSError), os.scandir(folder or os.curdir) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                folders.append(entry.name)
            elif is_file(entry):
                files.append(entry.name)
    return files, folders


def is_file(entry: os.DirEntry[str]) -> bool:
    """Whether an entry of a folder is a file, or a link that leads nowhere; a pipe would have us wait for ever."""
    try:
        return entry.is_file() or (entry.is_symlink() and not os.path.exists(entry.path))
    except OSError:  # a link that leads to itself
        return True


def collect(
    paths: Iterable[str],
    excluded: Callable[[str], bool] = lambda path: False,
    force_exclude: bool = False,
    listed: Callable[[str, list[str]], None] = lambda folder, names: None,
    look: Callable[[str], tuple[list[str], list[str]]] = look,
) -> list[str]:
    """The article files of the paths, each once, in order; a folder is walked, a named file always read.

    Paths come back as given, with forward slashes and without a leading ``./``. ``excluded`` tells what the configuration leaves
    out of walks, and with ``force_exclude`` of the files named too; ``look`` lists a folder, and ``listed`` is told of each folder walked
    and its files. A folder that cannot be read comes back itself, so that reading it says why. ``-`` is standard input. Raises MissingPath.
    """
    out: dict[str, None] = {}
    for path in paths:
        if os.path.isdir(path):
            out.update(dict.fromkeys(name for name in _walk(path, listed, look) if not excluded(name)))
        elif path == "-":
            out["-"] = None
        elif os.path.exists(path) and not os.path.isfile(path):
            raise MissingPath(f"{path}: a pipe or a device, no file; use - to read standard input")
        elif os.path.lexists(path):
            if not (force_exclude and excluded(path)):
                out[tidy(path)] = None
        else:
            raise MissingPath(f"{path or '“”'}: no such file or folder")
    return list(out)


def tidy(path: str) -> str:
    """A path as reports show it."""
    path = path.replace(os.sep, "/")
    while path.startswith("./"):
        path = path[2:].lstrip("/")
    return path


def _walk(top: str, listed: Callable[[str, list[str]], None], look: Callable[[str], tuple[list[str], list[str]]]) -> Iterator[str]:
    """The articles below a folder, in order of their paths; what ``.gitignore`` files leave out is left out."""
    ignored, endings = _Ignored(top), tuple(ENDINGS)
    stack = [tidy(os.path.join(top, "x"))[:-2]]
    while stack:
        folder = stack.pop()
        files, folders = look(folder)
        listed(folder, files)
        if not files and not folders and not os.access(folder or os.curdir, os.R_OK | os.X_OK):
            yield folder or os.curdir
        if ".gitignore" in files:
            ignored.read(folder or os.curdir)
        prefix = folder + "/" if folder else ""
        for name in sorted([name for name in files if name.lower().endswith(endings)]):
            if not ignored.has(prefix + name, False):
                yield prefix + name
        for name in sorted(folders, reverse=True):
            if name[0] != "." and name not in SKIPPED and not ignored.has(prefix + name, True):
                stack.append(prefix + name)


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


def write(path: str | os.PathLike[str], data: bytes) -> None:
    """Put bytes in a file of ours (a report, a baseline), whole or not at all. Raises OSError, which names the file."""
    place = os.path.realpath(path)
    part = f"{place}.{os.getpid()}"
    try:
        if os.fspath(path).startswith("/dev/") or (os.path.exists(place) and not os.path.isfile(place)):
            with open(path, "wb") as file:
                file.write(data)
            return
        try:
            with open(part, "wb") as file:
                file.write(data)
            os.replace(part, place)
        finally:
            with suppress(OSError):
                os.unlink(part)
    except OSError as error:
        raise OSError(error.errno, error.strerror, os.fspath(path)) from None
