"""Where an address leads: the file of a page under every name that it has, a redirect, a slip of case, or nowhere."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache, cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple

from ..house import House
from . import routes
from .address import INDEX_NAMES, PAGE_ENDINGS, UNJUDGED, Address, climbs_out, decode, join, key, split
from .files import NearFiles
from .pages import Pages
from .scan import Page, heading_text, scan
from .slugs import slugs

if TYPE_CHECKING:
    from ..understand.document import Document
    from .index import Index

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


class Resolver(Pages):
    """Resolves addresses against the files of a site. Never asks the disk about a single link."""

    def __init__(
        self, root: Path | None, house: House, documents: Iterable[Document] = (), today: date | None = None, index: Index | None = None
    ) -> None:
        super().__init__(root, house, documents, today, index)
        self._known: dict[str, str] = {}  # root-relative addresses as written -> their files
        self._ids: dict[str, frozenset[str]] = {}
        self._latest: tuple[Document, Page, frozenset[str] | None] | None = None
        self._scanned: dict[str, frozenset[str]] = {}
        self._ends: dict[str, dict[str, list[str]]] = {}  # folder -> beginning or end of a name -> names
        own = split(house.site.url) if house.site.url else None
        self._host = own.host.removeprefix("www.") if own else ""
        self._prefix = own.path.strip("/") if own else ""

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
        found = self.lookup(bare)
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
        if exact is not None and (self.lookup(exact) or exact in self.files):
            return Target(self.lookup(exact) or exact, "case", _respell(path, exact))
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

    def lookup(self, path: str) -> str | None:
        """The file of a path without a slash at its end, or None."""
        if path.lower().endswith(".txt") or not self.is_page_name(path):
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

    def _generated(self, path: str) -> bool:
        """Whether a generator makes a page of its own there."""
        if self.generator == "plain":
            return False
        parts = path.split("/")
        if parts[-1] in GENERATED_FILES or any(part in GENERATED for part in parts[:2]):
            return True
        return self.generator == "hugo" and any(f"{mount}{path}".strip("/") in self.files.folders for mount in self.mounts)

    @cached_property
    def generator(self) -> str:
        """What turns content files into pages: set by ``site.generator``, or found out."""
        if self.house.site.generator:
            return self.house.site.generator
        if self.root is not None and self.root.name == "content":
            return "hugo"
        return routes.generator(self.files.top)

    @cached_property
    def mounts(self) -> tuple[str, ...]:
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
        for mount in self.mounts:
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
                return page.templated and _may_add(self.text(path))
            if page.headings and not self._slugs(path).isdisjoint(one.casefold() for one in wanted):
                return True
        elif "id" in document.text and not wanted.isdisjoint(self._scan(document).ids):
            return True
        ids = self.ids(path, document)
        if not wanted.isdisjoint(ids):
            return True
        if ending in ("md", "markdown", "mdx") or "<html" not in (document.text if document is not None else self.text(path)):
            folded = _folded(ids)
            if any(one.casefold() in folded or one.casefold().removeprefix("user-content-") in folded for one in wanted):
                return True
            if fragment.startswith(("fn", "user-content-fn")):
                return True  # a footnote, numbered by the site
        return _may_add(document.text if document is not None else self.text(path))

    def _slugs(self, path: str) -> frozenset[str]:
        """The slugs of a page's headings as a scan sees them, in folded case."""
        held = self._scanned.get(path)
        if held is None:
            found = slugs([heading_text(line) for line in self.page(path).headings])
            held = self._scanned[path] = frozenset(one.casefold() for one in found)
        return held

    def ids(self, path: str, document: Document | None = None) -> frozenset[str]:
        """Every id that a page has, its headings' slugs included where the site gives them ids."""
        if document is None and path in self._ids:
            return self._ids[path]
        if document is not None and self._latest is not None and self._latest[0] is document and self._latest[2] is not None:
            return self._latest[2]
        if document is None and self.page(path).complete:
            return self.page(path).ids
        found: set[str] = set()
        with self.document(path, document) as full:
            for element in full.root.walk():
                for attribute in element.attributes:
                    if attribute.name == "id" or (attribute.name == "name" and element.tag == "a"):
                        found.add(attribute.value)
            page = self._scan(full)
            if not full.is_page:
                found |= page.ids
                found |= slugs([heading.text for heading in full.headings])
                found |= slugs([heading_text(line) for line in page.headings])
        ids = frozenset(found)
        if document is None:
            self._ids[path] = ids
        else:
            self._latest = (document, page, ids)
        return ids

    def _scan(self, document: Document) -> Page:
        """What a scan sees of a document; kept for the latest one, whose many links into itself ask again and again."""
        if self._latest is None or self._latest[0] is not document:
            self._latest = (document, scan(document.text, document.article.source.format), None)
        return self._latest[1]

    def _has_text(self, path: str, directive: str, document: Document | None) -> bool:
        """Whether a page has the words of a text fragment (WICG): ``text=[prefix-,]start[,end][,-suffix]``."""
        with self.document(path, document) as full:
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

    # What can be vouched for without reading

    def _plain_links(self, path: str, page: Page) -> bool:
        """Whether every link is a plain one that leads somewhere."""
        folder = path.rpartition("/")[0]
        known, pages = self._known, self._pages
        for href in page.links:
            if href[:1] == "/":  # what nine links of ten are; told in one look-up each
                address, _, fragment = href.partition("#")
                found = known.get(address)
                if found and (not fragment or (found in pages and fragment in pages[found].ids) or self._shows(found, fragment)):
                    continue
            if not self._plain(href, folder, path, page):
                return False
        return True

    def _shows(self, path: str, fragment: str) -> bool:
        """Whether a scan shows that a page has what a fragment names."""
        page = self.page(path)
        return fragment in page.ids or (bool(page.headings) and not page.complete and fragment.casefold() in self._slugs(path))

    def _plain(self, href: str, folder: str, here: str, page: Page) -> bool:
        """Whether a link leads to what is there, without a redirect, a slip of case or an odd host."""
        address, _, fragment = href.partition("#")
        if "?" not in address and "%" not in address and ":" not in address and not address.startswith("//") and address:
            found = self.lookup(join(folder, address).rstrip("/"))
            fine = found is not None and (not fragment or self._shows(found, fragment))
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


class _Routes:
    """What only the content of files says about addresses: read when an address leads to no file by its name."""

    def __init__(self, site: Resolver) -> None:
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
                exact, patterns = routes.redirects(site.text(path))
                self._moved.update(exact)
                self._patterns += patterns
                continue
            if not site.is_page_name(path) or path.endswith(".txt"):
                continue
            dated = name[:1].isdigit()
            facts = _content(site, path, bool(permalinks or kindly))
            if facts is None:
                if not (permalinks or (kindly and dated)):
                    continue
                facts = routes.Content()
            self._add(path, facts, permalinks, kindly)

    def _add(self, path: str, facts: routes.Content, permalinks: Mapping[str, str], kindly: bool) -> None:
        site = self._site
        mount = max((one for one in site.mounts if path.startswith(one)), key=len)
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
            file = site.lookup(address) or self._exact.get(address)
            if file is not None:
                return Target(file, "redirected" if final else "ok", final or None)
        if final:
            return Target(None, "dead")
        _folder, _, name = address.rpartition("/")
        for file, day in self._named.get(name.lower(), ()):
            if routes.agrees(address, day):
                return Target(file, "ok")
        return None


def _content(site: Resolver, path: str, dates: bool) -> routes.Content | None:
    """What a file's front matter says of its address; None where it says nothing, or (without ``dates``) nothing but a date and a title."""
    if path not in site.given:
        page = site.page(path)
        if not page.matter or (not dates and page.keys is not None and routes.KEYS.isdisjoint(page.keys.split())):
            return None
    from ..read.frontmatter import front_matter

    matter = front_matter(site.text(path))
    if matter is None:
        return None
    return routes.content({name: value.text for name, value in matter.values.items()})


@cache
def _ordinary() -> re.Pattern[str]:
    """An absolute address on a host that nobody could take for a slip, a private one or a preview."""
    private = r"local|localhost|localdomain|internal|intranet|lan|app|dev|io|gov\.uk"
    return re.compile(
        rf"(?i)https?://(?!intranet\.)(?!(?:[a-z0-9.-]+\.)?(?:{private}|trycloudflare\.com)(?:[/?#]|\Z))"
        r"(?:[a-z0-9_](?:[a-z0-9_-]{0,62}\.))+[a-z]{2,24}(?:[/?#]|\Z)"
    )


def _may_add(text: str) -> bool:
    """Whether template tags of a page may bring headings or ids that its file does not show."""
    if "{" not in text and "<%" not in text:
        return False
    for tag in re.finditer(r"\{\{[<%]\s*/?\s*([\w/.-]+)|\{%-?\s*(\w+)|<%|id=[\"']?\{|\{\{\s*(?:content|body|page\.content)", text):
        name = (tag[1] or tag[2] or "").lower()
        if not name or name.startswith(("include", "render", "partial", "import", "readfile", "content", "snippet", "block")):
            return True
    return False


def _respell(path: str, exact: str) -> str:
    """An address with the spelling of the file that it means but for the case; what the file has besides is left off."""
    want, have = path.rstrip("/").split("/"), exact.split("/")
    out = [b + a[len(b) :] if a[: len(b)].lower() == b.lower() else a for a, b in zip(want, have)] + want[len(have) :]
    return "/".join(out) + ("/" if path.endswith("/") else "")


@lru_cache(maxsize=4)
def _folded(ids: frozenset[str]) -> frozenset[str]:
    return frozenset(one.casefold() for one in ids)
