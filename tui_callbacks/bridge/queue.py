"""The one queue of a session's screen work: a tree change is finished before the action after it starts.

An action either does its work at once or hands back something to await. As long as nothing is being awaited an
action runs where it is put, so that a write costs no turn of the event loop.
"""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable

Action = Callable[[], Awaitable[None] | None]


class BridgeQueue:
    """Runs actions in the order in which they are put.

    Args:
        failed: Takes what an action raised; the actions after it go on.
    """

    def __init__(self, failed: Callable[[Exception], None]) -> None:
        self._actions: deque[Action] = deque()
        self._failed = failed
        self._busy = False
        self._waiters: list[asyncio.Future[None]] = []
        self._task: asyncio.Task[None] | None = None

    @property
    def idle(self) -> bool:
        """Whether all that was put has been carried out."""
        return not self._busy and not self._actions

    async def wait_idle(self) -> None:
        """Return when all that was put has been carried out."""
        while not self.idle:
            waiter = asyncio.get_running_loop().create_future()
            self._waiters.append(waiter)
            await waiter

    def put(self, action: Action) -> None:
        """Run an action now, or after those before it."""
        self._actions.append(action)
        if not self._busy:
            self._drain()

    def close(self) -> None:
        """Forget what waits and stop what is being awaited."""
        self._actions.clear()
        if self._task is not None:
            self._task.cancel()

    def _drain(self) -> None:
        self._busy = True
        while self._actions:
            pending = self._run(self._actions.popleft())
            if pending is not None:
                self._task = asyncio.ensure_future(self._finish(pending))
                return
        self._busy = False
        if self._waiters:
            self._wake()

    def _wake(self) -> None:
        waiters, self._waiters = self._waiters, []
        for waiter in waiters:
            if not waiter.done():
                waiter.set_result(None)

    def _run(self, action: Action) -> Awaitable[None] | None:
        try:
            return action()
        except Exception as error:
            self._failed(error)
            return None

    async def _finish(self, pending: Awaitable[None]) -> None:
        try:
            await pending
        except Exception as error:
            self._failed(error)
        self._task = None
        self._drain()
