"""Names in an article: who is who, who was named last, and which names are of bodies rather than of people."""

from __future__ import annotations

from . import cues

_MALE = frozenset("mr sir lord king prince baron duke count father brother chairman congressman spokesman duke earl".split())
_FEMALE = frozenset("mrs ms miss dame lady queen princess baroness duchess countess sister chairwoman congresswoman spokeswoman".split())


class People:
    """The people and bodies met so far, in reading order."""

    def __init__(self) -> None:
        self.full: dict[str, str] = {}  #: surname -> the fullest name met
        self.given: set[str] = set()  #: first words of full names
        self.sex: dict[str, str] = {}  #: surname -> m or f
        self.last: str | None = None  #: the last person who was the subject of a verb of saying
        self.last_of: dict[str, str] = {}  #: he, she -> the last person called so
        self.body: str | None = None

    def meet(self, text: str, kind: str, pronoun: str) -> str | None:
        """Take note of a speaker; returns the full name behind a pronoun or a surname, or None."""
        if kind == "pronoun":
            return self._behind(pronoun)
        if kind != "name":
            return None
        words = [word for word in text.replace(",", " ").split() if word]
        titles = [i for i, word in enumerate(words) if word.rstrip(".").lower() in cues.HONORIFICS]
        bare = words[titles[-1] + 1 :] if titles and titles[-1] + 1 < len(words) else words
        surname = self._surname(bare)
        if is_body(text):
            self.body = text
            return None
        known = self.full.get(surname)
        if known is None or len(bare) > len(known.split()):
            self.full[surname] = known = " ".join(bare)
            self.given.add(bare[0])
        for word in words:
            low = word.rstrip(".").lower()
            if low in _MALE:
                self.sex[surname] = "m"
            elif low in _FEMALE:
                self.sex[surname] = "f"
        if surname not in self.sex and len(bare) > 1:
            given = bare[0].lower()
            if given in cues.GIVEN_MALE:
                self.sex[surname] = "m"
            elif given in cues.GIVEN_FEMALE:
                self.sex[surname] = "f"
        self.last = surname
        sex = self.sex.get(surname)
        for pronoun, wanted in (("he", "m"), ("she", "f")):
            if sex is None or sex == wanted:
                self.last_of[pronoun] = surname
        return known

    def _surname(self, words: list[str]) -> str:
        last = words[-1]
        if last.rstrip(".").lower() in ("jr", "sr", "ii", "iii", "mp", "msp", "phd", "qc", "kc") and len(words) > 1:
            last = words[-2]
        return last.strip(".’'")

    def _behind(self, pronoun: str) -> str | None:
        pronoun = {"his": "he", "her": "she", "him": "he"}.get(pronoun, pronoun.partition("’")[0].partition("'")[0])
        if pronoun in ("he", "she"):
            surname = self.last_of.get(pronoun)
            return self.full.get(surname) if surname else None
        if pronoun == "it":
            return self.body
        return None

    def known(self, text: str) -> bool:
        """Whether a name is a person's that has been met, or looks like one (two words, no body)."""
        words = [word for word in text.split() if word]
        return not is_body(text) and (self._surname(words) in self.full or len(words) > 1 or words[0] in self.given)


def is_body(text: str) -> bool:
    """Whether a name is that of an organisation, a seat of power or a paper, as far as the name tells."""
    words = text.split()
    if any(word.strip(".,").lower() in cues.BODIES for word in words):
        return True
    last = words[-1].strip(".,")
    return len(words) == 1 and last.isupper() and len(last) > 1
