"""QUO010 quote-punctuation."""

import re
from collections.abc import Iterator
from functools import cache

from editlint import Bad, Document, Edit, Finding, Fix, Good, House, Mark, rule

from ._house import english
from ._marks import pairs, shortened

INSIDE, OUTSIDE, LOGICAL = ({"quotes": {"punctuation": name}} for name in ("inside", "outside", "logical"))


@cache
def after() -> re.Pattern[str]:
    return re.compile(r"[”’\"']*([.,])(?![.,\w])")


@rule(
    "QUO010",
    "quote-punctuation",
    severity="warning",
    examples=[
        Good("He called it “a big tent”, she said “yes.”", why="silent until the house says how"),
        Good("He called it “a big tent,” she said. “Yes.”", house=INSIDE),
        Good("“We will,” he said, “act now.” He called it “a big tent”.", house=LOGICAL),
        Good("“We will act.” She said: “No.”", house=OUTSIDE, why="a whole sentence keeps its stop"),
        Bad("He called it “a big tent⟦”,⟧ she said.", fixed="He called it “a big tent,” she said.", house=INSIDE),
        Bad("She “said ‘no⟦’”.⟧", fixed="She “said ‘no.’”", house=INSIDE),
        Bad("He called it “a big tent⟦.”⟧", fixed="He called it “a big tent”.", house=LOGICAL, why="the stop ends his sentence, not hers"),
        Bad("He called it “a big tent⟦,”⟧ she said.", fixed="He called it “a big tent”, she said.", house=OUTSIDE),
        Bad("<p>It is “big⟦.&#8221;⟧</p>", fixed="<p>It is “big&#8221;.</p>", format="html", house=LOGICAL),
    ],
)
def quote_punctuation(document: Document, house: House) -> Iterator[Finding]:
    """A comma or full stop stands on the wrong side of a closing mark.

    American houses set both inside, always; British ones by sense: inside where they belong to the words quoted, outside where they end
    the sentence around them (New Hart's Rules 9.2.3; AP on quotation marks). Moving one is a matter of sense, so the fix is not safe.
    """
    style = house.quotes.punctuation
    if not style or not english(document):
        return
    for pair in pairs(document):
        mark = pair.close
        text = mark.block.prose
        if style == "inside":
            match = after().match(text, mark.end)
            if match is None or (pair.open.level > 1 and match.start(1) > mark.end) or text[mark.at - 1] in ".,!?…":
                continue
            start = mark.at
            while start > 0 and text[start - 1] in "’'" and pair.open.level == 1:
                start -= 1
            yield _finding(document, mark, start, match.start(1), match.end(), f"“{match[1]}” belongs inside the marks")
        elif (
            text[mark.at - 1 : mark.at] in ((".",) if style == "logical" else (".", ","))
            and _fragment(pair.open)
            and text[mark.at - 2] != "."
        ):
            point = text[mark.at - 1]
            yield _finding(document, mark, mark.at - 1, mark.at, mark.end, f"“{point}” belongs outside the marks")


def _fragment(mark: Mark) -> bool:
    """Whether a quotation is part of the sentence around it: it begins small, and nothing parts it from the word before."""
    text = mark.block.prose
    before = text[: mark.at].rstrip(" ")
    return text[mark.end : mark.end + 1].islower() and before[-1:].isalpha()


def _finding(document: Document, mark: Mark, start: int, middle: int, end: int, message: str) -> Finding:
    """What stands before ``middle`` and what stands after it belong the other way round."""
    block = mark.block
    span = block.span(start, end)
    fixes: tuple[Fix, ...] = ()
    if block.contiguous(start, end):
        fixes = (Fix((Edit(span, document.source(block.span(middle, end)) + document.source(block.span(start, middle))),)),)
    words = block.text[max(0, start - 30) : start]
    return Finding(span, f"{message} after “{shortened(words.partition(' ')[2] if start > 30 else words)}”", fixes)
