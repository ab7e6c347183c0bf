"""What a content repository does already: the marks, dates, language and keys of most of its articles."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from functools import cache

from .house import Dates
from .understand.document import Document

MOST = 0.8  #: a habit is what this share of the articles does
ENOUGH = 5  #: articles that a habit needs


@dataclass(slots=True)
class Survey:
    """Counts over articles; each of ``habit``'s answers is "" where no habit is clear."""

    articles: int = 0
    glyphs: Counter[str] = field(default_factory=Counter)
    outer: Counter[str] = field(default_factory=Counter)
    langs: Counter[str] = field(default_factory=Counter)
    formats: Counter[str] = field(default_factory=Counter)
    keys: Counter[str] = field(default_factory=Counter)

    def add(self, document: Document) -> None:
        """Count one article."""
        self.articles += 1
        self.langs[document.lang] += 1
        self._marks(document)
        for mention in document.dates:
            if mention.source in ("dateline", "byline", "time") and mention.kind == "published" and mention.day is not None:
                found = date_format(mention.text, mention.day)
                if found:
                    self.formats[found] += 1
                    break
        matter = document.front_matter
        if matter is not None:
            self.keys.update(key for key, value in matter.values.items() if isinstance(value.data, date) or _day().match(value.text))

    def _marks(self, document: Document) -> None:
        glyphs: Counter[str] = Counter()
        outer: Counter[str] = Counter()
        for mark in document.marks:
            if mark.role in ("open", "close", "apostrophe") and mark.margin >= 2:
                glyphs["straight" if mark.glyph in "\"'" else "curly"] += 1
            if mark.role == "open" and mark.level == 1 and mark.margin >= 2:
                outer["single" if mark.glyph in "'‘‚" else "double"] += 1
        for counts, total in ((glyphs, self.glyphs), (outer, self.outer)):
            if counts:
                total[counts.most_common(1)[0][0]] += 1

    def own_date_keys(self) -> list[str]:
        """Front-matter keys that hold the date of most articles and are none of the usual ones."""
        usual = {*Dates().keys, *Dates().modified_keys, *Dates().expiry_keys, *Dates().embargo_keys}
        return [key for key, times in self.keys.most_common() if key not in usual and times >= max(ENOUGH, MOST * self.articles)]


def habit(counts: Counter[str], share: float = MOST) -> str:
    """What nearly all do, or ""."""
    if not counts:
        return ""
    (first, times), *_ = counts.most_common(1)
    return first if times >= ENOUGH and times >= share * counts.total() else ""


@cache
def _day() -> re.Pattern[str]:
    return re.compile(r"\d{4}-\d\d-\d\d")


def date_format(text: str, day: date) -> str:
    """The strftime format of a date as written (English names), "" where it is more than a date."""
    out = " ".join(text.split())
    for directive in ("%A", "%a", "%B", "%b", "%Y"):
        out = re.sub(rf"\b{re.escape(day.strftime(directive))}\b", directive.replace("%", "\0"), out)
    padded = day.day < 10 and re.search(rf"(?<!\d)0{day.day}(?!\d)", out)
    number = f"{day.day:02d}" if padded else str(day.day)
    out = re.sub(rf"(?<![\d\0]){number}(?!\d)", "\0d" if padded else "\0-d", out, count=1)
    left = re.sub(r"\0-?[A-Za-z]", "", out)
    if re.search(r"\w", left) or not all(f"\0{letter}" in out.replace("\0-", "\0") for letter in "dY"):
        return ""
    return out.replace("\0", "%")
