"""Document order: which of two components comes first, and lists of components in that order (R55, D7)."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from tui_callbacks.callbacks.graph import strict
from tui_callbacks.components.tree import Node, nodes_in

Rank = tuple[int, Any]


def rank(value: Any) -> Rank:
    """Return the place of an id value in the order of R53; values of one rank are equal under MATCH (R54).

    Numbers and numeric strings come first, by number, then False, True, then other strings by character code.
    """
    if isinstance(value, bool):
        return (1, value)
    if isinstance(value, int | float):
        return (0, value)
    text = str(value)
    if text[-1:].isdigit() or text[-1:] in (".", " "):
        try:
            number = float(text)
        except ValueError:
            return (2, text)
        if "_" not in text and number - number == 0:
            return (0, number)
    return (2, text)


class Before:
    """A node as a key of a sorted list: smaller when it comes earlier in the document."""

    __slots__ = ("node", "root")

    def __init__(self, node: Node, root: Any) -> None:
        self.node = node
        self.root = root

    def __lt__(self, other: "Before") -> bool:
        return comes_before(self.node, other.node, self.root)


def comes_before(one: Node, other: Node, root: Any) -> bool:
    """Say whether a node of the layout with this root value comes before another one, depth first."""
    ours, theirs = _line(one), _line(other)
    above = None
    for mine, its in zip(ours, theirs, strict=False):
        if mine is not its:
            return _elder(mine, its, above, root)
        above = mine
    return len(ours) < len(theirs)


def _line(node: Node) -> list[Node]:
    line = [node]
    while node.parent is not None:
        node = node.parent
        line.append(node)
    line.reverse()
    return line


def _elder(one: Node, other: Node, parent: Node | None, root: Any) -> bool:
    """Say which of two different children of one parent comes first."""
    if parent is None:
        return _first_of(one, other, root) is one
    if one.slot != other.slot:
        slots = parent.cls.children_props
        return slots.index(one.slot) < slots.index(other.slot)
    return _first_of(one, other, parent.props.get(one.slot)) is one


def _first_of(one: Node, other: Node, value: Any) -> Node:
    flat = value if isinstance(value, list | tuple) else nodes_in(value)
    for item in flat:
        if item is one or item is other:
            return one if item is one else other
    return next((node for node in nodes_in(value) if node is one or node is other), one)


class Family:
    """The components of the layout whose ids have certain keys and constants, in document order.

    Args:
        constants: The values that the ids must have, strictly compared; the other keys are free.
        nodes: The first members, in document order.
    """

    __slots__ = ("_groups", "constants", "nodes")

    def __init__(self, constants: Mapping[str, Any], nodes: Iterable[Node] = ()) -> None:
        self.constants = {key: strict(value) for key, value in constants.items()}
        self.nodes = [node for node in nodes if self.takes(node)]
        self._groups: dict[tuple[str, ...], dict[tuple[Rank, ...], list[Node]]] = {}

    def takes(self, node: Node) -> bool:
        """Say whether a node with these keys belongs here."""
        component_id: Any = node.id
        return all(strict(component_id[key]) == value for key, value in self.constants.items())

    def add(self, run: Sequence[Node], root: Any) -> None:
        """Put in nodes that follow each other in the document without another member between them."""
        nodes = self.nodes
        if not nodes or comes_before(nodes[-1], run[0], root):
            place = len(nodes)
        else:
            place = bisect_left(nodes, Before(run[0], root), key=lambda node: Before(node, root))
        nodes[place:place] = run
        for keys, groups in self._groups.items():
            for node in run:
                self._put_in_group(keys, groups, node)

    def _put_in_group(self, keys: tuple[str, ...], groups: dict[tuple[Rank, ...], list[Node]], node: Node) -> None:
        ranks = ranks_of(node, keys)
        group = groups.setdefault(ranks, [])
        group.append(node)
        if len(group) > 1:
            group[:] = [each for each in self.nodes if ranks_of(each, keys) == ranks]

    def discard(self, gone: set[Node]) -> None:
        """Take out nodes."""
        left = [node for node in self.nodes if node in gone]
        if left:
            self.nodes = [node for node in self.nodes if node not in gone]
        for keys, groups in self._groups.items():
            for node in left:
                ranks = ranks_of(node, keys)
                kept = [each for each in groups[ranks] if each is not node]
                if kept:
                    groups[ranks] = kept
                else:
                    del groups[ranks]

    def group(self, keys: tuple[str, ...], ranks: tuple[Rank, ...]) -> Sequence[Node]:
        """Return the members that have values of these ranks at these keys, in document order (R54)."""
        return self.groups(keys).get(ranks, ())

    def groups(self, keys: tuple[str, ...]) -> Mapping[tuple[Rank, ...], Sequence[Node]]:
        """Return the members by the ranks of their values at these keys."""
        groups = self._groups.get(keys)
        if groups is None:
            groups = self._groups[keys] = {}
            for node in self.nodes:
                groups.setdefault(ranks_of(node, keys), []).append(node)
        return groups


def ranks_of(node: Node, keys: tuple[str, ...]) -> tuple[Rank, ...]:
    """Return the ranks of the values that a node's id has at these keys."""
    component_id: Any = node.id
    return tuple([rank(component_id[key]) for key in keys])
