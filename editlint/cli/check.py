"""``editlint check``."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache, partial
from io import StringIO
from pathlib import Path
from typing import TextIO

from .. import __version__
from ..baseline import Baselines
from ..files import read, write
from ..fix import Fixed, FixError
from ..linter import Linter, Outcome, fails
from ..read.source import REPORT, Source, Unreadable, decode
from ..report import FORMATS, count, plain, writer
from ..report.run import Run
from ..understand.document import Document
from ..violation import Violation
from . import Usage, common

_KEYED = frozenset(("sarif", "gitlab", "html"))


def main(args: argparse.Namespace) -> int:
    """Check articles, with ``--watch`` again and again; returns the exit code."""
    code = check(args)
    if args.watch:
        for changed in _changes(args.paths or ["."]):
            print(f"\n{plain(', '.join(changed))}")
            code = check(argparse.Namespace(**{**vars(args), "paths": changed, "force_exclude": True}))
    return code


def _changes(paths: list[str]) -> Iterator[list[str]]:
    """The articles that changed, whenever some do. Raises Usage where the extra is not installed."""
    try:
        from watchfiles import Change, watch  # type: ignore[import-not-found,unused-ignore]
    except ImportError:
        raise Usage("--watch needs the extra: pip install editlint[watch]") from None
    from ..read.source import ENDINGS

    for changes in watch(*paths):
        changed = {name for change, name in changes if change is not Change.deleted}
        names = {name for name in changed if name.lower().endswith(tuple(ENDINGS)) and os.path.isfile(name)}
        if names:
            yield sorted(_relative(name) or name for name in names)


def check(args: argparse.Namespace) -> int:
    """Check articles once; returns the exit code."""
    outputs = _outputs(args)
    format = args.output_format or "terminal"
    if format not in FORMATS:
        raise _no_format(format)
    fixing = args.fix or args.diff or args.fix_only or args.add_allow is not None
    if args.add_allow is not None and (args.fix or args.fix_only):
        raise Usage("--add-allow and --fix exclude each other: fix first, then allow what is meant")
    if args.add_allow is not None and ("--" in args.add_allow or "]" in args.add_allow or not args.add_allow.isprintable()):
        raise Usage("--add-allow: the reason stands in a comment, on one line without -- and ]")
    if args.unsafe_fixes and not fixing:
        raise Usage("--unsafe-fixes goes with --fix or --diff")
    if args.show_fixes and not fixing:
        raise Usage("--show-fixes goes with --fix or --diff")
    if args.max_time < 0 or (args.max_time and not args.online):
        raise Usage("--max-time goes with --online, and is not less than 0")
    if args.watch and "-" in args.paths:
        raise Usage("--watch watches files and folders, not standard input")
    if args.fix and args.diff:
        raise Usage("--fix and --diff exclude each other: --diff only shows what --fix would do")
    formats = {format, *(name for name, _ in outputs)}
    for option in ("statistics", "explain"):
        if getattr(args, option) and "terminal" not in formats:
            raise Usage(f"--{option} goes with the terminal report")
    linter = common.linter(args, keys=args.baseline is not None or bool(_KEYED & formats), cards="html" in formats)
    baselines = Baselines(linter.configs, Path(args.baseline) if args.baseline else None, args.follow_renames)
    given = common.standard_input(args.paths, args.stdin_filename)
    paths = [
        next(iter(given)) if path == "-" else path for path in common.files(args.paths, linter.configs, args.force_exclude, linter.look)
    ]
    if linter.changes is not None:
        paths = [path for path in paths if path in given or linter.changes.changed(path)]
    for name, path in outputs:
        _spare_articles(name, path, paths)
    texts: dict[str, bytes] = dict(given)
    fixed: list[Violation] = []
    allowed = 0
    failed = False
    outcomes: list[Outcome] = []
    if fixing:
        for result, wrong in _fix(paths, linter, baselines, texts, args):
            outcomes.append(result.outcome)
            fixed += result.applied if args.add_allow is None else ()
            allowed += len(result.applied) if args.add_allow is not None else 0
            failed = failed or wrong
    else:
        outcomes += map(baselines.apply, _progress(linter.lint_all(paths, texts, args.jobs), len(paths)))
    if args.add_allow is not None:
        one, many = ("would be", "would be") if args.diff else ("is", "are")
        print(f"{count(allowed, f'violation {one}', f'violations {many}')} allowed.", file=sys.stderr)
    for notice in linter.notices:
        print(f"editlint: {notice}", file=sys.stderr)
    run = _run(linter, paths, outcomes, fixed, texts, args.fail_on)
    if args.history:
        from ..report.history import remember

        run = remember(run, Path(args.history))
    code = fails(outcomes, args.fail_on, lambda path: linter.configs.for_file(Path(path)))
    if args.fix_only:
        code = 2 if code == 2 else 0
    elif not (args.diff and args.output_format is None):
        # Standard input, fixed, is what goes to standard output: an editor puts it in place of what it sent.
        _write(_writer(format, args), run, sys.stderr if given and fixing and not args.diff else sys.stdout)
    else:
        from ..report.terminal import summary

        print(summary(run, made=False), file=sys.stderr)
    for name, path in outputs:
        text = StringIO(newline="")
        _writer(name, args)(run, text)
        write(path, text.getvalue().encode("utf-8", "backslashreplace"))
    return 2 if failed else code


def _writer(name: str, args: argparse.Namespace) -> Callable[[Run, TextIO], None]:
    """The function that writes a format as the options ask for it."""
    if name != "terminal":
        return writer(name)
    from ..report import terminal

    return partial(terminal.write, explain=args.explain, statistics=args.statistics)


def _outputs(args: argparse.Namespace) -> list[tuple[str, str]]:
    """The further reports: (format, path)."""
    out = []
    for value in args.output:
        name, equals, path = value.partition("=")
        if not equals or not path:
            raise Usage(f"--output {value}: write it as FORMAT=PATH")
        if name not in FORMATS:
            raise _no_format(name)
        out.append((name, path))
    return out


def _spare_articles(name: str, path: str, articles: Iterable[str]) -> None:
    """Raise Usage for a report that would be written over one of the articles; over an earlier report it may."""
    place = os.path.abspath(path)
    if any(os.path.abspath(article) == place for article in articles) and os.path.exists(place) and REPORT not in read(place)[:200]:
        raise Usage(f"--output {name}={path}: it is one of the articles; write the report somewhere else")


def _no_format(name: str) -> Usage:
    from ..config import closest

    return Usage(f"there is no format {name}{closest(name, FORMATS) or ': use ' + ', '.join(FORMATS)}")


def _write(write: Callable[[Run, TextIO], None], run: Run, stream: TextIO) -> None:
    if hasattr(stream, "reconfigure"):
        stream.reconfigure(encoding=stream.encoding if stream.isatty() else "utf-8", errors="backslashreplace", newline="")
    write(run, stream)


def _progress(outcomes: Iterable[Outcome], total: int) -> Iterator[Outcome]:
    """The outcomes, with a line on the terminal that says how far the run is, once it takes longer than a moment."""
    if total < 20 or not sys.stderr.isatty() or "PRE_COMMIT" in os.environ:
        yield from outcomes
        return
    from time import monotonic

    start = shown = monotonic()
    try:
        for number, outcome in enumerate(outcomes, 1):
            yield outcome
            now = monotonic()
            if now - shown > 0.1 and now - start > 0.5:
                shown = now
                done = number * 30 // total
                sys.stderr.write(f"\r{'━' * done}{'╌' * (30 - done)} {number:,} of {total:,} articles ")
                sys.stderr.flush()
    finally:
        if shown != start:
            sys.stderr.write("\r\x1b[2K")
            sys.stderr.flush()


def _fix(
    paths: list[str], linter: Linter, baselines: Baselines, texts: dict[str, bytes], args: argparse.Namespace
) -> Iterator[tuple[Fixed, bool]]:
    """Fix files one by one: what was fixed and remains, and whether writing failed. What the baseline has adopted stays as it is."""
    from .. import fix

    def lint(path: str, data: bytes | None = None) -> Outcome:
        return baselines.apply(linter.lint(path, data))

    def mend(path: str, data: bytes) -> Fixed:
        if args.add_allow is None:
            return fix.fix(path, data, lint, args.unsafe_fixes)
        from ..allow import allow

        return allow(path, data, lint, linter.document, args.add_allow)

    for path in paths:
        try:
            data = texts[path] if path in texts else read(path)
        except OSError:
            yield Fixed(b"", b"", [], lint(path)), False
            continue
        result = mend(path, data)
        failed = False
        if path in texts and not args.diff:
            _show(result.after, sys.stdout)
            texts[path] = result.after
        elif result.after != result.before:
            if args.diff:
                _show(fix.diff(_relative(path), result.before, result.after), sys.stderr if args.output_format else sys.stdout)
                texts[path] = result.after
            else:
                try:
                    fix.write(path, result.before, result.after, linter.configs.for_file(Path(path)).root)
                except FixError as error:
                    print(f"editlint: {error}", file=sys.stderr)
                    failed = True
                    result = Fixed(data, data, [], lint(path, data))
        if args.show_fixes:
            for violation in result.applied:
                place = f"{path}:{violation.line}:{violation.column}"
                done = "fixed" if args.add_allow is None else "allowed"
                print(plain(f"{place}: {done}: {violation.message} ({violation.rule.name})"), file=sys.stderr)
        yield result, failed


def _relative(path: str) -> str:
    from ..config import below

    return below(Path(path), Path.cwd()).lstrip("/")


def _show(data: bytes, stream: TextIO) -> None:
    stream.flush()
    stream.buffer.write(data)
    stream.buffer.flush()


def _run(
    linter: Linter, paths: list[str], outcomes: list[Outcome], fixed: list[Violation], texts: dict[str, bytes], fail_on: str | None
) -> Run:
    """The run as reports see it; sources and documents are read again where a report asks, one at a time."""

    @lru_cache(maxsize=1)
    def source(path: str) -> Source | None:
        try:
            return decode(texts[path] if path in texts else read(path), path)
        except (Unreadable, OSError):
            return None

    @lru_cache(maxsize=1)
    def document(path: str) -> Document:
        return linter.document(path, texts.get(path))

    def collected(kind: str) -> list[Violation]:
        return sorted((one for outcome in outcomes for one in getattr(outcome, kind)), key=_order)

    return Run(
        __version__,
        paths,
        collected("violations"),
        source,
        document,
        lambda path: linter.configs.for_file(Path(path)),
        collected("suppressed"),
        collected("adopted"),
        fixed,
        fail_on,
        linter.choices.day,
        {outcome.path: outcome.card for outcome in outcomes if outcome.card is not None},
        linter.choices.since,
        lambda path: linter.plan(linter.configs.for_file(Path(path))).rules,
    )


def _order(violation: Violation) -> tuple[str, int, int, str]:
    return violation.path, violation.start, violation.end, violation.rule.code
