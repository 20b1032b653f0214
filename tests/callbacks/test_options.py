"""The options of `callback` that Dash does not have: what is read, and what is refused."""

import re
from typing import Any

import pytest

from tests.callbacks.builders import Declared, define, inp, out
from tui_callbacks.callbacks.cycles import cycle_warnings
from tui_callbacks.callbacks.definition import Pace
from tui_callbacks.callbacks.graph import Graph
from tui_callbacks.callbacks.layout_check import check_layout, index_components
from tui_callbacks.callbacks.registry import Registry
from tui_callbacks.components import html
from tui_callbacks.errors import DashException
from tui_callbacks.ids import ALL, MATCH


def test_a_callback_that_says_nothing_has_no_pace() -> None:
    plain = define(out("a"), inp("x"))
    assert plain.pace is None
    assert plain.sets == ()
    assert not any((plain.circular, plain.call_on_insert, plain.handle_return_errors))
    assert not Graph([plain]).has_options
    assert define(out("a"), inp("x"), on_overlap="latest", debounce=None).pace is None


def test_what_is_said_is_kept() -> None:
    assert define(out("a"), inp("x"), on_overlap="queue", debounce=1).pace == Pace("queue", debounce=1.0)
    assert define(out("a"), inp("x"), throttle=0.2, cancel_superseded=True).pace == Pace(
        throttle=0.2, cancel_superseded=True
    )
    assert define(out("a"), inp("x"), sets=out("b")).sets == (out("b"),)
    assert define(inp("x"), call_on_insert=True).call_on_insert


REFUSED: list[tuple[dict[str, Any], str]] = [
    ({"on_overlap": "lastest"}, r"on_overlap must be one of .*Did you mean \"latest\""),
    ({"on_overlap": ["queue"]}, r"on_overlap must be one of"),
    ({"debounce": 0}, r"debounce must be a number of seconds above 0, found 0"),
    ({"debounce": True}, r"debounce must be a number .*found True"),
    ({"throttle": float("inf")}, r"throttle must be a number .*found inf"),
    ({"throttle": "1"}, r"throttle must be a number .*found '1'"),
    ({"debounce": 1, "throttle": 1}, r"the callback has both debounce and throttle"),
    ({"on_overlap": "skip", "cancel_superseded": True}, r"cancel_superseded=True goes with"),
    ({"sets": [inp("b")]}, r"`sets` holds .*Input.* which is no Output"),
    ({"sets": "b"}, r"`sets` holds 'b'"),
    ({"sets": [out("b.c")]}, r'the id "b.c" contains'),
    ({"call_on_insert": True}, r"call_on_insert=True is for callbacks without outputs"),
]


@pytest.mark.parametrize(("options", "text"), REFUSED)
def test_what_cannot_work_is_refused_where_it_is_declared(options: dict[str, Any], text: str) -> None:
    with pytest.raises(DashException) as caught:
        define(out("a"), inp("x"), **options)
    told = str(caught.value)
    assert re.match(f"(?s){text}", told)
    assert re.search(r"at: .*builders\.py:\d+", told)
    assert "fix: " in told


# --- settings of the app ---


@pytest.mark.parametrize(("said", "app", "holds"), [(None, True, True), (None, False, False), (False, True, False)])
def test_settings_of_the_app_hold_for_callbacks_that_say_nothing(said: bool | None, app: bool, holds: bool) -> None:
    registry = Registry()
    options: dict[str, Any] = {"circular": said, "handle_return_errors": said}
    registry.callback(out("a"), inp("x"), **options)(print)
    (definition,) = registry.freeze(circular=app, handle_return_errors=app)
    assert definition.circular is definition.handle_return_errors is holds


# --- sets, in the graph and against the layout ---


def test_what_a_callback_sets_is_an_edge() -> None:
    declared = Declared()(inp("x"), sets=[out("a", "value")])(out("b"), inp("a"))(out("c"), inp("d"))
    assert Graph(declared.freeze()).feeds == ((1,), (), ())


def test_what_a_callback_sets_is_looked_for_in_the_layout() -> None:
    layout = index_components(html.Div([html.Div(id="note"), html.Button(id="x")]))
    wrong = [out("nota"), out("note", "childen"), out("ghost", allow_optional=True), out({"t": ALL})]
    found = [str(each) for each in check_layout(Declared()(inp("x", "n_clicks"), sets=wrong).freeze(), layout)]
    assert len(found) == 2
    assert 'ID not found in layout: "nota"' in found[0]
    assert 'Did you mean "note"?' in found[0]
    assert 'Did you mean "children"?' in found[1]


# --- loops ---


def ring(*circular: bool, **last: Any) -> Graph:
    """Callbacks in a ring, with what each says."""
    declared = Declared()
    names = [f"n{place}" for place in range(len(circular))]
    for place, said in enumerate(circular):
        dependencies = out(names[place], "value"), inp(names[place - 1])
        declared(*dependencies, circular=said, **(last if place == len(circular) - 1 else {}))
    return Graph(declared.freeze())


def test_a_declared_loop_is_no_warning() -> None:
    graph = ring(True, True, True)
    assert graph.loops == (0, 0, 0)
    assert graph.has_options
    assert [each.index for each in graph.loop(0)] == [0, 1, 2]
    assert cycle_warnings(graph) == ()


def test_a_loop_with_an_undeclared_callback_is_told_with_what_to_add() -> None:
    graph = ring(True, False, True)
    assert graph.loops == (None, None, None)
    (warning,) = cycle_warnings(graph)
    assert "say circular=True in nothing" in warning.remedy


def test_an_undeclared_way_round_is_told_beside_a_declared_one() -> None:
    """The loop a <-> b is declared; u makes another one with them."""
    declared = Declared()(out("a", "value"), inp("b"), circular=True)(
        out("b", "value"), inp("a"), inp("u"), circular=True
    )
    graph = Graph(declared(out("u", "value"), inp("a")).freeze())
    assert graph.loops == (0, 0, None)
    (warning,) = cycle_warnings(graph)
    assert "u.value" in str(warning)


def test_a_loop_through_set_props_is_told_as_one_that_is_not_cut() -> None:
    declared = Declared()(inp("a"), sets=[out("b", "value")])(out("a", "value"), inp("b"))
    (warning,) = cycle_warnings(Graph(declared.freeze()))
    assert "What set_props sets is not cut" in str(warning)
    assert "A change goes once round" in str(cycle_warnings(ring(False, False))[0])


def test_outputs_with_allow_duplicate_belong_to_a_declared_loop() -> None:
    declared = Declared()(out("a", "value"), inp("b"), circular=True)
    declared(out("b", "value", allow_duplicate=True), inp("a"), prevent_initial_call=True, circular=True)
    assert Graph(declared.freeze()).loops == (0, 0)


def test_pattern_callbacks_can_be_a_declared_loop() -> None:
    one, two = {"t": "a", "i": MATCH}, {"t": "b", "i": MATCH}
    declared = Declared()(out(one, "value"), inp(two), circular=True)(out(two, "value"), inp(one), circular=True)
    assert cycle_warnings(Graph(declared.freeze())) == ()
