"""The user's cache folder, and what is kept there because it takes time to make and can be made again."""

from __future__ import annotations

import marshal
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any


def base() -> Path:
    """Where editlint keeps what it remembers: ``$EDITLINT_CACHE``, else ``editlint`` in the user's cache folder."""
    chosen = os.environ.get("EDITLINT_CACHE")
    if chosen:
        return Path(chosen)
    home = os.path.expanduser("~")
    if sys.platform == "win32":
        folder = os.environ.get("LOCALAPPDATA") or os.path.join(home, "AppData", "Local")
    elif sys.platform == "darwin":
        folder = os.path.join(home, "Library", "Caches")
    else:
        folder = os.environ.get("XDG_CACHE_HOME") or os.path.join(home, ".cache")
    return Path(folder) / "editlint"


_used = True


def use(wanted: bool) -> None:
    """Whether ``kept`` keeps anything from now on, in this process (``--no-cache``)."""
    global _used
    _used = wanted


def used() -> bool:
    return _used


def kept(kind: str, source: bytes, make: Callable[[], Any]) -> Any:
    """What ``make`` gives (of types that ``marshal`` writes), made once for the same ``source``.

    A cache that cannot be read or written is none; what ``make`` raises is raised.
    """
    if not _used:
        return make()
    from hashlib import blake2b

    name = blake2b(source, digest_size=16, key=f"{kind} {marshal.version} {sys.version_info[:2]}".encode()[:64]).hexdigest()
    path = base() / "kept" / f"{kind}-{name}"
    try:
        return marshal.loads(path.read_bytes())
    except (OSError, ValueError, EOFError, TypeError):
        pass
    made = make()
    try:
        data = marshal.dumps(made)
    except ValueError:
        return made  # a date in the configuration
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_name(f"{path.name}.{os.getpid()}")
        part.write_bytes(data)
        os.replace(part, path)
    except OSError:
        pass
    return made
