"""The files below the content root, read from the disk once: the one set that every address is held against.

The file system is never asked about a single link: whether it minds capitals must not decide what is reported. What an earlier run
saw is believed where the time of a folder, and the time and size of a file, are still the same; else it is looked at again.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from time import time_ns
from typing import NamedTuple

from ..files import is_file
from .address import PAGE_ENDINGS

#: Folders that no site serves.
UNSERVED = frozenset((".git", ".hg", ".svn", ".venv", ".tox", ".cache", ".idea", ".vscode", "node_modules", "__pycache__"))
#: A file changed so shortly before it was read may have changed again within one tick of the clock (git calls it racy).
RACY = 2_000_000_000


#: A folder as it was listed: its own time in nanoseconds (0 if racy), its files, its folders (a slash: linked).
Folder = tuple[int, list[str], list[str]]
#: A file's content: the time and size at which it is believed without reading (the time 0 if racy), and its hash.
Stamp = tuple[int, int, str]
MODULUS = 1 << 96


class Seen(NamedTuple):
    """What a run saw of the files, for the next one."""

    folders: dict[str, Folder]
    stamps: dict[str, Stamp]
    state: int


class Files:
    """Paths below a root with forward slashes, ``news/2016/a.md``; ``folders`` without a slash at the end, ``""`` the root.

    ``held`` is what an earlier run saw. Afterwards ``relisted`` says whether the folders differ from it, ``restamped`` which files do.
    """

    def __init__(self, root: Path, held: Seen | None = None) -> None:
        self.root = root
        self.relisted = held is None
        self.restamped: set[str] = set()
        self.paths: dict[str, None] = {}
        self.folders: dict[str, Folder] = {}
        self.stamps: dict[str, Stamp] = {}
        self._held = held or Seen({}, {}, 0)
        self._state = held.state if held is not None else None
        self._walk(os.fspath(root))
        if len(self.folders) != len(self._held.folders):
            self.relisted = True
        self._verify()
        if self.relisted:
            self._state = None

    def _walk(self, top: str) -> None:
        now = time_ns()
        known, folders, paths = self._held.folders, self.folders, self.paths
        stack = [(top, "")]
        while stack:
            place, path = stack.pop()
            folder = held = known.get(path)
            if folder is not None:
                try:
                    if os.stat(place).st_mtime_ns != folder[0]:
                        folder = None
                except OSError:
                    self.relisted = True
                    continue
            if folder is None:
                folder = self._list(place, now)
                self.relisted = True
            elif held is None:
                self.relisted = True
            folders[path] = folder
            below = path + "/" if path else ""
            for name in folder[1]:
                paths[below + name] = None
            for name in folder[2]:
                stack.append((f"{place}/{name}", below + name.rstrip("/")))

    def _list(self, place: str, now: int) -> Folder:
        files: list[str] = []
        folders: list[str] = []
        try:
            at = os.stat(place).st_mtime_ns
            entries = list(os.scandir(place))
        except OSError:
            return 0, files, folders
        for entry in entries:
            try:
                is_folder = entry.is_dir()
            except OSError:
                is_folder = False
            if not is_folder:
                if is_file(entry):
                    files.append(entry.name)
            elif entry.name in UNSERVED:
                continue
            elif not entry.is_symlink():
                folders.append(entry.name)
            elif not _loops(entry.path):
                folders.append(entry.name + "/")
        files.sort()
        folders.sort(reverse=True)
        return at if at + RACY < now else 0, files, folders

    def _verify(self) -> None:
        """Keep what is known of files whose time and size are the same, and read the others."""
        root, paths, stamps, stat = os.fspath(self.root), self.paths, self.stamps, os.stat
        for path, stamp in self._held.stamps.items():
            if path not in paths:
                continue
            try:
                now = stat(f"{root}/{path}")
                if now.st_mtime_ns == stamp[0] and now.st_size == stamp[1]:
                    stamps[path] = stamp
                    continue
                self.read(path)
            except OSError:
                continue
            self.restamped.add(path)
            if self._state is not None:
                self._state = (self._state - _part(path, stamp[2]) + _part(path, stamps[path][2])) % MODULUS

    def read(self, path: str) -> bytes:
        """The bytes of a file, its stamp kept. Raises OSError."""
        from hashlib import blake2b

        place = f"{os.fspath(self.root)}/{path}"
        with open(place, "rb") as file:
            stat = os.fstat(file.fileno())
            data = file.read()
        at = stat.st_mtime_ns
        self.stamps[path] = (at if at + RACY < time_ns() else 0, len(data), blake2b(data, digest_size=12).hexdigest())
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
        return stamp[2]

    @property
    def state(self) -> int:
        """A hash of all that links and articles can see: the sum of one hash a path, with the content of every page."""
        if self._state is None:
            self._state = sum(_part(path, self.hash(path) if _seen(path) else "") for path in self.paths) % MODULUS
        return self._state

    def mount(self, folder: Path) -> None:
        """Serve the files of a folder outside the root from the root too."""
        for place, _, names in os.walk(folder):
            below = os.path.relpath(place, folder).replace(os.sep, "/")
            self.add(name if below == "." else f"{below}/{name}" for name in names)

    def add(self, paths: Iterable[str]) -> None:
        for path in paths:
            self.paths.setdefault(path, None)

    @property
    def top(self) -> list[str]:
        """The names at the root; those of folders end in a slash."""
        _, files, folders = self.folders.get("", (0, [], []))
        return [*files, *(f"{name.rstrip('/')}/" for name in folders)]

    def look(self, folder: str) -> tuple[list[str], list[str]] | None:
        """The names of the files and of the folders in a folder, linked folders left out; None where it was not seen."""
        held = self.folders.get(folder)
        return (held[1], [name for name in held[2] if name[-1] != "/"]) if held is not None else None

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


def _seen(path: str) -> bool:
    """Whether the content of a file matters to others: it is a page, or says where pages have moved."""
    return path.lower().endswith(PAGE_ENDINGS) or path.endswith("_redirects")


def _part(path: str, hash: str) -> int:
    """A file's part of the state."""
    from hashlib import blake2b

    return int.from_bytes(blake2b(f"{path}\0{hash}".encode("utf-8", "surrogateescape"), digest_size=12).digest(), "big")


def _loops(path: str) -> bool:
    """Whether a linked folder leads to one that holds it."""
    real = os.path.realpath(path)
    return os.path.realpath(os.path.dirname(path)).startswith(real)
