"""`layout["id"]` and its kin: a component as a mapping from ids to the components inside it, as in Dash."""

from collections.abc import Iterator
from typing import Any


def is_component(value: Any) -> bool:
    """Say whether a value is a component or the live twin of one."""
    return getattr(type(value), "_is_component", False)


def places(component: Any) -> Iterator[tuple[Any, Any, Any]]:
    """Yield (container, key, item) for everything inside a component, depth first, parents before children.

    The container is the component itself (key "children") or the list that is its children (key an index).
    """
    children = vars(component).get("children")
    if is_component(children):
        yield component, "children", children
        yield from places(children)
    elif isinstance(children, list | tuple):
        for index, item in enumerate(children):
            yield children, index, item
            if is_component(item):
                yield from places(item)


def find(component: Any, component_id: Any) -> tuple[Any, Any, Any]:
    """Return the place of the first component with that id; KeyError when there is none."""
    for place in places(component):
        if is_component(place[2]) and vars(place[2]).get("id") == component_id:
            return place
    raise KeyError(component_id)


def count(component: Any) -> int:
    """Return the number of things inside a component: components, strings and numbers, at any depth."""
    children = vars(component).get("children")
    if children is None:
        return 0
    items = children if isinstance(children, list | tuple) else [children]
    return sum(1 + (count(item) if is_component(item) else 0) for item in items)
