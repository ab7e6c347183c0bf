"""LNK007 malformed-url."""

import re
from collections.abc import Iterator
from functools import cache

from editlint import Bad, Document, Finding, Good, rule

from ._shared import message, place, rewrite


@cache
def slips() -> tuple[tuple[re.Pattern[str], str, str], ...]:
    """(what a slip looks like, what to put in its place, what to say), the first that matches counts."""
    web = r"(?:https?|htp|htps|htttps?|hhttps?|ttps?|httpss|htpps?|httos?)"
    wrong = r";//|:/(?!/)|//|:///+|\.//|:\\\\|: //|:;//|::/+|:(?=[\w-]+(?:\.[\w-]+)+(?:[/?#]|\Z))"
    return (
        (re.compile(rf"(?i){web}(?::?//?|:)(https?)(?::?/{{1,2}}|:)(?=[\w\[])"), r"\1://", "has its scheme twice"),
        (
            re.compile(rf"(?i)(https?)(?:{wrong})"),
            r"\1://",
            "is no address: https:// is meant",
        ),
        (re.compile(rf"(?i)(?!https?://){web}s?[:;]/{{1,2}}"), "https://", "has a misspelt scheme: https:// is meant"),
        (re.compile(r"(?i)(?:%20|%22|[“”\"'‘’\u00a0])+(https?://)"), r"\1", "begins with a stray mark"),
        (re.compile(r"(?i)(?=www\.[\w-]+\.[a-z])"), "https://", "lacks its https://"),
        (re.compile(r"(?i)mailto:/+(?=[^/])"), "mailto:", "has slashes that mail addresses do not have"),
        (re.compile(r"(?i)(?=[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,8}\Z)"), "mailto:", "is a mail address: mailto: is missing"),
    )


@cache
def host() -> re.Pattern[str]:
    return re.compile(r"(?i)https?://(?:[^/?#@]*@)?([^/?#]*)")


@cache
def good_host() -> re.Pattern[str]:
    """A host as URLs have it (RFC 3986): no spaces, brackets or commas, no empty part, a port of digits."""
    part = r"[^\s\[\]<>{}|\\^`\"',;()*+=&$!/?#:@.]+"
    return re.compile(rf"(?:\[[0-9A-Fa-f:.]+(?:%25[\w.~-]+)?\]|{part}(?:\.{part})*\.?)(?::\d{{0,5}})?\Z")


@rule(
    "LNK007",
    "malformed-url",
    vouched="links",
    examples=[
        Good("[A](https://example.org/a_(b)?c=d,e;f#g) [B](//example.org) [C](http://[2001:db8::1]:8080/) [D](https://bücher.example/)"),
        Good("[Old](https://web.archive.org/web/2016/http://example.org/)", why="an address within an address"),
        Good("Write to <press@example.org>."),
        Good("[Call](tel:+44) [App](slack://open) [Next](page:2.html)", why="schemes of other programs"),
        Bad("[A](⟦https;//example.org/a⟧)", fixed="[A](https://example.org/a)"),
        Bad("[A](⟦http://https://example.org/a⟧)", fixed="[A](https://example.org/a)"),
        Bad("[A](⟦htp://example.org/a⟧)", fixed="[A](https://example.org/a)"),
        Bad("[A](⟦www.example.org/a⟧)", fixed="[A](https://www.example.org/a)"),
        Bad("[A](⟦press@example.org⟧)", fixed="[A](mailto:press@example.org)"),
        Bad('<a href="⟦https://example]org/a⟧">A</a>', format="html"),
        Bad("[A](⟦https://www,example.org/a⟧) [B](⟦https://⟧)"),
    ],
)
def malformed_url(document: Document) -> Iterator[Finding]:
    """A link is no usable address.

    A slip of the finger in the scheme or the host, two schemes pasted together, a mail address without ``mailto:``: browsers take
    such a link for a page of the site itself, or for nothing at all.
    """
    for address in document.addresses:
        href = address.href
        if href.startswith(("/", "#", "?", "./", "../")):
            continue  # nothing else is meant
        for slip, right, words in slips():
            found = slip.match(href)
            if found is not None:
                new = found.expand(right) + href[found.end() :]
                yield Finding(place(address), message("“", href, f"” {words}"), rewrite(document, address, new, safe=False))
                break
        else:
            named = host().match(href)
            if named is not None and not good_host().match(named[1]):
                yield Finding(place(address), message("“", href, "” names no possible host"))
