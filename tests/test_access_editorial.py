# ruff: noqa: E501
"""The editorial half of accessible content: what each rule reports, exactly, and what it leaves alone, in HTML and in Markdown.

A text that begins with ``<`` is HTML, any other Markdown. What is marked ⟦so⟧ must be reported, and nothing else.
"""

from __future__ import annotations

import re

import pytest
from linting import apply, lint, unmark

from editlint.understand.compound import parts

LINKS = {
    "ACC202": r"""
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
    "ACC203": r"""
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
    "ACC204": r"""
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
    "ACC205": r"""
        <p>See <a href="/x" target="_blank">⟦the record office⟧</a>.</p>
        <p>See <a href="/x" target="_BLANK">⟦the record office⟧</a>.</p>
        <p>See <a href="/x" target=" _blank ">⟦the record office⟧</a>.</p>
        <p>See <a href="/x" target="records">⟦the record office⟧</a>.</p>
        <p>See <a href="/x" onclick="window.open(this.href); return false">⟦the record office⟧</a>.</p>
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
    "ACC206": r"""
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
    "ACC207": r"""
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
    "ACC209": r"""
        <p>See the description of <a href="#d">⟦this product⟧</a>.</p>
        <ul><li>Minutes of July<ul><li><a href="/j.pdf">⟦PDF⟧</a></li><li><a href="/j.html">⟦HTML⟧</a></li></ul></li></ul>
        <table><tr><th>Minutes</th></tr><tr><td><a href="/x">⟦Download⟧</a></td></tr></table>
        <p id="d">Minutes of July</p><p><a href="/x" aria-describedby="d">⟦Download⟧</a></p>
        <p><a href="/x"><img src="a.png" alt="⟦Website⟧"></a> of the mill</p>
        <html lang="de"><body><p>Das Protokoll vom Juli: <a href="/x">⟦PDF⟧</a></p></body></html>
        - Minutes of July ([⟦PDF⟧](/j.pdf))
        The minutes are on [⟦this page⟧](/x).
        <p>The minutes are out. <a href="/x">Download</a></p>
        <p>For the minutes, <a href="/x">click here</a>.</p>
        <p><a href="/x">Minutes of July</a> <a href="/y">PDF of the minutes</a></p>
        <nav><ul><li>Mill <a href="/x">Blog</a></li></ul></nav>
        <p>See <a href="/x" hidden>this page</a> of the mill.</p>
        [Minutes of July](/x)
    """,
    "ACC210": r"""
        <p>See <a href="https://a.org">the mill</a>.</p><p>And <a href="https://b.org">⟦the mill⟧</a>.</p>
        <p><a href="https://a.org"><img src="a.png" alt="Mill"></a></p><p><a href="https://b.org">⟦mill⟧</a></p>
        See [the mill](https://a.org).\n\nAnd [⟦the mill⟧](https://b.org).
        <p>See <a href="https://a.org">the mill</a>.</p><p>And <a href="http://www.a.org/">the mill</a>.</p>
        <p>See <a href="/a">the mill</a>.</p><p>And <a href="/b">the mill</a>.</p>
        <p>See <a href="https://a.org">the mill</a>.</p><p>And <a href="https://b.org" hidden>the mill</a>.</p>
        See [the mill](https://a.org).\n\nAnd [the weir](https://b.org).
    """,
    "ACC208": r"""
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
IMAGES = {
    "ACC103": r"""
        <p><img src="p.jpg" alt="⟦Image of the mill⟧"></p>
        <p><img src="p.jpg" alt="⟦image of the mill⟧"></p>
        <p><img src="p.jpg" alt="⟦A picture of &quot;the&quot; mill⟧"></p>
        <p><img src="p.jpg" alt="⟦The photograph showing the mill⟧"></p>
        <p><img src="p.jpg" alt="⟦ An  icon for settings⟧"></p>
        <p><img src='p.jpg' alt='⟦Graphic depicting the mill⟧'></p>
        <p><img src="p.jpg" alt="⟦Photos of the mill⟧"></p>
        <p><img src="p.jpg" alt="⟦Image: the mill⟧"></p>
        <p><img src="p.jpg" alt="⟦This is an image of the mill⟧"></p>
        <p><img src="p.jpg" alt="⟦image⟧"></p>
        <p><img src="p.jpg" alt="⟦Photo.⟧"> <img src="q.jpg" alt="⟦ICON⟧"> <img src="r.jpg" alt="⟦alt text⟧"></p>
        <p><img src="p.jpg" alt="⟦placeholder⟧"> <img src="q.jpg" alt="⟦untitled⟧"> <img src="r.jpg" alt="⟦TBD⟧"></p>
        <p><img src="p.jpg" alt="⟦todo⟧"> <img src="q.jpg" alt="⟦spacer⟧"> <img src="r.jpg" alt="⟦logo⟧"></p>
        <p><img src="p.jpg" alt="⟦Image 1⟧"> <img src="q.jpg" alt="⟦photo-2⟧"></p>
        <p><img src="p.jpg" alt="" aria-label="⟦Picture of the mill⟧"></p>
        <p><input type="image" src="go.png" alt="⟦Image of an arrow⟧"></p>
        <p><svg role="img" aria-label="⟦Icon of a mill⟧"><path d="M0 0"/></svg></p>
        <html lang="de"><body><p><img src="p.jpg" alt="⟦Bild von der Mühle⟧"> <img src="q.jpg" alt="⟦Foto⟧"></p></body></html>
        <html lang="fr"><body><p><img src="p.jpg" alt="⟦Photo du moulin⟧"></p></body></html>
        <p>Mill</p><p lang="nl"><img src="p.jpg" alt="⟦Afbeelding van de molen⟧"></p>
        ![⟦Image of the mill⟧](p.jpg)
        ![⟦a photo of *the* mill⟧](p.jpg "Mill")
        [![⟦Picture of the mill⟧](p.jpg)](/mill)
        ![⟦photo⟧](p.jpg)
        ![⟦Graphic showing the wheel⟧][1]\n\n[1]: p.jpg
        <p><img src="p.jpg" alt="The mayor holds up a picture of the old mill"> <img src="q.jpg" alt="Disk image being written"></p>
        <p><img src="p.jpg" alt="Pilgrimage of the millers"> <img src="q.jpg" alt="Profile photo of Anna Tate"></p>
        <p><img src="p.jpg" alt="Image sensor of a camera"> <img src="q.jpg" alt="Imagery of the mill"> <img src="r.jpg" alt="Photographer"></p>
        <p><img src="p.jpg" alt="Painting of the mill"> <img src="q.jpg" alt="Sketch of a wheel"> <img src="r.jpg" alt="Map of Ely"></p>
        <p><img src="p.jpg" alt="Screenshot of the settings"> <img src="q.jpg" alt="Chart showing the rise"></p>
        <p><img src="p.jpg" alt="The Echo logo"> <img src="q.jpg" alt="Photo: Anna Tate" hidden> <img src="r.jpg" alt=""></p>
        <p><img src="p.jpg" alt="Image of the mill" aria-hidden="true"> <img src="q.jpg" alt="Image of it" role="img" aria-label="The mill"></p>
        <p><img src="p.jpg" alt="Photo opportunity for millers"> <img src="q.jpg" alt="Picture frame for the mayor"></p>
        <html lang="fr"><body><p><img src="p.jpg" alt="Photo de famille"></p></body></html>
        <html lang="ja"><body><p><img src="p.jpg" alt="Image of the mill"></p></body></html>
        ![The mayor shows a photo of the mill](p.jpg) ![](q.jpg) ![Image processing in the mill](r.jpg)
        [Image of the mill](/mill)
    """,
    "ACC104": r"""
        <a href="/v"><img src="w.jpg" alt="⟦Visit the mill⟧"> Visit the mill</a>
        <a href="/v"><img src="w.jpg" alt="⟦Visit the mill⟧"><span> Visit <b>the mill</b>!</span></a>
        <a href="/v"><img src="w.jpg" alt="⟦VISIT THE MILL⟧"><br>Visit&nbsp;the mill</a>
        <img src="w.jpg" alt="⟦The wheel turns⟧" title="The wheel turns">
        <img src="w.jpg" title="the wheel turns." alt="⟦The wheel turns⟧">
        <figure><img src="w.jpg" alt="⟦The mill in ice⟧"><figcaption>The mill in ice</figcaption></figure>
        <figure><figcaption><p>The mill in <em>ice</em>.</p></figcaption><a href="/w"><img src="w.jpg" alt="⟦The mill in ice⟧"></a></figure>
        <figure><img src="w.jpg" alt="⟦The mill⟧"><figcaption><span>The mill</span> <span class="credit">Anna Tate</span></figcaption></figure>
        <div class="wp-caption"><img src="w.jpg" alt="⟦The mill⟧"><p class="wp-caption-text">The mill</p></div>
        <p><img src="a.jpg" alt="The mill"> and <img src="b.jpg" alt="⟦The mill⟧"></p>
        <p><a href="/a"><img src="a.jpg" alt="Mill"></a> and <a href="/b"><img src="b.jpg" alt="⟦mill⟧"></a></p>
        [![⟦Visit the mill⟧](w.jpg) Visit the mill](/v)
        ![⟦The wheel⟧](w.jpg "The wheel")
        ![The mill](a.jpg)\n\n![⟦The mill⟧](b.jpg)
        Old.\n\n<figure>\n\n![⟦The mill⟧](b.jpg)\n\n<figcaption>The mill</figcaption></figure>
        <a href="/v"><img src="w.jpg" alt=""> Visit the mill</a>
        <a href="/v"><img src="w.jpg" alt="The wheel in snow"> Visit the mill</a>
        <img src="w.jpg" alt="The wheel turns" title="Photo: Anna Tate">
        <figure><img src="w.jpg" alt="The wheel in ice"><figcaption>The mill, January 1963</figcaption></figure>
        <p><img src="a.jpg" alt="The mill"> and <img src="a.jpg" alt="The mill"></p>
        <p><img src="a.jpg?w=300" alt="The mill"> and <img src="a.jpg?w=600" alt="The mill"> and <img src="a-300x200.jpg" alt="The mill"></p>
        <p><a href="/a"><img src="a.jpg" alt="Mill"></a> and <a href="/a"><img src="b.jpg" alt="Mill"></a></p>
        <p><img src="a.jpg" alt="The mill"> and <img src="b.jpg" alt="The mill" hidden></p>
        <p><img src="a.jpg" alt=""> and <img src="b.jpg" alt=""></p>
        <p>The mill</p><img src="a.jpg" alt="The mill from the weir">
        [![](w.jpg) Visit the mill](/v) ![The wheel](w.jpg "Photo: Anna Tate")
    """,
    "ACC105": r"""
        <img src="w.jpg" alt="⟦{126}⟧">
        <img src="w.jpg" alt='⟦{126}⟧' title="x">
        <img src="w.jpg" alt="" aria-label="⟦{126}⟧">
        <a href="/x"><img src="w.jpg" alt="⟦{200}⟧"></a>
        <input type="image" src="w.jpg" alt="⟦{126}⟧">
        <svg role="img" aria-label="⟦{126}⟧"></svg>
        <img src="w.jpg" alt="⟦&quot;{124}&quot;⟧">
        ![⟦{126}⟧](w.jpg)
        [![⟦{150}⟧](w.jpg)](/x)
        <img src="w.jpg" alt="{125}">
        <img src="w.jpg" alt="&quot;{123}&quot;">
        <img src="w.jpg" alt="   {125}   ">
        <img src="w.jpg" alt="{200}" aria-hidden="true">
        <img src="w.jpg" alt="Mill" title="{200}">
        <img src="w.jpg" alt="">
        ![{125}](w.jpg)
        ![Mill](w.jpg "{200}")
    """,
}
HEADINGS = {
    "ACC301": r"""
        <h2>Getting there</h2><p>By tram.</p><h4>⟦Where to park⟧</h4>
        <h1>Mill</h1><h3>⟦Cost⟧</h3><h3>Payers</h3><h6>⟦Who <em>paid⟧</em></h6>
        <h1>Mill</h1><div role="heading" aria-level="4">⟦Cost⟧</div>
        <h2>Mill</h2><h2 aria-level="5">⟦Cost⟧</h2>
        <h2>Mill</h2><h3 hidden>Draft</h3><h4>⟦Oak⟧</h4>
        <h2>Mill</h2><h3 aria-hidden="true">Draft</h3><h4>⟦Oak⟧</h4>
        <h2>Mill</h2><section><article><h4>⟦Oak⟧</h4></article></section>
        <html><body><h4>⟦Mill⟧</h4><p>Old.</p></body></html>
        # Mill\n\n### ⟦Cost⟧\n\nTwo.
        ## Mill\n\n#### ⟦Cost *now⟧* ####\n\nTwo.
        Mill\n====\n\n### ⟦Cost⟧\n\nTwo.
        - # Mill\n- ### ⟦Cost⟧
        <h1>Mill</h1><h2>Wheel</h2><h3>Paddles</h3><h4>Oak</h4><h2>Race</h2><h1>Weir</h1>
        <h3>Mill</h3><h3>Wheel</h3><h2>Race</h2><h3>Weir</h3>
        <h2>Mill</h2><h3>Wheel</h3><h5 hidden>Draft</h5><h4>Oak</h4>
        <h2>Mill</h2><div role="heading" aria-level="3">Wheel</div><h4>Oak</h4>
        <h2>Mill</h2><h4 role="presentation">Wheel</h4><h3>Oak</h3>
        <html><body><h2>Menu</h2><h1>Mill</h1><h2>Oak</h2></body></html>
        ### Mill\n\nOld.\n\n### Wheel\n\nOak.
        ## Mill\n\n```\n#### no heading\n```\n\n### Wheel
    """,
    "ACC303": r"""
        <p>Intro text.</p><p><strong>⟦What happens next⟧</strong></p><p>{long}</p>
        <p>Intro text.</p><p><b>⟦What happens next⟧</b></p><p>{long}</p>
        <p>Intro text.</p><p> <strong> ⟦What happens next⟧ </strong> </p><p>{long}</p>
        <p>Intro text.</p><p><strong><em>⟦What happens next⟧</em></strong></p><p>{long}</p>
        <p>Intro text.</p><p><em><strong>⟦What happens next⟧</strong></em></p><p>{long}</p>
        <p>Intro text.</p><p><em>⟦What happens next⟧</em></p><p>{long}</p>
        <p>Intro text.</p><p><span style="font-weight: bold">⟦What happens next⟧</span></p><p>{long}</p>
        <p>Intro text.</p><p style="font-weight:700">⟦What happens next⟧</p><p>{long}</p>
        <p>Intro text.</p><p style="font-size: 1.5em">⟦What happens next⟧</p><p>{long}</p>
        <p>Intro text.</p><p><span style="font-size:24px">⟦What happens next⟧</span></p><p>{long}</p>
        <p>Intro text.</p><p><font size="5">⟦What happens next⟧</font></p><p>{long}</p>
        <style>.head { font-weight: bold }</style><p>Intro text.</p><p class="head">⟦What happens next⟧</p><p>{long}</p>
        <p>Intro text.</p><div><b>⟦What happens next⟧</b></div><p>{long}</p>
        <p>Intro text.</p><p><strong>⟦Fish &amp; chips⟧</strong></p><p>We fry them from noon.</p>
        <p>Intro text.</p><p><b>⟦What to bring⟧</b></p><ul><li>Boots</li></ul>
        <p>Intro text.</p><p><b>⟦The brewers answer⟧</b><br>{long} {long} {long}</p>
        <p><strong>⟦Opening hours⟧</strong></p><p>{long}</p>
        <p><strong>⟦What happens next⟧</strong></p>
        Intro text.\n\n**⟦What happens next⟧**\n\n{long}
        Intro text.\n\n__⟦What happens next⟧__\n\n{long}
        Intro text.\n\n***⟦What happens next⟧***\n\n{long}
        Intro text.\n\n**⟦What happens next⟧**\n\n- Boots\n- Hats
        Intro text.\n\n**⟦The brewers answer⟧**  \n{long} {long} {long}
        <p>Intro text.</p><p><strong>Who may apply?</strong></p><p>{long}</p>
        <p>Intro text.</p><p><strong>Please note:</strong></p><p>{long}</p>
        <p>Intro text.</p><p><strong>The mill is open.</strong></p><p>{long}</p>
        <p>Intro text.</p><p><strong>The mill is open!</strong></p><p>{long}</p>
        <p>{long} <strong>The brewery</strong> wants the ground floor.</p><p>{long}</p>
        <p>Intro text.</p><p><strong>The brewery</strong> wants the ground floor</p><p>{long}</p>
        <ul><li><strong>What happens next</strong></li></ul><p>{long}</p>
        <table><tr><td><p><strong>What happens next</strong></p></td><td><p>{long}</p></td></tr></table>
        <blockquote><p><strong>What happens next</strong></p><p>{long}</p></blockquote>
        <figure><figcaption><p><strong>The wheel in ice</strong></p></figcaption></figure><p>{long}</p>
        <h2>Mill</h2><p><strong>The council decides on Tuesday</strong></p><p>{long}</p>
        <p>{long}</p><p><strong>Anna Tate</strong></p>
        <p>{long}</p><p><strong>By Anna Tate</strong></p><p>{long}</p>
        <p>Intro text.</p><p><strong>{130}</strong></p><p>{long}</p>
        <p>Intro text.</p><p><strong>Ab</strong></p><p>{long}</p>
        <p>Intro text.</p><p hidden><strong>What happens next</strong></p><p>{long}</p>
        <p>Intro text.</p><p><strong><a href="/x">What happens next</a></strong></p><p>{long}</p>
        <p>Intro text.</p><p style="font-size: 1.1em">What happens next</p><p>{long}</p>
        <p><b>The brewers answer</b><br>in a short line</p><p>{long}</p>
        **Who may apply?**\n\n{long}\n\n**Please note:**\n\n{long}
        {long}\n\n**Anna Tate**
        - **What happens next**\n- {long}
        > **What happens next**\n>\n> {long}
        # Mill\n\n**The council decides on Tuesday**\n\n{long}
    """,
    "ACC305": r"""
        <h1>The mill</h1><p>Oak.</p><h1>⟦Weir⟧</h1><p>Wet.</p><h1>⟦Race⟧</h1>
        <article><h1>The mill</h1><section><h1>⟦The <em>weir⟧</em></h1><p>Wet.</p></section></article>
        <h1>The mill</h1><p>Oak.</p><div role="heading" aria-level="1">⟦Weir⟧</div>
        <html><body><h2>⟦The mill⟧</h2><p>Oak.</p><h3>Wheel</h3></body></html>
        <html><body><h1 hidden>Mill</h1><h2>⟦Wheel⟧</h2><p>Oak.</p></body></html>
        # The mill\n\n## Wheel\n\nOak.\n\n# ⟦Weir⟧\n\nWet.
        The mill\n===\n\nOak.\n\n⟦Weir⟧\n===\n\nWet.
        # The mill\n\n# ⟦Weir⟧ #
        <h1>The mill</h1><h2>Wheel</h2><p>Oak.</p>
        <h2>Wheel</h2><p>Oak.</p>
        <html><body><h1>The mill</h1><h2>Wheel</h2></body></html>
        <html><body><div role="heading" aria-level="1">The mill</div></body></html>
        <h1>The mill</h1><h1 hidden>Weir</h1><h1 aria-hidden="true">Race</h1>
        <h1>The mill</h1><h1 role="presentation">Weir</h1><h1 aria-level="2">Race</h1>
        <html><body><p>Oak.</p></body></html>
        ## Wheel\n\nOak.\n\n## Weir\n\nWet.
        # The mill\n\n```\n# a comment\n```
    """,
    "ACC306": r"""
        <h1>Mill</h1><p>{words 390}</p><p>{words 20}</p><p>⟦{words 30}⟧</p><p>{words 30}</p>
        <h1>Mill</h1><p>{words 100}</p><h2>Wheel</h2><p>{words 401}</p><p>⟦Oak is hard.⟧</p>
        <p>{words 401}</p><ul><li>⟦Oak⟧</li></ul>
        <p>⟦{words 401}⟧</p>
        # Mill\n\n{words 390}\n\n{words 20}\n\n⟦{words 30}⟧
        # Mill\n\n{words 401}\n\n⟦Oak is **hard**.⟧\n\n## Wheel\n\nOld.
        <h1>Mill</h1><p>{words 390}</p><h2>Wheel</h2><p>{words 390}</p>
        <h1>Mill</h1><p>{words 399}</p><p>Oak.</p>
        <h1>Mill</h1><p>{words 200}</p><div role="heading" aria-level="2">Wheel</div><p>{words 390}</p>
        <h1>Mill</h1><p>{words 300}</p><p hidden>{words 300}</p><p>Oak.</p>
        <h1>Mill</h1><p>{words 300}</p><pre>{words 300}</pre><p>Oak.</p>
        # Mill\n\n{words 300}\n\n## Wheel\n\n{words 300}
        {words 300}\n\n```\n{words 300}\n```\n\nOak.
    """,
    "ACC307": r"""
        <h2>The mill reopens⟦.⟧</h2>
        <h2>The mill <em>reopens⟦.⟧</em></h2>
        <h2>What to bring⟦:⟧</h2>
        <h1>⟦{66}⟧</h1>
        <h2>⟦{121}⟧</h2>
        <h5>⟦Oak⟧</h5><h6>⟦Elm⟧</h6>
        <h2>The mill reopens⟦.⟧ </h2>
        ## The mill reopens⟦.⟧
        ## What to bring⟦:⟧ ##
        # ⟦{66}⟧
        ##### ⟦Oak⟧
        Made in the U.K. by Ann⟦.⟧\n---
        <h1>{65}</h1><h2>{120}</h2>
        <h2>Who pays?</h2><h2>It is open!</h2><h2>And so on…</h2><h2>And so on...</h2>
        <h2>Made in the U.S.</h2><h2>Trains at 9 a.m.</h2><h2>Tate Ltd.</h2>
        <h2 hidden>The mill reopens.</h2>
        <h4>Oak</h4><p>Old.</p>
        ## Trains at 9 a.m.\n\nTwo.
        ### Chapter 3: The mill
    """,
}
TEXT = {
    "ACC601": r"""
        <p>The ⟦NPPF⟧ was revised in July. Councils must follow the NPPF.</p>
        <p>The ⟦N.P.P.F.⟧ was revised.</p>
        <p>Two ⟦NPPFs⟧ were revised.</p>
        <p>The ⟦NPPF⟧'s authors and the ⟦SFRA⟧&rsquo;s met.</p>
        <p>The <b>⟦NPPF⟧</b> was revised.</p>
        <p>An ⟦H1N1⟧ outbreak.</p>
        <p>The National Planning Policy Framework (⟦NPF⟧) was revised.</p>
        <p>The ⟦NPPF⟧ (a planning document) was revised.</p>
        <p>The ⟦NPPF⟧ was revised.</p><p>The National Planning Policy Framework (NPPF) binds all.</p>
        <p>The ⟦NPPF⟧ binds all.</p><p>The <abbr title="National Planning Policy Framework">NPPF</abbr> was revised.</p>
        <ul><li>The ⟦NPPF⟧ was revised</li></ul>
        <h2>NPPF</h2><p>The ⟦NPPF⟧ was revised.</p>
        The ⟦NPPF⟧ was revised in July. Councils must follow the NPPF.
        The [⟦NPPF⟧](/x) and the *⟦SFRA⟧* were revised.
        An ⟦NPPF⟧-led plan.
        <p>The National Planning Policy Framework (NPPF) was revised. Councils must follow the NPPF.</p>
        <p>The National Planning Policy <em>Framework</em> (<b>NPPF</b>) was revised.</p>
        <p>The NPPF (National Planning Policy Framework) was revised.</p>
        <p>The <abbr title="National Planning Policy Framework">NPPF</abbr> was revised. The NPPF binds.</p>
        <p>The Department for Work and Pensions (DWP) and the Driver and Vehicle Licensing Agency (DVLA).</p>
        <p>HyperText Query Language (HTQL), User Experience (or UX), Médecins Sans Frontières (MSF).</p>
        <p>The Organisation for Economic Co-operation and Development (OECD) met.</p>
        <p>Personal protective equipment (“PPE”) and non-governmental organisations (NGOs).</p>
        <p>The UK, US, EU, BBC, NHS and a GP in the UN. A PDF at 9 PM GMT. TVs, DVDs, FAQs and MPs.</p>
        <p>Henry VIII, World War II, Chapter XIV, J.R. Hartley and A&amp;E.</p>
        <p>Use <code>NPPF</code>, <kbd>CTRL</kbd> and <samp>ERR</samp>.</p>
        <p>You MUST not DO this, NOT ever.</p>
        <p>THE NPPF WAS REVISED AGAIN</p>
        <p>Minutes (DOC, 545KB) and an XLSX file.</p>
        <p hidden>The NPPF was revised.</p>
        <p lang="de">Die NPPF ist neu.</p>
        <blockquote><p>The NPPF was revised.</p></blockquote>
        <html lang="fr"><body><p>Le NPPF est nouveau.</p></body></html>
        The National Planning Policy Framework (NPPF) was revised. Councils must follow the NPPF.
        The NPPF was revised.\n\n*[NPPF]: National Planning Policy Framework
        `NPPF` is a name.\n\n    NPPF
    """,
    "ACC602": r"""
        <p>Fill in the form ⟦on the right⟧ and press Send.</p>
        <p>Click the link ⟦on the left-hand side⟧ to start.</p>
        <p>Use the menu ⟦in the left-hand column⟧.</p>
        <p>The form ⟦on the right⟧ is for members.</p>
        <p>Use the search box ⟦in the top right corner⟧.</p>
        <p>Press the ⟦green button⟧ to start.</p>
        <p>Click the ⟦round icon⟧ for help.</p>
        <p>Please select the ⟦square button⟧.</p>
        <p>Then tap the ⟦big red button⟧.</p>
        <p>The ⟦green button⟧ opens the map.</p>
        <p>Required fields are ⟦shown in red⟧.</p>
        <p>Use ⟦the right sidebar⟧ to find a mill.</p>
        <p>See the links ⟦at the bottom of the page⟧.</p>
        <p>Find more in the ⟦triangle menu⟧.</p>
        <p>Click the ⟦triangle⟧ to play.</p><p>Read the ⟦large text⟧.</p><p>Find the menu ⟦to the right⟧, to navigate.</p>
        <p>You can find examples ⟦in the right column⟧.</p>
        <p>Press the ⟦green&nbsp;button⟧ to <em>start</em>.</p>
        <p>The ⟦wide image⟧ is awesome.</p><img src="a.jpg" alt="A valley">
        Fill in the form ⟦on the right⟧ and press Send.
        Press the ⟦green **button⟧** to start.
        - Click the menu ⟦on the left⟧
        <p>You have the right to appeal. She left on the right foot.</p>
        <p>Green Party members met on the left bank. The left won, the right lost.</p>
        <p>Politicians on the right use the form of words that voters see.</p>
        <p>Prices fell below two pounds, above average.</p>
        <p>The house on the right was empty. He pressed a red button. The black box was found.</p>
        <p>Press the green button labelled “Start”. Press the “Start” button on the right.</p>
        <p>Click Start, on the right. Use the Subscribe form on the right.</p>
        <p>See the table below. Fill in the form below. As shown above.</p>
        <h2>Menu</h2><p>Find the menu on the right, to navigate.</p>
        <p>Press the <a href="#start">green button</a>.</p>
        <p>Press the green button.</p><button>Green</button>
        <p>The wide image is awesome.</p><img src="a.jpg" alt="Wide photo of a valley">
        <p>The wide image is awesome.</p>
        <p>A square has four equal sides and four right angles.</p>
        <p hidden>Press the green button.</p>
        <blockquote><p>Press the green button.</p></blockquote>
        <p>Make sure you are on the right page. We look at the bigger picture.</p>
        You have the right to appeal.
        Press the green button labelled “Start”.
        `Press the green button`
    """,
    "ACC603": r"""
        <p>⟦1. Mix.</p><p>2. Knead.</p><p>3. Bake.⟧</p>
        <p>⟦1) Mix</p><p>2) Knead⟧</p>
        <p>⟦(1) Mix</p><p>(2) Knead⟧</p>
        <p>⟦i) Mix</p><p>ii) Knead</p><p>iii) Bake⟧</p>
        <p>⟦a) Mix</p><p>b) Knead</p><p>c) Bake⟧</p>
        <p>⟦- flour<br>- water⟧</p>
        <p>⟦* flour<br>* water<br />* salt⟧</p>
        <p>⟦– flour</p><p>– water</p><p>– salt⟧</p>
        <p>You need<br>⟦&bull; flour<br>&bull; water⟧</p>
        <p>⟦•&nbsp;flour</p><p>•&nbsp;<b>water⟧</b></p>
        <p>⟦· flour<br>· water⟧<br>That is all.</p>
        <p>⟦▪ flour</p><p>▪ water⟧</p><p>Done.</p>
        <p>⟦+ flour<br>+ water⟧</p>
        <p>⟦✓ flour</p><p>✗ water⟧</p>
        <p>⟦🍎 apples</p><p>🍌 bananas⟧</p>
        <div>⟦1. Mix<br>2. Knead<br>3. Bake⟧</div>
        <table><tr><td>⟦• flour<br>• water⟧</td></tr></table>
        ⟦✅ flour\n\n✅ water\n\n✅ salt⟧
        ⟦• flour\n• water⟧
        You need:\n\n⟦(1) flour  \n(2) water⟧
        ⟦– flour<br>– water<br>– salt⟧
        <ul><li>flour</li><li>water</li></ul><ol><li>1. Mix</li></ol>
        <p>* Prices include tax.</p><p>Note: 1) is closed.</p>
        <p>– Who is there?</p><p>– It is I.</p><p>– Come in.</p>
        <p>- Who is there?<br>- It is I.</p>
        <p>1914. War.</p><p>1915. More war.</p>
        <p>1.5 kg of flour</p><p>2.5 kg of salt</p>
        <p>• flour</p><p>Then some text.</p><p>• water</p>
        <p>1. Mix</p><h2>Next</h2><p>2. Knead</p>
        <p>A. Tate</p><p>B. Hartley</p>
        <p>-5 degrees<br>-7 degrees</p>
        <pre>- flour\n- water</pre>
        <p><code>- flour</code><br><code>- water</code></p>
        <p hidden>- flour<br>- water</p>
        <p class="verse">- Roses are red<br>- Violets are blue</p>
        - flour\n- water
        1) Mix\n2) Knead
        \* Prices include tax.\n\nNote: 1) is closed.
    """,
    "ACC604": r"""
        <p>We ask that you ⟦DO NOT FEED THE DUCKS⟧ on the weir.</p>
        <p>⟦DO NOT SIT ON IT⟧</p>
        <p>⟦THIS IS A WARNING TO ALL⟧.</p>
        <p>Please ⟦PAY <b>IN</b> CASH ONLY⟧ here.</p>
        <p>Please ⟦DON’T FEED THE DUCKS⟧.</p>
        <h2>⟦OPENING HOURS⟧</h2>
        <h2>⟦VISIT THE NHS CENTRE⟧</h2>
        <ul><li>⟦BRING YOUR OWN BREAD⟧</li></ul>
        <table><tr><td>⟦BRING YOUR OWN BREAD⟧</td></tr></table>
        <p>⟦NE NOURRISSEZ PAS LES CANARDS ÉGARÉS⟧</p>
        We ask that you ⟦DO NOT FEED THE DUCKS⟧ on the weir.
        ## ⟦OPENING HOURS⟧
        **⟦DO NOT FEED THE DUCKS⟧**
        - ⟦PLEASE SHUT THE GATE⟧
        <p>The BBC, ITV and NHS England met the UK FA. BBC NHS ITV USA.</p>
        <p>Please DO NOT FEED ducks. IT IS OK.</p>
        <p>Louis XIV XV XVI XVII and Henry VIII.</p>
        <p><code>DO NOT FEED THE DUCKS</code> <kbd>CTRL ALT DEL SHIFT ENTER</kbd></p>
        <h2>NHS</h2><h2>FAQ</h2><h2>BBC and ITV</h2><h2>UK: EU</h2>
        <p hidden>DO NOT FEED THE DUCKS</p>
        <p>A B C D E F G H I J K</p>
        <p>The HTTP, SMTP, FTP, TCP and UDP protocols.</p>
        The BBC, ITV and NHS England met the UK FA.
        `DO NOT FEED THE DUCKS` is the label.
        # The mill
    """,
    "ACC605": r"""
        <p>One.</p>⟦<p></p>⟧<p>Two.</p>
        <p>One.</p>⟦<p>&nbsp;</p>⟧<p>Two.</p>
        <p>One.</p>⟦<p class="x"> &#160; &nbsp;</p>⟧<p>Two.</p>
        <p>One.</p>⟦<p><br></p>⟧<p>Two.</p>
        <p>One.</p>⟦<p><strong>&nbsp;</strong></p>⟧<p>Two.</p>
        <p>One.</p>⟦<p><span></span></p>⟧⟦<p> </p>⟧
        <p>One.</p>⟦<p id="x">&nbsp;</p>⟧
        <p>One.⟦<br><br>⟧Two.</p>
        <p>One.⟦<br /><br/>\n<br>⟧Two.</p>
        <p>One.⟦<br>&nbsp;<br>⟧Two.</p>
        <p>One.</p>⟦<br><br>⟧<p>Two.</p>
        <div>One.⟦<br><br>⟧</div>
        One.\n\n⟦&nbsp;⟧\n\nTwo.
        One.\n\n⟦<p>&nbsp;</p>⟧\n\nTwo.
        One.⟦<br><br>⟧Two.
        <p>One.</p><p>Two.</p>
        <p>Roses<br>Violets</p>
        <p>Roses are red<br>Violets are blue<br><br>Sugar is sweet<br>And so are you</p>
        <p aria-live="polite"></p><p role="status"></p><p id="result"></p>
        <p><img src="a.jpg" alt="Weir"></p><p><input aria-label="x"></p><p><svg></svg></p><p><iframe src="/x" title="x"></iframe></p>
        <p hidden></p><p style="display:none">&nbsp;</p>
        <pre>One<br><br>Two</pre>
        <address>Mill<br><br>Ely</address>
        <p>{{ body }}</p>
        Roses  \nViolets  \nSugar
        One.\n\n\n\nTwo.
    """,
    "ACC607": r"""
        <p>The mill is open ⟦🎉🎉🎉⟧</p>
        <p>The mill is open ⟦🎉 🎉 🎉⟧</p>
        <p>Farmers ⟦👩🏽‍🌾👩🏽‍🌾👩🏽‍🌾⟧ met</p>
        <p>We ⟦❤⟧ the weir.</p>
        <p>We ⟦❤️⟧ Ely.</p>
        <p>Bring your ⟦🚲⟧ and a hat.</p>
        <p>Follow ⟦#rebuildthemillnow⟧ for news.</p>
        <p>Follow <a href="/x">⟦#openinghoursnow⟧</a>.</p>
        <h2>News ⟦🎉🎉🎉🎉⟧</h2>
        The mill is open ⟦🎉🎉🎉⟧
        We ⟦❤⟧ the weir.
        - Follow ⟦#rebuildthemillnow⟧
        <p>The mill is open 🎉</p><p>Come 🎉🎉</p>
        <p>Farmers met 👩🏽‍🌾</p>
        <p>🎉 The mill is open.</p><p>It is open. 🎉 Come in.</p>
        <p>The colour is #ffffff or #ab12cd, see #1234 and #RebuildTheMill.</p>
        <p>We need #accessibility, #communication, #mill and #sustainability.</p>
        <p>See <code>#rebuildthemillnow</code> and /x/#rebuildthemillnow.</p>
        <p hidden>We ❤ the weir 🎉🎉🎉</p>
        <p>Fine ✓ and good. A © B ™ c.</p>
        Farmers met for #RebuildTheMillNow 👩🏽‍🌾
        `🎉🎉🎉`
    """,
    "ACC608": r"""
        <blockquote><p>⟦Our values⟧</p></blockquote>
        <blockquote>⟦Opening hours⟧</blockquote>
        <blockquote><p><strong>⟦April 2017⟧</strong></p></blockquote>
        <blockquote class="x"><p> ⟦Related news⟧ </p></blockquote>
        <html lang="de"><body><blockquote>⟦Unsere Werte⟧</blockquote></body></html>
        > ⟦Our values⟧\n\n- trust
        > **⟦Our values⟧**
        <blockquote><p>We shall rebuild the wheel before the spring floods.</p></blockquote>
        <blockquote><p>No comment.</p></blockquote>
        <blockquote><p>“Never again”</p></blockquote>
        <blockquote cite="/speech">Bread for all</blockquote>
        <blockquote><p>Bread for all</p><cite>Anna Tate</cite></blockquote>
        <blockquote><p>Bread for all</p><footer>Anna Tate</footer></blockquote>
        <blockquote><p>Bread for all — Anna Tate</p></blockquote>
        <blockquote><p>We love bread</p></blockquote><blockquote>He resigned</blockquote>
        <blockquote hidden>Our values</blockquote>
        <blockquote><h2>Our values</h2></blockquote>
        <blockquote><img src="a.jpg" alt="Mill"></blockquote>
        > We shall rebuild the wheel before the spring floods.
        > Bread for all\n> — Anna Tate
    """,
}
LANGUAGES = {
    "ACC403": r"""
        ⟦<html lang="en">⟧<head><title>Moulin</title></head><body><p>{fr}</p></body></html>
        ⟦<html lang="de">⟧<body><p>{en}</p><p>{en}</p></body></html>
        ⟦<html lang="fr">⟧<body><p>{nl}</p><p lang="fr">{fr}</p></body></html>
        ⟦<html lang="en">⟧<head><title>Met de kippen op stok</title></head><body><p>"Hij ging met de kippen op stok"</p></body></html>
        <html lang="en"><body><p>{en}</p><p lang="⟦fr⟧">{nl}</p></body></html>
        <html lang="en"><body><p>{en} <span lang="⟦fr⟧">{nl}</span> {en}</p></body></html>
        <html lang="en"><body><p>{en}</p><p>⟦{fr}⟧</p><p>{en}</p></body></html>
        <p>{en}</p><p>⟦{de}⟧</p><ul><li>⟦{fr}⟧</li></ul>
        <p>{en} ⟦“{nl}”⟧ {en}</p>
        <p>{en}</p><blockquote><p>⟦{fr}⟧</p></blockquote>
        <html lang="fr"><body><p>{fr}</p><p>⟦{en}⟧</p></body></html>
        <html lang="en"><body><p>{en}</p><p>⟦{ja}⟧</p><p>⟦{ru}⟧</p></body></html>
        {en}\n\n⟦{nl}⟧\n\n{en}
        ---\nlang: en\n---\n{en}\n\n> ⟦{fr}⟧
        <html lang="en"><body><p>{en}</p></body></html>
        <html lang="en-GB"><body><p>{en}</p><p lang="nl">{nl}</p><p lang="fr-CA">{fr}</p></body></html>
        <html lang="fr"><body><p>{fr}</p></body></html>
        <html lang="nl"><body><p>{nl}</p><p lang="en">{en}</p></body></html>
        <html lang="en"><body><p><i lang="nl">{nl}</i> is Dutch. {en}</p></body></html>
        <html lang="en"><body><p>{en}</p><p hidden>{fr}</p><pre>{fr}</pre></body></html>
        <html lang="xx"><body><p>{fr}</p></body></html>
        <html lang="nn"><body><p>Rådet møtes på tirsdag for å avgjøre om den gamle møllen kan leies ut til et bryggeri.</p></body></html>
        <html lang="en"><head><title>Gelukkig</title></head><body><p>The Dutch word "gelukkig" has no equivalent in English.</p></body></html>
        <html lang="fr"><p>Tous les mots sont là. <span lang="en">Paul put dire comment on tape</span> est une phrase.</p></html>
        <p>{en} He said “c’est la vie” and left for Saint-Germain-des-Prés.</p>
        <p>Antonio Salazar de la Torre y González, Museo Nacional de Bellas Artes, La Habana, El Greco</p><p>{en}</p>
        {nl}
        {fr}\n\n{fr}
    """,
}
STYLE = {
    "ACC801": r"""
        <p>The clerk was clear. ⟦{sentence 26}⟧ She left.</p>
        <p>⟦{sentence 40}⟧</p>
        <ul><li>⟦{sentence 26}⟧</li></ul>
        The clerk was clear. ⟦{sentence 26}⟧
        - ⟦{sentence 26}⟧
        <p>{sentence 25} {sentence 25}</p>
        <p>“{sentence 30}”</p>
        <h2>{sentence 30}</h2>
        <table><tr><td>{sentence 30}</td></tr></table>
        <p hidden>{sentence 30}</p>
        <pre>{sentence 30}</pre>
        {sentence 25}\n\n{sentence 25}
        # {sentence 30}
    """,
    "ACC802": r"""
        <p>⟦{sentence 20} {sentence 20} {sentence 20} {sentence 20} {sentence 20} {sentence 20} {sentence 20} {sentence 11}⟧</p>
        ⟦{sentence 80} {sentence 71}⟧
        <p>{sentence 75} {sentence 75}</p>
        <ul><li>{sentence 80} {sentence 80}</li></ul>
        {sentence 80}\n\n{sentence 80}
        <p hidden>{sentence 80} {sentence 80}</p>
    """,
    "ACC803": r"""
        <p>Flour ⟦&amp;⟧ water.</p>
        <p>Food ⟦&⟧ drink, (salt) ⟦&⟧ pepper.</p>
        <p>Flour&nbsp;⟦&amp;⟧&nbsp;water.</p>
        <p>Birds, ⟦eg⟧ ducks, ⟦e.g.⟧ geese, ⟦ie⟧ fowl, ⟦i.e.⟧ both, ⟦etc.⟧</p>
        <p>Ducks, geese ⟦etc⟧ are fed.</p>
        <p>Flour ⟦and/or⟧ water.</p>
        <p>Bring your ⟦form(s)⟧ and ⟦box(es)⟧.</p>
        <p>Open ⟦10am-4pm⟧ daily, ⟦10–4pm⟧ or ⟦9.30am – 5pm⟧.</p>
        <p>Open ⟦09:00–17:00⟧, ⟦Monday-Friday⟧, ⟦May–July⟧.</p>
        <p>It takes ⟦3-5⟧ days, on ⟦3–5⟧ May, in ⟦2018–2020⟧, for ⟦10-20%⟧ at ⟦£10-£20⟧.</p>
        <p>Open until 3 ⟦Sept⟧ 2019 and from ⟦Dec.⟧ 7.</p>
        <p>The 21⟦<sup>st</sup>⟧ mill of the 3⟦<sup>rd</sup>⟧ mile.<sup>1</sup></p>
        Flour ⟦&⟧ water, ⟦eg⟧ rye.
        Bring your ⟦form(s)⟧ ⟦10am-4pm⟧.
        The 21⟦<sup>st</sup>⟧ mill, 3 ⟦Sept⟧ 2019.
        <p>A&amp;E, Q&amp;A, R&amp;D, Marks &amp; Spencer, AT&amp;T.</p>
        <p>Open 24/7, won 3-2, size 10-12, call 020-7946-0018, a twelve-year lease, COVID-19.</p>
        <p>Open from 10am to 4pm on 3 September 2019, the 21st.</p>
        <p>Mar the surface. May 2019. See Dec and June. An egg, a pie, ietf.</p>
        <p><code>a & b</code> and <code>form(s)</code></p>
        <p>x<sup>2</sup> and note<sup>th</sup></p>
        <h2>Flour &amp; water</h2><table><tr><td>10am-4pm</td></tr></table>
        <p hidden>Flour &amp; water</p>
        <p lang="de">Brot & wein, 10-20 days</p>
        Open from 10am to 4pm, 24/7, on a twelve-year lease.
    """,
    "ACC804": r"""
        <p>The mill ⟦was sold by⟧ the council.</p>
        <p>The form must ⟦be completed⟧.</p>
        <p>They ⟦are being built⟧ in Ely.</p>
        The mill ⟦was sold by⟧ the council.
        - The wheel has ⟦been repaired⟧.
        <p>The council sold the mill. She was pleased with it. It is red.</p>
        <p lang="de">Was sold by the council.</p>
        He was tired.
    """,
    "ACC805": r"""
        <p>The mill is open⟦!⟧</p>
        <p>It is huge⟦!!!⟧ Come and see⟦?!⟧</p>
        <h2>Open⟦!⟧</h2><ul><li>Free⟦!⟧</li></ul>
        The mill is **open⟦!⟧**
        ## Open⟦!⟧
        <p>“What a day!” said Ann. "Oh!" said Bob.</p>
        <p><code>a != b!</code> The Yahoo! site.</p>
        <blockquote><p>What a day!</p></blockquote>
        <p hidden>Open!</p>
        ![alt](a.png) is `!`.
    """,
}
RULES = {**LINKS, **IMAGES, **HEADINGS, **TEXT, **LANGUAGES, **STYLE}


LONG = "The council will meet on Tuesday to decide whether the old mill can be let to a brewery for the next ten years."


#: The same in other languages.
SAID = {
    "en": LONG,
    "fr": "Le conseil se réunira mardi pour décider si l'ancien moulin peut être loué à une brasserie pour les dix prochaines années.",
    "de": "Der Rat tritt am Dienstag zusammen, um zu entscheiden, ob die alte Mühle an eine Brauerei vermietet werden kann.",
    "nl": "De raad komt dinsdag bijeen om te beslissen of de oude molen voor tien jaar aan een brouwerij kan worden verhuurd.",
    "ru": "Совет соберётся во вторник, чтобы решить, можно ли сдать старую мельницу пивоварне на ближайшие десять лет.",
    "ja": "評議会は火曜日に会合し、古い水車小屋を今後十年間醸造所に貸すことができるかどうかを決定します。",
}


def _text(line: str) -> str:
    """A line of the lists above: its ``\\n`` are line ends, and ``{12}`` stands for a text of 12 characters."""
    line = line.replace("\\n", "\n").replace("\\t", "\t").replace("{long}", LONG)
    line = re.sub(r"\{words (\d+)\}", lambda match: " ".join(["mill"] * (int(match[1]) - 1) + ["end."]), line)
    line = re.sub(r"\{([a-z]{2})\}", lambda match: SAID[match[1]], line)
    line = re.sub(r"\{sentence (\d+)\}", lambda match: "The" + " mill" * (int(match[1]) - 2) + " turned.", line)
    return re.sub(r"\{(\d+)\}", lambda match: ("mill " * 60)[: int(match[1]) - 1] + "d", line)


CASES = [
    pytest.param(code, _text(line), id=f"{code}-{number}")
    for code, lines in RULES.items()
    for number, line in enumerate(one.strip() for one in lines.strip().split("\n        "))
]


@pytest.mark.parametrize(("code", "marked"), CASES)
def test_reports_exactly(code: str, marked: str) -> None:
    text, expected = unmark(marked)
    found = lint(text, code, format="html" if text.startswith("<") else "markdown")
    assert [text[a:b] for a, b in sorted(one.finding.span for one in found)] == [text[a:b] for a, b in expected]
    assert sorted(tuple(one.finding.span) for one in found) == expected


@pytest.mark.parametrize(("code", "marked"), CASES)
def test_what_is_fixed_stays_fixed(code: str, marked: str) -> None:
    text, expected = unmark(marked)
    if not expected:
        return
    format = "html" if text.startswith("<") else "markdown"
    for _ in range(3):  # a heading that is moved may lay open the next fault below it
        fixes = [one.finding.fixes[0] for one in lint(text, code, format=format) if len(one.finding.fixes) == 1]
        text = apply(text, fixes)
        if not fixes:
            return
    assert not fixes, text


@pytest.mark.parametrize(
    ("run", "words"),
    [
        ("rebuildthemillnow", "rebuild the mill now"),
        ("openinghoursnow", "opening hours now"),
        ("internationalwomensday", "international womens day"),
        ("blizzardof2015", "blizzard of 2015"),
        ("accessibility", ""),
        ("sustainability", ""),
        ("xqzrtmnbv", ""),
        ("", ""),
    ],
)
def test_words_that_are_run_together(run: str, words: str) -> None:
    assert " ".join(parts(run)) == words
