"""One run of a callback's function: copies in, `ctx` around it, the returned value checked and copied out.

The same steps serve all kinds of callbacks; `executors` decides where they happen.
"""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from time import perf_counter
from typing import Any, Final, TypeVar

from tui_callbacks.components.values import copy_in, copy_out, snapshot
from tui_callbacks.context import Argument, CallContext, Trigger, current_call
from tui_callbacks.engine.protocol import Bound, Call, CallFinished, Failed, Outcome, Prevented, PropsSet, Returned
from tui_callbacks.results import PreventUpdate
from tui_callbacks.runtime.incidents import strip
from tui_callbacks.runtime.output import Output, current_output
from tui_callbacks.runtime.ports import Post, Token

Item = TypeVar("Item", Argument, Trigger)

Elsewhere = Callable[[Callable[[], Outcome]], Awaitable[Outcome]]
"""Runs a function of the author's in a thread while a coroutine waits for it."""

ATOMS: Final = frozenset({int, str, float, bool, type(None)})
"""Types whose values need no copy; most values of most apps."""


class Run:
    """One run of a callback.

    It is made on the loop, where the values may be read, and holds no way back to the session but `post`.

    Args:
        call: What to run.
        token: What the run shares with the session.
        post: Takes the events of the run, from any thread.
        output: Where the function prints to.
        user: What `ctx` says about who uses the session.
        path: What `ctx` says about the path that the session shows.
    """

    __slots__ = ("_arguments", "_call", "_ended", "_output", "_path", "_post", "_token", "_triggers", "_user")

    def __init__(
        self, call: Call, token: Token, post: Post, output: Output, *, user: Any = None, path: str = ""
    ) -> None:
        self._call = call
        self._token = token
        self._post = post
        self._output = output
        self._user = user
        self._path = path
        self._arguments = _each(call.arguments, snapshot)
        self._triggers = _each(call.triggers, snapshot)
        self._ended = False

    def plain(self) -> None:
        """Run a plain function, from its beginning to its last event; never raises."""
        try:
            value = self._called()
        except BaseException as error:  # a SystemExit of one user's click must not end the process
            outcome = self._recovered(error)
        else:
            outcome = self._returned(value)
            if isinstance(outcome, Failed) and self._is_handled(outcome):
                outcome = self._recovered(outcome.error)
        self._end(outcome)

    async def awaited(self, elsewhere: Elsewhere) -> None:
        """Run a coroutine function likewise; its error handler, a plain function, runs elsewhere."""
        try:
            outcome = await self._awaited(elsewhere)
        except asyncio.CancelledError as error:
            outcome = Prevented() if self._token.cancelled else Failed(error)
        self._end(outcome)

    async def _awaited(self, elsewhere: Elsewhere) -> Outcome:
        try:
            value = await self._called()
        except (asyncio.CancelledError, GeneratorExit):
            raise
        except BaseException as error:
            if not self._has_handler(error):
                return self._recovered(error)
            caught = error
        else:
            outcome = self._returned(value)
            if not (isinstance(outcome, Failed) and self._is_handled(outcome)):
                return outcome
            caught = outcome.error
        return await self._recovered_elsewhere(elsewhere, caught)

    async def _recovered_elsewhere(self, elsewhere: Elsewhere, caught: BaseException) -> Outcome:
        """Run the error handler elsewhere; when no thread can be had, that is the failure, with its cause."""
        try:
            return await elsewhere(lambda: self._recovered(caught))
        except Exception as error:
            error.__cause__ = strip(caught)
            return Failed(strip(error))

    def _called(self) -> Any:
        call, signature = self._call, self._call.definition.signature
        self._token.started = perf_counter()
        arguments = _each(self._arguments, copy_out)
        current_output.set(self._output)
        current_call.set(self._context(arguments))
        positional, named = signature.arguments([_value(bound) for bound in arguments])
        return call.definition.function(*positional, **named)

    def _context(self, arguments: Sequence[Bound]) -> CallContext:
        call, token = self._call, self._token
        return CallContext(
            arguments=arguments,
            outputs=call.outputs,
            dependencies=call.definition.dependencies,
            triggers=_each(self._triggers, copy_out),
            shape=call.definition.signature,
            sink=self._set_props,
            cancelled=lambda: token.cancelled,
            user=self._user,
            path=self._path,
        )

    def _set_props(
        self, component_id: Any, props: dict[str, Any], flush: bool = False, initial_calls: bool | None = None
    ) -> None:
        if not self._token.cancelled:
            number = None if self._ended else self._call.number  # a task that outlives its callback is on its own
            copies = {prop: copy_in(value) for prop, value in props.items()}
            self._post(PropsSet(number, component_id, copies, flush, initial_calls))

    def _returned(self, value: Any) -> Outcome:
        try:
            return Returned(self._call.definition.signature.split(value, self._call.outputs))
        except BaseException as error:
            return Failed(error)

    def _is_handled(self, outcome: Failed) -> bool:
        """Say whether the handler gets the error of a wrong returned value: Dash's does not (R15, D30)."""
        return self._call.definition.handle_return_errors and self._has_handler(outcome.error)

    def _has_handler(self, error: BaseException) -> bool:
        handler = self._call.definition.on_error
        return handler is not None and isinstance(error, Exception) and not isinstance(error, PreventUpdate)

    def _recovered(self, error: BaseException) -> Outcome:
        handler = self._call.definition.on_error
        if isinstance(error, PreventUpdate):
            return Prevented()
        if handler is None or not isinstance(error, Exception):
            return Failed(strip(error))
        try:
            value = handler(strip(error))
        except PreventUpdate:
            return Prevented()
        except BaseException as second:
            return Failed(strip(second))
        return Prevented() if value is None else self._returned(value)

    def _end(self, outcome: Outcome) -> None:
        self._ended = True
        self._output.finish()
        self._post(CallFinished(self._call.number, outcome))


def _value(bound: Bound) -> Any:
    return [argument.value for argument in bound] if isinstance(bound, tuple) else bound.value


def _each(items: Sequence[Any], change: Callable[[Any], Any]) -> Sequence[Any]:
    """Return items with changed values; the items themselves when there is nothing to change, as for most clicks."""
    for item in items:
        if isinstance(item, tuple) or type(item.value) not in ATOMS:
            return [_grouped(each, change) for each in items]
    return items


def _grouped(item: Any, change: Callable[[Any], Any]) -> Any:
    if isinstance(item, tuple):
        return tuple([_with(argument, change) for argument in item])
    return _with(item, change)


def _with(item: Item, change: Callable[[Any], Any]) -> Item:
    if type(item.value) in ATOMS:
        return item
    return replace(item, value=change(item.value))
