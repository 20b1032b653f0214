"""How flat values become arguments, and how a returned value becomes flat outputs."""

import re
from typing import Any

import pytest

from tests.callbacks.builders import define, inp, out
from tui_callbacks.context import Target
from tui_callbacks.dependencies import State
from tui_callbacks.errors import (
    CallbackException,
    InvalidCallbackReturnValue,
    SchemaKeysValidationError,
    SchemaLengthValidationError,
    SchemaTypeValidationError,
)
from tui_callbacks.ids import ALL
from tui_callbacks.results import NoUpdate, Patch, is_no_update, no_update

A, B = Target("a", "a", "children"), Target("b", "b", "children")


@pytest.mark.parametrize(
    ("args", "options", "values", "expected"),
    [
        ([out("o"), inp("a")], {}, [1], ((1,), {})),
        ([out("o"), inp("a"), State("s", "p"), inp("b")], {}, [1, 2, 3], ((1, 2, 3), {})),
        ([out("o"), [inp("a")], [State("s", "p")]], {}, [1, 2], ((1, 2), {})),
        ([out("o")], {"inputs": inp("a")}, [1], ((1,), {})),
        ([out("o")], {"inputs": [inp("a")], "state": [State("s", "p")]}, [1, 2], ((1, 2), {})),
        ([out("o")], {"inputs": {"x": inp("a"), "y": State("s", "p")}}, [1, 2], ((), {"x": 1, "y": 2})),
        ([out("o")], {"inputs": {"x": inp("a")}, "state": {"y": State("s", "p")}}, [2, 1], ((), {"x": 1, "y": 2})),
        ([out("o")], {"inputs": [(inp("a"), inp("b")), inp("c")]}, [1, 2, 3], (([1, 2], 3), {})),
        ([out("o")], {"inputs": {"g": {"n": inp("a")}, "l": [inp("b")]}}, [1, 2], ((), {"g": {"n": 1}, "l": [2]})),
        ([out("o"), {"x": inp("a")}], {}, [1], ((), {"x": 1})),
        ([out("o")], {}, [], ((), {})),
    ],
)
def test_arguments(args: Any, options: Any, values: list[Any], expected: Any) -> None:
    signature = define(*args, **options).signature
    assert signature.arguments(values) == expected


def test_inner_dicts_can_be_read_as_attributes() -> None:
    _, named = define(out("o"), inputs={"g": {"n": inp("a")}}).signature.arguments([1])
    assert named["g"].n == 1


@pytest.mark.parametrize(
    ("args", "options", "using"),
    [
        ([out("o"), inp("a")], {}, (False, False)),
        ([out("o"), out("q"), inp("a"), State("s", "p")], {}, (False, False)),
        ([out("o"), State("s", "p"), inp("a")], {}, (True, False)),
        ([], {"output": {"o": out("o")}, "inputs": {"n": inp("a")}}, (True, True)),
        ([], {"output": [out("o")], "inputs": [[inp("a")]]}, (True, False)),
        ([inp("a")], {}, (False, False)),
    ],
)
def test_using_groupings_as_dash_says_it(args: Any, options: Any, using: tuple[bool, bool]) -> None:
    signature = define(*args, **options).signature
    assert (signature.using_args_grouping, signature.using_outputs_grouping) == using


def test_keys_of_inputs_must_be_names() -> None:
    with pytest.raises(CallbackException, match=r"(?s)'my key'.*builders\.py:\d+.*fix: "):
        define(out("o"), inputs={"my key": inp("a")})


@pytest.mark.parametrize(
    ("args", "options", "value", "targets", "expected"),
    [
        ([out("a"), inp("x")], {}, "v", [A], ("v",)),
        ([out("a"), inp("x")], {}, None, [A], (None,)),
        ([[out("a")], inp("x")], {}, ["v"], [A], ("v",)),
        ([out("a"), out("b"), inp("x")], {}, (1, 2), [A, B], (1, 2)),
        ([inp("x")], {"output": {"p": out("a"), "q": [out("b")]}}, {"q": [2], "p": 1}, [A, B], (1, 2)),
        ([inp("x")], {}, None, [], ()),
        ([out({"t": ALL}), inp("x")], {}, [1, 2], [(A, B)], ((1, 2),)),
        ([out({"t": ALL}), inp("x")], {}, [], [()], ((),)),
    ],
)
def test_split(args: Any, options: Any, value: Any, targets: Any, expected: Any) -> None:
    assert define(*args, **options).signature.split(value, targets) == expected


@pytest.mark.parametrize(
    ("args", "value", "targets", "expected"),
    [
        ([out("a"), inp("x")], NoUpdate, [A], "-"),
        ([out("a"), inp("x")], no_update.to_plotly_json(), [A], "-"),
        ([out("a"), out("b"), inp("x")], no_update, [A, B], "--"),
        ([out("a"), out("b"), inp("x")], [no_update, 1], [A, B], "-+"),
        ([out("a"), out({"t": ALL}), inp("x")], no_update, [A, (A, B)], "-[--]"),
        ([out("a"), out({"t": ALL}), inp("x")], [1, no_update], [A, (A, B)], "+[--]"),
        ([out("a"), out({"t": ALL}), inp("x")], [1, [1, no_update]], [A, (A, B)], "+[+-]"),
    ],
)
def test_no_update_wherever_it_stands(args: Any, value: Any, targets: Any, expected: str) -> None:
    def show(item: Any) -> str:
        if isinstance(item, tuple):
            return f"[{''.join(map(show, item))}]"
        return "-" if is_no_update(item) else "+"

    assert "".join(map(show, define(*args).signature.split(value, targets))) == expected


SHAPES: list[tuple[Any, Any, Any, type[Exception], str]] = [
    ([out("a"), out("b"), inp("x")], {}, "ab", SchemaTypeValidationError, "a list or tuple of 2, got str 'ab'"),
    ([out("a"), out("b"), inp("x")], {}, [1], SchemaLengthValidationError, "a list or tuple of 2, got 1"),
    ([[out("a")], inp("x")], {}, "v", SchemaTypeValidationError, "a list or tuple of 1"),
    ([inp("x")], {"output": {"p": out("a")}}, [1], SchemaTypeValidationError, r"a dict with the keys \['p'\]"),
    ([inp("x")], {"output": {"p": out("a")}}, {"q": 1}, SchemaKeysValidationError, r"got the keys \['q'\]"),
    ([inp("x")], {"output": {"p": [out("a"), out("b")]}}, {"p": [1]}, SchemaLengthValidationError, r"at \['p'\]"),
    ([inp("x")], {}, "v", InvalidCallbackReturnValue, "without outputs returned 'v'"),
]


@pytest.mark.parametrize(("args", "options", "value", "error", "text"), SHAPES)
def test_a_wrong_shape_is_told_with_path_expected_and_got(
    args: Any, options: Any, value: Any, error: type[Exception], text: str
) -> None:
    definition = define(*args, **options)
    with pytest.raises(error, match=text) as caught:
        definition.signature.split(value, [A] * len(definition.outputs))
    assert isinstance(caught.value, InvalidCallbackReturnValue)
    assert re.search(r"builders\.py:\d+", str(caught.value))
    assert "fix: " in str(caught.value)


@pytest.mark.parametrize("value", ["ab", [1], None])
def test_an_all_output_takes_one_item_per_component(value: Any) -> None:
    with pytest.raises(InvalidCallbackReturnValue, match="matches 2 components"):
        define(out({"t": ALL}), inp("x")).signature.split(value, [(A, B)])


@pytest.mark.parametrize("value", [object(), {1, 2}, [1, {"deep": object()}]])
def test_what_is_not_json_like_is_refused_with_its_output(value: Any) -> None:
    with pytest.raises(InvalidCallbackReturnValue, match=r"(?s)a\.children.*builders\.py:\d+"):
        define(out("a"), inp("x")).signature.split(value, [A])


def test_returned_values_are_copies() -> None:
    value = {"rows": [1]}
    (copied,) = define(out("a"), inp("x")).signature.split(value, [A])
    value["rows"].append(2)
    assert copied == {"rows": [1]}


def test_a_patch_passes() -> None:
    patch = Patch()
    patch.append(1)
    (passed,) = define(out("a"), inp("x")).signature.split(patch, [A])
    assert passed.apply([0]) == [0, 1]


def test_an_output_that_takes_any_object_gets_it_by_reference() -> None:
    anything = object()
    store = Target("s", "s", "data", by_reference=True)
    assert define(out("s", "data"), inp("x")).signature.split(anything, [store]) == (anything,)
