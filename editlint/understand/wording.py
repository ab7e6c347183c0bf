"""The words of a quotation: whether they are a sentence, a title, an expression; and what kind of quotation that makes."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple


class Wording(NamedTuple):
    """The words between the marks: ``text``, how many, whether they begin with a capital, their last character."""

    text: str
    size: int  #: how many words
    capital: bool
    last: str
    titled: bool  #: set as titles are, every long word with a capital

    @property
    def full(self) -> bool:
        """Whether they are a whole sentence, as far as the letters tell."""
        return self.capital and self.size >= 4 and not self.titled

    @property
    def small(self) -> bool:
        """Whether they are part of the sentence that they stand in, as a noun is."""
        return self.size < 4 and self.last not in ".?!…," and not (self.capital and self.size > 2)


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
    return Wording(inner, len(words), capital, inner[-1:], 1 < len(words) <= 14 and _titled(words, inner[-1:]))


def _titled(words: list[str], last: str) -> bool:
    """Whether words are set as titles are; ``last`` is their last character."""
    if not (words[0][0].isupper() or words[0][0].isdigit()):
        return False
    long = [word for word in words if word.lower() not in _SMALL_WORDS]
    if not long or not all(word[0].isupper() or word[0].isdigit() for word in long):
        return False
    return not (last in ".!" and "I" in words or len(long) == 1 and last in ".,!?")


#: Words before a quotation that make it an example, an answer that one might give, a label on a screen.
_EXAMPLES = (
    "for example|for instance|such as|e\\.?g|i\\.e|something like|things like|along the lines of|imagine|let[’']s say(?: that)?|suppose|"
    "the (?:phrase|word|term|question|saying|adage|expression)|saying goes|equivalent of|"
    "(?<!was )(?<!were )(?<!is )(?<!am )(?<!are )(?<!be )(?<!’s )(?<!'s )(?<!’re )(?<!just )like|"
    "ask(?:ed)? (?:users|participants|yourself|yourselves|ourselves|themselves)(?: to)?"
)
_SCREEN = (
    "(?:click|press|select|choose|tap|type|enter)(?:s|ed|ing)?(?: on)?(?: the)?|"
    "(?:button|menu|checkbox|tab|field|heading|link|option)(?: (?:that )?(?:says|saying|reads|reading|labell?ed|called|is))?|labell?ed"
)
_FEW = 60  #: code points; no such words are longer
_WORKS = (
    "post|article|book|film|movie|report|song|album|single|paper|essay|episode|series|novel|column|play|poem|talk|session|presentation|webinar|show|track|"
    "documentary|exhibition|memoir|musical|painting|programme|program|story|video|thesis|chapter|lecture|poster|blog post|podcast"
)


@cache
def _example() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_EXAMPLES}|{_SCREEN})[ ,:–—-]*(?:of |that |is |are |as )?\W?\Z", re.I)


#: Verbs of what somebody may say.
_MAY_SAY = "say|says|ask|asks|think|thinks|tell|tells|thinking|wonder|wonders|wondering|said|hear|hears|reply|answer"


@cache
def _imagined_words() -> tuple[str, ...]:
    """The last words of a condition."""
    return (*_MAY_SAY.split("|"), "that", "yourself")


@cache
def _condition() -> re.Pattern[str]:
    """“If they say …”: nobody has said it yet."""
    subjects = "you|they|someone|somebody|anyone|people|a|an|your|the|we|i|one|users?"
    return re.compile(
        rf"\b(?:if|whenever|unless|suppose) (?:{subjects})\b[^.!?]{{0,80}}?\b(?:{_MAY_SAY})\b(?: that| to yourself| yourself)?[ ,:–—-]*\Z|"
        r"\b(?:you|we|one)(?:[’'](?:re|ve|d|ll))?(?: \w+){0,2} (?:say|ask|think|thinking|hear|wonder|wondering|reply|answer)\b"
        r"(?: to yourself)?[ ,:–—-]*\Z",
        re.I,
    )


@cache
def _work_before() -> re.Pattern[str]:
    return re.compile(rf"\b(?:titled|entitled|{_WORKS}),?(?: (?:called|titled|entitled|named),?)?\s*\Z|\b(?:see|read|watch):?\s*\Z", re.I)


@cache
def _work_after() -> re.Pattern[str]:
    return re.compile(rf"\s*(?:{_WORKS})\b", re.I)


def is_example(before: str) -> bool:
    """Whether the words before a quotation say that nobody said it: an example, an answer that one might give, a label."""
    if _example().search(before, max(len(before) - _FEW, 0)) is not None:
        return True
    return before.rstrip(" ,:–—-").lower().endswith(_imagined_words()) and _condition().search(before) is not None


def is_title(words: Wording, before: str, after: str, said: bool) -> bool:
    """Whether a quotation is the title of a work; ``said``: a verb of saying governs it."""
    if words.titled and not (said and words.last in ".,!?"):
        return True
    if not words.capital or words.last in ".?!" and (said or words.size > 8):
        return False
    return _work_before().search(before, max(len(before) - _FEW, 0)) is not None or _work_after().match(after) is not None


@cache
def _attributive() -> re.Pattern[str]:
    return re.compile(r"\b(?:an?|the|this|that|these|those|our|their|his|her|its|my|your|no) (?:[\w-]+ )?\Z", re.I)


@cache
def _noun_follows() -> re.Pattern[str]:
    return re.compile(
        r"\s(?!(?:and|or|but|of|in|on|at|to|for|by|with|from|as|that|which|who|is|was|are|were|has|had|if|when|because|while|after|before|than)\b)[a-z]"
    )


def is_attributive(before: str, after: str) -> bool:
    """Whether a quotation stands where an adjective stands: a “keep it running” mindset."""
    return _attributive().search(before) is not None and _noun_follows().match(after) is not None
