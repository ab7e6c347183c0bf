"""Every date of an article, and which of them is the day it was published.

Each source makes its claims (front matter and address here, ``page_dates`` for machines, ``datelines`` for readers). The claims to be the
date of publication are counted a day, each witness once, and the day with the greatest weight wins: one wrong field does not outvote the
rest. A claim with a time zone may mean the day before or after, and joins the one that readers see.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from datetime import date, timedelta
from typing import TYPE_CHECKING, Literal

from ..read.span import Span
from .date_grammar import Order, machine
from .datelines import Lines, visible_claims
from .nodes import DateMention
from .page_dates import Claim, claim, last_resorts, page_claims, path_date

if TYPE_CHECKING:
    from ..read.frontmatter import FrontMatter
    from .document import Document

#: Weight of a claim that settles the matter: what the author wrote for the purpose.
SETTLED = 50.0
STANDS_ALONE = 0.9  #: weight of a date that is a line of its own
CLAIM = 2.0  #: weight from which a source says that it gives the date of publication
ONE_DAY = timedelta(days=1)
MDY_LANGUAGES = ("en-us", "en-ph", "en-us-posix", "es-us")
YMD_LANGUAGES = ("hu", "ja", "zh", "ko", "lt", "sv")


def dates(document: Document) -> tuple[DateMention, ...]:
    """Every date of a document: the best published date first, other claims to it, changes and expiry, then what is mentioned."""
    order = numeric_order(document)
    lines = Lines(document)
    seen = list(visible_claims(document, lines, order))
    declared = document.house.dates.order or "-" in document.lang
    if not declared and order == "DMY" and any(one.mention.written and one.mention.written.swapped for one in seen):
        order = "MDY"  # 11/29/2016 somewhere says how 03/04/2016 is meant
        seen = list(visible_claims(document, lines, order))
    claims = list(_front_matter(document, order))
    claims += _address(document)
    if document.article.source.format != "text":
        shown = {id(one.mention.element): one.mention for one in reversed(seen) if one.mention.element is not None}
        days = {one.mention.day for one in seen if one.weight >= CLAIM and one.mention.kind == "published"}
        claims += _first_of_each([_beside(one, lines, shown) for one in page_claims(document, order)], lines, days)
    claims += seen
    if document.is_page and not any(one.weight >= STANDS_ALONE and one.mention.day is not None for one in claims):
        claims += last_resorts(document, order)
    best, certain = _settle(claims, document, lines.region)
    return tuple(_ordered(claims, best, certain))


def numeric_order(document: Document) -> Order:
    """The order of numeric dates: the house's, else that of the language, or of the locale that a page gives."""
    if document.house.dates.order:
        return document.house.dates.order
    lang = document.lang.lower()
    if "-" not in lang and document.is_page:
        locale = next((one.get("content") or "" for one in document.elements("meta") if one.get("property") == "og:locale"), "")
        lang = locale.replace("_", "-").lower() or lang
    return "MDY" if lang in MDY_LANGUAGES else "YMD" if lang.partition("-")[0] in YMD_LANGUAGES else "DMY"


def _front_matter(document: Document, order: Order) -> Iterator[Claim]:
    matter: FrontMatter | None = document.front_matter
    if matter is None:
        return
    house = document.house.dates
    keys = {_bare(key): value for key, value in matter.values.items()}
    groups: tuple[tuple[tuple[str, ...], Literal["published", "modified", "expires"], float], ...] = (
        (house.keys, "published", 2 * SETTLED),
        (house.modified_keys, "modified", 0.8),
        (house.expiry_keys, "expires", 0.0),
    )
    for names, kind, weight in groups:
        for name in names:
            value = keys.get(_bare(name))
            if value is None or not any(character.isdigit() for character in value.text):
                continue
            written = machine(value.text, order)
            if written is not None:
                found = claim(written, value.text, kind, "front-matter", value.span, "front-matter", weight)
                yield found._replace(mention=found.mention._replace(claimed=True))
                break


def _bare(key: str) -> str:
    """A key without what generators disagree on: case, ``_`` and ``-``."""
    return key.lower().replace("_", "").replace("-", "")


def _address(document: Document) -> Iterator[Claim]:
    """The date in the file's name, and in its path below the content root."""
    path = (document.address or document.article.source.path.rpartition("/")[2]).replace("\\", "/")
    folder, _, name = path.rpartition("/")
    written = path_date(name)
    if written is not None:
        weight = SETTLED if written.start == 0 else 1.0
        yield claim(
            written,
            name[written.start : written.end],
            "published" if weight > CLAIM else "mentioned",
            "filename",
            Span(0, 0),
            "filename",
            weight,
        )
    written = path_date(folder)
    if written is not None:
        yield claim(written, folder[written.start : written.end], "published", "url", Span(0, 0), "address", 3.4)


def _beside(one: Claim, lines: Lines, shown: dict[int, DateMention]) -> Claim:
    """A ``<time>`` without a class is what its visible text is: the article's date beside the headline, a date in prose elsewhere.

    ``shown`` are the visible dates by the id of their ``<time>``.
    """
    mention = one.mention
    if mention.source != "time" or one.weight >= CLAIM or mention.kind == "modified":
        return one
    region = lines.region
    assert mention.element is not None
    visible = shown.get(id(mention.element))
    place = mention.element.open.end
    block = lines.blocks[lines.at(place)] if lines.blocks else None
    if visible is not None and visible.kind == "modified":
        return Claim(mention._replace(kind="modified", claimed=True), one.witness, 0.7)
    if visible is not None and visible.kind == "mentioned":
        sentence = visible.block is not None and len(visible.block.text) > 140
    else:
        inside = visible is None and block is not None and block.start <= place < block.end
        sentence = inside and block is not None and (len(block.text) > 140 or block.zone in ("headline", "heading", "caption", "table"))
    if sentence:
        return one._replace(weight=0.3)
    if region.start <= mention.element.start < region.end and (visible is None or visible.kind != "mentioned"):
        return Claim(mention._replace(kind="published", claimed=True), one.witness, 2.7)
    if block is not None and block.zone == "related" or mention.element.closest("aside", "footer", "nav"):
        return one._replace(weight=one.weight * 0.2)
    return one


def _settle(claims: list[Claim], document: Document, region: Span) -> tuple[date | None, bool]:
    """The day of publication and whether it is certain; (None, False) where nothing says or suggests one."""
    pool = [
        one for one in claims if one.mention.day is not None and one.weight > 0 and document.house.dates.min_year <= one.mention.day.year
    ]
    tomorrow = document.today + ONE_DAY
    pool = [one for one in pool if one.weight >= SETTLED or one.mention.day is None or one.mention.day <= tomorrow] or pool
    if not pool:
        return None, False
    strong = [one for one in pool if one.mention.kind == "published" and one.weight >= CLAIM]
    if not strong:
        return max(pool, key=lambda one: (one.weight, -one.mention.span.start)).mention.day, False
    # Dates that stand alone in a line of the page decide nothing themselves, but bear witness.
    alone = [one for one in pool if one.witness == "visible" and STANDS_ALONE <= one.weight < CLAIM and one.mention.kind != "modified"]
    plain: dict[date, tuple[bool, float]] = {}  # day -> whether readers see it, and the weight
    for one in [*strong, *alone]:
        seen_beside = one.weight >= CLAIM or region.start <= one.mention.span.start < region.end
        if one.mention.day is not None and seen_beside and not _zoned(one):
            plain[one.mention.day] = max(plain.get(one.mention.day, (False, 0.0)), (one.witness == "visible", one.weight))
    votes: dict[date, dict[str, float]] = {}
    for one in strong:
        day = one.mention.day
        assert day is not None
        if _zoned(one):
            day = _local_day(day, plain)
        witnesses = votes.setdefault(day, {})
        witnesses[one.witness] = max(witnesses.get(one.witness, 0.0), one.weight)
    for one in alone:
        if one.mention.day in votes:
            witnesses = votes[one.mention.day]
            witnesses["visible"] = max(witnesses.get("visible", 0.0), one.weight)
    totals = sorted(((sum(witnesses.values()), len(witnesses), day) for day, witnesses in votes.items()), key=_total, reverse=True)
    weight, count, day = totals[0]
    clear = weight >= 2 * (totals[1][0] if len(totals) > 1 else 0.0)
    if weight >= SETTLED or not document.is_page:
        return day, clear
    return day, clear and (count > 1 or weight >= 3.2)


def _total(vote: tuple[float, int, date]) -> float:
    return vote[0]


def _zoned(one: Claim) -> bool:
    return one.mention.written is not None and one.mention.written.zoned


def _local_day(day: date, plain: Mapping[date, tuple[bool, float]]) -> date:
    """The day that a moment with a time zone was where the article was published: what readers or the address say, a day off at most."""
    if day in plain:
        return day
    near = [other for other in (day - ONE_DAY, day + ONE_DAY) if other in plain]
    return max(near, key=plain.__getitem__, default=day)


def _first_of_each(claims: list[Claim], lines: Lines, days: Set[date | None]) -> Iterator[Claim]:
    """Comments and related articles carry dates like the article's own: that beside the headline counts, else the weightiest, the first.

    ``days`` are those that readers see claimed: what stands elsewhere and agrees with none of them is another article's.
    """
    region = lines.region
    kept: dict[str, date | None] = {}
    order = sorted(range(len(claims)), key=lambda i: (not region.start <= claims[i].mention.span.start < region.end, -claims[i].weight))
    out = list(claims)
    for i in order:
        one = claims[i]
        if one.witness not in ("body", "json-ld") or one.weight < CLAIM or one.mention.kind != "published":
            continue
        stray = one.witness == "body" and not region.start <= one.mention.span.start < region.end and not _is_among(one, days)
        if stray or kept.setdefault(one.witness, one.mention.day) != one.mention.day:
            out[i] = Claim(one.mention._replace(kind="mentioned", claimed=False), one.witness, 0.3)
    yield from out


def _is_among(one: Claim, days: Set[date | None]) -> bool:
    """Whether a claim gives one of the days, or none are given; a time zone may move it by one."""
    day = one.mention.day
    return not days or day in days or (day is not None and _zoned(one) and not days.isdisjoint((day - ONE_DAY, day + ONE_DAY)))


def _ordered(claims: list[Claim], best: date | None, certain: bool) -> Iterator[DateMention]:
    """The mentions in the order of ``dates``; years that are left out are those nearest to the article's date."""
    first: list[tuple[float, int, DateMention]] = []
    other: list[tuple[int, int, DateMention]] = []
    ranks = {"published": 0, "modified": 1, "expires": 2, "mentioned": 3}
    chosen = max((one for one in claims if best is not None and one.mention.day == best), key=lambda one: one.weight, default=None)
    for one in claims:
        mention = one.mention
        if mention.day is None and mention.written is not None and mention.written.year is None and best is not None:
            mention = mention._replace(day=mention.written.nearest(best))
        if one is chosen and mention.kind != "published":
            alone = mention.visible and one.weight >= STANDS_ALONE
            mention = mention._replace(kind="published", source="dateline" if alone else mention.source)
        if mention.kind == "published" and mention.day is not None and mention.day == best:
            first.append((-one.weight, mention.span.start, mention._replace(certain=certain)))
        else:
            sure = mention.source == "front-matter" and mention.day is not None
            other.append((ranks[mention.kind], mention.span.start, mention._replace(certain=sure)))
    first.sort(key=lambda item: item[:2])
    other.sort(key=lambda item: item[:2])
    for _, _, mention in first:
        yield mention
    for _, _, mention in other:
        yield mention
