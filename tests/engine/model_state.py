"""The state of the reference model, what an ended call does to it: its outputs, `running`, who has to hear of it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from tests.engine.model_page import (
    Dep,
    Id,
    Instance,
    Item,
    Page,
    Prop,
    Rule,
    can_meet,
    canonical,
    rank,
    walk,
)

MAX_STARTS = 60
"""How many calls may start in one step before it counts as endless; no example comes near it otherwise."""

NOTHING = object()
"""Stands for `no_update` among the values of a result."""


class Endless(Exception):
    """The callbacks of an example ask for each other without end (R69, D13)."""


class Unclear(Exception):
    """The id that a call holds cannot be told: 1 and "1" are one value of MATCH (R54), but not one id."""


@dataclass(frozen=True)
class Started:
    """One call as it starts: values are in the order of the dependencies, lists for ALL."""

    instance: Instance
    arguments: list[Any]
    targets: list[Any]
    triggers: list[tuple[str, Any]]


@dataclass(eq=False)
class Edit:
    """A Patch of a list of components: what is put at its end, and which place is taken out (R163, D8)."""

    append: list[Item] = field(default_factory=list)
    delete: int | None = None

    def applied(self, value: Any) -> list[Any]:
        items = [*value, *self.append]
        if self.delete is not None and self.delete < len(items):
            del items[self.delete]
        return items


@dataclass(eq=False)
class Group:
    """The initial requests of one insertion: the outputs of those that ended with it, and those they updated."""

    covered: set[Prop] = field(default_factory=set)
    updated: set[Prop] = field(default_factory=set)


@dataclass(eq=False)
class Request:
    """An instance is to be called; `there` are the ids in the layout when it was made, `old` since an earlier pass."""

    instance: Instance
    triggers: list[Prop]
    initial: bool = False
    group: Group | None = None
    preds: frozenset[Instance] = frozenset()
    there: Sequence[Id] = ()
    old: bool = False


@dataclass(eq=False)
class Call:
    """A call that runs. `counts` until it is superseded or forgotten."""

    instance: Instance
    group: Group | None
    preds: frozenset[Instance]
    targets: list[Any]
    counts: bool = True
    superseded: bool = False
    held: list[Prop] = field(default_factory=list)


@dataclass(eq=False)
class Lamp:
    """One prop that a call holds by `running`."""

    call: Call
    prop: Prop
    on: str
    off: str


class State:
    """What is waiting, running and shown."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self.page = Page(rules)
        self.waiting: list[Request] = []
        self.running: list[Call] = []
        self.lamps: list[Lamp] = []
        self.reports: list[tuple[str, str | None]] = []
        self.started: list[Started] = []
        self.flushed: dict[Instance, set[Prop]] = {}
        self.seen: dict[Instance, dict[Prop, Dep | None]] = {}

    def ask(self, request: Request) -> None:
        request.triggers = list(dict.fromkeys(request.triggers))
        request.there = [each.id for each in self.page.items.values()]
        self.waiting.append(request)

    def ask_readers(self, item: Item, prop: str, preds: frozenset[Instance]) -> None:
        for each in self.page.readers(item.id, prop):
            self.ask(Request(each, [(item.str_id, prop)], preds=preds))

    def ask_all(self, found: dict[Instance, Request], preds: frozenset[Instance]) -> None:
        """Ask for what a layout asks for, as one group, those left out that can have no input: R82, R90, R156."""
        group = Group()
        excluded = self.without_inputs([each.instance for each in found.values()])
        for request in found.values():
            if request.instance not in excluded:
                request.group = group if request.instance.rule.inputs else None
                request.preds = preds
                self.ask(request)

    def without_inputs(self, instances: list[Instance]) -> set[Instance]:
        gone: set[Instance] = set()
        lost: set[Prop] = set()
        while True:
            more = {
                each
                for each in instances
                if each not in gone
                and not all(dep.is_multi for dep in each.rule.inputs)
                and not self.page.props(each.rule.inputs, each) - lost
            }
            if not more:
                return gone
            gone |= more
            for each in more:
                lost |= self.page.props(each.rule.outputs, each)

    # --- running ---

    def light(self, call: Call, dep: Dep, on: str, off: str) -> None:
        """R172, R173, R176; a prop is held whether its component is there or not (D4)."""
        items = self.page.find(dep, call.instance)
        if not items:
            self.reports.append(("SideUpdateError", call.instance.rule.name))
        ids = [each.str_id for each in items] or [self.absent_id(dep, call.instance)]
        self.lamps += [Lamp(call, (each, dep.prop), on, off) for each in ids]
        for item in items:
            item.props[dep.prop] = on
            self.ask_readers(item, dep.prop, frozenset())

    def absent_id(self, dep: Dep, instance: Instance) -> str:
        """Return the id that a dependency means, with the MATCH values as the components there write them."""
        values = dep.values
        for key in dep.match_keys:
            spelled = {
                repr(dict(each.id)[key]): dict(each.id)[key]
                for each in self.page.items.values()
                if not isinstance(each.id, str)
                and key in dict(each.id)
                and rank(dict(each.id)[key]) == dict(instance.match)[key]
            }
            if len(spelled) != 1:
                raise Unclear
            (values,) = ({**values, key: value} for value in spelled.values())
        return canonical(tuple(values.items()) if values else dep.id)

    def put_out(self, lamp: Lamp) -> None:
        """D4: the last holder sets its off-value, else the on-value of the one that started last shows."""
        holders = [each for each in self.lamps if each.prop == lamp.prop]
        was = holders[-1].on
        self.lamps.remove(lamp)
        holders.remove(lamp)
        value = holders[-1].on if holders else lamp.off
        item = self.page.item(lamp.prop[0])
        if item is not None and (not holders or value != was):
            item.props[lamp.prop[1]] = value
            self.ask_readers(item, lamp.prop[1], frozenset())

    # --- writing ---

    def apply(self, call: Call, values: list[Any]) -> set[Prop]:
        """Set the outputs in their order, each with what it asks for: R140, R146-R149."""
        updated: set[Prop] = set()
        preds = call.preds | {call.instance}
        pairs = []
        for target, value in zip(call.targets, values, strict=False):
            pairs += list(zip(target, value, strict=True)) if isinstance(target, list) else [(target, value)]
        for (str_id, prop), value in pairs:
            item = self.page.item(str_id)
            if value is NOTHING or item is None:
                continue
            came, went = self.write(item, prop, value)
            updated.add((str_id, prop))
            self.ask_readers(item, prop, preds)
            if came or went:
                self.ask_chunk(came, went, preds)
        return updated

    def write(self, item: Item, prop: str, value: Any) -> tuple[list[Item], list[Item]]:
        """Set a prop; return the components that came and went."""
        before = list(walk(item.props.get(prop)))
        item.props[prop] = value.applied(item.props[prop]) if isinstance(value, Edit) else value
        after = list(walk(item.props[prop]))
        if before or after:
            self.page.move()
        came = [each for each in after if not any(each is old for old in before)]
        for new in came:
            for lamp in self.lamps:
                if lamp.prop[0] == new.str_id:
                    new.props[lamp.prop[1]] = lamp.on
        return came, [each for each in before if not any(each is new for new in after)]

    def ask_chunk(self, came: list[Item], went: list[Item], preds: frozenset[Instance]) -> None:
        """R151-R158, R162: first what the new components ask for, then who has lost one from a list."""
        inside = {each.str_id for each in came}
        found: dict[Instance, Request] = {}
        for item in came:
            for each in self.page.owners(item.id):
                if not each.rule.prevented:
                    found.setdefault(each, Request(each, [])).initial = True
            for prop in self.page.props_read(item.id):
                for each in self.page.readers(item.id, prop):
                    if self.reaches_out(each, inside):
                        request = found.setdefault(each, Request(each, []))
                        request.triggers.append((item.str_id, prop))
                    elif each.rule.on_insert and not each.rule.prevented:
                        found.setdefault(each, Request(each, [])).initial = True
        self.ask_all(found, preds)
        group = Group()
        for instance in dict.fromkeys(self.bereaved(went)):
            if self.reaches_out(instance, inside):
                self.ask(Request(instance, [], initial=True, group=group, preds=preds))

    def bereaved(self, went: list[Item]) -> Iterable[Instance]:
        for item in went:
            for prop in self.page.props_read(item.id):
                for rule, dep in self.page.reading(item.id, prop):
                    if dep.is_multi:
                        yield from self.page.asked_for(rule, dep, item.id)

    def reaches_out(self, instance: Instance, inside: set[str]) -> bool:
        return any(str_id not in inside for str_id, _ in self.page.props(instance.rule.outputs, instance))

    # --- what is set without having been declared ---

    def note_edge(self, instance: Instance, item: Item, prop: str, *, flush: bool) -> None:
        """What `set_props` sets is waited for from the first time on, unless that closes a circle.

        What is set with `flush` is no edge any more.
        """
        known = self.seen.setdefault(instance, {})
        flushed = self.flushed.setdefault(instance, set())
        key, target = (item.str_id, prop), Dep(item.id, prop)
        if flush:
            flushed.add(key)
        if key in known or key in flushed:
            return
        rule = instance.rule
        readers = {each.index for each, _ in self.page.reading(item.id, prop)}
        declared = any(can_meet(each, target) for each in rule.edges)
        is_edge = readers and not declared and rule.index not in self.definitions_below(readers)
        known[key] = target if is_edge else None

    def definitions_below(self, indices: set[int]) -> set[int]:
        found = set(indices)
        following = list(found)
        while following:
            new = self.fed_by(following.pop()) - found
            found |= new
            following += new
        return found

    def fed_by(self, index: int) -> set[int]:
        written = list(self.page.rules[index].edges)
        for instance, props in self.seen.items():
            if instance.rule.index == index:
                written += [edge for edge in props.values() if edge is not None]
        return {
            rule.index
            for rule in self.page.rules
            if rule.index != index and any(can_meet(dep, each) for dep in rule.inputs for each in written)
        }
