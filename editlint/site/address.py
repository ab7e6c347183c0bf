"""Addresses, as pure functions: what a link says, before anybody looks at files."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable
from typing import NamedTuple
from urllib.parse import unquote

#: Endings of files that are pages: ``x`` may be ``x.html``, ``x/index.md`` …
PAGE_ENDINGS = (".html", ".htm", ".xhtml", ".md", ".markdown", ".mdx", ".txt")
#: Files that are the page of their folder.
INDEX_NAMES = ("index", "_index", "readme")
#: Schemes that no rule of ours can judge; ``javascript`` is judged in related blocks.
UNJUDGED = frozenset(
    "mailto tel sms callto data blob javascript vbscript about ftp ftps sftp ssh git irc ircs xmpp magnet geo news nntp urn doi isbn cid "
    "mid whatsapp skype facetime facetime-audio maps intent market itms itms-apps webcal feed view-source chrome edge resource bitcoin "
    "ethereum slack vscode zotero matrix tg viber sip sips rtsp rtmp ws wss gopher gemini ipfs ipns steam spotify obsidian zoommtg "
    "msteams".split()
)


class Address(NamedTuple):
    """A link's address in parts: ``path`` percent-decoded, ``fragment`` and ``query`` as written, without ``#`` and ``?``.

    ``scheme`` is in lower case, ``""`` for a relative address and for ``//host/path``; ``host`` in lower case, with its port.
    """

    scheme: str
    host: str
    path: str
    query: str
    fragment: str | None

    @property
    def local(self) -> bool:
        """Whether it stays on its own site by form: no scheme and no host."""
        return not self.scheme and not self.host


@functools.cache
def _scheme() -> re.Pattern[str]:
    return re.compile(r"([A-Za-z][A-Za-z0-9+.\-]*):")


def split(href: str) -> Address:
    """The parts of an address. Never raises: what is malformed comes out as a relative path."""
    href = href.strip()
    rest, hash_, fragment = href.partition("#")
    rest, _, query = rest.partition("?")
    scheme = host = ""
    if match := _scheme().match(rest):
        scheme = match[1].lower()
        rest = rest[match.end() :]
    if rest.startswith("//"):
        host, slash, rest = rest[2:].partition("/")
        host, rest = host.rpartition("@")[2].lower(), slash + rest
    elif scheme and scheme not in ("http", "https", "file"):
        return Address(scheme, "", rest, query, fragment if hash_ else None)
    return Address(scheme, host, decode(rest), query, fragment if hash_ else None)


def decode(text: str) -> str:
    """Percent-decoded; left as it is where it is no UTF-8."""
    if "%" not in text:
        return text
    try:
        return unquote(text, errors="strict")
    except UnicodeDecodeError:
        return text


@functools.cache
def _unsafe() -> re.Pattern[str]:
    return re.compile(r"[\s%<>\"()\\^`{|}?#]")


def encode(path: str) -> str:
    """A decoded path as an address that HTML and Markdown take as it is; letters of any script stay readable."""
    return _unsafe().sub(lambda match: "".join(f"%{byte:02X}" for byte in match[0].encode()), path)


def recased(href: str, exact: str) -> str:
    """An address whose last parts are spelled as those of ``exact``, which differ in case only."""
    cut = min((at for at in (href.find("?"), href.find("#")) if at >= 0), default=len(href))
    parts, rest = href[:cut].split("/"), href[cut:]
    spelled = [part for part in exact.split("/") if part]
    for k in range(len(parts) - 1, -1, -1):
        part = decode(parts[k])
        if part in ("", "."):
            continue
        if not spelled or part.lower() != spelled[-1].lower():
            break
        right = spelled.pop()
        if part != right:
            parts[k] = encode(right)
    return "/".join(parts) + rest


def ignored(href: str, patterns: Iterable[str]) -> bool:
    """Whether an address matches a pattern of ``links.ignore``: a glob over the whole address, ``*`` matches slashes too."""
    if not patterns:
        return False
    from fnmatch import fnmatchcase

    return any(fnmatchcase(href, pattern) for pattern in patterns)


def join(folder: str, path: str) -> str:
    """``path`` seen from ``folder`` (``"news/2016"``, no slashes around), as a path below the root; ``..`` stops at the root.

    A trailing slash survives. ``join("news", "../a/")`` is ``"a/"``.
    """
    if path.startswith("/"):
        parts: list[str] = []
    else:
        parts = folder.split("/") if folder else []
    pieces = path.split("/")
    for piece in pieces:
        if piece == "..":
            if parts:
                parts.pop()
        elif piece and piece != ".":
            parts.append(piece)
    joined = "/".join(parts)
    return joined + "/" if joined and pieces[-1] in ("", ".", "..") else joined


def climbs_out(folder: str, path: str) -> bool:
    """Whether a relative path leaves the root."""
    depth = folder.count("/") + 1 if folder else 0
    for piece in path.split("/"):
        if piece == "..":
            depth -= 1
            if depth < 0:
                return True
        elif piece and piece != ".":
            depth += 1
    return False


def key(path: str) -> str:
    """What all spellings of one page's address share: ``news/x``, ``news/x/``, ``news/x.html``, ``news/x/index.md`` are ``news/x``.

    The root is ``""``.
    """
    path = path.strip("/")
    head, slash, name = path.rpartition("/")
    stem, dot, ending = name.rpartition(".")
    if dot and "." + ending.lower() in PAGE_ENDINGS:
        name = stem
        if stem.lower() in INDEX_NAMES:
            return head
        return head + slash + name
    if name == "index":
        return head
    return path


def pretty(path: str) -> str:
    """The address of a page's file as a site prints it: ``news/x/index.html`` is ``/news/x/``, ``news/x.html`` itself."""
    head, slash, name = path.rpartition("/")
    stem, _, ending = name.rpartition(".")
    if stem.lower() in INDEX_NAMES:
        return "/" + head + slash
    if ending.lower() in ("html", "htm", "xhtml"):
        return "/" + path
    return f"/{head}{slash}{stem or name}/"
