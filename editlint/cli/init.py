"""``editlint init``."""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from ..config import NAME, discover, presets
from ..files import collect
from ..house import House
from ..linter import Choices, Linter
from ..read.source import Unreadable
from ..registry import load
from ..report import count
from ..rule import Rule
from ..survey import Survey, habit
from . import Usage, common
from .config import toml

LOOKED_AT = 400  #: articles that are read, spread over the repository

_GENERATORS = {"hugo": "Hugo", "jekyll": "Jekyll", "eleventy": "Eleventy", "plain": "plain files"}
#: What generators write, and what is no article.
_BUILT = {
    "hugo": ("public/", "resources/", "themes/", "layouts/", "archetypes/"),
    "jekyll": ("_site/", "_layouts/", "_includes/", "vendor/"),
    "eleventy": ("_site/", "_includes/"),
    "plain": (),
}
_PRESETS = {"en-GB": "uk-news", "en-US": "us-news"}


def main(args: argparse.Namespace) -> int:
    """Write an ``editlint.toml`` that fits the content repository; returns 0."""
    folder = Path(args.path)
    if not folder.is_dir():
        raise Usage(f"{args.path}: no such folder")
    target = folder / NAME
    if target.exists() and not (args.force or args.stdout):
        raise Usage(f"{target}: there is one already; --force writes over it, --stdout prints what would be written")
    text = configuration(folder)
    if args.stdout:
        print(text, end="")
    else:
        target.write_text(text, encoding="utf-8")
        print(f"{target} is written: read it, then editlint check {args.path}")
    return 0


def configuration(folder: Path) -> str:
    """The text of a configuration for a folder, with the reasons and the findings as comments. Raises Usage."""
    from ..site.routes import generator

    made_by = generator(path.name if path.is_file() else path.name + "/" for path in folder.iterdir())
    built = [name for name in _BUILT[made_by] if (folder / name).is_dir()]
    paths = collect([str(folder)], lambda path: Path(path).relative_to(folder).as_posix().startswith(tuple(built)))
    if not paths:
        raise Usage(f"no article found in {folder}")
    chosen = paths[:: -(-len(paths) // LOOKED_AT)]
    linter = Linter(discover(), load(), Choices(common.today()))
    survey = Survey()
    for path in chosen:
        try:
            survey.add(linter.document(path))
        except (Unreadable, OSError):
            continue
    head = [
        f"# editlint.toml: the house style of {_GENERATORS[made_by]} with {count(len(paths), 'article')}.",
        f"# Written by editlint init after reading {len(chosen):,} of them. A line that begins with # changes nothing;",
        "# delete what you do not need. editlint config shows what holds for a file; editlint rule explains a rule.",
        "",
        *_top(survey, built),
    ]
    tables = [*_quotes(survey), *_dates(survey), *_site(folder, survey)]
    findings = _findings("\n".join([*head, *tables]), folder, chosen)
    return "\n".join([*head, *findings, "", *tables]).rstrip() + "\n"


def _share(counts: Counter[str], value: str) -> str:
    return f"{counts[value]:,} of {count(counts.total(), 'article')}"


def _top(survey: Survey, built: list[str]) -> Iterator[str]:
    lang = habit(survey.langs)
    preset = _PRESETS.get(lang)
    yield "# A house style to start from: " + ", ".join(f"editlint:{name}" for name in presets())
    yield f'# extends = ["editlint:{preset or "uk-news"}"]'
    yield ""
    if built:
        yield "# What is built, and what is no article."
        yield f"exclude = {toml(built)}"
        yield ""
    yield "# The least severity that fails a run: error, warning or info."
    yield 'fail-on = "error"'
    yield ""
    yield "# An old archive: editlint baseline adopts today's violations, and only new ones fail."
    yield '# baseline = ".editlint-baseline.json"'
    yield ""


def _quotes(survey: Survey) -> Iterator[str]:
    yield "[quotes]"
    glyphs, outer = habit(survey.glyphs), habit(survey.outer)
    if glyphs:
        yield f"# {_share(survey.glyphs, glyphs)} with marks have mostly {glyphs} ones."
        yield f'glyphs = "{glyphs}"'
    else:
        yield f"# Curly and straight marks are mixed ({_tally(survey.glyphs)}): each article is judged by what most of it has."
        yield '# glyphs = "curly"'
    if outer:
        yield f"# {_share(survey.outer, outer)} with quotations open them with a {outer} mark."
        yield f'outer = "{outer}"'
    else:
        yield f"# Outer marks differ from article to article ({_tally(survey.outer)})."
        yield '# outer = "double"'
    yield ""


def _tally(counts: Counter[str]) -> str:
    return ", ".join(f"{name} in {times:,}" for name, times in counts.most_common(4)) or "there are none"


def _dates(survey: Survey) -> Iterator[str]:
    yield "[dates]"
    found = habit(survey.formats, 0.6)
    if found:
        yield f"# {_share(survey.formats, found)} with a dateline write it so; set it, and the others are reported."
        yield f'# format = "{found}"'
    elif survey.formats:
        yield f"# Datelines are written in several ways ({_tally(survey.formats)})."
        yield f'# format = "{survey.formats.most_common(1)[0][0]}"'
    else:
        yield "# No dateline was found beside the headlines; where there are some, this is their format."
        yield '# format = "%-d %B %Y"'
    keys = survey.own_date_keys()
    if keys:
        yield "# Front-matter keys of the date that only this house has."
        yield f"extend-keys = {toml(keys)}"
    yield ""


def _site(folder: Path, survey: Survey) -> Iterator[str]:
    yield "[site]"
    url = _address(folder)
    yield "# The address of the site, so that links to it are taken for its own."
    yield f'url = "{url}"' if url else '# url = "https://www.example.org"'
    lang = habit(survey.langs)
    yield f"# The language of articles that declare none ({_tally(survey.langs)})."
    yield f'lang = "{lang}"' if lang and lang != "en" else '# lang = "en-GB"'
    yield ""
    yield "[readability]"
    yield "# The school grade above which an article is reported."
    yield f"# target-grade = {House().readability.target_grade:g}"
    yield ""


def _address(folder: Path) -> str:
    """The site's address as its generator's configuration states it."""
    for name in ("hugo.toml", "hugo.yaml", "hugo.yml", "config.toml", "config.yaml", "config.yml", "_config.yml"):
        try:
            text = (folder / name).read_text(encoding="utf-8", errors="replace")
        except OSError:
            continue
        found = re.search(r"""(?mi)^(?:base_?url|url)\s*[:=]\s*["']?(https?://[^\s"'#]+)""", text)
        if found:
            return found[1].rstrip("/")
    return ""


def _findings(text: str, folder: Path, paths: list[str]) -> Iterator[str]:
    """What this configuration finds in the articles that were read."""
    configs = discover()
    configs.assume(folder / NAME, text)
    linter = Linter(configs, load(), Choices(common.today()))
    rules: Counter[Rule] = Counter()
    articles = 0
    for outcome in linter.lint_all(paths, {}, 1):
        rules.update(violation.rule for violation in outcome.violations)
        articles += bool(outcome.violations)
    if not rules:
        yield f"# With this configuration nothing is reported in the {count(len(paths), 'article')} that were read."
        return
    total, read = count(rules.total(), "violation"), count(len(paths), "article")
    yield f"# With this configuration {total} would be reported in {articles:,} of the {read} that were read. The most frequent:"
    width = len(f"{rules.most_common(1)[0][1]:,}")
    yield from (f"# {times:>{width},}  {rule.name}: {rule.summary}" for rule, times in rules.most_common(15))
    yield "# Switch off what is not of your house:"
    yield f'# ignore = ["{rules.most_common(1)[0][0].name}"]'
