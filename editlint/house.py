"""The house: what an editor decides once for all articles.

One record a section of ``editlint.toml``; field ``min_year`` is the key ``min-year``. The comment ``#:`` on a
field is its documentation. ``understand`` and the rules receive the House, never the configuration.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field
from typing import Any, Literal, TypeVar

from .record import Record

E = TypeVar("E", bound="Entry")


def _check_selectors(key: str, *selectors: str) -> None:
    """Raises ValueError, which names the key, for what is no CSS selector."""
    for css in selectors:
        from .read.soup import check

        try:
            check(css)
        except ValueError as error:
            raise ValueError(f"{key}: {error}") from None


class Quotes(Record):
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


class Dates(Record):
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


class SiteHouse(Record):
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


class RelatedHouse(Record):
    """``[related]``: what is related news."""

    headings: tuple[str, ...] = ()  #: further headings that open a related block ("From the archive")
    selectors: tuple[str, ...] = ()  #: CSS selectors of related blocks
    keys: tuple[str, ...] = ("related", "related_posts", "related_articles", "related_news", "see_also")
    """Front-matter keys; case, ``_`` and ``-`` do not matter."""
    shortcodes: Mapping[str, str] = field(default_factory=dict)  #: shortcode name = address pattern, ``{}`` each argument
    max_age_years: float = 0  #: a target older than this is stale; 0: say nothing

    def __post_init__(self) -> None:
        _check_selectors("selectors", *self.selectors)


class Links(Record):
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


class Readability(Record):
    """``[readability]``: how hard an article may be."""

    metric: Metric = "flesch_kincaid_grade"  #: the score that rules judge
    target_grade: float = 14  #: school grade above which REA001 speaks
    quotations: bool = True  #: count the words that people said


class Entry(Record):
    """What every entry of the vocabulary may carry."""

    owner: str = ""  #: who decided it, and whom to ask
    reason: str = ""  #: why; shown with the finding
    source: str = ""  #: where the style guide says so
    good: tuple[str, ...] = ()  #: sentences in which it says nothing; `editlint house test` runs them
    bad: tuple[str, ...] = ()  #: sentences that it reports, the words between ⟦ and ⟧ if you like
    severity: Literal["", "error", "warning", "info"] = ""  #: how much it matters; default: as the rule has it
    quotations: bool = False  #: judge what people said, too


class Term(Entry):
    """``[style.term.PREFERRED]``: what the house writes, and the forms to replace."""

    forms: tuple[str, ...] = ()  #: other forms, in the singular: the plural in -s follows
    patterns: tuple[str, ...] = ()  #: other forms as regular expressions
    safe: bool = False  #: whether `--fix` may replace them

    short = "forms"


class Case(Entry):
    """``[style.case.WRITTEN]``: capitals and small letters that a name or abbreviation has."""

    safe: bool = False  #: whether `--fix` may mend them

    short = ""


class Avoid(Entry):
    """``[style.avoid.PHRASE]``: words that the house does not use."""

    instead: tuple[str, ...] = ()  #: what to write instead: one is the fix, several are alternatives
    forms: tuple[str, ...] = ()  #: further forms of the phrase
    patterns: tuple[str, ...] = ()  #: regular expressions to look for instead of the phrase

    short = "instead"


class Allow(Entry):
    """``[style.allow.PHRASE]``: words in which no entry, and no rule on spelling, sees a fault."""

    where: tuple[Literal["body", "headline", "quotations"], ...] = ("body", "headline", "quotations")  #: where they may stand

    short = "where"


class Name(Entry):
    """``[style.name.WRITTEN]``: a person or an organisation."""

    variants: tuple[str, ...] = ()  #: wrong or old forms, reported
    roles: tuple[str, ...] = ()  #: what the person is: who has one here needs no introduction
    patterns: tuple[str, ...] = ()  #: wrong forms as regular expressions

    short = "variants"


class Abbreviation(Entry):
    """``[style.abbreviation.LETTERS]``: what letters stand for."""

    expansion: str = ""  #: the words
    known: bool = False  #: readers know it: it need not be spelled out

    short = "expansion"


class Entries(Mapping[str, E]):
    """The entries of one kind by their words, as the configuration has them; each is built when it is asked for.

    A list, a text or ``true`` stands for the entry whose main field it is (``"adviser" = ["advisor"]``), ``false`` takes an entry of
    a preset out. Looking one up raises ValueError for what is none.
    """

    __slots__ = ("_digest", "kind", "raw")

    def __init__(self, kind: type[E], raw: Mapping[str, Any] | None = None) -> None:
        self.kind = kind
        self.raw = raw or {}  # a plain dict, for the house travels to other processes
        self._digest = ""

    def __getitem__(self, word: str) -> E:
        return entry(self.kind, self.raw[word])

    def __iter__(self) -> Iterator[str]:
        return (word for word, value in self.raw.items() if value is not False)

    def __len__(self) -> int:
        return sum(value is not False for value in self.raw.values())

    @property
    def digest(self) -> str:
        """A hash of all entries."""
        if not self.raw:
            return "-"
        if not self._digest:
            import marshal
            from hashlib import blake2b

            self._digest = blake2b(marshal.dumps(dict(self.raw), 2), digest_size=12).hexdigest()
        return self._digest

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Entries) and self.kind is other.kind and self.digest == other.digest

    def __hash__(self) -> int:
        return hash((self.kind, self.digest))

    def __repr__(self) -> str:
        return f"<{len(self.raw)} {self.kind.__name__} {self.digest}>"


def entry(kind: type[E], value: Any) -> E:
    """An entry of the vocabulary from what the configuration has for it. Raises ValueError, which says what is wrong."""
    if isinstance(value, kind):
        return value
    short: str = kind.short  # type: ignore[attr-defined]
    if isinstance(value, dict):
        from .config import ConfigError, build

        try:
            return build(kind, value, "", ())
        except ConfigError as error:
            raise ValueError(str(error).removeprefix(": ")) from None
    if value is True:
        return kind()
    if isinstance(value, list) and short and short != "expansion" and all(isinstance(item, str) for item in value):
        return entry(kind, {short: value})
    if isinstance(value, str) and short:
        return entry(kind, {short: value if short == "expansion" else [value]})
    raise ValueError("write a table, true or false" + (f", or its {short}" if short else ""))


class Style(Record):
    """``[style]``: the house's words. Each entry does one job, and may say who decided it, why, and show it by examples."""

    spelling: Literal["", "british", "american", "oxford"] = ""  #: the house's variant; empty: whatever the article mostly has
    dictionary: str = "en_US"  #: of the rule on misspelling: one that its library brings, or the path of one without its ending
    agreed: bool = True  #: keep the few entries that every style guide agrees on
    term: Entries[Term] = field(default_factory=lambda: Entries(Term))  #: preferred words, and the forms to replace
    case: Entries[Case] = field(default_factory=lambda: Entries(Case))  #: capitals and small letters of names
    avoid: Entries[Avoid] = field(default_factory=lambda: Entries(Avoid))  #: words that the house does not use
    allow: Entries[Allow] = field(default_factory=lambda: Entries(Allow))  #: words in which nobody sees a fault, and where
    name: Entries[Name] = field(default_factory=lambda: Entries(Name))  #: people and organisations
    abbreviation: Entries[Abbreviation] = field(default_factory=lambda: Entries(Abbreviation))  #: what letters stand for


class House(Record):
    """Everything the house decides; the defaults say nothing that a newsroom would dispute."""

    quotes: Quotes = Quotes()
    dates: Dates = Dates()
    site: SiteHouse = SiteHouse()
    related: RelatedHouse = RelatedHouse()
    links: Links = Links()
    readability: Readability = Readability()
    style: Style = Style()
