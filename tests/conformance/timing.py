"""Time that stands still while something can still happen: it moves to the next timer when all calls wait for it.

So a scenario whose callbacks sleep takes no longer than its work, and runs alike on any machine.
"""

import asyncio
import heapq
import itertools
import threading
import time
from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any
from unittest import mock

from tui_callbacks.runtime.clock import ManualTimer

Sleeper = Callable[[float], None]
AsyncSleeper = Callable[[float], Coroutine[Any, Any, None]]

caller: ContextVar[int | None] = ContextVar("caller", default=None)
"""The number of the call whose code runs now, None outside of the code of a scenario."""


class StepClock:
    """The clock of a session that a player moves from timer to timer.

    Args:
        start: What `now` says at first, in seconds since the epoch.
    """

    def __init__(self, start: float = 1_750_000_000.0) -> None:
        self._now = start
        self._order = itertools.count()
        self._timers: list[tuple[float, int, ManualTimer]] = []
        self._lock = threading.Lock()

    def now(self) -> float:
        return self._now

    def call_later(self, seconds: float, callback: Callable[[], None]) -> ManualTimer:
        timer = ManualTimer(self._now + max(0.0, seconds), callback)
        with self._lock:
            heapq.heappush(self._timers, (timer.when, next(self._order), timer))
        return timer

    def due(self) -> bool:
        return False  # the player fires what is due before it looks at anything

    def next_at(self) -> float | None:
        """The moment of the next timer, None when none is armed."""
        with self._lock:
            while self._timers and self._timers[0][2].cancelled:
                heapq.heappop(self._timers)
            return self._timers[0][0] if self._timers else None

    def move(self, moment: float) -> None:
        """Move to a moment and fire the first timer that is due by then, if there is one."""
        when = self.next_at()
        if when is None or when > moment:
            self._now = max(self._now, moment)
            return
        with self._lock:
            _, _, timer = heapq.heappop(self._timers)
        self._now = max(self._now, when)
        timer.callback()


@contextmanager
def sleeping(sleep: Sleeper, asleep: AsyncSleeper) -> Iterator[None]:
    """Let `time.sleep` and `asyncio.sleep` use these inside the calls of a scenario; other code sleeps as ever."""
    real, real_async = time.sleep, asyncio.sleep

    def plain(seconds: float) -> None:
        (real if caller.get() is None else sleep)(seconds)

    async def awaited(seconds: float, result: Any = None) -> Any:
        await (real_async(seconds) if caller.get() is None else asleep(seconds))
        return result

    with mock.patch.object(time, "sleep", plain), mock.patch.object(asyncio, "sleep", awaited):
        yield
