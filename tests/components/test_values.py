"""Values at the border: copies out, copies in, and refusals that name the place (R6, R8, R9)."""

import datetime
import enum
import itertools
import math
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from tui_callbacks.components import dcc, html
from tui_callbacks.components.tree import adopt
from tui_callbacks.components.values import copy_in, copy_out, holds_components, snapshot
from tui_callbacks.errors import InvalidCallbackReturnValue
from tui_callbacks.results import NoUpdate, Patch, no_update


class Array:
    """What an array of numpy or a column of pandas looks like from outside."""

    def tolist(self) -> list[Any]:
        return [1.5, math.nan, (1, 2)]


class Figure:
    """What a figure of Plotly looks like from outside."""

    def to_plotly_json(self) -> dict[str, Any]:
        return {"data": Array(), "layout": ()}


class Colour(str, enum.Enum):  # noqa: UP042 - as apps write it
    RED = "red"


class Level(enum.IntEnum):
    HIGH = 3


def node_of(value: Any) -> Any:
    numbers = itertools.count()
    return adopt(value, lambda: f"~{next(numbers)}")


# --- out (R6) ---


def test_what_a_callback_gets_went_through_json() -> None:
    stored = {"t": (1, 2), 3: "k", "l": [1], None: 1, True: 2, 1.5: 3}
    copied = copy_out(stored)
    assert copied == {"t": [1, 2], "3": "k", "l": [1], "null": 1, "true": 2, "1.5": 3}
    copied["l"].append(2)
    copied["t"].append(3)
    assert stored["l"] == [1]


@pytest.mark.parametrize("copy", [copy_out, copy_in])
def test_whole_numbers_come_first_among_the_keys(copy: Callable[[Any], Any]) -> None:
    """As in an object that went through a browser (R6)."""
    assert list(copy({"t": 1, 10: 2, -1: 3, 3: 4})) == ["3", "10", "t", "-1"]


def test_components_are_shown_as_dicts() -> None:
    children = node_of([html.B("c"), html.P(id="p"), dcc.Input(id="i")])
    assert copy_out(children) == [
        {"props": {"children": "c"}, "type": "B", "namespace": "dash_html_components"},
        {"props": {"children": None, "id": "p"}, "type": "P", "namespace": "dash_html_components"},
        {"props": {"id": "i"}, "type": "Input", "namespace": "dash_core_components"},
    ]
    assert list(copy_out(children)[0]) == ["props", "type", "namespace"]


def test_components_within_components_and_labels_are_shown_too() -> None:
    node = node_of(html.Div([html.P(html.B("x"))]))
    paragraph = copy_out(node)["props"]["children"][0]
    assert paragraph["props"]["children"]["type"] == "B"
    checklist = node_of(dcc.Checklist([{"label": html.B("x"), "value": 1}]))
    assert copy_out(checklist)["props"]["options"][0]["label"]["type"] == "B"


@pytest.mark.parametrize(
    "value", [[1, 2.5, True], ["a", "b"], ["a", 1], [1, None], [], [[1], [2]], [{"a": 1}], [10**400, 0.5]]
)
def test_lists_are_copied(value: Any) -> None:
    copied = copy_out(value)
    assert copied == value
    assert copied is not value
    assert all(mine is not its for mine, its in zip(copied, value, strict=True) if isinstance(its, list | dict))


def test_an_object_in_a_store_is_handed_on() -> None:
    thing = object()
    assert copy_out({"a": thing})["a"] is thing


# --- in (R9) ---


def test_what_a_callback_returns_is_copied() -> None:
    returned: dict[Any, Any] = {"a": [1, (2, 3)], 4: {"b": None}}
    copied = copy_in(returned)
    returned["a"].append(9)
    assert copied == {"a": [1, [2, 3]], "4": {"b": None}}


def test_components_are_copied_with_what_is_in_them() -> None:
    rows = [{"a": 1}]
    div = html.Div([html.B("x"), dcc.Store("s", data=rows)], id="d")
    copied = copy_in([div])[0]
    rows.append({"a": 2})
    div.children.append("more")
    assert type(copied) is html.Div
    assert copied is not div
    assert len(copied.children) == 2


def test_the_data_of_a_store_may_be_anything_and_is_handed_on() -> None:
    thing = {1, 2}
    assert copy_in(html.Div(dcc.Store("s", data=thing))).children.data is thing
    assert copy_in(thing, by_reference=True) is thing


def test_component_dicts_and_no_update_pass() -> None:
    form = {"props": {"children": "c"}, "type": "B", "namespace": "dash_html_components"}
    assert copy_in([form, html.B("x")])[0] == form
    assert copy_in(no_update) is no_update
    assert copy_in(NoUpdate) is NoUpdate


def test_values_in_a_patch_are_copied() -> None:
    items = [1]
    patch = Patch()
    patch["a"] = items
    copied = copy_in(patch)
    items.append(2)
    assert isinstance(copied, Patch)
    assert copied.apply({}) == {"a": [1]}


@pytest.mark.parametrize(
    ("value", "form"),
    [
        (math.nan, None),
        (math.inf, None),
        ([1.0, math.nan], [1.0, None]),
        (["a", -math.inf], ["a", None]),
        ([10**400, 0.5], [10**400, 0.5]),
        (datetime.date(2024, 1, 2), "2024-01-02"),
        (datetime.datetime(2024, 1, 2, 3, 4), "2024-01-02T03:04:00"),  # noqa: DTZ001 - as apps write them
        (Decimal("1.5"), 1.5),
        (Array(), [1.5, None, [1, 2]]),
        (Figure(), {"data": [1.5, None, [1, 2]], "layout": []}),
        (Colour.RED, "red"),
        ([Level.HIGH], [3]),
        ({Colour.RED: 1, Level.HIGH: 2, None: 3, False: 4}, {"red": 1, "3": 2, "null": 3, "false": 4}),
    ],
)
def test_forms_that_plotlys_encoder_gives(value: Any, form: Any) -> None:
    copied = copy_in(value)
    assert copied == form
    assert type(copied) is type(form)


@pytest.mark.parametrize(
    ("value", "place"),
    [
        ({1}, r"^\{1\} of type set has no JSON form"),
        ([1, {"a": b"x"}], r"b'x' of type bytes at \[1\]\['a'\] has"),
        (html.Div([html.B("x"), html.P(title="t", style={"a": {2}})]), r"at \.children\[1\]\.style\['a'\]"),
        ({(1, 2): 3}, r"\(1, 2\) of type tuple at \[\(1, 2\)\]"),
        ((object,), r"of type type at \[0\]"),
        (datetime.timedelta(1), r"timedelta"),
        (1j, r"complex"),
    ],
)
def test_a_refusal_names_the_place(value: Any, place: str) -> None:
    with pytest.raises(InvalidCallbackReturnValue, match=place) as caught:
        copy_in(value)
    assert caught.value.remedy


# --- within a session ---


@pytest.mark.parametrize("value", [None, "a", 1, [1, 2], ["a", [1], {"b": [2]}], {"a": [{"b": 1}]}, ()])
def test_a_value_without_components_is_its_own_snapshot(value: Any) -> None:
    assert snapshot(value) is value


def test_a_snapshot_shows_components_and_keeps_the_rest() -> None:
    rows = [{"a": 1}]
    children = node_of(["x", html.Div(dcc.Store("s", data=rows), id="d")])
    shown = snapshot(children)
    children[1].props["id"] = "other"
    assert shown[1]["props"]["id"] == "d"
    assert shown[1]["props"]["children"]["props"]["data"] is rows
    assert copy_out(shown)[1]["props"]["children"]["props"]["data"] is not rows


@pytest.mark.parametrize(
    ("value", "holds"),
    [
        (html.B("x"), True),
        ([1, [html.B("x")]], True),
        ({"a": {"props": {}, "type": "B", "namespace": "n"}}, True),
        (node_of([html.B("x")]), True),
        ([1, 2], False),
        ({"a": ["b"]}, False),
        (None, False),
    ],
)
def test_whether_components_are_in_a_value(value: Any, holds: bool) -> None:
    assert holds_components(value) is holds
