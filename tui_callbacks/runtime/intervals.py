"""`dcc.Interval`: a count that goes up by itself (R238)."""

from collections.abc import Callable, Mapping
from typing import Any

from tui_callbacks.components.tree import Node
from tui_callbacks.engine.protocol import changed
from tui_callbacks.runtime.ports import Clock, Host, Timer

SHORTEST = 0.004
"""The shortest time between two ticks, in seconds; browsers have the same."""


class Ticker:
    """The ticks of one Interval: every `period` seconds, without drift; ticks that were missed are left out."""

    def __init__(self, clock: Clock, period: float, tick: Callable[[], None]) -> None:
        self.period = period
        self._clock = clock
        self._tick = tick
        self._next = clock.now() + period
        self._timer: Timer = clock.call_later(period, self._fire)

    def stop(self) -> None:
        """Tick no more."""
        self._timer.cancel()

    def _fire(self) -> None:
        now = self._clock.now()
        self._next += self.period
        if not now < self._next <= now + self.period:  # the loop was held up, or somebody has set the time of day
            self._next = now + self.period
        self._timer = self._clock.call_later(self._next - now, self._fire)
        self._tick()


class Intervals:
    """`dcc.Interval`: n_intervals goes up by one every `interval` ms (R238).

    The first tick comes one interval after the component entered the layout, was enabled or got another `interval`.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._tickers: dict[str, Ticker] = {}

    def arrive(self, node: Node) -> Mapping[str, Any]:
        """An Interval reports nothing before its first tick."""
        return {}

    def serve(self, node: Node, host: Host) -> None:
        """Begin, end or restart the ticks, as the props say now."""
        period = period_of(node)
        ticker = self._tickers.get(node.key)
        if ticker is not None and ticker.period != period:
            self.stop(node)
            ticker = None
        if ticker is None and period is not None:
            self._tickers[node.key] = Ticker(self._clock, period, lambda: _tick(node, host))

    def stop(self, node: Node) -> None:
        """End the ticks of a component."""
        ticker = self._tickers.pop(node.key, None)
        if ticker is not None:
            ticker.stop()

    def close(self) -> None:
        """End all ticks."""
        for ticker in self._tickers.values():
            ticker.stop()
        self._tickers.clear()


def period_of(node: Node) -> float | None:
    """Return the seconds between the ticks of an Interval, None when it is not to tick.

    It does not tick while it is disabled, when `max_intervals` (-1 for no limit) is reached, and without an id: then
    nobody can read it.
    """
    limit = -1 if node.get("max_intervals") is None else node.get("max_intervals")
    is_over = limit != -1 and (node.get("n_intervals") or 0) >= limit
    if node.str_id is None or node.get("disabled") or is_over:
        return None
    milliseconds = 1000 if node.get("interval") is None else node.get("interval")
    return max(SHORTEST, float(milliseconds) / 1000)


def _tick(node: Node, host: Host) -> None:
    host.dispatch(changed(node, {"n_intervals": (node.get("n_intervals") or 0) + 1}))
