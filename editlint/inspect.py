"""What editlint understood of an article, as plain data: so that a person can see why a rule fired."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from .understand.document import Document


def _headline(document: Document) -> Any:
    headline = document.headline
    return {"text": headline.text, "start": headline.span.start, "end": headline.span.end} if headline else None


def _dates(document: Document) -> Any:
    return [
        {
            "date": mention.day.isoformat() if mention.day else None,
            "kind": mention.kind,
            "source": mention.source,
            "start": mention.span.start,
            "end": mention.span.end,
            "certain": mention.certain,
        }
        for mention in document.dates
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


def _sentences(document: Document) -> Any:
    return [{"start": sentence.span.start, "end": sentence.span.end} for sentence in document.sentences]


def _links(document: Document) -> Any:
    return [
        {"start": link.span.start, "end": link.span.end, "href": link.href, "text": link.text, "zone": link.zone, "target": None}
        for link in document.links
    ]


def _related(document: Document) -> Any:
    return [{"start": item.span.start, "end": item.span.end, "title": item.title, "href": item.href} for item in document.related]


def _zones(document: Document) -> Any:
    return [{"start": block.start, "end": block.end, "zone": block.zone} for block in document.blocks]


VIEWS: dict[str, Callable[[Document], Any]] = {
    "headline": _headline,
    "dates": _dates,
    "quotations": _quotations,
    "marks": _marks,
    "scores": _scores,
    "sentences": _sentences,
    "links": _links,
    "related": _related,
    "zones": _zones,
}


def inspect(document: Document, what: Iterable[str] = ()) -> dict[str, Any]:
    """The contract's entry of one file: path, format, language and the views asked for (all where none is)."""
    source = document.article.source
    entry: dict[str, Any] = {"path": source.path, "format": source.format, "lang": document.lang}
    for name in what or VIEWS:
        entry[name] = VIEWS[name](document)
    return entry
