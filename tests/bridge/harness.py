"""An app on a headless terminal, for tests of the bridge: real widgets, a real session, keys and mouse of the pilot."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from textual.pilot import Pilot
from textual.widget import Widget

from tui_callbacks import App
from tui_callbacks.bridge.surface import TerminalApp


class Screen:
    """A running app and what a test asks of it."""

    def __init__(self, terminal: TerminalApp, pilot: Pilot[Any]) -> None:
        self.terminal = terminal
        self.pilot = pilot

    async def settle(self) -> None:
        """Wait until nothing runs and everything is painted."""
        await self.terminal.wait_settled()
        await self.pilot.pause()
        await self.terminal.wait_settled()

    async def press(self, *keys: str) -> None:
        """Press keys one after the other, then settle."""
        await self.pilot.press(*keys)
        await self.settle()

    async def click(self, selector: str, **options: Any) -> None:
        """Click a widget with the mouse, then settle."""
        await self.pilot.click(selector, **options)
        await self.settle()

    def widget(self, component_id: str) -> Widget:
        """Return the widget that shows a component."""
        widget = self.terminal.mounter.views[self.node(component_id).key].widget
        assert widget is not None
        return widget

    def node(self, component_id: Any) -> Any:
        """Return the live node of a component."""
        return self.terminal.session.engine.find(component_id)

    def prop(self, component_id: Any, prop: str) -> Any:
        """Return the session's value of a prop."""
        return self.node(component_id).get(prop)

    @property
    def text(self) -> str:
        """What the screen shows."""
        return self.terminal.screen_text()

    @property
    def errors(self) -> list[str]:
        """Everything reported so far."""
        return [incident.text for incident in self.terminal.session.incidents]


@asynccontextmanager
async def running(app: App, size: tuple[int, int] = (80, 24)) -> AsyncIterator[Screen]:
    """Run an app headless until the block ends; the first screen has settled when it begins."""
    terminal = TerminalApp(app.program(), debug=True)
    async with terminal.run_test(size=size) as pilot:
        screen = Screen(terminal, pilot)
        await screen.settle()
        yield screen
