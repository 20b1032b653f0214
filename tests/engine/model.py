"""The reference model: the rules of calls written down one after the other, without a counter and without haste.

Requests are a list, calls are a list; who has to wait is found by following every edge from every pending request at
every step. It shares no code with the engine.

    request --> waiting --(merged, cut, forgotten, dropped)--> running --> ended, and its result applied or ignored
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from tests.engine.model_page import Dep, Id, Instance, Item, Page, Prop, Rule, can_meet, canonical, means, rank, shown, walk

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


class Model:
    """A session. Every event returns the calls that it starts, in order.

    Attributes:
        running: The calls that have not ended, in the order in which they started.
        reports: The errors so far, by kind, with the callback that each is about.
    """

    def __init__(self, rules: Sequence[Rule]) -> None:
        self.page = Page(rules)
        self.waiting: list[Request] = []
        self.running: list[Call] = []
        self.lamps: list[Lamp] = []
        self.reports: list[tuple[str, str | None]] = []
        self.started: list[Started] = []
        self.flushed: dict[Instance, set[Prop]] = {}
        self.seen: dict[Instance, dict[Prop, Dep | None]] = {}

    @property
    def pending(self) -> list[Instance]:
        return [each.instance for each in self.waiting] + [each.instance for each in self.running if each.counts]

    # --- events ---

    def load(self, root: list[Any]) -> list[Started]:
        """Show the page and make the initial calls: R80, R81, R82."""
        self.page.root = root
        self.page.move()
        found: dict[Instance, Request] = {}
        for item in walk(root):
            for each in self.page.owners(item.id):
                if not each.rule.prevented:
                    found[each] = Request(each, [], initial=True)
        rules = self.page.rules
        for rule in [*(each for each in rules if not each.outputs), *(each for each in rules if not each.inputs)]:
            instance = self.page.unasked(rule)
            if not rule.prevented and not rule.match_keys and self.page.exists(instance):
                if not rule.inputs or self.page.props(rule.inputs, instance):
                    found.setdefault(instance, Request(instance, [], initial=True))
        self.ask_all(found, frozenset())
        return self.settle()

    def change(self, changes: list[tuple[Item, str, str]]) -> list[Started]:
        """Take what the user did; only what is different counts: R142, R143."""
        for item, prop, value in changes:
            if item.props.get(prop) != value:
                item.props[prop] = value
                self.ask_readers(item, prop, frozenset())
        return self.settle()

    def set_props(self, call: Call | None, str_id: str, props: dict[str, Any], *, flush: bool) -> list[Started]:
        """Write at once; the readers are asked for at the end of the call: R144, R161, R176, R181, D3b, D12."""
        item = self.page.item(str_id)
        if call is not None and call.superseded:
            return self.settle()
        if item is None:
            self.reports.append(("SideUpdateError", call.instance.rule.name if call else None))
            return self.settle()
        for prop, value in props.items():
            if call is not None:
                self.note_edge(call.instance, item, prop, flush=flush)
            self.write(item, prop, value)
            if call is None or flush:
                self.ask_readers(item, prop, frozenset())
            else:
                call.held.append((str_id, prop))
        return self.settle()

    def end(self, call: Call, values: list[Any] | None, *, failed: bool = False) -> list[Started]:
        """End a call: first what it set on its way, then `running` off, then the outputs: R132, R140, R174."""
        self.running.remove(call)
        for str_id, prop in call.held:
            item = self.page.item(str_id)
            if item is not None:
                self.ask_readers(item, prop, frozenset())
        for lamp in [each for each in self.lamps if each.call is call]:
            self.put_out(lamp)
        if call.counts:
            if failed:
                self.reports.append(("ValueError", call.instance.rule.name))
            updated = self.apply(call, values or [])
            self.note_end(call.instance, call.group, updated)
        return self.settle()

    # --- requests ---

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

    # --- one pass ---

    def settle(self) -> list[Started]:
        while True:
            self.tidy()
            ready = self.ready()
            if not ready:
                break
            self.waiting = [each for each in self.waiting if not any(each is other for other in ready)]
            for request in [each for each in ready if not self.is_irrelevant(each)]:
                self.start(self.with_newer(request))
        started, self.started = self.started, []
        return started

    def with_newer(self, request: Request) -> Request:
        """Take in what `running` of calls that started just now has asked of a request that is to start (R95)."""
        newer = [each for each in self.waiting if each.instance == request.instance]
        others = [each for each in self.waiting if each.instance != request.instance]
        self.waiting = [request]
        for each in newer:
            self.merge(each)
        (merged,), self.waiting = self.waiting, others
        return merged

    def tidy(self) -> None:
        """Cut, merge, supersede, forget: R64, R95, R97, R164."""
        requests, self.waiting = self.waiting, []
        for request in requests:
            if request.instance not in request.preds:
                self.merge(request)
        for request in self.waiting:
            request.old = True
            for call in self.running:
                if call.instance == request.instance and call.counts:
                    call.counts, call.superseded = False, True
        self.waiting = [each for each in self.waiting if self.page.exists(each.instance)]
        for call in self.running:
            call.counts = call.counts and self.page.exists(call.instance)
        counting = [each.instance for each in self.running if each.counts]
        assert len(set(counting)) == len(counting), "two calls of one instance count"

    def merge(self, newer: Request) -> None:
        """Put a request on the list, or make one of it and another: R95, R96."""
        older = next((each for each in self.waiting if each.instance == newer.instance), None)
        if older is None:
            self.waiting.append(newer)
        elif older.old and any(each.rule is newer.instance.rule for each in newer.preds):
            older.preds = newer.preds  # R195, D14: the calls of one callback hand a change on, each runs once
        elif older.initial == newer.initial:
            older.triggers = list(dict.fromkeys([*older.triggers, *newer.triggers]))
            older.group, older.preds = newer.group or older.group, newer.preds
        elif older.initial:
            older.triggers, older.group, older.preds, older.initial = newer.triggers, newer.group, newer.preds, False

    def ready(self) -> list[Request]:
        """R110; R70 when all wait for each other."""
        written = self.may_be_written()
        ready = []
        for request in self.waiting:
            reads = self.awaited(request)
            if not any(reads & props for each, props in written.items() if not self.is_own(each, request.instance)):
                ready.append(request)
        if not ready and not any(each.counts for each in self.running):
            taken: set[Prop] = set()
            for each in self.waiting:
                if not self.awaited(each) & taken:
                    ready.append(each)
                    taken |= self.page.props(each.instance.rule.edges, each.instance)
        return ready

    @staticmethod
    def is_own(one: Instance, other: Instance) -> bool:
        """Say whether what one writes is the other's own: instances that the trigger makes (R34) have all in common."""
        return one == other or (one.rule is other.rule and not one.rule.match_keys)

    def awaited(self, request: Request) -> set[Prop]:
        """Return what a request waits for: the Inputs that can ask for its instance."""
        rule, page = request.instance.rule, self.page
        return {
            (item.str_id, dep.prop)
            for dep in rule.inputs
            for item in page.find(dep, request.instance)
            if not rule.match_keys or request.instance in page.asked_for(rule, dep, item.id)
        }

    def written(self, instance: Instance) -> set[Prop]:
        """What others wait for: outputs without `allow_duplicate`, and what it sets besides (R113)."""
        rule, flushed = instance.rule, self.flushed.get(instance, set())
        seen = self.seen.get(instance, {})
        besides = {prop for prop, edge in seen.items() if edge is not None}
        besides |= self.page.props([each for each in rule.sets if each not in rule.outputs], instance)
        outputs = [each for each in rule.outputs if not each.duplicate]
        return self.page.props(outputs, instance) | {each for each in besides if each not in flushed}

    def may_be_written(self) -> dict[Instance, set[Prop]]:
        """Return the reach of all that is pending, by instance: what they write, those that read it, and so on."""
        found: dict[Instance, set[Prop]] = {}
        following = self.pending
        while following:
            instance = following.pop()
            if instance not in found:
                found[instance] = self.written(instance)
                for str_id, prop in found[instance]:
                    item = self.page.item(str_id)
                    following += self.page.readers(item.id, prop) if item is not None else ()
        return found

    def is_irrelevant(self, request: Request) -> bool:
        """R85: all that it reads was left alone by calls of its group."""
        rule, group = request.instance.rule, request.group
        reads = self.page.props(rule.inputs, request.instance)
        if group is None or not rule.inputs or all(each.is_multi for each in rule.inputs):
            return False
        return bool(group.covered) and reads <= group.covered and not reads & group.updated

    # --- starting ---

    def start(self, request: Request) -> None:
        instance, page = request.instance, self.page
        if self.is_left_out(request):
            return
        rule = instance.rule
        targets = [self.filled(each, instance) for each in rule.outputs]
        call = Call(instance, request.group, request.preds, targets)
        arguments = [self.argument(each, instance) for each in (*rule.inputs, *rule.states)]
        self.running.append(call)
        for dep, on, off in rule.running:
            self.light(call, dep, on, off)
        triggers = []
        for str_id, prop in request.triggers:
            item = page.item(str_id)
            triggers.append((f"{str_id}.{prop}", shown(item.props.get(prop)) if item is not None else None))
        self.started.append(Started(instance, arguments, targets, triggers))
        if len(self.started) > MAX_STARTS:
            raise Endless

    def argument(self, dep: Dep, instance: Instance) -> Any:
        values = [shown(each.props.get(dep.prop)) for each in self.page.find(dep, instance)]
        return values if dep.is_multi else values[0] if values else None

    def filled(self, dep: Dep, instance: Instance) -> Any:
        """Return what an output means at the start of a call: R133, R165."""
        ids = [each.str_id for each in self.page.find(dep, instance)]
        if dep.is_multi:
            return [(each, dep.prop) for each in ids]
        return (ids[0] if ids else canonical(dep.id), dep.prop)

    def is_left_out(self, request: Request) -> bool:
        """Say whether a component that the call needs is not there, or there twice: R121-R128, D17."""
        instance, rule = request.instance, request.instance.rule
        bad = [each for each in rule.inputs if self.is_fault(each, instance)]
        empty = [each for each in rule.inputs if each.is_multi and not self.page.find(each, instance)]
        if bad and len(bad) + len(empty) == len(rule.inputs):
            return True
        if not bad:
            bad = [each for each in rule.outputs if self.is_fault(each, instance)]
            if bad and len(empty) == len(rule.inputs):
                return True  # nothing is read and not everything can be written: as if the inputs were absent
        bad = bad or [each for each in rule.states if self.is_fault(each, instance)]
        if not bad:
            return False
        match = dict(instance.match)
        found = self.page.find(bad[0], instance)
        if found or not any(means(bad[0], each, match) for each in request.there):
            kind = "SeveralComponentsError" if found else "MissingComponentError"
            self.reports.append((kind, rule.name))
            self.note_end(instance, request.group, set())
        return True

    def is_fault(self, dep: Dep, instance: Instance) -> bool:
        found = len(self.page.find(dep, instance))
        return not dep.is_multi and found != 1 and not (found == 0 and dep.optional)

    def note_end(self, instance: Instance, group: Group | None, updated: set[Prop]) -> None:
        """R85, R86; outputs with `allow_duplicate` are no edge here either (R186)."""
        if group is not None:
            group.covered |= self.page.props((each for each in instance.rule.outputs if not each.duplicate), instance)
            group.updated |= updated

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
            spelled = {repr(dict(each.id)[key]): dict(each.id)[key] for each in self.page.items.values()
                       if not isinstance(each.id, str) and key in dict(each.id)
                       and rank(dict(each.id)[key]) == dict(instance.match)[key]}
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
