"""The word lists that lie beside this file: every line a number and the words it holds for; lines that begin with # are notes."""

from __future__ import annotations

from functools import cache
from pkgutil import get_data


@cache
def wordlist(name: str) -> dict[str, int]:
    """The numbers of the words of ``NAME.txt``; about a millisecond, once."""
    data = get_data(__package__, f"{name}.txt")
    assert data is not None
    table: dict[str, int] = {}
    for line in data.decode("ascii").splitlines():
        if line[:1] != "#":
            number, _, words = line.partition(" ")
            table.update(dict.fromkeys(words.split(" "), int(number)))
    return table
