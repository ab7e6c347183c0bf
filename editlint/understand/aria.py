"""WAI-ARIA 1.2 as data: its roles with their states and properties, its attributes with their values.

Sources: w3.org/TR/wai-aria-1.2, dpub-aria-1.1, graphics-aria-1.0. Roles inherit states and properties from the roles above them,
as in the specification; ``role(name)`` has them gathered.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

#: What stands on any role.
GLOBAL = frozenset(
    "aria-atomic aria-braillelabel aria-brailleroledescription aria-busy aria-controls aria-current aria-describedby aria-description "
    "aria-details aria-disabled aria-dropeffect aria-errormessage aria-flowto aria-grabbed aria-haspopup aria-hidden aria-invalid "
    "aria-keyshortcuts aria-label aria-labelledby aria-live aria-owns aria-relevant aria-roledescription".split()
)
#: What a role that prohibits naming prohibits.
NAMING = frozenset(("aria-label", "aria-labelledby", "aria-braillelabel"))

#: role : roles above it : states and properties : required ones : flags.
#: Flags: ``a`` abstract, ``n`` named from its content, ``c`` children presentational, ``p`` naming prohibited.
_ROLES = """
roletype:::: a
structure: roletype::: a
section: structure::: a
sectionhead: structure::: na
landmark: section::: a
widget: roletype::: a
input: widget: disabled:: a
command: widget::: na
composite: widget: activedescendant disabled:: a
range: structure: valuemax valuemin valuenow valuetext:: a
select: composite group: orientation:: a
window: roletype: modal:: a
alert: section
alertdialog: alert dialog
application: structure: activedescendant disabled errormessage expanded haspopup invalid
article: document: posinset setsize
banner: landmark
blockquote: section
button: command: disabled haspopup expanded pressed:: nc
caption: section::: p
cell: section: colindex colspan rowindex rowspan:: n
checkbox: input: checked errormessage expanded invalid readonly required: checked: nc
code: section::: p
columnheader: cell gridcell sectionhead: sort:: n
combobox: input: activedescendant autocomplete controls errormessage expanded haspopup invalid readonly required: controls expanded
comment: article::: n
complementary: landmark
contentinfo: landmark
definition: section
deletion: section::: p
dialog: window
directory: list::: n
document: structure
emphasis: section::: p
feed: list
figure: section
form: landmark
generic: structure::: p
grid: composite table: multiselectable readonly
gridcell: cell widget: disabled errormessage expanded haspopup invalid readonly required selected:: n
group: section: activedescendant disabled
heading: sectionhead: level: level: n
img: section::: c
image: img::: c
insertion: section::: p
link: command: disabled expanded haspopup:: n
list: section
listbox: select: errormessage expanded invalid multiselectable readonly required
listitem: section: level posinset setsize
log: section
main: landmark
mark: section
marquee: section
math: section
menu: select
menubar: menu
menuitem: command: disabled expanded haspopup posinset setsize:: n
menuitemcheckbox: menuitem: checked: checked: nc
menuitemradio: menuitem: checked: checked: nc
meter: range:: valuenow: c
navigation: landmark
none: structure::: p
note: section
option: input: checked posinset selected setsize:: nc
paragraph: section::: p
presentation: structure::: p
progressbar: range widget::: c
radio: input: checked posinset setsize: checked: nc
radiogroup: select: errormessage invalid readonly required
region: landmark
row: group widget: colindex expanded level posinset rowindex selected setsize:: n
rowgroup: structure::: n
rowheader: cell gridcell sectionhead: expanded sort:: n
scrollbar: range widget: controls disabled orientation: controls valuenow: c
search: landmark
searchbox: textbox
separator: structure: disabled orientation valuemax valuemin valuenow valuetext:: c
slider: input range: errormessage haspopup invalid orientation readonly: valuenow: c
spinbutton: composite input range: errormessage invalid readonly required
status: section
strong: section::: p
subscript: section::: p
suggestion: section
superscript: section::: p
switch: checkbox:: checked: nc
tab: sectionhead widget: disabled expanded haspopup posinset selected setsize:: nc
table: section: colcount rowcount
tablist: composite: level multiselectable orientation
tabpanel: section
term: section
textbox: input: activedescendant autocomplete errormessage haspopup invalid multiline placeholder readonly required
time: section
timer: status
toolbar: group: orientation
tooltip: section::: n
tree: select: errormessage invalid multiselectable required
treegrid: grid tree
treeitem: listitem option: expanded haspopup:: n
doc-abstract: section
doc-acknowledgments: landmark
doc-afterword: landmark
doc-appendix: landmark
doc-backlink: link::: n
doc-biblioentry: listitem
doc-bibliography: landmark
doc-biblioref: link::: n
doc-chapter: landmark
doc-colophon: section
doc-conclusion: landmark
doc-cover: img::: c
doc-credit: section
doc-credits: landmark
doc-dedication: section
doc-endnote: listitem
doc-endnotes: landmark
doc-epigraph: section
doc-epilogue: landmark
doc-errata: landmark
doc-example: section
doc-footnote: section
doc-foreword: landmark
doc-glossary: landmark
doc-glossref: link::: n
doc-index: navigation
doc-introduction: landmark
doc-noteref: link::: n
doc-notice: note
doc-pagebreak: separator::: c
doc-pagefooter: section::: p
doc-pageheader: section::: p
doc-pagelist: navigation
doc-part: landmark
doc-preface: landmark
doc-prologue: landmark
doc-pullquote: none
doc-qna: section
doc-subtitle: sectionhead::: n
doc-tip: note
doc-toc: navigation
graphics-document: document
graphics-object: group
graphics-symbol: img::: c
"""
#: role : what it must stand in : what it must own (a role and, after ``>``, what may stand between).
_FAMILY = """
caption: figure grid table treegrid
cell: row
columnheader: row
feed:: article
grid:: row rowgroup>row
gridcell: row
list:: listitem
listbox:: option group>option
listitem: directory list
menu:: menuitem menuitemcheckbox menuitemradio group>menuitem group>menuitemcheckbox group>menuitemradio
menubar:: menuitem menuitemcheckbox menuitemradio group>menuitem group>menuitemcheckbox group>menuitemradio
menuitem: group menu menubar
menuitemcheckbox: group menu menubar
menuitemradio: group menu menubar
option: group listbox
radiogroup:: radio
row: grid rowgroup table treegrid: cell columnheader gridcell rowheader
rowgroup: grid table treegrid: row
rowheader: row
tab: tablist
table:: row rowgroup>row
tablist:: tab
tree:: treeitem group>treeitem
treegrid:: row rowgroup>row
treeitem: group tree treeitem
"""
#: attribute (without ``aria-``) : type (or the tokens it may be).
_ATTRIBUTES = """
activedescendant: id
atomic: true false
autocomplete: inline list both none
braillelabel: string
brailleroledescription: string
busy: true false
checked: true false mixed undefined
colcount: integer
colindex: integer
colspan: integer
colindextext: string
controls: ids
current: page step location date time true false
describedby: ids
description: string
details: ids
disabled: true false
dropeffect: tokens copy execute link move none popup
errormessage: ids
expanded: true false undefined
flowto: ids
grabbed: true false undefined
haspopup: true false menu listbox tree grid dialog
hidden: true false undefined
invalid: grammar false spelling true
keyshortcuts: string
label: string
labelledby: ids
level: integer
live: assertive off polite
modal: true false
multiline: true false
multiselectable: true false
orientation: horizontal vertical undefined
owns: ids
placeholder: string
posinset: integer
pressed: true false mixed undefined
readonly: true false
relevant: tokens additions all removals text
required: true false
roledescription: string
rowcount: integer
rowindex: integer
rowindextext: string
rowspan: integer
selected: true false undefined
setsize: integer
sort: ascending descending none other
valuemax: number
valuemin: number
valuenow: number
valuetext: string
"""


class Role(NamedTuple):
    """A role: what it is called, what it is a kind of, and its states and properties (names with ``aria-``)."""

    name: str
    above: frozenset[str]
    attributes: frozenset[str]
    required: frozenset[str]
    abstract: bool
    from_content: bool
    presentational_children: bool
    unnamed: bool
    context: frozenset[str]
    owned: tuple[tuple[str, ...], ...]


@cache
def _rows() -> dict[str, list[str]]:
    rows = (line.split(":") for line in _ROLES.strip().splitlines())
    return {row[0]: [*(part.strip() for part in row[1:]), "", "", "", ""][:4] for row in rows}


@cache
def _families() -> dict[str, tuple[frozenset[str], tuple[tuple[str, ...], ...]]]:
    found = {}
    for line in _FAMILY.strip().splitlines():
        name, context, owned = [*line.split(":"), ""][:3]
        found[name] = (frozenset(context.split()), tuple(tuple(one.split(">")) for one in owned.split()))
    return found


@cache
def role(name: str) -> Role | None:
    """The role of that name in lower case, or None where there is none."""
    row = _rows().get(name)
    if row is None:
        return None
    supers, own, required, flags = row
    above: set[str] = set()
    attributes = set(GLOBAL) | {f"aria-{one}" for one in own.split()}
    needs = {f"aria-{one}" for one in required.split()}
    for parent in supers.split():
        kind = role(parent)
        assert kind is not None
        above |= {parent, *kind.above}
        attributes |= kind.attributes
    attributes |= needs
    context, owned = _families().get(name, (frozenset(), ()))
    if "p" in flags:
        attributes -= NAMING
    return Role(
        name,
        frozenset(above),
        frozenset(attributes),
        frozenset(needs),
        "a" in flags,
        "n" in flags,
        "c" in flags,
        "p" in flags,
        context,
        owned,
    )


@cache
def attributes() -> dict[str, tuple[str, ...]]:
    """Every attribute of WAI-ARIA: its type (``id ids string integer number tokens``), or the values it may have."""
    rows = (line.partition(":") for line in _ATTRIBUTES.strip().splitlines())
    return {f"aria-{name}": tuple(values.split()) for name, _, values in rows}
