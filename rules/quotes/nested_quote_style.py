"""QUO005 nested-quote-style."""

from collections.abc import Iterator

from editlint import Bad, Document, Finding, Good, rule

from ._fix import swap
from ._house import double, wrong_kind
from ._marks import nested, pairs


@rule(
    "QUO005",
    "nested-quote-style",
    severity="warning",
    examples=[
        Good("“He said ‘no’ twice,” she said."),
        Good("‘He said “no” twice,’ she said. ‘Yes.’"),
        Good("<p>She said <q>it’s ‘so’</q> and “no”.</p>", format="html", why="a q element brings its own marks"),
        Bad("“He said ⟦“no”⟧ twice,” she said.", fixed="“He said ‘no’ twice,” she said."),
        Bad("‘He said ⟦‘no’⟧ twice,’ she said. ‘Yes.’ ‘No.’", fixed="‘He said “no” twice,’ she said. ‘Yes.’ ‘No.’"),
    ],
)
def nested_quote_style(document: Document) -> Iterator[Finding]:
    """A quotation inside a quotation has the same marks as the one around it.

    The marks alternate, so that readers can tell who says what and where the inner words end (New Hart's Rules 9.2.2; Chicago Manual of
    Style 13.30).
    """
    wrong_until = -1
    for pair in pairs(document):
        if pair.span.start < wrong_until:
            continue
        if wrong_kind(pair, document):
            wrong_until = pair.span.end
            if pair.open.level > 1:
                use = "double" if double(pair, document) else "single"
                yield Finding(
                    pair.span, f"“{pair.words}” stands inside a quotation: use {use} marks", swap(pair, nested(pair, document), document)
                )
