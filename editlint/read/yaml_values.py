"""Values of YAML front matter, through PyYAML's node marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import yaml

from .frontmatter import Broken, NoMapping, Repeated, Value, line_end, line_span
from .span import Span

#: The C loader where PyYAML has it: ten times faster, same marks.
LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
MERGE = "tag:yaml.org,2002:merge"
DEPTH = 60  #: of nested keys; a front matter that goes deeper is an attack
MOST = 20_000  #: values; aliases can say a billion in ten lines
#: What PyYAML says -> what a person understands.
PLAIN = (
    ("mapping values are not allowed", "“: ” in a value that has no quotes: put the value in quotes"),
    ("'\\t'", "a tab where YAML wants spaces: indent with spaces"),
    ("tab character", "a tab where YAML wants spaces: indent with spaces"),
    ("character that cannot start any token", "a value starts with a sign of YAML: put it in quotes"),
    ("unexpected end of stream", "a quote mark that is never closed"),
    ("undefined alias", "an alias (*name) without its anchor (&name)"),
    ("could not find expected ':'", "a line that is neither “key: value” nor an item"),
    ("did not find expected key", "a line not indented like the others, or a stray quote mark"),
    ("expected <block end>", "a line not indented like the others, or a stray quote mark"),
    ("did not find expected ',' or ']'", "a list that is never closed: a “]” is missing"),
    ("expected ',' or ']'", "a list that is never closed: a “]” is missing"),
    ("did not find expected ',' or '}'", "a mapping that is never closed: a “}” is missing"),
    ("expected ',' or '}'", "a mapping that is never closed: a “}” is missing"),
)


@cache
def _property() -> re.Pattern[str]:
    """An anchor or a tag before a value."""
    return re.compile(r"(?:[&!]\S*+\s++)*+")


def values(text: str, inner: Span) -> Iterator[Value]:
    """Every scalar of the mapping in ``text[inner]``. Raises Broken where it is no YAML, NoMapping where it is no mapping."""
    body = text[inner.start : inner.end]
    try:
        root = yaml.compose(body, Loader=LOADER)
    except yaml.YAMLError as error:
        raise _broken(error, text, inner) from None
    except (RecursionError, UnicodeError, ValueError):
        raise Broken("Front matter cannot be read as YAML", line_span(text, inner.start)) from None
    if root is None:
        return
    if not isinstance(root, yaml.MappingNode):
        raise NoMapping
    construct = yaml.constructor.SafeConstructor().construct_object
    twice: list[Span] = []
    steps = 0
    stack: list[tuple[str, Any, int]] = [("", root, 0)]
    merged: dict[str, set[str]] = {}
    while stack and steps < MOST:
        key, node, depth = stack.pop()
        steps += 1
        if isinstance(node, yaml.ScalarNode):
            yield _value(key, node, text, inner.start, construct)
        elif depth >= DEPTH:
            continue
        elif isinstance(node, yaml.SequenceNode):
            prefix = key + "."
            stack.extend([(f"{prefix}{i}", child, depth + 1) for i, child in enumerate(node.value)][::-1])
        else:
            prefix = key + "." if key else ""
            names: set[str] = merged.pop(key, set())
            children: list[tuple[str, Any, int]] = []
            own: set[str] = set()
            for name, child in node.value:
                if not isinstance(name, yaml.ScalarNode):
                    continue
                if name.tag == MERGE:
                    continue
                path = prefix + name.value
                if path in own:
                    twice.append(Span(inner.start + name.start_mark.index, inner.start + name.end_mark.index))
                own.add(path)
                if path not in names:
                    children.append((path, child, depth + 1))
            for name, child in node.value:  # what is merged stands back behind the keys of one's own
                if isinstance(name, yaml.ScalarNode) and name.tag == MERGE:
                    for base in child.value if isinstance(child, yaml.SequenceNode) else (child,):
                        if isinstance(base, yaml.MappingNode):
                            merged[key] = names | own
                            children.insert(0, (key, base, depth + 1))
            stack.extend(reversed(children))
    if twice:
        raise Repeated(tuple(twice))


def _value(key: str, node: Any, text: str, offset: int, construct: Any) -> Value:
    start, end = offset + node.start_mark.index, offset + node.end_mark.index
    if text[start : start + 1] in ("&", "!"):
        match = _property().match(text, start, end)
        start = match.end() if match else start
    if node.style in ("'", '"'):
        start, end = start + 1, max(end - 1, start + 1)
    elif node.style in ("|", ">"):
        start = min(line_end(text, start), end)
        start += len(text[start:end]) - len(text[start:end].lstrip())
    end = max(start + len(text[start:end].rstrip()), start) if node.style not in ("'", '"') else end
    value: str = node.value
    data: Any = value
    if node.style not in ("'", '"', "|", ">") and node.tag != "tag:yaml.org,2002:str":
        try:
            data = construct(node)
        except (yaml.YAMLError, ValueError, OverflowError):
            data = value
        if isinstance(data, int) and ":" in value:
            data = value  # 10:30 is a time of day, not 630
        if isinstance(data, (bytes, list, dict, set)):
            data = value
    return Value(key, data, "" if data is None else value.rstrip("\r\n"), Span(start, end))


def _broken(error: yaml.YAMLError, text: str, inner: Span) -> Broken:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    said = str(getattr(error, "problem", "") or "")
    at = mark.index if mark is not None else getattr(error, "position", 0)
    if not isinstance(error, yaml.MarkedYAMLError):
        said = "a control character"
    elif "end of stream" in said and error.context_mark is not None:
        at = error.context_mark.index  # where the quote was opened
    plain = next((meant for sign, meant in PLAIN if sign in said), said)
    return Broken(f"Front matter: {plain}"[:80], line_span(text, inner.start + min(at, max(inner.end - inner.start - 1, 0))))
