"""ACC922 field-label-text."""

from collections.abc import Iterator

from editlint import Bad, Document, Element, Finding, Good, rule

from ._places import short, words

FIELDS = frozenset("checkbox combobox listbox menuitemcheckbox menuitemradio radio searchbox slider spinbutton switch textbox".split())
#: Labels that any field could have.
GENERIC = frozenset(
    "answer|box|click here|content|data|details|enter here|enter text|entry|field|fill in|form|form field|here|info|information|input|"
    "input field|item|label|menu|option|placeholder|question|required|section|select|text|text box|text field|textbox|type here|untitled|"
    "value|write here".split("|")
)


@rule(
    "ACC922",
    "field-label-text",
    severity="warning",
    criteria=("2.4.6",),
    act=("cc0f0a",),
    profile="aria",
    examples=[
        Good('<label>First name: <input></label> <label for="d">Date of birth</label> <input type="date" id="d">', format="html"),
        Good('<label for="gone">Info</label> <label hidden for="i">Info</label><input id="i" aria-label="Town">', format="html"),
        Bad('<label>⟦Info:⟧ <input type="date"></label> <b id="m">⟦Menu⟧</b> <input aria-labelledby="m">', format="html"),
    ],
)
def field_label_text(document: Document) -> Iterator[Finding]:
    """Label of a form field could stand at any field.

    Nobody knows what to write into a field that is called "Info". Say what is asked for. Source: WCAG 2.4.6, W3C ACT rule cc0f0a.
    """
    seen: set[int] = set()
    fields = {id(one): one for one in (*document.elements("input", "select", "textarea"), *document.having("role"))}
    for field in sorted(fields.values(), key=lambda one: one.start):
        typed = field.tag == "input" and document.roles.of(field) == "" and (field.get("type") or "") != "hidden"
        if (document.roles.of(field) not in FIELDS and not typed) or not document.hidden.exposed(field):
            continue
        for label in _labels(document, field):
            text = document.names.visible(label).strip(" :*?.…-").casefold()
            if text in GENERIC and id(label) not in seen and document.hidden.exposed(label):
                seen.add(id(label))
                yield Finding(words(label), f"“{short(document.names.visible(label))}” could stand at any field: say what is asked for")


def _labels(document: Document, field: Element) -> list[Element]:
    """The elements that label a field, as far as their text is the whole label."""
    references = (field.get("aria-labelledby") or "").split()
    found = [one for one in (document.by_id(token) for token in references) if one is not None]
    found = found or list(document.names.labels(field))
    return found if len(found) == 1 else []
