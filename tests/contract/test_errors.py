"""Every error says three things: what happened, where, and what to do about it."""

import ast
import importlib
import io
import pkgutil
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest

import tui_callbacks
from tests.contract.project import PACKAGE, place, sources, tree_of
from tui_callbacks import ALL, MATCH, App, Input, Output, Patch, State, dcc, get_app, html, set_props
from tui_callbacks.bridge.launch import missing_terminal
from tui_callbacks.callbacks.cycles import cycle_warnings
from tui_callbacks.callbacks.graph import Graph
from tui_callbacks.callbacks.layout_check import index_components, missing_ids
from tui_callbacks.callbacks.registry import Registry
from tui_callbacks.context import Target
from tui_callbacks.dependencies import check_dependency
from tui_callbacks.engine.core import Engine
from tui_callbacks.engine.protocol import CallFinished, Event, LayoutReady, PropsSet, Report, Returned, RunCall
from tui_callbacks.errors import CallbackErrors, DashException
from tui_callbacks.loading import load
from tui_callbacks.results import UNSET
from tui_callbacks.runtime.clock import ManualClock
from tui_callbacks.runtime.session import Session
from tui_callbacks.runtime.storage import LocalFile


def all_errors() -> dict[str, type[DashException]]:
    """Every exception class of the library, by name."""
    for module in pkgutil.walk_packages(tui_callbacks.__path__, "tui_callbacks."):
        importlib.import_module(module.name)
    found: dict[str, type[DashException]] = {}
    waiting = [DashException]
    while waiting:
        error = waiting.pop()
        found[error.__name__] = error
        waiting += error.__subclasses__()
    return found


ERRORS = all_errors()


def definition(*args: Any, function: Callable[..., Any] = lambda value: value, **options: Any) -> Registry:
    """An app's callbacks with one of them."""
    registry = Registry()
    registry.callback(*args, **options)(function)
    return registry


def single(registry: Registry) -> None:
    """Freeze callbacks with one thing wrong, and raise that alone."""
    try:
        registry.freeze()
    except CallbackErrors as errors:
        raise errors.errors[0] from None


def returned(value: Any, outputs: Any) -> None:
    """Have a callback hand back a value."""
    registry = definition(output=outputs, inputs=[Input("a", "value")])
    signature = registry.freeze()[0].signature
    signature.split(
        value, [Target(output.component_id, output.str_id, output.component_property) for output in signature.outputs]
    )


def twice() -> None:
    registry = definition(Output("a", "children"), Input("b", "value"))
    registry.callback(Output("a", "children"), Input("c", "value"))(lambda value: value)
    registry.freeze()


def late() -> None:
    app = App()
    app.layout = html.Div()
    app.program()
    app.callback(Output("a", "children"), Input("b", "value"))


def event_dependency() -> Input:
    dependency = Input("a", "click")
    dependency.component_event = "click"  # type: ignore[attr-defined] # what dash.dependencies.Event had
    return dependency


def two_outputs() -> list[Output]:
    return [Output("a", "children"), Output("b", "children")]


def reported(registry: Registry, layout: list[Any], during: dict[str, Any] | None = None, rounds: int = 1) -> Any:
    """What a session says that starts with a layout; every call sets `during` on a component "c", returns a number."""
    engine = Engine(Graph(registry.freeze()))
    waiting: list[Event] = [LayoutReady(layout)]
    said: list[BaseException] = []
    for number in range(rounds):
        commands = [command for event in waiting for command in engine.step(event)]
        said += [command.error for command in commands if isinstance(command, Report)]
        calls = [command.call.number for command in commands if isinstance(command, RunCall)]
        waiting = [PropsSet(call, "c", during) for call in calls if during]
        waiting += [CallFinished(call, Returned((number,))) for call in calls]
    return said[0]


def example_of_a_cycle() -> DashException:
    registry = definition(Output("a", "value"), Input("b", "value"))
    registry.callback(Output("b", "value"), Input("a", "value"))(lambda value: value)
    return cycle_warnings(Graph(registry.freeze()))[0]


def example_of_a_missing_id() -> DashException:
    definitions = definition(Output("a", "children"), Input("b", "value")).freeze()
    return next(missing_ids(definitions, index_components(html.Div(id="a"))))


def example_of_javascript() -> DashException:
    registry = Registry()
    registry.clientside_callback("function (a) { return a; }", Output("a", "children"), Input("b", "value"))
    return registry.notices()[0]


def example_of_a_full_queue() -> Any:
    registry = definition(Output("a", "children"), Input("c", "value"), on_overlap="queue")
    engine = Engine(Graph(registry.freeze()))
    engine.step(LayoutReady([html.P(id="a"), dcc.Input(id="c")]))
    steps = [engine.step(PropsSet(None, "c", {"value": number})) for number in range(1_001)]
    return next(command.error for commands in steps for command in commands if isinstance(command, Report))


def example_of_a_defect() -> DashException:
    reports: list[DashException] = []
    session = SimpleNamespace(_report=lambda report: reports.append(report.error))
    Session.complain(cast("Session", session), ValueError("inside"))
    return reports[0]


def example_of_a_value_that_cannot_be_stored() -> DashException:
    reports: list[DashException] = []
    LocalFile(Path("app.json"), ManualClock(), reports.append).set("store.s", object())
    return reports[0]


def example_of_no_terminal() -> Any:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("sys.__stdin__", io.StringIO())
        return missing_terminal()


LOOSE: Any = html
"""For the mistakes that a type checker sees before the program runs."""

MISTAKES: dict[str, Callable[[], Any]] = {
    "AppArgumentError": lambda: App(external_stylesheet=[]),
    "AutomaticIdError": lambda: Input(dcc.Input(persistence=True), "value"),
    "BackgroundCallbackError": lambda: single(
        definition(Output("a", "children"), Input("b", "value"), background=True)
    ),
    "CallbackErrors": twice,
    "CallbackException": late,
    "ComponentNotFoundError": lambda: html.Div(html.P(id="first"))["frist"],
    "DefinitionError": lambda: single(definition(Output("a", "children"), prevent_initial_call=True)),
    "DownloadError": lambda: dcc.send_data_frame(print, "frame.csv"),
    "DuplicateCallback": lambda: definition(Output("a", "children", allow_duplicate=True), Input("b", "value")),
    "IncorrectTypeException": lambda: definition(Output("a", "children"), "b"),
    "InvalidCallbackReturnValue": lambda: returned(object(), Output("a", "children")),
    "InvalidComponentIdError": lambda: definition(Output("a.b", "children"), Input("b", "value")),
    "LoadError": lambda: load("no_such_file.py", App),
    "MissingCallbackContextException": lambda: set_props("a", {"children": 1}),
    "MissingPropError": lambda: html.Div(*range(200)),
    "NoAppError": get_app,
    "NoLayoutException": lambda: App().program(),
    "NonExistentEventException": lambda: check_dependency(event_dependency(), "app.py:1"),
    "PatchError": lambda: Patch().apply(UNSET),
    "PropTypeError": lambda: LOOSE.Button(n_clicks="three"),
    "SchemaKeysValidationError": lambda: returned({"y": 1}, {"x": Output("a", "children")}),
    "SchemaLengthValidationError": lambda: returned([1], two_outputs()),
    "SchemaTypeValidationError": lambda: returned(1, two_outputs()),
    "SignatureError": lambda: definition(output=Output("a", "children"), state=[State("b", "value")]),
    "UnknownComponentError": lambda: LOOSE.Buton,
    "UnknownPropError": lambda: LOOSE.Div(clasName="wide"),
    "WildcardInLongCallback": lambda: definition(
        Output("a", "children"), Input("b", "value"), background=True, cancel=[Input({"x": ALL}, "n_clicks")]
    ),
}
"""A mistake of an author for every exception that is raised."""

REPORTS: dict[str, Callable[[], DashException]] = {
    "CircularDependencies": example_of_a_cycle,
    "DuplicateIdError": lambda: reported(Registry(), [html.P(id="a"), html.P(id="a")]),
    "EndlessUpdates": lambda: reported(
        definition(Output("a", "children"), Input("c", "value")),
        [html.P(id="a"), dcc.Input(id="c")],
        {"value": 1},
        1000,
    ),
    "LayoutMismatch": example_of_a_missing_id,
    "LibraryError": example_of_a_defect,
    "MissingComponentError": lambda: reported(
        definition(Output("a", "children"), Input("b", "value"), State("c", "value")),
        [html.P(id="a"), dcc.Input(id="b")],
    ),
    "NoTerminalError": example_of_no_terminal,
    "NotRunInTerminal": example_of_javascript,
    "QueueFull": example_of_a_full_queue,
    "SeveralComponentsError": lambda: reported(
        definition(Output("a", "children"), Input({"x": MATCH}, "value"), Input("b", "value")),
        [html.P(id="a"), dcc.Input(id="b"), dcc.Input(id={"x": 1}), dcc.Input(id={"x": 2})],
    ),
    "StorageError": example_of_a_value_that_cannot_be_stored,
    "SideUpdateError": lambda: reported(
        definition(Output("a", "children"), Input("b", "value")), [html.P(id="a"), dcc.Input(id="b")], {"value": 1}, 2
    ),
}
"""How the exceptions come about that are shown and never raised."""


NOT_RAISED = {"DashException", "PreventUpdate"}
"""The base of all, and a signal: these need no three parts."""


def names_used(node: ast.AST) -> set[str]:
    return {each.id for each in ast.walk(node) if isinstance(each, ast.Name)}


def made_in_the_package() -> set[str]:
    """The exception classes that some code of the library makes; the others are names for `except` clauses."""
    files = [file for file in sources(PACKAGE) if file.name not in {"errors.py", "exceptions.py"}]
    calls = [node for file in files for node in ast.walk(tree_of(file)) if isinstance(node, ast.Call)]
    return {name for call in calls for name in names_used(call)} & set(ERRORS)


def test_there_is_an_example_for_every_error() -> None:
    assert made_in_the_package() - NOT_RAISED - set(MISTAKES) - set(REPORTS) == set()


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_is_told_in_three_parts(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui_callbacks.app._current", [])
    with pytest.raises(ERRORS[name]) as caught:
        MISTAKES[name]()
    assert type(caught.value).__name__ == name
    check_parts(caught.value)


@pytest.mark.parametrize("name", REPORTS)
def test_a_report_is_told_in_three_parts(name: str) -> None:
    report = REPORTS[name]()
    assert type(report).__name__ == name
    check_parts(report)


def check_parts(error: DashException) -> None:
    assert error.what
    assert error.where
    assert error.remedy
    assert str(error).startswith(error.what)
    assert f"at: {error.where}" in str(error)
    assert f"fix: {error.remedy}" in str(error)


def test_every_error_is_made_with_all_parts() -> None:
    def lacks(call: ast.Call) -> set[str]:
        return {"where", "remedy"} - {keyword.arg for keyword in call.keywords if keyword.arg}

    calls = [
        (file, node)
        for file in sources(PACKAGE)
        for node in ast.walk(tree_of(file))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ERRORS
    ]
    assert [f"{place(file, call)} {sorted(lacks(call))}" for file, call in calls if lacks(call)] == []
