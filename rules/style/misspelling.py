"""STY017 misspelling."""

from collections import Counter
from collections.abc import Callable, Iterator

from editlint import Bad, Document, Edit, Finding, Fix, Good, Record, Word, rule

from ._variants import variants


class Options(Record):
    often: int = 3  #: a word that an article has so often is one of its own; 0: report it all the same
    shortest: int = 4  #: words of fewer letters are not judged
    sure: bool = True  #: report a word only where a known one differs from it in one letter


@rule(
    "STY017",
    "misspelling",
    severity="warning",
    on=False,
    options=Options,
    examples=[
        Good("The colour of the mill, organised and labelled. “A hastag,” she said."),
        Good("Herr Wuppertal owns ItsOnlyMe, `hastag`, hastag.org and #hastag."),
        Good("The hastag is open.", house={"style": {"term": {"hastag": True}}}, why="a word of the house"),
        Good("The hastag, the hastag and the hastag.", why="a word of the article's own"),
        Bad("The ⟦brewhalla⟧, the ⟦brewhalla⟧ and the ⟦brewhalla⟧.", options=Options(often=0, sure=False)),
        Good("The brewhalla is open."),
        Bad("The ⟦brewhalla⟧ is open.", options=Options(sure=False)),
        Bad("The ⟦zzq⟧ is open.", options=Options(shortest=3, sure=False)),
        Bad("It was under the ⟦hastag⟧."),
    ],
)
def misspelling(document: Document, options: Options) -> Iterator[Finding]:
    """A word is in no dictionary.

    The words of the house's vocabulary count as known, and so do British spellings. Names are not judged. Needs ``editlint[spelling]``.
    Off by default: every field has words that no dictionary knows.
    """
    if not document.lang.lower().startswith("en"):
        return
    spelling = document.speller
    wrong: list[tuple[Word, str]] = []
    for word in document.narration.words:
        for part in word.text.replace("’", "'").replace("‑", "-").split("-"):
            plain = part.removesuffix("'s").removesuffix("'")
            if len(plain) < options.shortest or not plain.islower() or not plain.isalpha():
                continue
            if not (spelling.knows(plain) or _elsewhere(plain, spelling.knows)):
                wrong.append((word, plain))
    counts = Counter(plain.lower() for _, plain in wrong)
    for word, plain in wrong:
        if options.often and counts[plain.lower()] >= options.often:
            continue
        at = word.start + word.text.replace("’", "'").find(plain)
        span = word.block.span(at, at + len(plain))
        meant = spelling.suggest(plain, options.sure)[:3]
        if options.sure and not meant:
            continue
        fixes: tuple[Fix, ...] = ()
        if word.block.contiguous(at, at + len(plain)):
            fixes = tuple(Fix((Edit(span, one),), title=f"write “{one}”") for one in meant)
        told = f"“{plain[:30]}” is in no dictionary" + (f": “{meant[0][:30]}”?" if meant else "")
        yield Finding(span, told, fixes)


def _elsewhere(word: str, knows: Callable[[str], bool]) -> bool:
    """Whether a word is the British spelling of a word that is known."""
    held = variants().get(word)
    if held is not None:
        return held[0] in ("british", "ise")
    others = (("is", "iz"), ("our", "or"), ("ll", "l"), ("ogue", "og"), ("ae", "e"), ("re", "er"), ("yse", "yze"), ("nce", "nse"))
    return any(british in word and knows(word.replace(british, american)) for british, american in others)
