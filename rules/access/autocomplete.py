"""ACC920 autocomplete."""

from collections.abc import Iterator

from editlint import Bad, Document, Element, Finding, Good, rule

from ._places import short, templated, value

#: Fields of the HTML standard, 4.10.18.7; those of CONTACT may follow a kind.
NORMAL = frozenset(
    "name honorific-prefix given-name additional-name family-name honorific-suffix nickname username new-password current-password "
    "one-time-code organization-title organization street-address address-line1 address-line2 address-line3 address-level4 "
    "address-level3 address-level2 address-level1 country country-name postal-code cc-name cc-given-name cc-additional-name "
    "cc-family-name cc-number cc-exp cc-exp-month cc-exp-year cc-csc cc-type transaction-currency transaction-amount language bday "
    "bday-day bday-month bday-year sex url photo".split()
)
CONTACT = frozenset(
    "tel tel-country-code tel-national tel-area-code tel-local tel-local-prefix tel-local-suffix tel-extension email impp".split()
)
KINDS = frozenset("home work mobile fax pager".split())
#: Inputs whose value the reader does not type.
FIXED = frozenset("hidden button submit reset image checkbox radio file".split())
WIDGETS = frozenset(
    "button checkbox combobox gridcell link listbox option radio searchbox slider spinbutton switch tab textbox treeitem".split()
)


@rule(
    "ACC920",
    "autocomplete",
    criteria=("1.3.5",),
    act=("73f2c2",),
    profile="aria",
    examples=[
        Good(
            '<input autocomplete="username"> <input autocomplete="section-a Shipping work EMAIL"> <input autocomplete="off">', format="html"
        ),
        Good(
            '<input autocomplete="current-password webauthn"> <input autocomplete="nope" disabled> <input autocomplete="">', format="html"
        ),
        Bad('<input autocomplete="⟦birthday⟧"> <input autocomplete="⟦work⟧"> <input autocomplete="⟦email work⟧">', format="html"),
        Bad('<input autocomplete="⟦home name⟧"> <select autocomplete="⟦tel;email⟧"></select>', format="html"),
    ],
)
def autocomplete(document: Document) -> Iterator[Finding]:
    """``autocomplete`` names no field that browsers know.

    Browsers can fill in forms for people who find typing hard, if they are told what belongs where. Source: WCAG 1.3.5, HTML
    4.10.18.7.
    """
    roles, hidden = document.roles, document.hidden
    for element in document.having("autocomplete"):
        said = element.get("autocomplete") or ""
        if element.tag not in ("input", "select", "textarea") or not said.strip() or not hidden.visible(element):
            continue
        if _fixed(element) or roles.disabled(element) or (element.get("aria-disabled") or "").strip().lower() == "true":
            continue
        if not roles.tabbable(element) and roles.of(element) not in WIDGETS:
            continue
        if not templated(document, element, "autocomplete") and not _valid(said.lower().split()):
            yield Finding(value(element, "autocomplete"), f"“{short(said)}” is no field that autocomplete knows")


def _fixed(element: Element) -> bool:
    return element.tag == "input" and (element.get("type") or "").strip().lower() in FIXED


def _valid(tokens: list[str]) -> bool:
    if tokens in (["on"], ["off"]):
        return True
    rest = tokens[:]
    if rest and rest[0].startswith("section-"):
        rest.pop(0)
    if rest and rest[0] in ("shipping", "billing"):
        rest.pop(0)
    if rest and rest[-1] == "webauthn" and len(rest) > 1:
        rest.pop()
    if len(rest) == 2 and rest[0] in KINDS:
        return rest[1] in CONTACT
    return len(rest) == 1 and (rest[0] in NORMAL or rest[0] in CONTACT)
