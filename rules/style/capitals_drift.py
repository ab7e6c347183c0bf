"""STY005 capitals-drift."""

from collections.abc import Iterator

from editlint import Bad, Block, Document, Element, Finding, Good, Related, rule

from ._terms import RUNNING, Word, words

SMALL = frozenset("of and for the in on at to a an".split())


@rule(
    "STY005",
    "capitals-drift",
    severity="warning",
    examples=[
        Good("The civil service grew. Some said that the civil service was too large."),
        Good("They met Prime Minister David Cameron. The prime minister left.", why="a title before a name has capitals"),
        Good("We read the Civil Service Code. The civil service has one.", why="part of a longer name"),
        Good("The certificate authority met. A Certificate Authority (CA) is one.", why="the capitals of its abbreviation"),
        Bad("In the Civil Service, and out of the Civil Service, the ⟦civil service⟧ was praised."),
        Bad("Many certificate authorities met other certificate authorities and some ⟦Certificate Authorities⟧."),
        Bad("They praised inter-agency work, more inter-agency work, and ⟦Inter-Agency⟧ work."),
    ],
)
def capitals_drift(document: Document) -> Iterator[Finding]:
    """One term stands with capitals and without in running text.

    Readers take "the Index" and "the index" for two things. What most of the article has is taken as its choice.
    """
    upper: dict[str, list[tuple[Word, Word]]] = {}
    lower: dict[str, list[tuple[Word, Word]]] = {}
    run: list[Word] = []
    labels: dict[int, int] = {}
    for word in words(document, RUNNING):
        if word.start < labels.setdefault(id(word.block), _label(word.block)):
            continue
        if "-" in word.text and not word.opens:
            parts = word.text.split("-")
            if len(parts) == 2 and all(len(part) > 2 and part.isalpha() for part in parts):
                side = upper if all(part[0].isupper() and part[1:].islower() for part in parts) else lower if word.text.islower() else None
                if side is not None:
                    side.setdefault(word.text.lower(), []).append((word, word))
        if run and (run[-1].block is not word.block or word.start != run[-1].end + 1):
            _collect(run, upper, lower)
            run = []
        run.append(word)
    _collect(run, upper, lower)
    for key, capital in upper.items():
        small = lower.get(key)
        if not small or key not in lower:
            continue
        few, many = (small, capital) if len(capital) > len(small) else (capital, small)
        if len(few) == len(many) and len(few) > 1:
            continue  # two uses, as it seems
        model = many[0]
        related = (Related(None, model[0].block.span(model[0].start, model[1].end), "the other spelling"),)
        shown = _shown(model)
        for first, last in few:
            span = first.block.span(first.start, last.end)
            yield Finding(span, f"“{_shown((first, last))[:24]}” here, “{shown[:24]}” elsewhere: choose one", related=related)


def _label(block: Block) -> int:
    """Where the bold label ends that a block begins with: labels are written like headings."""
    for child in block.element.children:
        if isinstance(child, Element):
            return len(child.text.strip()) + len(block.text) - len(block.text.lstrip()) if child.tag in ("strong", "b") else 0
        if child.text.strip():
            return 0
    return 0


def _shown(pair: tuple[Word, Word]) -> str:
    first, last = pair
    return first.block.text[first.start : last.end]


def _collect(run: list[Word], upper: dict[str, list[tuple[Word, Word]]], lower: dict[str, list[tuple[Word, Word]]]) -> None:
    """Add the two-word terms of a stretch of words: of capitals that no further capital touches, and of small letters."""
    for i in range(len(run) - 1):
        first, second = run[i], run[i + 1]
        if min(len(first.text), len(second.text)) < 4 or "-" in first.text + second.text:
            continue
        if _title(first) and _title(second) and not first.opens:
            before = run[i - 1] if i else None
            after = run[i + 2] if i + 2 < len(run) else None
            if second.block.text.startswith(" (", second.end) and second.block.text[second.end + 2 : second.end + 4].isupper():
                continue  # where an abbreviation is explained, its words have its capitals
            if _touches(before, run[i - 2] if i > 1 else None) or _touches(after, run[i + 3] if i + 3 < len(run) else None):
                continue
            upper.setdefault(_key(first, second), []).append((first, second))
        elif first.text.islower() and second.text.islower():
            lower.setdefault(_key(first, second), []).append((first, second))


def _key(first: Word, second: Word) -> str:
    key = f"{first.text} {second.text}".lower()
    if key.endswith("ies"):
        return key[:-3] + "y"
    return key[:-1] if key.endswith("s") and not key.endswith("ss") else key


def _title(word: Word) -> bool:
    return word.text[0].isupper() and word.text[1:].islower()


def _touches(near: Word | None, beyond: Word | None) -> bool:
    """Whether a name goes on: a capitalised neighbour, or a small word and then one."""
    if near is None:
        return False
    return near.text[0].isupper() or (
        near.text in SMALL and beyond is not None and beyond.text[0].isupper() and near.text in ("of", "for", "and")
    )
