"""Which address leads to which file: where a generator puts the page of a content file, and what is redirected.

What is known exactly (front matter ``url`` or ``permalink``, ``site.permalinks``, aliases, ``_redirects``) is a table; what a generator's
own configuration may decide is judged kindly: an address whose slug is an article's, and whose digits are its date's, leads there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import NamedTuple
from urllib.parse import unquote

from .address import PAGE_ENDINGS, key

ALIASES = ("aliases", "alias", "redirect_from", "redirect-from", "redirects")
#: Keys of front matter that say where a page is, or was.
KEYS = frozenset((*ALIASES, "permalink", "url", "slug"))


class Redirect(NamedTuple):
    """``pattern`` matches a path without slashes around it; ``to`` is where it leads, with ``:name`` and ``:splat`` filled in."""

    pattern: re.Pattern[str]
    to: str
    status: int

    def match(self, path: str) -> str | None:
        found = self.pattern.fullmatch(path.strip("/"))
        if found is None:
            return None
        to = self.to
        for name, value in found.groupdict().items():
            to = to.replace(":" + name, value or "")
        return to


def redirects(text: str) -> tuple[dict[str, str], list[Redirect]]:
    """The lines of a ``_redirects`` file: exact ones by ``key``, and those with ``*`` and ``:name``."""
    exact: dict[str, str] = {}
    patterns: list[Redirect] = []
    for line in text.splitlines():
        words = line.split("#", 1)[0].split() if line.lstrip().startswith("#") else line.split()
        if len(words) < 2 or words[0].startswith("#"):
            continue
        source, rest = words[0], [word for word in words[1:] if "=" not in word or "://" in word or word.startswith("/")]
        if not rest or rest[0][:3].isdigit():
            continue
        status = next((int(word[:3]) for word in rest[1:] if word[:3].isdigit()), 301)
        if status >= 400:
            continue
        if "://" in source:
            source = "/" + source.split("://", 1)[1].partition("/")[2]
        if "*" in source or "/:" in source:
            parts = re.split(r"(\*|:[A-Za-z]\w*)", source.strip("/"))
            expression = "".join(
                r"(?P<splat>.*)" if part == "*" else f"(?P<{part[1:]}>[^/]+)" if part.startswith(":") else re.escape(part) for part in parts
            )
            if expression.count("(?P<splat>") > 1:
                continue
            # "/old/*" takes "/old" too
            expression = re.sub(r"/\(\?P<splat>\.\*\)\Z", "(?:/(?P<splat>.*))?", expression)
            patterns.append(Redirect(re.compile(expression), rest[0], status))
        else:
            exact.setdefault(key(unquote(source)), rest[0])
    return exact, patterns


@cache
def _dated_name() -> re.Pattern[str]:
    return re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})-(.+)")


class Content(NamedTuple):
    """What a content file says of its own address: front matter, else nothing. ``date`` is ``2016-11-29`` or ""."""

    url: str = ""
    slug: str = ""
    title: str = ""
    date: str = ""
    aliases: tuple[str, ...] = ()


def content(values: Mapping[str, str]) -> Content:
    """The address facts of front matter (dotted keys and printed values)."""
    aliases: list[str] = []
    for name, value in values.items():
        head = name.partition(".")[0]
        if head in ALIASES and value:
            text = value.strip()
            inner = text[1:-1].split(",") if text.startswith("[") and text.endswith("]") else [text]
            aliases += [one.strip().strip("\"'") for one in inner if one.strip()]
    date = re.match(r"\s*(\d{4})-(\d{1,2})-(\d{1,2})", values.get("date", ""))
    return Content(
        values.get("permalink") or values.get("url") or "",
        values.get("slug", ""),
        values.get("title", ""),
        f"{date[1]}-{int(date[2]):02}-{int(date[3]):02}" if date else "",
        tuple(aliases),
    )


def slugify(title: str) -> str:
    from .slugs import collapsed

    return collapsed(title)


def stem(path: str) -> tuple[str, str]:
    """(the folder, the name that becomes the slug) of a content file: for ``a/b/index.md`` they are ``a`` and ``b``."""
    where = path
    for ending in PAGE_ENDINGS:
        if where.lower().endswith(ending):
            where = where[: -len(ending)]
            break
    folder, _, name = where.rpartition("/")
    if name.lower() in ("index", "_index", "readme"):
        folder, _, name = folder.rpartition("/")
    return folder, name


def permalink(pattern: str, path: str, facts: Content) -> str | None:
    """The address that a pattern such as ``/news/:year/:slug/`` gives a file; None where a part of it is not known."""
    folder, name = stem(path)
    dated = _dated_name().fullmatch(name)
    date = facts.date or (f"{dated[1]}-{int(dated[2]):02}-{int(dated[3]):02}" if dated else "")
    bare = dated[4] if dated else name
    year, _, rest = date.partition("-")
    month, _, day = rest.partition("-")
    slug = facts.slug or bare
    words = {
        "year": year,
        "month": month,
        "day": day,
        "i_month": month.lstrip("0"),
        "i_day": day.lstrip("0"),
        "short_year": year[2:],
        "y_day": "",
        "title": slugify(facts.slug or facts.title) if facts.title and not dated else slug,
        "slug": slug,
        "slugorfilename": slug,
        "slugorcontentbasename": slug,
        "filename": name,
        "contentbasename": name,
        "name": name,
        "section": folder.partition("/")[0],
        "sections": folder,
        "path": folder,
        "categories": "",
        "collection": folder.strip("_"),
        "output_ext": ".html",
    }
    missing = False

    def fill(match: re.Match[str]) -> str:
        nonlocal missing
        value = words.get(match[1].lower())
        missing = missing or not value
        return value or ""

    address = re.sub(r":(\w+)", fill, pattern)
    return None if missing else key(unquote(address))


def names(path: str, facts: Content) -> set[str]:
    """Every slug that an article's address may end in."""
    _, name = stem(path)
    dated = _dated_name().fullmatch(name)
    bare = dated[4] if dated else name
    found = {bare, bare.split(".")[0], facts.slug}
    if facts.title:
        found.add(slugify(facts.title))
    return {one.lower() for one in found if one}


def day(path: str, facts: Content) -> str:
    """The date that may stand in an article's address, ``2016-11-29`` or ""."""
    dated = _dated_name().fullmatch(stem(path)[1])
    return facts.date or (f"{dated[1]}-{int(dated[2]):02}-{int(dated[3]):02}" if dated else "")


def agrees(address: str, date: str) -> bool:
    """Whether the digits of an address (``2016/11/29/devo``) are a date's; an address without digits agrees with any."""
    digits = [part for part in address.split("/")[:-1] if part.isdigit()]
    wanted = date.split("-") if date else []
    return not digits or (len(digits) <= 3 and len(wanted) >= len(digits) and all(int(a) == int(b) for a, b in zip(digits, wanted)))


def generator(names: Iterable[str]) -> str:
    """``hugo``, ``jekyll``, ``eleventy`` or ``plain``, by the names at the top of a site; those of folders end in a slash."""
    top = set(names)
    if top & {"hugo.toml", "hugo.yaml", "hugo.yml", "hugo.json"} or (
        top & {"config.toml", "config.yaml", "config.yml"} and "content/" in top
    ):
        return "hugo"
    if top & {"_config.yml", "_config.yaml", "_posts/"}:
        return "jekyll"
    if top & {".eleventy.js", "eleventy.config.js", "eleventy.config.mjs", "eleventy.config.cjs"}:
        return "eleventy"
    return "plain"
