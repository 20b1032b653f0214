"""One user's run of an app: THE loop that steps the engine and carries out its commands."""

import asyncio
import weakref
from collections.abc import Callable, Sequence
from contextvars import copy_context
from time import perf_counter
from typing import Any, Protocol

from tui_callbacks.components.tree import Node
from tui_callbacks.components.values import copy_in
from tui_callbacks.engine.protocol import (
    Call,
    CallFinished,
    CancelCall,
    Command,
    Event,
    Failed,
    LayoutReady,
    Report,
    RunCall,
    ScreenCommand,
    Serve,
    ServiceCommand,
    StartTimer,
    StopServing,
    StopTimer,
    TimerFired,
)
from tui_callbacks.errors import LibraryError
from tui_callbacks.runtime.incidents import Incident, Incidents
from tui_callbacks.runtime.log import Log, LogLine
from tui_callbacks.runtime.mailbox import Mailbox
from tui_callbacks.runtime.monitor import Monitor
from tui_callbacks.runtime.ports import Clock, Executor, Surface, Timer, Token
from tui_callbacks.runtime.program import Route
from tui_callbacks.runtime.services import Services
from tui_callbacks.runtime.storage import MemoryStorage

BURST = 1_000
"""Events dealt with in one turn of the loop; then the screen and the keyboard get theirs."""

LayoutCheck = Callable[[Any], Sequence[BaseException]]

LAYOUT_FAILED = "The layout could not be built"


class Steps(Protocol):
    """The engine, as a session knows it."""

    @property
    def busy(self) -> bool:
        """Calls are waiting or running."""

    def step(self, event: Event) -> Sequence[Command]:
        """Take an event and return what to do."""

    def find(self, component_id: Any) -> Node | None:
        """Return the node that an id addresses, None when the layout has none."""


class Session:
    """One engine, one surface, one executor, and the loop between them. Make and use it on the loop's thread.

    Args:
        engine: Decides what happens.
        surface: Shows it.
        executor: Runs user code.
        clock: Tells the time, and whether a timer is due.
        monitor: Keeps the history; by default the newest 500 steps.
        log: Takes prints and reports; the executor's log.
        loop: By default the one that is running.
        check: Looks at a layout before the session starts with it: raises what is wrong, returns what is doubtful.
        services: Work for the components that show nothing; by default they begin at "/" and keep all in memory.

    Attributes:
        incidents: The errors and warnings reported so far.
        failure: Why there is no layout, None while there is hope.
        closed: The session has ended.
    """

    def __init__(
        self,
        engine: Steps,
        surface: Surface,
        executor: Executor,
        clock: Clock,
        *,
        monitor: Monitor | None = None,
        log: Log | None = None,
        loop: asyncio.AbstractEventLoop | None = None,
        check: LayoutCheck = lambda _layout: (),
        services: Services | None = None,
    ) -> None:
        self.engine = engine
        self.surface = surface
        self.executor = executor
        self.clock = clock
        self.monitor = monitor or Monitor()
        self.log = log or Log()
        self.services = services or Services(clock, MemoryStorage(), Route())
        self.incidents = Incidents()
        self.failure: Incident | None = None
        self.closed = False
        self._loop = loop or asyncio.get_running_loop()
        self._mailbox = Mailbox(self, self._loop)
        self._home = copy_context()
        self._draining = False
        self._screen: list[ScreenCommand] = []
        self._running: dict[int, Token] = {}
        self._timers: dict[int, Timer] = {}
        self._check = check
        self._layout: Any = None
        self._loads = 0
        self._loading: Token | None = None
        self._shown = False
        self._watchers: list[asyncio.Future[None]] = []

    # --- events in ----------------------------------------------------------------------------------------------------

    def dispatch(self, event: Event) -> None:
        """Deal with an event, on the loop's thread; during another one it is dealt with after it."""
        self._mailbox.post(event)

    def post(self, event: Event) -> None:
        """Deal with an event soon, from any thread; when the session has ended the event is dropped."""
        self._mailbox.post(event)

    def load(self, layout: Any) -> None:
        """Build the layout and start with it: a component, a list, or a function that returns one of these (R29).

        A function runs in a thread, or on the loop when it is a coroutine function; `ctx` is absent in it. When the
        first layout fails, `surface.layout_failed` is told and `failure` says why; later ones are reported.
        """
        self._layout = layout
        self._loads += 1
        if self._loading is not None:
            self.executor.cancel(self._loading)
            self._loading = None
        if callable(layout):
            self._evaluate(layout, self._loads)
        else:
            self._start_with(layout)

    def refresh(self) -> None:
        """Start anew with the layout of the last `load`; a layout function runs again (D35)."""
        self.load(self._layout)

    @property
    def route(self) -> Route:
        """Where in the app the session is, as `dcc.Location` shows it."""
        return self.services.location.route

    def visit(self, route: Route, *, reload: bool = True) -> None:
        """Go to another place in the app, as following a link does.

        Args:
            route: The place.
            reload: Start the layout anew, as a browser does for a link; otherwise the Locations are told, no more.
        """
        self.services.location.visit(route, self, reload=reload)

    def close(self) -> None:
        """End: coroutines are cancelled, plain functions see `ctx.cancelled` and are not waited for."""
        if self.closed:
            return
        self.closed = True
        self._mailbox.close()
        for token in self._running.values():
            self.executor.cancel(token)
        if self._loading is not None:
            self.executor.cancel(self._loading)
        for timer in self._timers.values():
            timer.cancel()
        self._timers.clear()
        self.services.close()
        self.executor.close()
        self.log.close()
        self._running.clear()
        self._loading = None
        self._notify()

    # --- rest ---------------------------------------------------------------------------------------------------------

    @property
    def idle(self) -> bool:
        """No queued event, no waiting or running call, no layout being built, no timer due.

        Timers armed for later do not count; what the surface still mounts or paints is for the surface to say.
        """
        return self.closed or not (
            self._draining
            or self._mailbox.queue
            or self._loading
            or self.engine.busy
            or any(not token.cancelled for token in self._running.values())
            or self.clock.due()
        )

    def busy(self) -> list[str]:
        """Say what keeps the session from being idle, in words for the developer."""
        if self.idle:
            return []
        running = [self._loading] if self._loading else []
        running += [token for token in self._running.values() if not token.cancelled]
        found = [token.name if token.started else f"{token.name} (waits for a thread)" for token in running]
        if self._mailbox.queue:
            found.append("queued events")
        if self.engine.busy and not running:
            found.append("callbacks that wait for others")
        if self.clock.due():
            found.append("a timer that is due")
        return found

    async def wait_idle(self) -> None:
        """Return when the session is idle; put a time-out around it, and ask `busy()` when that strikes."""
        while not self.idle:
            if self.clock.due():
                await asyncio.sleep(0.001)  # a timer fires without telling the session
                continue
            watcher = self._loop.create_future()
            self._watchers.append(watcher)
            await watcher

    def _notify(self) -> None:
        if self._watchers and self.idle:
            watchers, self._watchers = self._watchers, []
            for watcher in watchers:
                if not watcher.done():
                    watcher.set_result(None)

    # --- the loop -----------------------------------------------------------------------------------------------------

    def drain(self) -> None:
        """Step the engine with everything that has arrived; the mailbox calls this."""
        if self._draining or self.closed:
            return
        self._draining = True
        try:
            self._home.run(self._drain)  # not in the context of whoever posted: threads and callbacks have their own
        finally:
            self._draining = False
        self._notify()

    def _drain(self) -> None:
        queue = self._mailbox.queue
        for _ in range(BURST):
            if not queue:
                break
            for command in self._step(queue.popleft()):
                self._carry_out(command)
        self._flush()
        if queue:
            self._mailbox.postpone()

    def _step(self, event: Event) -> Sequence[Command]:
        token = self._running.pop(event.call, None) if isinstance(event, CallFinished) else None
        if isinstance(event, TimerFired):
            self._timers.pop(event.key, None)
        try:
            commands = self.engine.step(event)
        except Exception as error:
            self._step_failed(event, error)
            return ()
        self._shown = self._shown or isinstance(event, LayoutReady)
        self.monitor.record(event, commands, self.clock.now(), token=token, ended=perf_counter())
        return commands

    def _step_failed(self, event: Event, error: Exception) -> None:
        if isinstance(event, LayoutReady):
            self._layout_failed(error)
        else:
            self.complain(error, f"dealing with {type(event).__name__}")

    def _carry_out(self, command: Command) -> None:
        if isinstance(command, RunCall):
            self._flush()  # the on-values of `running` are at the surface before the function starts
            self._run(command.call)
        elif isinstance(command, CancelCall):
            token = self._running.get(command.call)
            if token is not None:
                self.executor.cancel(token)
        elif isinstance(command, Report):
            self._report(command)
        elif isinstance(command, Serve | StopServing):
            self._serve(command)
        elif isinstance(command, StartTimer | StopTimer):
            self._set_timer(command)
        else:
            self._screen.append(command)

    def _set_timer(self, command: StartTimer | StopTimer) -> None:
        timer = self._timers.pop(command.key, None)
        if timer is not None:
            timer.cancel()
        if isinstance(command, StartTimer):
            event, post = TimerFired(command.key), self._mailbox.post
            self._timers[command.key] = self.clock.call_later(command.seconds, lambda: post(event))

    def _serve(self, command: ServiceCommand) -> None:
        try:
            self.services.carry_out(command, self)
        except Exception as error:
            self.complain(error, f"serving a {command.node.cls.__name__}")

    def _flush(self) -> None:
        if not self._screen:
            return
        commands, self._screen = self._screen, []
        try:
            self.surface.carry_out(commands)
        except Exception as error:
            self.complain(error, "bringing the screen in line")

    def _run(self, call: Call) -> None:
        try:
            self._running[call.number] = self.executor.submit(call, self._mailbox.post)
        except Exception as error:
            self.complain(error, f"starting {call.definition.name}")
            self.dispatch(CallFinished(call.number, Failed(error)))

    # --- reports ------------------------------------------------------------------------------------------------------

    def complain(self, error: BaseException, doing: str = "working on the screen") -> None:
        """Report an error of the library itself: it must not end the app.

        Args:
            error: What was raised.
            doing: What the library was doing.
        """
        wrapped = LibraryError(
            f"{type(error).__name__} inside the library while {doing}: {error}",
            where="tui_callbacks itself, see the traceback",
            remedy="this is a defect of the library, not of your app: please report it with this text",
        )
        wrapped.__cause__ = error
        self._report(Report(wrapped))

    def warn(self, error: BaseException) -> None:
        """Report something that stops nothing."""
        self._report(Report(error, "warning"))

    def _report(self, report: Report) -> None:
        incident = self._noted(report)
        try:
            self.surface.report(incident)
        except Exception as error:
            self._noted(Report(error))  # the log must do: the surface has just shown that it cannot

    def _noted(self, report: Report, title: str = "") -> Incident:
        incident = self.incidents.add(report, self.clock.now(), title)
        self.log.add(LogLine(incident.time, report.severity, f"incident {incident.number}", incident.text))
        return incident

    # --- the layout ---------------------------------------------------------------------------------------------------

    def _evaluate(self, layout: Callable[[], Any], number: int) -> None:
        name = getattr(layout, "__qualname__", type(layout).__name__)
        home = weakref.ref(self)

        def done(value: Any, error: BaseException | None) -> None:
            session = home()
            if session is not None:
                session._built(number, value, error)

        try:
            self._loading = self.executor.evaluate(layout, name, done)
        except Exception as error:
            self._layout_failed(error)

    def _built(self, number: int, layout: Any, error: BaseException | None) -> None:
        if self.closed or number != self._loads:
            return
        self._loading = None
        if error is None:
            self._start_with(layout)
        else:
            self._home.copy().run(self._layout_failed, error)
            self._notify()

    def _start_with(self, layout: Any) -> None:
        try:
            doubts = self._check(layout)
            own = copy_in(layout)
        except Exception as error:
            self._home.copy().run(self._layout_failed, error)
            self._notify()
            return
        self.dispatch(LayoutReady(own))
        for doubt in doubts:
            self._home.copy().run(self.warn, doubt)

    def _layout_failed(self, error: BaseException) -> None:
        if self._shown:
            self._report(Report(error))
            return
        self.failure = self._noted(Report(error), LAYOUT_FAILED)
        self.surface.layout_failed(self.failure)
