"""Where sentences end."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from linting import document

from editlint.understand.sentences import split

#: Each text with a bar at the end of every sentence but the last.
TEXTS = """
Dr. Smith met Mr. Jones at 5 p.m. on Tuesday.
It ended at 5 p.m.| The board then met again.
It is at 5 p.m. Tuesday.| It starts at 6 p.m. GMT.
The U.S. economy grew 3.5 per cent.| The U.S. Army left.
It is the law in the U.S.| The vote was close.
He lives in Washington, D.C.| She does not.
It cost £1.2m in 2016.| That was a lot.
One.| Two three.| Four five six.
J. K. Rowling wrote it.| P. D. James did not.
There was a Plan B.| The board had it ready.
No. 10 said no.| No one replied.
See p. 4 and fig. 2.| It is there.
St. Mary’s in St. Albans closed.| It is on Main St.| The road is shut.
The cat sat.| Mice ran.
Use plain words, e.g. use or help.| Keep it short.
Tea, milk, etc.| Sugar is extra.
See www.gov.uk for more.| Version 2.0 came out.
“I agree.”| He left the room.
“Really?” she asked.| “Stop!” he said.| “It is over.”
“Really?” Anna Smith asked.| “Why?” I cried.| “Why?”| The man said nothing.
Is this it?| Yes!| It is.
We waited… and waited...| Then it came.
He said [...] that it was over.| [...] Then he left.
(See page 4.)| It was late.
It was so.*| Then it was.[1]| Then it was not.[12]
1. The first one.| A second sentence.
He said it was over (it was not!) and left.
“Stop!”— she ran.
It ended.| iPhone sales rose.| £20 is too much.| 20 came.
你好。|再见。
Wait . . . what
It ended.|The board met.”|He left Smith.|The rest.
See Challenge.Gov and Node.js or Version 2.Beta.
I see thee again.|—Aye, and thou goest before.
He joined the CA.| The draft says so.
The U.S.–China talks ended.
""".strip().splitlines()


@pytest.mark.parametrize("marked", TEXTS)
def test_sentences_end(marked: str) -> None:
    text = marked.replace("|", "")
    assert [text[start:end] for start, end in split(text)] == [part.strip() for part in marked.split("|")]


def test_a_day_with_a_full_stop_in_german() -> None:
    german = document("<html lang='de'><p>Am 3. Mai war es so weit. Dann war 2016. Es endete.</p>", "html")
    assert [one.text for one in german.sentences] == ["Am 3. Mai war es so weit.", "Dann war 2016.", "Es endete."]


def test_blocks_are_never_glued() -> None:
    article = document("# A headline\n\nA paragraph\n\n- one thing\n- another thing\n\nThe end.\n")
    assert [one.text for one in article.sentences] == ["A paragraph", "one thing", "another thing", "The end."]


def test_furniture_has_no_sentences() -> None:
    page = document("<h1>News</h1><nav><p>Go home.</p></nav><p>It is so.</p><table><tr><td>A cell.</table><pre>x = 1. Y</pre>", "html")
    assert [one.text for one in page.sentences] == ["It is so."]


def test_code_ends_no_sentence() -> None:
    assert len(document("Call `a. B` first. `x. Y` is code.").sentences) == 2


def test_spans_lead_back_to_the_file() -> None:
    text = "<p>One &amp; <b>two. Three</b> four.\n <p>“Five.”</p>"
    page = document(text, "html")
    assert [page.source(one.span) for one in page.sentences] == ["One &amp; <b>two.", "Three</b> four.", "“Five.”"]
    assert all(one.text == one.block.text[one.start : one.end] for one in page.sentences)


def test_two_line_breaks_part_sentences() -> None:
    page = document("<p>One thing<br>goes on<br><br>Another</p>", "html")
    assert len(page.sentences) == 2


@pytest.mark.parametrize("unit", [". ", ".", " ", "\u2028 ", "A. ", "1. ", '"', ".)", ".[1", "U.S. ", "“Stop!” A ", "? "])
def test_hostile_text_costs_linear_time(unit: str) -> None:
    def cost(n: int) -> float:
        text = unit * n
        began = time.process_time()
        assert sum(1 for _ in split(text)) <= n + 1
        return time.process_time() - began

    assert cost(100_000) < 12 * cost(20_000) + 0.05


@given(st.text(alphabet=st.sampled_from("ab AB.!?…“”\"’'()[]—-1٣²é\u2028\ufffc，。 "), max_size=60))
def test_no_letter_is_lost_and_none_is_in_two_sentences(text: str) -> None:
    covered = 0
    for start, end in split(text):
        assert covered <= start < end
        assert not any(character.isalnum() for character in text[covered:start])
        assert text[start:end] == text[start:end].strip()
        covered = end
    assert not any(character.isalnum() for character in text[covered:])


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=80))
def test_any_text_has_scores(text: str) -> None:
    assert all(value == value for value in document(text).scores.as_dict().values())
