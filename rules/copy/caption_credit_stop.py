"""CPY019 caption-credit-stop."""

import re
from collections.abc import Iterator
from functools import cache

from editlint import Bad, Block, Edit, Finding, Fix, Good, rule


@cache
def credit() -> re.Pattern[str]:
    """A credit after the words of a caption."""
    return re.compile(
        r"(?<=[^\W_]|[)”\"’'])(?P<gap>[ \u00a0]+)(?P<credit>(?:Image|Photo|Photograph|Picture|Credit|Illustration|Graphic|Source)s?"
        r"(?: credit| by| courtesy of)?:)"
    )


@rule(
    "CPY019",
    "caption-credit-stop",
    severity="info",
    examples=[
        Good("<figure><figcaption>The mill. Image: Ann Roe.</figcaption></figure>", format="html"),
        Good("<figure><figcaption>Image: Ann Roe.</figcaption></figure>", format="html"),
        Good("<figure><figcaption>The mill (Photo: Ann Roe)</figcaption></figure>", format="html"),
        Good("<p>The mill Image: is a name</p>", format="html"),
        Bad(
            "<figure><figcaption>The old ⟦mill Image:⟧ Ann Roe.</figcaption></figure>",
            fixed="<figure><figcaption>The old mill. Image: Ann Roe.</figcaption></figure>",
            format="html",
        ),
    ],
)
def caption_credit_stop(block: Block) -> Iterator[Finding]:
    """No stop stands between a caption and its credit.

    The two run together: "The old mill Image: Ann Roe". A full stop parts them (Wikinews and Guardian picture captions).
    """
    if block.zone != "caption" or ":" not in block.text:
        return
    text = block.text
    for match in credit().finditer(text):
        before = re.search(r"\S+\Z", text[: match.start()])
        start = before.start() if before else match.start()
        at = match.start()
        fixes = (
            (Fix((Edit(block.span(at, at), "."),), title="put a full stop before the credit"),) if block.contiguous(at - 1, at + 1) else ()
        )
        yield Finding(block.span(start, match.end()), f"“{text[start : match.end()][:40]}”: put a full stop before the credit", fixes)
