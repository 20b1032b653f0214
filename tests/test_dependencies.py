"""Dependencies: what they know about themselves, when two are equal, and what the decorator refuses."""

from typing import Any

import pytest

from tui_callbacks.dependencies import ClientsideFunction, Dependency, Input, Output, State, check_dependency
from tui_callbacks.errors import IncorrectTypeException, InvalidComponentIdError, NonExistentEventException
from tui_callbacks.ids import ALL, ALLSMALLER, MATCH


class Named:
    """Stands in for a component: what a dependency needs to know of one."""

    _namespace = "test"

    def __init__(self, component_id: Any) -> None:
        self.id = component_id

    def _set_random_id(self) -> Any:
        return self.id


def test_a_string_id_knows_that_it_is_one() -> None:
    dependency = Input("a", "value")
    assert (dependency.str_id, str(dependency), repr(dependency)) == ("a", "a.value", "<Input `a.value`>")
    assert not dependency.is_pattern
    assert not dependency.is_multi
    assert dependency.key_set == frozenset()


def test_key_order_of_a_dict_id_does_not_matter() -> None:
    one, other = Input({"b": 1, "a": "x"}, "p"), State({"a": "x", "b": 1}, "p")
    assert one.str_id == other.str_id == '{"a":"x","b":1}'
    assert one == other
    assert hash(one) == hash(other)


def test_wildcards_are_written_as_lists() -> None:
    assert Input({"t": "x", "i": MATCH}, "p").str_id == '{"i":["MATCH"],"t":"x"}'


@pytest.mark.parametrize(
    ("component_id", "pattern", "multi", "match"),
    [
        ({"t": 1}, False, False, ()),
        ({"t": MATCH, "a": MATCH}, True, False, ("a", "t")),
        ({"t": ALL, "a": MATCH}, True, True, ("a",)),
        ({"t": ALLSMALLER}, True, True, ()),
    ],
)
def test_pattern_facts(component_id: Any, pattern: bool, multi: bool, match: tuple[str, ...]) -> None:
    dependency = Input(component_id, "p")
    assert (dependency.is_pattern, dependency.is_multi, dependency.match_keys) == (pattern, multi, match)
    assert {*dependency.wildcards, *dependency.constants} == dependency.key_set == frozenset(component_id)


@pytest.mark.parametrize(
    ("one", "other", "equal"),
    [
        ("a", "a", True),
        ("a", "b", False),
        ("a", {"a": 1}, False),
        ({"a": ALL}, {"a": 1}, True),
        ({"a": MATCH}, {"a": 1}, True),
        ({"a": ALL}, {"a": MATCH}, True),
        ({"a": ALLSMALLER}, {"a": ALL}, True),
        ({"a": MATCH}, {"a": ALLSMALLER}, False),
        ({"a": MATCH}, {"a": MATCH}, True),
        ({"a": 1}, {"a": 2}, False),
        ({"a": ALL}, {"a": ALL, "b": 1}, False),
    ],
)
def test_equality_means_that_both_can_be_the_same_prop(one: Any, other: Any, equal: bool) -> None:
    assert (Output(one, "p") == Input(other, "p")) is equal
    assert Output(one, "p") != Input(other, "q")
    if equal:
        assert hash(Output(one, "p")) == hash(Input(other, "p"))


def test_a_component_stands_for_its_id() -> None:
    assert Output(Named("x"), "children").component_id == "x"


def test_to_dict() -> None:
    assert Input("a", "b", allow_optional=True).to_dict() == {"id": "a", "property": "b", "allow_optional": True}
    assert Output("a", "b", allow_duplicate=True).to_dict() == {"id": "a", "property": "b"}


@pytest.mark.parametrize(
    ("component_id", "prop", "error"),
    [
        ("a.b", "c", InvalidComponentIdError),
        ("a{", "c", InvalidComponentIdError),
        ("a", 3, IncorrectTypeException),
        (None, "c", IncorrectTypeException),
        (3, "c", IncorrectTypeException),
        ({1: 2}, "c", IncorrectTypeException),
        ({1: 2, "a": 3}, "c", IncorrectTypeException),
        ({"a": None}, "c", IncorrectTypeException),
    ],
)
def test_the_decorator_refuses(component_id: Any, prop: Any, error: type[Exception]) -> None:
    with pytest.raises(error, match=r"(?s)app\.py:7.*fix: "):
        check_dependency(Input(component_id, prop), "app.py:7")


def test_events_are_refused() -> None:
    class WithEvent(Input):
        component_event = "click"

    with pytest.raises(NonExistentEventException):
        check_dependency(WithEvent("a", "b"), "app.py:7")


def test_sound_dependencies_pass() -> None:
    for dependency in (Output("a", "b"), Input({"a": ALL, "b": 1.5, "c": True}, "b"), Dependency("", "")):
        check_dependency(dependency, "app.py:7")


def test_clientside_function() -> None:
    assert repr(ClientsideFunction("ns", "f")) == "ClientsideFunction(ns, f)"
    for namespace in ("_dashprivate_x", "PreventUpdate", "no_update"):
        with pytest.raises(ValueError, match="reserved"):
            ClientsideFunction(namespace, "f")
