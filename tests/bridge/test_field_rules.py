"""What a field accepts, without a screen."""

from typing import Any

import pytest

from tui_callbacks.bridge.field_rules import Rules, number_text, parse_number


@pytest.mark.parametrize(
    ("text", "value"),
    [("1", 1), ("1.", 1), ("1.0", 1), ("1.5", 1.5), (".5", 0.5), ("-2", -2), ("1e3", 1000), ("007", 7)],
)
def test_numbers(text: str, value: float) -> None:
    assert parse_number(text) == value
    assert type(parse_number(text)) is type(value)


@pytest.mark.parametrize("text", ["", "-", ".", "1e", "1e999", "abc", "1 2", "0x10", "nan", "inf"])
def test_what_is_no_number(text: str) -> None:
    assert parse_number(text) is None


@pytest.mark.parametrize(
    ("value", "text"),
    [(5.0, "5"), (5, "5"), (0.1, "0.1"), (None, ""), ("7", "7"), (1e16, "10000000000000000"), (True, "")],
)
def test_how_a_number_is_shown(value: Any, text: str) -> None:
    assert number_text(value) == text


@pytest.mark.parametrize(
    ("rules", "text", "value"),
    [
        (Rules("number", min=0, max=10), "11", None),
        (Rules("number", min=0, max=10), "-1", None),
        (Rules("number", min="0", max="10"), "10", 10),
        (Rules("number", step=1), "1.5", None),
        (Rules("number", step="any"), "1.5", 1.5),
        (Rules("number", step=0.1), "0.3", 0.3),
        (Rules("number", min=1, step=2), "3", 3),
        (Rules("number", min=1, step=2), "4", None),
        (Rules("text", minLength=3), "ab", "ab"),
        (Rules("email"), "nobody", "nobody"),
    ],
)
def test_a_refused_number_is_none_and_a_refused_text_is_reported(rules: Rules, text: str, value: Any) -> None:
    assert rules.value(text) == value


@pytest.mark.parametrize(
    ("rules", "text"),
    [
        (Rules("text", minLength=3), "ab"),
        (Rules("text", maxLength=3), "abcd"),
        (Rules("text", pattern=r"\d+"), "12a"),
        (Rules("email"), "nobody"),
        (Rules("url"), "example"),
        (Rules("text", required=True), ""),
        (Rules("number", max=1), "2"),
    ],
)
def test_faults(rules: Rules, text: str) -> None:
    assert rules.fault(text)


def test_a_pattern_that_python_does_not_know_checks_nothing() -> None:
    assert Rules("text", pattern="(?<x").fault("anything") == ""


@pytest.mark.parametrize(
    ("rules", "text", "direction", "result"),
    [
        (Rules("number"), "5", 1, "6"),
        (Rules("number"), "", 1, "1"),
        (Rules("number", step="any"), "0.5", -1, "-0.5"),
        (Rules("number", step=0.1), "0.2", 1, "0.3"),
        (Rules("number", step=5), "7", 1, "10"),
        (Rules("number", step=5), "7", -1, "5"),
        (Rules("number", max=10), "10", 1, "10"),
        (Rules("number", min=0), "0", -1, "0"),
        (Rules("number", min=1, step=2), "4", 1, "5"),
    ],
)
def test_steps(rules: Rules, text: str, direction: int, result: str) -> None:
    assert rules.stepped(text, direction) == result
