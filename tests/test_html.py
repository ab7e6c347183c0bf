"""The page that editors read: complete, harmless, readable with every reader and on every screen."""

from __future__ import annotations

import io
import os
import re
import shutil
from base64 import b64encode
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any

import html5lib
import pytest
from linting import TODAY
from runs import CLEAN, DEVO, GRADE, MARKS, NAME, hostile, ordinary, run, violation

from editlint.card import author, card
from editlint.cli import main
from editlint.config import discover
from editlint.linter import Choices, Linter
from editlint.registry import load
from editlint.report import html
from editlint.report.html import articles
from editlint.report.html.entry import esc
from editlint.report.run import Run

EXAMPLES = Path(__file__).parent.parent / "examples"


def carded(made: Run) -> Run:
    return replace(made, cards={path: card(made.document(path)) for path in made.files})


def page(made: Run) -> str:
    stream = io.StringIO()
    html.write(carded(made), stream)
    return stream.getvalue()


def tree(text: str) -> Any:
    return html5lib.parse(text, namespaceHTMLElements=False)


def texts(element: Any) -> str:
    return " ".join("".join(element.itertext()).split())


# What it says


def test_every_violation_stands_in_the_text_with_its_message_beside_it() -> None:
    root = tree(page(ordinary()))
    devo = next(one for one in root.iter("article") if "devolution" in texts(one.find(".//h3")))
    notes = [texts(one) for one in devo.iter("li") if one.get("data-rule")]
    assert len(notes) == 4
    assert [texts(mark) for mark in devo.iter("mark")][:3] == ["Panel on devolution", "", 'full"']
    row = next(one for one in devo.iter("div") if "said" in (one.get("class") or "") and 'full"' in texts(one))
    assert 'Opens “ and closes ": make it ”' in texts(row)


def test_fixes_are_shown_before_and_after() -> None:
    root = tree(page(ordinary()))
    gone = {texts(one) for one in root.iter("del")}
    new = {texts(one) for one in root.iter("ins")}
    assert {'"', "␣␣"} <= gone
    assert {"”", "␣"} <= new
    assert "remove ‘" in texts(root)


def test_the_overview_counts_and_names_the_worst_first() -> None:
    root = tree(page(ordinary()))
    assert "2 articles read. 2 errors, 1 warning, 1 note. 1 article has nothing to report." in texts(root)
    assert "2 violations stop publication." in texts(root)
    order = [texts(one.find(".//h3")) for one in root.iter("article")]
    assert order == ["Panel on devolution, 29 November 2016", "Nothing here, 1 May 2020"]
    assert "1 older violation is in the baseline and not shown; 4 are new." in texts(root)


def test_words_come_before_codes() -> None:
    text = texts(tree(page(ordinary())))
    assert text.index("The quotation marks are of two kinds") < text.index("QUO001")


def test_a_clean_run_says_so() -> None:
    text = texts(tree(page(run({"a.md": CLEAN}, []))))
    assert "1 article read. Nothing to report." in text
    assert "Nothing here stops publication." in text


def test_the_distribution_is_told_in_words_too() -> None:
    long = "# Title, 1 May 2020\n\n" + "The cat sat on the mat and the dog ran off to the park in the sun. " * 12
    chart = next(tree(page(run({"a.md": long}, []))).iter("{http://www.w3.org/2000/svg}svg"), None)
    chart = chart if chart is not None else next(tree(page(run({"a.md": long}, []))).iter("svg"))
    assert re.match(r"Number of articles by reading grade\. \d+ to \d+: 1", chart.get("aria-label"))


def test_a_history_is_drawn_as_a_trend() -> None:
    past = [{"day": f"2026-11-{day}", "articles": 2, "errors": day, "warnings": 3, "notes": 0} for day in (10, 11, 12)]
    text = page(replace(ordinary(), history=past))
    assert "2026-11-10: 10 errors, 3 warnings; 2026-11-11: 11 errors" in text


def test_history_keeps_one_line_a_day(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.md").write_text("# One, 1 May 2020\n\nTwo  spaces.\n")
    for epoch in ("1700000000", "1700000500", "1700100000"):
        monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
        main(["check", "a.md", "--select", "CPY001", "--history", "h.jsonl", "--output", "html=r.html"])
    assert [line[:21] for line in (tmp_path / "h.jsonl").read_text().splitlines()] == ['{"day": "2023-11-14",', '{"day": "2023-11-16",']
    assert "Over time" in (tmp_path / "r.html").read_text()


def test_what_does_not_fit_comes_as_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(articles, "ROOM", 0)
    root = tree(page(ordinary()))
    assert not [one for one in root.iter("div") if one.get("class") == "text"]
    assert len([one for one in root.iter("li") if one.get("data-rule") and one.get("id")]) == 4
    assert 'full"' in [texts(mark) for mark in root.iter("mark")]


def test_links_lead_somewhere_and_ids_are_unique() -> None:
    root = tree(page(ordinary()))
    ids = Counter(one.get("id") for one in root.iter() if one.get("id"))
    assert max(ids.values()) == 1
    assert {one.get("href")[1:] for one in root.iter("a")} <= set(ids)


def test_deep_links_outlive_other_edits() -> None:
    def found(text: str) -> set[str]:
        made = run({"a.md": text}, [violation("a.md", text, MARKS, 'full"', "Opens “")])
        return set(re.findall(r'id="([av]-[0-9a-f]+)"', page(made)))

    assert found(DEVO) == found(DEVO.replace("\n\nThe", "\n\nSomething new.\n\nThe"))


@pytest.mark.parametrize(
    ("text", "path", "name"),
    [
        ("---\nauthor: Ann  Other\n---\n# A\n", "a.md", "Ann Other"),
        ("---\nauthors:\n- Ann\n- Ben\n---\n# A\n", "a.md", "Ann"),
        ('<html><head><meta name="author" content="Ann Other"></head><body><h1>A</h1></body></html>', "a.html", "Ann Other"),
        ("# A headline of words\n\nBy Ann Other\n\nThe text of the article begins here.\n", "a.md", "Ann Other"),
        ("# A\n", "a.md", ""),
    ],
)
def test_the_author_is_found_where_it_is_written(text: str, path: str, name: str) -> None:
    assert author(run({path: text}, []).document(path)) == name


# Hostile text


def test_nothing_of_an_article_becomes_markup() -> None:
    text = page(hostile())
    root = tree(text)
    assert len(list(root.iter("script"))) == 1
    assert not list(root.iter("img"))
    assert not [name for one in root.iter() for name in one.attrib if str(name).startswith("on")]
    assert not [one.get("href") for one in root.iter("a") if not one.get("href", "#").startswith("#")]
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069]", text)
    assert "<script>alert" in texts(root)


def test_the_policy_runs_our_script_and_no_other() -> None:
    text = page(hostile())
    script = re.findall(r"<script>(.*?)</script>", text, re.S)
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]+)"', text)
    assert policy is not None
    assert f"'sha256-{b64encode(sha256(script[-1].encode()).digest()).decode()}'" in policy[1]
    assert "unsafe-inline" not in policy[1].partition("script-src")[2]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("<b>&\"'", "&lt;b&gt;&amp;&quot;&#39;"),
        ("a\x00b\x1b", "a�b�"),
        ("\u202egnp", "[U+202E]gnp"),
        ("\ud800", "?"),
        ("é👩‍👧\u00ad", "é👩‍👧\u00ad"),
    ],
)
def test_escaping(text: str, shown: str) -> None:
    assert esc(text) == shown


def test_an_article_that_cannot_be_read_is_named() -> None:
    broken = violation("b.md", "x", GRADE, "x", "The file is not UTF-8")._replace(start=0, end=0)
    made = run({"b.md": "x"}, [broken])
    stream = io.StringIO()
    html.write(made, stream)
    assert "The file is not UTF-8" in stream.getvalue()


# Size


def many(number: int) -> Run:
    """A run over the examples, again and again under other names, with what all rules say of them."""
    linter = Linter(discover(), load(), Choices(TODAY, keys=True, cards=True))
    paths = sorted(path for path in EXAMPLES.rglob("*") if path.suffix in (".md", ".html", ".txt") and path.name != "LICENCES.md")
    read = {str(path.relative_to(EXAMPLES)): path.read_bytes() for path in paths}
    done = {name: linter.lint(name, data) for name, data in read.items()}
    names = {f"{i}/{name}": name for i in range(number // len(read) + 1) for name in read}
    names = dict(list(names.items())[:number])
    return Run(
        "0.1.0",
        list(names),
        [one._replace(path=name) for name, old in names.items() for one in done[old].violations],
        lambda path: done[names[path]].source,
        lambda path: linter.document(names[path], read[names[path]]),
        lambda path: linter.configs.for_file(Path(path)),
        day=TODAY,
        cards={name: made for name, old in names.items() if (made := done[old].card) is not None},
    )


@pytest.fixture(scope="module")
def examples_page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("html") / "report.html"
    with file.open("w", encoding="utf-8") as stream:
        html.write(many(300), stream)
    return file


def test_three_hundred_articles_stay_below_3_mb(examples_page: Path) -> None:
    assert examples_page.stat().st_size < 3_000_000


# In a browser

CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
browsing = pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")
MODES = {
    "light": {"viewport": {"width": 1280, "height": 900}, "color_scheme": "light"},
    "dark": {"viewport": {"width": 1280, "height": 900}, "color_scheme": "dark"},
    "narrow": {"viewport": {"width": 320, "height": 800}, "color_scheme": "light"},
    "narrow and dark": {"viewport": {"width": 320, "height": 800}, "color_scheme": "dark"},
}


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield launched
        launched.close()


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    folder = tmp_path_factory.mktemp("pages")
    past = [{"day": f"2026-11-{day}", "articles": 2, "errors": day, "warnings": 3, "notes": 0} for day in (10, 11)]
    made = {"ordinary": replace(ordinary(), history=past, since="main"), "hostile": hostile(), "examples": many(6)}
    for name, one in made.items():
        (folder / f"{name}.html").write_text(page(one), encoding="utf-8")
    return {name: (folder / f"{name}.html").as_uri() for name in made}


@browsing
@pytest.mark.parametrize(
    ("name", "mode"),
    [*(("ordinary", mode) for mode in MODES), ("hostile", "light"), ("examples", "light"), ("examples", "narrow and dark")],
)
def test_axe_finds_nothing(browser: Any, pages: dict[str, str], name: str, mode: str) -> None:
    from importlib.resources import files

    axe = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
    context = browser.new_context(**MODES[mode], bypass_csp=True)
    tab = context.new_page()
    tab.goto(pages[name])
    tab.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    tab.evaluate(axe)
    result = tab.evaluate("axe.run(document, {resultTypes: ['violations']})")
    wide = tab.evaluate("document.documentElement.scrollWidth")
    context.close()
    assert [(one["id"], [node["html"] for node in one["nodes"]][:3]) for one in result["violations"]] == []
    assert wide <= MODES[mode]["viewport"]["width"]  # type: ignore[index]


@browsing
@pytest.mark.parametrize("scripts", [True, False], ids=["with script", "without script"])
def test_a_hostile_article_runs_nothing(browser: Any, pages: dict[str, str], scripts: bool) -> None:
    context = browser.new_context(java_script_enabled=scripts)
    tab = context.new_page()
    said: list[str] = []
    tab.on("dialog", lambda dialog: (said.append(dialog.message), dialog.dismiss()))
    tab.on("pageerror", lambda error: said.append(str(error)))
    tab.on("console", lambda message: said.append(message.text))
    tab.on("request", lambda request: said.append(request.url) if not request.url.startswith("file:") else None)
    tab.goto(pages["hostile"])
    assert NAME.split("\n")[0] in tab.content().replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", '"')
    context.close()
    assert said == []


@browsing
def test_without_a_script_everything_can_be_read(browser: Any, pages: dict[str, str]) -> None:
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto(pages["ordinary"])
    assert not tab.locator("#filter").is_visible()
    assert tab.locator("article [data-rule]").first.is_visible()
    tab.locator(".about summary").first.click()
    assert tab.locator(".about li a").first.is_visible()
    context.close()


@browsing
def test_filters_keys_deep_links_and_copying(browser: Any, pages: dict[str, str]) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    tab = context.new_page()
    tab.goto(pages["examples"])
    total = tab.locator("article").count()
    code = tab.locator("article [data-rule]").first.get_attribute("data-rule")
    tab.select_option("#f-rule", code)
    shown = tab.locator("article:visible").count()
    assert 0 < shown < total
    assert set(
        tab.evaluate("[...document.querySelectorAll('article:not([hidden]) [data-rule]:not([hidden])')].map(n => n.dataset.rule)")
    ) == {code}
    assert f"{shown} of {total} articles" in tab.inner_text("#showing")
    tab.click("#filter button[type=reset]")
    tab.wait_for_function(f"document.querySelectorAll('article:not([hidden])').length === {total}")
    tab.evaluate("document.activeElement.blur()")
    tab.keyboard.press("j")
    first = tab.evaluate("document.activeElement.id")
    tab.keyboard.press("j")
    second = tab.evaluate("document.activeElement.id")
    tab.keyboard.press("k")
    assert first.startswith("v-")
    assert second.startswith("v-")
    assert tab.evaluate("document.activeElement.id") == first != second
    tab.keyboard.press("n")
    assert tab.evaluate("document.activeElement.tagName") == "ARTICLE"
    last = tab.locator("article:has([data-rule])").last
    identity = last.locator("[data-rule]").first.get_attribute("id")
    assert not last.locator("[data-rule]").first.is_visible()
    tab.goto(f"{pages['examples']}#{identity}")
    assert tab.locator(f"#{identity}").is_visible()
    tab.locator(f"#{identity}").get_by_text("Copy", exact=True).click()
    tab.wait_for_function("navigator.clipboard.readText().then(text => text.length > 10)")
    assert last.locator(".path").first.inner_text() in tab.evaluate("navigator.clipboard.readText()")
    tab.uncheck("#keys") if tab.locator("#keys").is_visible() else tab.evaluate("document.getElementById('keys').checked = false")
    tab.evaluate("document.activeElement.blur()")
    tab.keyboard.press("/")
    assert tab.evaluate("document.activeElement.id") != "f-text"
    context.close()


@browsing
def test_on_paper_everything_is_unfolded(browser: Any, pages: dict[str, str]) -> None:
    context = browser.new_context()
    tab = context.new_page()
    tab.goto(pages["ordinary"])
    tab.emulate_media(media="print")
    assert tab.locator(".about li a").first.is_visible()
    assert not tab.locator("#filter").is_visible()
    assert tab.pdf()[:4] == b"%PDF"
    context.close()


def test_of_what_fits_neither_only_the_figures_come(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(articles, "ROOM", 0)
    monkeypatch.setattr(articles, "LINES", 0)
    root = tree(page(ordinary()))
    assert "The quotation marks are of two kinds, lines 3, 3" in texts(root)
    ids = {one.get("id") for one in root.iter() if one.get("id")}
    assert {one.get("href")[1:] for one in root.iter("a")} <= ids
