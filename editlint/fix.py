"""Fixes: choose those that fit together, patch the text, write the file whole or not at all."""

from __future__ import annotations

import os
from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from .linter import Outcome
from .read.source import Source, decode
from .rule import Edit, Fix
from .violation import Violation

ROUNDS = 8  #: a fix may uncover another; more rounds than this would be two rules in a quarrel


class FixError(Exception):
    """A file that cannot be written: the message says which and why; the old file stands."""


class Fixed(NamedTuple):
    """What fixing one file gave: the bytes before and after (the same where nothing was fixed), what was fixed, what remains."""

    before: bytes
    after: bytes
    applied: list[Violation]
    outcome: Outcome


def choose(
    violations: Iterable[Violation], unsafe: bool, allowed: Callable[[str], bool] = lambda text: True
) -> list[tuple[Violation, Fix]]:
    """The fixes that can be made together, in the order of their places: of two that overlap, the first.

    Only safe ones, or with ``unsafe`` the others too; all edits of a fix are made or none. ``allowed`` tells whether the file's
    encoding can hold a replacement. Alternatives are never chosen: they are a person's to choose.
    """
    taken: list[Edit] = []
    chosen: list[tuple[Violation, Fix]] = []
    for violation in violations:
        fix = violation.fix
        if fix is None or not (fix.safe or unsafe) or not fix.edits:
            continue
        edits = sorted(set(fix.edits))
        if any(_clash(a, b) for a, b in pairwise(edits)):
            continue
        if all(allowed(edit.text) and _fits(edit, taken) for edit in edits):
            for edit in edits:
                insort(taken, edit)
            chosen.append((violation, fix))
    return chosen


def _fits(edit: Edit, taken: Sequence[Edit]) -> bool:
    at = bisect_left(taken, edit)
    return not any(_clash(edit, other) for other in taken[max(at - 1, 0) : at + 1])


def _clash(a: Edit, b: Edit) -> bool:
    """Whether two edits touch the same code points, or begin at the same place."""
    return a.span.start == b.span.start or (a.span.start < b.span.end and b.span.start < a.span.end)


def patch(text: str, edits: Iterable[Edit]) -> str:
    """The text with every edit made; edits must not overlap."""
    parts: list[str] = []
    at = 0
    for span, new in sorted(edits):
        parts += (text[at : span.start], new)
        at = span.end
    parts.append(text[at:])
    return "".join(parts)


def fix(path: str, data: bytes, lint: Callable[[str, bytes], Outcome], unsafe: bool = False) -> Fixed:
    """Fix the bytes of one file until nothing more can be fixed, in at most eight rounds. Touches no disk.

    Where fixes quarrel and a version comes back, the file is left as it was when they began: fixing again changes nothing.
    """
    outcome = lint(path, data)
    applied: list[Violation] = []
    before = data
    versions = {data: (outcome, 0)}  # what each was found to be, and how many fixes made it
    for _ in range(ROUNDS):
        source = outcome.source
        if source is None:
            break
        chosen = choose(outcome.violations, unsafe, lambda text, source=source: _encodes(text, source))  # type: ignore[misc]
        if not chosen:
            break
        text = patch(source.text, [edit for _, fix in chosen for edit in fix.edits])
        new = encode(text, source)
        if decode(new, path, source.format).text != text:  # an edit that changes how the file is read is no fix
            break
        if new in versions:
            data, (outcome, made) = new, versions[new]
            del applied[made:]
            break
        data = new
        applied += [violation for violation, _ in chosen]
        outcome = lint(path, data)
        versions[data] = outcome, len(applied)
    return Fixed(before, data, applied, outcome)


_BOMS = {
    "utf-8": b"\xef\xbb\xbf",
    "utf-16-le": b"\xff\xfe",
    "utf-16-be": b"\xfe\xff",
    "utf-32-le": b"\xff\xfe\x00\x00",
    "utf-32-be": b"\x00\x00\xfe\xff",
}


def encode(text: str, source: Source) -> bytes:
    """A text as bytes, as the source was: its encoding and its BOM."""
    return (_BOMS.get(source.encoding.lower().replace("_", "-"), b"") if source.bom else b"") + text.encode(source.encoding)


def _encodes(text: str, source: Source) -> bool:
    try:
        text.encode(source.encoding)
    except UnicodeEncodeError:
        return False
    return True


def write(path: str, before: bytes, after: bytes, root: Path | None = None) -> None:
    """Replace a file, which must still hold ``before``, by ``after``: whole or not at all.

    The new bytes go to a temporary file beside it, onto the disk, and take its place with its mode and owner; whatever stops that
    (an interrupt, a full disk) leaves the old file. A symlink is followed only within ``root`` (or the working directory). Raises FixError.
    """
    import tempfile

    target = Path(path)
    if target.is_symlink():
        target = Path(os.path.realpath(path))
        tree = Path(os.path.realpath(root or Path.cwd()))
        if not target.is_relative_to(tree):
            raise FixError(f"{path}: not fixed: it is a link to a file outside {tree}")
    temporary = None
    try:
        if not os.access(target, os.W_OK):
            raise FixError(f"{path}: not fixed: the file is read-only")
        status = target.stat()
        handle, temporary = tempfile.mkstemp(prefix=".editlint-", dir=target.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(after)
            file.flush()
            os.fsync(file.fileno())
        _take_over(temporary, status)
        if target.read_bytes() != before:
            raise FixError(f"{path}: not fixed: it changed while it was read")
        os.replace(temporary, target)
        temporary = None
        _sync(target.parent)
    except OSError as error:
        raise FixError(f"{path}: not fixed: {error.strerror or error}") from None
    finally:
        if temporary is not None:
            os.unlink(temporary)


def _take_over(temporary: str, status: os.stat_result) -> None:
    """Give the new file the mode of the old, and its owner where we may."""
    if hasattr(os, "chown"):
        made = os.stat(temporary)
        if (made.st_uid, made.st_gid) != (status.st_uid, status.st_gid):
            with suppress(PermissionError):  # a group we are not in: the mode is kept all the same
                os.chown(temporary, status.st_uid, status.st_gid)
    os.chmod(temporary, status.st_mode & 0o7777)


def _sync(folder: Path) -> None:
    """Put the new name on the disk too, where the system can."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def diff(path: str, before: bytes, after: bytes) -> bytes:
    """A unified diff of two versions of a file, as ``git apply`` takes it; lines end at LF only, as for git."""
    from difflib import unified_diff

    # Latin-1 maps bytes to characters one to one, so that lines of any ASCII-compatible encoding survive as they are.
    lines = unified_diff(_lines(before), _lines(after), _quoted(f"a/{path}"), _quoted(f"b/{path}"))
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines).encode("latin-1")


def _lines(data: bytes) -> list[str]:
    return [line + "\n" for line in data.decode("latin-1").split("\n")[:-1]] + (
        [last] if (last := data.rpartition(b"\n")[2].decode("latin-1")) else []
    )


def _quoted(name: str) -> str:
    """A file's name as git writes it in a diff: bytes as Latin-1, quoted where it holds what would break the line."""
    raw = os.fsencode(name)
    if any(byte < 32 or byte in b'"\\' or byte == 127 for byte in raw):
        special = {9: "\\t", 10: "\\n", 13: "\\r", 34: '\\"', 92: "\\\\"}
        return '"' + "".join(special.get(byte, chr(byte) if 32 <= byte < 127 else f"\\{byte:03o}") for byte in raw) + '"'
    return raw.decode("latin-1") + ("\t" if b" " in raw else "")
