"""ACC921 label-in-name."""

import re
from collections.abc import Iterator
from functools import cache

from editlint import Bad, Document, Finding, Good, rule

from ._places import short, start_tag

#: Widgets that take their name from what is in them.
WIDGETS = frozenset("button checkbox gridcell link menuitem menuitemcheckbox menuitemradio option radio switch tab treeitem".split())


@cache
def bracketed() -> re.Pattern[str]:
    return re.compile(r"\([^()]*\)|\[[^\[\]]*\]")


@cache
def token() -> re.Pattern[str]:
    return re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


@rule(
    "ACC921",
    "label-in-name",
    criteria=("2.5.3",),
    act=("2ee8b8",),
    profile="aria",
    examples=[
        Good('<a href="/" aria-label="ACT rules, home">ACT  Rules</a> <button aria-label="Next page">Next…</button>', format="html"),
        Good('<button aria-label="Close">X</button> <nav aria-label="Main">Menu</nav>', format="html", why="one letter is a sign"),
        Good('<button aria-label="Full name">Full name (as in your passport)</button>', format="html"),
        Bad('⟦<a href="/" aria-label="Discover Italy">⟧Discover It</a> ⟦<button aria-label="Send">⟧Submit</button>', format="html"),
        Bad('⟦<a href="/" aria-label="Download file">⟧Download <b aria-hidden="true">gizmo</b> file</a>', format="html"),
    ],
)
def label_in_name(document: Document) -> Iterator[Finding]:
    """Words on a button or link are not in its accessible name.

    People who speak to their computer say what they see; nothing happens when the name is another. Source: WCAG 2.5.3, failure F96.
    """
    for element in document.having("aria-label", "aria-labelledby"):
        if document.roles.of(element) not in WIDGETS or not document.hidden.exposed(element):
            continue
        seen = document.names.visible(element)
        name = document.names.of(element)
        if name and not _contains(name, seen):
            yield Finding(start_tag(element), f"“{short(seen, 18)}” is seen: begin the name with it, not “{short(name, 18)}”")


def _contains(name: str, label: str) -> bool:
    """Whether the words of a label stand in a name, in order and next to each other; words in brackets may be missing."""
    variants = [_words(label), _words(bracketed().sub(" ", label))]
    names = [_words(name), _words(bracketed().sub(" ", name))]
    if any(len(words) == 0 or (len(words) == 1 and len(words[0]) == 1 and words[0].isalpha()) for words in variants):
        return True
    return any(_part(words, other) for words in variants for other in names)


def _words(text: str) -> list[str]:
    return token().findall(text.casefold().replace("’", "'"))


def _part(words: list[str], other: list[str]) -> bool:
    return f" {' '.join(words)} " in f" {' '.join(other)} "
