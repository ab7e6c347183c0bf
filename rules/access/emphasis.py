"""ACC606 emphasis."""

from collections.abc import Iterator

from editlint import Bad, Document, Edit, Element, Finding, Fix, Good, Record, Span, rule

from ._places import value, words

#: property -> the least that WCAG 1.4.12 lets readers have, as a part of the type size.
LEAST = {"letter-spacing": 0.12, "word-spacing": 0.16, "line-height": 1.5}
#: Average width of a letter as a part of the type size, and the width that a column has where nothing is said, in pixels.
LETTER, COLUMN = 0.5, 1000.0


class Options(Record):
    max: int = 400  #: characters of bold or italic type in a row


@rule(
    "ACC606",
    "emphasis",
    severity="warning",
    criteria=("1.4.8", "1.4.12"),
    act=("24afc2", "78fd32", "9e45ec"),
    options=Options,
    examples=[
        Good("Bring **both** forms. <ins>New.</ins> [<u>The form</u>](/form)"),
        Good('<p style="letter-spacing: 0.15em !important; word-spacing: 0.1em">Old mill</p>', format="html"),
        Good('<p style="line-height: 1 !important">One line</p>', format="html", why="a single line has no line spacing"),
        Bad("Bring <u>⟦both⟧</u> forms.", fixed="Bring <em>both</em> forms."),
        Bad('<p style="⟦text-align: justify⟧">Old mill</p>', format="html"),
        Bad(
            '<p style="⟦letter-spacing: 0.1em !important⟧">Old mill</p> <p style="⟦word-spacing: normal !important⟧">Old mill</p>',
            format="html",
        ),
        Bad('<p style="⟦line-height: 1.2 !important⟧; width: 9em">The mill on the river is old</p>', format="html"),
        Bad("**⟦The mill is old.⟧** It is *old*.", options=Options(max=10)),
    ],
)
def emphasis(document: Document, options: Options) -> Iterator[Finding]:
    """Type is set so that it is hard to read: underlined, justified, in long bold or italics, or with its spacing nailed down.

    Underlined words look like links; justified lines have rivers of white; long bold and italic passages tire dyslexic readers most, who
    also set their own spacing, which ``!important`` in a style attribute forbids. Source: WCAG 1.4.8 and 1.4.12, technique C36, the NHS and
    Mailchimp content guides.
    """
    for element in document.elements("u"):
        if not _inside(element, "u") and not _linked(element) and element.text.strip() and document.hidden.visible(element):
            yield Finding(words(element), "Underlined words look like a link: use bold or <em>", _to_em(element))
    for element in document.elements("strong", "b", "em", "i"):
        if element.end - element.start <= options.max or _inside(element, "strong", "b", "em", "i"):
            continue
        length = len(" ".join(element.text.split()))
        if length > options.max and document.hidden.visible(element):
            yield Finding(
                words(element), f"{length} characters of {'bold' if element.tag in ('strong', 'b') else 'italic'} type in a row: shorten it"
            )
    for element in document.having("style"):
        yield from _styled(document, element)


def _styled(document: Document, element: Element) -> Iterator[Finding]:
    attribute = element.attribute("style")
    if attribute is None or attribute.value_span is None:
        return
    exact = attribute.value_span.end - attribute.value_span.start == len(attribute.value)
    last = {(one.name, one.important): one for one in document.styles.declarations(attribute.value)}
    for (name, important), one in last.items():
        if not important and (name, True) in last:
            continue
        if name == "text-align" and one.value == "justify" and document.hidden.visible(element) and element.text.strip():
            message = "Justified lines are hard to read: align left"
        elif name.startswith("text-decoration") and "underline" in one.value.split() and not _linked(element) and element.text.strip():
            message = "Underlined words look like a link: use bold or <em>"
        elif important and name in LEAST and _too_tight(document, element, name, one.value):
            message = f"Readers cannot widen the {name.replace('-', ' ')}: drop !important, or give at least {LEAST[name]}"
        else:
            continue
        place = Span(attribute.value_span.start + one.start, attribute.value_span.start + one.end) if exact else value(element, "style")
        yield Finding(place, message)


def _linked(element: Element) -> bool:
    return element.closest("a", "ins", "abbr") is not None or any(one.tag == "a" for one in element.walk())


def _inside(element: Element, *tags: str) -> bool:
    return element.parent is not None and element.parent.closest(*tags) is not None


def _to_em(element: Element) -> tuple[Fix, ...]:
    if element.open.end == element.open.start or element.close.end == element.close.start:
        return ()
    edits = (
        Edit(Span(element.open.start + 1, element.open.start + 2), "em"),
        Edit(Span(element.close.start + 2, element.close.start + 3), "em"),
    )
    return (Fix(edits, title="emphasise it"),)


def _too_tight(document: Document, root: Element, name: str, said: str) -> bool:
    """Whether any text that takes the value from this element has less than the least, measured against its own type size."""
    styles = document.styles
    if said in ("inherit", "unset", "revert") or styles.value(root, name) != said:
        return False
    factor = float(said) if name == "line-height" and said.replace(".", "", 1).isdecimal() else None
    fixed = 0.0 if said in ("normal", "initial") else styles.length(said, styles.font_size(root))
    if factor is None and fixed is None:
        return False
    stack = [root]
    while stack:
        element = stack.pop()
        size = styles.font_size(element)
        spacing = factor * size if factor is not None else fixed or 0.0
        if spacing < LEAST[name] * size - 1e-6 and document.hidden.seen(element):
            text = " ".join("".join(child.text for child in element.children if not isinstance(child, Element)).split())
            if text and (name != "line-height" or _wraps(document, element, size)):
                return True
        stack.extend(child for child in element.children if isinstance(child, Element) and styles.value(child, name) is None)
    return False


def _wraps(document: Document, element: Element, size: float) -> bool:
    """Whether the text of an element needs more than one line, as far as widths are given."""
    styles = document.styles
    width = COLUMN
    for one in (element, *element.ancestors()):
        if (styles.value(one, "white-space") or "").startswith(("nowrap", "pre")) and styles.value(one, "white-space") not in (
            "pre-wrap",
            "pre-line",
        ):
            return False
        for name in ("width", "max-width"):
            said = styles.value(one, name)
            wide = styles.length(said, styles.font_size(one)) if said and not said.endswith("%") else None
            if wide is not None:
                width = min(width, wide)
    return any(len(" ".join(line.split())) * size * LETTER > width for line in _lines(element))


def _lines(root: Element) -> list[str]:
    """The text of an element between its line breaks."""
    lines = [""]
    stack: list[object] = [root]
    while stack:
        node = stack.pop()
        if isinstance(node, Element):
            if node.tag == "br":
                lines.append("")
            stack.extend(reversed(node.children))
        else:
            lines[-1] += getattr(node, "text", "")
    return lines
