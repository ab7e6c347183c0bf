"""What the link rules share: where findings on an address stand, how messages show one, and how one is rewritten."""

from editlint import Address, Document, Edit, Fix, Span

MOST = 80  #: characters of a message


def place(address: Address) -> Span:
    """Where a finding on an address stands: on the address where it is written, else on the link."""
    return address.href_span if address.href_span is not None and address.href_span.end > address.href_span.start else address.span


def message(before: str, href: str, after: str, tail: str = "") -> str:
    """A message that quotes an address, shortened in its middle where it is too long; ``tail`` only where it fits whole."""
    room = MOST - len(before) - len(after)
    if len(href) + len(tail) <= room:
        return f"{before}{href}{after}{tail}"
    if len(href) > room:
        left = (room - 1) // 2
        href = f"{href[:left]}…{href[len(href) - (room - 1 - left) :]}"
    return f"{before}{href}{after}"


def rewrite(document: Document, address: Address, new: str, safe: bool, title: str = "") -> tuple[Fix, ...]:
    """The fix that writes another address; none where the address is not written there as it is."""
    span = address.href_span
    if span is None or document.source(span).strip() != address.href and "&" not in document.source(span):
        return ()
    raw = document.source(span)
    lead = len(raw) - len(raw.lstrip())
    text = new.replace("&", "&amp;") if "&amp;" in raw else new
    return (Fix((Edit(Span(span.start + lead, span.start + len(raw.rstrip())), text),), safe, title or f"link to {new}"[:MOST]),)
