"""Where user code runs: plain functions in threads, coroutines and `inline=True` on the loop."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from contextvars import Context, copy_context
from time import perf_counter
from typing import Any

from tui_callbacks.callbacks.definition import is_coroutine_function
from tui_callbacks.engine.protocol import Call, Outcome
from tui_callbacks.runtime.incidents import strip
from tui_callbacks.runtime.log import Log
from tui_callbacks.runtime.output import Output, current_output
from tui_callbacks.runtime.ports import Done, Post, Token
from tui_callbacks.runtime.run import Run
from tui_callbacks.runtime.threads import ThreadPool


class CallExecutor:
    """Runs the calls of one session.

    Args:
        pool: The threads for plain functions; several sessions may share one pool.
        log: Where the functions print to.
        loop: The session's loop; by default the one that is running.
        user: What `ctx.user` says.
        path: Asked at the start of each call for what `ctx.path` says.
    """

    def __init__(
        self,
        pool: ThreadPool,
        log: Log,
        *,
        loop: asyncio.AbstractEventLoop | None = None,
        user: Any = None,
        path: Callable[[], str] = str,
    ) -> None:
        self._pool = pool
        self._log = log
        self._loop = loop or asyncio.get_running_loop()
        self._user = user
        self._path = path
        self._tasks: dict[Token, asyncio.Task[None]] = {}
        self._closed = False

    def submit(self, call: Call, post: Post) -> Token:
        """Run a call where its kind belongs. An inline call has ended when this returns."""
        definition = call.definition
        token = Token(call.number, definition.name, perf_counter(), cancelled=self._closed)
        if self._closed:
            return token
        run = Run(call, token, post, Output(self._log, definition.name), user=self._user, path=self._path())
        if definition.is_coroutine:
            self._start(token, run.awaited(self._elsewhere))
        elif definition.inline:
            copy_context().run(run.plain)
        else:
            self._pool.submit(lambda: Context().run(run.plain))
        return token

    def evaluate(self, function: Callable[[], Any], name: str, done: Done) -> Token:
        """Run a function of the author that is no callback: a coroutine function on the loop, any other in a thread."""
        token = Token(0, name, perf_counter(), cancelled=self._closed)
        if self._closed:
            return token
        evaluation = Evaluation(function, token, Output(self._log, name))
        if is_coroutine_function(function):
            self._start(token, evaluation.awaited(done))
        else:
            self._pool.submit(lambda: Context().run(evaluation.plain, self._loop, done))
        return token

    def cancel(self, token: Token) -> None:
        """Cancel a run: a coroutine stops at its next await, a plain function sees `ctx.cancelled`."""
        token.cancelled = True
        task = self._tasks.get(token)
        if task is not None:
            task.cancel()

    def close(self) -> None:
        """Cancel the coroutines and start nothing more."""
        self._closed = True
        for token in list(self._tasks):
            self.cancel(token)

    def _start(self, token: Token, coroutine: Any) -> None:
        task = self._tasks[token] = self._loop.create_task(coroutine)
        tasks = self._tasks
        task.add_done_callback(lambda _: tasks.pop(token, None))

    async def _elsewhere(self, function: Callable[[], Outcome]) -> Outcome:
        answer: asyncio.Future[Outcome] = self._loop.create_future()
        context = copy_context()
        loop = self._loop
        self._pool.submit(lambda: call_on(loop, _answer, answer, context.run(function)))
        return await answer


class Evaluation:
    """One run of a function that is no callback: `ctx` is absent, what it prints goes to the log."""

    def __init__(self, function: Callable[[], Any], token: Token, output: Output) -> None:
        self._function = function
        self._token = token
        self._output = output

    def plain(self, loop: asyncio.AbstractEventLoop, done: Done) -> None:
        """Run a plain function in the present thread; never raises."""
        try:
            value, error = self._called(), None
        except BaseException as raised:
            value, error = None, strip(raised)
        self._output.finish()
        call_on(loop, done, value, error)

    async def awaited(self, done: Done) -> None:
        """Run a coroutine function on the loop."""
        try:
            value, error = await self._called(), None
        except GeneratorExit:
            raise
        except BaseException as raised:
            value, error = None, strip(raised)
        self._output.finish()
        done(value, error)

    def _called(self) -> Any:
        self._token.started = perf_counter()
        current_output.set(self._output)
        return self._function()


def call_on(loop: asyncio.AbstractEventLoop, function: Callable[..., None], *arguments: Any) -> None:
    """Call a function on the loop, from any thread; a loop that has ended takes nothing more."""
    with suppress(RuntimeError):
        loop.call_soon_threadsafe(function, *arguments)


def _answer(future: "asyncio.Future[Outcome]", outcome: Outcome) -> None:
    if not future.done():
        future.set_result(outcome)
