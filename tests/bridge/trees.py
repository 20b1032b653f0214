"""Live nodes without a session, for tests of what only reads them."""

from itertools import count
from typing import Any

from tui_callbacks.components.tree import Node, adopt


def live(value: Any) -> Any:
    """Return a layout with nodes in place of components, as the engine keeps it."""
    numbers = count(1)
    return adopt(value, lambda: f"n{next(numbers)}")


def node_of(component: Any) -> Node:
    """Return the node of a single component."""
    node: Node = live(component)
    return node
