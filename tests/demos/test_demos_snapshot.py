"""A picture of every demo, at the start and after something was done; the line of each test says what must be seen."""

from collections.abc import Callable
from typing import Any

import pytest
from textual.pilot import Pilot

from tui_callbacks.bridge import surface
from tui_callbacks.runtime.clock import ManualClock

Picture = Callable[..., bool]


def press(*keys: str) -> Callable[[Pilot[int]], Any]:
    """Press keys."""

    async def do(pilot: Pilot[int]) -> None:
        await pilot.press(*keys)

    return do


STARTS = [
    "city_checklist",
    "five_tasks",
    "initial_none",
    "inserted_page",
    "memoised",
    "optional_input",
    "prevent_initial_chain",
    "prime_factors",
    "row_modal",
    "running_disables",
    "secret_button",
    "slider_and_input",
    "temperatures",
    "third_callback",
    "three_buttons",
    "upload_to_server",
]


@pytest.mark.parametrize("name", STARTS)
def test_start(picture: Picture, name: str) -> None:
    """The demo as it starts, its initial calls done."""
    assert picture(name)


AFTERWARDS = {
    "city_checklist": press("enter"),
    "five_tasks": press("enter", "tab", "enter"),
    "initial_none": press("enter"),
    "memoised": press("tab", "enter"),
    "optional_input": press("enter"),
    "prevent_initial_chain": press("enter"),
    "prime_factors": press("8", "4", "enter", "backspace", "backspace", "9", "7", "enter"),
    "row_modal": press("down", "enter"),
    "running_disables": press("h", "i", "tab", "enter"),
    "secret_button": press("enter"),
    "slider_and_input": press("right", "right"),
    "temperatures": press("end", "shift+home", "1", "0", "0"),
    "three_buttons": press("tab", "enter"),
}


@pytest.mark.parametrize("name", sorted(AFTERWARDS))
def test_afterwards(picture: Picture, name: str) -> None:
    """The demo after its first button (or field, or box) was used: what it is about is on the screen."""
    assert picture(name, AFTERWARDS[name])


SHAPES = {"80x24": (80, 24), "120x40": (120, 40), "60x30": (60, 30)}


@pytest.mark.parametrize("theme", ["textual-dark", "textual-light"])
@pytest.mark.parametrize("shape", SHAPES)
def test_dashboard(picture: Picture, shape: str, theme: str) -> None:
    """Figures, bars and rows of the bundled file; nothing cut off, at every size, dark and light."""
    assert picture("dashboard", size=SHAPES[shape], theme=theme)


def test_dashboard_filtered(picture: Picture) -> None:
    """Only the rows with "cargo" are left, in the figures, in the bars and in the grid."""

    async def do(pilot: Pilot[int]) -> None:
        pilot.app.query_one("#text").focus()
        await pilot.press(*"cargo")

    assert picture("dashboard", do, size=(100, 34))


def test_dashboard_row(picture: Picture) -> None:
    """The whole first row in a modal above the grid."""

    async def do(pilot: Pilot[int]) -> None:
        pilot.app.query_one("#rows").focus()
        await pilot.press("enter")

    assert picture("dashboard", do, size=(100, 34))


def test_clock(picture: Picture, monkeypatch: pytest.MonkeyPatch) -> None:
    """Noon, and a stopwatch that was held after a minute, five seconds and three tenths."""
    clock = ManualClock()
    monkeypatch.setattr(surface, "AsyncClock", lambda: clock)

    async def do(pilot: Pilot[int]) -> None:
        await pilot.press("enter")
        clock.advance(65.35)
        await pilot.press("enter")
        clock.advance(10)

    assert picture("clock", do)
