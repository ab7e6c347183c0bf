"""CPY013 duplicate-key."""

from collections.abc import Iterator

from editlint import Bad, Document, Finding, Good, rule


@rule(
    "CPY013",
    "duplicate-key",
    severity="warning",
    examples=[
        Good("---\ntitle: Mill\nseo:\n  title: The mill\n---\nText."),
        Good("---\ntitle: Mill\nnote: |\n  title: no\n  title: key\n---\nText."),
        Bad("---\ntitle: Mill\n⟦title⟧: Weir\n---\nText."),
    ],
)
def duplicate_key(document: Document) -> Iterator[Finding]:
    """A key stands twice in the front matter.

    One of the two is silently lost, and some site generators refuse the article.
    """
    if document.front_matter is not None:
        for span in document.front_matter.repeats:
            yield Finding(span, f"“{document.source(span)[:40]}” stands twice in the front matter: keep one")
