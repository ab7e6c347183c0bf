"""ACC303 heading-fake."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from editlint import LINE_BREAK, Bad, Block, Document, Edit, Element, Finding, Fix, Good, Span, rule

BOLD = frozenset(("strong", "b"))
MARKED = BOLD | {"em", "i"}
ELSEWHERE = ("li", "td", "th", "blockquote", "figcaption", "caption", "figure", "dt", "dd", "address", "summary", "aside", "pre")


@dataclass(frozen=True, slots=True)
class Options:
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
    for number, block in enumerate(blocks):
        if block.zone != "body" or block.element.closest(*ELSEWHERE) is not None or block.element.tag not in ("p", "div"):
            continue
        found = _bold(block)
        if found is None:
            continue
        start, end, holder = found
        text = block.text[start:end]
        if not options.min <= len(text) <= options.max or not _label(text) or innocent().match(text):
            continue
        after = block.text[end:]
        if after.strip():
            if after.lstrip(" \t")[:1] not in (LINE_BREAK, "\n") or len(after) <= 250 or LINE_BREAK not in after[:3]:
                continue
            fixes: tuple[Fix, ...] = ()
        else:
            if number == 0 or blocks[number - 1].zone in ("heading", "headline", "dateline", "byline", "standfirst"):
                continue
            if number + 1 >= len(blocks) or not _running(blocks[number + 1]):
                continue
            fixes = _heading(document, block, holder)
        if not document.hidden.exposed(block.element):
            continue
        yield Finding(block.span(start, end), f"“{text[:30]}” looks like a heading: make it one", fixes)


def _bold(block: Block) -> tuple[int, int, Element] | None:
    """The bold text that a block begins with, wholly or up to a line break: (start, end, its element); None where there is none."""
    text = block.text
    start = len(text) - len(text.lstrip())
    first = next((piece for piece in block.pieces if piece.at + len(piece.text) > start), None)
    if first is None:
        return None
    for child in block.element.children:
        if isinstance(child, Element):
            if child.tag not in MARKED or child.start > first.source.start:
                return None
            shown = child.text
            if not shown.strip() or any(inner.tag in ("a", "img", "br", "code") for inner in child.walk()):
                return None
            end = start + len(shown.strip())
            if child.tag not in BOLD and not any(inner.tag in BOLD for inner in child.walk()) and text[end:].strip():
                return None
            if child.tag not in BOLD and not any(inner.tag in BOLD for inner in child.walk()):
                return None  # italics alone are a note or a standfirst
            return (start, end, child) if text[start:end] == shown.strip() else None
        if child.text.strip():
            return None
    return None


def _label(text: str) -> bool:
    """Whether a text could head a part: it begins like a title, and no stop ends it."""
    return (
        text[-1] not in '.:;?!,…”"’)' and (text[0].isupper() or text[0].isdigit()) and any(c.isalpha() for c in text) and "\n" not in text
    )


def _running(block: Block) -> bool:
    """Whether a block is running text, which a heading could head."""
    text = block.text.strip()
    return block.zone in ("body", "list", "quote") and (block.zone != "body" or (len(text) > 60 and text[-1] in '.:!?…”"’)»'))


def _heading(document: Document, block: Block, bold: Element) -> tuple[Fix, ...]:
    """The fix that makes the paragraph a heading, one level below the heading before it."""
    before = [heading.level for heading in document.headings if heading.span.start < block.start]
    level = min(max(before[-1] if before else 1, 1) + (1 if not before or before[-1] == 1 else 0), 6)
    paragraph = block.element
    if paragraph.open.end > paragraph.open.start:
        if paragraph.close.end == paragraph.close.start or bold.close.end == bold.close.start:
            return ()
        edits: tuple[Edit, ...] = (
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
