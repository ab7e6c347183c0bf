"""Writing suppressions: ``--add-allow REASON`` allows what is reported, where it stands, with a reason."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable

from .fix import Fixed, encode, patch
from .linter import Outcome
from .notices import NOTICES, UNUSED_SUPPRESSION
from .read.span import Span
from .read.tree import BLOCK, Element
from .rule import Edit
from .understand.document import Document
from .violation import Violation

#: Elements before which no comment belongs: it would stand outside what is read, or within a table's rows.
_PASSED = frozenset("#root html head body title meta tr tbody thead tfoot table colgroup".split())


def allow(path: str, data: bytes, lint: Callable[[str, bytes], Outcome], document: Callable[[str, bytes], Document], reason: str) -> Fixed:
    """The bytes of a file with a suppression before every block that something is said of, and what remains. Touches no disk.

    What no block can allow (a matter of the front matter, or of the whole page) is allowed for the file.
    """
    outcome = lint(path, data)
    found = outcome.violations
    before = data
    for write in (_before_blocks, _pruned, _for_file, _pruned):
        if outcome.source is None:
            break
        edits = write(document(path, data), outcome.violations, reason)
        if edits:
            data = encode(patch(outcome.source.text, edits), outcome.source)
            outcome = lint(path, data)
    left = {(one.rule, one.message) for one in outcome.violations}
    return Fixed(before, data, [one for one in found if (one.rule, one.message) not in left], outcome)


def _pruned(document: Document, violations: Iterable[Violation], reason: str) -> list[Edit]:
    """Take out what turned out to allow nothing: in plain text a line between items may change what the items are."""
    ours = [one for one in violations if one.rule is UNUSED_SUPPRESSION and f"-- {reason}" in document.text[one.start : one.end]]
    return [edit for one in ours if one.fix is not None for edit in one.fix.edits]


def _before_blocks(document: Document, violations: Iterable[Violation], reason: str) -> list[Edit]:
    names: dict[int, set[str]] = {}
    for violation in _allowable(violations):
        place = _place(document, violation.start)
        if place is not None:
            names.setdefault(place, set()).add(violation.rule.name)
    return [_edit(document, place, "allow", wanted, reason) for place, wanted in names.items()]


def _for_file(document: Document, violations: Iterable[Violation], reason: str) -> list[Edit]:
    names = {violation.rule.name for violation in _allowable(violations)}
    if not names:
        return []
    matter = document.front_matter
    place = matter.span.end if matter is not None else 0
    text = document.text
    if text[place : place + 9].lower() == "<!doctype":  # a comment before it would change how old browsers render
        place = text.find(">", place) + 1
    return [_edit(document, place, "allow-file", names, reason)]


def _allowable(violations: Iterable[Violation]) -> Iterable[Violation]:
    """Editlint's own notices are nobody's to allow here."""
    return (violation for violation in violations if violation.rule not in NOTICES)


def _edit(document: Document, place: int, kind: str, names: set[str], reason: str) -> Edit:
    """The suppression as an insertion: on a line of its own where the place begins one."""
    text, source = document.text, document.article.source
    said = f"editlint: {kind} {', '.join(sorted(names))} -- {reason}"
    if source.format == "text":
        written = f"[{said}]"
    elif source.path.lower().endswith(".mdx"):
        written = f"{{/* {said} */}}"
    else:
        written = f"<!-- {said} -->"
    line = max(text.rfind("\n", 0, place), text.rfind("\r", 0, place)) + 1
    indent = text[line:place]
    if indent.strip():
        return Edit(Span(place, place), written)
    end = "\r\n" if "\r\n" in text else "\r" if "\r" in text and "\n" not in text else "\n"
    return Edit(Span(place, place), written + end + indent)


def _place(document: Document, at: int) -> int | None:
    """Where the suppression of something at an offset goes: before its block; None where no block holds it."""
    if document.front_matter is not None and at < document.front_matter.span.end:
        return None
    if document.article.source.format == "text":
        starts = [block.start for block in document.blocks]
        number = bisect_right(starts, at) - 1
        if number < 0:
            return None
        text = document.text
        return max(text.rfind("\n", 0, starts[number]), text.rfind("\r", 0, starts[number])) + 1
    chosen: Element | None = None
    element: Element | None = document.root
    markdown = document.article.source.format == "markdown"
    while element is not None:
        element = next(
            (child for child in reversed(element.children) if isinstance(child, Element) and child.start <= at < child.end), None
        )
        if element is not None and element.tag in BLOCK and element.tag not in _PASSED:
            chosen = element
            if markdown:  # inside a list or a quote a comment would be part of it, or break it
                break
    return chosen.start if chosen is not None else None
