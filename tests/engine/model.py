"""The reference model: the rules of calls written down one after the other, without a counter and without haste.

Requests are a list, calls are a list; who has to wait is found by following every edge from every pending request at
every step. It shares no code with the engine.

    request --> waiting --(merged, cut, forgotten, dropped)--> running --> ended, and its result applied or ignored
"""

from typing import Any

from tests.engine.model_page import Dep, Instance, Item, Prop, canonical, means, shown, walk
from tests.engine.model_state import MAX_STARTS, Call, Endless, Group, Request, Started, State


class Model(State):
    """A session. Every event returns the calls that it starts, in order.

    Attributes:
        running: The calls that have not ended, in the order in which they started.
        reports: The errors so far, by kind, with the callback that each is about.
    """

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
            wanted = not rule.prevented and not rule.match_keys and self.page.exists(instance)
            if wanted and (not rule.inputs or self.page.props(rule.inputs, instance)):
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
                if not self.page.props(each.instance.rule.inputs, each.instance) & taken:
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
                    readers = self.page.readers(item.id, prop) if item is not None else ()
                    following += [each for each in readers if not self.is_own(each, instance)]
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
