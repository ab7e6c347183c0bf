"""ACC914 aria-prohibited."""

from collections.abc import Iterator

from editlint import Bad, Document, Finding, Good, rule

from ._places import short

#: What a role that cannot be named prohibits; ``generic`` prohibits a description of the role besides.
NAMING = frozenset(("aria-label", "aria-labelledby", "aria-braillelabel"))
DESCRIBING = frozenset(("aria-roledescription", "aria-brailleroledescription"))


@rule(
    "ACC914",
    "aria-prohibited",
    act=("kb1m8s",),
    profile="aria",
    examples=[
        Good('<div aria-live="polite">Old</div> <a href="/" aria-label="Home">H</a> <div aria-label="Old" hidden></div>', format="html"),
        Good('<section aria-label="Weather"><p>Rain</p></section> <div role="group" aria-label="Size">S M</div>', format="html"),
        Bad('<div ⟦aria-label="Weather"⟧>Rain</div> <p ⟦aria-labelledby="x"⟧>Rain</p>', format="html"),
        Bad('<span ⟦aria-roledescription="slide"⟧>1</span>', format="html"),
    ],
)
def aria_prohibited(document: Document) -> Iterator[Finding]:
    """Element is given a name, and its role cannot have one.

    Some screen readers read the name, others the content, some both. Give the element a role that has a name, or put the words into the
    text. Source: WAI-ARIA 1.2, 5.2.8.6.
    """
    roles = document.roles
    for element in document.having(*sorted(NAMING | DESCRIBING)):
        role = roles.of(element)
        spec = roles.spec(role)
        if spec is None or not spec.unnamed or role == "none" or not document.hidden.exposed(element):
            continue
        banned = NAMING | DESCRIBING if role == "generic" else NAMING
        for attribute in element.attributes:
            if attribute.name in banned and attribute.value.strip() and attribute.span is not None:
                what = f"<{element.tag}> without a role" if role == "generic" else f"role {role}"
                yield Finding(attribute.span, f"{attribute.name} is not allowed on {short(what, 28)}: remove it")
