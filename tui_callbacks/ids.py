"""Component ids: strings and dicts, their canonical form, and the wildcards that match them.

Everything inside the library addresses a component by the canonical string of its id (R3); the id as the
author wrote it is kept beside it, because callbacks and `ctx` hand it back.
"""

import json
from collections.abc import Mapping
from enum import Enum
from typing import Any

IdValue = str | int | float | bool
DictId = Mapping[str, IdValue]
ComponentId = str | DictId


class Wildcard(Enum):
    """A place in a dict id that stands for several values (R52)."""

    ALL = "ALL"
    MATCH = "MATCH"
    ALLSMALLER = "ALLSMALLER"

    def __repr__(self) -> str:
        return f"<{self.value}>"

    def to_json(self) -> list[str]:
        """The form that a wildcard has in the canonical string of a pattern id (R3)."""
        return [self.value]


ALL = Wildcard.ALL
MATCH = Wildcard.MATCH
ALLSMALLER = Wildcard.ALLSMALLER


class AttributeDict(dict[str, Any]):
    """A dict whose items can also be read as attributes, as `ctx.triggered_id` has them in Dash (R169)."""

    def __getattr__(self, name: str) -> Any:
        try:
            return self[name]
        except KeyError:
            raise AttributeError(name) from None


def stringify_id(component_id: Any) -> str:
    """Return the canonical string of an id: sorted keys and no blanks, so key order never matters (R3)."""
    if isinstance(component_id, Mapping):
        return json.dumps(
            dict(component_id), sort_keys=True, separators=(",", ":"), ensure_ascii=False, default=_wildcard_to_json
        )
    return str(component_id)


def _wildcard_to_json(value: object) -> list[str]:
    if isinstance(value, Wildcard):
        return value.to_json()
    raise TypeError(f"an id value must be a str, int, float, bool or wildcard, found {value!r}")


def has_wildcard(component_id: Any) -> bool:
    """Say whether an id of a dependency is a pattern."""
    return isinstance(component_id, Mapping) and any(isinstance(value, Wildcard) for value in component_id.values())
