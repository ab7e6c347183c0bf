"""Suppressions: what an article's author allows, where, and why.

``<!-- editlint: allow NAME, NAME -- reason -->`` allows for the next block, ``allow-start`` … ``allow-end`` for what is between,
``allow-file`` for the whole file; in .mdx ``{/* editlint: … */}``, in plain text a line ``[editlint: …]``, in front matter
``editlint: {allow: [NAME]}``. A comment that a reader would see (in code) is no suppression.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from .notices import RULE_CRASH, UNKNOWN_SUPPRESSION, UNUSED_SUPPRESSION
from .read.directive import PATTERNS
from .read.span import Span
from .read.tree import LITERAL, Element, Text
from .rule import Edit, Finding, Fix, Rule
from .runner import Found
from .understand.document import Document

KINDS = ("allow", "allow-start", "allow-end", "allow-file", "front-matter")
#: What a block may hold instead of text, and still be the next block.
_CONTENT = frozenset(("img", "iframe", "video", "audio", "svg", "object", "embed", "input", "table", "picture"))


@dataclass(slots=True, eq=False)
class Suppression:
    """One directive: what it says (``allow``, ``allow-start``, ``allow-end``, ``allow-file``), the names with their spans, where
    it holds, and which of its names allowed something."""

    kind: str
    span: Span
    names: tuple[tuple[str, Span], ...]
    reason: str
    reach: Span | None = None
    used: set[str] = field(default_factory=set)


def suppressions(document: Document) -> list[Suppression]:
    """Every suppression of an article, in order, with its reach."""
    text = document.text
    found = list(_front_matter(document))
    if "editlint:" not in text:
        return found
    directives: list[tuple[Suppression, Element, int]] = []
    for match in PATTERNS[_syntax(document)]().finditer(text, document.front_matter.span.end if document.front_matter else 0):
        parent, index, leaf = _at(document.root, match.start())
        if leaf is not None and (not match[0].startswith("{") or _literal(parent)):
            continue
        directives.append((_suppression(match), parent, index))
    blocks = document.blocks
    starts = [block.start for block in blocks]
    last: tuple[Element, int, Span | None] | None = None
    for one, parent, index in reversed(directives):
        if one.kind == "allow-file":
            one.reach = Span(0, len(text))
        elif one.kind == "allow":
            number = bisect_right(starts, one.span.start) - 1
            if number >= 0 and one.span.end < blocks[number].end:
                one.reach = Span(one.span.end, blocks[number].end)  # inside a paragraph: the rest of it
                continue
            one.reach = _next(parent, index, one.span.end, last)
            last = (parent, index, one.reach)
    found += [one for one, _, _ in directives]
    _ranges(found, len(text))
    return found


def apply(
    document: Document, found: Sequence[Found], ran: Collection[Rule], find: Callable[[str], Rule | None]
) -> tuple[list[Found], list[Found]]:
    """The findings that stay, with the notices on the suppressions themselves, and the findings that are suppressed.

    ``ran`` are the rules that ran (an unused suppression of any other is nobody's fault), ``find`` tells the rule of a
    code or name.
    """
    directives = suppressions(document)
    if not directives:
        return list(found), []
    by_code: dict[str, list[tuple[Span, Suppression, str]]] = {}
    extra: list[Found] = []
    for one in directives:
        if one.kind not in KINDS and UNKNOWN_SUPPRESSION in ran:
            extra.append(_found(UNKNOWN_SUPPRESSION, one.span, f"“{one.kind[:30]}” allows nothing: write allow, allow-start or allow-file"))
        for name, span in one.names:
            rule = find(name)
            if rule is not None and one.reach is not None:
                by_code.setdefault(rule.code, []).append((one.reach, one, name))
            elif rule is None and UNKNOWN_SUPPRESSION in ran:
                extra.append(_found(UNKNOWN_SUPPRESSION, span, f"no rule is called “{name[:40]}”: nothing is allowed"))
    kept, suppressed = _split([*found, *extra], by_code)
    if UNUSED_SUPPRESSION in ran:
        codes = {rule.code for rule in ran} - {UNUSED_SUPPRESSION.code}
        more, allowed = _split(_unused(document, directives, codes, find), by_code)
        kept += more
        suppressed += allowed
    kept.sort(key=lambda one: (one.finding.span, one.rule.code))
    return kept, suppressed


def _split(found: Iterable[Found], by_code: dict[str, list[tuple[Span, Suppression, str]]]) -> tuple[list[Found], list[Found]]:
    """The findings that no suppression covers, and those that one does; marks the suppressions used."""
    kept: list[Found] = []
    suppressed: list[Found] = []
    waiting = {code: sorted(reaches, key=lambda item: item[0], reverse=True) for code, reaches in by_code.items()}
    open_: dict[str, list[tuple[Span, Suppression, str]]] = {}
    for one in sorted(found, key=lambda one: one.finding.span):
        span, code = one.finding.span, one.rule.code
        if code not in by_code or one.rule is RULE_CRASH:
            kept.append(one)
            continue
        current = [item for item in open_.get(code, ()) if item[0].end >= span.start]
        queue = waiting[code]
        while queue and queue[-1][0].start <= span.start:
            current.append(queue.pop())
        open_[code] = current
        covering = [item for item in current if span.start < item[0].end or span.start == span.end == item[0].end]
        for _, directive, name in covering:
            directive.used.add(name)
        (suppressed if covering else kept).append(one)
    return kept, suppressed


def _unused(document: Document, directives: Iterable[Suppression], codes: set[str], find: Callable[[str], Rule | None]) -> Iterator[Found]:
    for one in directives:
        if one.kind == "allow-end" or one.kind not in KINDS:
            continue
        idle = [(name, span) for name, span in one.names if name not in one.used and (rule := find(name)) and rule.code in codes]
        if not idle:
            continue
        in_comment = one.kind != "front-matter"
        if in_comment and len(idle) == len(one.names) and one.kind != "allow-start":
            names = ", ".join(name for name, _ in idle)
            fix = Fix((Edit(_line_of(document.text, one.span), ""),), safe=True)
            yield _found(UNUSED_SUPPRESSION, one.span, f"“{names[:40]}” allows nothing here: remove it", fix)
            continue
        for name, span in idle:
            fixes = (Fix((Edit(_with_comma(document.text, span, one.span), ""),), safe=True),) if in_comment and len(one.names) > 1 else ()
            yield _found(UNUSED_SUPPRESSION, span, f"“{name[:40]}” allows nothing here: remove it", *fixes)


def _found(rule: Rule, span: Span, message: str, *fixes: Fix) -> Found:
    return Found(rule, rule.severity, Finding(span, message, fixes))


def _syntax(document: Document) -> str:
    source = document.article.source
    return "mdx" if source.path.lower().endswith(".mdx") else "text" if source.format == "text" else "html"


@cache
def _name() -> re.Pattern[str]:
    return re.compile(r"[^\s,]+")


def _suppression(match: re.Match[str]) -> Suppression:
    """The suppression that a match of the directive pattern says."""
    offset = match.start("names")
    names = tuple((name[0], Span(offset + name.start(), offset + name.end())) for name in _name().finditer(match["names"]))
    return Suppression(match["kind"], Span(*match.span()), names, (match["reason"] or "").strip())


def _front_matter(document: Document) -> Iterator[Suppression]:
    matter = document.front_matter
    if matter is None:
        return
    for key, value in matter.values.items():
        if key == "editlint.allow" or key.startswith("editlint.allow."):
            for name in _name().finditer(value.text):
                start = value.span.start + name.start() if value.span.end - value.span.start == len(value.text) else value.span.start
                end = start + len(name[0]) if value.span.end - value.span.start == len(value.text) else value.span.end
                span = Span(start, end)
                yield Suppression("front-matter", span, ((name[0], span),), "", Span(0, len(document.text)))


def _ranges(found: Iterable[Suppression], length: int) -> None:
    """Give every ``allow-start`` its reach: to the ``allow-end`` that names it, or names nothing, or to the end."""
    opened: dict[str, list[Suppression]] = {}
    for one in found:
        if one.kind == "allow-start":
            one.reach = Span(one.span.end, length)
            for name, _ in one.names:
                opened.setdefault(name, []).append(one)
        elif one.kind == "allow-end":
            for name in [name for name, _ in one.names] or list(opened):
                for start in opened.pop(name, ()):
                    if start.reach and start.reach.end == length:
                        start.reach = Span(start.span.end, one.span.start)


def _start(node: Element | Text) -> int:
    return node.start if isinstance(node, Element) else node.source.start


def _end(node: Element | Text) -> int:
    return node.end if isinstance(node, Element) else node.source.end


def _at(root: Element, place: int) -> tuple[Element, int, Text | None]:
    """The innermost element around a place, the index of the child that follows it, and the text that covers it."""
    element = root
    while True:
        index = bisect_right(element.children, place, key=_start)
        if index:
            child = element.children[index - 1]
            if place < _end(child):
                if isinstance(child, Text):
                    return element, index, child
                if place >= child.open.end:
                    element = child
                    continue
        return element, index, None


def _literal(element: Element) -> bool:
    return element.tag in LITERAL or any(above.tag in LITERAL for above in element.ancestors())


def _next(parent: Element, index: int, after: int, last: tuple[Element, int, Span | None] | None) -> Span | None:
    """The next sibling with content; ``last`` is the answer for the directive that follows, to walk no stretch twice."""
    while index < len(parent.children):
        if last is not None and last[0] is parent and index >= last[1]:
            return last[2]
        node = parent.children[index]
        if _start(node) >= after and _has_content(node):
            return Span(_start(node), _end(node))
        index += 1
    return None


def _has_content(node: Element | Text) -> bool:
    if isinstance(node, Text):
        return bool(node.text.strip())
    if node.tag in _CONTENT or any(leaf.text.strip() for leaf in node.texts()):
        return True
    return any(element.tag in _CONTENT for element in node.walk())


def _line_of(text: str, span: Span) -> Span:
    """A directive and, where it stands alone and nothing would grow together, its line."""
    left = max(text.rfind("\n", 0, span.start), text.rfind("\r", 0, span.start)) + 1
    right = span.end
    while right < len(text) and text[right] in " \t":
        right += 1
    if text[left : span.start].strip() or (right < len(text) and text[right] not in "\r\n"):
        return span
    before = text[:left].rstrip(" \t") if left < 2000 else text[left - 2000 : left].rstrip(" \t")
    if before and not before.endswith(("\n\n", "\r\n\r\n", "\r\r")):
        return span
    if text.startswith("\r\n", right):
        right += 2
    elif right < len(text):
        right += 1
    return Span(left, right)


def _with_comma(text: str, span: Span, within: Span) -> Span:
    """A name and the comma that parts it from the next, or from the one before."""
    end = span.end
    while end < within.end and text[end] in " \t":
        end += 1
    if text[end] == ",":
        end += 1
        while text[end] in " \t":
            end += 1
        return Span(span.start, end)
    start = span.start
    while text[start - 1] in " \t,":
        start -= 1
    return Span(start, span.end)
