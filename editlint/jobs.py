"""Linting in several processes: worth its start from some dozens of articles on.

Each process makes its own Linter from the same choices (on systems that fork it inherits everything that is loaded), lints
batches of files, and sends outcomes back. Rules travel as their codes.
"""

from __future__ import annotations

import io
import os
import pickle
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from .registry import Registry
from .rule import Rule

if TYPE_CHECKING:
    from .linter import Linter, Outcome

#: Articles that one process should have at least: below, starting it costs more than it gives (measured, see docs/benchmarks.md).
WORTH = 25
BATCH = 16  #: files handed to a process at once

_linter: Linter | None = None


class JobsError(Exception):
    """A process that was ended from outside: the message says so."""


def processes(files: int, wanted: int | None) -> int:
    """How many processes to use for a number of files: as many as asked for, else as many as pay for themselves."""
    if wanted is not None:
        return max(1, min(wanted, files))
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(1, min(cores, files // WORTH))


def lint_in_parallel(make: Callable[[], Linter], registry: Registry, paths: Sequence[str], count: int) -> Iterator[Outcome]:
    """The outcome of each path, in order, from ``count`` processes.

    ``make`` makes a Linter (it is called once in each process, and must be picklable where processes are spawned). Raises
    whatever a process raised, as it raised it, and JobsError where one was killed.
    """
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import get_all_start_methods, get_context

    context = get_context("fork" if "fork" in get_all_start_methods() else "spawn")
    batches = [paths[at : at + BATCH] for at in range(0, len(paths), BATCH)]
    with ProcessPoolExecutor(count, context, _start, (make, os.getpid())) as pool:
        try:
            for data in pool.map(_batch, batches):
                yield from _Unpickler(data, registry).load()
        except BrokenProcessPool:
            raise JobsError("one of the processes was killed: too little memory? --jobs 1 needs the least") from None
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _start(make: Callable[[], Linter], parent: int) -> None:
    """Make this process's linter; an interrupt is the parent's to handle, and where the parent is killed this process ends too."""
    import gc
    import signal
    from threading import Thread

    global _linter
    gc.disable()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_outlive_nobody, args=(parent,), daemon=True).start()
    _linter = make()


def _outlive_nobody(parent: int) -> None:
    from time import sleep

    while os.getppid() == parent:
        sleep(1)
    os._exit(1)


def _batch(paths: Sequence[str]) -> bytes:
    assert _linter is not None
    outcomes = [_linter.lint(path)._replace(source=None) for path in paths]
    _linter.flush()
    buffer = io.BytesIO()
    _Pickler(buffer).dump(outcomes)
    return buffer.getvalue()


class _Pickler(pickle.Pickler):
    def persistent_id(self, obj: object) -> str | None:
        return obj.code if isinstance(obj, Rule) else None


class _Unpickler(pickle.Unpickler):
    def __init__(self, data: bytes, registry: Registry) -> None:
        super().__init__(io.BytesIO(data))
        self._registry = registry

    def persistent_load(self, pid: Any) -> Rule:
        rule = self._registry.find(pid)
        assert rule is not None
        return rule
