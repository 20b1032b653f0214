"""The slider: keys, mouse, what is drawn and what is reported."""

from typing import Any

from tests.bridge.probe import Probe
from tui_callbacks.bridge.slider import Slider


def changes(probe: Probe) -> list[dict[str, Any]]:
    return [message.changes for message in probe.heard]


def both(value: float) -> dict[str, Any]:
    return {"drag_value": value, "value": value}


async def test_keys() -> None:
    probe = Probe(Slider(5, min=0, max=100, step=5), hear=[Slider.Changed])
    async with probe.opened() as pilot:
        await pilot.press("right", "left", "up", "pageup", "home", "left", "end", "right", "pagedown")
        expected = [both(10), both(5), both(10), both(30), both(0), both(100), both(80)]
        assert changes(probe) == expected
        assert probe.query_one(Slider).sample() == {"value": 80, "drag_value": 80}


async def test_dragging_reports_the_value_on_release() -> None:
    probe = Probe(Slider(0, min=0, max=10, step=1), hear=[Slider.Changed])
    async with probe.opened() as pilot:
        slider = probe.query_one(Slider)
        last = slider.size.width - 5
        await pilot.mouse_down(Slider, offset=(last // 2, 0))
        middle = slider.drag_value
        assert slider.sample() == {"value": 0, "drag_value": middle}
        await pilot.hover(Slider, offset=(last, 0))
        await pilot.mouse_up(Slider, offset=(last, 0))
        assert changes(probe) == [{"drag_value": middle}, {"drag_value": 10}, {"value": 10}]


async def test_dragging_with_updatemode_drag_reports_the_value_at_once() -> None:
    probe = Probe(Slider(0, min=0, max=10, step=1, updatemode="drag"), hear=[Slider.Changed])
    async with probe.opened() as pilot:
        await pilot.mouse_down(Slider, offset=(70, 0))
        await pilot.mouse_up(Slider, offset=(70, 0))
        assert changes(probe) == [both(9)]


async def test_a_click_where_the_handle_stands_changes_nothing() -> None:
    probe = Probe(Slider(0, min=0, max=10, step=1), hear=[Slider.Changed])
    async with probe.opened() as pilot:
        await pilot.click(Slider, offset=(1, 0))
        assert changes(probe) == []


async def test_writing_twice_and_one_key_is_one_change() -> None:
    probe = Probe(Slider(0, min=0, max=10, step=1), hear=[Slider.Changed])
    async with probe.opened() as pilot:
        slider = probe.query_one(Slider)
        slider.set_value(3)
        slider.set_value(4)
        await pilot.pause()
        await pilot.press("right")
        assert changes(probe) == [both(5)]


async def test_value_and_marks_are_shown() -> None:
    probe = Probe(Slider(3, min=0, max=20, step=5))
    async with probe.opened(60):
        track, marks = probe.screen_text().splitlines()
        assert track.endswith(" 3")
        assert marks.split() == ["0", "5", "10", "15", "20"]


async def test_no_value_stands_at_the_start_and_a_wild_one_at_the_end() -> None:
    probe = Probe(Slider(None, min=2, max=9, step=1), hear=[Slider.Changed])
    async with probe.opened() as pilot:
        slider = probe.query_one(Slider)
        await pilot.press("right")
        slider.set_value(99)
        assert slider.sample()["value"] == 99
        await pilot.press("left")
        assert changes(probe) == [both(3), both(8)]


async def test_given_marks_are_literal_have_colours_and_never_touch() -> None:
    marks = {0: "[b]0 °F[/b]", 5: {"label": "five", "style": {"color": "#f50"}}, "10": 10, 99: "outside"}
    probe = Probe(Slider(5, min=0, max=10, step=None, marks=marks), hear=[Slider.Changed])
    async with probe.opened(60) as pilot:
        assert probe.screen_text().splitlines()[1].split() == ["[b]0", "°F[/b]", "five", "10"]
        await pilot.press("right", "left", "left")
        assert changes(probe) == [both(10), both(5), both(0)]


async def test_an_unreadable_colour_is_left_out() -> None:
    marks = {0: {"label": "a", "style": {"color": "no such colour"}}, 1: "b"}
    probe = Probe(Slider(0, min=0, max=1, step=1, marks=marks))
    async with probe.opened():
        assert probe.screen_text().splitlines()[1].split() == ["a", "b"]


async def test_without_marks_it_is_one_row_and_a_tooltip_takes_one() -> None:
    probe = Probe(Slider(5, min=0, max=10, step=1, marks=None))
    async with probe.opened() as pilot:
        slider = probe.query_one(Slider)
        assert slider.size.height == 1
        slider.set_tooltip({"always_visible": True, "template": "{value} °C"})
        slider.set_scale(marks={0: "low"})
        await pilot.pause()
        assert slider.size.height == 3
        assert "5 °C" in probe.screen_text().splitlines()[0]


async def test_another_range_keeps_the_value() -> None:
    probe = Probe(Slider(50, min=0, max=100, step=1))
    async with probe.opened():
        slider = probe.query_one(Slider)
        slider.set_scale(max=20)
        assert slider.sample()["value"] == 50
        assert slider.handles == [20]
