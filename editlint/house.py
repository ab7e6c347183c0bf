"""The house: what an editor decides once for all articles.

One frozen dataclass a section of ``editlint.toml``; field ``min_year`` is the key ``min-year``. The comment ``#:`` on a
field is its documentation. ``understand`` and the rules receive the House, never the configuration.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal


def _check_selectors(key: str, *selectors: str) -> None:
    """Raises ValueError, which names the key, for what is no CSS selector."""
    for css in selectors:
        from .read.soup import check

        try:
            check(css)
        except ValueError as error:
            raise ValueError(f"{key}: {error}") from None


@dataclass(frozen=True, slots=True)
class Quotes:
    """``[quotes]``: marks and what stands beside them."""

    glyphs: Literal["auto", "curly", "straight"] = "auto"  #: shape of the marks; auto: as most of the article has them
    outer: Literal["auto", "double", "single", "any"] = "auto"  #: marks of an outer quotation
    headline: Literal["any", "single", "double"] = "any"  #: marks in headlines
    scare: Literal["as-outer", "single"] = "as-outer"  #: scare quotes may be single in a double house
    punctuation: Literal["", "inside", "outside", "logical"] = ""  #: comma and full stop at a closing mark
    primes: Literal["ignore", "prime"] = "ignore"  #: feet, inches, minutes, seconds as prime marks
    dash: Literal["", "spaced-en", "unspaced-em", "spaced-em"] = ""  #: the house's dash in a sentence
    ranges: Literal["", "en", "hyphen"] = ""  #: the dash of a number range
    ellipsis: Literal["", "char", "dots", "spaced-dots"] = ""  #: the house's ellipsis
    entities: bool = False  #: keep marks as entities (``&ldquo;``) when a fix replaces one


@dataclass(frozen=True, slots=True)
class Dates:
    """``[dates]``: how articles are dated."""

    format: str = ""  #: house format of a dateline, strftime with ``%-d`` on every system
    order: Literal["", "DMY", "MDY", "YMD"] = ""  #: order of numeric dates; default from the language
    keys: tuple[str, ...] = ("date", "publishDate", "published", "pubDate", "published_at", "datePublished")
    """Front-matter keys of the publication date, the best first; ``a.b`` is a nested key. Case, ``_`` and ``-`` do not matter."""
    modified_keys: tuple[str, ...] = ("lastmod", "modified", "updated", "last_modified_at", "dateModified")
    """Front-matter keys of the last change."""
    expiry_keys: tuple[str, ...] = ("expiryDate", "expires", "unpublishDate")  #: front-matter keys of the expiry
    embargo_keys: tuple[str, ...] = ("embargo", "embargo_until", "embargoUntil")  #: an embargoed article may be of the future
    min_year: int = 1990  #: a publication date before it is a slip
    accept: tuple[Literal["dateline", "byline", "time", "json-ld", "meta", "microdata", "front-matter", "filename", "url"], ...] = (
        "dateline",
        "byline",
        "time",
        "json-ld",
        "meta",
        "microdata",
        "front-matter",
        "filename",
        "url",
    )
    """What counts as the date of a headline."""

    def __post_init__(self) -> None:
        if self.format:
            from .understand.date_grammar import format_parts

            try:
                format_parts(self.format)
            except ValueError as error:
                raise ValueError(f"format: {error}") from None


@dataclass(frozen=True, slots=True)
class SiteHouse:
    """``[site]``: the content root and its addresses."""

    root: str = ""  #: the content root, from the folder of the configuration
    url: str = ""  #: the site's own address, ``https://example.org``
    staging_hosts: tuple[str, ...] = ()  #: hosts that must not be linked from published articles
    lang: str = ""  #: language of articles that declare none
    article: str = ""  #: CSS selector of the article in a page
    skip: tuple[str, ...] = ()  #: CSS selectors of what no rule reads
    permalinks: Mapping[str, str] = field(default_factory=dict)  #: folder = address pattern (``/news/:year/:slug/``)
    generator: Literal["", "hugo", "jekyll", "eleventy", "plain"] = ""  #: how content files become addresses; default: found out

    def __post_init__(self) -> None:
        _check_selectors("article", *([self.article] if self.article else ()))
        _check_selectors("skip", *self.skip)


@dataclass(frozen=True, slots=True)
class RelatedHouse:
    """``[related]``: what is related news."""

    headings: tuple[str, ...] = ()  #: further headings that open a related block ("From the archive")
    selectors: tuple[str, ...] = ()  #: CSS selectors of related blocks
    keys: tuple[str, ...] = ("related", "related_posts", "related_articles", "related_news", "see_also")
    """Front-matter keys; case, ``_`` and ``-`` do not matter."""
    shortcodes: Mapping[str, str] = field(default_factory=dict)  #: shortcode name = address pattern, ``{}`` each argument
    max_age_years: float = 0  #: a target older than this is stale; 0: say nothing

    def __post_init__(self) -> None:
        _check_selectors("selectors", *self.selectors)


@dataclass(frozen=True, slots=True)
class Links:
    """``[links]``: what a link may do."""

    ignore: tuple[str, ...] = ()  #: address patterns (globs) that are never judged
    entry_pages: tuple[str, ...] = ()  #: where readers come in; set it to hear of orphan articles
    allow_private: bool = False  #: ``--online`` may ask private addresses


#: Our own scores, and by the same door every metric of textstat.
Metric = Literal[
    "flesch_kincaid_grade",
    "flesch_reading_ease",
    "smog_index",
    "gunning_fog",
    "coleman_liau_index",
    "automated_readability_index",
    "lix",
    "editlint_difficulty",
    "crawford",
    "dale_chall_readability_score",
    "dale_chall_readability_score_v2",
    "fernandez_huerta",
    "gulpease_index",
    "gutierrez_polini",
    "linsear_write_formula",
    "mcalpine_eflaw",
    "osman",
    "rix",
    "spache_readability",
    "szigriszt_pazos",
    "text_standard",
    "wiener_sachtextformel",
]


@dataclass(frozen=True, slots=True)
class Readability:
    """``[readability]``: how hard an article may be."""

    metric: Metric = "flesch_kincaid_grade"  #: the score that rules judge
    target_grade: float = 14  #: school grade above which REA001 speaks
    quotations: bool = True  #: count the words that people said


@dataclass(frozen=True, slots=True)
class Style:
    """``[style]``: the house's words. The vocabulary is described in ``editlint/understand/vocabulary.py``."""

    spelling: Literal["", "british", "american", "oxford"] = ""  #: the house's variant; empty: whatever the article mostly has


@dataclass(frozen=True, slots=True)
class House:
    """Everything the house decides; the defaults say nothing that a newsroom would dispute."""

    quotes: Quotes = Quotes()
    dates: Dates = Dates()
    site: SiteHouse = SiteHouse()
    related: RelatedHouse = RelatedHouse()
    links: Links = Links()
    readability: Readability = Readability()
    style: Style = Style()
