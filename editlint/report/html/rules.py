"""The rules that spoke: why each fault matters, and where it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ...rule import Rule
from .. import count
from .entry import Entry, Place, esc, short

LISTED = 50  #: places of a rule that are listed


def section(entries: Iterable[Entry], shown: set[str]) -> Iterator[str]:
    """Each rule with its reasons and its places; ``shown`` are the ids of articles whose violations are on the page one by one."""
    where: dict[Rule, list[tuple[Place, Entry]]] = {}
    for entry in entries:
        for place in entry.places:
            where.setdefault(place.violation.rule, []).append((place, entry))
    yield '<section id="rules" aria-labelledby="rules-h"><h2 id="rules-h">Rules</h2>\n'
    if not where:
        yield "<p>No rule had anything to say.</p>\n"
    for rule in sorted(where, key=lambda rule: rule.code):
        places = where[rule]
        yield f'<div class="about" id="r-{esc(rule.code)}" tabindex="-1"><h3>{esc(rule.summary)}</h3>\n'
        yield "".join(f"<p>{_code(part)}</p>\n" for part in rule.explanation.split("\n\n") if part.strip())
        yield f'<p class="quiet">{esc(", ".join((rule.name, rule.code, *(f"WCAG {one}" for one in rule.criteria))))}</p>\n'
        yield f"<details><summary>{count(len(places), 'place')}</summary><ul>\n"
        for place, entry in places[:LISTED]:
            target = place.id if entry.id in shown else entry.id
            yield f'<li><a href="#{target}"><bdi>{esc(short(entry.title, 80))}</bdi>, line {place.violation.line}</a></li>\n'
        left = len(places) - LISTED
        yield f"</ul>{f'<p class=quiet>and {left:,} more</p>' if left > 0 else ''}</details></div>\n"
    yield "</section>\n"


def _code(text: str) -> str:
    """A docstring's words, what stands between double back-ticks as code."""
    return re.sub(r"``(.+?)``", r"<code>\1</code>", esc(text))
