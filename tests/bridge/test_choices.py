"""The check list: what it reports, keys and mouse, how it is laid out."""

from typing import Any

import pytest
from textual.containers import Vertical, VerticalScroll
from textual.widgets import Static

from tests.bridge.probe import Probe
from tui_callbacks.bridge.choices import Checklist, Option, arrange, contains

CITIES = [Option("New York", "NYC"), Option("Montréal", "MTL"), Option("San Francisco", "SF")]


def values(probe: Probe) -> list[Any]:
    return [sample["value"] for sample in probe.samples]


async def test_newly_checked_goes_to_the_end_and_the_rest_keeps_its_order() -> None:
    probe = Probe(Checklist(CITIES, ["SF"]), hear=[Checklist.Changed])
    async with probe.opened() as pilot:
        await pilot.press("space", "down", "enter", "up", "space", "space")
        assert values(probe) == [["SF", "NYC"], ["SF", "NYC", "MTL"], ["SF", "MTL"], ["SF", "MTL", "NYC"]]


async def test_values_without_an_option_are_kept() -> None:
    probe = Probe(Checklist(CITIES, ["gone"]), hear=[Checklist.Changed])
    async with probe.opened() as pilot:
        await pilot.press("space")
        assert values(probe) == [["gone", "NYC"]]


async def test_a_click_checks_and_a_disabled_option_takes_none() -> None:
    options = [*CITIES, Option("Closed", "X", disabled=True)]
    probe = Probe(Checklist(options), hear=[Checklist.Changed])
    async with probe.opened() as pilot:
        await pilot.click(Checklist, offset=(6, 1))
        await pilot.click(Checklist, offset=(1, 3))
        assert values(probe) == [["MTL"]]
        assert "[✓] Montréal" in probe.screen_text()


async def test_writing_twice_and_one_key_is_one_change() -> None:
    probe = Probe(Checklist(CITIES), hear=[Checklist.Changed])
    async with probe.opened() as pilot:
        checklist = probe.query_one(Checklist)
        checklist.set_value(["NYC"])
        checklist.set_value(["MTL"])
        await pilot.pause()
        await pilot.press("space")
        assert values(probe) == [["MTL", "NYC"]]
        assert checklist.sample() == {"value": ["MTL", "NYC"]}


async def test_the_highlight_stays_on_its_option() -> None:
    probe = Probe(Checklist(CITIES))
    async with probe.opened() as pilot:
        await pilot.press("down")
        checklist = probe.query_one(Checklist)
        checklist.set_options([Option("First", 1), *CITIES])
        assert checklist.options[checklist.highlighted].value == "MTL"
        assert checklist.has_focus
        checklist.set_options([Option("Only", 1)])
        assert checklist.highlighted == 0


async def test_the_highlight_jumps_over_disabled_options() -> None:
    options = [Option("a", 1, disabled=True), Option("b", 2), Option("c", 3, disabled=True), Option("d", 4)]
    probe = Probe(Checklist(options))
    async with probe.opened() as pilot:
        checklist = probe.query_one(Checklist)
        assert checklist.highlighted == 1
        await pilot.press("down")
        assert checklist.highlighted == 3
        await pilot.press("home")
        assert checklist.highlighted == 1


async def test_inline_options_flow_and_the_arrows_follow() -> None:
    options = [Option(f"Option {n}", n) for n in range(12)]
    probe = Probe(Checklist(options, [], inline=True), hear=[Checklist.Changed])
    async with probe.opened(60) as pilot:
        checklist = probe.query_one(Checklist)
        assert checklist.size.height == 3
        await pilot.press("right", "down", "space", "up", "left", "space")
        assert values(probe) == [[5], [5, 0]]
        assert all(len(line) <= 60 for line in probe.screen_text().splitlines())


async def test_long_lists_scroll_and_show_the_highlighted_option() -> None:
    probe = Probe(Checklist([Option(f"Option {n}", n) for n in range(30)]))
    async with probe.opened() as pilot:
        await pilot.press("end")
        await pilot.pause()
        assert probe.query_one(Checklist).size.height == 10
        assert "Option 29" in probe.screen_text()


async def test_long_labels_wrap_in_a_narrow_place() -> None:
    checklist = Checklist([Option("a label of many words that does not fit", 1), Option("b", 2)])
    frame = Vertical(checklist)
    frame.styles.width = 20
    async with Probe(frame).opened():
        assert checklist.size.height == 4


async def test_at_the_last_row_the_key_goes_on_to_the_page() -> None:
    page = VerticalScroll(Checklist(CITIES), *(Static(f"row {n}") for n in range(40)))
    probe = Probe(page)
    async with probe.opened() as pilot:
        probe.query_one(Checklist).focus()
        await pilot.press("down", "down")
        assert page.scroll_target_y == 0
        await pilot.press("down")
        assert page.scroll_target_y > 0


async def test_labels_are_literal() -> None:
    probe = Probe(Checklist([Option("[b]x[/b]\x1b[2J\nnext", 1)]))
    async with probe.opened():
        assert "[ ] [b]x[/b] next" in probe.screen_text()


async def test_no_options_at_all() -> None:
    probe = Probe(Checklist([], inline=True), hear=[Checklist.Changed])
    async with probe.opened() as pilot:
        probe.query_one(Checklist).focus()
        await pilot.press("space", "down", "left", "end")
        assert values(probe) == []


@pytest.mark.parametrize(("item", "found"), [(1, True), (1.0, True), (True, False), ("1", False), (None, False)])
def test_true_is_not_1(item: Any, found: bool) -> None:
    assert contains([1, 2], item) is found


def test_places_of_inline_options() -> None:
    assert [(p.x, p.y) for p in arrange(["aa", "bb", "cc"], 20, inline=True)] == [(0, 0), (9, 0), (0, 1)]
