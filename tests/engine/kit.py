"""Drives an engine by hand: every call stays open until the test ends it, so that order and overlap are explicit.

A started call is written `name <- a.children, b.value`, or `name` alone when nothing triggered it.
"""

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Any

from tui_callbacks.callbacks.graph import Graph
from tui_callbacks.callbacks.registry import Registry
from tui_callbacks.components import html
from tui_callbacks.components.tree import Node
from tui_callbacks.dependencies import Input, Output, State
from tui_callbacks.engine.core import Engine
from tui_callbacks.engine.protocol import (
    Call,
    CallFinished,
    Change,
    Command,
    Event,
    Failed,
    LayoutReady,
    Outcome,
    Prevented,
    PropsChanged,
    PropsSet,
    Report,
    Returned,
    RunCall,
    StartTimer,
    StopTimer,
    TimerFired,
)


def out(component_id: Any, prop: str = "children", **options: Any) -> Output:
    return Output(component_id, prop, **options)


def inp(component_id: Any, prop: str = "children", **options: Any) -> Input:
    return Input(component_id, prop, **options)


def state(component_id: Any, prop: str = "children", **options: Any) -> State:
    return State(component_id, prop, **options)


def divs(*ids: Any) -> list[Any]:
    """One empty Div per id."""
    return [html.Div(f"{each}0" if isinstance(each, str) else "0", id=each) for each in ids]


class App:
    """Callbacks to declare: `app.callback("name", out("a"), inp("x"))`, all without initial calls if `prevented`."""

    def __init__(self, *, prevented: bool = False, circular: bool = False) -> None:
        self.registry = Registry(prevented)
        self.circular = circular

    def callback(self, name: str, *dependencies: Any, **options: Any) -> "App":
        def function(*args: Any) -> None: ...

        function.__name__ = function.__qualname__ = name
        self.registry.callback(*dependencies, **options)(function)
        return self

    def chain(self, *ids: str, **options: Any) -> "App":
        """Declare for each id after the first a callback of that name that writes it and reads the one before."""
        for before, here in pairwise(ids):
            self.callback(here, out(here), inp(before), **options)
        return self

    def on(self, *layout: Any, **options: Any) -> "Drive":
        """Build the engine for a layout."""
        return Drive(Engine(Graph(self.registry.freeze(circular=self.circular)), **options), list(layout))


class Drive:
    """One engine, its open calls and what it said."""

    def __init__(self, engine: Engine, layout: Any) -> None:
        self.engine = engine
        self.layout = layout
        self.calls: list[Call] = []
        self.ended: set[int] = set()
        self.commands: Sequence[Command] = ()
        self.reports: list[Report] = []
        self.timers: dict[int, float] = {}

    def step(self, event: Event) -> list[str]:
        """Give the engine an event; return the calls that it started, in order."""
        self.commands = self.engine.step(event)
        started = [command.call for command in self.commands if isinstance(command, RunCall)]
        self.calls += started
        for command in self.commands:
            if isinstance(command, StartTimer | StopTimer):
                self.timers.pop(command.key, None)
            if isinstance(command, StartTimer):
                self.timers[command.key] = command.seconds
        self.reports += [command for command in self.commands if isinstance(command, Report)]
        return [self.told(call) for call in started]

    @staticmethod
    def told(call: Call) -> str:
        asked = ", ".join(trigger.prop_id for trigger in call.triggers)
        return f"{call.definition.name} <- {asked}" if asked else call.definition.name

    # --- events ---

    def load(self) -> list[str]:
        return self.step(LayoutReady(self.layout))

    def change(self, component_id: Any, prop: str = "children", value: Any = "changed") -> list[str]:
        return self.step(PropsChanged((Change(self.node(component_id).key, prop, value),)))

    def click(self, *ids: Any) -> list[str]:
        """Count up `n_clicks` of these components, as one event."""
        nodes = [self.node(each) for each in ids]
        clicks = [Change(each.key, "n_clicks", (each.get("n_clicks") or 0) + 1) for each in nodes]
        return self.step(PropsChanged(tuple(clicks)))

    def set_props(
        self,
        component_id: Any,
        *,
        by: str | None = None,
        flush: bool = False,
        initial_calls: bool | None = None,
        **props: Any,
    ) -> list[str]:
        call = None if by is None else self.call(by).number
        return self.step(PropsSet(call, component_id, props, flush, initial_calls))

    def fire(self) -> list[str]:
        """Let the timer go off that was armed first."""
        key = next(iter(self.timers))
        del self.timers[key]
        return self.step(TimerFired(key))

    def returns(self, name: str, *values: Any) -> list[str]:
        return self.end(name, Returned(values))

    def prevents(self, name: str) -> list[str]:
        return self.end(name, Prevented())

    def fails(self, name: str) -> list[str]:
        return self.end(name, Failed(ValueError("boom")))

    def end(self, name: str, outcome: Outcome) -> list[str]:
        """End the oldest open call of that name."""
        call = self.call(name)
        self.ended.add(call.number)
        return self.step(CallFinished(call.number, outcome))

    def play(self, answers: dict[str, Callable[..., Any]] | None = None) -> list[str]:
        """End all open calls, oldest first, until none is left; by default each returns its name for every output."""
        started: list[str] = []
        while self.open:
            call = self.open[0]
            name = call.definition.name
            answer = (answers or {}).get(name)
            values = answer(*self.values(call)) if answer else tuple(name for _ in call.outputs)
            started += self.returns(name, *values)
        return started

    # --- what is there ---

    @property
    def open(self) -> list[Call]:
        return [call for call in self.calls if call.number not in self.ended]

    def call(self, name: str) -> Call:
        return next(call for call in self.open if call.definition.name == name)

    def args(self, name: str) -> list[Any]:
        """The arguments of the newest call of that name."""
        return self.values(next(call for call in reversed(self.calls) if call.definition.name == name))

    @staticmethod
    def values(call: Call) -> list[Any]:
        return [[each.value for each in a] if isinstance(a, tuple) else a.value for a in call.arguments]

    def node(self, component_id: Any) -> Node:
        node = self.engine.find(component_id)
        assert node is not None, f"{component_id} is not in the layout"
        return node

    def value(self, component_id: Any, prop: str = "children") -> Any:
        return self.node(component_id).get(prop)

    @property
    def errors(self) -> list[str]:
        return [type(report.error).__name__ for report in self.reports]
