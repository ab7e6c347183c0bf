"""The command line: what each command is called and takes; what they do is in the modules beside this one."""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import NoReturn

from .. import __version__
from ..cache import use
from ..rule import SEVERITIES


class Usage(Exception):
    """A command line that cannot be obeyed: one line that says why."""


class _Parser(argparse.ArgumentParser):
    """argparse, with one plain line for a mistake."""

    def error(self, message: str) -> NoReturn:
        from ..config import closest

        if message.startswith("unrecognized arguments: "):
            word = message.removeprefix("unrecognized arguments: ").split("=")[0].split()[0]
            named = f": for the file, write ./{word}" if os.path.lexists(word) else closest(word, self.options)
            message = f"there is no option {word}{named}"
        elif message.startswith("argument COMMAND: invalid choice: "):
            word = message.split("'")[1]
            message = f"there is no command {word}{closest(word, self.commands)}"
        raise Usage(f"{message} (see {self.prog} --help)")

    @property
    def commands(self) -> list[str]:
        return [name for action in self._actions if isinstance(action, argparse._SubParsersAction) for name in action.choices]

    @property
    def options(self) -> list[str]:
        own = [name for name in self._option_string_actions if name.startswith("--")]
        for action in self._actions:
            if isinstance(action, argparse._SubParsersAction):
                own += [name for child in action.choices.values() for name in child.options]
        return own


def main(argv: Sequence[str] | None = None) -> int:
    """Run editlint; returns the exit code: 0 clean, 1 violations at or above ``--fail-on``, 2 usage, configuration or internal error."""
    _open_streams()
    gc.disable()  # one short run over immutable data: collecting costs a tenth of it and frees nothing
    arguments = list(sys.argv[1:] if argv is None else argv)
    debug = "--debug" in arguments
    try:
        args = parser().parse_args(arguments)
        code: int = import_module(f".{args.module}", __name__).main(args)
        sys.stdout.flush()
        gc.freeze()  # nor at exit
        return code
    except KeyboardInterrupt:
        print("editlint: interrupted", file=sys.stderr)
        return 130
    except BrokenPipeError:
        # Who read our output has left: nobody is there to be told, not even by the flush at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 141
    except Exception as error:
        if debug:
            raise
        from ..baseline import BaselineError
        from ..config import ConfigError
        from ..files import MissingPath
        from ..jobs import JobsError
        from ..registry import RegistryError
        from ..report import plain
        from ..report.history import HistoryError

        if isinstance(error, (Usage, MissingPath, ConfigError, RegistryError, BaselineError, HistoryError, JobsError)):
            message = str(error)
        elif isinstance(error, OSError) and error.filename is not None:
            message = f"{error.filename}: {error.strerror}"
        elif isinstance(error, FileNotFoundError):
            message = "the working folder is no longer there"  # no other call that names no file says so
        elif isinstance(error, OSError):
            message = f"the report cannot be written: {error.strerror or error}"
        else:
            message = f"internal error: {type(error).__name__}: {error} (--debug shows where)"
        print(f"editlint: {plain(message)}", file=sys.stderr)
        return 2
    finally:
        use(True)  # --no-cache is for one run


def _open_streams() -> None:
    """Give the standard streams that whoever started us has closed somewhere to go, or the next file opened would take their place."""
    if sys.stdin is None:
        os.open(os.devnull, os.O_RDONLY)
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115


def parser() -> _Parser:
    """The whole command line."""
    top = _Parser(prog="editlint", description="Lint articles for house style and accessible content.", allow_abbrev=False)
    top.add_argument("--version", action="version", version=f"editlint {__version__}")
    commands = top.add_subparsers(metavar="COMMAND", required=True)

    def command(name: str, module: str, help: str) -> _Parser:
        sub: _Parser = commands.add_parser(name, help=help, description=help, allow_abbrev=False)
        sub.set_defaults(module=module, command=name)
        sub.add_argument("--debug", action="store_true", help="show tracebacks")
        return sub

    check = command("check", "check", "report what is wrong with articles, and fix it")
    check.add_argument("paths", nargs="*", metavar="PATH", help="files and folders; - is standard input (default: .)")
    _scope(check)
    fixes = check.add_argument_group("fixes")
    fixes.add_argument("--fix", action="store_true", help="fix what can be fixed safely")
    fixes.add_argument("--diff", action="store_true", help="write nothing; print the fixes as a diff that git apply takes")
    fixes.add_argument("--unsafe-fixes", action="store_true", help="with --fix or --diff: fixes that a person should look at too")
    fixes.add_argument("--fix-only", action="store_true", help="fix, and report nothing of what remains")
    fixes.add_argument("--show-fixes", action="store_true", help="list what was fixed")
    fixes.add_argument("--add-allow", metavar="REASON", help="allow what is reported, by comments in the articles that give this reason")
    output = check.add_argument_group("output")
    output.add_argument("--output-format", metavar="FORMAT", default=None, help="terminal (default), json, github, sarif …")
    output.add_argument("--output", metavar="FORMAT=PATH", action="append", default=[], help="a further report, to a file; may be repeated")
    output.add_argument("--history", metavar="PATH", help="add the figures of this run to a file, from which html draws the trend")
    output.add_argument("--statistics", action="store_true", help="count the violations of each rule")
    output.add_argument("--explain", action="store_true", help="say below each violation why it matters")
    gate = check.add_argument_group("the gate")
    gate.add_argument("--fail-on", choices=SEVERITIES, default=None, help="the least severity that fails the run (default: error)")
    gate.add_argument("--baseline", metavar="PATH", help="leave out the violations that this file has adopted")
    gate.add_argument("--follow-renames", action="store_true", help="let the baseline follow files that git says were renamed")
    gate.add_argument("--since", metavar="REF", help="report only on the blocks that changed since this revision")
    gate.add_argument("--watch", action="store_true", help="check again whenever an article changes (needs editlint[watch])")
    gate.add_argument("--online", action="store_true", help="ask the network about external links")
    gate.add_argument("--max-time", type=float, default=0, metavar="SECONDS", help="with --online: ask no longer than this")

    adopt = command("baseline", "baseline", "adopt today's violations, so that only new ones are reported")
    adopt.add_argument("paths", nargs="*", metavar="PATH", help="files and folders (default: .)")
    _scope(adopt, articles=False)
    adopt.add_argument("--baseline", metavar="PATH", help="the file (default: the configuration's, else .editlint-baseline.json)")
    how = adopt.add_mutually_exclusive_group()
    how.add_argument("--add", action="store_true", help="add new violations to a baseline that is there already")
    how.add_argument("--prune", action="store_true", help="take out what is no longer found, and add nothing")
    how.add_argument("--frozen", action="store_true", help="write nothing; fail where the baseline is not exactly what is found")
    adopt.add_argument("--follow-renames", action="store_true", help="let the entries follow files that git says were renamed")

    start = command("init", "init", "look at a content repository and write an editlint.toml that fits it")
    start.add_argument("path", nargs="?", default=".", metavar="FOLDER", help="the content repository (default: .)")
    start.add_argument("--stdout", action="store_true", help="print the configuration, write no file")
    start.add_argument("--force", action="store_true", help="write over a configuration that is there already")

    shown = command("config", "config", "show what holds for a file, and where from")
    shown.add_argument("path", nargs="?", default=".", metavar="PATH", help="a file or folder (default: .)")
    shown.add_argument("--config", metavar="PATH", help="the configuration file, instead of the nearest one")
    shown.add_argument("--schema", action="store_true", help="print a JSON Schema of editlint.toml")

    house = command("house", "house", "test the examples of the house's vocabulary, and compare two styles")
    actions = house.add_subparsers(dest="action", metavar="ACTION", required=True)
    testing = actions.add_parser("test", help="run the examples of its entries; name those that no example shows or that never fire")
    testing.add_argument("paths", nargs="*", metavar="PATH", help="articles in which to look for entries that are never used")
    testing.add_argument("--config", metavar="PATH", help="the configuration file, instead of the nearest one")
    testing.add_argument("--strict", action="store_true", help="fail where an entry has no example, too")
    comparing = actions.add_parser("diff", help="show what a change of style would newly report")
    comparing.add_argument("before", metavar="A", help="the configuration as it is")
    comparing.add_argument("after", metavar="B", help="the configuration as it would be")
    comparing.add_argument("paths", nargs="*", metavar="PATH", help="files and folders (default: .)")
    comparing.add_argument("--select", action="append", metavar="CODES", help="only these rules: codes, names, prefixes, by commas")
    comparing.add_argument("--ignore", action="append", metavar="CODES", default=[], help="not these rules")
    for action in (testing, comparing):
        action.add_argument("--output-format", choices=("terminal", "json"), default="terminal")

    shell = command("completion", "completion", "print a script that completes editlint's commands in a shell")
    shell.add_argument("shell", choices=("bash", "zsh", "fish"))

    look = command("inspect", "inspect", "show what editlint understood of articles")
    look.add_argument("paths", nargs="+", metavar="PATH", help="files and folders; - is standard input")
    look.add_argument("--what", default="", metavar="VIEWS", help="quotations,dates,scores,links,… (default: everything)")
    look.add_argument("--sort", default="", metavar="KEY", help="with --what scores: the articles in order of a score, the hardest first")
    look.add_argument("--output-format", choices=("terminal", "json", "csv"), default="terminal")
    look.add_argument("--config", metavar="PATH", help="the configuration file, instead of the nearest one")
    look.add_argument("--stdin-filename", metavar="NAME", help="the name of what comes by standard input")

    explain = command("rule", "rule", "explain one rule, or list them all")
    explain.add_argument("rule", nargs="?", metavar="CODE", help="a code, name, prefix or criterion (default: every rule)")
    explain.add_argument("--output-format", choices=("terminal", "json"), default="terminal")

    return top


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"must be 1 or more, not {text}")
    return int(text)


def _scope(sub: argparse.ArgumentParser, articles: bool = True) -> None:
    """The options that say what is read and which rules run."""
    scope = sub.add_argument_group("scope")
    scope.add_argument("--select", action="append", metavar="CODES", help="only these rules: codes, names, prefixes or criteria, by commas")
    scope.add_argument("--ignore", action="append", metavar="CODES", default=[], help="not these rules; wins over --select")
    scope.add_argument("--config", metavar="PATH", help="the configuration file, instead of the nearest one")
    if articles:
        scope.add_argument("--stdin-filename", metavar="NAME", help="the name of what comes by standard input")
    scope.add_argument("--force-exclude", action="store_true", help="leave out excluded files even where they are named")
    scope.add_argument("--no-cache", action="store_true", help="neither read nor write the cache")
    scope.add_argument("--jobs", type=_count, default=None, metavar="N", help="processes (default: by the number of files)")
