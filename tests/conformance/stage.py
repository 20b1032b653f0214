"""The order in which the calls of a scenario run: one at a time, as long as none of them waits.

The recordings were made with a server that answers a call within a few milliseconds, so that calls sent in one turn
are answered in the order in which they were sent, unless a call sleeps or waits at a gate. Threads that race for a
processor do not keep that order; the stage does. It is asked by the scenario's own functions: what the library does
before and after them is as ever.
"""

import asyncio
import threading
import time
from collections import deque
from collections.abc import Callable
from typing import Any

from tests.conformance.timing import StepClock, caller

PATIENCE = 1.0
"""Real seconds after which a call that neither ends nor waits for a gate or the clock lets the next one begin."""

ROUNDS = 4
"""Turns of the loop for which a coroutine has the stage."""


class Turn:
    """A call, or a part of one, that waits to go on; `go` may be called from any thread."""

    def __init__(self, number: int, go: Callable[[], object], is_coroutine: bool) -> None:
        self.number = number
        self.go = go
        self.is_coroutine = is_coroutine


class Stage:
    """Says which call goes on, and when all of them wait.

    Args:
        loop: The loop of the session.
        clock: What sleeping calls wait for.
    """

    def __init__(self, loop: asyncio.AbstractEventLoop, clock: StepClock) -> None:
        self._loop = loop
        self._clock = clock
        self._lock = threading.Lock()
        self._queue: deque[Turn] = deque()
        self._current: Turn | None = None
        self._since = 0.0
        self._waits: dict[int, int] = {}
        self._gates: dict[str, list[Turn]] = {}
        self._open: set[str] = set()

    # --- calls that come and go ---

    def enter(self, number: int, is_coroutine: bool) -> Callable[[], Any]:
        """A call was submitted. Returns what its function waits with for its turn; awaits, if it is a coroutine."""
        turn, wait = self._turn(number, is_coroutine)
        with self._lock:
            self._waits[number] = 1
            self._ask(turn)
        return wait

    def leave(self, number: int) -> None:
        """A call has ended, and the session has taken its result."""
        with self._lock:
            self._waits.pop(number, None)
            self._queue = deque(turn for turn in self._queue if turn.number != number)
            self._pass_on(number)

    @property
    def calls(self) -> list[int]:
        """The calls that have not ended."""
        return list(self._waits)

    def quiet(self) -> bool:
        """Say whether every call waits for a gate or the clock."""
        with self._lock:
            return self._current is None and not self._queue and all(self._waits.values())

    def hurry(self) -> None:
        """Let the next call begin when the present one waits for something else."""
        with self._lock:
            current = self._current
            if current is not None and time.monotonic() - self._since > PATIENCE:
                self._pass_on(current.number)

    # --- for the functions of a scenario ---

    def sleep(self, seconds: float) -> None:
        """Wait until the clock has moved on, in a plain function."""
        turn, wait = self._turn(caller.get() or 0, is_coroutine=False)
        self._park(turn, lambda: self._clock.call_later(seconds, lambda: self._wake(turn)))
        wait()

    def gate(self, name: str) -> None:
        """Wait until a gate is opened, in a plain function."""
        if name not in self._open:
            turn, wait = self._turn(caller.get() or 0, is_coroutine=False)
            self._park(turn, lambda: self._at_gate(name, turn))
            wait()

    async def asleep(self, seconds: float) -> None:
        """Wait until the clock has moved on, in a coroutine."""
        turn, wait = self._turn(caller.get() or 0, is_coroutine=True)
        self._park(turn, lambda: self._clock.call_later(seconds, lambda: self._wake(turn)))
        await wait()

    async def agate(self, name: str) -> None:
        """Wait until a gate is opened, in a coroutine."""
        if name not in self._open:
            turn, wait = self._turn(caller.get() or 0, is_coroutine=True)
            self._park(turn, lambda: self._at_gate(name, turn))
            await wait()

    def release(self, name: str) -> None:
        """Open a gate for good."""
        with self._lock:
            self._open.add(name)
            for turn in self._gates.pop(name, []):
                self._ask(turn)

    # --- how it works ---

    def _turn(self, number: int, is_coroutine: bool) -> tuple[Turn, Callable[[], Any]]:
        if not is_coroutine:
            event = threading.Event()
            return Turn(number, event.set, is_coroutine=False), event.wait
        future = self._loop.create_future()

        def answer() -> None:
            if not future.done():
                future.set_result(None)

        async def wait() -> None:
            await future

        return Turn(number, lambda: self._loop.call_soon_threadsafe(answer), is_coroutine=True), wait

    def _park(self, turn: Turn, arrange: Callable[[], Any]) -> None:
        """Give the stage away until `turn` comes, after `arrange` has said when it is asked for."""
        with self._lock:
            if turn.number in self._waits:
                self._waits[turn.number] += 1
            if self._current is not None and self._current.number == turn.number:
                self._current = None
        arrange()
        with self._lock:
            if self._current is None:
                self._next()

    def _at_gate(self, name: str, turn: Turn) -> None:
        with self._lock:
            if name in self._open:
                self._ask(turn)
            else:
                self._gates.setdefault(name, []).append(turn)

    def _wake(self, turn: Turn) -> None:
        with self._lock:
            self._ask(turn)

    def _ask(self, turn: Turn) -> None:
        self._queue.append(turn)
        if self._current is None:
            self._next()

    def _pass_on(self, number: int) -> None:
        if self._current is not None and self._current.number == number:
            self._current = None
        if self._current is None:
            self._next()

    def _next(self) -> None:
        if not self._queue:
            return
        turn = self._current = self._queue.popleft()
        self._since = time.monotonic()
        if turn.number in self._waits:
            self._waits[turn.number] -= 1
        turn.go()
        if turn.is_coroutine:
            self._loop.call_soon_threadsafe(self._rounds, turn, ROUNDS)

    def _rounds(self, turn: Turn, left: int) -> None:
        if left:
            self._loop.call_soon(self._rounds, turn, left - 1)
            return
        with self._lock:
            if self._current is turn:
                self._pass_on(turn.number)
