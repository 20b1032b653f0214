"""Two clocks: the event loop's, and one that tests move by hand."""

import asyncio
import heapq
import itertools
import time
from collections.abc import Callable, Iterator

Callback = Callable[[], None]


class LoopTimer:
    """A timer on the event loop."""

    __slots__ = ("_callback", "_clock", "_handle", "when")

    def __init__(self, clock: "AsyncClock", seconds: float, callback: Callback) -> None:
        self._clock = clock
        self._callback = callback
        self._handle = clock.loop.call_later(seconds, self._fire)
        self.when = self._handle.when()
        clock.armed.add(self)

    def cancel(self) -> None:
        """Disarm it; harmless when it has fired."""
        self._handle.cancel()
        self._clock.armed.discard(self)

    def _fire(self) -> None:
        self._clock.armed.discard(self)
        self._callback()


class AsyncClock:
    """Real time, on an event loop.

    Args:
        loop: The session's loop; by default the one that is running.
    """

    def __init__(self, loop: asyncio.AbstractEventLoop | None = None) -> None:
        self.loop = loop or asyncio.get_running_loop()
        self.armed: set[LoopTimer] = set()

    def now(self) -> float:
        """Seconds since the epoch."""
        return time.time()

    def call_later(self, seconds: float, callback: Callback) -> LoopTimer:
        """Call back on the loop after that many seconds."""
        return LoopTimer(self, seconds, callback)

    def due(self) -> bool:
        """Say whether a timer's moment has come and it has not fired yet."""
        now = self.loop.time()
        return any(timer.when <= now for timer in self.armed)


class ManualTimer:
    """A timer of a clock that is moved by hand."""

    __slots__ = ("callback", "cancelled", "when")

    def __init__(self, when: float, callback: Callback) -> None:
        self.when = when
        self.callback = callback
        self.cancelled = False

    def cancel(self) -> None:
        """Disarm it; harmless when it has fired."""
        self.cancelled = True


class ManualClock:
    """A clock that stands still until it is advanced.

    Args:
        start: What `now` says at first, in seconds since the epoch.
    """

    def __init__(self, start: float = 1_000_000_000.0) -> None:
        self._now = start
        self._order = itertools.count()
        self._timers: list[tuple[float, int, ManualTimer]] = []

    def now(self) -> float:
        """Seconds since the epoch, as far as this clock has been advanced."""
        return self._now

    def call_later(self, seconds: float, callback: Callback) -> ManualTimer:
        """Call back when the clock has been advanced by that many seconds."""
        timer = ManualTimer(self._now + max(0.0, seconds), callback)
        heapq.heappush(self._timers, (timer.when, next(self._order), timer))
        return timer

    def due(self) -> bool:
        """Say whether a timer was armed for this very moment; `advance(0)` fires it."""
        return any(when <= self._now and not timer.cancelled for when, _, timer in self._timers)

    def advance(self, seconds: float) -> None:
        """Move on, firing each due timer at its own moment, those of one moment in the order of arming."""
        for _ in self.steps(seconds):
            pass

    def steps(self, seconds: float) -> Iterator[float]:
        """Move on like `advance`, yielding the time after each timer, so that a test can let the session settle."""
        end = self._now + seconds
        while self._timers and self._timers[0][0] <= end:
            when, _, timer = heapq.heappop(self._timers)
            if timer.cancelled:
                continue
            self._now = max(self._now, when)
            timer.callback()
            yield self._now
        self._now = end
