"""What earlier runs found: outcomes of linting, recalled where neither the article nor what its rules asked of the site has changed."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from .read.span import Span
from .rule import Edit, Fix, Related
from .site.index import Kept
from .violation import Violation

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from .linter import Outcome
    from .registry import Registry
    from .site import Site


class Memory:
    """The outcomes of one plan in one site. An outcome holds while the article's content is the same and, for rules that ask the
    site, while the site is the same or answers the same questions in the same way."""

    def __init__(self, site: Site, plan: str, registry: Registry, asks_site: bool) -> None:
        assert site.index is not None
        self.site = site
        self.plan = plan
        self.registry = registry
        self.asks_site = asks_site
        from .linter import Outcome

        self._make = Outcome

    def recall_all(self, places: Iterable[tuple[str, str]]) -> Iterator[tuple[str, Outcome]]:
        """What linting files gave, for (path, address) pairs: all of it is read at once."""
        assert self.site.index is not None
        outcomes = self.site.index.outcomes(self.plan)
        if not outcomes:
            return
        stamps = self.site.files.stamps
        state = self.site.state if self.asks_site else ""
        for path, address in places:
            held, stamp = outcomes.get(address), stamps.get(address)
            if held is None or stamp is None or held[0] != stamp[2]:
                continue
            if held[1] == state or self._still(address, Kept(*held), state):
                yield path, self._outcome(path, held[2])

    def recall(self, address: str, path: str) -> Outcome | None:
        """What linting a file gave, under the path that it goes by now; None where it must be linted."""
        assert self.site.index is not None
        held = self.site.index.outcome(self.plan, address)
        if held is None or held.hash != self.site.content(address):
            return None
        state = self.site.state if self.asks_site else ""
        return self._outcome(path, held.value) if held.state == state or self._still(address, held, state) else None

    def _still(self, address: str, held: Kept, state: str) -> bool:
        """Whether an outcome of another state of the site holds in this one; then it is kept for this one."""
        asked = json.loads(held.asked) if held.asked else None
        if asked is None or not self.site.still(address, asked):
            return False
        self.site.keep_outcome((self.plan, address, held.hash, state, held.value, held.asked))
        return True

    def keep(self, address: str, outcome: Outcome) -> None:
        """Remember an outcome, with what the rules asked of the site meanwhile; not one with a crash in it."""
        if outcome.crashed or outcome.adopted:
            return
        value = ""
        if outcome.violations or outcome.suppressed:
            value = json.dumps([[_plain(one) for one in outcome.violations], [_plain(one) for one in outcome.suppressed]])
        asked = json.dumps(self.site.asked) if self.site.asked is not None else ""
        state = self.site.state if self.asks_site else ""
        self.site.keep_outcome((self.plan, address, self.site.content(address), state, value, asked))

    def _outcome(self, path: str, value: str) -> Outcome:
        if not value:
            return self._make(path, [], [], None)
        kept, suppressed = json.loads(value)
        return self._make(path, [self._violation(path, one) for one in kept], [self._violation(path, one) for one in suppressed], None)

    def _violation(self, path: str, plain: list[Any]) -> Violation:
        code, severity, message, place, fix, alternatives, related, key = plain
        rule = self.registry.find(code)
        assert rule is not None
        start, end, line, column, end_line, end_column = place
        return Violation(
            path,
            rule,
            severity,
            message,
            start,
            end,
            line,
            column,
            end_line,
            end_column,
            _fix(fix) if fix else None,
            tuple(_fix(one) for one in alternatives),
            tuple(Related(other, Span(*span), words) for other, *span, words in related),
            key,
        )


def _plain(violation: Violation) -> list[Any]:
    one = violation
    place = [one.start, one.end, one.line, one.column, one.end_line, one.end_column]
    related = [[other.path, other.span.start, other.span.end, other.message] for other in one.related]
    return [one.rule.code, one.severity, one.message, place, one.fix, one.alternatives, related, one.key]


def _fix(plain: list[Any]) -> Fix:
    edits, safe, title = plain
    return Fix(tuple(Edit(Span(*span), text) for span, text in edits), safe, title)
