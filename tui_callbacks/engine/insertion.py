"""Which calls a layout asks for when it is put on the page: at load (section 8), and in a new chunk (section 14)."""

from collections.abc import Iterable, Iterator, Sequence

from tui_callbacks.callbacks.graph import Graph
from tui_callbacks.components.tree import Node
from tui_callbacks.engine.requests import Group, LiveCall, Request, Triggers
from tui_callbacks.engine.resolve import Instance, PropKey, Resolver
from tui_callbacks.engine.state import Turnover


class _Found:
    """One instance that was met, with what asks for it."""

    __slots__ = ("initial", "triggers")

    def __init__(self) -> None:
        self.initial = False
        self.triggers: Triggers = {}


Collection = dict[Instance, _Found]


def requests_of_load(graph: Graph, find: Resolver, came: Sequence[Node]) -> list[Request]:
    """Return the initial requests of a whole layout (R80-R82).

    First the owners of outputs in document order, then callbacks without outputs, then those without inputs, both in
    registration order.
    """
    found: Collection = {}
    for node in came:
        if node.str_id is not None:
            _collect_owners(find, node, found)
    for definition in (*graph.without_outputs, *graph.without_inputs):
        plan = find.plan(definition)
        if plan.prevented or plan.match_keys:
            continue
        instance = find.unasked(plan)
        is_fed = not plan.inputs or _has_inputs(find, instance)
        if is_fed and find.is_alive(instance):
            found.setdefault(instance, _Found()).initial = True
    return _requests(find, found, None)


def requests_of_chunk(
    find: Resolver, turnover: Turnover, cause: LiveCall | None, *, side: bool = False
) -> list[Request]:
    """Return the requests that a new value of a component-holding output asks for (R151-R158).

    Args:
        find: Finds instances and components.
        turnover: What came and what went.
        cause: The call that wrote the value, None when that was no call.
        side: The value was written by `set_props` (D9).
    """
    came, went = turnover.came, turnover.went
    inside = {node.str_id for node in came if node.str_id is not None}
    found: Collection = {}
    for node in came:
        if node.str_id is not None and find.layout.index.get(node.str_id) is node:
            _collect_owners(find, node, found)
            _collect_readers(find, node, inside, found)
    requests = _requests(find, found, cause)
    group = Group()
    for instance in _bereaved(find, went, inside):
        requests.append(Request(instance, {}, cause, initial=True, group=group))
    for request in requests if side else ():
        request.side = True
    return requests


def _collect_owners(find: Resolver, node: Node, found: Collection) -> None:
    """Ask for the owners of a node's outputs, unless they want no initial calls (R80, R84, R151)."""
    for entries in find.layout.owned(node).values():
        first = True
        for entry in entries:
            duplicate = entry.dependency.allow_duplicate
            if not (duplicate or first):
                continue
            first = first and duplicate
            if not find.plan(entry.definition).prevented:
                found.setdefault(find.owning(entry, node), _Found()).initial = True


def _collect_readers(find: Resolver, node: Node, inside: set[str], found: Collection) -> None:
    """Ask for the readers of a node's props that have an output outside the chunk, with that prop (R152-R154).

    Those without outputs get an initial call as at load, when they say so (D10).
    """
    for prop in find.layout.reads(node):
        for instance in find.read_by(node, prop):
            if _reaches_out(find, instance, inside):
                found.setdefault(instance, _Found()).triggers[node.str_id or "", prop] = find.layout.shown_id(node)
            elif instance.plan.definition.call_on_insert and not instance.plan.prevented:
                found.setdefault(instance, _Found()).initial = True


def _reaches_out(find: Resolver, instance: Instance, inside: set[str]) -> bool:
    return any(str_id not in inside for str_id, _ in find.prop_keys(instance.plan.outputs, instance))


def _bereaved(find: Resolver, went: Sequence[Node], inside: set[str]) -> Iterator[Instance]:
    """Yield the instances with an ALL or ALLSMALLER that matched a node that is gone (R158)."""
    seen: set[Instance] = set()
    for node in went:
        if node.str_id is None or isinstance(node.id, str):
            continue
        for entries in find.graph.read_props(node.id).values():
            for entry in entries:
                if entry.dependency.is_multi:
                    fed = [each for each in find.instances(entry, node) if each not in seen]
                    seen.update(fed)
                    yield from (each for each in fed if _reaches_out(find, each, inside))


def _requests(find: Resolver, found: Collection, cause: LiveCall | None) -> list[Request]:
    group = Group()  # not of callbacks without inputs (R90)
    excluded = _without_inputs(find, found)
    return [
        Request(instance, item.triggers, cause, initial=item.initial, group=group if instance.plan.inputs else None)
        for instance, item in found.items()
        if instance not in excluded
    ]


def _without_inputs(find: Resolver, found: Iterable[Instance]) -> set[Instance]:
    """Return the instances none of whose inputs can have a value, counting what others of these write (R82)."""
    waiting = [instance for instance in found if _needs_inputs(instance) and not _has_inputs(find, instance)]
    if not waiting:
        return set()
    left = {each: set(find.prop_keys(each.plan.inputs, each)) for each in found if _needs_inputs(each)}
    readers: dict[PropKey, list[Instance]] = {}
    for instance, props in left.items():
        for prop in props:
            readers.setdefault(prop, []).append(instance)
    excluded = set(waiting)
    for instance in waiting:
        for prop in find.prop_keys(instance.plan.outputs, instance):
            for reader in readers.get(prop, ()):
                left[reader].discard(prop)
                if not left[reader] and reader not in excluded:
                    excluded.add(reader)
                    waiting.append(reader)
    return excluded


def _needs_inputs(instance: Instance) -> bool:
    return bool(instance.plan.inputs) and not instance.plan.traits.all_inputs_multi


def _has_inputs(find: Resolver, instance: Instance) -> bool:
    return next(find.prop_keys(instance.plan.inputs, instance), None) is not None
