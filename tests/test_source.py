"""Bytes to text: encodings, newlines, formats, template tags, and what is no text at all."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editlint.read.article import parse
from editlint.read.source import MOST, Source, Unreadable, decode
from editlint.read.tree import MASK


def markdown(text: str) -> Source:
    return decode(text.encode(), "a.md")


def tags(source: Source) -> list[str]:
    return [source.text[span.start : span.end] for span in source.masks]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_decides_and_is_not_counted(encoding: str) -> None:
    source = decode("Café “x”\r\n".encode(encoding), "a.txt")
    assert source.text == "Café “x”\r\n"
    assert source.bom is (encoding != "utf-8")


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-be"])
def test_a_byte_order_mark_of_each_order(encoding: str) -> None:
    source = decode("\ufeffCafé".encode(encoding), "a.txt")
    assert (source.text, source.encoding, source.bom) == ("Café", encoding, True)


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b'<meta charset="iso-8859-1">caf\xe9 \x93q\x94', "café “q”"),
        (b"<META http-equiv=content-type content='text/html; charset=latin1'>\xe9", "é"),
        (b'<?xml version="1.0" encoding="windows-1251"?>\xcf\xf0', "Пр"),
        (b"<meta charset=Shift_JIS>\x82\xa0", "あ"),
        (b'<meta charset=iso-2022-jp>\x1b$B$"\x1b(B', "あ"),
        ("<meta charset=latin1>café".encode(), "café"),
        ("<meta charset=nonsense>café".encode(), "café"),
        ("<meta charset=utf-16>café".encode(), "café"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_declared_charset_is_honoured_where_the_bytes_are_no_utf_8(data: bytes, text: str) -> None:
    assert decode(data, "a.html").text.endswith(text)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"one\r\ntwo caf\xe9", "Not UTF-8 (byte 0xE9 in line 2): save it as UTF-8, or declare its charset"),
        (b"<meta charset=gb2312>\xff\xff", "Not gb18030, as declared: byte 0xFF in line 1"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\r" * 20, "Not a text: binary data from byte 7 on"),
        (b"%PDF" + bytes(range(256)) * 10, "Not a text: binary data from byte 5 on"),
        (b"\x7fELF\2\1\1" + bytes(9) + b"\3\0>\0\1\0\0\0\x60\x72" * 40, "Not a text: binary data from byte 5 on"),
        ("hello there".encode("utf-16-le"), "Looks like UTF-16 without a byte-order mark: save it as UTF-8"),
        (b"\xff\xfe\xff", "Not UTF-16, as its first bytes say: byte 3"),
        (b"\xff\xfe\0\0\xff", "Not UTF-32, as its first bytes say: byte 5"),
        (b" " * (MOST + 2**20), "33 MB is too big for an article: at most 32 MB are read"),
    ],
    ids=["latin-1", "declared", "png", "pdf", "elf", "utf-16", "bom-16", "bom-32", "huge"],
)
def test_what_is_no_text_gets_one_plain_line(data: bytes, message: str) -> None:
    with pytest.raises(Unreadable) as caught:
        decode(data, "a.md")
    assert str(caught.value) == message
    assert len(message) <= 80


def test_nul_bytes_among_text_are_text() -> None:
    assert decode(b"one \0 two three four five six seven eight", "a.md").text[4] == "\0"


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r", "\n\r\n\r"])
def test_newlines_are_not_translated(newline: str) -> None:
    assert decode(f"a{newline}b".encode(), "a.txt").text == f"a{newline}b"


@pytest.mark.parametrize(
    ("path", "text", "format"),
    [
        ("a.md", "<p>", "markdown"),
        ("A.MARKDOWN", "", "markdown"),
        ("a.mdx", "", "markdown"),
        ("a.htm", "", "html"),
        ("a.xhtml", "", "html"),
        ("a.txt", "<p>", "text"),
        ("a.php", " \n<p>", "html"),
        ("a.php", "Hello <p>", "text"),
        ("README", "<p>", "html"),
        ("dir.md/README", "", "text"),
        ("-", "", "text"),
    ],
)
def test_format(path: str, text: str, format: str) -> None:
    assert decode(text.encode(), path).format == format


@pytest.mark.parametrize(
    "tag",
    [
        '{{< figure\n src="x" >}}',
        "{{% note %}}",
        "{{/* a\n\n comment */}}",
        "{{ page.title }}",
        "{{{ html }}}",
        "{{- trimmed -}}",
        "{% if x > 3 %}",
        "{% comment %}\n\n# no heading\n{% endcomment %}",
        "{% highlight bash %}\n\n# no heading\n{% endhighlight %}",
        "{{< highlight go >}}\n\n# no heading\n{{< /highlight >}}",
        "{# a note #}",
        '<% if x > "y" %>',
        '<?php echo "a > b" ?>',
        "<?= $x ?>",
        "{: .lead}",
    ],
)
def test_a_template_tag_is_masked_to_its_own_length(tag: str) -> None:
    source = markdown(f"before {tag} after")
    assert tags(source) == [tag]
    assert source.masked == f"before {MASK * len(tag)} after"


def test_raw_blocks_mask_their_tags_only() -> None:
    assert tags(markdown("{% raw %}Words {{ x }} here{% endraw %}")) == ["{% raw %}", "{{ x }}", "{% endraw %}"]


@pytest.mark.parametrize("text", ["## Title {#id}", "a {{ b", "{% x", "{{ open\n\nlater }}", "set {a}", "{:\n}", "{# x", "a <b> c", "5 <%"])
def test_what_is_no_template_tag(text: str) -> None:
    assert markdown(text).masked == text


def test_attribute_lists_leave_no_trace_on_headings_and_lines_of_their_own() -> None:
    article = parse(markdown("## Title {: .no_toc}\n\nWords.\n{: .lead}\n"))
    assert [block.text for block in article.blocks] == ["Title", "Words."]


def test_mdx() -> None:
    text = (
        "---\ntitle: x\n---\nimport A from 'a'\nexport const x = {\n a: 1 }\n\n# Hi {props.x}\n\n{/* a\n\nnote */}\n\n<B c={d > {e}} />\n\n"
        "import {z} from 'q'\n\nWe import goods.\nimport them, { open\n\n} a {/* in */} b\n"
    )
    source = decode(text.encode(), "a.mdx")
    assert tags(source) == [
        "import A from 'a'\nexport const x = {\n a: 1 }",
        "{props.x}",
        "{/* a\n\nnote */}",
        "{d > {e}}",
        "import {z} from 'q'",
        "{/* in */}",
    ]
    assert [block.prose for block in parse(source).blocks] == [
        "Hi " + MASK * 9,
        "We import goods.\nimport them, { open",
        f"}} a {MASK * 10} b",
    ]


WORDS = (
    "{{ }} {{< >}} {% %} {# #} {: } { <% %> <?php ?> a import # 😀 comment {/* */} {% comment %} {% endcomment %} {{< highlight >}} "
    "{{< /highlight >}}"
)
PARTS = st.sampled_from([*WORDS.split(" "), "{% comment %}", "{% endcomment %}", "\n", "\r\n", "\n\n", " "])


@settings(max_examples=300, deadline=None)
@given(st.lists(PARTS, max_size=30).map("".join), st.sampled_from(["a.md", "a.mdx", "a.html", "a.txt"]))
def test_masks_are_in_order_and_change_nothing_else(text: str, path: str) -> None:
    source = decode(text.encode(), path)
    assert source.text == text
    assert len(source.masked) == len(text)
    reached = 0
    for start, end in source.masks:
        assert reached <= start < end
        assert source.masked[reached:start] == text[reached:start]
        assert set(source.masked[start:end]) <= set(MASK + " \r\n")
        reached = end
    assert source.masked[reached:] == text[reached:]
