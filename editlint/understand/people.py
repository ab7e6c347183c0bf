"""Names in an article: who is who, who was named last, and which names are of bodies rather than of people."""

from __future__ import annotations

import re
from functools import cache
from itertools import islice
from typing import NamedTuple
from unicodedata import combining, normalize

from ..read.span import Span
from ..read.tree import Block
from . import cues
from .document import Document
from .nodes import Speaker
from .shape import Shape

_MALE = frozenset("mr sir lord king prince baron duke count father brother chairman congressman spokesman duke earl".split())
_FEMALE = frozenset("mrs ms miss dame lady queen princess baroness duchess countess sister chairwoman congresswoman spokeswoman".split())


_TITLES = frozenset("mr mrs ms miss mx sir dame lord lady".split())
_PLURALS = ("ans", "crats", "ists", "ives", "ese", "ians")  #: endings of names for many people
_LINKS = frozenset("of for at in from to with".split())
_SUFFIXES = frozenset("jr sr ii iii mp msp mep phd qc kc obe mbe cbe md esq".split())


_GIVEN = cues.GIVEN_MALE | cues.GIVEN_FEMALE


MANY = 200  #: an article that quotes more people is a list; the rest are left out, so that time stays linear


class People:
    """The people and bodies met so far, in reading order."""

    def __init__(self) -> None:
        self.full: dict[str, str] = {}  #: surname -> the fullest name met
        self.given: set[str] = set()  #: first words of full names
        self.sex: dict[str, str] = {}  #: surname -> m or f
        self.last_of: dict[str, str] = {}  #: he, she -> the last person called so
        self.body: str | None = None

    def meet(self, text: str, kind: str) -> str | None:
        """Take note of a speaker, who is a name or a pronoun; returns the full name behind a pronoun or a surname, or None."""
        if kind == "pronoun":
            return self._behind(text)
        words = text.replace(",", " ").split()
        lower = [word.rstrip(".").lower() for word in words]
        title = max((i for i, word in enumerate(lower[:-1]) if word in cues.HONORIFICS), default=-1)
        bare = words[title + 1 :]
        if is_body(text):
            self.body = text
            return None
        key = surname(" ".join(bare))
        known = self.full.get(key)
        if known is None or len(bare) > len(known.split()):
            self.full[key] = known = " ".join(bare)
            self.given.add(bare[0])
        given = bare[0].lower() if len(bare) > 1 else ""
        if not _MALE.isdisjoint(lower) or key not in self.sex and given in cues.GIVEN_MALE:
            self.sex[key] = "m"
        elif not _FEMALE.isdisjoint(lower) or key not in self.sex and given in cues.GIVEN_FEMALE:
            self.sex[key] = "f"
        if len(bare) == 1 and key.endswith(_PLURALS):
            return known
        sex = self.sex.get(key)
        for word, wanted in (("he", "m"), ("she", "f")):
            if sex is None or sex == wanted:
                self.last_of[word] = key
        return known

    def _behind(self, pronoun: str) -> str | None:
        pronoun = {"his": "he", "her": "she"}.get(pronoun, pronoun.partition("’")[0].partition("'")[0])
        if pronoun == "it":
            return self.body
        return self.full.get(self.last_of.get(pronoun, ""))

    def is_person(self, text: str) -> bool:
        """Whether a name is surely a person's: met before, with a title, or with a given name."""
        if surname(text) in self.full:
            return not is_body(text)
        low = [word.strip(".,").lower() for word in text.split()]
        return len(low) > 1 and (low[0] in cues.HONORIFICS or not _GIVEN.isdisjoint(low[:-1])) and not is_body(text)

    def known(self, text: str) -> bool:
        """Whether a name is that of a body or of a person that has been met, or looks like a person's (two words)."""
        words = text.split()
        return len(words) > 1 or words[0] in self.given or surname(text) in self.full or is_body(text)


def is_body(text: str) -> bool:
    """Whether a name is that of an organisation, a seat of power or a paper, as far as the name tells.

    What counts is the head: the last word, or the word before “of” (“Bank of England”, but “House leader Jane Doe”).
    """
    words = text.split()
    head = ""
    for word in words:
        if word in _LINKS and head:
            break
        head = word
    head = head.strip(".,’'")
    return head.lower() in cues.BODIES or len(words) == 1 and len(head) > 1 and head.isupper() and head.isalpha()


class _Name(NamedTuple):
    """A name somewhere in the article: its words without titles, where in its block each begins, and what stands beside it."""

    words: tuple[str, ...]
    block: Block
    starts: tuple[int, ...]
    titled: bool
    role: bool

    def span(self, k: int) -> Span:
        """Where one of its words stands in the file."""
        return self.block.span(self.starts[k], self.starts[k] + len(self.words[k]))


def speakers(document: Document) -> tuple[Speaker, ...]:
    """Everybody whom the article quotes by name, in the order of their first words."""
    groups: dict[str, list[int]] = {}
    quoted = document.quotations
    for number, quotation in enumerate(quoted):
        name = quotation.resolved or (quotation.speaker if quotation.attribution == "named" else None)
        if name and name[:1].isupper() and not is_body(name):
            groups.setdefault(surname(name), []).append(number)
    if not groups:
        return ()
    names = _names(document, {last[0] for last in groups})
    out = []
    for last, numbers in islice(groups.items(), MANY):
        own = [name for name in names if _bare(name.words[-1]) == _bare(last)]
        if not own:
            continue
        first = next((span for span in (quoted[n].speaker_span for n in numbers) if span is not None), own[0].span(-1))
        fullest = max(own, key=lambda name: len(name.words))
        out.append(
            Speaker(
                " ".join(fullest.words),
                first,
                any(len(name.words) > 1 for name in own) or _in_full(document, last),
                any(name.role for name in own),
                any(name.titled for name in own),
                _spellings(fullest, names),
            )
        )
    return tuple(out)


def _in_full(document: Document, last: str) -> bool:
    """Whether a name stands before the surname anywhere, even in somebody's words."""
    pattern = re.compile(rf"([^\W\d_][\w.’'-]*) {re.escape(last)}\b")
    for block in document.blocks:
        if last in block.text:
            for match in pattern.finditer(block.text):
                if match[1][0].isupper() and match[1].rstrip(".").lower() not in cues.HONORIFICS:
                    return True
    return False


def surname(name: str) -> str:
    """The word of a name that stands for the person: the last but for “Jr.”, “MP” and the like."""
    words = name.replace(",", " ").split()
    while len(words) > 1 and words[-1].rstrip(".").lower() in _SUFFIXES:
        words.pop()
    return words[-1].strip(".’'")


def _names(document: Document, initials: set[str]) -> list[_Name]:
    """The names of the article outside its quotations, of the blocks that may hold one with a surname that begins with an initial."""
    out: list[_Name] = []
    for block in document.blocks:
        text = block.text
        if block.zone == "code" or text.isascii() and not any(initial in text for initial in initials):
            continue
        form = document.discourse.shape(block)
        for match in _name().finditer(form.kinds):
            i = match.start()
            at = form.starts[i]
            whole = text[at : form.ends[i]]
            if whole.isascii() and initials.isdisjoint(whole):
                continue
            words: list[str] = []
            starts: list[int] = []
            titled = False
            role = False
            parts = whole.split()
            for part, word in enumerate(parts):
                at = text.index(word, at)
                bare = word.strip(".,’'").lower()
                if bare == "of" and len(words) > 1:
                    break  # Bill Peel of Mackay
                if bare in cues.HONORIFICS and part + 1 < len(parts):
                    titled = titled or bare in _TITLES
                    role = role or bare not in _TITLES
                    words.clear()  # the name begins after the title
                    starts.clear()
                elif bare not in _SUFFIXES and (words or word[0].isupper()):
                    words.append(word.strip(",").rstrip(".") if len(word) > 2 else word)
                    starts.append(at)
                at += len(word)
            if words:
                out.append(_Name(tuple(words), block, tuple(starts), titled, role or _has_role(form, i)))
    return out


@cache
def _name() -> re.Pattern[str]:
    return re.compile("[NG]")


def _has_role(form: Shape, name: int) -> bool:
    """Whether the words beside a name say what the person is: “matron Jane Doe”, “Jane Doe, a nurse from Leeds,”."""
    kinds = form.kinds
    if name and kinds[name - 1] in "R":
        return True
    if name > 1 and kinds[name - 1] == "," and kinds[name - 2] in "Rlh":
        return True
    follows = kinds[name + 1 : name + 3]
    return follows[:1] == "," and follows[1:] in tuple("DRlNkt0") or follows[:1] == "t"


def _spellings(full: _Name, names: list[_Name]) -> tuple[tuple[str, tuple[Span, ...]], ...]:
    """The forms of one word of a name that look like slips for each other, the commonest first."""
    if len(full.words) < 2:
        return ()
    given, last = full.words[0], full.words[-1]
    alike = {word for word in {name.words[-1] for name in names} if word == last or _is_slip(last, word)}
    names = [name for name in names if name.words[-1] in alike]
    whole = {name.words[-1] for name in names if len(name.words) > 1}
    for k, word in ((-1, last), (0, given)):
        forms: dict[str, list[Span]] = {}
        for name in names:
            other = name.words[k]
            beside = name.words[0] == given if k else name.words[-1] == last
            alone = k and len(name.words) == 1 and (other == word or other not in whole)
            if (len(name.words) > 1 and beside or alone) and (other == word or _is_slip(word, other)):
                forms.setdefault(other, []).append(name.span(k))
        if len(forms) > 1:
            return tuple((form, tuple(spans)) for form, spans in sorted(forms.items(), key=lambda item: (-len(item[1]), item[1][0])))
    return ()


def _bare(word: str) -> str:
    """A word without its accents."""
    return word if word.isascii() else "".join(c for c in normalize("NFD", word) if not combining(c))


def _is_slip(one: str, other: str) -> bool:
    """Whether two words differ by one letter more, less, changed or swapped with the next, and are long enough to be one name."""
    if one.isascii() and other.isascii():
        if one[0] != other[0]:
            return False
    elif _bare(one) == _bare(other):
        return True  # only an accent differs
    if abs(len(one) - len(other)) > 1 or min(len(one), len(other)) < 5 or one[0] != other[0]:
        return False
    if one.startswith(other) or other.startswith(one) or one.isupper() != other.isupper():
        return False  # Steve and Steven, William and Williams: two names
    k = 0
    while k < min(len(one), len(other)) and one[k] == other[k]:
        k += 1
    a, b = one[k:], other[k:]
    return a[1:] == b[1:] or a[1:] == b or a == b[1:] or a[:2] == b[1::-1] and a[2:] == b[2:]
