"""ACC919 hidden-focusable."""

from collections.abc import Iterator

from editlint import Bad, Document, Element, Finding, Good, rule

from ._places import start_tag


@rule(
    "ACC919",
    "hidden-focusable",
    criteria=("4.1.2",),
    act=("6cfa84",),
    profile="aria",
    examples=[
        Good(
            '<p aria-hidden="true">★★★</p> <div aria-hidden="true"><a href="/" tabindex="-1">x</a> <button disabled>y</button></div>',
            format="html",
        ),
        Good('<div aria-hidden="true"><a href="/" style="display:none">x</a></div> <button aria-hidden="false">y</button>', format="html"),
        Good('<div aria-hidden="true"><a href="#" onfocus="back()">x</a></div>', format="html", why="it hands the focus on"),
        Bad('<div aria-hidden="true">⟦<a href="/">⟧x</a></div> ⟦<button aria-hidden="true">⟧y</button>', format="html"),
    ],
)
def hidden_focusable(document: Document) -> Iterator[Finding]:
    """Element is hidden from screen readers, and the Tab key still stops there.

    The focus lands on something that has no name and no role. Hide it from everybody, or from nobody. Source: WAI-ARIA 1.2,
    aria-hidden; W3C ACT rule 6cfa84.
    """
    roles, hidden = document.roles, document.hidden
    done: set[int] = set()
    for root in document.having("aria-hidden"):
        if (root.get("aria-hidden") or "").strip().lower() != "true" or id(root) in done:
            continue
        for element in root.walk():
            if id(element) in done:
                continue
            done.add(id(element))
            if roles.tabbable(element) and hidden.visible(element) and not _hands_on(document, element):
                yield Finding(start_tag(element), f"<{element.tag}> is hidden from screen readers, but the Tab key stops there")


def _hands_on(document: Document, element: Element) -> bool:
    """Whether the element moves the focus on as soon as it gets it: by itself, or by a script that names it and listens for the focus."""
    if element.get("onfocus") is not None:
        return True
    identifier = element.get("id")
    return bool(identifier) and any("focus" in script.text and str(identifier) in script.text for script in document.elements("script"))
