"""What the rules on quote marks share: pairs, the glyphs that the house wants, and fixes that change nothing else."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import takewhile
from typing import NamedTuple

from editlint import Block, Document, Edit, Fix, Mark, Span

SURE = 2.0  #: the margin from which a fix is safe
#: Classes of the blockquotes that networks hand out for posts on other sites.
EMBEDS = frozenset(
    "twitter-tweet twitter-video instagram-media tiktok-embed bluesky-embed mastodon-embed reddit-embed-bq reddit-card fb-post "
    "text-post-media imgur-embed-pub".split()
)
EXTRACT = 200  #: code points; a quotation of this length, left open at the end of the text, goes on elsewhere
SURE_KIND = 3.5  #: the same for making single marks double: an apostrophe at the end of a word may be the closing mark
HEADINGS = frozenset(("headline", "heading", "related"))
STRAIGHT = frozenset("\"'")
CURLY = frozenset("“”‘’")
#: Two signs, or signs of other trades, that stand for a quote mark.
LOOKALIKES = frozenset(("``", "''", "‘‘", "’’", ",,", "´´", "`", "´", "＂", "＇", "′", "″"))
GLYPHS = {("open", True): "“", ("close", True): "”", ("open", False): "‘", ("close", False): "’"}
ENTITIES = {"“": "&ldquo;", "”": "&rdquo;", "‘": "&lsquo;", "’": "&rsquo;", '"': "&quot;", "'": "&#39;", "′": "&prime;", "″": "&Prime;"}

#: Pairs of each language, the outer and the nested first (CLDR delimiters; further ones that its newspapers use).
LANGUAGES: Mapping[str, tuple[tuple[str, str], ...]] = {
    "cs": (("„", "“"), ("‚", "‘"), ("»", "«"), ("›", "‹")),
    "da": (("“", "”"), ("‘", "’"), ("»", "«"), ("›", "‹"), ("„", "“"), ("”", "”"), ("’", "’")),
    "de": (("„", "“"), ("‚", "‘"), ("»", "«"), ("›", "‹"), ("«", "»"), ("‹", "›")),
    "en": (("“", "”"), ("‘", "’")),
    "es": (("«", "»"), ("“", "”"), ("‘", "’")),
    "fi": (("”", "”"), ("’", "’"), ("»", "»"), ("›", "›")),
    "fr": (("«", "»"), ("“", "”"), ("‹", "›"), ("‘", "’")),
    "hu": (("„", "”"), ("»", "«"), ("’", "’")),
    "it": (("«", "»"), ("“", "”"), ("‘", "’")),
    "nb": (("«", "»"), ("‘", "’"), ("“", "”"), ("”", "”")),
    "nl": (("“", "”"), ("‘", "’"), ("„", "”"), ("‚", "’")),
    "nn": (("«", "»"), ("‘", "’"), ("“", "”"), ("”", "”")),
    "no": (("«", "»"), ("‘", "’"), ("“", "”"), ("”", "”")),
    "pl": (("„", "”"), ("«", "»"), ("‚", "’"), ("»", "«")),
    "pt": (("“", "”"), ("‘", "’"), ("«", "»")),
    "ro": (("„", "”"), ("«", "»")),
    "ru": (("«", "»"), ("„", "“")),
    "sk": (("„", "“"), ("‚", "‘"), ("»", "«")),
    "sv": (("”", "”"), ("’", "’"), ("»", "»"), ("«", "»")),
    "uk": (("«", "»"), ("„", "“")),
}


class Pair(NamedTuple):
    """A quotation's marks: the first that opens it, those that open it again in later paragraphs, the one that closes it."""

    open: Mark
    again: tuple[Mark, ...]
    close: Mark

    @property
    def marks(self) -> tuple[Mark, ...]:
        return (self.open, *self.again, self.close)

    @property
    def span(self) -> Span:
        return Span(self.open.span.start, self.close.span.end)

    @property
    def words(self) -> str:
        """The first words of the quotation, for a message."""
        mark = self.open
        end = self.close.at if self.close.block is mark.block else len(mark.block.text)
        return shortened(mark.block.text[mark.end : end])


def shortened(text: str, most: int = 28) -> str:
    """A text on one line, cut after the word that goes over ``most`` characters."""
    words = " ".join(text[: most * 2].split())
    if len(words) <= most:
        return words
    return words[:most].rpartition(" ")[0].rstrip(" ,;:") + " …" if " " in words[:most] else words[:most] + "…"


def word(mark: Mark) -> str:
    """The word that a mark belongs to, for a message."""
    text = mark.block.text
    start, end = mark.at, mark.end
    while start > 0 and not text[start - 1].isspace() and mark.at - start < 20:
        start -= 1
    while end < len(text) and not text[end].isspace() and end - mark.end < 20:
        end += 1
    return text[start:end].rstrip(".,;:!?")


def judged(block: Block, document: Document) -> bool:
    """Whether the marks of a block are the author's: not those of code, of the furniture of a page, or of an embedded post."""
    if block.zone == "code" or (document.is_page and block.zone in ("boilerplate", "related")):
        return False
    return block.zone != "quote" or not _embedded(block)


def _embedded(block: Block) -> bool:
    quote = block.element.closest("blockquote")
    while quote is not None and not EMBEDS.intersection(quote.classes):
        quote = quote.parent.closest("blockquote") if quote.parent else None
    return quote is not None


def marks(document: Document, *roles: str) -> Iterator[Mark]:
    """The marks with one of the roles that are to be judged."""
    for mark in document.marks:
        if mark.role in roles and judged(mark.block, document):
            yield mark


@lru_cache(maxsize=1)
def pairs(document: Document) -> tuple[Pair, ...]:
    """The quotations that are to be judged and have both their marks, in the order of their opening marks."""
    where = {(id(mark.block), mark.at): mark for mark in document.marks}
    again: dict[tuple[int, int], list[Mark]] = {}
    out = []
    for mark in document.marks:
        if mark.continues and mark.partner is not None:
            again.setdefault((id(mark.partner_block), mark.partner), []).append(mark)
    for mark in marks(document, "open"):
        if mark.partner is not None and not mark.continues:
            key = (id(mark.partner_block), mark.partner)
            out.append(Pair(mark, tuple(again.get(key, ())), where[key]))
    return tuple(out)


def language(document: Document) -> str:
    return document.lang.lower().partition("-")[0]


def english(document: Document) -> bool:
    return language(document) == "en"


def curly(document: Document) -> bool:
    """Whether the house, or else the article, has curly marks."""
    glyphs = document.house.quotes.glyphs
    return (document.mark_style.glyphs if glyphs == "auto" else glyphs) == "curly"


def outer(block: Block, document: Document) -> str:
    """The kind of the outer marks of a block: double, single, or any."""
    quotes = document.house.quotes
    if block.zone in HEADINGS and not block.text.rstrip("”’\"' \n").endswith((".", ",", "!")):  # a sentence is no headline
        set_apart = quotes.headline != "any" or quotes.outer == "auto" or block.zone == "headline"
        return quotes.headline if set_apart else quotes.outer
    return document.mark_style.outer if quotes.outer == "auto" else quotes.outer


def double(pair: Pair, document: Document) -> bool:
    """Whether the house sets a pair in double marks."""
    kind = outer(pair.open.block, document)
    if kind == "any":
        return pair.open.double
    if document.house.quotes.scare == "single" and not pair.open.double and not pair.close.double and scare(pair):
        return False
    return (pair.open.level % 2 == 1) == (kind == "double")


def scare(pair: Pair) -> bool:
    """Whether a pair holds a word or a term that nobody says: four words at most, none of them ends a sentence."""
    if pair.open.block is not pair.close.block:
        return False
    inside = pair.open.block.text[pair.open.end : pair.close.at]
    return len(inside.split()) <= 4 and not inside.endswith((",", ".", "!", "?", "…", "—", "–"))


def wanted(mark: Mark, twice: bool, document: Document) -> str:
    """The glyph that the house wants for an opening or closing mark, double or not."""
    if not curly(document):
        return '"' if twice else "'"
    if not english(document):
        own = LANGUAGES.get(language(document))
        if own is not None:
            return own[0 if mark.level % 2 else 1][0 if mark.role == "open" else 1]
    return GLYPHS[mark.role, twice]


def apostrophe(document: Document) -> str:
    return "’" if curly(document) else "'"


def wrong_kind(pair: Pair, document: Document) -> bool:
    """Whether the house sets a well-formed pair in the other kind of mark."""
    return (
        english(document)
        and pair.open.double == pair.close.double
        and not lookalike(pair)
        and not foreign(pair, document)
        and pair.open.double != double(pair, document)
    )


def lookalike(pair: Pair) -> bool:
    return any(mark.glyph in LOOKALIKES for mark in pair.marks)


def foreign(pair: Pair, document: Document) -> bool:
    """Whether a pair is of another language than the article's: one of its marks is, or the two are no pair of it."""
    own = LANGUAGES.get(language(document))
    glyphs = (pair.open.glyph, pair.close.glyph)
    if own is None or any(glyph in STRAIGHT or glyph in LOOKALIKES for glyph in glyphs):
        return False
    if english(document):
        return any(glyph in "«»‹›„‚‟‛" for glyph in glyphs)
    return glyphs not in own


def nested(pair: Pair, document: Document) -> list[Pair]:
    """The pairs inside a pair."""
    every = pairs(document)
    first = bisect_right(every, pair.span.start, key=_start)
    end = pair.span.end
    return [other for other in takewhile(lambda other: other.open.span.start < end, every[first:]) if other.close.span.end <= end]


def _start(pair: Pair) -> int:
    return pair.open.span.start


def swap(pair: Pair, inside: list[Pair], document: Document) -> tuple[Fix, ...]:
    """The fix that sets a pair in the other kind of marks, with all that is nested in it."""
    changes = [(mark, wanted(mark, double(one, document), document)) for one in (pair, *inside) for mark in one.marks]
    safe = all(mark.margin >= (SURE if mark.double else SURE_KIND) for mark, _ in changes)
    for one in (pair, *inside):
        if safe and not one.open.double:  # an apostrophe inside single marks might be the one that closes
            between = (mark for mark in document.mark_parse.of(one.open.block) if one.span.start < mark.span.start < one.span.end)
            safe = all(mark.margin >= SURE_KIND for mark in between if mark.role == "apostrophe")
    return fix(document, changes, safe, alone=False)


def unbalanced(document: Document) -> tuple[list[Mark], list[Mark]]:
    """Opening marks that nothing closes, and closing marks that nothing opens; of a quotation that runs on, its last opening mark."""
    opened: list[Mark] = []
    closed: list[Mark] = []
    for mark in document.marks:
        if mark.partner is not None or mark.role not in ("open", "close"):
            continue
        if mark.role == "close":
            closed.append(mark)
        elif mark.continues and opened:
            opened[-1] = mark
        else:
            opened.append(mark)
    if opened and _extract(opened[-1], document):
        opened = [mark for mark in opened if mark.block is not opened[-1].block]
    return [mark for mark in opened if judged(mark.block, document)], [mark for mark in closed if judged(mark.block, document)]


def _extract(mark: Mark, document: Document) -> bool:
    """Whether the text ends in the middle of a long quotation: then it is taken for an extract."""
    block = mark.block
    return block is document.blocks[-1] and (mark.continues or len(block.text) - mark.at > EXTRACT)


def not_reopened(mark: Mark, document: Document) -> bool:
    """Whether the paragraph after that of an unclosed mark closes a quotation that it never opened: the same one."""
    if mark.role != "open" or mark.block.kind not in ("p", "div", "blockquote", "dd"):
        return False
    following = document.mark_parse.after(mark.block)
    if following is None or following.kind != mark.block.kind:
        return False
    unopened = next(
        (other for other in document.mark_parse.of(following) if other.partner is None and other.role in ("open", "close")), None
    )
    return unopened is not None and unopened.role == "close" and unopened.double == mark.double


def sure(marks: Iterable[Mark], least: float = SURE) -> bool:
    """Whether the direction of every mark is sure."""
    return all(mark.turn >= least for mark in marks)


MANY = 200  #: marks in a block, beyond which its fixes are tried all at once only: cost stays linear


def fix(document: Document, glyphs: Iterable[tuple[Mark, str]], safe: bool, alone: bool = True) -> tuple[Fix, ...]:
    """The fix that gives marks new glyphs; none where a block would then be read in another way.

    Every block is read as it will be when all its marks are as the house wants them, and, where the fix may stand ``alone``, with this
    fix made and no other. Marks that have the glyph already are left as they are. An entity stays one where the house says so.
    """
    edits = []
    blocks: dict[Block, dict[int, str]] = {}
    for mark, glyph in glyphs:
        if mark.glyph == glyph:
            continue
        if not mark.block.contiguous(mark.at, mark.end):
            return ()
        new = glyph
        if document.house.quotes.entities and document.source(mark.span).startswith("&"):
            new = ENTITIES.get(glyph, glyph)
        edits.append(Edit(mark.span, new))
        blocks.setdefault(mark.block, {})[mark.at] = glyph
    for block, changed in blocks.items():
        few = len(document.mark_parse.of(block)) <= MANY
        if not _steady(block, document) or (alone and few and not document.mark_parse.same_after(block, changed)):
            return ()
    return (Fix(tuple(edits), safe),) if edits else ()


@lru_cache(maxsize=64)
def _steady(block: Block, document: Document) -> bool:
    """Whether a block in which every mark is as the house wants it is read as it is now.

    Where most of the article changes from single to double or back, it is read as it will be when all of it has changed.
    """
    most = outer(block, document)
    changed = most if english(document) and most not in ("any", document.mark_style.outer) else ""
    return document.mark_parse.same_after(block, _wants(document).get(block, {}), changed)


@lru_cache(maxsize=1)
def _wants(document: Document) -> dict[Block, dict[int, str]]:
    """The glyphs that the house wants for the marks of each block, by offset."""
    out: dict[Block, dict[int, str]] = {}
    for pair in pairs(document):
        twice = double(pair, document) if english(document) else pair.open.double
        for mark in pair.marks:
            out.setdefault(mark.block, {})[mark.at] = wanted(mark, twice, document)
    for mark in marks(document, "open", "close", "apostrophe"):
        if mark.role == "apostrophe":
            out.setdefault(mark.block, {})[mark.at] = apostrophe(document)
        elif mark.partner is None:
            out.setdefault(mark.block, {})[mark.at] = wanted(mark, mark.double, document)
    return out
