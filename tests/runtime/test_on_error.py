"""Error handlers of callbacks, and what gets to them."""

import threading
from collections.abc import Callable
from typing import Any

import pytest

from tests.runtime.bench import KINDS, Bench, of_kind
from tests.runtime.twins import call_of, define
from tui_callbacks.context import ctx, set_props
from tui_callbacks.dependencies import Output
from tui_callbacks.engine.protocol import Failed, Prevented, PropsSet, Returned
from tui_callbacks.errors import InvalidCallbackReturnValue
from tui_callbacks.results import PreventUpdate
from tui_callbacks.runtime.executors import CallExecutor
from tui_callbacks.runtime.threads import ThreadPool


def fail(value: Any) -> None:
    raise ValueError("boom")


@pytest.mark.parametrize("kind", KINDS)
async def test_what_the_error_handler_returns_is_the_result(bench: Bench, kind: str) -> None:
    definition = of_kind(kind, fail, on_error=lambda error: f"sorry: {error}, {ctx.triggered_id}")
    assert await bench.outcome(call_of(definition, 1)) == Returned(("sorry: boom, a",))


@pytest.mark.parametrize("kind", KINDS)
async def test_an_error_handler_that_returns_none_updates_nothing(bench: Bench, kind: str) -> None:
    assert await bench.outcome(call_of(of_kind(kind, fail, on_error=lambda error: None), 1)) == Prevented()


@pytest.mark.parametrize("kind", KINDS)
async def test_an_error_in_the_handler_is_the_error(bench: Bench, kind: str) -> None:
    def handler(error: Exception) -> None:
        raise KeyError("from handler")

    outcome = await bench.outcome(call_of(of_kind(kind, fail, on_error=handler), 1))
    assert isinstance(outcome, Failed)
    assert isinstance(outcome.error, KeyError)


@pytest.mark.parametrize("kind", KINDS)
async def test_a_handler_may_prevent_the_update_and_set_props(bench: Bench, kind: str) -> None:
    def handler(error: Exception) -> None:
        set_props("status", {"children": "failed"})
        raise PreventUpdate

    assert await bench.outcome(call_of(of_kind(kind, fail, on_error=handler), 1)) == Prevented()
    assert bench.events[0] == PropsSet(1, "status", {"children": "failed"})


@pytest.mark.parametrize("kind", KINDS)
async def test_prevent_update_and_a_wrong_shape_pass_the_handler_by(bench: Bench, kind: str) -> None:
    handled: list[Exception] = []

    def update(value: Any) -> Any:
        if value == "prevent":
            raise PreventUpdate
        return [1, 2, 3]

    two = [Output("out", "children"), Output("more", "children")]
    definition = of_kind(kind, update, outputs=two, on_error=handled.append)
    assert await bench.outcome(call_of(definition, "prevent")) == Prevented()
    outcome = await bench.outcome(call_of(definition, "shape"))
    assert isinstance(outcome, Failed)
    assert isinstance(outcome.error, InvalidCallbackReturnValue)
    assert handled == []


@pytest.mark.parametrize("kind", KINDS)
async def test_a_wrong_shape_goes_to_the_handler_when_it_is_asked_for(bench: Bench, kind: str) -> None:
    """D30; PreventUpdate never does."""
    handled: list[Exception] = []

    def update(value: Any) -> Any:
        if value == "prevent":
            raise PreventUpdate
        return object()

    def handler(error: Exception) -> str:
        handled.append(error)
        return "instead"

    definition = of_kind(kind, update, on_error=handler, handle_return_errors=True)
    assert await bench.outcome(call_of(definition, "prevent")) == Prevented()
    assert await bench.outcome(call_of(definition, "shape")) == Returned(("instead",))
    assert [type(error) for error in handled] == [InvalidCallbackReturnValue]


@pytest.mark.parametrize("kind", KINDS)
async def test_a_wrong_shape_from_the_handler_is_not_handled_again(bench: Bench, kind: str) -> None:
    definition = of_kind(kind, lambda _: object(), on_error=lambda _: object(), handle_return_errors=True)
    outcome = await bench.outcome(call_of(definition, 1))
    assert isinstance(outcome, Failed)
    assert isinstance(outcome.error, InvalidCallbackReturnValue)


async def test_what_set_props_is_told_beside_the_values_is_handed_on(bench: Bench) -> None:
    def update(value: Any) -> None:
        set_props("a", {"value": 1}, flush=True)
        set_props("a", {"value": 2}, initial_calls=True)

    await bench.outcome(call_of(of_kind("inline", update), 1))
    assert bench.events[:2] == [
        PropsSet(1, "a", {"value": 1}, flush=True),
        PropsSet(1, "a", {"value": 2}, initial_calls=True),
    ]


async def test_the_handler_of_a_coroutine_does_not_run_on_the_loop(bench: Bench) -> None:
    where: list[threading.Thread] = []

    def handler(error: Exception) -> str:
        where.append(threading.current_thread())
        return "handled"

    assert await bench.outcome(call_of(of_kind("coroutine", fail, on_error=handler), 1)) == Returned(("handled",))
    assert where[0] is not threading.current_thread()


async def test_a_handler_for_which_there_is_no_thread_is_a_failure_with_its_cause(bench: Bench) -> None:
    class Exhausted(ThreadPool):
        def submit(self, job: Callable[[], object]) -> None:
            raise RuntimeError("can't start new thread")

    async def fails(_value: object) -> None:
        raise ValueError("boom")

    bench.executor = CallExecutor(Exhausted(), bench.log)
    outcome = await bench.outcome(call_of(define(fails, is_coroutine=True, on_error=print), 1))
    assert isinstance(outcome, Failed)
    assert "new thread" in str(outcome.error)
    assert str(outcome.error.__cause__) == "boom"
