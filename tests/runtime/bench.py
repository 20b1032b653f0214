"""An executor with the end of the line in the hands of a test, and callbacks of all kinds for it."""

import asyncio
import functools
from collections.abc import Callable
from typing import Any

from tests.runtime.twins import define
from tui_callbacks.callbacks.definition import Definition
from tui_callbacks.engine.protocol import Call, CallFinished, Event, Outcome
from tui_callbacks.runtime.executors import CallExecutor
from tui_callbacks.runtime.log import Log
from tui_callbacks.runtime.threads import ThreadPool

KINDS = ("plain", "inline", "coroutine")


class Bench:
    """An executor with the end of the line in the hands of the test."""

    def __init__(self) -> None:
        self.log = Log()
        self.pool = ThreadPool(idle_seconds=0.5)
        self.executor = CallExecutor(self.pool, self.log, user="ada", path=lambda: "/here")
        self.events: list[Event] = []
        self._loop = asyncio.get_running_loop()

    async def outcome(self, call: Call) -> Outcome:
        """Run a call to its end."""
        ended = asyncio.Event()

        def post(event: Event) -> None:
            self.events.append(event)
            if isinstance(event, CallFinished):
                self._loop.call_soon_threadsafe(ended.set)

        self.executor.submit(call, post)
        await asyncio.wait_for(ended.wait(), 10)
        last = self.events[-1]
        assert isinstance(last, CallFinished)
        assert last.call == call.number
        return last.outcome


def of_kind(kind: str, function: Callable[..., Any], **settings: Any) -> Definition:
    """Define a callback of one of the three kinds with the same body."""
    if kind == "coroutine":

        @functools.wraps(function)
        async def awaited(*arguments: Any, **named: Any) -> Any:
            await asyncio.sleep(0)
            return function(*arguments, **named)

        return define(awaited, is_coroutine=True, **settings)
    return define(function, inline=kind == "inline", **settings)
