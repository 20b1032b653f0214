"""The arithmetic of sliders, without a screen."""

from typing import Any

import pytest

from tui_callbacks.bridge.scale import AUTO, Marks, Scale, Step, default_marks, fitting, make_scale


@pytest.mark.parametrize(
    ("low", "high", "step", "marks", "expected"),
    [
        (0, 10, 1, AUTO, Scale(0, 10, 1)),
        (None, None, AUTO, AUTO, Scale(0, 1, 0.01)),
        (0, 20, AUTO, AUTO, Scale(0, 20, 0.2)),
        (None, None, 1, {3: "a", "7": "b"}, Scale(3, 7, 1)),
        (0, 10, None, {0: "a", 5: "b", 12: "c"}, Scale(0, 10, 1, (0, 5))),
        (0, 10, None, AUTO, Scale(0, 10, 1)),
        ("0", "5", "0.5", None, Scale(0, 5, 0.5)),
    ],
)
def test_scales_from_props(low: Any, high: Any, step: Step, marks: Marks, expected: Scale) -> None:
    assert make_scale(low, high, step, marks) == expected


def test_steps_make_no_float_noise() -> None:
    scale = Scale(0, 1, 0.1)
    value: float = 0
    seen = []
    for _step in range(10):
        value = scale.moved(value, 1)
        seen.append(value)
    assert seen == [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]
    assert type(seen[-1]) is int


@pytest.mark.parametrize(("value", "snapped"), [(2.4, 2), (2.5, 3), (11, 10), (-1, 0), (9.9, 10)])
def test_snapping(value: float, snapped: float) -> None:
    assert Scale(0, 10, 1).snap(value) == snapped


def test_with_stops_only_the_marks_can_be_chosen() -> None:
    scale = Scale(0, 10, 1, (0, 3, 7.65, 10))
    assert [scale.snap(v) for v in (1, 2, 6, 9)] == [0, 3, 7.65, 10]
    assert scale.moved(3, 1) == 7.65
    assert scale.moved(10, 1) == 10


def test_columns_and_back() -> None:
    scale = Scale(-5, 5, 1)
    assert [scale.at(scale.column(value, 51), 51) for value in range(-5, 6)] == list(range(-5, 6))


@pytest.mark.parametrize(
    ("scale", "width", "labels"),
    [
        (Scale(0, 20, 5), 40, ["0", "5", "10", "15", "20"]),
        (Scale(0, 10, 1), 41, ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10"]),
        (Scale(0, 100, 1), 41, ["0", "10", "20", "30", "40", "50", "60", "70", "80", "90", "100"]),
        (Scale(0, 20000, 1000), 41, ["0", "3k", "6k", "9k", "12k", "15k", "18k", "20k"]),
        (Scale(3, 3, 1), 41, ["3"]),
    ],
)
def test_default_marks(scale: Scale, width: int, labels: list[str]) -> None:
    assert [label for _place, label in default_marks(scale, width)] == labels


def test_default_marks_are_never_too_many() -> None:
    assert len(default_marks(Scale(0, 10_000_000, 1), 60)) <= 201


def test_colliding_labels_are_thinned_out_evenly_and_the_last_stays() -> None:
    labels = [(column, 3) for column in range(0, 41, 4)]
    assert fitting(labels, 43) == [0, 2, 4, 6, 8, 10]
    assert fitting([(0, 5), (2, 5), (4, 5)], 10) == [2]
    assert fitting([], 10) == []
