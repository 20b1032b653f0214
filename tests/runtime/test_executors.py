import asyncio
import functools
import gc
import threading
import weakref
from collections.abc import Callable
from typing import Any

import pytest

from tests.runtime.bench import KINDS, Bench, of_kind
from tests.runtime.twins import ANY_EVENT, RecordingSurface, ScriptedEngine, call_of, define
from tui_callbacks.callbacks.definition import Definition, is_coroutine_function
from tui_callbacks.context import ctx, set_props
from tui_callbacks.dependencies import Input
from tui_callbacks.engine.protocol import (
    CallFinished,
    Event,
    Failed,
    Prevented,
    PropsSet,
    Returned,
    RunCall,
)
from tui_callbacks.errors import MissingCallbackContextException
from tui_callbacks.results import PreventUpdate, no_update
from tui_callbacks.runtime.clock import ManualClock
from tui_callbacks.runtime.executors import CallExecutor
from tui_callbacks.runtime.log import Log
from tui_callbacks.runtime.output import Capture
from tui_callbacks.runtime.session import Session
from tui_callbacks.runtime.threads import ThreadPool

# --- where ------------------------------------------------------------------------------------------------------------


async def test_only_a_plain_function_runs_in_a_thread(bench: Bench) -> None:
    where: dict[str, threading.Thread] = {}
    for kind in KINDS:

        def note(value: Any, kind: str = kind) -> None:
            where[kind] = threading.current_thread()

        await bench.outcome(call_of(of_kind(kind, note), 1))
    here = threading.current_thread()
    assert {kind: thread is here for kind, thread in where.items()} == {
        "plain": False,
        "inline": True,
        "coroutine": True,
    }


async def test_an_inline_call_has_ended_when_submit_returns(bench: Bench) -> None:
    events: list[Event] = []
    bench.executor.submit(call_of(define(lambda value: value + 1, inline=True), 1), events.append)
    assert events == [CallFinished(1, Returned((2,)))]


async def test_a_blocking_function_does_not_block_the_loop(bench: Bench) -> None:
    gate = threading.Event()
    slow = asyncio.ensure_future(bench.outcome(call_of(define(lambda value: gate.wait(10) and "slow"), 1)))
    await asyncio.sleep(0)
    assert not slow.done()
    gate.set()
    assert await slow == Returned(("slow",))


# --- arguments, ctx, results ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", KINDS)
async def test_a_function_gets_copies_and_its_context(bench: Bench, kind: str) -> None:
    stored = {"rows": [1, 2]}
    seen: dict[str, Any] = {}

    def update(value: Any) -> str:
        value["rows"].append(3)
        seen.update(trigger=ctx.triggered_id, inputs=ctx.inputs, user=ctx.user, path=ctx.path, stop=ctx.cancelled)
        return "done"

    assert await bench.outcome(call_of(of_kind(kind, update), stored)) == Returned(("done",))
    assert stored == {"rows": [1, 2]}
    assert seen["trigger"] == "a"
    assert list(seen["inputs"]) == ["a.value"]
    assert (seen["user"], seen["path"], seen["stop"]) == ("ada", "/here", False)


@pytest.mark.parametrize("kind", KINDS)
async def test_the_context_ends_with_the_call(bench: Bench, kind: str) -> None:
    await bench.outcome(call_of(of_kind(kind, lambda value: value), 1))
    with pytest.raises(MissingCallbackContextException):
        _ = ctx.triggered_id


@pytest.mark.parametrize("kind", KINDS)
async def test_each_kind_of_end(bench: Bench, kind: str) -> None:
    def end(value: Any) -> Any:
        if value == "prevent":
            raise PreventUpdate
        if value == "fail":
            raise ValueError("boom")
        return no_update if value == "nothing" else value

    definition = of_kind(kind, end)
    assert await bench.outcome(call_of(definition, "x")) == Returned(("x",))
    assert await bench.outcome(call_of(definition, "nothing")) == Returned((no_update,))
    assert await bench.outcome(call_of(definition, "prevent")) == Prevented()
    failed = await bench.outcome(call_of(definition, "fail"))
    assert isinstance(failed, Failed)
    assert str(failed.error) == "boom"


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("error", [SystemExit(3), KeyboardInterrupt(), asyncio.CancelledError()])
async def test_nothing_that_user_code_raises_ends_the_process(bench: Bench, kind: str, error: BaseException) -> None:
    def leave(value: Any) -> None:
        raise error

    outcome = await bench.outcome(call_of(of_kind(kind, leave, on_error=lambda error: "handled"), 1))
    assert isinstance(outcome, Failed)
    assert outcome.error is error


@pytest.mark.parametrize("kind", KINDS)
async def test_set_props_arrives_at_once_and_before_the_end(bench: Bench, kind: str) -> None:
    rows = [1]

    def update(value: Any) -> str:
        set_props("status", {"children": rows})
        rows.append(2)
        return "done"

    await bench.outcome(call_of(of_kind(kind, update), 1))
    assert bench.events == [PropsSet(1, "status", {"children": [1]}), CallFinished(1, Returned(("done",)))]


async def test_a_traceback_begins_with_the_author(bench: Bench) -> None:
    def broken(value: Any) -> None:
        raise ValueError(value)

    failed = await bench.outcome(call_of(define(broken), 1))
    assert isinstance(failed, Failed)
    trace = failed.error.__traceback__
    assert trace is not None
    assert trace.tb_frame.f_code is broken.__code__


# --- printing ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", KINDS)
async def test_prints_are_logged_under_the_name_of_the_callback(bench: Bench, kind: str) -> None:
    def update(value: Any) -> None:
        print("value is", value, end="")

    with Capture(hold=False):
        await bench.outcome(call_of(of_kind(kind, update), 5))
    assert [(line.source, line.text) for line in bench.log.lines()] == [("update", "value is 5")]


# --- cancelling -------------------------------------------------------------------------------------------------------


async def test_a_cancelled_coroutine_stops_and_counts_as_prevented(bench: Bench) -> None:
    started, events = asyncio.Event(), []
    ended = asyncio.Event()

    async def forever(value: Any) -> None:
        started.set()
        await asyncio.Event().wait()

    def post(event: Event) -> None:
        events.append(event)
        ended.set()

    token = bench.executor.submit(call_of(define(forever, is_coroutine=True), 1), post)
    await started.wait()
    bench.executor.cancel(token)
    await asyncio.wait_for(ended.wait(), 10)
    assert events == [CallFinished(1, Prevented())]


async def test_a_cancelled_plain_function_can_see_it(bench: Bench) -> None:
    started, go = threading.Event(), threading.Event()
    seen: list[bool] = []
    events: list[Event] = []
    ended = threading.Event()

    def update(value: Any) -> None:
        started.set()
        go.wait(10)
        seen.append(ctx.cancelled)
        set_props("status", {"children": "nobody wants this"})

    def post(event: Event) -> None:
        events.append(event)
        ended.set()

    token = bench.executor.submit(call_of(define(update), 1), post)
    assert started.wait(10)
    bench.executor.cancel(token)
    go.set()
    assert ended.wait(10)
    assert seen == [True]
    assert events == [CallFinished(1, Returned((None,)))]


async def test_a_closed_executor_starts_nothing(bench: Bench) -> None:
    bench.executor.close()
    ran: list[Any] = []
    token = bench.executor.submit(call_of(define(ran.append, inline=True), 1), ran.append)
    assert token.cancelled
    assert bench.executor.evaluate(lambda: ran.append("layout"), "layout", lambda *_: ran.append("done")).cancelled
    assert bench.pool.threads == 0
    assert ran == []


# --- layout functions -------------------------------------------------------------------------------------------------


async def evaluated(bench: Bench, function: Callable[[], Any]) -> tuple[Any, BaseException | None]:
    answer: asyncio.Future[tuple[Any, BaseException | None]] = asyncio.get_running_loop().create_future()
    bench.executor.evaluate(function, "layout", lambda value, error: answer.set_result((value, error)))
    return await asyncio.wait_for(answer, 10)


async def test_layout_functions_run_in_a_thread_or_on_the_loop(bench: Bench) -> None:
    async def awaited() -> threading.Thread:
        await asyncio.sleep(0)
        return threading.current_thread()

    here = threading.current_thread()
    assert (await evaluated(bench, threading.current_thread))[0] is not here
    assert (await evaluated(bench, awaited))[0] is here
    assert is_coroutine_function(functools.partial(awaited))


async def test_the_context_is_absent_in_a_layout_function(bench: Bench) -> None:
    value, error = await evaluated(bench, lambda: ctx.triggered_id)
    assert value is None
    assert isinstance(error, MissingCallbackContextException)


async def test_an_exit_in_a_layout_function_is_its_error(bench: Bench) -> None:
    async def leave() -> None:
        raise SystemExit(2)

    assert isinstance((await evaluated(bench, leave))[1], SystemExit)


async def test_a_layout_function_prints_into_the_log(bench: Bench) -> None:
    with Capture(hold=False):
        await evaluated(bench, lambda: print("building"))
    assert [(line.source, line.text) for line in bench.log.lines()] == [("layout", "building")]


# --- with a session ---------------------------------------------------------------------------------------------------


def real_session(definition: Definition, pool: ThreadPool) -> Session:
    engine = ScriptedEngine({PropsSet: lambda _: [RunCall(call_of(definition, 1))]})
    log = Log()
    return Session(engine, RecordingSurface(), CallExecutor(pool, log), ManualClock(), log=log)


async def test_a_session_runs_a_callback_to_its_end() -> None:
    pool = ThreadPool()
    session = real_session(define(lambda value: value + 1), pool)
    session.dispatch(ANY_EVENT)
    await asyncio.wait_for(session.wait_idle(), 10)
    entry = list(session.monitor)[-1]
    assert entry.event == CallFinished(1, Returned((2,)))
    assert entry.waited is not None
    assert entry.took is not None
    pool.close()


@pytest.mark.parametrize("kind", ["plain", "coroutine"])
async def test_a_finished_session_is_garbage_while_its_callback_still_sleeps(kind: str) -> None:
    started, go, over = threading.Event(), threading.Event(), threading.Event()
    pool = ThreadPool()

    def sleep(value: Any) -> None:
        started.set()
        go.wait(10)
        over.set()

    async def deaf(value: Any) -> None:
        started.set()
        while not go.is_set():
            try:
                await asyncio.Event().wait()
            except asyncio.CancelledError:
                continue

    coroutine = kind == "coroutine"
    session = real_session(define(deaf if coroutine else sleep, is_coroutine=coroutine), pool)
    session.dispatch(ANY_EVENT)
    await (asyncio.sleep(0) if coroutine else asyncio.to_thread(started.wait, 10))
    assert started.is_set()
    session.close()
    gone, surface = weakref.ref(session), weakref.ref(session.surface)
    del session
    gc.collect()
    assert gone() is None
    assert surface() is None
    go.set()
    for task in asyncio.all_tasks() - {asyncio.current_task()}:
        task.cancel()
        await asyncio.wait([task])
    assert coroutine or over.wait(10)
    pool.close()


async def test_two_inputs_are_taken_in_order(bench: Bench) -> None:
    definition = define(lambda first, second: [first, second], inputs=[Input("a", "value"), Input("b", "value")])
    assert await bench.outcome(call_of(definition, 1, [2])) == Returned(([1, [2]],))
