"""A session's history: the events and commands that went through its loop, and what can be read from them."""

import reprlib
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from tui_callbacks.context import Trigger
from tui_callbacks.engine.protocol import (
    Call,
    CallFinished,
    Command,
    Event,
    LayoutReady,
    PropsChanged,
    PropsSet,
    Returned,
    RunCall,
    TimerFired,
)
from tui_callbacks.ids import stringify_id
from tui_callbacks.results import is_no_update
from tui_callbacks.runtime.ports import Token

KEPT = 500

short = reprlib.Repr()
short.maxstring = short.maxother = 60


@dataclass(slots=True)  # not frozen: one is made at every step, and that would cost twice the time
class Entry:
    """One step of the engine. Values are held by reference and may be large: cut them when they are shown.

    Attributes:
        number: Counts the steps of the session from 1.
        time: Seconds since the epoch.
        event: What went in.
        commands: What came out.
        waited: For a finished call: seconds from the engine's decision to the start of the function.
        took: For a finished call: seconds from the start of the function to the arrival of its end.
    """

    number: int
    time: float
    event: Event
    commands: tuple[Command, ...]
    waited: float | None = None
    took: float | None = None

    @property
    def calls(self) -> Iterator[Call]:
        """The calls that were started in this step."""
        return (command.call for command in self.commands if isinstance(command, RunCall))


class Monitor:
    """Keeps the newest entries of one session's history.

    Args:
        limit: How many entries are kept; 0 for none (a server), None for all (tests, recordings).
    """

    def __init__(self, limit: int | None = KEPT) -> None:
        self._entries: deque[Entry] = deque(maxlen=limit)
        self._count = 0

    def __iter__(self) -> Iterator[Entry]:
        return iter(self._entries)

    def __len__(self) -> int:
        return len(self._entries)

    def record(
        self, event: Event, commands: Sequence[Command], time: float, *, token: Token | None = None, ended: float = 0.0
    ) -> None:
        """Note a step.

        Args:
            event: What went into the engine.
            commands: What came out.
            time: When, in seconds since the epoch.
            token: The token of the call that finished by this event.
            ended: When its end arrived, in seconds of `time.perf_counter`.
        """
        self._count += 1
        if self._entries.maxlen == 0:
            return
        waited = took = None
        if token is not None and token.started is not None:
            waited, took = token.started - token.submitted, ended - token.started
        self._entries.append(Entry(self._count, time, event, tuple(commands), waited, took))

    def call(self, number: int) -> Call | None:
        """Return the call with that number, None when it is unknown or no longer kept."""
        return next((call for entry in reversed(self._entries) for call in entry.calls if call.number == number), None)

    def explain(self, call: Call | int) -> str:
        """Say why a call ran: what triggered it, where that came from, and what it had waited for.

        Args:
            call: The call or its number.
        """
        number = call if isinstance(call, int) else call.number
        before = self._up_to(number)
        if before is None:
            return f"Call {number} is not in the history (the newest {self._entries.maxlen} steps are kept)."
        *earlier, entry = before
        found = next(started for started in entry.calls if started.number == number)
        lines = [f"{_named(found)} ran at {_clock(entry.time)} because"]
        if not found.triggers:
            lines.append("  it is an initial call: its output came into the layout, or its last match went (R167)")
        lines += [f"  {self._reason(trigger, [*earlier, entry])}" for trigger in found.triggers]
        return "\n".join([*lines, *self._wake(found, entry)])

    def _up_to(self, number: int) -> list[Entry] | None:
        entries = list(self._entries)
        for position, entry in enumerate(entries):
            if any(call.number == number for call in entry.calls):
                return entries[: position + 1]
        return None

    def _reason(self, trigger: Trigger, entries: Sequence[Entry]) -> str:
        change = f"{trigger.prop_id} changed to {short.repr(trigger.value)}"
        for entry in reversed(entries):
            writer = self._writer(entry.event, trigger)
            if writer:
                return f"{change}: {writer} at {_clock(entry.time)}"
        return f"{change}: before the kept history"

    def _writer(self, event: Event, trigger: Trigger) -> str:
        if isinstance(event, PropsChanged):
            return "by the user" if any(change.prop == trigger.property for change in event.changes) else ""
        if isinstance(event, PropsSet):
            sets = stringify_id(event.component_id) == trigger.str_id and trigger.property in event.props
            return f"by set_props of {self._name(event.call)}" if sets else ""
        if isinstance(event, LayoutReady):
            return "by the layout"
        if isinstance(event, TimerFired):
            return ""
        call = self.call(event.call)
        writes = call is not None and (trigger.str_id, trigger.property) in _written(call, event)
        return f"by {self._name(event.call)}" if writes else ""

    def _name(self, number: int | None) -> str:
        if number is None:
            return "code outside a callback"
        call = self.call(number)
        return f"call {number}" if call is None else _named(call)

    def _wake(self, call: Call, entry: Entry) -> list[str]:
        event = entry.event
        if not isinstance(event, CallFinished):
            return []
        finished = self.call(event.call)
        written = set() if finished is None else _written(finished, event)
        if any((trigger.str_id, trigger.property) in written for trigger in call.triggers):
            return []
        return [f"  and it had waited for {self._name(event.call)}"]


def _named(call: Call) -> str:
    return f"call {call.number} of {call.definition.name} ({call.definition.location})"


def _written(call: Call, event: CallFinished) -> set[tuple[str, str]]:
    """Return canonical id and prop of all that a finished call wrote."""
    if not isinstance(event.outcome, Returned):
        return set()
    written = set()
    for targets, values in zip(call.outputs, event.outcome.values, strict=True):
        pairs = zip(targets, values, strict=True) if isinstance(targets, tuple) else ((targets, values),)
        written |= {(target.str_id, target.property) for target, value in pairs if not is_no_update(value)}
    return written


def _clock(time: float) -> str:
    return datetime.fromtimestamp(time).astimezone().strftime("%H:%M:%S.%f")[:-3]
