"""The files below the content root, read from the disk once: the one set that every address is held against.

The file system is never asked about a single link: whether it minds capitals must not decide what is reported. What an earlier run
saw is believed where the time of a folder, and the time and size of a file, are still the same; else it is looked at again.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from pathlib import Path
from time import time_ns
from typing import Any, NamedTuple

from .address import PAGE_ENDINGS

#: Folders that no site serves.
UNSERVED = frozenset((".git", ".hg", ".svn", ".venv", ".tox", ".cache", ".idea", ".vscode", "node_modules", "__pycache__"))
#: A file changed so shortly before it was read may have changed again within one tick of the clock (git calls it racy).
RACY = 2_000_000_000


class Folder(NamedTuple):
    """A folder as it was listed at a time: its names, files and folders apart; ``at`` is its own time in nanoseconds, 0 if racy."""

    at: int
    files: list[str]
    folders: list[str]


class Stamp(NamedTuple):
    """The content of a file: a hash, and the time and size at which it is believed without reading."""

    at: int
    size: int
    hash: str


class Files:
    """Paths below a root with forward slashes, ``news/2016/a.md``; ``folders`` without a slash at the end, ``""`` the root.

    ``held`` is the ``snapshot()`` of an earlier run; ``changed`` says whether anything differs from it.
    """

    def __init__(self, root: Path, held: Any = None) -> None:
        self.root = root
        self.changed = held is None
        self.paths: dict[str, None] = {}
        self.folders: dict[str, Folder] = {}
        self.stamps: dict[str, Stamp] = {}
        self._held = {path: Folder(*one) for path, one in held["folders"].items()} if held else {}
        self._stamped = {path: Stamp(*one) for path, one in held["stamps"].items()} if held else {}
        self._walk(os.fspath(root))
        if len(self.folders) != len(self._held):
            self.changed = True
        if held:
            self._verify()

    def _walk(self, top: str) -> None:
        now = time_ns()
        stack = [(top, "")]
        while stack:
            place, path = stack.pop()
            held = self._held.get(path)
            if held is not None:
                try:
                    at = os.stat(place).st_mtime_ns
                except OSError:
                    self.changed = True
                    continue
                folder = held if at == held.at else self._list(place, now)
            else:
                folder = self._list(place, now)
            if folder is not held:
                self.changed = self.changed or held is None or (folder.files, folder.folders) != (held.files, held.folders)
            self.folders[path] = folder
            below = path + "/" if path else ""
            for name in folder.files:
                self.paths[below + name] = None
            for name in folder.folders:
                stack.append((f"{place}/{name}", below + name))

    def _list(self, place: str, now: int) -> Folder:
        files: list[str] = []
        folders: list[str] = []
        try:
            at = os.stat(place).st_mtime_ns
            entries = list(os.scandir(place))
        except OSError:
            return Folder(0, files, folders)
        for entry in entries:
            try:
                is_folder = entry.is_dir()
            except OSError:
                continue
            if not is_folder:
                files.append(entry.name)
            elif entry.name not in UNSERVED and not (entry.is_symlink() and _loops(entry.path)):
                folders.append(entry.name)
        files.sort()
        folders.sort(reverse=True)
        return Folder(at if at + RACY < now else 0, files, folders)

    def _verify(self) -> None:
        """Keep what is known of files whose time and size are the same."""
        root = os.fspath(self.root)
        for path, stamp in self._stamped.items():
            if path not in self.paths:
                continue
            try:
                stat = os.stat(f"{root}/{path}")
            except OSError:
                continue
            if stat.st_mtime_ns == stamp.at and stat.st_size == stamp.size:
                self.stamps[path] = stamp
            else:
                before = stamp.hash
                self.read(path)
                self.changed = self.changed or self.stamps[path].hash != before
                self.restamped = True

    restamped = False  #: whether times differ, though perhaps no content

    def read(self, path: str) -> bytes:
        """The bytes of a file, its stamp kept. Raises OSError."""
        place = f"{os.fspath(self.root)}/{path}"
        with open(place, "rb") as file:
            stat = os.fstat(file.fileno())
            data = file.read()
        at = stat.st_mtime_ns
        self.stamps[path] = Stamp(at if at + RACY < time_ns() else 0, len(data), blake2b(data, digest_size=12).hexdigest())
        return data

    def hash(self, path: str) -> str:
        """The hash of a file's content; "" where it cannot be read."""
        stamp = self.stamps.get(path)
        if stamp is None:
            try:
                self.read(path)
            except OSError:
                return ""
            stamp = self.stamps[path]
        return stamp.hash

    @property
    def state(self) -> str:
        """A hash of all that links and articles can see: every path, and the content of every page."""
        digest = blake2b(digest_size=12)
        for path in sorted(self.paths):
            digest.update(path.encode("utf-8", "surrogateescape") + b"\0")
            if path.lower().endswith(PAGE_ENDINGS) or path.endswith("_redirects"):
                digest.update(self.hash(path).encode())
        return digest.hexdigest()

    def snapshot(self) -> dict[str, Any]:
        """What a later run needs to know: plain data."""
        return {"folders": self.folders, "stamps": self.stamps}

    def mount(self, folder: Path) -> None:
        """Serve the files of a folder outside the root from the root too."""
        for place, _, names in os.walk(folder):
            below = os.path.relpath(place, folder).replace(os.sep, "/")
            self.add(name if below == "." else f"{below}/{name}" for name in names)

    def add(self, paths: Iterable[str]) -> None:
        for path in paths:
            self.paths.setdefault(path, None)

    def __contains__(self, path: str) -> bool:
        return path in self.paths

    def __iter__(self) -> Iterator[str]:
        return iter(self.paths)


class NearFiles(Files):
    """Where there is no content root: absolute paths without the first slash, each folder listed when it is first asked about."""

    def __init__(self) -> None:
        self.root = Path("/")
        self.paths = {}
        self.folders = {}
        self.stamps = {}
        self._listed: dict[str, frozenset[str]] = {}

    def siblings(self, folder: str) -> frozenset[str]:
        """The names in a folder."""
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
        return path in self.paths or (name in self.siblings(folder) and not os.path.isdir("/" + path))


def _loops(path: str) -> bool:
    """Whether a linked folder leads to one that holds it."""
    real = os.path.realpath(path)
    return os.path.realpath(os.path.dirname(path)).startswith(real)
