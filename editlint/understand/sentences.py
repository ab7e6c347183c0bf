"""Sentences of the article's prose. Blocks are never glued together: a heading, a bullet or a cell ends where it ends.

A stop ends a sentence where white space or a dash follows it, unless an abbreviation, an initial, a list label or a lower-case
letter says otherwise. Where a stop may belong to both (“in the U.S. The”), the next word decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ..read.tree import Block
from .document import Document
from .nodes import PROSE, Sentence

#: Before a name: never the end of a sentence (with a capital: “one more rep.” is no Representative).
TITLES = frozenset(
    "mr mrs ms mx dr drs prof rev revd hon sen rep reps gen col capt cpt lt cpl sgt maj cmdr adm gov pres supt insp messrs mme mlle fr "
    "sra srta dra hr hrn fam pvt pte brig det".split()
)
#: Never the end of a sentence: what they introduce follows.
OPEN = frozenset("vs viz cf eg ie approx ca incl esp bzw vgl evtl ggf inkl sog bspw e.g i.e z.b d.h p.ex".split())
#: The end of a sentence only where a word follows that begins sentences.
ABBREVIATIONS = frozenset(
    "inc ltd co corp bros plc jr sr st mt ft dept est govt univ assn ave blvd rd str al ed eds trans et u.s u.k u.n u.s.a e.u d.c ph.d "
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun usw nr av".split()
)
#: Those of them that are abbreviations only with a capital.
CAPITAL = frozenset("jan mar sat sun wed dec mon fri co al ed et est".split())
#: The end of a sentence before any capital but those of days, months and time zones.
CLOSE = frozenset("etc a.m p.m am pm".split())
#: Abbreviations before a number.
NUMBERED = frozenset("no nos fig figs p pp vol vols ch chap para paras art arts sec pt ex nr núm n c v ver op bd abs".split())
LONGEST = 12  #: characters of the longest abbreviation
TIMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun january february march april may "
    "june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec "
    "gmt bst utc cet cest est edt cst cdt mst mdt pst pdt et ct mt pt eastern central pacific mountain".split()
)
#: Words that begin sentences and, with a capital, seldom anything else.
STARTERS = frozenset(
    "a about above according across after again against all almost along already also although always among an and another any anyone are "
    "around as at away back be because been before behind being below between both but by can could did do does during each early either "
    "even eventually every everyone few finally first for former from further given had has have he hence her here hers him his how "
    "however i if in indeed instead into is it its just last later less like many may maybe me meanwhile might more moreover most much "
    "must my near nearly neither never nevertheless next no nobody none nor not nothing now of off often on once one only or other others "
    "our out over perhaps rather several shall she should since so some someone something sometimes soon still such than that the their "
    "them then there therefore these they this those though through throughout thus to today together tomorrow tonight too toward under "
    "unless unlike until up upon us very was we well were what whatever when whenever where whereas whether which while who whoever whose "
    "why will with within without would yes yesterday yet you your".split()
)
#: What people do with words: “Stop!” Anna said.
SAYS = frozenset(
    "said says asked asks cried cries shouted shouts replied replies whispered added adds exclaimed called answered demanded repeated "
    "yelled screamed muttered laughed inquired enquired murmured continues continued joked wondered tweeted wrote writes told".split()
)
#: Languages that write the day of the month with a full stop.
ORDINAL_STOP = frozenset("de da nb nn no fi cs sk sl hr sr et lv hu is".split())


@cache
def _shortened() -> frozenset[str]:
    return TITLES | OPEN | ABBREVIATIONS | CLOSE | NUMBERED


@cache
def _stop() -> re.Pattern[str]:
    """A stop, marks that close with it (and a note's number), white space or a dash, marks that open, and the next character.

    It begins with one set of characters, which the engine of ``re`` skips to; nothing in it backtracks.
    """
    return re.compile(
        r"""[.!?…。！？\u2028](?:"""
        r"""(?<=[.!?…])(?<![.!?…].)([.!?…]*+)((?:["'”’»›)\]}“‘*†‡]|\[\d{1,3}\])*+)(?:\s++|[—–]|--|(?=[A-Z][a-z]))[\s"'“‘«‹„‚(\[{¿¡”’–—-]*+(\S?)"""
        r"""|(?<=[。！？])[。！？]*+[”’」』）]*+"""
        r"""|(?<=\u2028)[^\S\u2028]*+\u2028\s*+)"""
    )


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"\w+(?:[’'.-]\w+)*")


@cache
def _dotted() -> re.Pattern[str]:
    """An abbreviation with stops inside, without its last one: ``U.S``, ``Ph.D``, ``z.B``."""
    return re.compile(r"[^\W\d_]{1,2}(?:\.[^\W\d_]{1,2})+")


def sentences(document: Document) -> tuple[Sentence, ...]:
    """Every sentence of the article's prose, in order; each is trimmed of white space and holds a letter or a digit."""
    out: list[Sentence] = []
    ordinal = document.lang[:2].lower() in ORDINAL_STOP
    for block in document.blocks:
        if block.zone in PROSE:
            out += _of_block(block, ordinal)
    return tuple(out)


def _of_block(block: Block, ordinal: bool) -> Iterator[Sentence]:
    text = block.text
    for start, end in split(block.prose, ordinal):
        if text is not block.prose:
            start, end = _trim(text, start, end)  # code may begin with a space, which its mask hides
        yield Sentence(text[start:end], block, start, end)


def split(text: str, ordinal: bool = False) -> Iterator[tuple[int, int]]:
    """The (start, end) of every sentence of one block's text, in code points.

    ``ordinal``: a full stop after a number of one or two digits makes it an ordinal, as in German dates.
    """
    start = empty = 0  # up to ``empty`` the sentence that began at ``start`` holds no word
    word = _word().search
    stop = _stop().search
    match = stop(text)
    while match is not None:
        after = match.end()
        if match[1] is not None:
            end = match.end(2)
            if match[3]:
                after -= 1
            ends = _ends(text, start, match, ordinal)
        else:
            end = after
            ends = True
        if ends:
            if word(text, empty, end):
                yield _trim(text, start, end)
                start = end
            empty = end
        match = stop(text, after)
    if word(text, empty):
        yield _trim(text, start, len(text))


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while text[start].isspace():
        start += 1
    while text[end - 1].isspace():
        end -= 1
    return start, end


def _ends(text: str, start: int, match: re.Match[str], ordinal: bool) -> bool:
    """Whether a stop ends the sentence that began at ``start``."""
    at = match.start()
    stop, closing, follows = text[at : match.end(1)], match[2], match[3]
    if not follows:
        return True
    if follows.islower():
        # A name such as iPhone begins sentences, whatever its first letter.
        return text[match.end() : match.end() + 1].isupper()
    if follows in ".…!?,;:":
        return text[match.end() - 2] in "[("  # “He left. […] Then …”, not “Wait . . . what”
    if stop[0] in "…" or len(stop) > 1 and stop[:2] == "..":
        return not (closing[:1] in ("]", ")") and text[at - 1 : at] in ("[", "("))
    if match.end(2) == match.end() - 1:  # the space is missing: “ended.The”, not “Challenge.Gov”
        begin = at
        while begin > start and text[begin - 1].isalpha() and at - begin < 30:
            begin -= 1
        return (
            closing[-1:] not in ("“", "‘")
            and at - begin > 1
            and text[at - 1].islower()
            and (text[begin].islower() or _starts(text, at + 1))
        )
    if stop != ".":
        return not (closing and "”’\"'»“".find(closing[0]) >= 0 and _is_speech_tag(text, match.end() - 1))
    if at - 1 < start:
        return True
    near = text[max(at - LONGEST - 1, start) : at]
    token = "" if near[-1].isspace() else near.rsplit(None, 1)[-1]
    if len(token) > LONGEST or token.isalpha() and len(token) > 1 and token.lower() not in _shortened():
        return True
    begin = at - len(token)
    token = token.lstrip("\"'“‘«„([{–—-")
    dash = max(token.rfind("-"), token.rfind("–"), token.rfind("—"), token.rfind("/"))
    if dash >= 0:
        token = token[dash + 1 :]
    if not token or closing[:1] == ")" and len(token) > 1:
        return True
    low = token.lower()
    if token.isdigit():
        if len(token) <= 3 and begin - start < 4 and not text[start:begin].strip():
            return False  # the label of a list item
        return not (ordinal and len(token) <= 2 and follows.isupper())
    if low in CLOSE:
        return follows.isdigit() or _next(text, match.end() - 1).lower() not in TIMES
    if low in NUMBERED and follows.isdigit():
        return False
    capital = token[0].isupper()
    if low in OPEN and not token.isupper() or capital and low in TITLES:
        return False
    if len(token) == 1 and token.isalpha():
        if begin - start < 4 and not text[start:begin].strip():
            return False
        if token == "I" and not _initial(text, match.end() - 1):
            return True
        return _starts(text, match.end() - 1)
    if low in ABBREVIATIONS and (capital or low not in CAPITAL) or _dotted().fullmatch(token):
        return _starts(text, match.end() - 1)
    return True


def _next(text: str, at: int) -> str:
    match = _word().match(text, at)
    return match[0] if match else ""


def _initial(text: str, at: int) -> bool:
    return text[at : at + 1].isupper() and text[at + 1 : at + 2] == "."


def _starts(text: str, at: int) -> bool:
    """Whether the word at ``at`` is one that begins sentences."""
    word = _next(text, at)
    return word.partition("’")[0].partition("'")[0].lower() in STARTERS and not _initial(text, at)


def _is_speech_tag(text: str, at: int) -> bool:
    """Whether ``at`` begins “Anna said”, “Mr Smith asked”, “I cried”: the words that belong to the quotation before."""
    words = _word().finditer(text, at, at + 60)
    for number, match in enumerate(words):
        word = match[0]
        if number and word in SAYS:
            return True
        if number > 2 or not word[0].isupper() or (number == 0 and word != "I" and word.lower() in STARTERS):
            return False
    return False
