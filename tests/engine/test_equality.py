"""Whether the user really changed a value."""

from typing import Any

import pytest

from tui_callbacks.engine.equality import same


class Array:
    """Like an array of numpy: a comparison has no single answer."""

    def __eq__(self, other: object) -> Any:
        return self

    def __bool__(self) -> bool:
        raise ValueError("ambiguous")

    __hash__ = object.__hash__


@pytest.mark.parametrize(("one", "other"), [(1, 1.0), ([1, {"a": None}], [1, {"a": None}]), ("", ""), ((1,), (1,))])
def test_same(one: Any, other: Any) -> None:
    """R142."""
    assert same(one, other)


@pytest.mark.parametrize(
    ("one", "other"), [(1, True), ([0], [False]), ({"a": 1}, {"a": True}), ("1", 1), (None, 0), (Array(), Array())]
)
def test_not_the_same(one: Any, other: Any) -> None:
    """R142: True is not 1, and odd objects count as changed."""
    assert not same(one, other)
