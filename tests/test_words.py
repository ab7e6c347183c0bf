"""Where an article has words and signs, told without a look at every block."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st
from linting import document

TEXT = "The Mill is old.\n\nA mill-owner’s house: 5* and £4.\n\n`mill` is code, and it’s his own."


def shown(blocks: object) -> list[str]:
    return [block.text[:6] for block in blocks]  # type: ignore[attr-defined]


@given(st.text("aZé ’“_-9İſK\u2028\ufffc\t中²", max_size=30))
def test_the_words_of_a_block_are_its_runs_of_letters_in_lower_case(text: str) -> None:
    for block in document(text, "text").blocks:
        assert block.words == re.findall(r"[^\W\d_]+", block.prose.lower())


def test_blocks_are_told_by_their_words() -> None:
    article = document(TEXT)
    assert shown(article.blocks_with({"mill", "none"})) == ["The Mi", "A mill"]
    assert shown(article.blocks_with({"none"})) == []


def test_blocks_are_told_by_words_side_by_side() -> None:
    article = document(TEXT)
    assert shown(article.blocks_with({"mill"}, {"owner", "is"})) == ["The Mi", "A mill"]
    assert shown(article.blocks_with({"s", "his"}, {"own"})) == ["mill i"]
    assert shown(article.blocks_with({"mill"}, {"old"})) == []


def test_blocks_are_told_by_signs_and_patterns() -> None:
    article = document(TEXT)
    assert shown(article.blocks_having("’s", "Mill")) == ["The Mi", "A mill", "mill i"]
    assert shown(article.blocks_having("`", "code:")) == []
    assert shown(article.blocks_matching(re.compile(r"\d"))) == ["A mill"]


def test_an_offset_of_the_prose_leads_to_its_block() -> None:
    article = document(TEXT)
    block, start = article.block_at(article.prose.index("owner"))
    assert block.prose[article.prose.index("owner") - start :].startswith("owner’s house")


def test_capitalised_words_come_in_runs_each_once() -> None:
    article = document("The Office for National Statistics met. “Office for National Statistics” and the BBC’s Ann Roe; the BBC’s Ann Roe.")
    assert article.capitals.split("\n") == ["The Office for National Statistics", "Office for National Statistics", "BBC’s Ann Roe"]
