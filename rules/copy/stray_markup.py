"""CPY010 stray-markup."""

import re
from collections.abc import Iterator
from functools import cache

from editlint import PROSE, Bad, Document, Finding, Good, rule

ZONES = PROSE | {"caption", "headline", "heading", "table"}


@cache
def tags() -> re.Pattern[str]:
    """Tags and entities that a reader sees."""
    return re.compile(
        r"</?(?:p|br|b|i|em|strong|a|span|div|h[1-6]|li|ul|ol|blockquote|img|u|center|font)(?: [^<>\n]{0,80})?/?>|&(?:amp|"
        r"nbsp|quot|lt|gt|ldquo|rdquo|lsquo|rsquo|mdash|ndash|hellip|#\d{2,4}|#x[0-9a-fA-F]{2,4});"
    )


@cache
def marks() -> re.Pattern[str]:
    """Markdown that was left as text: an underscore or asterisks before a word, a link, a heading mark."""
    return re.compile(
        r"(?:^|(?<=[\s(“\"\u2028]))(?P<open>_|\*\*|__)(?=[^\W_][\w’']*[ ,.])|(?<=[\w.,!?)”])(?P<close>\*\*|__)(?=[\s.,;:)]|\Z)|"
        r"\[[^\]\n]{1,80}\]\((?:https?://|/|#)[^)\s]{0,200}\)|^#{2,6} (?=\w)"
    )


@rule(
    "CPY010",
    "stray-markup",
    severity="warning",
    examples=[
        Good("The file snake_case.py and 2 ** 3 are `**code**`."),
        Good("He wrote AT&amp;T, which is right in the source.", format="html"),
        Good("* a footnote\n\nand f*** off", format="text"),
        Bad("<p>⟦_⟧T2’s apps are free.</p>", format="html"),
        Bad("<p>⟦**⟧Note this⟦**⟧ well.</p>", format="html"),
        Bad("<p>See ⟦[the minutes](/july)⟧.</p>", format="html"),
        Bad("<p>Flour ⟦&amp;amp;⟧ water.</p>", format="html"),
        Bad("<p>One.⟦&lt;/p&gt;⟧</p>", format="html"),
    ],
)
def stray_markup(document: Document) -> Iterator[Finding]:
    """Markup that did not work stands in the text.

    Readers see the tag, the asterisks or the entity itself. It comes from pasting one format into another, or from escaping twice.
    """
    signs = {"<&": tags(), "_*[#": marks()}
    if document.article.source.format == "text":
        del signs["_*[#"]
    for these, pattern in signs.items():
        for block in document.blocks_having(*these):
            for match in pattern.finditer(block.prose) if block.zone in ZONES else ():
                if document.hidden.exposed(block.element):
                    yield Finding(block.span(*match.span()), f"“{match[0][:30]}” is shown to readers: mend the markup")
