"""Fast answers to "does this value fit this annotation?", without loading pydantic.

A check may refuse a value that fits in the end (numpy arrays, say): whoever asks lets `validators` have the last word
then. It never accepts one that does not. So an app whose props are all right never pays for loading pydantic.
"""

import datetime
import numbers
import types
import typing
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from types import SimpleNamespace
from typing import Any, SupportsFloat

from tui_callbacks.components import shapes

Check = Callable[[Any], bool]

_PLAIN = frozenset({str, int, float, bool, type(None)})
_LISTS = (list, tuple)


def annotation_of(text: str) -> Any:
    """Return the type that an annotation of a table stands for."""
    return typing.get_type_hints(SimpleNamespace(__annotations__={"prop": text}), vars(shapes))["prop"]


@cache
def check_for(text: str) -> Check:
    """Return the check for an annotation as a table writes it; None always passes it."""
    check = build(annotation_of(text))
    return lambda value: value is None or check(value)


def is_number(value: Any) -> bool:
    """Say whether a value is a real number: numpy's and Decimal are, bools and complex numbers are not."""
    kind = type(value)
    if kind is int or kind is float:
        return True
    return isinstance(value, numbers.Number) and not isinstance(value, bool | complex)


def is_bool(value: Any) -> bool:
    """Say whether a value is a bool of Python or of numpy."""
    return value is True or value is False or (type(value).__name__ in {"bool", "bool_"} and hasattr(value, "dtype"))


def is_children(value: Any) -> bool:
    """Say whether a value can be shown: text, numbers, dates, components, component dicts and lists of these."""
    if type(value) in _PLAIN or getattr(type(value), "_is_component", False):
        return True
    if isinstance(value, _LISTS):
        return all(map(is_children, value))
    if isinstance(value, dict):
        return value.keys() >= {"props", "type", "namespace"}
    return is_number(value) or isinstance(value, str | datetime.date) or hasattr(value, "tolist")


def is_shown(value: Any) -> bool:
    """Say whether a value knows its own dict form, as Plotly figures do; components are none of these."""
    return hasattr(value, "to_plotly_json") and not getattr(type(value), "_is_component", False)


_LEAVES: dict[Any, Check] = {
    SupportsFloat: is_number,
    bool: is_bool,
    shapes.Shown: is_shown,
    Any: lambda _: True,
}


def build(annotation: Any) -> Check:
    """Build the check for a type."""
    if annotation == shapes.Children:
        return is_children
    if annotation in _LEAVES:
        return _LEAVES[annotation]
    if typing.is_typeddict(annotation):
        return _record(annotation)
    origin, arguments = typing.get_origin(annotation), typing.get_args(annotation)
    if origin in (typing.Union, types.UnionType):
        return _any_of([build(argument) for argument in arguments])
    if origin is typing.Literal:
        return _one_of(arguments)
    if origin is Sequence or annotation is Sequence:
        return _all_of(build(arguments[0]) if arguments else _LEAVES[Any])
    if origin is Mapping or annotation is Mapping:
        return _values_of(build(arguments[1]) if arguments else _LEAVES[Any])
    return lambda value: isinstance(value, annotation)


def _any_of(checks: Sequence[Check]) -> Check:
    if len(checks) == 2:
        first, second = checks
        return lambda value: first(value) or second(value)
    return lambda value: any(check(value) for check in checks)


def _one_of(allowed: tuple[Any, ...]) -> Check:
    kinds = {type(value) for value in allowed}
    return lambda value: type(value) in kinds and value in allowed


def _all_of(check: Check) -> Check:
    if check is _LEAVES[Any]:
        return lambda value: (
            isinstance(value, _LISTS) or bool(getattr(value, "ndim", None) and hasattr(value, "tolist"))
        )
    return lambda value: isinstance(value, _LISTS) and all(check(item) or item is None for item in value)


def _values_of(check: Check) -> Check:
    if check is _LEAVES[Any]:
        return lambda value: isinstance(value, dict)
    return lambda value: isinstance(value, dict) and all(item is None or check(item) for item in value.values())


def _record(shape: Any) -> Check:
    """Check a dict against a TypedDict: what must be there is there, what is known fits, the rest is free."""
    checks = {name: build(annotation) for name, annotation in typing.get_type_hints(shape).items()}
    required = shape.__required_keys__

    def check(value: Any) -> bool:
        if not isinstance(value, dict) or not value.keys() >= required:
            return False
        return all(item is None or name not in checks or checks[name](item) for name, item in value.items())

    return check
