"""What editlint understood of an article, as plain data: so that a person can see why a rule fired."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from .read.span import LineIndex
from .understand.document import Document
from .understand.scores import EASE, KEYS, left_out


@dataclass(frozen=True, slots=True)
class View:
    """One view of an article: ``data`` is its part of the JSON contract; the rest is its table for people.

    ``rows`` gives one row an item, a cell a column; where it is None, the columns are the keys of the data. ``shown`` are
    the columns that fit a terminal (all where it is empty), the CSV has them all. ``bar`` is a column of 0 to 100 for a view that has one
    row an article: a terminal shows all articles in one table, with a bar each, and ``--sort`` orders them.
    """

    data: Callable[[Document], Any]
    columns: tuple[str, ...] = ()
    rows: Callable[[Document], Iterable[Sequence[object]]] | None = None
    shown: tuple[str, ...] = ()
    bar: str = ""

    def key(self, column: str, row: Sequence[Any]) -> Any:
        """What ``--sort`` orders a row by: the hardest, or the most, first; text from A to Z."""
        value = row[self.columns.index(column)]
        return value if isinstance(value, str) or column in EASE else -value

    def table(self, document: Document) -> tuple[tuple[str, ...], list[Sequence[object]]]:
        """The headings of the table, and its rows."""
        if self.rows is not None:
            return self.columns, list(self.rows(document))
        data = self.data(document)
        items = data if isinstance(data, list) else [data] if data else []
        columns = self.columns or tuple(items[0]) if items else self.columns
        return columns, [[item[column] for column in columns] for item in items]


def _headline(document: Document) -> Any:
    headline = document.headline
    return {"text": headline.text, "start": headline.span.start, "end": headline.span.end} if headline else None


def _dates(document: Document) -> Any:
    return [
        {
            "date": mention.day.isoformat(),
            "kind": mention.kind,
            "source": mention.source,
            "start": mention.span.start,
            "end": mention.span.end,
            "certain": mention.certain,
        }
        for mention in document.dates
        if mention.day is not None  # 31 November, or "3 days ago", is no date
    ]


def _quotations(document: Document) -> Any:
    return [
        {
            "start": quotation.span.start,
            "end": quotation.span.end,
            "text": quotation.text,
            "kind": quotation.kind,
            "speaker": quotation.speaker,
            "speaker_span": list(quotation.speaker_span) if quotation.speaker_span else None,
            "cue": quotation.cue,
            "attribution": quotation.attribution,
            "resolved": quotation.resolved,
        }
        for quotation in document.quotations
    ]


def _marks(document: Document) -> Any:
    return [
        {"at": mark.span.start, "glyph": mark.glyph, "role": mark.role, "level": mark.level, "margin": round(mark.margin, 2)}
        for mark in document.marks
    ]


def _scores(document: Document) -> Any:
    return document.scores.as_dict()


def _score_row(document: Document) -> Iterable[Sequence[object]]:
    scores = document.scores
    left = left_out(document)
    zones = "; ".join(f"{zone} {words}" for zone, words in left.items())
    yield (*scores.as_dict().values(), scores.reading_age, round(scores.reading_minutes, 1), sum(left.values()), zones)


def _sentences(document: Document) -> Any:
    return [{"start": sentence.span.start, "end": sentence.span.end} for sentence in document.sentences]


def _links(document: Document) -> Any:
    out = []
    for link in document.links:
        entry = {"start": link.span.start, "end": link.span.end, "href": link.href, "text": link.text, "zone": link.zone}
        target = document.site.resolve(link.href, document) if document.site is not None and not link.templated else None
        out.append({**entry, "target": target.path if target else None, "status": target.status if target else "unjudged"})
    return out


def _link_rows(document: Document) -> Iterable[Sequence[object]]:
    index = LineIndex(document.text)
    for entry in _links(document):
        line, column = index.position(entry["start"])
        words = " ".join(entry["text"].split())
        yield line, column, entry["zone"], entry["status"], entry["href"], entry["target"], words, entry["start"], entry["end"]


def _related(document: Document) -> Any:
    return [{"start": item.span.start, "end": item.span.end, "title": item.title, "href": item.href} for item in document.related]


def _zones(document: Document) -> Any:
    return [{"start": block.start, "end": block.end, "zone": block.zone} for block in document.blocks]


def _calendar(document: Document) -> Iterable[Sequence[object]]:
    """Every date with its weekday and as it is written; line 0 is the file's name or path."""
    lines = LineIndex(document.text)
    for mention in document.dates:
        line, column = lines.position(mention.span.start)
        named = mention.source in ("filename", "url") and mention.span.end == 0
        yield (
            0 if named else line,
            0 if named else column,
            mention.day.isoformat() if mention.day else None,
            f"{mention.day:%A}" if mention.day else None,
            mention.kind,
            mention.source,
            mention.certain,
            mention.text,
            mention.span.start,
            mention.span.end,
        )


def _register(document: Document) -> Iterable[Sequence[object]]:
    """The quote register: who is quoted with what, and where, for whoever checks it before it is published."""
    lines = LineIndex(document.text)
    for quotation in document.quotations:
        line, column = lines.position(quotation.span.start)
        yield (
            line,
            column,
            quotation.text,
            quotation.speaker,
            quotation.resolved or quotation.speaker,
            quotation.attribution,
            quotation.cue,
            quotation.kind,
            quotation.span.start,
            quotation.span.end,
        )


VIEWS: dict[str, View] = {
    "headline": View(_headline),
    "dates": View(
        _dates,
        ("line", "column", "date", "weekday", "kind", "source", "certain", "written", "start", "end"),
        _calendar,
        ("line", "date", "weekday", "kind", "source", "certain", "written"),
    ),
    "quotations": View(
        _quotations,
        ("line", "column", "quotation", "speaker", "name", "attribution", "cue", "kind", "start", "end"),
        _register,
        ("line", "quotation", "name", "attribution", "kind"),
    ),
    "marks": View(_marks),
    "scores": View(
        _scores,
        (*KEYS, "reading_age", "minutes", "words_left_out", "left_out"),
        _score_row,
        (
            "words",
            "sentences",
            "flesch_kincaid_grade",
            "reading_age",
            "flesch_reading_ease",
            "editlint_difficulty",
            "minutes",
            "words_left_out",
        ),
        bar="editlint_difficulty",
    ),
    "sentences": View(_sentences),
    "links": View(
        _links,
        ("line", "column", "zone", "status", "address", "target", "text", "start", "end"),
        _link_rows,
        ("line", "zone", "status", "address", "target", "text"),
    ),
    "related": View(_related),
    "zones": View(_zones),
}


def inspect(document: Document, what: Iterable[str] = ()) -> dict[str, Any]:
    """The contract's entry of one file: path, format, language and the views asked for (all where none is)."""
    source = document.article.source
    entry: dict[str, Any] = {"path": source.path, "format": source.format, "lang": document.lang}
    for name in what or VIEWS:
        entry[name] = VIEWS[name].data(document)
    return entry
