"""The last word on a prop's value: pydantic's, strict. Loaded when a value is unusual or wrong, never before.

pydantic takes longer to import than an ordinary app takes to start, and the quick checks of `checks` let every
ordinary value pass.
"""

import types
import typing
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Annotated, Any, NotRequired

from pydantic import BeforeValidator, PlainValidator, TypeAdapter, ValidationError
from typing_extensions import TypedDict  # pydantic takes no other before Python 3.12

from tui_callbacks.components import checks, shapes


@cache
def adapter_for(text: str) -> TypeAdapter[Any]:
    """Return pydantic's adapter for an annotation as a table writes it; None always passes it."""
    return TypeAdapter(_optional(_strict(checks.annotation_of(text))))


def find_fault(text: str, value: Any) -> str | None:
    """Return where inside the value it does not fit and why, None when it does fit.

    The place is written as Python would index it (`[2]['label']`), empty when it is the value itself.
    """
    try:
        adapter_for(text).validate_python(value, strict=True)
    except ValidationError as error:
        deepest = max(error.errors(include_url=False), key=lambda each: len(_place(each["loc"], value)))
        return f"{_place(deepest['loc'], value)}: {deepest['msg']}"
    return None


def _place(loc: Sequence[int | str], value: Any) -> str:
    """Write pydantic's location as indexing; parts that name a branch of a union lead nowhere and are left out."""
    place = ""
    for part in loc:
        items: Any = dict(enumerate(value)) if isinstance(value, list | tuple) else value
        if isinstance(items, dict) and part in items:
            value = items[part]
            place += f"[{part!r}]"
    return place


def _optional(annotation: Any) -> Any:
    return typing.Optional[annotation]  # noqa: UP045 - `|` does not know every form that stands here


def _strict(annotation: Any) -> Any:
    """Return a type as pydantic must see it, so that nothing is coerced and arrays count as lists."""
    if annotation is Any:
        return annotation
    if typing.is_typeddict(annotation):
        return _record(annotation)
    origin, arguments = typing.get_origin(annotation), typing.get_args(annotation)
    if origin in (typing.Union, types.UnionType) and annotation != shapes.Children:
        return typing.Union[tuple(_strict(argument) for argument in arguments)]  # noqa: UP007 - made at run time
    if Sequence in (origin, annotation):
        item = _strict(arguments[0]) if arguments else Any
        return Annotated[types.GenericAlias(list, (_optional(item),)), BeforeValidator(_as_list)]
    if Mapping in (origin, annotation):
        item = _strict(arguments[1]) if arguments else Any
        return types.GenericAlias(dict, (Any, _optional(item)))
    return Annotated[Any, PlainValidator(_fits(annotation))]


def _record(shape: Any) -> Any:
    hints = {name: _optional(_strict(annotation)) for name, annotation in typing.get_type_hints(shape).items()}
    required = shape.__required_keys__
    fields = {name: hint if name in required else NotRequired[hint] for name, hint in hints.items()}
    return TypedDict(shape.__name__, fields)  # type: ignore[operator]  # the fields are known at run time only


def _as_list(value: Any) -> Any:
    """Show a tuple or an array of numpy or pandas as a list; anything else as it is."""
    if isinstance(value, tuple):
        return list(value)
    return value.tolist() if hasattr(value, "tolist") and getattr(value, "ndim", None) else value


def _fits(annotation: Any) -> Any:
    """Return a validator that gives back the very object, or refuses it."""
    check = checks.build(annotation)
    name = describe(annotation)

    def fit(value: Any) -> Any:
        if value is not None and not check(value):
            raise ValueError(f"{value!r} is not {name}")
        return value

    return fit


def describe(annotation: Any) -> str:
    """Name a single type in words."""
    if annotation == shapes.Children:
        return "something that can be shown"
    if typing.get_origin(annotation) is typing.Literal:
        return f"one of {', '.join(map(repr, typing.get_args(annotation)))}"
    return {bool: "a bool", str: "a string", shapes.Number: "a number"}.get(annotation, f"a {annotation.__name__}")
