"""ACC805 exclamation."""

from collections.abc import Iterator

from editlint import Bad, Block, Document, Finding, Good, rule


@rule(
    "ACC805",
    "exclamation",
    severity="info",
    on=False,
    criteria=("3.1.5",),
    examples=[
        Good("The mill is open. “What a day!” said Ann."),
        Bad("The mill is open⟦!⟧"),
        Bad("It is huge⟦!!!⟧ Come and see."),
    ],
)
def exclamation(block: Block, document: Document) -> Iterator[Finding]:
    """An exclamation mark outside a quotation.

    It shouts at readers and adds nothing (NHS digital service manual, 18F content guide). Words that were said may keep theirs.
    """
    if block.zone not in ("body", "standfirst", "list", "headline", "heading"):
        return
    text = block.prose
    at = text.find("!")
    if at < 0 or not document.hidden.exposed(block.element):
        return
    while at >= 0:
        end = at
        while at and text[at - 1] == "?":
            at -= 1
        while end < len(text) and text[end] in "!?":
            end += 1
        if (
            text[end : end + 1] not in ("”", '"', "’", "'", "»", "=")
            and text[at - 1 : at] not in ("", "\ufffc")
            and not text[:at].endswith("Yahoo")
        ):
            yield Finding(block.span(at, end), f"“{text[at:end]}”: let the words do it, end with a full stop")
        at = text.find("!", end)
