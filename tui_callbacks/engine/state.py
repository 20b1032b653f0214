"""The live layout of one session: its nodes, where each id is, and what a change of a component-holding prop moves."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, groupby
from typing import Any

from tui_callbacks.callbacks.graph import Graph, Owner, Reader, strict
from tui_callbacks.components.tree import Node, adopt, nodes_in, walk
from tui_callbacks.components.values import snapshot
from tui_callbacks.dependencies import Dependency
from tui_callbacks.engine.order import Family

PLAIN = frozenset((str, int, float, bool, type(None)))


@dataclass(slots=True)
class Turnover:
    """What a new value of a component-holding prop did to the layout.

    Attributes:
        came: New nodes in document order, with everything inside them (the new chunk, R150).
        went: Nodes that are no longer in the layout.
        doubled: New nodes whose id another component of the layout has already (D27), with that component.
        swapped: Props of nodes that stayed which changed with it (R227).
    """

    came: Sequence[Node]
    went: Sequence[Node]
    doubled: list[tuple[Node, Node]] = field(default_factory=list)
    swapped: Sequence[tuple[Node, str]] = ()


class Layout:
    """The tree of one session.

    Args:
        graph: The callbacks of the app, which say which ids matter to them.
        new_key: Makes the keys of nodes, never the same one twice in a session.

    Attributes:
        root: The value at the top, as a `children` prop holds it.
        nodes: Every node by its key.
        index: The node that each canonical id addresses: of several the one that came last (R28).
        moves: Counts the changes that made an id appear or disappear which callbacks read: who feeds whom is the same
            in between.
    """

    def __init__(self, graph: Graph, new_key: Callable[[], str]) -> None:
        self.root: Any = None
        self.nodes: dict[str, Node] = {}
        self.index: dict[str, Node] = {}
        self.moves = 0
        self._graph = graph
        self._new_key = new_key
        self._holding: set[tuple[str, str]] = set()
        self._shadowed: dict[str, list[Node]] = {}
        self._everyone: dict[frozenset[str], Family] = {}
        self._families: dict[frozenset[str], dict[tuple[str, ...], dict[tuple[Any, ...], Family]]] = {}
        self._reads: dict[str, Mapping[str, Sequence[Reader]]] = {}
        self._shown_ids: dict[str, dict[str, Any]] = {}

    # --- what is there ---

    def value(self, node: Node, prop: str) -> Any:
        """Return a reference to the value of a prop for a callback: components in it are shown as dicts (R6, R120)."""
        held = node.props.get(prop)
        if held.__class__ in PLAIN or (node.key, prop) not in self._holding:
            return held
        return snapshot(held)

    def shown_id(self, node: Node) -> Any:
        """Return the id as `ctx` shows it: the keys of a dict id are sorted there."""
        return node.id if isinstance(node.id, str) else self._shown_ids.get(node.str_id or "", node.id)

    def holds_nodes(self, node: Node, prop: str) -> bool:
        """Say whether the present value of a prop has components in it."""
        return (node.key, prop) in self._holding

    def family(self, dependency: Dependency) -> Family:
        """Return the components that a pattern's keys and constants allow, whatever its wildcards."""
        key_set, constants = dependency.key_set, dependency.constants
        keys = tuple(sorted(constants))
        kept = self._families.setdefault(key_set, {}).setdefault(keys, {})
        values = tuple([strict(constants[key]) for key in keys])
        family = kept.get(values)
        if family is None:
            everyone = self._everyone.get(key_set)
            family = kept[values] = Family(constants, everyone.nodes if everyone else ())
        return family

    def readers(self, node: Node, prop: str) -> Sequence[Reader]:
        """Return the Inputs on a prop of a node, in the order of R116."""
        if isinstance(node.id, str):
            return self._graph.readers(node.id, prop)
        return self.reads(node).get(prop, ()) if node.str_id is not None else ()

    def reads(self, node: Node) -> Mapping[str, Sequence[Reader]]:
        """Return the Inputs on each prop of a node that has an id."""
        if isinstance(node.id, str):
            return self._graph.read_props(node.id)
        known = self._reads.get(node.str_id or "")
        if known is None:
            known = self._reads[node.str_id or ""] = self._graph.read_props(node.id)
        return known

    def owned(self, node: Node) -> Mapping[str, Sequence[Owner]]:
        """Return the Outputs on each prop of a node that has an id."""
        return self._graph.owned_props(node.id)

    # --- changes ---

    def show(self, value: Any) -> Turnover:
        """Fill the empty layout."""
        self.root = adopt(value, self._new_key, None, "children")
        return self._exchange((), [list(nodes_in(self.root))])

    def replace(self, node: Node, prop: str, value: Any) -> Turnover:
        """Give a component-holding prop a new value: components in it become nodes, nodes in it stay the same."""
        before = list(nodes_in(node.props.get(prop)))
        after = node.props[prop] = adopt(value, self._new_key, node, prop)
        now = list(nodes_in(after))
        if now:
            self._holding.add((node.key, prop))
        else:
            self._holding.discard((node.key, prop))
        stay = set(before).intersection(now) if before and now else ()
        if not stay:
            return self._exchange(before, [now])
        runs = [list(run) for stays, run in groupby(now, key=stay.__contains__) if not stays]
        return self._exchange([each for each in before if each not in stay], runs)

    def _exchange(self, before: Iterable[Node], runs: Sequence[Sequence[Node]]) -> Turnover:
        """Note that subtrees left and came; a node that is in both (moved by a Patch) did neither.

        Args:
            before: Nodes that were at the place and are there no longer.
            runs: Nodes that are there now and were not, those that follow each other together.
        """
        went = list(_all(before))
        came = [list(_all(run)) for run in runs]
        moved = set(went).intersection(chain.from_iterable(came)) if went else ()
        if moved:
            went = [node for node in went if node not in moved]
            came = [[node] for run in came for node in run if node not in moved]
        turnover = Turnover([node for run in came for node in run], went)
        if self._read_ids(turnover.came) != self._read_ids(went):
            self.moves += 1
        if went:
            self._remove(went)
        for run in came:
            self._insert(run, turnover)
        return turnover

    def _read_ids(self, nodes: Iterable[Node]) -> set[str]:
        """Return those of the string ids that callbacks read."""
        return {node.id for node in nodes if isinstance(node.id, str) and self._graph.read_props(node.id)}

    def _remove(self, went: list[Node]) -> None:
        dicts: dict[frozenset[str], set[Node]] = {}
        for node in went:
            del self.nodes[node.key]
            for prop in node.cls.children_props:
                self._holding.discard((node.key, prop))
            if node.str_id is not None:
                self._unlist(node, node.str_id)
                if not isinstance(node.id, str):
                    component_id: Any = node.id
                    dicts.setdefault(frozenset(component_id), set()).add(node)
                    self._reads.pop(node.str_id, None)
                    self._shown_ids.pop(node.str_id, None)
        for key_set, gone in dicts.items():
            self.moves += 1
            for family in self._families_of(key_set):
                family.discard(gone)

    def _unlist(self, node: Node, str_id: str) -> None:
        shadowed = self._shadowed.get(str_id)
        if shadowed is not None and node in shadowed:
            shadowed.remove(node)
        elif self.index.get(str_id) is node:
            if shadowed:
                self.index[str_id] = shadowed.pop()
            else:
                del self.index[str_id]
        if shadowed is not None and not shadowed:
            del self._shadowed[str_id]

    def _insert(self, came: list[Node], turnover: Turnover) -> None:
        dicts: dict[frozenset[str], list[Node]] = {}
        for node in came:
            self.nodes[node.key] = node
            for prop in node.cls.children_props:
                if prop in node.props and next(nodes_in(node.props[prop]), None) is not None:
                    self._holding.add((node.key, prop))
            str_id = node.str_id
            if str_id is not None:
                other = self.index.get(str_id)
                if other is not None:
                    turnover.doubled.append((node, other))
                    self._shadowed.setdefault(str_id, []).append(other)
                self.index[str_id] = node
                if not isinstance(node.id, str):
                    component_id: Any = node.id
                    dicts.setdefault(frozenset(component_id), []).append(node)
                    self._shown_ids[str_id] = dict(sorted(component_id.items()))
        for key_set, run in dicts.items():
            self.moves += 1
            self._join(key_set, run)

    def _join(self, key_set: frozenset[str], run: list[Node]) -> None:
        self._everyone.setdefault(key_set, Family({}))
        for family in self._families_of(key_set):
            members = [node for node in run if family.takes(node)]
            if members:
                family.add(members, self.root)

    def _families_of(self, key_set: frozenset[str]) -> Iterator[Family]:
        everyone = self._everyone.get(key_set)
        if everyone is not None:
            yield everyone
        for by_values in self._families.get(key_set, {}).values():
            yield from by_values.values()


def _all(roots: Iterable[Node]) -> Iterator[Node]:
    return chain.from_iterable(walk(root) for root in roots)
