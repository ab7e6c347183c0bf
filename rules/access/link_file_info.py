"""ACC204 link-file-info."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal
from urllib.parse import urlsplit

from editlint import Bad, Document, Edit, Finding, Fix, Good, Link, Record, Span, rule

from ._links import block_of, shown
from ._places import short


class Options(Record):
    require: Literal["type and size", "type"] = "type and size"  #: what the text must say


@cache
def file() -> re.Pattern[str]:
    return re.compile(r"\.(pdf|docx?|xlsx?|pptx?|odt|ods|odp|rtf|csv|zip|epub)", re.I)


@cache
def size() -> re.Pattern[str]:
    return re.compile(r"\d[\d.,]*\s?(?:bytes?|[kmg]i?b|k|ko|mo|octets|kilobytes?|megabytes?)\b", re.I)


NAMES = {
    "doc": "doc|docx|word", "docx": "doc|docx|word", "xls": "xls|xlsx|excel|spreadsheet", "xlsx": "xls|xlsx|excel|spreadsheet",
    "ppt": "ppt|pptx|powerpoint|presentation|slides", "pptx": "ppt|pptx|powerpoint|presentation|slides",
    "odt": "odt|opendocument|document", "ods": "ods|opendocument|spreadsheet", "odp": "odp|opendocument|presentation|slides",
    "csv": "csv|spreadsheet", "rtf": "rtf|rich text", "zip": "zip|archive",
}  # fmt: skip


@rule(
    "ACC204",
    "link-file-info",
    severity="warning",
    options=Options,
    criteria=("2.4.4",),
    examples=[
        Good("[Minutes of July (PDF, 545KB)](/july.pdf)"),
        Good("How to open a file: [help page](/help/pdf-files)."),
        Good("[Minutes of July (PDF)](/july.pdf)", options=Options(require="type")),
        Bad("[⟦Minutes of July⟧](/july.pdf)"),
        Bad("[⟦Timetable⟧](https://example.org/T.XLSX?v=2)"),
        Bad("[⟦Minutes of July (PDF)⟧](/july.pdf)"),
    ],
)
def link_file_info(document: Document, options: Options) -> Iterator[Finding]:
    """A link to a file does not say what kind of file, and how large.

    A file opens another program, costs data, and often cannot be read aloud: people want to know before they choose (NHS digital
    service manual: "(PDF, 545KB)").
    """
    for link in document.links:
        if file().search(link.href) and not link.templated and link.zone != "boilerplate":
            yield from _judge(document, link, options)


def _judge(document: Document, link: Link, options: Options) -> Iterator[Finding]:
    try:
        parts = urlsplit(link.href.strip())
    except ValueError:
        return
    match = file().fullmatch(parts.path, max(parts.path.rfind("."), 0))
    if match is None or parts.scheme not in ("", "http", "https") or not document.hidden.exposed(link.element):
        return
    kind = match[1].lower()
    name = document.names.of(link.element)
    block = block_of(document, link.element)
    at = block.offset(link.span.end) if block is not None else 0
    notice = re.match(r"\s*[(\[][^()\[\]]*[)\]]", block.text[at : at + 60]) if block is not None else None
    heard = f"{name} {notice[0]}" if notice else name
    says_type = re.search(rf"\b(?:{NAMES.get(kind, kind)})\b", heard, re.I) is not None
    if not says_type and name:
        fixes = _fix(link, kind, document)
        yield Finding(shown(link.element), f"“{short(name)}” is a {kind.upper()} file: say so, with its size", fixes)
    elif options.require == "type and size" and name and not size().search(heard):
        yield Finding(shown(link.element), f"“{short(name)}”: say how large the file is")


def _fix(link: Link, kind: str, document: Document) -> tuple[Fix, ...]:
    leaves = [leaf for leaf in link.element.texts() if leaf.text.strip()]
    if not leaves or len(leaves[-1].text) != leaves[-1].source.end - leaves[-1].source.start:
        return ()
    leaf = leaves[-1]
    end = leaf.source.end - (len(leaf.text) - len(leaf.text.rstrip()))
    return (Fix((Edit(Span(end, end), f" ({kind.upper()})"),), title="add the type; the size is yours to add"),)
