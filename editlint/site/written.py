"""Addresses as they are to be written: in the form that the author chose, relative or not, with ending or without."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from .address import encode, pretty, split

if TYPE_CHECKING:
    from .resolver import Resolver


def kept(href: str, here: str, to: str) -> str:
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


def relative(folder: str, path: str) -> str:
    """A path below the root, seen from a folder."""
    seen = posixpath.relpath("/" + path, "/" + folder)
    return seen + "/" if path.endswith("/") and not seen.endswith("/") else seen


def shaped(site: Resolver, href: str, here: str, path: str) -> str:
    """The address of a file below the root (or a path with a slash at its end), written the way ``href`` is."""
    address = split(href)
    _, hash_, fragment = href.partition("#")
    given = address.path
    if path.endswith("/") or not site.is_page_name(path) or site.is_page_name(given) and not given.endswith("/"):
        new = "/" + path
    else:
        new = pretty(path)
        for mount in site.mounts if site.root is not None else ():
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
