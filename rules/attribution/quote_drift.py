"""ATT020 quote-drift."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from typing import NamedTuple

from editlint import Bad, Document, Finding, Good, Quotation, Related, Site, Span, rule

LEAST = 4  #: words of a quotation that is compared
SHARED = 0.6  #: of the shorter quotation's words that must be the same
APART = 31  #: days between two articles that report one occasion
CUT = 3  #: words that may be missing at the end of a sentence before it is another one
TAILS = {"'s": ("is", "has"), "'re": ("are",), "'ve": ("have",), "'ll": ("will",), "'d": ("would", "had"), "'m": ("am",)}
WHOLE = {"can't": ("cannot",), "won't": ("will", "not"), "shan't": ("shall", "not"), "let's": ("let", "us")}

OTHER = "# Devo in Wales\n\n{}\n"
SAID = "Malcolm Summers, head of staff, spoke first. “It is about recognising that we are all under pressure,” Summers said."


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


class Drift(NamedTuple):
    """How two versions of one quotation differ: the words here and there, and whether it is only cut short."""

    here: str
    there: str
    cut: bool


@rule(
    "ATT020",
    "quote-drift",
    severity="warning",
    examples=[
        Good(
            "Malcolm Summers spoke. “It is about recognising that we are all under pressure,” Summers said.",
            path="a.md",
            files={"editlint.toml": "", "b.md": OTHER.format(SAID)},
            why="the same words",
        ),
        Good(
            "Jane Jones disagreed. “It’s about recognising that we are all under pressure,” Jones said.",
            path="a.md",
            files={"editlint.toml": "", "b.md": OTHER.format(SAID)},
            why="another speaker",
        ),
        Good(
            "Malcolm Summers spoke. “We are all under pressure,” Summers said.",
            path="a.md",
            files={"editlint.toml": "", "b.md": OTHER.format(SAID)},
            why="a part of it",
        ),
        Bad(
            "Malcolm Summers spoke. ⟦“It’s about recognising that we are all under pressure,”⟧ Summers said.",
            path="a.md",
            files={"editlint.toml": "", "b.md": OTHER.format(SAID)},
        ),
        Bad(
            "Malcolm Summers spoke. ⟦“It is about recognising that we are all under great pressure,”⟧ Summers said.",
            path="a.md",
            files={"editlint.toml": "", "b.md": OTHER.format(SAID)},
        ),
        Bad(
            "Malcolm Summers spoke. ⟦“It is about recognising that we are all,”⟧ Summers said.",
            path="a.md",
            files={"editlint.toml": "", "b.md": OTHER.format(SAID)},
            why="cut short without an ellipsis: information only",
        ),
    ],
    yields_to=("CPY020",),
)
def quote_drift(quotation: Quotation, document: Document, site: Site) -> Iterator[Finding]:
    """The same words of the same person are quoted differently in another article.

    Words between marks are what was said. Where two articles of one house differ in them, at least one is wrong, and whoever was
    quoted will notice. Compared are quotations of one speaker in articles about the same time; a quotation that is part of another is
    fine, one that stops a few words before the sentence does, without an ellipsis, is an information only.
    """
    name = quotation.resolved or quotation.speaker
    if not name or quotation.kind not in ("direct", "partial") or len(_words(quotation.text)) < LEAST:
        return
    for said in site.echoes(quotation.text, document):
        drift = compare(quotation.text, said.text) if _surname(said.speaker) == _surname(name) else None
        if drift is None:
            continue
        article = site.article(document.address, document)
        day = article.published if article is not None else None
        if day and said.day and abs((date.fromisoformat(said.day) - day).days) > APART:
            continue
        other = Related(said.path, Span(said.start, said.end), "the other version")
        yield Finding(quotation.span, _message(drift), severity="info" if drift.cut else None, related=(other,))
        return


def _message(drift: Drift) -> str:
    if drift.cut:
        return _fit("Cut short without an ellipsis: another article goes on “", drift.there, "”")
    if not drift.there:
        return _fit("Another article quotes this without “", drift.here, "”")
    if not drift.here:
        return _fit("Another article quotes this with “", drift.there, "” added")
    half = (80 - len("“” here is “” in another article")) // 2
    return f"“{_shown(drift.here, half)}” here is “{_shown(drift.there, half)}” in another article"


def _fit(before: str, words: str, after: str) -> str:
    return before + _shown(words, 80 - len(before) - len(after)) + after


def _shown(words: str, room: int) -> str:
    return words if len(words) <= room else words[: room - 1].rstrip() + "…"


def _words(text: str) -> list[str]:
    return _word().findall(text)


def _surname(name: str) -> str:
    words = _words(name)
    last = words[-1].lower().replace("’", "'") if words else ""
    return last.removesuffix("'s")


def compare(here: str, there: str) -> Drift | None:
    """How two quotations of the same words differ (difflib over words); None where they do not, or are two utterances.

    An insertion in brackets or an ellipsis declares a change: such quotations are not compared.
    """
    if re.search(r"\[|…|\.\.\.|\. \. \.", here + there):
        return None

    mine, theirs = _words(here), _words(there)
    a, b = [_same(word) for word in mine], [_same(word) for word in theirs]
    if a == b:
        return None

    from difflib import SequenceMatcher  # imported here: a run without a likely pair does without it

    blocks = [
        block
        for block in SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks()
        if block.size > 1 or (block.size and block.a + block.size - len(a) == block.b + block.size - len(b) == 0)
    ]
    if not blocks or sum(block.size for block in blocks) < max(SHARED * min(len(a), len(b)), LEAST - 1):
        return None
    first, last = blocks[0], blocks[-1]
    start_a, start_b, end_a, end_b = first.a, first.b, last.a + last.size, last.b + last.size
    # A contraction at the edge belongs to it; other words there are where one quotation begins or ends sooner.
    start_a, start_b = _grown(a, b, start_a, start_b, -1)
    end_a, end_b = _grown(a, b, end_a, end_b, 1)
    edits = [
        (i, j, k, m)
        for tag, i, j, k, m in SequenceMatcher(None, a[start_a:end_a], b[start_b:end_b], autojunk=False).get_opcodes()
        if tag != "equal"
    ]
    changed = sum(max(j - i, m - k) for i, j, k, m in edits)
    if edits and (len(edits) > 3 or changed > max(3, (end_a - start_a) // 5)):
        return None
    if edits:
        i, j, k, m = edits[0]
        return Drift(" ".join(mine[start_a + i : start_a + j]), " ".join(theirs[start_b + k : start_b + m]), False)
    if end_a == len(a) and 0 < len(b) - end_b <= CUT or (end_a == len(a) and 0 < _to_stop(there, end_b) <= CUT):
        return Drift("", " ".join(theirs[end_b : end_b + CUT]), True)
    return None


def _same(word: str) -> str:
    """A word as spelling variants and capitals leave it."""
    return word.lower().replace("’", "'").replace("z", "s").replace("our", "or")


def _grown(a: Sequence[str], b: Sequence[str], i: int, j: int, step: int) -> tuple[int, int]:
    """The edges of the shared words, with one pair of a contraction and its full form taken in."""
    for one, many, swap in ((a, b, False), (b, a, True)):
        at, other = (j, i) if swap else (i, j)
        short = one[at - 1 : at] if step < 0 else one[at : at + 1]
        if not short:
            continue
        for full in _full(short[0]):
            long = many[max(other - len(full), 0) : other] if step < 0 else many[other : other + len(full)]
            if tuple(long) == full:
                at, other = at + step, other + step * len(full)
                return (other, at) if swap else (at, other)
    return i, j


def _full(word: str) -> Iterator[tuple[str, ...]]:
    """The words that a contraction stands for."""
    if word in WHOLE:
        yield WHOLE[word]
    elif word.endswith("n't"):
        yield word[:-3], "not"
    else:
        head, mark, tail = word.partition("'")
        for full in TAILS.get(mark + tail, ()):
            yield head, full


def _to_stop(text: str, at: int) -> int:
    """How many words stand between the word number ``at`` of a quotation and the end of its sentence."""
    matches = list(_word().finditer(text))
    for k in range(max(at, 1), len(matches) + 1):
        gap = text[matches[k - 1].end() : matches[k].start() if k < len(matches) else len(text)]
        if any(stop in gap for stop in ".!?"):
            return k - at
    return len(matches) - at
