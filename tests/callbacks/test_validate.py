"""The rules that callbacks are checked by before an app starts."""

import re
from typing import Any

import pytest

from tests.callbacks.builders import Declared, inp, out
from tui_callbacks.callbacks.validate import RULES
from tui_callbacks.dependencies import State
from tui_callbacks.errors import CallbackErrors
from tui_callbacks.ids import ALL, ALLSMALLER, MATCH


def errors_of(*declarations: tuple[Any, dict[str, Any]]) -> list[str]:
    declared = Declared()
    for args, options in declarations:
        declared(*args, **options)
    try:
        declared.freeze()
    except CallbackErrors as caught:
        return [str(error) for error in caught.errors]
    return []


DUP: dict[str, Any] = {"allow_duplicate": True}
PREVENT = {"prevent_initial_call": True}

FAULTS: list[tuple[str, list[Any], str]] = [
    ("missing_inputs", [([out("a")], PREVENT)], "A callback is missing Inputs: .*a.children"),
    ("missing_properties", [([out("a", ""), inp("x")], {})], "Callback property error: Output 0"),
    ("missing_ids", [([out(""), inp("x")], {})], "Callback item missing ID: Output 0"),
    ("missing_ids", [([out("a"), State({}, "p"), inp("x")], {})], "Callback item missing ID: State 0"),
    ("wildcard_ids", [([out({"a": ALLSMALLER}), inp("x")], {})], "Callback wildcard ID error: .*one of ALL, MATCH"),
    ("wildcard_ids", [([out({"a": [1]}), inp("x")], {})], r"Callback wildcard ID error: .*\[1\] at 'a'"),
    ("wildcard_ids", [([out({"": 1}), inp("x")], {})], "Callback wildcard ID error: .*empty key"),
    ("repeated_outputs", [([out("a"), out("a"), inp("x")], {})], "Duplicate callback Outputs: a.children stands twice"),
    ("repeated_outputs", [([out("a", **DUP), out("a", **DUP), inp("x")], PREVENT)], "Duplicate callback Outputs"),
    (
        "shared_outputs",
        [([out("a"), inp("x")], {}), ([out("b"), out("a"), inp("x")], {})],
        "Duplicate callback outputs: a.children",
    ),
    (
        "overlapping_outputs",
        [([out({"t": "w", "i": ALL}), inp("x")], {}), ([out({"t": "w", "i": 3}), inp("x")], {})],
        "Overlapping wildcard callback outputs",
    ),
    (
        "overlapping_outputs",
        [([out({"t": "w", "i": 3}), inp("x")], {}), ([out({"t": MATCH, "i": ALL}), inp("x")], {})],
        "Overlapping wildcard callback outputs",
    ),
    (
        "overlapping_outputs",
        [([out({"t": "w", "i": 3}), inp("x")], {}), ([out({"i": 3, "t": "w"}), inp("x")], {})],
        "Overlapping wildcard callback outputs",
    ),
    (
        "overlapping_outputs",
        [([out({"i": 3}), out({"i": ALL}), inp("x")], {})],
        "Overlapping wildcard callback outputs",
    ),
    (
        "mismatched_match",
        [([out({"t": "m", "i": MATCH}), out({"t": "n", "j": MATCH}), inp("x")], {})],
        "Mismatched `MATCH` wildcards across `Output`s: .*'j'.*'i'",
    ),
    ("mismatched_match", [([out({"i": MATCH}), out("a"), inp("x")], {})], "Mismatched `MATCH`.*no key"),
    (
        "unmatched_wildcards",
        [([out({"t": "n", "i": MATCH}), inp({"t": "q", "j": MATCH})], {})],
        "`Input` / `State` wildcards not in `Output`s: Input 0 .*'j'",
    ),
    (
        "unmatched_wildcards",
        [([out("a"), inp("x"), State({"j": ALLSMALLER}, "p")], {})],
        "`Input` / `State` wildcards not in `Output`s: State 0",
    ),
    ("unmatched_wildcards", [([inp({"j": ALLSMALLER})], {})], "`Input` / `State` wildcards not in `Output`s"),
    (
        "unmatched_sets",
        [([out({"i": MATCH}), inp("x")], {"sets": [out({"j": MATCH})]})],
        "`sets` wildcards not in the callback: `sets` 0 .*'j', where the outputs have none",
    ),
    ("unmatched_sets", [([inp("x")], {"sets": [out({"j": MATCH})]})], "`sets` wildcards.*the Inputs have none"),
    ("missing_properties", [([inp("x")], {"sets": [out("a", "")]})], "Callback property error: `sets` 0"),
    ("background_callbacks", [([out("a"), inp("x")], {"background": True})], "nothing is a background callback"),
]


@pytest.mark.parametrize(("rule", "declarations", "text"), FAULTS)
def test_faults(rule: str, declarations: list[Any], text: str) -> None:
    (error,) = errors_of(*declarations)
    assert re.match(f"(?s){text}", error)
    assert re.search(r"at: .*builders\.py:\d+", error)
    assert "fix: " in error


def test_every_rule_has_a_fault_in_this_file() -> None:
    assert {rule.__name__ for rule in RULES} == {rule for rule, _, _ in FAULTS}


SOUND: list[list[Any]] = [
    [([out("a")], {})],
    [([out("a"), inp("x")], {}), ([out("a", **DUP), inp("x")], PREVENT)],
    [([out("a", **DUP), inp("x")], PREVENT), ([out("a", **DUP), inp("x")], PREVENT)],
    [([out({"t": "w", "i": ALL}), inp("x")], {}), ([out({"t": "w", "i": 3}, **DUP), inp("x")], PREVENT)],
    [([out({"t": "v", "i": MATCH}), inp("x")], {}), ([out({"t": "w", "i": MATCH}), inp("x")], {})],
    [([out({"i": 1}), inp("x")], {}), ([out({"i": "1"}), inp("x")], {}), ([out({"i": True}), inp("x")], {})],
    [([out({"i": 1}), inp("x")], {}), ([out({"i": 1}, "title"), inp("x")], {}), ([out("i"), inp("x")], {})],
    [([out({"t": "r", "i": 1}), out("e"), inp("x")], {})],
    [([out("a"), inp({"i": MATCH})], {})],
    [([inp({"i": MATCH}), State({"j": MATCH}, "p")], {})],
    [([out({"i": ALL}), inp({"j": MATCH})], {})],
    [([out({"i": MATCH, "j": ALL}), inp({"i": MATCH}), State({"i": ALLSMALLER}, "p")], {})],
    [([inp("x")], {}), ([inp("x")], {})],
    [([], {}), ([], {})],
]


@pytest.mark.parametrize("declarations", SOUND)
def test_sound_callbacks(declarations: list[Any]) -> None:
    assert errors_of(*declarations) == []


def test_all_errors_are_told_in_one_message() -> None:
    with pytest.raises(CallbackErrors) as caught:
        Declared()(out("a"), prevent_initial_call=True)(out(""), inp("x"))(out("b"), out("b"), inp("x")).freeze()
    text = str(caught.value)
    assert text.startswith("3 error(s) in callback definitions")
    assert all(f"{number}. " in text for number in (1, 2, 3))
    assert len(caught.value.errors) == 3


def test_both_owners_are_named_with_their_places() -> None:
    def first(value: Any) -> Any: ...

    def second(value: Any) -> Any: ...

    with pytest.raises(CallbackErrors) as caught:
        Declared()(out("a"), inp("x"), function=first)(out("a"), inp("y"), function=second).freeze()
    for function in (first, second):
        assert f"{function.__qualname__} ({__file__}:{function.__code__.co_firstlineno})" in str(caught.value)
