"""Path patterns as in ``.gitignore``: one meaning for excludes, overrides and ignore files."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern as a regular expression over a path with forward slashes.

    A pattern with a slash at the start or inside is anchored, any other matches a name at any depth; ``*`` and ``?`` stop
    at a slash, ``**`` does not; a match of a folder covers what lies below it.
    """
    folder_only = pattern.endswith("/")
    body = pattern.strip("/") if folder_only else pattern.lstrip("/")
    anchored = "/" in pattern.rstrip("/")
    out = ["" if anchored else "(?:.*/)?"]
    i = 0
    while i < len(body):
        c = body[i]
        if body.startswith("**/", i) and (i == 0 or body[i - 1] == "/"):
            out.append("(?:.*/)?")
            i += 3
            continue
        if body.startswith("**", i):
            out.append(".*")
            i += 2
            continue
        if c == "*":
            out.append("[^/]*")
        elif c == "?":
            out.append("[^/]")
        elif c == "[" and (close := body.find("]", i + 2)) > 0:
            inner = body[i + 1 : close].replace("\\", "\\\\").replace("[", "\\[")
            out.append("[" + ("^/" + inner[1:] if inner[0] in "!^" else inner) + "]")
            i = close
        elif c == "\\" and i + 1 < len(body):
            i += 1
            out.append(re.escape(body[i]))
        else:
            out.append(re.escape(c))
        i += 1
    out.append("/.*" if folder_only else "(?:/.*)?")
    try:
        return re.compile("".join(out), re.S)
    except re.error:
        return re.compile(re.escape(pattern))


@cache
def matcher(patterns: tuple[str, ...]) -> Callable[[str], bool]:
    """Whether a path matches a list of patterns, of which the last that matches decides (``!`` takes back)."""

    def matches(path: str) -> bool:
        for pattern in reversed(patterns):
            if compiled(pattern.removeprefix("!")).fullmatch(path):
                return not pattern.startswith("!")
        return False

    return matches
