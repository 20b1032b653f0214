"""Circles of callbacks: which are told, and in which words."""

from typing import Any

import pytest

from tests.callbacks.builders import Declared, inp, out
from tui_callbacks.callbacks import cycles
from tui_callbacks.callbacks.cycles import cycle_warnings
from tui_callbacks.callbacks.digraph import shortest_circle, strong_components
from tui_callbacks.callbacks.graph import Graph
from tui_callbacks.dependencies import State
from tui_callbacks.ids import ALL, ALLSMALLER, MATCH


def warnings_of(*declarations: list[Any]) -> list[str]:
    declared = Declared()
    for args in declarations:
        declared(*args, prevent_initial_call="initial_duplicate")
    return [str(warning) for warning in cycle_warnings(Graph(declared.freeze()))]


def val(component_id: Any, **options: Any) -> Any:
    return out(component_id, "value", **options)


def test_a_circle_of_two_names_the_loop_and_both_callbacks() -> None:
    (text,) = warnings_of([val("a"), inp("b")], [val("b"), inp("a")])
    assert "a.value -> b.value -> a.value" in text or "b.value -> a.value -> b.value" in text
    assert text.count("nothing (") == 2
    assert "fix: " in text


def test_each_circle_is_told_once_and_by_its_shortest_way() -> None:
    found = warnings_of(
        [val("a"), inp("b"), inp("c")],
        [val("b"), inp("a")],
        [val("c"), inp("b")],
        [val("p"), inp("q")],
        [val("q"), inp("p")],
    )
    assert [text.count(" -> ") for text in found] == [2, 2]


@pytest.mark.parametrize(
    "declarations",
    [
        [[val("a"), inp("x")], [val("b"), inp("a")]],
        [[val("a"), val("b"), inp("a"), inp("b")]],
        [[val("a"), inp("b")], [val("b"), State("a", "value"), inp("x")]],
        [[val("a"), inp("b")], [val("b", allow_duplicate=True), inp("a")]],
        [[val({"t": "x", "i": MATCH}), inp({"t": "x", "i": ALL})]],
        [[val({"t": "x", "i": MATCH}), inp({"t": "x", "i": ALLSMALLER})]],
        # x(i) reads the smaller y, y(i) reads its own x: the chain only ever goes up
        [
            [val({"t": "x", "i": MATCH}), inp({"t": "y", "i": ALLSMALLER})],
            [val({"t": "y", "i": MATCH}), inp({"t": "x", "i": MATCH})],
        ],
        # x(1) comes of y(1), which comes of x(2), which comes of nobody
        [[val({"t": "x", "i": 1}), inp({"t": "y", "i": 1})], [val({"t": "y", "i": MATCH}), inp("z")]],
    ],
)
def test_what_is_no_circle(declarations: list[list[Any]]) -> None:
    assert warnings_of(*declarations) == []


@pytest.mark.parametrize(
    "declarations",
    [
        [
            [val({"t": "x", "i": MATCH}), inp({"t": "y", "i": MATCH})],
            [val({"t": "y", "i": MATCH}), inp({"t": "x", "i": MATCH})],
        ],
        [[val({"t": "x", "i": MATCH}), inp("s")], [val("s"), inp({"t": "x", "i": ALL})]],
        [[val({"t": "x", "i": MATCH}), inp("s")], [val("s"), inp({"t": "x", "i": 3})]],
        [
            [val({"t": "x", "i": MATCH}), inp({"t": "y", "i": ALLSMALLER})],
            [val({"t": "y", "i": MATCH}), inp({"t": "x", "i": ALL})],
        ],
    ],
)
def test_circles_through_patterns(declarations: list[list[Any]]) -> None:
    assert len(warnings_of(*declarations)) == 1


def test_a_circle_that_closes_for_no_values_is_not_told() -> None:
    assert not warnings_of(
        [val({"t": "x", "i": 1}), inp({"t": "y", "i": 2})], [val({"t": "y", "i": MATCH}), inp({"t": "x", "i": MATCH})]
    )


def test_too_many_instances_are_not_looked_at_closer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cycles, "MAX_INSTANCES", 1)
    assert warnings_of(
        [val({"t": "x", "i": 1}), inp({"t": "y", "i": 2})], [val({"t": "y", "i": MATCH}), inp({"t": "x", "i": MATCH})]
    )


def test_strong_components() -> None:
    edges = {1: [2], 2: [3, 5], 3: [1, 4], 4: [4], 5: []}
    assert sorted(sorted(group) for group in strong_components(edges)) == [[1, 2, 3], [4], [5]]
    long_chain = {number: [number + 1] for number in range(5_000)} | {5_000: [0]}
    assert len(list(strong_components(long_chain))) == 1


def test_shortest_circle() -> None:
    assert shortest_circle({1: [2, 3], 2: [3], 3: [1]}, 1) == [1, 3]
