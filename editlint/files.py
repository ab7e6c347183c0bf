"""Which files a run reads."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

ENDINGS = (".md", ".markdown", ".mdx", ".html", ".htm", ".xhtml", ".txt")


class MissingPath(Exception):
    """A path that was named and is not there."""


def collect(paths: Iterable[str]) -> list[str]:
    """The article files of the paths, each once, in order; a folder is walked, a named file always read.

    Paths come back as given, with forward slashes and without a leading ``./``. Raises MissingPath.
    """
    out: dict[str, None] = {}
    for path in paths:
        if os.path.isdir(path):
            out.update(dict.fromkeys(_walk(path)))
        elif os.path.exists(path) or path == "-":
            out[_tidy(path)] = None
        else:
            raise MissingPath(path)
    return list(out)


def _tidy(path: str) -> str:
    path = path.replace(os.sep, "/")
    return path[2:] if path.startswith("./") else path


def _walk(folder: str) -> Iterator[str]:
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name not in ("node_modules", "__pycache__"))
        for name in sorted(names):
            if name.lower().endswith(ENDINGS):
                yield _tidy((Path(place) / name).as_posix() if place != "." else name)
