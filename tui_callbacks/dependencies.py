"""What a callback depends on: `Output`, `Input` and `State`, each one prop of one component or of a family of them.

A dependency may be made of anything; the decorator that it is given to refuses what it cannot be (`check_dependency`).
"""

from collections.abc import Mapping
from typing import Any, ClassVar

from tui_callbacks.errors import (
    IncorrectTypeException,
    InvalidComponentIdError,
    NonExistentEventException,
)
from tui_callbacks.ids import ALL, ALLSMALLER, MATCH, Wildcard, stringify_id

FORBIDDEN_IN_IDS = ".{"
"""Characters that a string id in a dependency may not hold (R2)."""

_EMPTY: Mapping[str, Any] = {}
_NO_KEYS: frozenset[str] = frozenset()


class Dependency:
    """One prop of one component, or of all components that a pattern id stands for (R4).

    Attributes:
        component_id: The id as the author wrote it: a str, or a dict whose values may be wildcards.
        component_property: The name of the prop.
        str_id: The canonical string of the id (R3).
        key_set: The keys of a dict id; empty for a string id.
        wildcards: The keys of a dict id that are wildcards, with their kind.
        constants: The other keys of a dict id, with their values.
        match_keys: The keys that are MATCH, sorted.
        is_pattern: The id has a wildcard; a dict id without one names a single component.
        is_multi: The id has ALL or ALLSMALLER, so that the value is a list.
        allow_optional: Absence of the component is no error (R125).
        allow_duplicate: Other callbacks may own the same prop (R184); Output only.
    """

    allowed_wildcards: ClassVar[tuple[Wildcard, ...]] = (ALL, MATCH, ALLSMALLER)

    component_id: Any
    component_property: str
    str_id: str
    key_set: frozenset[str]
    wildcards: Mapping[str, Wildcard]
    constants: Mapping[str, Any]
    match_keys: tuple[str, ...]
    is_pattern: bool
    is_multi: bool

    def __init__(self, component_id: Any, component_property: str) -> None:
        if hasattr(component_id, "_namespace"):
            component_id = component_id._set_random_id()
        self.component_id = component_id
        self.component_property = component_property
        self.allow_optional = False
        self.allow_duplicate = False
        if isinstance(component_id, Mapping):
            self._read_dict_id(component_id)
        else:
            self._read_string_id(component_id)

    def _read_string_id(self, component_id: Any) -> None:
        self.str_id = component_id if isinstance(component_id, str) else str(component_id)
        self.key_set = _NO_KEYS
        self.wildcards = self.constants = _EMPTY
        self.match_keys = ()
        self.is_pattern = self.is_multi = False

    def _read_dict_id(self, component_id: Mapping[str, Any]) -> None:
        self.str_id = _canonical(component_id)
        self.key_set = frozenset(component_id)
        self.wildcards = {key: value for key, value in component_id.items() if isinstance(value, Wildcard)}
        self.constants = {key: value for key, value in component_id.items() if not isinstance(value, Wildcard)}
        self.match_keys = tuple(sorted(key for key, value in self.wildcards.items() if value is MATCH))
        self.is_pattern = bool(self.wildcards)
        self.is_multi = len(self.wildcards) > len(self.match_keys)

    def __str__(self) -> str:
        return f"{self.str_id}.{self.component_property}"

    def __repr__(self) -> str:
        return f"<{type(self).__name__} `{self}`>"

    def __eq__(self, other: object) -> bool:
        """Say whether two dependencies can mean the same prop of the same component, whatever their class (R5)."""
        return (
            isinstance(other, Dependency)
            and self.component_property == other.component_property
            and self.key_set == other.key_set
            and self._id_meets(other)
        )

    def _id_meets(self, other: "Dependency") -> bool:
        if not self.key_set:
            return bool(self.component_id == other.component_id)
        theirs = other.component_id
        return all(_values_meet(value, theirs[key]) for key, value in self.component_id.items())

    def __hash__(self) -> int:
        return hash((self.component_property, self.key_set or self.str_id))

    def component_id_str(self) -> str:
        """Return the canonical string of the id (R3)."""
        return self.str_id

    def has_wildcard(self) -> bool:
        """Say whether the id holds MATCH, ALL or ALLSMALLER."""
        return self.is_pattern

    def to_dict(self) -> dict[str, Any]:
        """Return id and prop as plain data, with `allow_optional` when it is set."""
        described: dict[str, Any] = {"id": self.str_id, "property": self.component_property}
        return described | {"allow_optional": True} if self.allow_optional else described


class Output(Dependency):
    """A prop that a callback writes.

    Args:
        component_id: The id of the component, a dict id with wildcards (MATCH, ALL), or the component itself (R4).
        component_property: The name of the prop.
        allow_duplicate: Let other callbacks write the same prop; asks for `prevent_initial_call` (R184).
        allow_optional: When the component is absent it is left out, and no error is reported.

    Raises:
        AutomaticIdError: A component without id but with `persistence` is given in place of an id.
    """

    allowed_wildcards = (ALL, MATCH)

    def __init__(
        self,
        component_id: Any,
        component_property: str,
        allow_duplicate: bool = False,
        *,
        allow_optional: bool = False,
    ) -> None:
        super().__init__(component_id, component_property)
        self.allow_duplicate = allow_duplicate
        self.allow_optional = allow_optional


class Input(Dependency):
    """A prop that a callback reads, and that calls it when it changes.

    Args:
        component_id: The id of the component, a dict id with wildcards, or the component itself (R4).
        component_property: The name of the prop.
        allow_optional: When the component is absent the value is None, and no error is reported (R125).

    Raises:
        AutomaticIdError: A component without id but with `persistence` is given in place of an id.
    """

    def __init__(self, component_id: Any, component_property: str, allow_optional: bool = False) -> None:
        super().__init__(component_id, component_property)
        self.allow_optional = allow_optional


class State(Dependency):
    """A prop that a callback reads without being called when it changes.

    Args:
        component_id: The id of the component, a dict id with wildcards, or the component itself (R4).
        component_property: The name of the prop.
        allow_optional: When the component is absent the value is None, and no error is reported (R125).

    Raises:
        AutomaticIdError: A component without id but with `persistence` is given in place of an id.
    """

    def __init__(self, component_id: Any, component_property: str, allow_optional: bool = False) -> None:
        super().__init__(component_id, component_property)
        self.allow_optional = allow_optional


class ClientsideFunction:
    """The name of a JavaScript function. A terminal runs none: the callback is listed at launch as not run.

    Args:
        namespace: Where the function would be found in the browser.
        function_name: Its name there.

    Raises:
        ValueError: The namespace is one that Dash keeps for itself.
    """

    def __init__(self, namespace: str, function_name: str) -> None:
        if namespace.startswith("_dashprivate_") or namespace in ("PreventUpdate", "no_update"):
            raise ValueError(f'the namespace "{namespace}" is reserved; choose another one')
        self.namespace = namespace
        self.function_name = function_name

    def __repr__(self) -> str:
        return f"ClientsideFunction({self.namespace}, {self.function_name})"


def check_dependency(dependency: Dependency, where: str) -> None:
    """Refuse a dependency that no callback can have (R2, R22, R34a).

    Args:
        dependency: What the decorator was given.
        where: File and line of the decorator.

    Raises:
        IncorrectTypeException: Id or prop have the wrong type, or a dict id has a key or value that ids cannot have.
        InvalidComponentIdError: A string id holds `.` or `{`.
        NonExistentEventException: The dependency names a component event.
    """
    prop, component_id = dependency.component_property, dependency.component_id
    if not isinstance(prop, str):
        raise IncorrectTypeException(
            f"component_property must be a str, found {prop!r} in {dependency!r}",
            where=where,
            remedy='name the prop as a string, such as "children" or "value"',
        )
    if hasattr(dependency, "component_event"):
        raise NonExistentEventException(
            f"{dependency!r} names a component event",
            where=where,
            remedy="use an Input on a prop that counts the event, such as n_clicks",
        )
    if isinstance(component_id, str):
        _check_string_id(component_id, where)
    elif isinstance(component_id, Mapping):
        _check_dict_id(component_id, where)
    else:
        raise IncorrectTypeException(
            f"component_id must be a str or a dict, found {component_id!r}",
            where=where,
            remedy="give the id of a component, or the component itself",
        )


def _check_string_id(component_id: str, where: str) -> None:
    found = [character for character in FORBIDDEN_IN_IDS if character in component_id]
    if found:
        raise InvalidComponentIdError(
            f'the id "{component_id}" contains "{found[0]}", which no id in a callback may contain',
            where=where,
            remedy="rename the component; the prop is the second argument, not a part of the id",
        )


def _check_dict_id(component_id: Mapping[Any, Any], where: str) -> None:
    for key, value in component_id.items():
        if not isinstance(key, str):
            raise IncorrectTypeException(
                f"the keys of a dict id must be str, found {key!r} in {component_id!r}",
                where=where,
                remedy=f'write "{key}" in quotes, here and in the layout',
            )
        if value is None:
            raise IncorrectTypeException(
                f"the value of {key!r} in the id {component_id!r} is None",
                where=where,
                remedy="give a str, a number, a bool or a wildcard (MATCH, ALL, ALLSMALLER)",
            )


def _canonical(component_id: Mapping[Any, Any]) -> str:
    try:
        return stringify_id(component_id)
    except TypeError:
        return repr(component_id)


def _values_meet(mine: Any, other: Any) -> bool:
    if isinstance(mine, Wildcard) and isinstance(other, Wildcard):
        return mine is other or ALL in (mine, other)
    return isinstance(mine, Wildcard) or isinstance(other, Wildcard) or bool(mine == other)
