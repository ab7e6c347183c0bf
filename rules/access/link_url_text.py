"""ACC206 link-url-text."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache

from editlint import Bad, Document, Finding, Good, Heading, Link, Record, rule

from ._links import shown
from ._places import short


class Options(Record):
    max: int = 40  #: characters of an address that may still be a text; 0: none may

    def __post_init__(self) -> None:
        if self.max < 0:
            raise ValueError("max must be 0 or more")


@cache
def address() -> re.Pattern[str]:
    return re.compile(
        r"(?:(?:https?|ftp)://|www\.)\S+|[a-z\d-]+(?:\.[a-z\d-]+)*\.(?:com|org|net|gov|edu|int|info|biz|uk|us|eu|de|fr|es|it|nl|ie|ca|au|nz|ch|se|io|ai)(?:[/?#]\S*)?|"
        r"[a-z\d-]+(?:\.[a-z\d-]+)+/\S*",
        re.I,
    )


@cache
def bibliography() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:references?|bibliograph\w*|sources?|works cited|citations?|notes|footnotes|further reading|external links)\b", re.I
    )


@rule(
    "ACC206",
    "link-url-text",
    severity="warning",
    options=Options,
    criteria=("2.4.4",),
    examples=[
        Good("Write to [ann@example.org](mailto:ann@example.org) or see [example.org](https://example.org)."),
        Good("[Minutes of the meeting](https://example.org/records/2019/07/minutes-of-the-meeting)"),
        Good(
            "## References\n\nTate, A. <https://example.org/records/2019/07/minutes-of-the-meeting>", why="a bibliography cites addresses"
        ),
        Good("See <https://doi.org/10.1000/182-a-very-long-name-of-an-article>."),
        Bad("Minutes: <⟦https://example.org/records/2019/07/minutes-of-the-meeting⟧>"),
        Bad('<a href="https://example.org/x">⟦https://example.org/x⟧</a>', format="html", options=Options(max=0)),
    ],
)
def link_url_text(link: Link, options: Options, document: Document) -> Iterator[Finding]:
    """A long address stands as the text of a link.

    A screen reader spells it out, sign by sign, and nobody learns from it where the link leads. Short addresses of a site are names.
    """
    if len(link.text) <= options.max:
        return
    text = _bare(link.text)
    if len(text) <= options.max or link.templated or link.zone == "boilerplate" or document.article.source.format == "text":
        return
    if address().fullmatch(text) is None or "doi.org/" in text or link.href.startswith(("mailto:", "tel:")):
        return
    if link.element.closest("pre", "code", "cite") is not None or _cited(link, document) or not document.hidden.exposed(link.element):
        return
    name = document.names.of(link.element)
    if address().fullmatch(_bare(name)) is None:
        return
    yield Finding(shown(link.element), f"“{short(text)}” is spelled out aloud: say what it is")


def _bare(text: str) -> str:
    """A text without the marks around it and a notice in brackets after it."""
    text = " ".join(text.split()).strip("<>").rstrip(".,;:!…›→» ")
    if text.endswith((")", "]")) and " " in text:
        opening = max(text.rfind("("), text.rfind("["))
        if opening > 0 and len(text) - opening < 60:
            text = text[:opening].rstrip()
    return text


def _cited(link: Link, document: Document) -> bool:
    """Whether the link stands in a bibliography or a footnote."""
    for one in link.element.ancestors():
        if (one.get("role") or "").startswith("doc-") or re.search(
            r"footnote|reference|citation|biblio", f"{one.get('class') or ''} {one.get('id') or ''}", re.I
        ):
            return True
    headings = document.headings
    number = bisect_right(headings, link.span.start, key=_start) - 1
    return number >= 0 and bibliography().search(headings[number].text) is not None


def _start(heading: Heading) -> int:
    return heading.span.start
