"""BeautifulSoup of an article, every node with its source span; CSS selectors on our own tree. The only module that imports bs4."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any

from bs4 import BeautifulSoup
from bs4.builder import HTMLTreeBuilder
from bs4.element import Comment, Doctype, NavigableString

from .article import Article, events
from .source import Source
from .span import Span
from .tree import VOID, Element, Text, blocks


def soup(article: Article) -> BeautifulSoup:
    """The article as BeautifulSoup, of the same shape as its tree.

    Every Tag has ``span`` (all of it) and ``element`` (ours, with the spans of its tags and attribute values), every
    NavigableString ``span``; comments and the doctype are there too. Text next to text is one string, as bs4 has it.
    """
    return _soup(article.root, article.source, article.front_matter.span.end if article.front_matter else 0)


def select(article: Article, css: str) -> list[Element]:
    """The elements that a CSS selector chooses, in document order. Raises ValueError for what is no selector."""
    check(css)
    tags: list[Any] = list(soup(article).select(css))
    return [tag.element for tag in tags]


def check(css: str) -> None:
    """Raises ValueError for what is no CSS selector."""
    import soupsieve

    try:
        soupsieve.compile(css)
    except (soupsieve.SelectorSyntaxError, NotImplementedError) as error:
        raise ValueError(f"“{css}” is no CSS selector: {str(error).splitlines()[0]}") from None


def without(article: Article, selectors: Iterable[str]) -> Article:
    """The article without the elements that selectors choose. Raises ValueError for what is no selector."""
    chosen = [element for css in selectors for element in select(article, css)]
    if not chosen:
        return article
    for element in chosen:
        if element.parent is not None and element in element.parent.children:
            element.parent.children.remove(element)
    _soup.cache_clear()
    return article._replace(blocks=blocks(article.root, article.source.masks))


@lru_cache(maxsize=1)
def _soup(root: Element, source: Source, start: int) -> BeautifulSoup:
    return BeautifulSoup("", builder=_Builder(root, source, start))


class _Builder(HTMLTreeBuilder):
    """Builds from our tree; comments and the doctype, which it does not hold, come from the events once more."""

    NAME = "editlint"
    features = ()

    def __init__(self, root: Element, source: Source, start: int) -> None:
        super().__init__()
        self.root = root
        self.asides = [event for event in events(source, start) if event[0] in ("comment", "doctype")]
        self.asides.reverse()

    def prepare_markup(self, markup: Any, *_: Any, **__: Any) -> Iterator[tuple[Any, None, None, bool]]:
        yield markup, None, None, False

    def feed(self, markup: Any) -> None:
        soup = self.soup
        assert soup is not None
        soup.span, soup.element = self.root.span, self.root  # type: ignore[attr-defined]
        stack: list[tuple[Element, Iterator[Element | Text]]] = [(self.root, iter(self.root.children))]
        run: list[Text] = []

        def string() -> None:
            """Give what has been read of a run of text to the soup."""
            if run:
                span = Span(run[0].source.start, run[-1].source.end)
                self._add(soup.string_container(), "".join([leaf.text for leaf in run]), span)
                run.clear()

        def catch_up(place: int) -> None:
            """Add the comments that stand before a place."""
            while self.asides and self.asides[-1][1] < place:
                string()
                kind, start, end, value, _ = self.asides.pop()
                self._add(Comment if kind == "comment" else Doctype, value, Span(start, end))

        while stack:
            element, children = stack[-1]
            for child in children:
                if isinstance(child, Text):
                    catch_up(child.source.start)
                    run.append(child)
                    continue
                catch_up(child.start)
                string()
                tag = soup.handle_starttag(child.tag, None, None, {one.name: one.value for one in child.attributes})
                assert tag is not None
                tag.span, tag.element = child.span, child  # type: ignore[attr-defined]
                if child.tag in VOID and not child.children:
                    soup.handle_endtag(child.tag)
                    continue
                stack.append((child, iter(child.children)))
                break
            else:
                catch_up(element.close.start if element is not self.root else element.end + 1)
                string()
                stack.pop()
                if stack:
                    soup.handle_endtag(element.tag)

    def _add(self, container: type[NavigableString], text: str, span: Span) -> None:
        assert self.soup is not None
        node = container(text)
        node.span = span  # type: ignore[attr-defined]
        self.soup.object_was_parsed(node)
