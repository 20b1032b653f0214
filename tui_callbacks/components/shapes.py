"""The words in which the tables state what a prop may hold.

An annotation in a table is a Python type expression over the names of this module, for example
`"str | Sequence[str]"`. None is always allowed and never written. Props are checked, never converted: what is kept
is the object given. `Sequence` means a list or tuple, or an array that turns into one; `Number` any real number,
those of numpy and `Decimal` included, but no bool.
"""

from collections.abc import Mapping, Sequence
from datetime import date as Date
from typing import Any, Literal, NotRequired, Protocol, SupportsFloat, TypedDict

__all__ = [
    "Any",
    "Children",
    "ComponentId",
    "Date",
    "Figure",
    "Items",
    "LabelledOption",
    "Literal",
    "Mapping",
    "Mark",
    "Number",
    "Option",
    "Record",
    "Scalar",
    "Sequence",
    "Shown",
    "Style",
    "Tooltip",
]

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


class Option(TypedDict):
    """One option of a list of choices."""

    label: Children
    value: Scalar
    disabled: NotRequired[bool]
    title: NotRequired[str]
    search: NotRequired[str]


class LabelledOption(TypedDict):
    """One option of a Bootstrap list of choices."""

    label: Children
    value: Scalar
    disabled: NotRequired[bool]
    input_id: NotRequired[str]
    label_id: NotRequired[str]
    title: NotRequired[str]


class Mark(TypedDict):
    """A mark of a slider that has a style."""

    label: str | Number
    style: NotRequired[Style]


class Tooltip(TypedDict, total=False):
    """How a slider shows its value."""

    always_visible: bool
    placement: str
    template: str
    style: Style
    transform: str
