"""STY004 name-spelled-two-ways."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import cache, partial
from itertools import combinations

from editlint import Bad, Block, Document, Finding, Good, Related, Span, rule

from ._terms import RUNNING, bare, capitalised
from ._variants import variants

ZONES = frozenset("headline heading standfirst body list caption table quote".split())

ENDINGS = frozenset("s n d r".split())  #: what makes another form of a word: Korea and Korean
#: Titles before a surname.
TITLES = frozenset("Mr Mrs Ms Miss Dr Prof Professor Cllr Councillor Lord Lady Judge Sergeant Inspector Detective Constable".split())
SHOWN = 20  #: code points of a name in a message
MANY = 30  #: names that share a word, beyond which none is looked at: cost stays linear


@cache
def organisation() -> re.Pattern[str]:
    """A name of capitalised words with one small word inside: "Office for National Statistics"."""
    return re.compile(r"[A-Z](?<!\w.)(?<!T(?=he ))[a-z]+(?: [A-Z][a-z]+)? (of|for|on|and|in)(?: the)? [A-Z][a-z]+(?: [A-Z][a-z]+)+\b")


@rule(
    "STY004",
    "name-spelled-two-ways",
    severity="warning",
    yields_to=("ATT008", "STY001", "STY002"),
    examples=[
        Good("Simon Ličen spoke. Ličen left."),
        Good("The BBC and the Bbc.example.org site; IT and It."),
        Good("Mark and Marc met.", why="two people, for all that anyone can tell"),
        Good("The Department of Health, later the Department for Education.", why="two departments"),
        Good("Oliver Entwistle met Ollie Smith.", why="two people"),
        Good("North Korea and the North Korean army. The First Aider met two First Aiders.", why="forms of one name"),
        Good("The Medical Center at Leeds met the Medical Centre at York. The Adviser for Science and Art saw an Art & Science Fair."),
        Bad("Bramley Hospital opens. The staff of Bramley Hospital say that ⟦Brambley Hospital⟧ is old."),
        Good("Samir Haddad met Anna Hadad. Dr Hadad left.", why="two people"),
        Bad("Samir Haddad runs the mill. Nobody, says ⟦Dr Hadad⟧, knows the wheel."),
        Bad("She joined Hallam & Reeve. At ⟦Hallam and Reeve⟧ she built bridges; Hallam & Reeve was old."),
        Bad("Oliver Entwistle spoke. Later ⟦Ollie Entwistle⟧ left."),
        Bad("OpenZaak won. The OpenZaak sold. An ⟦Openzaak⟧ broke."),
        Bad("# Simon ⟦Licen⟧ speaks\n\nSimon Ličen spoke. Ličen left."),
        Bad("The Bureau for Mill Statistics, or the ⟦Bureau of Mill Statistics⟧, or the Bureau for Mill Statistics."),
    ],
)
def name_spelled_two_ways(document: Document) -> Iterator[Finding]:
    """A name is spelled in two ways: its accents, its capitals, its small words or one of its letters differ.

    One of them is wrong, and the person or firm will notice first. What most of the article has is taken as right.
    """
    doubtful = _doubtful(document)
    forms: dict[str, dict[str, list[Span]]] = {}
    for text, place in _stretches(document, document.blocks_having(*doubtful)) if doubtful else ():
        for match in capitalised().finditer(text):
            name = _name(match[0])
            if name in doubtful:
                forms.setdefault(bare(name), {}).setdefault(name, []).append(place(*match.span()))
    known = {usage.shown for usage in document.vocabulary.found}  # of these the house knows the right form
    for key, spellings in forms.items():
        if len(spellings) > 1 and not known & spellings.keys() and _differ(spellings) and not _common(document, key):
            yield from _report(spellings)
    yield from _organisations(document, known)
    yield from _nearly(document, known)
    yield from _titled(document, known)
    yield from _ampersands(document)
    yield from _short_forms(document)


def _stretches(document: Document, blocks: Sequence[Block]) -> Iterator[tuple[str, Callable[[int, int], Span]]]:
    """The texts of some blocks, of the headline in the front matter, and of the page's title, each with what places a part of it."""
    for block in blocks:
        if block.zone in ZONES:
            yield block.prose, block.span
    headline = document.headline
    if headline is not None and headline.block is None:
        yield headline.text, headline.place
    for element in document.elements("title")[:1]:
        for leaf in element.texts():
            if len(leaf.text) == leaf.source.end - leaf.source.start:
                yield leaf.text, partial(_moved, leaf.source.start)


def _moved(by: int, start: int, end: int) -> Span:
    return Span(by + start, by + end)


def _name(text: str) -> str:
    return text.removesuffix("’s").removesuffix("'s")


def _doubtful(document: Document) -> set[str]:
    """The capitalised words that the article spells in several ways."""
    names = {word.rstrip("’'‑-") for word in document.capitals.split()}
    names.update(name for text, _ in _stretches(document, ()) for name in capitalised().findall(text))
    # Of two spellings one has an accent, or a capital inside.
    odd = {_name(name) for name in names if not (name.isascii() and name[1:].islower())}
    forms: dict[str, set[str]] = {}
    for name in odd:
        if len(name) >= 4 and not name.isupper():
            forms.setdefault(bare(name), set()).add(name)
    for key, spellings in forms.items():
        plain = key.capitalize()
        if plain in names or f"{plain}'s" in names:
            spellings.add(plain)
    return {name for spellings in forms.values() if len(spellings) > 1 for name in spellings}


def _common(document: Document, key: str) -> bool:
    """Whether the article has the word in small letters too: then it is no name."""
    word = re.compile(rf"(?<![\w-]){re.escape(key)}(?!\w)")
    return any(key in block.prose and word.search(block.prose) for block in document.blocks if block.zone in ZONES)


def _differ(spellings: dict[str, list[Span]]) -> bool:
    """Whether spellings differ in accents, or in capitals inside the word and no other way."""
    if any(text[1:] == text[1:].upper() for text in spellings):
        return False
    tails = {"-".join(part[:1].lower() + part[1:] for part in text.split("-")) for text in spellings}
    return len(tails) > 1  # a small letter after a hyphen is a matter of headings


def _report(spellings: dict[str, list[Span]]) -> Iterator[Finding]:
    marked = {text for text in spellings if not text.isascii()}
    # Accents get lost, nobody adds them: of two spellings that stand equally often the one with accents is right.
    model = max(spellings, key=lambda text: (len(spellings[text]), text in marked, -spellings[text][0].start))
    if marked and model not in marked and sum(len(spellings[text]) for text in marked) * 3 >= len(spellings[model]):
        model = max(marked, key=lambda text: len(spellings[text]))
    related = (Related(None, spellings[model][0], "the other spelling"),)
    for text, places in spellings.items():
        if text != model:
            also = tuple(Related(None, place, "here, too") for place in places[1:5])
            here, there = _shown(text, model)
            yield Finding(places[0], f"“{here}” here, “{there}” elsewhere: which is right?", related=related + also)


def _shown(one: str, other: str) -> tuple[str, str]:
    """Two names for a message: of long ones the words about the first that differs."""
    words, others = one.split(), other.split()
    if max(len(one), len(other)) > SHOWN and len(words) == len(others):
        at = next(number for number, (a, b) in enumerate(zip(words, others)) if a != b)
        one, other = (" ".join(each[max(0, at - 1) : at + 1]) for each in (words, others))
    return one[:SHOWN], other[:SHOWN]


def _organisations(document: Document, known: set[str]) -> Iterator[Finding]:
    small: dict[str, set[str]] = {}
    for match in organisation().finditer(document.capitals):
        small.setdefault(match[0].replace(f" {match[1]} ", " ", 1), set()).add(match[0])
    doubtful = [name for names in small.values() if len(names) > 1 for name in names]
    names: dict[str, dict[str, list[Span]]] = {}
    for block in document.blocks_having(*doubtful):
        for match in organisation().finditer(block.prose) if block.zone in ZONES else ():
            key = match[0].replace(f" {match[1]} ", " ", 1)
            names.setdefault(key, {}).setdefault(match[0], []).append(block.span(match.start(), match.end()))
    for spellings in names.values():
        if len(spellings) > 1 and not known & spellings.keys():
            yield from _report(spellings)


def _nearly(document: Document, known: set[str]) -> Iterator[Finding]:
    """Names of two words, one of which is the same and the other differs in one letter: Bramley Hospital, Brambley Hospital."""
    after: defaultdict[str, set[str]] = defaultdict(set)
    before: defaultdict[str, set[str]] = defaultdict(set)
    for first, second in neighbours().findall(document.capitals):
        second = _name(second)
        after[_name(first)].add(second)
        before[second].add(first)
    told: set[str] = set()
    for beside, form in ((after, "{same} {word}"), (before, "{word} {same}")):
        doubtful = [(same, sorted(words)) for same, words in beside.items() if 1 < len(words) < MANY]
        for same, (one, other) in ((same, pair) for same, words in doubtful for pair in combinations(words, 2)):
            if _slip(one, other) and told.isdisjoint((one, other)):
                told.update((one, other))
                names = [form.format(same=same, word=word) for word in (one, other)]
                spellings = {name: spans for name in names if (spans := _places(document, name))}
                if len(spellings) > 1 and not known & spellings.keys() and min(map(len, spellings.values())) < 3:
                    yield from _report(spellings)


def _titled(document: Document, known: set[str]) -> Iterator[Finding]:
    """People who are introduced in full, and whose surname after a title differs in one letter: Samir Haddad, Dr Hadad."""
    full: dict[str, str] = {}
    titled: dict[str, str] = {}
    for first, second in neighbours().findall(document.capitals):
        held = titled if first in TITLES else full
        held.setdefault(_name(second), f"{first} {_name(second)}")
    for surname, shown in titled.items():
        alike = [name for name in full if _slip(surname, name)] if surname not in full else []
        if len(alike) == 1 and alike[0] not in titled and not known & {shown, full[alike[0]]}:
            here, there = _places(document, shown), _places(document, full[alike[0]])
            if here and there:
                related = (Related(None, there[0], "the name in full"), *(Related(None, place, "here, too") for place in here[1:5]))
                told = f"“{shown[:SHOWN]}” here, “{full[alike[0]][:SHOWN]}” elsewhere: which is right?"
                yield Finding(here[0], told, related=related)


def _slip(one: str, other: str) -> bool:
    """Whether two words differ in one letter, or in two that have changed places, and not in their ending."""
    if len(one) > len(other):
        one, other = other, one
    if len(one) < 4 or len(other) < 5 or len(other) - len(one) > 1 or not (one.isalpha() and other.isalpha()):
        return False
    if bare(one) == bare(other) or one.isupper() or {one.lower(), other.lower()} & variants().keys():
        return False
    same = next((at for at, (a, b) in enumerate(zip(one, other)) if a != b), len(one))
    here, there = one[same:], other[same:]
    if len(here) < len(there):
        return here == there[1:] and there not in ENDINGS
    return here[1:] == there[1:] and (len(here) > 1 or {here, there} != set("ae")) or here[:2] == there[1::-1] and here[2:] == there[2:]


def _places(document: Document, name: str) -> list[Span]:
    """Where a name stands by itself."""
    word = re.compile(rf"(?<![\w-]){re.escape(name)}(?![\w-])")
    found = [place(*match.span()) for text, place in _stretches(document, document.blocks_having(name)) for match in word.finditer(text)]
    return sorted(found)


@cache
def neighbours() -> re.Pattern[str]:
    """Two capitalised words side by side."""
    return re.compile(r"([A-ZÀ-ÖØ-Þ](?<!\S.)\S*+)(?= ([A-ZÀ-ÖØ-Þ]\S*+))")


@cache
def joined() -> re.Pattern[str]:
    """A whole run of capitalised words that is joined by "&" or by "and"."""
    name = r"[A-Z][\w’-]+"
    return re.compile(
        rf"(?<![\w&-])(?:(?:At|And|But|By|For|From|In|On|The|To|With) )?((?:{name} (?:(?:of|for) )?)*{name} (&|and) {name}(?: {name})*)"
    )


def _ampersands(document: Document) -> Iterator[Finding]:
    """Names that are joined by "&" here and by "and" there; headings save space."""
    names: dict[str, dict[str, list[Span]]] = {}
    signed = {_name(match[1]) for block in document.blocks_having(" & ") for match in joined().finditer(block.prose)}
    spelled = {name: name.replace(" & ", " and ") for name in signed}
    doubtful = [name for pair in spelled.items() if pair[0] != pair[1] and pair[1] in document.prose for name in pair]
    for block in document.blocks_having(*doubtful):
        for match in joined().finditer(block.prose) if block.zone in RUNNING else ():
            name = _name(match[1])
            names.setdefault(name.replace(" & ", " and "), {}).setdefault(name, []).append(block.span(*match.span(1)))
    for spellings in names.values():
        if len(spellings) > 1:
            yield from _report(spellings)


@cache
def short_forms() -> dict[str, str]:
    """Short forms of first names, and the names that they can only be short for; in lower case, as words are looked for."""
    pairs = (
        "Abby:Abigail Alex:Alexander Andy:Andrew Barney:Barnaby Becky:Rebecca Ben:Benjamin Bill:William Billy:William Bob:Robert "
        "Bobby:Robert Cathy:Catherine Charlie:Charles Chris:Christopher Dan:Daniel Danny:Daniel Dave:David Debbie:Deborah Dick:Richard "
        "Dom:Dominic Doug:Douglas Ed:Edward Eddie:Edward Fred:Frederick Geoff:Geoffrey Greg:Gregory Jake:Jacob Jamie:James Jim:James "
        "Jimmy:James Joe:Joseph Jon:Jonathan Josh:Joshua Kathy:Katherine Kate:Katherine Ken:Kenneth Larry:Lawrence Liz:Elizabeth "
        "Maggie:Margaret Matt:Matthew Mike:Michael Mick:Michael Nick:Nicholas Ollie:Oliver Pam:Pamela Pat:Patricia Pete:Peter Phil:Philip "
        "Rob:Robert Ron:Ronald Sam:Samuel Steve:Stephen Sue:Susan Ted:Edward Tim:Timothy Tom:Thomas Tony:Anthony Val:Valerie "
        "Vicky:Victoria Will:William Zach:Zachary"
    )
    return dict(pair.split(":") for pair in pairs.lower().split())


@cache
def full_name() -> re.Pattern[str]:
    return re.compile(r"(?<![\w-])([A-Z][a-z]+)(?= (?:[A-Z]\.? )?([A-Z][\w’'-]+[a-z])(?![\w-]))")


def _short_forms(document: Document) -> Iterator[Finding]:
    """A person who is Oliver here and Ollie there; narration and attribution only, since people call each other what they like."""
    if not any(short_forms()[short] in document.words for short in document.words & short_forms().keys()):
        return
    found: dict[str, dict[str, list[Span]]] = {}
    for block in document.blocks:
        if block.zone in ZONES and block.zone != "quote":
            text = document.narration.of(block)
            for match in full_name().finditer(text):
                found.setdefault(match[2].removesuffix("’s").removesuffix("'s"), {}).setdefault(match[1], []).append(
                    block.span(match.start(), match.end(2))
                )
    for surname, firsts in found.items():
        for short, places in firsts.items():
            long = short_forms().get(short.lower(), "").capitalize()
            if long in firsts:
                related = (Related(None, firsts[long][0], "the full name"),)
                told = f"“{short} {surname[:20]}” here, “{long} {surname[:20]}” elsewhere: choose one"
                yield Finding(places[0], told, related=related)
