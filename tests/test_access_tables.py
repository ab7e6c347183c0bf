"""Tables: which header cells head which cells (HTML, 4.9.12)."""

from __future__ import annotations

import pytest
from linting import document

from editlint.understand.tables import Table


def heads(html: str, format: str = "html") -> dict[str, list[str]]:
    """The text of every cell, and the texts of its headers."""
    table = document(html, format).tables[0]
    return {cell.element.text.strip(): [one.element.text.strip() for one in table.headers(cell)] for cell in table.cells}


def test_a_header_row_heads_the_columns_below_it() -> None:
    assert heads("| A | B |\n|---|---|\n| 1 | 2 |", "markdown") == {"A": [], "B": [], "1": ["A"], "2": ["B"]}


def test_a_header_before_data_heads_its_row() -> None:
    assert heads("<table><tr><th>R<td>1<td>2") == {"R": [], "1": ["R"], "2": ["R"]}


def test_spans_reach_over_rows_and_columns() -> None:
    assert heads("<table><tr><th colspan=2>A<tr><td>1<td>2")["2"] == ["A"]
    assert heads("<table><tr><th rowspan=2>R<td>1<tr><td>2")["2"] == ["R"]
    assert heads("<table><tr><th>A<th>B<tr><td colspan=2>1")["1"] == ["A", "B"]
    assert heads("<table><tr><th>R<td rowspan=0>1<tr><th>S")["1"] == ["R", "S"]


def test_a_later_header_row_takes_over() -> None:
    assert heads("<table><tr><th>A<tr><td>1<tr><th>B<tr><td>2")["2"] == ["B"]
    assert heads("<table><tr><th>A<tr><th>B<tr><td>1")["1"] == ["A", "B"]


def test_scope_says_what_a_header_heads() -> None:
    assert heads("<table><tr><th scope=row>A<th scope=row>B<tr><td>1<td>2")["1"] == []
    assert heads("<table><tr><th scope=col>A<td>x<tr><td>1<td>y")["1"] == ["A"]
    assert heads("<table><tr><td>0<tbody><tr><th scope=rowgroup>G<td>1<tr><td>2<td>3<tbody><tr><td>4")["2"] == ["G"]


def test_the_headers_attribute_replaces_what_is_found_otherwise() -> None:
    assert heads('<table><tr><th id=a>A<th id=b>B<tr><td headers="b gone">1<td>2')["1"] == ["B"]


def test_header_cells_by_role() -> None:
    assert heads('<table><tr><td role="columnheader">A<tr><td>1')["1"] == ["A"]


def test_which_headers_head_anything() -> None:
    table = document("<table><tr><th>A<th>B<tr><td>1", "html").tables[0]
    assert [cell.element.text for cell in table.cells if cell.header and id(cell) in table.heading()] == ["A"]


@pytest.mark.parametrize(
    "html", ["<table><tr><td colspan=1000 rowspan=65534>" * 50, "<table>" + "<tr><th>x" * 20_000, "<table><tr>" + "<th>x" * 20_000]
)
def test_hostile_tables_end(html: str) -> None:
    table = document(html, "html").tables[0]
    assert isinstance(table, Table)
    for cell in table.cells:
        assert len(table.headers(cell)) <= 100
