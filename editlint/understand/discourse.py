"""Who speaks, over the whole article: paragraph by paragraph, with what was said before in mind.

The words beside a quotation say who speaks (``speakers``). Where they do not, the quotation belongs to the speaker of its
paragraph; or, where it stands alone, to whoever the paragraph before announces (“She said:”) or implies; or to a name that signs it; or to
nobody.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from ..read.tree import Block
from . import speakers
from .document import Document
from .people import People
from .sentences import split
from .shape import HIDDEN, SMALL, Shape, shape
from .signatures import signature
from .speakers import Said
from .subjects import FAR, Mention, following, main, stands_alone
from .wording import Wording

#: Zones that are no part of the running text.
_APART = frozenset(("headline", "heading", "dateline", "byline"))
#: Zones that stand beside it: they may quote, but who speaks in them says nothing about the paragraph after.
_BESIDE = frozenset(("caption", "table", "related", "boilerplate"))
#: How a sentence begins that speaks of the words before it, and what it then speaks of.
_POINTERS = frozenset("that this those these such so".split())
_POINTED = frozenset("what how why words message advice view question verdict conclusion response reaction answer motto".split())
#: Words of a sentence with a colon that promise words.
_ANNOUNCES = frozenset(
    "is are was were this these follows following here here’s question questions answer message note statement words advice quote "
    "saying motto quotation".split()
)


_NOTHING = Wording("", 0, False, "", False)


@dataclass(slots=True)
class Found:
    """A quotation while its speaker is looked for."""

    block: Block
    start: int
    end: int
    words: Wording
    continues: bool  #: it goes on with the quotation of the paragraph before
    open: bool  #: it has no closing mark in its block
    bare: bool = False  #: a paragraph of a block quote, without marks
    speaker: Mention | None = None
    shape: Shape | None = None  #: where the speaker stands
    home: Block | None = None
    name: str | None = None  #: the full name behind the mention
    cue: str | None = None
    sure: bool = False
    implied: bool = False
    alone: bool = False
    kind: str = ""
    verb: int = -1  #: the token of the cue in ``shape``
    twin: Found | None = None  #: the quotation before it in its sentence, with no more than “or”, “and” or a comma between
    cited: bool = False  #: the next sentence speaks of these words: “Those six words …”
    runs_on: bool = False  #: it goes on with the speaker of a paragraph that is nothing but quotation
    label: bool = False  #: it stands alone as a heading does, in an article that has several such
    goes_on: bool = False  #: the paragraph after goes on with it
    head: Found | None = None  #: where the quotation that this one goes on with began


@cache
def _cited() -> re.Pattern[str]:
    """“Those six words …”: the sentence after speaks of the words themselves, not of somebody who said them."""
    return re.compile(
        r"\W*(?:\w+\W+){0,3}?(?:these|those|such)\s+(?:\w+\s+){0,2}?"
        r"(?:words|questions|phrases|sentences|sayings|stereotypes|myths|assumptions|excuses)\b|\W*(?:the|that|this)\s+question\b",
        re.I,
    )


@dataclass(slots=True)
class _Context:
    """What the paragraphs so far tell of who may speak next."""

    last: Found | None = None  #: the last speaker of the article
    before: Found | None = None  #: who spoke in the paragraph before
    lead: Found | None = None  #: who the paragraph before announces: “She said:”
    announced: bool = True  #: whether its words say that words follow
    topic: Found | None = None  #: of whom the paragraph before tells
    pure: bool = False  #: whether it holds nothing but somebody's words, and who says them


@dataclass(slots=True)
class _Paragraph:
    """A paragraph while it is read, and who has spoken in it so far."""

    block: Block
    form: Shape
    label: Found | None = None  #: the speaker label of a transcript
    spoke: Found | None = None  #: whose quotation was the last
    told: Found | None = None  #: whose words were last reported indirectly
    teller: Found | None = None  #: of whom the last sentence tells
    lead: Found | None = None  #: who is to speak next, where its last words announce somebody
    announced: bool = True


class Reader:
    """Walks through an article and gives its quotations their speakers."""

    def __init__(self, document: Document, found: dict[int, list[Found]]) -> None:
        self.document = document
        self.found = found
        self.people = People()
        self.shapes: dict[int, Shape] = {}  #: id of a block -> its shape, of the blocks that were looked at
        self.sentences: dict[int, list[int]] = {}
        self.context = _Context()
        self.opened = False  #: whether the article's text has begun
        self.chains: dict[int, list[Found]] = {}  #: id of a quotation that runs on -> the paragraphs of it that follow
        if found:
            for sentence in document.sentences:
                self.sentences.setdefault(id(sentence.block), []).append(sentence.start)
            self._read([block for block in document.blocks if block.zone != "code"])

    def _chain(self, blocks: Sequence[Block]) -> None:
        """Join the paragraphs of quotations that run on: each opens where the one before was left open."""
        head: Found | None = None
        for block in blocks:
            own = self.found.get(id(block))
            if own is None:
                head = head if block.zone in _BESIDE else None
                continue
            for quote in own:
                if quote.continues and head is not None:
                    quote.head = head
                    own_chain = self.chains[id(head)]
                    (own_chain[-1] if own_chain else head).goes_on = True
                    own_chain.append(quote)
                    head = head if quote.open else None
                elif quote.open:
                    head = quote
                    self.chains[id(head)] = []
                else:
                    head = None

    def _read(self, blocks: Sequence[Block]) -> None:
        self._chain(blocks)
        self._labels(blocks)
        last = max(n for n, block in enumerate(blocks) if id(block) in self.found)
        heard = self._heard(blocks[: last + 1])
        for n, block in enumerate(blocks[: last + 1]):  # what comes after the last quotation says nothing of who spoke
            own = self.found.get(id(block), [])
            if block.zone in _BESIDE:
                held, self.context = self.context, _Context()
                self._paragraph(block, own, (), bool(own))
                self.context = held
                continue
            if block.zone not in _APART or block.zone == "heading" and block.text.rstrip().endswith(":"):
                self._paragraph(block, own, blocks[n + 1 : n + 7], heard[n])
                continue
            for quote in own:
                form = self.shape(block)
                self._beside(form, quote, *self._sentence(form, self._token(form, quote)))
            if block.zone in ("heading", "headline"):
                self.context = _Context(last=self.context.last)

    def _heard(self, blocks: Sequence[Block]) -> list[bool]:
        """Of each block, whether it matters whom it tells of and whom it announces: it has quotations, or the paragraph after has."""
        heard: list[bool] = []
        soon = False
        for block in reversed(blocks):
            quoted = id(block) in self.found
            heard.append(quoted or soon)
            if block.zone not in _BESIDE:
                soon = quoted
        heard.reverse()
        return heard

    def _labels(self, blocks: Sequence[Block]) -> None:
        """Mark quotations that stand alone in their paragraphs and that nobody says.

        Short ones that stand between paragraphs as headings do, where the article has three or more of them; and those that the
        paragraph after speaks of (“Those six words …”).
        """
        headings = []
        cited = False
        for n in range(len(blocks) - 1, -1, -1):
            block = blocks[n]
            own = self.found.get(id(block), [])
            only = len(own) == 1 and own[0].end - own[0].start >= len(block.text.strip())
            for quote in own:
                rest = block.text[quote.end : quote.end + 80].strip()
                follows = rest or (blocks[n + 1].text[:80] if n + 1 < len(blocks) else "")
                quote.cited = cited and only and not rest or follows[:1] not in "“\"‘'" and _cited().match(follows) is not None
            cited = only and own[0].cited
            if only and own[0].words.size <= 9 and not own[0].bare and block.kind != "li":
                beside = [other for other in blocks[max(n - 1, 0) : n + 2] if other is not block]
                if len(beside) == 2 and not any(other.text.lstrip()[:1] in "“\"‘'" for other in beside):
                    headings.append(own[0])
        for quote in headings if len(headings) >= 3 else ():
            quote.label = True

    # One block

    def shape(self, block: Block) -> Shape:
        """The shape of a block, its quotations hidden."""
        known = self.shapes.get(id(block))
        if known is None:
            known = self.shapes[id(block)] = self._shape(block, self.found.get(id(block), ()))
        return known

    def _shape(self, block: Block, own: Sequence[Found]) -> Shape:
        text = block.prose
        starts = self.sentences.get(id(block))
        if starts is None:
            starts = [start for start, _ in split(text)]
        if own:
            parts: list[str] = []
            at = 0
            for quote in own:
                parts += (text[at : quote.start], (SMALL if quote.words.small else HIDDEN) * (quote.end - quote.start))
                at = quote.end
            text = "".join([*parts, text[at:]])
            k = 0
            kept = []
            for start in starts:
                while k < len(own) and own[k].end <= start:
                    k += 1
                if k < len(own) and own[k].start < start:
                    continue
                kept.append(start)
            starts = kept
        return shape(text, starts)

    def _token(self, form: Shape, quote: Found) -> int:
        return bisect_left(form.starts, quote.start)

    def _sentence(self, form: Shape, token: int) -> tuple[int, int]:
        k = bisect_right(form.first, token)
        return form.first[k - 1], form.first[k] if k < len(form.first) else len(form.kinds)

    def _paragraph(self, block: Block, own: list[Found], later: Sequence[Block], heard: bool) -> None:
        """Read one paragraph, sentence by sentence; ``own`` are its quotations, ``later`` the blocks that follow, ``heard`` as above."""
        form = self.shape(block)
        paragraph = _Paragraph(block, form, self._labelled(form, block))
        tokens = [self._token(form, quote) for quote in own]
        ends = [*form.first[1:], len(form.kinds)]
        done = 0  # so many of the quotations are read
        for number, (low, high) in enumerate(zip(form.first, ends)):
            inside = own[done : bisect_left(tokens, high, done)] if own else own
            if inside:
                done += len(inside)
                self._quoted(paragraph, inside, low, high, number)
            else:
                self._narrated(paragraph, low, high, high == ends[-1], heard)
        if own:
            self._credits(own, block, later)
        if later and len(own) == 1 and own[0].alone and own[0].speaker is None:
            self._below(own[0], block, later[0])
        self._turn(paragraph, own)

    def _quoted(self, paragraph: _Paragraph, inside: list[Found], low: int, high: int, number: int) -> None:
        """A sentence with quotations: tokens ``low`` up to ``high``, the sentence ``number`` of its paragraph."""
        form = paragraph.form
        for one, other in itertools.pairwise(inside):
            if not form.kinds[self._token(form, one) + 1 : self._token(form, other)].strip(",c-;"):
                other.twin = one
        for quote in inside:
            self._attribute(paragraph, quote, low, high, number)
            if quote.speaker is not None and quote.sure:
                paragraph.spoke = quote
        sure = next((quote for quote in inside if quote.speaker is not None and quote.sure), None)
        if sure is None or sure.home is not paragraph.block:
            paragraph.teller = None
        if sure is not None:
            for quote in inside:
                if not quote.sure and not quote.alone and not quote.words.small:
                    self._copy(quote, sure, sure=True)

    def _narrated(self, paragraph: _Paragraph, low: int, high: int, last: bool, heard: bool) -> None:
        """A sentence without a quotation: whose words it reports, of whom it tells, and whom it announces if it is the ``last``.

        Where nobody is ``heard`` soon after it, only the names that it tells matter, and who spoke.
        """
        form, block = paragraph.form, paragraph.block
        sentence = form.kinds[low:high]
        said = speakers.reported(form, low, high) if "V" in sentence or "S" in sentence or "aT" in sentence else None
        if said is None and high - low <= 6:
            said = speakers.answered(form, low, high)
        told = self._note(form, block, said) if said is not None else None
        paragraph.told = told or paragraph.told
        if not heard and "N" not in sentence:
            return
        subject = speakers.reported(form, low, high, any_verb=True) or said
        mention = subject.speaker if subject is not None else speakers.topic(form, low, high)
        if mention is not None and self._could_speak(form, mention):
            paragraph.teller = self._note(form, block, Said(mention, -1))
        else:
            paragraph.teller = self._named(form, block, low, high)
        if last and heard and sentence.rstrip(",").endswith((":", "V")):
            paragraph.lead = told or paragraph.teller or self.context.last
            direct = said is not None and form.kinds[max(said.cue - 1, 0)] != "T"
            paragraph.announced = direct or self._announces(form, low, high, paragraph.lead)

    def _announces(self, form: Shape, low: int, high: int, lead: Found | None) -> bool:
        """Whether a sentence that ends in a colon says that somebody's words follow."""
        words = form.words[low:high]
        if high - low < 5 or form.kinds[high - 2] == "h" or not _ANNOUNCES.isdisjoint(words):
            return True
        if lead is None or lead.speaker is None or lead.shape is None:
            return False
        return lead.speaker.kind == "name" or lead.shape.words[lead.speaker.first] in ("he", "she")

    def _turn(self, paragraph: _Paragraph, own: list[Found]) -> None:
        """What a paragraph, now read, tells of who may speak next."""
        context, form = self.context, paragraph.form
        self.opened = self.opened or paragraph.block.zone in ("body", "list", "quote")
        final = own[-1] if own and own[-1].speaker is not None else None
        spoke = paragraph.spoke or (final if final is not None and not final.implied else None)
        if not (paragraph.block.kind == "li" and own and context.lead is not None):  # a lead-in holds for the whole list
            context.lead, context.announced = paragraph.lead, paragraph.announced
            if context.lead is None and form.kinds.endswith(":"):
                context.lead, context.announced = spoke or context.last, True
        context.before = final if final is not None and own[-1].open else spoke or final or paragraph.told
        context.last = context.before or context.last
        context.topic = paragraph.teller
        sentences = zip(form.first, [*form.first[1:], len(form.kinds)])
        context.pure = form.kinds[:1] == "Q" and all("Q" in form.kinds[low:high] or "q" in form.kinds[low:high] for low, high in sentences)

    def _labelled(self, form: Shape, block: Block) -> Found | None:
        """The speaker label of a transcript's paragraph."""
        if form.kinds[1:2] == ":" and form.kinds[0] in "NR" and len(form.kinds) > 2:
            return self._note(form, block, Said(Mention(0, 1, "name" if form.kinds[0] == "N" else "role"), -1))
        return None

    def _note(self, form: Shape, block: Block, said: Said) -> Found:
        """A speaker without a quotation of theirs."""
        found = Found(block, 0, 0, _NOTHING, False, False, speaker=said.speaker, shape=form, home=block, verb=said.cue)
        if said.cue >= 0 or said.speaker.kind != "name" or self._is_person(form, said.speaker.first):
            self._meet(found)
        return found

    def _meet(self, found: Found) -> None:
        form, mention = found.shape, found.speaker
        if form is not None and mention is not None and mention.kind != "role":
            found.name = self.people.meet(form.words[mention.first], mention.kind)

    def _named(self, form: Shape, block: Block, low: int, high: int) -> Found | None:
        """The first person in a sentence whom the article has named before."""
        i = form.kinds.find("N", low, high)
        while i >= 0:
            if stands_alone(form, i) and self._could_speak(form, mention := Mention(i, i + 1, "name")):
                return self._note(form, block, Said(mention, -1))
            i = form.kinds.find("N", i + 1, high)
        return None

    def _is_person(self, form: Shape, name: int) -> bool:
        """Whether a name is surely a person's: by the name, or by a job or an age beside it."""
        kinds = form.kinds
        if self.people.is_person(form.words[name]):
            return True
        if not stands_alone(form, name):
            return False
        beside = kinds[name + 1 : name + 4]
        return kinds[name - 1 : name] == "R" or beside.startswith((",0", ",R")) or beside in (",DR", ",Dl")

    def _could_speak(self, form: Shape, mention: Mention) -> bool:
        if mention.kind == "pronoun":
            return form.words[mention.first] in ("he", "she", "i", "they")
        if mention.kind == "role":
            return "R" in form.kinds[mention.first : mention.last]
        return self.people.known(form.words[mention.first])

    # One quotation

    def _beside(self, form: Shape, quote: Found, low: int, high: int) -> None:
        """The speaker in the quotation's own sentence."""
        token = self._token(form, quote)
        kinds = form.kinds
        words = quote.words
        pre = kinds[low:token].strip("Qc,.-")
        post = kinds[token + 1 : high]
        quote.alone = not pre and not post.strip(".,")
        said: Said | None = None
        if pre and kinds[low:token].rstrip(",:")[-1:] == "V":
            said = speakers.before(form, low, token)  # “he said: …” leaves no doubt
        if said is None and (not pre or words.last in ",?!—–-…" or post[:1] in (",", "-") or words.full):
            if post[:1] == "N" and post.strip(".") == "N":
                said = Said(Mention(token + 1, token + 2, "name"), -1)  # “…” Jane Doe.
            elif words.last != "." or post[:1] in (",", "-") or high - token <= 7 or token + 1 not in form.first:
                said = speakers.after(form, token + 1, high)
        if said is None and pre:
            said = speakers.before(form, low, token)
        if said is None and post.strip(".,"):
            said = speakers.after(form, token + 1, high, loose=True)
        if said is not None:
            self._give(quote, form, said)

    def _attribute(self, paragraph: _Paragraph, quote: Found, low: int, high: int, number: int) -> None:
        """The speaker of a quotation in a sentence: by the words beside it, or else by what was said before."""
        form = paragraph.form
        kinds, first = form.kinds, form.first
        token = self._token(form, quote)
        following = first[number + 1] if number + 1 < len(first) else len(kinds)
        end = first[number + 2] if number + 2 < len(first) else len(kinds)
        if quote.head is not None:
            self._beside(form, quote, low, high)
            if quote.speaker is None and quote.head.speaker is not None:
                self._copy(quote, quote.head, sure=quote.head.sure, implied=quote.head.implied)
            if quote.speaker is not None:
                return
        begins = token + 1 == high and not kinds[low:token].strip("Qc,.-")
        if begins and following < end and quote.words.last in "?!…—–-,." and self._is_tag(form, following, end, quote.words.last):
            high = end  # “Is it?” Smith said. The sentence after is no more than the speaker.
        self._beside(form, quote, low, high)
        if quote.speaker is None and quote.open:
            self._ahead(quote)
        if quote.speaker is not None:
            return
        if quote.alone:
            said = self._pointed(form, following, end)
            if said is not None:
                self._give(quote, form, said)
            else:
                self._from_context(paragraph, quote, number == 0, token == low)
        else:
            self._guess(paragraph, quote, low, high)

    def _from_context(self, paragraph: _Paragraph, quote: Found, opens: bool, begins: bool) -> None:
        """The speaker of a quotation that stands alone; ``opens``: its sentence is the first of the paragraph, which it ``begins``."""
        context = self.context
        spoke = paragraph.label or paragraph.spoke
        if spoke is not None:
            self._copy(quote, spoke, sure=True)
        elif not opens:
            if paragraph.told is not None and begins:
                self._copy(quote, paragraph.told, sure=True)
            elif paragraph.teller is not None:
                self._copy(quote, paragraph.teller, implied=True)
        elif context.lead is not None:
            self._copy(quote, context.lead, sure=context.announced, implied=not context.announced)
            quote.verb = context.lead.verb
        elif context.before is not None:
            self._copy(quote, context.before, implied=True)
            quote.runs_on = context.pure
        elif context.topic is not None:
            self._copy(quote, context.topic, implied=True)

    def _guess(self, paragraph: _Paragraph, quote: Found, low: int, high: int) -> None:
        """Whose words they most likely are, where no verb of saying governs the quotation of a sentence: “his “great” plan”."""
        form = paragraph.form
        token = self._token(form, quote)
        low, high = max(low, token - FAR), min(high, token + FAR)
        subject = main(form, low, token)
        earlier = paragraph.label or paragraph.spoke or paragraph.told
        if form.kinds[token - 1 : token] == "G":
            subject = Mention(token - 1, token, "name")
        elif (subject is None or subject.kind != "pronoun") and earlier is not None:
            self._copy(quote, earlier)
            return
        subject = subject or speakers.topic(form, low, token) or speakers.topic(form, token + 1, high)
        if subject is not None:
            self._give(quote, form, Said(subject, -1, False))
        elif self.context.before is not None:
            self._copy(quote, self.context.before)

    def _pointed(self, form: Shape, low: int, high: int) -> Said | None:
        """The speaker that the sentence after names: “That is how Jane Doe describes it”, “So said Jane Doe”."""
        words = form.words
        if low >= high or words[low].partition("’")[0].partition("'")[0] not in _POINTERS:
            return None
        if words[low] != "so" and not _POINTED.intersection(words[low + 1 : low + 5]):
            return None
        said = speakers.reported(form, low + 1, high)
        if said is None and words[low] == "so" and form.kinds[low + 1 : low + 2] in ("V", "S"):
            speaker = following(form, low + 2, high)
            said = Said(speaker, low + 1) if speaker is not None else None
        if said is not None:
            return said
        noun = next((i for i in range(low + 1, min(low + 9, high)) if form.kinds[i] == "h"), None)  # “That was Doe’s message”
        whose = speakers.holder(form, low + 1, high, noun) if noun is not None else None
        return Said(whose, noun if noun is not None else -1) if whose is not None else None

    def _ahead(self, quote: Found) -> None:
        """The speaker of a quotation that runs on, where only a later paragraph names him."""
        for other in self.chains.get(id(quote), ()):
            form = self.shape(other.block)
            low, high = self._sentence(form, self._token(form, other))
            self._beside(form, other, low, high)
            if other.speaker is not None:
                self._copy(quote, other, sure=other.sure)
                quote.cue = other.cue
                return

    def _is_tag(self, form: Shape, low: int, high: int, last: str) -> bool:
        """Whether a sentence does no more than say who spoke: “Smith said.”, “— Jane Doe”."""
        kinds = form.kinds[low:high].rstrip(".")
        if kinds == "N" or kinds.startswith("-N"):
            return True
        if last == ".":
            return len(kinds) <= 5 and kinds[-1:] in ("V", "S") and kinds[:1] in ("N", "P", "D", "R", "I") and "Q" not in kinds
        if kinds[:1] not in tuple("NPDRIGkl0"):
            return False
        said = speakers.after(form, low, high)
        return said is not None and said.cue >= 0 and form.kinds[said.cue] in "VS" and said.speaker.first - low < 6

    def _give(self, quote: Found, form: Shape, said: Said) -> None:
        quote.speaker, quote.shape, quote.home, quote.sure = said.speaker, form, quote.block, said.sure
        quote.verb = said.cue
        if said.speaker.kind == "pronoun" and form.words[said.speaker.first] in ("he", "she"):
            # “Curie, 21, came second, but she admitted …”
            low = max(self._sentence(form, said.speaker.first)[0], said.speaker.first - FAR)
            named = next((i for i in range(low, said.speaker.first) if form.kinds[i] == "N" and self._is_person(form, i)), None)
            if named is not None and (named == low or form.kinds[named - 1] not in "pVSWgv"):
                self.people.meet(form.words[named], "name")
        if said.cue >= 0:
            quote.cue = quote.block.text[form.starts[said.cue] : form.ends[said.cue]]
        self._meet(quote)

    def _copy(self, quote: Found, other: Found, sure: bool = False, implied: bool = False) -> None:
        quote.speaker, quote.shape, quote.home = other.speaker, other.shape, other.home
        quote.sure, quote.implied = sure, implied
        quote.name = other.name

    def _below(self, quote: Found, block: Block, following: Block) -> None:
        """Look into the paragraph below for the speaker: it speaks of the words, or it is the first of an article that opens with them."""
        if quote.end - quote.start < len(block.text.strip()) or following.zone not in ("body", "standfirst") or id(following) in self.found:
            return
        form = self.shape(following)
        high = form.first[1] if len(form.first) > 1 else len(form.kinds)
        said = self._pointed(form, 0, high)
        implied = said is None
        if said is None and not self.opened:
            said = speakers.reported(form, 0, high, any_verb=True)
            if said is None or not self._could_speak(form, said.speaker):
                return
        if said is not None:
            self._copy(quote, self._note(form, following, said), sure=not implied, implied=implied)

    def _credits(self, own: list[Found], block: Block, later: Sequence[Block]) -> None:
        """A line below that signs the quotation which ends this paragraph, or the block quote that it stands in."""
        quote = own[-1]
        if quote.speaker is not None and not quote.implied:
            return
        frame = block.element.closest("blockquote")
        alone = quote.end >= len(block.text.rstrip()) and quote.start <= len(block.text) - len(block.text.lstrip()) + 3
        if not alone and frame is None:
            return
        for number, line in enumerate(later):
            inside = frame is not None and frame.start <= line.start < frame.end
            if number and not inside:
                return
            mention = None if any(not other.bare for other in self.found.get(id(line), ())) else signature(line)
            if mention is not None:
                form, speaker = mention
                quote.speaker, quote.shape, quote.home, quote.sure, quote.implied = speaker, form, line, True, False
                self._meet(quote)
                return
