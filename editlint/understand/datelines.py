"""Dates that readers see: in a dateline or byline beside the headline, under a label anywhere, in prose."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator
from functools import cache, cached_property, lru_cache
from typing import TYPE_CHECKING

from ..read.span import Span
from ..read.tree import Block, Element
from .date_grammar import WrittenDate, find, is_machine_readable, is_range
from .date_names import months
from .nodes import DateMention, Kind, Source
from .page_dates import Claim, date_class

if TYPE_CHECKING:
    from .date_grammar import Order
    from .document import Document

#: Elements inside a line that may be named after a date.
INLINE = ("a", "abbr", "b", "cite", "em", "font", "i", "label", "small", "span", "strong", "time")
LONG = 100  #: code points; a longer block is a paragraph, not a line beside the headline
SHORT = 200  #: code points; the longest block that may hold a labelled date


#: What stands before the date of publication, a language a line.
PUBLISHED_LABELS = (
    "published|publishing date|publication date|date published|(?:first )?posted|date posted|pubdate|released?|issued|created|"
    "written|filed|added|submitted|uploaded|date",
    "veröffentlicht|erschienen|erstellt|eingestellt|geschrieben|verfasst|gepostet|publiziert|artikel vom|online seit|vom|datum",
    "publiée?|mis en ligne|parution|créé|posté|rédigé|écrit",
    "publicad[oa]|publicação|fecha|creado|data",
    "pubblicat[oa]|inserito|scritto",
    "gepubliceerd|geplaatst|publicerad|publisert|postat|udgivet|julkaistu",
    "opublikowano|dodano|data publikacji|publikováno|vydáno|zveřejněno|vloženo|megjelent|publicat|yayınlanma(?: tarihi)?|diterbitkan",
    "опубликован[оа]?|дата|размещено|опубліковано|δημοσιεύ[θτ]ηκε|掲載日?|公開日?|发布时间|发布|日期",
)
#: What stands before the date of the last change.
MODIFIED_LABELS = (
    "(?:last |page |article )?(?:up[- ]?dated?|modified|reviewed|revised|edited|changed|amended)|last (?:update|review|change)",
    "(?:zuletzt |letzte )?(?:aktualisiert|geändert|bearbeitet|überarbeitet|aktualisierung|änderung)|stand",
    "(?:dernière )?(?:mise? à jour|modifiée?|modification)",
    "(?:última )?(?:actualizad[oa]|modificad[oa]|actualización|atualizad[oa]|atualização)",
    "(?:ultimo )?(?:aggiornat[oa]|modificat[oa]|aggiornamento)",
    "(?:laatst )?(?:bijgewerkt|gewijzigd)|uppdaterad|oppdatert|opdateret|päivitetty",
    r"zaktualizowano|aktualizacja|aktualizováno|frissítve|güncelle\w*|diperbarui|обновлен[оа]?|оновлено|更新日?",
)


@cache
def _published() -> re.Pattern[str]:
    """A label, in lower case, right before a date."""
    author = r"(?:by|von) [\w .,:’'-]{2,60}[,|·•–—-]? ?(?:on|am)?"
    return re.compile(rf"(?:{'|'.join(PUBLISHED_LABELS)})[\s:]*(?:on|at|am|der|den|le|el|il|em|op|dnia|in|{author})?[\s:,]*\Z")


@cache
def _modified() -> re.Pattern[str]:
    """The same for the last change."""
    return re.compile(rf"(?:{'|'.join(MODIFIED_LABELS)})[\s:]*(?:on|at|am|vom|le|el|il|em|op|dnia|in)?[\s:,]*\Z")


@cache
def _relative() -> re.Pattern[str]:
    """A whole line that counts from the day it was written: 3 days ago, Yesterday 9.30am, Tuesday."""
    return re.compile(
        r"(?i)\W*(?:(?:published|posted|updated|date)(?:\s+on)?[:\s]+)?"
        r"(today|yesterday|just now|(?:mon|tues|wednes|thurs|fri|satur|sun)day|this (?:morning|afternoon|evening)|"
        r"(?:(?:about|over|almost) )?(?:\d{1,3}|an?|one|two|three|four|five|six) "
        r"(?:seconds?|secs?|min(?:ute)?s?|hours?|hrs?|days?|weeks?|months?|years?) ago)"
        r"(?:,?\s+(?:at\s+)?\d{1,2}(?:[:.]\d\d)?\s*(?:[ap]\.?m\.?)?)?\W*\Z"
    )


@cache
def _after() -> re.Pattern[str]:
    """What may follow a date in its line: a time, a remark in brackets, then nothing, or a separator and more."""
    at = r"(?:at|@|um|à|a las|alle|ore|kl\.?|om|o|в)?\s*+[T-]?\s*+"
    clock = r"\d{1,2}\s?(?:[:.hu]\s?\d\d(?::\d\d)?(?:\s?[ap]\.?m\.?)?|[ap]\.?m\.?|h|uhr)\.?\s?"
    zone = r"(?:uhr|h|hrs|gmt|bst|utc|cet|cest|ist|msk|[ecmp][sd]?t|[+-]\d\d:?\d\d)?"
    more = (
        r"[|·•–—/,;:»>\u2028\n(-]|(?:by|von|par|por|di|da)\b|(?:updated|last|edited|modified|comments?|filed|in|\d+\s+(?:comments?|min))\b"
    )
    name = r"(?-i:[A-ZÀ-Þ][\w.’-]+(?: [A-ZÀ-Þ][\w.’-]+){0,3}\s*+\Z)"
    return re.compile(rf"(?i)[\s,]*+(?:\(?{at}{clock}{zone}\)?)?(?:\s*+\([^()]{{1,24}}\))?\s*+(?:\Z|[.)\]]\s*+\Z|{more}|{name})")


@cache
def _timed() -> re.Pattern[str]:
    return re.compile(r"\s{0,3}\d{1,2}:\d\d(?::\d\d)?(?!\d)")


@cache
def _place() -> re.Pattern[str]:
    """A place, as agencies write it: London, 29 November · LONDON – · WASHINGTON (AP)."""
    return re.compile(
        r"[A-ZÀ-Þ][\w’'-]{1,20}(?: [A-ZÀ-Þ][\w’'-]{1,20}){0,2}, \Z|"
        r"[A-ZÀ-Þ][A-ZÀ-Þ .’'/-]{2,40}(?:\s?\([A-Za-z]{2,12}\))?(?:,\s?[A-Z][\w. ]{1,24})?[\s,–—:-]*\Z"
    )


@cache
def _ahead() -> re.Pattern[str]:
    """What may stand before a date in its line without a label: nothing, a time, a word and a comma, a separator."""
    word = r"(?:on|am|le|el|il|den|der|vom|date|op|\w{2,12}[.,]{1,2})"
    clock = r"\d{1,2}[:.]\d\d\s?(?:uhr|[ap]\.?m\.?)?\s?(?:[a-z]{2,4})?[\s,|·–—-]*"
    return re.compile(rf"(?i)\A[\W_]*(?:{word}|{clock})?\s*\Z|[|·•–—/>»\u2028\n(]\s*{word}?\s*\Z")


@cache
def _byline() -> re.Pattern[str]:
    return re.compile(
        r"(?i)\W*(?:(?:posted|published|written|words|report|created|submitted) )?(?:by|von|par|por|di|da|door|av|af)\s*:?\s+\S"
    )


def is_dateline(text: str) -> bool:
    """Whether a short text is a date, perhaps with a label, a place and a time, and nothing else."""
    if len(text) > LONG:
        return False
    if _relative().match(text):
        return True
    previous = 0
    found = False
    if not _has_digit().search(text):
        return False
    for written in list(find(text)) or find(text, lang="*"):
        if role(text, written, previous) is None or not found and _byline().match(text):
            return False
        found, previous = True, written.end
    return found and len(text) - previous < 30


def role(text: str, written: WrittenDate, previous: int = 0) -> str | None:
    """What a date is in its line: ``published`` or ``modified`` (labelled so), ``plain``; None where it is part of a sentence."""
    ahead = text[max(previous, written.start - 80) : written.start]
    low = ahead.lower()
    if _modified().search(low):
        return "modified"
    label = _published().search(low)
    if label is not None and not low[: label.start()].strip(" \t\n\r\u00a0\u2028|·•–—-/>»:(,").strip():
        return "published"
    after = _after().match(text, written.end)
    if after is None and not ahead.strip() and _timed().match(text, written.end):
        return "plain"  # a timestamp opens the line
    if after is None:
        return None
    last = after[0].strip()[-1:]
    if last in (",", ";", ":", "(") and (len(text) - after.end() > 32 or text.rstrip()[-1:] in ".!?"):
        return None  # "On 7 July 2018, we took part …"
    if label is not None and (label.start() == 0 or low[label.start() - 1] in " |·•–—(/\u2028\n") and len(ahead) < 60:
        return "published"
    if _ahead().search(ahead) or _place().match(ahead):
        return "plain"
    return "plain" if _byline().match(text) and len(text) < LONG else None


class Lines:
    """The blocks of a document and which of them stand beside the headline."""

    def __init__(self, document: Document) -> None:
        self.blocks = document.blocks
        self.starts = [block.start for block in self.blocks]
        headline = document.headline
        block = headline.block if headline is not None else None
        if block is None:
            block = next((one for one in self.blocks[:40] if one.zone == "headline"), None)
        if block is None and document.is_page:
            block = _entitled(document)
        self.headline = next((i for i, one in enumerate(self.blocks) if one is block), -1) if block is not None else -1
        self.near = frozenset(self._near())

    def _near(self) -> Iterator[int]:
        if self.headline >= 0:
            yield self.headline
            for i in range(self.headline - 1, max(self.headline - 5, -1), -1):
                if len(self.blocks[i].text) > LONG:
                    break
                yield i
        long = 0
        for i in range(self.headline + 1, min(self.headline + 8, len(self.blocks))):
            block = self.blocks[i]
            if block.zone in ("related", "code", "table") or block.kind in ("h1", "h2", "h3") and block.zone == "heading":
                break
            yield i
            long += len(block.text.strip()) > LONG
            if long > 1:
                break

    @property
    def region(self) -> Span:
        """The stretch of the file beside the headline."""
        if not self.near:
            return Span(0, 0)
        first, last = self.blocks[min(self.near)], self.blocks[max(self.near)]
        return Span(first.element.start, max(last.end, last.element.open.end))

    def at(self, place: int) -> int:
        """The number of the block at or after a place of the file."""
        return max(bisect.bisect_right(self.starts, place) - 1, 0)


def _entitled(document: Document) -> Block | None:
    """The heading that the page's title repeats, on a page without h1."""
    title = next((" ".join(element.text.split()).lower() for element in document.elements("title")), "")
    for block in document.blocks:
        if title and block.kind in ("h2", "h3", "h4") and len(block.text) > 12 and " ".join(block.text.split()).lower() in title:
            return block
    return None


class _Inline:
    """The elements inside lines that say something about a date: ``<time>``, and what is named after a date."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.times = list(document.elements("time"))
        self.time_starts = [element.start for element in self.times]

    def time(self, span: Span) -> Element | None:
        """The ``<time>`` round a place."""
        i = bisect.bisect_right(self.time_starts, span.start) - 1
        if i >= 0 and self.times[i].start <= span.start and span.end <= self.times[i].end:
            return self.times[i]
        return None

    @cached_property
    def _named(self) -> tuple[list[Element], list[int]]:
        named = [
            element
            for element in self.document.elements(*INLINE)
            if element.tag == "time" or element.attributes and _has_date_name(element)
        ]
        return named, [element.start for element in named]

    def is_named(self, span: Span) -> bool:
        """Whether a date stands alone in an element named as a date: ``<span class="pubTime">``."""
        named, starts = self._named
        i = bisect.bisect_right(starts, span.start) - 1
        return i >= 0 and span.end <= named[i].end and named[i].close.start - named[i].open.end < span.end - span.start + 40


def _readable(element: Element | None) -> bool:
    """Whether a ``<time>`` says to machines what it says to readers."""
    if element is None:
        return False
    value = element.get("datetime")
    return is_machine_readable(element.text if value is None else value)


def visible_claims(document: Document, lines: Lines, order: Order) -> Iterator[Claim]:
    """Every date in the visible text."""
    inline = _Inline(document)
    html = document.article.source.format == "html"
    dated = _dated(document)
    for number, block in enumerate(lines.blocks):
        if id(block) not in dated and number not in lines.near:
            continue
        text = block.prose
        short = len(text) <= SHORT
        if number in lines.near and number != lines.headline and len(text) <= LONG and (match := _relative().match(text)):
            yield _relative_claim(block, match, inline)
            continue
        if id(block) not in dated or block.zone == "code":
            continue
        found = list(find(text, order, document.lang))
        if not found and short and document.is_page:
            found = list(find(text, order, "*"))
        previous = 0
        for written in found:
            span = block.span(written.start, written.end)
            kind, source, weight = _standing(lines, number, written, previous, inline, span)
            if kind == "mentioned" and document.is_page:
                weight = _guess(block, weight > 0, number in lines.near) + 0.05 * (0 <= lines.headline < number < lines.headline + 20)
            element = inline.time(span)
            readable = not html or kind == "mentioned" or _readable(element)
            mention = DateMention(
                written.calendar_day,
                text[written.start : written.end],
                kind,
                source,
                span,
                False,
                written.moved(-written.start),
                block,
                written.start,
                element,
                weight >= 2 or kind == "modified",
                readable,
            )
            yield Claim(mention, "visible", weight)
            previous = written.end


def _dated(document: Document) -> set[int]:
    """The ids of the blocks that have the name of a month, or figures as a date has them: all others have none."""
    names = months("*" if document.is_page else document.lang)
    return {id(block) for blocks in (document.blocks_with(names.keys()), document.blocks_matching(_numeric())) for block in blocks}


@cache
def _numeric() -> re.Pattern[str]:
    return re.compile(r"[0-9](?:[-/.]\d|\s?[年년])")


def _relative_claim(block: Block, match: re.Match[str], inline: _Inline) -> Claim:
    span = block.span(*match.span(1))
    mention = DateMention(None, match[1], "published", "dateline", span, False, None, block, match.start(1), inline.time(span), True)
    return Claim(mention, "visible", 2.0)


def _standing(lines: Lines, number: int, written: WrittenDate, previous: int, inline: _Inline, span: Span) -> tuple[Kind, Source, float]:
    """What a visible date is and what it weighs. A mentioned date weighs 1 where it is a line of its own, else nothing."""
    block = lines.blocks[number]
    text = block.prose
    near = number in lines.near
    said = role(text, written, previous) if len(text) <= SHORT else None
    agency = False
    if said is None and near and not previous and _is_agency(text, written):
        said, agency = "plain", True
    if previous and is_range(text, previous, written.start):
        return "mentioned", "prose", 0.0  # the end of a range
    if said is None and len(text) <= SHORT and text.rstrip()[-1:] not in ".!?:" and inline.is_named(span):
        said = "plain"
    if said is None and not previous and _is_agency(text, written):
        return "mentioned", "prose", 1.0
    if said is None or said == "plain" and block.zone == "list" and not is_dated(block):
        return "mentioned", "prose", 0.0  # in a sentence, or an item of a list of events
    if near and (len(text) <= LONG + 40 or agency or said != "plain"):
        source: Source = "byline" if _byline().match(text) else "dateline"
        if said == "modified":
            return "modified", source, 0.75
        if number == lines.headline:
            return ("published", source, 2.0) if written.complete else ("mentioned", "prose", 0.0)
        return "published", source, 3.3 if said == "published" else 2.9 if previous == 0 else 2.0
    if block.zone in ("related", "table") or not written.complete:
        return "mentioned", "prose", 1.0
    if said == "published" or said == "plain" and _is_published(block):
        return "published", "dateline", 2.3 if block.zone != "boilerplate" else 1.9
    if said == "modified" and not text[previous : written.start].strip()[:1].islower():
        labelled = _modified().search(text[max(previous, written.start - 80) : written.start].lower())
        if labelled is not None and max(previous, written.start - 80) + labelled.start() <= previous + 2:
            return "modified", "dateline", 0.7
    return "mentioned", "prose", 1.0


@cache
def _has_digit() -> re.Pattern[str]:
    return re.compile(r"[0-9]")


def _is_agency(text: str, written: WrittenDate) -> bool:
    """LONDON, 29 November 2016 – The minister …"""
    if written.start > 60 or not written.complete:
        return False
    if written.start and _place().match(text[: written.start]) is None:
        return False
    return text[written.end : written.end + 14].lstrip(" \u00a0.,").startswith(("–", "—", "-", ":", "("))


def is_dated(block: Block) -> bool:
    """Whether the block, or one of the two elements round it, is named as what holds the date of an article."""
    element: Element | None = block.element
    for _ in range(3):
        if element is None:
            break
        if _has_date_name(element):
            return True
        element = element.parent
    return False


def _has_date_name(element: Element) -> bool:
    return any(attribute.name in ("class", "id") and _names_date(attribute.value) for attribute in element.attributes)


@lru_cache(maxsize=2048)
def _names_date(value: str) -> bool:
    return date_class().search(value) is not None


def _is_published(block: Block) -> bool:
    """Whether the block is named as the date of publication: ``pubTime``, ``published``."""
    names = " ".join(attribute.value for attribute in block.element.attributes if attribute.name in ("class", "id"))
    return _published_name().search(names) is not None


@cache
def _published_name() -> re.Pattern[str]:
    return re.compile(r"(?i)(?<![a-z])pub(?:lish(?:ed|ing)?)?(?:[-_]?(?:date|time|on|at))?(?![a-z])|(?:veroeffentlicht|publie)")


def _guess(block: Block, alone: bool, near: bool) -> float:
    """What a date without any claim is worth as a guess at the date of a page; ``alone``: it is a line of its own."""
    if block.zone == "related":
        return 0.05
    if alone and is_dated(block):
        return 0.95 if block.zone == "boilerplate" else 1.7
    if alone:
        return 0.6 if block.zone == "boilerplate" else 0.9
    return 0.15 if block.zone == "boilerplate" else 0.4 if near else 0.3
