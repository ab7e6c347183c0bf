"""Things of one kind that an article should write in one way: times, dates."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from editlint import Block, Finding, Related, Span


class Written(NamedTuple):
    """A thing in the text, and how it is written: habit -> the form that it has."""

    block: Block
    start: int
    end: int
    forms: dict[str, str]

    @property
    def shown(self) -> str:
        return self.block.text[self.start : self.end]

    @property
    def span(self) -> Span:
        return self.block.span(self.start, self.end)


def unlike(things: Sequence[Written], habits: Iterable[tuple[str, str]]) -> Iterator[Finding]:
    """What has another form than most, or, where that is not clear, than the first; one word about a thing is enough.

    ``habits`` are what may differ, and what a message calls it.
    """
    told: set[int] = set()
    for habit, what in habits:
        forms: dict[str, list[int]] = {}
        for number, thing in enumerate(things):
            if habit in thing.forms:
                forms.setdefault(thing.forms[habit], []).append(number)
        if len(forms) < 2:
            continue
        most = max(forms, key=lambda form: (len(forms[form]), -forms[form][0]))
        model = things[forms.pop(most)[0]]
        for numbers in forms.values():
            if not told.isdisjoint(numbers):
                continue
            told.update(numbers)
            first, *others = (things[number] for number in numbers)
            message = f"“{first.shown}” here, “{model.shown}” elsewhere: write {what} alike"
            related = (Related(None, model.span, "the other way"), *(Related(None, other.span, "here, too") for other in others[:4]))
            yield Finding(first.span, message, related=related)
