"""CPY016 stop-spacing."""

import re
from collections.abc import Iterator
from functools import cache

from editlint import PROSE, Bad, Document, Edit, Finding, Fix, Good, rule

ZONES = (PROSE - {"quote"}) | {"caption", "headline", "heading"}


@cache
def pattern() -> re.Pattern[str]:
    return re.compile(
        r"(?<=[a-z0-9’”)])(?P<gap>[ \u00a0]+)[.,;?!](?=[ \u00a0]|$)(?! ?[.?!])|"
        r"(?<=[a-z)])(?P<stop>[.,;])(?P<again>\.(?!\.)|[,;])(?=[ \u00a0]|$)",
        re.M,
    )


@cache
def stray() -> re.Pattern[str]:
    """A stop after a space, or another stop: without it there is nothing to look at."""
    return re.compile(r"[.,;?!](?:(?<=[ \u00a0].)|[.,;])(?![\w.])")


@cache
def short() -> re.Pattern[str]:
    """An abbreviation at the end of what stands before a stop: its point is its own."""
    return re.compile(r"\b(?:[a-zA-Z]|[A-Z][a-z]{0,3}|etc|vs|al|\w+\.\w+)\Z")


@rule(
    "CPY016",
    "stop-spacing",
    severity="warning",
    examples=[
        Good("He came, saw ... and left. Washington, D.C., and Jones, Jr., met; books, etc., too."),
        Good('<html lang="fr"><p>Vraiment ? Oui !</p></html>', format="html", why="French puts a space there"),
        Good("Wait .. what? Well...", why="dots for a pause"),
        Bad("They can be themselves⟦ ⟧. We know.", fixed="They can be themselves. We know."),
        Bad("He came home⟦ ⟧, and left.", fixed="He came home, and left."),
        Bad("It ended⟦..⟧ Nobody saw it.", fixed="It ended. Nobody saw it."),
        Bad("He came⟦,,⟧ and she left.", fixed="He came, and she left."),
    ],
)
def stop_spacing(document: Document) -> Iterator[Finding]:
    """A space stands before a full stop or comma, or a stop stands twice.

    A line may break before a stop that stands alone, and a screen reader pauses twice. Left over where a word was cut out or typed anew.
    """
    if not document.lang.lower().startswith("en"):
        return
    for block in document.blocks_matching(stray()):
        if block.zone not in ZONES:
            continue
        text = document.narration.of(block)
        for match in pattern().finditer(text):
            gap = match["gap"] is not None
            if not gap and short().search(text, 0, match.start()):
                continue
            start, end = match.span("gap") if gap else match.span()
            cut = block.span(start, end) if gap else block.span(*match.span("again"))
            fixes = (Fix((Edit(cut, ""),), safe=gap, title="take it out"),) if block.contiguous(start, end) else ()
            shown = text[max(text.rfind(" ", 0, match.start()), match.start() - 24) + 1 : match.end()]
            yield Finding(
                block.span(start, end), f"“{shown}”: {'remove the space before the mark' if gap else 'two marks in a row, keep one'}", fixes
            )
