"""The baseline: violations that an archive has adopted, so that only new ones speak.

An entry is (path, rule, hash of the sentence or block with its white space evened out) and how often: a re-flowed or moved paragraph
keeps it, an edited sentence brings the report back. The file is JSON with one entry a line, in order, so that it merges well.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path

from .config import Configs, below
from .files import write
from .linter import Outcome
from .notices import RULE_CRASH
from .read.span import Span
from .understand.document import Document
from .violation import Violation

NAME = ".editlint-baseline.json"

#: path -> rule name -> key -> how often
Entries = dict[str, dict[str, dict[str, int]]]


class BaselineError(Exception):
    """A baseline that cannot be used: the message names the file."""


def key(document: Document, span: Span) -> str:
    """The hash of what a place is about: its sentences, else its block, else the source itself, without regard to white space."""
    from hashlib import blake2b

    return blake2b(" ".join(_about(document, span).split()).encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def _about(document: Document, span: Span) -> str:
    from bisect import bisect_right

    sentences = document.sentences
    at = bisect_right(sentences, span.start, key=lambda sentence: sentence.span.start) - 1
    if at >= 0 and span.start < sentences[at].span.end:
        last = at
        while last + 1 < len(sentences) and sentences[last + 1].span.start < span.end:
            last += 1
        return " ".join(sentence.text for sentence in sentences[at : last + 1])
    blocks = document.blocks
    at = bisect_right(blocks, span.start, key=lambda block: block.start) - 1
    if at >= 0 and span.start < blocks[at].end:
        return blocks[at].text
    return document.text[span.start : span.end]


class Baseline:
    """The entries of one file, by paths from the folder that it lies in."""

    def __init__(self, file: Path, entries: Entries | None = None) -> None:
        self.file = file
        self.folder = Path(os.path.abspath(file)).parent
        self.entries: Entries = entries or {}

    @classmethod
    def read(cls, file: Path) -> Baseline:
        """Read a baseline. Raises BaselineError."""
        import json

        try:
            data = json.loads(file.read_bytes())
            entries = data["violations"]
            if data["baseline"] != 1 or not {int} >= {
                type(n) for rules in entries.values() for keys in rules.values() for n in keys.values()
            }:
                raise KeyError
        except OSError as error:
            raise BaselineError(f"{file}: {error.strerror}; editlint baseline writes one") from None
        except (ValueError, KeyError, TypeError, AttributeError):
            raise BaselineError(f"{file}: this is no baseline of editlint") from None
        return cls(file, entries)

    def write(self) -> None:
        """Write the file, whole or not at all. Raises OSError."""
        import json

        text = json.dumps({"baseline": 1, "violations": self.entries}, ensure_ascii=True, indent=1, sort_keys=True) + "\n"
        write(self.file, text.encode("ascii"))

    def __len__(self) -> int:
        return sum(count for rules in self.entries.values() for keys in rules.values() for count in keys.values())

    def name(self, path: str) -> str:
        """A path as entries have it."""
        return below(Path(path), self.folder)

    def split(self, path: str, violations: Iterable[Violation]) -> tuple[list[Violation], list[Violation]]:
        """The violations of one file that are new, and those that are adopted, each as often as its entry says."""
        rules = self.entries.get(self.name(path))
        if not rules:
            return list(violations), []
        left: dict[tuple[str, str], int] = {}
        fresh: list[Violation] = []
        adopted: list[Violation] = []
        for violation in violations:
            entry = violation.rule.name, violation.key
            count = left.setdefault(entry, rules.get(entry[0], {}).get(entry[1], 0))
            left[entry] = count - 1
            (adopted if count > 0 and violation.rule is not RULE_CRASH else fresh).append(violation)
        return fresh, adopted

    def follow(self, renames: Mapping[str, str]) -> int:
        """Give the entries of renamed files (old path -> new path, from the baseline's folder) their new path; returns how many files."""
        moved = {new: self.entries.pop(old) for old, new in renames.items() if old in self.entries and new not in self.entries}
        self.entries.update(moved)
        return len(moved)


def entries(baseline: Baseline, outcomes: Iterable[Outcome]) -> Entries:
    """The entries that outcomes would make."""
    out: Entries = {}
    for outcome in outcomes:
        for violation in (*outcome.violations, *outcome.adopted):
            if violation.rule is not RULE_CRASH:
                keys = out.setdefault(baseline.name(outcome.path), {}).setdefault(violation.rule.name, {})
                keys[violation.key] = keys.get(violation.key, 0) + 1
    return out


def fewer(old: Entries, new: Entries, ran: Mapping[str, Collection[str]], exists: Collection[str]) -> tuple[Entries, int]:
    """The old entries without those that are stale, and how many were: never more than there were.

    ``ran`` are the names of the rules that ran on each path, ``exists`` the other paths of the baseline that still have a file: what was
    not looked at is kept.
    """
    kept: Entries = {}
    stale = 0
    for path, rules in old.items():
        for rule, keys in rules.items():
            for hash_, count in keys.items():
                left = count
                if path in ran:
                    left = min(count, new.get(path, {}).get(rule, {}).get(hash_, 0)) if rule in ran[path] else count
                elif path not in exists:
                    left = 0
                stale += count - left
                if left:
                    kept.setdefault(path, {}).setdefault(rule, {})[hash_] = left
    return kept, stale


class Baselines:
    """The baseline of each file of a run: the one given (``--baseline``), or the one that its configuration names."""

    def __init__(self, configs: Configs, given: Path | None, follow_renames: bool = False) -> None:
        self.configs = configs
        self.given = given
        self.follow_renames = follow_renames
        self._read: dict[Path, Baseline] = {}
        if given is not None:
            self._of(given)

    def of(self, path: str) -> Baseline | None:
        """The baseline that holds for a file. Raises BaselineError, ConfigError."""
        if self.given is not None:
            return self._of(self.given)
        settings = self.configs.for_file(Path(path))
        if not settings.baseline or settings.file is None:
            return None
        return self._of(settings.file.parent / settings.baseline)

    def _of(self, file: Path) -> Baseline:
        if file not in self._read:
            self._read[file] = Baseline.read(file)
            if self.follow_renames:
                self._read[file].follow(renames(file))
        return self._read[file]

    def apply(self, outcome: Outcome) -> Outcome:
        """An outcome, with what its baseline has adopted set apart."""
        baseline = self.of(outcome.path) if outcome.violations else None
        if baseline is None:
            return outcome
        fresh, adopted = baseline.split(outcome.path, outcome.violations)
        return outcome._replace(violations=fresh, adopted=adopted)


def renames(file: Path) -> dict[str, str]:
    """Old path -> new path, from the baseline's folder, of what was renamed since the baseline was last committed. Raises BaselineError."""
    from .git import Changes, GitError, last_commit

    folder = Path(os.path.abspath(file)).parent
    try:
        changes = Changes(last_commit(file), folder)
        return {below(changes.top / old, folder): below(changes.top / new, folder) for old, new in changes.renames.items()}
    except GitError as error:
        raise BaselineError(f"{file}: --follow-renames: {error}") from None
