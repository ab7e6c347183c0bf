"""Runs for the tests of the reports: made of texts and of violations stated by hand, so that no rule decides what a report shows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from linting import TODAY, document

from editlint.baseline import key
from editlint.config import Settings
from editlint.read.source import decode
from editlint.read.span import LineIndex, Span
from editlint.report.run import Run
from editlint.rule import Edit, Fix, Related, Rule
from editlint.violation import Violation


def stated(code: str, name: str, severity: str, summary: str, explanation: str = "Readers stumble over it.") -> Rule:
    """A rule that only its reports know."""
    return Rule(code, name, lambda node: (), object, (), severity, True, None, (), summary, explanation)


SPACE = stated("CPY001", "double-space", "warning", "Two spaces where one belongs.")
MARKS = stated("QUO001", "inconsistent-quote-marks", "error", "The quotation marks are of two kinds.")
GRADE = stated("REA001", "reading-grade", "info", "The article reads harder than the house wants.")
HOSTILE = stated("XXX001", "hostile", "error", "<script>alert(1)</script> & =cmd()", "\x1b[31m]]>::error::x ##[error]y")


def violation(path: str, text: str, rule: Rule, quoted: str, message: str, **more: object) -> Violation:
    """A violation on the first place in a text that reads ``quoted``."""
    start = text.index(quoted)
    index = LineIndex(text)
    (line, column), (end_line, end_column) = index.position(start), index.position(start + len(quoted))
    made = Violation(path, rule, rule.severity, message, start, start + len(quoted), line, column, end_line, end_column)
    return made._replace(key=key(document(text, path=path), Span(start, start + len(quoted))), **more)  # type: ignore[arg-type]


def run(texts: Mapping[str, str], violations: Iterable[Violation], **more: object) -> Run:
    """A run over texts by path."""
    return Run(
        "0.1.0",
        list(texts),
        sorted(violations, key=lambda one: (one.path, one.start, one.end, one.rule.code)),
        lambda path: decode(texts[path].encode("utf-8", "surrogatepass"), path) if path in texts else None,
        lambda path: document(texts[path], _format(path), path=path),
        lambda path: Settings(),
        day=TODAY,
        **more,  # type: ignore[arg-type]
    )


def _format(path: str) -> str:
    return "text" if path.endswith(".txt") else "html" if path.endswith((".html", ".htm")) else "markdown"


DEVO = (
    "# Panel on devolution, 29 November 2016\n\n"
    'The panel met at the hall.  It was “full", said Ms Ní Bhriain 🙂 of the society. And “it was ‘good”, he said.\n\n'
    "A second paragraph that nobody minds.\n"
)
CLEAN = "# Nothing here, 1 May 2020\n\nAll is well.\n"
NAME = 'a,b:c%d"><script>alert(1)<\\script>\n::error::owned\x1b[31m.md'
WICKED = '# =cmd|" /C calc"!A0\n\n<script>alert("owned")</script> [link](http://evil.example) ##[error]x ‮ gnp.exe \x07 &amp;\n'


def ordinary() -> Run:
    """Two articles: one with a violation of every kind, one without any."""
    path = "news/devo.md"
    unlike = 'Opens “ and closes ": make it ”'
    space = DEVO.index(".  It") + 1
    quote = DEVO.index('"')
    single = DEVO.index("‘")
    return run(
        {path: DEVO, "news/clean.md": CLEAN},
        [
            violation(path, DEVO, SPACE, "  It"[:2], "Two spaces: one is enough", fix=Fix((Edit(Span(space, space + 2), " "),), True)),
            violation(path, DEVO, MARKS, 'full"', unlike, fix=Fix((Edit(Span(quote, quote + 1), "”"),), title="use ”")),
            violation(
                path,
                DEVO,
                MARKS,
                "“it was ‘good”",
                "‘ is never closed",
                alternatives=(
                    Fix((Edit(Span(single, single + 1), ""),), title="remove ‘"),
                    Fix((Edit(Span(single + 5, single + 5), "’"), Edit(Span(single, single + 1), "‘")), title="close it after “good”"),
                ),
                related=(Related(None, Span(quote, quote + 1), "the mark before"), Related("news/clean.md", Span(0, 1), "as here")),
            ),
            violation(path, DEVO, GRADE, "Panel on devolution", "Reads at grade 15; the house wants 14"),
        ],
        suppressed=[violation(path, DEVO, GRADE, "A second paragraph", "Reads at grade 19; the house wants 14")],
        adopted=[violation(path, DEVO, SPACE, "nobody minds", "Two spaces: one is enough")],
    )


def hostile() -> Run:
    """An article whose name and words attack terminals, logs, spreadsheets, XML and HTML."""
    message = '=HYPERLINK("x")<script>alert(1)</script>]]>\x1b[31m%0A::error::\n##[error]\ud800\x00'
    edit = Fix((Edit(Span(0, 1), "<img src=x onerror=alert(1)>"),), title="<b>\x1b[0m")
    return run(
        {NAME: WICKED},
        [
            violation(NAME, WICKED, HOSTILE, "=cmd", message, fix=edit),
            violation(NAME, WICKED, HOSTILE, "link", "[go](http://evil.example)", related=(Related("<i>", Span(0, 1), "::warning::x"),)),
        ],
    )
