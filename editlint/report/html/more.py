"""What else there is to know of an article: who is quoted, how it reads, where its related news leads."""

from __future__ import annotations

from collections.abc import Iterator

from ...read.span import Span
from ...understand.document import Document
from ...violation import Violation
from .. import count
from .entry import METRICS, Entry, esc, metric, short

HARDEST = 3  #: sentences that explain a score


def _opening(title: str, figure: str) -> str:
    return f'<details class="more"><summary><h4>{title}</h4> <span class="quiet">{esc(figure)}</span></summary>\n'


def quotes(document: Document) -> Iterator[str]:
    """The quote register: who is quoted, saying what, by which words of attribution."""
    quotations = [quotation for quotation in document.quotations if quotation.kind in ("direct", "partial")]
    if not quotations:
        return
    speakers: dict[str, list[str]] = {}
    for quotation in quotations:
        name = " ".join((quotation.resolved or quotation.speaker or "").split())
        cue = f' <span class="quiet">{esc(short(quotation.cue, 40))}</span>' if quotation.cue else ""
        how = {"pronoun": ", by a pronoun", "implied": ", implied"}.get(quotation.attribution, "") if name else ""
        words = " ".join(quotation.text.split()).strip("“”‘’'\"")
        speakers.setdefault(name, []).append(f"<q>{esc(short(words, 160))}</q>{cue}{how}")
    yield _opening("Who says what", count(len(quotations), "quotation")) + '<dl class="register">\n'
    for name, said in sorted(speakers.items(), key=lambda item: item[0] == ""):
        yield f"<dt><bdi>{esc(short(name, 80)) or 'Nobody is named'}</bdi></dt>\n"
        yield "".join(f"<dd>{line}</dd>\n" for line in said)
    yield "</dl></details>\n"


def scores(document: Document) -> Iterator[str]:
    """The scores, and the sentences that cause them."""
    found = document.scores
    if found.sentences < 3:
        return

    house = document.house.readability
    verdict = found.against(house.metric, house.target_grade)
    name = metric(verdict.metric)
    yield _opening("How it reads", f"{name} {verdict.value:.1f}")
    far = "harder than the house wants" if verdict.over > 0 else "within what the house wants"
    yield f"<p>A {name} of {verdict.value:.1f} is {far} ({verdict.limit:g}). "
    yield f"{count(found.words, 'word')} in {count(found.sentences, 'sentence')}, {found.words / found.sentences:.0f} to a sentence. "
    if verdict.metric == "flesch_kincaid_grade":
        yield f"Readers from the age of {found.reading_age} are at ease with it."
    others = [f"{METRICS[key]} {value:.0f}" for key, value in found.as_dict().items() if key in METRICS and METRICS[key] != name]
    yield f'</p>\n<p class="quiet">{", ".join(others)}</p>\n<p>The hardest sentences:</p>\n<ol>\n'
    alone = [(found.part((i,)), sentence) for i, sentence in enumerate(found.kept)]
    for score, sentence in sorted(alone, key=lambda one: one[0].flesch_kincaid_grade, reverse=True)[:HARDEST]:
        text = esc(short(" ".join(sentence.text.split()), 320))
        yield f'<li>{text} <span class="quiet">{count(score.words, "word")}, {score.hard_words:,} of three syllables or more</span></li>\n'
    yield "</ol></details>\n"


def related(document: Document, entry: Entry) -> Iterator[str]:
    """The related items with their state: what is said of each."""
    items = document.related
    if not items:
        return
    about = [place for place in entry.places if place.violation.rule.family in ("REL", "LNK")]
    yield _opening("Related news", count(len(items), "item")) + "<ul>\n"
    for item in items:
        spans = [span for span in (item.span, item.href_span, item.title_span) if span is not None]
        met = [place for place in about if any(_meets(place.violation, span) for span in spans)]
        title = esc(short(" ".join(item.title.split()), 120)) or "(no text)"
        state = "; ".join(f'<a href="#{place.id}">{esc(place.violation.message)}</a>' for place in met) or "nothing to report"
        href = f'<span class="path"><bdi>{esc(short(item.href, 100))}</bdi></span>' if item.href else '<span class="quiet">no link</span>'
        yield f'<li>{title} {href} <span class="state {"bad" if met else "good"}">{state}</span></li>\n'
    yield "</ul></details>\n"


def _meets(violation: Violation, span: Span) -> bool:
    return violation.start < span.end and span.start < violation.end
