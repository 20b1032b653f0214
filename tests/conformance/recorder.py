"""`record`, as scenarios use it: writes down every call of a function with its context, and holds the gates."""

import functools
import inspect
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from tests.conformance.stage import Stage
from tests.conformance.timing import caller
from tui_callbacks.components.base import Component
from tui_callbacks.components.tree import Node
from tui_callbacks.context import ctx
from tui_callbacks.errors import MissingCallbackContextException
from tui_callbacks.results import NoUpdate, Patch, PreventUpdate

FIRST_TIMESTAMP = 1e12


@dataclass
class Made:
    """One call that was made, in the words of a trace; `step` counts the actions from 0, which is the load."""

    step: int
    fields: dict[str, Any] = field(default_factory=dict)
    ended: bool = False


class Recorder:
    """Takes the place of the recorder of the recordings.

    Args:
        stage: Where gates are waited for.
        tmp: A folder for the run.
        set_props: Returns what `set_props` was called with so far by the call with that number.
    """

    def __init__(self, stage: Stage, tmp: str, set_props: Callable[[int | None], Any]) -> None:
        self.gate = stage.gate
        self.agate = stage.agate
        self.tmp = tmp
        self.step = 0
        self.calls: list[Made] = []
        self._set_props = set_props
        self._lock = threading.Lock()

    def __call__(self, function: Callable[..., Any]) -> Callable[..., Any]:
        """Return the function, with its calls written down."""
        if inspect.iscoroutinefunction(function):

            @functools.wraps(function)
            async def awaited(*args: Any, **kwargs: Any) -> Any:
                made = self._begin(function, args, kwargs)
                try:
                    value = await function(*args, **kwargs)
                except BaseException as error:
                    self._failed(made, error)
                    raise
                self._end(made, outcome="return", value=jsonable(value))
                return value

            return awaited

        @functools.wraps(function)
        def plain(*args: Any, **kwargs: Any) -> Any:
            made = self._begin(function, args, kwargs)
            try:
                value = function(*args, **kwargs)
            except BaseException as error:
                self._failed(made, error)
                raise
            self._end(made, outcome="return", value=jsonable(value))
            return value

        return plain

    def started(self, name: str) -> int:
        """How many calls of a function have begun."""
        return sum(made.fields["fn"] == name for made in list(self.calls))

    def ended(self, name: str) -> int:
        """How many calls of a function have ended."""
        return sum(made.fields["fn"] == name and made.ended for made in list(self.calls))

    def calls_of(self, step: int) -> list[dict[str, Any]]:
        """The calls that began in a step, in the order in which they were sent; the others come last."""
        made = [each.fields for each in self.calls if each.step == step]
        return sorted(made, key=lambda fields: (fields["req"] is None, fields["req"] or 0))

    def _begin(self, function: Callable[..., Any], args: tuple[Any, ...], kwargs: Mapping[str, Any]) -> Made:
        number = caller.get()
        made = Made(self.step, {"fn": function.__name__, "req": number if number and number > 0 else None})
        made.fields |= {"args": jsonable(args), "kwargs": jsonable(kwargs), **context()}
        with self._lock:
            self.calls.append(made)
        return made

    def _failed(self, made: Made, error: BaseException) -> None:
        if isinstance(error, PreventUpdate):
            self._end(made, outcome="PreventUpdate")
        else:
            self._end(made, outcome=type(error).__name__, message=str(error))

    def _end(self, made: Made, **fields: Any) -> None:
        done = self._set_props(made.fields["req"])
        made.fields |= fields | ({"set_props": jsonable(done)} if done else {})
        made.ended = True


def context() -> dict[str, Any]:
    """What `ctx` says now, empty outside callbacks."""
    try:
        triggered = ctx.triggered
    except MissingCallbackContextException:
        return {}
    found: dict[str, Any] = {"triggered": jsonable(list(triggered)), "triggered_truthy": bool(triggered)}
    for name in ("triggered_id", "triggered_prop_ids", "inputs", "states", "outputs_list"):
        found[name] = jsonable(getattr(ctx, name))
    if ctx.using_args_grouping:
        found["args_grouping"] = jsonable(ctx.args_grouping)
    return found


def jsonable(value: Any) -> Any:
    """A value as traces show it."""
    if isinstance(value, NoUpdate) or value is NoUpdate:
        return "<no_update>"
    if isinstance(value, Node):
        return {"type": value.cls._type, "props": jsonable(value.props)}
    if isinstance(value, Component):
        shown = value.to_plotly_json()
        return {"type": shown["type"], "props": jsonable(shown["props"])}
    if isinstance(value, Patch):
        return {"<patch>": jsonable(value.to_plotly_json().get("operations"))}
    if value is None or isinstance(value, bool | int | float | str):
        return value
    if isinstance(value, Mapping):
        return {str(key): stamp(str(key), item) for key, item in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [jsonable(item) for item in value]
    return f"<{type(value).__name__}>"


def stamp(key: str, value: Any) -> Any:
    """The value of a key as traces show it: moments are only called so."""
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    if key.endswith("_timestamp") and is_number and value > FIRST_TIMESTAMP:
        return "<timestamp>"
    return jsonable(value)
