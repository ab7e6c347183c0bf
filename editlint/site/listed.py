"""The items of related blocks, as a scan sees them: where they are plainly well-formed, no rule need read the page to judge them.

Most pages have no related block, or a list with one link an item. Those are told here, by a reader so strict that it is never wrong:
whatever it does not fully understand (tags that do not nest, a text like "Related news" in an odd place, cards that are no list items)
it leaves to ``understand.related``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from html import unescape

from ..read.html import FOREIGN
from ..read.tree import BLOCK, CLOSES_P, DEPTH, HEADINGS, SIBLINGS, UNREAD, VOID
from ..understand.related import CONTAINERS, MOST_LINKS, heads_related, is_vague, names_related, opening_words

Items = tuple[tuple[str, str], ...]
#: A tag as read: a slash where it ends an element, its name, its attributes; the text after it, and the first word of that ("&": a
#: reference that may be a letter).
Tag = tuple[str, str, str, str, str]

HOLDERS = frozenset(CONTAINERS)
#: Tags that end a block of text, wherever they stand.
BOUNDARY = BLOCK - UNREAD - {"#root", "html", "body", "form"}
#: Start tag -> what must not be open: it would close it, or be ignored.
CLOSES = {tag: frozenset(("p",)) for tag in CLOSES_P}
CLOSES |= {tag: frozenset((tag, "p")) for tag in ("html", "head", "body", "form")} | {"a": frozenset(("a",))}
CLOSES |= dict.fromkeys(HEADINGS, HEADINGS | {"p"})
CLOSES |= {tag: CLOSES.get(tag, frozenset()) for tag in SIBLINGS}
#: Elements whose content has no tags.
RAW = frozenset("script style xmp iframe noembed noframes".split())
#: What makes of a list something else.
NO_LIST = frozenset("h1 main script style noscript template iframe form button table select".split())
LONGEST = 90  #: characters of a heading of related news, at most
MOST_PROSE = 240  #: characters of a paragraph that cannot have more words than an item may
#: References that stand for no letter.
MARK = r"&(?:nbsp|amp|quot|[lr][ds]quo|[lr]s?aquo|[gl]t|middot|bull|hellip|[nm]dash|times|copy);"


def items(text: str, format: str) -> Items | None:
    """The (address, title) of every item of the related blocks of a file's text; None where the article must be read to know.

    There may be more than ``understand.related`` finds, never less; each has a title that says something. Front matter, shortcodes and
    what a house configures are not looked at. Linear in the length of the text.
    """
    if "{" in text and ("{:" in text or "{# " in text or "{#-" in text):
        return None  # template tags
    if format == "html":
        return _html(text)
    if format == "markdown":
        return _markdown(text)
    return () if not any(_lines(text)) else None


@cache
def _signs() -> frozenset[str]:
    """The words that open headings of related news, and what they may begin with where markup cuts them."""
    return frozenset(word[:k] for word in opening_words() for k in range(1, len(word) + 1))


@cache
def _attribute() -> re.Pattern[str]:
    return re.compile(r"([^\s\"'<>/=]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'<>]+)))?")


@lru_cache(4096)
def _attributes(text: str) -> dict[str, str]:
    """The attributes of a tag: names in lower case -> values, of two with one name the first."""
    found: dict[str, str] = {}
    for name, double, single, bare in _attribute().findall(text):
        found.setdefault(name.lower(), unescape(double or single or bare))
    return found


@cache
def _href() -> re.Pattern[str]:
    """The attributes of a link up to the value of its ``href`` (1, 2 or 3)."""
    other = r"[^\s\"'<>/=]+(?:\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s\"'<>]+))?"
    return re.compile(rf"(?i)(?:[\s/]+(?!href[\s=]){other})*+[\s/]+href\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'<>]+))")


@lru_cache(4096)
def _named(attributes: str) -> bool:
    return names_related(_attributes(attributes).items())


# HTML


@cache
def _silent() -> re.Pattern[str]:
    """What has no markup of its own: comments, doctypes, and the elements whose content is raw."""
    raw = "script|style|xmp|iframe|noembed|noframes|title|textarea"
    return re.compile(rf"(?is)<!--.*?(?:-->|\Z)|<!doctype[^<>]*>|<({raw})(?=[\s/>])([^<>]*+)>(.*?)(?:</\1(?=[\s/>])[^<>]*+>|\Z)")


@cache
def _tag() -> re.Pattern[str]:
    plain = r"[^<>\"']*+"
    quoted = rf"(?:(?:\"[^\"<>]*+\"|'[^'<>]*+'){plain})*+"
    return re.compile(rf"<(/?)([a-zA-Z][^\t\n\f\r /<>\"']*+)({plain}{quoted})>([^\w<&]*+(&|\w++)?[^<]*+)")


@cache
def _first() -> re.Pattern[str]:
    """The first word of a text that begins with references; "&" for one that may be a letter."""
    return re.compile(rf"(?:[^\w&]|{MARK})*+(&|\w++)")


def _html(text: str) -> Items | None:
    if text[:9].lower() == "<!doctype":
        text = text[text.find(">") + 1 :]
    tags = _tag().findall(text)
    names = {tag for _, tag, _, _, _ in tags}
    if len(tags) != text.count("<") or not RAW.isdisjoint(names) or not "".join(names).islower():
        text = _silent().sub(_unsaid, text)
        tags = [(slash, tag.lower(), attributes, after, word) for slash, tag, attributes, after, word in _tag().findall(text)]
        if len(tags) != text.count("<"):
            return None
    found = _read(tags)
    if found is None and not any(map(_may_tell, tags)):
        return ()
    return found


def _may_tell(tag: Tag) -> bool:
    """Whether a tag, or the text after it, may make something a related block."""
    _, name, attributes, _, word = tag
    return word == "&" or word.lower() in _signs() or (name in HOLDERS and _named(attributes))


def _unsaid(match: re.Match[str]) -> str:
    """What to read in place of what has no markup; a lone "<" is read by nobody."""
    raw = match[1]
    if raw is None:
        return "" if match[0][-1] == ">" and not match[0].startswith(("<!-->", "<!---")) and "--!>" not in match[0] else "<"
    raw, content = raw.lower(), match[3]
    if match[2][-1:] == "/" or match[0][-1] != ">":
        return "<"
    if raw in ("title", "textarea"):
        return "<" if "<" in content else match[0]
    return "<" if "<!--" in content or raw == "xmp" else f"<{raw}></{raw}>"


def _read(tags: list[Tag]) -> Items | None:
    """The items of a page's lists, by its tags; None where they do not nest, or say "related" in a way that is not understood."""
    signs = _signs()
    found: list[tuple[str, str]] = []
    open_: list[str] = []
    walk = iter(enumerate(tags))
    for at, (slash, tag, attributes, _, word) in walk:
        if slash:
            if not open_ or open_.pop() != tag:
                return None
        elif tag not in VOID and not (attributes and attributes[-1] == "/" and _foreign(tag, open_)):
            if tag in CLOSES and _misplaced(tag, open_):
                return None
            open_.append(tag)
            if attributes and tag in HOLDERS and _named(attributes):
                if not _list(walk, open_, len(open_), found):
                    return None
                continue
        if word and (word == "&" or word.lower() in signs):
            answer = _heads(tags, at)
            if answer is None or (answer and not (_opens(tags, at, open_) and _list(walk, open_, len(open_) - 1, found))):
                return None
    return tuple(found) if not open_ else None


def _list(walk: Iterator[tuple[int, Tag]], open_: list[str], depth: int, found: list[tuple[str, str]]) -> bool:
    """Read on to the end of a block whose container is the element number ``depth`` of those open; False where it is no plain list."""
    links = size = 0
    href: str | None = None
    heading = title = ""
    item = link = head = False  # what is open: a list item, and in it its link and its heading
    before = len(found)
    for _, (slash, tag, attributes, text, _) in walk:
        if slash:
            if not open_ or open_.pop() != tag:
                return False
            if tag == "li":
                title = " ".join(unescape(heading or title).split())
                if href is None or not title or is_vague(title):
                    return False
                found.append((href.strip(), title))
                item = False
            elif tag == "a":
                link = False
            elif tag in HEADINGS:
                head = False
            elif len(open_) < depth:
                return 0 < links <= MOST_LINKS and len(found) > before
        elif tag not in VOID and not (attributes and attributes[-1] == "/" and _foreign(tag, open_)):
            if tag in NO_LIST or (tag in CLOSES and _misplaced(tag, open_)):
                return False
            open_.append(tag)
            if tag == "a":
                links += 1
                if item:
                    address = _href().match(attributes)
                    if href is not None or address is None:
                        return False
                    href = unescape(address[1] or address[2] or address[3] or "")
                    link = True
            elif tag == "li":
                if item:
                    return False
                item, href, heading, title, size = True, None, "", "", 0
            elif item and tag in HEADINGS:
                if heading:
                    return False
                head = True
            elif tag == "p":
                size = 0
        if text and not text.isspace():
            size += len(text)
            if size > MOST_PROSE:
                return False
        if head:
            heading += text
        if link:
            title += text
    return False


def _opens(tags: list[Tag], at: int, open_: list[str]) -> bool:
    """Whether a text is all of a heading that is the first thing in its container, which so becomes the block."""
    slash, tag, _, _, _ = tags[at]
    outer_slash, outer, _, before, _ = tags[at - 1]
    if slash or outer_slash or tag not in HEADINGS or outer not in ("aside", "section", "div", "nav"):
        return False
    return open_[-2:] == [outer, tag] and not before.strip()


def _heads(tags: list[Tag], at: int) -> bool | None:
    """Whether the text after a tag may head a related block; None: nobody can tell."""
    for k in range(at, 0, -1):
        if tags[k][1] in BLOCK:
            break
        if re.search(r"\w", unescape(tags[k - 1][3])):
            return False  # its block of text begins before it
    _, _, _, text, word = tags[at]
    if word == "&":
        first = _first().match(text)
        if first is None or first[1] == "&":
            return False if first is None else None
        word = first[1]
        if word.lower() not in _signs():
            return False
    ends = at + 1 == len(tags) or tags[at + 1][1] in BOUNDARY
    if word.lower() not in opening_words():  # markup may cut the word
        rest = text.partition(word)[2]
        return None if rest[:1] == "&" or (not rest and not ends) else False
    words = " ".join(unescape(text).split())
    if ends:
        return heads_related(words)
    return False if len(words) > LONGEST else None


def _misplaced(tag: str, open_: list[str]) -> bool:
    """Whether a start tag would close what is open, stands where its kind does not belong, or is too deep to be nested."""
    if not CLOSES[tag].isdisjoint(open_) or len(open_) >= DEPTH - 1:
        return True
    return tag in SIBLINGS and (not open_ or open_[-1] not in SIBLINGS[tag][1])


def _foreign(tag: str, open_: list[str]) -> bool:
    """Whether a slash at the end of a tag closes the element, as it does in pictures and formulas only."""
    return tag in FOREIGN or not FOREIGN.isdisjoint(open_)


# Markdown and plain text


@cache
def _line() -> re.Pattern[str]:
    """Where a block of text may begin, and its first word (1)."""
    return re.compile(rf"(?m)(?:^|[>|)\]])(?:[^\w\n&]|[\d_]|{MARK})*+(&|[^\W\d_]++)")


@cache
def _markup() -> re.Pattern[str]:
    """Markup of a line that shows nothing."""
    return re.compile(r"\]\([^\s()]*\)|[*_~`\[\]]|\{[^{}\n]*\}\s*\Z")


@cache
def _odd() -> re.Pattern[str]:
    return re.compile(r"[<|&\\]")


@cache
def _next_block() -> re.Pattern[str]:
    """A line that does not go on with the paragraph before it."""
    return re.compile(r"[ \t\r]*(?:\n|\Z|[-*+][ \t]|\d+[.)][ \t]|[#>|=`~]|--|\*\*\*|___)")


@cache
def _container() -> re.Pattern[str]:
    return re.compile(r"(?i)<(?:section|aside|div|nav|[uo]l)(?=[\s/>])([^<]*)")


@cache
def _plain_list() -> re.Pattern[str]:
    """A heading (2) and a list of nothing but links (3) that goes on to the end or to a heading of no lower rank."""
    blank = r"(?:[ \t\r]*\n)*+"
    item = r"(?:[-*+]|\d{1,9}[.)]) {1,3}\[[^\[\]\n<`\\*_~&]++\]\([^\s()<>\\&]*+\)[^\n\[\]<>()*_`|~/&\\]*+(?:\n|\Z)"
    return re.compile(rf"(?m)^(\#{{1,6}})[ \t]+([^\n]*+)\n{blank}((?:{item}{blank})++)(?=\Z|(?!\1\#)\#{{1,6}}[ \t])")


@cache
def _entry() -> re.Pattern[str]:
    return re.compile(r"\[([^\]\n]+)\]\(([^)\n]*)\)")


def _markdown(text: str) -> Items | None:
    found: list[tuple[str, str]] = []
    if "<" in text and re.search(r"<[a-zA-Z/!?]", text):
        if "<?" in text or any(_named(attributes) for attributes in _container().findall(text)):
            return None
    elif "](" in text:
        text = _plain_list().sub(lambda match: _taken(match, found), text)
    if any(_lines(text)) or any(is_vague(title) for _, title in found):
        return None
    return tuple(found)


def _taken(match: re.Match[str], found: list[tuple[str, str]]) -> str:
    """What is left of a list: nothing, where it is one of related news, whose items go to ``found``."""
    if not heads_related(" ".join(match[2].strip(" \t\r#").split())):
        return match[0]
    found += [(href, " ".join(title.split())) for title, href in _entry().findall(match[3])]
    return "\n"


def _lines(text: str) -> Iterator[bool]:
    """For every place where a block of text may begin with the first word of a heading of related news, whether it may be one."""
    signs = _signs()
    for match in _line().finditer(text):
        if match[1].lower() not in signs and match[1] != "&":
            continue
        stop = match.end() + 4 * LONGEST
        line, end, after = text[match.start(1) : stop].partition("\n")
        plain = _odd().split(line, 1)[0]  # as far as it can be read
        shown = " ".join(_markup().sub("", plain).split())
        if len(shown) <= LONGEST or (not end and stop < len(text) and "](" in line):
            yield len(plain) < len(line) or heads_related(shown) or not end and stop < len(text) or not _next_block().match(after)
