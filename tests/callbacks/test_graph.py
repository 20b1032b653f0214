"""Who reads and who owns which prop, in which order; and who feeds whom."""

from typing import Any

import pytest

from tests.callbacks.builders import Declared, inp, out
from tui_callbacks.callbacks.graph import Graph, can_coincide
from tui_callbacks.dependencies import State
from tui_callbacks.ids import ALL, ALLSMALLER, MATCH

DUP: dict[str, Any] = {"allow_duplicate": True}


def graph_of(*declarations: list[Any]) -> Graph:
    declared = Declared(prevent_initial_callbacks="initial_duplicate")
    for args in declarations:
        declared(*args)
    return Graph(declared.freeze())


def readers(graph: Graph, component_id: Any, prop: str = "value") -> list[int]:
    return [entry.definition.index for entry in graph.readers(component_id, prop)]


def owners(graph: Graph, component_id: Any, prop: str = "children") -> list[int]:
    return [entry.definition.index for entry in graph.owners(component_id, prop)]


def test_fixed_ids_are_read_in_registration_order() -> None:
    graph = graph_of([out("a"), inp("x")], [out("b"), inp("y"), inp("x")], [out("c"), State("x", "value"), inp("z")])
    assert readers(graph, "x") == [0, 1]
    assert [entry.position for entry in graph.readers("x", "value")] == [0, 1]
    assert readers(graph, "x", "title") == readers(graph, "nobody") == readers(graph, {"x": 1}) == []


def test_positions_are_places_among_inputs_and_outputs() -> None:
    graph = graph_of([out("a"), out("b"), State("s", "p"), inp("x"), inp("y")])
    (entry,) = graph.readers("y", "value")
    assert graph.definitions[0].inputs[entry.position] is entry.dependency
    (owner,) = graph.owners("b", "children")
    assert graph.definitions[0].outputs[owner.position] is owner.dependency


def test_patterns_are_grouped_where_the_first_was_registered() -> None:
    graph = graph_of(
        [out("a"), inp({"t": "x", "i": ALL})],
        [out("b"), inp({"t": ALL, "i": ALL})],
        [out("c"), inp({"t": "x", "i": 1})],
        [out("d"), inp({"i": ALL, "t": "x"})],
        [out("e"), inp({"t": "y", "i": ALL})],
    )
    assert readers(graph, {"t": "x", "i": 1}) == [0, 3, 1, 2]
    assert readers(graph, {"i": 2, "t": "x"}) == [0, 3, 1]
    assert readers(graph, {"t": "y", "i": 2}) == [1, 4]
    assert readers(graph, {"t": "x"}) == []


@pytest.mark.parametrize(("given", "found"), [(1, [0]), ("1", [1]), (True, [2]), (1.0, [0]), (False, [])])
def test_constants_are_compared_strictly(given: Any, found: list[int]) -> None:
    graph = graph_of(*([out(f"o{place}"), inp({"i": value})] for place, value in enumerate([1, "1", True])))
    assert readers(graph, {"i": given}) == found


def test_owners() -> None:
    graph = graph_of([out("a"), inp("x")], [out("a", **DUP), inp("x")], [out({"t": "m", "i": MATCH}), inp("x")])
    assert owners(graph, "a") == [0, 1]
    assert owners(graph, {"t": "m", "i": 7}) == [2]
    assert owners(graph, {"t": "n", "i": 7}) == []


def test_props_of_a_component_are_in_the_order_of_registration() -> None:
    graph = graph_of(
        [out("a", "title"), inp("x", "b")],
        [out("a", "children"), inp("x", "a")],
        [out({"i": MATCH}, "title"), inp({"i": MATCH}, "a")],
        [out({"i": ALL}, "children"), inp({"i": 5}, "b")],
    )
    assert list(graph.owned_props("a")) == ["title", "children"]
    assert list(graph.read_props("x")) == ["b", "a"]
    assert list(graph.owned_props({"i": 1})) == ["title", "children"]
    assert list(graph.read_props({"i": 1})) == ["a"]
    assert list(graph.read_props({"i": 5})) == ["a", "b"]
    assert not graph.owned_props("nobody")
    assert not graph.read_props({"k": 1})


def test_traits() -> None:
    graph = graph_of(
        [out("a"), inp("x")],
        [out({"t": "m", "i": MATCH, "j": ALL}), out({"t": "n", "i": MATCH}), inp({"t": "m", "i": MATCH}), inp("x")],
        [out("c"), inp({"t": "m", "i": ALL})],
        [inp({"k": MATCH}), State({"l": MATCH}, "p")],
        [out("d", **DUP), out("e", "value"), inp("e")],
        [out("f")],
    )
    traits = graph.traits
    assert [each.match_keys for each in traits] == [(), ("i",), (), (), (), ()]
    assert [each.first_single_output for each in traits] == [0, 1, 0, None, 0, 0]
    assert [set(each.self_reading) for each in traits] == [set(), set(), set(), set(), {0}, set()]


def test_feeding_leaves_out_states_duplicates_and_oneself() -> None:
    graph = graph_of(
        [out("a", "value"), inp("x")],
        [out("b", "value"), inp("a"), inp("b")],
        [out("c", "value"), State("b", "value"), inp("x")],
        [out("d", "value", **DUP), inp("b")],
        [out("e", "value"), inp("d")],
    )
    assert graph.feeds == ((1,), (3,), (), (), ())


def test_feeding_through_patterns() -> None:
    graph = graph_of(
        [out({"t": "a", "i": MATCH}, "value"), inp("x")],
        [out("s"), inp({"t": "a", "i": ALL})],
        [out("p"), inp({"t": "a", "i": 3})],
        [out("q"), inp({"t": "b", "i": ALL})],
        [out({"t": "a", "j": 1}, "value"), inp({"t": ALL, "i": ALL})],
    )
    assert graph.feeds[0] == (1, 2, 4)
    assert graph.feeds[4] == ()


def test_circles_are_numbered_by_their_first_callback() -> None:
    graph = graph_of(
        [out("z"), inp("x")],
        [out("a", "value"), inp("b")],
        [out("b", "value"), inp("a")],
        [out("own", "value"), inp("own")],
        [out("c", "value"), inp("b")],
    )
    assert graph.circles == (None, 1, 1, None, None)


@pytest.mark.parametrize(
    ("one", "other", "can"),
    [
        ("a", "a", True),
        ("a", {"a": 1}, False),
        ({"a": 1}, {"a": True}, False),
        ({"a": MATCH}, {"a": ALLSMALLER}, True),
        ({"a": MATCH, "b": 1}, {"a": 2, "b": ALL}, True),
        ({"a": MATCH, "b": 1}, {"a": 2, "b": 2}, False),
    ],
)
def test_can_coincide(one: Any, other: Any, can: bool) -> None:
    assert can_coincide(out(one), inp(other)) is can_coincide(inp(other), out(one)) is can
