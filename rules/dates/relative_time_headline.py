"""DAT006 relative-time-headline."""

import re
from collections.abc import Iterator
from datetime import timedelta
from functools import cache

from editlint import Bad, Document, Edit, Finding, Fix, Good, Headline, rule

#: Words that a fix can turn into a date, and how many days they are from the article's.
DAYS = {"today": 0, "tonight": 0, "this morning": 0, "this afternoon": 0, "this evening": 0, "yesterday": -1, "tomorrow": 1}
UNITS = "week|weekend|month|year|quarter|term|spring|summer|autumn|winter"
WEEKDAYS = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"


@cache
def pattern() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w’'-])(?:(?P<span>(?:(?:earlier|later) (?:this|last) (?:{UNITS})|(?:this|last|next) (?:{UNITS}|fortnight|{WEEKDAYS})|"
        r"this (?:morning|afternoon|evening)|last night)(?![’']s (?:show|edition|episode)))|"
        r"(?P<word>today|tonight|tomorrow|yesterday|recently|latest|soon|currently|at the moment|now|breaking(?=:)|just in(?=:))|"
        r"(?P<ago>(?:\d+|a|an|one|two|three|four|five|six|seven|ten) (?:minute|hour|day|week|month)s? ago))(?![\w-])",
        re.I,
    )


@cache
def quoted() -> re.Pattern[str]:
    """Words between marks: they are somebody's, not the headline's."""
    return re.compile(r"“[^“”]*”|\"[^\"]*\"|‘[^‘]*?’(?!\w)|«[^«»]*»|(?<!\w)'[^\"]*?'(?!\w)")


@cache
def before() -> re.Pattern[str]:
    """A word in a set phrase: the hospital of tomorrow, too soon, at the latest, until now."""
    return re.compile(
        r"(?i)(?:(?:of|better|brighter|greener|healthier|into|for|from|and|or|beyond) (?:today|tomorrow|yesterday)|"
        r"(?:register|apply|book|act|join|up|subscribe|download|watch|listen|order|donate|vote|enrol|buy|read) now|"
        r"(?:too|as|how|so|pretty) soon|(?:at the|the very) latest|(?:until|till|before|then and|every) now)\Z"
    )


@cache
def newspaper() -> re.Pattern[str]:
    """Magazines and newspapers called X Today, in a headline that capitalises every word."""
    return re.compile(
        r"(?:USA|Psychology|Physics|History|Christianity|News|Nursing|Politics|Science|Business|Education|Astronomy|Retail|India|Russia|"
        r"Africa|Malta|Nation|Sports) Today\Z"
    )


@cache
def after() -> re.Pattern[str]:
    """What makes the word before it a name or a noun: Today programme, Tomorrow’s World, now that."""
    return re.compile(
        r"(?i)s? (?:programme|program|show|newspaper|FM|presenter|host|magazine|app)\b|\s+(?:that|and then|or never)\b|"
        r" (?:in a (?:series|string|line|long)|with john oliver)\b| tonight\b| as (?=\w+ as)"
    )


@rule(
    "DAT006",
    "relative-time-headline",
    severity="warning",
    examples=[
        Good("# Devolution panel, 29 November 2016"),
        Good("# New survey shows growing support for regulation", why="bare “new” is how news is told"),
        Good("# USA Today buys local titles"),
        Good("# Psychology Today Names Its Books of the Year"),
        Good("# Minister on the Today programme"),
        Good("# Tomorrow’s NHS: a report on the future workforce"),
        Good("# The hospital of tomorrow"),
        Good("# NHS Now app launched"),
        Good("# Managers know how to cut waste, sooner or later"),
        Good("# March on parliament planned: day five"),
        Good("# Minister: ‘I will resign today’", why="somebody’s words"),
        Good("# Too little, too soon"),
        Good("# Register now for the 2024 mentoring programme", why="a call, not news"),
        Good("# What changed this year: the 2019 report", why="the headline names the year"),
        Bad("# NHS England abolished ⟦today⟧"),
        Bad("# NHS England Abolished ⟦Today⟧"),
        Bad("# What we learned ⟦this week⟧"),
        Bad("# Staff ⟦recently⟧ told of cuts"),
        Bad("# ⟦Latest⟧: NHS England to close"),
        Bad("# Two trusts merged ⟦earlier this year⟧"),
        Bad("<h1>Vote due <em>⟦next</em> week⟧</h1>", format="html"),
        Bad(
            "# Minister resigned ⟦yesterday⟧\n\n20 November 2026\n\nText.",
            fixed="# Minister resigned on 19 November 2026\n\n20 November 2026\n\nText.",
        ),
    ],
)
def relative_time_headline(headline: Headline, document: Document) -> Iterator[Finding]:
    """Headline uses a word that is true on one day only.

    Readers meet a headline in search results and archives long after it was written (BBC News style guide: avoid "today" in headlines
    online; Reuters Handbook). Give the date, or leave the word out.
    """
    text = headline.text
    if not pattern().search(text):
        return
    masked = quoted().sub(lambda match: "\ufffc" * len(match[0]), text)
    titled = _title_case(masked)
    has_year = re.search(r"\b(?:19|20)\d\d\b", masked) is not None
    for match, span in headline.find(pattern()):
        start, end = match.span()
        if "\ufffc" in masked[start:end]:
            continue
        word = match[0]
        inside = start > 0 and masked[:start].strip(" \t:–—-|") != "" and masked[:start].rstrip()[-1] not in ":.!?–—|"
        if inside and word[0].isupper() and not titled and not masked.isupper():
            continue  # a name: USA Today, NHS Now, This Morning
        if has_year and word.lower().endswith("year") or before().search(masked, max(start - 12, 0), end):
            continue
        if after().match(masked, end) or match["word"] and masked[end : end + 1] in ("’", "'"):
            continue
        if titled and inside and (word.lower() == "now" or newspaper().search(masked, max(start - 24, 0), end)):
            continue
        yield Finding(span, f"“{word}” is true on one day only: give the date, or leave it out", _fix(match, headline, document))


def _title_case(text: str) -> bool:
    words = re.findall(r"[^\W\d_]{4,}", text)
    return len(words) > 2 and sum(word[0].isupper() for word in words) > 0.7 * len(words)


def _fix(match: re.Match[str], headline: Headline, document: Document) -> tuple[Fix, ...]:
    """The date in place of a word that names a day, where the article's own date is known."""
    days = DAYS.get(match[0].lower())
    best = next((one for one in document.dates if one.kind == "published" and one.certain and one.day), None)
    if days is None or best is None or best.day is None or not match.start():
        return ()
    span = headline.place(*match.span())
    if span.end - span.start != match.end() - match.start():
        return ()
    text = "on " + document.write_date(best.day + timedelta(days=days))
    return (Fix((Edit(span, text),), title=f"write “{text}”"),)
