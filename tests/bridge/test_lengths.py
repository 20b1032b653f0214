"""Lengths and colours of CSS in cells of a terminal."""

import pytest
from textual.color import Color
from textual.css.scalar import Unit

from tui_callbacks.bridge.lengths import Axis, cells, color, four, number, size, spacing


@pytest.mark.parametrize(
    ("value", "axis", "length"),
    [
        ("8px", "x", 1),
        ("16px", "y", 1),
        (16, "x", 2),
        ("1em", "y", 1),
        ("1rem", "x", 2),
        ("3ch", "x", 3),
        ("12pt", "y", 1),
        ("1in", "x", 12),
        ("-4px", "x", -0.5),
        ("50%", "x", None),
        ("calc(1px + 1em)", "x", None),
        (None, "x", None),
        (True, "x", None),
        (float("nan"), "x", None),
        (10**400, "x", None),
    ],
)
def test_lengths_are_columns_and_rows(value: object, axis: Axis, length: float | None) -> None:
    assert cells(value, axis) == length


@pytest.mark.parametrize(
    ("value", "axis", "whole"),
    [
        ("3px", "x", 0),
        ("4px", "x", 1),
        ("7px", "y", 0),
        ("8px", "y", 1),
        ("-9px", "x", 0),
        ("auto", "x", 0),
        ("x", "x", None),
    ],
)
def test_spacing_under_half_a_cell_is_nothing(value: object, axis: Axis, whole: int | None) -> None:
    assert spacing(value, axis) == whole


@pytest.mark.parametrize(
    ("value", "axis", "amount", "unit"),
    [
        ("1px", "x", 1, Unit.CELLS),
        (0, "x", 0, Unit.CELLS),
        (200, "y", 13, Unit.CELLS),
        ("33.3%", "x", 33.3, Unit.PERCENT),
        ("50vw", "x", 50, Unit.VIEW_WIDTH),
        ("100vh", "y", 100, Unit.VIEW_HEIGHT),
        ("fit-content", "x", 1, Unit.AUTO),
    ],
)
def test_a_size_above_zero_is_never_zero(value: object, axis: Axis, amount: float, unit: Unit) -> None:
    scalar = size(value, axis)
    assert scalar is not None
    assert (scalar.value, scalar.unit) == (amount, unit)


@pytest.mark.parametrize("value", ["wide", "-3px", "9" * 400, [], {"a": 1}, "calc(100% - 1px)", "1e3px"])
def test_a_size_that_makes_no_sense_is_none(value: object) -> None:
    assert size(value, "x") is None


def test_shorthands_of_one_to_four_values() -> None:
    shorthands = ["1 2 3 4", "1 2 3", "1 2", "1"]
    assert [four(text) for text in shorthands] == [list("1234"), list("1232"), list("1212"), list("1111")]
    assert (four(5), four("1 2 3 4 5"), four("")) == ([5, 5, 5, 5], None, None)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("rebeccapurple", Color(102, 51, 153)),
        (" Tomato ", Color(255, 99, 71)),
        ("#abc", Color(170, 187, 204)),
        ("rgb(1, 2, 3)", Color(1, 2, 3)),
        ("rgb(10% 20% 30%)", Color(26, 51, 76)),
        ("rgb(0 128 0 / 50%)", Color(0, 128, 0, 0.5)),
        ("rgba(0, 128, 0, .5)", Color(0, 128, 0, 0.5)),
        ("hsl(120deg 50% 50%)", Color(64, 191, 64)),
        ("hsla(120, 50%, 50%, .5)", Color(64, 191, 64, 0.5)),
        ("rgb(300, -1, 0)", Color(255, 0, 0)),
        ("nope", None),
        ("#12345", None),
        ("rgb(a, b, c)", None),
        ("var(--blue)", None),
        ("ansi_red", None),
        ("$primary", None),
        (12, None),
    ],
)
def test_colours_of_css(text: object, found: Color | None) -> None:
    assert color(text) == found


def test_numbers_are_finite_and_no_booleans() -> None:
    assert [number(value) for value in ("1.5", 2, "x", None, True, "inf", 10**400)] == [1.5, 2.0, *[None] * 5]
