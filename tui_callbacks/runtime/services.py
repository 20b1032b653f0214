"""Components that do something and show nothing: `dcc.Interval`, `dcc.Store` and `dcc.Location`.

The engine says when one of them comes, changes or goes (`Serve`, `StopServing`). A service looks at the props that the
component has then, and answers with events: what it does is a change like a user's.
"""

from collections.abc import Callable, Mapping
from typing import Any, Protocol

from tui_callbacks.components.tree import Node
from tui_callbacks.engine.protocol import Serve, ServiceCommand
from tui_callbacks.runtime.intervals import Intervals
from tui_callbacks.runtime.locations import Locations
from tui_callbacks.runtime.ports import Clock, Host, Storage
from tui_callbacks.runtime.program import Route
from tui_callbacks.runtime.stores import Stores


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
