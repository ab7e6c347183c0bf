"""ACC303 heading-fake."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache

from editlint import LINE_BREAK, Bad, Block, Document, Edit, Element, Finding, Fix, Good, Heading, Record, Span, rule

MARKED = frozenset(("strong", "b", "em", "i"))
WRAPS = MARKED | {"span", "font", "u", "big", "mark", "center"}
ELSEWHERE = ("li", "td", "th", "blockquote", "figcaption", "caption", "figure", "dt", "dd", "address", "summary", "aside", "pre", "button")
LONE = 50  #: characters of a heading that is all there is in a fragment
LARGE = 1.25  #: of the size of the text round it: what looks like a heading


class Options(Record):
    min: int = 3  #: characters of the shortest fake heading
    max: int = 120  #: characters of the longest


@cache
def innocent() -> re.Pattern[str]:
    """A byline, a dateline, a signature, a credit, a speaker's label, a call to act."""
    return re.compile(
        r"(?i)\s*(?:(?:story |words |photos? |pictures? |images? |illustrations? )?by\b|©|photos?\b|images?\b|credit\b|"
        r"source\b|updated?\b|posted\b|published\b|"
        r"note\b|warning\b|important\b|more:|related\b|read more|\d{1,2} \w+ \d{4}|(?:mon|tues|wednes|thurs|fri|satur|"
        r"sun)day\b|q\d*\b|a\d*\b|[-–—*#(\[“\"‘'])"
    )


_TEXT = "The council will meet on Tuesday to decide whether the old mill can be let to a brewery for the next ten years."


@rule(
    "ACC303",
    "heading-fake",
    severity="warning",
    options=Options,
    criteria=("1.3.1",),
    examples=[
        Good(f"Intro text.\n\n**Who may apply?**\n\n{_TEXT}", why="a question is often an interviewer's"),
        Good(f"{_TEXT} **The brewery** wants the ground floor."),
        Good(f"{_TEXT}\n\n**Anna Tate**", why="a signature: nothing stands below it"),
        Good(f"# Mill\n\n**The council decides on Tuesday**\n\n{_TEXT}", why="right after a heading: a standfirst"),
        Good(f"Intro text.\n\n**Ale**\n\n{_TEXT}", options=Options(min=10)),
        Good(f"Intro text.\n\n**What happens next**\n\n{_TEXT}", options=Options(max=10)),
        Bad(f"Intro text.\n\n**⟦What happens next⟧**\n\n{_TEXT}", fixed=f"Intro text.\n\n## What happens next\n\n{_TEXT}"),
        Bad(
            f"<p>Intro text.</p>\n<p><strong>⟦What happens next⟧</strong></p>\n<p>{_TEXT}</p>",
            format="html",
            fixed=f"<p>Intro text.</p>\n<h2>What happens next</h2>\n<p>{_TEXT}</p>",
        ),
        Bad(f"<p>Intro text.</p>\n<p><b>⟦The brewers answer⟧</b><br>{_TEXT} {_TEXT} {_TEXT}</p>", format="html"),
    ],
)
def heading_fake(document: Document, options: Options) -> Iterator[Finding]:
    """A paragraph in bold stands where a heading should.

    It looks like a heading and is none: people who move through a page by its headings never find it (WCAG failure F2). A line that
    ends in a stop, a question, a byline, a line right after a heading or with nothing under it is left alone.
    """
    blocks = [block for block in document.blocks if block.zone not in ("boilerplate", "related")]
    styled = document.styles.says("font-weight") or document.styles.says("font-size")
    holders = {id(one.parent) for one in document.elements(*WRAPS)}
    for number, block in enumerate(blocks):
        if not (styled or block.element.attributes or id(block.element) in holders):
            continue
        if block.zone not in ("body", "byline") or block.element.tag not in ("p", "div", "#root", "section", "article", "main", "body"):
            continue
        if "\n" not in block.text and LINE_BREAK not in block.text and len(block.text) > 2 * options.max:
            continue
        found = _looks(document, block)
        if found is None or block.element.closest(*ELSEWHERE) is not None:
            continue
        start, end, holder = found
        text = block.text[start:end]
        if not options.min <= len(text) <= options.max or not _label(text) or innocent().match(text):
            continue
        after = block.text[end:]
        fixes: tuple[Fix, ...] = ()
        if after.strip():
            if LINE_BREAK not in after[:3] or after.lstrip(" \t\u2028\n")[:1] in ("", "-", "•", "*") or len(after) <= 250:
                continue
        else:
            if number and blocks[number - 1].zone in ("heading", "headline", "dateline", "byline", "standfirst"):
                continue
            if len(blocks) == 1:
                if len(text) > LONE or document.is_page:
                    continue
            elif number + 1 >= len(blocks) or not _running(blocks[number + 1]):
                continue
            fixes = _heading(document, block, holder)
        if not document.hidden.exposed(block.element):
            continue
        yield Finding(block.span(start, end), f"“{text[:30]}” looks like a heading: make it one", fixes)


def _looks(document: Document, block: Block) -> tuple[int, int, Element] | None:
    """The words that look like a heading, the whole block or up to its first line break: (start, end, what makes them look so)."""
    text = block.text
    start = len(text) - len(text.lstrip())
    if block.element.tag in ("p", "div") and (_bold(document, block.element) or _large(document, block.element)):
        return start, len(text.rstrip()), block.element
    inside = _first(block, start)
    if inside is None:
        return None
    shown = inside.text.strip()
    end = start + len(shown)
    if not shown or text[start:end] != shown or any(one.tag in ("a", "img", "br", "code") for one in inside.walk()):
        return None
    whole = not text[end:].strip()
    for one in inside.walk():
        if one is not inside and one.text.strip() != shown:
            break
        if (
            one.tag in ("strong", "b")
            or one.tag in ("em", "i")
            and whole
            or one.attributes
            and (_bold(document, one) or whole and _large(document, one))
        ):
            return start, end, inside
        if one.tag == "big" or one.tag == "font" and (one.get("size") or "").strip() in ("4", "5", "6", "7", "+1", "+2", "+3"):
            return start, end, inside
    return None


def _first(block: Block, start: int) -> Element | None:
    """The inline element that a block's text begins in."""
    first = next((piece for piece in block.pieces if piece.at + len(piece.text) > start), None)
    if first is None:
        return None
    children = block.element.children
    child = children[min(bisect_right(children, first.source.start, key=_end), len(children) - 1)]
    return child if isinstance(child, Element) and child.tag in WRAPS and child.start <= first.source.start else None


def _start(heading: Heading) -> int:
    return heading.span.start


def _end(node: object) -> int:
    return node.end if isinstance(node, Element) else node.source.end  # type: ignore[attr-defined]


def _bold(document: Document, element: Element) -> bool:
    if not element.attributes and not document.styles.says("font-weight"):
        return False
    weight = document.styles.value(element, "font-weight")
    return weight is not None and (weight in ("bold", "bolder") or weight.isdecimal() and int(weight[:4]) >= 600)


def _large(document: Document, element: Element) -> bool:
    if not element.attributes and not document.styles.says("font-size"):
        return False
    if document.styles.value(element, "font-size") is None or element.parent is None:
        return False
    return document.styles.font_size(element) >= LARGE * document.styles.font_size(element.parent)


def _label(text: str) -> bool:
    """Whether a text could head a part: it begins like a title, and no stop ends it."""
    return (
        text[-1] not in '.:;?!,…”"’)' and (text[0].isupper() or text[0].isdigit()) and any(c.isalpha() for c in text) and "\n" not in text
    )


def _running(block: Block) -> bool:
    """Whether a block is running text, which a heading could head."""
    text = block.text.strip()
    if block.zone in ("list", "quote"):
        return True
    return block.zone in ("body", "dateline") and len(text.split()) >= 4 and (text[-1] in '.:!?…”"’)»' or len(text) > 120)


def _heading(document: Document, block: Block, bold: Element) -> tuple[Fix, ...]:
    """The fix that makes the paragraph a heading, one level below the heading before it."""
    number = bisect_right(document.headings, block.start, key=_start) - 1
    above = document.headings[number].level if number >= 0 else 1
    level = min(max(above, 2), 6)
    paragraph = block.element
    edits: tuple[Edit, ...]
    if paragraph.open.end > paragraph.open.start:
        if paragraph.close.end == paragraph.close.start or bold.close.end == bold.close.start:
            return ()
        if bold is paragraph:
            return (
                Fix((Edit(paragraph.open, f"<h{level}>"), Edit(paragraph.close, f"</h{level}>")), title=f"make it a level {level} heading"),
            )
        edits = (
            Edit(paragraph.open, f"<h{level}>"),
            Edit(bold.open, ""),
            Edit(bold.close, ""),
            Edit(paragraph.close, f"</h{level}>"),
        )
    elif bold.open.end == bold.open.start and len(block.pieces) == 1:
        piece = block.pieces[0].source
        if document.text[bold.start : piece.start] not in ("**", "__") or document.text[piece.end : bold.end] not in ("**", "__"):
            return ()
        edits = (
            Edit(Span(bold.start, piece.start), "#" * level + " "),
            Edit(Span(piece.end, bold.end), ""),
        )
    else:
        return ()
    return (Fix(edits, title=f"make it a level {level} heading"),)
