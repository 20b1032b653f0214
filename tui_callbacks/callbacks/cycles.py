"""Circles of callbacks that feed each other: found at launch and reported, cut at run time (R61-R64).

Definitions that feed each other are found first, which is cheap. Patterns make that an upper bound: whether a circle
really closes is then looked at in a small layout, made of the constants that the ids involved use and of invented
values (R63).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product
from typing import Any

from tui_callbacks.callbacks.definition import Definition
from tui_callbacks.callbacks.digraph import shortest_circle, strong_components
from tui_callbacks.callbacks.graph import Graph, can_meet, edges_of
from tui_callbacks.dependencies import Dependency, Output
from tui_callbacks.errors import CircularDependencies
from tui_callbacks.ids import Wildcard

MAX_INSTANCES = 2_000
"""Above this many instances in the small layout a possible circle is reported without looking closer."""

Values = Mapping[str, Sequence[Any]]
Instance = tuple[int, tuple[tuple[str, Any], ...]]


def cycle_warnings(graph: Graph) -> tuple[CircularDependencies, ...]:
    """Return one warning per circle of two or more callbacks, declared loops left out."""
    edges = dict(enumerate(graph.feeds))
    found = []
    for group in strong_components(edges):
        if len(group) > 1 and not _is_declared(graph, group):
            ordered = sorted(group, key=lambda index: (graph.loops[index] is not None, index))  # undeclared ones first
            loop = _closed_loop(graph, ordered)
            if loop:
                found.append(_warning([graph.definitions[index] for index in loop]))
    return tuple(found)


def _is_declared(graph: Graph, group: Iterable[int]) -> bool:
    numbers = {graph.loops[index] for index in group}
    return len(numbers) == 1 and None not in numbers


def _warning(loop: Sequence[Definition]) -> CircularDependencies:
    links = [_link(one, other) for one, other in zip(loop, [*loop[1:], loop[0]], strict=True)]
    shown = " -> ".join(map(str, [links[-1], *links]))
    is_cut = all(link in one.outputs for link, one in zip(links, loop, strict=True))
    course = "A change goes once round and ends at the callback where it began"
    endless = "What set_props sets is not cut: a change goes round until it is stopped as endless"
    undeclared = ", ".join(each.name for each in loop if not each.circular)
    return CircularDependencies(
        f"Circular Dependencies: {shown}. {course if is_cut else endless}",
        where=", ".join(each.where for each in loop),
        remedy="if this is not meant, make one of the Inputs a State, or merge the callbacks into one "
        "(a prop may be both Input and Output of the same callback); if it is meant to go round until the values "
        f"settle, say circular=True in {undeclared}",
    )


def _link(one: Definition, other: Definition) -> Output:
    return next(output for output in edges_of(one) for reader in other.inputs if can_meet(output, reader))


def _closed_loop(graph: Graph, group: Sequence[int]) -> list[int] | None:
    """Return a circle of two or more definitions within a group that feed each other, None when none closes."""
    inside = set(group)
    if all(graph.traits[index].all_fixed for index in group):
        return shortest_circle({index: [to for to in graph.feeds[index] if to in inside] for index in group}, group[0])
    edges = _instances([graph.definitions[index] for index in group])
    if edges is None:
        return list(group)
    for part in strong_components(edges):
        inside = {index for index, _ in part}
        if len(inside) > 1 and not _is_declared(graph, inside):
            within = set(part)
            first = min(part, key=lambda node: group.index(node[0]))
            loop = shortest_circle({node: [to for to in edges[node] if to in within] for node in part}, first)
            return [index for index, _ in loop]
    return None


def _instances(definitions: Sequence[Definition]) -> dict[Instance, list[Instance]] | None:
    """Return who feeds whom among the instances in the small layout; None when there are too many."""
    values = _values_of(definitions)
    instances: list[tuple[Instance, Definition]] = []
    for each in definitions:
        keys = sorted(
            {key for dependency in (*each.outputs, *each.sets, *each.inputs) for key in dependency.match_keys}
        )
        choices = product(*(values[key] for key in keys))
        instances += (((each.index, tuple(zip(keys, chosen, strict=True))), each) for chosen in choices)
        if len(instances) > MAX_INSTANCES:
            return None
    readers: dict[Any, list[Instance]] = {}
    for instance, each in instances:
        for prop in _props(each.inputs, dict(instance[1]), values):
            readers.setdefault(prop, []).append(instance)
    edges: dict[Instance, list[Instance]] = {}
    for instance, each in instances:
        fed = [to for prop in _props(edges_of(each), dict(instance[1]), values) for to in readers.get(prop, ())]
        edges[instance] = [to for to in dict.fromkeys(fed) if to != instance]
    return edges


def _values_of(definitions: Sequence[Definition]) -> Values:
    """Return for each key the values that ids use for it, between two invented ones."""
    used: dict[str, dict[Any, None]] = {}
    for each in definitions:
        for dependency in (*each.outputs, *each.sets, *each.inputs):
            for key in dependency.key_set:
                used.setdefault(key, {})
            for key, value in dependency.constants.items():
                used[key][value] = None
    return {key: ["<lower>", *sorted(values, key=str), "<upper>"] for key, values in used.items()}


def _props(dependencies: Sequence[Dependency], match: Mapping[str, Any], values: Values) -> Iterator[Any]:
    for dependency in dependencies:
        prop = dependency.component_property
        if not dependency.key_set:
            yield dependency.str_id, prop
            continue
        keys = sorted(dependency.key_set)
        for chosen in product(*(_choices(dependency, key, match, values[key]) for key in keys)):
            yield tuple(zip(keys, chosen, strict=True)), prop


def _choices(dependency: Dependency, key: str, match: Mapping[str, Any], values: Sequence[Any]) -> Sequence[Any]:
    kind = dependency.wildcards.get(key)
    if kind is None:
        return (dependency.constants[key],)
    if kind is Wildcard.ALL:
        return values
    place = values.index(match[key]) if key in match else len(values)
    return values[place : place + 1] if kind is Wildcard.MATCH else values[:place]
