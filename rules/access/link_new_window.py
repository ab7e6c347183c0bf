"""ACC205 link-new-window."""

import re
from collections.abc import Iterator
from functools import cache

from editlint import Bad, Document, Edit, Finding, Fix, Good, Link, rule

from ._places import short, words

SAME = ("", "_self", "_parent", "_top")


@cache
def notice() -> re.Pattern[str]:
    return re.compile(
        r"\bnew (?:browser )?(?:tab|window|page)|\banother (?:tab|window)|\bexternal\b|neue[mns]? (?:tab|fenster)|"
        r"nouvel(?:le)? (?:onglet|fenêtre)|nueva (?:pestaña|ventana)|nieuw(?:e)? (?:tab|venster)",
        re.I,
    )


@rule(
    "ACC205",
    "link-new-window",
    severity="warning",
    criteria=("3.2.5",),
    examples=[
        Good('<a href="/x">the record office</a> <a href="/y" target="_self">the mill</a>', format="html"),
        Good('<a href="/x" target="_blank">the record office (opens in new tab)</a>', format="html"),
        Good('<a href="/x" target="_blank" title="opens in a new window">the record office</a>', format="html"),
        Bad(
            'See <a href="/x" target="_blank">⟦the record office⟧</a>.',
            format="html",
            fixed='See <a href="/x">the record office</a>.',
        ),
    ],
)
def link_new_window(link: Link, document: Document) -> Iterator[Finding]:
    """A link opens a new window or tab without saying so.

    The back button stops working, and who cannot see the new tab is lost (WCAG technique G201). Leave the choice to readers, or add
    "(opens in new tab)" to the text, as the NHS digital service manual asks.
    """
    attribute = link.element.attribute("target")
    if attribute is None or attribute.value.strip().lower() in SAME or link.zone == "boilerplate" or "\ufffc" in attribute.value:
        return
    name = document.names.of(link.element)
    described = " ".join(
        found.text for one in (link.element.get("aria-describedby") or "").split() if (found := document.by_id(one)) is not None
    )
    if not name or notice().search(f"{name} {link.element.get('title') or ''} {described}") or not document.hidden.exposed(link.element):
        return
    span = attribute.span
    fixes: tuple[Fix, ...] = ()
    if span is not None and document.text[span.start - 1 : span.start] == " ":
        fixes = (Fix((Edit(span._replace(start=span.start - 1), ""),), title="let readers choose: remove the target"),)
    yield Finding(words(link.element), f"“{short(name)}” opens a new window: say so, or let it open here", fixes)
