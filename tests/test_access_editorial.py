"""The editorial half of accessible content: what each rule reports, exactly, and what it leaves alone, in HTML and in Markdown.

A text that begins with ``<`` is HTML, any other Markdown. What is marked ⟦so⟧ must be reported, and nothing else.
"""

from __future__ import annotations

import pytest
from linting import lint, unmark

LINKS = {
    "ACC202": """
        <p>For the minutes, <a href="/x">⟦click here⟧</a>.</p>
        <p>For the minutes, <a href="/x"> \t⟦CLICK&nbsp;HERE⟧ </a>.</p>
        <p>For the minutes, <a href="/x">⟦Click <b>here⟧</b></a>.</p>
        <p>The form is <a href="/x">⟦here⟧</a>!</p>
        <p><a href="/x">⟦Read more &raquo;⟧</a></p>
        <p><a href="/x">⟦Learn more →⟧</a></p>
        <p><a href="/x">⟦Find out more…⟧</a></p>
        <p><a href="/x">⟦“More”⟧</a></p>
        <p><a href="/x">⟦more information (opens in new tab)⟧</a></p>
        <p><a href="/x">⟦Ｒｅａｄ ｍｏｒｅ⟧</a></p>
        <p><a href="/x"><img src="a.png" alt="⟦Read more⟧"></a></p>
        <p><a href="/x" aria-label="⟦Click here⟧"><svg viewBox="0 0 1 1"></svg></a></p>
        <p>Minutes of July: <a href="/x"><span aria-hidden="true">⟦→</span> this link⟧</a></p>
        <ul><li>Minutes of July <a href="/x">⟦here⟧</a></li></ul>
        <table><tr><th>Minutes</th><td><a href="/x">⟦Read more⟧</a></td></tr></table>
        <h2>Minutes of July</h2><p><a href="/x">⟦Download⟧</a></p>
        <p><b>Minutes of July</b></p><p><a href="/x">⟦View⟧</a></p>
        <table><tr><td>Minutes</td><td><a href="/x">⟦Download⟧</a></td></tr></table>
        <p>The minutes are out. <a href="/x">⟦Download⟧</a>.</p>
        <p><a href="/2">⟦Next⟧</a></p>
        <nav><a href="/x">⟦Read more⟧</a></nav>
        <p lang="de">Das Protokoll: <a href="/x">⟦hier klicken⟧</a></p>
        <html lang="fr"><body><p>Le compte rendu : <a href="/x">⟦cliquez ici⟧</a></p></body></html>
        <html lang="es"><body><p><a href="/x">⟦Leer más⟧</a></p></body></html>
        <html lang="nl"><body><p><a href="/x">⟦Lees meer »⟧</a></p></body></html>
        <p><a href="/a">The mill</a> and <a href="/x" role="link">⟦go⟧</a></p>
        <div role="link" tabindex="0">⟦See more⟧</div>
        For the minutes, [⟦click here⟧](/x).
        For the minutes, [**⟦click here⟧**](/x).
        For the minutes, [⟦here⟧][1].\n\n[1]: /x
        [⟦continue reading⟧](/x "A title is no name")
        [![⟦more⟧](a.png)](/x)
        Minutes are out.\n\n[⟦PDF⟧](/july.pdf)
        - [⟦Download⟧](/x)\n- [⟦Download⟧](/y)
        ---\nlang: cy\n---\n[⟦Darllen mwy⟧](/x)
        <p><a href="/x">Click here to read the minutes</a> <a href="/y">Everywhere</a> <a href="/z">By clicking here you accept</a></p>
        <p><a href="/x">More about the mill</a> <a href="/y">Where</a> <a href="/z">Heretics</a></p>
        <p>Then <a>click here</a>.</p>
        <p><a href="/x" hidden>click here</a> <a href="/y" aria-hidden="true">here</a> <a href="/y" style="display:none">here</a></p>
        <p><a href="/x" aria-label="Minutes of July">here</a></p>
        <p id="m">Minutes of July</p><a href="/x" aria-labelledby="m">here</a>
        <p><a href="/x" role="button">More</a></p>
        <p>Read <a href="/x">here <span class="sr-only">: minutes of July</span></a></p>
        <ul><li>Minutes of July<ul><li><a href="/j.pdf">PDF</a></li><li><a href="/j.html">HTML</a></li></ul></li></ul>
        <table><tr><th colspan="2">Ulysses</th></tr><tr><td><a href="/a">HTML</a></td><td><a href="/b">EPUB</a></td></tr></table>
        <dl><dt>Minutes of July</dt><dd><a href="/j">PDF</a></dd></dl>
        <p id="d">Minutes of July</p><p><a href="/x" aria-describedby="d">Download</a></p>
        <p>Download the minutes of July as <a href="/x">PDF</a> or <a href="/y">HTML</a>.</p>
        <nav><a href="/blog">Blog</a> <a href="/2">Next</a> <a href="/0">Previous</a></nav>
        <div class="pagination"><a href="/2">Next</a></div>
        <html lang="ja"><body><p><a href="/x">click here</a></p></body></html>
        <html lang="de"><body><p><a href="/x">Protokoll vom Juli</a> <a href="/y">Mehr über die Mühle</a></p></body></html>
        See [the minutes of July](/x), [The Guardian](/y) and [Page Three](/z).
        - Minutes of July\n  - [PDF](/j.pdf)\n  - [Word](/j.docx)
        - Minutes of July ([PDF](/j.pdf))
        | Minutes of July |\n|---|\n| [Download](/x) |
        `[click here](/x)` is how it is written.
    """,
    "ACC203": """
        <p>Write to <a href="/a">the office</a> in town or <a href="/b">⟦the office⟧</a> at the mill.</p>
        <p>Write to <a href="/a">the office</a> in town or <a href="/b">⟦The&nbsp;Office⟧</a> at the mill.</p>
        <p>See <a href="/a"><img src="m.png" alt="the mill"></a> or <a href="/b">⟦the mill⟧</a>.</p>
        <p>See <a href="/a">the mill</a> or <a href="/b"><img src="m.png" alt="⟦The mill⟧"></a>.</p>
        <ul><li><a href="/a">Map</a> of the mill, <a href="/b">⟦map⟧</a> of the weir</li></ul>
        <table><tr><th>Ann</th><td><a href="/a">Change</a></td><td><a href="/b">⟦Change⟧</a></td></tr></table>
        <p><a href="/a">Ann</a>, <a href="/b">⟦Ann⟧</a> and <a href="/c">⟦Ann⟧</a> met.</p>
        <p>Two sites:</p><p><a href="https://a.org/">Mill rules</a></p><p>Another:</p><p><a href="https://b.org/">⟦Mill rules⟧</a></p>
        <p>See <a href="/a?id=1">the list</a> or <a href="/a?id=2">⟦the list⟧</a> of members.</p>
        Write to [the office](/a) in town or [⟦the office⟧](/b) at the mill.
        Write to [the office](/a) in town or [*⟦the office⟧*](/b) at the mill.
        - See [the list](/a) of mills and [⟦the list⟧](/b) of weirs.
        <p>Write to <a href="/a">the office</a> or <a href="/a">the office</a>.</p>
        <p>Write to <a href="/a">the office</a> or <a href="/a/">the office</a> or <a href="/a/index.html">the office</a>.</p>
        <p>Write to <a href="http://EXAMPLE.org/a">the office</a> or <a href="https://example.org/a#top">the office</a>.</p>
        <p>Write to <a href="/a">the office</a>.</p><p>Or to <a href="/b">the office</a> at the mill.</p>
        <table><tr><th>Name</th><td><a href="/n">Change</a></td></tr><tr><th>Town</th><td><a href="/t">Change</a></td></tr></table>
        <ul><li>Ann <a href="/a">Edit</a></li><li>Bob <a href="/b">Edit</a></li></ul>
        <p>Learn more (<a href="/a">About us</a>) and get in touch (<a href="/b">About us</a>).</p>
        <p>See <a href="/a">the mill</a> <a href="/b" aria-hidden="true">the mill</a>.</p>
        <p>See <a href="/a" aria-label="The old mill">the mill</a> or <a href="/b">the mill</a>.</p>
        <html><a href="/a/contact">Contact us</a> <a href="/b/contact">Contact us</a></html>
        <nav><a href="/a">Mills</a> <a href="/b">Mills</a></nav>
        <h2>Oak</h2><p>Hard.</p><p><a href="/a">Buy wood</a></p><h2>Elm</h2><p>Wet.</p><p><a href="/b">Buy wood</a></p>
        Write to [the office](/a) in town.\n\nOr to [the office](/b) at the mill.
        [a]: /x\n\nSee [the mill][a] or [the mill](/x).
    """,
    "ACC204": """
        <p><a href="/july.pdf">⟦Minutes of July⟧</a></p>
        <p><a href="/july.pdf?v=2#page=3">⟦Minutes of July⟧</a></p>
        <p><a href="https://example.org/T.XLSX">⟦Timetable⟧</a></p>
        <p><a href="/july.docx">⟦Minutes (Word)⟧</a></p>
        <p><a href="/july.pdf">⟦Minutes (PDF)⟧</a></p>
        <p><a href="/july.pdf">⟦Minutes (545KB)⟧</a></p>
        <p><a href="/july.pdf"><img src="a.png" alt="⟦Minutes of July⟧"></a></p>
        <p><a href="/july.pdf" download>⟦Minutes <em>of July⟧</em></a></p>
        <p><a href="/a.ods">⟦Budget⟧</a> <a href="/a.zip">⟦Photos⟧</a> <a href="/a.epub">⟦Book⟧</a> <a href="/a.csv">⟦Data⟧</a></p>
        [⟦Minutes of July⟧](/july.pdf)
        [⟦Slides⟧](slides.pptx)
        See [⟦the **minutes⟧**][1].\n\n[1]: /july.pdf
        <p><a href="/july.pdf">Minutes of July (PDF, 545KB)</a></p>
        <p><a href="/july.pdf">Minutes of July (545 kB PDF)</a></p>
        <p><a href="/july.pdf">Minutes of July</a> (PDF, 1.2&nbsp;MB)</p>
        <p><a href="/july.pdf" aria-label="Minutes of July, PDF, 545 kilobytes">Minutes</a></p>
        <p><a href="/july.doc">Minutes, Word, 2 MB</a></p>
        <p><a href="/help/pdf-files">Help on PDF files</a> <a href="/pdf/">PDFs</a> <a href="/x?file=a.pdf">Viewer</a></p>
        <p><a href="/july.pdf" hidden>Minutes</a></p>
        <p><a>Minutes.pdf</a></p>
        <p><a href="mailto:july.pdf">Minutes</a> <a href="/july.html">Minutes</a> <a href="/a.jpg">Photo</a></p>
        [Minutes of July (PDF, 545KB)](/july.pdf) and [Minutes of July](/july.pdf) (PDF, 545KB)
        [Minutes](/pdf)
        <html lang="fr"><body><p><a href="/juillet.pdf">Compte rendu de juillet (PDF, 545 Ko)</a></p></body></html>
    """,
    "ACC205": """
        <p>See <a href="/x" target="_blank">⟦the record office⟧</a>.</p>
        <p>See <a href="/x" target="_BLANK">⟦the record office⟧</a>.</p>
        <p>See <a href="/x" target=" _blank ">⟦the record office⟧</a>.</p>
        <p>See <a href="/x" target="records">⟦the record office⟧</a>.</p>
        <p>See <a target=_blank href=/x>⟦the <b>record</b> office⟧</a>.</p>
        <p><a href="/x" target="_blank"><img src="a.png" alt="⟦Record office⟧"></a></p>
        <p><a href="/x" target="_blank" rel="noopener noreferrer">⟦External affairs⟧</a></p>
        <p><a href="/x" target="_blank" title="The office">⟦the record office⟧</a></p>
        <p><a href="/x" target="_blank">⟦the office <span hidden>opens in new tab⟧</span></a></p>
        See <a href="/x" target="_blank">⟦the record office⟧</a>.
        <p>See <a href="/x">it</a>, <a href="/x" target="_self">it</a>, <a href="/x" target="_top">it</a>.</p>
        <p>See <a href="/x" target="_blank">the office (opens in new tab)</a>.</p>
        <p>See <a href="/x" target="_blank">the office <span class="sr-only">opens in a new window</span></a>.</p>
        <p>See <a href="/x" target="_blank">the office <img src="i.svg" alt="(new window)"></a>.</p>
        <p>See <a href="/x" target="_blank" title="Opens in a new window">the office</a>.</p>
        <p>See <a href="/x" target="_blank" aria-label="The office, opens in a new tab">the office</a>.</p>
        <p>See <a href="/x" target="_blank" aria-describedby="n">the office</a>.</p><p id="n" hidden>Opens in a new tab</p>
        <p>See <a href="/x" target="_blank">the office (external link)</a>.</p>
        <p><a href="/x" target="_blank" hidden>the office</a></p>
        <p><a target="_blank">the office</a></p>
        <html lang="de"><body><p><a href="/x" target="_blank">Amt (öffnet neues Fenster)</a></p></body></html>
        <html lang="fr"><body><p><a href="/x" target="_blank">Mairie (nouvelle fenêtre)</a></p></body></html>
        [the record office](/x)
    """,
    "ACC206": """
        <p><a href="/x">⟦https://example.org/records/2019/07/minutes-of-the-meeting⟧</a></p>
        <p><a href="/x">⟦www.example.org/records/2019/07/minutes-of-the-meeting⟧</a></p>
        <p><a href="/x">⟦example.org/records/2019/07/minutes-of-the-meeting⟧</a></p>
        <p><a href="/x">⟦HTTPS://EXAMPLE.ORG/RECORDS/2019/07/MINUTES-OF-THE-MEETING⟧</a></p>
        <p><a href="/x">⟦https://example.org/?a=1&amp;b=2&amp;c=3&amp;d=4&amp;e=5&amp;f=6⟧</a></p>
        <p><a href="/x">⟦https://example.org/records/2019/07/<wbr>minutes-of-the-meeting⟧</a></p>
        <p><a href="/x"><code></code>⟦https://example.org/records/2019/07/minutes-of-the-meeting (opens in new tab)⟧</a></p>
        <p>See <a href="/x"><em>⟦ftp://example.org/records/2019/07/minutes-of-the-meeting⟧</em></a></p>
        Minutes: <⟦https://example.org/records/2019/07/minutes-of-the-meeting⟧>
        Minutes: [⟦https://example.org/records/2019/07/minutes-of-the-meeting⟧](/x)
        - [⟦https://example.org/records/2019/07/minutes-of-the-meeting⟧](https://example.org/records/2019/07/minutes-of-the-meeting)
        <p><a href="/x">https://example.org</a> <a href="/x">www.example.org/mill</a> <a href="/x">example.org</a></p>
        <p><a href="https://example.org/records/2019/07/minutes-of-the-meeting">Minutes</a></p>
        <p><a href="/x">See https://example.org/records/2019/07/minutes-of-the-meeting</a></p>
        <p><a href="/x" aria-label="Minutes of July">https://example.org/records/2019/07/minutes-of-the-meeting</a></p>
        <p><a href="mailto:a@b.org">anna.tate.of.the.old.mill.by.the.weir@records.example.org</a></p>
        <p><a href="https://doi.org/10.1000/x">https://doi.org/10.1000/182.the.name.of.an.article</a></p>
        <p>https://example.org/records/2019/07/minutes-of-the-meeting</p>
        <p><a href="/x" hidden>https://example.org/records/2019/07/minutes-of-the-meeting</a></p>
        <h2>References</h2><p>Tate. <a href="/x">https://example.org/records/2019/07/minutes-of-the-meeting</a></p>
        ## Sources\n\n1. Tate. <https://example.org/records/2019/07/minutes-of-the-meeting>
        See <https://example.org/mill>.
        `https://example.org/records/2019/07/minutes-of-the-meeting`
    """,
    "ACC207": """
        <a href="/v"><img src="w.jpg" alt="The wheel"></a> ⟦<a href="/v">Visit the mill</a>⟧
        <a href="/v"><img src="w.jpg" alt=""></a>⟦<a href="/v">Visit the mill</a>⟧
        <a href="/v">Visit the mill</a> ⟦<a href="/v"><img src="w.jpg" alt="The wheel"></a>⟧
        <div><a href="/v"><img src="w.jpg" alt="Wheel"></a></div><div><h3>⟦<a href="/v/">Visit the mill</a>⟧</h3></div>
        <a href="/v"><img src="w.jpg" alt="The wheel"></a><br>⟦<a href="/v#top">Visit the mill</a>⟧
        [![The wheel](w.jpg)](/v) ⟦[Visit the mill](/v)⟧
        [![The wheel](w.jpg)](/v)\n⟦[Visit the mill](/v)⟧
        [Visit the mill](/v) ⟦[![The wheel](w.jpg)](/v)⟧
        <a href="/v"><img src="w.jpg" alt=""> Visit the mill</a>
        <a href="/v"><img src="w.jpg" alt="The wheel"></a> <a href="/w">Visit the weir</a>
        <a href="/v"><img src="w.jpg" alt="The wheel"></a> turns. <a href="/v">Visit the mill</a>
        <a href="/v">Visit</a> <a href="/v">the mill</a>
        <a href="/v"><img src="a.jpg" alt="A"></a> <a href="/v"><img src="b.jpg" alt="B"></a>
        <a href="/v" aria-hidden="true"><img src="w.jpg" alt=""></a> <a href="/v">Visit the mill</a>
        [![The wheel](w.jpg) Visit the mill](/v)
        [![The wheel](w.jpg)](/v) and [the weir](/v)
    """,
    "ACC208": """
        <p>See <a href="/j">minutes of July⟦.⟧</a></p>
        <p>See <a href="/j">minutes of July⟦,⟧</a> then the map.</p>
        <p>See <a href="/j">⟦the⟧ minutes</a>.</p>
        <p>It is <a href="/j">⟦a⟧ list of mills</a>.</p>
        <p>See <a href="/j"><b>minutes of July⟦.⟧</b> </a></p>
        <p><a href="/j">⟦The⟧ minutes of July</a> are out.</p>
        See [minutes of July⟦.⟧](/j)
        See [**minutes of July⟦.⟧**](/j)
        See [⟦an⟧ old list⟦,⟧](/j) and more.
        - See [⟦the⟧ minutes](/j)
        <p>See the <a href="/j">minutes</a>. Read <a href="/e">The Echo</a> and <a href="/t">A Tale of Two Mills</a>.</p>
        <p>Made in the <a href="/us">old U.S.</a> and by <a href="/b">Tate Bros.</a> only.</p>
        <p>Then <a href="/j">and so on...</a> Who <a href="/w">pays?</a></p>
        <ul><li><a href="/j">The minutes of July</a></li></ul>
        <p><a href="/j" hidden>minutes of July.</a></p>
        See the [minutes of July](/j). Trains at [9 a.m.](/t) run.
        ## [The mill reopens](/m)
    """,
}
RULES = {**LINKS}
CASES = [
    pytest.param(code, line.encode().decode("unicode_escape").encode("latin-1").decode() if "\\" in line else line, id=f"{code}-{number}")
    for code, lines in RULES.items()
    for number, line in enumerate(one.strip() for one in lines.strip().split("\n        "))
]


@pytest.mark.parametrize(("code", "marked"), CASES)
def test_reports_exactly(code: str, marked: str) -> None:
    text, expected = unmark(marked)
    found = lint(text, code, format="html" if text.startswith("<") else "markdown")
    assert [text[a:b] for a, b in sorted(one.finding.span for one in found)] == [text[a:b] for a, b in expected]
    assert sorted(tuple(one.finding.span) for one in found) == expected
