"""ACC902 page-meta."""

from collections.abc import Iterator

from editlint import Bad, Document, Edit, Element, Finding, Fix, Good, rule

from ._meta import refresh_delay, remove
from ._places import value

#: WCAG lets a time limit be that is longer than 20 hours.
LONG = 72_000


@rule(
    "ACC902",
    "page-meta",
    criteria=("2.2.1", "1.4.4"),
    act=("bc659a", "bisz58", "b4f0c3"),
    examples=[
        Good(
            '<meta http-equiv="refresh" content="0; url=/new"><meta http-equiv="refresh" content="30">',
            format="html",
            why="the first one counts",
        ),
        Good(
            '<meta http-equiv="refresh" content="0: /new"><meta http-equiv="refresh" content="-5">',
            format="html",
            why="neither is a refresh",
        ),
        Good('<meta name="viewport" content="width=device-width, initial-scale=1, maximum-scale=5">', format="html"),
        Bad('<meta http-equiv="refresh" content="⟦30; url=/new⟧"><p>Old.</p>', format="html", fixed="<p>Old.</p>"),
        Bad('<meta http-equiv="Refresh" content="⟦72000⟧">', format="html"),
        Bad(
            '<meta name="viewport" content="⟦width=device-width, user-scalable=no⟧">',
            format="html",
            fixed='<meta name="viewport" content="width=device-width">',
        ),
        Bad('<meta name="viewport" content="⟦maximum-scale=1.0⟧">', format="html", fixed=""),
    ],
)
def page_meta(document: Document) -> Iterator[Finding]:
    """Page reloads under its reader's hands, or cannot be zoomed.

    Slow readers lose their place when a page moves on by itself; people with low vision need twice the size. Source: WCAG 2.2.1 and
    1.4.4, failures F40 and F41.
    """
    metas = document.elements("meta")
    refresh = refresh_delay(metas)
    if refresh is not None and 0 < refresh[1] <= LONG:
        message = f"The page reloads after {refresh[1]} seconds: let the reader decide"
        yield Finding(value(refresh[0], "content"), message, remove(document, refresh[0]))
    for element in metas:
        if (element.get("name") or "").strip().lower() == "viewport":
            yield from _viewport(document, element)


def _viewport(document: Document, element: Element) -> Iterator[Finding]:
    attribute = element.attribute("content")
    if attribute is None or document.templated(attribute.span):
        return
    bad: list[str] = []
    kept: dict[str, str] = {}
    for name, said in properties(attribute.value).items():
        if (name == "user-scalable" and _fixed(said)) or (name == "maximum-scale" and _scale(said) < 2):
            bad.append(f"{name}={said}")
        else:
            kept[name] = said
    if not bad:
        return
    if kept and attribute.value_span is not None:
        text = ", ".join(f"{name}={said}" if said else name for name, said in kept.items())
        fixes: tuple[Fix, ...] = (Fix((Edit(attribute.value_span, text),), safe=True, title=f"remove {bad[0]}"),)
    else:
        fixes = remove(document, element)
    yield Finding(value(element, "content"), f"“{bad[0][:40]}” keeps readers from zooming: remove it", fixes)


def properties(content: str) -> dict[str, str]:
    """The properties of a viewport in order, the last of each name, in lower case."""
    found: dict[str, str] = {}
    text = content.lower().replace(";", ",")
    for joint in (" =", "= ", "\t=", "=\t", "\n=", "=\n"):
        while joint in text:
            text = text.replace(joint, "=")
    for part in text.replace(",", " ").split():
        name, _, said = part.partition("=")
        if name:
            found[name] = said
    return found


def _number(said: str) -> float | None:
    """The number that a value begins with, as ``strtod`` reads it."""
    end, dot = 0, False
    for character in said:
        if character.isdecimal() and character.isascii() or (character in "+-" and end == 0):
            end += 1
        elif character == "." and not dot:
            dot = True
            end += 1
        else:
            break
    try:
        return float(said[:end])
    except ValueError:
        return None


def _fixed(said: str) -> bool:
    """Whether ``user-scalable`` forbids zooming: ``no``, a number between -1 and 1, or what nobody knows."""
    if said in ("yes", "device-width", "device-height"):
        return False
    number = _number(said)
    return number is None or -1 < number < 1


def _scale(said: str) -> float:
    """What ``maximum-scale`` comes to: 10 where it does not limit."""
    if said in ("device-width", "device-height"):
        return 10
    if said == "yes":
        return 1
    number = _number(said)
    if number is None:
        return 0.1
    return 10 if number < 0 else number
