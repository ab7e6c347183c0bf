"""Languages of parts of the article, and which tags name a language at all."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from ..read.tree import Block, Element
from . import subtags, tongue
from .document import Document

#: What people write for a language, and its registered subtag. ISO 639-2 codes and English names of languages articles have.
MEANT = dict(
    pair.split(":")
    for pair in (
        "ara:ar ces:cs cze:cs chi:zh zho:zh cym:cy wel:cy dan:da deu:de ger:de dut:nl nld:nl ell:el gre:el eng:en fas:fa per:fa fin:fi "
        "fra:fr fre:fr gle:ga heb:he hin:hi hun:hu ind:id ita:it jpn:ja kor:ko nor:no pan:pa pol:pl por:pt ron:ro rum:ro rus:ru som:so "
        "spa:es swe:sv tam:ta tha:th tur:tr ukr:uk urd:ur vie:vi arabic:ar chinese:zh czech:cs danish:da dutch:nl english:en finnish:fi "
        "french:fr gaelic:gd german:de greek:el hebrew:he hindi:hi hungarian:hu irish:ga italian:it japanese:ja jp:ja korean:ko "
        "norwegian:no persian:fa polish:pl portuguese:pt punjabi:pa romanian:ro russian:ru somali:so spanish:es swedish:sv tamil:ta "
        "turkish:tr ukrainian:uk urdu:ur vietnamese:vi welsh:cy"
    ).split()
)


@cache
def _registered() -> frozenset[str]:
    three = subtags.THREE.replace("\n", "")
    return frozenset(subtags.TWO.split()) | {three[i : i + 3] for i in range(0, len(three), 3)}


@cache
def _private() -> re.Pattern[str]:
    return re.compile(r"q[a-t][a-z]")


def primary(tag: str) -> str:
    """The primary language subtag of a tag, in lower case: ``en`` of ``en-GB``."""
    return tag.partition("-")[0].lower()


class Languages:
    """``of(element)`` is the tag that holds for an element; ``known(tag)`` whether the IANA registry has its primary subtag."""

    def __init__(self, document: Document) -> None:
        self._document = document

    def of(self, element: Element) -> str:
        """The nearest ``lang`` (``xml:lang`` where there is none) at or above the element; the article's where none is declared."""
        one: Element | None = element
        while one is not None:
            if one.attributes:
                declared = one.get("lang")
                if declared is None:
                    declared = one.get("xml:lang")
                if declared is not None:
                    return declared.strip()
            one = one.parent
        return self._document.lang

    def known(self, tag: str) -> bool:
        """Whether the primary subtag is registered as a language (two letters, where there are two; private use counts)."""
        subtag = primary(tag)
        return subtag in _registered() or _private().fullmatch(subtag) is not None

    def meant(self, tag: str) -> str:
        """The tag with a registered subtag, where the unregistered one says plainly which language is meant; else ""."""
        head, _, rest = tag.strip().replace("_", "-").partition("-")
        subtag = head.lower() if head.lower() in _registered() else MEANT.get(head.lower(), "")
        return (f"{subtag}-{rest}" if rest else subtag) if subtag else ""

    def spoken(self, text: str) -> str | None:
        """The primary subtag of the language that a text is in; None where that is not certain."""
        return tongue.language_of(text)

    def plainly(self, text: str, tag: str) -> bool:
        """Whether a text is plainly in a language; no where unsure. Cheaper than asking which language it is in."""
        return tongue.plainly(text, primary(tag))

    def suspects(self, tag: str) -> list[Block]:
        """The blocks that may be in another language than this, whole or in part: in no other can one be.

        Such a block has letters beyond ASCII, or two function words of another language that this one does not have: with fewer the
        language itself weighs as much as any other in ``spoken``.
        """
        telling = tongue.telling(primary(tag))
        signs: Counter[int] = Counter()
        for word, blocks in self._document.concordance.items():
            if word in telling or not word.isascii():
                signs.update(map(id, blocks if word.isascii() else blocks * 2))
        return [block for block in self._document.blocks if signs[id(block)] > 1] if signs else []

    def judged(self, tag: str) -> bool:
        """Whether we know a language well enough to say that a text is not in it."""
        return tongue.judged(primary(tag))

    def kin(self, one: str, other: str) -> bool:
        """Whether two tags mean one language, or two that cannot be told apart here."""
        return tongue.same(primary(one), primary(other))
