"""Document: an article as read, plus everything that is understood of it, computed once, on first use."""

from __future__ import annotations

import bisect
import re
from collections.abc import Callable, KeysView, Sequence, Set
from functools import cache, cached_property
from itertools import accumulate, compress, islice
from typing import TYPE_CHECKING, Any

from ..house import House
from ..read.article import Article
from ..read.span import Span
from ..read.tree import Block, Element
from .nodes import (
    Address,
    DateMention,
    Heading,
    Headline,
    Image,
    Link,
    Mark,
    MarkStyle,
    Quotation,
    RelatedBlock,
    RelatedItem,
    Sentence,
    Speaker,
)

if TYPE_CHECKING:
    from datetime import date

    from bs4 import BeautifulSoup

    from ..read.frontmatter import FrontMatter
    from ..site import Site
    from .discourse import Reader
    from .hidden import Hidden
    from .languages import Languages
    from .marks import MarkParse
    from .names import Names
    from .narration import Narration
    from .roles import Roles
    from .scores import Scores
    from .spelling import Speller
    from .styles import Styles
    from .tables import Table
    from .vocabulary import Usages


class Document:
    """What rules see of an article. Every view is imported and computed where it is first used.

    ``article`` is what was read, ``house`` what the house decides, ``today`` the day of the run, ``address`` the
    article's path below the content root (its name where there is none). ``base`` gives the article as it was at ``--since REF``,
    asked for only where a rule compares.
    """

    #: the site that the article belongs to, where somebody wants to know where its links lead
    site: Site | None = None

    def __init__(
        self,
        article: Article,
        house: House,
        today: date,
        address: str = "",
        base: Callable[[], Document | None] | None = None,
    ) -> None:
        if house.site.skip:
            from ..read.soup import without

            article = without(article, house.site.skip)
        self.article = article
        self.house = house
        self.today = today
        self.address = address
        self._base = base
        self.text = article.source.text
        self.root: Element = article.root
        self.blocks: tuple[Block, ...] = article.blocks
        self.front_matter: FrontMatter | None = article.front_matter
        from .zones import assign

        self._headline_block = assign(self)

    def close(self) -> None:
        """Give its memory back at once; nothing can be asked of it afterwards.

        An article's tree and views point at each other: cut, they go one by one, and no collector need look for them.
        """
        for element in self.root.walk():
            element.parent = None
        base = self.__dict__.get("base")
        self.__dict__.clear()
        if base is not None:
            base.close()

    @property
    def is_article(self) -> bool:
        """False for what stands beside articles: README and the like, the index of a section, a page that its front matter calls so."""
        name = (self.address or self.article.source.path).rpartition("/")[2].partition(".")[0].lower()
        layout = self.front_matter.get("layout", "type") if self.front_matter is not None else None
        return name not in _NO_ARTICLES and (layout is None or layout.text.strip().lower() not in _NO_LAYOUTS)

    @property
    def is_page(self) -> bool:
        """Whether this is a whole page (it has ``<html>``), not the body of an article."""
        return self.article.is_page

    @cached_property
    def base(self) -> Document | None:
        """The article as it was at ``--since REF``; None where there was none, or nobody asked for a comparison."""
        return self._base() if self._base is not None else None

    @cached_property
    def soup(self) -> BeautifulSoup:
        """The article as BeautifulSoup, every Tag and NavigableString with its ``span``."""
        from ..read.soup import soup

        return soup(self.article)

    @cached_property
    def lang(self) -> str:
        """The language of the article as a BCP 47 tag: declared, else the house's, else ``en``."""
        from .language import language

        return language(self)

    @cached_property
    def headline(self) -> Headline | None:
        from .headline import headline

        return headline(self, self._headline_block)

    @cached_property
    def headings(self) -> tuple[Heading, ...]:
        from .headings import headings

        return headings(self)

    @cached_property
    def links(self) -> tuple[Link, ...]:
        from .links import links

        return links(self)

    @cached_property
    def addresses(self) -> tuple[Address, ...]:
        """Every address that can be judged: no template tag fills it in, and ``links.ignore`` does not name it."""
        from .links import addresses

        return addresses(self)

    @cached_property
    def images(self) -> tuple[Image, ...]:
        from .images import images

        return images(self)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        from .sentences import sentences

        return sentences(self)

    @cached_property
    def concordance(self) -> dict[str, list[Block]]:
        """Word, as ``Block.words`` has it -> the blocks that have it, in order: a rule looks only where its words stand."""
        index: dict[str, list[Block]] = {}
        for block in self.blocks:
            for word in set(block.words):
                held = index.get(word)
                if held is None:
                    index[word] = [block]
                else:
                    held.append(block)
        return index

    @property
    def words(self) -> KeysView[str]:
        """The words that the article has, each once: by these a rule sees what cannot be there."""
        return self.concordance.keys()

    def blocks_with(self, words: Set[str], then: Set[str] | None = None) -> Sequence[Block]:
        """The blocks that have one of these words (lower case, letters only), in document order.

        ``then``: only those in which one of these comes right after, whatever stands between the two.
        """
        index = self.concordance
        telling = _common(index, words)
        if then is not None:
            after = _common(index, then)
            if not telling or not after:
                return ()
            blocks = min(self.blocks_with(telling), self.blocks_with(after), key=len)
            return [block for block in blocks if _follow(block.words, telling, after)]
        if not telling:
            return ()
        if len(telling) == 1:
            return index[telling.pop()]
        wanted = {id(block) for word in telling for block in index[word]}
        return [block for block in self.blocks if id(block) in wanted]

    @cached_property
    def _joined(self) -> tuple[str, list[int]]:
        """The prose of all blocks, a line each, and where each block begins in it."""
        texts = [block.prose for block in self.blocks]
        return "\n".join(texts), list(accumulate([len(text) + 1 for text in texts], initial=0))

    @property
    def prose(self) -> str:
        """The prose of all blocks in one: what is not in it need not be looked for block by block."""
        return self._joined[0]

    def block_at(self, at: int) -> tuple[Block, int]:
        """The block in which an offset of ``prose`` lies, and the offset of its own prose there."""
        _, starts = self._joined
        number = bisect.bisect_right(starts, at) - 1
        return self.blocks[number], starts[number]

    def blocks_having(self, *texts: str) -> list[Block]:
        """The blocks whose prose has one of these texts to the letter, in document order."""
        prose, starts = self._joined
        found = set()
        for text in texts:
            at = prose.find(text)
            while at >= 0:
                number = bisect.bisect_right(starts, at) - 1
                found.add(number)
                at = prose.find(text, starts[number + 1])
        return [self.blocks[number] for number in sorted(found)]

    def blocks_matching(self, pattern: re.Pattern[str]) -> list[Block]:
        """The blocks in whose prose a pattern is found, in document order; what it looks for must not go over a line break."""
        prose, starts = self._joined
        found = []
        match = pattern.search(prose)
        while match is not None:
            number = bisect.bisect_right(starts, match.start()) - 1
            found.append(self.blocks[number])
            match = pattern.search(prose, starts[number + 1])
        return found

    @cached_property
    def abbreviated(self) -> list[Block]:
        """The blocks that may have an abbreviation or a word in capitals: two capitals, or one before a stop or a figure."""
        return self.blocks_matching(_two_capitals())

    @cached_property
    def capitals(self) -> str:
        """The runs of capitalised words in the prose, small words inside included, each once, a line each."""
        return "\n".join(dict.fromkeys(_capitals().findall(self.prose)))

    @cached_property
    def marks(self) -> tuple[Mark, ...]:
        from .marks import marks

        return marks(self)

    @cached_property
    def mark_parse(self) -> MarkParse:
        """The parse behind ``marks``: it can read a block again as it would be after a fix."""
        from .marks import MarkParse

        return MarkParse(self)

    @cached_property
    def mark_style(self) -> MarkStyle:
        """What most of the article's own marks look like."""
        from .marks import style

        return style(self)

    @cached_property
    def narration(self) -> Narration:
        """The article's own words, quotations blanked."""
        from .narration import Narration

        return Narration(self)

    @cached_property
    def vocabulary(self) -> Usages:
        """Where the article has words that the house writes otherwise, avoids or allows."""
        from .vocabulary import Usages

        return Usages(self)

    @cached_property
    def speller(self) -> Speller:
        """Whether words are spelled right, by a Hunspell dictionary and the house's vocabulary. Raises RuntimeError where it is missing."""
        from .spelling import speller

        return speller(self.house.style)

    @cached_property
    def discourse(self) -> Reader:
        """Who speaks where, read from end to end; ``quotations`` and ``speakers`` are taken from it."""
        from .quotations import discourse

        return discourse(self)

    @cached_property
    def quotations(self) -> tuple[Quotation, ...]:
        from .quotations import quotations

        return quotations(self)

    @cached_property
    def speakers(self) -> tuple[Speaker, ...]:
        """Everybody whom the article quotes by name."""
        from .people import speakers

        return speakers(self)

    @cached_property
    def dates(self) -> tuple[DateMention, ...]:
        """Every date, the best published date first."""
        from .dates import dates

        return dates(self)

    def write_date(self, day: date) -> str:
        """A day as the house writes it, else as the article's language does."""
        from .date_grammar import own_style, render

        return render(day, self.house.dates.format or own_style(self.lang), self.lang)

    def read_date(self, text: str) -> date | None:
        """The day that a value of the front matter, or an attribute, gives; None where it gives none."""
        from .date_grammar import machine
        from .dates import numeric_order

        written = machine(text, numeric_order(self), self.lang)
        return written.calendar_day if written is not None else None

    def date_like(self, mention: DateMention, day: date) -> str:
        """Another day, written the way that a date of the article is."""
        from .date_grammar import restyle

        return restyle(mention.text, mention.written, day, self.lang) if mention.written else self.write_date(day)

    def weekday(self, word: str) -> int | None:
        """The weekday that a word names in the article's language, 0 for Monday; None where it names none."""
        from .date_names import weekdays

        return weekdays(self.lang).get(word.lower())

    def words_in(self, run: str) -> tuple[str, ...]:
        """The English words that small letters without spaces are made of; empty where they are one word, or none are found."""
        from .compound import parts

        return parts(run)

    @cached_property
    def scores(self) -> Scores:
        from .scores import scores

        return scores(self)

    @cached_property
    def related(self) -> tuple[RelatedItem, ...]:
        from .related import related

        return related(self)

    @cached_property
    def related_blocks(self) -> tuple[RelatedBlock, ...]:
        from .related import related_blocks

        return related_blocks(self)

    @cached_property
    def styles(self) -> Styles:
        from .styles import Styles

        return Styles(self)

    @cached_property
    def hidden(self) -> Hidden:
        """Of every element, whether it is rendered, visible and exposed to assistive technology."""
        from .hidden import Hidden

        return Hidden(self)

    @cached_property
    def roles(self) -> Roles:
        """Of every element, the role that assistive technology is given."""
        from .roles import Roles

        return Roles(self)

    @cached_property
    def names(self) -> Names:
        """Of every element, its accessible name."""
        from .names import Names

        return Names(self)

    @cached_property
    def languages(self) -> Languages:
        """Of every element, its language, and which tags are languages."""
        from .languages import Languages

        return Languages(self)

    @cached_property
    def tables(self) -> tuple[Table, ...]:
        from .tables import tables

        return tables(self)

    def elements(self, *tags: str) -> Sequence[Element]:
        """Every element with one of the tags (every element at all where none is named), in document order."""
        if not tags:
            return self._every_element
        if len(tags) == 1:
            return self._by_tag.get(tags[0], ())
        found = [element for tag in tags for element in self._by_tag.get(tag, ())]
        found.sort(key=lambda element: element.start)
        return found

    @cached_property
    def _every_element(self) -> list[Element]:
        return list(self.root.walk())

    @cached_property
    def _by_tag(self) -> dict[str, list[Element]]:
        index: dict[str, list[Element]] = {}
        for element in self._every_element:
            index.setdefault(element.tag, []).append(element)
        return index

    def having(self, *names: str) -> Sequence[Element]:
        """Every element with one of the attributes (``aria-`` and ``data-`` stand for all that begin so), in document order."""
        if len(names) == 1:
            return self._by_attribute.get(names[0], ())
        found = {id(element): element for name in names for element in self._by_attribute.get(name, ())}
        return sorted(found.values(), key=lambda element: element.start)

    def templated(self, span: Span | None) -> bool:
        """Whether a template tag stands in a place of the file: what it will be is known only when the site is built."""
        masks = self.article.source.masks
        if not masks or span is None:
            return False
        k = bisect.bisect_right(masks, span.start, key=_end)
        return k < len(masks) and masks[k].start < span.end

    def by_id(self, identifier: str) -> Element | None:
        """The first element with this ``id``, as browsers find it."""
        return self._by_id.get(identifier)

    @cached_property
    def _by_attribute(self) -> dict[str, list[Element]]:
        index: dict[str, list[Element]] = {}
        for element in self._every_element:
            if element.attributes:
                families = set()
                for attribute in element.attributes:
                    name = attribute.name
                    index.setdefault(name, []).append(element)
                    if name[:5] in _FAMILIES:
                        families.add(name[:5])
                for name in families:
                    index.setdefault(name, []).append(element)
        return index

    @cached_property
    def _by_id(self) -> dict[str, Element]:
        index: dict[str, Element] = {}
        for element in self.having("id"):
            index.setdefault(element.get("id") or "", element)
        index.pop("", None)
        return index

    def nodes(self, kind: type) -> Sequence[Any]:
        """Everything of one type that a rule can look at; raises TypeError for a type that is not ours."""
        if kind not in _NODES:
            raise TypeError(f"there is no {kind.__name__} for a rule to look at")
        found: Sequence[Any] = _NODES[kind](self)
        return found

    def source(self, span: Span) -> str:
        """The file's own text at a span."""
        return self.text[span.start : span.end]


@cache
def _two_capitals() -> re.Pattern[str]:
    return re.compile(r"[A-ZÀ-ÞΑ-ΩА-Я][A-ZÀ-ÞΑ-ΩА-Я.\d]")


@cache
def _capitals() -> re.Pattern[str]:
    word = r"[A-ZÀ-ÖØ-Þ][\w’'‑-]*"
    return re.compile(rf"[A-ZÀ-ÖØ-Þ](?<![\w\ufffc@#/.&=?-].)[\w’'‑-]*(?: (?:(?:of|for|on|and|in) (?:the )?)?{word})*")


def _common(index: dict[str, list[Block]], words: Set[str]) -> set[str]:
    return index.keys() & words if len(words) < len(index) else {word for word in index if word in words}


def _follow(text: list[str], words: Set[str], after: Set[str]) -> bool:
    return not after.isdisjoint(compress(islice(text, 1, None), map(words.__contains__, text)))


def _end(span: Span) -> int:
    return span.end


_FAMILIES = ("aria-", "data-")
_NO_ARTICLES = frozenset("_index readme license licence licenses licences contributing changelog code_of_conduct security authors".split())
_NO_LAYOUTS = frozenset("page home index section archive category tag search".split())
_NODES: dict[type, Any] = {
    Document: lambda document: (document,),
    Block: lambda document: document.blocks,
    Headline: lambda document: (document.headline,) if document.headline else (),
    Heading: lambda document: document.headings,
    Link: lambda document: document.links,
    Image: lambda document: document.images,
    Sentence: lambda document: document.sentences,
    Mark: lambda document: document.marks,
    Speaker: lambda document: document.speakers,
    Quotation: lambda document: document.quotations,
    DateMention: lambda document: document.dates,
    RelatedItem: lambda document: document.related,
}
