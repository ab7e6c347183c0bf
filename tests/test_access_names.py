"""Accessible names, as the accname and HTML-AAM specifications say them: each case is one sentence of theirs."""

from __future__ import annotations

import pytest
from linting import document


def name(html: str, tag: str, number: int = 0, format: str = "html") -> str:
    doc = document(html, format)
    return doc.names.of(doc.elements(tag)[number])


@pytest.mark.parametrize(
    ("html", "tag", "wanted"),
    [
        # aria-labelledby: every id in its order, hidden ones too, and only once
        ('<a href="#" aria-labelledby="b a"></a><i id="a">two</i><i id="b">one</i>', "a", "one two"),
        ('<a href="#" aria-labelledby="h">seen</a><i id="h" hidden>hidden</i>', "a", "hidden"),
        ('<a href="#" aria-labelledby="h">seen</a><i id="h" style="display:none">a <b hidden>b</b></i>', "a", "a b"),
        ('<a href="#" aria-labelledby="h">seen</a><i id="h">a <b hidden>b</b></i>', "a", "a"),
        ('<a href="#" aria-labelledby="gone">seen</a>', "a", "seen"),
        ('<a href="#" aria-labelledby="gone h">seen</a><i id="h">half</i>', "a", "half"),
        ('<a href="#" aria-labelledby="h">seen</a><i id="h"> </i>', "a", "seen"),
        ('<a href="#" id="x" aria-labelledby="x y" aria-label="Delete"></a><i id="y">file.txt</i>', "a", "Delete file.txt"),
        ('<a href="#" aria-labelledby="x">no</a><i id="x" aria-labelledby="y">one jump only</i><i id="y">two</i>', "a", "one jump only"),
        ('<a href="#" aria-labelledby="x">no</a><img id="x" alt="picture">', "a", "picture"),
        ('<a href="#" aria-labelledby="x">no</a><p id="x">a<br>b<p>', "a", "a b"),
        # aria-label: blanks are none
        ('<a href="#" aria-label="label">seen</a>', "a", "label"),
        ('<a href="#" aria-label="  ">seen</a>', "a", "seen"),
        ('<div aria-label="a  b"></div>', "div", "a b"),
        # what HTML has for it
        ('<img alt="alternative" title="title">', "img", "alternative"),
        ('<img alt="" title="title">', "img", ""),
        ('<img title="title">', "img", "title"),
        ('<img role="none" alt="alternative">', "img", ""),
        ('<img role="none" tabindex="0" alt="alternative">', "img", "alternative"),
        ("<svg><title>drawing</title><circle/></svg>", "svg", "drawing"),
        ('<svg><g role="img"><title>part</title></g></svg>', "g", "part"),
        ("<table><caption>caption</caption><tr><td>1</td></tr></table>", "table", "caption"),
        ("<fieldset><legend>legend</legend><input></fieldset>", "fieldset", "legend"),
        ("<figure><img><figcaption>caption</figcaption></figure>", "figure", "caption"),
        ('<iframe title="title" src="x"></iframe>', "iframe", "title"),
        ('<map><area href="#" alt="East"></map>', "area", "East"),
        ('<object data="a.png" title="title">fallback</object>', "object", "title"),
        # labels of fields
        ("<label>label <input></label>", "input", "label"),
        ('<label for="f">label</label><input id="f">', "input", "label"),
        ('<label for="f">one</label><label for="f">two</label><input id="f">', "input", "one two"),
        ('<label for="f" hidden>label</label><input id="f">', "input", "label"),
        ("<label>first <input> <input></label>", "input", "first"),
        ('<label for="g">no<input></label>', "input", ""),
        ('<label><img alt="Town"><input></label>', "input", "Town"),
        ('<input placeholder="hint" title="title">', "input", "title"),
        ('<input placeholder="hint">', "input", "hint"),
        ('<input type="submit">', "input", "Submit"),
        ('<input type="submit" value="Go">', "input", "Go"),
        ('<input type="button">', "input", ""),
        ('<input type="image" alt="Go">', "input", "Go"),
        ('<input type="image" src="go.png">', "input", ""),
        ('<input value="typed">', "input", ""),
        ('<button value="Go"></button>', "button", ""),
        ("<select><option>York</option></select>", "select", ""),
        ('<div role="textbox">typed</div>', "div", ""),
        # content: for roles that take their name from it
        ('<a href="#">a<b>b</b></a>', "a", "ab"),
        ('<a href="#">a<div>b</div></a>', "a", "a b"),
        ('<a href="#">a<br>b</a>', "a", "a b"),
        ('<a href="#">a <b hidden>b</b><i aria-hidden="true">c</i><style>d</style></a>', "a", "a"),
        ('<a href="#"><img alt="picture"> text</a>', "a", "picture text"),
        ('<a href="#"><img title="picture"></a>', "a", "picture"),
        ('<a href="#"><img alt="picture" role="none"></a>', "a", ""),
        ('<a href="#"><b aria-label="label">content</b></a>', "a", "label"),
        ('<a href="#"><b aria-labelledby="l">content</b></a><i id="l">other</i>', "a", "other"),
        ('<a href="#"><svg><title>drawing</title></svg></a>', "a", "drawing"),
        ('<a href="#" title="title"><img alt=""></a>', "a", "title"),
        ('<a href="#" style="position:absolute;left:-9999px">far</a>', "a", "far"),
        ("<details><summary>more</summary>text</details>", "summary", "more"),
        ("<p>a paragraph has no name from its content</p>", "p", ""),
        ("<div>nor has a div</div>", "div", ""),
        ("<h2>but a <em>heading</em> has</h2>", "h2", "but a heading has"),
        # controls inside a label stand for their value
        ('<h2>Flash <input value="3"> times</h2>', "h2", "Flash 3 times"),
        ("<h2>In <select><option>York<option selected>Leeds</select> now</h2>", "h2", "In Leeds now"),
        ('<h2>At <b role="slider" aria-valuenow="7" aria-valuetext="seven">x</b></h2>', "h2", "At seven"),
    ],
)
def test_name(html: str, tag: str, wanted: str) -> None:
    assert name(html, tag) == wanted


def test_a_circle_of_labels_ends() -> None:
    assert name('<b id="a" role="button" aria-labelledby="a b">x</b><b id="b" role="button" aria-labelledby="a">y</b>', "b") == "x y"


def test_names_in_markdown() -> None:
    assert name("[see ![the mill](m.png)](/m)", "a", format="markdown") == "see the mill"
    assert name("Old[^1].\n\n[^1]: Very.", "sup", format="markdown") == "1"


def test_what_a_template_will_make_is_unknown_not_empty() -> None:
    assert name("<img {{ attributes }}>", "img") == "￼"
    assert name('<a href="/">{{ title }}</a>', "a") == "{{ title }}"


def test_hostile_nesting_costs_time_only() -> None:
    deep = "<b aria-label=' ' title=' '>" * 3000 + "x" + "</b>" * 3000
    assert name(f'<a href="#">{deep}</a>', "a") == "x"


@pytest.mark.parametrize(
    ("html", "wanted"),
    [
        ('<a href="#">Download <b style="visibility:hidden">the</b> file</a>', "Download file"),
        ('<a href="#">Download <b aria-hidden="true">the</b> file</a>', "Download the file"),
        ('<a href="#"><b>one</b><b> </b><b>two</b></a>', "one two"),
        ('<a href="#"><p>one</p><p>two</p></a>', "one two"),
        ("<style>.v {clip-path: inset(50%); position: absolute}</style><a href='#'>one <b class='v'>two</b></a>", "one"),
        ('<a href="#"><i class="material-icons">search</i> Find</a>', "Find"),
        ('<a href="#"><img alt="picture">Find</a>', "Find"),
    ],
)
def test_visible_words(html: str, wanted: str) -> None:
    doc = document(html, "html")
    assert doc.names.visible(doc.elements("a")[0]) == wanted


def test_only_the_first_reference_to_a_footnote_has_its_id() -> None:
    doc = document("Old[^1] and very old[^1].\n\n[^1]: Very.", "markdown")
    assert [element.get("id") for element in doc.elements("sup")] == ["fnref-1", None]
