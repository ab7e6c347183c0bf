"""ACC918 presentational-children."""

from collections.abc import Iterator

from editlint import Bad, Document, Finding, Good, rule

from ._places import start_tag


@rule(
    "ACC918",
    "presentational-children",
    criteria=("4.1.2",),
    act=("307n5z",),
    profile="aria",
    examples=[
        Good('<button>Save <b aria-hidden="true">▼</b></button> <a href="/"><b tabindex="0">Home</b></a>', format="html"),
        Good(
            '<p role="checkbox" aria-checked="true"><input type="checkbox" disabled> Old <a href="/" tabindex="-1">help</a></p>',
            format="html",
        ),
        Bad('<button>Save ⟦<b tabindex="0">⟧▼</b></button>', format="html"),
        Bad('<p role="checkbox" aria-checked="true">I agree to the ⟦<a href="/terms">⟧terms</a></p>', format="html"),
    ],
)
def presentational_children(document: Document) -> Iterator[Finding]:
    """Something to press stands in a button, checkbox or image.

    Assistive technology takes what is inside for mere text: the Tab key stops at a thing that is not there. Source: WAI-ARIA 1.2, 5.2.8.
    """
    roles, hidden = document.roles, document.hidden
    tags = ("button", "img", "hr", "input", "meter", "option", "progress", "svg")
    found = {id(one): one for one in (*document.elements(*tags), *document.having("role")) if one.children}
    done: set[int] = set()
    for element in sorted(found.values(), key=lambda one: one.start):
        spec = roles.spec(roles.of(element))
        if spec is None or not spec.presentational_children or not hidden.exposed(element) or id(element) in done:
            continue
        for one in element.walk():
            done.add(id(one))
            if one is not element and roles.tabbable(one) and hidden.visible(one):
                yield Finding(start_tag(one), f"<{one.tag}> can be focused, but stands in a {spec.name}, which hides it")
