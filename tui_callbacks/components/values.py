"""Values at the border: what a callback gets is a copy, what it hands back is copied, both JSON-like (R6, R9).

Inside a session values are never changed in place, so they can be passed on by reference there.
"""

import math
from collections.abc import Callable, Iterator
from operator import is_
from typing import Any

from tui_callbacks.components.base import Component
from tui_callbacks.components.lookup import is_component
from tui_callbacks.components.tree import Node, is_component_dict
from tui_callbacks.errors import InvalidCallbackReturnValue
from tui_callbacks.results import NoUpdate, Patch, copied_patch

_PLAIN = frozenset({str, int, float, bool, type(None)})
_EXACT = _PLAIN - {float}
_STRINGS = frozenset({str})
_LITERAL_KEYS = {True: "true", False: "false", None: "null"}


class _NotJsonError(Exception):
    """Carries a value that has no JSON form up to where its place is known."""

    def __init__(self, value: Any) -> None:
        self.value = value
        super().__init__(repr(value))


def copy_out(value: Any) -> Any:
    """Return a copy of a stored value for user code: plain lists, dicts with string keys, components as dicts (R6).

    Costs little more than a shallow copy where a list holds only numbers or only strings. An object that is not
    JSON-like (only `dcc.Store.data` keeps such) is passed on by reference. Raises nothing.
    """
    kind = type(value)
    if kind in _PLAIN:
        return value
    if kind is list or kind is tuple:
        return list(value) if _is_flat(value) else [copy_out(item) for item in value]
    if kind is dict:
        if not _STRINGS.issuperset(map(type, value)):
            value = _with_string_keys(value, _key_out)
        return {key: item if type(item) in _PLAIN else copy_out(item) for key, item in value.items()}
    if isinstance(value, Node | Component):
        return _dict_of(value, copy_out)
    if isinstance(value, list | tuple):
        return [copy_out(item) for item in value]
    if isinstance(value, dict):
        return copy_out(dict(value))
    return value


def copy_in(value: Any, *, by_reference: bool = False) -> Any:
    """Return a JSON-like copy of what user code returned or set, which may go on to change what it has (R9).

    Components, component dicts, `Patch` and `no_update` pass (components are copied with what is in them). Numbers of
    numpy, arrays, data of pandas, dates, Decimal and Plotly figures take the form that Plotly's encoder gives them;
    NaN and the infinities become None.

    Args:
        value: What came from user code, a layout included.
        by_reference: Pass objects without a JSON form on as they are, as `dcc.Store.data` allows.

    Raises:
        InvalidCallbackReturnValue: There is no JSON form for a value; the text names its place.
    """
    try:
        return _in(value)
    except _NotJsonError as error:
        if by_reference:
            return value
        place = next(_paths_to(error.value, value, ""), "")
        raise InvalidCallbackReturnValue(
            f"{_cut(error.value)} of type {type(error.value).__name__}{place and f' at {place}'} has no JSON form",
            where="the value that a callback or a layout gave",
            remedy="return components, text, numbers, bools, None, and lists and dicts of these; convert the rest",
        ) from None


def snapshot(value: Any) -> Any:
    """Return a value in which live components are shown as dicts; the value itself when it holds none.

    The rest is not copied: a worker thread may do that later with `copy_out`, for stored values never change in place.
    """
    if isinstance(value, Node):
        return _dict_of(value, snapshot)
    if isinstance(value, list | tuple):
        if _is_flat(value):
            return value
        items = [item if type(item) in _PLAIN else snapshot(item) for item in value]
        return value if all(map(is_, items, value)) else items
    if isinstance(value, dict):
        if _PLAIN.issuperset(map(type, value.values())):
            return value
        shown = {key: snapshot(item) for key, item in value.items()}
        return value if all(map(is_, shown.values(), value.values())) else shown
    return value


def holds_components(value: Any) -> bool:
    """Say whether a component, a live one or a component dict is in a value, however deep."""
    if type(value) in _PLAIN:
        return False
    if isinstance(value, list | tuple):
        return not _is_flat(value) and any(map(holds_components, value))
    if isinstance(value, dict):
        return is_component_dict(value) or any(map(holds_components, value.values()))
    return is_component(value)


def _is_flat(value: list[Any] | tuple[Any, ...]) -> bool:
    """Say whether a stored list holds numbers only or strings only, in the time of a pass in C.

    Values are known to be JSON-like or live components here, and of these only numbers have a sum with 0.
    """
    first = value[0] if value else 0
    try:
        if type(first) is str:
            "".join(value)
        else:
            sum(value)
    except (TypeError, OverflowError):
        return False
    return True


def _with_string_keys(value: dict[Any, Any], written: Callable[[Any], str]) -> dict[str, Any]:
    """Write keys as JSON does; whole numbers come first, in their order, as in an object of a browser (R6)."""
    numbers = dict.fromkeys(sorted(key for key in value if type(key) is int and key >= 0))
    return {written(key): value[key] for key in (*numbers, *(key for key in value if key not in numbers))}


def _key_out(key: Any) -> str:
    """Write a key as JSON does."""
    return _LITERAL_KEYS[key] if key is None or type(key) is bool else str(key)


def _dict_of(component: Any, show: Callable[[Any], Any]) -> dict[str, Any]:
    """Write a component, live or not, as the dict that callbacks see (R6)."""
    cls = component.cls if isinstance(component, Node) else type(component)
    props = component.props if isinstance(component, Node) else component.set_props_dict()
    shown = {name: show(item) for name, item in props.items()}
    return {"props": shown, "type": cls._type, "namespace": cls._namespace}


# --- from user code --------------------------------------------------------------------------------------------------


def _in(value: Any) -> Any:
    kind = type(value)
    if kind is float:
        return value if math.isfinite(value) else None
    if kind in _PLAIN:
        return value
    if kind is list or kind is tuple:
        return _list_in(value)
    if kind is dict:
        if not _STRINGS.issuperset(map(type, value)):
            value = _with_string_keys(value, _key_in)
        return {key: item if type(item) in _EXACT else _in(item) for key, item in value.items()}
    return _special_in(value)


def _list_in(value: list[Any] | tuple[Any, ...]) -> list[Any]:
    if _PLAIN.issuperset(map(type, value)) and _is_finite(value):
        return list(value)
    return [_in(item) for item in value]


def _is_finite(value: list[Any] | tuple[Any, ...]) -> bool:
    """Say whether no NaN and no infinity is among plain values; False when that cannot be seen at once."""
    try:
        return math.isfinite(sum(value))
    except (TypeError, OverflowError):
        return not any(type(item) is float and not math.isfinite(item) for item in value)


def _key_in(key: Any) -> str:
    if key is None or isinstance(key, bool | int | float):
        return _key_out(key)
    if isinstance(key, str):
        return str.__str__(key)
    raise _NotJsonError(key)


def _special_in(value: Any) -> Any:
    """Convert what is no plain value, list or dict."""
    if isinstance(value, Component):
        return _component_in(value)
    if isinstance(value, Patch):
        return copied_patch(value, _in)
    if value is NoUpdate or isinstance(value, NoUpdate | Node):
        return value
    for base, convert in _BASES:
        if isinstance(value, base):
            return convert(value)
    return _foreign_in(value)


def _component_in(component: Component) -> Component:
    """Copy a component with everything in its props; it was checked when it was made."""
    twin = object.__new__(type(component))
    free = component.reference_props
    twin.__dict__.update((name, item if name in free else _in(item)) for name, item in component.__dict__.items())
    return twin


def _foreign_in(value: Any) -> Any:
    """Convert objects of other libraries by what they can do, as Plotly's encoder does, so that none is imported."""
    kind = type(value)
    if kind.__name__ == "MaskedConstant" or kind.__name__ in {"NaTType", "NAType"}:
        return None
    if kind.__name__ == "Decimal":
        return _in(float(value))
    if hasattr(value, "to_plotly_json"):
        return _in(value.to_plotly_json())
    if getattr(getattr(value, "dtype", None), "kind", "") == "M" and not hasattr(value, "to_numpy"):
        return _times_in(value.astype(str).tolist())  # numpy's own times; those of pandas know their ISO form
    if hasattr(value, "isoformat"):
        return value.isoformat()
    if hasattr(value, "tolist"):
        return _in(value.tolist())
    raise _NotJsonError(value)


def _times_in(texts: Any) -> Any:
    """Return times in ISO form as they are, and None for those that numpy calls no time."""
    if isinstance(texts, list):
        return [_times_in(text) for text in texts]
    return None if texts == "NaT" else texts


_BASES: tuple[tuple[Any, Callable[[Any], Any]], ...] = (
    (str, str.__str__),
    (int, int),
    (float, lambda value: _in(float(value))),
    ((list, tuple), lambda value: _list_in(list(value))),
    (dict, lambda value: _in(dict(value))),
)


def _paths_to(wanted: Any, value: Any, path: str) -> Iterator[str]:
    """Yield where a value is, written as Python would reach it."""
    if value is wanted:
        yield path
    elif isinstance(value, Component):
        for name, item in value.__dict__.items():
            yield from _paths_to(wanted, item, f"{path}.{name}")
    elif isinstance(value, list | tuple):
        for index, item in enumerate(value):
            yield from _paths_to(wanted, item, f"{path}[{index}]")
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _paths_to(wanted, key if key is wanted else item, f"{path}[{key!r}]")


def _cut(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= 100 else f"{text[:100]}..."
