"""ACC903 widget-name."""

from collections.abc import Iterator

from editlint import Bad, Document, Finding, Good, rule

from ._places import start_tag

#: Role -> what people call it.
WIDGETS = {
    "button": "Button",
    "checkbox": "Checkbox",
    "combobox": "Choice",
    "listbox": "Choice",
    "menuitem": "Menu item",
    "menuitemcheckbox": "Menu item",
    "menuitemradio": "Menu item",
    "radio": "Radio button",
    "searchbox": "Search field",
    "slider": "Slider",
    "spinbutton": "Number field",
    "switch": "Switch",
    "textbox": "Text field",
}
#: Fields that have no role, and need a name all the same.
FIELDS = frozenset("password date datetime-local month time week color file".split())


@rule(
    "ACC903",
    "widget-name",
    criteria=("4.1.2",),
    act=("2t702h", "97a4e1", "e086e5", "m6b1q3"),
    examples=[
        Good('<button>Send</button> <button aria-label="Close"><svg></svg></button> <input type="submit">', format="html"),
        Good('<label>Name <input></label> <label for="t">Town</label> <select id="t"><option>York</option></select>', format="html"),
        Good("<details><summary>Opening times</summary><p>Never.</p></details> <summary></summary>", format="html"),
        Good('<button hidden></button> <button role="link"></button> <input type="hidden">', format="html"),
        Bad('⟦<button type="button" value="Go">⟧</button> ⟦<input type="date">⟧', format="html"),
        Bad("<details>⟦<summary>⟧</summary><p>Never.</p></details>", format="html"),
        Bad("<label>Town</label> ⟦<select>⟧<option>York</option></select>", format="html", why="the label is not tied to the field"),
        Bad('⟦<div role="textbox">⟧York</div> <div role="menu">⟦<b role="menuitem">⟧<img src="a.png" alt=""></b></div>', format="html"),
    ],
)
def widget_name(document: Document) -> Iterator[Finding]:
    """Button or form field has no name.

    A screen reader says "button" or "edit", and nobody knows what for. Write a text or a label. Source: WCAG 4.1.2, failure F68.
    """
    roles, hidden, names = document.roles, document.hidden, document.names
    found = {id(one): one for one in document.elements("button", "input", "select", "textarea", "summary")}
    found.update((id(one), one) for one in document.having("role"))
    for element in sorted(found.values(), key=lambda one: one.start):
        role = roles.of(element)
        if element.tag == "summary" and not role:
            what = "Summary" if roles.summary(element) else ""
        elif element.tag == "input" and not role:
            what = "Field" if (element.get("type") or "").strip().lower() in FIELDS else ""
        elif element.tag == "input" and (element.get("type") or "").strip().lower() == "image" and role == "button":
            continue  # an image without description: ACC101
        else:
            what = WIDGETS.get(role, "")
        trap = not hidden.seen(element) and not roles.tabbable(element)  # a field for robots to fill in
        if what and hidden.exposed(element) and not names.of(element) and not trap:
            yield Finding(start_tag(element), f"{what} has no name: give it a text or a label")
