"""ACC403 lang-mismatch."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from editlint import Bad, Block, Document, Edit, Element, Finding, Fix, Good, Record, Span, rule

from ._phrases import primary
from ._places import start_tag, value

_NL = "Hij ging met de kippen op stok, want het was al laat en de dag was lang geweest."
_EN = "He went to roost with the chickens, since it was late and the day had been long."


class Options(Record):
    min_words: int = 8  #: words of running text from which a language is judged


@rule(
    "ACC403",
    "lang-mismatch",
    severity="warning",
    options=Options,
    criteria=("3.1.1", "3.1.2"),
    act=("ucwvc8", "off6ek"),
    examples=[
        Good(f'<html lang="en"><body><p>{_EN}</p></body></html>', format="html"),
        Good(f'<html lang="en"><body><p>{_EN}</p><p lang="nl">{_NL}</p></body></html>', format="html"),
        Good(f"{_EN}\n\nHe said: “c’est la vie”.", why="too little to be certain"),
        Good(_NL, why="nothing says that the article is English"),
        Good(f"{_EN} {_EN}\n\n{_NL}", options=Options(min_words=100)),
        Bad(
            f'⟦<html lang="en">⟧<body><p>{_NL}</p></body></html>',
            format="html",
            fixed=f'<html lang="nl"><body><p>{_NL}</p></body></html>',
        ),
        Bad(f"<p>{_EN}</p><p>⟦{_NL}⟧</p>", format="html", fixed=f'<p>{_EN}</p><p lang="nl">{_NL}</p>'),
        Bad(f"{_EN} ⟦“{_NL}”⟧ {_EN}"),
        Bad(f'<html lang="en"><body><p>{_EN}</p><p lang="⟦fr⟧">{_NL}</p></body></html>', format="html"),
        Bad(f"{_EN} {_EN}\n\n⟦{_NL}⟧"),
    ],
)
def lang_mismatch(document: Document, options: Options) -> Iterator[Finding]:
    """A page or a passage is in another language than it says.

    A screen reader then speaks it with the wrong sounds, and nobody understands it (WCAG 3.1.1 and 3.1.2). Only texts whose language
    is certain are judged.
    """
    page = next(iter(document.elements("html")), None)
    if all(one is page for one in document.having("lang")) and not _may_be_other(document, page, options.min_words):
        return
    parts: dict[int, tuple[Element | None, list[str]]] = {}
    holders: dict[int, Element | None] = {}
    blocks: list[tuple[Block, Element | None, str, bool]] = []  # with the text, and whether some of it is marked and left out
    marked = [one for one in document.elements(*INLINE) if one.attributes and one.get("lang")]
    for block in document.blocks:
        if not document.hidden.exposed(block.element) or block.zone == "code":
            continue
        holder = _holder(block.element, holders)
        inner = _marked(block, marked)
        text = block.prose if inner is None else inner
        parts.setdefault(id(holder), (holder, []))[1].append(text)
        blocks.append((block, holder, text, inner is not None))
    for image in document.images:
        if image.alt and document.hidden.exposed(image.element):
            holder = _holder(image.element, holders)
            parts.setdefault(id(holder), (holder, []))[1].append(image.alt)
    yield from _inline(document)
    declared = primary(document.lang)
    main = _main(document, [text for holder, texts in parts.values() if holder is None or holder is page for text in texts])
    whole = False
    for holder, texts in parts.values():
        if holder is None:
            continue
        lang = primary(holder.get("lang") or "")
        text = " ".join(texts)
        if holder is page:
            title = next((element.text for element in document.elements("title")), "")
            text = f"{title} {text}"
        elif holder.tag in INLINE:
            continue
        found = _other(document, text, lang, 5 if holder is not page else options.min_words)
        if found:
            yield _report(holder, page, lang, found)
            whole = whole or holder is page
    if main is None or whole:
        return  # said of the page as a whole
    own = declared if page is not None and page.get("lang") else main
    suspects = set(map(id, document.languages.suspects(own)))
    mixed: set[int] = set()  # blocks one sentence of which may be in another language
    for block, holder, text, parted in blocks:
        if (holder is not None and holder is not page) or block.zone not in ZONES or len(text) >= 20000:
            continue
        if not parted and id(block) not in suspects:
            continue
        found = _other(document, text, own, options.min_words)
        if found:
            yield _passage(block, len(block.text) - len(block.text.lstrip()), len(block.text.rstrip()), found)
        elif not parted:
            mixed.add(id(block))
    for sentence in document.sentences if mixed else ():
        if id(sentence.block) in mixed and sentence.end - sentence.start < len(sentence.block.text.strip()):
            found = _other(document, sentence.text, own, options.min_words)
            if found:
                yield _passage(sentence.block, sentence.start, sentence.end, found)


def _may_be_other(document: Document, page: Element | None, least: int) -> bool:
    """Whether a text of an article that declares one language at most may be in another: a block, a sentence, a page, an alternative."""
    languages, lang = document.languages, document.lang
    if page is not None and primary(page.get("lang") or lang) != primary(lang):
        return True
    suspects = languages.suspects(lang)
    texts = [block.prose for block in suspects]
    within = set(map(id, suspects))
    sentences = [one.text for one in document.sentences if id(one.block) in within] if suspects else []
    if page is not None:
        texts.append(" ".join([*texts, *[one.text for one in document.elements("title")], *[one.alt or "" for one in document.images]]))
    texts += [text for text in sentences if _length(text) >= least]
    return any(not languages.plainly(text, lang) and not languages.kin(languages.spoken(text) or lang, lang) for text in texts)


ZONES = ("body", "list", "quote", "standfirst", "caption")


def _passage(block: Block, start: int, end: int, found: str) -> Finding:
    message = f'A passage in {NAMES.get(found, found)}: mark it with lang="{found}"'
    fixes: tuple[Fix, ...] = ()
    tag = block.element.open
    whole = block.text.strip() == block.text[start:end]
    if whole and found not in SCRIPTS and tag.end > tag.start and block.element.tag in ("p", "li", "figcaption", "blockquote"):
        at = tag.start + 1 + len(block.element.tag)
        fixes = (Fix((Edit(Span(at, at), f' lang="{found}"'),), title=f'add lang="{found}"'),)
    return Finding(block.span(start, end), message, fixes)


def _main(document: Document, texts: list[str]) -> str | None:
    """The language of most words of an article; None where no block is certain."""
    declared = primary(document.lang)
    if document.languages.plainly(" ".join(texts), declared):
        return declared
    words: dict[str, int] = {}
    for text in texts:
        found = document.languages.spoken(text)
        if found is not None:
            words[found] = words.get(found, 0) + text.count(" ") + 1
    return max(words, key=lambda lang: words[lang]) if words else None


#: How many elements with a language may begin before the text of the block that they stand in.
NESTED = 8
#: Stand for every language of their script.
SCRIPTS = frozenset("ru ar hi zh".split())
INLINE = frozenset("span i em cite q b strong a abbr bdi bdo small dfn mark".split())
NAMES = {
    "en": "English", "fr": "French", "de": "German", "es": "Spanish", "it": "Italian", "pt": "Portuguese", "nl": "Dutch", "sv": "Swedish",
    "da": "Danish",
    "nb": "Norwegian", "fi": "Finnish", "pl": "Polish", "cs": "Czech", "hu": "Hungarian", "ro": "Romanian", "tr": "Turkish",
    "cy": "Welsh", "ga": "Irish", "ca": "Catalan", "id": "Indonesian", "ru": "a Cyrillic script", "el": "Greek", "he": "Hebrew",
    "ar": "Arabic script",
    "hi": "Devanagari script", "th": "Thai", "ko": "Korean", "ja": "Japanese", "zh": "Chinese script",
}  # fmt: skip


def _holder(element: Element, known: dict[int, Element | None]) -> Element | None:
    """The nearest element that declares a language."""
    chain: list[Element] = []
    one: Element | None = element
    found: Element | None = None
    while one is not None:
        if id(one) in known:
            found = known[id(one)]
            break
        chain.append(one)
        if one.attributes and one.get("lang") is not None:
            found = one
            break
        one = one.parent
    for link in chain:
        known[id(link)] = found
    return found


def _marked(block: Block, marked: list[Element]) -> str | None:
    """The text of a block without what is marked as another language inside it (``marked``); None where nothing is."""
    outer = block.element
    inside = []
    for one in marked[max(bisect_left(marked, block.start, key=_start) - NESTED, 0) :]:
        if one.start >= block.end:
            break
        if outer.start < one.start and block.start < one.end <= outer.end:
            inside.append(one)
    if not inside:
        return None
    out: list[str] = []
    for piece in block.pieces:
        if not any(child.start <= piece.source.start < child.end for child in inside):
            out.append(piece.text)
    return "".join(out)


def _start(element: Element) -> int:
    return element.start


def _inline(document: Document) -> Iterator[Finding]:
    for element in document.having("lang"):
        if element.tag in INLINE and document.hidden.exposed(element):
            lang = primary(element.get("lang") or "")
            found = _other(document, element.text, lang, 5)
            if found:
                yield _report(element, None, lang, found)


def _other(document: Document, text: str, lang: str, least: int) -> str | None:
    """The language of a text where it is certainly another than declared."""
    if not lang or _length(text) < least or document.languages.plainly(text, lang):
        return None
    found = document.languages.spoken(text)
    if found is None or document.languages.kin(found, lang) or not document.languages.judged(lang):
        return None
    return found


def _length(text: str) -> int:
    """About how many words a text has; two characters make one where nothing is written between words."""
    return text.count(" ") + 1 if text.isascii() else max(text.count(" ") + 1, len(_unspaced().findall(text)) // 2)


@cache
def _unspaced() -> re.Pattern[str]:
    return re.compile("[\u3040-\u9fff]")


def _report(holder: Element, page: Element | None, lang: str, found: str) -> Finding:
    what = f"{'page' if holder is page else 'passage'} is in {NAMES.get(found, found)}"
    attribute = holder.attribute("lang")
    fixes: tuple[Fix, ...] = ()
    if found not in SCRIPTS and attribute is not None and attribute.value_span is not None:
        fixes = (Fix((Edit(attribute.value_span, found),), title=f'write lang="{found}"'),)
    return Finding(
        start_tag(holder) if holder is page else value(holder, "lang"), f'The {what}, but says lang="{lang}": write lang="{found}"', fixes
    )
