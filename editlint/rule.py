"""What a rule is: one function, its examples, and what it yields."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

from .read.span import Span
from .record import Record

SEVERITIES = ("error", "warning", "info")


class Edit(NamedTuple):
    """Replace the code points of ``span`` by ``text``."""

    span: Span
    text: str


class Fix(NamedTuple):
    """Edits that belong together: all are made or none.

    ``safe`` fixes are applied by ``--fix``; the others only with ``--unsafe-fixes``. ``title`` says what the fix does,
    where a person must choose between several.
    """

    edits: tuple[Edit, ...]
    safe: bool = False
    title: str = ""


class Related(NamedTuple):
    """Another place that explains a finding: ``path`` is None for the same file."""

    path: str | None
    span: Span
    message: str


class Finding(NamedTuple):
    """What a rule yields: where, and what to do about it (at most 80 characters, plain words).

    One fix is *the* fix; several are alternatives between which a person chooses. ``severity`` overrides the
    rule's own for this finding.
    """

    span: Span
    message: str
    fixes: tuple[Fix, ...] = ()
    severity: str | None = None
    related: tuple[Related, ...] = ()


class Good(NamedTuple):
    """An article that the rule has nothing to say about.

    ``house`` is written as in ``editlint.toml`` (``{"dates": {"format": "%d %B %Y"}}``), ``path`` is the article's path
    below the content root, ``files`` are other files of the site (path -> text), ``answers`` what the network says of addresses
    (``alive``, ``dead``, ``unverified``, ``moved ADDRESS``), ``base`` is the article as it was at ``--since``. A
    ``known_false_positive`` is a limit that we admit: the rule does report it, and the test says so when it no longer does.
    """

    text: str
    format: str = "markdown"
    options: Any = None
    house: Mapping[str, Mapping[str, Any]] = {}
    path: str = ""
    files: Mapping[str, str] = {}
    answers: Mapping[str, str] = {}
    base: str | None = None
    why: str = ""
    known_false_positive: bool = False


class Bad(NamedTuple):
    """An article that the rule reports, each place between ⟦ and ⟧ (``⟦⟧`` alone is an empty span).

    ``fixed`` is the text after every fix of the rule, safe or not, is applied. The rest is as for ``Good``.
    """

    text: str
    fixed: str | None = None
    format: str = "markdown"
    options: Any = None
    house: Mapping[str, Mapping[str, Any]] = {}
    path: str = ""
    files: Mapping[str, str] = {}
    answers: Mapping[str, str] = {}
    base: str | None = None
    why: str = ""


Check = Callable[..., Iterable[Finding]]


class Rule(Record):
    """A rule as the registry and the runner see it.

    ``looks_at`` is the type of the check's first parameter, ``extras`` the types of the further ones. ``criteria`` are
    WCAG success criteria ("1.1.1"), ``act`` ids of W3C ACT rules. ``on`` is False for a rule that must be selected;
    a ``profile`` ("aria", "online", "since") switches a rule on where the configuration or the command line asks for it.
    ``vouched`` is what the site can vouch for so that the rule has nothing to say, and nobody need read the article for it:
    ``links`` (all are plain and lead somewhere), ``related`` (so are its related items, and there is nothing odd about them).
    """

    code: str
    name: str
    check: Check
    looks_at: type
    extras: tuple[type, ...]
    severity: str
    on: bool
    options: type | None
    examples: tuple[Good | Bad, ...]
    summary: str
    explanation: str
    yields_to: tuple[str, ...] = ()
    criteria: tuple[str, ...] = ()
    act: tuple[str, ...] = ()
    profile: str = ""
    vouched: str = ""

    __eq__ = object.__eq__  # a rule is itself
    __hash__ = object.__hash__

    @property
    def family(self) -> str:
        return self.code[:3]


def rule(
    code: str,
    name: str,
    *,
    examples: Iterable[Good | Bad],
    severity: str = "error",
    on: bool = True,
    options: type | None = None,
    yields_to: Iterable[str] = (),
    criteria: Iterable[str] = (),
    act: Iterable[str] = (),
    profile: str = "",
    vouched: str = "",
) -> Callable[[Check], Check]:
    """Make a function a rule.

    The annotation of the first parameter says what it looks at (``Document``, ``Block``, ``Sentence``, ``Headline``,
    ``Heading``, ``Link``, ``Image``, ``Quotation``, ``DateMention``, ``RelatedItem``); further parameters are filled by
    their annotation: the options class, ``Document``, ``House``, ``Site``. The docstring's first line names the
    fault, the rest says why it matters.
    """

    def decorate(check: Check) -> Check:
        hints = [hint for key, hint in check.__annotations__.items() if key != "return"]
        where = f"{check.__module__}.{check.__name__}"
        if not hints or any(isinstance(hint, str) for hint in hints):
            raise TypeError(f"{where}: annotate the parameters of a rule with types, not strings")
        if severity not in SEVERITIES:
            raise ValueError(f"{where}: severity must be one of {', '.join(SEVERITIES)}")
        lines = [line.strip() for line in (check.__doc__ or "").strip().split("\n")]
        check.rule = Rule(  # type: ignore[attr-defined]
            code,
            name,
            check,
            hints[0],
            tuple(hints[1:]),
            severity,
            on and not profile,
            options,
            tuple(examples),
            lines[0],
            "\n".join(lines[1:]).strip(),
            tuple(yields_to),
            tuple(criteria),
            tuple(act),
            profile,
            vouched,
        )
        return check

    return decorate
