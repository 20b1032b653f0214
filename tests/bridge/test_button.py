"""The push button: presses, label, looks."""

from typing import Self

from textual.geometry import Region
from textual.widgets import Button

from tests.bridge.probe import Probe
from tui_callbacks.bridge.button import LOOKS, PushButton


async def test_two_fast_clicks_are_two_presses() -> None:
    probe = Probe(PushButton("Go"), hear=[Button.Pressed])
    async with probe.opened() as pilot:
        await pilot.click(PushButton, times=2)
        assert len(probe.heard) == 2


async def test_enter_and_space_press() -> None:
    probe = Probe(PushButton("Go"), hear=[Button.Pressed])
    async with probe.opened() as pilot:
        await pilot.press("enter", "enter", "space")
        assert len(probe.heard) == 3


async def test_a_disabled_button_takes_no_press() -> None:
    probe = Probe(PushButton("Go", disabled=True), hear=[Button.Pressed])
    async with probe.opened() as pilot:
        await pilot.click(PushButton)
        await pilot.press("enter")
        assert probe.heard == []


async def test_the_label_is_literal_and_safe() -> None:
    probe = Probe(PushButton("[b]\x1b[31mbold[/b]"))
    async with probe.opened():
        assert "[b]bold[/b]" in probe.screen_text()


async def test_a_longer_label_makes_it_wider() -> None:
    button = PushButton("Go")
    probe = Probe(button)
    async with probe.opened() as pilot:
        before = button.size.width
        button.set_label("Go there now")
        await pilot.pause()
        assert button.size.width > before
        assert "Go there now" in probe.screen_text()


class Counting(PushButton):
    """Counts how often it asks to be laid out."""

    layouts = 0

    def refresh(self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False) -> Self:
        self.layouts += layout
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)


async def test_a_label_of_the_same_size_is_not_laid_out_again() -> None:
    button = Counting("1 click")
    probe = Probe(button)
    async with probe.opened() as pilot:
        await pilot.pause()
        before = button.layouts
        button.set_label("2 click")
        await pilot.pause()
        assert button.layouts == before
        assert "2 click" in probe.screen_text()
        button.set_label("10 clicks")
        assert button.layouts > before


async def test_every_look_and_size_can_be_drawn() -> None:
    buttons = [PushButton(look, look=look, size=size) for look in LOOKS for size in ("small", "medium", "large")]
    async with Probe(*buttons).opened(height=60):
        assert [button.size.height for button in buttons[:3]] == [1, 1, 1]
        assert [button.outer_size.height for button in buttons[:3]] == [1, 1, 3]


def test_unknown_words_mean_the_default() -> None:
    button = PushButton("x", look="shiny", size="huge")
    assert button.has_class("-medium")
    assert not any(button.has_class(f"-{look}") for look in LOOKS)
    assert button.sample() == {}
