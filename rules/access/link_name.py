"""ACC201 link-name."""

import unicodedata
from collections.abc import Iterator

from editlint import Bad, Document, Finding, Good, rule

from ._places import short

#: Roles that are links: ``link`` and the kinds of it that books have.
LINKS = frozenset("link doc-backlink doc-biblioref doc-glossref doc-noteref".split())
#: Unicode categories of characters that a screen reader skips, or reads as marks.
SILENT = frozenset("Pc Pd Pe Pf Pi Po Ps Zs Cc Cf".split())


@rule(
    "ACC201",
    "link-name",
    criteria=("2.4.4", "4.1.2"),
    act=("c487ae",),
    examples=[
        Good("[Minutes of July](/july) and [![Minutes of July](m.png)](/july)"),
        Good(
            '<a href="/july" aria-label="Minutes of July"></a> <a href="/july" title="Minutes of July"><img src="m.png" alt=""></a>',
            format="html",
        ),
        Good('<a name="july"></a> <a href="/july" style="display: none"></a> <a href="/july" role="button">Go</a>', format="html"),
        Good('<h2 id="wheel">Wheel <a href="#wheel">#</a></h2> The mill[^1] is old.\n\n[^1]: Very.'),
        Good('<a href="/july">{{ title }}</a> [{{< title >}}](/july) <a {{ attributes }}></a>'),
        Good('<a href="/july">➡️ 🎉</a>', format="html", why="an emoji has a name"),
        Bad("⟦[](/july)⟧"),
        Bad("⟦[![](m.png)](/july)⟧", why="the picture in it is declared a decoration"),
        Bad('⟦<a href="/july"><span aria-hidden="true">July</span></a>⟧', format="html"),
        Bad('⟦<a href="/july"> … </a>⟧', format="html", why="marks alone say nothing"),
        Bad('⟦<a href="/july" role="none"> </a>⟧', format="html", why="what can be focused is exposed"),
    ],
)
def link_name(document: Document) -> Iterator[Finding]:
    """Link has no text that anybody could read out.

    A screen reader says "link" and spells the address. Put words into the link, or describe the picture that is the link.
    Source: WCAG 2.4.4 and 4.1.2, failure F89.
    """
    found = [one for one in document.elements("a", "area") if one.get("href") is not None or one.get("xlink:href") is not None]
    marked = [one for one in document.having("role") if document.roles.explicit(one) in LINKS]
    for element in dict.fromkeys([*found, *marked]):
        name = document.names.of(element)
        if name[:1].isalnum():
            continue  # as almost all are
        target = element.get("href")
        if target and target.startswith("#") and name:
            continue  # a sign beside a heading, to copy the address of the place from
        if document.roles.of(element) in LINKS and document.hidden.exposed(element) and not says(name):
            yield Finding(
                element.span,
                f"Link to “{short(target, 36)}” has no text: say where it leads" if target else "Link has no text: say where it leads",
            )


def says(name: str) -> bool:
    """Whether a name holds anything but white space and punctuation."""
    return any(unicodedata.category(character) not in SILENT for character in name)
