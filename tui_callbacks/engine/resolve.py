"""From dependencies to components: which instances of which callbacks a prop feeds, and what they read and write.

An instance is a definition with one set of MATCH values; a definition without MATCH has one instance. Instances are
made when something first touches them, so that a session costs what it uses of an app.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from tui_callbacks.callbacks.definition import Definition
from tui_callbacks.callbacks.graph import Graph, Owner, Reader
from tui_callbacks.components.tree import Node
from tui_callbacks.context import Target
from tui_callbacks.dependencies import Dependency, Input
from tui_callbacks.engine.order import Family, Rank, rank, ranks_of
from tui_callbacks.engine.state import Layout
from tui_callbacks.ids import ALLSMALLER, MATCH

if TYPE_CHECKING:
    from tui_callbacks.engine.requests import LiveCall, Request

PropKey = tuple[str, str]
"""One prop of one component: canonical id and name of the prop."""


class Link:
    """One dependency of a definition, ready to be looked up in one session's layout.

    Attributes:
        dependency: The Input, State or Output.
        prop: The name of the prop.
        str_id: The canonical id; the one component that it names unless `family` is set.
        family: The components that a pattern id can mean, None for an id without wildcards.
        match_keys: The keys that are MATCH.
        smaller_keys: The keys that are ALLSMALLER.
        multi: The value is a list.
        target: What an Output meant when it was last looked up, with the node.
    """

    __slots__ = ("dependency", "family", "match_keys", "multi", "prop", "smaller_keys", "str_id", "target")

    def __init__(self, dependency: Dependency, layout: Layout) -> None:
        self.dependency = dependency
        self.prop = dependency.component_property
        self.str_id = dependency.str_id
        self.family: Family | None = layout.family(dependency) if dependency.is_pattern else None
        self.match_keys = dependency.match_keys
        self.smaller_keys = tuple(key for key, kind in dependency.wildcards.items() if kind is ALLSMALLER)
        self.multi = dependency.is_multi
        self.target: tuple[Node, Target] | None = None


class Plan:
    """One definition, ready to be run in one session.

    Attributes:
        definition: The callback.
        traits: What never changes about it.
        dependencies: Its Inputs and States in the order of its arguments.
        inputs: The Inputs among them.
        outputs: Its Outputs.
        edges: The Outputs without `allow_duplicate` (R113).
        sets: What it says that it sets by `set_props`.
        setting: Those of them that readers wait for.
        feeding: All that readers wait for: `edges` and `setting`.
        fixed: Nothing about it is a pattern.
        prevented: It wants no initial calls (R84).
        by_trigger: Its Inputs have MATCH and its Outputs have none: what asks for it says which instance it is (R34).
        circle: The number of the circle of callbacks that it lies on (R70), None for nearly all.
        loop: The number of the declared loop that it lies on, None for nearly all.
        instances: The instances that were touched, by the ranks of their MATCH values, and by the keys too if
            the trigger says which these are.
        lamps: Its `running` entries, with their values on and off.
    """

    __slots__ = (
        "by_trigger", "circle", "definition", "dependencies", "edges", "feeding", "fixed", "inputs", "instances",
        "lamps", "loop", "match_keys", "outputs", "prevented", "sets", "setting", "traits",
    )  # fmt: skip

    def __init__(self, graph: Graph, index: int, layout: Layout) -> None:
        definition = self.definition = graph.definitions[index]
        self.traits = graph.traits[index]
        self.dependencies = tuple([Link(each, layout) for each in definition.dependencies])
        self.inputs = tuple([link for link in self.dependencies if isinstance(link.dependency, Input)])
        self.outputs = tuple([Link(each, layout) for each in definition.outputs])
        self.edges = tuple([link for link in self.outputs if not link.dependency.allow_duplicate])
        self.sets = tuple([Link(each, layout) for each in definition.sets])
        self.setting = tuple([link for link in self.sets if not link.dependency.allow_duplicate])
        self.feeding = (*self.edges, *self.setting)
        self.match_keys = self.traits.match_keys
        self.by_trigger = not self.match_keys and any(link.match_keys for link in self.inputs)
        self.fixed = not any(link.family for link in (*self.dependencies, *self.outputs))
        self.prevented = definition.prevent_initial_call is True
        self.loop = graph.loops[index]
        self.circle = graph.circles[index]
        if self.circle is None and any(map(self._meets_other_instances, self.traits.self_reading)):
            self.circle = index
        self.instances: dict[tuple[Any, ...], Instance] = {}
        self.lamps = tuple([(Link(each.output, layout), each.on, each.off) for each in definition.running])

    def _meets_other_instances(self, place: int) -> bool:
        """Say whether an Input that may be written by this definition may be so by another instance of it (R61)."""
        links = (self.inputs[place], *(out for out in self.feeding if out.prop == self.inputs[place].prop))
        if self.match_keys and any(not link.match_keys for link in links):
            return True
        return any(kind is not MATCH for link in links for kind in link.dependency.wildcards.values())


class SeenSets:
    """What calls of one instance have set by `set_props`.

    Attributes:
        edges: Props that the definition does not say it sets, with the edge that each makes, None when it makes none.
        flushed: Props that were set with `flush`: their readers do not wait for the end of the call.
    """

    __slots__ = ("edges", "flushed")

    def __init__(self) -> None:
        self.edges: dict[PropKey, Link | None] = {}
        self.flushed: set[PropKey] = set()


class Instance:
    """A definition with one set of MATCH values, and what the scheduler knows about it.

    Attributes:
        plan: The definition.
        match: The MATCH values as (key, value) pairs; empty without MATCH, or when none are known (R126).
        values: The same as a dict.
        request: The request that waits, None when none does.
        live: The call that runs and whose result will be used, None when none does.
        heat: How many instances that feed this one are hot, those of its own circle left out (see `heat`).
        inner_heat: The same for its own circle.
        hot: It, or something that it can be reached from, is pending.
        marks: The instances whose heat it has raised.
        fed: What it feeds, as of `fed_at` moves of the layout.
        seen: What its calls have done by `set_props`; None as long as they have done nothing.
    """

    __slots__ = (
        "fed", "fed_at", "heat", "hot", "inner_heat", "live", "marks", "match", "plan", "request", "seen", "values",
    )  # fmt: skip

    def __init__(self, plan: Plan, match: tuple[tuple[str, Any], ...] = ()) -> None:
        self.plan = plan
        self.match = match
        self.values = dict(match)
        self.request: Request | None = None
        self.live: LiveCall | None = None
        self.heat = 0
        self.inner_heat = 0
        self.hot = False
        self.marks: Sequence[Instance] = ()
        self.fed: tuple[Instance, ...] | None = None
        self.fed_at = -1
        self.seen: SeenSets | None = None

    def __repr__(self) -> str:
        return f"<{self.plan.definition.name} {self.values or ''}>"


class Resolver:
    """Finds plans, instances and components for one layout.

    Args:
        graph: The callbacks of the app.
        layout: The tree in which ids are looked up.
    """

    def __init__(self, graph: Graph, layout: Layout) -> None:
        self.graph = graph
        self.layout = layout
        self._plans: list[Plan | None] = [None] * len(graph.definitions)
        self._fed_by: dict[PropKey, tuple[Instance, ...]] = {}

    def plan(self, definition: Definition) -> Plan:
        """Return the plan of a definition."""
        plan = self._plans[definition.index]
        if plan is None:
            plan = self._plans[definition.index] = Plan(self.graph, definition.index, self.layout)
        return plan

    # --- components of an instance ---

    def find(self, link: Link, instance: Instance) -> Sequence[Node]:
        """Return the components that a dependency of an instance means now, in document order (R51-R55)."""
        family = link.family
        if family is None:
            node = self.layout.index.get(link.str_id)
            return () if node is None else (node,)
        values = instance.values
        keys = tuple([key for key in link.match_keys if key in values]) if values else ()
        nodes = family.group(keys, tuple([rank(values[key]) for key in keys])) if keys else family.nodes
        for key in link.smaller_keys:
            if key in values:
                limit = rank(values[key])
                nodes = [node for node in nodes if rank(node.id[key]) < limit]  # type: ignore[index]  # a dict id
        return nodes

    def prop_keys(self, links: Iterable[Link], instance: Instance) -> Iterator[PropKey]:
        """Yield the props that exist among dependencies of an instance."""
        for link in links:
            for node in self.find(link, instance):
                yield node.str_id or "", link.prop

    def is_alive(self, instance: Instance) -> bool:
        """Say whether an instance has an output in the layout, or no outputs at all (R57, R124, R164)."""
        outputs, index = instance.plan.outputs, self.layout.index
        if len(outputs) == 1 and outputs[0].family is None:
            return outputs[0].str_id in index
        if not outputs:
            return True
        return any(link.str_id in index if link.family is None else self.find(link, instance) for link in outputs)

    # --- instances of a prop ---

    def read_by(self, node: Node, prop: str) -> Sequence[Instance]:
        """Return the instances that a change of a prop asks for, in the order of R116; some may have no output now."""
        key = (node.str_id or "", prop)
        known = self._fed_by.get(key)
        if known is None:
            entries = self.layout.readers(node, prop)
            known = tuple([instance for entry in entries for instance in self.instances(entry, node)])
            if isinstance(node.id, str) and not any(map(self._varies, entries)):
                self._fed_by[key] = known
        return known

    def _varies(self, entry: Reader) -> bool:
        return bool(self.plan(entry.definition).match_keys)

    def instances(self, entry: Reader, node: Node) -> Sequence[Instance]:
        """Return the instances that a change of an Input's prop in this node asks for (R57, R59, D26)."""
        plan = self.plan(entry.definition)
        link = plan.inputs[entry.position]
        if not plan.match_keys:
            return (self.instance(plan, link.match_keys, node),)
        if isinstance(node.id, str):
            return self._of_outputs(plan, {}, {})
        component_id: Any = node.id
        kinds = link.dependency.wildcards
        equal = {key: rank(component_id[key]) for key in plan.match_keys if key in component_id}
        below = {key: equal.pop(key) for key in tuple(equal) if kinds.get(key) is ALLSMALLER}
        return self._of_outputs(plan, {key: equal[key] for key in equal if kinds.get(key, MATCH) is MATCH}, below)

    def _of_outputs(self, plan: Plan, equal: dict[str, Rank], below: dict[str, Rank]) -> Sequence[Instance]:
        """Return the instances whose output exists and whose MATCH values are equal to these, or above those (R57)."""
        keys, place = plan.match_keys, plan.traits.first_single_output
        outputs = plan.outputs if place is None else plan.outputs[place : place + 1]
        if len(equal) == len(keys):
            ranks = tuple([equal[key] for key in keys])
            first = next((group[0] for out in outputs if out.family and (group := out.family.group(keys, ranks))), None)
            return () if first is None else (self.instance(plan, keys, first, ranks),)
        found: dict[Instance, None] = {}
        for node in (node for out in outputs if out.family for node in out.family.nodes):
            ranks = ranks_of(node, keys)
            values = dict(zip(keys, ranks, strict=True))
            is_equal = all(values[key] == at for key, at in equal.items())
            if is_equal and all(at < values[key] for key, at in below.items()):
                found[self.instance(plan, keys, node, ranks)] = None
        return tuple(found)

    def instance(
        self, plan: Plan, keys: tuple[str, ...], node: Node | None, ranks: tuple[Rank, ...] | None = None
    ) -> Instance:
        """Return the instance whose MATCH values are those that a node has at these keys."""
        if ranks is None:
            ranks = ranks_of(node, keys) if keys and node is not None else ()
        place = ranks if keys == plan.match_keys else (*keys, *ranks)
        known = plan.instances.get(place)
        if known is None:
            if plan.by_trigger:
                self.layout.moves += 1  # what others feed is to be looked up again
            component_id: Any = node.id if ranks and node is not None else {}
            match = tuple([(key, component_id[key]) for key in keys]) if ranks else ()
            known = plan.instances[place] = Instance(plan, match)
        return known

    def owning(self, entry: Owner, node: Node) -> Instance:
        """Return the instance that owns an output in this node (R80)."""
        plan = self.plan(entry.definition)
        return self.instance(plan, plan.match_keys, node) if plan.match_keys else self.unasked(plan)

    def unasked(self, plan: Plan) -> Instance:
        """Return the instance for an initial call of a definition whose outputs have no MATCH.

        Its Inputs may have some: when one set of values exists it is that one, else the MATCH values stay open, and
        the call finds several components (R126).
        """
        for link in plan.inputs:
            if link.match_keys and link.family is not None:
                groups = link.family.groups(link.match_keys)
                if len(groups) == 1:
                    return self.instance(plan, link.match_keys, next(iter(groups.values()))[0])
                break
        return self.instance(plan, (), None)

    def fed(self, instance: Instance) -> tuple[Instance, ...]:
        """Return the other instances that read what this one may write now (R50, R113)."""
        if instance.fed is None or instance.fed_at != self.layout.moves:
            instance.fed = self._feed(instance)
            instance.fed_at = self.layout.moves
        return instance.fed

    def _feed(self, instance: Instance) -> tuple[Instance, ...]:
        found: dict[Instance, None] = {}
        plan, seen = instance.plan, instance.seen
        for link in plan.feeding if seen is None else plan.edges:
            self._gather(link, instance, (), found)
        if seen is not None:
            for link in (*plan.setting, *(link for link in seen.edges.values() if link is not None)):
                self._gather(link, instance, seen.flushed, found)
        found.pop(instance, None)
        if plan.by_trigger:  # its instances have their outputs in common: what is read of them is one's own (R110)
            return tuple([each for each in found if each.plan is not plan])
        return tuple(found)

    def _gather(
        self, link: Link, instance: Instance, left_out: Collection[PropKey], found: dict[Instance, None]
    ) -> None:
        """Find the instances that read what an edge of an instance means, some props left out."""
        prop = link.prop
        if link.family is not None or link.dependency.key_set:
            for node in self.find(link, instance):
                if (node.str_id, prop) not in left_out:
                    found.update(dict.fromkeys(self.read_by(node, prop)))
                    for entry in self.layout.readers(node, prop):
                        found.update(dict.fromkeys(self._others_reading(entry, node)))
        elif link.str_id in self.layout.index and (link.str_id, prop) not in left_out:
            for entry in self.graph.readers(link.str_id, prop):
                plan = self.plan(entry.definition)
                lone = () if plan.match_keys else (self.instance(plan, (), None),)
                found.update(dict.fromkeys(lone or self._of_outputs(plan, {}, {})))
                if plan.by_trigger:
                    found.update(dict.fromkeys(plan.instances.values()))

    def _others_reading(self, entry: Reader, node: Node) -> Iterator[Instance]:
        """Yield instances that read a node though a change of it asks for another one: they wait all the same."""
        plan = self.plan(entry.definition)
        if plan.by_trigger:
            link = plan.inputs[entry.position]
            yield from (each for each in plan.instances.values() if node in self.find(link, each))

    def owners_of(self, nodes: Iterable[Node]) -> Iterator[Instance]:
        """Yield the instances that were touched and may have lost an output with these nodes."""
        for node in nodes:
            if node.str_id is None:
                continue
            for entries in self.layout.owned(node).values():
                for entry in entries:
                    plan = self.plan(entry.definition)
                    if plan.match_keys:
                        instance = plan.instances.get(ranks_of(node, plan.match_keys))
                        if instance is not None:
                            yield instance
                    else:
                        yield from plan.instances.values()

    def forget(self, nodes: Iterable[Node]) -> None:
        """Drop idle instances whose MATCH values were those of nodes that are gone."""
        for node in nodes:
            if node.str_id is None or isinstance(node.id, str):
                continue
            for entries in self.layout.owned(node).values():
                for entry in entries:
                    plan = self.plan(entry.definition)
                    if plan.match_keys:
                        self._drop(plan, ranks_of(node, plan.match_keys))

    def _drop(self, plan: Plan, ranks: tuple[Rank, ...]) -> None:
        instance = plan.instances.get(ranks)
        if instance is None or instance.hot or instance.heat or instance.request or instance.live:
            return
        if not self.is_alive(instance):
            del plan.instances[ranks]
