"""What the props of AG Grid say, without a screen."""

import time
from typing import Any

import pytest

from tui_callbacks.bridge.grid_columns import (
    Selecting,
    cell_text,
    columns_of,
    fitted,
    heading,
    matching,
    natural_widths,
    order,
)


def test_groups_are_taken_apart_and_hidden_columns_left_out() -> None:
    definitions: list[dict[str, Any]] = [
        {"field": "a"},
        {"headerName": "Group", "children": [{"field": "b.c"}, {"field": "d", "hide": True}]},
        {"field": "e", "headerName": "E!", "width": 80, "minWidth": 40, "sortable": False},
    ]
    columns = columns_of(definitions, {"flex": 1})
    assert [(c.field, c.header, c.width, c.flex, c.sortable) for c in columns] == [
        ("a", "A", None, 1, True),
        ("b.c", "B C", None, 1, True),
        ("e", "E!", 10, 1, False),
    ]


def test_nested_fields() -> None:
    (column,) = columns_of([{"field": "a.b"}], {})
    assert [column.value(row) for row in ({"a": {"b": 1}}, {"a": None}, {}, {"a.b": 2})] == [1, None, None, 2]


@pytest.mark.parametrize(("field", "text"), [("make", "Make"), ("totalPrice", "Total Price"), ("a.b", "A B"), ("", "")])
def test_headings(field: str, text: str) -> None:
    assert heading(field) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        (5.0, "5"),
        (0.5, "0.5"),
        (True, "true"),
        ("[b]x[/b]\n\x1b[31my", "[b]x[/b] y"),
        ({"a": 1}, '{"a": 1}'),
        (float("nan"), "nan"),
    ],
)
def test_cells(value: Any, text: str) -> None:
    assert cell_text(value) == text


def test_sorting_puts_nothing_first_numbers_before_texts_and_keeps_equal_rows() -> None:
    (column,) = columns_of([{"field": "v"}], {})
    rows = [{"v": v} for v in ("b", None, 10, "B", 9, float("nan"), "a", True)]
    assert order(rows, column, "asc") == [1, 5, 7, 4, 2, 6, 3, 0]
    equal = [{"v": 1}, {"v": 0}, {"v": 1}]
    assert order(equal, column, "desc") == [0, 2, 1]


@pytest.mark.parametrize(
    ("widths", "room", "result"),
    [([5, 5], 20, [10, 10]), ([30, 10], 20, [15, 5]), ([10, 10], 5, [4, 4]), ([5, 10], 16, [6, 10]), ([], 10, [])],
)
def test_fitting(widths: list[int], room: int, result: list[int]) -> None:
    assert fitted(widths, [4] * len(widths), widths, room) == result


def test_natural_widths() -> None:
    columns = columns_of([{"field": "a"}, {"field": "b", "width": 160}], {})
    rows = [{"a": "x" * 100, "b": ""}]
    assert natural_widths(columns, rows) == [40, 20]
    assert natural_widths(columns, rows, by_content=True) == [40, 4]


@pytest.mark.parametrize(
    ("prop", "expected"),
    [
        (None, Selecting()),
        ("single", Selecting(True, False)),
        ("multiple", Selecting(True, True)),
        ({"mode": "singleRow"}, Selecting(True, False)),
        ({"mode": "multiRow", "enableClickSelection": False}, Selecting(True, True, by_click=False)),
    ],
)
def test_selecting(prop: Any, expected: Selecting) -> None:
    assert Selecting.of(prop) == expected


def test_many_wanted_rows_are_found_fast() -> None:
    rows = [{"id": n, "name": f"row {n}"} for n in range(5000)]
    started = time.perf_counter()
    assert matching(rows, [dict(row) for row in rows]) == list(range(5000))
    assert time.perf_counter() - started < 2
    assert matching(rows, [{"id": 7, "name": "row 7"}]) == [7]
