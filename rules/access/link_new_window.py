"""ACC205 link-new-window."""

import re
from collections.abc import Iterator
from functools import cache

from editlint import Bad, Document, Edit, Finding, Fix, Good, Link, rule

from ._links import shown
from ._places import short

SAME = ("", "_self", "_parent", "_top")


@cache
def notice() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:new|another|separate|different|external) (?:\w+ )?(?:tabs?|windows?)\b|\bnew page\b|\bexternal (?:link|site|website|page)\b|"
        r"[(\[]\s*external\s*[)\]]|\b(?:neue[mns]?|anderen?|separaten?) (?:browser-?)?(?:tab|fenster|registerkarte)|"
        r"(?:nouvel(?:le)?|autre) (?:onglet|fenêtre|page)|(?:nueva|otra) (?:pestaña|ventana)|nuov[ao] (?:scheda|finestra)|"
        r"nov[ao] (?:aba|separador|janela|guia)|nieuw(?:e)? (?:tab|venster|tabblad)|ny(?:tt)? (?:flik|fönster|fane|vindue|vindu)|"
        r"(?:tab|ffenestr) newydd",
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
def link_new_window(document: Document) -> Iterator[Finding]:
    """A link opens a new window or tab without saying so.

    The back button stops working, and who cannot see the new tab is lost (WCAG technique G201). Leave the choice to readers, or add
    "(opens in new tab)" to the text, as the NHS digital service manual asks.
    """
    acting = document.having("target", "onclick")
    for link in document.links:
        if acting or link.href[:11].lower() == "javascript:":
            yield from _judge(document, link)


def _judge(document: Document, link: Link) -> Iterator[Finding]:
    attribute = link.element.attribute("target")
    if attribute is None or attribute.value.strip().lower() in SAME or "\ufffc" in attribute.value:
        if "window.open(" not in (link.element.get("onclick") or "") and not link.href.lower().startswith("javascript:window.open("):
            return
        attribute = None
    if link.zone == "boilerplate":
        return
    name = document.names.of(link.element)
    described = [found.text for one in (link.element.get("aria-describedby") or "").split() if (found := document.by_id(one)) is not None]
    told = " ".join((name, link.element.get("title") or "", link.element.get("aria-description") or "", *described))
    if not name or notice().search(told) or not document.hidden.exposed(link.element):
        return
    span = attribute.span if attribute is not None else None
    fixes: tuple[Fix, ...] = ()
    if span is not None and document.text[span.start - 1 : span.start] == " ":
        fixes = (Fix((Edit(span._replace(start=span.start - 1), ""),), title="let readers choose: remove the target"),)
    yield Finding(shown(link.element), f"“{short(name)}” opens a new window: say so, or let it open here", fixes)
