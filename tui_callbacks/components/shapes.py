"""The words in which the tables state what a prop may hold.

An annotation in a table is a Python type expression over the names of this module, for example
`"str | Sequence[str]"`. None is always allowed and never written. Props are checked, never converted: what is kept
is the object given. `Sequence` means a list or tuple, or an array that turns into one; `Number` any real number,
those of numpy and `Decimal` included, but no bool.
"""

import datetime
from collections.abc import Mapping, Sequence
from typing import Any, Literal, NotRequired, Protocol, SupportsFloat, TypedDict

__all__ = [
    "Any",
    "Children",
    "ComponentId",
    "Date",
    "Figure",
    "Items",
    "Literal",
    "Mapping",
    "MarkDict",
    "Number",
    "OptionDict",
    "Record",
    "Scalar",
    "Sequence",
    "Shown",
    "Style",
    "TooltipDict",
]

Date = datetime.date
"""A date, or a date with a time."""

Number = SupportsFloat
"""A real number."""

Scalar = str | Number | bool
"""A value of an option."""


class Shown(Protocol):
    """A component, or a twin of one."""

    def to_plotly_json(self) -> dict[str, Any]:
        """Return the component as a dict of `props`, `type` and `namespace`."""


Children = str | Number | bool | Date | Shown | Mapping[str, Any] | Sequence[Any]
"""What is shown: text, numbers, components, component dicts, and lists of these."""

ComponentId = str | Mapping[str, Scalar]
"""An id: a string, or a dict of strings, numbers and bools (R1)."""

Figure = Mapping[str, Any] | Shown
"""A Plotly figure, as an object or as a dict."""

Record = Mapping[str, Any]
"""A dict whose keys depend on the case."""

Items = Sequence[Any]
"""A list of anything."""

Style = Mapping[str, Any]
"""Style properties, camelCase or hyphenated."""


class OptionDict(TypedDict):
    """One option of a list of choices."""

    label: Children
    value: Scalar
    disabled: NotRequired[bool]
    title: NotRequired[str]
    search: NotRequired[str]


class MarkDict(TypedDict):
    """A mark of a slider that has a style."""

    label: str | Number
    style: NotRequired[Style]


class TooltipDict(TypedDict, total=False):
    """How a slider shows its value."""

    always_visible: bool
    placement: str
    template: str
    style: Style
    transform: str
