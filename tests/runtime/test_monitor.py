import pytest

from tests.runtime.twins import LAYOUT, call_of, define
from tui_callbacks.context import Target, Trigger
from tui_callbacks.dependencies import Input, Output
from tui_callbacks.engine.protocol import (
    Call,
    CallFinished,
    Change,
    Command,
    Event,
    Prevented,
    PropsChanged,
    PropsSet,
    Returned,
    RunCall,
)
from tui_callbacks.results import no_update
from tui_callbacks.runtime.monitor import Monitor
from tui_callbacks.runtime.ports import Token


def load(value: object) -> None: ...


def draw(value: object) -> None: ...


LOAD = call_of(define(load, outputs=Output("data", "value")), 3, number=1)
DRAW = call_of(define(draw, inputs=[Input("data", "value")]), [1, 2], number=2)
CLICK = PropsChanged((Change("k1", "value", 3),))


def history(*steps: tuple[Event, Command | None], limit: int | None = None) -> Monitor:
    monitor = Monitor(limit)
    for event, command in steps:
        monitor.record(event, [command] if command else [], 0.0)
    return monitor


def test_a_call_is_explained_by_what_the_user_did() -> None:
    monitor = history((CLICK, RunCall(LOAD)))
    text = monitor.explain(1)
    assert text.startswith("call 1 of load (")
    assert "a.value changed to 3: by the user at" in text


def test_a_call_is_explained_by_the_call_that_wrote_its_input() -> None:
    monitor = history((CLICK, RunCall(LOAD)), (CallFinished(1, Returned(([1, 2],))), RunCall(DRAW)))
    text = monitor.explain(DRAW)
    assert "data.value changed to [1, 2]: by call 1 of load (" in text
    assert "waited" not in text


def test_a_call_is_explained_by_set_props() -> None:
    monitor = history((CLICK, RunCall(LOAD)), (PropsSet(1, "data", {"value": [1, 2]}), RunCall(DRAW)))
    assert "by set_props of call 1 of load" in monitor.explain(2)
    outside = history((PropsSet(None, "data", {"value": [1, 2]}), RunCall(DRAW)))
    assert "by set_props of code outside a callback" in outside.explain(2)


@pytest.mark.parametrize("outcome", [Prevented(), Returned((no_update,))])
def test_a_call_that_only_waited_for_another_says_so(outcome: Prevented | Returned) -> None:
    change = PropsSet(None, "data", {"value": [1, 2]})
    monitor = history((CLICK, RunCall(LOAD)), (change, None), (CallFinished(1, outcome), RunCall(DRAW)))
    text = monitor.explain(2)
    assert "by set_props of code outside a callback" in text
    assert text.splitlines()[-1].startswith("  and it had waited for call 1 of load")


def test_an_initial_call_says_so() -> None:
    call = Call(1, LOAD.definition, (), LOAD.arguments, LOAD.outputs, ())
    assert "initial call" in history((LAYOUT, RunCall(call))).explain(1)


def test_a_call_triggered_by_the_layout_says_so() -> None:
    assert "a.value changed to 3: by the layout" in history((LAYOUT, RunCall(LOAD))).explain(1)


def test_outputs_of_a_pattern_count_one_by_one() -> None:
    targets = (Target({"i": 0}, '{"i":0}', "value"), Target({"i": 1}, '{"i":1}', "value"))
    many = Call(1, LOAD.definition, (), LOAD.arguments, (targets,), LOAD.triggers)
    reader = Call(2, DRAW.definition, (), DRAW.arguments, DRAW.outputs, (Trigger({"i": 1}, '{"i":1}', "value", 5),))
    ended = CallFinished(1, Returned(((no_update, 5),)))
    assert '{"i":1}.value changed to 5: by call 1' in history((CLICK, RunCall(many)), (ended, RunCall(reader))).explain(
        2
    )


def test_long_values_are_cut() -> None:
    call = call_of(define(load), "x" * 1000)
    assert len(history((CLICK, RunCall(call))).explain(1)) < 400


def test_the_history_is_a_ring() -> None:
    monitor = history((CLICK, RunCall(LOAD)), (CLICK, None), (CLICK, None), limit=2)
    assert [entry.number for entry in monitor] == [2, 3]
    assert monitor.call(1) is None
    assert "not in the history" in monitor.explain(1)


def test_a_history_may_be_off_or_without_end() -> None:
    assert len(history((CLICK, None), limit=0)) == 0
    assert len(history(*[(CLICK, None)] * 700)) == 700
    monitor = Monitor()
    for _ in range(700):
        monitor.record(CLICK, [], 0.0)
    assert len(monitor) == 500


def test_a_finished_call_has_its_times() -> None:
    monitor = Monitor()
    token = Token(1, "load", submitted=10.0, started=10.5)
    monitor.record(CallFinished(1, Prevented()), [], 0.0, token=token, ended=12.5)
    (entry,) = monitor
    assert (entry.waited, entry.took) == (0.5, 2.0)
