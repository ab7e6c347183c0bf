"""What every quote mark of a text is, and how sure that is."""

from __future__ import annotations

import pytest
from linting import document

from editlint import Mark


def marks(text: str, format: str = "text") -> list[Mark]:
    return list(document(text, format).marks)


def roles(text: str) -> str:
    """One letter a mark: o opens, c closes, a apostrophe, p prime, - other."""
    return "".join({"open": "o", "close": "c", "apostrophe": "a", "prime": "p", "other": "-"}[mark.role] for mark in marks(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"We will act," she said. "Now."', "ococ"),
        ("\"'No' is no answer,\" she said.", "oocc"),
        ("\"She said 'no.'\" That was it.", "oocc"),
        ('He paused—"Wait," he said—"now."', "ococ"),
        ('"I never—" she began.', "oc"),
        ("It's the boys' turn: don't.", "aaa"),
        ("'Tis the season of the '80s and '99, 'cause of rock 'n' roll.", "aaaaaa"),
        ('"Panorama"\'s report', "oca"),
        ("Nancy W.'s plan, Yahoo!'s, Jr.'s, the D.A.'s.", "aaaa"),
        ('He is 6\'2" tall and the board is 12" wide.', "ppp"),
        ('51°30\'26"N, 12" x 8"', "pppp"),
        ("You f*****' liar, huntin' an' fishin'.", "aaaa"),
        ("'The workers' union and the nurses' college agree,' he said.", "oaac"),
        ('"We will cut jobs by 2030", she said.', "oc"),
        ("`yes' and ``no''", "ococ"),
        ("„Ja“ and «oui»", "ococ"),
        ("See https://example.org/it's and mail o'neill@example.org.", ""),
    ],
)
def test_roles(text: str, expected: str) -> None:
    assert roles(text) == expected


def test_the_glyph_is_evidence_but_not_truth() -> None:
    assert roles("”We will act,” she said.") == "oc"
    assert roles("“It is a balance. “") == "oc"
    assert roles("Sheriff‘s ‘80s") == "aa"


def test_levels_and_partners_within_a_block() -> None:
    outer, inner, inner_end, outer_end = marks("“She said ‘no’ twice.”")
    assert [mark.level for mark in (outer, inner, inner_end, outer_end)] == [1, 2, 2, 1]
    assert (outer.partner, inner.partner) == (outer_end.at, inner_end.at)
    assert (outer_end.partner, inner_end.partner) == (outer.at, inner.at)


def test_a_quotation_that_runs_on_opens_every_paragraph_and_closes_the_last() -> None:
    first, second, third, end = marks("“One.\n\n“Two.\n\n“Three,” he said.")
    assert [mark.continues for mark in (first, second, third, end)] == [False, True, True, False]
    assert {(mark.partner, id(mark.partner_block)) for mark in (first, second, third)} == {(end.at, id(end.block))}
    assert (end.partner, end.partner_block) == (first.at, first.block)


def test_list_items_do_not_run_on() -> None:
    first, second, end = marks("- “One\n- “Two”\n", "markdown")
    assert first.partner is None
    assert not second.continues
    assert second.partner == end.at


def test_a_list_or_an_image_may_split_a_quotation() -> None:
    first, end = marks("“We need:\n\n- money\n- time.”\n", "markdown")
    assert (first.partner_block, end.partner_block) == (end.block, first.block)


def test_marks_are_read_through_markup_and_never_in_code() -> None:
    found = marks("<p>He said \"<strong>Bold</strong> move\"; the <a href=\"it's\">NHS</a>'s <code>x = 'y'</code></p>", "html")
    assert [mark.role for mark in found] == ["open", "close", "apostrophe"]


def test_marks_of_another_language_are_left_alone() -> None:
    assert not marks("<p>She wrote <span lang=fr>« l'eau »</span></p>", "html")


def test_q_is_a_level_of_its_own() -> None:
    assert [mark.level for mark in marks("<p>He said <q>so ‘what’</q></p>", "html")] == [2, 2]


def test_margins_tell_what_is_sure() -> None:
    sure, *_ = marks("“We will act,” she said.")
    assert sure.margin > 4
    assert all(mark.margin < 2 for mark in marks("'Eard it in the 'ouse, guv."))
    possessive, closing = marks("‘The boys’ dog,’ he said.")[1:]
    assert possessive.margin < 3.5 < closing.margin + 1
    assert possessive.turn > 4, "whether apostrophe or closing mark, it looks the same"


def test_a_long_row_of_marks_costs_no_more_than_its_length() -> None:
    assert len(marks('"' * 5000)) == 5000
