"""Lints whole files: reads, understands, runs the rules that hold for the file, and settles what is allowed."""

from __future__ import annotations

import os
import sys
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import date
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from .config import ConfigError, Configs, Settings, below, closest
from .files import look, read
from .house import House
from .notices import BROKEN_FRONT_MATTER, NOTICES, RULE_CRASH, UNKNOWN_SUPPRESSION, UNREADABLE_FILE, UNUSED_SUPPRESSION
from .read.article import parse
from .read.source import Source, Unreadable, decode
from .read.span import Span
from .registry import Registry, RegistryError
from .rule import SEVERITIES, Finding, Rule
from .runner import Active, Found, activate, run, violations
from .site import Site, open_site
from .site.pages import rootless
from .suppress import apply
from .understand.document import Document
from .violation import Violation

if TYPE_CHECKING:
    from .card import Card
    from .git import Changes
    from .memory import Memory


#: Files in a run from which on it pays to scan the whole site first.
MANY = 50


class Choices(NamedTuple):
    """What the command line decides for every file; ``select`` None leaves it to the configuration."""

    day: date
    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] = ()
    online: bool = False
    keys: bool = False  #: whether violations carry their key, which baselines and fingerprints need
    cards: bool = False  #: whether outcomes carry the card of their article
    since: str | None = None  #: report only on blocks that changed since this revision
    cache: bool = True  #: keep facts and outcomes between runs
    max_time: float = 0  #: seconds after which ``online`` asks no more; 0: as long as it takes


class Outcome(NamedTuple):
    """What linting one file gave; ``suppressed`` are the violations that the article allows, ``adopted`` those of the baseline."""

    path: str
    violations: list[Violation]
    suppressed: list[Violation]
    source: Source | None
    adopted: Sequence[Violation] = ()
    card: Card | None = None

    @property
    def crashed(self) -> bool:
        return any(violation.rule is RULE_CRASH for violation in self.violations)


class Linter:
    """Lints files one by one; what holds for a file is worked out once for all files that share it."""

    def __init__(self, configs: Configs, registry: Registry, choices: Choices) -> None:
        self.configs = configs
        self.registry = registry
        self.choices = choices
        self._plans: dict[int, tuple[Settings, _Plan]] = {}
        self._sites: dict[str, Site] = {}
        self._prefixes: dict[str, tuple[Settings, str | None]] = {}
        self._looked: dict[str, tuple[Site | None, str]] = {}
        self._memories: dict[tuple[int, int], Memory] = {}
        if choices.select is not None:
            registry.select(choices.select, choices.ignore)  # an unknown code is said before any file is read

    def plan(self, settings: Settings) -> _Plan:
        """The rules of files with these settings. Raises ConfigError for what the configuration gets wrong."""
        held = self._plans.get(id(settings))
        if held is None:
            held = (settings, _plan(settings, self.registry, self.choices))
            self._plans[id(settings)] = held
        return held[1]

    def site(self, path: str) -> Site:
        """The site that a file belongs to: its content root's, or that of the files of the run. Raises ConfigError."""
        settings = self.configs.for_file(path)
        root = settings.root if self.address(path, settings) else None
        name = os.fspath(root) if root is not None else ""
        if name not in self._sites:
            whole = self.configs.for_file(root / "index.html") if root is not None else settings
            self._sites[name] = open_site(
                root, whole.house, cache=self.choices.cache, today=self.choices.day, excluded=whole.excludes if whole.exclude else None
            )
        return self._sites[name]

    @property
    def notices(self) -> list[str]:
        """What the person who runs this should know: that there is no cache, and why."""
        return [site.notice for site in self._sites.values() if site.notice]

    def close(self) -> None:
        """Give back what is held open."""
        for site in self._sites.values():
            site.close()

    def flush(self) -> None:
        """Write to the cache what was found out since."""
        for site in self._sites.values():
            site.flush()

    def address(self, path: str, settings: Settings) -> str:
        """A file's path below its content root; its name where it has none, or lies elsewhere: folders above the root mean nothing."""
        folder, _, name = path.rpartition("/")
        held = self._prefixes.get(folder)
        if held is None or held[0] is not settings:
            held = self._prefixes[folder] = (settings, self._prefix(folder, settings))
        return (held[1] or "") + name if name != "-" else ""

    def _prefix(self, folder: str, settings: Settings) -> str | None:
        """What stands before the names of a folder's files in their addresses; None where there is no content root, or elsewhere."""
        if settings.root is None:
            return None
        above, _, name = folder.rpartition("/")
        if above and name not in ("", ".", ".."):
            held = self._prefixes.get(above)
            if held is None or held[0] is not settings:
                held = self._prefixes[above] = (settings, self._prefix(above, settings))
            if held[1] is not None:
                return f"{held[1]}{name}/"
        prefix = below(Path(folder), settings.root)
        return None if prefix.startswith("/") else "" if prefix == "." else prefix + "/"

    def look(self, folder: str) -> tuple[list[str], list[str]]:
        """The names of the files and of the folders in a folder: as its site has seen them, where one is looked through, else looked up."""
        above, _, name = folder.rpartition("/")
        held = self._looked.get(above) if name not in ("", ".", "..") else None
        if held is not None:
            held = held[0], f"{held[1]}/{name}" if held[1] else name
        else:
            inside = f"{folder}/x" if folder else "x"
            settings = self.configs.for_file(inside)
            address = self.address(inside, settings)
            asked = address and (self.choices.cache or self.plan(settings).asks_site)
            held = self.site(inside) if asked else None, address[:-2]
        self._looked[folder] = held
        names = held[0].files.look(held[1]) if held[0] is not None else None
        return names if names is not None else look(folder)

    def document(self, path: str, data: bytes | None = None) -> Document:
        """A file, or the bytes that stand for it, as rules see it. Raises Unreadable, OSError, ConfigError."""
        settings = self.configs.for_file(path)
        source = decode(read(path) if data is None else data, path)
        address = self.address(path, settings)
        base = partial(self._base, path, settings.house, address) if self.changes is not None else None
        return Document(parse(source), settings.house, self.choices.day, address, base)

    @cached_property
    def changes(self) -> Changes | None:
        """What changed since the revision of ``--since``; None without it. Raises ConfigError for what is no revision."""
        if self.choices.since is None:
            return None
        from .git import Changes, GitError

        try:
            return Changes(self.choices.since, Path.cwd())
        except GitError as error:
            raise ConfigError(f"--since {self.choices.since}: {error}") from None

    def _base(self, path: str, house: House, address: str) -> Document | None:
        """The article as it was at the revision of ``--since``; None where it is new, unchanged or was unreadable."""
        data = self.changes.base(path) if self.changes is not None else None
        if data is None:
            return None
        try:
            return Document(parse(decode(data, path)), house, self.choices.day, address)
        except Unreadable:
            return None

    def lint(self, path: str, data: bytes | None = None) -> Outcome:
        """Lint a file, or the bytes that stand for it. Raises ConfigError, nothing else."""
        return self._placed(self._outcome(path, data))

    def _placed(self, outcome: Outcome) -> Outcome:
        """An outcome whose places in other articles are named as its own file is: rules know paths below the content root only."""
        if not outcome.violations or not any(other.path for one in outcome.violations for other in one.related):
            return outcome
        path, address = outcome.path, self.address(outcome.path, self.configs.for_file(outcome.path))
        site = self.site(path)
        if site.root is None:
            before = "/"
        elif address and path.endswith(address):
            before = path[: len(path) - len(address)]
        else:
            before = f"{site.root}/".replace(os.sep, "/")
        placed = [
            one._replace(
                related=tuple(
                    other._replace(path=site.run.get(other.path) or before + other.path) if other.path else other for other in one.related
                )
            )
            for one in outcome.violations
        ]
        return outcome._replace(violations=placed)

    def _outcome(self, path: str, data: bytes | None) -> Outcome:
        """The outcome of a file, recalled, vouched for or found out."""
        settings = self.configs.for_file(path)
        plan = self.plan(settings)
        address = self.address(path, settings)
        if data is not None or not address or self.changes is not None:
            return self._lint(path, plan, data)
        site = self.site(path)
        memory = self._memory(site, plan)
        known = memory.recall(address, path) if memory is not None else None
        if known is not None:
            return known
        vouched = self._vouched(path, plan, address)
        if vouched and vouched == plan.vouched:
            outcome = Outcome(path, [], [], None)
        else:
            site.asked = [] if memory is not None else None
            outcome = self._lint(path, plan, None, vouched)
        if memory is not None:
            memory.keep(address, outcome)
        site.asked = None
        return outcome

    def _vouched(self, path: str, plan: _Plan, address: str) -> frozenset[str]:
        """What the site vouches for of a file, so that rules which only look at that need not be run."""
        return self.site(path).vouches(address, plan.vouched) if plan.vouched and not self.choices.cards else frozenset()

    def _memory(self, site: Site, plan: _Plan) -> Memory | None:
        """The outcomes of earlier runs with the same rules; None where there is no cache."""
        if site.index is None or self.choices.cards or self.choices.since is not None or plan.online:
            return None
        key = (id(site), id(plan))
        if key not in self._memories:
            from .memory import Memory

            self._memories[key] = Memory(site, plan.key, self.registry, plan.asks_site)
        return self._memories[key]

    def _lint(self, path: str, plan: _Plan, data: bytes | None, vouched: frozenset[str] = frozenset()) -> Outcome:
        """Read a file, run the rules, and settle what is allowed; what the site vouches for nobody looks at."""
        try:
            document = self.document(path, data)
        except (Unreadable, OSError) as error:
            message = f"The file cannot be read: {(error.strerror or str(error)).lower()}" if isinstance(error, OSError) else str(error)
            return Outcome(path, violations(path, "", [Found(UNREADABLE_FILE, "error", Finding(Span(0, 0), message))]), [], None)
        if plan.online:
            self._ask(self.site(path), self.site(path).external(document))
        active = [entry for entry in plan.active if entry.rule.vouched not in vouched] if vouched else plan.active
        found = run(document, active, self.site(path) if plan.asks_site else None)
        matter = document.front_matter
        if matter is not None and matter.error is not None and BROKEN_FRONT_MATTER in plan.rules:
            found.append(Found(BROKEN_FRONT_MATTER, "error", Finding(matter.error[1], matter.error[0])))
        kept, suppressed = apply(document, found, plan.rules, self.registry.find)
        kept = [one._replace(severity=plan.severities.get(one.rule.code, one.severity)) for one in kept]
        if self.changes is not None:
            kept = list(self._touched(document, kept))
        card = self._card(document) if self.choices.cards else None
        outcome = Outcome(path, self._violations(document, kept), self._violations(document, suppressed), document.article.source, (), card)
        document.close()
        return outcome

    def _card(self, document: Document) -> Card | None:
        """The card of an article; None where understanding it fails, which a rule reports."""
        from .card import card

        try:
            return card(document)
        except Exception:
            return None

    def lint_all(self, paths: Iterable[str], given: Mapping[str, bytes], jobs: int | None = None) -> Iterator[Outcome]:
        """Lint many files, in order, in ``jobs`` processes (None: as many as pay); ``given`` are bytes that stand for some.

        Raises ConfigError.
        """
        names = list(paths)
        if 1 < len(names) < MANY:
            self._introduce(path for path in names if path not in given)
        if self.choices.online:
            self._ask_all(names, given)
        known: dict[str, Outcome] = {}
        if len(names) >= MANY and not given and self.changes is None:
            known = self._known(names)
        rest = [path for path in names if path not in known]
        count = 1
        if len(rest) > 1 and not given:
            from .jobs import lint_in_parallel, processes

            count = processes(len(rest), jobs)
        if count > 1:
            make = partial(again, self.configs.explicit, self.choices, self._sites)
            outcomes = lint_in_parallel(make, self.registry, rest, count)
        else:
            outcomes = (self.lint(path, given.get(path)) for path in rest)
        for path in names:
            yield self._placed(known[path]) if path in known else next(outcomes)
        next(outcomes, None)  # nothing is left: the processes are seen off before the interpreter ends
        self.flush()

    def _introduce(self, names: Iterable[str]) -> None:
        """Tell the site of files without a content root which they are: it is the files of this run, where they are few.

        Many are an archive. They are compared below a content root only, where what they say is kept between runs.
        """
        for path in names:
            settings = self.configs.for_file(path)
            if settings.root is None and path != "-" and self.plan(settings).asks_site:
                self.site(path).run[rootless(path)] = path

    def _known(self, names: Sequence[str]) -> dict[str, Outcome]:
        """The outcomes of files that need not be read: what earlier runs know is read once for all, sites are scanned in one go."""
        known: dict[str, Outcome] = {}
        groups: dict[int, tuple[Settings, list[tuple[str, str]]]] = {}
        for path in names:
            settings = self.configs.for_file(path)
            address = self.address(path, settings)
            if address:
                groups.setdefault(id(settings), (settings, []))[1].append((path, address))
        for settings, places in groups.values():
            plan, site = self.plan(settings), self.site(places[0][0])
            memory = self._memory(site, plan)
            if memory is not None:
                known.update(memory.recall_all(places))
            rest = [place for place in places if place[0] not in known]
            if plan.asks_site and len(rest) >= MANY:
                site.prepare("related" in plan.vouched, words=not plan.vouched)
            for path, address in rest:
                if plan.vouched and self._vouched(path, plan, address) == plan.vouched:
                    known[path] = Outcome(path, [], [], None)
                    if memory is not None:
                        memory.keep(address, known[path])
        self.flush()
        return known

    def _ask_all(self, names: Iterable[str], given: Mapping[str, bytes]) -> None:
        """Ask the network about the external links of all files at once."""
        wanted: dict[str, list[str]] = {}
        for path in names:
            if self.plan(self.configs.for_file(path)).online:
                with suppress(Unreadable, OSError):
                    site = self.site(path)
                    document = self.document(path, given.get(path))
                    wanted.setdefault(path, []).extend(site.external(document))
                    document.close()
        for site in self._sites.values():
            self._ask(site, [address for path, addresses in wanted.items() if self.site(path) is site for address in addresses])

    def _ask(self, site: Site, addresses: Iterable[str]) -> None:
        asked = [address for address in addresses if address not in site.verdicts]
        if asked:
            from .site.online import online

            site.verdicts.update(online(site.house.links.allow_private, self.choices.cache, self.choices.max_time).ask(asked))

    def _touched(self, document: Document, found: Iterable[Found]) -> Iterator[Found]:
        """The findings on blocks, or other places, that hold a changed line, and those of rules that compare with the base."""
        assert self.changes is not None
        touched = _joined(self.changes.touched(document.article.source.path, document.text))
        blocks = (Span(block.start, block.end) for block in document.blocks)
        touched = _joined([*touched, *(block for block in blocks if _meets(block, touched))])
        for one in found:
            # A fault that is reported once for the article stands in each of its places.
            places = (one.finding.span, *(related.span for related in one.finding.related if related.path is None))
            if one.rule.profile == "since" or one.rule is RULE_CRASH or any(_meets(place, touched) for place in places):
                yield one

    def _violations(self, document: Document, found: Iterable[Found]) -> list[Violation]:
        path = document.article.source.path
        out = violations(path, document.text, found)
        if not (self.choices.keys or self.configs.for_file(path).baseline):
            return out
        from .baseline import key

        return [violation._replace(key=key(document, Span(violation.start, violation.end))) for violation in out]


def _joined(spans: Iterable[Span]) -> list[Span]:
    """The spans in order, those that overlap or touch made one."""
    out: list[Span] = []
    for span in sorted(spans):
        if out and span.start <= out[-1].end:
            out[-1] = Span(out[-1].start, max(out[-1].end, span.end))
        else:
            out.append(span)
    return out


def _meets(span: Span, others: Sequence[Span]) -> bool:
    """Whether a span shares a code point with one of the others (in order, apart), or either is empty and stands inside the other."""
    at = bisect_left(others, span.end, key=lambda other: other.start) - 1
    if at >= 0 and others[at].end > span.start:
        return True
    return span.start == span.end and at + 1 < len(others) and others[at + 1] == span


def again(explicit: Path | None, choices: Choices, sites: Mapping[str, Site]) -> Linter:
    """A linter of the same choices in another process: configurations and rules are found anew, what is known of sites is not."""
    from .config import discover
    from .registry import load

    linter = Linter(discover(explicit), load(), choices)
    for name, site in sites.items():
        site.forked()
        linter._sites[name] = site
    return linter


class _Plan(NamedTuple):
    active: list[Active]
    rules: frozenset[Rule]
    severities: dict[str, str]

    asks_site: bool  #: whether a rule looks at other articles
    vouched: frozenset[str]  #: what the site must vouch for so that no rule has anything to say; empty where it cannot
    online: bool  #: whether a rule wants to know what the network says
    key: str  #: a hash of the rules, of what they are told, and of editlint itself


def _plan(settings: Settings, registry: Registry, choices: Choices) -> _Plan:
    known = {rule.profile for rule in registry.rules if rule.profile}
    for name in sorted(settings.profiles - known):
        raise ConfigError(f"{settings.where('profiles')}: there is no profile {name}{closest(name, known)}")
    profiles = settings.profiles - {"online", "since"}
    profiles |= {name for name, on in (("online", choices.online), ("since", choices.since is not None)) if on}
    try:
        if choices.select is None:
            rules = registry.select(settings.select, (*settings.ignore, *choices.ignore), profiles, settings.extend_select)
        else:
            rules = registry.select(choices.select, (*settings.ignore, *choices.ignore), profiles)
    except RegistryError as error:
        where = next((settings.where(key) for key in ("select", "extend-select", "ignore") if key in settings.origins), "")
        raise ConfigError(f"{where}: {error}" if where else str(error)) from None
    settings.check_rules(registry.rules)
    options = {
        rule.name: settings.rule_options(rule) for rule in registry.rules if rule.code in settings.options or rule.name in settings.options
    }
    by_code = {rule.code: settings.severities.get(rule.code) or settings.severities.get(rule.name) for rule in registry.rules}
    severities = {code: severity for code, severity in by_code.items() if severity}
    named = {rule.name: severities[rule.code] for rule in rules if rule.code in severities}
    always = (
        {UNREADABLE_FILE, RULE_CRASH, BROKEN_FRONT_MATTER}
        if BROKEN_FRONT_MATTER.code not in settings.ignore
        else {UNREADABLE_FILE, RULE_CRASH}
    )
    active = activate([rule for rule in rules if rule not in NOTICES], options, named)
    kinds = frozenset(entry.rule.vouched for entry in active)
    return _Plan(
        active,
        frozenset(rules) | always,
        {notice.code: severities[notice.code] for notice in (UNUSED_SUPPRESSION, UNKNOWN_SUPPRESSION) if notice.code in severities},
        any(Site in entry.rule.extras for entry in active),
        frozenset() if "" in kinds or any(rule in NOTICES for rule in rules) else kinds,
        any(entry.rule.profile == "online" for entry in active),
        _fingerprint(settings, rules, active, choices) if choices.cache and settings.root is not None else "",
    )


def _fingerprint(settings: Settings, rules: Iterable[Rule], active: Iterable[Active], choices: Choices) -> str:
    """A hash of everything that an outcome depends on besides files: rules, options, house, day, and the code of them all."""
    from .site.index import fingerprint

    code = []
    for module in sorted({entry.rule.check.__module__ for entry in active}):
        file = getattr(sys.modules[module], "__file__", None)
        stat = os.stat(file) if file else None
        code.append((module, stat.st_mtime_ns if stat else 0, stat.st_size if stat else 0))
    told = [(entry.rule.code, entry.options, entry.severity) for entry in active]
    return fingerprint(
        [rule.code for rule in rules], told, code, settings.house, settings.severities, choices.day, choices.keys, settings.baseline
    )


def fails(outcomes: Iterable[Outcome], fail_on: str | None, settings: Callable[[str], Settings]) -> int:
    """The exit code: 2 where a rule crashed, 1 where something is at or above the limit (``fail_on``, or the file's own)."""
    code = 0
    for outcome in outcomes:
        if outcome.crashed:
            return 2
        if code == 0 and outcome.violations:
            limit = SEVERITIES.index(fail_on or settings(outcome.path).fail_on)
            code = int(any(SEVERITIES.index(one.severity) <= limit for one in outcome.violations if not _weather(one)))
    return code


def _weather(violation: Violation) -> bool:
    """Whether a violation says how the network was today, which no gate must fail for."""
    return violation.rule.profile == "online" and violation.severity == "info"
