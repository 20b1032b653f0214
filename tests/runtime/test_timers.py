"""Timers that the engine asks for: the session arms them on its clock."""

from tests.runtime.twins import ANY_EVENT, HeldExecutor, RecordingSurface, ScriptedEngine
from tui_callbacks.engine.protocol import PropsSet, StartTimer, StopTimer, TimerFired
from tui_callbacks.runtime.clock import ManualClock
from tui_callbacks.runtime.session import Session


async def test_a_timer_fires_when_its_time_is_over_and_starting_it_again_defers_it() -> None:
    engine, clock = ScriptedEngine({PropsSet: lambda _: [StartTimer(7, 1.0)]}), ManualClock()
    session = Session(engine, RecordingSurface(), HeldExecutor(), clock)
    session.dispatch(ANY_EVENT)
    clock.advance(0.6)
    session.dispatch(ANY_EVENT)
    clock.advance(0.9)
    assert session.idle
    assert engine.events == [ANY_EVENT, ANY_EVENT]
    clock.advance(0.1)
    assert engine.events[2:] == [TimerFired(7)]
    clock.advance(10)
    assert len(engine.events) == 3


async def test_a_stopped_timer_and_those_of_a_closed_session_do_not_fire() -> None:
    engine, clock = ScriptedEngine(), ManualClock()
    session = Session(engine, RecordingSurface(), HeldExecutor(), clock)
    engine.answers = {PropsSet: lambda _: [StartTimer(1, 1.0), StopTimer(1), StopTimer(2)]}
    session.dispatch(ANY_EVENT)
    clock.advance(2)
    engine.answers = {PropsSet: lambda _: [StartTimer(1, 1.0)]}
    session.dispatch(ANY_EVENT)
    session.close()
    clock.advance(2)
    assert engine.events == [ANY_EVENT, ANY_EVENT]
