"""The filter, which a script makes work, and the keys."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...rule import SEVERITIES, Rule
from .. import FAMILIES
from .entry import SEVERITY, Entry, esc, short


def form(entries: Sequence[Entry]) -> Iterator[str]:
    """The filter; hidden until the script that makes it work shows it."""
    rules = {place.violation.rule for entry in entries for place in entry.places}
    families: dict[str, list[Rule]] = {}
    for rule in sorted(rules, key=lambda rule: rule.code):
        families.setdefault(rule.family, []).append(rule)
    folders = sorted({entry.folder for entry in entries})
    authors = sorted({entry.card.author for entry in entries if entry.card and entry.card.author})
    yield '<form id="filter" role="search" aria-label="Filter articles" hidden>\n'
    yield '<p><label for="f-text">Find</label> <input id="f-text" type="search" autocomplete="off"></p>\n'
    yield '<p><label for="f-rule">Fault</label> <select id="f-rule"><option value="">all</option>'
    for family, members in families.items():
        yield f'<optgroup label="{esc(FAMILIES.get(family, family))}"><option value="{esc(family)}">All of these</option>'
        for rule in members:
            yield f'<option value="{esc(rule.code)}">{esc(short(rule.summary.rstrip("."), 60))}</option>'
        yield "</optgroup>"
    yield '</select></p>\n<p><label for="f-severity">Severity</label> <select id="f-severity"><option value="">all</option>'
    yield "".join(f'<option value="{severity}">{SEVERITY[severity][1]}</option>' for severity in SEVERITIES) + "</select></p>\n"
    for name, label, values in (("author", "Author", authors), ("folder", "Folder", folders)):
        if len(values) > 1:
            yield f'<p><label for="f-{name}">{label}</label> <select id="f-{name}"><option value="">all</option>'
            yield "".join(f'<option value="{esc(value)}">{esc(short(value, 60)) or "(top)"}</option>' for value in values)
            yield "</select></p>\n"
    yield '<p><button type="reset">Show all</button> <button type="button" id="unfold">Open all</button></p>\n'
    yield '<p id="showing" role="status"></p>\n'
    yield '<details class="keys"><summary>Keyboard</summary>\n'
    yield '<p><label><input type="checkbox" id="keys" checked> Single keys work</label></p>'
    keys = {"j": "next violation", "k": "the one before", "n": "next article", "p": "the one before", "o": "open or close", "/": "find"}
    listed = "".join(f"<li><kbd>{key}</kbd> {means}</li>" for key, means in keys.items())
    yield f"<ul>{listed}</ul></details>\n</form>\n"
