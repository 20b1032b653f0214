"""The live twin of a layout: nodes that hold the current props, and walks over values that contain them.

A `Component` is what an author writes; a `Node` is what a session keeps. `Node.props` is the truth about a
component: widgets show it, callbacks get copies of it, and only the engine changes it (by replacing values, never
by mutating them).
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, ClassVar

from tui_callbacks.components.base import Component, canonical_class, component_class
from tui_callbacks.ids import ComponentId, stringify_id

_PLAIN = frozenset({str, int, float, bool, type(None)})
_DICT_KEYS = frozenset({"props", "type", "namespace"})

MakeKey = Callable[[], str]
"""Makes the keys of new nodes, never the same one twice in a session."""


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

    _is_component: ClassVar[bool] = True

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


def is_component_dict(value: Any) -> bool:
    """Say whether a value is a component in the form that callbacks see: `props`, `type` and `namespace` (R6)."""
    return isinstance(value, dict) and value.keys() == _DICT_KEYS and isinstance(value["props"], dict)


def adopt(value: Any, make_key: MakeKey, parent: Node | None = None, slot: str = "children") -> Any:
    """Return the value of a component-holding prop with nodes in place of components and component dicts.

    The value itself is never changed, and what has no component in it is kept by reference: it has been through
    `values.copy_in`. Nodes that are in it already (a Patch leaves them) stay the same nodes and move to the new parent.
    A component object that stands in two places becomes two nodes.

    Args:
        value: What a layout, a callback or a Patch gave.
        make_key: Called once for each new node, parents before children, in document order.
        parent: The node whose prop it is, None at the top.
        slot: The name of that prop.
    """
    if type(value) in _PLAIN:
        return value
    if isinstance(value, Node):
        value.parent, value.slot = parent, slot
        return value
    if isinstance(value, Component):
        return _new_node(canonical_class(type(value)), value.set_props_dict(), make_key, parent, slot)
    if isinstance(value, list | tuple):
        return [adopt(item, make_key, parent, slot) for item in value]
    if isinstance(value, dict):
        cls = component_class(value["namespace"], value["type"]) if is_component_dict(value) else None
        if cls is not None:
            return _new_node(cls, value["props"], make_key, parent, slot)
        return {key: adopt(item, make_key, parent, slot) for key, item in value.items()}
    return value


def _new_node(
    cls: type[Component], props: Mapping[str, Any], make_key: MakeKey, parent: Node | None, slot: str
) -> Node:
    component_id = props.get("id")
    str_id = component_id if component_id is None or type(component_id) is str else stringify_id(component_id)
    node = Node(make_key(), cls, dict(props), component_id=component_id, str_id=str_id, parent=parent, slot=slot)
    for prop in cls.children_props:
        if prop in props:
            node.props[prop] = adopt(props[prop], make_key, node, prop)
    return node


def find(value: Any, component_id: ComponentId) -> Node | None:
    """Return the node with an id inside a value, the last in document order of several (R28); None without one."""
    str_id = stringify_id(component_id)
    found = None
    for node in walk(value):
        if node.str_id == str_id:
            found = node
    return found


def duplicates(value: Any) -> list[tuple[str, Node, Node]]:
    """Return each canonical id that stands twice, with the first and the other node that has it (R27)."""
    first: dict[str, Node] = {}
    named = [(node.str_id, node) for node in walk(value) if node.str_id is not None]
    return [(str_id, first[str_id], node) for str_id, node in named if first.setdefault(str_id, node) is not node]


def path_of(node: Node) -> str:
    """Say where in the layout a node is, for messages: `Div#page > Ul > Li#first`."""
    steps = [f"{node.cls.__name__}{'' if node.str_id is None else '#' + node.str_id}"]
    if node.parent is not None:
        steps.insert(0, path_of(node.parent))
    return " > ".join(steps)
