"""The words of a quotation: whether they are a sentence, a title, an expression; and what kind of quotation that makes."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal, NamedTuple

Kind = Literal["direct", "partial", "scare", "title", "hypothetical"]


class Wording(NamedTuple):
    """The words between the marks: ``text``, how many, whether they begin with a capital, their last character."""

    text: str
    count: int
    capital: bool
    last: str
    titled: bool  #: set as titles are, every long word with a capital

    @staticmethod
    def nothing() -> Wording:
        return Wording("", 0, False, "", False)

    @property
    def full(self) -> bool:
        """Whether they are a whole sentence, as far as the letters tell."""
        return self.capital and self.count >= 4 and not self.titled

    @property
    def small(self) -> bool:
        """Whether they are part of the sentence that they stand in, as a noun is."""
        return self.count < 4 and self.last not in ".?!…," and not (self.capital and self.count > 2)


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[^\W_]+(?:[’'.&-][^\W_]+)*")


_SMALL_WORDS = frozenset("a an the of and in to for on with at by or vs from as is but nor into over".split())


def wording(text: str, start: int, end: int, closed: bool) -> Wording:
    """The wording of the quotation ``text[start:end]``, which includes its marks."""
    inner = text[start:end].strip("“”\"'‘’«»„‟`´ \u00a0\u2028\n\t")
    words = _word().findall(inner)
    first = inner.lstrip("…[(.—– “‘\"'’$£€¡¿")[:1]
    capital = first.isupper() or first.isdigit() and len(words) > 3
    long = [word for word in words if word.lower() not in _SMALL_WORDS]
    titled = 1 < len(words) <= 14 and bool(long) and all(word[0].isupper() or word[0].isdigit() for word in long) and (words[0][0].isupper() or words[0][0].isdigit())
    if titled and (inner[-1:] in ".!" and any(word == "I" for word in words) or len(long) == 1 and len(words) > 1 and inner[-1:] in ".,!?"):
        titled = False
    return Wording(inner, len(words), capital, inner[-1:], titled)


@cache
def _imagined() -> re.Pattern[str]:
    """Words before a quotation that say nobody said it: an example, a wish, what one might say."""
    return re.compile(
        r"\b(?:for example|for instance|such as|e\.?g\.?|something like|things like|(?:question|phrase|statement|word|term|comment|answer|remark)s? (?:like|such as)|imagine|"
        r"if (?:you|they|someone|somebody|anyone|people|a|an|your|the|we|i|one)\b[^.!?]{0,80}?\b(?:say|says|ask|asks|think|thinks|tell|tells|thinking|wonder|wonders|said|hear|hears)|"
        r"(?:you|we|one)(?:[’'](?:re|ve|d|ll))? (?:might |may |can |could |would |should |will |often |ever |are |were |always |even |also )*(?:think|thinking|say|ask|asking|hear|wonder|wondering)|"
        r"(?:should|could|might|may|would|can|will|must|to|not|not just|simply|easy to|able to|never|ever) (?:just |simply |not |also |then |even |always |often )*(?:say|ask|reply|answer|respond|think)|"
        r"ask(?:ed)? (?:users|participants|yourself|yourselves|ourselves|themselves)|asking|saying goes|syndrome|"
        r"the (?:phrase|word|term|question|saying|motto|answer|adage|expression|mantra)|"
        r"(?:click|press|select|choose|tap|hit|type|enter)(?:s|ed|ing)?(?: on)?(?: the)?|button|menu|labell?ed|heading|let[’']s say(?: that)?)"
        r"\W*(?:that |is |was |are |as |like |of |with )?\W*\Z",
        re.I,
    )


@cache
def _titles() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:called|titled|entitled|named|post|article|book|film|movie|report|song|album|single|paper|essay|episode|series|novel|column|play|poem|talk|session|presentation|webinar|show|"
        r"track|documentary|exhibition|memoir|musical|painting|programme|program|story|see|read)[,:]?\s*\Z",
        re.I,
    )


def kind(text: str, start: int, end: int, words: Wording, cue: str | None, sure: bool) -> Kind:
    """The kind of the quotation ``text[start:end]``; ``cue`` is the word that says who speaks, ``sure`` whether one does."""
    before = text[max(0, start - 160) : start]
    if words.titled and not (sure and words.last in ".,!?"):
        return "title"
    if _titles().search(before) and words.capital and not (sure and words.last in ".?!" and words.count > 6):
        return "title"
    if _imagined().search(before) and (words.capital or words.count > 3):
        return "hypothetical"
    if words.full or words.capital and (words.last in ".?!…" or sure and words.last == ","):
        if sure or words.last in ".?!…,—–-" or words.count > 8:
            return "direct"
        return "scare"
    if sure and words.count > 1:
        return "partial"
    return "scare"
