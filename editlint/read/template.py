"""Template tags in content files: found before parsing, so that no parser sees syntax in them.

Hugo ``{{< >}}`` and ``{{% %}}``; Liquid, Jinja and Nunjucks ``{% %}``, ``{{ }}`` and ``{# #}``; ERB and EJS ``<% %>``;
``<?php ?>``; kramdown attribute lists ``{: }``; in .mdx ``import`` and ``export`` lines and ``{ }`` expressions. A tag ends at its
first closer, and before an empty line unless it is a comment or a program: an opener without a closer in sight is text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from .span import Span

#: Blocks whose content is no prose: a comment, a program, a formula.
UNREAD = frozenset(
    "comment highlight code codeblock mermaid katex math latex plantuml graphviz chart javascript stylesheet schema css style".split()
)


@cache
def _opener() -> re.Pattern[str]:
    return re.compile(r"\{\{[<%]?|\{%|\{#|\{:|<%|<\?(?:php(?=\s)|=)")


@cache
def _name() -> re.Pattern[str]:
    return re.compile(r"[-~+]?\s*+([\w]++)")


@cache
def _end_of_block(opener: str, name: str) -> re.Pattern[str]:
    if opener == "{%":
        return re.compile(rf"\{{%[-~+]?[ \t]*+end{name}[ \t]*+[-~+]?%\}}")
    return re.compile(rf"\{{\{{[<%][ \t]*+/[ \t]*+{name}[ \t]*+[>%]\}}\}}")


@cache
def _empty_line() -> re.Pattern[str]:
    return re.compile(r"(?>\r\n|\r|\n)[ \t]*+(?>\r\n|\r|\n)")


class _Nearest:
    """The next place of a closer at or after a position; asked in ascending order, it walks the text once."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._known: dict[object, tuple[int, int]] = {}

    def __call__(self, closer: str | re.Pattern[str], at: int) -> tuple[int, int]:
        """(start, end), or the length of the text twice where there is none."""
        known = self._known.get(closer)
        if known is None or known[0] < at:
            if isinstance(closer, str):
                start = self._text.find(closer, at)
                known = (start, start + len(closer))
            else:
                match = closer.search(self._text, at)
                known = match.span() if match else (-1, -1)
            if known[0] < 0:
                known = (len(self._text), len(self._text))
            self._known[closer] = known
        return known


def tags(text: str, markdown: bool = False) -> Iterator[tuple[Span, bool]]:
    """Every template tag in order, and whether no reader sees a trace of it (then it is blank, not a word). Linear."""
    if "{" not in text and "<%" not in text and "<?" not in text:
        return
    nearest, size, find = _Nearest(text), len(text), _opener().search
    at = 0
    while (match := find(text, at)) is not None:
        start, inside = match.span()
        opener = match[0]
        at = inside
        if opener == "{:":
            end = _attribute_list(text, start) if markdown else -1
            if end > 0:
                yield Span(start, end), _ends_line(text, start, end)
                at = end
            continue
        if opener == "{#":
            if markdown and text[inside : inside + 1] not in (" ", "-", "\n", "\r", "\t"):
                continue  # the id of a heading: {#id}
            stop, end = nearest("#}", inside)
        elif opener == "<%":
            stop, end = nearest("%>", inside)
        elif opener[:2] == "<?":
            stop, end = nearest("?>", inside)
            if stop == size:
                stop = end - 1  # a program may go on to the end of the file
        else:
            closer = {"{{<": ">}}", "{{%": "%}}", "{%": "%}"}.get(opener, "}}")
            stop, end = nearest(closer, inside)
            if opener == "{{" and text.startswith("{", inside) and text.startswith("}", end):
                end += 1
            if not text.startswith("/*", inside) and nearest(_empty_line(), inside)[0] < stop:
                continue
            name = _name().match(text, inside) if opener != "{{" else None
            if name is not None and name[1] in UNREAD and stop < size and text[stop - 1] != "/":
                left, right = nearest(_end_of_block("{%" if opener == "{%" else "{{", name[1]), end)
                end = right if left < size else end
        if stop >= size:
            continue
        yield Span(start, end), False
        at = end


def _attribute_list(text: str, start: int) -> int:
    """Where a kramdown attribute list ends, -1 where it is none."""
    at = start + 2
    while at < len(text) and at - start < 500 and text[at] not in "\r\n{":
        if text[at] == "}":
            return at + 1
        at += 1
    return -1


def _ends_line(text: str, start: int, end: int) -> bool:
    """Whether a tag stands alone on its line, or at the end of a heading."""
    if end < len(text) and text[end] not in "\r\n":
        return False
    left = max(text.rfind("\n", 0, start), text.rfind("\r", 0, start)) + 1
    before = text[left:start].lstrip(" >")
    return not before.strip() or before.startswith("#")


# MDX


@cache
def _mdx() -> re.Pattern[str]:
    return re.compile(
        r"(?P<comment>\{/\*)|(?P<brace>[{}])|(?P<gap>(?>\r\n|\r|\n)[ \t]*+(?>\r\n|\r|\n))|"
        r"(?P<module>^(?:import|export)(?=[ \t{*]))",
        re.M,
    )


def mdx(text: str, start: int = 0) -> Iterator[tuple[Span, bool]]:
    """``import`` and ``export`` blocks, comments and expressions of an .mdx file from ``start``, as ``tags`` has them. Linear."""
    found: list[tuple[Span, bool]] = []
    opened: list[int] = []
    gap = start  # the end of the last empty line, or of the last module block
    at = start
    while (match := _mdx().search(text, at)) is not None:
        at = match.end()
        if match["gap"]:
            opened.clear()
            gap = at
            at -= 1 if text[at - 1] == "\n" and text[at - 2 : at - 1] != "\r" else 0  # three line ends are two empty lines
        elif match["comment"]:
            stop = text.find("*/}", at)
            if stop < 0:
                continue
            span = Span(match.start(), stop + 3)
            found.append((span, not opened and _ends_line(text, *span)))
            at = span.end
        elif match["module"]:
            before = text[gap : match.start()].strip()
            if opened or (before and not before.endswith(("---", "+++"))):  # only an empty line or front matter may stand before
                continue
            empty = _empty_line().search(text, at)
            at = gap = empty.start() if empty else len(text)
            found.append((Span(match.start(), at), True))
        elif match[0] == "{":
            opened.append(match.start())
        elif opened:
            found.append((Span(opened.pop(), at), False))
    found.sort(key=lambda item: (item[0].start, -item[0].end))
    reached = start
    for span, blank in found:
        if span.start >= reached:
            yield span, blank
            reached = span.end
