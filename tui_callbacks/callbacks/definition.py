"""One registered callback, as the rest of the library sees it: checked once, then never changed."""

import functools
import inspect
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Literal

from tui_callbacks.callbacks.signature import Signature
from tui_callbacks.dependencies import Dependency, Input, Output
from tui_callbacks.errors import Location

PreventInitial = bool | Literal["initial_duplicate"]
OnOverlap = Literal["latest", "queue", "skip"]


@dataclass(frozen=True, slots=True)
class Pace:
    """What becomes of requests that come faster than calls end, for each instance alone (D3).

    Attributes:
        on_overlap: What a request does that comes while a call runs: "latest" supersedes the call (R97), "queue" waits
            for its end, "skip" is dropped.
        debounce: Seconds of quiet after which a call starts, None for at once.
        throttle: Seconds between two calls at least, None for no limit.
        cancel_superseded: Cancel a call whose result will be ignored (D3c).
    """

    on_overlap: OnOverlap = "latest"
    debounce: float | None = None
    throttle: float | None = None
    cancel_superseded: bool = False


@dataclass(frozen=True, slots=True)
class Running:
    """One `running=` entry: the output, its value while calls live and its value after (R172)."""

    output: Output
    on: Any
    off: Any


@dataclass(frozen=True, slots=True, eq=False)
class Background:
    """What `background=True` and the arguments that belong to it ask for (R210-R221).

    Attributes:
        manager: Who runs the job, None for the manager of the app.
        interval: Milliseconds between two questions to the manager.
        progress: The outputs that the job may write while it runs.
        progress_default: Their values when no job runs; empty when they keep the last progress (R217).
        cancel: The inputs whose change ends the job.
        cache_args_to_ignore: Places or names of arguments that do not count for the cache.
        cache_ignore_triggered: What asked for the call does not count for the cache.
    """

    manager: Any
    interval: int
    progress: tuple[Output, ...]
    progress_default: tuple[Any, ...]
    cancel: tuple[Input, ...]
    cache_args_to_ignore: tuple[Any, ...]
    cache_ignore_triggered: bool


@dataclass(frozen=True, slots=True, eq=False)
class Definition:
    """One registered callback. Identity is the registration itself (D11).

    Attributes:
        index: Registration order, from 0; callbacks of the app come before global ones.
        function: The author's function, unaltered (R16).
        name: Its qualified name, for messages.
        location: File and line of the decorated function.
        outputs: Flat, in declared order.
        dependencies: Inputs and States, flat, in the order in which the function takes them (R12).
        inputs: The Inputs among `dependencies`.
        signature: How flat values become arguments and a returned value becomes flat outputs.
        prevent_initial_call: Only the literal True prevents (R84).
        running: Side updates while a call lives.
        on_error: Called with the exception in place of reporting it (R136); the app's handler is filled in at launch.
        optional: Silences the report about ids that are not in the layout (R20).
        inline: Run a plain function on the event loop rather than in a thread.
        is_coroutine: The function is `async def`.
        persistent: Its calls do not count for the "Updating..." indicator (R21, R242).
        background: What a background callback asks for, None for an ordinary one.
        sets: The props that it may set by `set_props`, as far as it says so.
        pace: What becomes of requests that come too fast, None for Dash's way.
        circular: Loops with other callbacks that say the same are meant, and run until the values settle.
        call_on_insert: Without outputs: make an initial call when an Input of it comes into the layout later (D10).
        handle_return_errors: `on_error` gets the error of a returned value with a wrong shape too (D30).
    """

    index: int
    function: Callable[..., Any]
    name: str
    location: Location
    outputs: tuple[Output, ...]
    dependencies: tuple[Dependency, ...]
    inputs: tuple[Input, ...]
    signature: Signature
    prevent_initial_call: PreventInitial = False
    running: tuple[Running, ...] = ()
    on_error: Callable[[Exception], Any] | None = field(default=None)
    optional: bool = False
    inline: bool = False
    is_coroutine: bool = False
    persistent: bool = False
    background: Background | None = None
    sets: tuple[Output, ...] = ()
    pace: Pace | None = None
    circular: bool = False
    call_on_insert: bool = False
    handle_return_errors: bool = False

    @property
    def where(self) -> str:
        """Name, file and line, as messages show them."""
        return f"{self.name} ({self.location})"


def is_coroutine_function(function: Callable[..., Any]) -> bool:
    """Say whether calling this gives a coroutine, also for partials and objects with an `async def __call__`."""
    while isinstance(function, functools.partial):
        function = function.func
    return inspect.iscoroutinefunction(function) or inspect.iscoroutinefunction(type(function).__call__)
