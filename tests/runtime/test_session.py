import asyncio
import gc
import threading
import weakref
from collections.abc import Sequence
from contextvars import ContextVar
from typing import Any

import pytest

from tests.runtime.twins import ANY_EVENT, HeldExecutor, RecordingSurface, ScriptedEngine, call_of, define
from tui_callbacks.engine.protocol import (
    CallFinished,
    CancelCall,
    Command,
    Event,
    Failed,
    LayoutReady,
    Prevented,
    PropsSet,
    Report,
    RunCall,
    ScreenCommand,
    ShowLayout,
)
from tui_callbacks.runtime.clock import ManualClock
from tui_callbacks.runtime.session import LAYOUT_FAILED, Session


def session_with(
    engine: ScriptedEngine | None = None, surface: RecordingSurface | None = None, executor: HeldExecutor | None = None
) -> Session:
    return Session(engine or ScriptedEngine(), surface or RecordingSurface(), executor or HeldExecutor(), ManualClock())


def answering(*commands: Command, event: type[Any] = PropsSet) -> ScriptedEngine:
    return ScriptedEngine({event: lambda _: list(commands)})


def run_call(number: int = 1) -> RunCall:
    return RunCall(call_of(define(slow), 1, number=number))


def slow(value: Any) -> Any:
    return value


def layout() -> str:
    return "hello"


# --- the loop ---------------------------------------------------------------------------------------------------------


async def test_an_event_steps_the_engine_before_dispatch_returns() -> None:
    engine = ScriptedEngine()
    session_with(engine).dispatch(ANY_EVENT)
    assert engine.events == [ANY_EVENT]


async def test_an_event_dispatched_during_another_comes_after_it() -> None:
    order: list[str] = []

    def answer(event: PropsSet) -> list[Command]:
        order.append(f"begin {event.component_id}")
        if event.component_id == "a":
            session.dispatch(PropsSet(None, "b", {}))
        order.append(f"end {event.component_id}")
        return []

    session = session_with(ScriptedEngine({PropsSet: answer}))
    session.dispatch(ANY_EVENT)
    assert order == ["begin a", "end a", "begin b", "end b"]


async def test_the_screen_commands_of_a_drain_are_one_batch() -> None:
    def answer(event: PropsSet) -> list[Command]:
        if event.component_id == "a":
            session.dispatch(PropsSet(None, "b", {}))
        return [ShowLayout(event.component_id)]

    surface = RecordingSurface()
    session = session_with(ScriptedEngine({PropsSet: answer}), surface)
    session.dispatch(ANY_EVENT)
    assert surface.batches == [[ShowLayout("a"), ShowLayout("b")]]


async def test_the_surface_has_what_stands_before_a_call_when_it_starts() -> None:
    trace: list[Any] = []
    before, run, after = ShowLayout("on"), run_call(), ShowLayout("more")
    session = session_with(answering(before, run, after), RecordingSurface(trace), HeldExecutor(trace))
    session.dispatch(ANY_EVENT)
    assert trace == [before, run.call, after]


async def test_posts_of_many_threads_wake_the_loop_once(monkeypatch: pytest.MonkeyPatch) -> None:
    loop = asyncio.get_running_loop()
    wakes: list[Any] = []
    wake = loop.call_soon_threadsafe

    def counted(*arguments: Any) -> Any:
        wakes.append(arguments)
        return wake(*arguments)

    monkeypatch.setattr(loop, "call_soon_threadsafe", counted)
    engine = ScriptedEngine()
    session = session_with(engine)

    def post_many() -> None:
        for number in range(100):
            session.post(PropsSet(None, "a", {"value": number}))

    thread = threading.Thread(target=post_many)
    thread.start()
    thread.join(10)
    assert len(wakes) == 1
    assert not session.idle
    await session.wait_idle()
    assert [event.props["value"] for event in engine.events if isinstance(event, PropsSet)] == list(range(100))


async def test_a_flood_of_events_lets_the_loop_breathe() -> None:
    count = 3_000
    engine = ScriptedEngine()

    def answer(event: PropsSet) -> list[Command]:
        if len(engine.events) < count:
            session.dispatch(ANY_EVENT)
        return []

    engine.answers[PropsSet] = answer
    session = session_with(engine)
    session.dispatch(ANY_EVENT)
    assert len(engine.events) < count
    assert not session.idle
    await session.wait_idle()
    assert len(engine.events) == count


async def test_the_surface_works_in_the_context_of_the_session_not_of_the_poster() -> None:
    place: ContextVar[str] = ContextVar("place", default="nowhere")
    seen: list[str] = []

    class Looking(RecordingSurface):
        def carry_out(self, commands: Sequence[ScreenCommand]) -> None:
            seen.append(place.get())

    place.set("home")
    session = session_with(answering(ShowLayout("a")), Looking())

    def post() -> None:
        place.set("elsewhere")
        session.post(ANY_EVENT)

    thread = threading.Thread(target=post)
    thread.start()
    thread.join(10)
    await session.wait_idle()
    assert seen == ["home"]


# --- calls ------------------------------------------------------------------------------------------------------------


async def test_a_finished_call_reaches_the_engine() -> None:
    engine, executor = answering(run_call(7)), HeldExecutor()
    session = session_with(engine, executor=executor)
    session.dispatch(ANY_EVENT)
    executor.posts[7](CallFinished(7, Prevented()))
    assert engine.events[-1] == CallFinished(7, Prevented())
    assert session.idle


async def test_a_cancel_command_goes_to_the_executor_with_the_token() -> None:
    executor = HeldExecutor()
    engine = ScriptedEngine({PropsSet: lambda _: [run_call(3)], LayoutReady: lambda _: [CancelCall(3), CancelCall(99)]})
    session = session_with(engine, executor=executor)
    session.dispatch(ANY_EVENT)
    session.load("hello")
    assert [token.number for token in executor.cancelled] == [3]
    assert session.idle


async def test_an_executor_that_fails_gives_a_failed_call_and_a_report() -> None:
    class Broken(HeldExecutor):
        def submit(self, call: Any, post: Any) -> Any:
            raise RuntimeError("can't start new thread")

    engine, surface = answering(run_call(1)), RecordingSurface()
    session = session_with(engine, surface, Broken())
    session.dispatch(ANY_EVENT)
    last = engine.events[-1]
    assert isinstance(last, CallFinished)
    assert isinstance(last.outcome, Failed)
    assert "starting slow" in surface.incidents[0].summary
    assert session.idle


# --- reports ----------------------------------------------------------------------------------------------------------


async def test_a_report_is_shown_and_logged_under_the_same_number() -> None:
    surface = RecordingSurface()
    session = session_with(answering(Report(ValueError("boom"), definition=define(slow))), surface)
    session.dispatch(ANY_EVENT)
    (incident,) = surface.incidents
    assert incident.title == "Callback error updating out.children"
    (line,) = session.log.lines()
    assert line.kind == "error"
    assert incident.number in line.source
    assert "ValueError: boom" in line.text


@pytest.mark.parametrize("where", ["step", "carry_out"])
async def test_an_error_of_our_own_is_reported_and_the_loop_goes_on(where: str) -> None:
    class Breaking(RecordingSurface):
        def carry_out(self, commands: Sequence[ScreenCommand]) -> None:
            if where == "carry_out":
                raise RuntimeError("a defect")
            super().carry_out(commands)

    def answer(event: Event) -> list[Command]:
        if where == "step":
            raise RuntimeError("a defect")
        return [ShowLayout("a")]

    engine, surface = ScriptedEngine({PropsSet: answer}), Breaking()
    session = session_with(engine, surface)
    session.dispatch(ANY_EVENT)
    session.dispatch(ANY_EVENT)
    assert len(engine.events) == 2
    assert len(surface.incidents) == 2
    assert "a defect" in surface.incidents[0].summary
    assert "test_session.py" in surface.incidents[0].text
    assert session.idle


async def test_a_surface_that_cannot_report_is_noted_in_the_log() -> None:
    class Mute(RecordingSurface):
        def report(self, incident: Any) -> None:
            raise RuntimeError("no panel")

    session = session_with(answering(Report(ValueError("boom"))), Mute())
    session.dispatch(ANY_EVENT)
    assert ["boom" in line.text for line in session.log.lines()] == [True, False]
    assert "no panel" in session.log.lines()[1].text


# --- the layout -------------------------------------------------------------------------------------------------------


async def test_a_plain_layout_is_there_at_once() -> None:
    engine = ScriptedEngine()
    session_with(engine).load(["hello"])
    assert engine.events == [LayoutReady(["hello"])]


async def test_a_layout_function_runs_in_the_executor() -> None:
    engine, executor = ScriptedEngine(), HeldExecutor()
    session = session_with(engine, executor=executor)
    session.load(layout)
    assert session.busy() == ["layout"]
    function, done, _token = executor.evaluations[0]
    assert function is layout
    done("built", None)
    assert engine.events == [LayoutReady("built")]
    assert session.idle


async def test_a_failing_layout_function_is_told_to_the_surface() -> None:
    surface, executor = RecordingSurface(), HeldExecutor()
    session = session_with(surface=surface, executor=executor)
    session.load(layout)
    executor.evaluations[0][1](None, KeyError("config"))
    (failure,) = surface.failures
    assert failure is session.failure
    assert failure.title == LAYOUT_FAILED
    assert "KeyError: 'config'" in failure.text
    await asyncio.wait_for(session.wait_idle(), 5)


async def test_a_layout_that_the_engine_refuses_is_a_failure_too() -> None:
    def refuse(event: Event) -> list[Command]:
        raise ValueError("two components have the id x")

    surface = RecordingSurface()
    session_with(ScriptedEngine({LayoutReady: refuse}), surface).load("hello")
    assert "two components" in surface.failures[0].summary


async def test_a_layout_that_fails_on_refresh_is_only_reported() -> None:
    surface, executor, engine = RecordingSurface(), HeldExecutor(), ScriptedEngine()
    session = session_with(engine, surface, executor)
    session.load(layout)
    executor.evaluations[0][1]("built", None)
    session.refresh()
    executor.evaluations[1][1](None, ValueError("boom"))
    assert surface.failures == []
    assert [incident.summary for incident in surface.incidents] == ["ValueError: boom"]


async def test_of_two_layouts_under_way_the_newer_one_counts() -> None:
    executor, engine = HeldExecutor(), ScriptedEngine()
    session = session_with(engine, executor=executor)
    session.load(layout)
    session.refresh()
    executor.evaluations[0][1]("old", None)
    executor.evaluations[1][1]("new", None)
    assert engine.events == [LayoutReady("new")]
    assert executor.evaluations[0][2].cancelled


# --- rest and end -----------------------------------------------------------------------------------------------------


async def test_a_session_with_a_running_call_is_busy_with_it() -> None:
    executor = HeldExecutor()
    session = session_with(answering(run_call(1)), executor=executor)
    assert session.idle
    assert session.busy() == []
    session.dispatch(ANY_EVENT)
    assert session.busy() == ["slow"]
    waiting = asyncio.ensure_future(session.wait_idle())
    await asyncio.sleep(0)
    assert not waiting.done()
    executor.posts[1](CallFinished(1, Prevented()))
    await asyncio.wait_for(waiting, 5)
    assert session.idle


async def test_waiting_callbacks_and_due_timers_keep_a_session_busy() -> None:
    engine, clock = ScriptedEngine(), ManualClock()
    session = Session(engine, RecordingSurface(), HeldExecutor(), clock)
    clock.call_later(0, lambda: None)
    engine.busy = True
    assert session.busy() == ["callbacks that wait for others", "a timer that is due"]
    engine.busy = False
    clock.advance(0)
    assert session.idle


async def test_a_timer_armed_for_later_does_not_keep_a_session_busy() -> None:
    clock = ManualClock()
    session = Session(ScriptedEngine(), RecordingSurface(), HeldExecutor(), clock)
    clock.call_later(1, lambda: None)
    assert session.idle


async def test_closing_cancels_calls_and_drops_what_comes_late() -> None:
    executor, engine = HeldExecutor(), answering(run_call(1))
    session = session_with(engine, executor=executor)
    session.dispatch(ANY_EVENT)
    session.load(layout)
    waiting = asyncio.ensure_future(session.wait_idle())
    await asyncio.sleep(0)
    session.close()
    session.close()
    assert [token.number for token in executor.cancelled] == [1, 0]
    assert executor.closed
    seen = len(engine.events)
    executor.posts[1](CallFinished(1, Prevented()))
    executor.evaluations[0][1]("late", None)
    session.dispatch(ANY_EVENT)
    assert len(engine.events) == seen
    assert not session._mailbox.queue
    await asyncio.wait_for(waiting, 5)


async def test_what_a_running_call_holds_does_not_keep_the_session() -> None:
    executor = HeldExecutor()
    session = session_with(answering(run_call(1)), executor=executor)
    session.dispatch(ANY_EVENT)
    session.load(layout)
    post, done = executor.posts[1], executor.evaluations[0][1]
    session.close()
    gone = weakref.ref(session)
    del session, executor
    gc.collect()
    assert gone() is None
    post(CallFinished(1, Prevented()))
    done("late", None)
