"""Circles in a directed graph, given as a mapping from each node to the nodes that it leads to."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

Edges = Mapping[Any, Sequence[Any]]


def strong_components(edges: Edges) -> Iterator[list[Any]]:
    """Yield the strongly connected components of a graph, those of one node too."""
    order: dict[Any, int] = {}
    low: dict[Any, int] = {}
    stack: list[Any] = []
    open_nodes: set[Any] = set()
    for root in edges:
        if root in order:
            continue
        work = [(root, iter(edges[root]))]
        order[root] = low[root] = len(order)
        stack.append(root)
        open_nodes.add(root)
        while work:
            node, targets = work[-1]
            target = next((each for each in targets if each not in order or each in open_nodes), None)
            if target is None:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[node])
                if low[node] == order[node]:
                    yield _pop_until(node, stack, open_nodes)
            elif target in order:
                low[node] = min(low[node], order[target])
            else:
                order[target] = low[target] = len(order)
                stack.append(target)
                open_nodes.add(target)
                work.append((target, iter(edges[target])))


def _pop_until(node: Any, stack: list[Any], open_nodes: set[Any]) -> list[Any]:
    found = [stack.pop()]
    while found[-1] != node:
        found.append(stack.pop())
    open_nodes.difference_update(found)
    return found


def shortest_circle(edges: Edges, start: Any) -> list[Any]:
    """Return a shortest circle through a node of a strongly connected graph."""
    came: dict[Any, Any] = {}
    waiting = [start]
    for node in waiting:
        for target in edges[node]:
            if target == start:
                return _trace(came, start, node)
            if target not in came:
                came[target] = node
                waiting.append(target)
    return [start]


def _trace(came: Mapping[Any, Any], start: Any, node: Any) -> list[Any]:
    path = [node]
    while path[-1] != start:
        path.append(came[path[-1]])
    return path[::-1]
