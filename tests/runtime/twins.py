"""Null twins of a session's ports, and definitions made without a registry."""

import time
from collections.abc import Callable, Sequence
from typing import Any

from tui_callbacks.callbacks.definition import Definition
from tui_callbacks.callbacks.signature import Signature
from tui_callbacks.components.tree import Node
from tui_callbacks.context import Argument, Target, Trigger
from tui_callbacks.dependencies import Input, Output
from tui_callbacks.engine.protocol import (
    Call,
    CallFinished,
    Command,
    Event,
    Failed,
    LayoutReady,
    PropsSet,
    Report,
    ScreenCommand,
)
from tui_callbacks.errors import Location, location_of
from tui_callbacks.runtime.incidents import Incident
from tui_callbacks.runtime.ports import Done, Post, Token


class ScriptedEngine:
    """Answers an event with what `answers` says for its type, and counts calls as the real one does."""

    def __init__(self, answers: dict[type, Callable[[Any], list[Command]]] | None = None) -> None:
        self.answers = answers or {}
        self.events: list[Event] = []
        self.busy = False

    def step(self, event: Event) -> list[Command]:
        self.events.append(event)
        answer = self.answers.get(type(event))
        if answer is not None:
            return answer(event)
        if isinstance(event, CallFinished) and isinstance(event.outcome, Failed):
            return [Report(event.outcome.error)]
        return []

    def find(self, component_id: Any) -> Node | None:
        return None


class RecordingSurface:
    """Writes down what it is told; `trace` may be shared with others, to see who came first."""

    def __init__(self, trace: list[Any] | None = None) -> None:
        self.trace: list[Any] = [] if trace is None else trace
        self.batches: list[list[ScreenCommand]] = []
        self.incidents: list[Incident] = []
        self.failures: list[Incident] = []

    def carry_out(self, commands: Sequence[ScreenCommand]) -> None:
        self.batches.append(list(commands))
        self.trace.extend(commands)

    def report(self, incident: Incident) -> None:
        self.incidents.append(incident)

    def layout_failed(self, incident: Incident) -> None:
        self.failures.append(incident)


class HeldExecutor:
    """Runs nothing: the test ends the calls."""

    def __init__(self, trace: list[Any] | None = None) -> None:
        self.trace: list[Any] = [] if trace is None else trace
        self.posts: dict[int, Post] = {}
        self.evaluations: list[tuple[Callable[[], Any], Done, Token]] = []
        self.cancelled: list[Token] = []
        self.closed = False

    def submit(self, call: Call, post: Post) -> Token:
        self.trace.append(call)
        self.posts[call.number] = post
        return Token(call.number, call.definition.name, time.perf_counter(), started=time.perf_counter())

    def evaluate(self, function: Callable[[], Any], name: str, done: Done) -> Token:
        token = Token(0, name, time.perf_counter(), started=time.perf_counter())
        self.evaluations.append((function, done, token))
        return token

    def cancel(self, token: Token) -> None:
        token.cancelled = True
        self.cancelled.append(token)

    def close(self) -> None:
        self.closed = True


def define(function: Callable[..., Any], **settings: Any) -> Definition:
    """One Input `a.value`, one Output `out.children`, unless `outputs` or `inputs` say otherwise."""
    outputs = settings.pop("outputs", Output("out", "children"))
    inputs = settings.pop("inputs", [Input("a", "value")])
    signature = Signature(outputs, inputs, "app.py:1")
    return Definition(
        index=0,
        function=function,
        name=getattr(function, "__name__", "function"),
        location=location_of(function) if hasattr(function, "__code__") else Location("app.py", 1),
        outputs=signature.outputs,
        dependencies=signature.dependencies,
        inputs=tuple(each for each in signature.dependencies if isinstance(each, Input)),
        signature=signature,
        **settings,
    )


def call_of(definition: Definition, *values: Any, number: int = 1) -> Call:
    """A call with these values; the first argument is the trigger."""
    pairs = list(zip(definition.dependencies, values, strict=True))
    arguments = tuple(Argument(d.component_id, d.str_id, d.component_property, value, d) for d, value in pairs)
    triggers = tuple(Trigger(a.id, a.str_id, a.property, a.value) for a in arguments[:1])
    outputs = tuple(Target(o.component_id, o.str_id, o.component_property) for o in definition.outputs)
    return Call(number, definition, (), arguments, outputs, triggers)


LAYOUT = LayoutReady("hello")
ANY_EVENT = PropsSet(None, "a", {"value": 1})
