"""What calls set by `set_props` without having said so: it enters the graph when it is first seen.

From then on whoever reads such a prop waits for pending calls of that instance, as for those that have it as an output.
An edge that would close a circle is left out: what `set_props` sets is not cut (R69), and those who wait for each other
would only wait for the circle to be broken. What is set with `flush` is no edge, said or unsaid: its readers are not to
wait for the end of the call.
"""

from collections.abc import Iterable

from tui_callbacks.callbacks.graph import Graph, can_meet
from tui_callbacks.components.tree import Node
from tui_callbacks.dependencies import Output
from tui_callbacks.engine.resolve import Instance, Link, Resolver, SeenSets
from tui_callbacks.engine.scheduler import Scheduler


class Seen:
    """The edges of one session that no declaration names.

    Args:
        graph: The callbacks of the app.
        find: Finds who reads a prop.
        scheduler: Is told of each new edge.
    """

    def __init__(self, graph: Graph, find: Resolver, scheduler: Scheduler) -> None:
        self._graph = graph
        self._find = find
        self._scheduler = scheduler
        self._more: dict[int, set[int]] = {}

    def note(self, instance: Instance, node: Node, prop: str, *, flush: bool) -> None:
        """Take note that a call of an instance sets a prop of a component by `set_props`."""
        seen, key = instance.seen, (node.str_id or "", prop)
        if seen is None:
            seen = instance.seen = SeenSets()
        if key in seen.flushed:
            return
        if flush:
            seen.flushed.add(key)
            instance.fed_at = -1
            self._scheduler.relink()
        elif key not in seen.edges:
            seen.edges[key] = self._edge(instance, node, prop)

    def _edge(self, instance: Instance, node: Node, prop: str) -> Link | None:
        target = Output(node.id, prop)
        definition = instance.plan.definition
        readers = {entry.definition.index for entry in self._find.layout.readers(node, prop)}
        is_known = any(can_meet(link.dependency, target) for link in instance.plan.feeding)
        if is_known or not readers or self._reaches(readers, definition.index):
            return None
        self._more.setdefault(definition.index, set()).update(readers)
        instance.fed_at = -1
        self._scheduler.link(instance, self._find.read_by(node, prop))
        return Link(target, self._find.layout)

    def _reaches(self, sources: Iterable[int], target: int) -> bool:
        """Say whether a definition is among these or fed by them, however far down."""
        found = set(sources)
        following = list(found)
        while following:
            at = following.pop()
            if at == target:
                return True
            new = {*self._graph.feeds[at], *self._more.get(at, ())} - found
            found |= new
            following += new
        return False
