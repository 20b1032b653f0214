"""What runs next: requests, their merging and superseding, who waits for whom, and in which order calls start.

    asked for ---> waiting ---> running ---> done
                     |  ^          |
                     |  |          +-- asked for again: superseded, its result is ignored (R97)
                     |  +-- asked for again: merged (R95)
                     +-- dropped: cut (R64), irrelevant (R85), its outputs gone (R164)

An instance has at most one waiting request or one running call that counts.
"""

from collections.abc import Callable, Iterable, Sequence
from operator import attrgetter
from typing import Any

from tui_callbacks.engine.heat import Heat
from tui_callbacks.engine.requests import Group, LiveCall, Request
from tui_callbacks.engine.resolve import Instance, PropKey, Resolver

_in_order: Callable[[Request], Any] = attrgetter("number")


class Scheduler:
    """The books of one session.

    Args:
        resolver: Finds instances and components in the layout.
    """

    def __init__(self, resolver: Resolver) -> None:
        self._resolver = resolver
        self._heat = Heat(resolver)
        self._waiting: dict[Instance, None] = {}
        self._pending: dict[Instance, None] = {}
        self._fresh: list[Instance] = []
        self._cold: dict[Instance, None] = {}
        self._clock = 0
        self._settled_at = 0
        self._vanished: dict[str, int] = {}

    @property
    def busy(self) -> bool:
        """A request waits, or a call runs whose result will be used."""
        return bool(self._pending)

    # --- asking ---

    def ask(self, request: Request) -> None:
        """Put a request on the list: merged with one that waits, cut when it closes a circle (R64, R95-R97)."""
        instance = request.instance
        cause = request.cause
        if cause is not None and not request.side and cause.comes_after(instance):
            return
        self._clock += 1
        request.born = request.number = self._clock
        present = instance.request
        if present is not None:
            is_older = present.born <= self._settled_at
            if is_older and cause is not None and not request.side and self._is_sibling_of(instance, cause):
                present.cause, present.side = cause, False
            else:
                self._merge(present, request)
            return
        if instance.live is not None:
            instance.live.superseded = True
            instance.live = None
        elif instance not in self._pending:
            self._pending[instance] = None
            self._cold[instance] = None
        instance.request = request
        self._waiting[instance] = None
        self._fresh.append(instance)

    def _is_sibling_of(self, instance: Instance, cause: LiveCall) -> bool:
        """Say whether another instance of the definition led to this request.

        One that waits already keeps its own triggers then, and takes the predecessors only (R195); for one that does
        not wait, the request stands (D14).
        """
        plan = instance.plan
        if len(plan.instances) < 2:
            return False
        link: LiveCall | None = cause
        while link is not None and link.origin is cause.origin:
            if link.instance.plan is plan:
                return True
            link = link.cause
        return False

    def _merge(self, present: Request, newer: Request) -> None:
        """Make one request of two for the same instance: the older's place, the newer's data (R95, R96)."""
        if newer.initial and not present.initial:
            return
        if not present.initial:
            newer.triggers = present.triggers | newer.triggers
            newer.group = newer.group or present.group
        newer.number, newer.born = present.number, present.born
        newer.instance.request = newer

    def link(self, instance: Instance, fed: Iterable[Instance]) -> None:
        """Let others wait for an instance from now on."""
        self._heat.link(instance, fed)

    def relink(self) -> None:
        """Look anew who feeds whom before the next call starts."""
        self._heat.outdate()

    # --- starting ---

    def take_ready(self) -> Sequence[Request]:
        """Choose the requests that need to wait for nothing, in the order in which they start (R110, R116)."""
        while self._waiting:
            ready = self._ready()
            if not ready:
                if len(self._waiting) < len(self._pending):
                    return ()
                ready = self._first_of_circle()
            starting = []
            for request in ready:
                if request.group is not None and self._is_irrelevant(request, request.group):
                    self.drop(request.instance)
                else:
                    starting.append(request)
            if starting:
                return starting
        self._fresh.clear()
        self._vanished.clear()
        return ()

    def _ready(self) -> list[Request]:
        fresh, heat = self._fresh, self._heat
        self._settled_at = self._clock
        if len(self._pending) == 1 and len(fresh) == 1 and fresh[0].plan.circle is None and fresh[0] in self._cold:
            (instance,) = fresh
            fresh.clear()
            return [instance.request] if instance.request is not None else []
        self._heat_up()
        fresh += heat.cooled
        heat.cooled.clear()
        ready = {
            each: each.request for each in fresh if each.request is not None and not each.heat and not each.inner_heat
        }
        fresh.clear()
        return sorted(ready.values(), key=_in_order)

    def _heat_up(self) -> None:
        """Bring the counters up to date; looking up who feeds whom may make instances, then once more."""
        heat = self._heat
        while self._cold or heat.is_outdated():
            if heat.is_outdated():
                heat.restart()
                self._cold = dict(self._pending)
                self._fresh[:] = self._waiting
            for instance in self._cold:
                heat.add(instance)
            self._cold.clear()
            heat.settle()
        heat.settle()

    def _first_of_circle(self) -> list[Request]:
        """Choose when every request waits for another one: the first, then those that read no output of these (R70)."""
        find = self._resolver
        taken: list[Request] = []
        outputs: set[PropKey] = set()
        for request in sorted((each.request for each in self._waiting if each.request is not None), key=_in_order):
            plan = request.instance.plan
            reads = set(find.prop_keys(plan.inputs, request.instance)) if taken else set()
            if not reads & outputs:
                taken.append(request)
                outputs.update(find.prop_keys(plan.feeding, request.instance))
        return taken

    def _is_irrelevant(self, request: Request, group: Group) -> bool:
        """Say whether all that the request reads was left alone by finished calls of its group (R85)."""
        plan = request.instance.plan
        if not group.covered or not plan.inputs or plan.traits.all_inputs_multi:
            return False
        reads = set(self._resolver.prop_keys(plan.inputs, request.instance))
        return reads <= group.covered and not reads & group.updated

    def start(self, request: Request, live: LiveCall) -> None:
        """Note that a request that was taken is running now."""
        instance = request.instance
        instance.request = None
        del self._waiting[instance]
        instance.live = live

    # --- ending ---

    def drop(self, instance: Instance) -> None:
        """Forget the request or the call of an instance: nothing of it counts any more."""
        if instance.request is not None:
            instance.request = None
            del self._waiting[instance]
        instance.live = None
        if instance in self._pending:
            del self._pending[instance]
            if instance in self._cold:
                del self._cold[instance]
            else:
                self._heat.remove(instance)

    def end(self, live: LiveCall) -> bool:
        """Note that a call has ended, so that what it asks of itself from here on does not supersede it (R97).

        Its instance stays pending until `finish`. Return whether the result counts.
        """
        counts = live.instance.live is live
        if counts:
            live.instance.live = None
        return counts

    def finish(self, live: LiveCall, updated: Iterable[PropKey] | None) -> None:
        """Note that all is done that the result of a call asks for.

        Args:
            live: The call.
            updated: The outputs that it set, None when it should not count for its group (R121).
        """
        group = live.group
        if group is not None and updated is not None:
            group.covered.update(self._resolver.prop_keys(live.instance.plan.edges, live.instance))
            group.updated.update(updated)
        if live.instance.live is live or (live.instance.live is None and live.instance.request is None):
            self.drop(live.instance)

    # --- components that leave ---

    def note_gone(self, str_ids: Iterable[str]) -> None:
        """Remember that components left while requests were waiting (R128, D17)."""
        if self._waiting:
            self._clock += 1
            self._vanished.update(dict.fromkeys(str_ids, self._clock))

    def vanished_since(self, str_id: str, request: Request) -> bool:
        """Say whether a component was there when the request was made."""
        return self._vanished.get(str_id, 0) > request.born

    def prune(self, instances: Iterable[Instance]) -> list[LiveCall]:
        """Forget those of these instances that have no output left (R164); return the calls that were running."""
        ended = []
        for instance in instances:
            if instance in self._pending and not self._resolver.is_alive(instance):
                if instance.live is not None:
                    ended.append(instance.live)
                self.drop(instance)
        return ended

    def pending(self) -> Sequence[Instance]:
        """Return the instances whose request waits or whose call runs."""
        return tuple(self._pending)
