"""One session of a scenario's app, with a stage for its calls, a clock that is moved by hand, and nothing to look at.

The surface is a null one: all that a recording shows passes through the session (calls, props, errors), and what real
widgets make of keys and the mouse is tested in tests/bridge. The app, the registry, the engine, the session and the
executors are the real ones; the executor is watched, so that calls can be numbered and ordered.
"""

import asyncio
import itertools
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any
from unittest import mock

from tests.conformance.recorder import stamp
from tests.conformance.stage import Stage
from tests.conformance.timing import StepClock, caller
from tui_callbacks.components.tree import Node
from tui_callbacks.engine.page import Page
from tui_callbacks.engine.protocol import Call, CallFinished, Command, Event, LayoutReady, PropsSet, ScreenCommand
from tui_callbacks.ids import stringify_id
from tui_callbacks.runtime.incidents import Incident
from tui_callbacks.runtime.ports import Done, Executor, Post, Token
from tui_callbacks.runtime.program import Program, Route
from tui_callbacks.runtime.session import Session, Steps
from tui_callbacks.runtime.start import open_session

NO_COMPONENT = "<no component>"
UNSET = "<unset>"


class NullSurface:
    """Shows nothing; the session keeps its incidents itself."""

    def carry_out(self, commands: Sequence[ScreenCommand]) -> None:
        """Nothing is shown."""

    def report(self, incident: Incident) -> None:
        """Nothing is shown."""

    def layout_failed(self, incident: Incident) -> None:
        """The session has noted why."""


class WatchedEngine:
    """The engine, with a look at it before and after every step.

    Attributes:
        responses: How many calls have ended, those that were superseded or prevented among them.
    """

    def __init__(self, engine: Steps, before: Callable[[Event], None], after: Callable[[], None]) -> None:
        self._engine = engine
        self._before = before
        self._after = after
        self.responses = 0

    def step(self, event: Event) -> Sequence[Command]:
        self._before(event)
        commands = self._engine.step(event)
        self.responses += isinstance(event, CallFinished)
        self._after()
        return commands

    def __getattr__(self, name: str) -> Any:
        return getattr(self._engine, name)


class StagedExecutor:
    """The session's executor; the functions wait for their turn before they begin.

    Args:
        executor: Runs them.
        stage: Says whose turn it is.
        loop: The session's loop.
    """

    def __init__(self, executor: Executor, stage: Stage, loop: asyncio.AbstractEventLoop) -> None:
        self._executor = executor
        self._stage = stage
        self._loop = loop
        self._layouts = itertools.count(1)
        self._set_props: dict[int, dict[str, dict[str, Any]]] = {}

    def submit(self, call: Call, post: Post) -> Token:
        definition = call.definition
        if definition.inline:
            return self._executor.submit(call, post)
        wait = self._stage.enter(call.number, definition.is_coroutine)
        function = staged(definition.function, call.number, wait, definition.is_coroutine)
        own = replace(call, definition=replace(definition, function=function))
        return self._executor.submit(own, lambda event: self._post(call.number, event, post))

    def evaluate(self, function: Callable[[], Any], name: str, done: Done) -> Token:
        number = -next(self._layouts)
        is_coroutine = asyncio.iscoroutinefunction(function)
        wait = self._stage.enter(number, is_coroutine)

        def ended(value: Any, error: BaseException | None) -> None:
            done(value, error)
            self._stage.leave(number)

        return self._executor.evaluate(staged(function, number, wait, is_coroutine), name, ended)

    def set_props_of(self, number: int | None) -> dict[str, dict[str, Any]]:
        """What a call has set by `set_props`, by id and prop."""
        return self._set_props.get(number or 0, {})

    def __getattr__(self, name: str) -> Any:
        return getattr(self._executor, name)

    def _post(self, number: int, event: Event, post: Post) -> None:
        if isinstance(event, PropsSet):
            own = self._set_props.setdefault(number, {})
            own.setdefault(stringify_id(event.component_id), {}).update(event.props)
        post(event)
        if isinstance(event, CallFinished):
            self._loop.call_soon_threadsafe(self._stage.leave, number)


def staged(
    function: Callable[..., Any], number: int, wait: Callable[[], Any], is_coroutine: bool
) -> Callable[..., Any]:
    """Return a function that waits for its turn and then is the given one."""
    if is_coroutine:

        async def awaited(*args: Any, **kwargs: Any) -> Any:
            caller.set(number)
            await wait()
            return await function(*args, **kwargs)

        return awaited

    def plain(*args: Any, **kwargs: Any) -> Any:
        caller.set(number)
        wait()
        return function(*args, **kwargs)

    return plain


class World:
    """A session that was opened for a scenario.

    Args:
        program: The app.
        route: Where in the app the session begins.
        local: The file of what outlives the session.
        observe: The props to look at, as "id.prop".
        stage: Orders the calls.
        clock: The session's time.

    Attributes:
        changes: Every visible change of an observed prop, as [key, value], until somebody empties it.
    """

    def __init__(
        self, program: Program, route: Route, local: Path, observe: Sequence[str], stage: Stage, clock: StepClock
    ) -> None:
        self._observe = observe
        self._written: Node | None = None
        self._written_props: set[str] = set()
        self.layout = program.layout
        self._last: dict[str, Any] = {}
        self._seen = 0
        self.changes: list[tuple[str, Any]] = []
        self.session: Session = open_session(program, NullSurface(), clock, route, local=local)
        self.executor = StagedExecutor(self.session.executor, stage, asyncio.get_running_loop())
        self.engine = WatchedEngine(self.session.engine, self._steps, self._stepped)
        self.session.executor = self.executor
        self.session.engine = self.engine

    def find(self, target: Any) -> Node | None:
        """Return the node that an id of a scenario addresses: a string, a dict, or a dict written as JSON."""
        found: Node | None = self.engine.find(parsed_id(target))
        return found

    def read(self, key: str) -> Any:
        """Return the value of an observed prop as traces show it."""
        target, _, prop = key.rpartition(".")
        node = self.find(target)
        if node is None:
            return NO_COMPONENT
        return stamp(prop, node.props[prop]) if prop in node.props else UNSET

    def state(self) -> dict[str, Any]:
        """Return the values of all observed props."""
        return {key: self.read(key) for key in self._observe}

    @contextmanager
    def watched_writes(self) -> Iterator[None]:
        """Look also between two writes of one step of the engine, and before new components report what they know.

        A screen shows only the last of these. A recording shows each, for a page stores them one after the other.
        """
        write_really = Page.write

        def write(page: Page, node: Node, prop: str, value: Any) -> Any:
            if self._written is not node or prop in self._written_props:
                self._look()
                self._written, self._written_props = node, set()
            self._written_props.add(prop)
            return write_really(page, node, prop, value)

        arrive_really = Page.arrive

        def arrive(page: Page, came: Iterable[Node]) -> list[tuple[Node, str]]:
            self._look()
            return arrive_really(page, came)

        with mock.patch.object(Page, "write", write), mock.patch.object(Page, "arrive", arrive):
            yield

    def take_incidents(self) -> list[Incident]:
        """Return what was reported since the last time."""
        found = list(self.session.incidents)[self._seen :]
        self._seen += len(found)
        return found

    def _steps(self, event: Event) -> None:
        if isinstance(event, LayoutReady):  # a page that is loaded again has forgotten what was seen in this step
            self._last.clear()
            self.changes.clear()
            self.take_incidents()

    def _stepped(self) -> None:
        self._written = None
        self._look()

    def _look(self) -> None:
        for key in self._observe:
            value = self.read(key)
            if self._last.get(key, NO_COMPONENT) != value:
                self._last[key] = value
                self.changes.append((key, value))


def parsed_id(target: Any) -> Any:
    """Return the id that a string of a scenario means."""
    return json.loads(target) if isinstance(target, str) and target.startswith("{") else target
