"""Site: where an address leads, and what the other articles say. Read-only; rules ask it, nothing else decides with it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import cache, cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..house import House
from .address import ignored, join, recased, split
from .pages import format_of
from .resolver import Resolver, Target
from .scan import dated
from .written import kept

if TYPE_CHECKING:
    from ..understand.document import Document
    from .articles import Article, Said
    from .echoes import Echo, Shelf
    from .index import Index
    from .online import Verdict


class Site(Resolver):
    """What rules may ask of a site. Facts are found out when they are first asked for; ``asked`` remembers questions and answers."""

    def __init__(
        self, root: Path | None, house: House, documents: Iterable[Document] = (), today: date | None = None, index: Index | None = None
    ) -> None:
        super().__init__(root, house, documents, today, index)
        self.verdicts: dict[str, Verdict] = {}  #: what the network said of addresses; empty unless it was asked
        self.notice = ""  #: why there is no index though one was wanted
        self.asked: list[list[Any]] | None = None  #: where it is a list: every question and its answer
        self._articles: dict[str, Article] = {}
        self._said: dict[str, list[Said]] = {}
        self._hashes: dict[str, list[tuple[Said, frozenset[int]]]] = {}
        self._dated: dict[str, int] = {}
        self._answered: Document | None = None  # the document of the last question, and the answers that it got
        self._answers: dict[str, Target] = {}

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickled, a site is how to open it again: another process opens its own index."""
        again = partial(open_site, cache=self.index is not None, today=self.today, excluded=self.excluded)
        return again, (self.root, self.house), {"verdicts": self.verdicts, "run": self.run}

    def prepare(self, related: bool = False, words: bool = False) -> None:
        """Scan every page now (``related``: their related blocks too; ``words``: what each says, to compare it with others)."""
        super().prepare(related)
        if words:
            _ = self._quoted, self._sketched, self._titles

    def close(self) -> None:
        """Give back what is held open."""
        if self.index is not None:
            self.index.close()

    def forked(self) -> None:
        """Go on in a process that inherited this site by a fork: with an index of its own, for sqlite must not be shared."""
        self._inherited, self.index = self.index, None
        if self._inherited is not None:
            self.index = _index(self.root, self.house)[0]
        self._new.clear()
        self._outcomes.clear()

    def note(self, *answer: Any) -> None:
        """Remember a question and its answer, so that ``still`` can ask again."""
        if self.asked is not None:
            self.asked.append(list(answer))

    def still(self, here: str, asked: Iterable[list[Any]]) -> bool:
        """Whether the site answers the questions that the rules asked about an article as it did then."""
        for kind, *rest in asked:
            if kind == "resolve":
                href, base, answer = rest
                target = self._resolve(href, here, base, None)
                if target.status in ("dead", "no-fragment"):
                    from .suggest import suggestions

                    target = target._replace(suggestions=suggestions(self, href, here, target, None))
                if [target.path, target.status, target.redirect, list(target.suggestions)] != answer:
                    return False
            elif kind == "article":
                article = self.article(rest[0])
                if (list(article.plain()) if article is not None else None) != rest[1]:
                    return False
            elif kind == "title":
                if self.page(rest[0]).title != rest[1]:
                    return False
            elif kind == "hidden":
                hidden = self.hidden(rest[0], date.fromisoformat(rest[1]))
                if (hidden.plain() if hidden is not None else None) != rest[2]:
                    return False
            elif kind == "doubtful":
                if self._doubtful(rest[0], date.fromisoformat(rest[1])) != rest[2]:
                    return False
            elif kind == "headed":
                if sorted(self._headed(rest[0])) != rest[1]:
                    return False
            elif kind == "namesakes":
                if self._namesakes(rest[0], here) != rest[1]:
                    return False
            elif kind == "echoes":
                if [list(said) for said in self._echoing(rest[0], here)] != rest[1]:
                    return False
            elif kind == "duplicates":
                if [[path, self.content(path)] for path in self._like(rest[0], here)] != rest[1]:
                    return False
            elif kind == "linked":
                if sorted(self.linked_from(here)) != rest[0]:
                    return False
            else:
                return False
        return True

    # Addresses

    def resolve(self, href: str, document: Document) -> Target:
        """Where an address in a document leads. Never raises."""
        if document is not self._answered:
            self._answered, self._answers = document, {}
        target = self._answers.get(href)
        if target is None:
            target = self._answers[href] = self._answer(href.strip(), self.place(document), document)
        return target

    def _answer(self, href: str, here: str, document: Document) -> Target:
        base = _base(document)
        if ignored(href, self.house.links.ignore):
            return Target(None, "unjudged")
        target = self._resolve(href, here, base, document)
        if target.status in ("dead", "no-fragment"):
            from .suggest import suggestions

            target = target._replace(suggestions=suggestions(self, href, here, target, document))
        if target.status not in ("external", "unjudged") and (target.path != here or target.path is None):
            self.note("resolve", href, base, [target.path, target.status, target.redirect, list(target.suggestions)])
        if target.status == "case":
            return target._replace(redirect=recased(href, target.redirect or ""))
        if target.status == "redirected" and target.redirect:
            return target._replace(redirect=kept(href, here, target.redirect))
        return target

    def external(self, document: Document) -> list[str]:
        """The addresses of other sites in a document, without fragments: what ``--online`` asks about."""
        hrefs = [link.href.strip() for link in document.links if not link.templated]
        hrefs += [item.href.strip() for item in document.related if item.element is None and item.href]
        found = (_absolute(href) for href in hrefs if self.resolve(href, document).status == "external")
        return list(dict.fromkeys(href for href in found if href.startswith(("http://", "https://"))))

    def verdict(self, href: str) -> Verdict | None:
        """What the network said of an address of another site; None where it was not asked."""
        return self.verdicts.get(_absolute(href.strip()))

    def answer(self, answers: Mapping[str, str]) -> None:
        """Say in place of the network what there is to say of addresses, as an example's ``answers`` do."""
        from .online import Verdict

        for address, words in answers.items():
            state, _, final = words.partition(" ")
            self.verdicts[address] = Verdict(state, "404 Not Found" if state == "dead" else "", final or None)  # type: ignore[arg-type]

    def linked_from(self, path: str) -> frozenset[str]:
        """The pages that link to a file."""
        found = frozenset(self._linked.get(path, ()))
        self.note("linked", sorted(found))
        return found

    @cached_property
    def _linked(self) -> dict[str, set[str]]:
        found: dict[str, set[str]] = {}
        for here in self.articles:
            page = self.page(here)
            for href in page.links:
                target = self._resolve(href.strip(), here, page.base, None)
                if target.path is not None:
                    found.setdefault(target.path, set()).add(here)
        return found

    # What can be vouched for without reading

    def vouches(self, path: str, kinds: frozenset[str]) -> frozenset[str]:
        """Which of some kinds (``Rule.vouched``) a scan can vouch for, so that nothing is to be said of a file."""
        links, related = self.house.links, self.house.related
        if (
            self.root is None
            or path in self.given
            or path not in self.files
            or related.shortcodes
            or not self.is_page_name(path)
            or path.endswith(".mdx")
        ):
            return frozenset()
        page = self.page(path)
        if page.unsure or page.templated or page.base:
            return frozenset()
        keys = page.keys if page.keys is not None else self._keys(path)
        wanted = {_bare(key) for key in related.keys}
        if keys is None or (keys and not wanted.isdisjoint(map(_bare, keys.split()))):
            return frozenset()
        found = set()
        if "links" in kinds and not links.entry_pages and self._plain_links(path, page):
            found.add("links")
        odd = related.selectors or related.headings or related.max_age_years or self.house.site.skip
        if "related" in kinds and not odd:
            items = self.items(path)
            if items is not None and self._plain_items(path, items):
                found.add("related")
        return frozenset(found)

    def _keys(self, path: str) -> str | None:
        """The names of the keys of a file's front matter, a space between; None where it is broken."""
        from ..read.frontmatter import front_matter

        matter = front_matter(self.text(path))
        return " ".join(name.partition(".")[0] for name in matter.values) if matter is not None and matter.error is None else None

    def _plain_items(self, path: str, items: Iterable[tuple[str, str]]) -> bool:
        """Whether related items lead away, each to its own page that readers can see, and none has another article's headline."""
        led = {path}
        known = self._known
        for href, title in items:
            address = href.partition("#")[0]
            target = known.get(address) or self._led(href, address, path)
            if not target or target in led:
                return False
            led.add(target)
            if target[0] == "/":
                continue  # a page of another site
            rivals = self._headed(title)
            if self._may_be_hidden(target) or (rivals and not rivals <= {target, path}):
                return False
        return True

    def _led(self, href: str, address: str, here: str) -> str:
        """The page that a related item leads to: its file, or for one of another site ``//host/path``; "" for anything else."""
        if address and not any(mark in address for mark in "?%:") and not address.startswith("//"):
            found = self.lookup(join(here.rpartition("/")[0], address).rstrip("/")) or ""
            return found if self.is_page_name(found) else ""
        target = self._resolve(href, here, "", None)
        if target.status != "external":
            return (target.path or "") if target.status == "ok" and address else ""
        parts = split(href)
        return f"//{parts.host.removeprefix('www.')}{parts.path.rstrip('/')}".lower()

    def _may_be_hidden(self, path: str) -> bool:
        """Whether there may be a day from today on when readers cannot see an article."""
        if not self._doubtful(path, self.today):
            return False
        article = self.article(path)
        return article is None or article.expires is not None or article.hidden(self.today) != ""

    # Other articles

    def article(self, path: str, document: Document | None = None) -> Article | None:
        """The facts of an article, of its document where that is at hand; None for a file that is no page."""
        if document is None and path in self._articles:
            held = self._articles[path]
            self.note("article", path, held.plain())
            return held
        if document is None and (not self.is_page_name(path) or (path not in self.files and path not in self.given)):
            return None
        from .articles import Article, facts

        if document is not None:
            return facts(document, path)

        def make() -> Any:
            with self.document(path) as full:
                return facts(full, path).plain()

        article = Article.of(self.fact("article", path, make))
        self._articles[path] = article
        self.note("article", path, article.plain())
        return article

    def prose(self, path: str, document: Document | None = None) -> list[str]:
        """The words of an article's own prose, of its document where that is at hand."""
        from .articles import prose

        with self.document(path, document) as full:
            return prose(full)

    def hidden(self, path: str, day: date) -> Article | None:
        """The facts of an article that readers cannot see on a day; None where they can. Read only where a scan leaves a doubt."""
        article = self.article(path) if self._doubtful(path, day) else None
        found = article if article is not None and article.hidden(day) else None
        self.note("hidden", path, str(day), found.plain() if found is not None else None)
        return found

    def doubtful(self, path: str, day: date) -> bool:
        """Whether an article may be one that readers cannot see on a day, or later; told by a scan."""
        doubtful = self._doubtful(path, day)
        self.note("doubtful", path, str(day), doubtful)
        return doubtful

    def _doubtful(self, path: str, day: date) -> bool:
        page = self.page(path)
        if page.held or page.year < day.year:
            return page.held
        if path not in self._dated:
            self._dated[path] = dated(self.text(path))
        return self._dated[path] >= day.year

    def title(self, path: str) -> str:
        """What is most likely the headline of a page, by a scan."""
        title = self.page(path).title
        self.note("title", path, title)
        return title

    def headed(self, text: str) -> list[str]:
        """The articles that most likely have a text as their headline, give or take a word on either side."""
        found = sorted(self._headed(text))
        self.note("headed", text, found)
        return found

    def _headed(self, text: str) -> set[str]:
        headlines, words = self._headlines, _words(text)
        if len(words) not in self._lengths and len(words) - 1 not in self._lengths:
            return set()
        return {path for key in _less_one(words) if key in headlines for path in headlines[key]}

    @cached_property
    def _headlines(self) -> dict[frozenset[str], list[str]]:
        """The words of headlines, all of them and all but one, and who has them."""
        found: dict[frozenset[str], list[str]] = {}
        for path, title in self.titles.items():
            for key in _less_one(_words(title)):
                found.setdefault(key, []).append(path)
        return found

    @cached_property
    def _lengths(self) -> frozenset[int]:
        """How many words ``_headlines`` have."""
        return frozenset(map(len, self._headlines))

    def namesakes(self, headline: str, document: Document) -> list[str]:
        """The other articles that most likely have a headline, compared without case, space and stops."""
        here = self.place(document)
        found = self._namesakes(headline, here)
        self.note("namesakes", headline, found)
        return found

    def _namesakes(self, headline: str, here: str) -> list[str]:
        paths = self._titles.get(_plain(headline), [])
        return sorted(path for path in paths if path != here) if here in self._articles_here else []

    @cached_property
    def _titles(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for path, title in self.titles.items():
            found.setdefault(_plain(title), []).append(path)
        return found

    def echoes(self, text: str, document: Document) -> list[Said]:
        """The quotations of other articles that have five words in a row of a text, in order of their paths."""
        found = self._echoing(text, self.place(document))
        self.note("echoes", text, [list(said) for said in found])
        return found

    def _echoing(self, text: str, here: str) -> list[Said]:
        if here not in self._articles_here:
            return []
        from .echoes import grams, words

        wanted = set(grams(words(text)))
        paths = sorted(self._quoted.having(wanted) - {here})
        return [said for path in paths for said, own in self._hashed(path) if not wanted.isdisjoint(own)]

    def _hashed(self, path: str) -> list[tuple[Said, frozenset[int]]]:
        """The quotations of an article with a speaker, each with the hashes of its five words in a row."""
        held = self._hashes.get(path)
        if held is None:
            from .echoes import grams, words

            held = self._hashes[path] = [(said, frozenset(grams(words(said.text)))) for said in self.said(path)]
        return held

    def said(self, path: str) -> list[Said]:
        """The quotations of an article with a speaker, for those who compare them with others."""
        if path not in self._said:
            from .articles import Said, quotations

            def make() -> Any:
                with self.document(path) as full:
                    return [list(said) for said in quotations(full, path)]

            self._said[path] = [Said(*one) for one in self.fact("quotations", path, make)]
        return self._said[path]

    def duplicates(self, document: Document) -> list[str]:
        """The articles whose text is much like a document's, by sketch: half of it or more is likely the same."""
        here = self.place(document)
        if here not in self._articles_here and self.asked is None:
            return []  # and nobody will ask again
        from .echoes import echo

        sketch = list(echo(document.text, document.article.source.format).sketch)
        found = self._like(sketch, here)
        self.note("duplicates", sketch, [[path, self.content(path)] for path in found])
        return found

    def _like(self, sketch: list[int], here: str) -> list[str]:
        from .echoes import resemblance

        paths = self._sketched.having(sketch) - {here} if here in self._articles_here else set()
        return sorted(path for path in paths if resemblance(sketch, self._echoes[path].sketch) >= 0.5)

    @cached_property
    def _articles_here(self) -> frozenset[str]:
        return frozenset(self.articles)

    @cached_property
    def _echoes(self) -> dict[str, Echo]:
        from .echoes import echo
        from .echoes import load as load_echo

        kept = self.index.facts("echo") if self.index is not None else {}
        found = {}
        for path in self.articles:
            known = kept.get(path)
            if known is not None and path not in self.given and known[0] == self.content(path):
                found[path] = load_echo(known[1])
                continue
            found[path] = echo(self.text(path), format_of(path))
            if path not in self.given:
                self.keep("echo", path, found[path].dump())
        return found

    @cached_property
    def _quoted(self) -> Shelf:
        from .echoes import Shelf

        return Shelf({path: one.quoted for path, one in self._echoes.items()})

    @cached_property
    def _sketched(self) -> Shelf:
        from .echoes import Shelf

        return Shelf({path: one.sketch for path, one in self._echoes.items()})


def open_site(
    root: Path | None,
    house: House,
    documents: Iterable[Document] = (),
    *,
    cache: bool = True,
    today: date | None = None,
    excluded: Callable[[Path], bool] | None = None,
) -> Site:
    """The site below a content root (None: the files of the run). ``documents`` stand for what is on the disk."""
    index, notice = _index(root, house) if cache else (None, "")
    site = Site(root, house, documents, today, index)
    site.notice = notice
    site.excluded = excluded
    return site


def _index(root: Path | None, house: House) -> tuple[Index | None, str]:
    """The index of a content root, or None and why there is none."""
    if root is None:
        return None, ""
    import sqlite3

    from .index import Index, fingerprint, folder

    try:
        return Index(folder(root), fingerprint(house)), ""
    except (OSError, sqlite3.Error) as error:
        return None, f"no cache in {folder(root)}: {getattr(error, 'strerror', None) or error}"


def _bare(key: str) -> str:
    """A key of front matter as ``related.keys`` are compared."""
    return key.lower().replace("_", "").replace("-", "")


def _absolute(href: str) -> str:
    """An address of another site as it is asked for: without its fragment, with a scheme."""
    href = href.partition("#")[0]
    return f"https:{href}" if href.startswith("//") else href


def _plain(headline: str) -> str:
    """A headline as others may have written it: words only, in lower case."""
    return " ".join(re.findall(r"[^\W_]+", headline.casefold()))


def _words(text: str) -> frozenset[str]:
    """The words of a headline that are longer than an article or a preposition, cut to six letters so that endings do not matter."""
    text = text.lower().replace("’", "")
    parts = text.split()
    if not "".join(parts).isalpha():
        parts = _long_word().findall(text)
    else:  # as most are; four times as fast
        parts = [part for part in parts if len(part) > 3]
    return frozenset([part[:6] for part in parts])


@cache
def _long_word() -> re.Pattern[str]:
    return re.compile(r"[^\W_]{4,}|\d+")


def _less_one(words: frozenset[str]) -> Iterator[frozenset[str]]:
    """A set of words, and the sets without one of them."""
    if len(words) > 1:
        yield words
    if len(words) > 3:
        for word in words:
            yield words - {word}


def _base(document: Document) -> str:
    for element in document.elements("base"):
        if element.get("href"):
            return element.get("href") or ""
    return ""
