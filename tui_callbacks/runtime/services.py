"""Components that do something and show nothing: `dcc.Interval`, `dcc.Store` and `dcc.Location`.

The engine says when one of them comes, changes or goes (`Serve`, `StopServing`). A service looks at the props that the
component has then, and answers with events: what it does is a change like a user's.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Protocol

from tui_callbacks.components.tree import Node
from tui_callbacks.engine.equality import same
from tui_callbacks.engine.protocol import Change, Event, PropsChanged, Serve, ServiceCommand
from tui_callbacks.runtime.ports import Clock, Storage, Timer
from tui_callbacks.runtime.program import Route

SHORTEST = 0.004
"""The shortest time between two ticks, in seconds; browsers have the same."""


class Host(Protocol):
    """A session, as its services know it."""

    def dispatch(self, event: Event) -> None:
        """Deal with an event after the present one."""

    def refresh(self) -> None:
        """Start the layout anew."""


class Service(Protocol):
    """What is done for the components of one type."""

    def arrive(self, node: Node) -> Mapping[str, Any]:
        """Return the props that a component reports when it enters the layout; they count as changes (R92)."""

    def serve(self, node: Node, host: Host) -> None:
        """Bring what is done for a component in line with its props."""

    def stop(self, node: Node) -> None:
        """End what was begun for a component that left the layout."""


class Services:
    """All services of one session.

    Args:
        clock: Makes the ticks and the timestamps.
        storage: Keeps the data of stores that outlive the layout; closed with the services.
        route: Where in the app the session begins.

    Attributes:
        location: Knows where in the app the session is.
    """

    def __init__(self, clock: Clock, storage: Storage, route: Route) -> None:
        self.location = Locations(route)
        self._intervals = Intervals(clock)
        self._storage = storage
        self._by_type: Mapping[str, Service] = {
            "Interval": self._intervals,
            "Location": self.location,
            "Store": Stores(clock, storage),
        }

    @property
    def arrivals(self) -> Mapping[str, Callable[[Node], Mapping[str, Any]]]:
        """What components report when they enter the layout, by type, as an engine takes it."""
        return {name: service.arrive for name, service in self._by_type.items()}

    def carry_out(self, command: ServiceCommand, host: Host) -> None:
        """Look at a component that came, changed or went."""
        service = self._by_type[command.node.cls._type]
        if isinstance(command, Serve):
            service.serve(command.node, host)
        else:
            service.stop(command.node)

    def close(self) -> None:
        """End everything: no timer is left, and what is to be kept is on the disk."""
        self._intervals.close()
        self._storage.close()


# --- dcc.Interval -----------------------------------------------------------------------------------------------------


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
    report(host, node, {"n_intervals": (node.get("n_intervals") or 0) + 1})


# --- dcc.Store --------------------------------------------------------------------------------------------------------


class Stores:
    """`dcc.Store`: keeps data, says when it got new ones, and empties itself (R235-R237)."""

    def __init__(self, clock: Clock, storage: Storage) -> None:
        self._clock = clock
        self._storage = storage
        self._known: dict[str, Any] = {}

    def arrive(self, node: Node) -> Mapping[str, Any]:
        """Report the time where the component has data of its own, else the stored data with their time (R237)."""
        given = node.get("data")
        stored = self._stored(node)
        if stored is None:
            self._known[node.key] = given
            return {} if given is None else self._keep(node, given)
        data, timestamp = stored
        self._known[node.key] = data
        return {} if same(data, given) else {"data": data, "modified_timestamp": timestamp}

    def serve(self, node: Node, host: Host) -> None:
        """Empty the store if that is asked for, or note the time of new data, after the fact (R236)."""
        data = node.get("data")
        if node.get("clear_data"):
            report(host, node, {"data": None, "clear_data": False, **self._keep(node, None)})
        elif not same(data, self._known.get(node.key)):
            report(host, node, self._keep(node, data))

    def stop(self, node: Node) -> None:
        """Forget the component; what is stored stays."""
        self._known.pop(node.key, None)

    def _stored(self, node: Node) -> tuple[Any, Any] | None:
        scope = scope_of(node)
        stored = None if scope == "memory" else self._storage.get(scope, f"store.{node.str_id}")
        return (stored[0], stored[1]) if isinstance(stored, list) and len(stored) == 2 else None

    def _keep(self, node: Node, data: Any) -> dict[str, Any]:
        timestamp = int(self._clock.now() * 1000)
        scope = scope_of(node)
        self._known[node.key] = data
        if scope != "memory":  # in memory the data live as long as the component, which has them
            self._storage.set(scope, f"store.{node.str_id}", None if data is None else [data, timestamp])
        return {"modified_timestamp": timestamp}


def scope_of(node: Node) -> str:
    """Return where a Store keeps its data: "memory", "session" or "local"."""
    return str(node.get("storage_type") or "memory")


# --- dcc.Location -----------------------------------------------------------------------------------------------------


class Locations:
    """`dcc.Location`: shows where in the app the session is, and takes it elsewhere (R230, R231).

    Args:
        route: Where the session begins.

    Attributes:
        route: Where it is.
    """

    def __init__(self, route: Route) -> None:
        self.route = route
        self._nodes: dict[str, Node] = {}
        self._seen: dict[str, Mapping[str, Any]] = {}

    def arrive(self, node: Node) -> Mapping[str, Any]:
        """Report the address, as far as the author has not given one; one that is given leads there (R230)."""
        self._nodes[node.key] = node
        self.route = self.route.updated(self._news(node))
        return {prop: value for prop, value in self.route.props().items() if node.get(prop) is None}

    def serve(self, node: Node, host: Host) -> None:
        """Go where the component leads, and let all of them show that (R231)."""
        before = self.route
        self.route = before.updated(self._news(node))
        if self.route != before and node.get("refresh") in (None, True):
            host.refresh()
        else:
            self._show(host)

    def stop(self, node: Node) -> None:
        """Forget a component."""
        self._nodes.pop(node.key, None)
        self._seen.pop(node.key, None)

    def visit(self, route: Route, host: Host, *, reload: bool) -> None:
        """Go to another place, as following a link does.

        Args:
            route: The place.
            host: The session.
            reload: Start the layout anew; otherwise only the components are told.
        """
        self.route = route
        if reload:
            host.refresh()
        else:
            self._show(host)

    def _news(self, node: Node) -> dict[str, Any]:
        """Return the parts of an address that a component has been given since it was looked at last."""
        parts = self.route.props()
        known = self._seen.get(node.key, parts)
        news = {prop: node.get(prop) for prop in parts if node.get(prop) not in (None, known[prop])}
        self._seen[node.key] = {prop: news.get(prop, known[prop]) for prop in parts}
        return news

    def _show(self, host: Host) -> None:
        parts = self.route.props()
        changes = [
            Change(node.key, prop, value)
            for node in self._nodes.values()
            for prop, value in parts.items()
            if node.get(prop) != value
        ]
        if changes:
            host.dispatch(PropsChanged(tuple(changes)))


def report(host: Host, node: Node, props: Mapping[str, Any]) -> None:
    """Report new props of a component to its session, as one change."""
    host.dispatch(PropsChanged(tuple(_changes(node, props))))


def _changes(node: Node, props: Mapping[str, Any]) -> Iterable[Change]:
    return (Change(node.key, prop, value) for prop, value in props.items())
