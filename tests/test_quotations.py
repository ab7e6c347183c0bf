"""Quotations over paragraphs and markup: where they are, what kind they are, and how sure it is who speaks."""

from __future__ import annotations

import csv
import io
import sys
from pathlib import Path

import pytest
from linting import document

from editlint import Quotation
from editlint.cli import main

LEAD = "# The vote\n\nThe vote was held on the first day of the month in the old town hall.\n\n"


def read(text: str, format: str = "markdown") -> list[Quotation]:
    return list(document(LEAD + text if format == "markdown" else text, format).quotations)


def who(text: str, format: str = "markdown") -> list[tuple[str | None, str]]:
    """(speaker, attribution) of each quotation."""
    return [(quotation.speaker, quotation.attribution) for quotation in read(text, format)]


# Who speaks when the words beside a quotation do not say


def test_the_speaker_of_a_paragraph_goes_on() -> None:
    assert who("“We will win,” Jane Doe said. “It is our turn.”") == [("Jane Doe", "named"), ("Jane Doe", "named")]


def test_narration_between_does_not_end_it() -> None:
    assert who("“We will win,” Jane Doe said. The crowd cheered. “It is our turn.”")[1] == ("Jane Doe", "named")


def test_only_the_paragraph_before_tells() -> None:
    assert who("Jane Doe said the vote was fair.\n\n“It is our turn to win.”") == [("Jane Doe", "implied")]


def test_a_paragraph_that_is_all_quotation_lets_its_speaker_go_on() -> None:
    first, second = read("“We will win,” Jane Doe said.\n\n“It is our turn to do so.”")
    assert not first.runs_on
    assert second.attribution == "implied"
    assert second.runs_on


def test_nobody() -> None:
    assert who("The hall has thirty windows.\n\n“It is our turn to win.”") == [(None, "none")]


def test_the_sentence_after_counts_only_where_it_speaks_of_the_words() -> None:
    assert who("The hall was full. “It is our turn to win.” Jane Doe said the vote was fair.") == [(None, "none")]
    assert who("The hall was full. “It is our turn to win.” That is how Jane Doe described it.") == [("Jane Doe", "named")]


@pytest.mark.parametrize(
    "lead", ["Jane Doe said:", "Jane Doe offers this advice:", "Jane Doe, who won, had a question:", "As Jane Doe says,"]
)
def test_a_paragraph_announces_the_next(lead: str) -> None:
    assert who(f"{lead}\n\n“It is our turn to win.”") == [("Jane Doe", "named")]


def test_a_lead_in_holds_for_a_whole_list() -> None:
    assert who("Jane Doe said:\n\n- “It is our turn.”\n- “We will win the vote.”") == [("Jane Doe", "named")] * 2


def test_a_transcript_names_its_speakers_once() -> None:
    text = "Doe: I said “it is our turn to win” and “we will”.\n\nRoe: “That remains to be seen.”"
    assert [speaker for speaker, _ in who(text)] == ["I", "I", "Roe"]


@pytest.mark.parametrize(
    "credit", ["— Jane Doe, mayor", "-- Jane Doe", "Jane Doe, mayor of the town", "— Jane Doe, who has run the town for twenty years"]
)
def test_a_line_signs_the_quotation_above(credit: str) -> None:
    assert who(f"“It is our turn to win.”\n\n{credit}\n\nThe hall was full.") == [("Jane Doe", "named")]


def test_a_sentence_below_signs_nothing() -> None:
    assert who("“It is our turn to win.”\n\nJane Doe, the mayor, was not there.") == [(None, "none")]


# Names behind pronouns


def test_a_pronoun_is_the_last_who_spoke_not_the_last_named() -> None:
    text = "John Roe suggested that Sir Howard Bell knew most about it.\n\n“We will win,” he said."
    assert read(text)[0].resolved == "John Roe"


def test_he_is_not_jane() -> None:
    text = "John Roe said so. Jane Doe said so, too. “We will win,” he said. “We will,” she said."
    assert [quotation.resolved for quotation in read(text)] == ["John Roe", "Jane Doe"]


def test_a_surname_is_resolved_to_the_full_name() -> None:
    assert read("Jane Doe said so. “We will win,” Ms Doe said.")[0].resolved == "Jane Doe"


def test_the_subject_of_the_same_sentence_comes_first() -> None:
    text = "Mary Roe said no. Anna Doe, 21, a student, came second, but she admitted the prize “came at a price”."
    assert read(text)[0].resolved == "Anna Doe"


# Over paragraphs and markup


def test_one_that_runs_over_paragraphs_has_one_speaker() -> None:
    text = "“We will win,” Jane Doe said. “It is our turn.\n\n“And we will win again.”\n\nThe hall was full."
    quotations = read(text)
    assert [quotation.speaker for quotation in quotations] == ["Jane Doe"] * 3
    assert [quotation.continues for quotation in quotations] == [False, False, True]
    assert all(quotation.closed for quotation in quotations)


def test_the_last_paragraph_may_name_the_speaker_of_all() -> None:
    text = "“It is our turn to win.\n\n“And we will win again,” Jane Doe said."
    assert [quotation.speaker for quotation in read(text)] == ["Jane Doe", "Jane Doe"]


def test_a_picture_between_does_not_part_them() -> None:
    text = "<p>Jane Doe said: “It is our turn.</p><figure><figcaption>The hall</figcaption></figure><p>“We will win.”</p>"
    assert [quotation.speaker for quotation in read(text, "html")] == ["Jane Doe", "Jane Doe"]


def test_what_nothing_closes() -> None:
    assert [quotation.closed for quotation in read("Jane Doe said: “It is our turn.\n\nThe hall was full.")] == [False]


def test_markup_inside_and_beside() -> None:
    text = '<p>&ldquo;We <em>will</em> win,&rdquo; <a href="/doe"><b>Jane</b> Doe</a> said.</p>'
    quotation = read(text, "html")[0]
    assert quotation.text == "“We will win,”"
    assert quotation.speaker == "Jane Doe"
    assert text[quotation.span.start : quotation.span.end] == "&ldquo;We <em>will</em> win,&rdquo;"
    assert quotation.speaker_span is not None
    assert text[quotation.speaker_span.start : quotation.speaker_span.end] == "Jane</b> Doe"


def test_nested_quotations_belong_to_the_outer_speaker() -> None:
    assert who("“He told me ‘we will win’ and left,” Jane Doe said.") == [("Jane Doe", "named")]


@pytest.mark.parametrize(("opening", "closing"), ["“”", "‘’", '""', "''", "«»", ("„", "”")])
def test_every_style_of_marks(opening: str, closing: str) -> None:
    quotation = read(f"{opening}We will win the vote,{closing} Jane Doe said. {opening}It is our turn.{closing}")[0]
    assert quotation.text == f"{opening}We will win the vote,{closing}"
    assert quotation.speaker == "Jane Doe"


def test_a_block_quote_needs_no_marks() -> None:
    assert who("Jane Doe says:\n\n> It is our turn.\n>\n> We will win.") == [("Jane Doe", "named")] * 2


@pytest.mark.parametrize("signature", ["\n>\n> — Jane Doe, mayor", "\n> — Jane Doe", "\n\n— Jane Doe"])
def test_a_block_quote_is_signed(signature: str) -> None:
    assert who(f"> It is our turn to win.{signature}\n\nThe hall was full.") == [("Jane Doe", "named")]


def test_a_block_quote_that_nobody_signs_is_a_note() -> None:
    assert read("> It is our turn to win.\n\nThe hall was full.") == []


# Kinds


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("“We will win,” Jane Doe said.", "direct"),
        ("Jane Doe said the vote was “rigged from the start”.", "partial"),
        ("The so-called “dark kitchens” of the town were shut.", "scare"),
        ("We do not want a “keep it running” mindset.", "scare"),
        ("She sang in “The Marriage of Figaro” last year.", "title"),
        ("See the blog post “To get things done, you need good tools” for more.", "title"),
        ("See [“How we shut the hall in May”](/hall) for more of it.", "title"),
        ("If someone says, “I need help with my vote,” we send for the clerk.", "hypothetical"),
        ("You might think, “This has nothing to do with me.” It does.", "hypothetical"),
        ("They involve questions like “How do we make better use of our time?”", "hypothetical"),
        ("Press “Send your vote” to go on to the end.", "hypothetical"),
        ("Jane Doe said she would “bomb the hell out of them”.", "partial"),
        ("Jane Doe would often say, “We will win.”", "direct"),
        ("“What did you do last night?” Those six words are hard.", "hypothetical"),
    ],
)
def test_kind(text: str, kind: str) -> None:
    assert [quotation.kind for quotation in read(text)] == [kind]


def test_examples_come_in_lists() -> None:
    text = "They ask questions like “How do we vote?”, “Who may vote?” and “When do the halls open?”"
    assert [quotation.kind for quotation in read(text)] == ["hypothetical"] * 3


# The register


def inspect(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(["inspect", *arguments]) == 0
    return capsys.readouterr().out


def test_the_quote_register_as_csv(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "vote.md"
    file.write_text(LEAD + "“We will win,” Jane Doe said. “=1+1 is two,” she said.\n", encoding="utf-8")
    rows = list(csv.DictReader(io.StringIO(inspect(capsys, str(file), "--what", "quotations", "--output-format", "csv"))))
    assert [(row["line"], row["column"], row["quotation"], row["name"]) for row in rows] == [
        ("5", "1", "“We will win,”", "Jane Doe"),
        ("5", "31", "“=1+1 is two,”", "Jane Doe"),
    ]


def test_the_quote_register_on_a_terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "vote.md"
    file.write_text(LEAD + "“We will win,” Jane Doe said.\n", encoding="utf-8")
    out = inspect(capsys, str(file), "--what", "quotations")
    assert "quotations: 1" in out
    assert ["5", "“We", "will", "win,”", "Jane", "Doe", "named", "direct"] in [line.split() for line in out.splitlines()]


def test_csv_is_one_table(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "vote.md"
    file.write_text(LEAD, encoding="utf-8")
    assert main(["inspect", str(file), "--output-format", "csv"]) == 2
    assert "name one view" in capsys.readouterr().err


# Cost


@pytest.mark.parametrize(
    "unit",
    [
        "“a” ",
        "“We do,” said Mr Roe.\n\n",
        "a, b, Smith, the man, who said it, ",
        "said told asked called Smith who ",
        "“We do it\n\n",
        "Roe: “Do.” ",
    ],
)
def test_cost_is_linear(unit: str) -> None:
    """Counted in calls, which no busy machine changes."""

    def calls(times: int) -> int:
        article = document(LEAD + unit * times + "“We will win,” he said.", "text")
        assert article.marks is not None
        assert article.sentences is not None
        count = 0

        def profile(frame: object, event: str, argument: object) -> None:
            nonlocal count
            count += event in ("call", "c_call")

        sys.setprofile(profile)
        try:
            assert article.quotations
            assert article.speakers is not None
        finally:
            sys.setprofile(None)
        return count

    calls(1)  # what is made once is made
    assert calls(800) < 2.6 * calls(400)
