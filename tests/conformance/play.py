"""Plays a scenario on this library and writes down what a trace says of it.

Time is the session's clock, which moves only when every call waits for it or for a gate. The waits of the recordings
are kept in it: 0.12 s of rest before a page counts as idle, 30 ms after a look at once, 0.15 s after a condition.
"""

import asyncio
import importlib.util
import sys
import tempfile
import time
import types
import warnings
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from unittest import mock

from tests.conformance.namespace import BACKGROUND, COMPONENTS, Namespace, NotYetError
from tests.conformance.recorder import Recorder, jsonable
from tests.conformance.stage import Stage
from tests.conformance.timing import StepClock, sleeping
from tests.conformance.user import ActionError, User
from tests.conformance.world import NO_COMPONENT, World
from tui_callbacks.errors import BackgroundCallbackError, CallbackErrors
from tui_callbacks.runtime.incidents import Incident
from tui_callbacks.runtime.program import Program, Route

SETTLE = 0.12
AT_ONCE = 0.03
AFTER_CONDITION = 0.15
IDLE_TIMEOUT = 30.0
CONDITION_TIMEOUT = 25.0
REAL_TIMEOUT = 10.0
GAP = 0.02
"""Seconds between two actions of a burst: what a browser driver needs for one."""

Action = Sequence[Any]
Condition = Sequence[Any]


@dataclass
class Step:
    """What happened in one step, in the words of a trace."""

    action: Any
    calls: list[dict[str, Any]] = field(default_factory=list)
    state: dict[str, Any] = field(default_factory=dict)
    changes: list[tuple[str, Any]] = field(default_factory=list)
    errors: list[tuple[str, str]] = field(default_factory=list)


class Player:
    """Plays one scenario.

    Args:
        module: The scenario.
        tmp: A folder for the run.
    """

    def __init__(self, module: types.ModuleType, tmp: str) -> None:
        self.module = module
        self.clock = StepClock()
        self.stage = Stage(asyncio.get_running_loop(), self.clock)
        self.recorder = Recorder(self.stage, tmp, lambda number: self.world.executor.set_props_of(number))
        self.namespace = Namespace()
        self.world: World
        self.user: User
        self.harness: list[tuple[str, str]] = []

    async def play(self) -> list[Step]:
        """Play all actions.

        Raises:
            NotYetError: The scenario takes what comes with a later issue.
        """
        actions = [("load",), *self.module.ACTIONS]
        try:
            program = self._build()
        except CallbackErrors as errors:
            return self._refused(actions, errors)
        start = Route.parse(getattr(self.module, "START", "/"))
        local = Path(self.recorder.tmp, "local.json")
        self.world = World(program, start, local, self.module.OBSERVE, self.stage, self.clock)
        self.user = User(self.world)
        try:
            with self.world.watched_writes():
                return [await self._step(number, action, program) for number, action in enumerate(actions)]
        finally:
            self.world.session.close()

    def _build(self) -> Program:
        missing = {} if importlib.util.find_spec("diskcache") else {"diskcache": stand_in("diskcache", "Cache")}
        with mock.patch.dict(sys.modules, missing):
            app = self.module.build(self.namespace, self.recorder)
        try:
            program: Program = app.program()
        except CallbackErrors as errors:
            if any(isinstance(each, BackgroundCallbackError) for each in errors.errors):
                raise NotYetError("background=True", BACKGROUND) from errors
            raise
        return program

    def _refused(self, actions: Sequence[Action], errors: CallbackErrors) -> list[Step]:
        """The app does not start: nothing is drawn, every error is told (D18)."""
        nothing = dict.fromkeys(self.module.OBSERVE, NO_COMPONENT)
        steps = [Step(jsonable(action), state=nothing) for action in actions]
        steps[0].errors = [("definition", str(error)) for error in errors.errors]
        return steps

    async def _step(self, number: int, action: Action, program: Program) -> Step:
        self.recorder.step = number
        self.harness = []
        try:
            await self._perform(action)
        except ActionError as error:
            self.harness.append(("harness", str(error)))
        changes, self.world.changes = self.world.changes, []
        told = [str(each) for each in program.notices] if number == 0 else []
        notices = [("circular", each) for each in told if "ircular" in each]
        incidents = [(kind_of(each), each.summary) for each in self.world.take_incidents()]
        errors = notices + incidents + self.harness
        return Step(jsonable(action), state=self.world.state(), changes=changes, errors=errors)

    def finish(self, steps: Sequence[Step]) -> None:
        """Add the calls to the steps in which they began, when they have all ended."""
        for number, step in enumerate(steps):
            step.calls = self.recorder.calls_of(number)

    # --- actions ---

    async def _perform(self, action: Action) -> None:
        kind, *arguments = action
        if kind == "load":
            self.world.session.load(self.world.layout)
            conditions = getattr(self.module, "LOAD_UNTIL", None)
            await (self._until(conditions) if conditions else self._idle())
        elif kind in ("do", "nowait"):
            await self._act(arguments[0])
            await (self._until(arguments[1:]) if kind == "do" else self._pass(AT_ONCE))
        elif kind == "until":
            await self._until(arguments)
        elif kind == "sleep":
            await self._pass(arguments[0])
        else:
            await self._act(action)
            await self._idle()

    async def _act(self, action: Action) -> None:
        kind, *arguments = action
        if kind == "burst":
            for place, each in enumerate(arguments[0]):
                if place:
                    await self._pass(max(GAP, *arguments[1:2] or (0,)))
                await self._act(each)
        elif kind == "release":
            self.stage.release(arguments[0])
        elif kind == "wait":
            await self._pass(arguments[0])
        elif kind != "idle":
            self._check_widget(kind, arguments)
            self.user.act(kind, *arguments)

    def _check_widget(self, kind: str, arguments: Sequence[Any]) -> None:
        """What a component does by itself can be asked of it only when it is there."""
        if kind not in ("click", "type", "key", "clear"):
            return
        node = self.user.target(arguments[0])
        if node is not None and node.cls._type in self.namespace.placeholders:
            raise NotYetError(f"{node.cls._type}, which is acted on,", COMPONENTS)

    # --- waiting ---

    async def _quiet(self) -> None:
        """Return when every call waits for a gate or the clock, and all that has happened was dealt with."""
        end = time.monotonic() + REAL_TIMEOUT
        while time.monotonic() < end:
            for _ in range(6):
                await asyncio.sleep(0)
            if self.stage.quiet():
                return
            await asyncio.sleep(0.0005)
            self.stage.hurry()
        raise ActionError(f"calls {self.stage.calls} do not end")

    async def _pass(self, seconds: float) -> None:
        end = self.clock.now() + seconds
        await self._quiet()
        while (when := self.clock.next_at()) is not None and when <= end:
            self.clock.move(when)
            await self._quiet()
        self.clock.move(end)

    def _is_idle(self) -> bool:
        return not self.stage.calls and not self.world.engine.busy

    async def _idle(self) -> None:
        end = self.clock.now() + getattr(self.module, "IDLE_TIMEOUT", IDLE_TIMEOUT)
        await self._quiet()
        while (when := self.clock.next_at()) is not None or self._is_idle():
            rest = self.clock.now() + SETTLE if self._is_idle() else end
            self.clock.move(min(rest, when or rest, end))
            await self._quiet()
            if ((when is None or when > rest) and self._is_idle()) or self.clock.now() >= end:
                return

    async def _until(self, conditions: Sequence[Condition]) -> None:
        end = self.clock.now() + CONDITION_TIMEOUT
        await self._quiet()
        for condition in conditions:
            while not self._holds(condition):
                when = self.clock.next_at()
                if when is None or when > end:
                    raise ActionError(f"condition {condition!r} did not come true")
                self.clock.move(when)
                await self._quiet()
        await self._pass(AFTER_CONDITION)

    def _holds(self, condition: Condition) -> bool:
        what, *rest = condition
        if what == "start":
            return bool(self.recorder.started(rest[0]) >= rest[1])
        if what == "end":
            return bool(self.recorder.ended(rest[0]) >= rest[1])
        if what == "response":
            return bool(self.world.engine.responses >= rest[0])
        if what == "state":
            return bool(self.world.read(rest[0]) == jsonable(rest[1]))
        raise ActionError(f"unknown condition {condition!r}")


KINDS = {
    "MissingComponentError": "missing component",
    "SeveralComponentsError": "several components",
    "SideUpdateError": "side update",
    "PatchError": "patch",
    "CircularDependencies": "circular",
    "EndlessUpdates": "endless",
    "DuplicateIdError": "duplicate id",
}


def kind_of(incident: Incident) -> str:
    """Return what kind of error an incident is, in the words of `compare.KINDS`."""
    error, report = incident.report.error, incident.report
    name = type(error).__name__
    if name == "LayoutMismatch":
        return "id not in layout" if str(error).startswith("ID not found") else "prop not in component"
    return KINDS.get(name) or ("callback" if report.definition is not None else name)


def stand_in(name: str, *names: str) -> types.ModuleType:
    """Return a module for what a scenario imports before it takes it to `d`."""
    module = types.ModuleType(name)
    for each in names:
        setattr(module, each, lambda *_args, **_options: None)
    return module


def load_scenario(path: Path) -> types.ModuleType:
    """Import a scenario afresh."""
    spec = importlib.util.spec_from_file_location(f"scenario_{path.stem}", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


async def play_module(module: types.ModuleType) -> list[Step]:
    """Play a scenario on the running loop.

    Raises:
        NotYetError: It takes what comes with a later issue.
    """
    with tempfile.TemporaryDirectory() as tmp, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # placeholders warn; a scenario's own warnings are not compared
        player = Player(module, tmp)
        with sleeping(player.stage.sleep, player.stage.asleep):
            steps = await player.play()
            player.finish(steps)
            return steps


def play(path: Path) -> list[Step]:
    """Play a scenario on a loop of its own."""
    return asyncio.run(play_module(load_scenario(path)))
