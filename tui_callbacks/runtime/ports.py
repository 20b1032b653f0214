"""What a session needs from the world, as small protocols; each has a null twin in the tests."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from tui_callbacks.engine.protocol import Call, Event, ScreenCommand
from tui_callbacks.runtime.incidents import Incident

Post = Callable[[Event], None]
"""Takes an event of a running call to its session, from any thread; drops it when the session has ended."""

Done = Callable[[Any, BaseException | None], None]
"""Takes what a layout function returned, or the error that it raised, on the session's loop."""


class Surface(Protocol):
    """Where a session shows itself: a Textual app, or nothing at all."""

    def carry_out(self, commands: Sequence[ScreenCommand]) -> None:
        """Bring the screen in line, in order; a tree change is finished before the command after it starts."""

    def report(self, incident: Incident) -> None:
        """Show an error or a warning to the developer; it is in the session's log already."""

    def layout_failed(self, incident: Incident) -> None:
        """End the app with this message and exit code 1: there is no first layout and there will be none."""


@dataclass(slots=True, eq=False)
class Token:
    """What a running call shares with its session: it keeps neither the session nor the app alive.

    Attributes:
        number: The call's number; 0 for a layout function.
        name: The function's name, for messages.
        submitted: When the engine decided on the call, in seconds of `time.perf_counter`.
        started: When the function began to run, in the same seconds; None while it waits for a thread.
        cancelled: Nobody waits for the answer any more; `ctx.cancelled` shows this to the function.
    """

    number: int
    name: str
    submitted: float
    started: float | None = None
    cancelled: bool = False


class Executor(Protocol):
    """What runs user code."""

    def submit(self, call: Call, post: Post) -> Token:
        """Run a call; post its `PropsSet` events and, last, its `CallFinished`."""

    def evaluate(self, function: Callable[[], Any], name: str, done: Done) -> Token:
        """Run a function of the author that is no callback, such as a layout function."""

    def cancel(self, token: Token) -> None:
        """Cancel a run as far as its kind allows: coroutines stop, plain functions see `ctx.cancelled`."""

    def close(self) -> None:
        """Cancel what runs and start nothing more; never waits for a plain function."""


class Timer(Protocol):
    """A timer that was armed with `Clock.call_later`."""

    def cancel(self) -> None:
        """Disarm it; harmless when it has fired."""


class Clock(Protocol):
    """Time as intervals and delays see it, so that tests can move it by hand."""

    def now(self) -> float:
        """Seconds since the epoch."""

    def call_later(self, seconds: float, callback: Callable[[], None]) -> Timer:
        """Call back on the session's loop after that many seconds."""

    def due(self) -> bool:
        """Say whether a timer's moment has come and it has not fired yet; timers armed for later do not count."""


class Host(Protocol):
    """A session, as the services know it that work for its components."""

    def dispatch(self, event: Event) -> None:
        """Deal with an event, after the present one if there is one."""

    def refresh(self) -> None:
        """Start the layout anew."""


class Storage(Protocol):
    """Where values that outlive a component are kept (R223, R237)."""

    def get(self, scope: str, name: str) -> Any:
        """Return a stored value, None when there is none. `scope` is "memory", "session" or "local"."""

    def set(self, scope: str, name: str, value: Any) -> None:
        """Store a value; None removes it."""

    def close(self) -> None:
        """Put what is to last where it lasts; the session has ended."""
