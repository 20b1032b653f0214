"""The quick checks never accept what pydantic refuses, and what only pydantic knows passes in the end."""

import datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from tui_callbacks.components import html
from tui_callbacks.components.checks import check_for
from tui_callbacks.components.validators import find_fault

VALUES: list[Any] = [
    *[None, True, 0, 1, 1.5, float("nan"), Decimal(1), Fraction(1, 2), 1j, "", "a", b"a", datetime.date(2024, 1, 2)],
    *[
        [],
        (),
        {},
        [1],
        ["a"],
        (1, 2),
        [True],
        [None],
        ["a", 1],
        {"a": 1},
        {1: "a"},
        {"a": None},
        {"a": [1]},
        {1},
        object(),
    ],
    *[[{"label": "a", "value": 1}], [{"label": "a"}], [{"label": html.B("a"), "value": "b", "disabled": True}]],
    *[[{"label": "a", "value": None}], [{"label": "a", "value": [1]}], {"label": "a"}, {"label": 3, "style": {}}],
    *[html.B("a"), [html.B("a"), "b", [html.I("c")]], {"props": {}, "type": "B", "namespace": "n"}],
]
ANNOTATIONS = [
    *["str", "bool", "Number", "Any", "Children", "ComponentId", "Style", "Items", "Record", "Scalar", "Figure"],
    *[
        "str | Number",
        "Literal['a', 1] | bool",
        "Sequence[str]",
        "Sequence[Scalar]",
        "Mapping[Any, str | Number | MarkDict]",
    ],
    *["Sequence[OptionDict | Scalar] | Mapping[Any, Children]", "TooltipDict", "str | Date", "Sequence[Record]"],
]


class Array:
    """What an array of numpy or a column of pandas looks like from outside."""

    ndim = 1

    def __init__(self, *items: Any) -> None:
        self.items = list(items)

    def tolist(self) -> list[Any]:
        return self.items


class Flag:
    """What a bool of numpy looks like from outside."""

    dtype = "bool"


Flag.__name__ = "bool_"


@pytest.mark.parametrize("annotation", ANNOTATIONS)
def test_what_the_quick_check_accepts_pydantic_accepts(annotation: str) -> None:
    check = check_for(annotation)
    assert [value for value in VALUES if check(value) and find_fault(annotation, value) is not None] == []


@pytest.mark.parametrize("annotation", ANNOTATIONS)
def test_for_ordinary_values_pydantic_need_not_be_asked(annotation: str) -> None:
    check = check_for(annotation)
    assert [value for value in VALUES if not check(value) and find_fault(annotation, value) is None] == []


@pytest.mark.parametrize(
    ("annotation", "value", "fits"),
    [
        ("Number", True, False),
        ("Number", Decimal("1.5"), True),
        ("str", 3, False),
        ("bool", Flag(), True),
        ("bool", 1, False),
        ("Literal['a', 1] | bool", True, True),
        ("Literal[1]", True, False),
        ("Sequence[str]", ("a", "b"), True),
        ("Sequence[str]", "ab", False),
        ("Sequence[str]", Array("a", "b"), True),
        ("Sequence[str]", Array("a", 1), False),
        ("Items | Record", Array("a", 1), True),
        ("Children", [["a", html.B("b")], datetime.date(2024, 1, 2)], True),
        ("Children", ["a", {"x": 1}], False),
        ("Any", html.B("a"), True),
    ],
)
def test_what_fits(annotation: str, value: Any, fits: bool) -> None:
    assert (check_for(annotation)(value) or find_fault(annotation, value) is None) is fits


def test_the_fault_that_lies_deepest_is_named() -> None:
    fault = find_fault("Mapping[Any, str | Number | MarkDict]", {0: "a", 5: {"label": "b", "style": 3}})
    assert fault is not None
    assert fault.startswith("[5]['style']: ")
