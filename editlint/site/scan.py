"""What other pages need to know of a page, by a scan that is ten times cheaper than reading it.

The scan errs on one side only: it may take for a link or an id what is none (in a comment, in code), so that "all is well" can be
believed, and anything else is looked at again on the Document. What it cannot make out makes the page ``unsure``.
"""

from __future__ import annotations

import json
import re
from functools import cache
from html import unescape
from typing import NamedTuple


class Page(NamedTuple):
    """``links``: every address that an article's link may have, as decoded. ``ids`` of elements, ``headings`` as written.

    ``title`` is most likely the headline, ``base`` the ``<base href>``. ``matter``: it has front matter, ``keys`` are the names of its keys
    in small letters, a space between (None: only a reader can tell). ``templated``: template tags may add ids and links. ``unsure``: the
    scan cannot vouch for ``links``; ``complete``: a whole HTML page, all of whose ids are here.
    ``year`` is the latest year of this century that it names (0: none), ``held``: a word may say that it is not to be read yet, or no more.
    """

    links: tuple[str, ...]
    ids: frozenset[str]
    headings: tuple[str, ...]
    title: str
    base: str
    matter: bool
    keys: str | None
    templated: bool
    unsure: bool
    complete: bool
    year: int
    held: bool

    def dump(self) -> str:
        """As JSON; ``load`` is the way back."""
        return json.dumps([self.links, sorted(self.ids), *self[2:]], ensure_ascii=False)


def load(text: str) -> Page:
    links, ids, headings, *rest = json.loads(text)
    return Page(tuple(links), frozenset(ids), tuple(headings), *rest)


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """An ``href`` of an element whose name begins as those do that have one, an ``id`` (in small letters, in any; also in what is no tag),
    and the ``name`` of an ``a``."""
    value = r"""\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))"""
    return (
        re.compile(r"""<([aAbBiIlLuU][^\s<>/]{0,40})[^<>]{0,2000}?[\s"'/](?:href|HREF|Href)""" + value),
        re.compile(r"""id(?<=[\s"'/]id)""" + value),
        re.compile(r"""[iI][dD](?<=[\s"'/]..)""" + value),
        re.compile(r"""<[aA][^<>]{0,2000}?[\s"'/](?:name|NAME)""" + value),
    )


@cache
def _markdown() -> tuple[re.Pattern[str], ...]:
    return (
        re.compile(r"\]\(\s{0,9}(?:<([^<>\n]*)>|((?:[^\s()\\]|\\.|\([^\s()]*\))*))"),
        re.compile(r"(?m)^[ >\t]{0,12}(?:[-*+] +)?\[[^\]\n]{1,999}\]:[ \t]*\n?[ \t]*<?([^\s<>]+)"),
        re.compile(r"<([a-zA-Z][a-zA-Z0-9+.-]{1,31}:[^\s<>]*)>"),
        re.compile(r"(?m)^[ >\t]{0,12}(?:[-*+] +|\d+[.)] +)?#{1,6}[ \t]+([^\n]*)"),
        re.compile(r"(?m)^[ >]{0,12}(\S[^\n]*)\n[ >]{0,12}(?:=+|-+)[ \t]*$"),
        re.compile(r"\{:?[^{}\n]{0,80}?#([^\s{}#]+)[^{}\n]{0,80}\}"),
    )


@cache
def _bare() -> re.Pattern[str]:
    return re.compile(r"(?:https?://|www\.)[^\s<>\"“”]+[^\s<>\"“”.,;:!?)\]’']")


def scan(text: str, format: str) -> Page:
    """The facts of a file's text. Linear in its length; raises nothing."""
    links: list[str] = []
    headings: tuple[str, ...] = ()
    ids: set[str] = set()
    base = ""
    hrefs, ids_in_small, ids_in_any, named = _patterns()
    unsure = False
    matter = text.startswith(("---", "+++", "{", "\n---"))
    complete = format == "html" and "<html" in text
    if format != "text" and "<" in text:
        count = 0
        for tag, double, single, bare in hrefs.findall(text):
            count += 1
            low = tag.lower()
            if low == "a" or low == "area":
                links.append(double or single or bare)
            elif low == "base" and not base:
                base = double or single or bare
        unsure = count < text.count("href") + _times(text, "HREF")
        capital = _times(text, "ID=")
        given = (ids_in_any if capital else ids_in_small).findall(text)
        ids.update(double or single or bare for double, single, bare in given)
        complete = complete and len(given) >= text.count("id=") + _times(text, "id =") + capital
        if "name=" in text or "NAME=" in text:
            ids.update(double or single or bare for double, single, bare in named.findall(text))
    if format == "markdown":
        inline, reference, angle, atx, setext, custom = _markdown()
        found = inline.findall(text)
        unsure = unsure or len(found) < text.count("](")
        for quoted, plain in found:
            links.append(quoted or plain)
        if "]:" in text:
            links += reference.findall(text)
        if "<" in text:
            links += angle.findall(text)
        headings = (*atx.findall(text), *setext.findall(text))
        if "{" in text:
            ids.update(custom.findall(text))
    if format != "html" and ("://" in text or "www." in text):
        links += _bare().findall(text)
    if "&" in text or "\\" in text:
        links = [unescape(link) if "&" in link else link for link in links]
        ids = {unescape(one) if "&" in one else one for one in ids}
        unsure = unsure or (format == "markdown" and any("\\" in link for link in links))
    return Page(
        tuple(links),
        frozenset(ids),
        headings,
        _title(text, format, headings),
        unescape(base),
        matter,
        _keys(text) if matter else "",
        ("{" in text and ("{{" in text or "{%" in text)) or ("%" in text and "<%" in text),
        unsure,
        complete,
        max(map(int, _year().findall(text)), default=0),
        any(word in text for word in ("xpires", "unpublish", "unavailable_after"))
        or (matter and any(word in text[:4000] for word in ("draft", "ublished", "status", "state", "xpir"))),
    )


@cache
def _plain_matter() -> re.Pattern[str]:
    """Front matter of nothing but keys with words and numbers, quoted texts and short lists: no reader of YAML trips over it."""
    value = r"(?:[^\W_][\w ,./()-]*+|\"[^\"\\\n]*+\"|'[^'\n]*+'|\[(?:\w[\w -]*+(?:, *+\w[\w -]*+)*+)?\])"
    return re.compile(rf"---\n((?:[A-Za-z_][\w-]*+:(?: {value})? *+\n)++)---[ \t]*+(?:\n|\Z)")


def _keys(text: str) -> str | None:
    found = _plain_matter().match(text)
    return " ".join(line.partition(":")[0].lower() for line in found[1].splitlines()) if found is not None else None


def _times(text: str, word: str) -> int:
    """How often a word is in a text; faster than ``count`` where it hardly ever is."""
    return text.count(word) if word in text else 0


@cache
def _year() -> re.Pattern[str]:
    return re.compile(r"20\d\d")


@cache
def _dated() -> re.Pattern[str]:
    """A year of this century beside the number of a day: a year first, or last with a few words, tags and stops before it."""
    tag = r"<[^<>\d]{0,60}>"
    return re.compile(
        rf"(20\d\d)(?=[01]\d[0-3]\d|[\W_年]{{1,3}}(?:[^\W\d_]{{3,12}}[\W_]{{1,3}})?\d)|"
        rf"\d(?=(?:[-/.]|[-/][^\W\d_]{{3,12}}[-/]|(?:[^\d/<>-]|{tag}){{0,40}}?)(20\d\d))"
    )


def dated(text: str) -> int:
    """The latest year of this century that a text has in what may be a whole date (0: none)."""
    return max((int(first or last) for first, last in _dated().findall(text)), default=0)


@cache
def _titles() -> tuple[re.Pattern[str], ...]:
    return (
        re.compile(r"(?is)<h1[^<>]{0,2000}>(.{0,1000}?)</h1"),
        re.compile(r"(?is)<title[^<>]{0,2000}>(.{0,1000}?)</title"),
        re.compile(r"(?m)^[\"']?title[\"']?[ \t]*[:=][ \t]*[\"']?([^\n]*?)[\"']?,?[ \t]*$"),
        re.compile(r"<[^<>]*>"),
    )


def _title(text: str, format: str, headings: tuple[str, ...]) -> str:
    """What is most likely the headline."""
    h1, title, matter, tag = _titles()
    if format == "text":
        return text.lstrip()[:200].partition("\n")[0]
    found = matter.search(text, 0, 2000) if text.startswith(("---", "+++", "{")) else None
    if found is None and format == "html":
        found = h1.search(text) or title.search(text, 0, 20000)
    if found is not None:
        return unescape(tag.sub("", found[1])).strip()
    return heading_text(headings[0]) if headings else ""


@cache
def _heading_markup() -> tuple[re.Pattern[str], ...]:
    return (
        re.compile(r"[ \t]+#*[ \t]*$|\s*\{:?[^{}]*\}\s*$"),
        re.compile(r"!?\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])"),
        re.compile(r"<[^<>]*>|[`*~]|(?<!\w)_+|_+(?!\w)"),
    )


def heading_text(line: str) -> str:
    """A Markdown heading's text without its markup, near enough for its slug."""
    end, link, mark = _heading_markup()
    return unescape(mark.sub("", link.sub(r"\1", end.sub("", end.sub("", line))))).strip()
