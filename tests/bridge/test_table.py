"""Tables of cells, seen as text on a screen, and the arithmetic of their columns."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.app import App, ComposeResult
from textual.widgets import Button

from tui_callbacks.bridge.flow import Flow
from tui_callbacks.bridge.lines import Piece
from tui_callbacks.bridge.table import (
    MIN_COLUMN,
    Place,
    TableBox,
    column_widths,
    header_rows,
    row_heights,
    shrunk,
    stretched,
)
from tui_callbacks.bridge.text import Text


class Host(App[None]):
    """A screen with one table; `|` separates cells."""

    def __init__(self, *rows: str, headers: int = 1, **spans: tuple[int, int]) -> None:
        super().__init__()
        self.cells = [[Text([Piece(cell)]) for cell in row.split("|")] for row in rows]
        self.table = TableBox(*[cell for row in self.cells for cell in row])
        for y, row in enumerate(self.cells):
            for x, cell in enumerate(row):
                row_span, column_span = spans.get(cell.text, (1, 1))
                self.table.place(cell, y, x, row_span, column_span, header=y < headers)

    def compose(self) -> ComposeResult:
        yield self.table


def screen_of(app: App[None]) -> list[str]:
    rows = ["".join(segment.text for segment in strip).rstrip() for strip in app.screen._compositor.render_strips()]
    while rows and not rows[-1]:
        rows.pop()
    return rows


async def test_columns_are_as_wide_as_their_contents_and_a_rule_is_under_the_header() -> None:
    app = Host("Name|Value", "alpha|1", "b|日本語")
    async with app.run_test(size=(40, 9)):
        assert screen_of(app) == ["Name   Value", "─" * 13, "alpha  1", "b      日本語"]
        style = app.cells[0][0].visual_style
        assert (style.bold, app.cells[1][0].visual_style.bold) == (True, None)


async def test_the_widest_column_shrinks_and_its_cells_wrap() -> None:
    app = Host("a|some longer text in here", "b|x", headers=0)
    async with app.run_test(size=(16, 9)):
        assert screen_of(app) == ["a  some longer", "   text in here", "b  x"]


async def test_cells_span_columns_and_rows() -> None:
    app = Host("wide", "a|b", headers=0, wide=(1, 2))
    async with app.run_test(size=(20, 9)):
        assert screen_of(app) == ["wide", "a  b"]
        assert app.cells[0][0].outer_size.width == 4
    app = Host("tall|a", "|b", headers=0, tall=(2, 1))
    app.cells[1][0].display = False
    async with app.run_test(size=(20, 9)):
        assert screen_of(app) == ["tall  a", "      b"]
        assert app.cells[0][0].outer_size.height == 2


async def test_a_table_of_full_width_stretches_its_columns() -> None:
    app = Host("a|b", headers=0)
    app.table.styles.width = "100%"
    async with app.run_test(size=(20, 9)):
        assert [cell.outer_size.width for cell in app.cells[0]] == [9, 9]


async def test_a_new_text_changes_the_columns() -> None:
    app = Host("a|b", "c|d")
    async with app.run_test(size=(20, 9)) as pilot:
        app.cells[1][0].set_pieces([Piece("longer")])
        await pilot.pause()
        assert screen_of(app) == ["a       b", "─" * 9, "longer  d"]


async def test_a_header_that_wraps_moves_the_rule() -> None:
    app = Host("a|b", "c|d")
    async with app.run_test(size=(12, 9)) as pilot:
        app.cells[0][1].set_pieces([Piece("one two three")])
        await pilot.pause()
        assert screen_of(app) == ["a  one two", "   three", "─" * 12, "c  d"]


async def test_a_cell_can_be_moved() -> None:
    app = Host("a|b", headers=0)
    async with app.run_test(size=(20, 9)) as pilot:
        app.table.place(app.cells[0][1], 1, 0)
        await pilot.pause()
        assert screen_of(app) == ["a", "b"]


async def test_a_cell_with_widgets_has_the_width_of_its_row() -> None:
    table, flow, label = TableBox(), Flow(Button("Go", compact=True)), Text([Piece("x")])

    class Widgets(App[None]):
        def compose(self) -> ComposeResult:
            yield table

    app = Widgets()
    async with app.run_test(size=(60, 9)) as pilot:
        table.place(flow, 0, 0)
        table.place(label, 0, 1)
        await table.mount(flow, label)
        await pilot.pause()
        assert flow.outer_size.width == flow.children[0].outer_size.width < 30


async def test_an_empty_table_has_no_size() -> None:
    app = Host()
    async with app.run_test(size=(20, 9)):
        assert screen_of(app) == []


@given(st.lists(st.integers(0, 60), min_size=1, max_size=8), st.integers(0, 120))
def test_shrunk_columns_fit_and_only_the_widest_ones_lost_room(widths: list[int], room: int) -> None:
    result = shrunk(list(widths), room)
    assert all(new == old or new >= MIN_COLUMN for new, old in zip(result, widths, strict=True))
    assert sum(result) <= max(room, MIN_COLUMN * len(widths))
    if sum(widths) > room >= MIN_COLUMN * len(widths):
        assert sum(result) == room
        limit = max(result)
        assert all(new == old or new >= limit - 1 for new, old in zip(result, widths, strict=True))


@pytest.mark.parametrize(("width", "columns"), [(5, [3, 3]), (9, [4, 3]), (20, [9, 9])])
def test_a_cell_over_columns_widens_them_by_what_it_lacks(width: int, columns: list[int]) -> None:
    cells = [(Place(0, 0), 3), (Place(0, 1), 3), (Place(1, 0, 1, 2), width)]
    assert column_widths(cells, 80) == columns


def test_a_cell_over_rows_makes_the_last_one_higher() -> None:
    assert row_heights([(Place(0, 0, 2), 5), (Place(0, 1), 2), (Place(1, 1), 1)]) == [2, 3]


def test_columns_share_free_room_in_proportion() -> None:
    assert stretched([2, 4], 20) == [6, 12]
    assert stretched([0, 0], 20) == [0, 0]


def test_header_rows_are_those_at_the_top_without_other_cells() -> None:
    assert header_rows([Place(0, 0, header=True), Place(1, 0)]) == 1
    assert header_rows([Place(0, 0, header=True), Place(0, 1), Place(1, 0)]) == 0
    assert header_rows([Place(0, 0), Place(1, 0, header=True)]) == 0
