"""What the rules of related news share."""

from editlint import RelatedItem, Span

MOST = 80  #: characters of a message


def place(item: RelatedItem) -> Span:
    """Where a finding on an item stands: on its title, else on all of it."""
    return item.title_span if item.title_span.end > item.title_span.start else item.span


def leads(item: RelatedItem) -> bool:
    """Whether an item has an address that leads anywhere at all."""
    href = (item.href or "").strip()
    return bool(href) and href not in ("#", "#!", "/#") and not href.lower().startswith(("javascript:", "about:blank"))


def shown(text: str, room: int) -> str:
    """A text of one line, shortened to ``room`` characters at most."""
    text = " ".join(text.split())
    return text if len(text) <= room else text[: room - 1].rstrip() + "…"


def message(before: str, text: str, after: str) -> str:
    """A message that quotes a text, shortened where it is too long."""
    return before + shown(text, MOST - len(before) - len(after)) + after
