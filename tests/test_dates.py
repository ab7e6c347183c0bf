"""What a date is, as people and machines write it, and which of an article's dates is the day it was published."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from linting import document, lint

from editlint.house import Dates, House
from editlint.understand.date_grammar import find, is_machine_readable, machine, parse, render, restyle

DAY = date(2016, 11, 29)  # a Tuesday


@pytest.mark.parametrize(
    "text",
    [
        "Tue 29 Nov 2016",
        "Tuesday, 29 November 2016",
        "Tuesday the 29th of November, 2016",
        "Tue. 29 Nov. 2016",
        "29th November 2016",
        "29 NOVEMBER 2016",
        "29-Nov-2016",
        "November 29, 2016",
        "Nov. 29th 2016",
        "2016-11-29",
        "2016/11/29",
        "29/11/2016",
        "29.11.2016",
        "2016年11月29日",
    ],
)
def test_forms_of_a_date(text: str) -> None:
    written = parse(text)
    assert written is not None
    assert written.calendar_day == DAY
    assert (written.start, written.end) == (0, len(text))


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("de", "Dienstag, 29. November 2016"),
        ("de-AT", "29. Nov. 2016"),
        ("fr", "mardi 29 novembre 2016"),
        ("es", "29 de noviembre de 2016"),
        ("it", "martedì 29 novembre 2016"),
        ("pt", "29 de novembro de 2016"),
        ("nl", "dinsdag 29 november 2016"),
        ("pl", "29 listopada 2016"),
        ("sv", "29 november 2016"),
        ("ru", "29 ноября 2016"),
        ("fi", "29. marraskuuta 2016"),
    ],
)
def test_dates_in_other_languages(lang: str, text: str) -> None:
    written = parse(text, lang=lang)
    assert written is not None
    assert written.calendar_day == DAY
    anywhere = parse(text, lang="*")
    assert anywhere is not None
    assert anywhere.calendar_day == DAY, "a page that declares no language is dated all the same"


@pytest.mark.parametrize(
    "text",
    [
        "Strikes may hit 3 trusts",
        "You may 3 times in a row",
        "Luke 9:25",
        "open 24/7",
        "3/4 of 10/11 trusts",
        "version 1.2.3 or 10.4.15.2",
        "the 2010s and 1990",
        "£1.2m in 2016",
        "Call 020 7946 0018",
        "march 12 miles",
        "on the first Wednesday of each month",
        "IP 10.0.0.1, ISBN 978-3-16-148410-0",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert parse(text) is None


def test_a_part_that_is_not_written_is_not_guessed() -> None:
    without_year = parse("Thursday 2 December")
    assert without_year is not None
    assert (without_year.year, without_year.month, without_year.day, without_year.weekday) == (None, 12, 2, 3)
    without_day = parse("November 2016")
    assert without_day is not None
    assert (without_day.year, without_day.month, without_day.day) == (2016, 11, None)
    assert without_year.calendar_day is None
    assert without_day.calendar_day is None


def test_a_year_left_out_is_that_of_the_nearest_day() -> None:
    new_year = parse("2 January")
    assert new_year is not None
    assert new_year.nearest(date(2016, 12, 20)) == date(2017, 1, 2)
    assert new_year.nearest(date(2016, 2, 1)) == date(2016, 1, 2)


@pytest.mark.parametrize("text", ["31 November 2016", "2016-13-01", "2016-00-10", "29 February 2019", "31/11/2016", "February 30"])
def test_impossible_dates_are_read_as_written(text: str) -> None:
    written = parse(text)
    assert written is not None
    assert not written.possible
    assert written.calendar_day is None


def test_the_order_of_numeric_dates_is_the_house_s() -> None:
    british, american = parse("03/04/2016", "DMY"), parse("03/04/2016", "MDY")
    assert british is not None
    assert american is not None
    assert (british.calendar_day, american.calendar_day) == (date(2016, 4, 3), date(2016, 3, 4))
    assert british.ambiguous
    other = parse("11/29/2016", "DMY")
    assert other is not None
    assert other.swapped
    assert other.calendar_day == DAY


def test_ranges_share_what_they_share() -> None:
    assert [one.calendar_day for one in find("from 29–30 November 2016")] == [DAY, DAY + timedelta(days=1)]
    assert [one.calendar_day for one in find("29 November – 1 December 2016")] == [DAY, date(2016, 12, 1)]
    assert [one.calendar_day for one in find("30 December – 1 January 2017")] == [date(2016, 12, 30), date(2017, 1, 1)]


@pytest.mark.parametrize("text", ["The Sun 1 May 2015", "Edmonton Sun, 1 May 2015", "the Mail on Sunday 1 May 2015", "he sat 1 May 2015"])
def test_newspapers_and_verbs_are_no_weekdays(text: str) -> None:
    written = parse(text)
    assert written is not None
    assert written.weekday is None


@pytest.mark.parametrize(
    ("value", "zoned"),
    [
        ("2016-11-29", False),
        ("20161129", False),
        ("2016-11-29T09:30:00Z", True),
        ("2016-11-29 09:30:00 +0100", True),
        ("2016-11-29T09:30", False),
        ("Tue, 29 Nov 2016 09:30:00 GMT", True),
        ("1480411800", True),
        ("1480411800000", True),
        ("November 29, 2016", False),
    ],
)
def test_dates_that_programs_write(value: str, zoned: bool) -> None:
    written = machine(value)
    assert written is not None
    assert (written.calendar_day, written.zoned) == (DAY, zoned)


@pytest.mark.parametrize(
    ("value", "valid"),
    [
        ("2016-11-29", True),
        ("2016-11-29T09:30:00+01:00", True),
        ("2016-11", True),
        ("11-29", True),
        ("2016-W48", True),
        ("09:30", True),
        ("P3D", True),
        ("", False),
        ("29 November 2016", False),
        ("2016-11-31", False),
        ("2016-11-29T25:00", False),
        ("29/11/2016", False),
    ],
)
def test_valid_datetime_attributes(value: str, valid: bool) -> None:
    assert is_machine_readable(value) is valid


def test_another_day_is_written_the_same_way() -> None:
    for text, expected in [
        ("Tue 29 Nov 2016", "Thu 1 Dec 2016"),
        ("TUESDAY, 29 NOVEMBER 2016", "THURSDAY, 1 DECEMBER 2016"),
        ("Nov. 29, 2016", "Dec. 1, 2016"),
        ("Tuesday 29 November", "Thursday 1 December"),
    ]:
        written = parse(text)
        assert written is not None
        assert restyle(text, written, date(2016, 12, 1)) == expected


FORMATS = ["%a %-d %b %Y", "%A, %d %B %Y", "%-d %B %Y", "%B %-d, %Y", "%Y-%m-%d", "%d/%m/%Y", "%-d.%-m.%Y", "%a. %e %b. %Y"]


@given(st.dates(date(1000, 1, 1), date(9999, 12, 31)), st.sampled_from(FORMATS))
def test_every_day_in_every_house_format_reads_back(day: date, style: str) -> None:
    text = render(day, style)
    written = parse(text)
    assert written is not None
    assert written.calendar_day == day
    assert (written.start, written.end) == (0, len(text))
    assert written.weekday in (None, day.weekday())


def test_an_unknown_directive_is_refused() -> None:
    with pytest.raises(ValueError, match="%H"):
        render(DAY, "%H:%M")


@given(
    st.text(st.characters(codec="utf-8")) | st.text("0123456789/.-–: ,'ANovembrTuesdyht\ufeff\u00a0", max_size=60),
    st.sampled_from(["en", "de", "*"]),
)
@settings(max_examples=300)
def test_no_text_breaks_the_grammar(text: str, lang: str) -> None:
    end = 0
    for one in find(text, lang=lang):
        assert 0 <= one.start < one.end <= len(text)
        assert one.end >= end, "dates come in order"
        end = one.end
        _ = (one.calendar_day, one.possible, one.nearest(DAY))
    machine(text)
    is_machine_readable(text)


@given(st.text("0123456789-–/. <>h1timedatenovr\"='{}:\n", max_size=200))
@settings(max_examples=200)
def test_no_page_breaks_the_view(text: str) -> None:
    for format in ("html", "markdown", "text"):
        doc = document("<html><h1>Panel meets</h1>" + text if format == "html" else "# Panel meets\n\n" + text, format)
        for mention in doc.dates:
            assert 0 <= mention.span.start <= mention.span.end <= len(doc.text)


@pytest.mark.parametrize(
    "unit", ["1 ", "1/1/1 ", "29 November ", "29–", "Nov 29, ", "2016-11-29", "1.", "a 1 b ", '{"a":"', '<time datetime="']
)
def test_time_grows_with_the_length_only(unit: str) -> None:
    def cost(size: int) -> float:
        text = unit * (size // len(unit))
        best = 1e9
        for _ in range(3):
            start = time.process_time()
            for _one in find(text):
                pass
            machine(text)
            best = min(best, time.process_time() - start)
        return best

    assert cost(80_000) < 16 * cost(10_000) + 0.05


@pytest.mark.parametrize(
    "page",
    [
        lambda n: '<html><script type="application/ld+json">{"dateline": "' + '\\"' * n + "</script></html>",
        lambda n: "<html><h1>Panel meets</h1>" + ("<p>29 November 2016" + " " * 150 + "x</p>") * (n // 80),
        lambda n: "<html><h1>Panel meets</h1>" + "<time datetime='2016-11-29T10:00Z'>29 November</time> " * (n // 40),
        lambda n: "<html><h1>Panel meets</h1>" + "<abbr class='published' title='2016-11-29T10:00Z'>x</abbr>" * (n // 40),
    ],
)
def test_hostile_pages_cost_no_more_than_their_length(page: Callable[[int], str]) -> None:
    def cost(size: int) -> float:
        best = 1e9
        for _ in range(2):
            doc = document(page(size), "html")
            assert doc.elements()
            start = time.process_time()
            assert doc.dates is not None
            best = min(best, time.process_time() - start)
        return best

    assert cost(80_000) < 16 * cost(10_000) + 0.1


def published(text: str, format: str = "html", path: str = "", house: House | None = None) -> str | None:
    mention = next((one for one in document(text, format, house, path).dates if one.kind == "published" and one.day), None)
    return mention.day.isoformat() if mention is not None and mention.day is not None else None


BODY = "<p>" + "Leaders from all over the country met in the town hall to talk about what comes next for the service. " * 3 + "</p>"


def page(inside: str, head: str = "", lang: str = "en") -> str:
    return f'<!doctype html><html lang="{lang}"><head><title>Panel meets to talk</title>{head}</head><body>{inside}</body></html>'


def article(line: str, head: str = "", lang: str = "en") -> str:
    return page(f"<article><h1>Panel meets to talk</h1>{line}{BODY}</article><footer>© 2010-2024 Gazette</footer>", head, lang)


def ld(json: str) -> str:
    return f'<script type="application/ld+json">{json}</script>'


@pytest.mark.parametrize(
    "text",
    [
        # JSON-LD
        article("", ld('{"@type":"NewsArticle","datePublished":"2016-11-29T09:30:00+00:00","dateModified":"2017-01-01"}')),
        article(
            "",
            ld(
                '{"@graph":[{"@type":"WebSite"},{"@type":"WebPage","dateModified":"2017-01-01"},{"@type":"Article","datePublished":"2016-11-29"}]}'
            ),
        ),
        article(
            "",
            ld('[{"@type":["Article","BlogPosting"],"comment":[{"dateCreated":"2018-01-01"}],"datePublished":"2016-11-29"}]'),
        ),
        article("", ld('{"@type":"NewsArticle","headline":"She said \\"no","datePublished" : "2016-11-29 09:30", broken')),
        # meta
        *(
            article("", f'<meta {attribute}="{name}" content="2016-11-29T09:30:00+01:00">')
            for attribute, name in [
                ("property", "article:published_time"),
                ("property", "og:published_time"),
                ("name", "date"),
                ("name", "DC.date.issued"),
                ("name", "dcterms.created"),
                ("name", "parsely-pub-date"),
                ("name", "sailthru.date"),
                ("name", "pubdate"),
                ("name", "publish-date"),
                ("itemprop", "datePublished"),
                ("name", "citation_publication_date"),
                ("name", "cXenseParse:recs:publishtime"),
            ]
        ),
        article("", '<meta name="pubdate" content="20161129">'),
        article("", '<meta name="date" content="Tue, 29 Nov 2016 09:30:00 GMT">'),
        # <time>, microdata, microformats, data attributes
        article('<time datetime="2016-11-29">Tue 29 Nov</time>'),
        article('<p>By A. Moore <time class="entry-date published updated" datetime="2016-11-29T09:30">29 Nov</time></p>'),
        article('<time class="updated" datetime="2017-01-05">5 Jan</time><time class="published" datetime="2016-11-29">29 Nov</time>'),
        article(
            '<p>Updated <time datetime="2017-01-05">5 Jan 2017</time></p><p>Published <time datetime="2016-11-29">29 Nov 2016</time></p>'
        ),
        article('<time pubdate datetime="2016-11-29T09:30Z">yesterday</time>'),
        article('<abbr class="published" title="2016-11-29T09:30:00Z">3 days ago</abbr>'),
        article('<span itemprop="datePublished" content="2016-11-29">last week</span>'),
        article('<span itemprop="datePublished">29 November 2016</span>'),
        page(f"<h1>Panel meets to talk</h1>{BODY * 3}<p>in News, Health: <time>29 November 2016</time> 4 comments</p>"),
        article('<div data-published-at="2016-11-29T09:30:00">just now!</div>'),
        # the page's own address
        article("", '<link rel="canonical" href="https://gazette.example/news/2016/11/29/panel">'),
        article("", '<meta property="og:url" content="https://gazette.example/2016/nov/29/panel">'),
        article("", '<link rel="canonical" href="https://gazette.example/panel-20161129.html">'),
        # what readers see
        article("<p>29 November 2016</p>"),
        article("<p>Published: 29 November 2016</p>"),
        article("<p>Published 29 November 2016, updated 5 January 2017</p>"),
        article("<p>By Alison Moore | 29 November 2016 | 4 comments</p>"),
        article("<p>Posted by admin on November 29, 2016 in News</p>", lang="en-US"),
        article('<div class="meta"><span>Alison Moore</span> <span class="date">11/29/2016</span></div>', lang="en-US"),
        article("<p>29 November 2016, 9.30am GMT</p>"),
        article("<p>LONDON, 29 November 2016 – Leaders met in the town hall.</p>"),
        page(f"<p>29 November 2016</p><h1>Panel meets to talk</h1>{BODY}"),
        page(f'<h2>Panel meets to talk</h2><p class="pubDate">29 November 2016 09:30</p>{BODY}'),
        page(f"<h1>Panel meets to talk</h1>{BODY * 4}<p>First published on 29 November 2016</p>"),
        article('<p class="date"><span class="day">29</span><span class="month">Nov</span><span class="year">2016</span></p>'),
        article("<p>11:59 AM EST, Tue November 29, 2016</p>"),
        article("<p>29 November 2016 Alison Moore</p>"),
        article("<p>Submitted by admin on Tue, 11/29/2016 - 10:15</p>"),
        article("<p>Posted by Alison Moore at 10:15 on 29 November 2016</p>"),
        article("<p>Di, 29.11.2016</p>"),
        article('<h3 class="serendipity_date">Dienstag, 29. November 2016</h3>'),
        article("<p>29. November 2016</p>", lang="de"),
        article("<p>Erstellt am Dienstag, 29. November 2016 10:15</p>", lang="de"),
        article("<p>Verfasst von admin am 29. November 2016 - 10:15.</p>", lang="de"),
        article("<p>Veröffentlicht am 29.11.2016 um 10:15 Uhr</p>", lang="de"),
        article("<p>Von Max Muster, 29. November 2016, 10:15 Uhr</p>", lang="de"),
        article("<p>Artikel vom 29.11.2016</p>", lang="de"),
        article("<p>Dienstag, 29.11.2016</p>", lang="de"),
        article("<p>Geschrieben von Max am 29. November 2016</p>", lang="de"),
        article("<p>29. November 2016 von Max Muster</p>"),
        article("<p>Publié le 29 novembre 2016 à 10h15</p>", lang="fr"),
        article("<p>Par Anne Petit, le 29 novembre 2016</p>", lang="fr"),
        article("<p>Publicado el 29 de noviembre de 2016</p>", lang="es"),
        article("<p>Pubblicato il 29 novembre 2016</p>", lang="it"),
        article("<p>Publicado em 29 de novembro de 2016 às 10h15</p>", lang="pt"),
        article("<p>Geplaatst op 29 november 2016</p>", lang="nl"),
        article("<p>Opublikowano: 29 listopada 2016</p>", lang="pl"),
        article("<p>29 ноября 2016, 10:15</p>", lang="ru"),
        article("<p>2016年11月29日 10:15</p>", lang="ja"),
        # guesses
        article("", ld('{"@type":"WebPage","dateModified":"2016-11-29"}')),
        article("", '<script>var data = {"publish_date": "2016-11-29 09:30"};</script>'),
        article("<p>Leaders met on 29 November 2016 in the town hall, and all of them said they would come again.</p>"),
    ],
)
def test_the_day_a_page_was_published(text: str) -> None:
    assert published(text) == "2016-11-29"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (
            article("<p>29 November 2016</p>", ld('{"@type":"NewsArticle","datePublished":"2016-11-28T23:30:00Z"}')),
            "a moment late in the evening",
        ),
        (
            article(
                '<p class="date">29 November 2016</p>',
                '<link rel="canonical" href="/2016/11/29/x"><meta name="date" content="2019-03-01">',
            ),
            "one wrong field does not outvote two",
        ),
        (
            article('<p>29 November 2016</p><aside><time datetime="2018-01-01">1 January</time></aside>'),
            "a date in the margin is another article's",
        ),
        (
            page(
                f'<h1>Panel meets to talk</h1><abbr class="published" title="2016-11-29">x</abbr>{BODY}<h2>Comments</h2>'
                '<abbr class="published" title="2016-12-01">y</abbr><abbr class="published" title="2016-12-01">z</abbr>'
            ),
            "comments are dated too",
        ),
    ],
)
def test_of_several_dates_the_likelier_one(text: str, why: str) -> None:
    assert published(text) == "2016-11-29", why


def test_one_date_says_in_which_order_the_others_are_written() -> None:
    assert published(article("<p>03/04/2016</p><p>They will meet again on 11/29/2016 in the town hall.</p>")) == "2016-03-04"
    assert published(article("<p>03/04/2016</p><p>They will meet again on 29/11/2016 in the town hall.</p>")) == "2016-04-03"


def test_a_date_is_certain_where_two_sources_agree() -> None:
    both = document(article("<p>29 November 2016</p>", '<meta name="pubdate" content="2016-11-29">'), "html").dates[0]
    assert both.certain
    against = document(article("<p>29 November 2016</p>", '<meta name="pubdate" content="2015-11-29">'), "html").dates[0]
    assert not against.certain
    guess = document(article("<p>They met on 29 November 2016 in the hall and said so to all who came.</p>"), "html").dates[0]
    assert not guess.certain


@pytest.mark.parametrize(
    "text",
    [
        article(""),
        article("<p>Conference 2016: leaders met.</p>"),
        "Panel meets\n\nLeaders met on 29 November 2016 in London, and will meet again.",
    ],
)
def test_no_date_of_publication(text: str) -> None:
    assert published(text, "html" if "<" in text else "text") is None


@pytest.mark.parametrize(
    ("format", "text"),
    [
        ("markdown", "---\ntitle: Panel meets\ndate: 2016-11-29\n---\nText."),
        ("markdown", "---\ntitle: Panel meets\npublishDate: 29 November 2016\n---\nText."),
        ("markdown", "---\ntitle: Panel meets\nPubDate: 2016-11-29T09:30:00+01:00\n---\nText."),
        ("markdown", '+++\ntitle = "Panel meets"\ndate = 2016-11-29T09:30:00Z\n+++\nText.'),
        ("markdown", '{"title": "Panel meets", "date": "2016-11-29"}\n\nText.'),
        ("markdown", "# Panel meets\n\n**Tuesday 29 November 2016**\n\nText."),
        ("text", "Devo panel\n\nPanel meets to talk about health\n\nTue 29 Nov 2016\n\nLeaders met in London."),
        ("text", "Tue 29 Nov 2016\n\nPanel meets to talk about health\n\nLeaders met in London."),
        ("text", "Panel meets to talk (29 November 2016)\n\nLeaders met in London."),
        ("text", "Panel meets to talk about health\n\nBy Alison Moore\n\n29 November 2016\n\nLeaders met in London."),
    ],
)
def test_the_day_an_article_was_published(format: str, text: str) -> None:
    assert published(text, format) == "2016-11-29"


def test_the_file_name_and_the_path_say_when() -> None:
    text = "# Panel meets\n\nText."
    assert published(text, "markdown", "_posts/2016-11-29-panel.md") == "2016-11-29"
    assert published(text, "markdown", "news/2016/11/29/panel/index.md") == "2016-11-29"
    assert published(text, "markdown", "notes.md") is None
    mention = document(text, "markdown", path="_posts/2016-11-29-panel.md").dates[0]
    assert (mention.source, mention.text, mention.span) == ("filename", "2016-11-29", (0, 0))


def test_nested_keys_of_the_front_matter() -> None:
    house = House(dates=Dates(keys=("seo.published",)))
    assert published("---\ntitle: Panel meets\nseo:\n  published: 2016-11-29\n---\nText.", "markdown", house=house) == "2016-11-29"


def test_every_date_has_its_place() -> None:
    text = "---\ndate: 2016-11-29\nlastmod: 2016-12-01\nexpiryDate: 2017-11-29\n---\n\n# Panel\n\nTue 29 Nov 2016\n\nNext: 3 May.\n"
    found = [(one.kind, one.source, one.day, text[one.span.start : one.span.end]) for one in document(text).dates]
    assert found == [
        ("published", "front-matter", DAY, "2016-11-29"),
        ("published", "dateline", DAY, "Tue 29 Nov 2016"),
        ("modified", "front-matter", date(2016, 12, 1), "2016-12-01"),
        ("expires", "front-matter", date(2017, 11, 29), "2017-11-29"),
        ("mentioned", "prose", date(2017, 5, 3), "3 May"),
    ]


def test_a_weekday_that_is_wrong_can_be_mended_in_two_ways() -> None:
    (found,) = lint("# Panel meets\n\nMon 29 Nov 2016\n\nText.", "DAT002")
    fixes = found.finding.fixes
    assert [(fix.edits[0].text, fix.safe) for fix in fixes] == [("Tue", False), ("Mon 28 Nov 2016", False)]


def test_marking_up_is_what_machines_read_afterwards() -> None:
    before = "<h1>Panel meets</h1><p>Published on 29 November 2016</p>"
    (found,) = lint(before, "DAT010", format="html")
    edits = sorted(found.finding.fixes[0].edits, reverse=True)
    after = before
    for edit in edits:
        after = after[: edit.span.start] + edit.text + after[edit.span.end :]
    assert after == '<h1>Panel meets</h1><p>Published on <time datetime="2016-11-29">29 November 2016</time></p>'
    assert {one.source for one in document(after, "html").dates} == {"time", "dateline"}
