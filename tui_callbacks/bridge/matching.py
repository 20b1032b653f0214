"""What children have in common with those before: the keys by which a container's widgets are reused. Pure."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from tui_callbacks.bridge.content import Item, Row
from tui_callbacks.components.tree import Node, nodes_in

Match = tuple[Any, ...]
"""What identifies an item among its siblings."""


def matches(nodes: Iterable[Node | None]) -> list[Match]:
    """Return what identifies each node among its siblings: id and type, and how many of these came before."""
    counts: dict[Any, int] = {}
    found: list[Match] = []
    for node in nodes:
        if node is None:
            found.append(("gone", len(found)))
            continue
        key: Match = (node.cls, node.str_id) if node.str_id is not None else (node.cls,)
        counts[key] = counts.get(key, 0) + 1
        found.append((*key, counts[key]))
    return found


def matched(items: Sequence[Item]) -> list[tuple[Match, Item]]:
    """Pair each item of a container with what identifies it among its siblings."""
    keys = iter(matches(item for item in items if isinstance(item, Node)))
    counts: dict[type, int] = {}
    pairs: list[tuple[Match, Item]] = []
    for item in items:
        if isinstance(item, Node):
            pairs.append((next(keys), item))
        else:
            counts[type(item)] = counts.get(type(item), 0) + 1
            pairs.append(((type(item), counts[type(item)]), item))
    return pairs


def row_of(item: Item, rows: Mapping[Match, Match]) -> Match | None:
    """Return which mounted row a row goes on from: the one that has a widget of the same id in it.

    A widget cannot move between rows, it would be built anew and lose its focus.
    """
    if not isinstance(item, Row):
        return None
    parts = [part for part in item.parts if isinstance(part, Node) and part.str_id is not None]
    return next((rows[match] for match in matches(parts) if match in rows), None)


def is_in_layout(node: Node, root: Any) -> bool:
    """Say whether a node is still somewhere inside the page whose children are `root`."""
    parent = node.parent
    while parent is not None:
        if not any(child is node for child in nodes_in(parent.props.get(node.slot))):
            return False
        node, parent = parent, parent.parent
    return any(child is node for child in nodes_in(root))


def is_textual_id(name: str) -> bool:
    """Say whether a Dash id may be a Textual id as it stands."""
    return name.isascii() and name[:1] != "-" and name.replace("-", "_").isidentifier()
