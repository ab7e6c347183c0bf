"""The files below the content root, read from the disk once: the one set that every address is held against.

The file system is never asked about a single link: whether it minds capitals must not decide what is reported.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

#: Folders that no site serves.
UNSERVED = frozenset((".git", ".hg", ".svn", ".venv", ".tox", ".cache", ".idea", ".vscode", "node_modules", "__pycache__"))


class Files:
    """Paths below a root with forward slashes, ``news/2016/a.md``; in ``folders`` too, without a slash at the end.

    ``mounts`` are further folders whose content a generator serves from the root, such as Hugo's ``../static``; their files are
    known by the path that the site serves.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self.paths: dict[str, None] = {}
        self.folders: set[str] = {""}
        self._walk(os.fspath(root))

    def _walk(self, top: str) -> None:
        stack = [(top, "")]
        while stack:
            folder, below = stack.pop()
            try:
                entries = list(os.scandir(folder))
            except OSError:
                continue
            for entry in entries:
                name = entry.name
                path = below + name
                try:
                    is_folder = entry.is_dir()
                except OSError:
                    continue
                if not is_folder:
                    self.paths[path] = None
                elif name not in UNSERVED and not (entry.is_symlink() and _loops(entry.path)):
                    self.folders.add(path)
                    stack.append((entry.path, path + "/"))

    def mount(self, folder: Path) -> None:
        """Serve the files of a folder from the root too."""
        if folder.is_dir():
            self._walk(os.fspath(folder))

    def __contains__(self, path: str) -> bool:
        return path in self.paths

    def __iter__(self) -> Iterator[str]:
        return iter(self.paths)


class NearFiles(Files):
    """Where there is no content root: absolute paths, each folder read when it is first asked about."""

    def __init__(self) -> None:
        self.root = Path("/")
        self.paths = {}
        self.folders = set()
        self._listed: dict[str, frozenset[str]] = {}

    def _names(self, folder: str) -> frozenset[str]:
        held = self._listed.get(folder)
        if held is None:
            try:
                held = frozenset(os.listdir("/" + folder))
            except OSError:
                held = frozenset()
            self._listed[folder] = held
        return held

    def __contains__(self, path: str) -> bool:
        folder, _, name = path.rpartition("/")
        return name in self._names(folder) and not os.path.isdir("/" + path)

    def siblings(self, folder: str) -> frozenset[str]:
        """The names in a folder."""
        return self._names(folder)


def _loops(path: str) -> bool:
    """Whether a linked folder leads to one that holds it."""
    real = os.path.realpath(path)
    return os.path.realpath(os.path.dirname(path)).startswith(real)
