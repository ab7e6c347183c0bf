"""The house's vocabulary: where an article has words that the house writes otherwise, avoids or allows.

``[style.term]``, ``[style.case]``, ``[style.avoid]``, ``[style.allow]``, ``[style.name]`` and ``[style.abbreviation]`` (see ``house.py``),
with the entries on which every style guide agrees below them. All of them are looked for in one pass (``scanner.py``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

from ..house import Abbreviation, Allow, Avoid, Case, Entries, Entry, Name, Style, Term, entry
from ..read.span import Span
from ..read.tree import LINE_BREAK, MASK, Block
from .document import Document
from .nodes import PROSE, Headline, Usage
from .scanner import Hit, Index, Pattern, Scanner

KINDS: dict[str, type[Entry]] = {"term": Term, "case": Case, "avoid": Avoid, "allow": Allow, "name": Name, "abbreviation": Abbreviation}
ZONES = PROSE | {"headline", "heading", "caption", "table"}


class Form(NamedTuple):
    """What one pattern of the scanner stands for: a form of an entry; ``ending`` is what the plural adds to it."""

    kind: str
    word: str
    form: str
    ending: str = ""


class Vocabulary:
    """The entries made ready to be looked for. ``made`` is what ``plain`` gave for the same entries.

    Raises ValueError, which names the entry, for one that is none.
    """

    def __init__(self, entries: Mapping[str, Mapping[str, Any]], made: Any = None) -> None:
        self.entries = entries
        self.forms: Sequence[tuple[str, str, str, str]]
        if made is None:
            self.forms, patterns = _forms(entries)
            try:
                self.scanner = Scanner(patterns)
            except ValueError as error:
                number, _, told = str(error).partition(": ")
                form = Form(*self.forms[int(number)])
                raise ValueError(f"{form.kind}.{form.word}: {told}") from None
        else:
            self.forms, patterns, index = made
            self.scanner = Scanner(patterns, Index._make(index))
        self._built: dict[tuple[str, str], Entry] = {}

    def plain(self) -> Any:
        """All that took time to make, as ``marshal`` writes it."""
        return [tuple(form) for form in self.forms], [tuple(one) for one in self.scanner.patterns], tuple(self.scanner.index)

    def entry(self, kind: str, word: str) -> Entry:
        found = self._built.get((kind, word))
        if found is None:
            found = self._built[kind, word] = entry(KINDS[kind], self.entries[kind][word])
        return found


_made: dict[Style, Vocabulary] = {}


def vocabulary(style: Style, made: Any = None) -> Vocabulary:
    """The vocabulary of a house, made once. Raises ValueError, which names the entry, for one that is none."""
    found = _made.get(style)
    if found is None:
        found = _made[style] = Vocabulary(tables(style), made)
    return found


def tables(style: Style) -> dict[str, dict[str, Any]]:
    """The house's entries of each kind, and below them those that every style guide agrees on, as the configuration has them."""
    from .agreed import AGREED

    out: dict[str, dict[str, Any]] = {}
    for kind in KINDS:
        own: Entries[Any] = getattr(style, kind)
        both = {**(AGREED.get(kind, {}) if style.agreed else {}), **own.raw}
        out[kind] = {word: value for word, value in both.items() if value is not False}
    return out


def _forms(entries: Mapping[str, Mapping[str, Any]]) -> tuple[list[Form], list[Pattern]]:
    forms: list[Form] = []
    patterns: list[Pattern] = []

    def add(kind: str, word: str, form: str, ending: str = "", literal: bool = True) -> None:
        text = level(form + ending) if literal else form
        # Capitals alone are an abbreviation, and a form that differs in nothing but capitals is one.
        exact = literal and (form.isupper() or kind in ("term", "name") and text.casefold() == level(word).casefold())
        forms.append(Form(kind, word, form, ending))
        patterns.append(Pattern(text, literal, not exact))

    for kind, table in entries.items():
        for word, value in table.items():
            try:
                one = entry(KINDS[kind], value)
                if not word.strip():
                    raise ValueError("there are no words")
            except ValueError as error:
                raise ValueError(f"{kind}.{word}: {error}") from None
            if isinstance(one, Term):
                for form in one.forms:
                    add(kind, word, form)
                    if form[-1:].isalpha() and form[-1] != "s" and word[-1:].isalpha() and word[-1] != "s":
                        add(kind, word, form, "s")
            elif isinstance(one, Name):
                for form in one.variants:
                    add(kind, word, form)
            elif isinstance(one, (Case, Allow)) or isinstance(one, Avoid) and not one.patterns:
                add(kind, word, word)
                for form in one.forms if isinstance(one, Avoid) else ():
                    add(kind, word, form)
            if isinstance(one, (Term, Name, Avoid)):
                for form in one.patterns:
                    add(kind, word, form, literal=False)
    return forms, patterns


def level(text: str) -> str:
    """The text with straight apostrophes, hyphens and spaces of one kind, every character at its place."""
    if text.isascii():
        return text.replace("\n", " ")
    for sign, other in (("’", "'"), ("‘", "'"), ("\u2011", "-"), ("\u00a0", " "), ("\n", " "), (LINE_BREAK, " ")):
        text = text.replace(sign, other)
    return text


class _Stretch(NamedTuple):
    """A text of the article that is looked through: a block, or the headline of the front matter."""

    text: str
    place: Block | Headline

    @property
    def zone(self) -> str:
        return self.place.zone if isinstance(self.place, Block) else "headline"

    def span(self, start: int, end: int) -> Span:
        return self.place.span(start, end) if isinstance(self.place, Block) else self.place.place(start, end)


class Usages:
    """Where an article uses forms of the vocabulary: ``found`` are those at fault, in order; ``allows`` asks for the others."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._vocabulary = vocabulary(document.house.style)
        self._allowed: dict[int, list[tuple[int, int]]] = {}
        self.found: tuple[Usage, ...] = tuple(self._look())

    def allows(self, block: Block, start: int, end: int) -> bool:
        """Whether the house allows the words of a block."""
        return any(left <= start and end <= right for left, right in self._allowed.get(id(block), ()))

    def _look(self) -> Iterator[Usage]:
        document, prose, headline = self._document, self._document.prose, self._document.headline
        alone = headline if headline is not None and headline.block is None else None  # the headline of the front matter is in no block
        hits: dict[int, tuple[_Stretch, list[Hit]]] = {}
        for hit in self._vocabulary.scanner.scan(level(prose) + "\n" + level(alone.text if alone else "")):
            if alone is not None and hit.start > len(prose):
                stretch, start = _Stretch(alone.text, alone), len(prose) + 1
            else:
                block, start = document.block_at(hit.start)
                stretch = _Stretch(block.prose, block)
            if hit.end <= start + len(stretch.text) and stretch.zone in ZONES:
                hits.setdefault(start, (stretch, []))[1].append(Hit(hit.start - start, hit.end - start, hit.pattern))
        for stretch, found in hits.values():
            yield from self._judge(stretch, found)

    def _judge(self, stretch: _Stretch, hits: Sequence[Hit]) -> Iterator[Usage]:
        block = stretch.place if isinstance(stretch.place, Block) else None
        narration = self._document.narration.of(block) if block is not None else stretch.text
        allowed: list[tuple[int, int]] = []
        rest: list[tuple[Hit, Form, Entry]] = []
        for hit in hits:
            form = Form(*self._vocabulary.forms[hit.pattern])
            one = self._vocabulary.entry(form.kind, form.word)
            quoted = MASK in narration[hit.start : hit.end]
            if isinstance(one, Allow):
                here = "quotations" if quoted else "headline" if stretch.zone in ("headline", "heading") else "body"
                if here in one.where:
                    allowed.append((hit.start, hit.end))
            elif (one.quotations or not quoted) and MASK not in stretch.text[hit.start : hit.end]:
                rest.append((hit, form, one))
        if block is not None:
            self._allowed[id(block)] = allowed
        rest.sort(key=lambda item: (item[0].start, -item[0].end))
        free = 0
        for hit, form, one in rest:
            start, end = hit.start, hit.end
            if start < free or any(left <= start and end <= right for left, right in allowed) or _in_address(stretch.text, start, end):
                continue
            shown = stretch.text[start:end]
            if self._right(stretch, start, end, form):
                continue
            free = end
            write = self._write(stretch, shown, form, one)
            yield Usage(form.kind, form.word, one, shown, write, stretch.span(start, end), block, start, end)

    def _right(self, stretch: _Stretch, start: int, end: int, form: Form) -> bool:
        """Whether a form stands inside what the house writes, or differs from it in a capital that its place asks for."""
        text, word = stretch.text, level(form.word)
        shown = level(text[start:end])
        if form.kind == "avoid":
            return False
        if shown == word:
            return True
        if shown.casefold() == word.casefold():
            if shown.isupper() and (len(shown.split()) > 1 or text.isupper()):
                return True  # a line in capitals
            if shown[1:] == word[1:] and shown[:1].isupper() and (_opens(text, start) or stretch.zone in ("headline", "heading")):
                return True
        inside = word.casefold().find(shown.casefold())
        while inside >= 0 and form.kind != "case":
            left = start - inside
            if left >= 0 and level(text[left : left + len(word)]).casefold() == word.casefold() and len(word) > len(shown):
                return True
            inside = word.casefold().find(shown.casefold(), inside + 1)
        return False

    def _write(self, stretch: _Stretch, shown: str, form: Form, one: Entry) -> tuple[str, ...]:
        curly = self._document.mark_style.glyphs == "curly" and "'" in form.word + "".join(getattr(one, "instead", ()))
        words = one.instead if isinstance(one, Avoid) else (form.word + form.ending,)
        out = []
        for word in words:
            word = _like(shown, form.form, word) if form.kind != "case" else word
            out.append(word.replace("'", "’") if curly else word)
        return tuple(out)


def _like(shown: str, form: str, word: str) -> str:
    """What to write, with capitals where the words that it replaces have them because of their place."""
    if shown.isupper() and not form.isupper() and len(shown) > 1:
        return word.upper()
    if form[:1].isupper() or not shown[:1].isupper():
        return word
    parts = shown.split()
    if len(parts) > 1 and all(part[:1].isupper() for part in parts if len(part) > 3):
        return _titled().sub(lambda part: part[0][:1].upper() + part[0][1:], word)
    return word[:1].upper() + word[1:]


@cache
def _titled() -> re.Pattern[str]:
    """The first word, and every longer one."""
    return re.compile(r"\A\w+|\w{4,}")


def _opens(text: str, at: int) -> bool:
    before = text[:at].rstrip(" \n\u00a0(“\"‘'[*_")
    return not before or before[-1] in f".!?:;…•–—{MASK}{LINE_BREAK}"


@cache
def _address() -> re.Pattern[str]:
    """An address, a file name or a handle."""
    return re.compile(r"://|www\.|[@_\\]|^#|\w\.[a-z]|^/")


def _in_address(text: str, start: int, end: int) -> bool:
    left = start
    while left > 0 and not text[left - 1].isspace() and start - left < 200:
        left -= 1
    right = end
    while right < len(text) and not text[right].isspace() and right - end < 200:
        right += 1
    return right - left > end - start and _address().search(text[left:right]) is not None
