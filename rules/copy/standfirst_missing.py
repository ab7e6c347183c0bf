"""CPY024 standfirst-missing."""

from collections.abc import Iterator

from editlint import Bad, Document, Finding, Good, Headline, rule

KEYS = ("summary", "description", "standfirst", "excerpt", "deck", "dek", "subtitle", "abstract", "teaser", "lead", "intro")


@rule(
    "CPY024",
    "standfirst-missing",
    severity="info",
    on=False,
    examples=[
        Good("---\ntitle: Mill\nsummary: The mill goes to a brewery.\n---\nText."),
        Good("<h1>Mill</h1><p class='standfirst'>The mill goes to a brewery.</p><p>Text.</p>", format="html"),
        Good(
            "<html><head><meta name='description' content='The mill goes.'></head><body><h1>Mill</h1><p>Text.</p></body></html>",
            format="html",
        ),
        Bad("# ⟦Mill⟧\n\nText."),
    ],
)
def standfirst_missing(headline: Headline, document: Document) -> Iterator[Finding]:
    """The article has no standfirst, and no summary for lists and search results.

    Where there is none, templates cut the first paragraph at a number of characters. Off by default: not every house has standfirsts.
    """
    if any(block.zone == "standfirst" for block in document.blocks):
        return
    matter = document.front_matter
    if matter is not None and any(matter.get(key) is not None for key in KEYS):
        return
    names = ("description", "og:description", "twitter:description")
    if any((meta.get("name") or meta.get("property") or "").lower() in names and meta.get("content") for meta in document.elements("meta")):
        return
    start = len(headline.text) - len(headline.text.lstrip())
    yield Finding(headline.place(start, len(headline.text.rstrip())), "There is no standfirst: say in a sentence what the article says")
