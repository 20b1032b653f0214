"""The engine: `step` takes one event, settles, and says what is to be done. Pure: no clock, no threads, no screen."""

from collections import Counter
from collections.abc import Callable, Sequence
from itertools import count
from types import MappingProxyType
from typing import Any

from tui_callbacks.callbacks.definition import Definition
from tui_callbacks.callbacks.graph import Graph
from tui_callbacks.components.tree import Node
from tui_callbacks.context import Target
from tui_callbacks.engine.binding import Binding, bind, fault_of, filled, settable, triggers_of
from tui_callbacks.engine.effects import Effects, about
from tui_callbacks.engine.equality import same
from tui_callbacks.engine.insertion import requests_of_load
from tui_callbacks.engine.lamps import Lamp, Lamps
from tui_callbacks.engine.loops import LoopCall, LoopEffects
from tui_callbacks.engine.pacing import PacedScheduler
from tui_callbacks.engine.page import Arrivals, Page, Persistence
from tui_callbacks.engine.protocol import (
    Call,
    CallFinished,
    CancelCall,
    Command,
    Event,
    Failed,
    LayoutReady,
    Outcome,
    PropsChanged,
    PropsSet,
    Returned,
    RunCall,
    TimerFired,
)
from tui_callbacks.engine.requests import LiveCall, Request
from tui_callbacks.engine.resolve import Instance, PropKey, Resolver
from tui_callbacks.engine.scheduler import Scheduler
from tui_callbacks.engine.seen import Seen
from tui_callbacks.engine.state import PLAIN, Layout
from tui_callbacks.errors import DashException, EndlessUpdates
from tui_callbacks.ids import stringify_id
from tui_callbacks.results import Patch, is_no_update

MAX_ROUNDS = 200
"""How often callbacks may lead to a call of the same definition before that counts as endless (D13)."""

Update = tuple[Target, Any]


class Engine:
    """The state of one session, and what its callbacks do to it.

    Args:
        graph: The callbacks of the app, shared by all sessions.
        arrivals: What components report when they enter the layout, by type: props that count as changes.
        persistence: Keeps the values of components with `persistence`.
        suppress: Say nothing of `running` and `set_props` on components that are not there (R127).
        initial_calls: Components that `set_props` puts in get their initial calls when it does not say (D9).
    """

    def __init__(
        self,
        graph: Graph,
        arrivals: Arrivals = MappingProxyType({}),
        persistence: Persistence | None = None,
        suppress: bool = False,
        initial_calls: bool = False,
    ) -> None:
        self._graph = graph
        self._arrivals = arrivals
        self._persistence = persistence
        self._suppress = suppress
        self._initial_calls = initial_calls
        keys = count(1)
        self._new_key = lambda: f"n{next(keys)}"
        self._numbers = count(1)
        self._timer_keys = count(1)
        self._handlers: dict[type, Callable[[Any], None]] = {
            LayoutReady: self._load,
            PropsChanged: self._take_changes,
            PropsSet: self._take_set_props,
            CallFinished: self._take_end,
            TimerFired: self._take_timer,
        }
        self._begin()

    def _begin(self) -> None:
        """Start with an empty page."""
        self._calls: dict[int, LiveCall] = {}
        self._layout = Layout(self._graph, self._new_key)
        self._lamps = Lamps()
        self._page = Page(self._layout, self._lamps, self._arrivals, self._persistence)
        self._find = Resolver(self._graph, self._layout)
        self._new_call: type[LiveCall] = LiveCall
        self._scheduler = Scheduler(self._find)
        effects = Effects
        self._paced: PacedScheduler | None = None
        if self._graph.has_options:  # other apps pay nothing for options
            effects, self._new_call = LoopEffects, LoopCall
            self._scheduler = self._paced = PacedScheduler(
                self._find, self._page.tell, self._calls, self._timer_keys.__next__
            )
        self._effects = effects(self._page, self._find, self._scheduler, self._suppress)
        self._seen = Seen(self._graph, self._find, self._scheduler)

    # --- what others may ask ---

    @property
    def root(self) -> Any:
        """The layout, as a `children` prop holds it."""
        return self._layout.root

    @property
    def busy(self) -> bool:
        """A request waits or a call runs, also one whose result will be ignored."""
        return self._scheduler.busy or bool(self._calls)

    def node(self, key: str) -> Node | None:
        """Return the node with a key, None when it is no longer in the layout."""
        return self._layout.nodes.get(key)

    def find(self, component_id: Any) -> Node | None:
        """Return the node that an id addresses, None when the layout has none."""
        return self._layout.index.get(stringify_id(component_id))

    # --- the one way in ---

    def step(self, event: Event) -> Sequence[Command]:
        """Take an event and return what is to be done about it, in this order."""
        self._handlers[event.__class__](event)
        self._settle()
        commands, self._page.commands = self._page.commands, []
        return commands

    def _settle(self) -> None:
        """Start what can start, until nothing more can (R72)."""
        if self._effects.bereft:
            self._effects.forget_without_outputs()
        while ready := self._scheduler.take_ready():
            for taken in ready:
                request = taken.instance.request
                if request is not None:
                    self._start(request)
            if self._effects.bereft:
                self._effects.forget_without_outputs()

    # --- events ---

    def _load(self, event: LayoutReady) -> None:
        """Begin, or begin anew: whatever was under way belongs to a page that is gone."""
        self._page.dismiss_all()
        stop: list[Command] = [*self._page.commands, *map(CancelCall, self._calls)]
        if self._paced is not None:
            stop += self._paced.stop_timers()
        self._begin()
        self._page.commands += stop
        turnover = self._page.show(event.layout)
        self._effects.report_doubles(turnover)
        for request in requests_of_load(self._graph, self._find, turnover.came):
            self._scheduler.ask(request)
        self._effects.welcome(turnover, None)

    def _take_changes(self, event: PropsChanged) -> None:
        """What the user changed; what he left as it was asks for nothing (R142, R143)."""
        for change in event.changes:
            node = self._layout.nodes.get(change.key)
            if node is not None and not same(node.props.get(change.prop), change.value):
                self._page.note(node, change.prop, change.value)
                self._effects.ask_readers(node, change.prop, None, side=False)

    def _take_set_props(self, event: PropsSet) -> None:
        """Write at once; what reads it is asked for when the call ends, unless nothing is to be held (D12)."""
        live = None
        if event.call is not None:
            live = self._calls.get(event.call)
            if live is None or live.superseded:
                return  # D3b: what a call does after a newer one took its place does not count
        node = self._addressed(event.component_id, live)
        if node is None:
            return
        with_calls = self._initial_calls if event.initial_calls is None else event.initial_calls
        for prop, value in event.props.items():
            if live is not None:
                self._seen.note(live.instance, node, prop, flush=event.flush)
            self._effects.write_set(node, prop, value, live, at_once=event.flush, with_calls=with_calls)

    def _addressed(self, component_id: Any, live: LiveCall | None) -> Node | None:
        try:
            str_id = stringify_id(component_id)
        except TypeError:
            str_id = repr(component_id)
        node = self._layout.index.get(str_id)
        if node is None and not (live is not None and self._may_be_absent(live.instance, str_id)):
            self._effects.report_absent("set_props", str_id, live.instance.plan.definition if live else None)
        return node

    def _may_be_absent(self, instance: Instance, str_id: str) -> bool:
        """Say whether a callback's `sets` names a component that need not be there."""
        optional = (link for link in instance.plan.sets if link.dependency.allow_optional)
        return any(stringify_id(filled(link, instance)) == str_id for link in optional)

    def _take_timer(self, event: TimerFired) -> None:
        """What a paced callback has held back goes on its way."""
        if self._paced is not None:
            self._paced.fire(event.key)

    def _take_end(self, event: CallFinished) -> None:
        """First what the call has set on its way, then `running` off, then the outputs (R174)."""
        live = self._calls.pop(event.call, None)
        if live is None:
            return
        counts = self._scheduler.end(live)
        if live.held:
            self._effects.ask_held(live)
        if live.instance.plan.lamps:
            for lamp in self._lamps.let_go(live):
                self._put_out(lamp)
        if counts:
            self._scheduler.finish(live, self._applied(live, event.outcome))

    def _applied(self, live: LiveCall, outcome: Outcome) -> Sequence[PropKey]:
        """Apply what a call returned; a value that no layout can hold ends the call like an exception in it."""
        try:
            return self._apply(live, outcome)
        except Exception as error:  # user data may be anything, and a call must end
            self._effects.report(error, live.instance.plan.definition)
            return ()

    # --- starting a call ---

    def _start(self, request: Request) -> None:
        instance = request.instance
        binding = bind(self._find, instance)
        if binding.faults:
            self._leave_out(request, binding)
            return
        live = self._new_call(instance, request, binding.targets)
        self._scheduler.start(request, live)
        if live.depth and live.depth % MAX_ROUNDS == 0 and self._is_endless(live):
            self._scheduler.finish(live, ())
            return
        number = next(self._numbers)
        self._calls[number] = live
        if instance.plan.lamps:
            self._light(live)
        triggers = triggers_of(self._find, request)
        call = Call(number, instance.plan.definition, instance.match, binding.arguments, binding.targets, triggers)
        if instance.plan.sets:
            call.sets = settable(self._find, instance)
        self._page.commands.append(RunCall(call))

    def _leave_out(self, request: Request, binding: Binding) -> None:
        """A component that the call needs is not there, or is there twice (R121-R128)."""
        instance = request.instance
        fault = fault_of(self._find, instance, binding)
        if fault is None:
            self._scheduler.drop(instance)
            return
        link, error = fault
        if self._scheduler.vanished_since(stringify_id(filled(link, instance)), request):
            self._scheduler.drop(instance)
            return
        live = self._new_call(instance, request, binding.targets)
        self._scheduler.start(request, live)
        self._effects.report(error, instance.plan.definition)
        self._scheduler.finish(live, ())

    def _is_endless(self, live: LiveCall) -> bool:
        """Say whether one definition has led to this call too often; reports it (D13)."""
        rounds: Counter[Definition] = Counter()
        link = live.cause
        while link is not None:
            rounds[link.instance.plan.definition] += 1
            link = link.cause
        often = [definition for definition, times in rounds.items() if times >= MAX_ROUNDS]
        if often:
            names = ", ".join(each.name for each in often)
            error = EndlessUpdates(
                f"{names} led to a call of the same callback {MAX_ROUNDS} times without anything from outside: stopped",
                where=", ".join(each.where for each in often),
                remedy="raise PreventUpdate when there is nothing left to change, or do not set the prop that is read",
            )
            self._effects.report(error, live.instance.plan.definition)
        return bool(often)

    # --- running ---

    def _light(self, live: LiveCall) -> None:
        """Set the `running` props of a call that starts (R172, R177)."""
        for link, on, off in live.instance.plan.lamps:
            nodes = tuple(self._find.find(link, live.instance))
            held = [node.str_id or "" for node in nodes]
            if not nodes:
                held.append(stringify_id(filled(link, live.instance)))
                if not link.dependency.allow_optional:
                    self._effects.report_absent("running", held[0], live.instance.plan.definition)
            if link.multi:
                self._lamps.light_all(live, link, on, off)
            for str_id in held:
                self._lamps.light(Lamp(live, str_id, link.prop, on, off))
            for node in nodes:
                self._effects.write_side(node, link.prop, on, live)

    def _put_out(self, lamp: Lamp) -> None:
        is_due, value = self._lamps.put_out(lamp)
        node = self._layout.index.get(lamp.str_id)
        if is_due and node is not None:
            self._effects.write_side(node, lamp.prop, value, lamp.live)

    # --- the result of a call ---

    def _apply(self, live: LiveCall, outcome: Outcome) -> Sequence[PropKey]:
        """Set the outputs of a call, and ask for what reads them; return what was set (R130-R141)."""
        definition = live.instance.plan.definition
        if isinstance(outcome, Failed):
            self._effects.report(outcome.error, definition)
        if not isinstance(outcome, Returned):
            return ()
        updates = _updates(live, outcome)
        index, write, updated = self._layout.index, self._effects.write_output, []
        for _, value in updates:
            if value.__class__ is Patch and not self._patches_fit(updates, definition):
                return ()
        for target, value in updates:
            node = index.get(target.str_id)
            if node is not None and write(node, target.property, value, live):
                updated.append((target.str_id, target.property))
        return updated

    def _patches_fit(self, updates: Sequence[Update], definition: Definition) -> bool:
        """Say whether every Patch can be applied; if one cannot, nothing of the call is applied (R207, D28)."""
        for target, value in updates:
            node = self._layout.index.get(target.str_id) if value.__class__ is Patch else None
            if node is not None:
                try:
                    self._page.checked(node, target.property, value)
                except DashException as error:
                    self._effects.report(about(error, node, target.property, definition), definition)
                    return False
        return True


def _updates(live: LiveCall, outcome: Returned) -> list[Update]:
    """Match flat values to the components that the outputs meant at the start (R133, R165)."""
    updates: list[Update] = []
    for target, value in zip(live.targets, outcome.values, strict=False):
        if value.__class__ not in PLAIN and is_no_update(value):
            continue
        if isinstance(target, Target):
            updates.append((target, value))
        else:
            updates += [each for each in zip(target, value, strict=False) if not is_no_update(each[1])]
    return updates
