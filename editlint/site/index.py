"""The index: facts of a site's files, and what linting them gave, kept between runs in one sqlite file.

It only ever saves work: whatever is wrong with it (another version, damage, a full disk, another process in the way), it is thrown
away or left alone, and the run goes on without. Times, sizes and content hashes decide what still holds (``files``). Values are JSON,
so that a file from elsewhere can be wrong, but never run anything.
"""

from __future__ import annotations

import functools
import json
import os
import sqlite3
from collections.abc import Iterable
from hashlib import blake2b
from pathlib import Path
from typing import Any, NamedTuple

from .. import cache
from .files import Files, Seen

SCHEMA = """
CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS fact (kind TEXT, path TEXT, hash TEXT, value TEXT, PRIMARY KEY (kind, path)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS outcome (
  plan TEXT, path TEXT, hash TEXT, state TEXT, value TEXT, asked TEXT, PRIMARY KEY (plan, path)
) WITHOUT ROWID;
"""
PLANS = 8  #: sets of rules whose outcomes are kept
FEW = 200  #: files that differ from what is kept before all of it is written again
WAIT = 5.0  #: seconds to wait for another process that writes


class Kept(NamedTuple):
    """An outcome as kept: for a content, a state of the site, with what the rules asked of the site; ``value`` is JSON."""

    hash: str
    state: str
    value: str
    asked: str


def folder(root: Path) -> Path:
    """Where the index of a content root lies: in ``$EDITLINT_CACHE``, else in the user's cache folder under ``editlint``."""
    return cache.base() / blake2b(os.fsencode(os.path.realpath(root)), digest_size=8).hexdigest()


def fingerprint(*parts: object) -> str:
    """A hash of what results depend on besides the files: editlint's own code, and ``parts`` as printed."""
    digest = blake2b(_code(), digest_size=12)
    for part in parts:
        digest.update(repr(part).encode("utf-8", "backslashreplace"))
    return digest.hexdigest()


@functools.cache
def _code() -> bytes:
    """The names, times and sizes of editlint's own files."""
    lines = []
    package = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    stack = [package]
    while stack:
        for entry in sorted(os.scandir(stack.pop()), key=lambda entry: entry.name):
            if entry.is_dir() and entry.name != "__pycache__":
                stack.append(entry.path)
            elif entry.is_file():
                stat = entry.stat()
                lines.append(f"{entry.name} {stat.st_mtime_ns} {stat.st_size}\n")
    return "".join(lines).encode()


class Index:
    """One site's index. Each process opens its own; sqlite (WAL) keeps them out of each other's way.

    ``version`` names everything that facts depend on besides the files: one of another version is emptied. Raises OSError or
    sqlite3.Error where the folder cannot be written.
    """

    def __init__(self, place: Path, version: str) -> None:
        self.place = place / "index.sqlite"
        self._damaged = False
        place.mkdir(parents=True, exist_ok=True)
        try:
            self._open(version)
        except sqlite3.OperationalError as error:
            if "locked" in str(error) or "readonly" in str(error) or "unable to open" in str(error):
                raise
            self._anew(version)
        except sqlite3.DatabaseError:
            self._anew(version)

    def _open(self, version: str) -> None:
        self._db = sqlite3.connect(self.place, timeout=WAIT, isolation_level=None)
        self._db.execute("PRAGMA journal_mode=WAL")
        self._db.execute("PRAGMA synchronous=OFF")
        self._db.executescript(SCHEMA)
        if self.meta("version") != version:
            self._db.execute("BEGIN IMMEDIATE")
            for table in ("meta", "fact", "outcome"):
                self._db.execute(f"DELETE FROM {table}")
            self._db.execute("INSERT OR REPLACE INTO meta VALUES ('version', ?)", (version,))
            self._db.execute("COMMIT")

    def _anew(self, version: str) -> None:
        """Throw the file away and begin again."""
        self._db.close()
        for ending in ("", "-wal", "-shm"):
            Path(f"{self.place}{ending}").unlink(missing_ok=True)
        self._open(version)

    def close(self) -> None:
        self._db.close()
        if self._damaged:
            self.place.unlink(missing_ok=True)

    def meta(self, name: str) -> str | None:
        row = self._db.execute("SELECT value FROM meta WHERE name = ?", (name,)).fetchone()
        return row[0] if row else None

    def seen(self) -> Seen | None:
        """The files as the last run saw them; None where there was none."""
        rows = dict(self._read("SELECT name, value FROM meta WHERE name IN ('folders', 'stamps', 'restamped', 'state')", ()))
        try:
            stamps = json.loads(rows["stamps"])
            stamps.update(json.loads(rows["restamped"]))
            return Seen(json.loads(rows["folders"]), stamps, int(rows["state"]))
        except (KeyError, ValueError, AttributeError):
            return None

    def keep_seen(self, files: Files) -> None:
        """Keep the files as this run saw them: all of them, or only those that differ from what is kept."""
        rows = [("state", str(files.state))]
        if files.relisted or len(files.restamped) > FEW:
            rows += [("folders", json.dumps(files.folders)), ("stamps", json.dumps(files.stamps)), ("restamped", "{}")]
        else:
            restamped = json.loads(self.meta("restamped") or "{}")
            restamped.update({path: files.stamps[path] for path in files.restamped})
            rows.append(("restamped", json.dumps(restamped)))
            if len(restamped) > FEW:
                rows[1:] = [("stamps", json.dumps(files.stamps)), ("restamped", "{}")]
        self._write("INSERT OR REPLACE INTO meta VALUES (?, ?)", rows)

    def facts(self, kind: str) -> dict[str, tuple[str, str | bytes]]:
        """All facts of a kind: path -> (hash of the content, JSON or bytes)."""
        return {path: (hash_, value) for path, hash_, value in self._read("SELECT path, hash, value FROM fact WHERE kind = ?", (kind,))}

    def fact(self, kind: str, path: str) -> tuple[str, str | bytes] | None:
        """(hash of the content, JSON) of one fact."""
        rows = self._read("SELECT hash, value FROM fact WHERE kind = ? AND path = ?", (kind, path))
        return rows[0] if rows else None

    def keep_facts(self, rows: Iterable[tuple[str, str, str, str | bytes]]) -> None:
        """Keep (kind, path, hash, JSON) rows."""
        self._write("INSERT OR REPLACE INTO fact VALUES (?, ?, ?, ?)", rows)

    def outcome(self, plan: str, path: str) -> Kept | None:
        rows = self._read("SELECT hash, state, value, asked FROM outcome WHERE plan = ? AND path = ?", (plan, path))
        return Kept(*rows[0]) if rows else None

    def outcomes(self, plan: str) -> dict[str, tuple[str, str, str, str]]:
        """All outcomes of a plan by path: tuples in the order of ``Kept``."""
        rows = self._read("SELECT path, hash, state, value, asked FROM outcome WHERE plan = ?", (plan,))
        return {row[0]: row[1:] for row in rows}

    def keep_outcomes(self, rows: Iterable[tuple[str, str, str, str, str, str]]) -> None:
        """Keep (plan, path, hash, state, JSON, asked) rows; the plans used longest ago go."""
        self._write("INSERT OR REPLACE INTO outcome VALUES (?, ?, ?, ?, ?, ?)", rows)

    def use(self, plan: str) -> None:
        """Note that a plan is in use, and forget those that have not been for longest."""
        used = [one for one in (self.meta("plans") or "").split() if one != plan]
        if len(used) >= PLANS:
            self._write("DELETE FROM outcome WHERE plan = ?", [(one,) for one in used[: len(used) - PLANS + 1]])
        if not used or (self.meta("plans") or "").split()[-1:] != [plan]:
            self._write("INSERT OR REPLACE INTO meta VALUES (?, ?)", [("plans", " ".join([*used[-PLANS + 1 :], plan]))])

    def _read(self, sql: str, values: tuple[str, ...]) -> list[Any]:
        try:
            return self._db.execute(sql, values).fetchall()
        except sqlite3.Error as error:
            self._damaged = self._damaged or not isinstance(error, sqlite3.OperationalError)
            return []
        except UnicodeEncodeError:
            return []  # a file whose name is no Unicode is found out again each time

    def _write(self, sql: str, rows: Iterable[tuple[str | bytes, ...]]) -> None:
        """Write rows in one transaction; what cannot be written now is found out again later."""
        kept = list(rows)
        try:
            self._db.execute("BEGIN IMMEDIATE")
            self._db.executemany(sql, kept)
            self._db.execute("COMMIT")
        except (sqlite3.Error, UnicodeEncodeError) as error:
            if self._db.in_transaction:
                self._db.execute("ROLLBACK")
            if isinstance(error, UnicodeEncodeError):
                self._write(sql, [row for row in kept if all(isinstance(value, bytes) or _is_unicode(value) for value in row)])


def _is_unicode(text: str) -> bool:
    """Whether a text can be written as UTF-8: the name of a file may hold bytes that cannot."""
    return not any("\ud800" <= character <= "\udfff" for character in text)
