"""The grid: selecting, sorting, clicking, keeping its place."""

import time
from typing import Any

from tests.bridge.probe import Probe
from tui_callbacks.bridge.grid import Grid

CARS = [
    {"make": "Toyota", "price": 35000, "note": None},
    {"make": "Ford", "price": 32000.5, "note": "[b]x[/b]"},
    {"make": "Porsche", "price": 72000, "note": "a\nb"},
]
COLUMNS = [{"field": "make"}, {"field": "price"}, {"field": "note"}]
MESSAGES = [Grid.SelectionChanged, Grid.CellClicked, Grid.SortChanged]


def makes(rows: Any) -> list[str]:
    return [row["make"] for row in rows]


def selections(probe: Probe) -> list[list[str]]:
    pairs = zip(probe.heard, probe.samples, strict=True)
    return [makes(sample["selectedRows"]) for message, sample in pairs if isinstance(message, Grid.SelectionChanged)]


def column_of(probe: Probe, number: int) -> list[str]:
    lines = probe.screen_text().splitlines()[1:]
    return [line.split()[number] for line in lines if line.strip()]


async def test_cells_are_literal_numbers_at_the_right_and_none_is_empty() -> None:
    probe = Probe(Grid(CARS, COLUMNS))
    async with probe.opened():
        head, first, second, third = (line.rstrip() for line in probe.screen_text().splitlines())
        assert head.split() == ["Make", "Price", "Note"]
        assert first.split() == ["Toyota", "35000"]
        assert second.split() == ["Ford", "32000.5", "[b]x[/b]"]
        assert third.endswith("a b")
        assert first.index("35000") + 5 == second.index("32000.5") + 7 == head.index("Price") + 5


async def test_one_row_by_click_and_keys() -> None:
    probe = Probe(Grid(CARS, COLUMNS, row_selection="single"), hear=MESSAGES)
    async with probe.opened() as pilot:
        await pilot.click(Grid, offset=(8, 2))
        await pilot.click(Grid, offset=(8, 2))
        await pilot.press("down", "enter", "space")
        assert selections(probe) == [["Ford"], ["Porsche"], []]
        assert "·" in probe.screen_text()


async def test_several_rows_with_ctrl_the_check_mark_and_space() -> None:
    probe = Probe(Grid(CARS, COLUMNS, row_selection="multiple"), hear=MESSAGES)
    async with probe.opened() as pilot:
        await pilot.click(Grid, offset=(8, 1))
        await pilot.click(Grid, offset=(8, 2), control=True)
        await pilot.click(Grid, offset=(1, 3))
        await pilot.press("space")
        await pilot.click(Grid, offset=(8, 2))
        assert selections(probe) == [
            ["Toyota"],
            ["Toyota", "Ford"],
            ["Toyota", "Ford", "Porsche"],
            ["Toyota", "Ford"],
            ["Ford"],
        ]


async def test_the_heading_of_the_check_marks_selects_all_and_none() -> None:
    probe = Probe(Grid(CARS, COLUMNS, row_selection="multiple"), hear=MESSAGES)
    async with probe.opened() as pilot:
        await pilot.click(Grid, offset=(1, 0))
        await pilot.click(Grid, offset=(1, 0))
        assert selections(probe) == [["Toyota", "Ford", "Porsche"], []]


async def test_without_row_selection_clicks_are_reported_all_the_same() -> None:
    probe = Probe(Grid(CARS, COLUMNS, now=lambda: 2.0), hear=MESSAGES)
    async with probe.opened() as pilot:
        await pilot.click(Grid, offset=(16, 2))
        expected = {"value": 32000.5, "colId": "price", "rowIndex": 1, "rowId": "1", "timestamp": 2000}
        assert [message.changes for message in probe.heard] == [{"cellClicked": expected}]


async def test_writing_twice_and_one_key_is_one_change() -> None:
    probe = Probe(Grid(CARS, COLUMNS, row_selection="multiple"), hear=MESSAGES)
    async with probe.opened() as pilot:
        grid = probe.query_one(Grid)
        grid.set_selected_rows([CARS[2]])
        grid.set_selected_rows([dict(CARS[1])])
        await pilot.pause()
        assert probe.heard == []
        await pilot.press("space")
        assert selections(probe) == [["Ford", "Toyota"]]


async def test_a_click_on_a_heading_sorts_up_down_and_not_at_all() -> None:
    probe = Probe(Grid(CARS, COLUMNS), hear=MESSAGES)
    async with probe.opened() as pilot:
        grid = probe.query_one(Grid)
        seen = []
        for _click in range(3):
            await pilot.click(Grid, offset=(2, 0))
            await pilot.pause()
            seen.append((grid.sorted_by, column_of(probe, 0)))
        assert seen == [
            (("make", "asc"), ["Ford", "Porsche", "Toyota"]),
            (("make", "desc"), ["Toyota", "Porsche", "Ford"]),
            (None, ["Toyota", "Ford", "Porsche"]),
        ]
        assert [type(message) for message in probe.heard] == [Grid.SortChanged] * 3


async def test_the_cursor_stays_on_its_row_when_it_is_sorted() -> None:
    probe = Probe(Grid(CARS, COLUMNS, row_selection="single"), hear=MESSAGES)
    async with probe.opened() as pilot:
        await pilot.press("down")
        probe.query_one(Grid).sort_by("price", "desc")
        await pilot.press("space")
        assert selections(probe) == [["Ford"]]


async def test_a_sort_order_from_the_columns() -> None:
    probe = Probe(Grid(CARS, [{"field": "price", "sort": "desc"}]))
    async with probe.opened():
        assert column_of(probe, 0) == ["72000", "35000", "32000.5"]


async def test_new_rows_keep_cursor_scroll_order_and_equal_selected_rows() -> None:
    rows = [{"n": n} for n in range(100)]
    probe = Probe(Grid(rows, [{"field": "n"}], row_selection="multiple", selected_rows=[{"n": 60}]), hear=MESSAGES)
    async with probe.opened() as pilot:
        grid = probe.query_one(Grid)
        grid.move_cursor(row=60)
        await pilot.pause()
        place = grid.scroll_offset
        assert place.y > 0
        grid.set_rows([{"n": n} for n in range(90)])
        await pilot.pause()
        assert (grid.cursor_row, grid.scroll_offset, grid.row_count) == (60, place, 90)
        assert "✓ 60" in " ".join(probe.screen_text().split())
        grid.set_rows(rows[:10])
        await pilot.pause()
        assert (grid.cursor_row, grid.size.height) == (9, 11)
        grid.set_rows(None)
        await pilot.press("space", "enter", "down")
        assert probe.heard == []


async def test_other_columns() -> None:
    probe = Probe(Grid(CARS, COLUMNS))
    async with probe.opened() as pilot:
        grid = probe.query_one(Grid)
        grid.set_columns([{"field": "price", "headerName": "[i]EUR[/i]"}])
        grid.set_row_selection("single")
        await pilot.pause()
        assert probe.screen_text().splitlines()[0].split() == ["[i]EUR[/i]"]
        grid.set_default_column({"headerName": "Same"})
        grid.set_columns([{"field": "make"}, {"field": "note", "headerName": "Own"}])
        await pilot.pause()
        assert probe.screen_text().splitlines()[0].split() == ["Same", "Own"]
        grid.set_columns([])
        await pilot.pause()
        grid.set_columns(None)


async def test_size_to_fit_fills_the_width_also_after_a_resize() -> None:
    probe = Probe(Grid(CARS, COLUMNS, column_size="sizeToFit", row_selection="multiple"))
    async with probe.opened() as pilot:
        grid = probe.query_one(Grid)
        for width in (80, 60, 40):
            await pilot.resize_terminal(width, 24)
            await pilot.pause()
            assert sum(column.get_render_width(grid) for column in grid.ordered_columns) == width
        grid.set_column_size("autoSize")
        assert sum(column.get_render_width(grid) for column in grid.ordered_columns) < 50


async def test_ten_thousand_rows_are_loaded_fast() -> None:
    rows = [{"id": n, "name": f"Row {n}", "price": n * 1.5, "city": "Berlin", "note": None} for n in range(10_000)]
    probe = Probe(Grid([], [{"field": field} for field in rows[0]]))
    async with probe.opened() as pilot:
        grid = probe.query_one(Grid)
        started = time.perf_counter()
        grid.set_rows(rows)
        await pilot.pause()
        assert time.perf_counter() - started < 1.5  # 0.2 s on a slow machine; ten times that when cells are measured
        await pilot.press("ctrl+end")
        await pilot.pause()
        assert "Row 9999" in probe.screen_text()
