"""What ``meta`` elements say to the browser."""

from collections.abc import Sequence

from editlint import Document, Edit, Element, Fix, Span

DIGITS = "0123456789"
SPACE = "\t\n\f\r "


def refresh_delay(metas: Sequence[Element]) -> tuple[Element, int] | None:
    """The first ``meta`` that is a refresh, as HTML reads it (4.2.5.3), and its delay in seconds."""
    for element in metas:
        if (element.get("http-equiv") or "").strip().lower() == "refresh" and element.get("content"):
            delay = _delay(element.get("content") or "")
            if delay is not None:
                return element, delay
    return None


def _delay(content: str) -> int | None:
    rest = content.lstrip(SPACE)
    digits = rest[: len(rest) - len(rest.lstrip(DIGITS))]
    if not digits and not rest.startswith("."):
        return None
    rest = rest.lstrip(DIGITS).lstrip(DIGITS + ".")
    if rest and rest[0] not in SPACE + ";,":
        return None
    return int(digits[:9] or "0")


def remove(document: Document, element: Element) -> tuple[Fix, ...]:
    """The fix that deletes an element, and its line where nothing else stands on it."""
    start, end = element.span
    text = document.text
    left = start
    while left > 0 and text[left - 1] in " \t":
        left -= 1
    if (left == 0 or text[left - 1] in "\r\n") and left > 0 and text[end : end + 1] in ("\n", "\r"):
        end += 2 if text[end : end + 2] == "\r\n" else 1
        start = left
    return (Fix((Edit(Span(start, end), ""),), safe=True, title=f"remove the <{element.tag}>"),)
