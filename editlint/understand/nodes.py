"""What rules look at besides Document and Block: plain data with spans, made by the modules beside this one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Literal, NamedTuple

from ..read.span import Span
from ..read.tree import Block, Element
from ..rule import Edit, Fix

if TYPE_CHECKING:
    from ..house import Entry
    from .date_grammar import WrittenDate

Zone = Literal[
    "headline", "heading", "standfirst", "dateline", "byline", "body", "quote", "caption", "table", "list", "related", "boilerplate", "code"
]

#: Zones whose text is the article's own prose.
PROSE: frozenset[str] = frozenset(("standfirst", "body", "quote", "list"))


class Headline(NamedTuple):
    """The article's headline: a block of the page, or a value of the front matter (then ``block`` is None)."""

    text: str
    span: Span
    block: Block | None

    def place(self, start: int, end: int) -> Span:
        """The span in the file of ``text[start:end]``."""
        if self.block is not None:
            return self.block.span(start, end)
        if self.span.end - self.span.start == len(self.text):
            return Span(self.span.start + start, self.span.start + end)
        return self.span

    def find(self, pattern: re.Pattern[str]) -> Iterator[tuple[re.Match[str], Span]]:
        """Every match of a pattern in the headline, with its span in the file."""
        for match in pattern.finditer(self.text):
            yield match, self.place(match.start(), match.end())

    def date_below(self, day: date, text: str) -> tuple[Fix, ...]:
        """The fix that writes a dateline below the headline; none where the headline stands in the front matter."""
        if self.block is None:
            return ()
        element = self.block.element
        if element.close.end > element.close.start:  # it has an end tag
            line = f'<p><time datetime="{day.isoformat()}">{text}</time></p>'
        else:
            line = f"\n{text}\n" if element.end > self.block.end else f"\n\n{text}"
        return (Fix((Edit(Span(element.end, element.end), line),), title=f"write “{text}” below the headline"),)


class Heading(NamedTuple):
    """A heading of the page. ``marks`` are the spans that carry its level (a ``#`` run, or the two tag names)."""

    level: int
    text: str
    span: Span
    element: Element
    block: Block | None
    marks: tuple[Span, ...]
    markdown: bool

    def relevel(self, level: int) -> tuple[Fix, ...]:
        """The fix that makes this a heading of another level, 1 to 6; none where the syntax cannot say it."""
        if not self.marks:
            return ()
        mark = "#" * level if self.markdown else f"h{level}"
        return (Fix(tuple(Edit(span, mark) for span in self.marks), title=f"make it a level {level} heading"),)


class Link(NamedTuple):
    """A link: ``href`` as decoded, ``href_span`` where it is written (None where it is not, as in a reference).

    ``zone`` is body, related or boilerplate. ``templated``: the address holds a template tag, so nobody can judge it.
    """

    href: str
    href_span: Span | None
    text: str
    span: Span
    element: Element
    zone: str
    templated: bool


class Address(NamedTuple):
    """An address that can be judged, as written: of a link, or of a related item that is none (front matter, a shortcode)."""

    href: str
    text: str
    href_span: Span | None
    span: Span
    zone: str


class Image(NamedTuple):
    """An image: ``alt`` is None where there is no such attribute; ``decorative`` says that it is declared so."""

    src: str
    alt: str | None
    alt_span: Span | None
    span: Span
    element: Element
    decorative: bool


class Sentence(NamedTuple):
    """A sentence of the article's prose: ``block.text[start:end]``, and its span in the file."""

    text: str
    block: Block
    start: int
    end: int

    @property
    def span(self) -> Span:
        return self.block.span(self.start, self.end)


#: Double marks, and two signs that stand for one.
DOUBLES: frozenset[str] = frozenset(("“", "”", "„", "‟", '"', "«", "»", "＂", "″", "``", "''", "‘‘", "’’", ",,", "´´"))


class Word(NamedTuple):
    """A word of the narration: ``block.text[start:end]``, with its hyphens and apostrophes."""

    block: Block
    start: int
    end: int
    text: str


class Usage(NamedTuple):
    """A place where an article has a form of an entry; ``write`` is what to write instead, in its case and with the article's marks."""

    kind: str
    word: str
    entry: Entry
    shown: str
    write: tuple[str, ...]
    span: Span
    block: Block | None
    start: int
    end: int

    def edit(self, write: str) -> Edit | None:
        """The edit that puts other words in its place; None where markup stands inside."""
        if self.block is not None and not self.block.contiguous(self.start, self.end):
            return None
        return Edit(self.span, write) if self.span.end - self.span.start == self.end - self.start else None


class Mark(NamedTuple):
    """A quote mark or apostrophe, its role, the level of its quotation (1 is the outer), and how sure the parse is.

    ``text[at:end]`` of the block is the mark: one sign, or two that stand for one (``` `` ```). ``level`` is 0 for any other role than
    open and close. ``margin`` is the extra cost of the best parse that gives the mark another role; 2 is sure enough to fix. ``turn`` is
    the same for another direction: an apostrophe and a closing single mark look alike.

    ``partner`` is the offset of the other mark of the pair, in ``partner_block``; both are None where there is none (an opening mark
    without one is unclosed, a closing one unopened). A quotation that runs on over paragraphs opens each and closes the last: its first
    opening mark and its closing mark are partners; those that open again have ``continues`` and the same partner.
    """

    block: Block
    at: int
    glyph: str
    role: Literal["open", "close", "apostrophe", "prime", "other"]
    level: int
    margin: float
    span: Span
    partner: int | None = None
    partner_block: Block | None = None
    turn: float = 0.0
    continues: bool = False

    @property
    def end(self) -> int:
        return self.at + len(self.glyph)

    @property
    def double(self) -> bool:
        """Whether this is a double mark, not a single one."""
        return self.glyph in DOUBLES


class MarkStyle(NamedTuple):
    """What most of an article's own marks look like."""

    glyphs: Literal["curly", "straight"]
    outer: Literal["double", "single"]


class Quotation(NamedTuple):
    """Words between marks, or a quotation in a block of its own, and who said them.

    ``span`` includes the marks. ``speaker`` is as written at ``speaker_span``; ``resolved`` the name behind a pronoun or a surname.
    ``runs_on``: the speaker is that of the paragraph before, which holds nothing but a quotation of theirs. ``continues``: these are
    further words of the quotation that the paragraph before left open. ``closed`` is False where nothing ever closes it.
    """

    text: str
    span: Span
    block: Block
    start: int
    end: int
    kind: Literal["direct", "partial", "scare", "title", "hypothetical"]
    speaker: str | None = None
    speaker_span: Span | None = None
    cue: str | None = None
    attribution: Literal["named", "pronoun", "organisation", "implied", "none"] = "none"
    resolved: str | None = None
    runs_on: bool = False
    continues: bool = False
    closed: bool = True


Kind = Literal["published", "modified", "expires", "mentioned"]  #: what a date is said to be
Source = Literal["front-matter", "filename", "url", "time", "json-ld", "meta", "microdata", "dateline", "byline", "prose"]


class Speaker(NamedTuple):
    """A person whom the article quotes by name.

    ``name`` is the fullest form that the article gives, ``first`` where it first says that the person speaks. ``introduced``: it gives
    more than a surname somewhere; ``role``: it says what the person is; ``titled``: it calls the speaker “Mr”, “Ms” or the like.
    ``spellings`` are the forms of one word of the name that differ by a slip, the commonest first, each with its places.
    """

    name: str
    first: Span
    introduced: bool
    role: bool
    titled: bool
    spellings: tuple[tuple[str, tuple[Span, ...]], ...] = ()


class DateMention(NamedTuple):
    """A date and where it comes from; ``day`` is None where it is no possible day, ``text`` as written.

    A year that is not written is that of the day nearest to the article's date. ``written`` are the parts as the grammar read them
    (None for "3 days ago"). A date that stands in visible text has its ``block`` and the offset ``at`` of ``text`` in it, and the
    ``<time>`` round it as its ``element``. ``claimed``: its source says that this is the article's date, nobody guessed it.
    ``machine_readable`` is False for a visible date that HTML could mark up and does not.
    """

    day: date | None
    text: str
    kind: Kind
    source: Source
    span: Span
    certain: bool
    written: WrittenDate | None = None
    block: Block | None = None
    at: int = 0
    element: Element | None = None
    claimed: bool = False
    machine_readable: bool = True

    @property
    def visible(self) -> bool:
        """Whether readers see it in the article."""
        return self.block is not None

    def part(self, start: int, end: int) -> Span:
        """The span in the file of ``text[start:end]``."""
        if self.block is not None:
            return self.block.span(self.at + start, self.at + end)
        if self.span.end - self.span.start == len(self.text):
            return Span(self.span.start + start, self.span.start + end)
        return self.span

    def rewrite(self, text: str, *, start: int = 0, end: int | None = None, safe: bool = False, title: str = "") -> tuple[Fix, ...]:
        """The fix that puts other words in place of ``self.text[start:end]``; none where markup stands inside, or nothing is written."""
        end = len(self.text) if end is None else end
        span = self.part(start, end)
        if self.block is not None and not self.block.contiguous(self.at + start, self.at + end):
            return ()
        if span.end - span.start != end - start:
            return ()
        return (Fix((Edit(span, text),), safe, title or f"write “{text}”"),)

    def mark_up(self) -> tuple[Fix, ...]:
        """The safe fix that lets machines read a visible date: ``<time datetime="…">`` round it, or the attribute of the one there."""
        if self.machine_readable or self.day is None or self.block is None:
            return ()
        iso = self.day.isoformat()
        if self.element is not None:
            attribute = self.element.attribute("datetime")
            if attribute is None or attribute.span is None:
                place = self.element.open.start + len("<time")
                return (Fix((Edit(Span(place, place), f' datetime="{iso}"'),), True, "add the datetime attribute"),)
            return (Fix((Edit(attribute.span, f'datetime="{iso}"'),), True, "write the date into datetime"),)
        if not self.block.contiguous(self.at, self.at + len(self.text)):
            return ()
        edits = (
            Edit(Span(self.span.start, self.span.start), f'<time datetime="{iso}">'),
            Edit(Span(self.span.end, self.span.end), "</time>"),
        )
        return (Fix(edits, True, "wrap it in <time>"),)


class RelatedItem(NamedTuple):
    """One item of a related-news block: a card is one item, however many links it has."""

    title: str
    title_span: Span
    span: Span
    href: str | None
    href_span: Span | None
    element: Element | None
    block: int  #: which related block of the article, from 0

    @property
    def vague(self) -> bool:
        """Whether the title says nothing about where the item leads: no words at all, or "Read more"."""
        from .related import is_vague

        return not self.title.strip() or is_vague(self.title)


class RelatedBlock(NamedTuple):
    """A related block of the page: ``span`` is what names it (its heading, or its container's start tag), ``region`` all of it.

    ``parts`` are the elements that make it up, ``loose`` text that belongs to it and stands in none of them. ``strong``: its
    heading promises articles, so an item without a link counts. ``unfilled``: no template tag and no script puts items in.
    """

    span: Span
    region: Span
    parts: tuple[Element, ...]
    loose: tuple[Block, ...]
    heading: Block | None
    strong: bool
    unfilled: bool
