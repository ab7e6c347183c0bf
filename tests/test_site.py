"""The site: where addresses lead, whatever the generator and the file system; and the index, which may only ever save work."""

from __future__ import annotations

import json
import os
import pickle
import sqlite3
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from linting import TODAY, document

from editlint import House
from editlint.config import Configs
from editlint.house import Links, SiteHouse
from editlint.linter import Choices, Linter, Outcome
from editlint.registry import load
from editlint.site import Site, Target, open_site
from editlint.site.address import encode, join, key, recased, split
from editlint.site.index import folder
from editlint.site.routes import Content, generator, permalink, redirects
from editlint.site.scan import scan
from editlint.site.slugs import slugs


@pytest.fixture(autouse=True)
def cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    place = tmp_path_factory.mktemp("cache")
    monkeypatch.setenv("EDITLINT_CACHE", str(place))
    return place


SELECT = ("LNK", "CPY001", "CPY002", "CPY020", "CPY021")


def write(root: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        place = root / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8", newline="")
    return root


def target(root: Path, href: str, path: str = "index.md", house: House | None = None, text: str = "") -> Target:
    house = house or House()
    return open_site(root, house, cache=False, today=TODAY).resolve(href, document(text, house=house, path=path))


PAGES = {
    "index.html": "<html><body><h1>Home</h1></body></html>",
    "news/index.html": "<html><body><h1>News</h1></body></html>",
    "news/devo.html": '<html><body><h1 id="top-of">Devo</h1><a name="old">x</a><p id="a%20b">x</p><p id="Ä">x</p></body></html>',
    "news/talk/index.md": "# Talk\n\n## What’s next?\n\n## What’s next?\n\n## Money {#cash}\n",
    "docs/Leaflet (1).pdf": "",
    "old.htm": "<p>old</p>",
}


@pytest.mark.parametrize(
    ("href", "status", "path"),
    [
        ("/news/devo.html", "ok", "news/devo.html"),
        ("/news/devo", "ok", "news/devo.html"),
        ("/news/devo/", "ok", "news/devo.html"),
        ("news/devo/index.html", "ok", "news/devo.html"),
        ("/news", "ok", "news/index.html"),
        ("./news/../news/", "ok", "news/index.html"),
        ("/", "ok", "index.html"),
        ("/news/talk/", "ok", "news/talk/index.md"),
        ("news/talk/index.md", "ok", "news/talk/index.md"),
        ("old", "ok", "old.htm"),
        ("docs/Leaflet%20(1).pdf", "ok", "docs/Leaflet (1).pdf"),
        ("docs/Leaflet (1).pdf#page=2", "ok", "docs/Leaflet (1).pdf"),
        ("news\\devo.html", "ok", "news/devo.html"),
        ("/news/devo?utm_source=x", "ok", "news/devo.html"),
        ("/docs/", "dead", None),
        ("/news/devon", "dead", None),
        ("docs/leaflet%20(1).pdf", "case", "docs/Leaflet (1).pdf"),
        ("/News/Devo/", "case", "news/devo.html"),
        ("/news/devo#top-of", "ok", "news/devo.html"),
        ("/news/devo#Top-of", "no-fragment", "news/devo.html"),
        ("/news/devo#old", "ok", "news/devo.html"),
        ("/news/devo#a%20b", "ok", "news/devo.html"),
        ("/news/devo#%C3%84", "ok", "news/devo.html"),
        ("/news/devo#TOP", "ok", "news/devo.html"),
        ("/news/devo#", "ok", "news/devo.html"),
        ("/news/talk/#whats-next", "ok", "news/talk/index.md"),
        ("/news/talk/#Whats-Next-1", "ok", "news/talk/index.md"),
        ("/news/talk/#whats-next-2", "no-fragment", "news/talk/index.md"),
        ("/news/talk/#cash", "ok", "news/talk/index.md"),
        ("/news/talk/#fn:1", "ok", "news/talk/index.md"),
        ("mailto:a@example.org", "unjudged", None),
        ("javascript:void(0)", "unjudged", None),
        ("{{ url }}", "unjudged", None),
        ("/news/{slug}/", "unjudged", None),
        ("https://example.com/x", "external", None),
        ("//example.com/x", "external", None),
    ],
)
def test_where_an_address_leads(tmp_path: Path, href: str, status: str, path: str | None) -> None:
    found = target(write(tmp_path, PAGES), href)
    assert (found.status, found.path) == (status, path)


def test_the_file_system_does_not_decide_about_case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, PAGES)
    monkeypatch.setattr(os.path, "exists", lambda path: True)
    monkeypatch.setattr(os.path, "isfile", lambda path: True)
    assert target(tmp_path, "/NEWS/devo.html").status == "case"


def test_own_addresses_are_files_too(tmp_path: Path) -> None:
    write(tmp_path, PAGES)
    house = House(site=SiteHouse(url="https://www.example.org/blog"))
    assert target(tmp_path, "https://www.example.org/blog/news/devo", house=house).path == "news/devo.html"
    assert target(tmp_path, "//example.org/blog/news/nope", house=house).status == "dead"
    assert target(tmp_path, "https://www.example.org/shop/", house=house).status == "external"


def test_base_is_where_relative_addresses_start(tmp_path: Path) -> None:
    write(tmp_path, PAGES)
    site = open_site(tmp_path, House(), cache=False)
    for base, href, status in (("/news/", "devo.html", "ok"), ("/", "devo.html", "dead"), ("https://cdn.example/", "x", "external")):
        page = document(f'<html><head><base href="{base}"></head><body></body></html>', "html", path="a/b/c.html")
        assert site.resolve(href, page).status == status, base


def test_links_ignore_is_a_glob_over_the_whole_address(tmp_path: Path) -> None:
    house = House(links=Links(ignore=("/shop/*", "*.pdf")))
    assert target(tmp_path, "/shop/a/b", house=house).status == "unjudged"
    assert target(tmp_path, "x/y.pdf", house=house).status == "unjudged"
    assert target(tmp_path, "/shops/a", house=house).status == "dead"


HUGO = {
    "hugo.toml": "",
    "content/_index.md": "---\ntitle: Home\n---\n",
    "content/news/devo.md": "---\ntitle: Devo\naliases:\n  - /old-devo/\n  - older\n---\n\n## Part one\n",
    "content/news/2016-11-29-panel.md": "---\ntitle: The panel\ndate: 2016-11-29\nslug: panel-meets\n---\n",
    "content/about.md": "---\nurl: /who-we-are/\n---\n",
    "static/img/a.png": "",
    "static/_redirects": "/x/* /news/:splat 301\n",
}


@pytest.mark.parametrize(
    ("href", "status"),
    [
        ("/news/devo/", "ok"),
        ("/news/devo/#part-one", "ok"),
        ("/news/", "ok"),
        ("/img/a.png", "ok"),
        ("/who-we-are/", "ok"),
        ("/news/panel-meets/", "ok"),
        ("/2016/11/29/panel-meets/", "ok"),
        ("/2016/11/30/panel-meets/", "dead"),
        ("/tags/devolution/", "ok"),
        ("/index.xml", "ok"),
        ("/old-devo/", "redirected"),
        ("/news/older", "redirected"),
        ("/x/devo/", "redirected"),
        ("/x/nope/", "dead"),
        ("../devo/", "ok"),
        ("devo.md", "ok"),
        ("/nope/", "dead"),
    ],
)
def test_hugo(tmp_path: Path, href: str, status: str) -> None:
    assert target(write(tmp_path, HUGO), href, "content/news/2016-11-29-panel.md").status == status


def test_jekyll(tmp_path: Path) -> None:
    write(
        tmp_path, {"_config.yml": "", "_posts/2016-11-29-devo.md": "---\ntitle: Devo\nredirect_from: /a/\n---\n", "about.md": "---\n---\n"}
    )
    for href, status in (
        ("/2016/11/29/devo.html", "ok"),
        ("/news/2016/11/29/devo", "ok"),
        ("/2016/09/32/devo.html", "dead"),
        ("/about/", "ok"),
        ("/a/", "redirected"),
    ):
        assert target(tmp_path, href, "about.md").status == status, href


def test_permalinks_are_taken_at_their_word(tmp_path: Path) -> None:
    write(tmp_path, {"_config.yml": "", "_posts/2016-11-29-devo.md": "---\ntitle: Devo\n---\n"})
    house = House(site=SiteHouse(permalinks={"_posts": "/news/:year/:title/"}))
    assert target(tmp_path, "/news/2016/devo/", house=house).status == "ok"
    assert target(tmp_path, "/2016/11/29/devo/", house=house).status == "dead"


def test_permalink_patterns() -> None:
    facts = Content(date="2016-11-29", title="What’s on?")
    assert permalink("/:year/:month/:day/:slug/", "post/2016-11-29-devo.md", facts) == "2016/11/29/devo"
    assert permalink("/:section/:title", "post/x.md", facts) == "post/whats-on"
    assert permalink("/:year/:slug/", "post/x.md", Content()) is None


def test_redirect_lines() -> None:
    exact, patterns = redirects(
        "# old\n/a /b 301\n/c/* https://example.org/:splat 302!\n/d/:year/x /e/:year\n/gone 404\n/f /g?x=1 Country=gb\n\n"
    )
    assert exact == {"a": "/b", "f": "/g?x=1"}
    assert [pattern.match(path) for pattern, path in zip(patterns, ("/c/1/2", "/d/2016/x"))] == ["https://example.org/1/2", "/e/2016"]
    assert patterns[0].match("/c") == "https://example.org/"


def test_redirects_in_a_circle_are_dead(tmp_path: Path) -> None:
    write(tmp_path, {"_redirects": "/a /b\n/b /a\n"})
    assert target(tmp_path, "/a").status == "dead"


@pytest.mark.parametrize(
    ("names", "made_by"),
    [
        (["hugo.toml"], "hugo"),
        (["config.toml", "content/"], "hugo"),
        (["config.toml"], "plain"),
        (["_posts/"], "jekyll"),
        (["eleventy.config.js"], "eleventy"),
        (["index.html"], "plain"),
    ],
)
def test_the_generator(names: list[str], made_by: str) -> None:
    assert generator(names) == made_by


def test_without_a_content_root_files_near_by_are_asked(tmp_path: Path) -> None:
    write(tmp_path, PAGES)
    site = open_site(None, House(), cache=False)
    page = document("", path=str(tmp_path / "news/talk/index.md"))
    page.address = ""
    for href, status in (
        ("../devo.html#old", "ok"),
        ("../devo.html#nope", "no-fragment"),
        ("../nope.html", "dead"),
        ("../Devo.html", "case"),
        ("/anything", "unjudged"),
        ("../../docs/", "ok"),
        ("../section/", "unjudged"),
    ):
        assert site.resolve(href, page).status == status, href


def test_what_was_meant_is_suggested_in_the_same_form(tmp_path: Path) -> None:
    write(tmp_path, PAGES)
    house = House(site=SiteHouse(url="https://example.org"))
    assert target(tmp_path, "/news/devoo/").suggestions[0] == "/news/devo.html"
    assert target(tmp_path, "talks/", "news/a.html").suggestions == ("talk/",)
    assert target(tmp_path, "https://example.org/news/talkk/", house=house).suggestions[0] == "https://example.org/news/talk/"
    assert target(tmp_path, "/news/talk/#what-next").suggestions[0] == "/news/talk/#whats-next"


def test_addresses_in_parts() -> None:
    assert split("HTTPS://User@Example.org:80/a%20b?q#f") == ("https", "example.org:80", "/a b", "q", "f")
    assert split("a:b").scheme == "a"
    assert join("news/2016", "../a/") == "news/a/"
    assert join("a", "../../../b") == "b"
    assert {key(one) for one in ("news/x", "news/x/", "news/x.html", "news/x/index.md")} == {"news/x"}
    assert recased("../news/Devo%20X/?q#F", "News/devo x") == "../News/devo%20x/?q#F"
    assert encode("a b(1)%é") == "a%20b%281%29%25é"


def test_slugs_of_all_printers() -> None:
    found = slugs(["Fünf süße Äpfel", "What’s _next_?", "1. Start", "Start", "Start"])
    assert {"fünf-süße-äpfel", "1-start", "start", "start-1"} <= found


def test_the_scan_errs_on_one_side_only() -> None:
    html = '<!-- <a href="/c"> --><a title="x > y" href="/t" id="i">x</a><AREA HREF=/a><p id=\'q\'><link href="/style.css">'
    page = scan(html, "html")
    assert set(page.links) == {"/c", "/a"}
    assert page.unsure, "a link that it cannot make out is said to be there"
    assert {"i", "q"} >= page.ids
    markdown = scan('# A *b*\n\n[x](/y "t") [z]: <https://e.org>\n\n[r]: /ref\n\nUnder\n=====\n\n<a@b.c> [w](a\\)b)', "markdown")
    assert {"/y", "/ref"} <= set(markdown.links)
    assert markdown.headings == ("A *b*", "Under")
    assert markdown.unsure


@pytest.mark.parametrize(
    "text", ["<a " * 50_000, '<a href="' * 20_000, "[" * 50_000, "](" * 50_000, "#" * 50_000, "{#" * 30_000, "&" * 50_000]
)
def test_the_scan_is_linear(text: str) -> None:
    start = time.process_time()
    for format in ("html", "markdown", "text"):
        scan(text, format)
    assert time.process_time() - start < 3


# The index


def articles(root: Path, count: int = 8) -> Path:
    files = {"editlint.toml": '[site]\nurl = "https://example.org"\n'}
    for number in range(count):
        other = (number + 1) % count
        files[f"news/a{number}/index.html"] = (
            f'<html><body><h1>Story {number}</h1><p>The the end. <a href="/news/a{other}/#p">next</a></p><p id="p">x</p></body></html>'
        )
    files["news/a3/index.html"] += '<a href="/nope/">dead</a>'
    return write(root, files)


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    articles(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*paths: str, cached: bool = True, select: tuple[str, ...] | None = SELECT) -> dict[str, list[tuple[str, int, str]]]:
    """What a run over the articles finds, and nothing of how: path -> (code, start, message)."""
    linter = Linter(Configs(None), load(), Choices(TODAY, select, cache=cached))
    names = list(paths) or sorted(path.as_posix() for path in Path().rglob("*.html"))
    outcomes: list[Outcome] = list(linter.lint_all(names, {}, 1))
    linter.close()
    return {outcome.path: [(one.rule.code, one.start, one.message) for one in outcome.violations] for outcome in outcomes}


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths of the articles that were read and linted, not recalled."""
    seen: list[str] = []
    before = Linter._lint

    def lint(self: Linter, path: str, *rest: Any) -> Outcome:
        seen.append(path)
        return before(self, path, *rest)

    monkeypatch.setattr(Linter, "_lint", lint)
    return seen


def old(root: Path) -> None:
    """Make every file old enough for its time to be believed."""
    for path in [root, *root.rglob("*")]:
        os.utime(path, (1_600_000_000, 1_600_000_000))


def test_a_second_run_reads_nothing_and_finds_the_same(root: Path, read: list[str]) -> None:
    old(root)
    first = run()
    assert first["news/a3/index.html"]
    read.clear()
    assert run() == first == run(cached=False)
    assert run("news/a3/index.html")["news/a3/index.html"] == first["news/a3/index.html"]
    assert set(read) <= set(first)
    read.clear()
    run()
    assert read == []


def test_a_changed_article_is_read_and_only_it(root: Path, read: list[str]) -> None:
    old(root)
    run()
    read.clear()
    place = root / "news/a5/index.html"
    place.write_text(place.read_text().replace("<h1>", "<p>It was was.</p><h1>"))
    assert "CPY002" in {code for code, *_ in run()["news/a5/index.html"]}
    assert read == ["news/a5/index.html"]


def test_an_article_is_read_again_when_what_it_links_to_has_changed(root: Path, read: list[str]) -> None:
    old(root)
    assert run()["news/a3/index.html"][-1][0] == "LNK001"
    write(root, {"nope/index.html": "<html><body><h1>Here</h1></body></html>"})
    assert not [code for code, *_ in run()["news/a3/index.html"] if code == "LNK001"]
    (root / "news/a1/index.html").write_text("<html><body><h1>Story 1</h1></body></html>")
    read.clear()
    assert [code for code, *_ in run()["news/a0/index.html"] if code == "LNK002"]
    assert "news/a0/index.html" in read
    assert "news/a6/index.html" not in read


def test_a_change_within_one_tick_of_the_clock_is_seen(root: Path) -> None:
    run()
    place = root / "news/a2/index.html"
    before = place.stat()
    place.write_text(place.read_text().replace("The the end", "The big end"))
    os.utime(place, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert not [code for code, *_ in run()["news/a2/index.html"] if code == "CPY002"]


def test_other_rules_and_other_options_are_another_plan(root: Path) -> None:
    old(root)
    assert {code for found in run(select=("CPY002",)).values() for code, *_ in found} == {"CPY002"}
    assert {code for found in run(select=("LNK001",)).values() for code, *_ in found} == {"LNK001"}
    (root / "editlint.toml").write_text('[links]\nignore = ["/nope*"]\n')
    assert {code for found in run(select=("LNK001",)).values() for code, *_ in found} == set()


@pytest.mark.parametrize("damage", [b"", b"not a database at all" * 100, None])
def test_a_damaged_index_is_thrown_away(root: Path, damage: bytes | None) -> None:
    first = run()
    place = folder(root) / "index.sqlite"
    if damage is None:
        data = bytearray(place.read_bytes())
        data[200:] = os.urandom(len(data) - 200)
        damage = bytes(data)
    for ending in ("-wal", "-shm"):
        Path(f"{place}{ending}").unlink(missing_ok=True)
    place.write_bytes(damage)
    assert run() == first
    assert run() == first


def test_an_index_of_another_version_is_emptied(root: Path) -> None:
    run()
    place = folder(root) / "index.sqlite"
    with sqlite3.connect(place) as db:
        db.execute("UPDATE meta SET value = 'older' WHERE name = 'version'")
        db.execute("UPDATE outcome SET value = 'nonsense'")
    db.close()
    assert run() == run(cached=False)


def test_a_cache_that_cannot_be_written_is_one_notice(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (root / "file").write_text("")
    monkeypatch.setenv("EDITLINT_CACHE", str(root / "file" / "below"))
    linter = Linter(Configs(None), load(), Choices(TODAY, ("LNK001",)))
    assert [len(outcome.violations) for outcome in linter.lint_all(["news/a3/index.html"], {}, 1)] == [1]
    assert len(linter.notices) == 1
    assert "no cache" in linter.notices[0]
    done = subprocess.run([sys.executable, "-m", "editlint", "check", "--select", "LNK001", "."], capture_output=True, text=True)
    assert done.returncode == 1
    assert done.stderr.count("no cache") == 1


def test_no_cache_leaves_nothing(root: Path, cache: Path) -> None:
    run(cached=False)
    assert list(cache.iterdir()) == []


def test_several_processes_at_once(root: Path) -> None:
    command = [sys.executable, "-m", "editlint", "check", "--select", ",".join(SELECT), "--output-format", "json", "."]
    runs = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(4)]
    found = [json.loads(one.communicate()[0]) for one in runs]
    assert all(one == found[0] for one in found)
    assert len(found[0]["violations"]) == 9


def test_many_articles_in_several_processes_are_found_as_in_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    articles(tmp_path, 80)
    monkeypatch.chdir(tmp_path)
    names = sorted(path.as_posix() for path in Path().rglob("*.html"))
    for cached in (False, True, True):
        linter = Linter(Configs(None), load(), Choices(TODAY, SELECT, cache=cached))
        found = [(one.path, len(one.violations)) for one in linter.lint_all(names, {}, 2)]
        assert found == [(name, 1 + (name == "news/a3/index.html")) for name in names]


def test_what_the_site_vouches_for_is_what_rules_are_silent_about(root: Path) -> None:
    write(
        root,
        {
            "odd/a.html": '<html><body><a href="https;//x">x</a></body></html>',
            "odd/b.html": '<html><body><a href="http://example.org/news/a1/">x</a></body></html>',
            "odd/c.html": '<html><body><a href="/News/a1/">x</a></body></html>',
            "odd/d.html": '<html><body><a href="http://localhost/">x</a></body></html>',
            "odd/e.html": '<html><body><a href="/news/a1/#nope">x</a></body></html>',
            "odd/f.html": "---\nrelated:\n  - /nowhere/\n---\n<p>x</p>",
            "odd/g.html": '<html><body><a href="https://example.com/">x</a> <a href="mailto:a@b.org">y</a></body></html>',
        },
    )
    names = sorted(path.as_posix() for path in Path().rglob("*.html"))
    kinds = frozenset(("links",))
    codes = tuple(rule.code for rule in load().rules if rule.vouched in kinds)
    linter = Linter(Configs(None), load(), Choices(TODAY, codes, cache=False))
    site = linter.site(names[0])
    for name in names:
        plan = linter.plan(linter.configs.for_file(name))
        silent = not linter._lint(name, plan, None).violations
        assert silent or not site.vouches(name, kinds), name
    assert site.vouches("odd/g.html", kinds) == kinds
    assert not any(site.vouches(f"odd/{name}.html", kinds) for name in "abcdef")


def test_a_site_can_be_sent_to_another_process(root: Path) -> None:
    site = open_site(root, House(), today=TODAY)
    again = pickle.loads(pickle.dumps(site))
    assert isinstance(again, Site)
    assert again.resolve("/news/a1/", document("", path="index.md")).status == "ok"
    site.close()
    again.close()


def test_excluded_files_are_no_articles_of_the_site(root: Path) -> None:
    (root / "editlint.toml").write_text('exclude = ["news/a0/"]\n')
    site = Linter(Configs(None), load(), Choices(TODAY, cache=False)).site("news/a1/index.html")
    assert "news/a0/index.html" not in site.articles
    assert site.resolve("/news/a0/", document("", path="index.md")).status == "ok", "but links may lead to them"


def test_who_links_where(root: Path) -> None:
    site = open_site(root, replace(House()), cache=False, today=TODAY)
    assert site.linked_from("news/a1/index.html") == {"news/a0/index.html"}


REPORTS = Path(__file__).parent.parent / "examples"


def test_without_a_content_root_the_site_is_the_files_of_the_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("conference-report-long.txt", "conference-report-short.txt"):
        (tmp_path / name).write_bytes((REPORTS / name).read_bytes())
    write(tmp_path, {"copy.txt": (REPORTS / "conference-report-long.txt").read_text(encoding="utf-8"), "other.txt": "Another text.\n"})
    monkeypatch.chdir(tmp_path)

    def drifts(*names: str, jobs: int = 1) -> dict[str, list[tuple[str, str | None]]]:
        linter = Linter(Configs(None), load(), Choices(TODAY, ("ATT020", "CPY020"), cache=False))
        return {
            one.path: [(v.severity, v.related[0].path) for v in one.violations if v.rule.code == "ATT020"]
            for one in linter.lint_all(names, {}, jobs)
        }

    long, short = "conference-report-long.txt", "conference-report-short.txt"
    assert drifts(short, long) == {
        short: [("info", long), ("warning", long), ("warning", long)],
        long: [("warning", short), ("warning", short)],
    }
    assert drifts(short, long, jobs=2) == drifts(short, long)
    assert drifts(short, "other.txt") == {short: [], "other.txt": []}
    assert drifts(long) == {long: []}
    assert drifts(f"./{short}", str(tmp_path / long))[f"./{short}"] == [
        (level, str(tmp_path / long)) for level in ("info", "warning", "warning")
    ]
    linter = Linter(Configs(None), load(), Choices(TODAY, ("CPY020",), cache=False))
    messages = {one.path: [violation.message for violation in one.violations] for one in linter.lint_all(["copy.txt", long, short], {}, 1)}
    assert messages == {
        "copy.txt": [f"Another article says the same: {long}"],
        long: ["Another article says the same: copy.txt"],
        short: [],
    }
