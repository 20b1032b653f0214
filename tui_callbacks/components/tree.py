"""The live twin of a layout: nodes that hold the current props, and walks over values that contain them.

A `Component` is what an author writes; a `Node` is what a session keeps. `Node.props` is the truth about a
component: widgets show it, callbacks get copies of it, and only the engine changes it (by replacing values, never
by mutating them).
"""

from collections.abc import Iterator
from typing import Any

from tui_callbacks.components.base import Component
from tui_callbacks.ids import ComponentId


class Node:
    """One component of a session's live layout.

    Attributes:
        key: Unique in the session for the node's whole life; events and commands carry it.
        id: The id as the author wrote it, None when there is none.
        str_id: The canonical string of `id` (R3), None when there is none.
        cls: The component class, which knows the props and their types.
        props: Current values of the props that are set. Component-holding props hold nodes in place of components.
        parent: The node that holds this one, None for a root.
        slot: The prop of `parent` that holds this node.
    """

    __slots__ = ("cls", "id", "key", "parent", "props", "slot", "str_id")

    def __init__(
        self,
        key: str,
        cls: type[Component],
        props: dict[str, Any],
        *,
        component_id: ComponentId | None = None,
        str_id: str | None = None,
        parent: "Node | None" = None,
        slot: str = "children",
    ) -> None:
        self.key = key
        self.cls = cls
        self.props = props
        self.id = component_id
        self.str_id = str_id
        self.parent = parent
        self.slot = slot

    def __repr__(self) -> str:
        return f"<{self.cls.__name__} {self.str_id or self.key}>"

    def get(self, prop: str) -> Any:
        """Return the current value of a prop, None when it is not set (R8)."""
        return self.props.get(prop)


def nodes_in(value: Any) -> Iterator[Node]:
    """Yield the nodes directly inside a prop value (not the nodes inside these), in document order."""
    if isinstance(value, Node):
        yield value
    elif isinstance(value, list | tuple):
        for item in value:
            yield from nodes_in(item)
    elif isinstance(value, dict):
        for item in value.values():
            yield from nodes_in(item)


def walk(value: Any) -> Iterator[Node]:
    """Yield every node in a prop value, depth first, parents before children: document order (R80)."""
    for node in nodes_in(value):
        yield node
        for prop in node.cls.children_props:
            if prop in node.props:
                yield from walk(node.props[prop])
