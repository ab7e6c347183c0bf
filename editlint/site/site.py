"""Site: where an address leads, and what the other articles say. Read-only; rules ask it, nothing else decides with it."""

from __future__ import annotations

import json
import os
import posixpath
import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import cache, cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from ..house import House
from . import routes
from .address import INDEX_NAMES, PAGE_ENDINGS, UNJUDGED, Address, climbs_out, decode, encode, ignored, join, key, pretty, recased, split
from .files import Files, NearFiles
from .scan import Page, load, scan

if TYPE_CHECKING:
    from ..understand.document import Document
    from .articles import Article, Said
    from .echoes import Echo, Shelf
    from .index import Index
    from .online import Verdict

Status = Literal["ok", "redirected", "case", "no-fragment", "dead", "external", "unjudged"]
#: Addresses with these in them are filled in when the site is built.
PLACEHOLDERS = ("{", "}", "<", "$", "￼", "%7B", "%7b")
#: What generators make without a content file: lists of tags and the like, feeds, further pages of a list.
GENERATED = frozenset("tags tag categories category authors author topics series archive archives page search feed".split())
GENERATED_FILES = frozenset("index.xml feed.xml atom.xml rss.xml sitemap.xml robots.txt feed.json index.json sitemap".split())


class Target(NamedTuple):
    """Where an address leads: ``path`` of the file below the content root (None where there is none), and how.

    ``redirect`` is the address to write instead: where a redirect ends, or the exact spelling of a path in the wrong case;
    ``suggestions`` are what a dead address or a missing fragment may have meant, the closest first.
    """

    path: str | None
    status: Status
    redirect: str | None = None
    suggestions: tuple[str, ...] = ()


class Site:
    """The files below a content root, and facts of the articles among them, each found out when it is first asked for.

    ``root`` None: there is no content root; relative addresses are judged from the file, ``/x`` is not, and the articles are
    ``documents``. ``documents`` are articles of the run that stand for what is on the disk.
    """

    def __init__(
        self, root: Path | None, house: House, documents: Iterable[Document] = (), today: date | None = None, index: Index | None = None
    ) -> None:
        self.root = root
        self.house = house
        self.today = today or date.today()
        self.index = index
        self.excluded: Callable[[Path], bool] | None = None  #: which files are no articles of the site
        self.verdicts: dict[str, Verdict] = {}  #: what the network said of addresses; empty unless it was asked
        self.notice = ""  #: why there is no index though one was wanted
        self.asked: list[list[Any]] | None = None  #: where it is a list: every question and its answer
        self.given: dict[str, Document] = {}
        for document in documents:
            self.given[self.place(document)] = document
            self.today = document.today
        self._pages: dict[str, Page] = {}
        self._known: dict[str, str] = {}  # root-relative addresses as written -> their files
        self._new: list[tuple[str, str, str, str | bytes]] = []  # facts that the index has not got yet
        self._outcomes: list[tuple[str, str, str, str, str, str]] = []  # outcomes that it has not got yet
        self._kept: dict[str, str] = {}  # path -> a page's facts as the index has them
        self._ids: dict[str, frozenset[str]] = {}
        self._articles: dict[str, Article] = {}
        self._said: dict[str, list[Said]] = {}
        self._ends: dict[str, dict[str, list[str]]] = {}  # folder -> beginning or end of a name -> names
        self._answered: Document | None = None  # the document of the last question, and the answers that it got
        self._answers: dict[str, Target] = {}
        own = split(house.site.url) if house.site.url else None
        self._host = own.host.removeprefix("www.") if own else ""
        self._prefix = own.path.strip("/") if own else ""

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickled, a site is how to open it again: another process opens its own index."""
        again = partial(open_site, cache=self.index is not None, today=self.today, excluded=self.excluded)
        return again, (self.root, self.house), {"verdicts": self.verdicts}

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
            elif kind == "headed":
                if self.headed(rest[0]) != rest[1]:
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

    def place(self, document: Document) -> str:
        """What a document's path is in this site: below the root, or absolute without the first slash where there is none."""
        if self.root is not None:
            return document.address
        path = document.article.source.path
        return os.path.abspath(path).replace(os.sep, "/").lstrip("/") if path else ""

    # Addresses

    def resolve(self, href: str, document: Document) -> Target:
        """Where an address in a document leads. Never raises."""
        here = self.place(document)
        href = href.strip()
        if document is not self._answered:
            self._answered, self._answers = document, {}
        elif href in self._answers:
            return self._answers[href]
        target = self._answers[href] = self._answer(href, here, document)
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
            return target._replace(redirect=_kept(href, here, target.redirect))
        return target

    def own(self, address: Address) -> bool:
        """Whether an address with a host is one of this site's own, by ``site.url``."""
        return bool(self._host) and address.host.removeprefix("www.") == self._host and address.scheme in ("", "http", "https")

    def _resolve(self, href: str, here: str, base: str, document: Document | None) -> Target:
        if any(mark in href for mark in PLACEHOLDERS):
            return Target(None, "unjudged")
        address = split(href.replace("\\", "/") if "\\" in href else href)
        path = address.path
        if address.host or address.scheme in ("http", "https"):
            if not self.own(address):
                return Target(None, "external")
            path = "/" + path.lstrip("/")
            if self._prefix:
                head, _, rest = path.lstrip("/").partition(self._prefix)
                if head or (rest and not rest.startswith("/")):
                    return Target(None, "external")
                path = "/" + rest.lstrip("/")
        elif address.scheme or address.scheme in UNJUDGED:
            return Target(None, "unjudged")
        elif base:
            if any(mark in base for mark in PLACEHOLDERS):
                return Target(None, "unjudged")
            outer = split(base)
            if outer.host and not self.own(outer):
                return Target(None, "external" if path else "ok")
            if path and not path.startswith("/"):
                here_folder = "" if outer.path.startswith("/") else here.rpartition("/")[0]
                path = "/" + join(join(here_folder, outer.path.rpartition("/")[0] + "/").strip("/"), path)
        if not path:
            return self._fragment(Target(here, "ok"), address.fragment, document)
        if path.startswith("/"):
            if self.root is None:
                return Target(None, "unjudged")
            return self._fragment(self._find(join("", path)), address.fragment, None)
        return self._fragment(self._relative(path, here), address.fragment, None)

    def _relative(self, path: str, here: str) -> Target:
        """A relative path: from the file's folder, or from the address that the site will print the file at."""
        first: Target | None = None
        for folder in self._bases(here):
            if climbs_out(folder, path) and self._outside(folder, path):
                return Target(None, "ok")
            target = self._find(join(folder, path))
            if target.status not in ("dead", "case"):
                return target
            if first is None or target.status == "case":
                first = target
        assert first is not None
        return first

    def _bases(self, here: str) -> list[str]:
        folder, _, name = here.rpartition("/")
        bases = [folder]
        name, _dot, ending = name.rpartition(".")
        if name.lower() in INDEX_NAMES:
            return bases
        if "." + ending.lower() in (".md", ".markdown", ".mdx") or (self.root is not None and self.page(here).matter):
            bases.append(f"{folder}/{name}".strip("/"))
            if self.root is not None and (printed := self._routes.printed.get(here)) is not None:
                bases.append(printed)
        return bases

    def _outside(self, folder: str, path: str) -> bool:
        """Whether a path that climbs out of the content root leads to something on the disk."""
        if self.root is None:
            return False
        place = os.path.normpath(os.path.join(self.root, folder, path))
        return os.path.exists(place) and not os.path.realpath(place).startswith(os.path.realpath(self.root) + os.sep)

    def _find(self, path: str) -> Target:
        """What a decoded path below the root leads to; a slash at its end counts only for files that are no pages."""
        bare = path.rstrip("/")
        found = self._lookup(bare)
        if found is not None:
            return Target(found, "ok")
        if self.root is None:
            return self._near(bare)
        moved = self._routes.lookup(bare)
        if moved is not None:
            return moved
        if self._generated(bare):
            return Target(None, "ok")
        exact = self._lowered.get(key(bare).lower()) or self._lowered_files.get(bare.lower())
        if exact is not None and (self._lookup(exact) or exact in self.files):
            return Target(self._lookup(exact) or exact, "case", _respell(path, exact))
        return Target(None, "dead")

    def _near(self, path: str) -> Target:
        """Without a content root: a folder is as good as its page, and case is held against the folder's own names."""
        folder, _, name = path.rpartition("/")
        files = self.files
        assert isinstance(files, NearFiles)
        if name in files.siblings(folder) or not name:
            return Target(None, "ok")
        if not re.search(r"\.[A-Za-z0-9]{1,8}\Z", name):
            return Target(None, "unjudged")  # the address of a page, not of a file: only the site knows
        for other in files.siblings(folder):
            if other.lower() == name.lower():
                return Target(f"{folder}/{other}", "case", _respell(path, f"{folder}/{other}"))
        return Target(None, "dead")

    def _lookup(self, path: str) -> str | None:
        """The file of a path without a slash at its end, or None."""
        if path.lower().endswith(".txt") or not self._is_page_name(path):
            if path in self.files:
                return path
            if path.lower().endswith(".txt"):
                return None
        if self.root is None:
            bare = key(path)
            for name in (path, *(bare + ending for ending in PAGE_ENDINGS), *(f"{bare}/index{ending}" for ending in PAGE_ENDINGS)):
                if name in self.files:
                    return name
            return None
        if "_by_key" not in self.__dict__:  # for a handful of links it is cheaper to look at what pages are mostly called
            bare = key(path)
            for ending in ("/index.html", "/index.md", ".html", ".md"):
                if bare + ending in self.files.paths:
                    return bare + ending
        return self._by_key.get(key(path))

    @staticmethod
    def _is_page_name(path: str) -> bool:
        return "." + path.rpartition(".")[2].lower() in PAGE_ENDINGS

    def _generated(self, path: str) -> bool:
        """Whether a generator makes a page of its own there."""
        if self.generator == "plain":
            return False
        parts = path.split("/")
        if parts[-1] in GENERATED_FILES or any(part in GENERATED for part in parts[:2]):
            return True
        return self.generator == "hugo" and any(f"{mount}{path}".strip("/") in self.files.folders for mount in self._mounts)

    @cached_property
    def files(self) -> Files:
        if self.root is None:
            return NearFiles()
        files = Files(self.root, self.index.seen() if self.index is not None else None)
        if self.root.name == "content" or (self.root.parent / "static").is_dir() and not (self.root / "static").is_dir():
            files.mount(self.root.parent / "static")
        files.add(self.given)
        return files

    @cached_property
    def state(self) -> str:
        """A hash of all that the site can answer from: equal states give equal answers."""
        files = self.files
        state = f"{files.state:x}"
        if self.index is not None and (files.relisted or files.restamped):
            self.index.keep_seen(files)
        return state

    def prepare(self) -> None:
        """Scan every page now, in one go: for runs over many files, before they are shared out."""
        if self.root is None:
            return
        new = []
        held = self.index.facts("page") if self.index is not None else {}
        for path in self.files:
            if not self._is_page_name(path) or path in self._pages:
                continue
            kept = held.get(path)
            stamp = self.files.stamps.get(path)
            if kept is not None and stamp is not None and kept[0] == stamp[2]:
                self._kept[path] = str(kept[1])
                continue
            page = self.page(path)
            if self.index is not None:
                new.append(("page", path, self.files.hash(path), page.dump()))
        if self.index is not None:
            if new:
                self.index.keep_facts(new)
            _ = self.state

    @cached_property
    def generator(self) -> str:
        """What turns content files into pages: set by ``site.generator``, or found out."""
        if self.house.site.generator:
            return self.house.site.generator
        if self.root is not None and self.root.name == "content":
            return "hugo"
        return routes.generator(self.files.top)

    @cached_property
    def _mounts(self) -> tuple[str, ...]:
        """Folders whose files a generator serves from the root."""
        if self.generator == "hugo":
            languages = {
                path.split("/")[1] for path in self.files.folders if path.startswith("content/") and len(path.split("/")[1]) in (2, 5)
            }
            return ("", "content/", "static/", "assets/", *sorted(f"content/{one}/" for one in languages))
        if self.generator == "jekyll":
            return ("", "_pages/", "_", "docs/")
        if self.generator == "eleventy":
            return ("", "src/", "content/", "src/content/", "src/pages/", "public/", "static/")
        return ("",)

    @cached_property
    def _by_key(self) -> dict[str, str]:
        """``key`` of every page's address -> its file; other files that a generator serves from the root too."""
        found: dict[str, str] = {}
        for path in self.files:
            found.setdefault(key(path), path)
        for mount in self._mounts:
            if mount:
                cut = len(mount)
                for path in self.files:
                    if path.startswith(mount):
                        found.setdefault(key(path[cut:]), path)
        return found

    @cached_property
    def _lowered(self) -> dict[str, str]:
        return {one.lower(): one for one in self._by_key}

    @cached_property
    def _lowered_files(self) -> dict[str, str]:
        return {one.lower(): one for one in self.files}

    @cached_property
    def names(self) -> tuple[dict[str, dict[str, str]], dict[str, list[str]]]:
        """Pages by folder and name, and by name alone: ``{folder: {name: file}}, {name: [file, …]}``."""
        by_folder: dict[str, dict[str, str]] = {}
        by_name: dict[str, list[str]] = {}
        for one, path in self._by_key.items():
            folder, _, name = one.rpartition("/")
            by_folder.setdefault(folder, {})[name] = path
            by_name.setdefault(name, []).append(path)
        return by_folder, by_name

    def alike(self, folder: str, name: str) -> list[str]:
        """The names in a folder that begin or end as a name does."""
        ends = self._ends.get(folder)
        if ends is None:
            ends = self._ends[folder] = {}
            for one in self.names[0].get(folder, {}):
                ends.setdefault(one[:3], []).append(one)
                ends.setdefault("…" + one[-4:], []).append(one)
        return list(dict.fromkeys([*ends.get(name[:3], ()), *ends.get("…" + name[-4:], ())]))

    @cached_property
    def _routes(self) -> _Routes:
        return _Routes(self)

    # What can be vouched for without reading

    def vouches(self, path: str) -> bool:
        """Whether a scan shows that every link of a file is a plain one that leads somewhere: nothing else can be said of them."""
        if path in self.given or path not in self.files or self.house.related.shortcodes or not self._is_page_name(path):
            return False
        page = self.page(path)
        if page.unsure or page.templated or page.base:
            return False
        if page.matter:
            from ..read.frontmatter import front_matter

            text = self._text(path)
            matter = front_matter(text)
            keys = {key.lower().replace("_", "").replace("-", "") for key in self.house.related.keys}
            if matter is None or matter.error is not None:
                return False
            if any(name.partition(".")[0].lower().replace("_", "").replace("-", "") in keys for name in matter.values):
                return False
        folder = path.rpartition("/")[0]
        known, pages = self._known, self._pages
        for href in page.links:
            if href[:1] == "/":  # what nine links of ten are; told in one look-up each
                address, _, fragment = href.partition("#")
                found = known.get(address)
                if found and (not fragment or (found in pages and fragment in pages[found].ids)):
                    continue
            if not self._plain(href, folder, path, page):
                return False
        return True

    def _plain(self, href: str, folder: str, here: str, page: Page) -> bool:
        """Whether a link leads to what is there, without a redirect, a slip of case or an odd host."""
        address, _, fragment = href.partition("#")
        if "?" not in address and "%" not in address and ":" not in address and not address.startswith("//") and address:
            found = self._lookup(join(folder, address).rstrip("/"))
            fine = found is not None and (not fragment or fragment in self.page(found).ids)
            if fine and not address.lower().endswith(".txt"):
                if address[0] == "/" and found is not None and address[:2] != "//":
                    self._known[address] = found
                return True
        if href != href.strip():
            return False
        target = self._resolve(href, here, page.base, None)
        if target.status == "ok":
            return "//" not in href or href.startswith(self.house.site.url)
        if target.status == "external":
            return _ordinary().match(href) is not None and not self._insecure(href)
        return target.status == "unjudged" and href.lower().startswith(("mailto:", "tel:")) and "/" not in href

    def _insecure(self, href: str) -> bool:
        return bool(self.house.site.staging_hosts) or self.own(split(href))

    # Fragments

    def _fragment(self, target: Target, fragment: str | None, document: Document | None) -> Target:
        if not fragment or target.status not in ("ok", "redirected") or target.path is None:
            return target
        if self.has_fragment(target.path, fragment, document):
            return target
        return Target(target.path, "no-fragment")

    def has_fragment(self, path: str, fragment: str, document: Document | None = None) -> bool:
        """Whether a page has what a fragment names; True for what nobody can say (a PDF, a page that templates fill)."""
        fragment, directive, text = fragment.partition(":~:")
        if fragment and fragment.lower() != "top" and not self._has_id(path, fragment, document):
            return False
        return not directive or self._has_text(path, text, document)

    def _has_id(self, path: str, fragment: str, document: Document | None) -> bool:
        ending = path.rpartition(".")[2].lower()
        if ending not in ("html", "htm", "xhtml", "md", "markdown", "mdx"):
            return True
        wanted = {fragment, decode(fragment)}
        if document is None:
            page = self.page(path)
            if not wanted.isdisjoint(page.ids):
                return True
            if page.complete:
                return page.templated and _may_add(self._text(path))
        elif "id" in document.text and not wanted.isdisjoint(scan(document.text, document.article.source.format).ids):
            return True
        ids = self.ids(path, document)
        if not wanted.isdisjoint(ids):
            return True
        if ending in ("md", "markdown", "mdx") or "<html" not in (document.text if document is not None else self._text(path)):
            folded = {one.casefold() for one in ids}
            if any(one.casefold() in folded or one.casefold().removeprefix("user-content-") in folded for one in wanted):
                return True
            if fragment.startswith(("fn", "user-content-fn")):
                return True  # a footnote, numbered by the site
        return _may_add(document.text if document is not None else self._text(path))

    def ids(self, path: str, document: Document | None = None) -> frozenset[str]:
        """Every id that a page has, its headings' slugs included where the site gives them ids."""
        if document is None and path in self._ids:
            return self._ids[path]
        if document is None and self.page(path).complete:
            return self.page(path).ids
        full = self._full(path, document)
        found: set[str] = set()
        for element in full.root.walk():
            for attribute in element.attributes:
                if attribute.name == "id" or (attribute.name == "name" and element.tag == "a"):
                    found.add(attribute.value)
        page = scan(full.text, full.article.source.format)
        if not full.is_page:
            from .scan import heading_text
            from .slugs import slugs

            found |= page.ids
            found |= slugs([heading.text for heading in full.headings])
            found |= slugs([heading_text(line) for line in page.headings])
        ids = frozenset(found)
        if document is None:
            self._ids[path] = ids
        return ids

    def _has_text(self, path: str, directive: str, document: Document | None) -> bool:
        """Whether a page has the words of a text fragment (WICG): ``text=[prefix-,]start[,end][,-suffix]``."""
        full = self._full(path, document)
        words = " ".join(" ".join(block.text for block in full.blocks).split()).casefold()
        for one in directive.split("&"):
            name, _, value = one.partition("=")
            if name != "text" or not value:
                continue
            parts = [" ".join(decode(part).split()).casefold() for part in value.split(",")]
            if parts and parts[0].endswith("-"):
                parts[0] = parts[0][:-1]
            if len(parts) > 1 and parts[-1].startswith("-"):
                parts[-1] = parts[-1][1:]
            at = 0
            for part in parts:
                at = words.find(part.strip(), at)
                if at < 0:
                    return False
        return True

    def _full(self, path: str, document: Document | None) -> Document:
        if document is not None:
            return document
        if path in self.given:
            return self.given[path]
        from ..read.article import parse
        from ..read.source import Unreadable, decode
        from ..understand.document import Document as Full

        try:
            source = decode(self._data(path), path)
        except (OSError, Unreadable):
            source = decode(b"", path)
        return Full(parse(source), self.house, self.today, path if self.root is not None else "")

    def external(self, document: Document) -> list[str]:
        """The addresses of other sites in a document, without fragments: what ``--online`` asks about."""
        hrefs = [link.href.strip() for link in document.links if not link.templated]
        hrefs += [item.href.strip() for item in document.related if item.element is None and item.href]
        found = (_absolute(href) for href in hrefs if self.resolve(href, document).status == "external")
        return list(dict.fromkeys(href for href in found if href.startswith(("http://", "https://"))))

    def answer(self, answers: Mapping[str, str]) -> None:
        """Say in place of the network what there is to say of addresses, as an example's ``answers`` do."""
        from .online import Verdict

        for address, words in answers.items():
            state, _, final = words.partition(" ")
            self.verdicts[address] = Verdict(state, "404 Not Found" if state == "dead" else "", final or None)  # type: ignore[arg-type]

    def verdict(self, href: str) -> Verdict | None:
        """What the network said of an address of another site; None where it was not asked."""
        return self.verdicts.get(_absolute(href.strip()))

    # Articles

    @cached_property
    def articles(self) -> tuple[str, ...]:
        """The paths of all articles: what a walk over the content root reads."""
        if self.root is None:
            return tuple(self.given)
        from ..files import collect

        root = os.fspath(self.root)
        excluded = self.excluded
        names = collect([root], lambda path: excluded is not None and excluded(Path(path)))
        found = [path[len(root) :].lstrip("/") for path in names]
        return tuple(dict.fromkeys([*found, *self.given]))

    def article(self, path: str, document: Document | None = None) -> Article | None:
        """The facts of an article, of its document where that is at hand; None for a file that is no page."""
        if document is None and path in self._articles:
            held = self._articles[path]
            self.note("article", path, held.plain())
            return held
        if document is None and (not self._is_page_name(path) or (path not in self.files and path not in self.given)):
            return None
        from .articles import Article, facts

        if document is not None:
            return facts(document, path)
        article = Article.of(self._fact("article", path, lambda: facts(self._full(path, None), path).plain()))
        self._articles[path] = article
        self.note("article", path, article.plain())
        return article

    def headed(self, text: str) -> list[str]:
        """The articles whose headlines share most words with a text, at least half of them; the best five."""
        from collections import Counter

        words = _words(text)
        count = Counter(path for word in words for path in self._headlines.get(word, ()))
        found = [path for path, shared in count.most_common(5) if 2 * shared >= len(words)]
        self.note("headed", text, found)
        return found

    @cached_property
    def _headlines(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for path in self.articles:
            for word in _words(self.page(path).title):
                found.setdefault(word, []).append(path)
        return found

    def echoes(self, text: str, document: Document) -> list[Said]:
        """The quotations of other articles that have five words in a row of a text, in order of their paths."""
        found = self._echoing(text, self.place(document))
        self.note("echoes", text, [list(said) for said in found])
        return found

    def _echoing(self, text: str, here: str) -> list[Said]:
        from .echoes import grams, words

        wanted = set(grams(words(text)))
        paths = sorted(self._quoted.having(wanted) - {here}) if here in self._articles_here else []
        return [said for path in paths for said in self.said(path) if not wanted.isdisjoint(grams(words(said.text)))]

    def said(self, path: str) -> list[Said]:
        """The quotations of an article with a speaker, for those who compare them with others."""
        if path not in self._said:
            from .articles import Said, quotations

            self._said[path] = [
                Said(*one)
                for one in self._fact("quotations", path, lambda: [list(said) for said in quotations(self._full(path, None), path)])
            ]
        return self._said[path]

    def duplicates(self, document: Document) -> list[str]:
        """The articles whose text is much like a document's, by sketch: half of it or more is likely the same."""
        from .echoes import echo

        sketch = list(echo(document.text, document.article.source.format).sketch)
        found = self._like(sketch, self.place(document))
        self.note("duplicates", sketch, [[path, self.content(path)] for path in found])
        return found

    def _like(self, sketch: list[int], here: str) -> list[str]:
        from .echoes import resemblance

        paths = self._sketched.having(sketch) - {here} if here in self._articles_here else set()
        return sorted(path for path in paths if resemblance(sketch, self._echoes[path].sketch) >= 0.5)

    def prose(self, path: str, document: Document | None = None) -> list[str]:
        """The words of an article's own prose, of its document where that is at hand."""
        from .articles import prose

        return prose(self._full(path, document))

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
    def _articles_here(self) -> frozenset[str]:
        return frozenset(self.articles)

    @cached_property
    def _titles(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for path in self.articles:
            found.setdefault(_plain(self.page(path).title), []).append(path)
        return found

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
            found[path] = echo(self._text(path), _format(path))
            if path not in self.given:
                self._keep("echo", path, found[path].dump())
        return found

    @cached_property
    def _quoted(self) -> Shelf:
        from .echoes import Shelf

        return Shelf({path: one.quoted for path, one in self._echoes.items()})

    @cached_property
    def _sketched(self) -> Shelf:
        from .echoes import Shelf

        return Shelf({path: one.sketch for path, one in self._echoes.items()})

    def _fact(self, kind: str, path: str, make: Callable[[], Any]) -> Any:
        """A fact of a file as plain data: from the index, else made, and kept."""
        if self.index is None or path in self.given:
            return make()
        kept = self.index.fact(kind, path)
        if kept is not None and kept[0] == self.content(path):
            return json.loads(kept[1])
        value = make()
        self._keep(kind, path, json.dumps(value))
        return value

    def _keep(self, kind: str, path: str, value: str | bytes) -> None:
        if self.index is not None:
            self._new.append((kind, path, self.content(path), value))

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

    # Pages

    def page(self, path: str) -> Page:
        """The scanned facts of a file; an unreadable one has none."""
        held = self._pages.get(path)
        if held is None:
            held = self._pages[path] = self._page(path)
        return held

    def _page(self, path: str) -> Page:
        given = self.given.get(path)
        if given is not None:
            return scan(given.text, _format(path))
        if path in self._kept:
            return load(self._kept[path])
        if self.index is not None:
            kept = self.index.fact("page", path)
            if kept is not None and kept[0] == self.files.hash(path):
                return load(str(kept[1]))
        page = scan(self._text(path), _format(path))
        if self.index is not None:
            self._new.append(("page", path, self.files.hash(path), page.dump()))
        return page

    def flush(self) -> None:
        """Write to the index what was found out since."""
        if self.index is not None and (self._new or self._outcomes):
            self.index.keep_facts(self._new)
            self.index.keep_outcomes(self._outcomes)
            self._new.clear()
            self._outcomes.clear()

    def keep_outcome(self, row: tuple[str, str, str, str, str, str]) -> None:
        """Remember what linting a file gave (``Index.keep_outcomes``), at the next ``flush``."""
        self._outcomes.append(row)

    def content(self, path: str) -> str:
        """The hash of a file's content."""
        return self.files.hash(path)

    def _data(self, path: str) -> bytes:
        if self.root is not None and path in self.files:
            return self.files.read(path)
        with open(os.path.join(self.root or "/", path), "rb") as file:
            return file.read()

    def _text(self, path: str) -> str:
        if path in self.given:
            return self.given[path].text
        try:
            return self._data(path).decode("utf-8-sig", "replace")
        except OSError:
            return ""


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


class _Routes:
    """What only the content of files says about addresses: read when an address leads to no file by its name."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._exact: dict[str, str] = {}  # key of an address -> file
        self._moved: dict[str, str] = {}  # key of an address -> address
        self._named: dict[str, list[tuple[str, str]]] = {}  # last part of an address -> (file, date)
        self._patterns: list[routes.Redirect] = []
        self.printed: dict[str, str] = {}  # file -> the address it is printed at, where it says so
        permalinks = site.house.site.permalinks
        kindly = site.generator != "plain" and not permalinks
        for path in site.files:
            name = path.rpartition("/")[2]
            if name == "_redirects" and path in ("_redirects", "static/_redirects", "public/_redirects", "src/_redirects"):
                exact, patterns = routes.redirects(site._text(path))
                self._moved.update(exact)
                self._patterns += patterns
                continue
            if not site._is_page_name(path) or path.endswith(".txt"):
                continue
            dated = name[:1].isdigit()
            facts = _content(site, path)
            if facts is None:
                if not (permalinks or (kindly and dated)):
                    continue
                facts = routes.Content()
            self._add(path, facts, permalinks, kindly)

    def _add(self, path: str, facts: routes.Content, permalinks: Mapping[str, str], kindly: bool) -> None:
        site = self._site
        mount = max((one for one in site._mounts if path.startswith(one)), key=len)
        below = path[len(mount) :]
        if facts.url and ":" not in facts.url:
            self._exact.setdefault(key(decode(facts.url)), path)
            self.printed[path] = key(decode(facts.url))
        elif facts.slug:
            folder, _ = routes.stem(below)
            self._exact.setdefault(f"{folder}/{facts.slug}".strip("/"), path)
        for alias in facts.aliases:
            folder, _ = routes.stem(below)
            self._moved.setdefault(key(join(folder, decode(alias))), "/" + (self.printed.get(path) or key(below)) + "/")
        folder = below.partition("/")[0] if "/" in below else ""
        pattern = next((value for name, value in permalinks.items() if name.strip("/").lstrip("_") == folder.lstrip("_")), None)
        pattern = pattern or permalinks.get("/") or permalinks.get("")
        if pattern and path not in self.printed:
            address = routes.permalink(pattern, below, facts)
            if address is not None:
                self._exact.setdefault(address, path)
                self.printed[path] = address
        if kindly:
            date = routes.day(path, facts)
            for name in routes.names(path, facts):
                self._named.setdefault(name, []).append((path, date))

    def lookup(self, path: str) -> Target | None:
        """The target of a path that is no file's name, or None."""
        site = self._site
        address = key(path)
        if address in self._exact:
            return Target(self._exact[address], "ok")
        seen = {address}
        final = ""
        while True:
            to = self._moved.get(address)
            rewritten = False
            if to is None:
                for redirect in self._patterns:
                    to = redirect.match(address)
                    if to is not None:
                        rewritten = redirect.status == 200
                        break
            if to is None:
                break
            split_ = split(to)
            if split_.host and not site.own(split_):
                return Target(None, "redirected" if not rewritten else "ok", to)
            final = to if not rewritten else final
            address = key(join("", split_.path))
            if address in seen:
                return Target(None, "dead")
            seen.add(address)
            file = site._lookup(address) or self._exact.get(address)
            if file is not None:
                return Target(file, "redirected" if final else "ok", final or None)
        if final:
            return Target(None, "dead")
        _folder, _, name = address.rpartition("/")
        for file, day in self._named.get(name.lower(), ()):
            if routes.agrees(address, day):
                return Target(file, "ok")
        return None


def _content(site: Site, path: str) -> routes.Content | None:
    """What a file's front matter says of its address; None where it has none."""
    if path not in site.given and not site.page(path).matter:
        return None
    from ..read.frontmatter import front_matter

    matter = front_matter(site._text(path))
    if matter is None:
        return None
    return routes.content({name: value.text for name, value in matter.values.items()})


def _absolute(href: str) -> str:
    """An address of another site as it is asked for: without its fragment, with a scheme."""
    href = href.partition("#")[0]
    return f"https:{href}" if href.startswith("//") else href


@cache
def _ordinary() -> re.Pattern[str]:
    """An absolute address on a host that nobody could take for a slip, a private one or a preview."""
    private = r"local|localhost|localdomain|internal|intranet|lan|app|dev|io|gov\.uk"
    return re.compile(
        rf"(?i)https?://(?!intranet\.)(?!(?:[a-z0-9.-]+\.)?(?:{private}|trycloudflare\.com)(?:[/?#]|\Z))"
        r"(?:[a-z0-9_](?:[a-z0-9_-]{0,62}\.))+[a-z]{2,24}(?:[/?#]|\Z)"
    )


def _plain(headline: str) -> str:
    """A headline as others may have written it: words only, in lower case."""
    return " ".join(re.findall(r"[^\W_]+", headline.casefold()))


def _words(text: str) -> set[str]:
    """The words of a headline, cut to six letters so that endings do not matter."""
    return {word[:6] for word in re.findall(r"[^\W_]{3,}", text.lower().replace("’", ""))}


def _base(document: Document) -> str:
    for element in document.elements("base"):
        if element.get("href"):
            return element.get("href") or ""
    return ""


def _format(path: str) -> str:
    low = path.lower()
    return "markdown" if low.endswith((".md", ".markdown", ".mdx")) else "text" if low.endswith(".txt") else "html"


def _may_add(text: str) -> bool:
    """Whether template tags of a page may bring headings or ids that its file does not show."""
    if "{" not in text and "<%" not in text:
        return False
    for tag in re.finditer(r"\{\{[<%]\s*/?\s*([\w/.-]+)|\{%-?\s*(\w+)|<%|id=[\"']?\{|\{\{\s*(?:content|body|page\.content)", text):
        name = (tag[1] or tag[2] or "").lower()
        if not name or name.startswith(("include", "render", "partial", "import", "readfile", "content", "snippet", "block")):
            return True
    return False


def _kept(href: str, here: str, to: str) -> str:
    """The end of a redirect, with what the address had besides its path, and relative where the address was."""
    address = split(href)
    new = split(to)
    if not new.host and address.host:
        start = href.index("//") + 2
        end = href.find("/", start)
        to = (href[:end] if end >= 0 else href) + to
    elif not new.host and not address.path.startswith("/"):
        to = relative(here.rpartition("/")[0], to.lstrip("/"))
    if address.query and not new.query and "#" not in to:
        to += "?" + address.query
    if address.fragment is not None and new.fragment is None:
        to += "#" + address.fragment
    return to


def _respell(path: str, exact: str) -> str:
    """An address with the spelling of the file that it means but for the case; what the file has besides is left off."""
    want, have = path.rstrip("/").split("/"), exact.split("/")
    out = [b + a[len(b) :] if a[: len(b)].lower() == b.lower() else a for a, b in zip(want, have)] + want[len(have) :]
    return "/".join(out) + ("/" if path.endswith("/") else "")


def relative(folder: str, path: str) -> str:
    """A path below the root, seen from a folder."""
    seen = posixpath.relpath("/" + path, "/" + folder)
    return seen + "/" if path.endswith("/") and not seen.endswith("/") else seen


def shaped(site: Site, href: str, here: str, path: str) -> str:
    """The address of a file below the root (or a path with a slash at its end), written the way ``href`` is."""
    address = split(href)
    _, hash_, fragment = href.partition("#")
    given = address.path
    if path.endswith("/") or not site._is_page_name(path) or site._is_page_name(given) and not given.endswith("/"):
        new = "/" + path
    else:
        new = pretty(path)
        for mount in site._mounts if site.root is not None else ():
            if mount and new.startswith("/" + mount):
                new = new[len(mount) :]
                break
        if new != "/" and not given.endswith("/") and given:
            new = new.rstrip("/")
    if address.host or address.scheme:
        start = href.index("//") + 2
        end = href.find("/", start)
        return href[: end if end >= 0 else len(href)] + encode(new) + ("?" + address.query if address.query else "") + hash_ + fragment
    elif not given.startswith("/"):
        new = relative(here.rpartition("/")[0], new.lstrip("/"))
    return encode(new) + ("?" + address.query if address.query else "") + hash_ + fragment
