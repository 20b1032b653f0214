"""`no_update` and `Patch`."""

import copy
import pickle
from collections.abc import Callable
from typing import Any

import pytest

from tui_callbacks.errors import PatchError
from tui_callbacks.results import UNSET, NoUpdate, Patch, copied_patch, is_no_update, no_update


@pytest.mark.parametrize("value", [no_update, NoUpdate, NoUpdate(), no_update.to_plotly_json()])
def test_no_update_in_all_its_forms(value: Any) -> None:
    assert is_no_update(value)
    assert NoUpdate.is_no_update(value)


@pytest.mark.parametrize("value", [None, {}, "no_update", [no_update], {"_dash_no_update": 1}])
def test_other_values_are_no_no_update(value: Any) -> None:
    assert not is_no_update(value)


def patched(value: Any, write: Callable[[Patch], Any]) -> Any:
    before = copy.deepcopy(value)
    patch = Patch()
    write(patch)
    result = patch.apply(value)
    assert value == before, "the present value must not change"
    return result


def assign(path: list[Any], item: Any) -> Callable[[Patch], None]:
    def write(patch: Patch) -> None:
        *way, last = path
        for key in way:
            patch = patch[key]
        patch[last] = item

    return write


@pytest.mark.parametrize(
    ("value", "write", "expected"),
    [
        ({"a": {"b": 1}}, assign(["a", "b"], 2), {"a": {"b": 2}}),
        ({}, assign(["k", "deep"], 1), {"k": {"deep": 1}}),
        ({}, assign(["k", 1], "x"), {"k": [None, "x"]}),
        (None, assign(["k"], 1), {"k": 1}),
        ([1, 2], assign([3], "x"), [1, 2, None, "x"]),
        ([1, 2], assign([-1], "x"), [1, "x"]),
        ({"a": [{"x": 1}, {"x": 2}]}, assign(["a", -1, "x"], 3), {"a": [{"x": 1}, {"x": 3}]}),
        ({"3": 1}, assign([3], 2), {"3": 2}),
        ({"a": "text"}, assign(["a", "b"], 1), {"a": {"b": 1}}),
        ([1, 2], lambda p: p.append(3), [1, 2, 3]),
        ([1, 2], lambda p: p.prepend(0), [0, 1, 2]),
        ([1, 2], lambda p: p.extend((3, 4)), [1, 2, 3, 4]),
        ([1, 2], lambda p: p.insert(1, "x"), [1, "x", 2]),
        ([1, 2], lambda p: p.insert(-1, "x"), [1, "x", 2]),
        ([1, 2], lambda p: p.insert(9, "x"), [1, 2, "x"]),
        ([1, 2, 1, True], lambda p: p.remove(1), [2, True]),
        ([1], lambda p: p.remove("none"), [1]),
        ([1, 2, 3], lambda p: p.reverse(), [3, 2, 1]),
        ([1, 2], lambda p: p.clear(), []),
        ({"a": 1}, lambda p: p.clear(), {}),
        ({"a": {"x": 1}}, lambda p: p["a"].update({"y": 2}, z=3), {"a": {"x": 1, "y": 2, "z": 3}}),
        ({}, lambda p: p["a"].update({"y": 2}), {"a": {"y": 2}}),
        ({"a": [1, 2]}, lambda p: p.a.append(3), {"a": [1, 2, 3]}),
        ({"a": 1}, lambda p: p.update(a=2), {"a": 2}),
    ],
)
def test_operations(value: Any, write: Callable[[Patch], Any], expected: Any) -> None:
    assert patched(value, write) == expected


def test_deletion_is_silent_about_what_is_not_there() -> None:
    def write(patch: Patch) -> None:
        del patch["a"][0]
        del patch["a"][7]
        del patch["gone"]["x"]
        del patch.b

    assert patched({"a": [1, 2], "b": 3}, write) == {"a": [2]}


def test_arithmetic_goes_in_order_and_stays_json_like() -> None:
    def write(patch: Patch) -> None:
        patch["n"] += 5
        patch["n"] *= 2
        patch["n"] -= 2
        patch["n"] /= 4
        patch["s"] += "b"
        patch["l"] += [3]
        patch["none"] += 1

    result = patched({"n": 10, "s": "a", "l": [1], "none": None}, write)
    assert result == {"n": 7, "s": "ab", "l": [1, 3], "none": 1}
    assert isinstance(result["n"], int)


def test_in_place_operators_on_the_patch_itself() -> None:
    patch = Patch()
    patch += (1, 2)
    assert patch.apply([0]) == [0, 1, 2]
    merged = Patch()
    merged |= {"c": 1}
    assert merged.apply({"a": 0}) == {"a": 0, "c": 1}


def test_recorded_form_is_that_of_dash() -> None:
    patch = Patch()
    patch["a"] += (1, 2)
    patch["b"] += 1
    patch |= {"c": 1}
    operations = patch.to_plotly_json()["operations"]
    assert [(each["operation"], each["location"]) for each in operations] == [
        ("Extend", ["a"]),
        ("Add", ["b"]),
        ("Merge", []),
    ]


def test_what_is_not_touched_is_kept_by_reference() -> None:
    node, other = object(), object()
    patch = Patch()
    patch.append("new")
    patch[0] = "first"
    result = patch.apply([node, other])
    assert result == ["first", other, "new"]
    assert result[1] is other


def test_reaching_into_a_component_shows_it_as_a_dict() -> None:
    node = object()
    patch = Patch()
    patch[0]["props"]["children"] = "new"
    assert patch.apply([node], lambda item: {"props": {"children": "old", "id": "a"}} if item is node else item) == [
        {"props": {"children": "new", "id": "a"}}
    ]


def test_assigned_values_are_not_changed_by_later_operations() -> None:
    given = {"k": 1}
    patch = Patch()
    patch["fresh"] = given
    patch["fresh"]["k"] += 1
    assert patch.apply({}) == {"fresh": {"k": 2}}
    assert given == {"k": 1}


def test_an_unset_prop_cannot_be_patched() -> None:
    with pytest.raises(PatchError, match=r"(?s)not set.*fix: ") as caught:
        Patch().apply(UNSET)
    told = caught.value.about("a.style", "f (app.py:3)")
    assert str(told).startswith("a.style: ")
    assert "app.py:3" in str(told)


@pytest.mark.parametrize(
    "write",
    [
        lambda p: p["gone"].append(1),
        lambda p: p["n"].append(1),
        lambda p: p["n"].update({"a": 1}),
        lambda p: p["l"].__itruediv__(2),
        lambda p: p["n"].__itruediv__(0),
        assign(["l", "key"], 1),
        assign(["l", -9], 1),
    ],
)
def test_operations_that_do_not_fit_name_the_place(write: Callable[[Patch], Any]) -> None:
    with pytest.raises(PatchError, match="fix: "):
        patched({"n": 1, "l": []}, write)


def test_a_patch_is_write_only() -> None:
    patch = Patch()
    with pytest.raises(TypeError, match="write-only"):
        list(patch)
    with pytest.raises(TypeError, match="slice"):
        patch[1:2]
    with pytest.raises(TypeError, match="slice"):
        patch[1:2] = []
    with pytest.raises(TypeError, match="slice"):
        del patch["a"][1:2]
    with pytest.raises(KeyError, match="reserved"):
        patch.sort()
    with pytest.raises(TypeError, match="list or a tuple"):
        patch.extend("ab")  # type: ignore[arg-type]  # what is refused
    with pytest.raises(TypeError, match="write-only"):
        patch["a"] = patch["b"]


def test_a_patch_can_be_pickled_and_copied() -> None:
    patch = Patch()
    patch["a"].append(1)
    for twin in (pickle.loads(pickle.dumps(patch)), copy.deepcopy(patch), copied_patch(patch, copy.deepcopy)):
        assert twin.apply({"a": [0]}) == {"a": [0, 1]}
        assert twin.to_plotly_json() == patch.to_plotly_json()
