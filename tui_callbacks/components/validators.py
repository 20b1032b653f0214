"""The last word on a prop's value: pydantic's, strict. Loaded when a value is unusual or wrong, never before.

pydantic takes longer to import than an ordinary app takes to start, and the quick checks of `checks` let every
ordinary value pass.
"""

import types
import typing
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Annotated, Any, NotRequired, TypedDict

from pydantic import BeforeValidator, PlainValidator, TypeAdapter, ValidationError

from tui_callbacks.components import checks, shapes


@lru_cache(maxsize=None)
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
        if (isinstance(value, dict) and part in value) or (isinstance(value, list | tuple) and isinstance(part, int)):
            value = value[part]
            place += f"[{part!r}]"
    return place


def _optional(annotation: Any) -> Any:
    return typing.Optional[annotation]  # noqa: UP045 - `|` does not know every form that stands here


def _strict(annotation: Any) -> Any:
    """Return a type as pydantic must see it, so that nothing is coerced and arrays count as lists."""
    if annotation is Any or typing.get_origin(annotation) is typing.Literal:
        return annotation
    if typing.is_typeddict(annotation):
        return _record(annotation)
    origin, arguments = typing.get_origin(annotation), typing.get_args(annotation)
    if origin in (typing.Union, types.UnionType) and annotation != shapes.Children:
        return typing.Union[tuple(_strict(argument) for argument in arguments)]  # noqa: UP007 - made at run time
    if Sequence in (origin, annotation):
        return Annotated[list[_strict(arguments[0]) if arguments else Any], BeforeValidator(_as_list)]
    if Mapping in (origin, annotation):
        return dict[Any, _optional(_strict(arguments[1]) if arguments else Any)]
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
    return value.tolist() if hasattr(value, "tolist") and getattr(value, "ndim", 0) else value


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
    return {bool: "a bool", str: "a string", shapes.Number: "a number"}.get(annotation, f"a {annotation.__name__}")
