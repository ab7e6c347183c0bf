"""ACC301 heading-skip."""

from collections.abc import Iterator, Sequence

from editlint import Bad, Document, Finding, Fix, Good, Heading, Record, rule

from ._places import words


class Options(Record):
    base_level: int = 0  #: the level at which an article's own headings start; 0: 1 or 2 in a page, else that of its first heading


@rule(
    "ACC301",
    "heading-skip",
    severity="warning",
    criteria=("1.3.1", "2.4.6"),
    options=Options,
    examples=[
        Good("# Mill\n\n## Wheel\n\n### Paddles\n\n#### Oak\n\nOld.\n\n## Race\n\nWater.", why="going up may skip levels"),
        Good(
            "### Getting there\n\nBy tram.\n\n### Parking\n\nBehind the mill.", why="an article begins at whatever level the page has left"
        ),
        Good('<h2>Wheel</h2><div role="heading" aria-level="3">Paddles</div><h4>Oak</h4>', format="html"),
        Good("<h2>Wheel</h2><h3>Paddles</h3><h4 hidden>Draft</h4><h4>Oak</h4>", format="html"),
        Bad(
            "## Getting there\n\n#### ⟦Where to park⟧\n\nBehind the mill.",
            fixed="## Getting there\n\n### Where to park\n\nBehind the mill.",
        ),
        Bad("<h1>Mill</h1><h3>⟦Cost⟧</h3><h3>Who paid</h3>", format="html", fixed="<h1>Mill</h1><h2>Cost</h2><h2>Who paid</h2>"),
        Bad('<h2>Wheel</h2><h4 hidden>Draft</h4><h3 aria-level="5">⟦Oak⟧</h3>', format="html", why="what is announced counts"),
        Bad("<html><body><h3>⟦Getting there⟧</h3><p>By tram.</p></body></html>", format="html", why="a whole page begins at level 1 or 2"),
        Bad("### ⟦Getting there⟧\n\nBy tram.", options=Options(base_level=2), fixed="## Getting there\n\nBy tram."),
    ],
)
def heading_skip(document: Document, options: Options) -> Iterator[Finding]:
    """Heading is more than one level below the heading before it.

    People who use a screen reader move from heading to heading and take a missing level for a missing section. Choose levels
    by rank, never by looks. Source: WCAG technique G141, the NHS content guide.
    """
    before = options.base_level - 1 if options.base_level else 1 if document.is_page else None
    headings = document.headings
    for number, heading in enumerate(headings):
        level = heading.level
        if before is not None and level > before + 1:
            after = f"level {before}" if before else "the start"
            message = f"Level {level} heading after {after}: make it level {before + 1}"
            yield Finding(words(heading.element), message, _fix(headings[number:], before + 1))
        before = level


def _fix(headings: Sequence[Heading], level: int) -> tuple[Fix, ...]:
    """The fix that makes the first heading one of a level, and moves those beside and below it along, as far as the next fault."""
    first, before = headings[0], headings[0].level
    fixes = list(first.relevel(level))
    for heading in headings[1:MOST] if fixes else ():
        if heading.level < first.level or heading.level > before + 1:
            break
        fixes += heading.relevel(level + heading.level - first.level)
        before = heading.level
    edits = tuple(edit for fix in fixes for edit in fix.edits)
    return (Fix(edits, title=f"make it a level {level} heading"),) if edits else ()


MOST = 50  #: headings that one fix moves
