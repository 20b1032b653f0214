"""From an instance to a call: the values that it gets, the props that it will write, and what can be missing."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from tui_callbacks.components.tree import Node
from tui_callbacks.context import Argument, Target, Trigger
from tui_callbacks.engine.protocol import Bound, Targets
from tui_callbacks.engine.requests import Request
from tui_callbacks.engine.resolve import Instance, Link, Resolver
from tui_callbacks.engine.state import PLAIN, Layout
from tui_callbacks.errors import DashException, MissingComponentError, SeveralComponentsError, did_you_mean
from tui_callbacks.ids import stringify_id


@dataclass(slots=True)
class Binding:
    """An instance with the components that it means now (R120).

    Attributes:
        arguments: One entry per dependency, a tuple for ALL and ALLSMALLER.
        targets: One entry per output, a tuple for ALL.
        faults: The dependencies that do not mean exactly one component though they should, with what they mean.
    """

    arguments: tuple[Bound, ...]
    targets: tuple[Targets, ...]
    faults: Sequence[tuple[Link, Sequence[Node]]]


def bind(find: Resolver, instance: Instance) -> Binding:
    """Look up everything that an instance reads and writes."""
    layout, plan = find.layout, instance.plan
    index = layout.index
    faults: list[tuple[Link, Sequence[Node]]] = []
    arguments: list[Bound] = []
    for link in plan.dependencies:
        node = index.get(link.str_id) if link.family is None else None
        if node is not None:
            prop, str_id = link.prop, link.str_id
            value = node.props.get(prop)
            if value.__class__ not in PLAIN:
                value = layout.value(node, prop)
            shown_id = str_id if node.id.__class__ is str else layout.shown_id(node)
            arguments.append(Argument(shown_id, str_id, prop, value, link.dependency))
        else:
            arguments.append(_bind_pattern(find, instance, link, faults))
    targets: list[Targets] = []
    for link in plan.outputs:
        node = index.get(link.str_id) if link.family is None else None
        if node is not None:
            known = link.target
            if known is None or known[0] is not node:
                known = link.target = (node, _target(layout, node, link))
            targets.append(known[1])
        else:
            targets.append(_reach_pattern(find, instance, link, faults))
    return Binding(tuple(arguments), tuple(targets), faults)


def _bind_pattern(find: Resolver, instance: Instance, link: Link, faults: list[tuple[Link, Sequence[Node]]]) -> Bound:
    layout, prop, dependency = find.layout, link.prop, link.dependency
    shown_id, value = layout.shown_id, layout.value
    nodes = find.find(link, instance)
    if link.multi or len(nodes) == 1:
        found = [Argument(shown_id(each), each.str_id or "", prop, value(each, prop), dependency) for each in nodes]
        return tuple(found) if link.multi else found[0]
    if nodes or not dependency.allow_optional:
        faults.append((link, nodes))
    component_id = filled(link, instance)
    return Argument(component_id, stringify_id(component_id), prop, None, dependency)


def _reach_pattern(
    find: Resolver, instance: Instance, link: Link, faults: list[tuple[Link, Sequence[Node]]]
) -> Targets:
    nodes = find.find(link, instance)
    reached = tuple([_target(find.layout, each, link) for each in nodes])
    if link.multi:
        return reached
    if len(reached) == 1:
        return reached[0]
    if not reached and link.dependency.allow_optional:
        component_id = filled(link, instance)
        return Target(component_id, stringify_id(component_id), link.prop)  # written when it is there by then (R147)
    faults.append((link, nodes))
    return ()


def settable(find: Resolver, instance: Instance) -> tuple[Target, ...]:
    """Return the props that an instance says it may set, as far as they are there now."""
    return tuple(
        [_target(find.layout, each, link) for link in instance.plan.sets for each in find.find(link, instance)]
    )


def _target(layout: Layout, node: Node, link: Link) -> Target:
    return Target(layout.shown_id(node), node.str_id or "", link.prop, link.prop in node.cls.reference_props)


def filled(link: Link, instance: Instance) -> Any:
    """Return the id of a dependency with the MATCH values of an instance put in."""
    component_id = link.dependency.component_id
    if not link.match_keys:
        return component_id
    known = {key: instance.values[key] for key in link.match_keys if key in instance.values}
    return {**component_id, **known}


def triggers_of(find: Resolver, request: Request) -> tuple[Trigger, ...]:
    """Return what asked for a call, with the values that the props have now (R168)."""
    layout = find.layout
    triggers = []
    for (str_id, prop), component_id in request.triggers.items():
        node = layout.index.get(str_id)
        value = None if node is None else node.props.get(prop)
        if node is not None and value.__class__ not in PLAIN:
            value = layout.value(node, prop)
        triggers.append(Trigger(component_id, str_id, prop, value))
    return tuple(triggers)


def fault_of(find: Resolver, instance: Instance, binding: Binding) -> tuple[Link, DashException] | None:
    """Return the fault that is to be reported, None when the call is left out in silence (R121-R126)."""
    plan = instance.plan
    faults = dict(binding.faults)
    bad_inputs = [link for link in plan.inputs if link in faults]
    found = [each for link, each in zip(plan.dependencies, binding.arguments, strict=True) if link in plan.inputs]
    empty = sum(each == () for each in found)
    bad_outputs = [link for link in plan.outputs if link in faults]
    if bad_inputs:
        if len(bad_inputs) + empty == len(plan.inputs):
            return None
        first = bad_inputs[0]
    elif bad_outputs:
        if empty == len(plan.inputs):
            return None
        first = bad_outputs[0]
    else:
        first = binding.faults[0][0]
    return first, _report(find, instance, first, faults[first])


def _report(find: Resolver, instance: Instance, link: Link, nodes: Sequence[Node]) -> DashException:
    definition = instance.plan.definition
    kind = type(link.dependency).__name__
    shown = stringify_id(filled(link, instance))
    where = definition.where
    if nodes:
        ids = ", ".join(str(node.str_id) for node in nodes)
        return SeveralComponentsError(
            f"Multiple objects were found for an `{kind}` of {definition.name} that takes one: {shown}.{link.prop} "
            f"means {ids}",
            where=where,
            remedy="use ALL to take them as a list, or give an Output the same MATCH",
        )
    return MissingComponentError(
        f"A nonexistent object was used in an `{kind}` of {definition.name}: the layout has no component with the id "
        f"{shown}.{did_you_mean(shown, find.layout.index)}",
        where=where,
        remedy="put the component into the layout before the callback can run, or use allow_optional=True",
    )
