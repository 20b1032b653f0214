"""What a callback may hand back instead of a value: `no_update`, `PreventUpdate`, and `Patch`."""

import operator
from collections.abc import Callable, Mapping
from typing import Any, Self

from tui_callbacks.errors import CallbackException, PatchError

_DICT_FORM = {"_dash_no_update": "_dash_no_update"}

Expand = Callable[[Any], Any]
"""Shows an opaque item (a component of the live layout) as the dict that callbacks see in its place."""


class NoUpdate:
    """What "leave this output alone" is written as; the class, an instance and the dict form mean the same (R10)."""

    def __repr__(self) -> str:
        return "no_update"

    def to_plotly_json(self) -> dict[str, str]:
        """Return the dict form."""
        return dict(_DICT_FORM)

    @staticmethod
    def is_no_update(value: Any) -> bool:
        """Say whether a returned value means "leave this output alone" (R10)."""
        return is_no_update(value)


no_update = NoUpdate()


def is_no_update(value: Any) -> bool:
    """Say whether a returned value means "leave this output alone" (R10)."""
    return value is NoUpdate or isinstance(value, NoUpdate) or (isinstance(value, dict) and value == _DICT_FORM)


class PreventUpdate(CallbackException):
    """Raised by a callback to leave all its outputs alone (R131)."""


class _Unset:
    def __repr__(self) -> str:
        return "<unset>"


UNSET: Any = _Unset()
"""Stands for the value of a prop that is not set, which a Patch cannot change (R207)."""

_OWN = ("_location", "_operations")


class Patch:
    """Changes to the present value of an output, recorded now and made when the result is applied (R202-R209).

    Write to it as to the dict or list that the prop holds: `patch["a"]["b"] = 1`, `patch.append(x)`,
    `del patch[0]`, `patch["n"] += 1`. Nothing can be read from it. Keys that are names can be written as
    attributes, unless a method has that name.
    """

    _location: list[Any]
    _operations: list[dict[str, Any]]

    def __init__(self, location: list[Any] | None = None, parent: "Patch | None" = None) -> None:
        self._location = location if location is not None else parent._location if parent is not None else []
        self._operations = parent._operations if parent is not None else []

    def __getstate__(self) -> dict[str, Any]:
        return dict(vars(self))

    def __setstate__(self, state: dict[str, Any]) -> None:
        vars(self).update(state)

    def __repr__(self) -> str:
        return f"<write-only Patch at {self._location}>"

    def _record(self, operation: str, *below: Any, **params: Any) -> None:
        for key in below:
            if isinstance(key, slice):
                raise TypeError("a slice is not a valid index for a Patch; write one index at a time")
        self._operations.append({"operation": operation, "location": [*self._location, *below], "params": params})

    def __getitem__(self, key: Any) -> "Patch":
        if isinstance(key, slice):
            raise TypeError("a slice is not a valid index for a Patch; write one index at a time")
        return Patch([*self._location, key], self)

    def __getattr__(self, name: str) -> "Patch":
        # Encoders and copiers probe objects by attribute: only plain names are keys.
        if name == "tolist" or name in _OWN or (name.startswith("__") and name.endswith("__")):
            raise AttributeError(name)
        return self[name]

    def __setitem__(self, key: Any, value: Any) -> None:
        # `patch[key] += x` ends in an assignment of what `__iadd__` returned; it has been recorded already.
        if not isinstance(value, Patch):
            self._record("Assign", key, value=value)
        elif value._operations is not self._operations or value._location != [*self._location, key]:
            raise TypeError("a Patch is write-only, it cannot be assigned as a value; take what it holds as a State")

    def __setattr__(self, name: str, value: Any) -> None:
        if name in _OWN:
            vars(self)[name] = value
        else:
            self[name] = value

    def __delitem__(self, key: Any) -> None:
        self._record("Delete", key)

    def __delattr__(self, name: str) -> None:
        del self[name]

    def __iadd__(self, other: Any) -> Self:
        self._record("Extend" if isinstance(other, list | tuple) else "Add", value=other)
        return self

    def __isub__(self, other: Any) -> Self:
        self._record("Sub", value=other)
        return self

    def __imul__(self, other: Any) -> Self:
        self._record("Mul", value=other)
        return self

    def __itruediv__(self, other: Any) -> Self:
        self._record("Div", value=other)
        return self

    def __ior__(self, other: Mapping[str, Any]) -> Self:
        self.update(other)
        return self

    def __iter__(self) -> Any:
        raise TypeError("a Patch is write-only, it cannot be iterated; take the present value as a State")

    def append(self, item: Any) -> None:
        """Put an item at the end of the list."""
        self._record("Append", value=item)

    def prepend(self, item: Any) -> None:
        """Put an item at the start of the list."""
        self._record("Prepend", value=item)

    def insert(self, index: int, item: Any) -> None:
        """Put an item before the one at `index`; negative counts from the end of the present list (R204)."""
        self._record("Insert", value=item, index=index)

    def extend(self, items: list[Any] | tuple[Any, ...]) -> None:
        """Put items at the end of the list.

        Raises:
            TypeError: `items` is neither a list nor a tuple.
        """
        if not isinstance(items, list | tuple):
            raise TypeError(f"Patch.extend takes a list or a tuple, found {items!r}; use append for a single item")
        self._record("Extend", value=items)

    def remove(self, item: Any) -> None:
        """Take out every item of the list that is equal; silent when there is none (R204)."""
        self._record("Remove", value=item)

    def reverse(self) -> None:
        """Turn the list round."""
        self._record("Reverse")

    def clear(self) -> None:
        """Empty the list or dict."""
        self._record("Clear")

    def update(self, other: Mapping[str, Any] | None = None, **more: Any) -> None:
        """Merge a dict, or keyword arguments, into the dict; inner dicts are replaced, not merged."""
        self._record("Merge", value={**(other or {}), **more})

    def sort(self) -> None:
        """Refuse: a Patch cannot sort, and the name is reserved.

        Raises:
            KeyError: Always; a key of this name is written in brackets.
        """
        raise KeyError("sort is reserved for future use; write patch['sort'] when it is a key")

    def to_plotly_json(self) -> dict[str, Any]:
        """Return the recorded operations as plain data, in the form that Dash sends."""
        return {"__dash_patch_update": "__dash_patch_update", "operations": self._operations}

    def apply(self, value: Any, expand: Expand | None = None) -> Any:
        """Return the value with all operations made, in the order recorded; the value itself is never changed.

        Args:
            value: What the prop holds now, `UNSET` when it is not set. What no operation touches is kept by reference.
            expand: Shows an item that is neither dict nor list (a component) as the dict that callbacks see in its
                place; used when an operation reaches into it, and the dict then stands in the result.

        Raises:
            PatchError: An operation does not fit the present value (R207).
        """
        if value is UNSET:
            raise PatchError(
                "a Patch cannot change a prop that is not set",
                where="the Patch",
                remedy="give the prop a first value in the layout ({} or []), or return a whole value",
            )
        for operation in self._operations:
            value = _perform(operation, value, expand)
        return value


def copied_patch(patch: Patch, copy: Callable[[Any], Any]) -> Patch:
    """Return a Patch with the same operations, every value in them copied by `copy`."""
    twin = Patch()
    for operation in patch._operations:
        params = {name: copy(value) for name, value in operation["params"].items()}
        twin._operations.append({**operation, "location": list(operation["location"]), "params": params})
    return twin


_MISSING: Any = object()


def _perform(operation: Mapping[str, Any], value: Any, expand: Expand | None) -> Any:
    name, params = operation["operation"], operation["params"]
    location = _resolved(operation["location"], value, expand)
    if name == "Assign":
        return _put(value, location, params["value"], expand)
    if name == "Delete":
        return _without(value, location, expand)
    present = _look(value, location, expand)
    try:
        changed = _CHANGES[name](present, params)
    except (TypeError, ZeroDivisionError):
        shown = "nothing" if present is _MISSING else f"{type(present).__name__} {present!r:.80}"
        raise PatchError(
            f"the operation {name} of a Patch does not fit {_place(location)}, which holds {shown}",
            where="the Patch",
            remedy="check the path and the kind of value; assign a first value before changing it in place",
        ) from None
    return _put(value, location, changed, expand)


def _place(location: list[Any]) -> str:
    return "".join(f"[{step!r}]" for step in location) or "the value itself"


def _child(container: Any, key: Any) -> Any:
    if isinstance(container, dict):
        return container.get(_dict_key(key), _MISSING)
    if isinstance(container, list | tuple) and isinstance(key, int) and 0 <= key < len(container):
        return container[key]
    return _MISSING


def _dict_key(key: Any) -> Any:
    return key if isinstance(key, str) else str(key)


def _opened(value: Any, expand: Expand | None) -> Any:
    plain = value is _MISSING or value is None or isinstance(value, dict | list | tuple | str | int | float)
    return value if plain or expand is None else expand(value)


def _look(value: Any, location: list[Any], expand: Expand | None) -> Any:
    for key in location:
        value = _child(_opened(value, expand), key)
    return value


def _resolved(location: list[Any], value: Any, expand: Expand | None) -> list[Any]:
    """Count negative indices from the end of the lists that they point into (R204)."""
    steps: list[Any] = []
    for key in location:
        value = _opened(value, expand)
        if isinstance(value, list | tuple) and isinstance(key, int) and key < 0:
            steps.append(key + len(value))
        else:
            steps.append(key)
        value = _child(value, steps[-1])
    return steps


def _put(value: Any, location: list[Any], item: Any, expand: Expand | None) -> Any:
    """Return the value with an item at a place, making containers on the way (R206); shares what it does not touch."""
    if not location:
        return item
    key, *rest = location
    value = _opened(value, expand)
    if isinstance(value, list | tuple):
        return _put_in_list(list(value), key, rest, item, expand)
    if not isinstance(value, dict):
        if isinstance(key, int):
            return _put_in_list([], key, rest, item, expand)
        value = {}
    key = _dict_key(key)
    return {**value, key: _put(value.get(key), rest, item, expand)}


def _put_in_list(items: list[Any], key: Any, rest: list[Any], item: Any, expand: Expand | None) -> list[Any]:
    if not isinstance(key, int) or key < 0:
        raise PatchError(
            f"a Patch uses the key {key!r} on a list of {len(items)}",
            where="the Patch",
            remedy="use an index of the list; only dicts have other keys",
        )
    items += [None] * (key + 1 - len(items))
    items[key] = _put(items[key], rest, item, expand)
    return items


def _without(value: Any, location: list[Any], expand: Expand | None) -> Any:
    """Return the value without what is at a place; nothing there is no error (R204)."""
    *path, last = location
    holder = _opened(_look(value, path, expand), expand)
    if _child(holder, last) is _MISSING:
        return value
    if isinstance(holder, dict):
        return _put(value, path, {key: item for key, item in holder.items() if key != _dict_key(last)}, expand)
    return _put(value, path, [*holder[:last], *holder[last + 1 :]], expand)


def _listed(value: Any) -> list[Any]:
    if isinstance(value, list | tuple):
        return list(value)
    raise TypeError("no list")


def _merged(present: Any, params: Mapping[str, Any]) -> dict[str, Any]:
    kept = {} if present is _MISSING or present is None else present
    if not isinstance(kept, dict):
        raise TypeError("no dict")
    return {**kept, **params["value"]}


def _inserted(present: Any, params: Mapping[str, Any]) -> list[Any]:
    items = _listed(present)
    index = params["index"]
    index = index + len(items) if index < 0 else index
    items.insert(index if 0 <= index <= len(items) else len(items), params["value"])
    return items


def _removed(present: Any, params: Mapping[str, Any]) -> list[Any]:
    unwanted = params["value"]
    return [item for item in _listed(present) if not _same(item, unwanted)]


def _same(one: Any, other: Any) -> bool:
    return bool(one == other) and isinstance(one, bool) == isinstance(other, bool)


def _cleared(present: Any, _: Mapping[str, Any]) -> Any:
    return {} if isinstance(present, dict) else "" if isinstance(present, str) else _listed(present)[:0]


def _reversed(present: Any, _: Mapping[str, Any]) -> Any:
    return present[::-1] if isinstance(present, str) else _listed(present)[::-1]


def _added(present: Any, params: Mapping[str, Any]) -> Any:
    other = params["value"]
    if isinstance(present, str) or isinstance(other, str):
        return _text(present) + _text(other)
    return _number(operator.add, present, other)


def _text(value: Any) -> str:
    if isinstance(value, str | int | float):
        return str(value)
    raise TypeError("no text")


def _number(function: Callable[[Any, Any], Any], present: Any, other: Any) -> Any:
    """Calculate as on JSON numbers: null counts as 0, and a whole result has no fraction (R205)."""
    present = 0 if present is None else present
    if not isinstance(present, int | float) or not isinstance(other, int | float):
        raise TypeError("no number")
    result = function(present, other)
    return int(result) if isinstance(result, float) and result.is_integer() else result


_CHANGES: Mapping[str, Callable[[Any, Mapping[str, Any]], Any]] = {
    "Merge": _merged,
    "Append": lambda present, params: [*_listed(present), params["value"]],
    "Prepend": lambda present, params: [params["value"], *_listed(present)],
    "Insert": _inserted,
    "Extend": lambda present, params: [*_listed(present), *params["value"]],
    "Remove": _removed,
    "Clear": _cleared,
    "Reverse": _reversed,
    "Add": _added,
    "Sub": lambda present, params: _number(operator.sub, present, params["value"]),
    "Mul": lambda present, params: _number(operator.mul, present, params["value"]),
    "Div": lambda present, params: _number(operator.truediv, present, params["value"]),
}
