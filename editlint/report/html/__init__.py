"""The page that editors read: one file that needs nothing else, not even a script.

Every text of an article goes through ``esc``; the page also carries a content security policy that runs our one script and nothing else.
The worst articles come as a whole, in reading form, until ``ROOM`` is used up; of the others only the lines that something is said of.
"""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from pathlib import Path
from typing import TextIO

from ...read.source import REPORT
from ..run import Run
from . import articles, overview, rules
from .entry import day, entries, esc


def write(run: Run, stream: TextIO) -> None:
    """The page."""
    listed = entries(run)
    script, style = _asset("page.js"), _asset("page.css")
    digest = b64encode(sha256(script.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    stream.write(
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f"{REPORT.decode()}\n"
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
    )
    stream.write(
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="color-scheme" content="light dark">\n'
        f"<title>House style report, {day(run)}</title>\n<style>\n{style}</style>\n</head>\n<body>\n"
        '<a class="skip" href="#articles">Skip to the articles</a>\n'
    )
    stream.write(overview.head(run, listed))
    stream.write("<main>\n")
    shown: set[str] = set()
    for part in (overview.section(run, listed), articles.section(run, listed, shown), rules.section(listed, shown)):
        stream.writelines(part)
    stream.write(f"</main>\n<footer><p>editlint {esc(run.version)}, {day(run)}</p></footer>\n")
    stream.write(f"<script>{script}</script>\n</body>\n</html>\n")


def _asset(name: str) -> str:
    return (Path(__file__).parent / name).read_text(encoding="utf-8")
