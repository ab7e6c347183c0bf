"""What the parts of the page share: the articles with what is said of them, and text that stays text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache
from hashlib import blake2b
from typing import NamedTuple

from ...card import Card
from ...rule import SEVERITIES
from ...violation import Violation
from .. import count
from ..run import Run, fingerprint

SEVERITY = {"error": ("Error", "errors"), "warning": ("Warning", "warnings"), "info": ("Note", "notes")}
METRICS = {
    "flesch_kincaid_grade": "reading grade",
    "flesch_reading_ease": "reading ease",
    "smog_index": "SMOG",
    "gunning_fog": "Fog",
    "coleman_liau_index": "Coleman-Liau",
    "automated_readability_index": "ARI",
    "lix": "LIX",
    "editlint_difficulty": "difficulty",
}
#: Primary subtags that every screen reader and checker knows; an article may claim any language.
_LANGS = frozenset(
    (
        "ar be bg bn ca cs cy da de el en es et eu fa fi fr ga gd gl he hi hr hu id is it ja ko lt lv mk ms mt nl no pl pt ro ru "
        "sk sl sq sr sv sw ta th tr uk ur vi zh"
    ).split()
)


class Place(NamedTuple):
    """A violation with its number in the article, and the id that links to it."""

    number: int
    id: str
    violation: Violation


class Entry(NamedTuple):
    """An article of the page."""

    path: str
    id: str
    card: Card | None
    places: list[Place]

    @property
    def title(self) -> str:
        return (self.card.headline if self.card else "") or self.path

    @property
    def counts(self) -> tuple[int, ...]:
        """How many violations of each severity, the worst first."""
        found = Counter(place.violation.severity for place in self.places)
        return tuple(found[severity] for severity in SEVERITIES)

    @property
    def folder(self) -> str:
        return self.path.rpartition("/")[0]


def entries(run: Run) -> list[Entry]:
    """The articles, worst first."""
    seen: Counter[str] = Counter()
    by_path = run.by_path()
    out = []
    for path in run.files:
        places = [
            Place(number, "v-" + fingerprint(violation, seen)[:12], violation) for number, violation in enumerate(by_path.get(path, ()), 1)
        ]
        name = blake2b(path.encode("utf-8", "surrogatepass"), digest_size=5).hexdigest()
        out.append(Entry(path, f"a-{name}", run.cards.get(path), places))
    out.sort(key=lambda entry: ([-number for number in entry.counts], entry.path))
    return out


@cache
def _shown() -> dict[int, str | None]:
    """What stands for characters that would change how the page is read: controls, direction overrides, lone surrogates are met apart."""
    table: dict[int, str | None] = dict.fromkeys((*range(32), *range(127, 160)), "�")
    table.update({9: " ", 10: "\n", 13: " "})
    table.update({code: f"[U+{code:04X}]" for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0x061C)})
    table.update({38: "&amp;", 60: "&lt;", 62: "&gt;", 34: "&quot;", 39: "&#39;"})
    return table


def esc(text: str) -> str:
    """A text that is nothing but text in HTML, in an element or in a quoted attribute."""
    out = text.translate(_shown())
    return out if out.isascii() else out.encode("utf-8", "replace").decode()


def day(run: Run) -> str:
    return f"{run.day.day} {run.day:%B %Y}"


def counted(numbers: Sequence[int]) -> str:
    """``3 errors, 1 warning``."""
    return ", ".join(
        count(number, *(("note", "notes") if severity == "info" else (severity,)))
        for severity, number in zip(SEVERITIES, numbers)
        if number
    )


def lang_of(card: Card | None) -> str:
    lang = card.lang if card else ""
    known = lang[:2].lower() in _LANGS and re.fullmatch(r"[A-Za-z]{2}(?:-[A-Za-z]{2})?", lang)
    return f' lang="{lang}"' if known else ""


def short(text: str, most: int) -> str:
    """A text cut to a length, on one line."""
    text = text if len(text) <= most else text[: most - 1].rstrip() + "…"
    return " ".join(text.split()) if "\n" in text else text


def metric(name: str) -> str:
    """What a readability metric is called in a sentence."""
    return METRICS.get(name) or esc(name.replace("_", " "))
