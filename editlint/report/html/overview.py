"""The overview: what there is to do, worst first, how hard the articles read, and which faults are frequent."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from ...rule import SEVERITIES, Rule
from .. import FAMILIES, count
from ..run import Run
from .chart import distribution, trend
from .entry import Entry, counted, day, esc, lang_of, metric, short

WORST = 12  #: articles that the overview names


def head(run: Run, entries: Sequence[Entry]) -> str:
    clear = sum(1 for entry in entries if not entry.places)
    numbers = [run.severities[severity] for severity in SEVERITIES]
    said = f"{count(len(entries), 'article')} read. " + (f"{counted(numbers)}." if any(numbers) else "Nothing to report.")
    if clear and any(numbers):
        said += f" {count(clear, 'article has', 'articles have')} nothing to report."
    fixable = sum(1 for violation in run.violations if violation.fix is not None and violation.fix.safe)
    if fixable:
        said += f" {fixable:,} can be fixed automatically."
    fails = sum(map(run.fails, run.violations))
    gate = f"{count(fails, 'violation stops', 'violations stop')} publication." if fails else "Nothing here stops publication."
    return (
        f'<header class="top"><h1>House style report</h1>\n<p class="day">{day(run)}</p>\n<p class="lead">{said}</p>\n'
        f'<p>{gate}</p>\n<nav aria-label="Report"><a href="#overview">Overview</a> <a href="#articles">Articles</a> '
        '<a href="#rules">Rules</a></nav></header>\n'
    )


def section(run: Run, entries: Sequence[Entry]) -> Iterator[str]:
    yield '<section id="overview" aria-labelledby="overview-h"><h2 id="overview-h">Overview</h2>\n'
    yield _since(run)
    bad = [entry for entry in entries if entry.places]
    yield '<div class="panels">\n'
    if bad:
        yield '<div class="panel"><h3>Worst first</h3>\n<ol class="worst">\n'
        for entry in bad[:WORST]:
            yield (
                f'<li data-for="{entry.id}"><a href="#{entry.id}"><bdi{lang_of(entry.card)}>{esc(short(entry.title, 90))}</bdi></a> '
                f'<span class="quiet">{counted(entry.counts)}</span></li>\n'
            )
        yield "</ol>\n"
        if len(bad) > WORST:
            yield f'<p class="quiet">{count(len(bad) - WORST, "more article", "more articles")} below.</p>\n'
        yield "</div>\n"
    yield from _grades(entries)
    if len(run.history) > 1:
        yield f'<div class="panel"><h3>Over time</h3>\n{trend(run.history)}</div>\n'
    yield from _families(entries)
    yield "</div></section>\n"


def _since(run: Run) -> str:
    parts = []
    if run.since:
        parts.append(f"Only what changed since <code>{esc(run.since)}</code> is reported.")
    if run.adopted:
        new = f"{count(len(run.violations), 'is', 'are')} new." if run.violations else "Nothing is new."
        parts.append(f"{count(len(run.adopted), 'older violation is', 'older violations are')} in the baseline and not shown; {new}")
    if run.fixed:
        parts.append(f"{count(len(run.fixed), 'violation was', 'violations were')} fixed in this run.")
    if run.suppressed:
        parts.append(f"The articles allow {count(len(run.suppressed), 'violation')} on purpose.")
    return f"<p>{' '.join(parts)}</p>\n" if parts else ""


def _grades(entries: Iterable[Entry]) -> Iterator[str]:
    """The distribution of the score that the house judges, against its limit."""
    cards = [entry.card for entry in entries if entry.card is not None and entry.card.words >= 100]
    if not cards:
        return
    (judged, _), *others = Counter(card.metric for card in cards).most_common()
    same = [card for card in cards if card.metric == judged]
    name = metric(judged)
    over = sum(1 for card in same if card.over > 0)
    limit = Counter(card.limit for card in same).most_common(1)[0][0]
    middle = sorted(card.value for card in same)[len(same) // 2]
    yield f'<div class="panel"><h3>How hard the articles read</h3>\n{distribution([card.value for card in same], limit, name)}'
    yield f"<p>Half of the articles have a {name} of {middle:.0f} or less; "
    yield f"{over:,} of {len(same):,} read harder than the house wants ({limit:g})."
    if others:
        yield f" {count(len(cards) - len(same), 'article is', 'articles are')} judged by another measure."
    yield "</p></div>\n"


def _families(entries: Iterable[Entry]) -> Iterator[str]:
    """The violations by family and rule."""
    times: Counter[Rule] = Counter()
    articles: Counter[Rule] = Counter()
    for entry in entries:
        rules = Counter(place.violation.rule for place in entry.places)
        times.update(rules)
        articles.update(rules.keys())
    if not times:
        return
    most = max(times.values())
    families: dict[str, list[Rule]] = {}
    for rule, _ in times.most_common():
        families.setdefault(rule.family, []).append(rule)
    yield '<div class="panel wide"><h3>By kind of fault</h3>\n'
    for family, members in sorted(families.items(), key=lambda item: -sum(times[rule] for rule in item[1])):
        total = sum(times[rule] for rule in members)
        yield f'<h4>{esc(FAMILIES.get(family, family))} <span class="quiet">{total:,}</span></h4>\n<ul class="bars">\n'
        for rule in members:
            width = max(100 * times[rule] / most, 0.5)
            yield (
                f'<li data-rule="{esc(rule.code)}"><a href="#r-{esc(rule.code)}">{esc(rule.summary.rstrip("."))}</a> '
                f'<span class="quiet">{times[rule]:,} in {count(articles[rule], "article")}</span>'
                f'<span class="bar" style="width:{width:.1f}%"></span></li>\n'
            )
        yield "</ul>\n"
    yield "</div>\n"
