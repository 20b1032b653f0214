"""Loads demos for pictures: their clock stands still but for their own sleeps, which take no time."""

import asyncio
import importlib.util
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest
import pytest_textual_snapshot  # type: ignore[import-untyped] # the plugin has no types
from syrupy.location import PyTestLocation
from textual.pilot import Pilot
from textual.widgets import Input

from tui_callbacks.bridge.surface import TerminalApp

ROOT = Path(__file__).resolve().parents[2]
Press = Callable[[Pilot[int]], Any]


class InSnapshots(pytest_textual_snapshot.SVGImageExtension):  # type: ignore[misc] # the plugin has no types
    """Pictures lie in `snapshots/`, one folder a test file, named after their tests."""

    @classmethod
    def dirname(cls, *, test_location: PyTestLocation) -> str:
        return str(ROOT / "snapshots" / test_location.basename)


class DemoClock(threading.local):
    """The clock of a demo: the time of day is noon, and a sleep takes no time but counts, for each thread by itself."""

    def __init__(self) -> None:
        self._now = 0.0

    def time(self) -> SimpleNamespace:
        """Stands in for the module `time`."""
        return SimpleNamespace(sleep=self._sleep, perf_counter=lambda: self._now, strftime=self._strftime)

    def asyncio(self) -> SimpleNamespace:
        """Stands in for the module `asyncio`."""
        return SimpleNamespace(sleep=self._task_sleep, gather=asyncio.gather)

    def _strftime(self, form: str) -> str:
        return time.strftime(form, time.gmtime(12 * 3600))

    def _sleep(self, seconds: float) -> None:
        self._now += seconds

    async def _task_sleep(self, seconds: float) -> None:
        end = self._now + seconds
        await asyncio.sleep(0)
        self._now = max(self._now, end)


@pytest.fixture(autouse=True)
def _stored_in_snapshots(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pytest_textual_snapshot, "SVGImageExtension", InSnapshots)


@pytest.fixture
def load(monkeypatch: pytest.MonkeyPatch) -> Callable[..., ModuleType]:
    """Executes a demo file under a clock of its own, with the command line that it would have."""

    def load_demo(name: str, *arguments: str) -> ModuleType:
        path = ROOT / "demos" / f"{name}.py"
        monkeypatch.setattr(sys, "argv", [str(path), *arguments])
        spec = importlib.util.spec_from_file_location(f"demo_{name}", path)
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        monkeypatch.setitem(sys.modules, spec.name, module)
        spec.loader.exec_module(module)
        clock = DemoClock()
        for name_of_module, stand_in in (("time", clock.time()), ("asyncio", clock.asyncio())):
            if hasattr(module, name_of_module):
                monkeypatch.setattr(module, name_of_module, stand_in)
        return module

    return load_demo


async def stand_still(pilot: Pilot[int], app: TerminalApp) -> None:
    """Wait until three frames in a row are equal: a table that gets a scroll bar fits its columns once more."""
    before: tuple[str, ...] = ()
    while before[-3:] != (app.screen_text(),) * 3:
        before = (*before, app.screen_text())
        await pilot.pause(0.05)


@pytest.fixture
def picture(load: Callable[..., ModuleType], snap_compare: Callable[..., bool]) -> Callable[..., bool]:
    """Compares a demo's settled screen with the stored picture.

    `do` is what a person does before the picture is taken; `theme` one of Textual's themes.
    """

    def compare(name: str, do: Press | None = None, *, size: tuple[int, int] = (80, 24), theme: str = "") -> bool:
        app = TerminalApp(load(name).app.program(), debug=True)
        if theme:
            app.theme = theme

        async def settle(pilot: Pilot[int]) -> None:
            await asyncio.wait_for(app.wait_settled(), 10)
            if do is not None:
                await do(pilot)
                await asyncio.wait_for(app.wait_settled(), 10)
            for field in app.screen.query(Input):
                field.cursor_blink = False
            await stand_still(pilot, app)

        return snap_compare(app, terminal_size=size, run_before=settle)

    return compare
