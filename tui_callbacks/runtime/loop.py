"""Running a session's coroutine to its end, and ending soon after it whatever is still running."""

import asyncio
from collections.abc import Callable, Coroutine
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, TypeVar

from tui_callbacks.runtime.threads import ThreadPool

T = TypeVar("T")
GRACE = 0.3
"""Seconds that cancelled coroutines have to clean up."""


class DaemonExecutor(ThreadPoolExecutor):
    """The loop's own executor on daemon threads: a function in `asyncio.to_thread` must not hold up the end."""

    def __init__(self, pool: ThreadPool) -> None:
        super().__init__(max_workers=1)
        self._pool = pool

    def submit(self, fn: Callable[..., T], /, *args: Any, **kwargs: Any) -> Future[T]:
        """Run a function in a thread of the pool."""
        future: Future[T] = Future()

        def run() -> None:
            if not future.set_running_or_notify_cancel():
                return
            try:
                future.set_result(fn(*args, **kwargs))
            except BaseException as error:  # whoever awaits the future gets it
                future.set_exception(error)

        self._pool.submit(run)
        return future


def run_to_end(main: Coroutine[Any, Any, T], pool: ThreadPool) -> T:
    """Run a coroutine on a loop of its own, as `asyncio.run` does, but wait for nothing that does not end.

    Coroutines that are left are cancelled and have `GRACE` to clean up; threads are not waited for.
    """
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    loop.set_default_executor(DaemonExecutor(pool))
    try:
        return loop.run_until_complete(main)
    finally:
        left = asyncio.all_tasks(loop)
        for task in left:
            task.cancel()
        if left:
            loop.run_until_complete(asyncio.wait(left, timeout=GRACE))
        loop.set_exception_handler(lambda _loop, _context: None)  # what refuses to end is destroyed without a word
        asyncio.set_event_loop(None)
        loop.close()
