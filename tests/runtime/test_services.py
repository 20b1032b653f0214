"""The services of a session as a whole: who is served by whom, failures, and the end."""

import asyncio
import gc
import weakref
from typing import Any

import pytest

from tests.runtime.opened import Heard, Opened, live
from tui_callbacks import dcc
from tui_callbacks.engine.protocol import Serve
from tui_callbacks.runtime.clock import AsyncClock, ManualClock
from tui_callbacks.runtime.intervals import Intervals
from tui_callbacks.runtime.program import Route
from tui_callbacks.runtime.services import Services
from tui_callbacks.runtime.session import Session
from tui_callbacks.runtime.storage import MemoryStorage


async def test_a_service_that_fails_is_a_defect_that_is_reported(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_args: Any) -> None:
        raise ValueError("no time")

    monkeypatch.setattr(Intervals, "serve", fail)
    app = await Opened(dcc.Interval(id="t")).begun()
    assert "no time" in app.reports[0]
    assert "serving a Interval" in app.reports[0]


def test_services_know_their_components_by_type() -> None:
    clock = ManualClock()
    services = Services(clock, MemoryStorage(), Route())
    assert set(services.arrivals) == {"Interval", "Location", "Store"}
    services.carry_out(Serve(live(dcc.Interval(id="t"))), Heard())
    services.close()
    assert all(timer.cancelled for _, _, timer in clock._timers)


async def test_sessions_that_are_closed_leave_no_timer_and_no_object() -> None:
    sessions: list[weakref.ref[Session]] = []
    clock = AsyncClock()
    for _ in range(1_000):
        app = Opened(dcc.Interval(id="t"), dcc.Store(id="s", storage_type="local", data=1), dcc.Location(id="url"))
        app.clock = clock  # type: ignore[assignment]
        app.begin()
        app.session.load(app.layout)
        assert clock.armed
        app.session.close()
        sessions.append(weakref.ref(app.session))
    assert not clock.armed
    del app
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    gc.collect()
    assert [ref for ref in sessions if ref() is not None] == []
