"""Every adapter with a widget: what is written arrives, and what the user does is reported once, without an echo."""

import asyncio
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from textual.content import Content
from textual.widget import Widget

import tui_callbacks.dash_ag_grid as dag
import tui_callbacks.dash_bootstrap_components as dbc
from tests.bridge.harness import Screen, running
from tui_callbacks import App, dcc, html
from tui_callbacks.bridge.adapter import Adapter, Kind
from tui_callbacks.bridge.common import COMMON_WRITES
from tui_callbacks.bridge.tables import FAMILIES
from tui_callbacks.components.base import Component, component_class
from tui_callbacks.engine.protocol import Event, PropsChanged, PropsSet

ADAPTERS = {(family, name): found for family, table in FAMILIES.items() for name, found in table.items()}
HTML, DCC, DBC, AG = FAMILIES
ROWS = [{"n": 1}, {"n": 2}, {"n": 3}]
GRID: dict[str, Any] = {"rowData": ROWS, "columnDefs": [{"field": "n"}]}
MULTIPLE = {"rowSelection": "multiple"}


def attributes(*names: str) -> Callable[[Any], Any]:
    return lambda widget: {name: getattr(widget, name) for name in names}


def button_state(button: Any) -> Any:
    return Content.from_text(button.label).plain, frozenset(button.classes)


def upload_state(upload: Any) -> Any:
    known = attributes("contents", "filename", "last_modified", "multiple", "conditions")(upload)
    return known | {"label": str(upload.query_one(".upload--label").content)}


@dataclass
class Example:
    """How an adapter is tried out.

    Attributes:
        make: Makes the component.
        state: What a widget shows and knows.
        props: Props that it needs.
        values: A value for each prop of `writes`, another one than that of a component without it.
        twice: The writes before the user does something.
        keys: What the user does.
        change: The props that this changes, with their whole values.
        unlike: Props that count as not given where they are absent, and as None where they are None.
    """

    make: Callable[..., Component]
    state: Callable[[Any], Any]
    values: dict[str, Any]
    twice: list[dict[str, Any]] = field(default_factory=list)
    keys: list[str] = field(default_factory=list)
    change: dict[str, Any] = field(default_factory=dict)
    props: dict[str, Any] = field(default_factory=dict)
    unlike: frozenset[str] = frozenset()


EXAMPLES: dict[tuple[str, str], Example] = {
    (HTML, "Button"): Example(
        html.Button,
        button_state,
        {"children": ["a", html.B("b")]},
        [{"children": "one"}, {"children": "two"}],
        ["enter"],
        {"n_clicks": 1},
    ),
    (HTML, "Hr"): Example(html.Hr, button_state, {}),
    (DCC, "Input"): Example(
        dcc.Input,
        attributes(
            "value", "reported", "rules", "placeholder", "debounce", "read_only", "n_submit", "n_blur", "password"
        ),
        {
            "type": "password",
            "min": 1,
            "max": 5,
            "step": 2,
            "minLength": 2,
            "maxLength": 3,
            "pattern": "a+",
            "required": True,
            "value": "typed",
            "placeholder": "type",
            "debounce": True,
            "readOnly": True,
            "n_submit": 3,
            "n_blur": 2,
        },
        [{"value": "a"}, {"value": "ab"}],
        ["end", "x"],
        {"value": "abx"},
    ),
    (DCC, "Checklist"): Example(
        dcc.Checklist,
        attributes("options", "value", "inline"),
        {"options": ["x", {"label": html.B("why"), "value": "y"}], "value": ["a"], "inline": True},
        [{"value": ["a"]}, {"value": ["b"]}],
        ["space"],
        {"value": ["b", "a"]},
        {"options": ["a", "b", "c"]},
    ),
    (DCC, "Slider"): Example(
        dcc.Slider,
        attributes("_props", "_hint", "handles", "updatemode", "scale"),
        {
            "min": 1,
            "max": 7,
            "step": 2,
            "marks": {"4": "four"},
            "tooltip": {"always_visible": True},
            "updatemode": "drag",
            "value": 4,
        },
        [{"value": 3}, {"value": 5}],
        ["right"],
        {"value": 6},
        {"min": 0, "max": 10, "step": 1},
        frozenset({"step", "marks"}),
    ),
    (DCC, "Upload"): Example(
        dcc.Upload,
        upload_state,
        {
            "children": ["drop ", html.A("here")],
            "multiple": True,
            "accept": ".csv",
            "min_size": 1,
            "max_size": 5,
            "contents": "data:,x",
            "filename": "x",
            "last_modified": 3,
        },
        [{"filename": "x", "contents": "data:,x"}, {"filename": "y", "contents": "data:,y"}],
        ["a", "enter"],
        {"filename": "a", "contents": "data:application/octet-stream;base64,aGk="},
    ),
    (DBC, "Button"): Example(
        dbc.Button,
        button_state,
        {"children": "a", "color": "danger", "outline": True, "size": "lg"},
        [{"children": "one"}, {"color": "link"}],
        ["space"],
        {"n_clicks": 1},
    ),
    (AG, "AgGrid"): Example(
        dag.AgGrid,
        attributes("data", "_definitions", "selecting", "column_size", "selected_rows"),
        {
            "defaultColDef": {"sortable": False},
            "columnDefs": [{"field": "n", "headerName": "N"}],
            "rowData": [{"n": 4}],
            "dashGridOptions": MULTIPLE,
            "columnSize": "sizeToFit",
            "selectedRows": [{"n": 2}],
        },
        [{"selectedRows": [ROWS[0]]}, {"selectedRows": [ROWS[1]]}],
        ["space"],
        {"selectedRows": [ROWS[1], ROWS[0]]},
        {**GRID, "dashGridOptions": MULTIPLE},
    ),
}


def name_of(key: tuple[str, str]) -> str:
    return ".".join(key)


def every(kind: Kind) -> Iterator[tuple[str, str]]:
    return (key for key, adapter in ADAPTERS.items() if adapter.kind is kind)


def base_props(example: Example, prop: str) -> dict[str, Any]:
    return {name: value for name, value in example.props.items() if name != prop}


def write(screen: Screen, component_id: str, **props: Any) -> None:
    screen.terminal.session.dispatch(PropsSet(None, component_id, props))


# --- the tables -------------------------------------------------------------------------------------------------------


def test_there_is_an_example_for_every_adapter_with_a_widget() -> None:
    assert set(every(Kind.WIDGET)) == set(EXAMPLES)


@pytest.mark.parametrize("key", every(Kind.WIDGET), ids=name_of)
def test_there_is_a_value_for_every_prop_that_is_written(key: tuple[str, str]) -> None:
    assert set(EXAMPLES[key].values) == set(ADAPTERS[key].writes)


@pytest.mark.parametrize("key", ADAPTERS, ids=name_of)
def test_every_prop_in_a_table_is_one_of_the_component(key: tuple[str, str]) -> None:
    adapter, cls = ADAPTERS[key], component_class(*key)
    assert cls is not None
    assert {*adapter.writes, *adapter.unset} - set(cls.props) == set()


@pytest.mark.parametrize("key", ADAPTERS, ids=name_of)
def test_an_adapter_has_what_its_kind_needs(key: tuple[str, str]) -> None:
    adapter = ADAPTERS[key]
    assert (adapter.build is not None) == (adapter.kind is Kind.WIDGET)
    assert adapter.kind is Kind.WIDGET or not (adapter.writes or adapter.reads or adapter.clicks)
    assert adapter.flow in ("block", "inline")
    assert (adapter.flow == "inline") >= (adapter.kind in (Kind.INLINE, Kind.BREAK))


def test_no_adapter_writes_what_is_common_to_all() -> None:
    assert [key for key, adapter in ADAPTERS.items() if set(adapter.writes) & set(COMMON_WRITES)] == []


# --- writing ----------------------------------------------------------------------------------------------------------


def page_of(example: Example, adapter: Adapter) -> Any:
    """For each prop a component that has it from the start, one that has not got it, and one to write to."""
    rows = []
    for prop in adapter.writes:
        others = base_props(example, prop)
        rows.append(html.Div(example.make(id=f"given-{prop}", **{**others, prop: example.values[prop]})))
        rows.append(html.Div(example.make(id=f"without-{prop}", **others)))
        rows.append(html.Div(example.make(id=f"none-{prop}", **{**others, prop: None})))
        rows.append(html.Div(example.make(id=f"written-{prop}", **others), id=f"box-{prop}"))
    return html.Div(rows)


@pytest.mark.parametrize("key", [key for key in EXAMPLES if EXAMPLES[key].values], ids=name_of)
async def test_what_is_written_is_what_would_have_been_built(key: tuple[str, str]) -> None:
    example, adapter, app = EXAMPLES[key], ADAPTERS[key], App()
    app.layout = page_of(example, adapter)
    async with running(app) as screen:

        def states(name: str) -> dict[str, Any]:
            return {prop: example.state(screen.widget(f"{name}-{prop}")) for prop in adapter.writes}

        given, without, none = states("given"), states("without"), states("none")
        assert [prop for prop in adapter.writes if given[prop] == without[prop]] == []
        assert {prop for prop in adapter.writes if none[prop] != without[prop]} == example.unlike

        for prop in adapter.writes:
            write(screen, f"written-{prop}", **{prop: example.values[prop]})
        await screen.settle()
        assert states("written") == given

        for prop in adapter.writes:
            write(screen, f"written-{prop}", **{prop: None})
        await screen.settle()
        assert states("written") == none

        widgets = [screen.widget(f"written-{prop}") for prop in adapter.writes]
        for prop in adapter.writes:
            write(screen, f"written-{prop}", **{prop: example.values[prop]})
            again = example.make(id=f"written-{prop}", **base_props(example, prop))
            write(screen, f"box-{prop}", children=again)
        await screen.settle()
        assert [screen.widget(f"written-{prop}") for prop in adapter.writes] == widgets
        assert states("written") == without
        assert not screen.errors


# --- hearing ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("key", [key for key in EXAMPLES if EXAMPLES[key].keys], ids=name_of)
async def test_after_two_writes_one_key_is_one_change_with_the_whole_value(
    key: tuple[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a").write_text("hi")
    monkeypatch.chdir(tmp_path)
    example, app = EXAMPLES[key], App()
    app.layout = html.Div([html.Button("first"), example.make(id="tried", **example.props)])
    async with running(app) as screen:
        heard = listen(screen, monkeypatch)
        for props in example.twice:
            write(screen, "tried", **props)
            await screen.settle()
        assert heard == []
        first_that_focuses(screen.widget("tried")).focus()
        await screen.settle()
        await screen.press(*example.keys)
        await until(screen, lambda: bool(heard))
        await screen.settle()
        assert len(heard) == 1
        reported = {change.prop: change.value for change in heard[0].changes}
        assert example.change.items() <= reported.items()
        assert {prop: screen.prop("tried", prop) for prop in reported} == reported
        assert not screen.errors


@pytest.mark.parametrize("key", [(HTML, "Button"), (DBC, "Button")], ids=name_of)
async def test_a_click_of_the_mouse_is_one_change_too(key: tuple[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    app = App()
    app.layout = html.Div(EXAMPLES[key].make("go", id="tried"))
    async with running(app) as screen:
        heard = listen(screen, monkeypatch)
        await screen.click("#tried")
        assert [{change.prop for change in event.changes} for event in heard] == [{"n_clicks", "n_clicks_timestamp"}]


def listen(screen: Screen, monkeypatch: pytest.MonkeyPatch) -> list[PropsChanged]:
    """Return the list that gets every change of the user's from now on."""
    heard: list[PropsChanged] = []
    session = screen.terminal.session
    dispatch = session.dispatch

    def listening(event: Event) -> None:
        if isinstance(event, PropsChanged):
            heard.append(event)
        dispatch(event)

    monkeypatch.setattr(session, "dispatch", listening)
    return heard


def first_that_focuses(widget: Widget) -> Widget:
    return next(part for part in widget.walk_children(Widget, with_self=True) if part.focusable)


async def until(screen: Screen, condition: Callable[[], bool]) -> None:
    """Wait for what a widget's own thread does."""
    for _turn in range(500):
        if condition():
            return
        await screen.pilot.pause()
        await asyncio.sleep(0.005)
    raise AssertionError("it did not happen")


# --- components without a widget --------------------------------------------------------------------------------------


async def test_new_data_of_a_store_is_followed_by_its_time_and_equal_data_is_not(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    app = App()
    app.layout = html.Div(dcc.Store(id="store"))
    async with running(app) as screen:
        heard = listen(screen, monkeypatch)
        write(screen, "store", data=[1])
        write(screen, "store", data=[1])
        assert [[change.prop for change in event.changes] for event in heard] == [["modified_timestamp"]]
        assert screen.prop("store", "modified_timestamp") > 1_500_000_000_000


async def test_clearing_a_store_empties_it_and_resets_itself() -> None:
    app = App()
    app.layout = html.Div(dcc.Store(id="store", data=[1]))
    async with running(app) as screen:
        write(screen, "store", clear_data=True)
        await screen.settle()
        assert (screen.prop("store", "data"), screen.prop("store", "clear_data")) == (None, False)
        write(screen, "store", data=[1])
        await screen.settle()
        assert screen.prop("store", "modified_timestamp") is not None
        write(screen, "store", clear_data=True)
        await screen.settle()
        assert screen.prop("store", "data") is None
