"""Dates that a page gives to machines: JSON-LD, meta, microdata, ``<time>``, data attributes, its canonical address.

Each is a ``Claim``: a date, what it is said to be, and how much that is worth as the date of publication. The names are those in use
on news sites: schema.org, Open Graph, Dublin Core, rNews, Parse.ly, Sailthru, hAtom, citation tags.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from ..read.span import Span
from ..read.tree import Element, Text
from .date_grammar import WrittenDate, is_machine_readable, machine, parse
from .nodes import DateMention, Kind, Source

if TYPE_CHECKING:
    from .date_grammar import Order
    from .document import Document


class Claim(NamedTuple):
    """A date of the page and its weight as the date of publication.

    ``witness`` is who says so: claims of one witness come from one field of one system and count once. Weights: 3 and more is a
    claim to be the date of publication; below 1 is a date that stands somewhere and is worth a guess.
    """

    mention: DateMention
    witness: str
    weight: float


#: Names of meta elements, without case and without ``-``, ``_``, ``.`` and ``:``, which sites write as they like.
PUBLISHED = frozenset(
    "articlepublishedtime articlepublished articlepostdate articlepublicationdate articlepublishdate articledateoriginal articledate "
    "articlefirstpublished ogpublishedtime ogarticlepublishedtime ogpubdate ogreleasedate ogregdate "
    "datepublished publisheddate publishdate pubdate publicationdate published publishedat publishedon publishedtime publishtime "
    "releasedate issued dateissued firstpublished firstpublishdate dateposted postdate displaydate originalpublicationdate "
    "dcdateissued dctermsissued dcdatepublished dctermsdate dctermsdateissued dcdate dcissued rnewsdatepublished parselypubdate "
    "sailthrudate citationpublicationdate citationdate citationonlinedate bepresscitationdate prismpublicationdate eprintsdate "
    "cxenseparserecspublishtime cxenseparsepublishtime btpubdate vrpublishedtime lparticlepublishedtime rbpubdate gentime ptime "
    "shareaholicarticlepublishedtime newsarticledatepublished dcsextarticlefirstpublished".split()
)
CREATED = frozenset(
    "date datum dctermscreated dcdatecreated dccreated created createdat createdate articlecreated datecreated creationdate docdate".split()
)
MODIFIED = frozenset(
    "articlemodifiedtime articlemodified articleupdated ogupdatedtime ogmodifiedtime datemodified modified lastmod lastmodified "
    "lastupdated dctermsmodified dcdatemodified dcmodified modificationdate utime updatedtime revisiondate revised".split()
)
ARTICLE = ("article", "newsarticle", "blogposting", "reportagenewsarticle", "report", "liveblogposting", "socialmediaposting", "posting")
_SHORT = tuple("jan feb mar apr may jun jul aug sep oct nov dec".split())
SEPARATORS = {ord(mark): None for mark in "-_.: "}
NAMES = ("property", "name", "itemprop", "http-equiv")


@cache
def _json_token() -> re.Pattern[str]:
    return re.compile(r'"((?:[^"\\]|\\.)*+)\\?(?:"|\Z)|[{}\[\]]', re.S)  # an open string ends with the text: never twice


@cache
def _json_key() -> re.Pattern[str]:
    return re.compile(r"date(?:Published|Modified|Created)|uploadDate")


@cache
def _data_name() -> re.Pattern[str]:
    return re.compile(
        r"data-(?:[a-z]+-)?(?:date|datetime|time|timestamp|pub-?date|publish(?:ed)?(?:-?(?:date|at|time|on))?|utime|created(?:-at)?)\Z"
    )


@cache
def date_class() -> re.Pattern[str]:
    """Class and id names of what holds the date of an article."""
    return re.compile(
        r"(?i)(?:^|[-_\s])(?:(?:pub|entry|post|article|story|news|blog|content|page|artikel|meta|item|publish(?:ed|ing)?|"
        r"submitted|posted|created|"
        r"issue|cp)?[-_]?(?:date(?:time|line)?|datum|fecha|data|zeit|time(?:stamp)?)|published(?:[-_]?(?:on|at))?|"
        r"posted(?:[-_]?(?:on|at))?|"
        r"post[-_]?meta|entry[-_]?meta|article[-_]?(?:meta|info)|submitted|byline|post[-_]?(?:info|details|header)|"
        r"(?:blog)?meta(?:[-_]?data)?|pubdate|"
        r"veroeffentlicht|publie|dtstart)(?:$|[-_\s])|(?:published|pub|publish|post|entry|article)(?:Date|Time)|dateline|"
        r"(?-i:(?<![a-z])meta(?=[A-Z])|Meta(?![a-z]))"
    )


def page_claims(document: Document, order: Order) -> list[Claim]:
    """Every claim that the page makes to machines, in document order within each kind."""
    out: list[Claim] = []
    for element in document.elements("script"):
        if "ld+json" in (element.get("type") or "").lower():
            out += _json_ld(element, order)
    out += _meta(document, order)
    out += _attributes(document, order)
    out += _canonical(document)
    return out


def claim(
    written: WrittenDate | None,
    text: str,
    kind: Kind,
    source: Source,
    span: Span,
    witness: str,
    weight: float,
    element: Element | None = None,
) -> Claim:
    day = written.calendar_day if written else None
    mention = DateMention(
        day, text, kind, source, span, False, written, element=element, claimed=weight >= 2 or kind in ("modified", "expires")
    )
    return Claim(mention, witness, weight)


def _json_ld(script: Element, order: Order) -> Iterator[Claim]:
    """Dates in JSON-LD: those of an article weigh more than those of a page, video or comment. Broken JSON is read all the same."""
    for leaf in script.children:
        if not isinstance(leaf, Text) or "date" not in leaf.text and "Date" not in leaf.text:
            continue
        text, at = leaf
        objects: list[list[str]] = []  # the types of each open object
        held: list[tuple[str, str, Span, list[str], int]] = []
        key: str | None = None
        is_type = False
        for token in _json_token().finditer(text):
            glyph = token[0]
            if glyph == "{":
                objects.append([])
                key, is_type = None, False
            elif glyph == "}":
                if objects:
                    objects.pop()
                key, is_type = None, False
            elif glyph == "[" or glyph == "]":
                is_type = is_type and glyph == "["
            else:
                value = token[1]
                follows = text[token.end() : token.end() + 8].lstrip()[:1]
                if follows == ":":
                    key, is_type = value, value == "@type"
                elif is_type:
                    if objects:
                        objects[-1].append(value.lower())
                    key = None
                elif key is not None:
                    if _json_key().fullmatch(key):
                        span = Span(at.start + token.start(1), at.start + token.end(1))
                        held.append((key, value, span, objects[-1] if objects else [], len(objects)))
                    key = None
        for key, value, span, types, depth in held:
            written = machine(value, order)
            if written is None:
                continue
            article = any(one.endswith(ARTICLE) for one in types)
            page = article or any(one in ("webpage", "itempage", "webcontent") for one in types) or not types
            if key == "dateModified":
                yield claim(written, value, "modified" if page else "mentioned", "json-ld", span, "json-ld", 0.8 if page else 0.2)
            elif key == "datePublished":
                weight = 3.2 if article else 2.6 if page else 1.2 if depth < 3 else 0.3
                yield claim(written, value, "published" if page else "mentioned", "json-ld", span, "json-ld", weight)
            else:
                yield claim(written, value, "mentioned", "json-ld", span, "json-ld", 1.5 if article else 0.6)


def _meta(document: Document, order: Order) -> Iterator[Claim]:
    for element in document.elements("meta"):
        content = element.attribute("content")
        if content is None or content.value_span is None:
            continue
        for attribute in element.attributes:
            if attribute.name not in NAMES:
                continue
            name = attribute.value.strip().lower().translate(SEPARATORS)
            published, created, modified = name in PUBLISHED, name in CREATED, name in MODIFIED
            if not (published or created or modified):
                continue
            written = machine(content.value, order)
            if written is not None:
                microdata = attribute.name == "itemprop"
                source: Source = "microdata" if microdata else "meta"
                kind: Kind
                if attribute.name == "http-equiv" and modified:
                    weight, kind = 0.5, "modified"
                else:
                    weight, kind = (3.0, "published") if published else (2.2, "published") if created else (0.8, "modified")
                yield claim(written, content.value, kind, source, content.value_span, "body" if microdata else "meta", weight)
            break


def _attributes(document: Document, order: Order) -> Iterator[Claim]:
    """``<time>``, microdata, hAtom's ``abbr.published`` and data attributes, wherever they stand in the body."""
    seen: dict[str, bool] = {}
    for element in document.having("itemprop", "title", "datetime", "content", "data-"):
        if element.tag in ("meta", "script", "link"):
            continue
        itemprop = classes = ""
        title = data = None
        for attribute in element.attributes:
            name = attribute.name
            if name == "itemprop":
                itemprop = attribute.value.lower()
            elif name == "class":
                classes = attribute.value.lower()
            elif name == "title":
                title = attribute
            elif name.startswith("data-"):
                wanted = seen.get(name)
                if wanted is None:
                    wanted = seen[name] = _data_name().match(name) is not None
                if wanted and attribute.value_span is not None and attribute.value[:1].isdigit():
                    data = attribute
        if element.tag == "time":
            yield from _time(element, itemprop, classes, order)
        elif "datepublished" in itemprop or "datecreated" in itemprop or "datemodified" in itemprop:
            value, span = _value(element)
            written = machine(value, order)
            if written is not None:
                modified = "datepublished" not in itemprop and "datemodified" in itemprop
                weight = 0.8 if modified else 3.0 if "published" in itemprop else 2.2
                yield claim(written, value, "modified" if modified else "published", "microdata", span, "body", weight, element)
        elif title is not None and title.value[:1].isdigit() and ("published" in classes or "date" in classes):
            written = machine(title.value, order)
            if written is not None and title.value_span is not None:
                yield claim(written, title.value, "published", "microdata", title.value_span, "body", 2.6, element)
        elif data is not None and data.value_span is not None and len(data.value) >= 8:
            written = machine(data.value, order)
            if written is not None and written.calendar_day is not None and written.order == "YMD":
                yield claim(written, data.value, "mentioned", "microdata", data.value_span, "body", 0.9, element)


def _value(element: Element) -> tuple[str, Span]:
    """The value of a microdata property and where it stands: an attribute's, else the first text inside."""
    found = element.attribute("content") or element.attribute("datetime") or element.attribute("title")
    if found is not None and found.value_span is not None:
        return found.value, found.value_span
    leaf = next((leaf for leaf in element.texts() if not leaf.text.isspace()), None)
    return (leaf.text, leaf.source) if leaf is not None else ("", element.open)


def _time(element: Element, itemprop: str, classes: str, order: Order) -> Iterator[Claim]:
    found = element.attribute("datetime") or element.attribute("content") or element.attribute("title")
    if found is None or found.value_span is None or not found.value.strip():
        return
    written = machine(found.value, order)
    if written is None or not written.complete:
        return
    names = classes.replace("_", "-")
    published = "datepublished" in itemprop or element.attribute("pubdate") is not None or "publish" in names or "dt-published" in names
    modified = not published and ("datemodified" in itemprop or "updated" in names or "modified" in names)
    if published:
        one = claim(written, found.value, "published", "time", found.value_span, "body", 3.0, element)
    elif modified:
        one = claim(written, found.value, "modified", "time", found.value_span, "body", 0.7, element)
    else:
        strong = "entry-date" in names or "post-date" in names or "posted" in names or "article" in names
        one = claim(written, found.value, "mentioned", "time", found.value_span, "body", 1.9 if strong else 1.0, element)
    yield one if is_machine_readable(found.value) else one._replace(mention=one.mention._replace(machine_readable=False))


@cache
def _path() -> re.Pattern[str]:
    months = "|".join(_SHORT)
    return re.compile(
        rf"(?i)(?<!\d)((?:19|20)\d\d)(?:([-/._])(\d{{1,2}}|{months})\2(\d{{1,2}})(?!\d)|(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d))"
    )


def path_date(path: str) -> WrittenDate | None:
    """The full date in the path of an address or file: ``/2016/11/29/``, ``2016-11-29-title``, ``/20161129/``, ``/2016/nov/29/``."""
    for match in _path().finditer(path):
        year = int(match[1])
        if match[3]:
            month = int(match[3]) if match[3].isdigit() else _SHORT.index(match[3].lower()) + 1
            day = int(match[4])
            if match[2] not in "/-" and match.start() != 0:
                continue
        else:
            month, day = int(match[5]), int(match[6])
        return WrittenDate(match.start(), match.end(), year, month, day, order="YMD")
    return None


def _canonical(document: Document) -> Iterator[Claim]:
    """The date in the page's own address, as it gives it itself."""
    places = [
        (element.attribute("href"), element)
        for element in document.elements("link")
        if any(word in ("canonical", "shortlink") for word in (element.get("rel") or "").lower().split())
    ]
    places += [
        (element.attribute("content"), element)
        for element in document.elements("meta")
        if (element.get("property") or element.get("name") or "").lower() in ("og:url", "twitter:url", "parsely-link")
    ]
    for attribute, element in places:
        if attribute is None or attribute.value_span is None:
            continue
        value = attribute.value
        at = value.find("//")
        slash = value.find("/", at + 2) if at >= 0 else 0
        if slash < 0:
            continue
        end = min((i for i in (value.find("?"), value.find("#")) if i >= 0), default=len(value))
        written = path_date(value[slash:end])
        if written is not None and written.possible:
            text = value[slash + written.start : slash + written.end]
            span = attribute.value_span
            if span.end - span.start == len(value):
                span = Span(span.start + slash + written.start, span.start + slash + written.end)
            yield claim(written, text, "published", "url", span, "address", 3.4, element)
            return


@cache
def _in_script() -> re.Pattern[str]:
    return re.compile(
        r"""["'](?:date|datepublished|date_published|publish_?date|publishedat|published_at|publish(?:ed)?_?time|published|pubdate|pub_date|"""
        r"""publication_?date|article_?date|page_?date|post_?date|created_?at|date_?created|firstpublish\w*)["']\s*[:=,]\s*["'](\d{4}-?\d\d-?\d\d[^"']{0,40})""",
        re.I,
    )


def last_resorts(document: Document, order: Order) -> Iterator[Claim]:
    """What is worth a look where nothing else says when: the data of the page's scripts, its title, the address of its picture."""
    for element in document.elements("script"):
        for leaf in element.children:
            if isinstance(leaf, Text):
                match = _in_script().search(leaf.text)
                written = machine(match[1], order) if match else None
                if match is not None and written is not None and written.calendar_day is not None:
                    span = Span(leaf.source.start + match.start(1), leaf.source.start + match.end(1))
                    yield claim(written, match[1], "mentioned", "json-ld", span, "script", 0.85)
    for element in document.elements("title"):
        for leaf in element.children:
            if isinstance(leaf, Text) and (written := parse(leaf.text, order, document.lang)) is not None and written.complete:
                yield claim(written, leaf.text[written.start : written.end], "mentioned", "meta", leaf.source, "title", 0.7)
    for element in document.elements("meta"):
        content = element.attribute("content")
        if content is not None and content.value_span is not None and element.get("property") == "og:image":
            written = path_date(content.value)
            if written is not None and written.calendar_day is not None:
                yield claim(written, content.value[written.start : written.end], "mentioned", "meta", content.value_span, "picture", 0.5)
