"""Dates as people and machines write them: a grammar of our own, which never guesses a part that is not written.

Everything here works on plain strings; offsets are code points into the string given. Every form holds a run of digits, so
the text is scanned from one run to the next and the words beside it are looked up: the cost is linear.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
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
    """A run of digits with what may follow it in a date. Groups: the forms with a name, year first, numeric, CJK, bare."""
    return re.compile(
        r"(?<![\d/\ufeff\u200b-\u200d\u2060])(?:"
        # day and month name, perhaps a year: 29 November 2016, 29th of Nov., 29-Nov-16, 29. November 2016, 29 de noviembre de 2016
        r"(\d{1,2})(?:(?:st|nd|rd|th|er|ST|ND|RD|TH)\b|[.ºª°])?(?:[^\S\n]+(?:of|de|di)[^\S\n]+|\s{0,3}-?\s?)([^\W\d_]{3,14})\b\.?"
        r"(?:(?:,?[^\S\n]+|\s{1,3}|-|,)(?:(?:de|del|of)\s)?(?:(\d{4})(?!\d)|([’'‘]?)(\d\d)(?![\d:.h%]|\s?[ap]\.?m|\s\w|,\s?\d{4}))|"
        r"[^\S\n]([’'‘])(\d\d)(?!\d))?"
        r"|(\d{4})([-/.])(\d{1,2})\9(\d{1,2})(?![\d/]|\.\d|-\d)"
        r"|(\d{1,2})([/.-])(\d{1,2})\13(\d{4}|\d\d)(?![\d/]|[.-]\d)"
        r"|(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]"
        r"|(\d+)"
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
    return next(find(text, order, lang), None)


def _scan(text: str, order: Order, lang: str) -> Iterator[WrittenDate]:
    pattern = _number()
    digits_at = _digits().search
    names = months(lang)
    at = 0
    while True:
        digit = digits_at(text, at)
        if digit is None:
            return
        match = pattern.match(text, digit.start())
        if match is None:  # behind a slash: 1/2/3/4 is no date
            at = digit.end()
            continue
        at = match.end()
        kind = match.lastindex
        if kind is None:  # pragma: no cover - every alternative has a group
            continue
        if match[2] is not None:
            month = names.get(match[2].lower())
            digits = match[3] or match[5] or match[7]
            if month is not None and (digits or lang != "*") and _is_name(match[2]) and int(match[1]) < 40:
                start = match.start()
                if digits is None:
                    end, year, short = match.end(), None, False
                    end -= text[end - 1] == "."  # the stop of a sentence as often as that of a short name
                else:
                    short = len(digits) == 2
                    year, end = (_century(int(digits)) if short else int(digits)), match.end()
                day = int(match[1])
                left = max(start - 24, 0)
                first = _range_start().search(text, left, start) if _digits().search(text, left, start) else None
                if first is not None:
                    yield _named(text, first.start(), end, year, month, int(first[1]), short, lang)
                yield _named(text, start, end, year, month, day, short, lang)
                continue
            at = match.end(1)  # "3 people": the number may still follow a month, "May 3 people"
            number = match[1]
        elif match[19] is not None:
            number = match[19]
        else:
            if match[8] is not None:
                parts = (int(match[8]), int(match[10]), int(match[11]))
                ahead = text[match.start() - 1] if match.start() else ""
                if ahead not in (".", "-") and parts[0] >= 1000:
                    yield _numeric(text, match, *parts, "YMD", lang)
                continue
            if match[12] is not None:
                ahead = text[match.start() - 1] if match.start() else ""
                if not (ahead in (".", "-", "£", "$", "€") or ahead.isalpha()):
                    yield from _day_month(text, match, order, lang)
                continue
            yield WrittenDate(match.start(), match.end(), int(match[16]), int(match[17]), int(match[18]), order="YMD")
            continue
        # a bare number: "November 29, 2016", "November 2016"
        start = match.start()
        found = _word_before(text, start, spaced=True)
        if found is None or len(number) == 3 or len(number) > 4:
            continue
        word, left = found
        month = names.get(word.lower())
        if month is None or not _is_name(word):
            continue
        if len(number) == 4:
            ahead_day = _word_before(text, left, spaced=True)
            if ahead_day is None or not ahead_day[0].isdigit():
                end = match.start() + 4
                yield WrittenDate(left, end, int(number), month, None)
                at = end
            continue
        tail = _after_month().match(text, start + len(number))
        year_digits = (tail[1] or tail[2]) if tail else None
        if year_digits is None and (
            lang == "*" or text[start + len(number) : start + len(number) + 1] in (":", "%") or month == 5 and word == "may"
        ):
            continue
        end = tail.end() if tail else start + len(number)
        yield _named(text, left, end, int(year_digits) if year_digits else None, month, int(number), False, lang)
        at = max(at, end) if year_digits else at


def _is_name(word: str) -> bool:
    """Whether a word that spells a month may be one: in lower case, "may", "march" and "mar" are not, in English."""
    return word not in ("may", "march", "mar")


def _named(text: str, start: int, end: int, year: int | None, month: int, day: int, short: bool, lang: str) -> WrittenDate:
    weekday, left, right = _weekday_before(text, start, lang)
    return WrittenDate(left if weekday is not None else start, end, year, month, day, weekday, left, right, short_year=short)


def _numeric(text: str, match: re.Match[str], year: int, month: int, day: int, order: str, lang: str) -> WrittenDate:
    start, end = match.span()
    clock = _clock().match(text, end)
    weekday, left, right = _weekday_before(text, start, lang)
    return WrittenDate(
        left if weekday is not None else start, end, year, month, day, weekday, left, right, order, zoned=bool(clock and clock[3])
    )


def _day_month(text: str, match: re.Match[str], order: Order, lang: str) -> Iterator[WrittenDate]:
    """A numeric date that does not begin with its year."""
    first, second, digits = int(match[12]), int(match[14]), match[15]
    short = len(digits) == 2
    if short and match[13] != "/" and not (first <= 31 and second <= 12 and (match[13] == "." or len(text) <= 40)):
        return  # in prose 10-11-12 is a score as often as a date
    year = _century(int(digits)) if short else int(digits)
    month_first = order == "MDY"
    day, month = (second, first) if month_first else (first, second)
    swapped = month > 12 >= day
    if swapped:
        day, month = month, day
    dotted = match[13] == "." and not month_first  # a day comes first wherever full stops are usual
    ambiguous = not swapped and not dotted and day <= 12 and month <= 12 and day != month
    written = _numeric(text, match, year, month, day, "MDY" if month_first != swapped else "DMY", lang)
    yield written._replace(ambiguous=ambiguous, swapped=swapped, short_year=short)


def _century(year: int) -> int:
    return 2000 + year if year < 70 else 1900 + year


def _word_before(text: str, at: int, *, spaced: bool) -> tuple[str, int] | None:
    """The word before an offset, where only white space (and the stop of a short name) parts them, and where it begins."""
    i = at
    while i > 0 and at - i < 4 and text[i - 1] in " \t\u00a0\u202f\n\u2009":
        i -= 1
    if spaced and i == at:
        return None
    end = i - 1 if i > 1 and text[i - 1] == "." else i
    left = max(end - 14, 0)
    i = end
    while i > left and (text[i - 1].isalpha() or text[i - 1].isdigit()):
        i -= 1
    return (text[i:end], i) if i < end else None


def _weekday_before(text: str, at: int, lang: str) -> tuple[int | None, int, int]:
    """The weekday before a date, and where it stands: ``Tue``, ``Tuesday,``, ``(Tue)``, ``Tuesday the``."""
    i = at
    while i > 0 and at - i < 3 and text[i - 1] in " \t\u00a0\u202f,\n\u2009":
        i -= 1
    if i == 0 or i == at and text[i - 1] != ".":
        return None, at, at
    end = i
    if text[end - 1] == ".":
        end -= 1
    left = max(end - 14, 0)
    i = end
    while i > left and (text[i - 1].isalpha() or text[i - 1] == "-"):
        i -= 1
    word = text[i:end]
    if word in ("the", "den", "dem", "le", "el"):
        return _weekday_before(text, i, lang) if i else (None, at, at)
    number = weekdays(lang).get(word.lower())
    if number is None or word in ("sat", "sun", "mon", "wed"):
        return None, at, at
    if word in ("Sun", "Sunday") and _newspaper().search(text, max(i - 24, 0), i):
        return None, at, at
    return number, i, end


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
