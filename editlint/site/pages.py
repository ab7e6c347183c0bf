"""The pages of a site: its files, what a scan knows of each, and what the index has kept of them."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..house import House
from ..read.source import CONTROLS, MOST
from .address import PAGE_ENDINGS
from .files import Files, NearFiles
from .listed import Items, items
from .scan import Page, load, scan

if TYPE_CHECKING:
    from ..understand.document import Document
    from .index import Index


class Pages:
    """The files below a content root, each read when it is first asked for.

    ``root`` None: there is no content root, paths are absolute without the first slash, and the articles are ``documents`` and the files
    of the ``run``. ``documents`` stand for what is on the disk. ``index`` None: nothing is kept between runs.
    """

    def __init__(self, root: Path | None, house: House, documents: Iterable[Document], today: date | None, index: Index | None) -> None:
        self.root = root
        self._below = os.path.join(root or "/", "")  #: what stands before a path on the disk
        self.house = house
        self.today = today or date.today()
        self.index = index
        self.excluded: Callable[[Path], bool] | None = None  #: which files are no articles of the site
        self.given: dict[str, Document] = {}
        self.run: dict[str, str] = {}  #: where there is no content root: the files of the run, and how it names them
        for document in documents:
            self.given[self.place(document)] = document
            self.today = document.today
        self._pages: dict[str, Page] = {}
        self._items: dict[str, Items | None] = {}
        self._kept: dict[str, str] = {}  # path -> a page's facts as the index has them
        self._new: list[tuple[str, str, str, str | bytes]] = []  # facts that the index has not got yet
        self._outcomes: list[tuple[str, str, str, str, str, str]] = []  # outcomes that it has not got yet

    def place(self, document: Document) -> str:
        """What a document's path is in this site: below the root, or absolute without the first slash where there is none."""
        if self.root is not None:
            return document.address
        path = document.article.source.path
        return rootless(path) if path else ""

    def name(self, path: str) -> str:
        """How the person who runs this knows a file of the site."""
        return self.run.get(path, path)

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

    @cached_property
    def articles(self) -> tuple[str, ...]:
        """The paths of all articles: what a walk over the content root reads."""
        if self.root is None:
            return tuple({**self.run, **self.given})
        from ..files import collect

        root = os.fspath(self.root)
        excluded = self.excluded
        cut = len(root.rstrip(os.sep)) + 1

        def look(folder: str) -> tuple[list[str], list[str]]:
            return self.files.look(folder[cut:]) or ([], [])

        names = collect([root], lambda path: excluded is not None and excluded(Path(path)), look=look)
        found = [path[cut:] for path in names]
        return tuple(dict.fromkeys([*found, *self.given]))

    @cached_property
    def titles(self) -> dict[str, str]:
        """What is most likely the headline of every article, by a scan: kept apart, for comparing headlines needs all of them."""
        kept = self.index.facts("title") if self.index is not None else {}
        found = {}
        for path in self.articles:
            held = kept.get(path)
            if held is not None and path not in self.given and held[0] == self.content(path):
                found[path] = str(held[1])
                continue
            found[path] = self.page(path).title
            if path not in self.given:
                self.keep("title", path, found[path])
        return found

    def content(self, path: str) -> str:
        """The hash of a file's content."""
        return self.files.hash(path)

    def page(self, path: str) -> Page:
        """The scanned facts of a file; an unreadable one has none."""
        held = self._pages.get(path)
        if held is None:
            held = self._pages[path] = self._page(path)
        return held

    def _page(self, path: str) -> Page:
        given = self.given.get(path)
        if given is not None:
            return scan(given.text, format_of(path))
        if path in self._kept:
            return load(self._kept[path])
        if self.index is not None:
            kept = self.index.fact("page", path)
            if kept is not None and kept[0] == self.files.hash(path):
                return load(str(kept[1]))
        page = self._scan_file(path)
        if self.index is not None:
            self._new.append(("page", path, self.files.hash(path), page.dump()))
        return page

    def items(self, path: str) -> Items | None:
        """The items of a page's related blocks; None where a scan cannot tell."""
        if path not in self._items:
            self._items[path] = items(self.text(path), format_of(path))
        return self._items[path]

    def _scan_file(self, path: str, related: bool = False) -> Page:
        """The scanned facts of a file on the disk (``related``: its items too); one that is no text in UTF-8 is not vouched for."""
        try:
            data = self._data(path)
        except OSError:
            return scan("", "html")._replace(unsure=True)
        text = data.decode("utf-8-sig", "replace")
        format = format_of(path)
        page = scan(text, format)
        if related:
            self._items[path] = items(text, format)
        if "\ufffd" in text or len(data) > MOST or len(data.translate(None, CONTROLS)) < len(data):
            page = page._replace(unsure=True)
        return page

    def prepare(self, related: bool = False) -> None:
        """Scan every page now (``related``: their related blocks too), in one go: for runs over many files, before they are shared out."""
        if self.root is None:
            return
        new = []
        held = self.index.facts("page") if self.index is not None else {}
        for path in self.files:
            if not self.is_page_name(path) or path in self._pages or path in self.given:
                continue
            kept = held.get(path)
            stamp = self.files.stamps.get(path)
            if kept is not None and stamp is not None and kept[0] == stamp[2]:
                self._kept[path] = str(kept[1])
                continue
            page = self._pages[path] = self._scan_file(path, related)
            if self.index is not None:
                new.append(("page", path, self.files.hash(path), page.dump()))
        if self.index is not None:
            if new:
                self.index.keep_facts(new)
            _ = self.state

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

    def fact(self, kind: str, path: str, make: Callable[[], Any]) -> Any:
        """A fact of a file as plain data: from the index, else made, and kept."""
        if self.index is None or path in self.given:
            return make()
        kept = self.index.fact(kind, path)
        if kept is not None and kept[0] == self.content(path):
            return json.loads(kept[1])
        value = make()
        self.keep(kind, path, json.dumps(value))
        return value

    def keep(self, kind: str, path: str, value: str | bytes) -> None:
        if self.index is not None:
            self._new.append((kind, path, self.content(path), value))

    @contextmanager
    def document(self, path: str, document: Document | None = None) -> Iterator[Document]:
        """A file as rules see it: the document at hand, or one that was given; else it is read, and closed again in the end."""
        at_hand = document if document is not None else self.given.get(path)
        if at_hand is not None:
            yield at_hand
            return
        from ..read.article import parse
        from ..read.source import Unreadable, decode
        from ..understand.document import Document as Full

        try:
            source = decode(self._data(path), path)
        except (OSError, Unreadable):
            source = decode(b"", path)
        full = Full(parse(source), self.house, self.today, path if self.root is not None else "")
        try:
            yield full
        finally:
            full.close()

    def _data(self, path: str) -> bytes:
        if self.index is not None and path in self.files:
            return self.files.read(path)  # which keeps its hash
        with open(f"{self._below}{path}", "rb", buffering=0) as file:
            return file.read()

    def text(self, path: str) -> str:
        if path in self.given:
            return self.given[path].text
        try:
            return self._data(path).decode("utf-8-sig", "replace")
        except OSError:
            return ""

    @staticmethod
    def is_page_name(path: str) -> bool:
        return "." + path.rpartition(".")[2].lower() in PAGE_ENDINGS


def rootless(path: str) -> str:
    """A path on the disk as a site without a content root has it: absolute, without the first slash."""
    return os.path.abspath(path).replace(os.sep, "/").lstrip("/")


def format_of(path: str) -> str:
    low = path.lower()
    return "markdown" if low.endswith((".md", ".markdown", ".mdx")) else "text" if low.endswith(".txt") else "html"
