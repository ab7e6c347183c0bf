"""ACC210 link-same-text-alone."""

from collections.abc import Iterator

from editlint import Bad, Document, Element, Finding, Good, Related, rule

from ._links import shown, target
from ._phrases import normalise
from ._places import short


@rule(
    "ACC210",
    "link-same-text-alone",
    severity="info",
    on=False,
    criteria=("2.4.9",),
    act=("b20e66",),
    yields_to=("ACC203", "ACC202"),
    examples=[
        Good("Write to [the office](/a).\n\nThe same: [the office](/a/)."),
        Good(
            "Write to [the office](/a).\n\nThe same: [the office](/b).",
            why="two pages of one site may say the same: nobody can see that offline",
        ),
        Bad("Write to [the office](https://a.org) in town.\n\nThe other one is [⟦the office⟧](https://b.org)."),
    ],
)
def link_same_text_alone(document: Document) -> Iterator[Finding]:
    """Two links on one page have the same text and lead to different pages.

    In a list of links nobody can tell them apart (WCAG 2.4.9, level AAA; ACT rule b20e66). Off by default: their context may differ.
    """
    seen: dict[str, dict[str, Element]] = {}
    for element, name in document.names.links:
        href = element.get("href")
        text = normalise(name)
        if href is None or not any(c.isalpha() for c in text) or href.startswith("#") or "\ufffc" in href:
            continue  # a note, a sign beside a heading
        targets = seen.setdefault(text, {})
        where = target(href)
        if where not in targets and any(_site(one) != _site(where) for one in targets):
            first = next(one for other, one in targets.items() if _site(other) != _site(where))
            related = (Related(None, shown(first), "the first link with this text"),)
            yield Finding(shown(element), f"“{short(name)}” leads elsewhere further up: say how they differ", related=related)
        targets.setdefault(where, element)


def _site(where: str) -> str:
    return where.partition("/")[0]
