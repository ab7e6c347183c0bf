"""What a scan says of related blocks: never less than reading the page finds, so that a page that is vouched for need not be read."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from linting import TODAY, document

from editlint.config import Configs
from editlint.linter import Choices, Linter
from editlint.registry import load
from editlint.site.listed import items

KINDS = frozenset(("links", "related"))
ITEM = '<li><a href="/{0}/">The {0} article</a><p>What it says.</p></li>'
LIST = "<ul>" + ITEM.format("a") + ITEM.format("b") + "</ul>"
TOLD = (("/a/", "The a article"), ("/b/", "The b article"))


@pytest.mark.parametrize(
    "block",
    [
        f"<aside><h2>Related news</h2>{LIST}</aside>",
        f'<div class="related-posts">{LIST}</div>',
        f'<div class="side"><h3 class="x">\n  More&nbsp;news </h3>\n{LIST}\n<p><a href="/all/">All</a></p></div>',
        LIST.replace("<ul>", '<ul id="related">'),
        f'<nav aria-label="Related">{LIST.replace("<p>", "<span>").replace("</p>", "</span>")}</nav>',
        f"<section><h2>See also</h2>{LIST.replace('<a', '<h3><a').replace('</a>', '</a></h3>')}</section>",
    ],
)
def test_a_list_with_one_link_an_item_is_told(block: str) -> None:
    page = (
        f'<!DOCTYPE html><html><body><h1>Devo</h1><!-- x --><p>Text <a href="/t/">more</a>.</p>{block}<script>a < b</script></body></html>'
    )
    assert items(page, "html") == TOLD


def test_markdown_lists_are_told() -> None:
    text = "# Devo\n\nMore than that.\n\n## Related news\n\n- [The a article](/a/)\n\n- [The b article](/b/) – new\n"
    assert items(text, "markdown") == TOLD
    assert items(text + "\n## Notes\n\nText.\n", "markdown") == TOLD
    assert items(text.replace("Related", "Other"), "markdown") == ()


@pytest.mark.parametrize(
    "page",
    [
        f"<aside><h2>Related news</h2>{LIST.replace('</ul>', '<li>No link</li></ul>')}</aside>",
        f"<aside><h2>Related news</h2>{LIST.replace('The a article', 'Read more')}</aside>",
        f"<aside><h2>Related <b>news</b></h2>{LIST}</aside>",
        f"<aside><h2><b>R</b>elated news</h2>{LIST}</aside>",
        f"<aside><h2>&#82;elated news</h2>{LIST}</aside>",
        "<aside><h2>Related news</h2><ul></ul></aside>",
        f"<b><div></b><div class=related>{LIST}</div><ul><li>No link</li></ul></div>",
        f"<div><p>Text</p><h2>Related news</h2></div>{LIST}",
    ],
)
def test_what_is_odd_is_left_to_a_reader(page: str) -> None:
    assert items(f"<p>Text.</p>{page}", "html") is None


def test_prose_is_no_heading() -> None:
    text = "More than a hundred people came to hear what the leaders of three nations had to say about it."
    assert items(f"<p>{text}</p><p>They said <em>more</em>.</p>", "html") == ()
    assert items(f"# Devo\n\n{text}\nOthers did [not](/x/).\n", "markdown") == ()


TAGS = "div section aside nav ul li p a h1 h2 h3 span b table td article form button svg script title x-y pre br img hr".split()
WORDS = [
    "Related news",
    "R",
    "elated",
    "More",
    "news",
    "Read more",
    "See also",
    "Text",
    " ",
    "\n",
    "&#82;",
    "&nbsp;",
    "»",
    "<!-- c -->",
    "<!--",
]
GIVEN = ["", ' class="related"', ' aria-label="Related news"', ' href="/a/"', ' href="#"', ' title="a > b"', " title='see href=x'", "/"]
start = st.builds("<{}{}>".format, st.sampled_from(TAGS), st.sampled_from(GIVEN))
end = st.builds("</{}>".format, st.sampled_from(TAGS))
wild = st.lists(st.one_of(start, end, st.sampled_from(WORDS)), max_size=10).map("".join)
entry = st.one_of(st.sampled_from([ITEM.format("a"), ITEM.format("b"), "<li>No link</li>", '<li><a href="/c/">Read more</a></li>']), wild)
listed = st.builds(
    "<{0}{1}>{2}<ul>{3}</ul>{4}</{0}>".format,
    st.sampled_from(["aside", "div", "section", "nav"]),
    st.sampled_from(GIVEN[:3]),
    st.sampled_from(["<h2>Related news</h2>", "<h3>More news</h3>", "<h2>Topics</h2>", "", "<p>Related</p>"]),
    st.lists(entry, min_size=1, max_size=3).map("".join),
    st.sampled_from(["", "<p>Text.</p>", '<p><a href="/all/">All</a></p>']),
)
nested = st.recursive(
    st.one_of(listed, st.sampled_from([*WORDS, "<p>Text.</p>"])),
    lambda inner: st.builds("<{0}>{1}</{0}>".format, st.sampled_from(TAGS), st.lists(inner, max_size=3).map("".join)),
    max_leaves=8,
)
pages = st.builds(
    "{}{}{}{}".format,
    st.sampled_from(["<p>Text.</p>", "<!DOCTYPE html><html><body><h1>Devo</h1><p>Text.</p>"]),
    st.one_of(nested, wild),
    st.one_of(listed, nested),
    st.one_of(st.just(""), wild),
)
LINES = [
    *(
        "# Devo",
        "## Related news",
        "Related\nnews",
        "More",
        "**See also**",
        "Rel**ated** news",
        "Related [news](/y)",
        "\\# Related",
        "text",
        "",
    ),
    *("- [The a article](/a/)", "- [The b article](/b/) and more", "- [Read more](/c/)", "- no link", "1. [One](/d/)", "  - [Nested](/n/)"),
    *('<div class="related">', "</div>", "<h2>Related</h2>", "| Related | x |", "|---|---|", "[Related](/x) news", "![i](x.png) Related"),
    *("```", "---", "> Related", "[^1]: Related", "## Related news {#x}", "- [a](/b)\ncontinued", "&#82;elated"),
]
markdown = st.lists(st.builds("{}{}".format, st.sampled_from(LINES), st.sampled_from(["\n", "\n\n"])), max_size=9).map("".join)


def never_less(text: str, format: str) -> None:
    told = items(text, format)
    if told is None:
        return
    read = document(text, format)
    assert {((item.href or "").strip(), " ".join(item.title.split())) for item in read.related} <= set(told), text
    assert not any(item.vague or item.href is None for item in read.related), text
    filled = {item.block for item in read.related}
    assert not any(block.unfilled and number not in filled for number, block in enumerate(read.related_blocks)), text


@given(pages)
@settings(max_examples=400, deadline=None)
def test_a_scan_of_html_never_tells_less_than_reading(page: str) -> None:
    never_less(page, "html")


@given(markdown)
@settings(max_examples=400, deadline=None)
def test_a_scan_of_markdown_never_tells_less_than_reading(text: str) -> None:
    never_less(text, "markdown")


def test_a_scan_is_linear() -> None:
    from time import process_time

    for hostile in (">", "<", "<a", "<li>", "<b>", ")more", "- [a](b)\n", "<!--", "<script>", '<a x="', "&nbsp;", "## More\n"):
        times = []
        for size in (20_000, 80_000):
            text = "<p>Related</p>" + hostile * (size // len(hostile))
            before = process_time()
            items(text, "html")
            items(text, "markdown")
            times.append(process_time() - before)
        assert times[1] < 12 * times[0] + 0.05, hostile


HEAD = '<!DOCTYPE html>\n<html lang="en"><head><title>{0}</title></head><body><main><h1>{0}</h1><p id="x">Text.</p>'
SITE = {
    "editlint.toml": "",
    "a/index.html": HEAD.format("The survey that nobody saw") + "</main></body></html>",
    "b/index.html": HEAD.format("Panel meets in London today") + "</main></body></html>",
    "draft.md": "---\ntitle: A draft of it\ndraft: true\n---\n\nText.\n",
    "soon.html": HEAD.format("Soon") + '<time datetime="2027-02-01">1 February 2027</time></main></body></html>',
}
SURVEY, PANEL = '<li><a href="/a/">The survey that nobody saw</a></li>', '<li><a href="../b/#x">Another title for the same</a></li>'


@pytest.mark.parametrize(
    ("entries", "vouched"),
    [
        (SURVEY + PANEL, KINDS),
        (SURVEY + '<li><a href="https://www.example.com/a/">Elsewhere, a story</a></li>', KINDS),
        (SURVEY + '<li><a href="/nowhere/">Nothing there</a></li>', frozenset()),
        (SURVEY + '<li><a href="/a/#no">Fragment of a page</a></li>', frozenset()),
        (SURVEY + '<li><a href="../a/">The survey, again</a></li>', frozenset(("links",))),
        (SURVEY + '<li><a href="#x">The article itself</a></li>', frozenset(("links",))),
        (SURVEY + '<li><a href="/p/">The article itself</a></li>', frozenset(("links",))),
        (SURVEY + '<li><a href="/draft/">A draft of it</a></li>', frozenset(("links",))),
        (SURVEY + '<li><a href="/soon/">Out in February</a></li>', frozenset(("links",))),
        (SURVEY + '<li><a href="/b/">The survey that nobody saw</a></li>', frozenset(("links",))),
        (SURVEY + "<li>The one without a link</li>", frozenset(("links",))),
        (SURVEY + '<li><a href="/b/">Read more</a></li>', frozenset(("links",))),
    ],
)
def test_the_site_vouches_where_rules_are_silent(
    entries: str, vouched: frozenset[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = HEAD.format("Devo") + f"<aside><h2>Related news</h2><ul>{entries}</ul></aside></main></body></html>"
    for name, text in {**SITE, "p/index.html": page}.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    linter = Linter(Configs(None), load(), Choices(TODAY, ("LNK", "REL"), cache=False))
    assert linter.site("p/index.html").vouches("p/index.html", KINDS) == vouched
    plan = linter.plan(linter.configs.for_file("p/index.html"))
    found = {violation.rule.vouched for violation in linter._lint("p/index.html", plan, None).violations}
    assert not found & vouched
    assert found or vouched == KINDS


@pytest.mark.parametrize("data", [b"<p>caf\xe9</p>", b"\0\1\2\3 binary", b"\xff\xfe<\0p\0>\0"])
def test_what_is_no_text_is_not_vouched_for(data: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "editlint.toml").write_text("")
    (tmp_path / "a.html").write_bytes(data)
    monkeypatch.chdir(tmp_path)
    linter = Linter(Configs(None), load(), Choices(TODAY, ("LNK",), cache=False))
    assert linter.site("a.html").vouches("a.html", KINDS) == frozenset()
