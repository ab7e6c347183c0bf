"""The articles: in reading form with the violations marked in place and the message beside, or the lines alone."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from ...read.tree import LINE_BREAK, Block
from ...rule import SEVERITIES, Fix, Rule
from ...understand.document import Document
from .. import count
from ..run import Run
from . import filters
from .entry import SEVERITY, Entry, Place, counted, esc, lang_of, metric, short
from .more import quotes, related, scores

ROOM = 1_900_000  #: characters of whole articles in one page, the worst first; of a large archive half as much
LARGE = 1_000  #: articles
LINES = 600_000  #: characters of articles of which only the lines are shown; of what is left only the figures
UNFOLDED = 3  #: articles that are open when the page opens


def section(run: Run, entries: Sequence[Entry], shown: set[str]) -> Iterator[str]:
    """The filter and every article; the ids of articles whose violations are on the page one by one go into ``shown``."""
    yield '<section id="articles" aria-labelledby="articles-h"><h2 id="articles-h">Articles</h2>\n'
    yield from filters.form(entries)
    used = 0
    room = ROOM if len(entries) <= LARGE else ROOM // 2
    for number, entry in enumerate(entries):
        document = _document(run, entry) if used < room else None
        if document is not None:
            body = list(_whole(entry, document))
        else:
            body = list(_lines(run, entry) if used < room + LINES else _figures(entry)) if entry.places else []
        if used < room + LINES:
            shown.add(entry.id)
        used += sum(map(len, body))
        yield from _article(entry, body, number < UNFOLDED)
    yield "</section>\n"


def _document(run: Run, entry: Entry) -> Document | None:
    """The article as understood, None where it cannot be read."""
    return None if entry.card is None else run.document(entry.path)


def _article(entry: Entry, body: Sequence[str], unfolded: bool) -> Iterator[str]:
    rules = " ".join(sorted({place.violation.rule.code for place in entry.places}))
    worst = next((severity for severity, number in zip(SEVERITIES, entry.counts) if number), "clear")
    author = entry.card.author if entry.card else ""
    yield (
        f'<article id="{entry.id}" class="{worst}" data-rules="{esc(rules)}" data-folder="{esc(entry.folder)}" '
        f'data-author="{esc(author)}" tabindex="-1">'
    )
    yield (
        f"<details{' open' if unfolded and entry.places else ''}><summary><h3{lang_of(entry.card)}><bdi>{esc(entry.title)}</bdi></h3> "
        f'<span class="tally">{counted(entry.counts) or "nothing to report"}</span></summary>\n'
    )
    yield f'<p class="facts">{" · ".join(_facts(entry))}</p>\n'
    yield from body
    yield "</details></article>\n"


def _facts(entry: Entry) -> Iterator[str]:
    yield f'<span class="path"><bdi>{esc(entry.path)}</bdi></span>'
    card = entry.card
    if card is None:
        return
    if card.author:
        yield f"<bdi>{esc(card.author)}</bdi>"
    if card.published:
        yield f'<time datetime="{card.published.isoformat()}">{card.published.day} {card.published:%B %Y}</time>'
    if card.words:
        yield f"{count(card.words, 'word')}, {max(round(card.minutes), 1)} min"
        yield f"{metric(card.metric)} {card.value:.1f}"


def _lines(run: Run, entry: Entry) -> Iterator[str]:
    """The short form: each violation with the line that it is about."""
    source = run.source(entry.path)
    yield from _listed(entry.places, source.text if source is not None else "", "short", 60, False)


def _figures(entry: Entry) -> Iterator[str]:
    """The shortest form: how often each rule speaks, and in which lines."""
    lines: dict[Rule, list[Place]] = {}
    for place in entry.places:
        lines.setdefault(place.violation.rule, []).append(place)
    yield '<ul class="figures">\n'
    for rule, places in lines.items():
        severity = min((place.violation.severity for place in places), key=SEVERITIES.index)
        where = ", ".join(f"{place.violation.line}" for place in places[:12]) + (" …" if len(places) > 12 else "")
        yield (
            f'<li data-rule="{esc(rule.code)}" data-severity="{severity}"><a href="#r-{esc(rule.code)}">{_name(rule)}</a>, '
            f"line{'s' if len(places) > 1 else ''} {where}</li>\n"
        )
    yield "</ul>\n"


@cache
def _name(rule: Rule) -> str:
    return esc(rule.summary.rstrip("."))


def _listed(places: Iterable[Place], text: str, kind: str, reach: int, changes: bool) -> Iterator[str]:
    """Places with the words of the source that they are about; ``changes`` shows fixes before and after."""
    yield f'<ol class="{kind}">\n'
    for place in places:
        violation = place.violation
        yield f'<li class="{violation.severity}" {_data(place)}>'
        quoted = ""
        if violation.end > violation.start and text:
            before, marked, after = window(text, violation.start, violation.end, reach)
            quoted = f'<p class="quoted">{esc(before)}<mark class="{violation.severity}">{esc(marked)}</mark>{esc(after)}</p>'
        yield f"{_message(place, text if changes else None, quoted)}</li>\n"
    yield "</ol>\n"


def window(text: str, start: int, end: int, reach: int) -> tuple[str, str, str]:
    """What stands before a place in its line, the place itself (cut where it is long), and what stands after."""
    left = max(text.rfind("\n", 0, start) + 1, start - reach)
    stop = text.find("\n", end)
    right = min(stop if stop >= 0 else len(text), end + reach)
    before, marked, after = text[left:start], text[start:end], text[end:right]
    if left > 0 and text[left - 1] != "\n":
        before = "…" + before[before.find(" ") + 1 :]
    if right < len(text) and text[right] != "\n":
        after = after[: after.rfind(" ")] + " …" if " " in after else after + "…"
    return before, short(marked, 160), after


def _whole(entry: Entry, document: Document) -> Iterator[str]:
    """The reading form: the text with the violations marked in place, and what else there is to know."""
    apart, by_block = _placed(document, entry.places)
    if apart:
        yield from _listed(apart, document.text, "apart", 40, True)
    yield f'<div class="text"{lang_of(entry.card)}>\n'
    skipped = 0
    for number, block in enumerate(document.blocks):
        found = by_block.get(number, [])
        if block.zone == "boilerplate" and not found:
            skipped += 1
            continue
        yield from _row(block, found, document.text)
    yield "</div>\n"
    if skipped:
        yield f'<p class="quiet">{count(skipped, "line", "lines")} of navigation and other furniture of the page left out.</p>\n'
    for part in (quotes(document), scores(document), related(document, entry)):
        yield from _safely(part)


def _safely(part: Iterator[str]) -> list[str]:
    """A part of an article; nothing where understanding fails, which a rule has reported already: the rest of the page stands."""
    try:
        return list(part)
    except Exception:
        return []


def _placed(document: Document, places: Iterable[Place]) -> tuple[list[Place], dict[int, list[tuple[Place, int, int]]]]:
    """The places that stand in no block, and those of each block with where they stand in its text."""
    blocks = document.blocks
    starts = [block.start for block in blocks]
    apart: list[Place] = []
    found: dict[int, list[tuple[Place, int, int]]] = {}
    for place in places:
        start, end = place.violation.start, place.violation.end
        at = bisect_right(starts, start) - 1
        if at < 0 or start > blocks[at].end or (start == blocks[at].end and end > start):
            at += 1  # it begins in a tag before the text
        if at >= len(blocks) or (blocks[at].start >= end > start) or (end == start and not blocks[at].start <= start <= blocks[at].end):
            apart.append(place)
            continue
        block = blocks[at]
        left = block.offset(start) if start > block.start else 0
        right = block.offset(end) if end < block.end else len(block.text)
        found.setdefault(at, []).append((place, left, max(left, right)))
    return apart, found


_KINDS = {
    "headline": "headline",
    "heading": "subhead",
    "standfirst": "standfirst",
    "dateline": "byline",
    "byline": "byline",
    "caption": "caption",
    "quote": "quote",
}
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))


def _row(block: Block, found: list[tuple[Place, int, int]], source: str) -> Iterator[str]:
    """A block of text and, beside it, what is said of it."""
    kind = _KINDS.get(block.zone) or ("subhead" if block.kind in _HEADINGS else "item" if block.kind == "li" else "p")
    if block.zone in ("related", "boilerplate", "table", "code"):
        kind += f" {block.zone}"
    if not found:
        yield f'<div class="row"><p class="{kind}">{_broken(esc(block.text.strip()))}</p></div>\n'
        return
    severity = min((place.violation.severity for place, _, _ in found), key=SEVERITIES.index)
    yield f'<div class="row said {severity}"><p class="{kind}">{_marked(block.text, found)}</p>\n<ol class="notes">\n'
    for place, _, _ in found:
        yield f'<li class="{place.violation.severity}" {_data(place)}>{_message(place, source)}</li>\n'
    yield "</ol></div>\n"


def _broken(text: str) -> str:
    return text.replace(LINE_BREAK, "<br>") if LINE_BREAK in text else text


def _marked(text: str, found: Sequence[tuple[Place, int, int]]) -> str:
    """A text with its places marked; where they overlap, the worst gives the colour, and each has its number at its end."""
    ends: dict[int, list[Place]] = {}
    for place, _, right in found:
        while 0 < right < len(text) and text[right - 1 : right + 1].strip() and text[right].isalnum():
            right += 1  # a number in the midst of a word would break it
        ends.setdefault(right, []).append(place)
    edges = sorted({0, len(text), *ends, *(edge for _, left, right in found for edge in (left, right))})
    out: list[str] = []
    for left, right in zip(edges, [*edges[1:], len(text)]):
        # What covers the whole paragraph is not painted: the line beside it says so.
        whole = max(0.9 * len(text), 24)
        over = [p.violation.severity for p, a, b in found if a <= left and b >= right > left and b - a < whole]
        if left > 0 or 0 in ends:
            for place in ends.get(left, ()):
                out.append(f'<a class="n" href="#{place.id}" aria-label="violation {place.number}">{place.number}</a>')
        part = _broken(esc(text[left:right]))
        out.append(f'<mark class="{min(over, key=SEVERITIES.index)}">{part}</mark>' if over else part)
    return "".join(out)


def _data(place: Place) -> str:
    rule = place.violation.rule
    return f'id="{place.id}" data-rule="{esc(rule.code)}" data-severity="{place.violation.severity}" tabindex="-1"'


def _message(place: Place, source: str | None = None, quoted: str = "") -> str:
    """What is said of a place: how bad, what, where (``quoted``), the fix before and after, the choices, and the rule."""
    violation = place.violation
    rule = violation.rule
    out = [
        f'<p class="message"><span class="number">{place.number}</span> <span class="severity">{SEVERITY[violation.severity][0]}</span> '
        f"{esc(violation.message)}</p>{quoted}"
    ]
    if violation.fix is not None:
        how = (
            "Can be fixed automatically"
            if violation.fix.safe
            else esc(violation.fix.title[:1].upper() + violation.fix.title[1:]) or "Suggested"
        )
        out.append(_change(violation.fix, source, how) if source is not None else f'<p class="how">{how}</p>')
    elif violation.alternatives:
        choices = "".join(f"<li>{esc(fix.title)}</li>" for fix in violation.alternatives if fix.title)
        out.append(f'<p class="how">Choose:</p><ul class="choices">{choices}</ul>' if choices else "")
    for one in violation.related:
        if one.path is None and source is not None:
            words = f"“{esc(short(source[one.span.start : one.span.end], 90))}”"
        else:
            words = f"See <bdi>{esc(one.path or violation.path)}</bdi>"
        out.append(f'<p class="how">{words}: {esc(one.message)}</p>')
    out.append(
        f'<p class="rule"><a href="#r-{esc(rule.code)}">{esc(rule.name.replace("-", " "))}</a>, '
        f'<a class="place" href="#{place.id}">line {violation.line}</a></p>'
    )
    return "".join(out)


def _change(fix: Fix, source: str, how: str) -> str:
    """Before and after, the changed characters marked; a space that comes or goes is shown as ␣."""
    edits = sorted(set(fix.edits))
    if not edits:
        return f'<p class="how">{how}</p>'
    before: list[str] = []
    after: list[str] = []
    for number, edit in enumerate(edits[:3]):
        if number:
            before.append(" … ")
            after.append(" … ")
        left, old, right = window(source, edit.span.start, edit.span.end, 24)
        gone = f"<del>{_visible(old)}</del>" if old else ""
        new = f"<ins>{_visible(short(edit.text, 200))}</ins>" if edit.text else ""
        before.append(f"{esc(left)}{gone}{esc(right)}")
        after.append(f"{esc(left)}{new}{esc(right)}")
    return (
        f'<p class="how">{how}</p><dl class="change"><div><dt>Before</dt> <dd>{"".join(before)}</dd></div>'
        f"<div><dt>After</dt> <dd>{''.join(after)}</dd></div></dl>"
    )


def _visible(text: str) -> str:
    shown = text if text.strip() else text.replace(" ", "␣").replace("\u00a0", "⍽").replace("\n", "↵")
    return esc(shown)
