"""What ``audio`` and ``video`` elements play."""

from editlint import Element


def sources(element: Element) -> list[str]:
    """The addresses that an element may play, in order."""
    own = element.get("src")
    found = [own] if own else []
    found += [one.get("src") or "" for one in element.children if isinstance(one, Element) and one.tag == "source"]
    return [one for one in found if one]


def silent(element: Element) -> bool:
    """Whether the file names say that there is no sound."""
    names = [one.partition("#")[0].rpartition("/")[2].lower() for one in sources(element)]
    return bool(names) and all(
        any(word in name for word in ("silent", "mute", "nosound", "no-sound", "no-audio", "noaudio")) for name in names
    )
