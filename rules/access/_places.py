"""Where the rules of this family report: the words of an element, its start tag, the value of an attribute."""

from editlint import Document, Element, Span


def words(element: Element) -> Span:
    """The span of an element's text without the white space around it; of the element where it has none."""
    start = end = None
    for leaf in element.texts():
        text, source = leaf
        if text.isspace() or not text:
            continue
        exact = len(text) == source.end - source.start
        if start is None:
            start = source.start + (len(text) - len(text.lstrip()) if exact else 0)
        end = source.end - (len(text) - len(text.rstrip()) if exact else 0)
    return element.span if start is None or end is None else Span(start, end)


def start_tag(element: Element) -> Span:
    """The span of the start tag; of the whole element where it is not written as a tag (Markdown)."""
    return element.open if element.open.end > element.open.start else element.span


def value(element: Element, name: str) -> Span:
    """The span of an attribute's value, of the attribute where the value is empty, else of the start tag."""
    attribute = element.attribute(name)
    if attribute is None:
        return start_tag(element)
    if attribute.value_span is not None and attribute.value_span.end > attribute.value_span.start:
        return attribute.value_span
    return attribute.span or start_tag(element)


def templated(document: Document, element: Element, name: str) -> bool:
    """Whether a template tag stands in an attribute's value, or, where there is no such attribute, in the start tag."""
    attribute = element.attribute(name)
    return document.templated(element.open if attribute is None else attribute.span)


def short(text: str, most: int = 30) -> str:
    """A text for a message: white space joined, cut to at most so many characters."""
    text = " ".join(text.split())
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"
