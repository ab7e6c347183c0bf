"""What several commands need: the day, the linter, the files."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

from ..cache import use
from ..config import Configs, discover
from ..files import collect, look, tidy
from ..linter import Choices, Linter
from ..registry import load
from . import Usage

Look = Callable[[str], tuple[list[str], list[str]]]


def today() -> date:
    """The day of the run: SOURCE_DATE_EPOCH (UTC) where it is set, else the local date. Raises Usage."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if not epoch:
        return date.today()
    from datetime import UTC, datetime

    try:
        return datetime.fromtimestamp(int(epoch), UTC).date()
    except (ValueError, OverflowError, OSError):
        raise Usage(f"SOURCE_DATE_EPOCH must be seconds since 1970, not {epoch!r}") from None


def configs(args: argparse.Namespace) -> Configs:
    """The configurations of the run. Raises ConfigError."""
    return discover(Path(args.config) if args.config else None)


def words(values: Iterable[str] | None) -> tuple[str, ...]:
    """The parts of options that take lists by commas."""
    return tuple(word.strip() for value in values or () for word in value.split(",") if word.strip())


def linter(args: argparse.Namespace, keys: bool = False, cards: bool = False) -> Linter:
    """The linter that the options ask for. Raises ConfigError, RegistryError, Usage."""
    use(not args.no_cache)
    select = words(args.select) if args.select is not None else None
    if select == ():
        raise Usage("--select names no rule")
    since = getattr(args, "since", None)
    choices = Choices(today(), select, words(args.ignore), getattr(args, "online", False), keys, cards, since)
    choices = choices._replace(cache=not args.no_cache, max_time=getattr(args, "max_time", 0))
    if choices.online:
        _needs_aiohttp()
    return Linter(configs(args), load(), choices)


def _needs_aiohttp() -> None:
    """Raise Usage where the network cannot be asked."""
    from importlib.util import find_spec

    if find_spec("aiohttp") is None:
        raise Usage("--online needs aiohttp: pip install 'editlint[online]'")


def files(paths: list[str], found: Configs, force_exclude: bool = False, look: Look = look) -> list[str]:
    """The files of a run. Raises MissingPath, and Usage where there is nothing to check: a gate must not pass unread."""

    def excluded(path: str) -> bool:
        settings = found.for_file(path)
        return bool(settings.exclude) and settings.excludes(Path(path))

    out = collect(paths or ["."], excluded, force_exclude, found.listed, look)
    if not out and not (force_exclude and not any(os.path.isdir(path) for path in paths)):
        raise Usage(f"no article found in {', '.join(paths or ['.'])}")
    return out


def standard_input(paths: list[str], name: str | None) -> dict[str, bytes]:
    """The bytes that come by standard input, under the name they go by; empty where no path is ``-``. Raises Usage."""
    if "-" not in paths:
        return {}
    if sys.stdin is None:
        raise Usage("-: standard input is closed")
    return {tidy(name) if name else "-": sys.stdin.buffer.read()}
