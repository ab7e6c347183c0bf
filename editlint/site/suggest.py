"""What a dead address may have meant: the same name in another folder, or a name that is a slip away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .address import join, key, split

if TYPE_CHECKING:
    from ..understand.document import Document
    from .resolver import Resolver, Target

MOST = 3  #: suggestions worth showing
#: Names compared letter by letter at most; a folder of more is looked through by its beginnings.
COMPARED = 30


def suggestions(site: Resolver, href: str, here: str, target: Target, document: Document | None) -> tuple[str, ...]:
    """The closest addresses, or fragments, written the way ``href`` is; the closest first."""
    from .written import shaped

    if target.status == "no-fragment":
        assert target.path is not None
        stem, _, fragment = href.partition("#")
        if ":~:" in fragment:
            return ()
        ids = site.ids(target.path, document if target.path == here else None)
        return tuple(f"{stem}#{one}" for one in _close(fragment, sorted(ids)))
    if site.root is None:
        return ()
    address = split(href)
    folder = "" if address.path.startswith("/") or address.host else here.rpartition("/")[0]
    wanted = key(join(folder, address.path))
    return tuple(shaped(site, href, here, path) for path in _paths(site, wanted))


def _paths(site: Resolver, wanted: str) -> list[str]:
    """Files of the pages that a dead address is closest to."""
    folder, _, name = wanted.rpartition("/")
    by_folder, by_name = site.names
    found: list[str] = []
    siblings = by_folder.get(folder, {})
    for one in _one_slip(name, siblings):
        found.append(siblings[one])
    if len(found) < MOST and name:
        found += [path for path in by_name.get(name, ()) if path not in found][:MOST]
    if len(found) < MOST and len(name) > 3:
        near = site.alike(folder, name)[:COMPARED]
        found += [siblings[one] for one in _close(name, near) if siblings[one] not in found]
    return found[:MOST]


def _one_slip(name: str, names: dict[str, str]) -> list[str]:
    """Names that differ by one letter too many or two letters swapped: found without looking through all names."""
    found = []
    for i in range(len(name)):
        for one in (name[:i] + name[i + 1 :], name[:i] + name[i + 1 : i + 2] + name[i : i + 1] + name[i + 2 :]):
            if one in names and one != name and one not in found:
                found.append(one)
    return found


def _close(word: str, words: list[str]) -> list[str]:
    from difflib import get_close_matches

    return get_close_matches(word, words, MOST, 0.75) if words else []
