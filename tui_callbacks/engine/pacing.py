"""Options per callback for requests that come faster than calls end (D3, D3c), and the books of declared loops.

    request --- debounce: held until the timer has run out, which each request starts anew ---+
            --- throttle: held while the timer of the last call runs -------------------------+--> on_overlap
                                                                                              |    latest: supersedes
    initial request (nothing is gained by making it wait) ------------------------------------+    queue: waits in line
                                                                                                   skip: dropped

What is held for a timer is not pending: nobody waits for it, and the session is idle. What waits in line is.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence

from tui_callbacks.callbacks.definition import Pace
from tui_callbacks.engine.loops import LoopCall
from tui_callbacks.engine.protocol import CancelCall, Command, Report, StartTimer, StopTimer
from tui_callbacks.engine.requests import LiveCall, Request
from tui_callbacks.engine.resolve import Instance, Resolver
from tui_callbacks.engine.scheduler import Scheduler
from tui_callbacks.errors import EndlessUpdates, QueueFull

MAX_QUEUE = 1_000
"""How many requests may wait in line for one instance."""

MAX_HOPS = 200
"""How many edges of a declared loop one event from outside may lead along."""

Tell = Callable[[Command], None]


class PacedScheduler(Scheduler):
    """The books of a session whose app has options.

    Args:
        resolver: Finds instances and components in the layout.
        tell: Takes commands.
        calls: The running calls by number.
        new_key: Makes keys of timers, never the same one twice in a session.
    """

    def __init__(
        self, resolver: Resolver, tell: Tell, calls: Mapping[int, LiveCall], new_key: Callable[[], int]
    ) -> None:
        super().__init__(resolver)
        self._tell = tell
        self._calls = calls
        self._new_key = new_key
        self._batch = 0
        self._lines: dict[Instance, dict[int, Request]] = {}
        self._full: set[Instance] = set()
        self._timers: dict[Instance, int] = {}
        self._armed: dict[int, Instance] = {}
        self._held: dict[Instance, Request] = {}
        self._stopped: set[LiveCall] = set()

    # --- asking ---

    def ask(self, request: Request) -> None:
        """Put a request on the list, or hold it as its callback wants it."""
        cause, instance = request.cause, request.instance
        request.batch = self._batch
        if isinstance(cause, LoopCall):
            request.batch = cause.batch
            if cause.feeds_in_loop(instance):
                if cause.quiet or self._is_stopped(cause):
                    return
            elif not request.side and cause.comes_after(instance):
                return
        pace = instance.plan.definition.pace
        if pace is None:
            super().ask(request)
        elif request.initial or not self._is_held(request, pace):
            self._admit(request, pace)

    def _is_sibling_of(self, instance: Instance, cause: LiveCall) -> bool:
        in_loop = isinstance(cause, LoopCall) and cause.feeds_in_loop(instance)
        return not in_loop and super()._is_sibling_of(instance, cause)

    def take_ready(self) -> Sequence[Request]:
        """Choose the requests that need to wait for nothing; when none is left, what the event led to is done."""
        ready = super().take_ready()
        if not ready:
            self._batch += 1
        return ready

    def _admit(self, request: Request, pace: Pace) -> None:
        """Put a request that need not wait for a timer where `on_overlap` says."""
        instance, live = request.instance, request.instance.live
        if pace.on_overlap == "skip" and live is not None:
            return
        if pace.on_overlap == "queue" and self._is_taken(instance, request.batch):
            self._line_up(request)
            return
        super().ask(request)
        if pace.cancel_superseded and live is not None and live.superseded:
            self._cancel(live)

    def _cancel(self, live: LiveCall) -> None:
        number = next((number for number, each in self._calls.items() if each is live), None)
        if number is not None:
            self._tell(CancelCall(number))

    # --- in line ---

    def _is_taken(self, instance: Instance, batch: int) -> bool:
        """Say whether a call runs or others are in line, or a request waits that another event has led to."""
        present = instance.request
        return instance.live is not None or instance in self._lines or (present is not None and present.batch != batch)

    def _line_up(self, request: Request) -> None:
        """Put a request into its instance's line; what one event leads to is one request there."""
        instance = request.instance
        line = self._lines.setdefault(instance, {})
        present = line.get(request.batch)
        if present is not None:
            line[request.batch] = _merged(present, request)
        elif len(line) < MAX_QUEUE:
            line[request.batch] = request
        elif instance not in self._full:
            self._full.add(instance)
            definition = instance.plan.definition
            error = QueueFull(
                f"{MAX_QUEUE} calls of {definition.name} wait for their turn: what asks for more is dropped",
                where=definition.where,
                remedy='make the callback faster, or use throttle=, debounce= or on_overlap="latest"',
            )
            self._tell(Report(error, "error", definition))

    def drop(self, instance: Instance) -> None:
        """Forget the request or the call of an instance; the next one in line takes its place."""
        super().drop(instance)
        line = self._lines.get(instance)
        if line is not None:
            request = line.pop(next(iter(line)))
            if not line:
                del self._lines[instance]
                self._full.discard(instance)
            super().ask(request)

    # --- timers ---

    def _is_held(self, request: Request, pace: Pace) -> bool:
        """Hold a request for a timer, if its callback wants it so."""
        instance = request.instance
        if pace.debounce is not None:
            self._hold(request)
            self._arm(instance, pace.debounce)
            return True
        if pace.throttle is not None and instance.request is None:
            if instance in self._timers:
                self._hold(request)
                return True
            self._arm(instance, pace.throttle)
        return False

    def _hold(self, request: Request) -> None:
        present = self._held.get(request.instance)
        self._held[request.instance] = request if present is None else _merged(present, request)

    def _arm(self, instance: Instance, seconds: float) -> None:
        key = self._timers.get(instance)
        if key is None:
            key = self._timers[instance] = self._new_key()
            self._armed[key] = instance
        self._tell(StartTimer(key, seconds))

    def fire(self, key: int) -> None:
        """Let go of what was held for a timer."""
        instance = self._armed.pop(key, None)
        if instance is None:
            return
        del self._timers[instance]
        request = self._held.pop(instance, None)
        pace = instance.plan.definition.pace
        if request is not None and pace is not None and self._resolver.is_alive(instance):
            if pace.throttle is not None:
                self._arm(instance, pace.throttle)
            self._admit(request, pace)

    def stop_timers(self) -> list[Command]:
        """Return what stops every timer; nothing is held any more."""
        keys, self._armed = tuple(self._armed), {}
        return [StopTimer(key) for key in keys]

    # --- what ends ---

    def prune(self, instances: Iterable[Instance]) -> list[LiveCall]:
        """Forget those of these instances that have no output left, with all that waits for them (R164, R200)."""
        gone = [each for each in dict.fromkeys(instances) if not self._resolver.is_alive(each)]
        for each in gone:
            self._lines.pop(each, None)
            self._full.discard(each)
            self._held.pop(each, None)
            key = self._timers.pop(each, None)
            if key is not None:
                del self._armed[key]
                self._tell(StopTimer(key))
        ended = super().prune(gone)
        for live in ended:
            pace = live.instance.plan.definition.pace
            if pace is not None and pace.cancel_superseded:
                self._cancel(live)
        return ended

    def _is_stopped(self, cause: LoopCall) -> bool:
        """Say whether a declared loop has gone round too often; reports it once an event (D13)."""
        if cause.hops < MAX_HOPS - 1:
            return False
        first: LiveCall = cause
        while first.cause is not None:
            first = first.cause
        if first not in self._stopped:
            self._stopped = {first}
            definition = cause.instance.plan.definition
            loop = self._resolver.graph.loop(cause.instance.plan.loop or 0)
            names = " -> ".join([*(each.name for each in loop), loop[0].name])
            error = EndlessUpdates(
                f"the declared loop {names} has not settled after {MAX_HOPS} hops: stopped",
                where=", ".join(each.where for each in loop),
                remedy="make the functions agree on the values (round them), or return no_update when close enough",
            )
            self._tell(Report(error, "error", definition))
        return True


def _merged(present: Request, newer: Request) -> Request:
    """Return the newer of two requests for one instance, with the triggers of both (R95)."""
    if newer.initial and not present.initial:
        return present
    if not present.initial:
        newer.triggers = present.triggers | newer.triggers
        newer.group = newer.group or present.group
    return newer
