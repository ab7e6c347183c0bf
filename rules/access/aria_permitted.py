"""ACC913 aria-permitted."""

from collections.abc import Iterator

from editlint import Bad, Document, Element, Finding, Good, rule

from ._places import short

#: Fields without a role, and the role whose states and properties they may have (ARIA in HTML).
LIKE = {"password": "textbox", "date": "textbox", "datetime-local": "textbox", "month": "textbox", "time": "textbox", "week": "textbox",
        "color": "textbox", "file": "textbox"}  # fmt: skip


@rule(
    "ACC913",
    "aria-permitted",
    criteria=("4.1.2",),
    act=("5c01ea",),
    profile="aria",
    examples=[
        Good(
            '<button aria-pressed="false">Bold</button> <p aria-live="polite">Old</p> <input type="password" aria-required="true">',
            format="html",
        ),
        Good('<div role="button" aria-sort="none" hidden>Old</div>', format="html"),
        Bad('<button ⟦aria-sort="none"⟧>Year</button> <p ⟦aria-checked="true"⟧>Old</p>', format="html"),
    ],
)
def aria_permitted(document: Document) -> Iterator[Finding]:
    """State or property does not go with the role of the element.

    Assistive technology ignores it, or says something of the element that is not so. Source: WAI-ARIA 1.2, 5.3; ARIA in HTML.
    """
    roles = document.roles
    known = roles.attributes()
    for element in document.having("aria-"):
        if not document.hidden.exposed(element):
            continue
        role = roles.of(element)
        spec = roles.spec(role or _like(element))
        allowed = spec.attributes if spec is not None and role != "none" else None
        for attribute in element.attributes:
            name = attribute.name
            if name not in known or attribute.span is None or name in GLOBAL or (allowed is not None and name in allowed):
                continue
            if role == "none" or (spec is None and element.tag not in PLAIN):
                continue
            what = f"role {role}" if role else f"<{element.tag}>"
            yield Finding(attribute.span, f"{short(name, 25)} does not go with {short(what, 24)}: remove it")


#: What stands on any role, also where a role prohibits it: ACC914 speaks of that.
GLOBAL = frozenset(
    "aria-atomic aria-braillelabel aria-brailleroledescription aria-busy aria-controls aria-current aria-describedby aria-description "
    "aria-details aria-disabled aria-dropeffect aria-errormessage aria-flowto aria-grabbed aria-haspopup aria-hidden aria-invalid "
    "aria-keyshortcuts aria-label aria-labelledby aria-live aria-owns aria-relevant aria-roledescription".split()
)
#: Elements without a role that may have global attributes only.
PLAIN = frozenset("abbr audio canvas cite dl embed form iframe kbd label legend map object picture ruby var video wbr figcaption".split())


def _like(element: Element) -> str:
    return LIKE.get((element.get("type") or "").strip().lower(), "") if element.tag == "input" else ""
