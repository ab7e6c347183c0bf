"""Dates as people and machines write them: a grammar of our own, which never guesses a part that is not written.

Everything here works on plain strings; offsets are code points into the string given. Every form holds a run of digits, so
the text is scanned from one run to the next and the words beside it are looked up: the cost is linear.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import cache
from typing import Literal, NamedTuple

from .date_names import months, name, weekdays

Order = Literal["DMY", "MDY", "YMD"]


class WrittenDate(NamedTuple):
    """A date as written at ``text[start:end]``; a part that is not written is None.

    ``weekday`` is 0 for Monday and stands at ``weekday_start:weekday_end``. ``order`` is that of a numeric date ("" where the month
    is a name). ``ambiguous``: day and month could change places and mean another day. ``swapped``: only the order that is
    not the house's makes a date of it (and the parts are given so). ``short_year``: two digits. ``zoned``: with a time and its zone.
    """

    start: int
    end: int
    year: int | None
    month: int | None
    day: int | None
    weekday: int | None = None
    weekday_start: int = 0
    weekday_end: int = 0
    order: str = ""
    ambiguous: bool = False
    swapped: bool = False
    short_year: bool = False
    zoned: bool = False

    @property
    def complete(self) -> bool:
        """Whether year, month and day are written."""
        return self.year is not None and self.month is not None and self.day is not None

    @property
    def calendar_day(self) -> date | None:
        """The day, where it is written in full and exists."""
        return None if self.year is None else self.in_year(self.year)

    @property
    def possible(self) -> bool:
        """Whether the parts that are written can be a date (29 February without a year can)."""
        if self.month is not None and not 1 <= self.month <= 12:
            return False
        return self.day is None or self.month is None or self.in_year(2000 if self.year is None else self.year) is not None

    def in_year(self, year: int) -> date | None:
        """The day in a given year, where there is one."""
        if self.month is None or self.day is None:
            return None
        try:
            return date(year, self.month, self.day)
        except ValueError:
            return None

    def moved(self, by: int) -> WrittenDate:
        """The same date with every offset moved."""
        return self._replace(
            start=self.start + by, end=self.end + by, weekday_start=self.weekday_start + by, weekday_end=self.weekday_end + by
        )

    def nearest(self, to: date) -> date | None:
        """The day, its year left out, that lies nearest to another day: within six months of it."""
        days = [day for year in (to.year - 1, to.year, to.year + 1) if 1 <= year <= 9999 and (day := self.in_year(year))]
        return min(days, key=lambda day: abs(day - to), default=None)


@cache
def _number() -> re.Pattern[str]:
    """A run of digits with what may follow it in a date. The empty group that ends each form names it."""
    ordinal = r"(?:(?:st|nd|rd|th|er|ST|ND|RD|TH)\b|[.ºª°])?"
    month = r"(?:[^\S\n]+(?:of|de|di)[^\S\n]+|\s{0,3}-?\s?)(?P<month>[^\W\d_]{3,14})(?![^\W\d_])\.?"
    short = r"[’'‘]?(?P<short>\d\d)(?![\d:.h%]|\s?[ap]\.?m|\s\w|,\s?\d{4})"
    year = rf"(?:(?:,?[^\S\n]+|\s{{1,3}}|-|,)(?:(?:de|del|of)\s)?(?:(?P<year>\d{{4}})(?!\d)|{short})|(?P<joined>\d{{4}})(?!\d))?"
    return re.compile(
        r"(?<![\d/\ufeff\u200b-\u200d\u2060])(?:"
        # 29 November 2016, 29th of Nov., 29-Nov-16, 29. November 2016, 29 de noviembre de 2016, 29 Nov '16
        rf"(?P<day>\d{{1,2}}){ordinal}{month}{year}(?P<day_first>)"
        # 2016-11-29
        r"|(?P<y1>\d{4})(?P<sep1>[-/.])(?P<m1>\d{1,2})(?P=sep1)(?P<d1>\d{1,2})(?![\d/]|\.\d|-\d)(?P<year_first>)"
        # 29/11/2016, 11/29/16, 29.11.2016
        r"|(?P<a>\d{1,2})(?P<sep2>[/.-])(?P<b>\d{1,2})(?P=sep2)(?P<y2>\d{4}|\d\d)(?![\d/]|[.-]\d)(?P<numeric>)"
        r"|(?P<y3>\d{4})\s?[年년]\s?(?P<m3>\d{1,2})\s?[月월]\s?(?P<d3>\d{1,2})\s?[日일](?P<cjk>)"
        r"|(?P<number>\d+)(?P<bare>)"
        r")"
    )


@cache
def _after_month() -> re.Pattern[str]:
    """What follows the day after a month name: ``, 2016``, ``th 2016``, ``-30, 2016`` (the group is the year)."""
    return re.compile(
        r"(?:st|nd|rd|th|ST|ND|RD|TH)?\b(?:\s?[-–—]\s?\d{1,2}(?:st|nd|rd|th)?\b(?!:))?(?:,?\s{1,3}(?:of\s)?(\d{4})(?!\d)|,(\d{4})(?!\d))?"
    )


@cache
def _digits() -> re.Pattern[str]:
    return re.compile(r"[0-9]+")


@cache
def _range_start() -> re.Pattern[str]:
    return re.compile(
        r"(?<![\d/.])(\d{1,2})(?:st|nd|rd|th)?\.?(?:\s?[-–—/]\s?|\s(?:and|to|until|&|bis|und|au|et|al|y|e)\s(?:\w{3,9}\s)?)\Z"
    )


@cache
def _joined() -> re.Pattern[str]:
    """What stands between the two ends of a range."""
    return re.compile(r"\s?[-–—]\s?(?:\w{3,10},?\s)?|\s(?:to|until|till|and|bis|und|au|et|al|y|e)\s(?:\w{3,10},?\s)?")


@cache
def _clock() -> re.Pattern[str]:
    """A time of day with its zone, after a date."""
    return re.compile(
        r"(?:T|,?\s{1,2}(?:at\s|um\s|à\s)?)(\d{1,2})[:.h]?(\d\d)?(?::\d\d)?(?:[.,]\d+)?\s?(?:[ap]\.?m\.?)?\s?"
        r"(?:(Z|[+-]\d\d:?\d\d|(?:GMT|UTC|BST|CES?T|E[SD]T|P[SD]T|C[SD]T)\b)|(?![\w]))",
        re.I,
    )


def find(text: str, order: Order = "DMY", lang: str = "en") -> Iterator[WrittenDate]:
    """Every date of a text, in order; ``order`` is that of numeric dates, ``lang`` the language of names (``*``: any).

    Found are a day with a month, a month with a year, and full dates; a lone year or weekday is none. In a language
    that is not known a name counts only beside a year.
    """
    previous: WrittenDate | None = None
    for one in _scan(text, order, lang):
        if previous is not None:
            joined = one.year is not None and previous.year is None and previous.day is not None and one.start >= previous.end
            if joined and one.day is not None and _joined().fullmatch(text, previous.end, one.start):
                assert one.year is not None
                previous = previous._replace(year=one.year - ((previous.month or 0) > (one.month or 0)))
            yield previous
        previous = one
    if previous is not None:
        yield previous


def is_range(text: str, end: int, start: int) -> bool:
    """Whether what stands between the end of one date and the start of the next makes a range of them."""
    return start < end or _joined().fullmatch(text, end, start) is not None


def parse(text: str, order: Order = "DMY", lang: str = "en") -> WrittenDate | None:
    """The first date of a text, or None."""
    one = next(_scan(text, order, lang), None)
    return one if one is None or one.year is not None else next(find(text, order, lang))


def _scan(text: str, order: Order, lang: str) -> Iterator[WrittenDate]:
    """Every date, each by itself: no year is taken over from the other end of a range."""
    form_at, digits_at = _number().match, _digits().search
    names = months(lang)
    at = 0
    while digits := digits_at(text, at):
        match = form_at(text, digits.start())
        if match is None:  # behind a slash: 1/2/3/4 is no date
            at = digits.end()
            continue
        at = match.end()
        form = match.lastgroup
        if form == "day_first":
            month = names.get(match["month"].lower())
            written_year = match["year"] or match["short"] or match["joined"]
            if month is None or not _is_name(match["month"]) or int(match["day"]) > 39 or not written_year and lang == "*":
                at = match.end("day")  # "3 people": the number may still follow a month, "May 3 people"
                for one in _month_first(text, match.start(), match["day"], names, lang):
                    yield one
                    at = max(at, one.end)
                continue
            yield from _day_first(text, match, month, written_year, lang)
        elif form == "year_first":
            if _before(text, match.start()) not in (".", "-") and match["y1"] >= "1000":
                yield _numeric(text, match, int(match["y1"]), int(match["m1"]), int(match["d1"]), "YMD", lang)
        elif form == "numeric":
            before = _before(text, match.start())
            if before not in (".", "-", "£", "$", "€") and not before.isalpha():
                yield from _day_month(text, match, order, lang)
        elif form == "cjk":
            yield WrittenDate(match.start(), match.end(), int(match["y3"]), int(match["m3"]), int(match["d3"]), order="YMD")
        else:
            for one in _month_first(text, match.start(), match["number"], names, lang):
                yield one
                at = max(at, one.end)


def _before(text: str, at: int) -> str:
    return text[at - 1] if at else ""


def _day_first(text: str, match: re.Match[str], month: int, written_year: str | None, lang: str) -> tuple[WrittenDate, ...]:
    """29 November 2016, and the 28 of 28–29 November 2016."""
    start, end = match.span()
    year: int | None = None
    short = written_year is not None and len(written_year) == 2
    if written_year is not None:
        year = _century(int(written_year)) if short else int(written_year)
    elif text[end - 1] == ".":
        end -= 1  # the stop of a sentence as often as that of a short name
    last = _named(text, start, end, year, month, int(match["day"]), short, lang)
    if start:
        left = max(start - 24, 0)
        first = _range_start().search(text, left, start) if _digits().search(text, left, start) else None
        if first is not None:
            return _named(text, first.start(), end, year, month, int(first[1]), short, lang), last
    return (last,)


def _month_first(text: str, at: int, number: str, names: Mapping[str, int], lang: str) -> Iterator[WrittenDate]:
    """November 29, 2016 and November 2016, found at the number after the month."""
    if len(number) not in (1, 2, 4):
        return
    found = _word_before(text, at)
    if found is None:
        return
    word, start = found
    word = word.removesuffix(".")
    month = names.get(word.lower())
    if month is None or not _is_name(word):
        return
    end = at + len(number)
    if len(number) == 4:
        ahead = _word_before(text, start)
        if ahead is None or not ahead[0].isdigit():
            yield WrittenDate(start, end, int(number), month, None)
        return
    tail = _after_month().match(text, end)
    year = (tail[1] or tail[2]) if tail else None
    if year is None and (lang == "*" or text[end : end + 1] in (":", "%")):
        return
    yield _named(text, start, tail.end() if tail else end, int(year) if year else None, month, int(number), False, lang)


def _is_name(word: str) -> bool:
    """Whether a word that spells a month may be one: in lower case, "may", "march" and "mar" are not, in English."""
    return word not in ("may", "march", "mar")


def _named(text: str, start: int, end: int, year: int | None, month: int, day: int, short: bool, lang: str) -> WrittenDate:
    weekday, left, right = _weekday_before(text, start, lang) if start else (None, 0, 0)
    return WrittenDate(start if weekday is None else left, end, year, month, day, weekday, left, right, "", False, False, short)


def _numeric(text: str, match: re.Match[str], year: int, month: int, day: int, order: str, lang: str) -> WrittenDate:
    start, end = match.span()
    clock = _clock().match(text, end) if end < len(text) else None
    weekday, left, right = _weekday_before(text, start, lang) if start else (None, 0, 0)
    start = start if weekday is None else left
    return WrittenDate(start, end, year, month, day, weekday, left, right, order, zoned=bool(clock and clock[3]))


def _day_month(text: str, match: re.Match[str], order: Order, lang: str) -> tuple[WrittenDate, ...]:
    """A numeric date that does not begin with its year."""
    first, second, sep, digits = int(match["a"]), int(match["b"]), match["sep2"], match["y2"]
    short = len(digits) == 2
    if short and sep != "/" and not (first <= 31 and second <= 12 and (sep == "." or len(text) <= 40)):
        return ()  # in prose 10-11-12 is a score as often as a date
    year = _century(int(digits)) if short else int(digits)
    month_first = order == "MDY"
    day, month = (second, first) if month_first else (first, second)
    swapped = month > 12 >= day
    if swapped:
        day, month = month, day
    dotted = sep == "." and not month_first  # a day comes first wherever full stops are usual
    ambiguous = not swapped and not dotted and day <= 12 and month <= 12 and day != month
    written = _numeric(text, match, year, month, day, "MDY" if month_first != swapped else "DMY", lang)
    return (written._replace(ambiguous=ambiguous, swapped=swapped, short_year=short) if ambiguous or swapped or short else written,)


def _century(year: int) -> int:
    return 2000 + year if year < 70 else 1900 + year


def _word_before(text: str, at: int) -> tuple[str, int] | None:
    """The word before an offset, where at most three spaces part them, and where it begins; its stop or comma belongs to it."""
    near = text[max(at - 20, 0) : at]
    left = near.rstrip()
    gap = len(near) - len(left)
    if not left or gap > 3 or not gap and left[-1] not in ".,":
        return None
    word = left.rsplit(None, 1)[-1].lstrip("([{“\"'‘–—-/|·•:;,.")
    return (word, at - gap - len(word)) if word else None


def _weekday_before(text: str, at: int, lang: str) -> tuple[int | None, int, int]:
    """The weekday before a date, and where it stands: ``Tue``, ``Tuesday,``, ``(Tue)``, ``Tuesday the``."""
    found = _word_before(text, at)
    if found is None:
        return None, at, at
    word, start = found
    if word in ("the", "den", "dem", "le", "el"):
        return _weekday_before(text, start, lang)
    word = word.rstrip(".,")
    number = weekdays(lang).get(word.lower())
    if number is None or word in ("sat", "sun", "mon", "wed"):
        return None, at, at
    if word in ("Sun", "Sunday") and _newspaper().search(text, max(start - 24, 0), start):
        return None, at, at
    return number, start, start + len(word)


@cache
def _newspaper() -> re.Pattern[str]:
    """What makes a newspaper of the Sun and of Sunday: The Sun, Edmonton Sun, The Mail on Sunday."""
    return re.compile(r"(?:\b[Tt]he|\b[A-Z][a-z]+|\b(?:Mail|Independent|Scotland|Wales|Ireland|Herald|Post) on) \Z")


@cache
def _iso() -> re.Pattern[str]:
    return re.compile(
        r"\s*(\d{4})-?(\d\d)-?(\d\d)(?!\d)(?:[T\s_]\s*(\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d+)?)?\s*(Z|z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?)?"
    )


@cache
def _datetime() -> re.Pattern[str]:
    """A valid ``datetime`` with a day, after the HTML standard (date, local and global date and time)."""
    return re.compile(
        r"(\d{4,})-(\d\d)-(\d\d)(?:[T ]([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,3})?)?(?:Z|[+-](?:[01]\d|2[0-3]):?[0-5]\d)?)?"
    )


@cache
def _other_datetime() -> re.Pattern[str]:
    """A valid ``datetime`` without a day of its own: month, yearless date, time, zone, week, year, duration."""
    return re.compile(
        r"\d{4,}-(?:0[1-9]|1[0-2])|(?:--)?(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])|(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,3})?)?|"
        r"Z|[+-](?:[01]\d|2[0-3]):?[0-5]\d|\d{4,}-W(?:0[1-9]|[1-4]\d|5[0-3])|\d{4,}|"
        r"P(?=[\dT])(?:\d+[YMWD])*(?:T(?:\d+(?:\.\d+)?[HMS])+)?|"
        r"(?:\d+(?:\.\d+)?\s*[wdhmsWDHMS]\s*)+"
    )


def is_machine_readable(value: str) -> bool:
    """Whether a value is a valid ``datetime`` of ``<time>`` (HTML standard, 4.5.14)."""
    value = value.strip()
    match = _datetime().fullmatch(value)
    if match is None:
        return _other_datetime().fullmatch(value) is not None
    return WrittenDate(0, 0, int(match[1]), int(match[2]), int(match[3])).calendar_day is not None


def machine(value: str, order: Order = "DMY", lang: str = "*") -> WrittenDate | None:
    """The date that a program wrote: ISO 8601, compact, seconds or milliseconds since 1970, RFC 2822, or as people write it."""
    match = _iso().match(value)
    if match is not None:
        year, month, day = int(match[1]), int(match[2]), int(match[3])
        return WrittenDate(match.start(1), match.end(), year, month, day, order="YMD", zoned=match[7] is not None)
    digits = value.strip()
    if digits.isascii() and digits.isdigit() and len(digits) in (10, 13) and digits[0] == "1":
        day_ = date(1970, 1, 1) + timedelta(seconds=int(digits[:10]))
        return WrittenDate(0, len(value), day_.year, day_.month, day_.day, order="YMD", zoned=True)
    if len(value) > 200:
        return None
    written = parse(value, order, lang)
    if written is not None and not written.zoned:
        clock = _clock().match(value, written.end)
        if clock is not None and clock[3]:
            return written._replace(zoned=True)
    return written


_FIELDS = frozenset("aAbBdemYyj")


@cache
def format_parts(style: str) -> tuple[str, ...]:
    """A strftime format taken apart: ``%-d`` and the like, and the text between. Raises ValueError for what is no part of a date."""
    parts = re.findall(r"%-?.|[^%]+|%", style, re.S)
    for part in parts:
        if part.startswith("%") and part != "%%" and part[-1] not in _FIELDS:
            raise ValueError(f"{part} is no part of a date: use %a %A %d %-d %b %B %m %-m %y %Y")
    return tuple(parts)


def own_style(lang: str) -> str:
    """The usual format of a date in a language (BCP 47)."""
    tag = lang.lower()
    if tag in ("en-us", "en-ph"):
        return "%B %-d, %Y"
    primary = tag.partition("-")[0]
    return {"de": "%-d. %B %Y", "da": "%-d. %B %Y", "no": "%-d. %B %Y", "es": "%-d de %B de %Y", "pt": "%-d de %B de %Y"}.get(
        primary, "%-d %B %Y"
    )


def restyle(text: str, written: WrittenDate, day: date, lang: str = "en") -> str:
    """Another day, written the way that a date is written: the same order, names as long, the same marks between."""
    names, days = months(lang), weekdays(lang)

    def swap(match: re.Match[str]) -> str:
        word = match[0]
        lower = word.lower()
        if word.isdigit():
            if len(word) == 4:
                return f"{day.year:04}"
            return str(day.day) if not word.startswith("0") else f"{day.day:02}"
        if match.start() < written.weekday_end and lower in days:
            changed = name(day.weekday(), lang, weekday=True, short=len(word) < 6 and not lower.endswith("day"))
        elif lower in names:
            changed = name(day.month, lang, short=len(word) < 5 and lower not in ("june", "july", "may", "mars", "mai", "juin"))
        else:
            return word
        return changed.upper() if word.isupper() else changed

    return _word().sub(swap, text)


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_]+(?:-feira)?|\d+")


def render(day: date, style: str, lang: str = "en") -> str:
    """A day in a house format: strftime's ``%a %A %d %-d %e %b %B %m %-m %y %Y``, the same on every system, names in ``lang``."""
    out = []
    for part in format_parts(style):
        if not part.startswith("%"):
            out.append(part)
            continue
        code, bare = part[-1], len(part) == 3
        if code == "a" or code == "A":
            out.append(name(day.weekday(), lang, weekday=True, short=code == "a"))
        elif code == "b" or code == "B":
            out.append(name(day.month, lang, short=code == "b"))
        elif code == "Y":
            out.append(f"{day.year:04}")
        elif code == "%":
            out.append("%")
        else:
            number = day.month if code == "m" else day.year % 100 if code == "y" else day.timetuple().tm_yday if code == "j" else day.day
            width = 3 if code == "j" else 2
            out.append(str(number) if bare or code == "e" else f"{number:0{width}}")
    return "".join(out)
