"""REL001 related-without-link."""

from collections.abc import Iterator

from editlint import Bad, Document, Finding, Good, rule

from ._shared import leads, message, place


@rule(
    "REL001",
    "related-without-link",
    vouched="related",
    examples=[
        Good("# Devo\n\nText.\n\n## Related news\n\n- [MiP responds](/news/mip/)\n- [New survey](/news/survey/)"),
        Good("# Devo\n\nText.\n\n## Related news\n\n{{< related >}}", why="the site fills it"),
        Good(
            '<main><h1>Devo</h1><p>Text.</p><aside><h2>Related</h2><div class="card"><a href="/a/"><img src="a.jpg" alt=""></a>'
            '<a href="/a/">MiP responds</a></div></aside></main>',
            format="html",
        ),
        Good("# Devo\n\nText.\n\n## Further reading\n\n- The Health Act 2009", why="a list of books and laws needs no links"),
        Bad("# Devo\n\nText.\n\n## Related news\n\n- [MiP responds](/news/mip/)\n- ⟦New survey⟧"),
        Bad(
            "Devo talks open\n\nText.\n\nRelated news\n-\n⟦MiP responds⟧\nManagers speak up.\n-\n⟦New survey⟧\nIt is out.\n", format="text"
        ),
        Bad(
            '<main><h1>Devo</h1><p>Text.</p><aside><h2>Related</h2><ul><li><a href="#">⟦MiP responds⟧</a></li>'
            '<li><a href="javascript:void(0)">⟦New survey⟧</a></li></ul></aside></main>',
            format="html",
        ),
        Bad("<main><h1>Devo</h1><p>Text.</p><aside><h2>⟦Related news⟧</h2><ul></ul></aside></main>", format="html", why="nothing in it"),
    ],
)
def related_without_link(document: Document) -> Iterator[Finding]:
    """A related item, or the whole block, leads nowhere.

    A list of related news promises the next article. Without an address the reader has to search for it; this is what is left
    when an article is pasted from a page, or when a template's ``href="#"`` is never filled in.
    """
    filled = set()
    for item in document.related:
        filled.add(item.block)
        if not leads(item):
            yield Finding(
                place(item), message("“", item.title, "” has no link: add its address") if item.title else "This related item has no link"
            )
    for number, block in enumerate(document.related_blocks):
        if number not in filled and block.unfilled:
            yield Finding(block.span, "Nothing follows this heading: add related news or remove it")
