"""Declaring callbacks: what a decorator takes, what it refuses, and how an app collects its callbacks."""

import functools
import re
from collections.abc import Iterator
from typing import Any

import pytest

from tests.callbacks.builders import Declared, define, inp, nothing, out
from tui_callbacks.callbacks.declaration import CallbackOptions
from tui_callbacks.callbacks.definition import Running, is_coroutine_function
from tui_callbacks.callbacks.registry import GLOBAL, Registry, callback, clientside_callback
from tui_callbacks.context import call_context, current_call
from tui_callbacks.dependencies import ClientsideFunction, Input, Output, State
from tui_callbacks.errors import (
    CallbackErrors,
    CallbackException,
    DuplicateCallback,
    IncorrectTypeException,
    InvalidComponentIdError,
    SignatureError,
    WildcardInLongCallback,
)
from tui_callbacks.ids import ALL, MATCH


@pytest.fixture(autouse=True)
def nobody_elses_callbacks() -> Iterator[None]:
    GLOBAL.staged.clear()
    GLOBAL.not_run.clear()
    yield
    GLOBAL.staged.clear()
    GLOBAL.not_run.clear()


ACCEPTED: list[tuple[Any, Any]] = [
    ([Output("a", "b"), State("s", "t"), Input("x", "y")], {}),
    ([Output("a", "b"), Input("x", "y"), True], {}),
    ([[Output("a", "b")], [Input("x", "y")], [State("s", "t")]], {}),
    ([(Output("a", "b"), Output("c", "d")), (Input("x", "y"),)], {}),
    ([Input("x", "y")], {}),
    ([Output("a", "b")], {}),
    ([], {"output": Output("a", "b"), "inputs": [Input("x", "y")], "state": State("s", "t")}),
    ([Output("a", "b", allow_duplicate=True), Input("x", "y")], {"prevent_initial_call": "initial_duplicate"}),
    ([Output("a", "b", allow_duplicate=True), Input("x", "y"), True], {}),
    ([Output({"t": "x", "i": MATCH}, "b"), Input("x", "y")], {}),
    ([Output("a", "b"), Input({"t": "x", "i": MATCH}, "y")], {}),
    ([Output("a", "b"), [Input("x", "y"), Input("x", "y")]], {}),
    (
        [Output("a", "b"), Input("x", "y")],
        {"hidden": True, "api_endpoint": "/x", "websocket": True, "mcp_enabled": True},
    ),
    ([Output("a", "b"), Input("x", "y")], {"running": (Output("a", "c"), 1, 2)}),
]

REFUSED: list[tuple[Any, Any, type[Exception]]] = [
    ([Output("a.b", "c"), Input("x", "y")], {}, InvalidComponentIdError),
    ([Output("a{", "c"), Input("x", "y")], {}, InvalidComponentIdError),
    ([Input("x", "y"), Output("a", "b")], {}, IncorrectTypeException),
    ([Output("a", "b"), "x.y"], {}, IncorrectTypeException),
    ([Output("a", "b"), Input("x", "y"), Output("c", "d")], {}, IncorrectTypeException),
    ([Output("a", 3), Input("x", "y")], {}, IncorrectTypeException),  # type: ignore[arg-type]  # what is refused
    ([Output(None, "c"), Input("x", "y")], {}, IncorrectTypeException),
    ([Output({1: 2}, "c"), Input("x", "y")], {}, IncorrectTypeException),
    ([Output({"a": None}, "c"), Input("x", "y")], {}, IncorrectTypeException),
    ([], {"output": Input("a", "b"), "inputs": Input("x", "y")}, ValueError),
    ([Output("a", "b")], {"state": State("x", "y")}, ValueError),
    ([], {"output": Output("a", "b"), "inputs": {"n": Input("x", "y")}, "state": [State("s", "t")]}, ValueError),
    ([], {"output": Output("a", "b"), "inputs": [Input("x", "y")], "state": {"s": State("s", "t")}}, ValueError),
    ([], {"output": Output("a", "b"), "inputs": "x.y"}, ValueError),
    ([], {"output": Output("a", "b"), "inputs": ["x.y"]}, IncorrectTypeException),
    ([Output("a", "b"), Input("x", "y")], {"inputs": [Input("x", "y")]}, IncorrectTypeException),
    ([Output("a", "b", allow_duplicate=True), Input("x", "y")], {}, DuplicateCallback),
    ([Output("a", "b"), Input("x", "y")], {"running": [(Output("a", "c"), 1)]}, ValueError),
    ([Output("a", "b"), Input("x", "y")], {"running": ["a"]}, ValueError),
    (
        [Output("a", "b"), Input("x", "y")],
        {"background": True, "progress": [Output({"t": ALL}, "p")]},
        WildcardInLongCallback,
    ),
    (
        [Output("a", "b"), Input("x", "y")],
        {"background": True, "cancel": [Input({"t": ALL}, "p")]},
        WildcardInLongCallback,
    ),
    (
        [Output("a", "b"), Input("x", "y")],
        {"background": True, "progress": [Output("p", "q")], "progress_default": ["a", "b"]},
        SignatureError,
    ),
]


@pytest.mark.parametrize(("args", "options"), ACCEPTED)
def test_registrations_that_dash_accepts(args: Any, options: Any) -> None:
    assert len(Declared()(*args, **options).freeze()) == 1


@pytest.mark.parametrize(("args", "options", "error"), REFUSED)
def test_registrations_that_dash_refuses(args: Any, options: Any, error: type[Exception]) -> None:
    with pytest.raises(error) as caught:
        Registry().callback(*args, **options)
    assert re.search(r"(?s)at: .*test_registry\.py:\d+.*fix: ", str(caught.value))


def test_the_decorator_returns_the_function() -> None:
    def function(n: int) -> int:
        return n

    assert callback(out("a"), inp("x"))(function) is function
    assert Registry().callback(out("a"), inp("x"))(function) is function


def test_a_definition_says_what_was_declared() -> None:
    def handler(error: Exception) -> None: ...

    async def function(value: Any, extra: Any) -> None: ...

    definition = define(
        out("a"),
        inp("x"),
        State("s", "p"),
        True,
        running=[(out("b", "disabled"), True, False)],
        on_error=handler,
        optional=True,
        inline=True,
        persistent=True,
        function=function,
    )
    assert (definition.name, definition.index) == (function.__qualname__, 0)
    assert definition.location.file == __file__
    assert definition.location.line == function.__code__.co_firstlineno
    assert list(map(str, definition.outputs)) == ["a.children"]
    assert list(map(str, definition.dependencies)) == ["x.value", "s.p"]
    assert list(map(str, definition.inputs)) == ["x.value"]
    assert definition.prevent_initial_call is True
    assert definition.running == (Running(definition.running[0].output, True, False),)
    assert definition.on_error is handler
    assert (definition.optional, definition.inline, definition.persistent) == (True, True, True)
    assert definition.is_coroutine


def test_functions_without_source_get_the_place_of_the_decorator() -> None:
    definition = define(out("a"), inp("x"), function=functools.partial(nothing, 1))
    assert definition.location.file.endswith("builders.py")


def test_coroutines_are_known_in_every_form() -> None:
    async def function(value: Any) -> None: ...

    class Callable:
        async def __call__(self, value: Any) -> None: ...

    class Plain:
        def __call__(self, value: Any) -> None: ...

    found = [
        define(function=each).is_coroutine for each in (function, functools.partial(function, 1), Callable(), Plain())
    ]
    assert found == [True, True, True, False]


def test_callbacks_of_the_app_come_before_global_ones() -> None:
    registry = Registry()
    callback(out("g"), inp("x"))(nothing)
    registry.callback(out("a"), inp("x"))(nothing)
    registry.take()
    assert [str(each.outputs[0]) for each in registry.freeze()] == ["a.children", "g.children"]
    assert not GLOBAL.staged


def test_global_callbacks_go_to_one_app() -> None:
    callback(out("g"), inp("x"))(nothing)
    first, second = Registry(), Registry()
    first.take()
    second.take()
    assert (len(first.freeze()), len(second.freeze())) == (1, 0)


def test_the_default_of_the_app_is_for_its_own_callbacks() -> None:
    registry = Registry(prevent_initial_callbacks=True)
    registry.callback(out("a"), inp("x"))(nothing)
    registry.callback(out("b"), inp("x"), prevent_initial_call=False)(nothing)
    registry.callback(out("c", allow_duplicate=True), inp("x"))(nothing)
    callback(out("g"), inp("x"))(nothing)
    registry.take()
    assert [each.prevent_initial_call for each in registry.freeze()] == [True, False, True, False]


def test_the_setting_initial_duplicate_allows_duplicates() -> None:
    registry = Registry(prevent_initial_callbacks="initial_duplicate")
    registry.callback(out("a", allow_duplicate=True), inp("x"), prevent_initial_call=False)(nothing)
    assert len(registry.freeze()) == 1


def test_the_handler_of_the_app_is_for_callbacks_without_their_own() -> None:
    def own(error: Exception) -> None: ...

    def of_app(error: Exception) -> None: ...

    registry = Registry()
    registry.callback(out("a"), inp("x"), on_error=own)(nothing)
    registry.callback(out("b"), inp("x"))(nothing)
    assert [each.on_error for each in registry.freeze(of_app)] == [own, of_app]


def test_one_function_can_be_registered_twice() -> None:
    registry = Registry()
    registry.callback(out("b"), inp("x"))(registry.callback(out("a"), inp("x"))(nothing))
    first, second = registry.freeze()
    assert first.function is second.function
    assert first is not second


def test_one_decorator_can_be_used_twice() -> None:
    registry = Registry()
    decorator = registry.callback(inp("x"))
    decorator(nothing)
    decorator(define)
    first, second = registry.freeze()
    assert first.signature.where != second.signature.where


def test_nothing_can_be_registered_after_the_start() -> None:
    registry = Registry()
    registry.freeze()
    with pytest.raises(CallbackException, match=r"(?s)after the app had started.*test_registry\.py:\d+"):
        registry.callback(out("a"), inp("x"))
    with pytest.raises(CallbackException, match="after the app had started"):
        registry.clientside_callback(nothing, out("a"), inp("x"))


def test_nothing_can_be_registered_by_a_running_callback() -> None:
    token = current_call.set(call_context())
    try:
        with pytest.raises(CallbackException, match=r"(?s)while another one was running.*test_registry\.py:\d+"):
            callback(out("a"), inp("x"))
    finally:
        current_call.reset(token)


def test_a_failed_start_can_be_tried_again() -> None:
    registry = Registry()
    registry.callback(out("a"), inp("x"))(nothing)
    registry.callback(out("a"), inp("y"))(nothing)
    with pytest.raises(CallbackErrors):
        registry.freeze()
    assert not registry.frozen


def test_clientside_python_is_an_inline_callback() -> None:
    registry = Registry()
    registry.clientside_callback(lambda value: value, out("a"), inp("x"), prevent_initial_call=True)
    (definition,) = registry.freeze()
    assert (definition.inline, definition.prevent_initial_call) == (True, True)
    assert registry.notices() == ()


@pytest.mark.parametrize("source", ["\n  function(n) { return n }", ClientsideFunction("ns", "f")])
def test_clientside_javascript_is_listed_as_not_run(source: Any) -> None:
    registry = Registry()
    clientside_callback(source, out("a"), inp("x"))
    registry.take()
    assert registry.freeze() == ()
    (notice,) = registry.notices()
    assert re.search(r"(?s)not run.*a\.children.*unction.*test_registry\.py:\d+.*inline=True", str(notice))


def test_clientside_callback_refuses_anything_else() -> None:
    with pytest.raises(IncorrectTypeException, match="takes a function first"):
        Registry().clientside_callback(3, out("a"), inp("x"))


def test_an_unknown_option_is_ignored_with_a_warning() -> None:
    unknown: Any = {"prevent_intial_call": True}
    with pytest.warns(UserWarning, match=r'prevent_intial_call.*Did you mean "prevent_initial_call"'):
        Registry().callback(out("a"), inp("x"), **unknown)


def test_options_are_those_of_dash_and_ours() -> None:
    ours = (
        "inline sets on_overlap debounce throttle cancel_superseded circular call_on_insert handle_return_errors"
    ).split()
    of_dash = (
        "output inputs state prevent_initial_call background interval progress progress_default running cancel manager "
        "cache_args_to_ignore cache_ignore_triggered on_error api_endpoint optional hidden websocket persistent "
        "mcp_enabled mcp_expose_docstring _allow_dynamic_callbacks"
    )
    assert CallbackOptions.__annotations__.keys() == {*of_dash.split(), *ours}


def test_a_partial_of_an_object_with_an_async_call_is_a_coroutine_function() -> None:
    class Waits:
        async def __call__(self, value: object) -> object:
            return value

    assert is_coroutine_function(functools.partial(functools.partial(Waits()), 1))
    assert not is_coroutine_function(functools.partial(print, 1))
