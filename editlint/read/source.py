"""Bytes to text: decode, find the format, mask template tags."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal, NamedTuple

from .span import Span

Format = Literal["html", "markdown", "text"]

#: Ending -> format; a walk over folders reads these, any other file only where it is named.
ENDINGS: dict[str, Format] = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".mdx": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".txt": "text",
}
MOST = 32 * 2**20  #: bytes; no article is longer, and a data dump with a text ending is
CONTROLS = bytes([*range(9), 11, *range(14, 27), *range(28, 32)])  #: control characters that no text has
#: What a report of ours has in its head: one that lies among the articles is nobody's article.
REPORT = b'<meta name="generator" content="editlint">'
BOMS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
#: What browsers read under a label (https://encoding.spec.whatwg.org/#names-and-labels), where Python reads less.
LABELS = {
    "iso-8859-1": "cp1252",
    "latin1": "cp1252",
    "latin-1": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
    "iso-8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "euc-kr": "cp949",
    "ks_c_5601-1987": "cp949",
    "tis-620": "cp874",
}


class Source(NamedTuple):
    """A decoded file. Offsets are code points of ``text``, without the BOM and without newline translation.

    ``masked`` is as long as ``text``: template tags are replaced by U+FFFC (by spaces where no reader would see a trace of them),
    so that the parsers see no syntax in them; ``masks`` are their spans, in order.
    """

    path: str
    text: str
    format: Format
    masked: str
    masks: tuple[Span, ...] = ()
    encoding: str = "utf-8"
    bom: bool = False


class Unreadable(Exception):
    """A file that is no text: the message says why, in one plain line."""


def decode(data: bytes, path: str, format: Format | None = None) -> Source:
    """The text of a file's bytes; ``path`` says its format where ``format`` does not. Raises Unreadable.

    A byte-order mark decides the encoding, then UTF-8 where the bytes are valid UTF-8, then what the file declares
    (``<meta charset>``, ``<?xml encoding?>``). Nothing is guessed. A report of ours reads as an empty page.
    """
    if REPORT in data[:200]:
        return Source(path, "", "html", "")
    if len(data) > MOST:
        raise Unreadable(f"{len(data) / 2**20:.0f} MB is too big for an article: at most {MOST // 2**20} MB are read")
    text, encoding, bom = _text(data)
    if format is None:
        format = format_of(path, text)
    spans = _template_tags(text, format, path)
    return Source(path, text, format, _mask(text, spans), tuple(span for span, _ in spans), encoding, bom)


def format_of(path: str, text: str) -> Format:
    """The format that a file's ending says; for any other ending HTML where the first character is ``<``, else text."""
    dot = path.rfind(".")
    known = ENDINGS.get(path[dot:].lower()) if dot >= 0 else None
    return known or ("html" if text.lstrip()[:1] == "<" else "text")


def _text(data: bytes) -> tuple[str, str, bool]:
    """(text, encoding, whether there was a BOM)."""
    for mark, encoding in BOMS:
        if data.startswith(mark):
            try:
                return data[len(mark) :].decode(encoding), encoding, True
            except UnicodeDecodeError as error:
                raise Unreadable(f"Not {encoding.upper()[:6]}, as its first bytes say: byte {error.start + len(mark) + 1}") from None
    declared = _declared(data)
    if declared is not None and data.isascii() and not declared.startswith(("iso2022", "hz")):
        declared = None
    try:
        if declared is None or not data.isascii():
            text = data.decode("utf-8")
            _refuse_binary(data)
            return text, "utf-8", False
    except UnicodeDecodeError as error:
        broken = error
    else:
        return data.decode(declared, "replace"), declared, False
    if declared is None:
        _refuse_binary(data)
        where = f"byte 0x{data[broken.start]:02X} in {_place(data, broken.start)}"
        raise Unreadable(f"Not UTF-8 ({where}): save it as UTF-8, or declare its charset")
    try:
        return data.decode(declared), declared, False
    except UnicodeDecodeError as error:
        _refuse_binary(data)
        raise Unreadable(f"Not {declared}, as declared: byte 0x{data[error.start]:02X} in {_place(data, error.start)}") from None


@cache
def _declaration() -> re.Pattern[bytes]:
    return re.compile(
        rb"<meta\b[^>]{0,300}?\bcharset\s*+=\s*+[\"']?\s*+([\w.:-]++)|\A\s*+<\?xml\b[^>]{0,200}?\bencoding\s*+=\s*+[\"']([\w.:-]++)", re.I
    )


def _declared(data: bytes) -> str | None:
    """The Python codec of the charset that a file declares in its first 4,096 bytes, None where it is none we know."""
    head = data[:4096]
    if b"charset" not in head.lower() and b"encoding" not in head.lower():
        return None
    match = _declaration().search(head)
    if match is None:
        return None
    import codecs

    label = (match[1] or match[2]).decode("ascii", "replace").lower()
    try:
        name = codecs.lookup(LABELS.get(label, label)).name
    except LookupError:
        return None
    return None if name.startswith(("utf", "unicode", "raw-unicode", "idna", "punycode", "mbcs")) else name


def _refuse_binary(data: bytes) -> None:
    """Raises Unreadable where control characters say that this is no text."""
    sample = data[:65536]
    controls = len(sample) - len(sample.translate(None, CONTROLS))
    if controls * 20 <= len(sample):
        return
    nul = sample.find(b"\0")
    if nul >= 0 and any(sample[at::2].count(0) * 3 > len(sample) and sample[1 - at :: 2].count(0) * 50 < len(sample) for at in (0, 1)):
        raise Unreadable("Looks like UTF-16 without a byte-order mark: save it as UTF-8")
    first = next(i for i, byte in enumerate(sample) if byte < 9 or byte == 11 or 14 <= byte < 27 or 28 <= byte < 32)
    raise Unreadable(f"Not a text: binary data from byte {first + 1} on")


def _place(data: bytes, at: int) -> str:
    before = data[:at].replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    return f"line {before.count(10) + 1}"


def _template_tags(text: str, format: Format, path: str) -> list[tuple[Span, bool]]:
    from .template import mdx, tags

    return list(mdx(text) if path.lower().endswith(".mdx") else tags(text, format == "markdown"))


def _mask(text: str, spans: list[tuple[Span, bool]]) -> str:
    if not spans:
        return text
    from .tree import MASK

    parts: list[str] = []
    at = 0
    for (start, end), blank in spans:
        parts.append(text[at:start])
        if blank:
            parts.append("".join(character if character in "\r\n" else " " for character in text[start:end]))
        else:
            parts.append(MASK * (end - start))
        at = end
    parts.append(text[at:])
    return "".join(parts)
