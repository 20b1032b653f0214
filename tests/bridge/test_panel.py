"""The pane at the bottom: reports, printed lines, and how it is hidden."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from textual.app import App, ComposeResult
from textual.pilot import Pilot

from tui_callbacks.bridge.panel import KEPT_LINES, Panel


class PanelApp(App[None]):
    def __init__(self) -> None:
        super().__init__()
        self.panel = Panel()

    def compose(self) -> ComposeResult:
        yield self.panel

    def shows_panel(self) -> bool:
        return bool(self.panel.display)

    @property
    def text(self) -> str:
        return "\n".join(strip.text.rstrip() for strip in self.screen._compositor.render_strips()).strip()


@asynccontextmanager
async def panel_app() -> AsyncIterator[tuple[PanelApp, Pilot[None]]]:
    app = PanelApp()
    async with app.run_test() as pilot:
        yield app, pilot


async def test_it_is_hidden_until_there_is_something_to_say() -> None:
    async with panel_app() as (app, pilot):
        assert not app.shows_panel()
        app.panel.print("hello")
        await pilot.pause()
        assert app.shows_panel()
        assert "hello" in app.text
        assert app.panel.has_class("-calm")
        assert "Log" in app.text


async def test_its_title_counts_errors_and_warnings() -> None:
    async with panel_app() as (app, pilot):
        app.panel.report("one", "error")
        app.panel.report("two", "error")
        app.panel.report("three\nmore of it", "warning")
        await pilot.pause()
        assert "2 errors, 1 warning" in app.text
        assert not app.panel.has_class("-calm")
        assert app.text.index("one") < app.text.index("two") < app.text.index("more of it")


async def test_text_is_literal() -> None:
    async with panel_app() as (app, pilot):
        app.panel.report("[b]bold[/b] \x1b[31mred", "error")
        app.panel.print("[i]x[/i]\x07")
        await pilot.pause()
        assert "[b]bold[/b] red" in app.text
        assert "[i]x[/i]" in app.text


async def test_it_keeps_the_newest_lines_and_shows_the_end() -> None:
    async with panel_app() as (app, pilot):
        for number in range(KEPT_LINES + 10):
            app.panel.print(f"line {number}.")
        await pilot.pause()
        await pilot.pause()
        assert f"line {KEPT_LINES + 9}." in app.text
        app.panel.scroll_home(animate=False)
        await pilot.pause()
        assert "line 10." in app.text
        assert "line 9." not in app.text


async def test_a_click_on_its_title_hides_it_and_one_on_its_text_does_not() -> None:
    async with panel_app() as (app, pilot):
        app.panel.print("hello")
        await pilot.pause()
        await pilot.click(app.panel, offset=(4, 1))
        assert app.shows_panel()
        await pilot.click(app.panel, offset=(4, 0))
        assert not app.shows_panel()
        app.panel.toggle()
        assert app.shows_panel()


async def test_a_long_report_is_shown_from_its_head() -> None:
    async with panel_app() as (app, pilot):
        app.panel.report("first\n" + "x\n" * 30, "error")
        app.panel.report("second " + "y" * 100 + "\n" + "wide " * 40 + "\nz" * 30 + "\nlast", "error")
        await pilot.pause()
        await pilot.pause()
        assert app.text.splitlines()[1].strip().startswith("second")
        assert "last" not in app.text
