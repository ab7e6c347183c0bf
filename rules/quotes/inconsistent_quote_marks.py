"""QUO001 inconsistent-quote-marks."""

from collections.abc import Iterator

from editlint import Bad, Document, Finding, Good, Mark, rule

from ._fix import SURE, fix, sure, swap
from ._house import CURLY, LANGUAGES, STRAIGHT, apostrophe, curly, double, english, foreign, language, lookalike, outer, wanted, wrong_kind
from ._marks import Pair, marks, nested, pairs, word

VOWELS = frozenset("aeiouāēīōūAEIOU")
CURLED = {"quotes": {"glyphs": "curly", "outer": "double"}}


@rule(
    "QUO001",
    "inconsistent-quote-marks",
    examples=[
        Good("“We will act,” said Ms Jones. “It’s the boys’ turn.”"),
        Good('"We will act," said Ms Jones. "It\'s time."', why="straight throughout is a style, too"),
        Good("‘We will act,’ he said. ‘It is “time”.’"),
        Good("# Minister ‘knew of risk’\n\n“I knew,” she said.", why="headlines have a style of their own"),
        Good("He is 6'2\" tall, “no more”."),
        Good("“Run `print('x')`,” she said."),
        Good('“See” [the plan](https://example.org/o\'neill "The plan")'),
        Good("---\ntitle: 'It''s here'\n---\n\n“Yes,” she said."),
        Good(
            "The so-called ‘big tent’ works, “he said”.",
            house={"quotes": {"outer": "double", "scare": "single"}},
            why="scare quotes may be single",
        ),
        Good('“Yes.” “No.”\n\n<blockquote class="twitter-tweet"><p>"It\'s so"</p></blockquote>', why="an embedded post is somebody else's"),
        Good("The ‘plan’ “works”.", house={"quotes": {"outer": "any"}}),
        Bad(
            '“We will act,” she said. ⟦"It is time,"⟧ she added. “Now.”',
            fixed="“We will act,” she said. “It is time,” she added. “Now.”",
        ),
        Bad("“It’s time,” she said. “We don⟦'⟧t wait.”", fixed="“It’s time,” she said. “We don’t wait.”"),
        Bad(
            "“One,” he said. “Two.” “Three.” ⟦‘It’s “four”,’⟧ she said.",
            fixed="“One,” he said. “Two.” “Three.” “It’s ‘four’,” she said.",
            why="what is nested changes with it",
        ),
        Bad('"One," he said. "Two." ⟦“Three.”⟧', fixed='"One," he said. "Two." "Three."'),
        Bad("<p>⟦&quot;Yes,&quot;⟧ she said.</p>", fixed="<p>“Yes,” she said.</p>", format="html", house=CURLED),
        Bad(
            "<p>⟦&quot;Yes,&quot;⟧ she said.</p>",
            fixed="<p>&ldquo;Yes,&rdquo; she said.</p>",
            format="html",
            house={"quotes": {"glyphs": "curly", "entities": True}},
        ),
        Bad(
            "# Minister ⟦“knew”⟧\n\n“Yes,” she said.",
            fixed="# Minister ‘knew’\n\n“Yes,” she said.",
            house={"quotes": {"headline": "single"}},
        ),
        Bad(
            "---\ntitle: Minister ⟦“knew”⟧ of risk\n---\n\n“Yes,” she said.",
            house={"quotes": {"headline": "single"}},
            why="a title in front matter is reported, but its quoting is left to its author",
        ),
        Bad("“Aloha” from Hawai⟦'⟧i.", fixed="“Aloha” from Hawai’i.", why="not safe: it may be an ʻokina"),
        Bad("⟦‘The boys’ dog,’⟧ he said.", fixed="“The boys’ dog,” he said.", house=CURLED, why="not safe: either mark may close"),
    ],
)
def inconsistent_quote_marks(document: Document) -> Iterator[Finding]:
    """Quote marks or an apostrophe are not in the style of the house, or of the rest of the article.

    Marks that change from straight to curly, or from double to single, look like a change of speaker or of meaning, and tell readers
    that nobody read the page (BBC News and Guardian style guides: one style throughout; single marks only inside double ones and in
    headlines). Without a house style the article's own majority decides. A pair and all that is nested in it are changed together.
    """
    if language(document) not in LANGUAGES:
        return
    own = english(document)
    taken: set[tuple[int, int]] = set()
    for pair in pairs(document):
        if (id(pair.open.block), pair.open.at) in taken:
            continue
        if pair.open.double != pair.close.double and outer(pair.open.block, document) != "any":
            continue  # a mismatched pair, and it can be told which mark is wrong
        wrong = wrong_kind(pair, document)
        if wrong and pair.open.level == 1:
            inside = nested(pair, document)
            taken.update((id(one.open.block), one.open.at) for one in inside)
            kinds = ("Single", "double") if double(pair, document) else ("Double", "single")
            yield Finding(pair.span, f"{kinds[0]} marks round “{pair.words}”: use {kinds[1]}", swap(pair, inside, document))
        elif own and (wrong or lookalike(pair) or foreign(pair, document)):
            taken.update((id(one.open.block), one.open.at) for one in nested(pair, document))
        else:
            yield from _shape(pair, document)
    yield from _apostrophes(document)
    yield from _title(document)


def _shape(pair: Pair, document: Document) -> Iterator[Finding]:
    """Straight among curly, or curly among straight."""
    odd = STRAIGHT if curly(document) else CURLY
    if not any(mark.glyph in odd for mark in pair.marks):
        return
    changes = [(mark, wanted(mark, mark.double, document)) for mark in pair.marks if mark.glyph in odd]
    name = "Straight" if curly(document) else "Curly"
    shape = "curly" if curly(document) else "straight"
    one = len(changes) == 1
    span = changes[0][0].span if one else pair.span
    message = f"{name} {'mark' if one else 'marks'} round “{pair.words}”: use {shape}"
    yield Finding(span, message, fix(document, changes, sure(pair.marks)))


def _apostrophes(document: Document) -> Iterator[Finding]:
    """Apostrophes, and marks that lack their partner, of the wrong shape."""
    bent = curly(document)
    odd = STRAIGHT if bent else CURLY
    right = apostrophe(document)
    for mark in marks(document, "apostrophe", "open", "close"):
        if mark.glyph not in odd:
            continue
        if mark.role == "apostrophe":
            if mark.double or (mark.glyph == "‘"):
                continue
            name = "Straight" if bent else "Curly"
            yield Finding(
                mark.span,
                f"{name} apostrophe in “{word(mark)}”: use {right}",
                fix(document, [(mark, right)], mark.turn >= SURE and not _glottal(mark)),
            )
        elif mark.partner is None:
            glyph = wanted(mark, mark.double, document)
            name, shape = ("Straight", "curly") if bent else ("Curly", "straight")
            yield Finding(
                mark.span,
                f"{name} mark at “{word(mark)}”: use {shape}",
                fix(document, [(mark, glyph)], mark.turn >= SURE),
            )


def _glottal(mark: Mark) -> bool:
    """Whether a mark may stand for a glottal stop: between two vowels of a name (Hawai'i, O'ahu), where an ʻokina may belong."""
    text = mark.block.text
    start = mark.at
    while start > 0 and text[start - 1].isalpha():
        start -= 1
    before, after = text[mark.at - 1 : mark.at], text[mark.end : mark.end + 1]
    return text[start].isupper() and before in VOWELS and after in VOWELS and not text.startswith(("am", "er"), mark.end)  # Ma'am, Ne'er


def _title(document: Document) -> Iterator[Finding]:
    """A headline in the front matter: only the kind of its marks is judged, and nothing is fixed."""
    headline = document.headline
    kind = document.house.quotes.headline
    if headline is None or headline.block is not None or kind == "any":
        return
    for start, end, twice in document.mark_parse.pairs_in(headline.text):
        if twice != (kind == "double"):
            yield Finding(headline.place(start, end), f"{'Double' if twice else 'Single'} marks in the headline: use {kind}")
