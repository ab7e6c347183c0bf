"""REL002 related-dead-link."""

from collections.abc import Iterator

from editlint import Bad, Document, Edit, Finding, Fix, Good, Site, Span, rule

from ._shared import leads, message

FILES = {"editlint.toml": "", "news/survey.md": "# New survey\n", "news/mip.md": "# MiP responds\n"}


@rule(
    "REL002",
    "related-dead-link",
    vouched="links",
    examples=[
        Good(
            "# Devo\n\nText.\n\n## Related news\n\n- [MiP responds](/news/mip/)\n- [New survey](survey.md)", path="news/a.md", files=FILES
        ),
        Good("---\nrelated:\n  - /news/mip/\n---\n\n# Devo\n\nText.", path="news/a.md", files=FILES),
        Bad(
            "# Devo\n\nText.\n\n## Related news\n\n- [MiP responds](⟦/news/mips/⟧)\n",
            fixed="# Devo\n\nText.\n\n## Related news\n\n- [MiP responds](/news/mip/)\n",
            path="news/a.md",
            files=FILES,
        ),
        Bad(
            "Devo talks open\n\nText.\n\nRelated news\n- MiP responds ⟦https://example.org/mip⟧\n",
            format="text",
            path="news/a.txt",
            files=FILES,
            house={"site": {"url": "https://example.org"}},
        ),
    ],
    yields_to=("LNK005", "LNK007"),
)
def related_dead_link(document: Document, site: Site) -> Iterator[Finding]:
    """A related item leads to a page that the site does not have.

    Related news is where readers go next, and where links rot first: the block is made by hand or by a plugin, and nobody looks
    at it again when an article moves. Only the site's own files are asked, never the network.
    """
    judged: list[tuple[str, Span, Span]] = []
    for item in document.related:
        if leads(item) and item.href is not None:
            judged.append((item.href.strip(), item.href_span or item.span, item.span))
    said = {(href, span.start, span.end) for href, _, span in judged}
    places = {span for _, span, _ in judged}
    for link in document.links:
        if (
            link.zone == "related"
            and not link.templated
            and link.href.strip() not in ("", "#")
            and (link.href_span or link.span) not in places
        ):
            href = link.href.strip()
            if not any(href == other and start <= link.span.start < end for other, start, end in said):
                judged.append((href, link.href_span or link.span, link.span))
    for href, span, _ in judged:
        target = site.resolve(href, document)
        if target.status == "dead":
            raw = document.source(span)
            fixes = [Fix((Edit(span, one),), title=f"link to {one}"[:80]) for one in target.suggestions if raw == href]
            yield Finding(span, message("“", href, "” leads nowhere: no such related article"), tuple(fixes))
