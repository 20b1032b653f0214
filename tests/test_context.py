"""`ctx` and `set_props`: what a callback sees of its call."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from tui_callbacks.context import (
    Argument,
    CallbackContext,
    CallContext,
    Shown,
    Target,
    Trigger,
    call_context,
    callback_context,
    ctx,
    current_call,
    set_props,
)
from tui_callbacks.dependencies import Input, State
from tui_callbacks.errors import IncorrectTypeException, MissingCallbackContextException
from tui_callbacks.ids import ALL


@contextmanager
def running(call: CallContext) -> Iterator[None]:
    token = current_call.set(call)
    try:
        yield
    finally:
        current_call.reset(token)


ATTRIBUTES = [name for name, value in vars(CallbackContext).items() if isinstance(value, Shown)]
PATTERN = {"t": "n", "i": 1}
PATTERN_ID = '{"i":1,"t":"n"}'


def pattern_call() -> CallContext:
    matched = Input({"t": "n", "i": ALL}, "n_clicks")
    state = State("s", "value")
    return CallContext(
        arguments=[
            (Argument(PATTERN, PATTERN_ID, "n_clicks", 1, matched),),
            Argument("s", "s", "value", "sv", state),
        ],
        outputs=[Target("a", "a", "children")],
        dependencies=[matched, state],
        triggers=[Trigger(PATTERN, PATTERN_ID, "n_clicks", 1)],
    )


@pytest.mark.parametrize("name", ATTRIBUTES)
def test_outside_a_callback_every_attribute_is_refused_by_name(name: str) -> None:
    with pytest.raises(MissingCallbackContextException, match=rf"(?s)ctx\.{name} .*fix: "):
        getattr(ctx, name)


def test_outside_a_callback_functions_are_refused() -> None:
    with pytest.raises(MissingCallbackContextException, match="set_props"):
        set_props("a", {})
    with pytest.raises(MissingCallbackContextException, match="record_timing"):
        ctx.record_timing("a", 1)


def test_all_attributes_can_be_read_inside() -> None:
    with running(call_context()):
        for name in ATTRIBUTES:
            getattr(ctx, name)
    assert callback_context is ctx


def test_an_initial_call_is_falsy_but_has_an_item() -> None:
    with running(call_context({"a.value": 1})):
        assert not ctx.triggered
        assert list(ctx.triggered) == [{"prop_id": ".", "value": None}]
        assert ctx.triggered_id is None
        assert ctx.triggered_prop_ids == {}
        assert ctx.inputs == {"a.value": 1}


def test_triggers_are_in_order_and_the_first_gives_the_id() -> None:
    with running(call_context({"a.value": 1, "b.value": 2}, {"c.value": 3}, ["b.value", "a.value"])):
        assert ctx.triggered == [{"prop_id": "b.value", "value": 2}, {"prop_id": "a.value", "value": 1}]
        assert ctx.triggered_id == "b"
        assert ctx.triggered_prop_ids == {"b.value": "b", "a.value": "a"}
        assert ctx.states == {"c.value": 3}


def test_pattern_arguments_as_recorded_from_dash() -> None:
    with running(pattern_call()):
        assert ctx.inputs == {f"{PATTERN_ID}.n_clicks": 1}
        assert ctx.states == {"s.value": "sv"}
        assert ctx.inputs_list == [[{"id": PATTERN, "property": "n_clicks", "value": 1}]]
        assert ctx.states_list == [{"id": "s", "property": "value", "value": "sv"}]
        assert ctx.outputs_list == [{"id": "a", "property": "children"}]
        assert ctx.triggered_id == PATTERN
        assert ctx.triggered_id.i == 1
        assert ctx.triggered_prop_ids == {f"{PATTERN_ID}.n_clicks": PATTERN}
        [[first], second] = ctx.args_grouping
        assert first == {"id": PATTERN, "property": "n_clicks", "value": 1, "str_id": PATTERN_ID, "triggered": True}
        assert (first.triggered, second.triggered, first.id.t) == (True, False, "n")


def test_an_empty_all_is_an_empty_list() -> None:
    matched = Input({"t": "n", "i": ALL}, "n_clicks")
    with running(CallContext(arguments=[()], dependencies=[matched])):
        assert ctx.inputs_list == [[]]
        assert ctx.states_list == []


def test_lists_are_built_when_they_are_read() -> None:
    call = pattern_call()
    assert not {"triggered", "inputs_list", "args_grouping"} & vars(call).keys()
    with running(call):
        assert ctx.triggered is ctx.triggered
    assert {"triggered"} == {"triggered", "inputs_list", "args_grouping"} & vars(call).keys()


def test_threads_started_by_hand_have_no_context() -> None:
    seen: list[Any] = []
    with running(pattern_call()):
        thread = threading.Thread(target=lambda: seen.append(current_call.get()))
        thread.start()
        thread.join()
    assert seen == [None]


def test_set_props_is_delivered_at_once() -> None:
    seen: list[Any] = []
    with running(call_context(sink=lambda component_id, props: seen.append((component_id, props)))):
        set_props("a", {"value": 1})
        assert seen == [("a", {"value": 1})]
        ctx.set_props({"t": 1}, {"value": 2})
    assert seen[1] == ({"t": 1}, {"value": 2})


def test_set_props_hands_on_what_it_is_told_beside_the_values() -> None:
    told: list[dict[str, Any]] = []
    with running(call_context(sink=lambda component_id, props, **options: told.append(options))):
        set_props("a", {}, flush=True)
        ctx.set_props("a", {}, initial_calls=False)
    assert told == [{"flush": True}, {"initial_calls": False}]


@pytest.mark.parametrize(("component_id", "props"), [(3, {}), ("a", [1]), (None, {})])
def test_set_props_refuses_what_it_cannot_set(component_id: Any, props: Any) -> None:
    with running(call_context()), pytest.raises(IncorrectTypeException, match="fix: "):
        set_props(component_id, props)


def test_timings() -> None:
    with running(call_context()):
        ctx.record_timing("query", 0.0126, "the slow one")
        assert ctx.timing_information == {"query": {"dur": 13, "desc": "the slow one"}}
        with pytest.raises(KeyError, match="query"):
            ctx.record_timing("query", 1)


def test_cancelled_is_asked_each_time() -> None:
    flags = iter([False, True])
    with running(CallContext(cancelled=lambda: next(flags))):
        assert [ctx.cancelled, ctx.cancelled] == [False, True]
